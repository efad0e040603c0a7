"""Statements: one act or state, told at one place, with everything that its words say about it."""

from __future__ import annotations

from bisect import bisect_right

import msgspec

from firsthand.extract.acts.clauses import Clause, clauses_of
from firsthand.extract.acts.crimes import crime_noun, is_count
from firsthand.extract.acts.further import further, without_wounds_of_the_dead
from firsthand.extract.acts.lexicon import lexicon_of
from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.triggers import Trigger, find_triggers
from firsthand.extract.chains import Chains
from firsthand.extract.events.circumstances import Circumstances, is_hospital
from firsthand.extract.events.datelines import is_alone
from firsthand.extract.events.identified import settle_identified
from firsthand.extract.events.local_incidents import join_incidents
from firsthand.extract.events.one_victim import find_one_victim
from firsthand.extract.events.scenes import share_scenes
from firsthand.extract.events.speakers import leave_speakers_out, leave_the_living_out
from firsthand.extract.events.united import tell_of, unite
from firsthand.extract.events.wounds import settle_wounds
from firsthand.extract.participants.ages import AgeRemark, find_ages, plausible
from firsthand.extract.participants.counts import Counts
from firsthand.extract.participants.described import described_dead
from firsthand.extract.participants.identities import involvement_of
from firsthand.extract.participants.participants import Roles, find_roles
from firsthand.extract.participants.parties import parties, party, without_accused
from firsthand.extract.remarks import attach_verification
from firsthand.extract.responses.denied import is_occasion_of_denied, is_spared
from firsthand.extract.responses.responses import answered_by, no_answer, own_denial, response_to
from firsthand.extract.statements.characterisations import find_characterisations
from firsthand.extract.statements.group_parts import Part, find_parts, with_parts
from firsthand.extract.statements.observed import find_status
from firsthand.extract.statements.standing import find_stance
from firsthand.extract.statements.telling import Telling
from firsthand.extract.statements.trailing import with_trailing
from firsthand.model.annotated import AnnotatedText
from firsthand.model.attribution import Attribution
from firsthand.model.base import Span, make_id
from firsthand.model.statement import Party, Response, Standing, Statement, Verification
from firsthand.model.vocabulary import Vocabulary

_AT_ONCE = frozenset({"wounding", "shooting", "killing", "attack", "beating", "death"})
_HELD = frozenset({"detention", "captivity"})
_NOW = frozenset({"now", "currently", "presently"})
_ANYBODY = frozenset({"anybody", "anyone", "any one"})
_SILENT = frozenset({"navigation", "metadata", "byline", "disclaimer"})


def find_statements(
    annotated: AnnotatedText,
    vocabulary: Vocabulary,
    attributions: tuple[Attribution, ...],
    chains: Chains,
    verification: tuple[Verification, ...],
) -> tuple[tuple[Statement, ...], dict[str, str]]:
    """Find every statement of a document, in reading order, and, by entity, whom of them an event shows to be whom.

    Every sentence of headline, key points, body and captions has at least one, except those that only say what
    was checked; a clause without an act of the vocabulary gives a statement of act `other`.
    """
    tree = Tree(annotated)
    telling = Telling(tree, attributions, verification)
    reader = _Reader(tree, vocabulary, chains, telling)
    found: list[Statement] = []
    for number, sentence in enumerate(annotated.sentences):
        if sentence.role not in _SILENT and not is_alone(tree, sentence):
            found.extend(reader.sentence(number))
    found = leave_speakers_out(tree, _distinct(found))
    found = share_scenes(tree, join_incidents(tree, vocabulary, found))
    found, whose = _of_one_person(tree, settle_identified(tree, found))
    found = leave_the_living_out(tree, found)
    found = with_parts(tree, settle_wounds(tree, vocabulary, found), reader.parts)
    return tuple(attach_verification(found, verification, annotated.document.text)), whose


def _of_one_person(tree: Tree, found: list[Statement]) -> tuple[list[Statement], dict[str, str]]:
    """Return the statements with each victim one person, however he is described, and who is whom."""
    whose = find_one_victim(tree, found)
    if whose:
        tree.entities = {entity.id: entity for entity in unite(tuple(tree.entities.values()), whose)}
    return tell_of(found, whose) if whose else found, whose


class _Reader:
    """Reads one document sentence by sentence."""

    def __init__(self, tree: Tree, vocabulary: Vocabulary, chains: Chains, telling: Telling) -> None:
        self.tree = tree
        self.lexicon = lexicon_of(vocabulary)
        self.chains = chains
        self.telling = telling
        self.circumstances = Circumstances(tree)
        self.counts = Counts(tree)
        self.parts: dict[str, list[Part]] = {}

    def sentence(self, number: int) -> list[Statement]:
        """Return the statements of one sentence."""
        sentence = self.tree.annotated.sentences[number]
        clauses = clauses_of(self.tree, number, sentence)
        above = {clause.head: clause for clause in clauses}
        told = [clause for clause in clauses if not self.telling.is_checking(clause)]
        ages = [remark for remark in find_ages(self.tree, sentence) if plausible(remark)]
        printed = frozenset(remark.token for remark in ages)
        found: list[Statement] = []
        taken: set[int] = set()
        for clause in told:
            before = frozenset(taken)
            triggers = find_triggers(self.tree, clause, self.lexicon, taken)
            if triggers:
                for trigger in triggers:
                    found.extend(self._acts(clause, trigger, above))
            elif clause.head in before:
                continue  # it completes an act of the clause above it
            elif self._has_words(clause) and not self._only_tells(clause, clauses):
                found.append(self._other(clause, printed, above))
        found.extend(self._age(remark, number) for remark in ages)
        if not found and len(told) == len(clauses):
            found.append(self._other(clauses[0], printed, above))
        found = [_with_whoever_is_held(self._feigned(one, found), found) for one in found]
        return with_trailing(self.tree, without_wounds_of_the_dead(found), clauses)

    def _feigned(self, statement: Statement, beside: list[Statement]) -> Statement:
        """Let a feigned execution that names nobody be done to whomever its sentence has just told something of."""
        if statement.act != "mock_execution" or statement.victims:
            return statement
        before = [one for one in beside if one.victims and one.act != "other" and one.trigger < statement.trigger]
        victims = before[-1].victims if before else self._done_to_before(statement)
        if len({one.entity for one in victims}) != 1 or victims[0].entity is None:
            return statement
        span = Span(start=statement.start, end=statement.end)
        return msgspec.structs.replace(
            statement, victims=victims, chain=self.chains.of(span, experiencer=victims[0].entity)
        )

    def _done_to_before(self, statement: Statement) -> tuple[Party, ...]:
        """Return to whom the nearest clause before it does something: "he was bound, and"."""
        tree = self.tree
        here = max(0, bisect_right(tree.start, statement.trigger[0]) - 1)
        for token in range(here - 1, tree.annotated.sentences[tree.sentence[here]].first - 1, -1):
            mention = tree.mention_of.get(token)
            if tree.dep[token] in ("nsubjpass", "dobj") and mention is not None and mention.type == "person":
                return (party(tree, token, None),)
        return ()

    def _only_tells(self, clause: Clause, clauses: list[Clause]) -> bool:
        denies = own_denial(self.tree, clause.head) is not None and self.tree.child(clause.head, "xcomp") is None
        return self.telling.only_tells(clause, clauses) and not denies

    def _has_words(self, clause: Clause) -> bool:
        return any(self.tree.pos[token] not in ("PUNCT", "SYM", "X", "SPACE") for token in clause.tokens)

    def _other(self, clause: Clause, ages: frozenset[int], above: dict[int, Clause]) -> Statement:
        stance = find_stance(self.tree, clause.head)
        span = Span(start=clause.start, end=clause.end)
        chain = self.chains.of(span)
        answer = no_answer(span.of(self.tree.text)) or response_to(self.tree, clause.head, clause, event=False)
        denial = own_denial(self.tree, clause.head) if answer is None else None
        denies = denial is not None or (answer is not None and answer.kind == "denies")
        dead = described_dead(self.tree, clause.head)
        return msgspec.structs.replace(
            self._statement(clause, self._from_answer(clause, span, above, answer), clause.head, "other"),
            chain=chain,
            standing="denied" if denies else self._unsaid(stance.standing, clause.head),
            polarity=stance.polarity,
            notes=stance.notes,
            victims=() if dead is None else (party(self.tree, dead, None),),
            when=self.circumstances.when(clause, clause.head),
            where=self.circumstances.where(clause, clause.head),
            quantity=self.counts.in_clause(clause, ages),
            response=answered_by(answer or denial, chain),
        )

    def _acts(self, clause: Clause, trigger: Trigger, above: dict[int, Clause]) -> list[Statement]:
        """Return the statement of a trigger and what its words tell besides; parts of its people are kept for later."""
        statement, roles = self._act(clause, trigger, above)
        people = roles.victims or ((trigger.head,) if self.counts.counts_people(trigger) else ())
        parts = find_parts(self.tree, self.counts, people, trigger.head)
        if parts:
            self.parts[statement.id] = parts
        found = [statement]
        also = self.lexicon.vocabulary.act(trigger.rule.pattern.also or "")
        if also is not None and statement.victims:
            found.append(further(statement, also))
        return found

    def _act(self, clause: Clause, trigger: Trigger, above: dict[int, Clause]) -> tuple[Statement, Roles]:
        tree, act = self.tree, trigger.rule.act
        stance = find_stance(tree, trigger.head, trigger.tokens)
        response = response_to(tree, trigger.head, clause)
        roles = find_roles(tree, trigger)
        involvement = involvement_of(tree, trigger)
        aside = is_occasion_of_denied(tree, trigger.head)
        if aside:
            roles = msgspec.structs.replace(roles, victims=())  # those whose harm is denied
        victims = tuple(one for token in roles.victims for one in parties(tree, token, involvement))
        if stance.polarity == "negative":
            victims = tuple(one for one in victims if one.text.lower() not in _ANYBODY)
        victims = without_accused(tree, roles, victims)
        when, where = self.circumstances.inherited(clause, above, trigger.head)
        if act.key == "wounding" and where is not None and is_hospital(where):
            where = None  # where somebody lies with his wounds is not where he got them
        crime = crime_noun(tree, clause, trigger)
        if crime is not None and is_count(tree, crime):
            if crime == trigger.head:
                when, where = self.circumstances.inside(clause, crime), None
            else:
                when = self.circumstances.outside(clause, trigger.head, crime)
        elif crime == trigger.head:
            when, where = self.circumstances.after(clause, crime)
            when = when or self.circumstances.inside(clause, crime)
        elif crime is not None:
            when, where = self.circumstances.before(clause, trigger.head, crime)
        elif roles.involvement is not None:  # the day and place of "arrested on suspicion of murder" are the arrest's
            when = where = None
        if when is not None and act.key in _AT_ONCE and (when.text.lower() in _NOW or trigger.tells_condition):
            when = None  # "was in critical condition Monday": how he was then, not when it happened
        span = self._with_answer(clause, above)
        chain = self.chains.of(span, experiencer=_experiencer(victims))
        statement = msgspec.structs.replace(
            self._statement(clause, self._from_answer(clause, span, above, response), trigger.head, act.key),
            act_code=act.code,
            chain=chain,
            standing=self._standing(stance.standing, response, trigger.head),
            polarity=stance.polarity,
            notes=(*stance.notes, *self._unresolved(roles)),
            victims=victims,
            alleged_actors=tuple(party(tree, token, roles.involvement) for token in roles.actors),
            quantity=None if aside else self.counts.of_act(clause, trigger, roles),
            when=when,
            where=where,
            response=answered_by(response, chain),
        )
        status = find_status(trigger, statement, tree.word[trigger.head])
        return msgspec.structs.replace(statement, observed=status), roles

    def _unresolved(self, roles: Roles) -> tuple[str, ...]:
        """Say whom the text leaves open ("me" in a quotation within a quotation)."""
        mentions = [self.tree.mention_of.get(token) for token in (*roles.victims, *roles.actors)]
        left_open = [
            f"{one.text}: {one.note}" for one in mentions if one is not None and one.entity is None and one.note
        ]
        return tuple(dict.fromkeys(left_open))

    def _standing(self, standing: Standing, response: Response | None, token: int) -> Standing:
        """Let a denial decide: told in one by the words around it, or by the teller whose content it stands in."""
        if response is not None:
            return "denied" if response.kind == "denies" else standing
        denied = self.telling.is_denied(token) and not is_spared(self.tree, token)
        return "denied" if denied else self._unsaid(standing, token)

    def _unsaid(self, standing: Standing, token: int) -> Standing:
        """Let nothing be asserted that its teller did not say."""
        return "hypothetical" if standing == "asserted" and self.telling.is_unsaid(token) else standing

    def _with_answer(self, clause: Clause, above: dict[int, Clause]) -> Span:
        """Return a clause's span; a gerund under "admitted", "denied" or "blamed" begins with that verb's clause."""
        parent = above.get(clause.parent) if clause.parent is not None else None
        start = clause.start
        if parent is not None and self.tree.tag[clause.head] == "VBG" and self.telling.answers(parent):
            start = min(parent.start, clause.start)
        return Span(start=start, end=clause.end)

    def _from_answer(self, clause: Clause, span: Span, above: dict[int, Clause], response: Response | None) -> Span:
        """Let what is denied or owned begin with who denies it: without "the army denied that" it says the opposite."""
        parent = above.get(clause.parent) if clause.parent is not None else None
        if response is None or parent is None or not self.telling.answers(parent) or parent.end > span.start:
            return span
        between = self.tree.text[parent.end : span.start].strip().lower()
        return Span(start=parent.start, end=span.end) if between in ("", "that") else span

    def _age(self, remark: AgeRemark, number: int) -> Statement:
        span = remark.span
        clause = Clause(
            head=remark.token, tokens=(remark.token,), parent=None, sentence=number, start=span.start, end=span.end
        )
        return msgspec.structs.replace(
            self._statement(clause, span, remark.token, "age"),
            chain=self.chains.of(span),
            quantity=remark.quantity,
            victims=(party(self.tree, remark.person, None),),
        )

    def _statement(self, clause: Clause, span: Span, head: int, act: str) -> Statement:
        """Return a statement with what its place in the text alone gives."""
        tree = self.tree
        words = span.of(tree.text)
        return Statement(
            id=make_id("s", tree.annotated.document.id, span.start, span.end, act, tree.start[head]),
            document=tree.annotated.document.id,
            start=span.start,
            end=span.end,
            text=words,
            segment=tree.annotated.sentences[clause.sentence].role,
            act=act,
            act_code=None,
            trigger=(tree.start[head], tree.end[head]),
            characterisations=find_characterisations(words),
        )


def _with_whoever_is_held(statement: Statement, beside: list[Statement]) -> Statement:
    """Let "where there was no toilet" be what those go without whom the same sentence tells to be locked up there."""
    if statement.act != "deprivation" or statement.victims or statement.alleged_actors:
        return statement
    held = [one for one in beside if one.act in _HELD and one.victims and one.trigger < statement.trigger]
    return msgspec.structs.replace(statement, victims=held[-1].victims) if held else statement


def _experiencer(victims: tuple[Party, ...]) -> str | None:
    """Return the entity to whom it happened, if it is one."""
    entities = {victim.entity for victim in victims if victim.entity}
    return entities.pop() if len(entities) == 1 else None


def _distinct(statements: list[Statement]) -> list[Statement]:
    """Keep one statement an id, in reading order."""
    kept = {statement.id: statement for statement in reversed(statements)}
    return sorted(kept.values(), key=lambda one: (one.start, one.end, one.trigger, one.act))
