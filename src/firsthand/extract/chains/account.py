"""Whose account a sentence without a teller of its own continues, and where an account ends."""

from __future__ import annotations

import re
from itertools import pairwise

from firsthand.extract.attribution.lexicon import lexicon
from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.chains.tellings import Telling, is_first_person
from firsthand.model.base import Frozen

_SILENT = frozenset(
    {"caption", "disclaimer", "navigation", "metadata", "byline", "headline", "subheading", "key_points"}
)
_CONNECTIVE = re.compile(
    r"^\W*(?:then|later|afterwards?|soon|eventually|finally|meanwhile|after|before|when|once|during"
    r"|as a result|instead|there"
    r"|at (?:first|one point|that point|night)|(?:the )?(?:next|following|same)|over the"
    r"|in the (?:days|hours|weeks|end)"
    r"|(?:several|two|three|four|five|six|a few|some|many) (?:days|hours|weeks|months|minutes)"
    r"|(?:days|hours|weeks|months|minutes) later|they|he|she|his|her|their|one of)\b",
    re.IGNORECASE,
)
_SEQUEL = re.compile(
    r"^\W*(?:then|later|soon after|afterwards?|the (?:next|following) (?:day|morning|night|evening|week)"
    r"|(?:(?:several|two|three|four|five|six|a few|some|many|\d+) )?(?:days|hours|weeks|months|minutes) later"
    r"|that (?:night|evening|morning|afternoon|day))\b",
    re.IGNORECASE,
)
_CHECKING = re.compile(
    r"\b(?:could|can|did|was|were|has|have|been|are|is)\s*(?:not|n.t|unable|un)\b[^.]{0,40}"
    r"\b(?:verif|confirm|comment|reach|respond|repl)"
    r"|\bdeclined to (?:comment|answer)|\bunable to (?:independently )?(?:verify|confirm)"
    r"|\bidentit\w+ (?:has|have) been (?:protected|withheld|changed)|\bname (?:has been )?changed",
    re.IGNORECASE,
)
_INSTITUTIONS = frozenset(
    {"ministry", "government", "court", "police", "authority", "parliament", "council", "union", "state", "department"}
    | {"prosecutor", "office", "commission", "agency", "embassy", "administration", "president", "army", "military"}
)
_GENERAL_TELLERS = frozenset({"ngo", "inquiry", "document"})
_PRIVATE = frozenset({"relative", "victim", "witness", "colleague"})
_NEAR_REPORT = 4
_BETWEEN = 2
_ACCUSING = frozenset({"accuse", "blame"})
_JUDGING = frozenset(
    {"accuse", "blame", "deny", "reject", "dismiss", "condemn", "denounce", "refute", "criticize", "criticise"}
    | {"promise", "vow", "threaten", "decline", "refuse"}
    | {"ask", "wonder", "inquire", "shout", "chant", "yell", "sing", "swear"}
)


_HEARSAY = re.compile(
    r"\b(?:reportedly|allegedly|(?:is|are|was|were) (?:believed|said|thought) to|it (?:was|is) believed)\b",
    re.IGNORECASE,
)


class Heir(Frozen, frozen=True, kw_only=True):
    """The telling that a sentence continues, and why we think so."""

    telling: int
    reason: str


class Accounts:
    """For each sentence without a teller: the telling whose account it continues, if any."""

    def __init__(self, syntax: Syntax, tellings: tuple[Telling, ...]) -> None:
        self._syntax = syntax
        self._tellings = tellings
        self._heirs: dict[int, Heir] = {}
        self._active: list[tuple[int, int | None]] = []
        self._owned: dict[int, int] = {}
        self._in_sentence: dict[int, list[int]] = {}
        for number, telling in enumerate(tellings):
            self._in_sentence.setdefault(telling.sentence, []).append(number)
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
        report: int | None = None
        last_paragraph, actors = -9, set[str]()
        for number, sentence in enumerate(syntax.sentences):
            if sentence.role in _SILENT:
                current = frame = None
                continue
            own = owned.get(number)
            self._active.append((number, current))
            if own is not None:
                goes_on = current is not None and self._tellings[own].teller.key == self._tellings[current].teller.key
                actors = actors | self._actors(number) if goes_on else self._actors(number)
                current, last_paragraph = own, sentence.paragraph
                frame = self._frame(own, frame)
                report = frame if frame is not None else report
                continue
            heir = self._heir(number, (current, frame), sentence.paragraph - last_paragraph, actors)
            heir = heir or self._hearsay(number, report)
            if heir is not None and self._tells_otherwise(number, heir.telling):
                heir = None
            if heir is None:
                current = frame = None
                continue
            self._heirs[number] = heir
            current, last_paragraph, actors = heir.telling, sentence.paragraph, actors | self._actors(number)

    def _frame(self, own: int, frame: int | None) -> int | None:
        """Return whose report is being told: it goes on around private people, and ends where another body speaks."""
        teller = self._tellings[own].teller
        if teller.role in _GENERAL_TELLERS:
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

    def _tells_otherwise(self, number: int, heir: int) -> bool:
        """Say whether somebody else's words are told in a sentence, outside quotations ("the police denied it")."""
        key, quote_of = self._tellings[heir].teller.key, self._syntax.quote_of
        return any(
            self._tellings[n].teller.key != key and quote_of[self._tellings[n].trigger] == -1
            for n in self._in_sentence.get(number, ())
        )

    def _hearsay(self, number: int, report: int | None) -> Heir | None:
        """Return the report last told of, for hearsay not far behind it ("it was believed", "reportedly")."""
        if report is None:
            return None
        sentence = self._syntax.sentences[number]
        near = sentence.paragraph - self._tellings[report].paragraph <= _NEAR_REPORT
        if not near or not _HEARSAY.search(self._text(number)) or self._is_checking(number):
            return None
        return Heir(telling=report, reason="hearsay without a teller, not far behind a report's findings")

    def _between(self) -> None:
        """Let a sentence between two tellings of one teller be theirs, where it tells what happened."""
        owned = sorted(self._owned.items())
        for (before, one), (after, other) in pairwise(owned):
            first, second = self._tellings[one], self._tellings[other]
            if first.teller.key != second.teller.key or not 1 < after - before <= _BETWEEN + 1:
                continue
            if second.paragraph - first.paragraph > 1:
                continue
            for number in range(before + 1, after):
                if number not in self._heirs and self._told_in_the_past(number) and not self._is_checking(number):
                    self._heirs[number] = Heir(telling=one, reason=f"stands between two tellings of {first.teller.who}")

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
        return lemma not in _JUDGING or (telling.teller.role in _GENERAL_TELLERS and lemma in _ACCUSING)

    def _actors(self, sentence: int) -> set[str]:
        bounds = self._syntax.sentences[sentence]
        return {
            m.entity
            for m in self._syntax.mentions_in(bounds.first, bounds.last)
            if m.entity and m.type in ("person", "group", "organisation")
        }

    def _continues(self, number: int, telling: Telling, gap: int, actors: set[str]) -> str | None:
        """Return why a sentence goes on with an account, or null where it does not."""
        sentence = self._syntax.sentences[number]
        text = self._text(number)
        if sentence.start >= sentence.end or gap > 1 or _CHECKING.search(text):
            return None
        if self._quoted(number):
            return "the quotation goes on" if gap == 0 or telling.quoted else None
        score, reasons = self._evidence(number, text, actors)
        if telling.teller.role in _GENERAL_TELLERS:
            score += 1
            if _HEARSAY.search(text):
                reasons.append("hearsay without a teller, after a report's findings")
                score += 1
            elif self._told_in_the_past(number):
                reasons.append("an event in the past, after a report's findings")
                score += 1
        elif gap == 0 and telling.teller.role in _PRIVATE and not reasons and self._told_in_the_past(number):
            reasons.append("what happened, right after their words")
            score += 1
        score -= self._background(number, actors)
        if score < (1 if gap == 0 else 2) or not reasons:
            return None
        where = "the same paragraph" if gap == 0 else "the paragraph after"
        return f"continues the account in {where}: {', '.join(reasons)}"

    def _quoted(self, number: int) -> bool:
        sentence, syntax = self._syntax.sentences[number], self._syntax
        words = [t for t in range(sentence.first, sentence.last) if syntax.text[t][0].isalnum()]
        return bool(words) and sum(1 for t in words if syntax.quote_of[t] != -1) >= 0.8 * len(words)

    def _evidence(self, number: int, text: str, actors: set[str]) -> tuple[int, list[str]]:
        syntax, _sentence = self._syntax, self._syntax.sentences[number]
        reasons: list[str] = []
        score = 0
        if _SEQUEL.match(text):
            reasons.append("it says what came next")
            score += 1
        elif _CONNECTIVE.match(text):
            reasons.append("its beginning ties it to what stands before")
        root = self._root(number)
        if any(syntax.lower[c] == "had" and syntax.dep[c] == "aux" for c in syntax.children[root]):
            reasons.append("past perfect")
        subject = syntax.child(root, "nsubj", "nsubjpass")
        if (
            subject is not None
            and syntax.tag[subject] in ("PRP", "PRP$")
            and syntax.lower[subject] not in ("it", "you")
        ):
            reasons.append("its subject is a pronoun")
        elif (
            subject is not None
            and any(
                syntax.lower[c] in ("the", "his", "her", "their", "these", "those") for c in syntax.children[subject]
            )
            and actors & {m.entity for m in syntax.mentions_in(subject, subject + 1) if m.entity}
        ):
            reasons.append("the same people")
        if not reasons and actors & self._actors(number):
            reasons.append("the same people")
        return score + len(reasons), reasons

    def _told_in_the_past(self, number: int) -> bool:
        """Say whether the sentence tells an event in the simple past or past passive."""
        root, syntax = self._root(number), self._syntax
        helpers = {syntax.lower[c] for c in syntax.children[root] if syntax.dep[c] in ("aux", "auxpass")}
        return (syntax.tag[root] == "VBD" and syntax.lemma[root] != "be") or bool(helpers & {"was", "were", "had"})

    def _root(self, number: int) -> int:
        sentence, syntax = self._syntax.sentences[number], self._syntax
        return next((t for t in range(sentence.first, sentence.last) if syntax.head[t] == t), sentence.first)

    def _background(self, number: int, actors: set[str]) -> int:
        """Return how much speaks for the reporter's own voice: the present, a summary, somebody new as subject."""
        syntax, root = self._syntax, self._root(number)
        weight = 0
        helpers = {syntax.lower[c] for c in syntax.children[root] if syntax.dep[c] in ("aux", "auxpass")}
        if (
            helpers & {"has", "have"}
            or (syntax.tag[root] in ("VBZ", "VBP") and "had" not in helpers)
            or helpers & {"is", "are"}
        ):
            weight += 2
        subject = syntax.child(root, "nsubj", "nsubjpass")
        if subject is not None and self._is_newcomer(subject, actors):
            weight += 2
        return weight

    def _is_newcomer(self, subject: int, actors: set[str]) -> bool:
        """Say whether the subject is a name, or an authority or outlet, that the account has not had."""
        syntax = self._syntax
        mention = syntax.mention_at(subject)
        if mention is not None and mention.entity in actors:
            return False
        return syntax.pos[subject] == "PROPN" or syntax.lemma[subject] in _INSTITUTIONS
