"""The example case: what `expected.yaml` says, written by hand, asked of the record one point at a time."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import EXAMPLE, ROOT, run_firsthand
from record_reader import (
    Case,
    chain_is,
    chains_at,
    contradictions_at,
    contradictions_between,
    document,
    drift_between,
    incidents_of,
    is_called,
    origin,
    people_called,
    person,
    person_called,
    propositions_of,
    some_statements_at,
    statements_at,
    verdict_between,
    victim_ids,
    works_by,
)

Wanted = dict[str, Any]

EXPECTED: Wanted = yaml.safe_load((EXAMPLE / "expected.yaml").read_text(encoding="utf-8"))


def each(*path: str) -> Any:
    """Make one test of each entry of a list of `expected.yaml`."""
    entries: Any = EXPECTED
    for key in path:
        entries = entries[key]
    return pytest.mark.parametrize("wanted", [pytest.param(item, id=item["name"]) for item in entries])


def at(case: Case, place: Wanted) -> list[dict[str, Any]]:
    """Return the statements at a place that `expected.yaml` points to."""
    return some_statements_at(case, place["document"], place["words"])


def tellers(chain: list[Any]) -> list[Any]:
    """Turn lists of names of one teller into tuples."""
    return [tuple(item) if isinstance(item, list) else item for item in chain]


def allowed(wanted: Any) -> list[Any]:
    """Return what a figure may be: itself, or one of a list."""
    return wanted if isinstance(wanted, list) else [wanted]


# documents and retellings


@pytest.mark.parametrize("name", sorted(EXPECTED["documents"]))
def test_document(example: Case, name: str) -> None:
    """Each report is read, with its publisher, date and language and how we know them."""
    wanted, found = EXPECTED["documents"][name], document(example, name)
    assert found["status"] in wanted.get("status", ["read"]), found["reasons"]
    assert found["language"] == wanted["language"]
    if wanted["publisher"] is None:
        assert found["publisher"] is None
    else:
        assert found["publisher"] is not None
        assert wanted["publisher"] in found["publisher"]["name"]
        assert found["publisher"]["basis"] == wanted["basis"]
    date = found["published"] and found["published"]["edtf"][:10]
    assert date == (wanted["published"] and str(wanted["published"]))


def test_no_document_is_lost(example: Case) -> None:
    """The record has the sixteen reports and nothing else."""
    assert len(example.list_of("documents")) == len(EXPECTED["documents"])


@each("retellings")
def test_retelling(example: Case, wanted: Wanted) -> None:
    """A copy, a reworded copy and a translation are known as such, with their direction."""
    other = document(example, wanted["other"])["id"]
    found = [item for item in document(example, wanted["document"])["retells"] if item["document"] == other]
    assert found, document(example, wanted["document"])["retells"]
    assert found[0]["kind"] in wanted["kind"]
    assert found[0]["direction"] == wanted["direction"]


def test_nothing_else_is_a_retelling(example: Case) -> None:
    """Reports that share a source are not copies of each other."""
    pairs = {
        tuple(sorted((item["id"], other["document"])))
        for item in example.list_of("documents")
        for other in item["retells"]
    }
    assert len(pairs) <= EXPECTED["retelling_pairs_not_more_than"], pairs


# who told it


@each("chains")
def test_chain(example: Case, wanted: Wanted) -> None:
    """A statement at these words has exactly this chain of tellers."""
    found = at(example, wanted["at"])
    assert any(chain_is(example, item, *tellers(wanted["chain"])) for item in found), chains_at(found)


@each("propositions")
def test_range_of_tellers(example: Case, wanted: Wanted) -> None:
    """A proposition counts its tellers as a careful reader does, however many documents repeat it."""
    found = at(example, wanted["at"])
    if "quantity" in wanted:
        found = [
            item
            for item in found
            if item["quantity"] and all(item["quantity"][key] == value for key, value in wanted["quantity"].items())
        ]
        assert found, [item["quantity"] for item in at(example, wanted["at"])]
    joined = [one for item in found for one in propositions_of(example, item)]
    least, most = map(allowed, wanted["range"])
    seen = [(one["act"], one["gist"], one["origins_min"], one["origins_max"], one["documents"]) for one in joined]
    right = [one for one in joined if one["origins_min"] in least and one["origins_max"] in most]
    assert any(one["documents"] in wanted["documents"] for one in right), seen


def test_no_range_is_overclaimed(example: Case) -> None:
    """Nothing in sixteen reports is told by more people than could have told it, and no minimum exceeds its maximum."""
    for one in example.list_of("propositions"):
        assert one["origins_min"] <= one["origins_max"] <= len(one["supporting"]), one
        # at most: a mother or a wife, a man, and the two bodies that inquired; no text tells that these heard them
        assert one["origins_min"] <= 4, one


def test_inquiry_says_how_many_speak_through_it(example: Case) -> None:
    """The commission is one origin of kind inquiry with 38 people behind it."""
    for wanted in EXPECTED["inquiries"]:
        found = [origin(example, item["origin"]) for item in at(example, wanted["at"])]
        inquiries = [one for one in found if one and one["kind"] == "inquiry" and wanted["who"] in one["who"]]
        assert inquiries, found
        assert inquiries[0]["tellers"], inquiries
        assert inquiries[0]["tellers"]["low"] == wanted["tellers"]


def origins_at(example: Case, place: Wanted) -> set[str]:
    """Return the origins of the statements at a place."""
    found = at(example, place)
    heads = {item["origin"] for item in found if item["origin"]}
    assert heads, chains_at(found)
    return heads


@each("origins", "same")
def test_same_origin(example: Case, wanted: Wanted) -> None:
    """One teller heard twice is one origin."""
    one, other = origins_at(example, wanted["one"]), origins_at(example, wanted["other"])
    assert one & other or any(verdict_between(example, a, b) == "same" for a in one for b in other), (one, other)


@each("origins", "different")
def test_different_origins(example: Case, wanted: Wanted) -> None:
    """Two tellers are two origins, and wherever the record compares them it shows them to be different."""
    one, other = origins_at(example, wanted["one"]), origins_at(example, wanted["other"])
    assert not one & other
    assert {verdict_between(example, a, b) for a in one for b in other} <= {"different", None}, (one, other)


# what contradicts it, what drifted


@each("contradictions")
def test_contradiction(example: Case, wanted: Wanted) -> None:
    """Two things that do not go together are found and typed."""
    found = contradictions_between(example, at(example, wanted["one"]), at(example, wanted["other"]))
    assert found, [(item["kind"], item["reasons"]) for item in example.list_of("contradictions")]
    assert any(
        item["kind"] in wanted["kind"]
        and item["verdict"] in wanted["verdict"]
        and item["within_document"] == wanted["within_document"]
        for item in found
    ), found


@each("calendar")
def test_calendar(example: Case, wanted: Wanted) -> None:
    """A date that is not the calendar's is a discrepancy with it."""
    found = [item for item in contradictions_at(example, at(example, wanted["at"])) if item["kind"] == "calendar"]
    assert found
    assert found[0]["verdict"] in wanted["verdict"]


@each("no_conflict")
def test_no_false_alarm(example: Case, wanted: Wanted) -> None:
    """Growing numbers, a status that changes and another event are no conflict."""
    one = statements_at(example, wanted["one"]["document"], wanted["one"]["words"])
    other = statements_at(example, wanted["other"]["document"], wanted["other"]["words"])
    found = contradictions_between(example, one, other)
    assert not [item for item in found if item["verdict"] == "conflict"], found


@each("denials")
def test_denial(example: Case, wanted: Wanted) -> None:
    """A denial belongs to whoever denied, through whoever tells of it."""
    found = at(example, wanted["at"])
    answers = [item for item in found if item["response"] and item["response"]["kind"] in wanted["kind"]]
    assert answers, [(item["act"], item["standing"], item["response"]) for item in found]
    assert any(chain_is(example, item, *tellers(wanted["chain"])) for item in answers), chains_at(answers)


@each("drift")
def test_drift(example: Case, wanted: Wanted) -> None:
    """What a retelling left out is listed, from the telling to the retelling."""
    telling, retelling = at(example, wanted["telling"]), at(example, wanted["retelling"])
    assert drift_between(example, telling, retelling, wanted["kind"]), [
        (item["kind"], item["reasons"]) for item in example.list_of("drift")
    ]


def test_verification_is_kept(example: Case) -> None:
    """What a newspaper could not verify carries its words on that."""
    for wanted in EXPECTED["verification"]:
        found = [own for item in at(example, wanted["at"]) for own in item["verification"]]
        assert [own for own in found if wanted["by"] in (own["by"] or "") and own["result"] == wanted["result"]], found


# works


def test_works_to_get(example: Case) -> None:
    """What many rest on and nobody holds is wanted, the most cited first."""
    for wanted in EXPECTED["works"]["wanted"]:
        found = [item for item in works_by(example, wanted["who"]) if item["held"] is None]
        cited = {place["document"] for item in found for place in item["named_in"]}
        assert len(cited) >= wanted["documents_at_least"], (wanted["who"], works_by(example, wanted["who"]))
    missing = [item for item in example.list_of("works") if item["held"] is None]
    most = max(missing, key=lambda item: len({place["document"] for place in item["named_in"]}))
    assert EXPECTED["works"]["most_wanted"] in most["who"]


@pytest.mark.parametrize("wanted", EXPECTED["works"]["held"], ids=lambda item: item["who"])
def test_work_that_is_held(example: Case, wanted: Wanted) -> None:
    """A cited work that lies in the pile is matched to its document."""
    citing, held = document(example, wanted["named_in"])["id"], document(example, wanted["document"])["id"]
    found = [
        item for item in works_by(example, wanted["who"]) if citing in {place["document"] for place in item["named_in"]}
    ]
    assert any(item["held"] == held for item in found), found


# people and incidents


def test_two_people_of_one_name_stay_two(example: Case) -> None:
    """The teacher Pavel Orsk is not the police spokesman Pavel Orsk."""
    wanted = EXPECTED["people"]["two_of_one_name"]
    teacher = {key for item in at(example, wanted["one"]) for key in victim_ids(item)}
    spokesman = {
        link["entity"]
        for item in at(example, wanted["teller"])
        for link in item["chain"]
        if is_called(example, link, wanted["name"])
    }
    assert teacher
    assert spokesman
    assert not teacher & spokesman


def test_one_person_of_two_names_is_one(example: Case) -> None:
    """The paramedic called Anton is Ruben Halik."""
    first, second = EXPECTED["people"]["one_of_two_names"]
    assert person_called(example, first)["id"] == person_called(example, second)["id"]


@pytest.mark.parametrize("name", EXPECTED["people"]["protected"])
def test_partly_named_person_is_protected(example: Case, name: str) -> None:
    """Whoever asks to be identified only so is protected."""
    people = people_called(example, name)
    assert people
    assert all(item["protected"]["yes"] for item in people), people


def test_people_whose_names_are_withheld_are_protected(example: Case) -> None:
    """The brother without a first name and the son whom his mother asks not to name are protected."""
    for place in EXPECTED["people"]["protected_victims"]:
        victims = [person(example, key) for item in at(example, place) for key in victim_ids(item)]
        assert [one for one in victims if one and one["protected"]["yes"]], (place, victims)
    for place in EXPECTED["people"]["protected_tellers"]:
        heads = [item["chain"][0] for item in at(example, place)]
        people = [person(example, link["entity"]) for link in heads if is_called(example, link, *place["who"])]
        assert [one for one in people if one and one["protected"]["yes"]], (place, heads)


def test_last_belief_on_a_person_has_its_date(example: Case) -> None:
    """Kesten Vail was believed to be in the factory as of 24 March."""
    for wanted in EXPECTED["people"]["status"]:
        there = {item["id"] for item in at(example, wanted["at"])}
        seen = person_called(example, wanted["name"].split()[-2])["observations"]
        beliefs = [item for item in seen if item["statement"] in there and item["basis"] == wanted["basis"]]
        assert beliefs, seen
        as_of = beliefs[0]["as_of"]
        assert (as_of["edtf"] if isinstance(as_of, dict) else as_of) == str(wanted["as_of"])


@pytest.mark.parametrize(("name", "age"), sorted(EXPECTED["people"]["ages"].items()))
def test_age(example: Case, name: str, age: int) -> None:
    """An age is read where a report gives it in a sentence of its own or after the name."""
    found = person_called(example, name.split()[0])["age"]
    assert found is not None
    assert (found["low"], found["high"]) == (age, age)


def test_the_bus_is_another_incident(example: Case) -> None:
    """The crash of the same days in the same valley stays out of the raid."""
    raid = incidents_of([item for place in EXPECTED["raid"] for item in at(example, place)])
    bus = incidents_of([item for place in EXPECTED["apart"] for item in at(example, place)])
    assert raid
    assert bus
    assert not raid & bus


# what may leave


def test_public_edition_gives_nobody_away(example: Case, tmp_path: Path) -> None:
    """A public edition is refused while people are undecided, or prints none of the words that give them away."""
    out = tmp_path / "public.json"
    command = ["export", "--case", str(example.folder), "--edition", "public", "--format", "json", "-o", str(out)]
    done = subprocess.run(
        [sys.executable, "-m", "firsthand", *command], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        assert not out.exists()
        assert "Traceback" not in done.stderr
        return
    printed = out.read_text(encoding="utf-8")
    assert not [word for word in EXPECTED["public_edition_never_prints"] if word in printed]


def test_no_number_of_page_one_changes_by_redaction(example: Case, tmp_path: Path) -> None:
    """Of how many documents and tellers page one speaks is the same in the internal and the public edition."""
    number = re.compile(
        r"at least (\d+) tellers? of one|in at least (\d+) of 16|(at least 31) \(in at least (\d+) ", re.IGNORECASE
    )
    found = {}
    for edition in ("internal", "public"):
        out = tmp_path / f"{edition}.html"
        run_firsthand("dossier", "--case", example.folder, "--edition", edition, "--draft", "-o", out)
        front = out.read_text(encoding="utf-8").partition("Last news of each person")[0]
        found[edition] = [tuple(one.lower() for one in hit) for hit in number.findall(front)]
    assert found["internal"] == found["public"]
    assert len(found["internal"]) >= len(("tellers", "documents", "figure"))
