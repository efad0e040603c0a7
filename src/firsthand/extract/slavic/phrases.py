"""The phrase for somebody that stands at a token: a mention with what belongs to it, else a noun with its genitives."""

from __future__ import annotations

from firsthand.extract.slavic.layout import Layout
from firsthand.extract.slavic.lexicon import Lexicon
from firsthand.model.annotated import Mention
from firsthand.model.base import Frozen


class Who(Frozen, frozen=True, kw_only=True):
    """A teller or recipient: its tokens and head."""

    tokens: tuple[int, ...]
    head: int


class Phrases:
    """Finds phrases in one text."""

    def __init__(self, layout: Layout, lexicon: Lexicon) -> None:
        self._layout = layout
        self._lexicon = lexicon

    def at(self, token: int) -> Who | None:
        """Return the phrase at a token with the name in marks behind it: a mention, else a noun with its genitives."""
        who = self.without_name(token)
        closing = self._layout.marks_after(who.tokens[-1]) if who is not None else None
        if who is None or closing is None:
            return who
        return Who(tokens=tuple(range(who.tokens[0], closing + 1)), head=who.head)

    def without_name(self, token: int) -> Who | None:
        """Return the phrase that stands at a token, without a name in marks behind it."""
        layout = self._layout
        mention = layout.mention_at(token)
        if mention is not None:
            first, last = self._widened(mention.first, mention.last)
            first = self._trade_before(mention, first)
            last = self._where_from(mention.head, last)
            while last < len(layout) and layout.pos[last - 1] == "ADJ" and layout.cases(last) & {"Gen"}:
                last += 1  # "the Office of the General" + "Prosecutor"
            return Who(tokens=tuple(range(first, last)), head=mention.head)
        if (
            layout.pos[token] not in ("NOUN", "PROPN")
            and not self._is_pronoun(token)
            and not self._stands_for_people(token)
        ):
            return None
        named = layout.mention_at(token + 1) if token + 1 < len(layout) else None
        if named is not None and self._trade_before(named, named.first) <= token:
            return self.without_name(token + 1)
        first, last = self._widened(token, token + 1)
        while last < len(layout) and layout.pos[last] in ("NOUN", "ADJ", "PROPN") and "Gen" in layout.cases(last):
            last += 1
        behind = layout.mention_at(last) if last < len(layout) else None
        if behind is not None and behind.first == last and self._is_same(token, behind):
            return Who(tokens=tuple(range(first, behind.last)), head=behind.head)
        return Who(tokens=tuple(range(first, self._where_from(token, last))), head=token)

    def _is_same(self, noun: int, named: Mention) -> bool:
        """Say whether a person's name behind a noun and its genitives is whom the noun tells of, by their case."""
        layout = self._layout
        person = named.form == "name" and named.type == "person" and layout.has(noun, "Animacy=Anim")
        apart = layout.sentence[noun] != layout.sentence[named.first]
        return person and not apart and "Nom" in layout.cases(noun) & layout.cases(named.head)

    def _trade_before(self, mention: Mention, first: int) -> int:
        """Return where the phrase of a name begins with the noun right before it that says what the person is."""
        layout = self._layout
        before = first - 1
        if mention.form != "name" or mention.type != "person" or before < 0:
            return first
        apart = layout.sentence[before] != layout.sentence[first] or layout.mention_at(before) is not None
        noun = layout.pos[before] == "NOUN" and layout.has(before, "Animacy=Anim")
        if apart or not noun or not layout.cases(before) & layout.cases(mention.head):
            return first
        return self._widened(before, before + 1)[0]

    def _where_from(self, head: int, last: int) -> int:
        """Return where "a source in the police" ends: such a word is only told apart by where they sit."""
        layout = self._layout
        if layout.lemma[head] not in self._lexicon.words.unnamed or last + 1 >= len(layout):
            return last
        if layout.pos[last] != "ADP" or layout.sentence[last + 1] != layout.sentence[last]:
            return last
        following = layout.mention_at(last + 1)
        end = following.last if following is not None else last + 2
        while end < len(layout) and layout.pos[end] in ("NOUN", "ADJ", "PROPN") and "Gen" in layout.cases(end):
            end += 1
        return end if layout.pos[end - 1] in ("NOUN", "PROPN") or following is not None else last

    def _is_pronoun(self, token: int) -> bool:
        """Say whether a token is a pronoun or number that stands for people ("one of the victims", "that one")."""
        layout = self._layout
        if layout.pos[token] in ("PRON", "DET", "NUM") and "Nom" in layout.cases(token):
            return layout.lower[token] not in self._lexicon.words.that
        return False

    def _stands_for_people(self, token: int) -> bool:
        """Say whether an adjective in the plural is a noun of its own ("the near ones", "two detained")."""
        layout = self._layout
        adjective = layout.pos[token] == "ADJ" or (layout.has(token, "VerbForm=Part") and layout.cases(token))
        if not adjective or not layout.has(token, "Number=Plur") or "Nom" not in layout.cases(token):
            return False
        following = token + 1
        return following >= len(layout) or layout.is_finite(following) or layout.word[following] in ".,;:—–"

    def _widened(self, first: int, last: int) -> tuple[int, int]:
        """Take in adjectives before a phrase, and "из/з + people" after a number or pronoun."""
        layout = self._layout
        while (
            first > 0
            and layout.sentence[first - 1] == layout.sentence[first]
            and layout.pos[first - 1] in ("ADJ", "DET")
            and layout.mention_at(first - 1) is None
            and layout.cases(first - 1) & layout.cases(first)
        ):
            first -= 1
        after = layout.mention_at(last + 1) if last + 1 < len(layout) else None
        if last < len(layout) and layout.lower[last] in ("из", "з", "із", "зі") and after is not None:
            last = after.last
        return first, last
