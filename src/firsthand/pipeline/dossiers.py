"""An edition as a page, a PDF or a DOCX, and what changed since an edition before."""

from __future__ import annotations

from pathlib import Path

from firsthand.dossier import (
    Change,
    FrontCounts,
    PageHead,
    change_lines,
    changes_since,
    front_counts,
    print_pdf,
    read_snapshot,
    render_docx,
    render_page,
    snapshot,
)
from firsthand.errors import UserError
from firsthand.model.base import Frozen
from firsthand.model.disclosed import Disclosed
from firsthand.pipeline.leaks import disclosed_edition, searched
from firsthand.pipeline.memory import fewer_collections

FORMATS = ("html", "pdf", "docx")
_MOST_CHANGES = 60


class DossierRequest(Frozen, frozen=True, kw_only=True):
    """What is asked for: an edition, its form, its title and date (ISO), and the file of an edition before."""

    edition: str
    title: str
    dated: str
    form: str = "html"
    draft: bool = False
    since: Path | None = None


def dossier(case_path: Path, wanted: DossierRequest) -> bytes:
    """Return one edition for readers; a public one is refused while anything in it is undecided, except as a draft.

    A public file is searched for what gives somebody away before it is returned: the page, and the PDF or DOCX.
    """
    with fewer_collections():
        return _dossier(case_path, wanted)


def _dossier(case_path: Path, wanted: DossierRequest) -> bytes:
    stored, disclosed = disclosed_edition(case_path, wanted.edition, draft=wanted.draft)
    head = PageHead(
        title="Case" if wanted.edition == "public" else wanted.title,
        dated=wanted.dated,
        counts=_counts_of_all(case_path) if wanted.edition == "public" else None,
        changes=change_lines(_changes(disclosed, wanted.since), _MOST_CHANGES) if wanted.since else (),
    )
    if wanted.form == "docx":
        return searched(case_path, stored, wanted.edition, render_docx(disclosed, head))
    page = searched(case_path, stored, wanted.edition, render_page(disclosed, head))
    return page if wanted.form == "html" else searched(case_path, stored, wanted.edition, print_pdf(page))


def _counts_of_all(case_path: Path) -> FrontCounts:
    _, full = disclosed_edition(case_path, "internal", draft=True)
    return front_counts(full)


def changes(case_path: Path, since: Path) -> list[Change]:
    """Return what changed since an edition of before, compared with the same edition as it would be now."""
    before = read_snapshot(_bytes(since), str(since))
    _, disclosed = disclosed_edition(case_path, before.edition, draft=True)
    return changes_since(before, snapshot(disclosed))


def _changes(disclosed: Disclosed, since: Path) -> list[Change]:
    return changes_since(read_snapshot(_bytes(since), str(since)), snapshot(disclosed))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UserError(
            f"The edition of before cannot be read: {error}", where=str(path), hint="check its permissions"
        ) from error
