"""How much explicit blocking loses: links found among all pairs, and the share of them that blocking looks at.

python quality/blocking.py [--documents 100] [--case DIR]

Without a case, generated statements (`bench/generated_statements.py`); with one, its readings. Slow by intention: it
compares all pairs of people, of events and of documents, so take a few hundred documents at most.
"""

from __future__ import annotations

import argparse
import sys
from itertools import combinations
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "bench"))

from firsthand.link.events.event_pairs import candidates as event_candidates
from firsthand.link.events.incidents import joining_score
from firsthand.link.joining import Given, Joining
from firsthand.link.kept.blocks import code
from firsthand.link.people.people import candidates as people_candidates
from firsthand.link.people.people import document_of
from firsthand.link.people.scoring import join_weight, score_pairs
from firsthand.link.plan import Plan
from firsthand.link.retellings.retelling_candidates import candidate_pairs
from firsthand.link.retellings.retellings import judge_pair
from firsthand.link.retellings.wording import read_wording
from firsthand.model.reading import Reading
from firsthand.pipeline.settings import reading_settings
from firsthand.store import open_case
from generated_statements import readings


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=100)
    parser.add_argument("--case", type=Path)
    options = parser.parse_args()
    made = _of_case(options.case) if options.case else list(readings(options.documents))
    made = sorted(made, key=lambda reading: reading.document.id)[: options.documents]
    plan = Joining(Given(made), ()).plan
    print(f"{len(made)} documents, {len(plan.people)} people, {len(plan.events)} events")
    _tell("people", *_people(plan))
    _tell("events", *_events(plan))
    _tell("retellings", *_retellings(plan, made))


def _of_case(path: Path) -> list[Reading]:
    with open_case(path) as case:
        return list(case.readings(reading_settings(path).key()))


def _tell(name: str, links: set[int], looked_at: set[int], pairs: int) -> None:
    found = len(links & looked_at)
    recall = f"{found / len(links):.1%}" if links else "no links"
    print(f"{name}: {found} of {len(links)} links ({recall}), looking at {len(looked_at)} of {pairs} pairs")


def _people(plan: Plan) -> tuple[set[int], set[int], int]:
    people = plan.people
    at = {person.key: number for number, person in enumerate(people)}
    pairs = [
        (one.key, other.key) for one, other in combinations(people, 2) if document_of(one.key) != document_of(other.key)
    ]
    rows = [{**row, "copies": plan.copies.get(document_of(key))} for key, row in plan.rows(at).items()]
    scored = score_pairs(rows, pairs)
    links = {_code(at[pair.one], at[pair.other]) for pair in scored if pair.weight >= join_weight()}
    return links, set(people_candidates(people, plan.copies).tolist()), len(pairs)


def _events(plan: Plan) -> tuple[set[int], set[int], int]:
    events = plan.events
    pairs = [
        (a, b) for a, b in combinations(range(len(events)), 2) if events[a].event.document != events[b].event.document
    ]
    links = {_code(a, b) for a, b in pairs if joining_score(events[a].event, events[b].event, plan.copies) > 0}
    return links, set(event_candidates([one.keys for one in events]).tolist()), len(pairs)


def _retellings(plan: Plan, made: list[Reading]) -> tuple[set[int], set[int], int]:
    marks = [sketch.marks for sketch in plan.sketches.values()]
    words = [read_wording(reading.document) for reading in made]
    pairs = list(combinations(range(len(made)), 2))
    links = {_code(a, b) for a, b in pairs if judge_pair((made[a], words[a]), (made[b], words[b])) is not None}
    return links, set(candidate_pairs(marks).tolist()), len(pairs)


def _code(one: int, other: int) -> int:
    return int(code(np.array([min(one, other)]), np.array([max(one, other)]))[0])


if __name__ == "__main__":
    main()
