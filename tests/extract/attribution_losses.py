"""Which attributions of a text are lost on their way to a statement: what the property test asks."""

from acts_corpus import read

from firsthand.extract.attribution.lexicon import lexicon
from firsthand.model.attribution import Attribution
from firsthand.model.base import Span
from firsthand.model.reading import Reading
from firsthand.model.statement import ChainLink, Statement

_FIRST_PERSON = frozenset({"i", "we", "me", "us"})


def lost(text: str) -> list[str]:
    """Return, in words, the attributions with a source that no statement over their content has in its chain."""
    reading = read(text)
    return [
        f"{_words(text, one.source)} | {_words(text, one.cue)} | {_words(text, one.content)}"
        for one in reading.attributions
        if one.source and not asserts_nothing(one) and not _is_kept(one, reading)
    ]


def asserts_nothing(one: Attribution) -> bool:
    """Say whether somebody is only said not to have said it, or to intend or bid it; a denial asserts."""
    return lexicon().means_to(one.lemma) or (one.polarity == "negative" and one.lemma not in lexicon().denying)


def _is_kept(one: Attribution, reading: Reading) -> bool:
    over = [s for s in reading.statements if any(_touch(span, Span(start=s.start, end=s.end)) for span in one.content)]
    teller = _who_is_meant(one, reading)
    if teller is None:  # "I" outside every quotation is whoever wrote the text: its publisher's link is there
        return bool(over)
    return any(_has(statement, teller) for statement in over)


def _who_is_meant(one: Attribution, reading: Reading) -> Attribution | None:
    """Return whose telling it is: for "I" and "we" that of whoever is quoted around them."""
    by_id = {other.id: other for other in reading.attributions}
    at: Attribution | None = one
    while at is not None and (_words(reading.document.text, at.source) or "").lower() in _FIRST_PERSON:
        at = by_id.get(at.inside or "")
    return at


def _has(statement: Statement, teller: Attribution) -> bool:
    """Say whether the teller is in the chain, or is who denies in a denial that a relative tells of (decision 0003)."""
    by = statement.response.by if statement.response is not None else None
    if by is not None and by.entity is not None and by.entity == teller.source_entity:
        return True
    return any(_is_of(link, teller) for link in statement.chain)


def _is_of(link: ChainLink, teller: Attribution) -> bool:
    if link.entity is not None and link.entity == teller.source_entity:
        return True
    words = (*(teller.source or ()), *teller.cue)
    return link.span is not None and any(_touch(link.span, span) for span in words)


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _words(text: str, spans: tuple[Span, ...] | None) -> str | None:
    return " … ".join(span.of(text) for span in spans) if spans else None
