"""Documents that hold, in one sentence, traits which only protected people have together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from firsthand.disclose.quasi_identifiers import Combination
from firsthand.model.disclosed import Disclosed, DisclosedStatement
from firsthand.model.document import Document
from firsthand.model.record import Record

_SENTENCE = re.compile(r"(?<=[.!?…»”])\s+|\n+")
_WORD = re.compile(r"[^\W_]+")
_NOT_IN_WORDS = frozenset({"date", "relative"})


def singled_out(record: Record, full: Disclosed, singling: tuple[Combination, ...], public: frozenset[str]) -> set[str]:
    """Return the documents that hold a combination which nobody who is `public` has."""
    searched = _by_word(one for one in singling if public.isdisjoint(one.bearers))
    found = {one.id for one in record.documents if _holds(one, searched)} if searched else set()
    dated = _by_date(singling)
    for statement in full.statements:
        combinations = dated.get(statement.when.edtf or "", ()) if statement.when and dated else ()
        if any(_told_with(statement, one) for one in combinations):
            found.add(statement.document)
    return found


def _by_word(singling: Iterable[Combination]) -> dict[str, list[Combination]]:
    """Index combinations that stand in words by one of their words; the same traits are looked for once."""
    index: defaultdict[str, list[Combination]] = defaultdict(list)
    known = set()
    for one in singling:
        words = _WORD.findall(max(one.traits, key=lambda trait: len(trait.value)).value.casefold())
        if one.traits not in known and words and not any(trait.kind in _NOT_IN_WORDS for trait in one.traits):
            known.add(one.traits)
            index[words[0]].append(one)
    return dict(index)


def _by_date(singling: Iterable[Combination]) -> dict[str, list[Combination]]:
    index: defaultdict[str, list[Combination]] = defaultdict(list)
    for one in {each.traits: each for each in singling}.values():
        if not any(trait.kind == "relative" for trait in one.traits):
            for trait in one.traits:
                if trait.kind == "date":
                    index[trait.value].append(one)
    return dict(index)


def _holds(document: Document, searched: dict[str, list[Combination]]) -> bool:
    folded = document.text.casefold()
    words = set(_WORD.findall(folded))
    words |= {word[:-1] for word in words if word.endswith("s")} | {word[:-2] for word in words if word.endswith("es")}
    candidates = [one for word in sorted(words & searched.keys()) for one in searched[word]]
    candidates = [one for one in candidates if one.stands_in(folded)]
    return bool(candidates) and any(one.stands_in(part) for part in _SENTENCE.split(folded) for one in candidates)


def _told_with(statement: DisclosedStatement, combination: Combination) -> bool:
    """Say whether a statement of the combination's date holds its other traits in words."""
    folded = (statement.text or "").casefold()
    return all(trait.kind == "date" or trait.stands_in(folded) for trait in combination.traits)
