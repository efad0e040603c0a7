"""Disclosed -> one self-contained HTML page: no script, no request, every sentence cited."""

from firsthand.dossier.page.render import render_page
from firsthand.dossier.page.views import PageHead

__all__ = ["PageHead", "render_page"]
