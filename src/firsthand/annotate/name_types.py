"""What each name names: votes of the engine, of the name's own words and of its neighbours, over the whole document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Literal

from firsthand.annotate.name_spans import PAPER, PLACE, TOLD, NameSpans
from firsthand.annotate.parsed import NameSpan, Parsed
from firsthand.annotate.people import fold, lexicon
from firsthand.annotate.places.people import introduced
from firsthand.annotate.places.words import FACILITY_WORDS, STREET_WORDS

NameKind = Literal["person", "organisation", "place", "group", "thing"]
Vote = tuple[NameKind, float]

_LABELS: dict[str, NameKind] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group",
    PLACE: "place", "PRODUCT": "thing", "WORK_OF_ART": "thing",
}  # fmt: skip


# Verbs before a name that is somebody's: "identified only as NAME", "a man named NAME".
_INTRODUCES = frozenset({"identify", "name", "nickname"})


_GEOGRAPHIC = frozenset(
    {"valley", "river", "region", "district", "province", "village", "town", "county", "oblast", "governorate",
     "island", "mountain", "lake", "border", "highway", "peninsula"}
)  # fmt: skip
_LONGEST = 4
_PLAIN = ("men", "women", "man", "woman", "clerk", "officers", "suspect", "suspects", "victims", "gunmen", "teens")
_BODY = frozenset(
    {"body", "head", "face", "hand", "hands", "arm", "leg", "back", "neck", "eye", "mouth", "finger", "rib", "tooth",
     "skull", "hair", "blood", "corpse", "remains", "grave", "coffin", "funeral", "whereabouts"}
)  # fmt: skip
# Words before a title, a body or a country as well: they say nothing alone of what stands behind them.
_WEAK_TITLES = frozenset(
    {"us", "u.s", "uk", "foreign", "defence", "defense", "interior", "former", "first", "class", "acting", "senior",
     "leading", "staff", "st", "saint"}
)  # fmt: skip
_LANDS = frozenset({PLACE, "NORP"})
_STREETS = STREET_WORDS | {"ave", "blvd", "rd", "hwy", "ln", "pkwy", "tce"}
_SIDES = frozenset({"west", "east", "north", "south"})
_INSTITUTIONS = frozenset(
    {"group", "site", "station", "network", "centre", "center", "project", "campaign", "movement"}
)


def name_kinds(parsed: Parsed, spans: NameSpans) -> list[NameKind]:
    """Return the kind of every span found: one kind for one spelling; a surname alone goes with its full name."""
    votes: dict[str, dict[NameKind, float]] = defaultdict(lambda: defaultdict(float))
    texts = [" ".join(parsed.tokens.text[span.first : span.last]) for span in spans.found]
    small = {word for word in parsed.tokens.text if word.islower()}
    small.update(text.lower() for text, span in zip(texts, spans.found, strict=True) if span.label == "NORP")
    for text, span in zip(texts, spans.found, strict=True):
        for kind, weight in _votes(parsed, span, small):
            votes[text][kind] += weight
    for text in sorted(introduced(parsed) & votes.keys()):
        votes[text]["person"] += 9.0
    initials = {
        "".join(word[0] for word in text.split() if word[0].isupper()): text
        for text in votes
        if len(text.split()) > 1 and _winner(votes[text]) == "organisation"
    }
    for text in sorted(initials.keys() & votes.keys()):
        votes[text]["organisation"] += 3.0
    _share_surnames(votes)
    for text in sorted(votes):
        words = text.split()
        if len(words) > 1 and _winner(votes[text]) == "person":
            parts = {words[-1]} if _of_land(votes.get(words[0])) else {words[0], words[-1]}
            for part in parts & votes.keys():
                votes[part]["person"] += 2.0
            for surnames in {" ".join(words[at:]) for at in range(1, len(words) - 1)} & votes.keys():
                votes[surnames]["person"] += 9.0  # "Maral Tesk", of "Ovidio Maral Tesk": no town
    return [_winner(votes[text]) for text in texts]


def _of_land(votes: dict[NameKind, float] | None) -> bool:
    """Say whether a name is a place's or a people's elsewhere: "Ohra" is no given name in "Ohra Vail"."""
    return votes is not None and _winner(votes) in {"place", "group"}


def _share_surnames(votes: dict[str, dict[NameKind, float]]) -> None:
    """Let two words that end in the surname of a sure person be a person's too: "Joram Vail" … "Kesten Vail's head"."""
    full = [text for text in sorted(votes) if len(text.split()) == 2]
    surnames = {text.split()[-1] for text in full if _winner(votes[text]) == "person" and votes[text]["person"] >= 1.0}
    for text in full:
        first, last = text.split()
        if last in surnames and last.lower() not in lexicon().organisations and first != "The":
            votes[text]["person"] += 1.2


def _winner(votes: dict[NameKind, float]) -> NameKind:
    return min(votes, key=lambda kind: (-votes[kind], kind))


def _votes(parsed: Parsed, span: NameSpan, small: set[str]) -> Iterator[Vote]:
    if span.label == TOLD:
        yield "person", 9.0
        return
    if span.label == PAPER:
        yield "organisation", 9.0
        return
    yield _LABELS.get(span.label, "thing"), 2.0 if span.label == PLACE else 1.0 if span.label else 0.1
    text = parsed.tokens.text[span.first : span.last]
    if span.label == "PERSON" and span.first > 0 and parsed.tokens.text[span.first - 1] == "the":
        yield "organisation", 1.2
    if len(text) == 1 and text[0].lower() in lexicon().persons and text[0].lower().endswith(_PLAIN):
        yield "thing", 3.0  # "Policemen from …", "Clerk shot": what they are, not who
    if (
        span.label == "NORP"
        and len(text) == 1
        and text[0].endswith("s")
        and parsed.tokens.text[span.first - 1] == "the"
    ):
        yield "group", 4.0  # "the Vails, who …": a family
    yield from _first_word(text, span.label, small)
    yield from _own_words(text)
    yield from _before(parsed, span.first)
    yield from _after(parsed, span.last)


def _first_word(text: tuple[str, ...], label: str, small: set[str]) -> Iterator[Vote]:
    """Vote for a person by a title or a given name in front; what the text writes small after it is no name."""
    words = lexicon()
    title = text[0].lower().rstrip(".")
    if title in words.titles and len(text) > 1 and not _is_street(text):
        plain = all(word.lower() in small or _is_office(word) for word in text[1:])
        if title not in _WEAK_TITLES and not plain:
            yield "person", 3.0
    size = len(text) - 2 * text.count("-")
    if fold(text[0]) not in words.given or size > _LONGEST or text[-1].lower() in words.organisations:
        return
    plain_word = title in small and len(text) > 1
    if all(word.lower() in small or _is_office(word) for word in text[1:]) and (label in _LANDS or plain_word):
        return  # a country, a people or a plain word before others that is a given name too
    yield "person", 1.5


def _is_office(word: str) -> bool:
    low, words = word.lower().rstrip("."), lexicon()
    return low in words.titles or low in words.utterance or (low.endswith("s") and low[:-1] in words.utterance)


def _own_words(text: tuple[str, ...]) -> Iterator[Vote]:
    words = lexicon()
    if text[0] == "The" and len(text) > 1:
        yield "organisation", 2.0
    if _is_street(text):
        yield "place", 3.0
    if len(text) > 1 and text[-1].lower() in FACILITY_WORDS and fold(text[0]) not in words.given:
        yield "place", 1.2
    if len(text) == 2 and (text[0].lower() in _SIDES or text[0].lower() in {"left", "right"}):
        yield "place", 3.0
    if len(text) == 1 and text[0].lower() in _SIDES:
        yield "place", 1.6  # "the West"
    named_so = text[-1].lower() in words.organisations and (len(text) > 1 or text[-1].isupper())
    headed_so = text[0].lower() in words.organisations and len(text) > 2 and {"of", "for"} & set(text)
    if named_so or headed_so:
        yield "organisation", 2.5
    if len(text) == 1 and text[0].lower() in words.nouns["authority"]:
        yield "organisation", 3.0  # "Police said": no surname
    elif len(text) == 1 and text[0].lower() in words.organisations:
        yield "organisation", 1.5
    if len(text) == 1 and text[0].isupper() and 2 <= len(text[0]) <= 6:
        yield "organisation", 1.5
    if len(text) > 2 and {"of", "for", "and", "&"} & set(text):
        yield "organisation", 1.0


def _is_street(text: tuple[str, ...]) -> bool:
    """Say whether a name is a street's: "Utica Ave", "Queen Street West"."""
    last = text[-2 if text[-1].lower() in _SIDES and len(text) > 2 else -1]
    return len(text) > 1 and last.lower().rstrip(".") in _STREETS


def _before(parsed: Parsed, first: int) -> Iterator[Vote]:
    tokens, words = parsed.tokens, lexicon()
    if first == 0 or tokens.sentence[first - 1] != tokens.sentence[first]:
        return
    before = tokens.lemma[first - 1].lower()
    if before == "of" and first > 1 and tokens.lemma[first - 2].lower() == "block":
        yield "place", 6.0  # "in the 1200 block of Shannon Way"
    if any(tokens.lemma[index] in _INTRODUCES for index in range(max(first - 3, 0), first)):
        yield "person", 1.5
    title = tokens.text[first - 1].lower().rstrip(".")
    if title in words.titles and title not in _WEAK_TITLES and before not in words.nouns["organisation"]:
        yield "person", 3.0
    elif before in words.nouns["outlet"] and tokens.text[first - 2].lower() in {"the", "a", "an"}:
        yield "organisation", 6.0  # "the weekly Plover": sure enough for every other place of the name
    elif before in _INSTITUTIONS or any(before in words.nouns[kind] for kind in ("outlet", "ngo", "organisation")):
        yield "organisation", 3.0
    elif (before in words.kin or before in words.persons) and tokens.pos[first - 1] not in {"ADJ", "VERB"}:
        yield "person", 2.0
    elif before == "," and first > 1 and tokens.tag[first - 2] in {"NN", "JJ"}:
        noun = tokens.lemma[first - 2].lower()
        if (
            tokens.head[first - 2] != first
            and (noun in words.kin or noun in words.persons)
            and _is_beside(parsed, first)
        ):
            yield "person", 3.0  # "another relative, NAME, said"


def _is_beside(parsed: Parsed, first: int) -> bool:
    """Say whether the phrase that a name opens stands beside the noun two words before it."""
    tokens, at = parsed.tokens, first
    for _ in range(_LONGEST):
        if tokens.head[at] == first - 2:
            return tokens.dep[at] == "appos"
        at = tokens.head[at]
    return False


def _after(parsed: Parsed, last: int) -> Iterator[Vote]:
    tokens, words = parsed.tokens, lexicon()
    if last >= len(tokens):
        return
    if tokens.text[last] in FACILITY_WORDS and tokens.pos[last] == "NOUN":
        yield "place", 3.0  # "at Ann Lee hospital": whose name it bears was not there
    if tokens.lemma[last].lower() in _GEOGRAPHIC and tokens.text[last].islower():
        yield "place", 3.0
    if tokens.pos[last] == "VERB" and tokens.lemma[last] in words.utterance:
        yield "person", 0.5
        yield "organisation", 0.4
    if tokens.text[last] in {"'s", "’s"} and last + 1 < len(tokens) and tokens.lemma[last + 1] in _BODY:
        yield "person", 2.0
    if tokens.text[last] != "," or last + 2 >= len(tokens):
        return
    if tokens.text[last + 1].isdigit() and tokens.text[last + 2] == ",":
        yield "person", 3.0
    for index in range(last + 1, min(last + 5, len(tokens))):
        lemma = tokens.lemma[index].lower()
        if lemma in words.kin or tokens.text[index] in {"who", "whose"} or lemma == "real":
            yield "person", 3.0
            return
        if tokens.pos[index] == "NOUN" and lemma in words.persons:
            yield "person", 2.0
            return
        if tokens.pos[index] not in {"DET", "ADJ", "PRON", "NOUN", "PROPN", "PART"}:
            return
