"""Bodies that publish what they found out themselves: in its own report an NGO is the teller of what names nobody.

An outlet's own unsourced words have no origin (`RECORD.md`). A rights group's report, on its own site or taken over
by an outlet that says so ("Example News (HRW)"), is the work of an inquiry from its first line to its last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from firsthand.link.names.organisations import organisation_key, own_short_names
from firsthand.model.statement import ChainLink, Statement

_BRACKETS = re.compile(r"\(([^()]+)\)")
_INQUIRING = frozenset({"ngo", "inquiry"})


def own_voices(statements: Iterable[Statement], publishers: Mapping[str, str]) -> dict[str, ChainLink]:
    """Return, of documents that an inquiring body published itself, that body as a teller.

    `publishers` are the names of publishers by document. A body is known to inquire where it tells as an NGO or an
    inquiry in its own document, or in any other one while its own names it nowhere, and nowhere tells as an outlet.
    """
    own: dict[str, ChainLink] = {}
    told: dict[str, ChainLink] = {}
    outlets: set[str] = set()
    keys = {document: publisher_keys(publisher) for document, publisher in publishers.items()}
    for statement in statements:
        published = keys.get(statement.document, frozenset())
        for link in statement.chain[:-1]:
            name = organisation_key(link.who) if link.who else ""
            if link.role == "outlet":
                outlets.add(name)
            elif name and link.role in _INQUIRING:
                told.setdefault(name, link)
                if name in published:
                    own.setdefault(statement.document, link)
    voices = {}
    for document, published in keys.items():
        voice = own.get(document) or next((told[name] for name in sorted(published) if name in told), None)
        if voice is not None and published.isdisjoint(outlets):
            voices[document] = voice
    return voices


def publisher_keys(publisher: str) -> frozenset[str]:
    """Return the keys of a publisher's name, of the tails by which it calls itself, and of what stands in brackets."""
    return frozenset(key for name in (publisher, *_BRACKETS.findall(publisher)) for key in own_short_names(name))


def agency_keys(publisher: str) -> frozenset[str]:
    """Return the keys of the agencies that stand in brackets behind a publisher's name."""
    return frozenset(key for name in _BRACKETS.findall(publisher) for key in own_short_names(name))
