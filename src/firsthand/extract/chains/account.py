"""Whose account a sentence without a teller of its own continues, and where an account ends."""

from __future__ import annotations

import re
from itertools import pairwise

from firsthand.extract.attribution.decisions import DECIDING
from firsthand.extract.attribution.lexicon import lexicon
from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.chains.lived import is_lived
from firsthand.extract.chains.story_line import StoryLine
from firsthand.extract.chains.tellings import Telling, is_first_person
from firsthand.model.base import Frozen

_SILENT = frozenset(
    {"caption", "disclaimer", "navigation", "metadata", "byline", "headline", "subheading", "key_points"}
)
_CHECKING = re.compile(
    r"\b(?:could|can|did|was|were|has|have|been|are|is)\s*(?:not|n.t|unable|un)\b[^.]{0,40}"
    r"\b(?:verif|confirm|comment|reach|respond|repl)"
    r"|\bdeclined to (?:comment|answer)|\bunable to (?:independently )?(?:verify|confirm)"
    r"|\bidentit\w+ (?:has|have) been (?:protected|withheld|changed)|\bname (?:has been )?changed",
    re.IGNORECASE,
)
_GENERAL_TELLERS = frozenset({"ngo", "inquiry", "document"})
_SPOKEN_FOR = frozenset({"authority", "armed_force", "armed_group", "ngo", "inquiry"})
_PRIVATE = frozenset({"relative", "victim", "witness", "colleague"})
_BETWEEN = 2
_QUOTING = frozenset({"quote", "cite"})
_ORPHAN_REACH = 3
_LEADING_UP = 4
_IN_FIRST_PERSON = "quoted in the first person, where one person alone is told to speak"
_I = frozenset({"i", "me", "my", "myself"})
_GOING_ON = 4
_SHOWING = frozenset({"show", "depict", "capture"})  # a picture ends where the paragraph does
_PARTLY = 4
_IN_PART = 2
_FAR_ON = 3
_STEP = 2
_ACCUSING = frozenset({"accuse", "blame"})
_JUDGING = frozenset(
    {"accuse", "blame", "deny", "reject", "dismiss", "condemn", "denounce", "refute", "criticize", "criticise"}
    | DECIDING
    | {"promise", "vow", "threaten", "decline", "refuse"}
    | {"ask", "wonder", "inquire", "shout", "chant", "yell", "sing", "swear"}
)


_HEARSAY = re.compile(
    r"\b(?:reportedly|allegedly|(?:is|are|was|were) (?:believed|said|thought) to|it (?:was|is) believed)\b",
    re.IGNORECASE,
)


IN_PART = "it quotes words in part, and nobody else is named for them"


class Heir(Frozen, frozen=True, kw_only=True):
    """The telling that a sentence continues, and why we think so."""

    telling: int
    reason: str


class Accounts:
    """For each sentence without a teller: the telling whose account it continues, if any."""

    def __init__(self, syntax: Syntax, tellings: tuple[Telling, ...]) -> None:
        self._syntax = syntax
        self._line = StoryLine(syntax)
        self._tellings = tellings
        self._heirs: dict[int, Heir] = {}
        self._active: list[tuple[int, int | None]] = []
        self._owned: dict[int, int] = {}
        self._in_sentence: dict[int, list[int]] = {}
        for number, telling in enumerate(tellings):
            self._in_sentence.setdefault(telling.sentence, []).append(number)
        self._around = {one.attribution.inside for one in tellings if one.attribution.inside is not None}
        self._walk()
        self._between()

    def of(self, sentence: int) -> Heir | None:
        """Return what this sentence continues, or null where the publisher speaks."""
        return self._heirs.get(sentence)

    def _walk(self) -> None:
        syntax = self._syntax
        owned = self._owned = self._owners()
        current: int | None = None
        frame: int | None = None
        last_paragraph, actors = -9, set[str]()
        for number, sentence in enumerate(syntax.sentences):
            if sentence.role in _SILENT:
                current = frame = None
                continue
            own = owned.get(number)
            self._active.append((number, current))
            if own is not None:
                goes_on = current is not None and self._tellings[own].teller.key == self._tellings[current].teller.key
                actors = actors | self._line.actors(number) if goes_on else self._line.actors(number)
                current, last_paragraph = own, sentence.paragraph
                frame = self._frame(own, frame)
                continue
            heir = self._heir(number, (current, frame), sentence.paragraph - last_paragraph, actors)
            heir = heir or self._orphan(number)
            if heir is not None and self._tells_otherwise(number, heir.telling):
                heir = None
            if heir is None:
                current = frame = None
                continue
            self._heirs[number] = heir
            current, last_paragraph, actors = heir.telling, sentence.paragraph, actors | self._line.actors(number)

    def _frame(self, own: int, frame: int | None) -> int | None:
        """Return whose report is being told: it goes on around private people, and ends where another body speaks."""
        teller = self._tellings[own].teller
        if teller.role in _GENERAL_TELLERS and self._tellings[own].attribution.lemma not in _SHOWING:
            return own
        held = frame is not None and (teller.role in _PRIVATE or teller.key == self._tellings[frame].teller.key)
        return frame if held else None

    def _heir(self, number: int, tellings: tuple[int | None, int | None], gap: int, actors: set[str]) -> Heir | None:
        """Return whose account a sentence continues: the last teller's, else that of the report around it."""
        for telling in dict.fromkeys(tellings):
            if telling is not None:
                reason = self._continues(number, self._tellings[telling], gap, actors)
                if reason is not None:
                    return Heir(telling=telling, reason=reason)
        return None

    def _orphan(self, number: int) -> Heir | None:
        """Return who speaks in a quotation without a cue: whose quotation it goes on, else of whom the text just told.

        "Maas questioned the timing. “They have been here before.”" is Maas's; a quotation left open at a paragraph's
        end goes on in the next.
        """
        if not self._quoted(number):
            return None
        syntax, sentence = self._syntax, self._syntax.sentences[number]
        quote = syntax.quotes[max(syntax.quote_of[t] for t in range(sentence.first, sentence.last))]
        if quote.continues is not None:
            before = self._heirs.get(syntax.sentence_of[syntax.quotes[quote.continues].first])
            return None if before is None else Heir(telling=before.telling, reason="the quotation goes on")
        for earlier in range(number - 1, max(-1, number - _ORPHAN_REACH - 1), -1):
            if syntax.sentences[earlier].paragraph != sentence.paragraph:
                return self._only_speaker(number)
            own = self._owned.get(earlier)
            if own is not None and self._tellings[own].quoted:
                return Heir(telling=own, reason="the quotation goes on after a remark")
            subject = self._subject_telling(earlier)
            if subject is not None:
                return Heir(telling=subject, reason="a quotation right after what its speaker did")
        return self._only_speaker(number)

    def _only_speaker(self, number: int) -> Heir | None:
        """Return who tells in the paragraphs before a quotation in the first person, where one person alone does."""
        syntax, sentence = self._syntax, self._syntax.sentences[number]
        before = self._heirs.get(number - 1)
        if before is not None and before.reason == _IN_FIRST_PERSON:
            return before
        if not any(syntax.lower[token] in _I for token in range(sentence.first, sentence.last)):
            return None
        near = [
            telling
            for telling in sorted(self._owned.items())
            if telling[0] < number and sentence.paragraph - syntax.sentences[telling[0]].paragraph <= _LEADING_UP
        ]
        speakers = {self._tellings[one].teller.key for _, one in near}
        if len(speakers) != 1 or not self._is_person(self._tellings[near[-1][1]]):
            return None
        return Heir(telling=near[-1][1], reason=_IN_FIRST_PERSON)

    def _is_person(self, telling: Telling) -> bool:
        mention = self._syntax.mention_at(telling.teller.head)
        return mention is not None and mention.type == "person"

    def _subject_telling(self, number: int) -> int | None:
        """Return the nearest telling of the person who is the subject of a sentence."""
        syntax = self._syntax
        subject = syntax.child(self._line.root(number), "nsubj")
        mention = syntax.mention_at(subject) if subject is not None else None
        if subject is None or mention is None or mention.entity is None or mention.type != "person":
            return None
        own = [n for n, telling in enumerate(self._tellings) if telling.teller.entity == mention.entity]
        return min(own, key=lambda n: (abs(self._tellings[n].trigger - subject), n), default=None)

    def _tells_otherwise(self, number: int, heir: int) -> bool:
        """Say whether somebody else's words are told in a sentence, outside quotations ("the police denied it")."""
        key, quote_of = self._tellings[heir].teller.key, self._syntax.quote_of
        return any(
            self._tellings[n].teller.key != key and quote_of[self._tellings[n].trigger] == -1
            for n in self._in_sentence.get(number, ())
        )

    def _between(self) -> None:
        """Let a sentence between two tellings of one teller be theirs, where it tells what happened."""
        owned = sorted((at, one) for at, one in self._owned.items() if not self._goes_on_quoted(at, one))
        for (before, one), (after, other) in pairwise(owned):
            first, second = self._tellings[one], self._tellings[other]
            if first.teller.key != second.teller.key or not 1 < after - before <= _GOING_ON + 1:
                continue
            loose = [n for n in range(before + 1, after) if n not in self._heirs and not self._has_quoted(n)]
            if len(loose) > _BETWEEN or not self._runs_on(before, after, len(loose)):
                continue
            for number in range(before + 1, after):
                if number in self._heirs or self._is_checking(number) or self._somebody_says(number, first):
                    continue
                if self._line.told_in_the_past(number):
                    self._heirs[number] = Heir(telling=one, reason=f"stands between two tellings of {first.teller.who}")

    def _runs_on(self, before: int, after: int, loose: int) -> bool:
        """Say whether two tellings stand close: a paragraph on at most, or further with one loose sentence between."""
        sentences = self._syntax.sentences
        if sentences[after].paragraph - sentences[before].paragraph <= 1:
            return True
        if loose > 1:
            return False
        held = [n for n in range(before, after + 1) if n in self._heirs or n in (before, after) or self._has_quoted(n)]
        return all(
            sentences[later].paragraph - sentences[earlier].paragraph <= _STEP for earlier, later in pairwise(held)
        )

    def _goes_on_quoted(self, number: int, one: int) -> bool:
        """Say whether a sentence stands quoted behind the cue's own in its paragraph: there the telling ends."""
        telling = self._tellings[one]
        return number > telling.sentence and self._syntax.sentences[number].paragraph == telling.paragraph

    def _text(self, number: int) -> str:
        sentence = self._syntax.sentences[number]
        return self._syntax.annotated.document.text[sentence.start : sentence.end]

    def _is_checking(self, number: int) -> bool:
        return _CHECKING.search(self._text(number)) is not None

    def before(self, sentence: int) -> int | None:
        """Return the telling whose account is open when this sentence begins."""
        return dict(self._active).get(sentence)

    def _owners(self) -> dict[int, int]:
        """Return for each sentence the outermost telling that has most of it, or whose cue rules it."""
        owners: dict[int, int] = {}
        for number, telling in enumerate(self._tellings):
            if not self._opens(telling):
                continue
            sentences = range(self._syntax.sentence_of[telling.first], self._syntax.sentence_of[telling.last - 1] + 1)
            for sentence in {telling.sentence, *sentences}:
                held = owners.get(sentence)
                if held is None or telling.size > self._tellings[held].size:
                    owners[sentence] = number
        return owners

    def _opens(self, telling: Telling) -> bool:
        """Say whether a telling opens an account: no thought, no "we found", no verdict but a report's."""
        if self._syntax.quote_of[telling.trigger] != -1 and telling.attribution.inside is None:
            return False
        if is_first_person(telling) or telling.attribution.lemma in lexicon().thinking - lexicon().saying:
            return False
        lemma = telling.attribution.lemma
        if telling.attribution.source == telling.attribution.cue and not telling.teller.document:
            return False  # "examined videos of attacks": the videos are looked at, nobody tells
        if lemma in _QUOTING and telling.attribution.id in self._around:
            return False  # "the Lantern quoted her as saying": the account is hers
        return lemma not in _JUDGING or (telling.teller.role in _GENERAL_TELLERS and lemma in _ACCUSING)

    def _continues(self, number: int, telling: Telling, gap: int, actors: set[str]) -> str | None:
        """Return why a sentence goes on with an account, or null where it does not."""
        sentence = self._syntax.sentences[number]
        text = self._text(number)
        if sentence.start >= sentence.end or gap > 1 or _CHECKING.search(text) or self._somebody_says(number, telling):
            return None
        if self._quoted(number):
            if gap == 0 or telling.quoted:
                return "the quotation goes on"
            return "quoted words of nobody else, right after theirs" if self._leads_in(number, telling) else None
        return None if self._line.is_reporters_own(number) else self._tied(number, telling, gap, actors)

    def _tied(self, number: int, telling: Telling, gap: int, actors: set[str]) -> str | None:
        """Return what ties a sentence outside quotations to an account, or null where too little does."""
        text = self._text(number)
        score, reasons = self._line.evidence(number, text, actors)
        if telling.teller.role in _GENERAL_TELLERS and telling.attribution.lemma not in _SHOWING:
            score += 1
            if _HEARSAY.search(text):
                reasons.append("hearsay without a teller, after a report's findings")
                score += 1
            elif self._line.told_in_the_past(number, or_was=True):
                reasons.append("an event in the past, after a report's findings")
                score += 1
                if self._line.counts_people(number):
                    reasons.append("a count of people")
                    score += 2
        elif is_lived(telling) and self._line.told_in_the_past(number):
            reasons.append("what happened, in the account of what a person lived through")
            score += 1
        elif gap == 0 and telling.teller.role in _PRIVATE and not reasons and self._line.told_in_the_past(number):
            reasons.append("what happened, right after their words")
            score += 1
        if gap and telling.attribution.lemma in _SHOWING:
            return None
        unnamed = telling.teller.role == "document" and "past perfect" not in reasons  # "a report" of nobody named
        thin = gap > 0 and telling.teller.role in _GENERAL_TELLERS and (unnamed or score < _FAR_ON)
        needed = self._line.background(number, actors) + (1 if gap == 0 else 2)
        if thin or score < needed or not reasons:
            if score + _IN_PART < needed or not self._quotes_in_part(number):
                return None
            reasons.append(IN_PART)
        where = "the same paragraph" if gap == 0 else "the paragraph after"
        return f"continues the account in {where}: {', '.join(reasons)}"

    def _somebody_says(self, number: int, telling: Telling) -> bool:
        """Say whether a sentence's own verb is one of saying, with another subject ("But the police maintained …")."""
        syntax, root = self._syntax, self._line.root(number)
        subject = syntax.child(root, "nsubj")
        if subject is None or syntax.lemma[root] not in lexicon().saying or syntax.quote_of[root] != -1:
            return False
        mention = syntax.mention_at(subject)
        return syntax.pos[subject] != "PRON" and (mention is None or mention.entity != telling.teller.entity)

    def _leads_in(self, number: int, telling: Telling) -> bool:
        """Say whether a paragraph of quotation stands right behind the sentence in which a person or body tells."""
        before, here = self._syntax.sentences[number - 1], self._syntax.sentences[number]
        mention = self._syntax.mention_at(telling.teller.head)
        speaks = telling.teller.role in _SPOKEN_FOR or (mention is not None and mention.type == "person")
        return speaks and here.paragraph > before.paragraph and telling.sentence == number - 1

    def _quotes_in_part(self, number: int) -> bool:
        """Say whether a sentence has several words of a quotation in it ("used a weapon “from a safe distance”")."""
        sentence, syntax = self._syntax.sentences[number], self._syntax
        inside = [t for t in range(sentence.first, sentence.last) if syntax.quote_of[t] != -1]
        return sum(1 for t in inside if syntax.text[t][0].isalnum()) >= _PARTLY

    def _has_quoted(self, number: int) -> bool:
        """Say whether a sentence outside quotations has quoted words in it ("entered an alley “on the right”")."""
        sentence = self._syntax.sentences[number]
        return any(self._syntax.quote_of[t] != -1 for t in range(sentence.first, sentence.last))

    def _quoted(self, number: int) -> bool:
        sentence, syntax = self._syntax.sentences[number], self._syntax
        words = [t for t in range(sentence.first, sentence.last) if syntax.text[t][0].isalnum()]
        return bool(words) and sum(1 for t in words if syntax.quote_of[t] != -1) >= 0.8 * len(words)
