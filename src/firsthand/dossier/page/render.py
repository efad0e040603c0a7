"""The page, rendered from views; the template sees nothing but these."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from firsthand.dossier.page.citations import Citations, html_text
from firsthand.dossier.page.dates import date_words, published_words
from firsthand.dossier.page.incident_views import ConductView, PointView
from firsthand.dossier.page.views import PageHead, page_views
from firsthand.model.disclosed import Disclosed


def render_page(disclosed: Disclosed, head: PageHead) -> bytes:
    """Render an edition as one HTML file (UTF-8).

    It needs no script to be read, holds no address of another host that a browser would ask, and says DRAFT while
    any statement in it has not been reviewed by a human.
    """
    style = _resource("style.css").replace("$edition", disclosed.edition)
    page = _environment().get_template("page.html.j2").render(
        head=head,
        record=disclosed,
        style=Markup(style),
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        cite=Citations(disclosed),
        view=page_views(disclosed, head),
        date=date_words,
        published=published_words,
        data=_data,
    )  # fmt: skip
    return page.encode()


def _data(point: ConductView | PointView) -> Markup:
    """Return the attributes by which an edition's points are found again: a page has tens of thousands."""
    figure = ' data-figure="yes"' if point.is_figure else ""
    return Markup(
        f'data-proposition="{html_text(point.id)}" data-low="{point.low}" data-high="{point.high}" '
        f'data-documents="{point.documents}" data-label="{html_text(point.label)}"{figure}'
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=FunctionLoader(_resource),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _resource(name: str) -> str:
    return (files("firsthand.dossier.page") / name).read_text(encoding="utf-8")
