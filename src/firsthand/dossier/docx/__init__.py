"""Disclosed -> a DOCX for those who must edit: the page's words under headings, with numbered notes and tables."""

from firsthand.dossier.docx.render import render_docx

__all__ = ["render_docx"]
