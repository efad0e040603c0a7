"""A number given apart from what it counts: "put the number of men held in Sarn at 40 or more".

Whoever puts the number tells it, and it counts the people whose number it is.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from firsthand.model.annotated import AnnotatedText, QuantityMention
from firsthand.model.base import Frozen
from firsthand.model.values.quantity import Quantity, counts_people

_NUMBERS = frozenset({"number", "total", "toll", "count", "tally", "figure"})
_PUTTING = frozenset(
    {
        "put",
        "place",
        "set",
        "give",
        "estimate",
        "reckon",
        "calculate",
        "assess",
        "tally",
        "raise",
        "bring",
        "push",
        "increase",
        "report",
        "record",
        "list",
    }
)
_STANDING = frozenset({"stand", "reach", "rise", "climb", "grow", "be", "exceed"})
_LEADING = frozenset({"at", "as", "to", "is", "was", "reached"})


class Tally(Frozen, frozen=True, kw_only=True):
    """The verb that gives a number, the words from the number's noun on, and who is counted (null: the text says not).

    `put` says whether somebody puts it there; else it stands, or has reached so many.
    """

    verb: int
    first: int
    last: int
    counted: int | None
    quantity: Quantity
    put: bool


def find_tallies(annotated: AnnotatedText) -> tuple[Tally, ...]:
    """Return the numbers given apart from what they count, in reading order."""
    numbers = [token for token, lemma in enumerate(annotated.tokens.lemma) if lemma in _NUMBERS]
    if not numbers or not annotated.quantities:
        return ()
    begins = {quantity.first: quantity for quantity in annotated.quantities}
    return tuple(tally for token in numbers for tally in _at(annotated, begins, token))


def _at(annotated: AnnotatedText, begins: dict[int, QuantityMention], number: int) -> Iterator[Tally]:
    tokens, verb = annotated.tokens, annotated.tokens.head[number]
    put = tokens.lemma[verb] in _PUTTING and tokens.dep[number] in ("dobj", "nsubjpass")
    if not put and not (tokens.lemma[verb] in _STANDING and tokens.dep[number] in ("nsubj", "nsubjpass")):
        return
    given = _given(annotated, begins, number)
    if given is None:
        return
    counted = _counted(annotated, number)
    unit = tokens.lemma[counted] if counted is not None and tokens.pos[counted] == "NOUN" else given.quantity.unit
    first = min([number, *(child for child in annotated.children[number] if child < number)])
    quantity = msgspec.structs.replace(given.quantity, unit=unit)
    yield Tally(verb=verb, first=first, last=given.last, counted=counted, quantity=quantity, put=put)


def _given(annotated: AnnotatedText, begins: dict[int, QuantityMention], number: int) -> QuantityMention | None:
    """Return the first bare number behind "at", "as" or "to" in the sentence, or one that counts people."""
    tokens = annotated.tokens
    last = annotated.sentences[tokens.sentence[number]].last
    for token in range(number + 2, last):
        found = begins.get(token)
        if found is None or tokens.text[token - 1].lower() not in _LEADING:
            continue
        if counts_people(found.quantity) is not False:
            return found
    return None


def _counted(annotated: AnnotatedText, number: int) -> int | None:
    """Return the noun after "the number of"."""
    tokens = annotated.tokens
    of = next((c for c in annotated.children[number] if c > number and tokens.text[c].lower() == "of"), None)
    if of is None:
        return None
    return next((c for c in annotated.children[of] if tokens.dep[c] == "pobj"), None)
