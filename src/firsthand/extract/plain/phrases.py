"""The phrase for somebody that stands at a token: up to a comma, a preposition other than "of", a time or a verb."""

from __future__ import annotations

from firsthand.extract.plain.layout import BREAKS, COMMAS, MARKS, Layout
from firsthand.extract.plain.lexicon import Lexicon, Noun
from firsthand.extract.plain.naming import Naming
from firsthand.model.base import Frozen

_LONGEST = 20
_LONGEST_NAME_IN_MARKS = 8
_PLAIN_WORDS = 3
_SMALL_WORDS = 7
_LONGEST_BRACKET = 4
_AGE_REACH = 4


class Phrase(Frozen, frozen=True, kw_only=True):
    """A phrase for somebody or something: tokens `first` to before `last`, its `head`.

    `noun` is what its first word for people says, `name` the tokens of the name in it, `pronoun` whether it is one.
    """

    first: int
    last: int
    head: int
    noun: Noun | None = None
    name: tuple[int, int] | None = None
    definite: bool = False
    pronoun: bool = False

    @property
    def tokens(self) -> tuple[int, ...]:
        """Return the tokens of the phrase."""
        return tuple(range(self.first, self.last))

    @property
    def is_known(self) -> bool:
        """Say whether it is a name or begins with a word for people, a body or a document."""
        return self.noun is not None or self.name is not None or self.pronoun


class Phrases:
    """Finds phrases in one text. `verbs` are the tokens of known verbs, which end a phrase; `saying` those of cues."""

    def __init__(
        self,
        layout: Layout,
        lexicon: Lexicon,
        verbs: frozenset[int] = frozenset(),
        saying: frozenset[int] = frozenset(),
    ) -> None:
        self.saying = saying
        self._layout = layout
        self._lexicon = lexicon
        self._words = lexicon.words
        self._verbs = verbs
        self._naming = Naming(layout, lexicon)
        self.parted: dict[int, Phrase] = {}
        self._cache: dict[int, Phrase | None] = {}

    def at(self, token: int) -> Phrase | None:
        """Return the phrase that begins at a token, with the name or role behind a comma; null where none does."""
        if token not in self._cache:
            self._cache[token] = self._read(token)
        return self._cache[token]

    def _read(self, token: int) -> Phrase | None:
        bare = self.bare(token)
        return self._with_apposition(bare) if bare is not None else None

    def bare(self, token: int) -> Phrase | None:
        """Return the phrase that begins at a token, without what stands behind a comma."""
        layout, words = self._layout, self._words
        if token >= len(layout) or token in self._verbs:
            return None
        end = min(layout.sentence_of(token).last, token + _LONGEST)
        if layout.lower[token] in words.pronouns:
            return Phrase(first=token, last=token + 1, head=token, pronoun=True)
        at = token
        while at < end and (layout.lower[at] in words.determiners or self._is_number(at)):
            if self._is_names_article(at):
                break
            at += 1
        one = at if at < end and layout.lower[at] in words.ones else at - 1
        if token <= one and layout.lower[one] in words.ones and one + 1 < end and layout.lower[one + 1] in words.of:
            at = self._behind_of(one + 1, end) or at  # "one of those who complained"
            if layout.lower[one + 2 : one + 3] and layout.lower[one + 2] in words.pronouns:
                return Phrase(first=token, last=one + 3, head=one)
        if at < end and layout.lower[at] in words.of:
            return None
        start = at
        last = self._to_acronym(at, end) or self._run(at, end)
        if last <= start:
            return None
        return self._made(token, start, last)

    def _is_number(self, token: int) -> bool:
        """Say whether a token is a number, or the mark within one ("12.800")."""
        layout = self._layout
        if layout.word[token].isdigit():
            return True
        inside = 0 < token < len(layout) - 1 and layout.word[token] in ".," and layout.word[token - 1].isdigit()
        return inside and layout.word[token + 1].isdigit() and layout.start[token + 1] == layout.end[token]

    def _is_acronym(self, token: int) -> bool:
        word = self._layout.word[token]
        return len(word) > 1 and word.isupper()

    def is_verb(self, token: int) -> bool:
        """Say whether a token is a known verb or auxiliary."""
        lower, lexicon = self._layout.lower[token], self._lexicon
        return token in self._verbs or bool(lexicon.passive.fullmatch(lower) or lexicon.having.fullmatch(lower))

    def _run(self, at: int, end: int) -> int:
        """Return where the words of a phrase end: nouns, adjectives, names, and what "of" adds."""
        layout = self._layout
        most = _SMALL_WORDS if self._words.small_names else _PLAIN_WORDS
        plain, last, start = 0, at, at
        while at < end:
            if at > start and (linked := self._linked(at, start, end)) is not None:
                at, plain = linked, 0
                continue
            if at > start and (closing := self._enclosed(at, end)) is not None:
                at = last = closing
                continue
            complete = self._words.noun_capitals and layout.is_capital(max(start, at - 1))
            if at > start and (complete or self._is_acronym(at - 1)) and not layout.is_capital(at):
                break  # behind a noun where every noun has a capital, or behind an acronym
            attached = at == start and self._lexicon.is_attached(layout.lower[at])
            plain += not layout.is_capital(at)
            if plain > most or not (self._is_of_phrase(at) or attached):
                break
            at += 1
            last = at
        return last

    def _linked(self, at: int, start: int, end: int) -> int | None:
        """Return the word that "of", or in a body's name "for" or "and", joins to a phrase here."""
        layout, words = self._layout, self._words
        lower = layout.lower[at]
        if lower in words.of or (lower in words.purposes and self._is_body(start)):
            return self._behind_of(at, end)
        if lower not in words.links or not layout.is_capital(at - 1) or not self._is_body(start):
            return None
        following = self._behind_of(at, end)
        return following if following is not None and layout.is_capital(following) else None

    def _enclosed(self, at: int, end: int) -> int | None:
        """Return what follows a name in marks or an acronym in brackets that opens here."""
        if self._layout.word[at] in MARKS:
            return self._name_in_marks(at)
        return self._bracket(at, end) if self._layout.word[at] == "(" else None

    def _to_acronym(self, start: int, end: int) -> int | None:
        """Return what follows a body's long name where an acronym in brackets ends it, small words and all."""
        layout = self._layout
        if start >= end or not self._is_body(start) or not layout.is_capital(start):
            return None
        for at in range(start + 1, end):
            if layout.word[at] == "(":
                return self._bracket(at, end)
            if not layout.is_word(at) or at in self._verbs or at in layout.times or self._parts_name(at):
                return None
        return None

    def _parts_name(self, token: int) -> bool:
        """Say whether a word cannot stand in a body's name: "in", "with", "who"."""
        words, lower = self._words, self._layout.lower[token]
        inner = words.of | words.purposes | words.determiners | words.coordinating
        return lower not in inner and self._lexicon.ends_phrase(lower)

    def _is_of_phrase(self, token: int) -> bool:
        """Say whether a word can stand in a phrase: no mark, verb, time, preposition or other small word."""
        layout, words = self._layout, self._words
        if not layout.is_word(token) or token in self._verbs or token in layout.times:
            return False
        lower = layout.lower[token]
        if self._words.small_names and self._lexicon.act_noun.fullmatch(lower):
            return False  # "the ministry announced the death of …": nothing else parts the two
        if self._lexicon.sure.fullmatch(lower) and not layout.is_capital(token):
            return False  # a verb by its ending
        if self._is_names_article(token):
            return True
        return not self._lexicon.ends_phrase(lower) and lower not in words.determiners | words.pronouns

    def _is_names_article(self, token: int) -> bool:
        """Say whether an article is part of a name by its capital ("the paper El Valle")."""
        layout = self._layout
        inside = layout.sentence_of(token).first < token < len(layout) - 1 and layout.quote_at(token - 1) is None
        article = layout.lower[token] in self._words.determiners and layout.is_capital(token)
        return article and inside and layout.is_word(token - 1) and layout.is_capital(token + 1)

    def _behind_of(self, token: int, end: int) -> int | None:
        """Return the first word behind "of" and its determiners, if it belongs to the phrase."""
        layout, words = self._layout, self._words
        at = token + 1
        while at < end and (
            layout.lower[at] in words.determiners or layout.lower[at] in words.of or layout.word[at].isdigit()
        ):
            at += 1
        return at if at < end and self._is_of_phrase(at) else None

    def _is_body(self, token: int) -> bool:
        noun = self._lexicon.noun(self._layout.word[token])
        return noun is not None and noun.type != "person"

    def _name_in_marks(self, token: int) -> int | None:
        """Return what follows a short name in quotation marks that opens here ("the network “Open Door”")."""
        layout = self._layout
        quote = layout.quote_at(token)
        if quote is None or quote.last - quote.first > _LONGEST_NAME_IN_MARKS or quote.first + 1 >= len(layout):
            return None
        inner = range(quote.first + 1, quote.last - 1)
        marks = any(layout.word[t] in BREAKS for t in inner)
        return quote.last if inner and layout.is_capital(inner[0]) and not marks else None

    def _bracket(self, token: int, end: int) -> int | None:
        """Return what follows a short bracket ("(HRW)")."""
        last = min(end, token + _LONGEST_BRACKET)
        closing = next((t for t in range(token + 1, last) if self._layout.word[t] == ")"), None)
        if closing is None or not self._layout.is_capital(token + 1):
            return None
        return closing + 1

    def _made(self, first: int, start: int, last: int) -> Phrase:
        layout, words = self._layout, self._words
        inner = next((t for t in range(start, last) if layout.lower[t] in words.of), last)
        head = self._head(start, inner)
        noun = self._lexicon.noun(layout.word[head]) if head is not None else None
        name = self._naming.of(first, (start, last), head, noun)
        if head is None:
            head = name[1] - 1 if name is not None else start
        definite = any(layout.lower[t] in words.definite for t in range(first, start))
        return Phrase(first=first, last=last, head=head, noun=noun, name=name, definite=definite or first == start)

    def _head(self, start: int, last: int) -> int | None:
        """Return the word for people or a body: a body's with a capital before others ("the opposition Committee")."""
        if self._words.small_names:
            last = min(last, start + 1)
        nouns = [t for t in range(start, last) if self._lexicon.noun(self._layout.word[t]) is not None]
        bodies = [t for t in nouns if t > start and self._layout.is_capital(t) and self._is_body(t)]
        return next(iter(bodies or nouns), None)

    def attached(self, token: int) -> Phrase | None:
        """Return the phrase of a word that a preposition is written on to, if it names people or a body."""
        phrase = self.bare(token)
        return phrase if phrase is not None and phrase.noun is not None and phrase.head == token else None

    def second_name(self, phrase: Phrase) -> Phrase | None:
        """Return the person whose name stands right behind a body's ("told Radio Valle Rosa Quin, mother of …")."""
        layout = self._layout
        if phrase.name is None or phrase.noun is None or phrase.noun.type == "person":
            return None
        first, last = phrase.name
        plain = all(layout.is_capital(t) for t in range(first, last))
        acronyms = [t for t in range(first, last - 1) if layout.word[t].isupper() and len(layout.word[t]) > 1]
        begin = acronyms[-1] + 1 if acronyms else last - 2
        whole = layout.lower[phrase.first] in self._words.demonstratives  # "told this newspaper Rosa Quin"
        begin = first if whole else begin
        if not plain or last - begin < 2 or (begin - first < (1 if acronyms else 2) and not whole):
            return None
        found = self._with_apposition(Phrase(first=begin, last=last, head=last - 1, name=(begin, last)))
        self.parted[found.head] = found
        return found

    def up_to(self, phrase: Phrase, last: int) -> Phrase:
        """Return a phrase cut off before a token."""
        found = self._made(phrase.first, phrase.name[0] if phrase.name else phrase.first, last)
        self.parted[found.head] = found
        return found

    def _with_apposition(self, phrase: Phrase) -> Phrase:
        """Take in the name behind a role, or the role behind a name, between commas or up to a full stop."""
        layout, at = self._layout, phrase.last
        inside = at + 1 < len(layout) and layout.sentence[at + 1] == layout.sentence[phrase.first]
        if self._words.small_names or not inside or layout.word[at] not in COMMAS:
            return phrase
        aged = self._behind_age(at)
        other = self.bare(at + 1 if aged is None else aged + 1) if aged is None or self._is_comma(aged) else None
        if other is None or other.pronoun or not self._closes(other.last):
            return phrase
        return self._of_both(phrase, other) or phrase

    def _of_both(self, phrase: Phrase, other: Phrase) -> Phrase | None:
        """Return the phrase of a role and a name if the two tell of one person."""
        of_person = [one.noun for one in (phrase, other) if one.noun is not None and one.noun.type == "person"]
        known = sum(one.noun is not None for one in (phrase, other))
        if not of_person or len(of_person) != known:
            return None
        if phrase.noun is not None and phrase.name is None and other.name is not None:
            fits = other.noun is not None or other.name[0] == other.first
            return self._joined(phrase, other, name=other.name, noun=phrase.noun) if fits else None
        if phrase.name is not None and phrase.noun is None and other.noun is not None and other.name is None:
            return self._joined(phrase, other, name=phrase.name, noun=other.noun)
        return None

    def _is_comma(self, token: int) -> bool:
        return token < len(self._layout) and self._layout.word[token] in COMMAS

    def _behind_age(self, comma: int) -> int | None:
        """Return the comma behind an age ("Juan Pérez, de 34 años, …")."""
        layout = self._layout
        for token in range(comma + 1, min(comma + 1 + _AGE_REACH, len(layout))):
            if layout.word[token] in COMMAS:
                numbers = any(layout.word[t].isdigit() for t in range(comma + 1, token))
                return token if numbers else None
        return None

    def _closes(self, token: int) -> bool:
        """Say whether what stands behind an apposition ends it: a mark, "that" or the end, no verb."""
        layout = self._layout
        if token >= len(layout) or layout.word[token] in BREAKS:
            return True
        return layout.lower[token] in self._words.that | self._words.relative or token in layout.times

    def _joined(self, phrase: Phrase, other: Phrase, *, name: tuple[int, int], noun: Noun) -> Phrase:
        return Phrase(
            first=phrase.first, last=other.last, head=phrase.head, noun=noun, name=name, definite=phrase.definite
        )
