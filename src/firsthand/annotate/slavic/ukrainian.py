"""Ukrainian by dictionary (pymorphy3) alone: experimental, since nothing packaged tells names or resolves a form."""

from __future__ import annotations

from importlib.metadata import version

import msgspec

from firsthand.annotate.parsed import NameSpan, Parsed
from firsthand.annotate.plain.lexicon import lexicon
from firsthand.annotate.plain.words import opening_words, read_words
from firsthand.annotate.slavic.annotator import SlavicAnnotator
from firsthand.annotate.slavic.dictionary import Form, analyzer, forms, merged
from firsthand.annotate.slavic.lexicon import people_words
from firsthand.config import ReadingSettings
from firsthand.model.document import Document

_PERSONAL = frozenset({"Name=Given", "Name=Surname", "Name=Patronymic"})
_PLACE_PREPOSITIONS = frozenset({"в", "у", "з", "із", "зі", "до", "під", "біля", "на", "через", "поблизу"})
_BEFORE_INFINITIVE = frozenset({"може", "можуть", "буде", "будуть", "міг", "могла", "могли", "треба", "мусить"})


class UkrainianAnnotator(SlavicAnnotator):
    """Annotates Ukrainian documents; says of each that the engine is experimental."""

    notes = ("note: Ukrainian is read by dictionary alone: experimental",)

    def __init__(self, settings: ReadingSettings) -> None:
        super().__init__(settings, "uk", "u")
        analyzer("uk")  # what is missing is said before the first document is read

    @property
    def engine(self) -> str:
        """Name engine and dictionary, and that it is experimental."""
        return f"experimental: pymorphy3 {version('pymorphy3')}, dicts-uk {version('pymorphy3-dicts-uk')}"

    def parse(self, document: Document) -> Parsed:
        """Return words with lemma, part of speech and all features that the form leaves open, and names by rule."""
        parsed = read_words(document, self.settings.read.max_paragraph, lexicon("uk"))
        tokens = parsed.tokens
        lemma, pos, tag = list(tokens.lemma), list(tokens.pos), list(tokens.tag)
        opening = opening_words(parsed)
        for index, word in enumerate(tokens.text):
            if not word[0].isalpha():
                pos[index] = "NUM" if word[0].isdigit() else "PUNCT"
                continue
            form = self._form(parsed, index, opening)
            name = word[0].isupper() and (bool(form.features & _PERSONAL) or not _is_word(word))
            lemma[index] = form.lemma
            pos[index] = "PROPN" if name else form.pos
            tag[index] = "|".join(sorted(form.features))
        columns = msgspec.structs.replace(tokens, lemma=tuple(lemma), pos=tuple(pos), tag=tuple(tag))
        read = msgspec.structs.replace(parsed, tokens=columns)
        return msgspec.structs.replace(read, names=tuple(_names(read)))

    def _form(self, parsed: Parsed, index: int, opening: frozenset[int]) -> Form:
        """Return the reading of a word in its place: a place's name after a preposition, a noun for people, a name."""
        texts = parsed.tokens.text
        word, before = texts[index], texts[index - 1].lower() if index else ""
        opens = index in opening
        closed = people_words("uk").words.closed.get(word.lower())
        if closed is not None and (opens or word[0].islower()):
            lemma, pos, features = closed
            return Form(lemma=lemma, pos=pos, features=frozenset(features.split("|")) - {""}, known=True)
        follows = index + 1 < len(texts) and texts[index + 1][0].isupper()
        as_name = word[0].isupper() and (not opens or follows or not _is_word(word))
        person = next((one for one in forms("uk", word) if _is_person(one)), None)
        if person is not None and (opens or not word[0].isupper()) and before not in _BEFORE_INFINITIVE:
            return merged("uk", word, as_name=False, lemma=person.lemma)
        return merged("uk", word, as_name=as_name)


def _is_person(form: Form) -> bool:
    return form.pos in ("NOUN", "ADJ") and people_words("uk").noun(form.lemma) is not None


def _is_word(word: str) -> bool:
    """Say whether the dictionary knows a word as something else than a name."""
    return any(form.known and not any(one.startswith("Name=") for one in form.features) for form in forms("uk", word))


def _names(parsed: Parsed) -> list[NameSpan]:
    """Return runs of capitalised words that are names: people by the dictionary, all else as places to look up."""
    tokens = parsed.tokens
    found: list[NameSpan] = []
    opening = opening_words(parsed)
    for sentence in parsed.sentences:
        at = sentence.first
        while at < sentence.last:
            last = _run(parsed, at, sentence.last, opens=at in opening)
            if last > at:
                kinds = {kind for index in range(at, last) for kind in tokens.tag[index].split("|")}
                before = tokens.text[at - 1].lower() if at > sentence.first else ""
                place = last - at == 1 and before in _PLACE_PREPOSITIONS and "Name=Given" not in kinds
                person = kinds & _PERSONAL and not place
                found.append(NameSpan(first=at, last=last, label="PERSON" if person else "LOC"))
            at = max(last, at + 1)
    return found


def _run(parsed: Parsed, first: int, end: int, *, opens: bool) -> int:
    """Return where a name that begins at `first` ends; `first` itself where none begins."""
    tokens = parsed.tokens
    last = first
    while last < end:
        word = tokens.text[last]
        if not (word[0].isupper() and any(char.islower() for char in word)) and not (last > first and word.isupper()):
            break
        tags = set(tokens.tag[last].split("|"))
        if last == first and opens and not tags & _PERSONAL and _is_word(word):
            break
        if last > first and not _goes_on(parsed, last, tags):
            break
        last += 1
    return last


def _goes_on(parsed: Parsed, at: int, tags: set[str]) -> bool:
    """Say whether a capitalised word belongs to the name before it: no other place's begins ("Брянці Луганської …")."""
    tokens = parsed.tokens
    before = set(tokens.tag[at - 1].split("|"))
    if before & _PERSONAL:
        return True
    follows = tokens.lemma[at + 1].lower() if at + 1 < len(tokens) else ""
    return not tags & _PERSONAL and follows not in people_words("uk").words.containers
