"""Who a pronoun that speaks is: coreference first, then what is true of speakers in reports.

Two things hold of reported speech beyond ordinary coreference. A pronoun that goes on speaking ("She also said")
is whoever spoke just before, and the pronoun of a thought inside speech ("said she believed") is the speaker.
"""

from __future__ import annotations

from firsthand.extract.attribution.candidate import Candidate
from firsthand.extract.attribution.lexicon import lexicon
from firsthand.extract.attribution.syntax import Syntax
from firsthand.model.annotated import Entity, Mention

_PERSONAL = frozenset({"he", "she", "they", "it"})
_FIRST = frozenset({"i", "me", "my"})
_GAP = 3
_FAR = 6


class Speakers:
    """Gives each candidate's source (and recipient) its entity, in reading order."""

    def __init__(self, syntax: Syntax) -> None:
        self._syntax = syntax
        self._entities = {entity.id: entity for entity in syntax.annotated.entities}

    def sources(self, kept: list[Candidate], inside: list[int | None]) -> list[str | None]:
        """Return the source's entity of each attribution."""
        found: list[str | None] = []
        latest: list[int] = []
        for number, candidate in enumerate(kept):
            entity = self.entity(candidate.source_head)
            word = self._word(candidate.source_head)
            parent = inside[number]
            if entity is not None and word in _PERSONAL and entity in self._named_in(candidate):
                entity = self._person_before(candidate, word)
            if word in _FIRST and entity is None and parent is not None and parent < number:
                entity = found[parent]
            elif word in _PERSONAL:
                entity = self._continued(candidate, kept, (found, latest, parent), entity)
            found.append(entity)
            if entity is not None and parent is None and candidate.kind not in ("noun", "adverb"):
                latest.append(number)
        return self._parents_later(kept, inside, found)

    def recipient(self, candidate: Candidate) -> str | None:
        """Return the recipient's entity."""
        return self.entity(candidate.recipient_head)

    def _parents_later(
        self, kept: list[Candidate], inside: list[int | None], found: list[str | None]
    ) -> list[str | None]:
        """Give "I think" inside a quotation its speaker, where the speaker is named after it."""
        for number, candidate in enumerate(kept):
            parent = inside[number]
            if parent is None:
                continue
            if found[number] is None and self._word(candidate.source_head) in _FIRST:
                found[number] = found[parent]
            elif self._is_spoken_of(candidate) and self._speaks_or_hears(found[number], kept[parent], found[parent]):
                found[number] = None
        return found

    def _is_spoken_of(self, candidate: Candidate) -> bool:
        """Say whether the source is a "he" or "they" within a quotation: nobody who speaks or is spoken to there."""
        return self._syntax.quote_of[candidate.trigger] != -1 and self._word(candidate.source_head) in _PERSONAL

    def _speaks_or_hears(self, entity: str | None, parent: Candidate, speaker: str | None) -> bool:
        quoted = self._syntax.quote_of[parent.trigger] == -1
        return quoted and entity is not None and entity in (speaker, self.entity(parent.recipient_head))

    def _continued(
        self,
        candidate: Candidate,
        kept: list[Candidate],
        state: tuple[list[str | None], list[int], int | None],
        entity: str | None,
    ) -> str | None:
        found, latest, parent = state
        word = self._word(candidate.source_head)
        if parent is not None and parent < len(found) and candidate.lemma in lexicon().thinking:
            return found[parent] if self._fits(found[parent], word) else entity
        if parent is not None and parent < len(found) and entity is None and not self._is_spoken_of(candidate):
            return found[parent] if self._fits(found[parent], word) else None
        if word == "it" and self._is_place(entity):
            entity = self._subject_before(candidate)
        here = self._subject_here(candidate, word) if parent is None else None
        if here is not None or parent is not None or self._syntax.quote_of[candidate.trigger] != -1:
            return here or entity
        last = self._last_speaker(candidate, kept, found, latest)
        if last is None or (entity is not None and self._named_between(entity, kept[last].trigger, candidate)):
            return entity
        # in "he told Pavo" he is not Pavo, who spoke last
        return entity if found[last] == self.recipient(candidate) else found[last]

    def _last_speaker(
        self, candidate: Candidate, kept: list[Candidate], found: list[str | None], latest: list[int]
    ) -> int | None:
        """Return the last telling before whose speaker the pronoun can stand for; "it" reaches further back.

        What somebody says within another's words is passed over ("they told us: …" in a cousin's account).
        """
        syntax, word = self._syntax, self._word(candidate.source_head)
        here = min(syntax.sentence_of[candidate.trigger], syntax.sentence_of[candidate.content[0]])
        for number in reversed(latest):
            last = kept[number]
            gap = here - max(syntax.sentence_of[last.trigger], syntax.sentence_of[last.content[-1]])
            if gap > (_FAR if word == "it" else _GAP):
                return None
            if syntax.quote_of[kept[number].trigger] == -1 and self._fits(found[number], word):
                return None if found[number] in self._named_in(candidate) else number
        return None

    def _named_between(self, entity: str, first: int, candidate: Candidate) -> bool:
        """Say whether coreference's choice is the subject of a sentence between the two cues."""
        syntax = self._syntax
        border = syntax.bounds(first)[1]
        for mention in syntax.mentions_in(border, candidate.trigger):
            if (
                mention.entity == entity
                and mention.form != "pronoun"
                and syntax.dep[mention.head] in ("nsubj", "nsubjpass")
            ):
                return mention.head not in set(candidate.content)
        return False

    def _subject_here(self, candidate: Candidate, word: str) -> str | None:
        """Return whom a pronoun goes on from in its sentence: "His aide dismissed them; she said …"."""
        syntax, kept = self._syntax, {*candidate.content}
        if word == "it" or candidate.content[0] < candidate.trigger:
            return None
        for mention in syntax.mentions_in(syntax.bounds(candidate.trigger)[0], candidate.trigger):
            subject = syntax.dep[mention.head] in ("nsubj", "nsubjpass") and mention.form != "pronoun"
            if subject and mention.head not in kept and self._fits(mention.entity, word):
                return mention.entity
        return None

    def _person_before(self, candidate: Candidate, word: str) -> str | None:
        """Return the person last named before the cue, here or a sentence before, whom the content does not name."""
        syntax, named = self._syntax, self._named_in(candidate)
        first = min(candidate.trigger, candidate.content[0])
        start = syntax.sentences[max(0, syntax.sentence_of[first] - 1)].first
        for mention in reversed(syntax.mentions_in(start, first)):
            known = mention.form == "name" and self._fits(mention.entity, word)
            if known and mention.entity not in named:
                return mention.entity
        return None

    def _named_in(self, candidate: Candidate) -> set[str | None]:
        """Return whom the content names: nobody speaks of himself by his name ("He said, “Varga was a legend.”").

        Not where a reporter's words come first: in "Varga, he said, was held" he may be Varga.
        """
        if candidate.kind == "indirect" and candidate.content[0] < candidate.trigger:
            return set()
        kept = set(candidate.content)
        near = self._syntax.mentions_in(candidate.content[0], candidate.content[-1] + 1)
        return {one.entity for one in near if one.form == "name" and one.head in kept}

    def _is_place(self, entity: str | None) -> bool:
        known = self._entities.get(entity or "")
        return known is not None and known.type == "place"

    def _subject_before(self, candidate: Candidate) -> str | None:
        """Return the organisation or document that is the subject of the sentence before, or of this one."""
        syntax = self._syntax
        here = syntax.sentence_of[candidate.trigger]
        first = syntax.sentences[max(0, here - 1)].first
        for mention in syntax.mentions_in(first, candidate.trigger):
            subject = syntax.dep[mention.head] in ("nsubj", "nsubjpass") and mention.form != "pronoun"
            if subject and mention.type in ("organisation", "document") and mention.entity is not None:
                return mention.entity
        return None

    def _fits(self, entity: str | None, word: str) -> bool:
        known = self._entities.get(entity or "")
        if known is None:
            return False
        return agrees(known, word)

    def entity(self, head: int | None) -> str | None:
        """Return the entity of the mention at a head token."""
        mention = self._mention(head)
        return mention.entity if mention else None

    def _mention(self, head: int | None) -> Mention | None:
        return self._syntax.mention_at(head) if head is not None else None

    def _word(self, head: int | None) -> str:
        return self._syntax.lower[head] if head is not None else ""


def agrees(known: Entity, word: str) -> bool:
    """Say whether a pronoun can stand for an entity, as far as the text tells."""
    if word == "it":
        return known.type in ("organisation", "document", "group", "thing") and not known.many
    if word == "they":
        return known.many or known.type in ("organisation", "group")
    if known.type != "person" or known.many:
        return False
    return known.sex is None or known.sex == ("female" if word == "she" else "male")
