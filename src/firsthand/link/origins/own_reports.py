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

    `publishers` are the names of publishers by document. A body is known to inquire by its own document, where it
    tells as an NGO or an inquiry and nowhere as an outlet.
    """
    names = {document: publisher_keys(publisher) for document, publisher in publishers.items()}
    voices: dict[str, ChainLink] = {}
    outlets: set[str] = set()
    for statement in statements:
        keys = names.get(statement.document, frozenset())
        for link in statement.chain[:-1] if keys else ():
            if not link.who or organisation_key(link.who) not in keys:
                continue
            if link.role in _INQUIRING:
                voices.setdefault(statement.document, link)
            elif link.role == "outlet":
                outlets.add(statement.document)
    return {document: voice for document, voice in voices.items() if document not in outlets}


def publisher_keys(publisher: str) -> frozenset[str]:
    """Return the keys of a publisher's name, of the tails by which it calls itself, and of what stands in brackets."""
    return frozenset(key for name in (publisher, *_BRACKETS.findall(publisher)) for key in own_short_names(name))


def agency_keys(publisher: str) -> frozenset[str]:
    """Return the keys of the agencies that stand in brackets behind a publisher's name."""
    return frozenset(key for name in _BRACKETS.findall(publisher) for key in own_short_names(name))
