"""Who is whom on page one: a name that is also a word, another's case in the same texts, the side it is laid to."""

from __future__ import annotations

import msgspec
import pytest

from firsthand.dossier.page.citations import document_labels
from firsthand.dossier.page.front.accused_side import AccusedSide
from firsthand.dossier.page.front.deniers import kind_of
from firsthand.dossier.page.front.tellers import tellers
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.naming import names_somebody
from firsthand.dossier.page.tellers import printed_name
from firsthand.model.statement import Party
from tests.dossier.case import INCIDENT, case, origin, person, said, victim
from tests.dossier.test_accounts import apart, told
from tests.dossier.test_page_one import line


def matter_of(*people: tuple[int, str], text: str = "He was held in the pit.") -> Matter:
    """Make a matter that befell the first of these; another act is told of each other."""
    statements = [said(1, text, victims=victim(people[0][1], people[0][0]))]
    for number, name in people[1:]:
        statements.append(said(number, "He was searched.", act="other", victims=victim(name, number)))
    index = CaseIndex(case(statements=tuple(statements), people=tuple(person(*one) for one in people)))
    return Matter(index, [INCIDENT])


def test_a_verb_is_no_name() -> None:
    """Of Tam Will "she will go" says nothing; his name is printed as a name is, or in a text without capitals."""
    matter = matter_of((1, "Tam Will"))
    key = matter.people[0]
    assert not matter.is_named_in(key, "She said that she will go.")
    assert matter.is_named_in(key, "Will was held.")
    assert matter.is_named_in(key, "miners say will was held")


def test_another_case_is_known_by_its_surname() -> None:
    """A denial of holding Orry is none of holding Tam Will, though only the surname is printed."""
    matter = matter_of((1, "Tam Will"), (2, "Osk Orry"))
    assert matter.names_another("The guard denied ever holding Orry.")
    assert not matter.names_another("The guard denied ever holding Orry or Will.")
    assert not matter.names_another("The guard denied the allegations.")


@pytest.mark.parametrize(
    ("name", "own", "kind"),
    [
        ("security forces", "", "force"),
        ("The security forces", "", "force"),
        ("masked officers of the army", "", "force"),
        ("Corrie security forces", "corr", "force"),
        ("corrie soldiers", "corr", "force"),
    ],
)
def test_only_a_name_is_a_bodys_own(name: str, own: str, kind: str) -> None:
    """What kind of forces they are names nobody's."""
    assert kind_of(name, frozenset(), frozenset({"corrie"})) == (own, kind)


@pytest.mark.parametrize(
    ("beside", "held"),
    [
        ("the chief of staff, Major General ", True),
        ("Corrie army spokesman Col. ", True),
        ("Attorney General ", False),
        ("UN Secretary-General ", False),
        ("a miner, ", False),
        ("Lowland Major ", False),
    ],
)
def test_an_officer_by_rank_is_of_the_side_of_a_force(beside: str, held: bool) -> None:
    """Where it is laid to soldiers, an officer answers for it; no lawyer of the state, nor another land's officer."""
    one = said(
        1, "Corrie soldiers held thirty men.", victims=(Party(text="thirty men"),),
        alleged_actors=(Party(text="Corrie soldiers"),),
    )  # fmt: skip
    index = CaseIndex(case(statements=(one,)))
    index.places = frozenset({"corrie", "lowland"})
    assert AccusedSide(index, Matter(index, [INCIDENT])).holds("Tam Orr", [], beside) is held


def test_a_count_of_others_names_nobody() -> None:
    """Five others tell nothing that a reader could ask about."""
    assert not names_somebody("five others")
    assert names_somebody("five miners")


def test_activists_are_not_counted_beside_a_named_group() -> None:
    """Some rights group may be the one that is named; where none is, it stands."""
    statements = (
        told(1, "Hill Watch", "Hill Watch says thirty men were held in the pit", role="ngo"),
        told(2, "activists", "activists say thirty men were held in the pit", role="ngo"),
    )
    origins = apart(origin(1, "Hill Watch"), origin(2, "activists"))
    names = [
        {who for names in tellers(index, Matter(index, [INCIDENT]), frozenset()).values() for who in names}
        for index in (CaseIndex(case(statements=one, origins=origins)) for one in (statements, statements[1:]))
    ]
    assert names == [{"Hill Watch"}, {"activists"}]


def test_a_title_speaks_nothing() -> None:
    """A report's title before a sentence is nobody who says it."""
    words = "Titled, ‘Report of the Mill Inquiry’, it says that thirty men were held"
    assert printed_name("Mill Inquiry", words) == ""
    assert printed_name("", words) == ""
    assert printed_name("Mill Inquiry", "The Mill Inquiry says that thirty men were held") == "Mill Inquiry"


def test_a_document_of_no_known_publisher_is_called_by_its_file() -> None:
    """The page says once that the publisher is not known, and names the file wherever it cites it."""
    disclosed = case(statements=(said(1, "Thirty men were held in the pit."),))
    nobodys = msgspec.structs.replace(disclosed.documents[0], publisher=None)
    words = line(msgspec.structs.replace(disclosed, documents=(nobodys,)), "Documents")
    assert "1 whose publisher is not known is called by the file’s name" in words
    assert document_labels((nobodys,)) == {nobodys.id: "a.txt, 1 May 2030"}
    assert document_labels((msgspec.structs.replace(nobodys, paths=()),)) == {
        nobodys.id: "publisher not known, 1 May 2030"
    }
