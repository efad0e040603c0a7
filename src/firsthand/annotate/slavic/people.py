"""Who is who in one text: mentions of people, groups, bodies and documents, and the entities they refer to."""

from __future__ import annotations

import re

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.slavic.antecedents import antecedent, is_near
from firsthand.annotate.slavic.dictionary import agreeing, described, is_given, nominative, sex_of
from firsthand.annotate.slavic.entities import Draft, Seen
from firsthand.annotate.slavic.lexicon import People, people_words
from firsthand.annotate.slavic.phrase import Phrase
from firsthand.annotate.slavic.phrases import Phrases
from firsthand.model.annotated import (
    Age,
    Entity,
    Mention,
    MentionType,
    PlaceMention,
    QuantityMention,
    Relation,
    Sex,
)
from firsthand.model.base import Span

_GENERIC = frozenset({"man", "woman", "person", "soldier", "detainee", "prisoner", "boy", "girl", "officer"})
_AGE = re.compile(r"(\d{1,3})-?\s?(?:летн|річн)\w+", re.IGNORECASE)
_HIGHEST_AGE = 120


def resolve_people(
    parsed: Parsed,
    places: tuple[PlaceMention, ...],
    quantities: tuple[QuantityMention, ...],
    naming: tuple[str, str],
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Return mentions in reading order and the entities they refer to; `naming` is the language and the ids' prefix."""
    return _Resolver(parsed, places, quantities, naming).resolve()


class _Resolver:
    def __init__(
        self,
        parsed: Parsed,
        places: tuple[PlaceMention, ...],
        quantities: tuple[QuantityMention, ...],
        naming: tuple[str, str],
    ) -> None:
        self._parsed, self._tokens = parsed, parsed.tokens
        self._text = parsed.document.text
        self._language, self._prefix = naming
        self._words: People = people_words(self._language)
        self._places = {index for place in places if place.place for index in range(place.first, place.last)}
        self._told = {index for place in places for index in range(place.first, place.last)}
        self._counts = {one.head: one.quantity for one in quantities}
        self._drafts: list[Draft] = []
        self._mentions: list[Mention] = []
        self._seen: list[Seen] = []
        self._of_phrase: dict[int, Draft] = {}

    def resolve(self) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
        """Walk the phrases once, inner ones before those that they belong to."""
        phrases = Phrases(self._parsed, self._words).find()
        for index in sorted(range(len(phrases)), key=lambda i: (phrases[i].last, -phrases[i].first)):
            self._resolve(index, phrases)
        self._withhold()
        self._mentions.sort(key=lambda mention: (mention.start, -mention.end))
        return tuple(self._mentions), tuple(draft.entity(self._language) for draft in self._drafts)

    def _resolve(self, index: int, phrases: list[Phrase]) -> None:
        phrase = phrases[index]
        note = None
        draft: Draft | None
        if phrase.type == "place" and phrase.first not in self._told:
            personal = any("Name=Surname" in self._tokens.tag[i] for i in range(phrase.first, phrase.last))
            phrase.type = "person" if personal else "organisation"
        if phrase.type == "place" or (phrase.form == "name" and phrase.noun is None and phrase.head in self._places):
            draft, phrase.type = None, "place"
        elif phrase.form == "pronoun":
            draft, note = self._pronoun(phrase)
        elif phrase.name is not None:
            draft = self._named(phrase)
        else:
            draft = self._described(index, phrases)
        if draft is not None:
            self._describe(draft, index, phrases)
            self._of_phrase[index] = draft
            self._seen.append(
                Seen(draft, self._tokens.sentence[phrase.head], phrase.head, "Nom" in phrase.cases or not phrase.cases)
            )
        self._mention(phrase, draft, note)

    def _mention(self, phrase: Phrase, draft: Draft | None, note: str | None) -> None:
        start, end = self._tokens.start[phrase.first], self._tokens.end[phrase.last - 1]
        kind = draft.type if draft is not None else phrase.type
        mention = Mention(
            id=f"{self._prefix}m{len(self._mentions)}",
            first=phrase.first,
            last=phrase.last,
            head=phrase.head,
            start=start,
            end=end,
            text=self._text[start:end],
            type="group" if kind == "person" and phrase.many else kind,
            form=phrase.form,
            entity=draft.id if draft is not None else None,
            note=note,
        )
        self._mentions.append(mention)
        if draft is not None:
            draft.mentions.append(mention.id)

    def _new(self, kind: MentionType, many: bool = False) -> Draft:
        draft = Draft(id=f"{self._prefix}{len(self._drafts) + 1}", type="group" if many and kind == "person" else kind)
        draft.many = many
        self._drafts.append(draft)
        return draft

    def _named(self, phrase: Phrase) -> Draft:
        assert phrase.name is not None
        first, last = phrase.name
        words = [self._tokens.text[i] for i in range(first, last)]
        person = phrase.type == "person"
        sex = next((found for word in words if (found := sex_of(self._language, word))), None) if person else None
        if person:
            plain = self._in_nominative([word for word in words if word[0].isalnum()], sex)
            name = " ".join(plain)
        else:
            name = self._text[self._tokens.start[first] : self._tokens.end[last - 1]]
            if first <= phrase.head < last and "Nom" not in phrase.cases:
                # «Речному вестнику» alone is inflected; after "издание" it is not
                head = phrase.head - first + 1
                rest = self._text[self._tokens.end[phrase.head] : self._tokens.end[last - 1]]
                name = agreeing(self._language, words[:head]) + rest
            plain = [word for word in name.split() if word[0].isalnum()]
        key = frozenset(word.lower() for word in plain)
        draft = self._known(key, "person" if person else phrase.type)
        if draft is None:
            draft = self._new("person" if person else phrase.type)
            draft.name, draft.words = name, key
        elif len(key) > len(draft.words):
            draft.name, draft.words = name, key
        draft.sex = draft.sex or sex
        draft.printed.add(self._text[self._tokens.start[first] : self._tokens.end[last - 1]])
        after = self._text[self._tokens.end[last - 1] : self._tokens.end[last - 1] + 30]
        draft.pseudonym = draft.pseudonym or bool(self._words.pseudonym.search(after))
        return draft

    def _in_nominative(self, words: list[str], sex: Sex | None) -> list[str]:
        """Put a person's name into the nominative; where one part shows that it stands in it, all of it does."""
        plain = [nominative(self._language, word, sex) for word in words]
        given = [i for i, word in enumerate(words) if is_given(self._language, word)]
        return words if given and all(plain[i] == words[i] for i in given) else plain

    def _known(self, key: frozenset[str], kind: MentionType) -> Draft | None:
        """Return who has this name, or one that it is a part of."""
        for draft in reversed(self._drafts):
            if draft.words and draft.type == kind and (key <= draft.words or draft.words <= key):
                return draft
        return None

    def _pronoun(self, phrase: Phrase) -> tuple[Draft | None, str | None]:
        word = self._tokens.text[phrase.head].lower()
        lemma = self._tokens.lemma[phrase.head].lower()
        sex = self._words.words.pronouns.get(lemma) or self._words.words.possessives.get(word)
        if word in self._words.words.first_person or sex is None:
            return None, "first person: the text says who speaks only around it"
        return self._antecedent(sex, phrase.head), None

    def _antecedent(self, sex: str, token: int) -> Draft | None:
        return antecedent(self._seen, sex, token=token, sentence=self._tokens.sentence[token])

    def _described(self, index: int, phrases: list[Phrase]) -> Draft:
        """Return whom a noun means: the relative of somebody, somebody told of before, or somebody new."""
        phrase = phrases[index]
        assert phrase.noun is not None
        english = phrase.noun.english
        related = self._related(index, phrases)
        count = self._counts.get(phrase.head)
        if related is None and count is not None and count.low is not None and count.low > 1:
            for draft in self._drafts:
                if draft.count is not None and english in draft.roles and draft.count.low == count.low:
                    return draft
        elif related is not None:
            for draft in self._drafts:
                if any(one.kind == english and one.to == related.id for one in draft.relations):
                    return draft
        if related is None and not self._is_new(phrase):
            known = self._same_noun(phrase, english)
            if known is not None:
                return known
        return self._new(phrase.noun.type, phrase.many)

    def _is_new(self, phrase: Phrase) -> bool:
        before = range(max(0, phrase.first - 1), phrase.head)
        return any(self._tokens.lemma[i].lower() in self._words.words.another for i in before) or any(
            self._tokens.pos[i] == "NUM" for i in before if i >= phrase.first
        )

    def _same_noun(self, phrase: Phrase, english: str) -> Draft | None:
        for draft in reversed(self._drafts):
            if english not in draft.roles or draft.many != phrase.many:
                continue
            if draft.name is None or (not phrase.many and "Nom" in phrase.cases):
                return draft
        if english in _GENERIC and not phrase.many and phrase.noun is not None and "Nom" in phrase.cases:
            sex = phrase.noun.sex
            sentence = self._tokens.sentence[phrase.head]
            for seen in reversed(self._seen):
                near = is_near(seen, sentence) and seen.draft.type == "person" and not seen.draft.many
                if near and (sex is None or seen.draft.sex == sex):
                    return seen.draft
        return None

    def _related(self, index: int, phrases: list[Phrase]) -> Draft | None:
        """Return whose relative a phrase names, if it says so."""
        phrase = phrases[index]
        if phrase.noun is None or phrase.noun.english not in self._words.words.kin:
            return None
        if phrase.possessive is not None:
            sex = self._words.words.possessives[self._tokens.text[phrase.possessive].lower()]
            return self._antecedent(sex, phrase.possessive)
        return self._of_phrase.get(phrase.owner) if phrase.owner is not None else None

    def _describe(self, draft: Draft, index: int, phrases: list[Phrase]) -> None:
        """Add what the words of a phrase say: role, relation, age, how many, a description."""
        phrase = phrases[index]
        if phrase.form == "pronoun" or phrase.noun is None:
            return
        span = Span(start=self._tokens.start[phrase.first], end=self._tokens.end[phrase.last - 1])
        words = self._in_full(phrase)
        english = phrase.noun.english
        if (english not in draft.roles and phrase.noun.type == draft.type) or draft.type == "group":
            draft.roles.extend([english] if english not in draft.roles else [])
        draft.sex = draft.sex or (phrase.noun.sex if draft.type == "person" else None)
        if draft.descriptor is None or len(words) > len(draft.descriptor):
            draft.descriptor = words
        related = self._related(index, phrases)
        if related is not None and related is not draft:
            relation = Relation(kind=english, to=related.id, span=span)
            if all((one.kind, one.to) != (english, related.id) for one in draft.relations):
                draft.relations.append(relation)
        if draft.many and draft.count is None:
            draft.count = self._counts.get(phrase.head)
        age = _AGE.search(words)
        if age and int(age[1]) <= _HIGHEST_AGE and draft.age is None and draft.type == "person":
            draft.age = Age(low=int(age[1]), high=int(age[1]))

    def _in_full(self, phrase: Phrase) -> str:
        """Return a phrase as a description: up to its head in the nominative, the rest as printed."""
        head, tokens = phrase.head, self._tokens
        if "Nom" in phrase.cases or not phrase.cases:
            return self._text[tokens.start[phrase.first] : tokens.end[phrase.last - 1]]
        first = next((i for i in range(phrase.first, head + 1) if tokens.pos[i] != "NUM"), head)
        plain = described(self._language, list(tokens.text[first : head + 1]), many=phrase.many)
        before = self._text[tokens.start[phrase.first] : tokens.start[first]]
        return before + plain + self._text[tokens.end[head] : tokens.end[phrase.last - 1]]

    def _withhold(self) -> None:
        """Mark whose identity the words protect: the last person told of before them in their sentence."""
        for match in self._words.withheld.finditer(self._text):
            for seen in reversed(self._seen):
                sentence = self._parsed.sentences[seen.sentence]
                inside = sentence.start <= match.start() < sentence.end
                if inside and self._tokens.start[seen.token] < match.start() and seen.draft.type in ("person", "group"):
                    seen.draft.withheld = seen.draft.withheld or Span(start=match.start(), end=match.end())
                    break
