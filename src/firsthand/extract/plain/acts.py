"""Acts by stems of words, and by word order who suffered and who did what they tell."""

from __future__ import annotations

from firsthand.extract.plain.hits import tokens_of
from firsthand.extract.plain.layout import MARKS, Layout
from firsthand.extract.plain.lexicon import Act, Lexicon
from firsthand.extract.plain.people import People
from firsthand.extract.plain.phrases import Phrase, Phrases
from firsthand.extract.plain.sources import Sources
from firsthand.model.annotated import Sentence
from firsthand.model.base import Frozen

_AUXILIARY_REACH = 4
_BEHIND = 3
_FAR = 16
_UNDERGO_REACH = 14


class Trigger(Frozen, frozen=True, kw_only=True):
    """Words that tell an act: the token, the first token of its verb, the act's key, and who is in it."""

    token: int
    first: int
    act: str
    victims: tuple[Phrase, ...] = ()
    actors: tuple[Phrase, ...] = ()
    verbal: bool = True


class Acts:
    """Finds the acts of one text."""

    def __init__(self, layout: Layout, lexicon: Lexicon, people: People, saying: frozenset[int]) -> None:
        self._layout = layout
        self._lexicon = lexicon
        self._people = people
        self._phrases: Phrases = people.phrases
        self._sources = Sources(layout, lexicon, people.phrases)
        self._saying = saying

    def in_sentence(self, sentence: Sentence) -> list[Trigger]:
        """Return the acts of a sentence in reading order, one a token."""
        layout = self._layout
        found: dict[int, Trigger] = {}
        for act in self._lexicon.acts:
            for pattern, reader in ((act.phrases, self._noun), (act.finite, self._finite),
                                    (act.participle, self._participle), (act.nouns, self._noun)):  # fmt: skip
                for match in pattern.finditer(layout.text, sentence.start, sentence.end):
                    tokens = tokens_of(layout, match)
                    if not tokens or any(t in self._saying or t in found for t in tokens):
                        continue
                    trigger = reader(act, tokens)
                    if trigger is not None and not (act.needs and not trigger.victims):
                        found[trigger.token] = trigger
        return [found[token] for token in sorted(found)]

    def _finite(self, act: Act, tokens: range) -> Trigger | None:
        """Read an active verb: whoever stands behind it suffered, whoever stands before it did it."""
        layout = self._layout
        token = tokens[-1]
        if len(tokens) == 1 and ((layout.is_capital(token) and not self._opens(token)) or self._is_noun(token)):
            return None
        before = self._person(self._sources.before(tokens[0]), bodies=not act.subject)
        after = self._behind(token + 1, marked=not act.subject)
        if act.subject:
            victim = before or after
            return self._made(act, tokens, victim, verbal=True)
        actors = (before,) if before is not None else ()
        return Trigger(token=token, first=tokens[0], act=act.key, victims=(after,) if after else (), actors=actors)

    def _participle(self, act: Act, tokens: range) -> Trigger | None:
        """Read a passive: whoever it is said of suffered, whoever "by" names did it; with "have" it is active."""
        layout = self._layout
        token = tokens[0]
        auxiliary = self._auxiliary(token)
        if auxiliary is None:
            headed = layout.sentence_of(token).role in ("headline", "subheading") and self._opens(token)
            if not headed:
                return None
            return self._made(act, tokens, self._behind(token + 1, marked=False), verbal=True)
        at, active = auxiliary
        if active and not act.subject:
            doing = self._person(self._sources.before(at), bodies=True)
            victim = self._behind(token + 1, marked=True)
            if self._lexicon.words.far_participle:
                doing, victim = doing or self._behind(at + 1, marked=False), self._ending_at(token, at)
            return self._trigger(act, (at, token), (victim, doing))
        victim = self._person(self._sources.before(at)) or self._behind(token + 1, marked=False)
        if victim is None and self._lexicon.words.far_participle:
            victim = self._behind(at + 1, marked=False)
        return self._trigger(act, (at, token), (victim, self._agent(token)))

    def _trigger(self, act: Act, tokens: tuple[int, int], people: tuple[Phrase | None, Phrase | None]) -> Trigger:
        (first, token), (victim, actor) = tokens, people
        return Trigger(
            token=token,
            first=first,
            act=act.key,
            victims=(victim,) if victim else (),
            actors=(actor,) if actor else (),
        )

    def _noun(self, act: Act, tokens: range) -> Trigger | None:
        """Read a noun with whoever "of" names behind it as the victim ("the death of three detainees")."""
        layout, words = self._layout, self._lexicon.words
        token = tokens[-1]
        if len(tokens) == 1 and layout.is_capital(token) and not self._opens(token) and not words.noun_capitals:
            return None
        at = token + 1
        undergone = self._undergoing(token)
        if undergone is not None:
            return self._made(act, tokens, undergone)
        same = at < len(layout) and layout.sentence[at] == layout.sentence[token]
        if same and layout.lower[at] in words.of:
            at += 1
        elif not same or not words.proclitics:
            return self._made(act, tokens, None)
        return self._made(act, tokens, self._behind(at, marked=False))

    def _undergoing(self, token: int) -> Phrase | None:
        """Return who underwent what a noun tells ("the men were subjected to blows, kicks, …")."""
        layout = self._layout
        sentence = layout.sentence_of(token)
        for at in range(token - 1, max(sentence.first, token - _UNDERGO_REACH) - 1, -1):
            if self._lexicon.undergo.fullmatch(layout.lower[at]):
                while at > sentence.first and self._is_auxiliary(layout.lower[at - 1]):
                    at -= 1
                return self._person(self._sources.before(at))
        return None

    def _made(self, act: Act, tokens: range, victim: Phrase | None, *, verbal: bool = False) -> Trigger:
        victims = (victim,) if victim else ()
        return Trigger(token=tokens[-1], first=tokens[0], act=act.key, victims=victims, verbal=verbal)

    def _opens(self, token: int) -> bool:
        return self._layout.sentence_of(token).first == token or self._layout.word[token - 1] in MARKS

    def _is_noun(self, token: int) -> bool:
        """Say whether a word that may be a verb stands behind an article."""
        layout = self._layout
        if self._opens(token) or self._lexicon.sure.fullmatch(layout.lower[token]):
            return False
        words, before = self._lexicon.words, layout.lower[token - 1]
        return before in words.determiners | words.of

    def _auxiliary(self, token: int) -> tuple[int, bool] | None:
        """Return the auxiliary of a participle ("were later killed"), and whether it is "have", if one stands near."""
        layout, lexicon = self._layout, self._lexicon
        far = lexicon.words.far_participle
        first = max(layout.sentence_of(token).first, token - (_FAR if far else _AUXILIARY_REACH))
        for at in range(token - 1, first - 1, -1):
            lower = layout.lower[at]
            if lexicon.passive.fullmatch(lower) or lexicon.having.fullmatch(lower):
                active = lexicon.having.fullmatch(lower) is not None
                while at > first and self._is_auxiliary(layout.lower[at - 1]):
                    at -= 1
                return at, active
            partner = any(act.participle.fullmatch(lower) for act in lexicon.acts)
            small = lexicon.is_small(lower) or lower in lexicon.words.coordinating or partner or at in layout.times
            if not layout.is_word(at) or not (small or far):
                return None
        return None

    def _is_auxiliary(self, lower: str) -> bool:
        return bool(self._lexicon.passive.fullmatch(lower) or self._lexicon.having.fullmatch(lower))

    def _behind(self, token: int, *, marked: bool) -> Phrase | None:
        """Return the person or group that a phrase behind a verb names; an object may need its mark ("a")."""
        layout, words = self._layout, self._lexicon.words
        last = min(len(layout), token + _BEHIND)
        at = token
        while at < last and (self._lexicon.is_adverb(layout.lower[at]) or at in layout.times):
            at += 1
        if at < last and marked and words.object_marker and layout.lower[at] in words.object_marker:
            at += 1
        if at >= len(layout) or layout.sentence[at] != layout.sentence[token - 1]:
            return None
        return self._person(self._phrases.bare(at))

    def _ending_at(self, token: int, first: int) -> Phrase | None:
        """Return the people whose phrase stands right before a participle at a clause's end."""
        return self._person(self._sources.ending_at(token, first + 1))

    def _agent(self, token: int) -> Phrase | None:
        layout = self._layout
        last = min(layout.sentence_of(token).last, token + _AUXILIARY_REACH)
        at = next((t for t in range(token + 1, last) if layout.lower[t] in self._lexicon.words.agent), None)
        return self._person(self._phrases.bare(at + 1), bodies=True) if at is not None and at + 1 < last else None

    def _person(self, phrase: Phrase | None, *, bodies: bool = False) -> Phrase | None:
        """Return a phrase if it names people, or where asked a body."""
        if phrase is None or phrase.pronoun:
            return None
        entity = self._people.kind_at(phrase.head)
        wanted = ("person", "group", "organisation") if bodies else ("person", "group")
        return phrase if entity in wanted else None
