"""Tellings: the attributions that name somebody who tells, with their words as tokens."""

from __future__ import annotations

from firsthand.extract.attribution.lexicon import lexicon
from firsthand.extract.attribution.record_words import PICTURES, RECORDS
from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.tellers.tellers import Teller, Tellers
from firsthand.model.attribution import Attribution
from firsthand.model.base import Frozen, Span

_NOBODY = frozenset(
    {"it", "this", "that", "which", "what", "there", "these", "those", "one", "nobody", "none", "no-one"}
)
_NONE = frozenset({"no", "none", "nobody", "neither"})
_SHOWING = frozenset({"show", "indicate", "suggest", "imply", "demonstrate", "prove", "illustrate"})
_FIRST_PERSON = frozenset({"i", "we", "me", "us"})


class Telling(Frozen, frozen=True, kw_only=True):
    """One attribution as a link of a chain; `trigger` is the cue's last token, `first`, `last` the content's extent."""

    attribution: Attribution
    teller: Teller
    recipient: Teller | None
    trigger: int
    sentence: int
    paragraph: int
    first: int
    last: int
    quoted: bool

    @property
    def size(self) -> int:
        """How many characters the content has."""
        return sum(span.end - span.start for span in self.attribution.content)

    def is_told_in(self, span: Span) -> bool:
        """Say whether cue and a good part of the content lie in a span: a quarter of what tells nothing else."""
        if not all(span.covers(one) for one in self.attribution.cue):
            return False
        return shared(span, self.attribution.content) * 4 >= span.end - span.start - shared(span, self.words)

    @property
    def words(self) -> tuple[Span, ...]:
        """Return the words that only tell: cue, source and recipient."""
        one = self.attribution
        return (*one.cue, *(one.source or ()), *(one.recipient or ()))

    def holds(self, span: Span) -> bool:
        """Say whether at least half of a span is content of this telling."""
        content = self.attribution.content
        if span.end <= content[0].start or content[-1].end <= span.start:
            return False
        return shared(span, content) * 2 >= span.end - span.start


def _is_none(who: str) -> bool:
    """Say whether nobody is meant ("no one knows", "none of the crew would say"); "No. 10" and "No Borders" speak."""
    first, _, rest = who.partition(" ")
    return first.lower() in _NONE and rest[:1].islower()


def _is_dateline(syntax: Syntax, head: int) -> bool:
    """Say whether a word only stands before a sentence with a colon ("Sarn: The dockers, whose …")."""
    return head == syntax.bounds(head)[0] and syntax.text[head + 1 : head + 2] == (":",)


def _may_show(syntax: Syntax, teller: Teller) -> bool:
    """Say whether whatever shows or suggests something is somebody, or a record: wounds tell nothing."""
    if teller.entity is not None or teller.role != "other" or syntax.pos[teller.head] != "NOUN":
        return True
    mention = syntax.mention_at(teller.head)
    return syntax.lemma[teller.head] in PICTURES | RECORDS or (mention is not None and mention.type != "thing")


def _is_told_itself(syntax: Syntax, teller: Teller) -> bool:
    """Say whether a teller is only what somebody told or did ("a claim", "the killings"), which says nothing."""
    if teller.entity is not None or teller.role != "other" or teller.document or syntax.pos[teller.head] != "NOUN":
        return False
    return syntax.lemma[teller.head] in lexicon().claim_objects - RECORDS


def shared(span: Span, spans: tuple[Span, ...]) -> int:
    """Return how many characters of a span others have."""
    return sum(max(0, min(span.end, one.end) - max(span.start, one.start)) for one in spans)


def find_tellings(syntax: Syntax, tellers: Tellers, attributions: tuple[Attribution, ...]) -> tuple[Telling, ...]:
    """Return the tellings of a text in the order of their cues.

    Left out: hearsay without a teller, and what somebody is said not to have said (unless it is a denial).
    """
    denying, found = lexicon().denying, []
    for one in attributions:
        if one.source is None or (one.polarity == "negative" and one.lemma not in denying and one.lemma != "denial"):
            continue
        teller = tellers.of(one.source, one.source_entity)
        if (
            teller.who.lower() in _NOBODY
            or not any(letter.isalnum() for letter in teller.who)
            or (one.kind != "headline" and teller.role == "other" and _is_dateline(syntax, teller.head))
            or _is_none(teller.who)
            or (one.kind == "noun" and one.id[0] == "o" and one.source == one.cue and not teller.document)
        ):
            continue
        if (one.lemma in _SHOWING and not _may_show(syntax, teller)) or _is_told_itself(syntax, teller):
            continue
        trigger = syntax.tokens_of(one.cue[-1])[-1]
        tokens = [syntax.tokens_of(span) for span in one.content]
        sentence = syntax.sentence_of[trigger]
        found.append(
            Telling(
                attribution=one,
                teller=teller,
                recipient=tellers.of(one.recipient, one.recipient_entity) if one.recipient else None,
                trigger=trigger,
                sentence=sentence,
                paragraph=syntax.sentences[sentence].paragraph,
                first=tokens[0].start,
                last=tokens[-1].stop,
                quoted=one.kind in ("direct", "mixed"),
            )
        )
    return tuple(sorted(found, key=lambda telling: (telling.trigger, telling.first)))


def is_first_person(telling: Telling) -> bool:
    """Say whether the teller is only "I" or "we": then it is whoever is quoted around it."""
    return telling.teller.entity is None and telling.teller.who.lower() in _FIRST_PERSON
