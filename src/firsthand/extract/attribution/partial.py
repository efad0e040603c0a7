"""Partial quotations: words quoted in the object of a speech act ("called the trial “a farce”")."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract.attribution.candidate import Candidate
from firsthand.extract.attribution.lexicon import Lexicon
from firsthand.extract.attribution.people import source_of
from firsthand.extract.attribution.syntax import Syntax

_PASSED = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "ADV", "DET", "NUM", "PRON", "PART", "SCONJ", "PUNCT", "SYM", "X"})
_CLIMB = 6
_SHORTEST = 2


def partial_quotations(syntax: Syntax, lexicon: Lexicon, taken: set[int]) -> Iterator[Candidate]:
    """Yield a candidate for each quotation not in `taken` that stands in the object of a speech act."""
    for index, quote in enumerate(syntax.quotes):
        words = [t for t in range(quote.first, quote.last) if syntax.text[t][0].isalnum()]
        if quote.depth or index in taken or len(words) < _SHORTEST:
            continue
        found = _governing_act(syntax, lexicon, words)
        if found is None:
            continue
        verb, branch = found
        speaker = source_of(syntax, verb, lexicon)
        if speaker is None or speaker in words:
            continue
        mark = range(quote.first, quote.last)
        things = [t for child in syntax.each(verb, "dobj") if child != branch for t in syntax.subtree(child)]
        content = syntax.clause_tokens(sorted({*things, *syntax.subtree(branch), *mark}))
        source = tuple(t for t in syntax.noun_phrase(speaker) if t not in set(content))
        if not source or verb in content:
            continue
        yield Candidate(
            trigger=verb, lemma=syntax.lemma[verb], cue=(verb,), source=source, source_head=speaker,
            content=tuple(content), kind="mixed", quotes=(index,),
        )  # fmt: skip


def colon_quotations(syntax: Syntax, taken: set[int]) -> Iterator[Candidate]:
    """Yield a candidate for each quotation not in `taken` behind a colon: "The nurse was blunt: “…”".

    The subject of the clause before the colon speaks, whatever its verb, if it is somebody who can.
    """
    for index, quote in enumerate(syntax.quotes):
        if quote.depth or index in taken or quote.first < 2 or syntax.text[quote.first - 1] != ":":
            continue
        before = range(syntax.bounds(quote.first - 1)[0], quote.first - 1)
        tops = (t for t in before if syntax.head[t] == t or syntax.head[t] not in before)
        verb = next((t for t in tops if syntax.pos[t] in ("VERB", "AUX") and syntax.quote_of[t] == -1), None)
        speaker = syntax.child(verb, "nsubj") if verb is not None else None
        if verb is None or speaker is None or not _can_speak(syntax, speaker):
            continue
        content = syntax.clause_tokens(list(range(quote.first, quote.last)))
        yield Candidate(
            trigger=verb, lemma=syntax.lemma[verb], cue=(verb,), source=tuple(syntax.noun_phrase(speaker)),
            source_head=speaker, content=tuple(content), kind="direct", quotes=(index,),
        )  # fmt: skip


def _can_speak(syntax: Syntax, token: int) -> bool:
    mention = syntax.mention_at(token)
    return mention is not None and mention.type in ("person", "group", "organisation") and syntax.quote_of[token] == -1


def _governing_act(syntax: Syntax, lexicon: Lexicon, words: list[int]) -> tuple[int, int] | None:
    """Climb from the quoted words to the speech act above them; return its verb and the branch climbed through."""
    inside = set(words)
    at = next((t for t in words if syntax.head[t] not in inside), words[0])
    for _ in range(_CLIMB):
        above = syntax.head[at]
        if above == at:
            return None
        if syntax.pos[above] in ("VERB", "AUX") and above not in inside:
            active = syntax.dep[above] != "acl" and syntax.quote_of[above] == -1 and above < words[0]
            return (above, at) if active and syntax.lemma[above] in lexicon.judging else None
        if syntax.pos[above] not in _PASSED:
            return None
        at = above
    return None
