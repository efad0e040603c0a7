"""Who is protected: more than the record marks, and nobody else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from firsthand.disclose.harmful import harm_in, harmful_facts
from firsthand.disclose.protected import find_protected
from firsthand.disclose.public import for_public
from firsthand.disclose.quasi_identifiers import Trait, occupation_of, singling_out, traits_of
from firsthand.disclose.undecided import mark_draft, refuse_undecided, undecided
from firsthand.errors import UserError
from firsthand.model.annotated import Age
from firsthand.model.decision import Decision, Quote
from firsthand.model.disclosed import Disclosed
from firsthand.model.document import Consent, Document, Sidecar
from firsthand.model.record import Assessment, Person, Protection, Record, RelationTo
from firsthand.model.values.place import Where
from tests.disclose.generated_case import generate

CONTRACT = Path(__file__).parents[1] / "contract"
replace = msgspec.structs.replace
NOBODY = Record(
    documents=(), retellings=(), works=(), statements=(), origins=(), propositions=(), incidents=(), people=(),
    groups=(), decisions=(),
)  # fmt: skip


def edition() -> Disclosed:
    """Read the hand-made record of Emil and his father, with nobody marked as protected."""
    full = msgspec.convert(json.loads((CONTRACT / "two_fathers.json").read_text()), Disclosed)
    people = tuple(replace(one, protected=Protection(yes=False), age=None) for one in full.people)
    return replace(full, people=people)


def someone(number: int, **about: Any) -> Person:
    """Make a person."""
    given = {
        "name": None, "variants": (), "naming": "full", "age": None, "sex": None, "role": None,
        "protected": Protection(yes=False), **about,
    }  # fmt: skip
    return Person(id=f"p-{number:012x}", **given)


def ruling(kind: str, *names: str, **about: Any) -> Decision:
    """Make a ruling on names."""
    return Decision(id=f"dec-{kind}", kind=kind, who="reviewer", when="2031-01-01", names=names, **about)  # type: ignore[arg-type]


def test_a_minor_and_kin_are_protected() -> None:
    """A child of fifteen is, so is the mother, and her sister; a colleague is not."""
    people = (
        someone(1, name="Ida Holm", age=Age(low=15, high=15)),
        someone(2, name="Rut Holm", relations=(RelationTo(to="p-000000000001", kind="mother"),)),
        someone(3, name="Eva Brandt", relations=(RelationTo(to="p-000000000002", kind="sister"),)),
        someone(4, name="Karl Weiss", relations=(RelationTo(to="p-000000000002", kind="colleague"),)),
    )
    found = find_protected(replace(edition(), people=people, statements=()), NOBODY)
    assert sorted(found.grounds) == ["p-000000000001", "p-000000000002", "p-000000000003"]


def test_a_boy_without_a_name_is_a_child_and_so_are_his_kin() -> None:
    """Who is called a boy or a pupil is protected without an age, and whoever leads to him; a young man is not."""
    people = (
        someone(1, naming="none", role="boy", relations=(RelationTo(to="p-000000000002", kind="son"),)),
        someone(2, name="Karl Holm", relations=(RelationTo(to="p-000000000001", kind="father"),)),
        someone(3, name="Tim Holm", relations=(RelationTo(to="p-000000000002", kind="son"),)),
        someone(4, naming="none", role="young man"),
        someone(5, naming="none", role="schoolgirl"),
    )
    found = find_protected(replace(edition(), people=people, statements=()), NOBODY)
    assert set(found.grounds) == {f"p-{number:012x}" for number in (1, 2, 3, 5)}


def test_who_suffered_or_tells_of_sexual_violence_is_protected() -> None:
    """Victim and teller of sexual violence are, whatever the record says; the outlet is not."""
    full = edition()
    full = replace(full, statements=(replace(full.statements[0], act="sexual_violence"),))
    assert set(find_protected(full, NOBODY).grounds) == {"p-000000000001", "p-000000000002"}


def test_a_ruling_protects_and_frees() -> None:
    """`protect` holds for half the name, `unprotect` lifts a minor's own ground, if that he is one was known."""
    people = (someone(1, name="Ida Holm"), someone(2, name="Karl Weiss", age=Age(low=16, high=16)))
    full = replace(edition(), people=people, statements=())
    for known, kept in (({"minor": "yes"}, {"p-000000000001"}), ({}, {"p-000000000001", "p-000000000002"})):
        record = replace(NOBODY, decisions=(ruling("protect", "Ida"), ruling("unprotect", "Karl Weiss", changes=known)))
        assert set(find_protected(full, record).grounds) == kept


def test_unprotect_does_not_give_a_relative_away() -> None:
    """A mother who was unprotected stays withheld while her child is protected."""
    people = (
        someone(1, name="Ida Holm", age=Age(low=15, high=15)),
        someone(2, name="Rut Holm", relations=(RelationTo(to="p-000000000001", kind="mother"),)),
    )
    record = replace(NOBODY, decisions=(ruling("unprotect", "Rut Holm"),))
    assert len(find_protected(replace(edition(), people=people, statements=()), record).grounds) == 2


def test_full_name_beside_a_protected_first_name() -> None:
    """Whoever bears a full name that holds a protected given name may be the same person."""
    people = (
        someone(1, name="Ida", naming="partial", protected=Protection(yes=True, why="named only in part")),
        someone(2, name="Ida Holm"),
        someone(3, name="Karl Holm"),
    )
    found = find_protected(replace(edition(), people=people, statements=()), NOBODY)
    assert set(found.grounds) == {"p-000000000001", "p-000000000002"}


def test_whoever_bears_the_initials_of_a_protected_person_may_be_that_person() -> None:
    """Of "T. M." a full name with these letters, in whichever order, is kept back; another's initials free nobody."""
    people = (
        someone(1, name="T. M.", naming="partial", protected=Protection(yes=True, why="named only in part")),
        someone(2, name="Tova Marek"),
        someone(3, name="Marek Tova"),
        someone(4, name="Tova Brill"),
        someone(5, name="Тамара Мирова"),
    )
    found = find_protected(replace(edition(), people=people, statements=()), NOBODY)
    assert set(found.grounds) == {f"p-{number:012x}" for number in (1, 2, 3, 5)}


@pytest.mark.parametrize(
    ("text", "kept_back"),
    [
        ("The paper is not printing his first name. his son Emil had been held in a mill for days", True),
        ("She asked the station not to name her son.", True),
        ("His name was changed.", True),
        ("Редакция не раскрывает данные, имя изменено.", True),
        ("The mayor opened the bridge. his son Emil had been held in a mill for days", False),
    ],
)
def test_words_that_keep_a_name_back(text: str, kept_back: bool) -> None:
    """Where a text keeps a name back and the record marks nobody, whoever is not named in full there is protected."""
    full = edition()
    full = replace(full, statements=(replace(full.statements[0], start=0, end=5),))
    document = Document(id="d-000000000001", paths=(), sha256="0", text=text, segments=())
    found = find_protected(full, replace(NOBODY, documents=(document,)))
    assert ("p-000000000001" in found.grounds) is kept_back


def test_traits_that_single_out() -> None:
    """One beekeeper among teachers is singled out by the trade, a teacher of 40 by trade and age together."""
    people = (
        someone(1, role="a beekeeper"),
        *(someone(number, role="teacher", age=Age(low=30, high=30)) for number in range(2, 5)),
        someone(5, role="teacher", age=Age(low=40, high=40)),
    )
    traits = traits_of(replace(edition(), people=people, statements=(), incidents=()))
    protected = ("p-000000000001", "p-000000000005")
    found = singling_out(traits, protected, set(traits) - set(protected))
    assert [(one.person[-1], tuple(trait.value for trait in one.traits)) for one in found] == [
        ("1", ("beekeeper",)),
        ("5", ("40", "teacher")),
    ]


def test_village_and_date_alone_single_nobody_out() -> None:
    """An event's place and day are many people's."""
    traits = {"p-1": frozenset({Trait(kind="village", value="Birkmoor"), Trait(kind="date", value="2031-04-02")})}
    assert not singling_out(traits, ("p-1",), ())


@pytest.mark.parametrize(
    ("role", "trade"),
    [("beekeeper", "beekeeper"), ("the mother of a fellow prisoner", None), ("his brother", None), ("soldier", None),
     ("armed_force", None), (None, None), ("a village teacher", "teacher")],
)  # fmt: skip
def test_a_role_is_a_trade_or_not(role: str | None, trade: str | None) -> None:
    """Kinship, parts in a story and what anybody is are no trade."""
    assert occupation_of(role) == trade


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("He kept the phone hidden under his mattress", "hidden phone"),
        ("She fled over the pass at night", "escape route"),
        ("A go-between carried the money", "go-between"),
        ("They are hiding in a barn near the ford", "hiding place"),
        ("“I shot at the lorry,” he said", "self-incrimination"),
        ("He deserted in May", "self-incrimination"),
        ("The guards beat him with a cable", None),
        ("They took his phone", None),
        ("The Border Courier reported it", None),
    ],
)
def test_words_that_may_hurt(words: str, kind: str | None) -> None:
    """Words on phones, routes, helpers and hiding places are flagged, plain ill-treatment is not."""
    assert harm_in(words) == kind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("A note came out to the family in May.", "go-between"),
        ("A soldier who asked not to be named said he had been ordered to drive them there.", "self-incrimination"),
        ("A notice came out of the printer.", None),
        ("A soldier said he had been ill.", None),
    ],
)
def test_passages_that_lead_to_a_helper_or_an_insider(words: str, kind: str | None) -> None:
    """A note that came out tells of somebody who carried it; an insider's orders tell who he is."""
    assert harm_in(words) == kind


def test_accepting_a_statement_decides_on_its_harm() -> None:
    """An accepted statement is no longer listed."""
    case = generate(0).record
    statement = replace(case.statements[-1], text="He is hiding in a barn")
    record = replace(case, statements=(statement,))
    assert len(harmful_facts(record)) == 1
    sha256 = next(one.sha256 for one in case.documents if one.id == statement.document)
    accepted = ruling("accept", quotes=(Quote(sha256=sha256, exact=statement.text),))
    assert not harmful_facts(replace(record, decisions=(accepted,)))


def test_refused_until_everybody_named_is_ruled_on() -> None:
    """The refusal lists the named; one ruling each, on any form of the name, is enough; a draft says how many lack one."""
    case = generate(0)
    names = {one.name for one in undecided(case.record, case.assessment)}
    assert len(names) >= 2
    with pytest.raises(UserError) as refusal:
        refuse_undecided(case.record, case.assessment)
    assert all(name in str(refusal.value) for name in names if name)
    decided = replace(case.record, decisions=tuple(ruling("protect", name) for name in sorted(filter(None, names))))
    refuse_undecided(decided, case.assessment)
    empty = Assessment(propositions=(), people=(), contradictions=(), drift=())
    assert "DRAFT" in mark_draft(edition(), case.record, empty).withheld[0]


@pytest.mark.parametrize(
    ("consent", "protected"),
    [(None, True), (Consent(uses=("archive",)), True), (Consent(uses=("publication",)), False),
     (Consent(uses=("publication",), withdrawn=True), True)],
)  # fmt: skip
def test_an_interviewee_is_protected_without_consent_to_publication(consent: Consent | None, protected: bool) -> None:
    """A team's own interviewee is named in public only with a consent that says so and stands."""
    sidecar = Sidecar(interviewee="Ida Holm", consent=consent)
    document = Document(id="doc-1", paths=(), sha256="0", text="", segments=(), sidecar=sidecar)
    full = replace(edition(), people=(someone(1, name="Ida Holm"),), statements=())
    found = find_protected(full, replace(NOBODY, documents=(document,)))
    assert bool(found.grounds) is protected


def test_no_pin_where_somebody_free_is() -> None:
    """The coordinates of where a freed man is do not leave, the name of the place does."""
    where = Where(name="Birkmoor", place="case:b", lat=1.0, lon=2.0, radius_km=3.0, basis="resolved", text="Birkmoor")
    full = edition()
    people = tuple(replace(one, naming="full", relations=()) for one in full.people)
    statement = replace(full.statements[0], observed="free", where=where, victims=(), chain=())
    full = replace(full, people=people, statements=(statement,))
    shown = for_public(full, NOBODY, lambda ids: None).statements[0].where
    assert shown is not None
    assert (shown.name, shown.lat, shown.lon, shown.place) == ("Birkmoor", None, None, None)
