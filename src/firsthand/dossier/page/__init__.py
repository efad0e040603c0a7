"""Disclosed -> one self-contained HTML page: no script, no request, every sentence cited."""

from firsthand.dossier.page.front.counts import FrontCounts, front_counts
from firsthand.dossier.page.render import render_page
from firsthand.dossier.page.views import PageHead

__all__ = ["FrontCounts", "PageHead", "front_counts", "render_page"]
