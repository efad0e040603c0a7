"""One body, one state and one kind of people count once in a maximum, whatever a text calls them."""

from __future__ import annotations

import pytest

from firsthand.assess import assess
from firsthand.config import LinkSettings
from firsthand.link import link
from firsthand.link.entities.bodies import are_people, is_named
from firsthand.link.names.names import compare_names, parse_name
from firsthand.link.names.organisations import organisation_key, whole_of
from firsthand.model.record import Proposition
from firsthand.model.statement import TellerRole
from tests.factories import Report


def told_by(*tellers: tuple[str, str, TellerRole], group: bool = True) -> Proposition:
    """Return the detention that these tell of: document, who, role; groups are entities of their texts."""
    reports: dict[str, Report] = {}
    for document, who, role in tellers:
        report = reports.setdefault(document, Report(document, f"Paper {document}", "2015-04-02"))
        victims = report.group("ferrymen")
        head = report.group(who) if group else who
        report.says(
            f"Ferrymen are held in the salt works at Orm, said {who}.",
            tellers=[(head, role)],
            victims=[victims],
            place="Orm",
            event="a",
        )
    assessment = assess(link([r.reading() for r in reports.values()], (), LinkSettings()), LinkSettings())
    return max((p for p in assessment.propositions if p.act == "detention"), key=lambda p: len(p.statements))


@pytest.mark.parametrize(
    ("one", "other", "role"),
    [
        ("Tessaran officials", "the Tessaran government", "authority"),
        ("the regime", "the Tessaran government", "authority"),
        ("the Tessaran authorities", "Tessaran state television", "authority"),
        ("The investigators", "the Investigative Committee", "inquiry"),
    ],
)
def test_one_voice_under_two_names_is_one_at_most(one: str, other: str, role: TellerRole) -> None:
    """A state's officials and its government, a body and its kind are one line."""
    found = told_by(("a", one, role), ("b", other, role))
    assert (found.origins_min, found.origins_max) == (1, 1), found.reasons


@pytest.mark.parametrize(
    ("one", "other", "role"),
    [
        ("the Tessaran government", "the Velian government", "authority"),
        ("Tessaran officials", "Velian officials", "authority"),
        ("Tessara Rights Watch", "Orm Legal Aid", "ngo"),
        ("the health ministry", "the police", "authority"),
    ],
)
def test_two_bodies_stay_two_at_most(one: str, other: str, role: TellerRole) -> None:
    """Two states, two named groups and two offices are not made one."""
    assert told_by(("a", one, role), ("b", other, role)).origins_max == 2


def test_evidence_of_nobodys_is_no_further_teller() -> None:
    """“All indications” and “local media” may tell what the one who is named tells."""
    tellers: list[tuple[str, str, TellerRole]] = [
        ("a", "all indications", "other"),
        ("b", "local media", "other"),
        ("c", "Orm Legal Aid", "ngo"),
    ]
    assert told_by(*tellers, group=False).origins_max == 1


def test_a_states_bare_name_is_its_government() -> None:
    """“Tessara” in a headline is whoever speaks for it, and is one over texts."""
    tellers: list[tuple[str, str, TellerRole]] = [
        ("a", "Tessara", "other"),
        ("b", "Tessara", "other"),
        ("c", "the Tessaran government", "authority"),
    ]
    assert told_by(*tellers, group=False).origins_max == 1


def test_relatives_in_general_are_the_relative_whom_their_text_heard() -> None:
    """“Families say” above an uncle's words is no second teller; of another text's relatives nobody knows."""
    report = Report("a", "Harbour Gazette", "2015-04-02")
    victims, families = report.group("ferrymen"), report.group("families")
    uncle = report.person(None, roles=("uncle",), sex="male", descriptor="the uncle of a ferryman")
    for teller in (families, uncle):
        report.says(
            f"They are held in the salt works at Orm ({teller}).",
            tellers=[(teller, "relative")],
            victims=[victims],
            place="Orm",
            event="a",
        )
    assessment = assess(link([report.reading()], (), LinkSettings()), LinkSettings())
    found = max((p for p in assessment.propositions if p.act == "detention"), key=lambda p: len(p.statements))
    assert (found.origins_min, found.origins_max) == (1, 1)


def test_nobody_tells_of_his_own_death() -> None:
    """A dead man in the chain of his own killing is a misreading: the source beside him is the teller."""
    report = Report("a", "Harbour Gazette", "2015-04-02")
    dead = report.person("Ivo Marrin", sex="male")
    source = report.person(None, descriptor="a harbour pilot")
    report.says(
        "Ivo Marrin was shot dead on the quay at Orm.",
        "killing",
        tellers=[(dead, "other"), (source, "witness")],
        victims=[dead],
        place="Orm",
        event="a",
    )
    record = link([report.reading()], (), LinkSettings())
    assert [origin.who for origin in record.origins] == ["a harbour pilot"]


def test_people_told_of_have_no_name() -> None:
    """A plural of people without a capital names nobody, also at the head of a sentence."""
    assert not is_named("Activists")
    assert not is_named("Two Tessaran opposition groups")
    assert are_people("Anti-regime activist groups in Tessara")
    assert is_named("Doctors Without Borders")
    assert is_named("the Tessaran Observatory for Human Rights")


def test_a_dotted_states_name_is_no_part_of_the_united_nations() -> None:
    """“U.S. officials” share one letter with “U.N. officials” and nothing else."""
    united = organisation_key("United Nations")
    assert whole_of(organisation_key("U.S. officials")) != united
    assert whole_of(organisation_key("U.N. officials")) == united


def test_an_everyday_given_name_tells_nobody_apart() -> None:
    """Tom and Thomas of one surname may be one man; Tom and Peter may not."""
    assert compare_names(parse_name("Tom Varley"), parse_name("Thomas Varley")) == "compatible"
    assert compare_names(parse_name("Tom Varley"), parse_name("Peter Varley")) == "different"


def test_a_rights_group_of_a_headline_is_the_one_that_its_text_names() -> None:
    """Above what the Harbour Rights Watch told, "Rights group: ferrymen held" is no second body, whatever its role."""
    found = told_by(("a", "Rights group", "armed_force"), ("a", "the Harbour Rights Watch", "ngo"), group=False)
    assert found.origins_max == 1
