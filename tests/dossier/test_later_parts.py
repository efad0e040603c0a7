"""The later parts of the dossier: titles, tellings, people, days and alleged actors, each said once."""

from __future__ import annotations

import msgspec

from firsthand.dossier.page.alleged_list import alleged_list
from firsthand.dossier.page.chronology import chronology
from firsthand.dossier.page.event_day import event_day
from firsthand.dossier.page.incident_titles import incident_title
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.naming import person_name
from firsthand.dossier.page.people_views import people_views, unit_names
from firsthand.dossier.page.told_rows import told_rows
from firsthand.model.disclosed import Disclosed
from firsthand.model.statement import Party
from tests.dossier.case import PUBLISHER, belief, case, link, person, said, victim
from tests.dossier.test_accounts import MEN, on
from tests.dossier.test_five_questions import papers

TAM = (link("Tam Orry", "witness", "witnessed"), PUBLISHER)


def test_a_piece_of_a_telling_stands_with_it() -> None:
    """Words that one teller's other words hold make no row of their own; another teller's do."""
    told = (
        said(1, "thirty men were held", chain=TAM),
        said(2, "thirty men were held in the pit", chain=TAM),
        said(3, "thirty men were held"),
    )
    first, second = told_rows(told)
    assert (first.words, first.statements) == ("thirty men were held in the pit", ("s-000000000002", "s-000000000001"))
    assert second.chain == "Quarry Post"


def test_a_day_is_one_row_of_the_chronology() -> None:
    """Two tellings of one day are a row with both sources; another day is another row."""
    statements = (
        said(1, "thirty men were held", when=on("2030-05-01"), victims=MEN),
        said(2, "the pit was closed", when=on("2030-05-01")),
        said(3, "they were freed", act="release", when=on("2030-06-01")),
    )
    first, second = chronology(case(statements=statements))
    assert (first.event, first.words, len(first.statements)) == ("1 May 2030", "thirty men were held", 2)
    assert second.act == "release"


def test_alleged_actors_hold_no_pronoun_and_no_victim() -> None:
    """A pronoun, whoever more often suffered it, a torn adjective and a second article name nobody to a reader."""
    actors = ("they", "the Lowland soldiers", "Lowland soldiers", "Lowland", "Olen Brack")
    statements = (
        *(said(n, "words", alleged_actors=(Party(text=text),)) for n, text in enumerate(actors, start=1)),
        *(said(n, "Olen Brack was held", victims=(Party(text="Olen Brack"),)) for n in (8, 9)),
    )
    index = CaseIndex(case(statements=statements))
    assert [name for name, _ in alleged_list(statements, index)] == ["the Lowland soldiers"]


def test_an_incidents_title_says_two_acts_and_whom() -> None:
    """The graver act comes first, "a lot" is nobody, and a part of a name stands for no second person."""
    statements = (
        said(1, "Olen Brack was held", victims=victim("Olen Brack", 1)),
        said(2, "Brack was held", victims=(Party(text="Brack"),)),
        said(3, "a lot were held", victims=(Party(text="a lot"),)),
        said(4, "Olen Brack was killed", act="killing", victims=victim("Olen Brack", 1)),
    )
    index = CaseIndex(case(statements=statements, people=(person(1, "Olen Brack"),)))
    [incident] = index.disclosed.incidents
    assert incident_title(incident, index) == "Killing and detention: Olen Brack and others, Corrie quarry"


def test_the_day_that_most_documents_give() -> None:
    """Two documents that agree outweigh the day of one; one alone outweighs nothing."""
    days = ("2030-05-02", "2030-05-01", "2030-05-01")
    statements = tuple(
        said(n, "held", when=on(day), document=f"doc-{n:012d}", victims=MEN) for n, day in enumerate(days, start=1)
    )

    def day(disclosed: Disclosed) -> str | None:
        incident = msgspec.structs.replace(disclosed.incidents[0], when=on("2030-05-02"))
        found = event_day(incident, CaseIndex(disclosed))
        return found.edtf if found else None

    assert day(case(statements=statements, documents=papers(3))) == "2030-05-01"
    assert day(case(statements=statements[:2], documents=papers(2))) == "2030-05-02"


def test_people_are_told_once() -> None:
    """A part of a name stands below the whole one, who has no name in a list, and one state of one day once."""
    people = (
        person(1, "Olen Brack", belief("dead", 1, "2030-05-01", "2030-05-02"), belief("dead", 2, "2030-05-01")),
        person(2, "Brack", belief("dead", 3)),
        person(3, None, belief("held", 4), role="miner"),
        person(4, None, belief("held", 5), role="people"),
    )
    index = CaseIndex(case(people=people))
    names = {one.id: person_name(one, index) for one in people}
    found = people_views(index, names, {})
    assert [one.name for one in found.named] == ["Olen Brack"]
    assert [one.how for one in found.named[0].beliefs] == ["as of 1 May 2030; reported; told 2 May 2030"]
    assert [one.name for one in found.perhaps] == ["Brack"]
    assert {one.name for one in found.unnamed} == {"A miner not named", "A person not named"}


def test_units_are_named_once() -> None:
    """An article or a capital makes no second body, and a bare noun is none."""
    names = [("the Quarry Guard", "unit"), ("Quarry guard", "unit"), ("Division", "unit"), ("the police", "authority")]
    assert unit_names(names) == [("the Quarry Guard", "unit")]
