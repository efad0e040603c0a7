"""Statements of one text: an act or state told at one place, with what stands around it in its clause."""

from __future__ import annotations

from firsthand.extract.plain.acts import Acts, Trigger
from firsthand.extract.plain.chains import Chains, Told
from firsthand.extract.plain.layout import COMMAS, Layout
from firsthand.extract.plain.lexicon import Lexicon
from firsthand.extract.plain.people import People
from firsthand.extract.plain.phrases import Phrase
from firsthand.model.annotated import PlaceMention, Sentence
from firsthand.model.attribution import Attribution
from firsthand.model.base import Span, make_id
from firsthand.model.statement import Party, Polarity, Response, Standing, Statement, Verification
from firsthand.model.values.place import Where
from firsthand.model.values.quantity import Quantity
from firsthand.model.values.time import When
from firsthand.model.vocabulary import Vocabulary

_SILENT = frozenset({"navigation", "metadata", "byline", "disclaimer"})
_NOT_PEOPLE = frozenset({"day", "week", "month", "year", "hour", "minute", "house", "village", "fragment"})
_FINE = ("facility", "street", "settlement", "area", "region", "country")
_LEAST = 5
_CLAUSE = 4
_MARKS = 3
_NEAR = 6
_NEGATED = 4


class Statements:
    """Reads one text sentence by sentence."""

    def __init__(
        self,
        layout: Layout,
        lexicon: Lexicon,
        vocabulary: Vocabulary,
        people: People,
        chains: Chains,
        places: tuple[PlaceMention, ...],
    ) -> None:
        self._places = places
        self._layout = layout
        self._lexicon = lexicon
        self._vocabulary = vocabulary
        self._people = people
        self._chains = chains

    def find(
        self, acts: Acts, attributions: tuple[Attribution, ...], verification: tuple[Verification, ...]
    ) -> list[Statement]:
        """Return every statement in reading order; what tells no act of the vocabulary gives one of `other`."""
        checking = {one.span.start for one in verification}
        named = self._named(attributions)
        found: list[Statement] = []
        for sentence in self._layout.sentences:
            if sentence.role in _SILENT or sentence.start in checking:
                continue
            if self._lexicon.no_answer.search(self._layout.text, sentence.start, sentence.end):
                found.extend(self._no_answer(sentence))
                continue
            triggers = acts.in_sentence(sentence)
            for first, last, told in self._stretches(sentence, named):
                for begin, end in self._clauses(first, last, triggers):
                    here = [one for one in triggers if begin <= one.token < end]
                    whole = end - begin >= sentence.last - sentence.first
                    least = 1 if whole else 2 if told and (begin, end) == (first, last) else _LEAST
                    if here:
                        found.extend(self._acts(here, begin, end))
                    elif self._words(begin, end) >= least and (whole or told or not self._is_aside(begin)):
                        found.append(self._other(begin, end))
        kept = {statement.id: statement for statement in reversed(found)}
        return sorted(kept.values(), key=lambda one: (one.start, one.end, one.trigger, one.act))

    def _named(self, attributions: tuple[Attribution, ...]) -> frozenset[int]:
        """Return the tokens that only say who told: cues, sources and recipients."""
        told = [one for one in attributions if one.kind != "adverb"]
        spans = [s for one in told for s in (*one.cue, *(one.source or ()), *(one.recipient or ()))]
        return frozenset(t for span in spans for t in self._layout.tokens_in(span.start, span.end))

    def _stretches(self, sentence: Sentence, named: frozenset[int]) -> list[tuple[int, int, bool]]:
        """Part a sentence where who tells it changes: (first, last, whether somebody is named for it)."""
        found: list[tuple[int, int, bool]] = []
        held: tuple[str, ...] | None = None
        begin = sentence.first
        for token in range(sentence.first, sentence.last):
            if not self._layout.is_word(token):
                continue
            holding = tuple(one.id for one in self._chains.holding(token) if one.kind != "adverb")
            now = holding or (("",) if token in named else ())
            if held is not None and now != held:
                found.append((begin, token, bool(held) and held != ("",)))
                begin = token
            held = now
        found.append((begin, sentence.last, bool(held) and held != ("",)))
        return [one for one in found if not all(t in named for t in range(one[0], one[1]) if self._layout.is_word(t))]

    def _is_aside(self, token: int) -> bool:
        """Say whether what is left of a sentence besides a telling only says where or how it was told."""
        layout, words = self._layout, self._lexicon.words
        while token < len(layout) - 1 and not layout.is_word(token):
            token += 1
        return layout.lower[token] in words.prepositions | words.relative | words.of

    def _words(self, first: int, last: int) -> int:
        return sum(self._layout.is_word(t) for t in range(first, last))

    def _clauses(self, first: int, last: int, triggers: list[Trigger]) -> list[tuple[int, int]]:
        """Part a stretch where a mark and a conjunction or relative pronoun begin a clause of some length."""
        layout, words = self._layout, self._lexicon.words
        opening = words.relative | words.coordinating | words.subordinating
        cuts = [first]
        for token in range(first + 1, last - 1):
            mark = layout.word[token] in COMMAS or layout.word[token] in ";:"
            if not mark or (layout.word[token] != ";" and layout.lower[token + 1] not in opening):
                continue
            if self._words(cuts[-1], token) >= _CLAUSE and self._words(token, last) >= _CLAUSE:
                cuts.append(token + 1)
        return list(zip(cuts, [*cuts[1:], last], strict=True))

    def _acts(self, triggers: list[Trigger], first: int, last: int) -> list[Statement]:
        """Return the acts of a clause: each verb with its own part of it, each act once a part."""
        found: list[Statement] = []
        told: set[tuple[str, tuple[int, int]]] = set()
        bounds = self._parted(triggers, first, last)
        for one, part in sorted(zip(triggers, bounds, strict=True), key=lambda pair: not pair[0].victims):
            if (one.act, part) not in told:
                told.add((one.act, part))
                found.append(self._act(one, part))
        return found

    def _parted(self, triggers: list[Trigger], first: int, last: int) -> list[tuple[int, int]]:
        """Return the part of each act: a verb's begins at the last comma or conjunction behind the act before it."""
        parts: list[tuple[int, int]] = []
        begin = first
        for number, one in enumerate(triggers):
            if number and one.verbal:
                before = triggers[number - 1].token
                marks = [t for t in range(before + 1, one.first) if self._joins(t)]
                if marks and self._words(begin, marks[-1]) >= 2:
                    parts = [(a, min(b, marks[-1])) for a, b in parts]
                    begin = marks[-1]
            parts.append((begin, last))
        return parts

    def _joins(self, token: int) -> bool:
        layout = self._layout
        return layout.word[token] in COMMAS or layout.lower[token] in self._lexicon.words.coordinating

    def _no_answer(self, sentence: Sentence) -> list[Statement]:
        token = sentence.first
        told = self._chains.told(token)
        return [
            self._statement(
                (sentence.first, sentence.last),
                token,
                "response",
                chain=self._chains.of(token, told, frozenset()),
                response=Response(kind="no_answer"),
            )
        ]

    def _act(self, trigger: Trigger, bounds: tuple[int, int]) -> Statement:
        told = self._chains.told(trigger.token)
        victims = tuple(self._party(one) for one in trigger.victims)
        act = self._vocabulary.act(trigger.act)
        standing, polarity = self._stance(trigger, bounds, told)
        response = self._response(told)
        reached = polarity == "positive" and standing in ("asserted", "hedged")
        return self._statement(
            bounds,
            trigger.token,
            trigger.act,
            act_code=act.code if act else None,
            polarity=polarity,
            standing="denied" if response is not None else standing,
            chain=self._chains.of(trigger.token, told, frozenset(one.entity for one in victims if one.entity)),
            victims=victims,
            alleged_actors=tuple(self._party(one) for one in trigger.actors),
            quantity=self._quantity(trigger, bounds),
            when=self._when(*bounds),
            where=self._where(*bounds),
            response=response,
            observed=act.status if act is not None and victims and reached and response is None else None,
        )

    def _other(self, first: int, last: int) -> Statement:
        """Return a stretch without an act as what is told in it, or as the publisher's own words."""
        at = next(t for t in range(first, last) if self._layout.is_word(t))
        told = self._chains.told(at)
        response = self._response(told)
        if response is not None:
            first, last = self._denial(first, last, told.attributions[0])
        standing: Standing = "denied" if response is not None else self._stance(None, (first, last), told)[0]
        return self._statement(
            (first, last),
            at,
            "response" if response is not None else "other",
            standing=standing,
            chain=self._chains.of(at, told, frozenset()),
            quantity=self._quantity(None, (first, last)),
            when=self._when(first, last),
            where=self._where(first, last),
            response=response,
        )

    def _party(self, phrase: Phrase) -> Party:
        layout = self._layout
        end = phrase.name[1] if phrase.name is not None else phrase.last
        start, stop = layout.start[self._people.without_article(phrase)], layout.end[max(end, phrase.head + 1) - 1]
        entity = self._people.entity_at(phrase.head)
        return Party(text=layout.text[start:stop], span=Span(start=start, end=stop), entity=entity)

    def _statement(self, tokens: tuple[int, int], head: int, act: str, **fields: object) -> Statement:
        layout = self._layout
        first, last = tokens
        words = self._lexicon.words
        small = words.that | words.coordinating
        while first < last - 1 and (not layout.is_word(first) or layout.lower[first] in small):
            first += 1
        while last - 1 > first and (not layout.is_word(last - 1) or layout.lower[last - 1] in words.coordinating):
            last -= 1
        first, last = self._with_marks(first, last)
        start, end = layout.start[first], layout.end[last - 1]
        document = layout.annotated.document
        return Statement(
            id=make_id("s", document.id, start, end, act, layout.start[head]),
            document=document.id,
            start=start,
            end=end,
            text=layout.text[start:end],
            segment=layout.sentence_of(first).role,
            act=act,
            act_code=fields.pop("act_code", None),  # type: ignore[arg-type]
            trigger=(layout.start[head], layout.end[head]),
            **fields,  # type: ignore[arg-type]
        )

    def _with_marks(self, first: int, last: int) -> tuple[int, int]:
        """Take in the marks of quotations that begin or end with a statement and lie in it."""
        layout = self._layout
        inner = layout.quote_of[last - 1]
        if inner != -1 and layout.quotes[inner].first >= first - 1 and layout.quotes[inner].last <= last + _MARKS:
            last = max(last, layout.quotes[inner].last)
        outer = layout.quote_of[first]
        opens = outer != -1 and layout.quotes[outer].first == first - 1
        return (first - 1 if opens and layout.quotes[outer].last <= last else first), last

    def _denial(self, first: int, last: int, one: Attribution) -> tuple[int, int]:
        """Return the tokens of a denial with its verb: "denied the accusations" is what is told."""
        layout = self._layout
        sentence = layout.sentence_of(first)
        cue = [t for t in layout.tokens_in(one.cue[0].start, one.cue[-1].end) if sentence.first <= t < sentence.last]
        near = cue and cue[-1] < first and first - cue[-1] <= _NEAR
        return (cue[0] if near else first), last

    def _stance(self, trigger: Trigger | None, bounds: tuple[int, int], told: Told) -> tuple[Standing, Polarity]:
        """Return standing and polarity from the words of the clause, and from those before its verb."""
        layout, lexicon = self._layout, self._lexicon
        start, end = layout.start[bounds[0]], layout.end[bounds[1] - 1]
        hearsay = any(one.kind == "adverb" for one in told.attributions)
        thought = bool(told.attributions) and told.attributions[0].lemma in ("think", "said")
        hedged = hearsay or thought or lexicon.hedges.search(layout.text, start, end) is not None
        standing: Standing = "hedged" if hedged else "asserted"
        if trigger is None:
            return standing, "positive"
        first = max(bounds[0], trigger.first - _NEGATED)
        first = next((t + 1 for t in range(trigger.first - 1, first - 1, -1) if layout.word[t] in COMMAS), first)
        before = layout.text[layout.start[first] : layout.start[trigger.token]]
        if lexicon.planned.search(before):
            standing = "planned"
        elif lexicon.hypothetical.search(before):
            standing = "hypothetical"
        negated = any(lexicon.negation.fullmatch(layout.lower[t]) for t in range(first, trigger.token))
        return standing, "negative" if negated else "positive"

    def _response(self, told: Told) -> Response | None:
        if not told.attributions or told.reason is not None:
            return None
        one = told.attributions[0]
        return Response(kind="denies") if one.lemma == "deny" and one.polarity == "negative" else None

    def _quantity(self, trigger: Trigger | None, bounds: tuple[int, int]) -> Quantity | None:
        """Return how many the victims are, else the one number of people in the clause."""
        found = [one for one in self._layout.annotated.quantities if bounds[0] <= one.first < bounds[1]]
        if trigger is not None and trigger.victims:
            victim = trigger.victims[0]
            return next((one.quantity for one in found if victim.first <= one.first < victim.last), None)
        words = self._lexicon.words
        found = [one for one in found if self._layout.lower[one.first] not in words.indefinite | words.ones]
        return found[0].quantity if len(found) == 1 and found[0].quantity.unit not in _NOT_PEOPLE else None

    def _when(self, first: int, last: int) -> When | None:
        times = [one for one in self._layout.annotated.times if first <= one.first < last]
        dated = [one for one in times if one.when.edtf is not None] or times
        return max(dated, key=lambda one: (len(one.when.edtf or ""), -one.start)).when if dated else None

    def _where(self, first: int, last: int) -> Where | None:
        places = [one for one in self._places if first <= one.first < last]
        if not places:
            return None
        place = min(places, key=_rank)
        return Where(
            name=place.name,
            place=place.place,
            lat=place.lat,
            lon=place.lon,
            radius_km=place.radius_km,
            basis=place.basis,
            text=place.text,
        )


def _rank(place: PlaceMention) -> tuple[int, int]:
    return (_FINE.index(place.kind) if place.kind in _FINE else len(_FINE), place.start)
