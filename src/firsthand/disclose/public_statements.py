"""Documents and statements of a public edition: rebuilt from allowed fields where a document gives somebody away."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import msgspec

from firsthand.disclose.giveaways import Giveaways
from firsthand.disclose.harmful import harm_in
from firsthand.model.disclosed import DisclosedDocument, DisclosedRetelling, DisclosedStatement
from firsthand.model.document import Publisher
from firsthand.model.statement import ChainLink, Party, Recipient, Response, Verification
from firsthand.model.values.place import Where
from firsthand.model.values.quantity import Quantity

_replace = msgspec.structs.replace
DOCUMENT_FIELDS = ("paths", "sha256", "title", "url", "published", "retrieved", "reasons", "segments")
STATEMENT_FIELDS = ("start", "end", "text", "trigger", "when", "where", "prefix", "suffix", "verification", "notes")
HARMFUL_FIELDS = ("text", "prefix", "suffix", "start", "end", "trigger", "locator")
_AT_LARGE = frozenset({"free", "missing", "escape", "hiding", "flight"})
SOMEBODY = "somebody not named here"
_UNREAD = "why is withheld"


def public_document(document: DisclosedDocument, giveaways: Giveaways) -> DisclosedDocument:
    """Return a document as it may be shown."""
    retells = tuple(_retelling(document.id, one, giveaways) for one in document.retells)
    if document.id not in giveaways.documents:
        return _replace(document, retells=retells)
    return DisclosedDocument(
        id=document.id,
        paths=(),
        sha256=None,
        language=document.language,
        title=None,
        publisher=_publisher(document.publisher, giveaways),
        url=None,
        published=None,
        retrieved=None,
        status=document.status,
        reasons=(_UNREAD,) if document.reasons else (),
        segments=(),
        retells=retells,
        withheld=DOCUMENT_FIELDS,
    )


def public_statement(
    statement: DisclosedStatement, giveaways: Giveaways, harmful: Collection[str]
) -> DisclosedStatement:
    """Return a statement as it may be shown; `harmful` are ids of documents with words nobody has decided on."""
    if statement.document in giveaways.documents:
        return _withheld(statement, giveaways)
    harmed = statement.document in harmful or harm_in(statement.prefix or "") or harm_in(statement.suffix or "")
    around: dict[str, Any] = {"prefix": None, "suffix": None} if harmed else {}
    if statement.where is not None and (statement.observed in _AT_LARGE or statement.act in _AT_LARGE):
        around["where"] = without_pin(statement.where)
    if statement.id in harmful:
        around |= dict.fromkeys(HARMFUL_FIELDS)
    return _replace(statement, **around, withheld=(*statement.withheld, *sorted(around)))


def public_name(who: str | None, entity: str | None, giveaways: Giveaways) -> str | None:
    """Return a protected person's number, words that are public already, or a phrase that tells nothing."""
    if who is None:
        return None
    return giveaways.unnamed(entity) or (who if giveaways.may_print(who) else SOMEBODY)


def _withheld(statement: DisclosedStatement, giveaways: Giveaways) -> DisclosedStatement:
    """Build the statement anew from what gives nobody away: act, standing, counts, ids."""
    return DisclosedStatement(
        id=statement.id,
        document=statement.document,
        start=None,
        end=None,
        text=None,
        segment=statement.segment,
        act=statement.act,
        act_code=statement.act_code,
        trigger=None,
        polarity=statement.polarity,
        standing=statement.standing,
        chain=tuple(_link(one, giveaways) for one in statement.chain),
        origin=statement.origin,
        propositions=statement.propositions,
        incident=statement.incident,
        victims=tuple(_party(one, giveaways) for one in statement.victims),
        alleged_actors=tuple(_party(one, giveaways) for one in statement.alleged_actors),
        quantity=public_quantity(statement.quantity),
        when=None,
        where=None,
        verification=tuple(_verification(one, giveaways) for one in statement.verification),
        response=_response(statement.response, giveaways),
        observed=statement.observed,
        withheld=STATEMENT_FIELDS,
    )


def without_pin(where: Where) -> Where:
    """Return a place by its name alone: no pin is drawn where somebody free or hiding may be."""
    return _replace(where, place=None, lat=None, lon=None, radius_km=None)


def public_quantity(quantity: Quantity | None) -> Quantity | None:
    """Return a count without its words; an age or another figure that counts nobody is withheld whole."""
    if quantity is None or quantity.unit in ("year", "years", "age"):
        return None
    return _replace(quantity, text="", unit=None)


def _publisher(publisher: Publisher | None, giveaways: Giveaways) -> Publisher | None:
    if publisher is None or not giveaways.may_print(publisher.name):
        return None
    return _replace(publisher, span=None)


def _retelling(document: str, told: DisclosedRetelling, giveaways: Giveaways) -> DisclosedRetelling:
    gives_away = document in giveaways.documents or told.document in giveaways.documents
    return _replace(told, reasons=() if gives_away else giveaways.sentences(told.reasons))


def _link(link: ChainLink, giveaways: Giveaways) -> ChainLink:
    return ChainLink(
        who=public_name(link.who, link.entity, giveaways),
        entity=link.entity,
        role=link.role,
        basis=link.basis,
        link=link.link,
        to=Recipient(who=public_name(link.to.who, link.to.entity, giveaways) or SOMEBODY, entity=link.to.entity)
        if link.to
        else None,
        translated=link.translated,
    )


def _party(party: Party, giveaways: Giveaways) -> Party:
    return Party(
        text=public_name(party.text, party.entity, giveaways) or SOMEBODY,
        entity=party.entity,
        extent=party.extent,
    )


def _verification(one: Verification, giveaways: Giveaways) -> Verification:
    by = one.by if giveaways.may_print(one.by) else None
    return Verification(by=by, result=one.result, span=_replace(one.span, start=0, end=0))


def _response(response: Response | None, giveaways: Giveaways) -> Response | None:
    if response is None or response.by is None:
        return response
    who = public_name(response.by.who, response.by.entity, giveaways) or SOMEBODY
    return _replace(response, by=_replace(response.by, who=who))
