"""Finds the quantities of one document in one pass over its tokens."""

from __future__ import annotations

import re

from firsthand.annotate.parsed import Parsed
from firsthand.annotate.quantities.lexicon import (
    AFTER,
    BEFORE,
    CURRENCIES,
    FRACTIONS,
    LABELS,
    LAST_BEFORE,
    NUMBERS,
    PERCENT,
    SCALES,
    STREETS,
    VAGUE,
    VAGUE_PLURALS,
)
from firsthand.annotate.quantities.numerals import Numeral, read
from firsthand.model.annotated import QuantityMention, Sentence, TimeMention
from firsthand.model.values.quantity import Comparator, Quantity

_STARTS = (
    frozenset(NUMBERS)
    | frozenset(SCALES)
    | frozenset(VAGUE_PLURALS)
    | frozenset(VAGUE)
    | frozenset(FRACTIONS)
    | {"both", "between"}
)
_AGE = re.compile(r"(\d{1,3})-year")
_DASHES = frozenset("-–—")
_NOUNS = frozenset(("NOUN", "PROPN", "PRON", "ADJ"))


class Finder:
    """One document's tokens in lower case, with the tokens that belong to times marked."""

    def __init__(self, parsed: Parsed, times: tuple[TimeMention, ...]) -> None:
        self.parsed = parsed
        self.tokens = parsed.tokens
        self.words = [text.lower() for text in parsed.tokens.text]
        self.timed: dict[int, TimeMention] = {}
        for mention in times:
            for at in range(mention.first, mention.last):
                self.timed[at] = mention

    def find(self) -> tuple[QuantityMention, ...]:
        """Return the quantities in order."""
        found: list[QuantityMention] = []
        for sentence in self.parsed.sentences:
            at = sentence.first
            while at < sentence.last:
                word = self.words[at]
                if word in _STARTS or word[0].isdigit():
                    mention = self._at(at, sentence)
                    if mention is not None:
                        found.append(mention)
                        at = max(at + 1, mention.last)
                        continue
                at += 1
        return tuple(found)

    def _at(self, at: int, sentence: Sentence) -> QuantityMention | None:
        if at in self.timed:
            return self._age_in_time(at)
        if self.words[at] == "between":
            return self._between(at, sentence)
        if self.words[at] == "both":
            return self._both(at, sentence)
        if (share := self._fraction(at, sentence)) is not None:
            return share
        numeral = read(self.words, at, sentence.last)
        if numeral is None or self._is_label(at, numeral, sentence):
            return None
        return self._make(at, numeral, sentence)

    def _make(self, at: int, numeral: Numeral, sentence: Sentence) -> QuantityMention | None:
        low, high, last = numeral.low, numeral.high, numeral.last
        comparator: Comparator = "vague" if numeral.vague else "=" if low == high else "range"
        upper = self._upper(last, sentence) if comparator == "=" else None
        if upper is not None and upper.high is not None and low is not None and upper.high > low:
            if self._is_score(at, upper.last, sentence):
                return None
            high, last, comparator = upper.high, upper.last, "range"
        first, word = self._comparator_before(at, sentence)
        if word is not None and comparator == "=":
            comparator = word
        after = self._comparator_after(last, sentence)
        if after is not None and comparator == "=":
            last, comparator = after
        if numeral.plus:
            comparator = ">="
        if self._aged(at, last, sentence):
            return self._mention(first, last, at, low, high, comparator, "year")
        head, unit, first = self._unit(first, at, last, sentence)
        if comparator in (">", ">="):
            high = None
        elif comparator in ("<", "<="):
            low = None
        return self._mention(first, last, head, low, high, comparator, unit)

    def _mention(
        self,
        first: int,
        last: int,
        head: int,
        low: float | None,
        high: float | None,
        comparator: Comparator,
        unit: str | None,
    ) -> QuantityMention:  # noqa: PLR0913
        start, end = self.tokens.start[first], self.tokens.end[last - 1]
        return QuantityMention(
            start=start,
            end=end,
            first=first,
            last=last,
            head=head,
            quantity=Quantity(
                low=low, high=high, comparator=comparator, unit=unit, text=self.parsed.document.text[start:end]
            ),
        )

    def _comparator_before(self, at: int, sentence: Sentence) -> tuple[int, Comparator | None]:
        """Return where the quantity begins and its comparator; an article before the number belongs to it."""
        if at > sentence.first and self.words[at - 1] in ("a", "an") and at - 1 not in self.timed:
            at -= 1
        if at == sentence.first or self.words[at - 1] not in LAST_BEFORE:
            return at, None
        for words, comparator in BEFORE:
            start = at - len(words)
            if start >= sentence.first and tuple(self.words[start:at]) == words:
                return start, comparator
        return at, None

    def _comparator_after(self, last: int, sentence: Sentence) -> tuple[int, Comparator] | None:
        for words, comparator in AFTER:
            end = last + len(words)
            if end <= sentence.last and tuple(self.words[last:end]) == words:
                return end, comparator
        return None

    def _upper(self, last: int, sentence: Sentence) -> Numeral | None:
        """The second number of "20 to 30", "20-30", "20 or 30"."""
        if last + 1 >= sentence.last or not (self.words[last] in ("to", "or") or self.words[last] in _DASHES):
            return None
        following = self.words[last + 1]
        if last + 1 in self.timed or not (following[0].isdigit() or following in NUMBERS):
            return None
        return read(self.words, last + 1, sentence.last)

    def _is_score(self, at: int, last: int, sentence: Sentence) -> bool:
        dashed = any(word in _DASHES for word in self.words[at:last])
        follows = self.tokens.tag[last] if last < sentence.last else ""
        return dashed and follows not in ("NNS", "NNPS", "JJ", "NN")

    def _is_label(self, at: int, numeral: Numeral, sentence: Sentence) -> bool:
        words, tags = self.words, self.tokens.tag
        before = words[at - 1].rstrip(".") if at > sentence.first else ""
        following = words[numeral.last] if numeral.last < sentence.last else ""
        if words[at] == "one" and not self._counts_one(at, sentence):
            return True
        if not words[at][0].isdigit():
            return False
        if before in LABELS or before in ("#", "№") or following in STREETS:
            return True
        if (
            numeral.last < sentence.last
            and tags[numeral.last].startswith("NNP")
            and any(word in STREETS for word in words[numeral.last : min(numeral.last + 3, sentence.last)])
        ):
            return True
        if "-" in words[at] and not re.fullmatch(r"[\d,]+-[\d,]+", words[at]):
            return True
        if (
            re.fullmatch(r"\d+[-–—]\d+", words[at])
            and following
            and tags[numeral.last] not in ("NNS", "NNPS", "JJ", "CD", "NN")
        ):
            return True
        if re.fullmatch(r"0\d+|\d{7,}", words[at]) or before == "+":
            return True
        named = at > sentence.first and tags[at - 1] in ("NNP", "NNPS") and self.tokens.head[at] <= at
        return (
            named
            and not self._aged(at, numeral.last, sentence)
            and tags[min(numeral.last, sentence.last - 1)] not in ("NNS", "NNPS")
        )

    def _counts_one(self, at: int, sentence: Sentence) -> bool:
        before = self.words[at - 1] if at > sentence.first else ""
        after = self.words[at + 1] if at + 1 < sentence.last else ""
        if before in ("no", "every", "any", "each", "this", "that", "the", "which") or after in (
            "another",
            "'s",
            "day",
        ):
            return False
        return (
            after == "of"
            or self.tokens.dep[at] in ("nummod", "dobj", "nsubjpass")
            or before in ("killing", "least", "than")
        )

    def _aged(self, at: int, last: int, sentence: Sentence) -> bool:
        """Say whether a bare number is an age: "aged 34", "Ana Horvat, 34,"."""
        before = self.words[at - 1] if at > sentence.first else ""
        if before in ("aged", "age"):
            return True
        if before != "," or at - 2 < sentence.first or last != at + 1 or not self.words[at].isdigit():
            return False
        closes = last >= sentence.last or self.words[last] in (",", ".", ";", ")", "and", "who", "of", "from")
        return closes and self.tokens.pos[at - 2] == "PROPN" and 0 < int(self.words[at]) < 120

    def _age_in_time(self, at: int) -> QuantityMention | None:
        mention = self.timed[at]
        text = self.parsed.document.text[mention.start : mention.end]
        if at != mention.first or not text.lower().endswith("old") or not mention.timex.value.endswith("Y"):
            return None
        years = float(mention.timex.value[1:-1]) if mention.timex.value[1:-1].replace(".", "").isdigit() else None
        head = self.tokens.head[mention.last - 1]
        return self._mention(mention.first, mention.last, head, years, years, "=", "year")

    def _unit(self, first: int, at: int, last: int, sentence: Sentence) -> tuple[int, str | None, int]:
        """Return the token of what is counted, its lemma, and the first token (a currency sign is taken in)."""
        sign = self.words[first - 1] if first > sentence.first else ""
        inner = self.words[at - 1] if at > sentence.first else ""
        if sign in CURRENCIES or inner in CURRENCIES:
            return at, CURRENCIES[sign if sign in CURRENCIES else inner], first - (sign in CURRENCIES)
        if last < sentence.last and self.words[last] in PERCENT:
            return last, "percent", first
        if self.words[last : last + 2] == ["per", "cent"]:
            return last + 1, "percent", first
        head = self._counted(at, last, sentence)
        if head is None:
            return at, None, first
        unit = None if self.tokens.pos[head] == "PRON" else self.tokens.lemma[head].lower()
        return head, unit, first

    def _counted(self, at: int, last: int, sentence: Sentence) -> int | None:
        tokens = self.tokens
        if last < sentence.last and self.words[last] == "of":
            inside = [child for child in self.parsed.children[last] if tokens.dep[child] == "pobj"]
            return inside[0] if inside else None
        for number in range(last - 1, at - 1, -1):
            head = tokens.head[number]
            if (
                head >= last
                and head < sentence.last
                and tokens.pos[head] in _NOUNS
                and tokens.dep[number] in ("nummod", "amod", "quantmod", "det", "compound", "nmod")
            ):
                return head
        if last < sentence.last and tokens.tag[last] in ("NNS", "NNPS"):
            return last
        return None

    def _between(self, at: int, sentence: Sentence) -> QuantityMention | None:
        low = read(self.words, at + 1, sentence.last) if at + 1 < sentence.last and at + 1 not in self.timed else None
        if low is None or low.low is None or low.last + 1 >= sentence.last or self.words[low.last] != "and":
            return None
        high = read(self.words, low.last + 1, sentence.last)
        if high is None or high.high is None or high.high < low.low or low.last + 1 in self.timed:
            return None
        head, unit, _ = self._unit(at + 1, low.last + 1, high.last, sentence)
        return self._mention(at, high.last, head, low.low, high.high, "range", unit)

    def _both(self, at: int, sentence: Sentence) -> QuantityMention | None:
        head = self._counted(at, at + 1, sentence)
        if head is None or self.tokens.tag[head] not in ("NNS", "NNPS"):
            return None
        return self._mention(at, at + 1, head, 2, 2, "=", self.tokens.lemma[head].lower())

    def _fraction(self, at: int, sentence: Sentence) -> QuantityMention | None:
        """Half of, two-thirds of, a quarter of: a share, in percent."""
        part, last = at, at + 1
        times = NUMBERS.get(self.words[at])
        if times is not None:
            part = at + 2 if at + 2 < sentence.last and self.words[at + 1] in _DASHES else at + 1
            last = part + 1
        if part >= sentence.last or self.words[part] not in FRACTIONS or (part == at and times is not None):
            return None
        whole = last < sentence.last and (
            self.words[last] in ("of", "the", "its", "their") or self.tokens.pos[last] == "DET"
        )
        article = at > sentence.first and self.words[at - 1] in ("a", "one")
        if not whole or (times is None and not article and self.words[at] != "half"):
            return None
        share = round(100 * FRACTIONS[self.words[part]] * (times or 1), 1)
        first, comparator = self._comparator_before(at, sentence)
        comparator = comparator or "="
        low = None if comparator in ("<", "<=") else share
        high = None if comparator in (">", ">=") else share
        return self._mention(first, last, part, low, high, comparator, "percent")
