"""Disclosed -> one self-contained HTML page: no script, no request, every sentence cited."""

from firsthand.dossier.page.render import PageHead, render_page

__all__ = ["PageHead", "render_page"]
