"""Acts: words of the vocabulary, and by case who suffered and who did what they tell."""

from __future__ import annotations

from firsthand.extract.slavic.layout import Layout
from firsthand.extract.slavic.lexicon import Lexicon
from firsthand.extract.slavic.plain_people import PlainPeople
from firsthand.model.annotated import Mention
from firsthand.model.base import Frozen, Span
from firsthand.model.statement import Party

_PEOPLE = frozenset({"person", "group"})
_ACTORS = frozenset({"person", "group", "organisation"})
_APPEAL_REACH = 6
_LONGEST_TITLE = 5


class Trigger(Frozen, frozen=True, kw_only=True):
    """Words that tell an act: the token, the act's key, the clause around it, and who is in it."""

    token: int
    act: str
    first: int
    last: int
    victims: tuple[Mention, ...] = ()
    actors: tuple[Mention, ...] = ()


class Acts:
    """Finds the acts of one text."""

    def __init__(self, layout: Layout, lexicon: Lexicon) -> None:
        self._layout = layout
        self._lexicon = lexicon
        self._plain = PlainPeople(layout, lexicon)

    def in_sentence(self, number: int) -> list[Trigger]:
        """Return the acts of a sentence in reading order, one a token."""
        layout, lexicon = self._layout, self._lexicon
        sentence = layout.sentences[number]
        found: dict[int, Trigger] = {}
        for key, pattern in lexicon.phrases:
            for match in pattern.finditer(layout.text, sentence.start, sentence.end):
                tokens = layout.tokens_in(match.start(), match.end())
                if tokens:
                    found.setdefault(tokens[0], self._phrase(tokens[0], key))
        for token in range(sentence.first, sentence.last):
            trigger = self._at(token)
            if trigger is not None:
                found.setdefault(token, trigger)
        return [found[token] for token in sorted(found)]

    def _at(self, token: int) -> Trigger | None:
        layout, lexicon = self._layout, self._lexicon
        lemma = layout.lemma[token]
        key = lexicon.verbs.get(lemma)
        if key is None and layout.has(token, "VerbForm=Part"):
            key = lexicon.verbs.get(_verb_of(lemma, lexicon))
        if key == "call_up" and self._is_appeal(token):
            return None
        if key is not None and layout.pos[token] in ("VERB", "AUX", "ADJ") and not self._is_attribute(token):
            return self._verb(token, key)
        noun = lexicon.nouns.get(lemma)
        if noun is not None and layout.pos[token] == "NOUN" and not self._in_title(token):
            return self._noun(token, noun)
        return None

    def _in_title(self, token: int) -> bool:
        """Say whether a noun stands in a short name in quotation marks ("«Committee against Torture»")."""
        layout = self._layout
        if layout.quote_of[token] == -1:
            return False
        quote = layout.quotes[layout.quote_of[token]]
        words = [t for t in range(quote.first, quote.last) if layout.is_word(t)]
        titled = bool(words) and len(words) <= _LONGEST_TITLE and layout.word[words[0]][0].isupper()
        return titled and not any(layout.is_finite(t) for t in words)

    def _is_appeal(self, token: int) -> bool:
        """Say whether a verb of calling up calls for something to be done ("called to release …")."""
        layout = self._layout
        last = min(layout.clause(token)[1], token + _APPEAL_REACH)
        return any(layout.has(t, "VerbForm=Inf") for t in range(token + 1, last))

    def _is_attribute(self, token: int) -> bool:
        """Say whether a participle only describes somebody ("the detained soldier"): it has a case of its own."""
        layout = self._layout
        return layout.has(token, "VerbForm=Part") and bool(layout.cases(token) - {"Nom"})

    def clause(self, token: int) -> tuple[int, int]:
        """Return the clause of a token, stretches without a verb of their own taken in, without its conjunction."""
        layout = self._layout
        sentence = layout.sentence_of(token)
        first, last = layout.clause(token)
        while first - 1 > sentence.first and layout.word[first - 1] == ",":
            before = layout.clause(first - 2)
            if before[0] >= first or self._has_verb(*before):
                break
            first = before[0]
        while last + 1 < sentence.last and layout.word[last] == ",":
            after = layout.clause(last + 1)
            if after[1] <= last or self._has_verb(*after):
                break
            last = after[1]
        while first < token and (layout.lower[first] in self._lexicon.words.that or not layout.is_word(first)):
            first += 1
        return first, last

    def _has_verb(self, first: int, last: int) -> bool:
        return any(self._layout.is_finite(t) for t in range(first, last))

    def _verb(self, token: int, key: str) -> Trigger | None:
        layout = self._layout
        words = self._lexicon.words.acts[key]
        first, last = self.clause(token)
        mentions = self._people(first, last)
        passive = layout.has(token, "Voice=Pass") or (
            layout.has(token, "VerbForm=Part") and not (layout.cases(token) - {"Nom"})
        )
        subjects = [one for one in mentions if self._is_subject(one)]
        objects = [one for one in mentions if self._is_object(one, token)]
        actors: tuple[Mention, ...] = ()
        if words.subject:
            victims = self._nearest(subjects, token)
        elif passive and not layout.has(token, "Mood=Impersonal"):
            agents = [one for one in self._people(first, last, _ACTORS) if self._in_case(one, "Ins")]
            victims, actors = self._nearest(subjects, token), tuple(agents[:1])
        else:
            victims = self._nearest(objects, token)
            doing = [
                one
                for one in self._people(first, last, _ACTORS)
                if self._in_case(one, "Nom", strictly=True) and one not in victims and not self._after_preposition(one)
            ]
            actors = self._nearest(doing, token)
        if words.needs and not victims:
            return None
        return Trigger(token=token, act=key, first=first, last=last, victims=victims, actors=actors)

    def _noun(self, token: int, key: str) -> Trigger | None:
        """Read a noun with whoever follows in the genitive as the victim ("the death of three detainees")."""
        layout = self._layout
        words = self._lexicon.words.acts[key]
        if words.nouns_alone and layout.lemma[token] not in words.nouns_alone:
            return None
        first, last = self.clause(token)
        mention = layout.mention_at(token + 1) if token + 1 < last else None
        follows = mention is not None and mention.type in _PEOPLE and "Gen" in layout.cases(mention.head)
        victims = (mention,) if follows and mention is not None else self._undergoing(first, last, token)
        return Trigger(token=token, act=key, first=first, last=last, victims=victims)

    def _undergoing(self, first: int, last: int, token: int) -> tuple[Mention, ...]:
        """Return who underwent what a noun tells ("eighty prisoners suffered beatings")."""
        verbs = (t for t in range(first, last) if self._layout.lemma[t] in self._lexicon.words.undergo)
        if next(verbs, None) is None:
            return ()
        return self._nearest([one for one in self._people(first, last) if self._is_subject(one)], token)

    def _phrase(self, token: int, key: str) -> Trigger:
        first, last = self.clause(token)
        return Trigger(token=token, act=key, first=first, last=last)

    def _people(self, first: int, last: int, kinds: frozenset[str] = _PEOPLE) -> list[Mention]:
        known = [one for one in self._layout.mentions if first <= one.first < last and one.type in kinds]
        return sorted([*known, *self._plain.between(first, last)], key=lambda one: (one.first, -one.last))

    def _is_subject(self, mention: Mention) -> bool:
        """Say whether a mention can be what a verb is said of: in the nominative, or counted."""
        layout = self._layout
        counted = any(
            layout.pos[t] == "NUM" and not layout.cases(t) - {"Nom", "Acc"} for t in range(mention.first, mention.head)
        )
        fits = self._in_case(mention, "Nom") or (counted and "Gen" in layout.cases(mention.head))
        return fits and not self._after_preposition(mention)

    def _in_case(self, mention: Mention, case: str, *, strictly: bool = False) -> bool:
        cases = self._layout.cases(mention.head)
        return case in cases or (not cases and case == "Nom" and not strictly)

    def _is_object(self, mention: Mention, verb: int) -> bool:
        layout = self._layout
        cases = layout.cases(mention.head)
        if (
            self._is_possessive(mention)
            or self._after_preposition(mention)
            or not cases & self._lexicon.words.object_cases
        ):
            return False
        plural = layout.has(mention.head, "Number=Plur") and not layout.has(mention.head, "Number=Sing")
        if plural and "Nom" in cases and "Gen" not in cases:  # many people in the accusative look like the genitive
            return False
        return not ("Nom" in cases and self._is_animate_subject(mention, verb))

    def _is_possessive(self, mention: Mention) -> bool:
        """Say whether a pronoun only says whose somebody is ("his client was tortured")."""
        layout, following = self._layout, mention.last
        if mention.form != "pronoun" or layout.lower[mention.head] not in self._lexicon.words.their:
            return False
        same = following < len(layout) and layout.sentence[following] == layout.sentence[mention.head]
        return same and layout.pos[following] in ("NOUN", "ADJ") and not layout.is_finite(following)

    def _is_animate_subject(self, mention: Mention, verb: int) -> bool:
        """Say whether a form that is nominative too agrees with its verb, so that it is taken for the subject."""
        layout = self._layout
        plural = layout.has(verb, "Number=Plur")
        own = layout.has(mention.head, "Number=Plur") and not layout.has(mention.head, "Number=Sing")
        return plural == own and mention.first < verb and "Acc" not in layout.cases(mention.head)

    def _after_preposition(self, mention: Mention) -> bool:
        layout = self._layout
        before = mention.first - 1
        same = before >= 0 and layout.sentence[before] == layout.sentence[mention.first]
        return same and layout.pos[before] == "ADP"

    def _nearest(self, mentions: list[Mention], token: int) -> tuple[Mention, ...]:
        if not mentions:
            return ()
        return (min(mentions, key=lambda one: (abs(one.head - token), one.first)),)


def _verb_of(lemma: str, lexicon: Lexicon) -> str:
    """Return the verb that a Ukrainian passive participle, which its dictionary keeps apart, comes from."""
    for verb in lexicon.verbs:
        if len(verb) > 5 and lemma[:-3] and lemma.startswith(verb[:-3]) and len(lemma) - len(verb) <= 3:
            return verb
    return lemma


def party(mention: Mention, layout: Layout) -> Party:
    """Return a victim or actor as the statement names it."""
    smallest = layout.smallest_at(mention.head)
    entity = mention.entity if mention.entity is not None else smallest.entity if smallest is not None else None
    return Party(text=mention.text, span=Span(start=mention.start, end=mention.end), entity=entity)
