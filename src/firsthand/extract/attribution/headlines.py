"""Headline forms: "…: report", "… – UN", "Father: …", in headlines and key points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

import msgspec

from firsthand.extract.attribution.candidate import Candidate
from firsthand.extract.attribution.lexicon import lexicon
from firsthand.extract.attribution.syntax import Syntax

_ROLES = frozenset({"headline", "subheading", "key_points"})
_SEPARATOR = frozenset({":", "–", "—", "-", "--", "|"})
_TELLING = re.compile(
    r"\b(report|reports|study|survey|sources?|officials?|witness(?:es)?|police|army|military|minist(?:er|ry)|government|un|ngo|group|groups|"
    r"watchdog|lawyers?|relatives?|family|father|mother|wife|widow|brother|sister|son|daughter|activists?|media|"
    r"residents?|prosecutors?|court|hrw|amnesty|commission|authorities|spokes\w+|doctors?|hospital|monitor|rights\s+\w+)\b",
    re.IGNORECASE,
)
_LONGEST = 5
_SAYS = frozenset({"say", "says", "claim", "claims", "allege", "alleges", "report", "reports"})
_REPORTS = frozenset({"report", "reports"})
_OPENING = frozenset({"“", '"', "‘", "'"})
_TOPICS = frozenset(
    {"case", "murder", "killing", "death", "deaths", "disappearance", "search", "probe", "crisis", "row", "scandal",
     "shooting", "attack", "attacks", "massacre", "protest", "protests", "unrest", "war", "conflict", "siege", "trial",
     "raid", "strike", "affair", "verdict", "election", "kidnapping", "arrest", "hearing", "inquest", "crash", "blast",
     "bombing", "fire", "riots", "riot", "clashes", "violence", "coup", "hostages", "live", "update", "latest"}
)  # fmt: skip


class HeadlineCues:
    """Finds the teller that a headline names before or after a colon or a dash."""

    def __init__(self, syntax: Syntax) -> None:
        self._syntax = syntax

    def candidates(self) -> Iterator[Candidate]:
        """Yield at most one candidate a line."""
        paragraphs: dict[int, tuple[int, int]] = {}
        for sentence in self._syntax.sentences:
            if sentence.role in _ROLES:
                first, _ = paragraphs.get(sentence.paragraph, (sentence.first, sentence.last))
                paragraphs[sentence.paragraph] = (first, sentence.last)
        for first, last in paragraphs.values():
            candidate = self._line(first, last)
            if candidate is not None:
                yield candidate

    def _line(self, first: int, last: int) -> Candidate | None:
        syntax = self._syntax
        marks = [
            t
            for t in range(first + 1, last - 1)
            if syntax.text[t] in _SEPARATOR and syntax.quote_of[t] == -1 and self._spaced(t)
        ]
        if not marks:
            return self._says_at_end(first, last)
        tail, lead = range(marks[-1] + 1, last), range(first, marks[0])
        if len(tail) <= _LONGEST and self._tells(tail):
            return self._make(marks[-1], list(tail), list(range(first, marks[-1])))
        if syntax.text[marks[0]] == ":" and len(lead) <= _LONGEST and self._tells(lead) and not self._is_topic(lead):
            return self._make(marks[0], list(lead), list(range(marks[0] + 1, last)))
        return None

    def _says_at_end(self, first: int, last: int) -> Candidate | None:
        """Read "Miner held for days, mother says" and "Miner held for days, says report"."""
        syntax, cue = self._syntax, last - 1
        comma = next((t for t in range(cue - 1, max(first, cue - _LONGEST - 1), -1) if syntax.text[t] == ","), None)
        if comma is None or cue - comma < 2:
            return None
        source = list(range(comma + 1, cue))
        opening = syntax.lower[comma + 1]
        if opening in _SAYS and (syntax.lower[cue] not in _SAYS or opening not in _REPORTS):  # "…, report says" ends so
            cue, source = comma + 1, list(range(comma + 2, last))
        if syntax.lower[cue] not in _SAYS or not any(syntax.text[t][0].isalnum() for t in source):
            return None
        candidate = self._make(comma, source, list(range(first, comma)))
        return msgspec.structs.replace(candidate, trigger=cue, cue=(cue,), lemma="say")

    def _spaced(self, token: int) -> bool:
        syntax = self._syntax
        return syntax.text[token] == ":" or (
            syntax.end[token - 1] < syntax.start[token] and syntax.end[token] < syntax.start[token + 1]
        )

    def _tells(self, tokens: range) -> bool:
        """Say whether the words name a teller and are no clause of their own."""
        syntax = self._syntax
        words = [syntax.text[t] for t in tokens]
        if any(word.isdigit() for word in words) or any(
            syntax.tag[t] in ("VBD", "VBZ", "VBP", "VBN", "MD") and syntax.lower[t] not in _SAYS for t in tokens
        ):
            return False
        return bool(_TELLING.search(" ".join(words))) or any(
            (mention.type in ("person", "organisation") or mention.entity in self._speakers)
            and tokens.start <= mention.first
            and mention.last <= tokens.stop
            for mention in syntax.mentions_in(tokens.start, tokens.stop)
        )

    def _is_topic(self, lead: range) -> bool:
        """Say whether words before a colon name what a headline is about ("Jane Roe case: …", "Jane Roe: body found").

        A person speaks there if his quoted words follow, or if the text tells elsewhere that he says something.
        """
        syntax = self._syntax
        if syntax.lower[lead.stop - 1] in _TOPICS:
            return True
        found = syntax.mentions_in(lead.start, lead.stop)
        people = {mention.entity for mention in found if mention.type == "person" and mention.form == "name"}
        if not people or _TELLING.search(" ".join(syntax.text[t] for t in lead)):
            return False
        after = lead.stop + 1
        return syntax.quote_of[after] == -1 and syntax.text[after] not in _OPENING and people.isdisjoint(self._speakers)

    @cached_property
    def _speakers(self) -> frozenset[str | None]:
        """Whoever is the subject of a verb of saying or thinking anywhere in the text."""
        syntax, verbs = self._syntax, lexicon().verbs
        return frozenset(
            mention.entity
            for mention in syntax.annotated.mentions
            if syntax.dep[mention.head] in ("nsubj", "nsubjpass") and syntax.lemma[syntax.head[mention.head]] in verbs
        )

    def _make(self, mark: int, source: list[int], content: list[int]) -> Candidate:
        syntax = self._syntax
        source = [t for t in source if syntax.text[t][0].isalnum() and syntax.lower[t] != "says"]
        head = next((t for t in source if syntax.head[t] not in source), source[-1])
        return Candidate(
            trigger=mark, lemma="headline", cue=(mark,), source=tuple(source), source_head=head,
            content=tuple(syntax.clause_tokens(content)), kind="headline",
        )  # fmt: skip
