"""The sections of the page as a Word text, in their order."""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.dossier.docx.writer import Writer
from firsthand.dossier.page.citations import Citation, Citations
from firsthand.dossier.page.dates import date_words, published_words
from firsthand.dossier.page.incident_views import ConductView, IncidentView
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.views import PageHead, PageViews, page_views
from firsthand.model.disclosed import Disclosed

_RULES = (
    "It says who told what, through whom, and what is missing. It rules neither on truth nor on law. It must not be "
    "used to find a person, to accuse one without review, or in place of the documents themselves."
)
_METHOD = (
    "Every statement was read from the documents by rules over a syntactic parse and pinned to its exact words. Names "
    "in brackets in a chain are implied, not stated. A range of tellers counts as different only those that the texts "
    "show to be different; copies count once."
)


def render_docx(disclosed: Disclosed, head: PageHead) -> bytes:
    """Render an edition as DOCX: DRAFT in the header of every page, numbered notes linked to the exact words."""
    view = page_views(disclosed, head)
    return _Text(disclosed, head, view).data()


class _Text:
    def __init__(self, disclosed: Disclosed, head: PageHead, view: PageViews) -> None:
        self._record, self._view, self._head = disclosed, view, head
        self._cite = Citations(disclosed)
        self._out = Writer(head.title, f"DRAFT · {disclosed.edition} edition · {head.title}", head.dated)

    def data(self) -> bytes:
        self._opening()
        self._lines("In ten lines", self._view.lines)
        if self._record.edition != "public":
            self._lines("Do next", self._view.steps)
        self._incidents()
        self._lines("Tellers", self._view.tellers)
        self._people()
        self._chronology()
        self._rest()
        self._documents()
        self._method()
        self._notes()
        return self._out.data()

    def _refs(self, statements: Iterable[str]) -> list[int]:
        return [self._cite.of(one).number for one in statements]

    def _opening(self) -> None:
        record = self._record
        self._out.heading(self._head.title, 0)
        self._out.paragraph("", lead=self._view.draft)
        self._out.paragraph(
            f"{record.edition.capitalize()} edition, {date_words(self._head.dated)}. "
            f"{len(record.documents)} documents, {len(record.statements)} statements, "
            f"firsthand {record.settings.program}."
        )
        self._out.paragraph(_RULES)

    def _lines(self, title: str, lines: Iterable[Line]) -> None:
        self._out.heading(title, 1)
        for line in lines:
            lead = f"{line.lead}:" if line.lead else ""
            self._out.item(line.words, lead=lead, notes=self._refs(line.statements))
            for part in line.parts:
                lead = f"{part.lead}:" if part.lead else ""
                self._out.item(part.words, lead=lead, notes=self._refs(part.statements), deeper=True)

    def _incidents(self) -> None:
        self._out.heading("Incidents", 1)
        for incident in self._view.incidents:
            self._out.heading(incident.title, 2)
            self._out.paragraph(f"{incident.when}; {incident.where}; told in {incident.documents} document(s).")
            for conduct in incident.conduct:
                self._conduct(conduct)
            for point in incident.minor:
                label = point.label[:1].upper() + point.label[1:]
                self._out.item(f"{label} ({point.range})", notes=self._refs(point.statements))
            self._tables(incident)

    def _conduct(self, conduct: ConductView) -> None:
        self._out.heading(conduct.label[:1].upper() + conduct.label[1:], 3)
        recorders = ", ".join(conduct.collectors) or "not said"
        counts = f"Tellers: {conduct.range}. First recorded by: {recorders}. Documents: {conduct.documents}."
        self._out.paragraph(counts)
        if conduct.denied_by:
            self._out.paragraph(f"Disputed: {'; '.join(conduct.denied_by)}.")
        for told in conduct.told:
            how = "; ".join(filter(None, (told.basis, told.standing, told.when)))
            self._out.item(f"{told.chain}: “{told.words}” ({how})", notes=self._refs(told.statements))
        if conduct.reasons:
            self._out.paragraph(f"Why this range: {'; '.join(conduct.reasons)}.")
        if conduct.missing:
            self._out.paragraph(f"Missing: {'; '.join(conduct.missing)}.")

    def _tables(self, incident: IncidentView) -> None:
        if incident.numbers:
            self._out.paragraph("", lead="Numbers as printed; none is added to another")
            rows = [(one.figure, one.act, one.who, one.when) for one in incident.numbers]
            notes = [self._refs(one.statements) for one in incident.numbers]
            self._out.table(("Figure", "Of what", "Who told it", "Told when"), rows, notes)
        if incident.responses:
            self._out.paragraph("", lead="Response")
            answers = [(one.who, one.says, one.disputes, one.through) for one in incident.responses]
            notes = [self._refs(one.statements) for one in incident.responses]
            self._out.table(("Who", "Answer", "Disputes", "Known through"), answers, notes)
        if incident.actors:
            self._out.paragraph(
                f"Alleged actors: {', '.join(name for name, _ in incident.actors)}.",
                notes=self._refs(statement for _, statement in incident.actors),
            )

    def _people(self) -> None:
        self._out.heading("People", 1)
        people = self._view.people
        for person in people.named:
            self._out.heading(person.name, 2)
            for belief in person.beliefs:
                self._out.item(f"{belief.status} ({belief.how})", notes=self._refs(belief.statements))
        for title, others in (
            ("Perhaps one of those above; not decided", people.perhaps),
            ("Named, of whom no state is told", people.related),
            ("Not named", people.unnamed),
        ):
            if others:
                self._out.heading(title, 2)
            for person in others:
                told = "; ".join(f"{belief.status} ({belief.how})" for belief in person.beliefs)
                cited = [key for belief in person.beliefs for key in belief.statements]
                self._out.item(f"{person.name} ({person.about}): {told}", notes=self._refs(cited))

    def _chronology(self) -> None:
        self._out.heading("Chronology", 1)
        rows = [
            (one.event, f"{one.act}{f': “{one.words}”' if one.words else ''}", one.told, one.published)
            for one in self._view.chronology
        ]
        notes = [self._refs(one.statements) for one in self._view.chronology]
        self._out.table(("Event", "What", "Told", "Published"), rows, notes)

    def _rest(self) -> None:
        self._out.heading("Similar, told only once", 1)
        for incident in self._view.small:
            told = [key for conduct in incident.conduct for one in conduct.told for key in one.statements]
            self._out.item(f"{incident.title} ({incident.when})", notes=self._refs(dict.fromkeys(told)))
        self._out.heading("Findings", 1)
        if not self._record.decisions:
            self._out.paragraph("None. A finding is made by a human; the program makes none.")
        for decision in self._record.decisions:
            quoted = " ".join(f"“{quote.exact}”" for quote in decision.quotes)
            said = " ".join(filter(None, (decision.verdict, *decision.names, quoted)))
            why = f": {decision.why}" if decision.why else ""
            self._out.item(f"{said} – {decision.who}, {decision.when}{why}")
        self._out.heading("What does not fit together", 1)
        for pair in self._view.pairs:
            self._out.item(pair.words, notes=self._refs(pair.statements))
        for doubt in self._view.doubts:
            about = f" (about {'; '.join(doubt.about)})" if doubt.about else ""
            words = f"of {doubt.kind}: {doubt.words}{about}"
            self._out.item(words, lead=doubt.verdict.capitalize(), notes=self._refs(doubt.statements))

    def _documents(self) -> None:
        self._out.heading("Documents", 1)
        rows = [
            (
                f"{self._view.labels[one.id]}{f': {one.title}' if one.title else ''} {', '.join(one.paths)}",
                one.language or "not known",
                published_words(one),
                "; ".join([one.status, *one.reasons]),
                one.sha256 or "withheld",
            )
            for one in self._record.documents
        ]
        self._out.table(("Document", "Language", "Published", "State", "SHA-256"), rows)
        self._out.heading("Wanted: cited and not held", 2)
        for work in self._view.wanted:
            documents = len({named.document for named in work.named_in})
            kind = "said, in no work that is named" if work.kind == "unknown" else work.kind
            self._out.item(f"{work.who}: {kind}, named in {documents} document{'' if documents == 1 else 's'}")

    def _method(self) -> None:
        settings = self._record.settings
        self._out.heading("Method", 1)
        self._out.paragraph(_METHOD)
        self._out.paragraph(
            f"Program {settings.program}; models {', '.join(settings.models)}; vocabulary {settings.vocabulary}; "
            f"gazetteer {settings.gazetteer}; codebook {settings.codebook}; record format {self._record.format}."
        )
        if self._record.withheld:
            self._out.paragraph(f"Withheld in this edition: {', '.join(self._record.withheld)}.")
        if self._head.changes:
            self._out.heading("What changed since the edition before", 2)
            for change in self._head.changes:
                self._out.item(change)

    def _notes(self) -> None:
        self._out.heading("The exact words", 1)
        for one in self._cite.all():
            words = one.words if one.words is not None else "The words are withheld in this edition."
            self._out.note(one.number, (one.before, words, one.after), _source(one))


def _source(one: Citation) -> str:
    return f"{one.source}, {one.place}"
