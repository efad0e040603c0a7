"""When and how a telling was made, and how the teller knows."""

from __future__ import annotations

from firsthand.extract.attribution.channels import channels
from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.chains.tellings import Telling
from firsthand.model.statement import LinkBasis
from firsthand.model.values.time import When

_BY = frozenset({"in", "during", "by", "on", "at", "through", "via", "over", "from"})
_SPOKEN_TO = frozenset({"speak", "talk", "reach", "contact", "call", "write"})


class Circumstances:
    """Reads the cue's clause."""

    def __init__(self, syntax: Syntax) -> None:
        self._syntax = syntax
        self._times: dict[int, list[tuple[int, int, When]]] = {}
        for time in syntax.annotated.times:
            if time.first < len(syntax.text):
                self._times.setdefault(syntax.sentence_of[time.first], []).append((time.first, time.last, time.when))

    def when(self, telling: Telling) -> When | None:
        """Return the time that qualifies the telling, not what is told."""
        for first, last, when in self._times.get(telling.sentence, []):
            if telling.first <= first < telling.last and self._in_content(telling, first):
                continue
            if self._governed(range(first, last), telling):
                return when
        return None

    def _in_content(self, telling: Telling, token: int) -> bool:
        start = self._syntax.start[token]
        return any(span.start <= start < span.end for span in telling.attribution.content)

    def _governed(self, tokens: range, telling: Telling) -> bool:
        syntax, cue = self._syntax, telling.trigger
        for token in tokens:
            at = token
            for _ in range(6):
                if at in (cue, self._published(cue)) or (
                    syntax.head[cue] == at and syntax.dep[cue] in ("xcomp", "advcl") and syntax.pos[at] == "VERB"
                ):
                    return True
                if syntax.head[at] == at or self._in_content(telling, at):
                    break
                at = syntax.head[at]
        return False

    def _published(self, cue: int) -> int:
        """Return "published" of "published a list in May according to which …": that is when it was told."""
        syntax, below = self._syntax, cue - 1
        which = cue + 1 < len(syntax.lower) and syntax.lower[cue + 1] == "which"
        return syntax.head[below] if which and below >= 0 and syntax.lower[below] == "according" else cue

    def channel(self, telling: Telling) -> str | None:
        """Return how it was told: call, letter, video, interview, statement, post, report."""
        syntax, cue = self._syntax, telling.trigger
        governor = syntax.head[cue]
        if syntax.dep[cue] in ("xcomp", "advcl") and syntax.lemma[governor] in channels().verbs:
            return channels().verbs[syntax.lemma[governor]]
        for at in (cue, *(c for c in syntax.each(cue, "advcl") if syntax.lemma[c] in _SPOKEN_TO)):
            named = self._by_phrase(at, telling)
            if named is not None:
                return named
        if telling.attribution.lemma in channels().verbs:
            return channels().verbs[telling.attribution.lemma]
        if syntax.lemma[telling.teller.head] in channels().nouns:
            return channels().nouns[syntax.lemma[telling.teller.head]]
        if telling.recipient is not None and telling.recipient.role == "outlet":
            return "interview"
        return None

    def _by_phrase(self, verb: int, telling: Telling) -> str | None:
        """Return the channel that a phrase at a verb names: "on the phone", "in a letter", "over a video link"."""
        syntax, nouns = self._syntax, channels().nouns
        for child in syntax.children[verb]:
            if syntax.dep[child] not in ("prep", "agent") or syntax.lower[child] not in _BY:
                continue
            noun = syntax.child(child, "pobj")
            if noun is None or self._in_content(telling, noun):
                continue
            beside = (*syntax.each(noun, "compound"), noun)
            named = next((nouns[syntax.lemma[t]] for t in beside if syntax.lemma[t] in nouns), None)
            if named is not None:
                return named
        return None

    def basis(self, telling: Telling, experiencer: str | None, nested: bool) -> LinkBasis:
        """Return how this teller knows."""
        role = telling.teller.role
        if telling.teller.document and role != "outlet":
            return "inquiry" if role in ("inquiry", "ngo") else "document"
        if (experiencer is not None and telling.teller.entity == experiencer) or (role == "victim" and not nested):
            return "experienced"
        if nested:
            return "told"
        if role == "witness":
            return "witnessed"
        if role == "document":
            return "document"
        return "inquiry" if role == "inquiry" else "unknown"
