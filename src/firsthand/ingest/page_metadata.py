"""What a page says of itself in its head: JSON-LD, meta elements, canonical address, time elements."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import lxml.html

from firsthand.ingest.calendar_words import to_edtf
from firsthand.ingest.page_body import PageBody
from firsthand.model.base import Frozen
from firsthand.model.document import Published, Publisher

_ARTICLE = re.compile(r"Article|Posting|Report|Blog|WebPage|CreativeWork", re.IGNORECASE)
_LARGEST_JSON = 2_000_000
_DATES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "pubdate",
    "publishdate",
    "parsely-pub-date",
    "publication_date",
)
_SITES = ("og:site_name", "application-name", "dc.publisher", "citation_publisher", "publisher")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "byl")


class PageMetadata(Frozen, frozen=True, kw_only=True):
    """What the page says of itself; null for what it does not say."""

    title: str | None = None
    author: str | None = None
    publisher: Publisher | None = None
    url: str | None = None
    published: Published | None = None

    @property
    def is_full(self) -> bool:
        """Whether title, author and date are all known."""
        return None not in (self.title, self.author, self.published)


def completed(own: PageMetadata, body: PageBody) -> PageMetadata:
    """Fill what the head of a page does not say from trafilatura's reading of the page."""
    edtf = to_edtf(body.date) if body.date else None
    site = _clean(body.sitename)
    return PageMetadata(
        title=own.title or _clean(body.title),
        author=own.author or _clean(body.author),
        publisher=own.publisher or (Publisher(name=site, basis="metadata") if site else None),
        url=own.url,
        published=own.published or (Published(edtf=edtf, basis="metadata") if edtf else None),
    )


def page_metadata(tree: lxml.html.HtmlElement) -> PageMetadata:
    """Read what the page says of itself: JSON-LD first, then meta and time elements."""
    article = _article(tree)
    meta = _meta(tree)
    title = _text(article.get("headline")) or meta.get("og:title") or _element_text(tree, ".//title")
    site = _name(article.get("publisher")) or _first(meta, _SITES)
    printed = _text(article.get("datePublished")) or _first(meta, _DATES) or _time_element(tree)
    edtf = to_edtf(printed) if printed else None
    return PageMetadata(
        title=_clean(title),
        author=_clean(_name(article.get("author")) or _author(_first(meta, _AUTHORS))),
        publisher=Publisher(name=site, basis="metadata") if (site := _clean(site)) else None,
        url=_address(tree, meta, article),
        published=Published(edtf=edtf, basis="metadata") if edtf else None,
    )


def _article(tree: lxml.html.HtmlElement) -> dict[str, Any]:
    """Return the first JSON-LD object that is an article; an empty one where there is none or it is broken."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or not script.text or len(script.text) > _LARGEST_JSON:
            continue
        try:
            value = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _objects(value, 0):
            kind = item.get("@type")
            kinds = kind if isinstance(kind, list) else [kind]
            if any(isinstance(k, str) and _ARTICLE.search(k) for k in kinds) and (
                "datePublished" in item or "headline" in item
            ):
                return item
    return {}


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > 6:
        return
    if isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(value.get(key), depth + 1)
    elif isinstance(value, list):
        for item in value[:200]:
            yield from _objects(item, depth + 1)


def _meta(tree: lxml.html.HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if name and content and content.strip():
            found.setdefault(name.strip().lower(), content.strip())
    return found


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _name(value: Any) -> str | None:
    """Return the name of a JSON-LD person or organisation, of several joined by commas."""
    if isinstance(value, dict):
        return _text(value.get("name"))
    if isinstance(value, list):
        names = [name for item in value[:10] if (name := _name(item))]
        return ", ".join(dict.fromkeys(names)) or None
    return _author(_text(value))


def _author(value: str | None) -> str | None:
    return None if value and value.startswith(("http://", "https://")) else value


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _clean(value: str | None) -> str | None:
    return " ".join(value.split())[:500] or None if value else None


def _element_text(tree: lxml.html.HtmlElement, path: str) -> str | None:
    element = tree.find(path)
    return element.text if element is not None else None


def _time_element(tree: lxml.html.HtmlElement) -> str | None:
    """Return the first `time` of the page's own article: one marked as publication comes before others."""
    times = [element for element in tree.iter("time") if element.get("datetime")]
    marked = [
        t for t in times if "pubdate" in t.attrib or "publish" in (t.get("itemprop") or t.get("class") or "").lower()
    ]
    chosen = (marked or times)[:1]
    return chosen[0].get("datetime") if chosen else None


def _address(tree: lxml.html.HtmlElement, meta: dict[str, str], article: dict[str, Any]) -> str | None:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            return _http(link.get("href"))
    return _http(meta.get("og:url")) or _http(_text(article.get("url")))


def _http(value: str | None) -> str | None:
    return value.strip()[:2000] if value and value.strip().lower().startswith(("http://", "https://")) else None
