"""The measures of a story cluster, each a count over a count."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from firsthand.model.record import Assessment, Proposition, Record
from firsthand.model.statement import ChainLink, Statement
from stories_names import same_teller

Pair = tuple[Record, Assessment]


@dataclass
class Measures:
    """Counts by name; `of` gives what each is out of; `errors` are lines to read."""

    hits: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def add(self, name: str, hit: bool) -> None:
        """Count one trial."""
        self.of[name] += 1
        self.hits[name] += hit

    def lines(self) -> list[str]:
        """Return the figures as lines of text."""
        shown = [
            f"{name:<38} {self.hits[name]:>4} / {total:<4} {100 * self.hits[name] / max(total, 1):5.1f} %"
            for name, total in self.of.items()
        ]
        links = 2 * self.hits["links"] / max(self.hits["gold links"] + self.hits["record links"], 1)
        return [*shown, f"{'chain links F1 over matched claims':<38} {links:.3f}"]


def measure(
    gold: dict[str, Any], documents: dict[str, str], anchors: dict[str, tuple[int, int]], found: Pair
) -> Measures:
    """Measure everything; `documents` gives our id of each gold document, `anchors` where each claim stands."""
    record, assessment = found
    measures = Measures()
    matched = match_claims(gold, documents, anchors, record)
    names = {person.id: person.name for person in record.people} | {group.id: group.name for group in record.groups}
    outlets = {entry["id"]: entry["outlet"] for entry in gold["documents"]}
    for claim in gold["claims"]:
        if claim["doc"] in documents and claim["id"] in anchors:
            _claim(measures, claim, matched.get(claim["id"]), (names, outlets[claim["doc"]]))
    _incidents(measures, gold, matched, record)
    _ranges(measures, gold, matched, assessment, set(documents))
    _contradictions(measures, gold, matched, found, set(documents))
    _retellings(measures, gold, documents, record)
    return measures


def match_claims(
    gold: dict[str, Any], documents: dict[str, str], anchors: dict[str, tuple[int, int]], record: Record
) -> dict[str, Statement]:
    """Match claims and statements one to one by span: the anchor lies in the statement, the tighter span first."""
    pairs = []
    for claim in gold["claims"]:
        if claim["id"] not in anchors:
            continue
        start, end = anchors[claim["id"]]
        for statement in record.statements:
            if statement.document == documents[claim["doc"]] and statement.start <= start and end <= statement.end:
                pairs.append((statement.end - statement.start, claim["id"], statement.id, statement))
    matched: dict[str, Statement] = {}
    taken: set[str] = set()
    for _, claim_id, statement_id, statement in sorted(pairs, key=lambda pair: pair[:3]):
        if claim_id not in matched and statement_id not in taken:
            matched[claim_id] = statement
            taken.add(statement_id)
    return matched


def _names_of(link: ChainLink, names: dict[str, str | None]) -> list[str | None]:
    return [link.who, names.get(link.entity or "")]


def _claim(
    measures: Measures, claim: dict[str, Any], statement: Statement | None, known: tuple[dict[str, str | None], str]
) -> None:
    names, outlet = known
    measures.add("claims found by a statement", statement is not None)
    quoted = len(claim["attribution"]) > 1 or not same_teller(claim["attribution"][0]["who"], [outlet])
    first = claim["attribution"][0]["who"]
    chain = statement.chain if statement else ()
    right = bool(chain) and same_teller(first, _names_of(chain[0], names))
    if quoted:
        measures.add("first teller right, of all quoted", right)
        if statement is not None:
            measures.add("first teller right, of matched", right)
            if not right:
                measures.errors.append(
                    f"teller {claim['id']}: gold “{first}”, ours “{chain[0].who}”: {statement.text[:80]!r}"
                )
    if statement is None:
        measures.errors.append(f"claim {claim['id']} not found: {claim['anchor']['text'][:70]!r}")
        return
    hits, implied = _shared_links(claim["attribution"], chain, names)
    measures.hits["links"] += hits
    measures.hits["gold links"] += len(claim["attribution"])
    measures.hits["record links"] += len(chain) - implied


def _shared_links(
    attribution: list[dict[str, Any]], chain: tuple[ChainLink, ...], names: dict[str, str | None]
) -> tuple[int, int]:
    """Return how many gold links the chain has, and how many of its other links are implied (they cost nothing)."""
    free = list(chain)
    hits = 0
    for gold in attribution:
        hit = next((link for link in free if same_teller(gold["who"], _names_of(link, names))), None)
        if hit is not None:
            free.remove(hit)
            hits += 1
    return hits, sum(link.link == "implied" for link in free)


def _incidents(measures: Measures, gold: dict[str, Any], matched: dict[str, Statement], record: Record) -> None:
    """Count pairs of matched claims of two texts that gold, and that we, put into one incident or a part of it."""
    whole = {incident.id: incident.part_of or incident.id for incident in record.incidents}
    told = [
        (claim["incident"], whole[one.incident], claim["doc"])
        for claim in gold["claims"]
        if "incident" in claim and (one := matched.get(claim["id"])) is not None and one.incident in whole
    ]
    for one, other in combinations(told, 2):
        theirs, ours = one[0] == other[0], one[1] == other[1]
        if one[2] != other[2] and ours:
            measures.add("pairs put into one incident that are", theirs)
        if one[2] != other[2] and theirs:
            measures.add("pairs of one incident put into one", ours)


def _ranges(
    measures: Measures, gold: dict[str, Any], matched: dict[str, Statement], assessment: Assessment, held: set[str]
) -> None:
    said: dict[str, set[str]] = {}
    for claim in gold["claims"]:
        if claim["id"] in matched:
            for proposition in claim["propositions"]:
                said.setdefault(proposition, set()).add(matched[claim["id"]].id)
    for wanted in gold["propositions"]:
        supporters = [o for o in wanted["origins"] if o["polarity"] == "supports"]
        if wanted.get("question") or not any(set(o["docs"]) & held for o in supporters):
            continue
        found = _nearest(said.get(wanted["id"], set()), assessment)
        ours = (found.origins_min, found.origins_max) if found else (0, 0)
        theirs = (wanted["independent_origin_min"], wanted["independent_origin_count"])
        measures.add("ranges exact at both ends", ours == theirs)
        if theirs[1] > 1:
            measures.add("… of those with more than one origin", ours == theirs)
        measures.add("minima overclaimed (should be none)", ours[0] > theirs[0])
        if ours != theirs:
            measures.errors.append(
                f"range {wanted['id']} {wanted['proposition'][:60]!r}: "
                f"gold {theirs}, ours {ours}: {found and found.gist}"
            )


def _nearest(statements: set[str], assessment: Assessment) -> Proposition | None:
    """Return the proposition that shares most with these statements (Dice), the smaller id of equals."""
    best: tuple[float, str] | None = None
    held = {proposition.id: proposition for proposition in assessment.propositions}
    for proposition in assessment.propositions:
        shared = len(statements.intersection(proposition.statements))
        if shared:
            dice = -2 * shared / (len(statements) + len(proposition.statements))
            best = min(best, (dice, proposition.id)) if best else (dice, proposition.id)
    return held[best[1]] if best else None


def _contradictions(
    measures: Measures, gold: dict[str, Any], matched: dict[str, Statement], found: Pair, held: set[str]
) -> None:
    _, assessment = found
    members = {proposition.id: set(proposition.statements) for proposition in assessment.propositions}
    sides = [
        ([members.get(one, {one}) for one in contradiction.between], contradiction)
        for contradiction in assessment.contradictions
    ]
    for wanted in gold["contradictions"]:
        documents = {wanted["a"].split(".")[0], wanted["b"].split(".")[0]}
        if not documents <= held:
            continue
        one, other = matched.get(wanted["a"]), matched.get(wanted["b"])
        hits = [c for between, c in sides if one and other and _between(one.id, other.id, between)]
        conflict = any(c.verdict == "conflict" for c in hits)
        name = {"strict": "strict contradictions as conflict", "discrepancy": "discrepancies shown"}.get(
            wanted["strength"]
        )
        measures.add(
            name or "traps reported as conflict", bool(hits) if wanted["strength"] == "discrepancy" else conflict
        )
        if name and not hits:
            measures.errors.append(
                f"contradiction {wanted['a']} {wanted['b']} {wanted['kind']} {wanted['strength']}: {wanted['note']} "
                f"({'matched' if one and other else 'not matched'})"
            )


def _between(one: str, other: str, sides: list[set[str]]) -> bool:
    return len(sides) == 2 and ((one in sides[0] and other in sides[1]) or (other in sides[0] and one in sides[1]))


def _retellings(measures: Measures, gold: dict[str, Any], documents: dict[str, str], record: Record) -> None:
    wanted = {
        frozenset((documents[entry["id"]], documents[entry["near_copy_of"]]))
        for entry in gold["documents"]
        if entry["near_copy_of"] and entry["id"] in documents and entry["near_copy_of"] in documents
    }
    found = {frozenset((retelling.document, retelling.other)) for retelling in record.retellings}
    for pair in wanted:
        measures.add("retelling pairs found", pair in found)
    for pair in found:
        measures.add("retelling pairs that gold lacks", pair not in wanted)
