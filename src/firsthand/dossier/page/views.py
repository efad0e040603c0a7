"""Everything that a dossier says, before it is a page, a PDF or a text to edit: the three say the same."""

from __future__ import annotations

from collections.abc import Mapping

from firsthand.dossier.page.chronology import Row, chronology
from firsthand.dossier.page.contradiction_views import DoubtView, doubt_views
from firsthand.dossier.page.front.counted import teller_lines
from firsthand.dossier.page.front.counts import FrontCounts
from firsthand.dossier.page.front.denied import denials_of
from firsthand.dossier.page.front.last_news import last_news
from firsthand.dossier.page.front.next_steps import conflict_pairs, next_steps
from firsthand.dossier.page.front.summary import ten_lines
from firsthand.dossier.page.gaps import wanted_works
from firsthand.dossier.page.incident_views import IncidentView, incident_views
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.naming import person_name
from firsthand.dossier.page.people_views import PeopleViews, people_views, unit_names
from firsthand.dossier.page.proposition_labels import proposition_labels
from firsthand.dossier.page.sketch_map import SketchMap, sketch_map
from firsthand.model.base import Frozen
from firsthand.model.disclosed import Disclosed
from firsthand.model.record import Work

_UNITS = frozenset({"unit", "armed_group", "authority"})
_FINDINGS = frozenset({"accept", "reject", "edit", "same", "different", "unsure"})


class PageHead(Frozen, frozen=True, kw_only=True):
    """What the head says that the record does not.

    The date of this edition (ISO), what the case is called, sentences on what changed since an edition before, and page
    one's numbers of documents where the edition withholds words by which they are counted.
    """

    title: str
    dated: str
    changes: tuple[str, ...] = ()
    counts: FrontCounts | None = None


class PageViews(Frozen, frozen=True, kw_only=True):
    """The parts of a dossier in their order; `labels` name documents by id.

    `tellers` are those of the main acts by name, as read; `pairs` are sentences of theirs that may not fit together.
    `places` gives the form that texts print of a place's name, where none prints the name itself. `units` are
    units and bodies with their kinds.
    """

    draft: str
    lines: tuple[Line, ...]
    steps: tuple[Line, ...]
    tellers: tuple[Line, ...]
    pairs: tuple[Line, ...]
    incidents: tuple[IncidentView, ...]
    small: tuple[IncidentView, ...]
    chronology: tuple[Row, ...]
    doubts: tuple[DoubtView, ...]
    map: SketchMap | None
    wanted: tuple[Work, ...]
    people: PeopleViews
    units: tuple[tuple[str, str], ...]
    labels: Mapping[str, str]
    places: Mapping[str, str]


def page_views(disclosed: Disclosed, head: PageHead) -> PageViews:
    """Build what an edition says from what it discloses, and from nothing else."""
    index = CaseIndex(disclosed)
    labels = proposition_labels(index)
    large, small = incident_views(index, labels)
    denials = denials_of(index)
    pairs = [] if index.alone else conflict_pairs(index, denials)
    names = {person.id: person_name(person, index) for person in disclosed.people}
    return PageViews(
        draft=_draft(disclosed),
        lines=tuple(ten_lines(index, head.dated, denials, head.counts)),
        steps=tuple(next_steps(index, labels, denials, pairs)),
        tellers=tuple(teller_lines(denials.tellers, index)),
        pairs=tuple(pairs),
        incidents=tuple(large),
        small=tuple(small),
        chronology=tuple(chronology(disclosed)),
        doubts=tuple(doubt_views(index, labels)),
        wanted=tuple(wanted_works(disclosed)),
        map=sketch_map(disclosed),
        people=people_views(index, names, {one.person: one.words for one in last_news(index, "")}),
        units=tuple(unit_names([(one.name, one.kind) for one in disclosed.groups if one.name and one.kind in _UNITS])),
        labels=index.labels,
        places=index.printed,
    )


def _draft(disclosed: Disclosed) -> str:
    """Say how much a human has reviewed, and who."""
    total = len(disclosed.statements)
    ruled = sum(1 for one in disclosed.decisions if one.verdict in _FINDINGS)
    if not ruled:
        return f"DRAFT – read by a program; no human has reviewed any of its {total} statements."
    who = ", ".join(sorted({one.who for one in disclosed.decisions}))
    rest = "the rest was read by a program and reviewed by nobody."
    return f"DRAFT – {ruled} of {total} statements were ruled on by {who}; {rest}"
