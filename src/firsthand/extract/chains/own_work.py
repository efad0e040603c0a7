"""What a body tells of its own inquiry ("Rights Watch interviewed 25 people"), and texts that are its release.

Nobody but the body knows whom it interviewed: such a sentence is its telling. A text that gives two of them, or in
whose first lines it "said today", is its press release taken over, where no outlet or agency has any part in it: then
what names no other teller is the body's too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from firsthand.extract.attribution.people import is_passive
from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.chains.account import Heir
from firsthand.extract.chains.tellings import Telling
from firsthand.extract.tellers.tellers import Tellers
from firsthand.model.annotated import Mention
from firsthand.model.attribution import Attribution
from firsthand.model.base import Span

REASON = "a body's account of its own inquiry"
_PREFIX = "w"
_INQUIRING = frozenset({"ngo", "inquiry"})
_ALWAYS = frozenset({"interview"})
_RESEARCH = frozenset(
    {"conduct", "collect", "gather", "review", "analyse", "analyze", "examine", "obtain", "verify", "carry", "speak"}
)
_MATERIAL = frozenset(
    {"investigation", "inquiry", "research", "mission", "interview", "fact-finding", "testimony", "account", "evidence"}
    | {"statement"}
    | {"photograph", "photo", "video", "footage", "image", "imagery", "document", "record", "list", "report", "survey"}
    | {"witness", "survivor", "resident", "relative", "victim", "people", "person", "family", "detainee", "refugee"}
)  # fmt: skip
_TODAY = "today"
_OPENING = 6
_LEAST = 2


def find_own_work(syntax: Syntax, tellers: Tellers, told_in: frozenset[int]) -> tuple[Attribution, ...]:
    """Return a telling for each sentence in which a rights group or inquiry tells of its own work."""
    return tuple(_own_work(syntax, tellers, told_in))


def is_own_work(telling: Telling) -> bool:
    """Say whether a telling is only what a body says of its own inquiry."""
    return telling.attribution.id.startswith(_PREFIX)


def _own_work(syntax: Syntax, tellers: Tellers, told_in: frozenset[int]) -> Iterator[Attribution]:
    seen: set[int] = set()
    for verb, lemma in enumerate(syntax.lemma):
        if lemma not in _ALWAYS | _RESEARCH or syntax.pos[verb] != "VERB" or syntax.quote_of[verb] != -1:
            continue
        sentence = syntax.sentence_of[verb]
        if sentence in told_in or sentence in seen or is_passive(syntax, verb) or not _is_research(syntax, verb):
            continue
        subject = syntax.child(verb, "nsubj") or syntax.child(syntax.head[verb], "nsubj")
        mention = _body(syntax, subject) if subject is not None else None
        if subject is None or mention is None or mention.type != "organisation" or mention.form == "pronoun":
            continue
        source = (Span(start=mention.start, end=max(mention.end, syntax.end[subject])),)
        if tellers.of(source, mention.entity).role not in _INQUIRING:
            continue
        seen.add(sentence)
        bounds = syntax.sentences[sentence]
        content = syntax.clause_tokens(list(range(bounds.first, bounds.last)))
        yield Attribution(
            id=f"{_PREFIX}{len(seen)}", source=source, recipient=None, cue=syntax.spans([verb]),
            content=syntax.spans(content), kind="noun", polarity="positive", source_entity=mention.entity,
            recipient_entity=None, lemma=lemma,
        )  # fmt: skip


def _body(syntax: Syntax, subject: int) -> Mention | None:
    """Return the mention of a subject, also where the engine cut its last word off ("Human Rights" Watch)."""
    mention = syntax.mention_at(subject)
    cut = syntax.child(subject, "compound")
    return syntax.mention_at(cut) if mention is None and cut is not None else mention


def _is_research(syntax: Syntax, verb: int) -> bool:
    """Say whether a verb with what it takes is research: "conducted an investigation", "spoke to residents"."""
    things = [*syntax.each(verb, "dobj")]
    if syntax.lemma[verb] == "speak":
        things = [
            t for p in syntax.each(verb, "prep") if syntax.lower[p] in ("to", "with") for t in syntax.each(p, "pobj")
        ]
    if syntax.lemma[verb] in _ALWAYS:
        return bool(things)
    return any(syntax.lemma[t] in _MATERIAL for t in things)


class Release:
    """Whose release a whole text is, if it is one: `telling` is the first by which the body speaks in it."""

    def __init__(self, syntax: Syntax, tellings: tuple[Telling, ...], *, filed: bool) -> None:
        self._syntax = syntax
        self.telling = None if filed else self._find(tellings)

    def of(self, sentence: int) -> Heir | None:
        """Return the body whose release the text is as the teller of a sentence that names none."""
        if self.telling is None or self._syntax.sentences[sentence].role not in ("body", "headline", "subheading"):
            return None
        return Heir(telling=self.telling, reason="the text is this body's own release: it tells of its own inquiry")

    def _find(self, tellings: tuple[Telling, ...]) -> int | None:
        if any(t.teller.role == "outlet" or (t.recipient and t.recipient.role == "outlet") for t in tellings):
            return None
        bodies = Counter(t.teller.key for t in tellings if is_own_work(t) or self._says_today(t))
        today = {t.teller.key for t in tellings if self._says_today(t)}
        others = {t.teller.key for t in tellings if t.teller.role in _INQUIRING and t.attribution.inside is None}
        for key, count in sorted(bodies.items()):
            if (count >= _LEAST or key in today) and others <= {key}:
                return next(n for n, telling in enumerate(tellings) if telling.teller.key == key)
        return None

    def _says_today(self, telling: Telling) -> bool:
        """Say whether a rights group "said today" in the first lines: so releases speak, not reports of them."""
        if telling.teller.role not in _INQUIRING or telling.sentence > _OPENING or telling.attribution.lemma != "say":
            return False
        following = self._syntax.lower[telling.trigger + 1 : telling.trigger + 2]
        return following == (_TODAY,)


def told_in(syntax: Syntax, tellings: tuple[Telling, ...]) -> frozenset[int]:
    """Return the sentences that somebody tells by a cue outside quotations: by their main verb, or "according to"."""
    return frozenset(
        telling.sentence
        for telling in tellings
        if syntax.quote_of[telling.trigger] == -1
        and (syntax.head[telling.trigger] == telling.trigger or telling.attribution.lemma == "according to")
    )
