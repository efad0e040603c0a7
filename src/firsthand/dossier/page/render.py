"""The page, rendered from views; the template sees nothing but these."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from firsthand.dossier.page.chronology import chronology
from firsthand.dossier.page.citations import Citations, document_labels
from firsthand.dossier.page.dates import date_words
from firsthand.dossier.page.incident_views import incident_views
from firsthand.dossier.page.summary import next_steps, ten_lines, wanted_works
from firsthand.model.base import Frozen
from firsthand.model.disclosed import Disclosed

_FINDINGS = frozenset({"accept", "reject", "edit", "same", "different", "unsure"})


class PageHead(Frozen, frozen=True, kw_only=True):
    """What the head says that the record does not: the date of this edition (ISO) and what the case is called."""

    title: str
    dated: str


def render_page(disclosed: Disclosed, head: PageHead) -> bytes:
    """Render an edition as one HTML file (UTF-8).

    It needs no script to be read, holds no address of another host that a browser would ask, and says DRAFT while
    any statement in it has not been reviewed by a human.
    """
    large, small = incident_views(disclosed)
    style = _resource("style.css")
    page = _environment().get_template("page.html.j2").render(
        head=head,
        record=disclosed,
        style=Markup(style),
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        cite=Citations(disclosed),
        labels=document_labels(disclosed.documents),
        lines=ten_lines(disclosed),
        steps=next_steps(disclosed),
        incidents=large,
        small=small,
        chronology=chronology(disclosed),
        wanted=wanted_works(disclosed),
        reviewed=sum(1 for one in disclosed.decisions if one.verdict in _FINDINGS),
        reviewers=sorted({one.who for one in disclosed.decisions}),
        people={person.id: person.name or "a person not named" for person in disclosed.people},
        date=date_words,
    )  # fmt: skip
    return page.encode()


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
