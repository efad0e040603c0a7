"""Human rulings: from what somebody typed to a decision that survives every rebuild."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import msgspec

from firsthand.errors import UserError
from firsthand.link.names.names import compare_names, parse_name
from firsthand.link.rulings.edits import EDITABLE, can_be_edited
from firsthand.model.base import Frozen, make_id
from firsthand.model.decision import Decision, Quote
from firsthand.model.document import Document
from firsthand.model.record import Person, Record
from firsthand.model.statement import Statement
from firsthand.pipeline.addressing import quote_at, quotes_of
from firsthand.pipeline.linking import relink
from firsthand.pipeline.settings import link_settings, reading_settings
from firsthand.pipeline.stages import StageClock
from firsthand.store import Case, open_case

RulingKind = Literal[
    "accept", "reject", "edit", "add", "split", "same", "different", "unsure", "protect", "unprotect", "retract"
]

_ON_STATEMENTS = frozenset({"accept", "reject", "edit"})
_ID = re.compile(r"^[a-z]+-[0-9a-f]{12}$")
_ADULT = 18


class Ruling(Frozen, frozen=True, kw_only=True):
    """What a human rules, in the words of the command line: ids of the record or names."""

    kind: RulingKind
    what: tuple[str, ...]
    who: str
    why: str | None = None
    changes: dict[str, str] = {}


def decide(case_path: Path, ruling: Ruling) -> Decision:
    """Keep a ruling and build the record again; `orphaned` says that it addresses nobody yet."""
    with open_case(case_path) as case, case.lock():
        stored = case.record()
        if stored is None:
            raise UserError("There is nothing to rule on yet.", hint="run `firsthand build` first")
        decision = _Addressed(case, case_path, stored.record).decision(ruling, len(case.decisions()))
        case.add_decision(decision)
        _relink(case, case_path)
        rebuilt = case.record()
    lost = {one.id for one in rebuilt.record.decisions if one.orphaned} if rebuilt else set()
    return msgspec.structs.replace(decision, orphaned=decision.id in lost)


def undo(case_path: Path, decision_id: str, *, who: str, why: str | None) -> Decision:
    """Take a ruling back: a new decision, since nothing is ever removed."""
    with open_case(case_path) as case, case.lock():
        made = case.decisions()
        if decision_id not in {one.id for one in made}:
            raise UserError(f"There is no decision '{decision_id}'.", hint="see `firsthand decisions`")
        if decision_id in {one.undoes for one in made}:
            raise UserError(f"The decision '{decision_id}' was taken back already.", hint="see `firsthand decisions`")
        decision = Decision(
            id=make_id("dec", len(made), "undo", decision_id), kind="undo", who=who, when=_now(), why=why,
            undoes=decision_id,
        )  # fmt: skip
        case.add_decision(decision)
        _relink(case, case_path)
    return decision


def decisions(case_path: Path) -> tuple[Decision, ...]:
    """Return all rulings in order, with what no longer finds its words marked as orphaned."""
    with open_case(case_path) as case:
        made = case.decisions()
        stored = case.record()
    lost = {one.id for one in stored.record.decisions if one.orphaned} if stored else set()
    return tuple(msgspec.structs.replace(one, orphaned=one.id in lost) for one in made)


def _relink(case: Case, case_path: Path) -> None:
    relink(case, reading_settings(case_path), link_settings(case_path), StageClock())


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class _Addressed:
    """What a ruling names by id or name, found in the record: addressed by words and hashes, which outlive ids."""

    def __init__(self, case: Case, case_path: Path, record: Record) -> None:
        self._case, self._record = case, record
        self._settings = reading_settings(case_path)

    def decision(self, ruling: Ruling, number: int) -> Decision:
        """Return the ruling as it is kept; a `UserError` where it names what is not there or cannot be ruled."""
        _refuse_too_few(ruling)
        quotes: list[Quote] = []
        names: list[str] = []
        document: str | None = None
        if ruling.kind in _ON_STATEMENTS:
            quotes = [self._statement(one, ruling) for one in ruling.what]
        elif ruling.kind == "add":
            quotes = [self._new_quote(ruling)]
        elif ruling.kind == "retract":
            document = self._document(_only(ruling, "document")).sha256
        elif ruling.kind == "split":
            quotes = self._parts(_only(ruling, "person"))
        else:
            for one in ruling.what:
                found = self._whom(one, ruling.kind)
                quotes += found if isinstance(found, list) else []
                names += [found] if isinstance(found, str) else []
        return Decision(
            id=make_id("dec", number, ruling.kind, *ruling.what, *sorted(ruling.changes.items())),
            kind="different" if ruling.kind == "split" else ruling.kind,
            who=ruling.who,
            when=_now(),
            why=ruling.why,
            quotes=tuple(quotes),
            names=tuple(names),
            document=document,
            changes={"minor": "yes"} if ruling.kind == "unprotect" and self._frees_a_minor(ruling) else ruling.changes,
        )

    def _frees_a_minor(self, ruling: Ruling) -> bool:
        return any(_is_minor(person) for one in ruling.what for person in self._bearers(one))

    def _statement(self, wanted: str, ruling: Ruling) -> Quote:
        statement = self._found(wanted)
        document = self._document(statement.document)
        self._refuse_unreadable(document, statement, ruling)
        return quote_at(document, statement.start, statement.end, statement.act)

    def _found(self, wanted: str) -> Statement:
        for statement in self._record.statements:
            if statement.id == wanted:
                return statement
        raise UserError(f"There is no statement '{wanted}'.", hint="see `firsthand statements` for the ids")

    def _document(self, wanted: str) -> Document:
        for document in self._record.documents:
            if wanted in (document.id, document.sha256, *document.paths):
                return document
        raise UserError(f"There is no document '{wanted}'.", hint="see `firsthand documents`")

    def _new_quote(self, ruling: Ruling) -> Quote:
        if len(ruling.what) != 2:
            raise UserError(
                "'add' takes a document and the exact words.",
                hint='firsthand decide add DOCUMENT "the words" --set act=ACT',
            )
        wanted, words = ruling.what
        document = self._document(wanted)
        at = document.text.find(words) if words.strip() else -1
        if at < 0:
            raise UserError("These words do not stand in the document's text.", hint="copy them from `firsthand text`")
        new = Statement(
            id="", document=document.id, start=at, end=at + len(words), text=words, segment="body", act="other",
            act_code=None, trigger=(at, at + len(words)), chain=(),
        )  # fmt: skip
        if "act" not in ruling.changes:
            raise UserError("'add' needs the act that the words tell.", hint=f"--set act=ACT; {self._acts()}")
        self._refuse_unreadable(document, new, ruling)
        return quote_at(document, at, at + len(words), ruling.changes["act"])

    def _refuse_unreadable(self, document: Document, statement: Statement, ruling: Ruling) -> None:
        """Refuse fields that are none, and values that cannot be read, all of them together."""
        wrong = []
        for name, value in sorted(ruling.changes.items()):
            if name not in EDITABLE:
                wrong.append((f"there is no field '{name}'", f"fields are {', '.join(sorted(EDITABLE))}"))
            elif name == "act" and self._settings.vocabulary.act(value) is None:
                wrong.append((f"there is no act '{value}'", self._acts()))
            elif not can_be_edited(document, statement, name, value):
                wrong.append((f"{name}={value} cannot be read", f"{name} may be {EDITABLE[name]}"))
        if wrong:
            what, hints = ("; ".join(dict.fromkeys(words)) for words in zip(*wrong, strict=True))
            raise UserError(f"Not ruled: {what}.", hint=hints)

    def _acts(self) -> str:
        return f"acts are {', '.join(sorted(act.key for act in self._settings.vocabulary.acts))}"

    def _parts(self, wanted: str) -> list[Quote]:
        """Return one mention of a person for each document that tells of him: after a split, each is somebody."""
        people = self._bearers(wanted)
        if len(people) != 1:
            raise UserError(
                f"'{wanted}' is {len(people)} people of the record, and not one.", hint=_rows(people) or _SEE_PEOPLE
            )
        quotes = self._quotes(people[0])
        if len(quotes) < 2:
            raise UserError(f"'{wanted}' stands in one place only: there is nothing to split.", hint=_SEE_PEOPLE)
        return quotes

    def _whom(self, wanted: str, kind: RulingKind) -> str | list[Quote]:
        """Return whom a ruling is on: words that mean one person, or a name, which fits all who bear it."""
        passage = next((one for one in self._record.statements if one.id == wanted), None)
        if passage is not None and kind in ("protect", "unprotect"):
            return [quote_at(self._document(passage.document), passage.start, passage.end, passage.act)]
        people = self._bearers(wanted)
        if len(people) == 1 and wanted in (people[0].id, *people[0].formerly):
            return self._quotes(people[0])[:1]
        if kind == "unprotect":
            return [self._quotes(one)[0] for one in self._to_free(wanted, people)]
        others = [(one.id, one.name) for one in self._record.groups]
        others += [(one.id, one.who) for one in self._record.origins]
        for id_, name in others:
            if id_ == wanted:
                origin = next((one for one in self._record.origins if one.id == wanted and one.entity), None)
                person = [one for one in self._record.people if origin and one.id == origin.entity]
                return self._quotes(person[0])[:1] if person else name
        if _ID.match(wanted) or not (people or kind == "protect" or any(_fits(wanted, name) for _, name in others)):
            raise UserError(f"Nobody in the record is '{wanted}'.", hint=_SEE_PEOPLE)
        return wanted

    def _to_free(self, wanted: str, people: list[Person]) -> list[Person]:
        """Return who loses protection by a name: nobody who is protected only for being a namesake's namesake."""
        if not people:
            raise UserError(f"Nobody in the record is '{wanted}'.", hint=_SEE_PEOPLE)
        kept = [one for one in people if one.protected.yes or _is_minor(one)]
        if len(people) > 1 and kept:
            raise UserError(
                f"{len(people)} people of the record bear the name '{wanted}', and some are protected: {_rows(people)}",
                hint=f"rule on one by id, for instance firsthand decide unprotect {people[0].id}",
            )
        return people

    def _bearers(self, wanted: str) -> list[Person]:
        """Return the person of an id, also of one from before the case grew, or all people who bear a name."""
        people = self._record.people
        own = [one for one in people if one.id == wanted] or [one for one in people if wanted in one.formerly]
        return own or [one for one in people if any(_fits(wanted, name) for name in (one.name, *one.variants) if name)]

    def _quotes(self, person: Person) -> list[Quote]:
        return quotes_of(self._case, self._settings.key(), self._record, person)


_SEE_PEOPLE = "see `firsthand people` for names and ids"


def _rows(people: list[Person]) -> str:
    return "; ".join(
        f"{one.id}{f', {one.age.low}' if one.age else ''}{', protected' if one.protected.yes else ''}" for one in people
    )


def _is_minor(person: Person) -> bool:
    return person.age is not None and person.age.low < _ADULT


def _fits(wanted: str, name: str) -> bool:
    asked, own = parse_name(wanted), parse_name(name)
    return asked.tokens == own.tokens or compare_names(asked, own) == "same"


def _refuse_too_few(ruling: Ruling) -> None:
    if ruling.kind in ("same", "different", "unsure") and len(ruling.what) < 2:
        raise UserError(f"'{ruling.kind}' needs two or more people or origins.", hint="name both")
    if ruling.kind == "edit" and not ruling.changes:
        raise UserError("'edit' changes nothing.", hint="say what with --set, for instance --set number=234")
    if ruling.changes and ruling.kind not in ("edit", "add"):
        raise UserError(f"'{ruling.kind}' takes no --set.", hint="--set is for edit and add")


def _only(ruling: Ruling, what: str) -> str:
    if len(ruling.what) != 1:
        raise UserError(f"'{ruling.kind}' takes one {what}.", hint="rule on each by itself")
    return ruling.what[0]
