"""Names: the engine's spans put right, those it missed added, and each given one type over the whole document."""

from __future__ import annotations

from firsthand.annotate.name_spans import NameSpans
from firsthand.annotate.name_types import NameKind, name_kinds
from firsthand.annotate.parsed import Parsed
from firsthand.annotate.people import lexicon
from firsthand.model.annotated import PlaceMention, Sex
from firsthand.model.base import Frozen

__all__ = ["Name", "find_names"]


_SERVICES = frozenset({"army", "navy", "police", "marine", "force", "guard", "corps"})


class Name(Frozen, frozen=True, kw_only=True):
    """A name in the text: token range without titles, article of a person or possessive; `titles` as printed.

    `outer` is where the titles before the name begin. `key` is what a place was resolved to.
    """

    first: int
    last: int
    outer: int
    kind: NameKind
    titles: tuple[str, ...] = ()
    sex: Sex | None = None
    key: str | None = None

    @property
    def head(self) -> int:
        """The last token of the name."""
        return self.last - 1

    @property
    def role(self) -> str | None:
        """The title in so far as it is a role ("colonel"), not courtesy ("Mr")."""
        courtesy = lexicon().courtesy
        return " ".join(title.lower() for title in self.titles if title.lower().rstrip(".") not in courtesy) or None


def find_names(parsed: Parsed, places: tuple[PlaceMention, ...]) -> tuple[Name, ...]:
    """Return the names in reading order; they do not overlap."""
    spans = NameSpans(parsed, places).find()
    kinds = name_kinds(parsed, spans)
    keys = {place.first: place.place or place.name for place in places}
    return tuple(
        _person(parsed, span.first, span.last, spans.place_at)
        if kind == "person"
        else Name(
            first=span.first,
            last=span.last,
            outer=span.first,
            kind=kind,
            key=keys.get(span.first) if kind == "place" else None,
        )
        for span, kind in zip(spans.found, kinds, strict=True)
        if kind != "thing"
    )


def _person(parsed: Parsed, first: int, last: int, place_at: frozenset[int]) -> Name:
    """Take the titles off a person's name, those inside the span and those before it."""
    tokens, words = parsed.tokens, lexicon()
    while first < last - 1 and (_is_title(parsed, first) or _is_service(parsed, first, last)):
        first += 1
    outer = first
    while (
        outer > 0
        and outer - 1 not in place_at
        and tokens.sentence[outer - 1] == tokens.sentence[first]
        and (_is_title(parsed, outer - 1) or (tokens.text[outer - 1] == "." and _is_title(parsed, outer - 2)))
    ):
        outer -= 1
    titles = tuple(text for text in tokens.text[outer:first] if text != ".")
    sexes = (words.titles.get(title.lower().rstrip(".")) for title in titles)
    sex = next((sex for sex in sexes if sex is not None), None) or words.name_sex(tokens.text[first])
    return Name(first=first, last=last, outer=outer, kind="person", titles=titles, sex=sex)


def _is_service(parsed: Parsed, index: int, last: int) -> bool:
    """Say whether a word before a rank is the service it is held in: "Army Col. Brian Tarn"."""
    service = parsed.tokens.text[index].lower() in _SERVICES
    return service and index + 2 < last and _is_title(parsed, index + 1)


def _is_title(parsed: Parsed, index: int) -> bool:
    word = parsed.tokens.text[index]
    return index >= 0 and word[:1].isupper() and word.lower().rstrip(".") in lexicon().titles
