"""One teller under many descriptions: spokespersons, offices, records, inquiries, families; and who stays two."""

from __future__ import annotations

import pytest

from firsthand.config import LinkSettings
from firsthand.link import link
from firsthand.link.names.names import compare_names, parse_name, token_key
from firsthand.link.names.offices import is_title, one_holder
from firsthand.link.names.organisations import organisation_key
from firsthand.link.origins.families import of_one_person
from firsthand.link.origins.lines import Line
from firsthand.link.origins.voices import side_of
from firsthand.model.record import Origin, Record
from firsthand.model.statement import TellerRole
from tests.factories import Report


def told(document: str, who: str, role: TellerRole, **about: object) -> Report:
    """Return a report in which one teller tells of ferrymen held at Orm; `name` makes him a person."""
    report = Report(document, f"Paper {document}", "2015-04-02")
    victims = report.group("ferrymen")
    name = about.pop("name", None)
    head = report.person(str(name) if name else None, **{"descriptor": who, **about}) if about or name else who
    return report.says(
        f"Ferrymen are held in the salt works at Orm, said {who}.",
        tellers=[(head, role)],
        victims=[victims],
        place="Orm",
        event="a",
    )


def verdict(one: str, other: str, *reports: Report) -> str | None:
    """Return how two tellers compare once these reports are linked."""
    record: Record = link([report.reading() for report in reports], (), LinkSettings())
    by_who: dict[str, Origin] = {origin.who: origin for origin in record.origins}
    return next((pair.verdict for pair in by_who[one].pairs if pair.origin == by_who[other].id), None)


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("the Tessaran army spokesman", "Tessaran army"),
        ("a spokeswoman for the Orm police", "Orm police"),
        ("government spokesman and acting premier", "government"),
        ("the spokesman", ""),
    ],
)
def test_words_for_a_spokesperson_say_for_whom(words: str, side: str) -> None:
    """What stands before "spokesman", or after "for", is the body; further posts are not."""
    assert side_of(words) == frozenset(organisation_key(side).split())


def test_an_armys_spokesman_is_no_second_teller_beside_it() -> None:
    """He is the army by the words for him, and another state's army is another."""
    spokesman = told("a", "the Tessaran army spokesman", "authority", name="Ivo Tarn", roles=("spokesman",))
    own, others = told("b", "the Tessaran army", "armed_force"), told("c", "the Velian army", "armed_force")
    assert verdict("Ivo Tarn", "the Tessaran army", spokesman, own, others) == "same"
    assert verdict("Ivo Tarn", "the Velian army", spokesman, own, others) != "same"


def test_one_autopsy_is_one_until_a_second_is_told_of() -> None:
    """The post-mortem and the autopsy are one record; with a second autopsy in the matter nobody knows which."""
    one, other = told("a", "a post-mortem", "document"), told("b", "the autopsy", "document")
    assert verdict("a post-mortem", "the autopsy", one, other) == "same"
    assert verdict("a post-mortem", "the autopsy", one, other, told("c", "a second autopsy", "document")) != "same"


def test_the_investigation_is_the_one_that_the_texts_name() -> None:
    """Where one body inquired, "the investigation" is its; where two did, it is nobody's."""
    some, named = told("a", "the investigation", "inquiry"), told("b", "the Orm Inquest Commission", "inquiry")
    assert verdict("the investigation", "the Orm Inquest Commission", some, named) == "same"
    second = told("c", "the Salt Coast Tribunal", "inquiry")
    assert verdict("the investigation", "the Orm Inquest Commission", some, named, second) != "same"


def test_an_office_with_two_holders_is_nobodys() -> None:
    """A governor is the one who is named, until a second governor is."""
    unnamed = told("a", "the governor", "authority", roles=("governor",))
    first = told("b", "governor", "authority", name="Ivo Tarn", roles=("governor",))
    second = told("c", "governor", "authority", name="Vit Sorle", roles=("governor",))
    assert verdict("the governor", "Ivo Tarn", unnamed, first) == "same"
    assert verdict("the governor", "Ivo Tarn", unnamed, first, second) == "unknown"


def test_offices_are_one_under_two_words() -> None:
    """A premier is a prime minister; two ministers are one only by what they are ministers of."""
    assert one_holder(["the acting premier"], ["interim prime minister"])
    assert one_holder(["Velia's defense minister"], ["the minister of defence"])
    assert not one_holder(["the defence minister"], ["the health minister"])
    assert not one_holder(["a minister"], ["minister"])
    assert is_title(token_key("major general"))
    assert not is_title(token_key("governor"))


def test_one_familys_names_make_it_one() -> None:
    """A family is one by the name of whose it is, and another's is another."""

    def family(who: str) -> Line:
        return Line(key=("entity", who), kind="group", role="relative", who=who, entity=who, organisation=None)

    assert of_one_person(family("Brel's family"), family("relatives of Anton Brel"))
    assert of_one_person(family("the family of Anton Brel, a known critic"), family("Anton Brel’s relatives"))
    assert not of_one_person(family("Brel's family"), family("the family of Ines Moro"))
    assert not of_one_person(family("his family"), family("the family of Ines Moro"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Danish army", "Denmark's armed forces"),
        ("the French government", "France's government"),
        ("the Foreign Affairs Ministry of Velia", "Velia's foreign ministry"),
        ("the Velian Ministry of Internal Affairs", "Velia's Interior Ministry"),
    ],
)
def test_a_countrys_adjective_is_its_name(one: str, other: str) -> None:
    """An adjective that no ending gives, and a ministry with or without its affairs, are one body."""
    assert organisation_key(one) == organisation_key(other)


def test_two_neighbours_with_like_adjectives_stay_two() -> None:
    """Niger's army is not Nigeria's."""
    assert organisation_key("the Nigerien army") == organisation_key("Niger's army")
    assert organisation_key("the Nigerian army") != organisation_key("the Nigerien army")


def test_a_letter_more_may_be_a_spelling() -> None:
    """A surname with a letter more fits; with another consonant it does not."""
    assert compare_names(parse_name("Pavel Atong Guembo"), parse_name("Pavel Atong Nguembo")) == "compatible"
    assert compare_names(parse_name("Pavel Sokolar"), parse_name("Pavel Sokodar")) == "different"
