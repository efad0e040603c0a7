"""Statements: one act or state, told at one place, with everything that its words say about it."""

from __future__ import annotations

from bisect import bisect_right

import msgspec

from firsthand.extract.acts.clauses import Clause, clauses_of
from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.triggers import Lexicon, Trigger, find_triggers, lexicon_of
from firsthand.extract.ages import AgeRemark, find_ages, plausible
from firsthand.extract.chains import Chains
from firsthand.extract.characterisations import find_characterisations
from firsthand.extract.circumstances import Circumstances
from firsthand.extract.local_incidents import join_incidents
from firsthand.extract.observed import find_status
from firsthand.extract.participants import Roles, find_roles, involvement_of, party
from firsthand.extract.remarks import attach_verification
from firsthand.extract.responses import no_answer, response_to
from firsthand.extract.standing import find_stance
from firsthand.model.annotated import AnnotatedText
from firsthand.model.attribution import Attribution
from firsthand.model.base import Span, make_id
from firsthand.model.values.quantity import Quantity
from firsthand.model.statement import Party, Statement, Verification
from firsthand.model.vocabulary import Vocabulary

_COUNTED = frozenset(
    {"killing", "wounding", "death", "arrest", "shooting", "disappearance", "attack", "sexual_violence"}
)
_SILENT = frozenset({"navigation", "metadata", "byline", "disclaimer"})
_ANSWERING = frozenset({"blame", "accuse", "deny", "reject", "admit", "acknowledge"})
_DENYING = frozenset({"deny", "reject", "refute", "dismiss", "dispute", "denial", "rebut", "disavow"})
_TELLING = frozenset(
    [
        "say",
        "tell",
        "report",
        "claim",
        "add",
        "announce",
        "state",
        "allege",
        "note",
        "explain",
        "recall",
        "narrate",
        "according",
        "write",
        "confirm",
        "believe",
        "think",
        "describe",
    ]
)


def find_statements(
    annotated: AnnotatedText,
    vocabulary: Vocabulary,
    attributions: tuple[Attribution, ...],
    chains: Chains,
    verification: tuple[Verification, ...],
) -> tuple[Statement, ...]:
    """Find every statement of a document, in reading order.

    Every sentence of headline, key points, body and captions has at least one, except those that only say what
    was checked; a clause without an act of the vocabulary gives a statement of act `other`.
    """
    reader = _Reader(annotated, vocabulary, attributions, chains)
    reader.checked = tuple(remark.span for remark in verification)
    found: list[Statement] = []
    for number, sentence in enumerate(annotated.sentences):
        if sentence.role not in _SILENT:
            found.extend(reader.sentence(number))
    found = join_incidents(reader.tree, vocabulary, _distinct(found))
    return tuple(attach_verification(found, verification, annotated.document.text))


class _Reader:
    """Reads one document sentence by sentence."""

    def __init__(
        self, annotated: AnnotatedText, vocabulary: Vocabulary, attributions: tuple[Attribution, ...], chains: Chains
    ) -> None:
        self.tree = Tree(annotated)
        self.lexicon: Lexicon = lexicon_of(vocabulary)
        self.chains = chains
        self.circumstances = Circumstances(self.tree)
        self.cues = self._cue_tokens(attributions)
        self.checked: tuple[Span, ...] = ()
        self.told = [(span.end - span.start, span, one) for one in attributions for span in one.content]

    def _cue_tokens(self, attributions: tuple[Attribution, ...]) -> set[int]:
        starts = self.tree.start
        tokens: set[int] = set()
        for attribution in attributions:
            for span in attribution.cue:
                token = max(0, bisect_right(starts, span.start) - 1)
                while token < len(starts) and starts[token] < span.end:
                    tokens.add(token)
                    token += 1
        return tokens

    def sentence(self, number: int) -> list[Statement]:
        """Return the statements of one sentence."""
        clauses = clauses_of(self.tree, number, self.tree.annotated.sentences[number])
        clauses = [self._with_answer(clause, clauses) for clause in clauses]
        above = {clause.head: clause for clause in clauses}
        found: list[Statement] = []
        telling: list[Clause] = []
        silent = False
        for clause in clauses:
            if self._is_checking(clause):
                silent = True
                continue
            triggers = find_triggers(self.tree, clause, self.lexicon)
            if triggers:
                found.extend(self._act(clause, trigger, above) for trigger in triggers)
            elif self._only_tells(clause, clauses):
                telling.append(clause)
            elif self._has_words(clause):
                found.append(self._other(clause))
        ages = find_ages(self.tree, self.tree.annotated.sentences[number])
        found.extend(self._age(remark, number) for remark in ages if plausible(remark))
        if not found and not silent:
            found.append(self._other((telling or clauses)[0]))
        return found

    def _is_checking(self, clause: Clause) -> bool:
        """Say whether a clause only tells what was or was not checked."""
        offset = self.tree.start[clause.head]
        return any(span.start <= offset < span.end for span in self.checked)

    def _with_answer(self, clause: Clause, clauses: list[Clause]) -> Clause:
        """Let a gerund under "admitted", "denied" or "accused" begin with that verb's clause: it holds the actor."""
        above = next((other for other in clauses if other.head == clause.parent), None)
        tree = self.tree
        if above is None or tree.tag[clause.head] != "VBG" or tree.lemma[above.head] not in _ANSWERING:
            return clause
        return msgspec.structs.replace(clause, start=min(above.start, clause.start))

    def _has_words(self, clause: Clause) -> bool:
        return any(self.tree.pos[token] not in ("PUNCT", "SYM", "X", "SPACE") for token in clause.tokens)

    def _only_tells(self, clause: Clause, clauses: list[Clause]) -> bool:
        """Say whether a clause does nothing but name the teller of another ("the father said")."""
        below = [other for other in clauses if other.parent == clause.head]
        if clause.head in self.cues:
            return bool(below) or len(clause.tokens) < 4
        if self.tree.lemma[clause.head] in _ANSWERING and below:
            return True
        telling = self.tree.lemma[clause.head] in _TELLING
        return telling and any(self.tree.dep[other.head] in ("ccomp", "parataxis") for other in below)

    def _other(self, clause: Clause) -> Statement:
        stance = find_stance(self.tree, clause.head)
        statement = self._statement(clause, clause.head, "other", stance.standing)
        return msgspec.structs.replace(
            statement,
            polarity=stance.polarity,
            notes=stance.notes,
            quantity=self.circumstances.in_clause(clause),
            response=no_answer(statement.text) or response_to(self.tree, clause.head, clause),
        )

    def _act(self, clause: Clause, trigger: Trigger, above: dict[int, Clause]) -> Statement:
        tree = self.tree
        stance = find_stance(tree, trigger.head, trigger.tokens)
        response = response_to(tree, trigger.head, clause)
        standing = stance.standing
        if (response is None and self._is_denied(trigger.head)) or (response is not None and response.kind == "denies"):
            standing = "denied"
        roles = find_roles(tree, trigger)
        statement = self._statement(clause, trigger.head, trigger.rule.act.key, standing)
        involvement = involvement_of(tree, trigger)
        victims = tuple(party(tree, token, involvement) for token in roles.victims)
        when, where = self.circumstances.inherited(clause, above, trigger.head)
        return msgspec.structs.replace(
            statement,
            act_code=trigger.rule.act.code,
            trigger=(tree.start[trigger.head], tree.end[trigger.head]),
            polarity=stance.polarity,
            victims=victims,
            chain=self.chains.of(Span(start=clause.start, end=clause.end), _experiencer(victims)),
            when=when,
            where=where,
            alleged_actors=tuple(party(tree, token, roles.involvement) for token in roles.actors),
            quantity=self._count(clause, trigger, roles),
            response=response,
            observed=find_status(trigger, stance, len(roles.victims), tree.word[trigger.head]),
            notes=stance.notes,
        )

    def _count(self, clause: Clause, trigger: Trigger, roles: Roles) -> Quantity | None:
        """Return how many people the act was done to; of acts without victim, how many did it."""
        people = roles.victims or (roles.actors if trigger.rule.victim == "none" else ())
        for token in people:
            count = self.circumstances.of_party(token)
            if count is not None:
                return count
        if trigger.rule.victim == "none":
            return self.circumstances.in_clause(clause)
        if trigger.rule.act.key in _COUNTED and len(people) == 1:
            return self.circumstances.one_of(people[0])
        return None

    def _age(self, remark: AgeRemark, number: int) -> Statement:
        clause = Clause(
            head=remark.token,
            tokens=(remark.token,),
            parent=None,
            sentence=number,
            start=remark.span.start,
            end=remark.span.end,
        )
        statement = self._statement(clause, remark.token, "age", "asserted")
        return msgspec.structs.replace(
            statement, quantity=remark.quantity, victims=(party(self.tree, remark.person, None),), when=None, where=None
        )

    def _is_denied(self, token: int) -> bool:
        offset = self.tree.start[token]
        around = [(size, one.id, one) for size, span, one in self.told if span.start <= offset < span.end]
        if not around:
            return False
        innermost = min(around)[2]
        return innermost.polarity == "negative" and innermost.lemma in _DENYING

    def _statement(self, clause: Clause, head: int, act: str, standing: str) -> Statement:
        tree = self.tree
        span = Span(start=clause.start, end=clause.end)
        sentence = tree.annotated.sentences[clause.sentence]
        return Statement(
            id=make_id("s", tree.annotated.document.id, span.start, span.end, act, tree.start[head]),
            document=tree.annotated.document.id,
            start=span.start,
            end=span.end,
            text=span.of(tree.text),
            segment=sentence.role,
            act=act,
            act_code=None,
            trigger=(tree.start[head], tree.end[head]),
            standing=standing,
            chain=self.chains.of(span),
            when=self.circumstances.when(clause, head),
            where=self.circumstances.where(clause, head),
            characterisations=find_characterisations(span.of(tree.text)),
        )


def _experiencer(victims: tuple[Party, ...]) -> str | None:
    """Return the entity to whom it happened, if it is one."""
    entities = {victim.entity for victim in victims if victim.entity}
    return entities.pop() if len(entities) == 1 else None


def _distinct(statements: list[Statement]) -> list[Statement]:
    """Keep one statement an id, in reading order."""
    kept = {statement.id: statement for statement in reversed(statements)}
    return sorted(kept.values(), key=lambda one: (one.start, one.end, one.trigger, one.act))
