"""Citations: every sentence of the page points at exact words of a document, by number."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from firsthand.dossier.page.dates import date_words
from firsthand.dossier.page.told_rows import Told
from firsthand.model.base import Frozen
from firsthand.model.disclosed import Disclosed, DisclosedDocument, DisclosedStatement

_WITHHELD = "The words are withheld in this edition."


class Citation(Frozen, frozen=True, kw_only=True):
    """Exact words with what stands around them; `words` is null where the edition withholds them.

    `place` says where in the document they stand: its segment, the page or element of the original, the offsets.
    """

    number: int
    statement: str
    document: str
    source: str
    before: str
    words: str | None
    after: str
    place: str


class Citations:
    """Numbers the statements of an edition, in the order of documents and offsets."""

    def __init__(self, disclosed: Disclosed) -> None:
        self.documents = {document.id: document for document in disclosed.documents}
        labels = document_labels(disclosed.documents)
        self._links: dict[str, Markup] = {}
        order = sorted(disclosed.statements, key=lambda one: (one.document, one.start or 0, one.end or 0, one.id))
        self._by_statement = {
            statement.id: _citation(number, statement, labels[statement.document])
            for number, statement in enumerate(order, start=1)
        }

    def of(self, statement: str) -> Citation:
        """Return the citation of a statement."""
        return self._by_statement[statement]

    def link(self, statement: str) -> Markup:
        """Return the link to a statement's exact words: one string, since a page holds tens of thousands."""
        link = self._links.get(statement)
        if link is None:
            one = self._by_statement[statement]
            label = f"source {one.number}: {escape(one.source)}"
            link = self._links[statement] = Markup(
                f'<a class="cite" href="#c{one.number}" aria-label="{label}">[{one.number}]</a>'
            )
        return link

    def links(self, statements: Iterable[str]) -> Markup:
        """Return the links to several statements' words."""
        return Markup("".join(str(self.link(one)) for one in statements))

    def all(self) -> list[Citation]:
        """Return every citation, by number."""
        return list(self._by_statement.values())

    def quoted(self, one: Citation) -> Markup:
        """Return the exact words with what stands around them, and where: one string, as for the links."""
        mark = f'<mark data-statement="{html_text(one.statement)}">{html_text(one.words or "")}</mark>'
        after = f'<span class="after">{html_text(one.after)}</span>'
        words = f'<span class="before">{html_text(one.before)}</span>{mark}{after}'
        source = f'<a href="#{html_text(one.document)}">{html_text(one.source)}</a>, {html_text(one.place)}'
        return Markup(
            f'<blockquote id="c{one.number}"><p>{_WITHHELD if one.words is None else words}</p>\n'
            f"<cite>[{one.number}] {source}</cite></blockquote>"
        )

    def tellings(self, rows: Iterable[Told]) -> Markup:
        """Return the items of tellings: who told it in which words, how known, and where, as one string."""
        items = []
        for told in rows:
            more = "".join(f"; {html_text(words)}" for words in (told.standing, told.when) if words)
            how = f'<span class="meta">({html_text(told.basis)}{more})</span>'
            links = "".join(map(self.link, told.statements))
            items.append(f"<li>{html_text(told.chain)}: <q>{html_text(told.words)}</q> {how}{links}</li>\n")
        return Markup("".join(items))


def html_text(words: str) -> str:
    """Escape words as the template does: a page has hundreds of thousands, and `escape` makes an object of each."""
    plain = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return plain.replace("'", "&#39;").replace('"', "&#34;")


def document_labels(documents: tuple[DisclosedDocument, ...]) -> dict[str, str]:
    """Return a short name for each document: publisher and date, numbered where two would be alike."""
    labels: dict[str, str] = {}
    seen: dict[str, int] = {}
    for document in documents:
        publisher = document.publisher.name if document.publisher else _unknown(document)
        date = f", {date_words(document.published.edtf)}" if document.published else ""
        label = f"{publisher}{date}"
        seen[label] = seen.get(label, 0) + 1
        labels[document.id] = label if seen[label] == 1 else f"{label} ({seen[label]})"
    return labels


def _unknown(document: DisclosedDocument) -> str:
    """Name a document whose publisher is not known: by its file, where an edition shows that."""
    name = document.paths[0].rpartition("/")[2] if document.paths else ""
    return name or "publisher not known"


def _citation(number: int, statement: DisclosedStatement, source: str) -> Citation:
    return Citation(
        number=number,
        statement=statement.id,
        document=statement.document,
        source=source,
        before=_from_word(statement.prefix or ""),
        words=statement.text,
        after=_to_word(statement.suffix or ""),
        place=_place(statement),
    )


def _place(statement: DisclosedStatement) -> str:
    offsets = f"characters {statement.start}–{statement.end}" if statement.start is not None else ""
    printed = statement.locator.words if statement.locator is not None else ""
    return ", ".join(filter(None, (statement.segment.replace("_", " "), printed, offsets)))


def _from_word(words: str) -> str:
    """Begin at a whole word where the context was cut."""
    return words.partition(" ")[2] if len(words) >= 160 else words


def _to_word(words: str) -> str:
    return words.rpartition(" ")[0] if len(words) >= 160 else words
