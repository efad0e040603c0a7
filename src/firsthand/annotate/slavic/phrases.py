"""Phrases that name somebody: a noun with what belongs to it, names in apposition, pronouns; by case, not syntax."""

from __future__ import annotations

from firsthand.annotate.parsed import NameSpan, Parsed
from firsthand.annotate.slavic.dictionary import participle
from firsthand.annotate.slavic.lexicon import Noun, People
from firsthand.annotate.slavic.phrase import Phrase, linked
from firsthand.model.annotated import MentionType

_OPENING, _CLOSING = frozenset('«„“"'), frozenset('»”“"')
_MODIFIERS = frozenset({"ADJ", "DET", "NUM"})
_LONGEST_CLAUSE = 12
_PARTITIVE = frozenset({"из", "з", "із", "зі"})
_RELATIVE = frozenset({"который", "який", "чей", "чий"})


class Phrases:
    """Finds the phrases of one text, outer ones before those inside them."""

    def __init__(self, parsed: Parsed, words: People) -> None:
        self._parsed = parsed
        self._tokens = parsed.tokens
        self._words = words
        self._names = {name.first: name for name in parsed.names}
        self._in_name = {index for name in parsed.names for index in range(name.first, name.last)}

    def find(self) -> list[Phrase]:
        """Return all phrases in the order of their first tokens."""
        found: list[Phrase] = []
        for sentence in self._parsed.sentences:
            at = sentence.first
            while at < sentence.last:
                before = len(found)
                at = max(self._phrase_at(at, sentence.last, found), at + 1)
                found[before:] = sorted(found[before:], key=lambda phrase: (phrase.first, -phrase.last))
        return linked(found)

    def cases(self, index: int) -> frozenset[str]:
        """Return the cases that a token can be in."""
        return frozenset(part[5:] for part in self._tokens.tag[index].split("|") if part.startswith("Case="))

    def _has(self, index: int, feature: str) -> bool:
        return feature in self._tokens.tag[index].split("|")

    def _phrase_at(self, at: int, end: int, found: list[Phrase]) -> int:
        """Read a phrase that begins here, with those inside it; return where reading goes on."""
        tokens = self._tokens
        lemma = tokens.lemma[at].lower()
        if at in self._names:
            return self._name(at, found)
        if self._is_part_of_many(at, end):
            return self._part(at, end, found)
        words = self._words.words
        own = tokens.text[at].lower() in words.possessives
        pronoun = own or lemma in words.pronouns or lemma in words.first_person
        head = self._head_from(at, end) if own or not pronoun else None
        last = self._noun(at, head, end, found) if head is not None else at + 1
        if pronoun:
            found.append(self._pronoun(at))
        return last

    def _meaning(self, index: int) -> Noun | None:
        """Return what a word means as a noun; a participle is looked up under its own form, too."""
        found = self._words.noun(self._tokens.lemma[index])
        if found is None and self._has(index, "VerbForm=Part") and self.cases(index):
            return self._words.noun(participle(self._words.language, self._tokens.text[index].lower()))
        return found

    def _is_part_of_many(self, at: int, end: int) -> bool:
        """Say whether "one of the …" begins here."""
        tokens = self._tokens
        if at + 2 >= end or tokens.text[at + 1].lower() not in _PARTITIVE:
            return False
        lemma = tokens.lemma[at].lower()
        return lemma in self._words.words.other_pronouns and self._head_from(at + 2, end) is not None

    def _part(self, at: int, end: int, found: list[Phrase]) -> int:
        """Read "one of the victims" as one phrase whose noun is theirs."""
        start = len(found)
        self._phrase_at(at + 2, end, found)
        inner = found[start]
        single = self._has(at, "Number=Sing") or self._tokens.lemma[at].lower() in ("один", "одна")
        outer = Phrase(
            first=at, last=inner.last, head=at, form="noun", type=inner.type, noun=inner.noun, cases=self.cases(at),
            many=not single,
        )  # fmt: skip
        found.append(outer)
        outer.last = self._aside(outer, outer.last, end, found)
        return outer.last

    def _pronoun(self, at: int) -> Phrase:
        words = self._words.words
        sex = words.pronouns.get(self._tokens.lemma[at].lower()) or words.possessives.get(self._tokens.text[at].lower())
        return Phrase(
            first=at, last=at + 1, head=at, form="pronoun", type="person", cases=self.cases(at), many=sex == "many"
        )

    def _name(self, at: int, found: list[Phrase]) -> int:
        name = self._names[at]
        if name.label == "PERSON":
            kind: MentionType = "person"
        else:
            kind = "place" if name.label == "LOC" else "organisation"
        head = self._head_of_name(name, person=kind == "person")
        found.append(
            Phrase(
                first=name.first, last=name.last, head=head, form="name", type=kind, name=(name.first, name.last),
                cases=self.cases(head if kind == "organisation" else name.first),
                noun=self._meaning(head) if kind == "organisation" else None,
            )
        )  # fmt: skip
        return name.last

    def _head_of_name(self, name: NameSpan, *, person: bool) -> int:
        """Return the word of a name that its case is told by: a person's given name, a body's first noun."""
        inside = range(name.first, name.last)
        if person:
            given = next((i for i in inside if self._has(i, "Name=Given")), None)
            surname = next((i for i in inside if self._has(i, "Name=Surname")), name.last - 1)
            return surname if given is None else given
        return next((i for i in inside if self._tokens.pos[i] in ("NOUN", "PROPN")), name.last - 1)

    def _head_from(self, at: int, end: int) -> int | None:
        """Return the noun that modifiers beginning here lead to, if it is one of ours."""
        tokens, index = self._tokens, at
        while index < end and index - at < 5:
            if index in self._in_name:
                return None
            noun = self._meaning(index)
            nominal = tokens.pos[index] in ("NOUN", "ADJ", "VERB", "PROPN", "X", "PRON", "DET")
            if noun is not None and nominal and (tokens.pos[index] == "NOUN" or self._stands_alone(index, end)):
                return index
            if not self._modifies(index):
                return None
            index += 1
        return None

    def _stands_alone(self, index: int, end: int) -> bool:
        """Say whether an adjective or participle is used as a noun ("the detained"): it belongs to none after it."""
        if self._tokens.pos[index] == "VERB" and not (self._has(index, "VerbForm=Part") and self.cases(index)):
            return False
        following = index + 1
        if following >= end or self._tokens.pos[following] not in ("NOUN", "ADJ"):
            return True
        return not self.cases(index) & self.cases(following)

    def _modifies(self, index: int) -> bool:
        tokens = self._tokens
        if tokens.pos[index] in _MODIFIERS or tokens.text[index].lower() in self._words.words.possessives:
            return True
        return self._has(index, "VerbForm=Part") and bool(self.cases(index))

    def _noun(self, first: int, head: int, end: int, found: list[Phrase]) -> int:
        tokens = self._tokens
        noun = self._meaning(head)
        assert noun is not None
        phrase = Phrase(
            first=first, last=head + 1, head=head, form="noun", type=noun.type, noun=noun, cases=self.cases(head),
            many=self._has(head, "Number=Plur") and not self._has(head, "Number=Sing"),
        )  # fmt: skip
        phrase.many = phrase.many or tokens.lemma[head].lower() in self._words.words.many
        possessive = [i for i in range(first, head) if tokens.text[i].lower() in self._words.words.possessives]
        phrase.possessive = possessive[0] if possessive else None
        found.append(phrase)
        phrase.last = self._extend(phrase, end, found)
        return phrase.last

    def _extend(self, phrase: Phrase, end: int, found: list[Phrase]) -> int:
        """Take in what follows: a quoted or foreign name, genitives, a name in apposition, a clause between commas."""
        tokens, at = self._tokens, phrase.last
        while at < end:
            if tokens.text[at] in _OPENING and phrase.type in ("organisation", "document"):
                closing = self._closing(at, end)
                if closing is None:
                    return at
                phrase.name = phrase.name or (at + 1, closing)
                phrase.form = "name" if phrase.type == "organisation" else phrase.form
                at = closing + 1
            elif at in self._names and self._takes_name(phrase, at):
                at = self._take_name(phrase, at, found)
            elif at not in self._names and self._is_genitive(at):
                start = len(found)
                stop = self._phrase_at(at, end, found)
                if len(found) > start:
                    phrase.owner = start if phrase.owner is None else phrase.owner
                    if found[start].name is not None and found[start].cases == phrase.cases:
                        phrase.name = found[start].name
                at = max(stop, at + 1)
            elif tokens.text[at].lower() in _PARTITIVE and self._is_partitive(phrase, at):
                at += 2
            else:
                return self._aside(phrase, at, end, found)
            phrase.last = at
        return at

    def _closing(self, at: int, end: int) -> int | None:
        return next((i for i in range(at + 1, min(end, at + 9)) if self._tokens.text[i] in _CLOSING), None)

    def _takes_name(self, phrase: Phrase, at: int) -> bool:
        """Say whether a name stands in apposition to the phrase or, in the genitive, belongs to it."""
        name = self._names[at]
        cases = self.cases(at)
        of_body = phrase.type != "person" and not cases <= {"Gen", "Acc"}
        if name.label == "PERSON" and (phrase.name is not None or of_body):
            return False
        if not cases or not phrase.cases or name.label == "ORG":
            return True
        return bool(cases & phrase.cases) or "Gen" in cases

    def _take_name(self, phrase: Phrase, at: int, found: list[Phrase]) -> int:
        name = self._names[at]
        cases = self.cases(at)
        same = not cases or bool(cases & phrase.cases)
        genitive = "Gen" in cases and not (cases & phrase.cases - {"Gen"})
        body = phrase.type in ("organisation", "document")
        if (
            name.label == "PERSON" and phrase.type == "person" and same and not (genitive and self._is_kin(phrase))
        ) or (name.label == "ORG" and body and phrase.name is None):
            phrase.name, phrase.form = (name.first, name.last), "name"
        else:
            found.append(
                Phrase(
                    first=name.first, last=name.last, head=name.last - 1, form="name", name=(name.first, name.last),
                    type="person" if name.label == "PERSON" else "place" if name.label == "LOC" else "organisation",
                    cases=cases,
                )
            )  # fmt: skip
            if name.label == "PERSON" and phrase.owner is None:
                phrase.owner = len(found) - 1
        return name.last

    def _is_kin(self, phrase: Phrase) -> bool:
        """Say whether a genitive after the noun is whose relative it is, rather than who it is."""
        kin = phrase.noun is not None and phrase.noun.english in self._words.words.kin
        return kin and phrase.cases != frozenset({"Gen"})

    def _is_genitive(self, at: int) -> bool:
        tokens = self._tokens
        if tokens.pos[at] not in ("NOUN", "ADJ", "PROPN", "VERB", "PRON", "NUM", "DET"):
            return False
        if tokens.pos[at] == "VERB" and not self._has(at, "VerbForm=Part"):
            return False
        return "Gen" in self.cases(at)

    def _is_partitive(self, phrase: Phrase, at: int) -> bool:
        return at + 1 < len(self._tokens) and "Gen" in self.cases(at + 1) and self._tokens.pos[at + 1] == "PRON"

    def _aside(self, phrase: Phrase, at: int, end: int, found: list[Phrase]) -> int:
        """Take in a name between commas, or a clause that says who it is ("who asked not to be named")."""
        tokens = self._tokens
        if at >= end or tokens.text[at] != "," or phrase.type != "person":
            return at
        name = self._names.get(at + 1)
        if name is not None and name.label == "PERSON" and phrase.name is None:
            closed = name.last >= end or tokens.text[name.last] in ",.:;—–-" or tokens.pos[name.last] == "VERB"
            if closed and (not self.cases(at + 1) or self.cases(at + 1) & phrase.cases):
                phrase.name, phrase.form = (name.first, name.last), "name"
                return name.last
        if "Nom" in phrase.cases and at + 1 < end and self._opens_clause(at + 1):
            closing = next((i for i in range(at + 2, min(end, at + _LONGEST_CLAUSE)) if tokens.text[i] in ",."), None)
            if closing is not None and tokens.text[closing] == ",":
                return closing
        return at

    def _opens_clause(self, at: int) -> bool:
        tokens = self._tokens
        if self._has(at, "VerbForm=Part") and "Nom" in self.cases(at):
            return True
        return any(tokens.lemma[i].lower() in _RELATIVE for i in range(at, min(at + 2, len(tokens))))
