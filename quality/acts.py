"""Score acts: our own fictional gold, or the anchors of an annotated story cluster.

`python quality/acts.py` prints, on quality/gold/acts.jsonl, how many acts are found and how many of their parts are
right; `--errors` lists each miss. `python quality/acts.py --gold FILE --texts DIR` prints, for a cluster annotated by
`gold/schema.json`, the share of anchors that lie in a statement of their own (one to one, tighter statements first)
and the share of its numbers that the matched statement has.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from firsthand.annotate.english import EnglishAnnotator
from firsthand.config import ReadingSettings
from firsthand.extract import extract
from firsthand.extract.vocabulary import load_vocabulary
from firsthand.model.document import Document, Segment
from firsthand.model.statement import Party, Statement

OWN_GOLD = Path(__file__).parent / "gold" / "acts.jsonl"
FIELDS = (
    "victims",
    "actors",
    "quantity",
    "standing",
    "polarity",
    "when",
    "where",
    "response",
    "observed",
    "involvement",
    "note",
)
_PLAIN = frozenset({"other"})


class Reader:
    """Reads texts into statements with the shipped vocabulary."""

    def __init__(self) -> None:
        self.vocabulary = load_vocabulary()
        self.annotator = EnglishAnnotator(ReadingSettings(program="quality", vocabulary=self.vocabulary))

    def read(self, text: str, role: str = "body", published: Any = None) -> tuple[Statement, ...]:
        """Return the statements of a text of one segment."""
        document = Document(
            id="d-gold",
            paths=("gold.txt",),
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            text=text,
            segments=(Segment(role=role, start=0, end=len(text)),),  # type: ignore[arg-type]
            language="en",
            published=published,
        )
        return extract(self.annotator.annotate(document), self.vocabulary).statements


def score_own(reader: Reader, gold: Path, *, show: bool) -> dict[str, float]:
    """Return recall and precision of acts and the share right of each part, over our own gold."""
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for line in gold.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        found = list(reader.read(case["text"], case.get("role", "body")))
        left = [one for one in found if one.act not in _PLAIN]
        for want in case["acts"]:
            asked["act"] += 1
            match = _match(want, case["text"], found)
            if match is None:
                if show:
                    told = [(one.act, one.text) for one in found]
                    print(f"MISS {case['id']}: {want['act']} {want['words']!r} in {told}")
                continue
            right["act"] += 1
            left = [one for one in left if one.id != match.id]
            for field in FIELDS:
                if field not in want and field not in ("standing", "polarity"):
                    continue
                asked[field] += 1
                problem = _problem(field, want.get(field), match)
                right[field] += problem is None
                if problem is not None and show:
                    print(f"PART {case['id']}: {want['act']} {field}: {problem}")
        asked["extra"] += len(left)
        if left and show:
            print(f"EXTRA {case['id']}: {[(one.act, one.text) for one in left]}")
    scores = {name: right[name] / asked[name] for name in ("act", *FIELDS) if asked[name]}
    scores["precision"] = right["act"] / (right["act"] + asked["extra"])
    return scores


def _match(want: dict[str, Any], text: str, found: Iterable[Statement]) -> Statement | None:
    start = text.index(want["words"])
    end = start + len(want["words"])
    fitting = [
        one
        for one in found
        if one.act == want["act"]
        and one.start < end
        and start < one.end
        and start - 1 <= one.trigger[0] + 30
        and one.trigger[0] <= end
    ]
    return min(fitting, key=lambda one: (not (start <= one.trigger[0] < end), one.end - one.start), default=None)


def _problem(field: str, want: Any, got: Statement) -> str | None:
    """Return what is wrong with one part, or null if it is right."""
    if field in ("victims", "actors"):
        return _wrong_people(want, got.victims if field == "victims" else got.alleged_actors)
    if field in ("where", "involvement", "note"):
        have = _words_of(field, got)
        return None if any(want in words for words in have) else f"{have} for {want}"
    value = _value_of(field, got)
    want = want or {"standing": "asserted", "polarity": "positive"}.get(field)
    return None if value == want else f"{value} for {want}"


def _words_of(field: str, got: Statement) -> list[str]:
    if field == "where":
        return [got.where.text] if got.where else []
    if field == "note":
        return list(got.notes)
    return [party.involvement for party in (*got.victims, *got.alleged_actors) if party.involvement]


def _value_of(field: str, got: Statement) -> Any:
    if field == "quantity":
        return [got.quantity.low, got.quantity.high, got.quantity.comparator] if got.quantity else None
    if field == "when":
        return got.when.edtf if got.when else None
    if field == "response":
        answer = got.response
        return answer and answer.kind + (f":{answer.disputes}" if answer.disputes else "")
    return getattr(got, field)


def _wrong_people(want: list[str], got: tuple[Party, ...]) -> str | None:
    texts = [party.text for party in got]
    if len(texts) == len(want) and all(any(name in text for text in texts) for name in want):
        return None
    return f"{texts} for {want}"


def score_cluster(reader: Reader, gold: Path, texts: Path, *, show: bool) -> dict[str, float]:
    """Return the share of anchors in a statement of their own, and of numbers told by it, over the texts held."""
    cluster = json.loads(gold.read_text(encoding="utf-8"))
    anchors = found = numbers = numbers_right = documents = 0
    for document in cluster["documents"]:
        path = texts / cluster["cluster"] / f"{document['id']}.txt"
        if not path.exists() or document["language"] != "en":
            continue
        documents += 1
        text = path.read_text(encoding="utf-8")
        claims = [claim for claim in cluster["claims"] if claim["doc"] == document["id"]]
        placed = {claim["id"]: _place(claim["anchor"], text) for claim in claims}
        matches = match_anchors({key: span for key, span in placed.items() if span}, reader.read(text))
        for claim in claims:
            span = placed[claim["id"]]
            if span is None:
                continue
            anchors += 1
            match = matches.get(claim["id"])
            found += match is not None
            if match is None and show:
                print(f"MISS {cluster['cluster']} {claim['id']}: {claim['anchor']['text']!r} ({claim['paraphrase']})")
            value = (claim["number"] or {}).get("value")
            if value is not None and match is not None:
                numbers += 1
                quantity = match.quantity
                good = quantity is not None and value in (quantity.low, quantity.high)
                numbers_right += good
                if not good and show:
                    print(f"NUMBER {claim['id']}: {value} in {match.text!r}, got {quantity.text if quantity else None}")
    return {
        "documents": documents,
        "anchors": anchors,
        "found": found / anchors if anchors else 0.0,
        "numbers": numbers_right / numbers if numbers else 0.0,
    }


def _place(anchor: dict[str, Any], text: str) -> tuple[int, int] | None:
    """Find an anchor's words, the occurrence nearest to where the annotator saw them."""
    words, hits, here = anchor["text"], [], -1
    while (here := text.find(words, here + 1)) >= 0:
        hits.append(here)
    if not hits:
        return None
    start = min(hits, key=lambda hit: abs(hit - anchor["start"]))
    return start, start + len(words)


def match_anchors(anchors: dict[str, tuple[int, int]], statements: Iterable[Statement]) -> dict[str, Statement]:
    """Match anchors to statements that hold them, one to one, tighter statements first."""
    pairs = sorted(
        (one.end - one.start, one.start, key, one.id)
        for key, (start, end) in anchors.items()
        for one in statements
        if one.start <= start and end <= one.end
    )
    by_id = {one.id: one for one in statements}
    matches: dict[str, Statement] = {}
    used: set[str] = set()
    for _, _, key, identity in pairs:
        if key not in matches and identity not in used:
            matches[key] = by_id[identity]
            used.add(identity)
    return matches


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, help="an annotated cluster; without it, our own gold is scored")
    parser.add_argument("--texts", type=Path, help="folder that holds CLUSTER/NN.txt")
    parser.add_argument("--errors", action="store_true", help="list every miss")
    options = parser.parse_args()
    reader = Reader()
    if options.gold is None:
        scores = score_own(reader, OWN_GOLD, show=options.errors)
    else:
        scores = score_cluster(reader, options.gold, options.texts, show=options.errors)
    for name, value in scores.items():
        print(f"{name:12} {value:.3f}" if isinstance(value, float) else f"{name:12} {value}")


if __name__ == "__main__":
    main()
