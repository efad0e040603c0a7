"""Statements of a Russian or Ukrainian text: one act or state told at one place, with what its clause says about it."""

from __future__ import annotations

from firsthand.extract.slavic.acts import Acts, Trigger, party
from firsthand.extract.slavic.chains import Chains, Told
from firsthand.extract.slavic.layout import Layout
from firsthand.extract.slavic.lexicon import Lexicon
from firsthand.model.annotated import PlaceMention, QuantityMention
from firsthand.model.attribution import Attribution
from firsthand.model.base import make_id
from firsthand.model.statement import Polarity, Response, Standing, Statement, Verification
from firsthand.model.values.place import Where
from firsthand.model.values.quantity import Quantity
from firsthand.model.values.time import When
from firsthand.model.vocabulary import Vocabulary

_SILENT = frozenset({"navigation", "metadata", "byline", "disclaimer"})
_MODAL_REACH = 4
_FINE = ("facility", "street", "settlement", "area", "region", "country")


class Statements:
    """Reads one text sentence by sentence."""

    def __init__(self, layout: Layout, lexicon: Lexicon, vocabulary: Vocabulary, chains: Chains) -> None:
        self._layout = layout
        self._lexicon = lexicon
        self._vocabulary = vocabulary
        self._chains = chains
        self._acts = Acts(layout, lexicon)

    def find(self, attributions: tuple[Attribution, ...], verification: tuple[Verification, ...]) -> list[Statement]:
        """Return every statement in reading order; a sentence without an act of the vocabulary gives one of `other`."""
        checking = {one.span.start for one in verification}
        found: list[Statement] = []
        for number, sentence in enumerate(self._layout.sentences):
            if sentence.role in _SILENT or sentence.start in checking:
                continue
            triggers = [one for one in self._acts.in_sentence(number) if not self._is_no_answer(one)]
            found.extend(self._act(trigger) for trigger in triggers)
            if not triggers:
                found.extend(self._others(number, attributions))
        kept = {statement.id: statement for statement in reversed(found)}
        return sorted(kept.values(), key=lambda one: (one.start, one.end, one.trigger, one.act))

    def _is_no_answer(self, trigger: Trigger) -> bool:
        """Say whether a refusal is only one to comment."""
        layout = self._layout
        sentence = layout.sentence_of(trigger.token)
        found = self._lexicon.no_answer.search(layout.text, sentence.start, sentence.end)
        return found is not None and found.start() <= layout.start[trigger.token] < found.end()

    def _act(self, trigger: Trigger) -> Statement:
        told = self._chains.told(trigger.token)
        victims = tuple(party(one, self._layout) for one in trigger.victims)
        entities = frozenset(one.entity for one in victims if one.entity)
        act = self._vocabulary.act(trigger.act)
        standing, polarity, notes = self._stance(trigger, told)
        response = self._response(trigger.token, told)
        reached = polarity == "positive" and standing in ("asserted", "hedged")
        return self._statement(
            (trigger.first, trigger.last),
            trigger.token,
            trigger.act,
            act_code=act.code if act else None,
            polarity=polarity,
            standing="denied" if response is not None and response.kind == "denies" else standing,
            chain=self._chains.of(trigger.token, told, entities),
            victims=victims,
            alleged_actors=tuple(party(one, self._layout) for one in trigger.actors),
            quantity=self._quantity(trigger),
            when=self._when(trigger.first, trigger.last),
            where=self._where(trigger.first, trigger.last),
            response=response,
            observed=act.status if act is not None and victims and reached else None,
            notes=notes,
        )

    def _others(self, number: int, attributions: tuple[Attribution, ...]) -> list[Statement]:
        """Return a sentence without an act as what is told in it, or as the publisher's own words."""
        layout = self._layout
        sentence = layout.sentences[number]
        told = [one for one in attributions if sentence.start <= one.content[0].start < sentence.end]
        words = [t for t in range(sentence.first, sentence.last) if layout.is_word(t)]
        if not words:
            return []
        first, last = words[0], words[-1] + 1
        answer = self._lexicon.no_answer.search(layout.text, sentence.start, sentence.end)
        if told and not answer:
            outer = max(told, key=lambda one: sum(s.end - s.start for s in one.content))
            inside = layout.tokens_in(outer.content[0].start, min(outer.content[0].end, sentence.end))
            first, last = (inside[0], inside[-1] + 1) if inside else (first, last)
        at = next((t for t in range(first, last) if layout.is_finite(t)), first)
        account = self._chains.told(at)
        response = Response(kind="no_answer") if answer else self._response(at, account)
        return [
            self._statement(
                (first, last),
                at,
                "response" if response is not None else "other",
                standing="denied" if response is not None and response.kind == "denies" else "asserted",
                chain=self._chains.of(at, account, frozenset()),
                when=self._when(first, last),
                where=self._where(first, last),
                response=response,
            )
        ]

    def _statement(self, tokens: tuple[int, int], head: int, act: str, **fields: object) -> Statement:
        layout = self._layout
        first, last = tokens
        while last - 1 > first and not layout.is_word(last - 1):
            last -= 1
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

    def _stance(self, trigger: Trigger, told: Told) -> tuple[Standing, Polarity, tuple[str, ...]]:
        """Return standing, polarity and notes from the words of the clause before the trigger, and around it."""
        layout, words = self._layout, self._lexicon.words
        before = range(max(trigger.first, trigger.token - _MODAL_REACH), trigger.token)
        negated = trigger.token > trigger.first and layout.lower[trigger.token - 1] in words.negation
        clause = {layout.lower[t] for t in range(trigger.first, trigger.last)}
        hearsay = any(one.kind == "adverb" for one in told.attributions)
        thought = bool(told.attributions) and told.attributions[0].lemma in words.think | words.denied_only
        standing: Standing = "hedged" if clause & words.hedges or hearsay or thought else "asserted"
        notes: tuple[str, ...] = ()
        lemmas = {layout.lemma[t] for t in before} | {layout.lower[t] for t in before}
        if lemmas & words.modal.get("planned", frozenset()) or layout.has(trigger.token, "Tense=Fut"):
            standing = "planned"
        elif lemmas & words.modal.get("attempted", frozenset()):
            standing, notes = "hypothetical", ("attempted",)
        elif clause & words.modal.get("hypothetical", frozenset()):
            standing = "hypothetical"
        elif lemmas & words.doubt:
            standing = "hedged"
        return standing, "negative" if negated else "positive", notes

    def _response(self, token: int, told: Told) -> Response | None:
        if not told.attributions or told.reason is not None:
            return None
        one = told.attributions[0]
        words = self._lexicon.words
        if one.lemma in words.deny | words.naming and one.polarity == "negative":
            return Response(kind="denies")
        return None

    def _quantity(self, trigger: Trigger) -> Quantity | None:
        """Return how many the victims are, else the one number of people in the clause."""
        layout = self._layout
        found: list[QuantityMention] = [
            one for one in layout.annotated.quantities if trigger.first <= one.first < trigger.last
        ]
        for mention in trigger.victims:
            for one in found:
                if mention.first <= one.head < mention.last:
                    return one.quantity
        return found[0].quantity if len(found) == 1 and found[0].quantity.unit not in _NOT_PEOPLE else None

    def _when(self, first: int, last: int) -> When | None:
        times = [one for one in self._layout.annotated.times if first <= one.first < last]
        dated = [one for one in times if one.when.edtf is not None] or times
        return max(dated, key=lambda one: (len(one.when.edtf or ""), -one.start)).when if dated else None

    def _where(self, first: int, last: int) -> Where | None:
        places = [one for one in self._layout.annotated.places if first <= one.first < last]
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


_NOT_PEOPLE = frozenset({"day", "week", "month", "year", "hour", "minute", "house", "village", "fragment"})


def _rank(place: PlaceMention) -> tuple[int, int]:
    return (_FINE.index(place.kind) if place.kind in _FINE else len(_FINE), place.start)
