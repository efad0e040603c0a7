"""Who speaks and to whom, by case and nearness: the subject of a cue, its dative."""

from __future__ import annotations

from firsthand.extract.slavic.layout import Layout
from firsthand.extract.slavic.lexicon import Lexicon
from firsthand.extract.slavic.phrases import Phrases, Who

_REACH = 10
_LONGEST_ASIDE = 12
_LONGEST_TITLE = 4
_AND = frozenset({"и", "й", "і", "та", "а", "но", "але"})
_ALL_CASES = frozenset({"Nom", "Gen", "Dat", "Acc"})
_STOPS = frozenset(':;—–«»“”"')


class Sources:
    """Finds subjects and recipients in one text."""

    def __init__(self, layout: Layout, lexicon: Lexicon) -> None:
        self._layout = layout
        self._lexicon = lexicon
        self._phrases = Phrases(layout, lexicon)

    def at(self, token: int) -> Who | None:
        """Return the phrase for somebody that stands at a token."""
        return self._phrases.at(token)

    def subject(self, verb: int, *, inverted: bool) -> Who | None:
        """Return who does what a verb says: after it where the content stands before, else before it first."""
        sides = (self._after, self._before) if inverted else (self._before, self._impersonal, self._after)
        for side in sides:
            found = side(verb)
            if found is not None:
                return found
        return self._impersonal(verb) or self._place_behind(verb)

    def _before(self, verb: int) -> Who | None:
        layout = self._layout
        sentence = layout.sentence_of(verb)
        token = verb - 1
        joined = layout.pos[token] == "CCONJ" and layout.lower[token] in _AND
        while token >= max(sentence.first, verb - 4 * _REACH):
            opening = self._layout.name_in_marks(token)
            who = self._phrases.at(token if opening is None else opening - 1)
            if who is not None:
                if self._is_subject(who, verb):
                    return self._behind_name(who)
                token = who.tokens[0] - 1
                continue
            aside = self._aside(token, sentence.first)
            if aside is not None:
                token = aside - 1
                continue
            if (
                layout.word[token] in _STOPS
                or (layout.is_finite(token) and not joined)
                or layout.lower[token] in self._lexicon.words.that
            ):
                return None
            token -= 1
        return None

    def _aside(self, token: int, first: int) -> int | None:
        """Return the dash that opens what this dash closes: words about somebody, with no verb of their own."""
        layout = self._layout
        if layout.word[token] not in "—–" or layout.quote_of[token] != -1:
            return None
        for at in range(token - 1, max(first, token - _LONGEST_ASIDE) - 1, -1):
            if layout.is_finite(at) or layout.quote_of[at] != -1:
                return None
            if layout.word[at] in "—–":
                return at if at > first else None
        return None

    def _behind_name(self, who: Who) -> Who:
        """Take in the name that a description between commas stands behind ("Alba Strel, a coordinator, told …")."""
        layout = self._layout
        comma = who.tokens[0] - 1
        described = layout.mention_at(who.head)
        named = layout.mention_at(comma - 1) if comma > 0 and layout.word[comma] == "," else None
        if named is None or named.form != "name" or named.type != "person" or layout.word[who.tokens[-1] + 1] != ",":
            return who
        same = layout.sentence[named.first] == layout.sentence[comma]
        if not same or "Nom" not in layout.cases(named.head) or (described and described.form == "name"):
            return who
        return Who(tokens=tuple(range(named.first, who.tokens[-1] + 1)), head=named.head)

    def _after(self, verb: int) -> Who | None:
        layout = self._layout
        sentence = layout.sentence_of(verb)
        token = verb + 1
        while token < min(sentence.last, verb + _REACH):
            who = self._phrases.at(token)
            if who is not None:
                if self._is_subject(who, verb):
                    return self._with_apposition(who, sentence.last)
                token = who.tokens[-1] + 1
                continue
            named = self._name_alone(token)
            if named is not None:
                return named
            if layout.word[token] in ",:;—–" or layout.is_finite(token):
                return None
            token += 1
        return None

    def _name_alone(self, token: int) -> Who | None:
        """Return the short name in quotation marks that opens here ("reports «Road Watch»")."""
        layout = self._layout
        if layout.quote_of[token] == -1 or layout.is_word(token):
            return None
        quote = layout.quotes[layout.quote_of[token]]
        words = [t for t in range(quote.first, quote.last) if layout.is_word(t)]
        if quote.first != token or not 0 < len(words) <= _LONGEST_TITLE or not layout.word[words[0]][0].isupper():
            return None
        cases = layout.cases(words[-1])
        if any(layout.is_finite(t) for t in words) or (cases and "Nom" not in cases):
            return None
        return Who(tokens=tuple(range(words[0], words[-1] + 1)), head=words[-1])

    def _with_apposition(self, who: Who, last: int) -> Who:
        """Take in who a teller is, said between commas or before the end ("…, said Lidia, a neighbour")."""
        layout = self._layout
        comma = who.tokens[-1] + 1
        mention = layout.mention_at(comma + 1) if comma + 1 < last and layout.word[comma] == "," else None
        named = layout.mention_at(who.head)
        if mention is None or named is None or named.form != "name" or mention.form != "noun":
            return who
        ends = mention.last >= last or layout.word[mention.last] in ".,—–;"
        if (
            mention.first != comma + 1
            or mention.type != "person"
            or not ends
            or "Nom" not in layout.cases(mention.head)
        ):
            return who
        return Who(tokens=tuple(range(who.tokens[0], mention.last)), head=who.head)

    def _is_subject(self, who: Who, verb: int) -> bool:
        layout = self._layout
        first = who.tokens[0]
        if first > 0 and layout.pos[first - 1] == "ADP" and layout.sentence[first - 1] == layout.sentence[first]:
            return False
        cases = frozenset[str]() if layout.word[who.head].isupper() else layout.cases(who.head)
        counted = any(layout.pos[t] == "NUM" or layout.word[t].isdigit() for t in who.tokens if t < who.head)
        if cases and "Nom" not in cases and not (counted and "Gen" in cases):
            return False
        mention = layout.mention_at(who.head)
        if mention is not None and mention.type == "place" and not cases:
            return False
        return self._agrees(who, verb)

    def _agrees(self, who: Who, verb: int) -> bool:
        layout = self._layout
        if layout.word[who.head].isupper() and len(layout.word[who.head]) > 1:  # an acronym shows neither
            return True
        for name in ("Number", "Gender"):
            said = {one for one in layout.features[verb] if one.startswith(name)}
            own = {one for one in layout.features[who.head] if one.startswith(name)}
            if said and own and not said & own:
                mention = layout.mention_at(who.head)
                entity = layout.entities.get(mention.entity or "") if mention is not None else None
                if name == "Gender" and entity is not None and entity.sex is not None:
                    return ("Gender=Fem" in said) == (entity.sex == "female")
                if name == "Gender" and layout.pos[who.head] in ("PROPN", "NOUN", "X"):
                    continue
                return name == "Number" and layout.pos[who.head] in ("NUM", "PROPN")
        return True

    def _impersonal(self, verb: int) -> Who | None:
        """Read "в армии обвинили …" as the army's: a plural verb without a subject, and where it was said."""
        layout = self._layout
        if not layout.has(verb, "Number=Plur"):
            return None
        sentence = layout.sentence_of(verb)
        for token in range(verb - 1, max(sentence.first, verb - 6) - 1, -1):
            if layout.lower[token] in self._lexicon.words.impersonal_place and layout.pos[token] == "ADP":
                return self._body(token, verb)
            if layout.word[token] in ",:;—–":
                return None
        return None

    def _place_behind(self, verb: int) -> Who | None:
        """Read "as was told in the ministry": the same with the place right behind the verb."""
        layout = self._layout
        sentence = layout.sentence_of(verb)
        at = verb + 1
        if not layout.has(verb, "Number=Plur") or at >= sentence.last or layout.pos[at] != "ADP":
            return None
        if (
            layout.lemma[verb] not in self._lexicon.words.say
            or layout.lower[at] not in self._lexicon.words.impersonal_place
        ):
            return None
        who = self._body(at, sentence.last)
        mention = layout.mention_at(who.head) if who is not None else None
        return who if mention is not None and mention.type == "organisation" else None

    def _body(self, preposition: int, verb: int) -> Who | None:
        """Return the body that a phrase of place names: no time, and no place that has a name of its own."""
        layout = self._layout
        for token in range(preposition + 1, min(verb, preposition + 4)):
            mention = layout.mention_at(token)
            named = mention is not None and mention.type == "organisation"
            common = layout.pos[token] == "NOUN" and not layout.is_time(token)
            if not named and not (common and layout.cases(token) & {"Loc", "Acc"}):
                continue
            who = self._phrases.without_name(token)
            if who is not None and who.tokens[-1] < verb:
                return Who(tokens=tuple(range(preposition, who.tokens[-1] + 1)), head=who.head)
        return None

    def stated_in(self, verb: int) -> Who | None:
        """Read "the report says": literally "in the report it is said"."""
        layout = self._layout
        first = layout.clause(verb)[0]
        for token in range(first, verb):
            if layout.pos[token] == "ADP" and layout.lower[token] in self._lexicon.words.impersonal_place:
                mention = layout.mention_at(token + 1)
                if mention is not None and mention.type in ("document", "organisation"):
                    return Who(tokens=tuple(range(token, mention.last)), head=mention.head)
        return None

    def recipient(self, verb: int, source: Who | None) -> Who | None:
        """Return to whom it is told: a dative beside the verb, or whose interview or talk it was told in."""
        layout = self._layout
        sentence = layout.sentence_of(verb)
        talk = self._in_meeting(verb)
        if talk is not None:
            return talk
        own = set(source.tokens) if source else set()
        for token in [*range(verb + 1, min(sentence.last, verb + 6)), verb - 1, verb - 2]:
            if token < sentence.first or token in own:
                continue
            if token > verb and layout.word[token] in ",:;—":
                break
            if layout.lower[token] in self._lexicon.words.that:
                break
            who = self._phrases.at(token)
            if who is None or set(who.tokens) & own or layout.pos[who.tokens[0] - 1 if who.tokens[0] else 0] == "ADP":
                continue
            mention = layout.mention_at(who.head)
            quoted_outlet = mention is not None and mention.type == "organisation" and not layout.cases(who.head)
            cases = layout.cases(who.head)
            hearer = (mention is not None and mention.type != "document") or not cases >= _ALL_CASES
            if ("Dat" in cases and hearer) or quoted_outlet:
                return who
        return None

    def _in_meeting(self, verb: int) -> Who | None:
        """Read "in an interview with X", "in a talk with X" in the sentence of a cue."""
        layout = self._layout
        sentence = layout.sentence_of(verb)
        match = self._lexicon.meeting.search(layout.text, sentence.start, sentence.end)
        if match is None:
            return None
        at = next(iter(layout.tokens_in(match.end(), sentence.end)), None)
        return self._phrases.at(at) if at is not None and at < sentence.last else None
