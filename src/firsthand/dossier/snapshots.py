"""What an edition said, as far as two editions are compared: from the record, or read back from a file of before."""

from __future__ import annotations

import re

import msgspec
from lxml import etree, html

from firsthand.dossier.page.front.last_news import last_news
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.naming import person_name
from firsthand.dossier.page.proposition_labels import proposition_labels
from firsthand.errors import UserError
from firsthand.model.base import Frozen
from firsthand.model.disclosed import Disclosed

_NUMBERED = re.compile(r"\b(?:protected )?person-\d+\b")
_COUNTED = re.compile(r" \(\d+(?: of \d+ told in the same words)?\)")
_HINT = "give a JSON export or an HTML dossier of an edition before (PDF and DOCX cannot be read back)"


class SaidBefore(Frozen, frozen=True, kw_only=True):
    """One document, proposition or person: its id, what it is called, and what is said of it."""

    key: str
    label: str
    low: int = 0
    high: int = 0
    documents: int = 0
    state: str = ""
    is_figure: bool = False


class Snapshot(Frozen, frozen=True, kw_only=True):
    """An edition's documents, propositions of incidents, and people of whom a state is told."""

    edition: str
    documents: tuple[SaidBefore, ...]
    propositions: tuple[SaidBefore, ...]
    people: tuple[SaidBefore, ...]


def snapshot(disclosed: Disclosed) -> Snapshot:
    """Take what is compared from an edition."""
    index = CaseIndex(disclosed)
    labels = proposition_labels(index)
    return Snapshot(
        edition=disclosed.edition,
        documents=tuple(
            SaidBefore(key=one.id, label=index.labels[one.id], state=one.status) for one in disclosed.documents
        ),
        propositions=tuple(
            SaidBefore(
                key=one.id,
                label=labels[one.id],
                low=one.origins_min,
                high=one.origins_max,
                documents=one.documents,
                is_figure=one.value is not None and one.value.quantity is not None,
            )
            for one in disclosed.propositions
            if one.incident in index.incidents
        ),
        people=tuple(
            SaidBefore(key=one.person, label=person_name(index.people[one.person], index), state=one.words)
            for one in last_news(index, "")
        ),
    )


def read_snapshot(data: bytes, name: str) -> Snapshot:
    """Read an edition of before: a JSON or JSON Lines export, or an HTML dossier."""
    start = data.lstrip()[:1]
    try:
        if start == b"<":
            return _from_page(data)
        if start == b"{":
            return snapshot(_record(data))
    except (msgspec.DecodeError, msgspec.ValidationError, etree.LxmlError, KeyError, ValueError) as error:
        raise UserError(f"This is no edition that can be compared: {error}", where=name, hint=_HINT) from error
    raise UserError("This is no edition that can be compared.", where=name, hint=_HINT)


def without_numbers(label: str) -> str:
    """Return what a label says: without the numbers and the order that come of an edition's ids, fresh each time."""
    return " ".join(sorted(_COUNTED.sub("", _NUMBERED.sub("somebody", label.casefold())).replace(",", "").split()))


def _record(data: bytes) -> Disclosed:
    if b'"type":"record"' in data.partition(b"\n")[0]:
        return msgspec.convert(_joined(data), Disclosed)
    return msgspec.json.decode(data, type=Disclosed)


def _joined(data: bytes) -> dict[str, object]:
    """Put the lines of a JSON Lines export together again; the first is the head."""
    lines = [msgspec.json.decode(line, type=dict[str, object]) for line in data.splitlines() if line.strip()]
    whole = {key: value for key, value in lines[0].items() if key != "type"}
    lists = {"person": "people", "drift": "drift", "harmful_fact": "harmful"}
    nouns = ("document", "work", "statement", "origin", "proposition", "incident", "group", "contradiction", "decision")
    lists |= {noun: f"{noun}s" for noun in nouns}
    rows: dict[str, list[object]] = {name: [] for name in lists.values()}
    for line in lines[1:]:
        rows[lists[str(line["type"])]].append({key: value for key, value in line.items() if key != "type"})
    return {**whole, **rows}


def _from_page(data: bytes) -> Snapshot:
    page = html.fromstring(data.decode("utf-8"), parser=html.HTMLParser(no_network=True, huge_tree=True))
    edition = page.get("data-edition")
    if edition is None:
        raise ValueError("it is no dossier of firsthand, or one of before editions could be compared")
    return Snapshot(
        edition=edition,
        documents=tuple(
            SaidBefore(key=one.get("id", ""), label=one.get("data-label", ""), state=one.get("data-state", ""))
            for one in page.iter("tr")
            if one.get("data-label")
        ),
        propositions=tuple(
            SaidBefore(
                key=one.get("data-proposition", ""),
                label=one.get("data-label", ""),
                low=int(one.get("data-low", 0)),
                high=int(one.get("data-high", 0)),
                documents=int(one.get("data-documents", 0)),
                is_figure=one.get("data-figure") is not None,
            )
            for one in page.iter("div", "span")
            if one.get("data-proposition")
        ),
        people=tuple(
            SaidBefore(key=one.get("id", ""), label=one.get("data-label", ""), state=one.get("data-state", ""))
            for one in page.iter("h3", "li")
            if one.get("data-state")
        ),
    )
