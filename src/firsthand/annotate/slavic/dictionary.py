"""A morphological dictionary (pymorphy3) in the terms of Universal Dependencies, with what was looked up remembered."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from firsthand.model.annotated import Sex
from firsthand.model.base import Frozen

_POS = {
    "NOUN": "NOUN", "ADJF": "ADJ", "ADJS": "ADJ", "COMP": "ADV", "VERB": "VERB", "INFN": "VERB", "PRTF": "VERB",
    "PRTS": "VERB", "GRND": "VERB", "NUMR": "NUM", "ADVB": "ADV", "NPRO": "PRON", "PRED": "ADV", "PREP": "ADP",
    "CONJ": "CCONJ", "PRCL": "PART", "INTJ": "INTJ", "NUMB": "NUM",
}  # fmt: skip
_FEATURES = {
    "nomn": "Case=Nom", "gent": "Case=Gen", "datv": "Case=Dat", "accs": "Case=Acc", "ablt": "Case=Ins",
    "loct": "Case=Loc", "voct": "Case=Voc", "gen1": "Case=Gen", "gen2": "Case=Gen", "loc1": "Case=Loc",
    "loc2": "Case=Loc", "sing": "Number=Sing", "plur": "Number=Plur", "masc": "Gender=Masc", "femn": "Gender=Fem",
    "neut": "Gender=Neut", "anim": "Animacy=Anim", "inan": "Animacy=Inan", "past": "Tense=Past", "pres": "Tense=Pres",
    "futr": "Tense=Fut", "1per": "Person=1", "2per": "Person=2", "3per": "Person=3", "pssv": "Voice=Pass",
    "Impe": "Mood=Impersonal", "Name": "Name=Given", "Surn": "Name=Surname", "Patr": "Name=Patronymic",
    "Geox": "Name=Place", "impr": "Mood=Imp",
}  # fmt: skip
_FORMS = {"INFN": "VerbForm=Inf", "PRTF": "VerbForm=Part", "PRTS": "VerbForm=Part", "GRND": "VerbForm=Conv"}
_SURNAME = re.compile(r"(ов|ев|ёв|єв|їв|ин|ын|ін|їн)(?:а|у|ым|им|ом|ою|ой|ої|ій|е|і)?$")
_CONSONANTS = frozenset("бвгґджзклмнпрстфхцчшщь")
_STRAIGHT = str.maketrans("’ʼ‘`´", "'" * 5)
_MERGED = ("Case", "Number", "Gender", "Animacy")


class Form(Frozen, frozen=True, kw_only=True):
    """One reading of a word: lemma, part of speech, features ("Case=Gen"), and how sure the dictionary is."""

    lemma: str
    pos: str
    features: frozenset[str]
    known: bool

    def has(self, feature: str) -> bool:
        """Say whether the reading has this feature."""
        return feature in self.features


@cache
def analyzer(language: str) -> Any:
    """Load the dictionary of a language once a process."""
    import pymorphy3  # a heavy import: only where such a text comes

    found = pymorphy3.MorphAnalyzer(lang=language)
    return _Apostrophes(found) if language == "uk" else found


class _Apostrophes:
    """A dictionary that knows a word with whatever apostrophe it is printed: its own entries have the straight one."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def parse(self, word: str) -> Any:
        """Return the readings of a word."""
        return self._inner.parse(word.translate(_STRAIGHT))


@lru_cache(maxsize=200_000)
def forms(language: str, word: str) -> tuple[Form, ...]:
    """Return the readings of a word, the likeliest first."""
    found = []
    for parse in analyzer(language).parse(word):
        grammemes = parse.tag.grammemes
        pos = _POS.get(str(parse.tag.POS), "X")
        features = {_FEATURES[one] for one in grammemes if one in _FEATURES}
        if str(parse.tag.POS) in _FORMS:
            features.add(_FORMS[str(parse.tag.POS)])
        elif "infn" in grammemes:  # in Ukrainian a form of the verb
            features.add("VerbForm=Inf")
        elif "pssv" in grammemes and pos == "ADJ":  # Ukrainian has its passive participles among the adjectives
            features.add("VerbForm=Part")
        if "Number=Plur" not in features and any(one.startswith("Gender=") for one in features):
            features.add("Number=Sing")  # the Ukrainian dictionary marks the plural only
        found.append(Form(lemma=parse.normal_form, pos=pos, features=frozenset(features), known=bool(parse.is_known)))
    return tuple(sorted(found, key=lambda form: form.has("Case=Voc")))  # nobody is called out to in a report


def merged(language: str, word: str, *, as_name: bool, lemma: str | None = None) -> Form:
    """Return the likeliest reading with all cases and numbers that its lemma leaves open.

    Names come first if asked for, or the given lemma.
    """
    found = forms(language, word)
    if not found:
        return Form(lemma=word.lower(), pos="X", features=frozenset(), known=False)
    named = [form for form in found if any(one.startswith("Name=") for one in form.features) == as_name]
    named = [form for form in found if form.lemma == lemma and form.pos != "VERB"] or named
    given = [form for form in named if form.has("Name=Given")]
    best = (given or named or found)[0]
    alike = [form for form in found if form.lemma == best.lemma and form.pos == best.pos]
    features = set(best.features)
    features.update(one for form in alike for one in form.features if one.split("=")[0] in _MERGED)
    return Form(lemma=best.lemma, pos=best.pos, features=frozenset(features), known=best.known)


@lru_cache(maxsize=50_000)
def nominative(language: str, word: str, sex: Sex | None = None, *, place: bool = False) -> str:
    """Return a name in the nominative, with its capitals; as it stands where the dictionary knows no way.

    A surname keeps the gender of whoever bears it.
    """
    wanted = {"female": "femn", "male": "masc"}.get(sex or "")
    grammeme = ("Geox",) if place else ("Surn", "Name", "Patr")
    parses = analyzer(language).parse(word)
    likely = [parse for parse in parses if any(one in parse.tag.grammemes for one in grammeme)] or parses
    likely = [parse for parse in likely if "Name" in parse.tag.grammemes and parse.is_known] or likely
    likely = sorted(likely, key=lambda parse: "voct" in parse.tag.grammemes)
    if sex == "female" and not place and word[-1:].lower() in _CONSONANTS:
        return word  # a woman's surname that ends so is not inflected
    if sex is not None and not place and likely is parses and _SURNAME.search(word):
        return _SURNAME.sub(r"\1" if sex == "male" else r"\1а", word)
    if wanted:
        fitting = [parse for parse in likely if wanted in parse.tag.grammemes]
        if not fitting and sex is not None and not place and _SURNAME.search(word):
            return _SURNAME.sub(r"\1" if sex == "male" else r"\1а", word)
        likely = fitting or likely
    for parse in likely:
        if parse.tag.POS not in ("NOUN", "ADJF", "PRTF"):
            continue
        if "nomn" in parse.tag.grammemes and "Fixd" not in parse.tag.grammemes:
            return word
        number = "plur" if "plur" in parse.tag.grammemes and not place else None
        inflected = parse.inflect({"nomn", number} if number else {"nomn"})
        if inflected is not None:
            return _cased(inflected.word, word)
    return word


def sex_of(language: str, word: str) -> Sex | None:
    """Return the sex that a given name, patronymic or surname shows, if it does."""
    for form in forms(language, word):
        if any(one.startswith("Name=") and one != "Name=Place" for one in form.features):
            if form.has("Gender=Fem"):
                return "female"
            if form.has("Gender=Masc"):
                return "male"
    return None


def is_given(language: str, word: str) -> bool:
    """Say whether a word is a given name or patronymic by the dictionary."""
    return any(form.has("Name=Given") or form.has("Name=Patronymic") for form in forms(language, word))


def agreeing(language: str, words: list[str]) -> str:
    """Put a noun and the adjectives before it into the nominative ("Речному вестнику": Речной вестник)."""
    nouns = [parse for parse in analyzer(language).parse(words[-1]) if parse.tag.POS == "NOUN"]
    if not nouns:
        return " ".join(words)
    best = next((parse for parse in nouns if "sing" in parse.tag.grammemes), nouns[0])
    noun = best.inflect({"nomn"})
    head = noun.word if noun is not None else words[-1]
    gender = next((one for one in ("masc", "femn", "neut") if one in best.tag.grammemes), "")
    return " ".join([*(_adjective(language, word, gender) for word in words[:-1]), spelled(head, words[-1])])


def _adjective(language: str, word: str, gender: str) -> str:
    for parse in analyzer(language).parse(word):
        if parse.tag.POS == "ADJF":
            inflected = parse.inflect({"nomn", gender}) if gender else parse.inflect({"nomn"})
            if inflected is not None:
                return spelled(inflected.word, word)
    return nominative(language, word, place=True)


@lru_cache(maxsize=20_000)
def participle(language: str, word: str) -> str:
    """Return a participle's own dictionary form ("задержанных": задержанный), as it names whom it is said of."""
    for parse in analyzer(language).parse(word):
        if parse.tag.POS == "PRTF":
            plain = parse.inflect({"nomn", "sing", "masc"})
            return str(plain.word) if plain is not None else word
    return word


def described(language: str, words: list[str], *, many: bool) -> str:
    """Put a description ("задержанного солдата") into the nominative, in the singular or plural that it has."""
    number = "plur" if many else "sing"
    found = []
    gender = ""
    for word in reversed(words):
        parse = next((one for one in analyzer(language).parse(word) if _declines(one, number)), None)
        wanted = {"nomn", number} if many or not gender else {"nomn", "sing", gender}
        inflected = parse.inflect(wanted) or parse.inflect({"nomn"}) if parse is not None else None
        found.append(_cased(inflected.word, word) if inflected is not None else word)
        if not gender and parse is not None:
            gender = next((one for one in ("masc", "femn", "neut") if one in parse.tag.grammemes), "")
    return " ".join(reversed(found))


def _declines(parse: Any, number: str) -> bool:
    other = "sing" if number == "plur" else "plur"
    return parse.tag.POS in ("NOUN", "ADJF", "PRTF") and other not in parse.tag.grammemes


def spelled(word: str, like: str) -> str:
    """Give a word the capitals and the apostrophe of another."""
    own = next((char for char in like if ord(char) in _STRAIGHT), None)
    word = word.replace("'", own) if own else word
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-")) if like[:1].isupper() else word


def _cased(word: str, like: str) -> str:
    if like.isupper() and len(like) > 1:
        return spelled(word, like).upper()
    return spelled(word, like)
