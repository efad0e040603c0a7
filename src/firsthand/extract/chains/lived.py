"""What somebody lived through, told by a report without a verb of saying: "From the attic Ada heard the shots".

A reporter was not there. What a private person saw and did in danger is that person's telling, where the text has the
person tell of it elsewhere, or says that it met survivors, or changed or cut their names. It is never said, so the
link is implied. Officials, and whoever only happens to be in the story, tell nothing by what they saw.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

import yaml

from firsthand.extract.attribution.lexicon import lexicon
from firsthand.extract.attribution.people import is_passive, subject_of
from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.attribution.teller_words import teller_words
from firsthand.extract.chains.tellings import Telling
from firsthand.model.annotated import Mention
from firsthand.model.attribution import Attribution

REASON = "what a person lived through, who tells of it in this text or was met for it"
_PREFIX = "n"
_NEAR_EVENT = frozenset({"victim", "witness"})
_PRIVATE = frozenset({"victim", "witness", "relative", "colleague", "other", "anonymous", "medical"})
_NAMES_KEPT_BACK = re.compile(
    r"\b(?:pseudonyms?|(?:only|just) (?:by )?(?:their|his|her) first names?|not (?:their|his|her) real names?"
    r"|names? (?:have|has|had|were|was) been (?:changed|altered)"
    r"|to protect (?:our|their|his|her) (?:sources?|identit\w+))",
    re.IGNORECASE,
)
_MARKS = frozenset({"as", "when", "while", "before", "after", "until"})
_FIRST = frozenset({"i", "me", "my", "we", "us", "our"})
_PAST_HELPERS = frozenset({"had", "could", "would", "did"})
_NOT_NOW = frozenset({"will", "may", "might", "must", "should", "can", "has", "have", "is", "are", "to"})
_CLIMB = 4


@cache
def _words() -> dict[str, frozenset[str]]:
    """Read the lists once a process."""
    raw: dict[str, Any] = yaml.safe_load(files(__package__).joinpath("lived.yaml").read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in raw.items()}


def is_lived(telling: Telling) -> bool:
    """Say whether a telling is what somebody lived through, without a verb of saying."""
    return telling.attribution.id.startswith(_PREFIX)


def find_lived(syntax: Syntax, tellings: tuple[Telling, ...]) -> tuple[Attribution, ...]:
    """Return a telling for each narrated sentence that gives what its subject lived through."""
    return tuple(_Lived(syntax, tellings).found())


class _Lived:
    def __init__(self, syntax: Syntax, tellings: tuple[Telling, ...]) -> None:
        self._syntax, self._tellings = syntax, tellings
        self._told_in = {telling.sentence for telling in tellings if syntax.quote_of[telling.trigger] == -1}

    def found(self) -> Iterator[Attribution]:
        """Yield them in reading order: of a paragraph with such a sentence, every past deed of the same person."""
        syntax, telling = self._syntax, dict[int, tuple[int, Mention]]()
        for verb, lemma in enumerate(syntax.lemma):
            if lemma in self._verbs and syntax.pos[verb] == "VERB" and self._may_be(verb):
                mention = self._who(verb)
                if mention is not None:
                    telling.setdefault(syntax.sentence_of[verb], (verb, mention))
        telling |= self._beside(telling)
        for number, (sentence, (verb, mention)) in enumerate(sorted(telling.items())):
            bounds = syntax.sentences[sentence]
            content = syntax.clause_tokens(list(range(bounds.first, bounds.last)))
            yield Attribution(
                id=f"{_PREFIX}{number}",
                source=syntax.spans(list(range(mention.first, mention.last))),
                recipient=None,
                cue=syntax.spans([verb]),
                content=syntax.spans(content),
                kind="noun",
                polarity="positive",
                source_entity=mention.entity,
                recipient_entity=None,
                lemma=syntax.lemma[verb],
            )

    @cached_property
    def _verbs(self) -> frozenset[str]:
        """Return the verbs to look at; none where nobody could have told."""
        words = _words()
        if not (self._tellers or self._met):
            return frozenset()
        return words["perceiving"] | words["surviving"] | words["bodily"]

    def _may_be(self, verb: int) -> bool:
        """Say whether a verb tells of the past in the reporter's own words, in a sentence without another telling."""
        syntax = self._syntax
        sentence = syntax.sentence_of[verb]
        if syntax.quote_of[verb] != -1 or sentence in self._told_in or syntax.sentences[sentence].role != "body":
            return False
        if is_passive(syntax, verb) or not self._is_past(verb):
            return False
        seen = syntax.child(verb, "dobj")
        if seen is not None and syntax.lemma[seen] in _words()["public"]:
            return False
        return syntax.lemma[verb] not in _words()["bodily"] or self._beside_others(verb)

    def _is_past(self, verb: int) -> bool:
        """Say whether a verb, or the one it hangs on ("decided to hide"), is in the past of a narrative."""
        syntax, at = self._syntax, verb
        for _ in range(_CLIMB):
            helpers = {syntax.lower[c] for c in syntax.children[at] if syntax.dep[c] in ("aux", "neg")}
            if syntax.tag[at] == "VBD" or helpers & _PAST_HELPERS:
                return at == verb or syntax.lemma[at] not in lexicon().verbs
            if helpers & (_NOT_NOW - {"to"}) or syntax.dep[at] not in ("xcomp", "conj", "advcl"):
                return False
            at = syntax.head[at]
        return False

    def _beside_others(self, verb: int) -> bool:
        """Say whether the clause stands beside what somebody else did: "stood there as gunmen shot his uncle"."""
        syntax = self._syntax
        clauses = [*syntax.each(verb, "advcl", "xcomp", "ccomp"), syntax.head[verb]]
        for clause in clauses:
            for below in (clause, *syntax.each(clause, "advcl")):
                marked = any(syntax.lower[c] in _MARKS for c in syntax.each(below, "mark", "advmod"))
                subject = syntax.child(below, "nsubj")
                if marked and subject is not None and subject != syntax.child(verb, "nsubj"):
                    return True
        return False

    def _who(self, verb: int) -> Mention | None:
        """Return the private person whose deed it is and who can have told it."""
        syntax = self._syntax
        subject = subject_of(syntax, verb, lexicon(), 0)
        mention = syntax.mention_at(subject) if subject is not None else None
        if mention is None or mention.entity is None or syntax.lower[mention.head] in _FIRST:
            return None
        if mention.entity in self._tellers:
            return mention
        return mention if self._met and mention.entity in self._strangers else None

    @cached_property
    def _tellers(self) -> frozenset[str]:
        """Return the people who tell in this text of what happened to them or before their eyes."""
        people = {m.entity for m in self._syntax.annotated.mentions if m.type == "person"}
        return frozenset(
            telling.teller.entity
            for telling in self._tellings
            if telling.teller.entity in people
            and telling.teller.entity is not None
            and telling.teller.organisation is None
            and (telling.teller.role in _NEAR_EVENT or (telling.teller.role in _PRIVATE and self._tells_own(telling)))
        )

    def _tells_own(self, telling: Telling) -> bool:
        """Say whether somebody tells of himself in danger: "I hid", "she heard the shots", said she; kin: "I fell"."""
        syntax, words = self._syntax, _words()
        verbs = words["perceiving"] | words["surviving"]
        near = telling.teller.role not in ("other", "medical")
        for token in range(telling.first, telling.last):
            if syntax.pos[token] != "VERB" or not self._is_past(token):
                continue
            if syntax.lemma[token] not in verbs and (not near or syntax.lemma[token] in lexicon().verbs):
                continue
            subject = subject_of(syntax, token, lexicon(), 0)
            mention = syntax.mention_at(subject) if subject is not None else None
            if subject is not None and syntax.lower[subject] in ("i", "we") and syntax.quote_of[token] != -1:
                return True
            if mention is not None and mention.entity == telling.teller.entity and mention.entity is not None:
                return True
        return False

    @cached_property
    def _strangers(self) -> frozenset[str]:
        """Return the people named in the text for whom it has no office: whoever was met may be any of them."""
        annotated = self._syntax.annotated
        speaking = {telling.teller.entity for telling in self._tellings if telling.teller.role not in _PRIVATE}
        return frozenset(
            entity.id
            for entity in annotated.entities
            if entity.type == "person" and entity.name and not entity.many and entity.id not in speaking
            and not entity.roles
        )  # fmt: skip

    @cached_property
    def _met(self) -> bool:
        """Say whether the text tells that its makers met people who were there, or kept back their names."""
        syntax, words = self._syntax, _words()
        if _NAMES_KEPT_BACK.search(syntax.annotated.document.text):
            return True
        for token, lemma in enumerate(syntax.lemma):
            if lemma not in words["met"] or syntax.tag[token] != "NNS":
                continue
            above = syntax.head[token]
            governor = syntax.head[above] if syntax.dep[token] == "pobj" else above
            of_them = syntax.dep[token] == "pobj" and syntax.lower[above] in ("from", "of", "with")
            if of_them and syntax.lemma[governor] in words["accounts"]:
                return True
            met = syntax.dep[token] in ("pobj", "dobj") and syntax.lemma[governor] in words["meeting"]
            if met and self._is_maker(syntax.child(governor, "nsubj")):
                return True
        return False

    def _is_maker(self, subject: int | None) -> bool:
        """Say whether a subject is whoever makes the report: "we", the publisher, a reporter or outlet."""
        if subject is None:
            return False
        syntax, words = self._syntax, teller_words()
        publisher = syntax.annotated.document.publisher
        phrase = " ".join(syntax.lower[t] for t in syntax.noun_phrase(subject)).removeprefix("the ")
        own = publisher is not None and phrase == publisher.name.lower().removeprefix("the ")
        outlet = words.roles.get(syntax.lemma[subject]) == "outlet" or phrase in words.outlets | words.agencies
        return own or outlet or phrase in ("we", "i")

    def _beside(self, telling: dict[int, tuple[int, Mention]]) -> dict[int, tuple[int, Mention]]:
        """Return the other sentences of a paragraph whose subject is the same person, in the past."""
        syntax, found = self._syntax, dict[int, tuple[int, Mention]]()
        lived = {(syntax.sentences[s].paragraph, mention.entity) for s, (_, mention) in telling.items()}
        paragraphs = {paragraph for paragraph, _ in lived}
        for number, sentence in enumerate(syntax.sentences):
            if sentence.paragraph not in paragraphs or number in telling or number in self._told_in:
                continue
            root = next((t for t in range(sentence.first, sentence.last) if syntax.head[t] == t), None)
            subject = syntax.child(root, "nsubj") if root is not None and syntax.quote_of[root] == -1 else None
            mention = syntax.mention_at(subject) if subject is not None else None
            if root is None or mention is None or (sentence.paragraph, mention.entity) not in lived:
                continue
            if self._is_past(root) or syntax.lower[root] in ("was", "were"):
                found[number] = (root, mention)
        return found
