"""Through whom a teller's words came: outlets that were told, agencies whose text this is, people interviewed."""

from __future__ import annotations

import re

from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.chains.tellings import Telling
from firsthand.extract.tellers import Teller, Tellers
from firsthand.model.base import Frozen, Span

_PRIVATE = frozenset({"relative", "victim", "witness", "colleague", "other", "anonymous", "lawyer"})
_COLLECTING = frozenset({"outlet", "ngo", "inquiry"})
_NEAR = 3
_INTERVIEWED = re.compile(
    r"\b(?:interview(?:s|ed)?(?: with)?|spoke (?:to|with)|testimon(?:y|ies) (?:of|from)|accounts? (?:of|from))\s+"
    r"(?P<who>(?:(?:at least|more than|over|about|some|nearly|almost|around)\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|several|a dozen|hundreds of)\s+[^,.;()]*?"
    r"(?:people|witness(?:es)?|survivors?|residents?|villagers?|victims?|relatives?|detainees?|prisoners?|men|women|refugees|sources?|families|persons))",
    re.IGNORECASE,
)


class Collector(Frozen, frozen=True, kw_only=True):
    """Who recorded a teller's words, and why we think so (null where the words beside say it)."""

    teller: Teller
    reason: str | None


class Interviewed(Frozen, frozen=True, kw_only=True):
    """People whom an organisation says it interviewed."""

    who: str
    span: Span
    by: str


class Collectors:
    """Finds the recorder of a telling."""

    def __init__(self, syntax: Syntax, tellers: Tellers, tellings: tuple[Telling, ...]) -> None:
        self._syntax, self._tellers, self._tellings = syntax, tellers, tellings
        self._publisher = self._publisher_name()
        self._told = [
            (index, telling.recipient)
            for index, telling in enumerate(tellings)
            if telling.recipient and self._collects(telling.recipient)
        ]
        self.agency = self._agency()
        self.interviewed = self._find_interviewed()

    def _publisher_name(self) -> str:
        publisher = self._syntax.annotated.document.publisher
        return plain(publisher.name) if publisher else ""

    def is_publisher(self, who: str) -> bool:
        """Say whether these words name the publisher itself."""
        return bool(self._publisher) and plain(who) == self._publisher

    def _collects(self, teller: Teller) -> bool:
        """Say whether a recipient is an outlet, a rights group or an inquiry (or an organisation of no other role)."""
        if teller.role in _COLLECTING:
            return True
        mention = self._syntax.mention_at(teller.head)
        return teller.role == "other" and mention is not None and mention.form == "name" and mention.type != "person"

    def of(self, telling: Telling, number: int) -> Collector | None:
        """Return who recorded this telling: whom it was told to, or who recorded the account around it."""
        recipient = telling.recipient
        if recipient is not None and self._collects(recipient):
            return None if self.is_publisher(recipient.who) else Collector(teller=recipient, reason=None)
        if telling.teller.role not in _PRIVATE:
            return None
        return self._by_teller(telling) or self._by_neighbour(telling, number)

    def _by_teller(self, telling: Telling) -> Collector | None:
        told = [
            (abs(self._tellings[at].trigger - telling.trigger), at, to)
            for at, to in self._told
            if self._tellings[at].teller.key == telling.teller.key
        ]
        if not told:
            return None
        _, _, recipient = min(told, key=lambda one: one[:2])
        return self._implied(recipient, f"{telling.teller.who} told {recipient.who} elsewhere in this text")

    def _by_neighbour(self, telling: Telling, number: int) -> Collector | None:
        """An outlet that reports similar tellings just before and after is taken to have collected this one too."""
        before = [t for t in self._tellings[:number] if 0 <= telling.paragraph - t.paragraph <= _NEAR]
        after = [t for t in self._tellings[number + 1 :] if 0 <= t.paragraph - telling.paragraph <= _NEAR]
        earlier = [one for t in reversed(before) for one in self._recorders(t)]
        later = {plain(one.who) for t in after for one in self._recorders(t)}
        for one in earlier:
            if plain(one.who) in later:
                return self._implied(one, f"tellings before and after this one came through {one.who}")
        if earlier and all(
            t.teller.role in ("outlet", *_PRIVATE) for t in before if t.paragraph >= telling.paragraph - 1
        ):
            nearest = earlier[0]
            if any(
                t.teller.key == telling.teller.key or nearest == one for t in before[-2:] for one in self._recorders(t)
            ):
                return self._implied(nearest, f"the account that this belongs to was collected by {nearest.who}")
        return None

    def _recorders(self, telling: Telling) -> list[Teller]:
        found = [telling.recipient] if telling.recipient is not None and self._collects(telling.recipient) else []
        return [*found, telling.teller] if telling.teller.role == "outlet" else found

    def _implied(self, teller: Teller, reason: str) -> Collector | None:
        return None if self.is_publisher(teller.who) else Collector(teller=teller, reason=reason)

    def _agency(self) -> Collector | None:
        """Return the agency whose text this is: in the dateline, the byline, or speaking of its own work."""
        text = self._syntax.annotated.document.text
        match = re.search(
            r"^.{0,80}\((Reuters|AP|AFP|TASS|Interfax|Xinhua|UPI|dpa|EFE|ANSA|ANI|PTI|WAFA)\)\s*[-–—]",
            text[:3000],
            re.MULTILINE,
        )
        match = match or re.search(
            r"\b(Reuters|AFP|AP|The Associated Press|Agence France-Presse|Interfax|TASS|Xinhua)\s+(?:could not|was (?:not able|unable)|has not been able|was not immediately)",
            text,
        )
        if match is None or self.is_publisher(match.group(1)):
            return None
        span = Span(start=match.start(1), end=match.end(1))
        return Collector(
            teller=Teller(who=match.group(1), key=match.group(1).lower(), role="outlet", span=span),
            reason="the text is this agency's",
        )

    def _find_interviewed(self) -> tuple[Interviewed, ...]:
        syntax, found = self._syntax, []
        text = syntax.annotated.document.text
        for match in _INTERVIEWED.finditer(text):
            by = self._interviewer(match.start())
            if by is not None:
                found.append(
                    Interviewed(
                        who=" ".join(match.group("who").split()),
                        span=Span(start=match.start("who"), end=match.end("who")),
                        by=by,
                    )
                )
        return tuple(found)

    def _interviewer(self, at: int) -> str | None:
        """Return the key of whoever interviewed: the subject of the verb, else the teller of the sentence."""
        syntax = self._syntax
        token = next(iter(syntax.tokens_of(Span(start=at, end=at + 40))), None)
        if token is None:
            return None
        subject = syntax.child(token, "nsubj")
        mention = syntax.mention_at(subject) if subject is not None else None
        if mention is not None and mention.type == "organisation":
            return mention.entity or mention.text.lower()
        sentence = syntax.sentence_of[token]
        return next(
            (t.teller.key for t in self._tellings if t.sentence == sentence and t.teller.role in _COLLECTING), None
        )


def plain(name: str) -> str:
    """Return a name for comparison: lower case, without the article."""
    return " ".join(name.lower().removeprefix("the ").split())
