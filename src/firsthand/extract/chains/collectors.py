"""Through whom a teller's words came: outlets that were told, agencies whose text this is, people interviewed."""

from __future__ import annotations

import re

from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.chains.talks import find_talks
from firsthand.extract.chains.tellings import Telling
from firsthand.extract.tellers.tellers import Teller, Tellers
from firsthand.model.base import Frozen, Span

_PRIVATE = frozenset({"relative", "victim", "witness", "colleague", "other", "anonymous", "lawyer"})
_COLLECTING = frozenset({"outlet", "ngo", "inquiry"})
_QUOTING = frozenset({"quote", "cite"})
_NEAR = 3
_INTERVIEWED = re.compile(
    r"\b(?:interview(?:s|ed)?(?: with)?|spoke (?:to|with)|testimon(?:y|ies) (?:of|from)|accounts? (?:of|from))\s+"
    r"(?P<who>(?:(?:at least|more than|over|about|some|nearly|almost|around)\s+)?"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|several|a dozen|hundreds of)\s+"
    r"[^,.;()]*?(?:people|witness(?:es)?|survivors?|residents?|villagers?|victims?|relatives?|detainees?|prisoners?|men"
    r"|women|refugees|sources?|families|persons))",
    re.IGNORECASE,
)

_TOP = 700
_DATELINE = re.compile(
    r"^.{0,80}\((?P<who>Reuters|AP|AFP|TASS|Interfax|Xinhua|UPI|dpa|EFE|ANSA|ANI|PTI|WAFA)\)\s*[-–—]", re.MULTILINE
)
_SIGNED = re.compile(r"[(\n]\s*(?P<who>Reuters|AP|AFP|TASS|Interfax|Xinhua|UPI|dpa|EFE|ANSA|ANI|PTI|WAFA)\)?\s*\Z")
_OWN_WORK = re.compile(
    r"\b(?P<who>Reuters|AFP|AP|The Associated Press|Agence France-Presse|Interfax|TASS|Xinhua)\s+"
    r"(?:could not|was (?:not able|unable)|has not been able|was not immediately|contacted|spoke to|asked)"
)
_CREDITED = re.compile(
    r"(?:\b[Vv]ia (?:the )?|^)"
    r"(?P<who>Reuters|AP|AFP|Associated Press|Agence France-Presse|TASS|Interfax|Xinhua|UPI|dpa|EFE|ANSA)"
    r"(?: (?:news )?(?:wire|agency))?\s*(?:$|[,|]\s*(?:\w+day|\d|[A-Z][a-z]{2}))",
    re.MULTILINE,
)
# "By Ada Tarn, Associated Press", "- ADA TARN THE ASSOCIATED PRESS": a writer's line that ends in her agency.
_WRITER_OF = re.compile(
    r"^(?:[-–—|•]\s*|(?i:by)\s+)(?:[A-Z][\w.’'-]*,?\s+){2,7}?(?:[|/–—-]\s*)?"
    r"(?P<who>(?i:(?:the )?associated press|agence france-presse)|Reuters|AFP|AP|EFE|UPI)\W*$",
    re.MULTILINE,
)
_IN_NAME = re.compile(r"\((?P<who>[^()]+)\)$")
_SHORT_LINE = re.compile(
    r"^(?:By\s+)?(?P<who>[A-Z][\w.&-]*(?:[ -][A-Z][\w.&-]*){0,3})(?:\s*[/|,–—-]\s*[A-Z]?\w+ \d{1,2},? \d{4})?\s*$",
    re.MULTILINE,
)


class Collector(Frozen, frozen=True, kw_only=True):
    """Who recorded a teller's words, and why we think so (null where the words beside say it).

    `filed` is true where only whoever filed the text says so: then it tells nothing that nobody is named for.
    """

    teller: Teller
    reason: str | None
    filed: bool = False


class Interviewed(Frozen, frozen=True, kw_only=True):
    """People whom an organisation says it interviewed."""

    who: str
    span: Span
    by: str
    organisation: Teller
    paragraph: int


class Collectors:
    """Finds the recorder of a telling."""

    def __init__(self, syntax: Syntax, tellers: Tellers, tellings: tuple[Telling, ...]) -> None:
        self._syntax, self._tellers, self._tellings = syntax, tellers, tellings
        self._publisher = self._publisher_name()
        self._talks = find_talks(syntax, tellers)
        self._told = [
            *((one.trigger, one.teller, one.recipient) for one in tellings if one.recipient is not None),
            *((talk.token, talk.speaker, talk.recorder) for talk in self._talks),
            *self._quoted_by(),
        ]
        self.interviewed = self._find_interviewed()
        self.agency = self._agency()
        self._found = self._walk()

    def _quoted_by(self) -> list[tuple[int, Teller, Teller]]:
        """Return whom an outlet or a group quotes ("the Ledger quoted her as saying"), as told to it."""
        around = {telling.attribution.id: telling for telling in self._tellings}
        return [
            (one.trigger, one.teller, around[one.attribution.inside].teller)
            for one in self._tellings
            if one.attribution.inside in around and around[one.attribution.inside].attribution.lemma in _QUOTING
        ]

    def _publisher_name(self) -> str:
        publisher = self._syntax.annotated.document.publisher
        return plain(publisher.name) if publisher else ""

    def is_publisher(self, who: str) -> bool:
        """Say whether these words name the publisher itself."""
        return bool(self._publisher) and plain(who) == self._publisher

    def collects(self, teller: Teller) -> bool:
        """Say whether a recipient is an outlet, a rights group or an inquiry (or an organisation of no other role)."""
        if teller.role in _COLLECTING:
            return True
        mention = self._syntax.mention_at(teller.head)
        return teller.role == "other" and mention is not None and mention.form == "name" and mention.type != "person"

    def of(self, number: int) -> Collector | None:
        """Return who recorded this telling: whom it was told to, or who recorded the account around it."""
        return self._found.get(number)

    def met(self, telling: Telling) -> Teller | None:
        """Return the outlet that the text has this teller speak to, for words of his own in that paragraph."""
        if telling.attribution.inside is not None or telling.teller.role not in _PRIVATE:
            return None
        for talk in self._talks:
            near = self._syntax.sentences[self._syntax.sentence_of[talk.token]].paragraph == telling.paragraph
            if near and talk.speaker.key == telling.teller.key and self.collects(talk.recorder):
                return talk.recorder
        return None

    def _walk(self) -> dict[int, Collector]:
        """Go through the tellings in order; whoever recorded one teller is near for the next private ones."""
        found: dict[int, Collector] = {}
        near: Teller | None = None
        paragraph = -9
        waiting = self._placed()
        for number, telling in enumerate(self._tellings):
            while waiting and waiting[0][0] < self._syntax.start[telling.first]:
                _, met, where = waiting.pop(0)
                if self.collects(met) and where >= paragraph:
                    near, paragraph = met, where
            recorder = telling.recipient if telling.recipient is not None and self.collects(telling.recipient) else None
            private = telling.teller.role in _PRIVATE
            if recorder is not None:
                found[number] = Collector(teller=recorder, reason=None)
                if private and not self._is_one_person(recorder):
                    near, paragraph = recorder, telling.paragraph
            elif private and telling.recipient is None and telling.attribution.inside is None:
                collector = self._by_teller(telling) or self._by_place(telling, near, paragraph)
                if collector is not None:
                    found[number] = collector
                    near, paragraph = collector.teller, telling.paragraph
            elif self._records(telling):
                near, paragraph = telling.teller, telling.paragraph
        return {number: one for number, one in found.items() if not self.is_publisher(one.teller.who)}

    def _placed(self) -> list[tuple[int, Teller, int]]:
        """Return who is said to have interviewed or been spoken to: offset, recorder, paragraph; in reading order."""
        syntax = self._syntax
        talks = [
            (talk.span.start, talk.recorder, syntax.sentences[syntax.sentence_of[talk.token]].paragraph)
            for talk in self._talks
        ]
        people = [(one.span.start, one.organisation, one.paragraph) for one in self.interviewed]
        return sorted([*talks, *people], key=lambda one: (one[0], one[1].who))

    def _records(self, telling: Telling) -> bool:
        """Say whether a teller collects what others tell: an outlet, or an organisation that interviewed people."""
        role = telling.teller.role
        return role == "outlet" or (
            role in _COLLECTING and any(one.by == telling.teller.key for one in self.interviewed)
        )

    def _by_teller(self, telling: Telling) -> Collector | None:
        told = [
            (abs(at - telling.trigger), at, to)
            for at, who, to in self._told
            if who.key == telling.teller.key and self.collects(to)
        ]
        if not told:
            return None
        _, _, recipient = min(told, key=lambda one: one[:2])
        return Collector(teller=recipient, reason=f"{telling.teller.who} told {recipient.who} elsewhere in this text")

    def _by_place(self, telling: Telling, near: Teller | None, paragraph: int) -> Collector | None:
        """Take whoever recorded the tellings just before as this one's recorder too, if nothing came between."""
        if (
            near is None
            or not 0 <= telling.paragraph - paragraph <= _NEAR
            or (telling.teller.role == "other" and not self._is_person(telling))
        ):
            return None
        return Collector(teller=near, reason=f"the tellings around this one were recorded by {near.who}")

    def _is_one_person(self, teller: Teller) -> bool:
        """Say whether whoever was told is a single activist or reporter: nobody else is heard by them unsaid."""
        mention = self._syntax.mention_at(teller.head)
        return mention is not None and mention.type == "person"

    def _is_person(self, telling: Telling) -> bool:
        mention = self._syntax.mention_at(telling.teller.head)
        return mention is not None and mention.type == "person"

    def _agency(self) -> Collector | None:
        """Return the agency whose text this is: in the dateline, the byline, or speaking of its own work."""
        text = self._syntax.annotated.document.text
        match = _DATELINE.search(text, 0, _TOP) or _SIGNED.search(text) or _OWN_WORK.search(text) or self._byline(text)
        match = match or _CREDITED.search(text, 0, _TOP) or _WRITER_OF.search(text, 0, _TOP)
        if match is None:
            return self._named_by_publisher()
        if self.is_publisher(match.group("who")):
            return None
        who = match.group("who")
        span = Span(start=match.start("who"), end=match.end("who"))
        teller = Teller(who=who, key=who.lower(), role="outlet", span=span)
        return Collector(teller=teller, reason="the text is this agency's: its dateline, byline or own remark says so")

    def _named_by_publisher(self) -> Collector | None:
        """Return the agency in brackets behind the publisher, as whoever filed the text put it ("Lake Radio (AFP)")."""
        publisher = self._syntax.annotated.document.publisher
        match = _IN_NAME.search(publisher.name) if publisher else None
        if match is None or self._tellers.role_of_name(match.group("who")) != "outlet":
            return None
        who = match.group("who")
        teller = Teller(who=who, key=who.lower(), role="outlet", span=Span(start=0, end=0))
        return Collector(teller=teller, reason="the publisher's name says whose text it is", filed=True)

    def _byline(self, text: str) -> re.Match[str] | None:
        """Return the short line at the top that only names an outlet ("Reuters", "ABC News", "X / October 24")."""
        for match in _SHORT_LINE.finditer(text, 0, _TOP):
            if self._tellers.role_of_name(
                match.group("who").replace("-", " ")
            ) == "outlet" and self._tellers.is_known_outlet(match.group("who")):
                return match
        return None

    def _find_interviewed(self) -> tuple[Interviewed, ...]:
        """Return the people whom an organisation of this text says it interviewed, in reading order."""
        found = []
        for match in _INTERVIEWED.finditer(self._syntax.annotated.document.text):
            token = next(iter(self._syntax.tokens_of(Span(start=match.start(), end=match.end()))), None)
            by = self._interviewer(token) if token is not None else None
            if token is None or by is None:
                continue
            found.append(
                Interviewed(
                    who=" ".join(match.group("who").split()),
                    span=Span(start=match.start("who"), end=match.end("who")),
                    by=by.key,
                    organisation=by,
                    paragraph=self._syntax.sentences[self._syntax.sentence_of[token]].paragraph,
                )
            )
        return tuple(found)

    def _interviewer(self, token: int) -> Teller | None:
        """Return who interviewed: the subject of the verb, else the teller of the sentence."""
        syntax = self._syntax
        subject = syntax.child(token, "nsubj")
        if subject is not None and syntax.dep[token] == "relcl" and syntax.tag[subject] in ("WDT", "WP"):
            subject = syntax.head[token]
        mention = syntax.mention_at(subject) if subject is not None else None
        if mention is not None and mention.type == "organisation":
            return self._tellers.of((Span(start=mention.start, end=mention.end),), mention.entity)
        if subject is not None:
            meant = self._tellers.of(syntax.spans(syntax.noun_phrase(subject)), mention.entity if mention else None)
            if meant.role in _COLLECTING:
                return meant
        sentence = syntax.sentence_of[token]
        telling = next((t for t in self._tellings if t.sentence == sentence and t.teller.role in _COLLECTING), None)
        return telling.teller if telling else None


def plain(name: str) -> str:
    """Return a name for comparison: lower case, without the article."""
    return " ".join(name.lower().removeprefix("the ").split())
