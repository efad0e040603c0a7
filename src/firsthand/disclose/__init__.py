"""Record + Assessment -> Disclosed: what an edition may show."""

from __future__ import annotations

from collections.abc import Callable
from random import SystemRandom

from firsthand.disclose.counsel import for_counsel
from firsthand.disclose.file_views import ReadText, texts_in
from firsthand.disclose.fresh_ids import Shuffle
from firsthand.disclose.giveaways import find_giveaways
from firsthand.disclose.harmful import harmful_facts
from firsthand.disclose.internal import disclose_all
from firsthand.disclose.leaks import Leak, search_text
from firsthand.disclose.own_output import search_own
from firsthand.disclose.passages import Passages
from firsthand.disclose.protected import find_protected
from firsthand.disclose.public import for_public
from firsthand.disclose.undecided import mark_draft, refuse_undecided, undecided
from firsthand.errors import Bug, UserError
from firsthand.model.disclosed import Disclosed, Edition, HarmfulFact, Settings
from firsthand.model.record import Assessment, Record

__all__ = [
    "HarmfulFact",
    "Leak",
    "ReadText",
    "disclose",
    "find_leaks",
    "find_protected",
    "harmful_facts",
    "mark_draft",
    "refuse_leaks",
    "refuse_undecided",
    "undecided",
]


def disclose(
    record: Record,
    assessment: Assessment,
    settings: Settings,
    edition: Edition,
    *,
    shuffle: Shuffle | None = None,
) -> Disclosed:
    """Return what the edition may show.

    The public edition's numbers are drawn fresh each time, by the system's randomness unless a test gives `shuffle`.
    """
    everything = disclose_all(record, assessment, settings)
    editions: dict[Edition, Callable[[Disclosed], Disclosed]] = {
        "internal": lambda full: full,
        "counsel": for_counsel,
        "public": lambda full: for_public(full, record, shuffle or SystemRandom().shuffle),
    }
    return editions[edition](everything)


def find_leaks(full: Disclosed, record: Record, data: bytes, name: str, read: ReadText | None = None) -> list[Leak]:
    """Search any file for protected names and passages, in every form that it can be made to show; sorted.

    `full` is the internal edition; `read` turns a PDF or an office document into text.
    """
    giveaways = find_giveaways(full, record)
    passages = Passages.of(record, giveaways.documents)
    found: set[Leak] = set()
    for text in texts_in(data, name, read):
        found.update(search_text(text.text, giveaways.names, passages, where=text.where))
    return sorted(found)


def refuse_leaks(full: Disclosed, record: Record, data: bytes) -> None:
    """Raise `Bug` where a public file of ours still holds a protected name or passage: then it must not be written.

    A PDF that cannot be read back is refused, too: what was not searched does not leave.
    """
    giveaways = find_giveaways(full, record)
    leaks = search_own(data, giveaways.names, Passages.of(record, giveaways.documents))
    if leaks is None:
        raise UserError(
            "The finished PDF could not be read back, so that it could not be searched; nothing was written.",
            hint="pip install 'firsthand[formats]', or write .html or .docx",
        )
    if leaks:
        raise Bug(
            f"The finished file still gives people away in {len(leaks)} places; nothing was written.",
            where="; ".join(sorted({leak.where for leak in leaks})[:5]),
            hint="report this; until then share the counsel edition under privilege only",
        )
