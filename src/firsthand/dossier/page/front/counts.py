"""Page one's numbers of documents, counted once on everything, so that no edition's redaction changes one."""

from __future__ import annotations

from collections.abc import Mapping

from firsthand.dossier.page.accounts import FAMILIES
from firsthand.dossier.page.front.denied import denials_of
from firsthand.dossier.page.front.figures import figure_counts
from firsthand.dossier.page.front.told import speaking_documents
from firsthand.dossier.page.index import CaseIndex
from firsthand.model.base import Frozen
from firsthand.model.disclosed import Disclosed


class FrontCounts(Frozen, frozen=True, kw_only=True):
    """In how many documents a kind of act is spoken of, and a figure given; figures by `figure_key`."""

    speaking: Mapping[str, int]
    figures: Mapping[str, int]


def front_counts(full: Disclosed) -> FrontCounts:
    """Count on the internal edition what another one is to print.

    Which documents are counted is told by their words, and an edition that withholds these would count others.
    """
    index = CaseIndex(full)
    found = denials_of(index)
    speaking = {family: len(speaking_documents(family, index, found.matter)) for family in FAMILIES}
    return FrontCounts(speaking=speaking, figures=figure_counts(index, found.matter.main, found))
