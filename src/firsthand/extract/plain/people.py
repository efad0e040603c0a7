"""Who is who in one text: people, groups, bodies and documents by words for them and by capitals."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from firsthand.extract.attribution.teller_words import teller_words
from firsthand.extract.plain.layout import Layout
from firsthand.extract.plain.lexicon import Lexicon
from firsthand.extract.plain.phrases import Phrase, Phrases
from firsthand.model.annotated import Entity, Mention, MentionType
from firsthand.model.values.quantity import Quantity

_LONGEST_PERSON = 5


@dataclass(slots=True)
class Draft:
    """An entity while its mentions are gathered; `words` are those of its name."""

    id: str
    type: MentionType
    name: str | None = None
    words: frozenset[str] = frozenset()
    variants: set[str] = field(default_factory=set)
    roles: list[str] = field(default_factory=list)
    descriptor: str | None = None
    many: bool = False
    count: Quantity | None = None
    mentions: list[str] = field(default_factory=list)
    last: int = 0

    def entity(self) -> Entity:
        """Return the entity as others read it."""
        full = self.name is not None and (self.type != "person" or len(self.words) > 1)
        return Entity(
            id=self.id,
            type=self.type,
            name=self.name,
            variants=tuple(sorted(self.variants - {self.name or ""})),
            naming="full" if full else "partial" if self.name else "none",
            descriptor=self.descriptor,
            roles=tuple(self.roles),
            many=self.many,
            count=self.count,
            mentions=tuple(self.mentions),
        )


class People:
    """Mentions and entities of one text; tellers that no word of ours describes are added as they are met."""

    def __init__(self, layout: Layout, lexicon: Lexicon, phrases: Phrases, prefix: str) -> None:
        self.phrases = phrases
        self._layout = layout
        self._lexicon = lexicon
        self._prefix = prefix
        self._drafts: list[Draft] = []
        self._mentions: list[Mention] = []
        self._of_head: dict[int, Draft] = {}
        self._parted: set[int] = set()
        self._numbered = 0
        self._counts = {one.head: one.quantity for one in layout.annotated.quantities}
        self._scan()

    def mentions(self) -> tuple[Mention, ...]:
        """Return the mentions in reading order, places as the annotation has them."""
        places = [one for one in self._layout.annotated.mentions if one.type == "place"]
        kinds = {draft.id: draft.type for draft in self._drafts}
        own = [msgspec.structs.replace(one, type=kinds.get(one.entity or "", one.type)) for one in self._mentions]
        taken = {t for one in own for t in range(one.first, one.last)}
        kept = [one for one in places if one.first not in taken]
        return tuple(sorted((*own, *kept), key=lambda one: (one.start, -one.end, one.id)))

    def entities(self) -> tuple[Entity, ...]:
        """Return the entities."""
        return tuple(draft.entity() for draft in self._drafts)

    def entity_at(self, head: int) -> str | None:
        """Return the entity of the phrase with this head; a phrase that was not met before is added."""
        parted = self.phrases.parted.get(head)
        if parted is not None and parted.first not in self._parted:
            self._parted.add(parted.first)
            self._forget(head)
            self._add(parted, new=True)
        if head not in self._of_head:
            phrase = next((p for p in self._around(head) if p.head == head), None)
            if phrase is None or phrase.pronoun:
                return None
            self._add(phrase, new=True)
        draft = self._of_head.get(head)
        if draft is not None and draft.type == "thing" and draft.name is not None:
            draft.type = self._of_teller(head)
        return draft.id if draft is not None else None

    def _of_teller(self, head: int) -> MentionType:
        """Say what a name that only a capital shows names, where it tells: a body behind an article, else a person."""
        phrase = next((p for p in self._around(head) if p.head == head), None)
        before = self._layout.lower[phrase.name[0] - 1] if phrase is not None and phrase.name and phrase.name[0] else ""
        return "organisation" if before in self._lexicon.words.definite else "person"

    def _forget(self, head: int) -> None:
        """Take back a mention that ran two names into one; an entity that had no other goes with it."""
        draft = self._of_head.pop(head, None)
        mention = next((one for one in self._mentions if one.head == head), None)
        if draft is None or mention is None:
            return
        self._mentions.remove(mention)
        draft.mentions.remove(mention.id)
        if not draft.mentions:
            self._drafts.remove(draft)

    def kind_at(self, head: int) -> MentionType | None:
        """Return what kind of mention has this head, null where none has."""
        draft = self._of_head.get(head)
        return draft.type if draft is not None else None

    def looks_back(self, head: int) -> MentionType | None:
        """Say what kind of teller a word such as "the woman", "the organisation" alone looks back at, if it is one."""
        phrase = next((p for p in self._around(head) if p.head == head), None)
        if phrase is None or phrase.noun is None or not phrase.definite or phrase.last != phrase.head + 1:
            return None
        return self._of_head[head].type if self._layout.lower[head] in self._lexicon.words.generic else None

    def is_named(self, entity: str, kind: MentionType) -> bool:
        """Say whether an entity is of a kind and has a name."""
        return any(draft.id == entity and draft.type == kind and draft.name is not None for draft in self._drafts)

    def is_one(self, entity: str) -> bool:
        """Say whether an entity is one person, of whom no verb in the plural is said."""
        return any(draft.id == entity and draft.type == "person" and not draft.many for draft in self._drafts)

    def _around(self, head: int) -> list[Phrase]:
        first = self._layout.sentence_of(head).first
        found = (self.phrases.at(t) for t in range(max(first, head - _LONGEST_PERSON), head + 1))
        return [phrase for phrase in found if phrase is not None]

    def _scan(self) -> None:
        """Walk the text once and note every known phrase, and what stands inside it."""
        layout = self._layout
        at = 0
        while at < len(layout):
            phrase = self.phrases.at(at) if self._can_begin(at) else None
            if phrase is None or phrase.pronoun or not phrase.is_known or self._is_place(phrase):
                at += 1
                continue
            self._add(phrase)
            at = max(phrase.head + 1, phrase.name[1] if phrase.name and phrase.name[0] <= phrase.last else 0, at + 1)

    def _can_begin(self, token: int) -> bool:
        layout = self._layout
        if not layout.is_word(token) or token in layout.times:
            return False
        if layout.lower[token] in self._lexicon.words.determiners or layout.word[token].isdigit():
            return True
        return layout.is_capital(token) or self._lexicon.noun(layout.word[token]) is not None

    def _is_place(self, phrase: Phrase) -> bool:
        """Say whether a phrase names a place alone."""
        if phrase.noun is not None or phrase.name is None:
            return False
        return all(t in self._layout.places for t in range(*phrase.name))

    def _add(self, phrase: Phrase, *, new: bool = False) -> None:
        if phrase.head in self._of_head:
            return
        draft = self._named(phrase) if phrase.name is not None else self._described(phrase, new=new)
        layout = self._layout
        first = phrase.first
        end = phrase.name[1] if phrase.name is not None else phrase.head + 1
        end = max(end, phrase.head + 1)
        while first < phrase.head and layout.lower[first] in self._lexicon.words.definite:
            first += 1
        number = layout.sentence[phrase.head]
        start, stop = layout.start[first], layout.end[end - 1]
        kind: MentionType = draft.type
        mention = Mention(
            id=f"{self._prefix}m{self._number()}",
            first=first,
            last=end,
            head=phrase.head,
            start=start,
            end=stop,
            text=layout.text[start:stop],
            type=kind,
            form="name" if phrase.name is not None else "noun",
            entity=draft.id,
        )
        self._mentions.append(mention)
        self._of_head[phrase.head] = draft
        draft.mentions.append(mention.id)
        draft.last = number
        self._describe(draft, phrase)

    def _describe(self, draft: Draft, phrase: Phrase) -> None:
        layout = self._layout
        if phrase.noun is None:
            return
        if phrase.noun.english not in draft.roles:
            draft.roles.append(phrase.noun.english)
        words = layout.text[layout.start[self.without_article(phrase)] : layout.end[phrase.last - 1]]
        if draft.descriptor is None:
            draft.descriptor = " ".join(words.split())

    def without_article(self, phrase: Phrase) -> int:
        """Return the first token of a phrase that is no article."""
        first = phrase.first
        articles = self._lexicon.words.definite | self._lexicon.words.indefinite
        while first < phrase.last - 1 and self._layout.lower[first] in articles:
            first += 1
        return first

    def _number(self) -> int:
        self._numbered += 1
        return self._numbered

    def _new(self, kind: MentionType) -> Draft:
        draft = Draft(id=f"{self._prefix}{self._number()}", type=kind)
        self._drafts.append(draft)
        return draft

    def _named(self, phrase: Phrase) -> Draft:
        assert phrase.name is not None
        layout = self._layout
        first, last = phrase.name
        small = self._lexicon.words.of | self._lexicon.words.determiners | self._lexicon.words.links
        tokens = [t for t in range(first, last) if layout.is_word(t)]
        words = frozenset(layout.lower[t] for t in tokens if layout.lower[t] not in small)
        name = layout.text[layout.start[first] : layout.end[last - 1]]
        name, acronym = _without_bracket(name)
        acronym = acronym or self._acronym(last)
        words -= {acronym.lower()} if acronym else set()
        kind = phrase.noun.type if phrase.noun is not None else self._kind(phrase, name)
        draft = next((d for d in reversed(self._drafts) if self._same(d, words, kind)), None)
        if draft is None and kind == "thing":
            draft = next((d for d in reversed(self._drafts) if self._same(d, words, "person")), None)
        if draft is None:
            draft = self._new(kind)
            draft.name, draft.words = name, words
        elif draft.type == "person" and len(words) > len(draft.words):
            draft.name, draft.words = name, words
        draft.variants |= {name} | ({acronym} if acronym else set())
        return draft

    def _acronym(self, token: int) -> str | None:
        """Return the acronym that stands in brackets right behind a name."""
        words = self._layout.word[token : token + 3]
        fits = len(words) == 3 and (words[0], words[2]) == ("(", ")") and words[1].isupper()
        return words[1] if fits else None

    def _same(self, draft: Draft, words: frozenset[str], kind: MentionType) -> bool:
        if not draft.words or draft.type != kind or not words:
            return False
        if draft.type == "person":
            return words <= draft.words or draft.words <= words
        return words == draft.words or (len(words) == 1 and any(one.lower() in words for one in draft.variants))

    def _kind(self, phrase: Phrase, name: str) -> MentionType:
        """Say what a name without a word beside it names, by its form and by bodies that everybody knows."""
        assert phrase.name is not None
        layout, known = self._layout, teller_words()
        lower = name.lower()
        if lower in known.bodies or lower in known.outlets or lower in known.agencies:
            return "organisation"
        if any(f" {word} " in f" {lower} " for word, _ in known.names):
            return "organisation"
        if any(layout.word[t].isupper() and len(layout.word[t]) > 1 for t in range(*phrase.name)):
            return "organisation"
        return "person" if self._may_be_person(phrase.name) else "thing"

    def _may_be_person(self, name: tuple[int, int]) -> bool:
        """Say whether capitals alone can name a person: two and more together, behind no article and no "in".

        One alone is a person's only where he tells, or is part of a name that the text has elsewhere.
        """
        layout, words = self._layout, self._lexicon.words
        first, last = name
        before = layout.lower[first - 1] if first else ""
        together = last - first > 1 and layout.is_capital(first + 1)
        known = any(t in layout.places for t in range(first, last))
        apart = before in words.definite or before in words.prepositions - words.told_to
        return (together or bool(words.small_names)) and not known and not apart and last - first <= _LONGEST_PERSON

    def _described(self, phrase: Phrase, *, new: bool) -> Draft:
        """Return whom a word means: somebody told of before with an article, else somebody new."""
        if phrase.noun is None:
            return self._unknown(phrase)
        count = next((self._counts[t] for t in phrase.tokens if t in self._counts), None)
        many = self._is_many(phrase, count)
        kind: MentionType = "group" if many and phrase.noun.type == "person" else phrase.noun.type
        english = phrase.noun.english
        if phrase.definite and not new:
            for draft in reversed(self._drafts):
                same = draft.type == kind and english in draft.roles and self._is_word_of(draft, phrase)
                if same and self._agrees(draft, phrase):
                    return draft
        draft = self._new(kind)
        draft.many, draft.count = many, count
        return draft

    def _is_word_of(self, draft: Draft, phrase: Phrase) -> bool:
        """Say whether somebody was described by the same word: "the army" is not "the security forces"."""
        head = self._layout.lower[phrase.head]
        told = f"{draft.descriptor or ''} {draft.name or ''}".lower().replace("'", "’")
        return head in told.replace("’", " ").replace(",", " ").replace("(", " ").split()

    def _agrees(self, draft: Draft, phrase: Phrase) -> bool:
        """Say whether a phrase adds nothing that another's description lacks ("the spokesman" after his name)."""
        layout = self._layout
        more = {layout.lower[t] for t in range(phrase.head + 1, phrase.last) if layout.is_word(t)}
        told = {word.strip("().,").lower() for word in (draft.descriptor or "").split()}
        small = self._lexicon.words.of | self._lexicon.words.determiners
        return more - small <= told

    def _unknown(self, phrase: Phrase) -> Draft:
        many = self._is_many(phrase, None)
        draft = self._new("group" if many else "person")
        draft.many = many
        layout = self._layout
        first = self.without_article(phrase)
        draft.descriptor = " ".join(layout.text[layout.start[first] : layout.end[phrase.last - 1]].split())
        return draft

    def _is_many(self, phrase: Phrase, count: Quantity | None) -> bool:
        if count is not None:
            least = count.low if count.low is not None else count.high
            return least is None or least > 1
        return self._lexicon.plural.fullmatch(self._layout.lower[phrase.head]) is not None


def _without_bracket(name: str) -> tuple[str, str | None]:
    """Part a name from the acronym in brackets behind it."""
    plain, opening, rest = name.partition("(")
    return (plain.strip(), rest.strip(" )") or None) if opening else (name, None)
