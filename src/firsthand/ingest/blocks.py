"""A page's visible text as blocks in reading order, with where each stands. The walk is a loop: depth does no harm."""

from __future__ import annotations

import re
from collections.abc import Iterator

import lxml.html

from firsthand.model.base import Frozen

_INVISIBLE = frozenset(
    {
        "script", "style", "template", "noscript", "head", "meta", "link", "title", "svg", "math", "canvas", "iframe",
        "object", "embed", "audio", "video", "source", "track", "param", "area", "base", "col", "colgroup",
        "datalist",
    }
)  # fmt: skip
_INLINE = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike",
        "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "picture", "input",
    }
)  # fmt: skip
_REGIONS = frozenset(
    {
        "nav", "header", "footer", "aside", "figure", "figcaption", "article", "main", "form", "button", "select",
        "dialog", "menu",
    }
)  # fmt: skip
_REGION_ROLES = {
    "navigation": "nav",
    "banner": "header",
    "contentinfo": "footer",
    "complementary": "aside",
    "search": "form",
}
_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_DEEPEST_PATH = 100
_CELL = "\x1f"
_CELLS = frozenset({"td", "th"})
_SPACES = re.compile(r"[ \t\n\r\f]+")
_BORDER, _END = r"(?:^|[\s_-])", r"(?:$|[\s_-])"
_CLASSES = (
    # around the story, though prose may stand there too
    (
        "navclass",
        rf"{_BORDER}(?:nav(?:bar|igation)?|menu|breadcrumbs?|social|promo|advert\w*|ads?|sponsor\w*|tags?|sidebar|footer"
        rf"|trending|popular|paywall){_END}",
    ),
    # beside the story: other stories, other voices
    (
        "apartclass",
        rf"{_BORDER}(?:share|sharing|related|recommend\w*|newsletter|subscribe|cookies?|consent|comments?|disqus"
        rf"|most-?(?:read|popular|viewed)){_END}",
    ),
    ("captionclass", r"caption|credit|photo-?text|image-?desc"),
    (
        "bylineclass",
        rf"{_BORDER}(?:byline|author|writer|dateline|timestamp|(?:entry|post|article)-(?:meta|info)){_END}",
    ),
    ("deckclass", rf"{_BORDER}(?:dek|deck|standfirst|subtitle|sub-?head(?:ing|line)?|lede?|strapline){_END}"),
)
_CLASS_PATTERNS = tuple((region, re.compile(pattern, re.IGNORECASE)) for region, pattern in _CLASSES)
_NOT_OF_A_STORY = frozenset({"navclass", "apartclass"})


class Block(Frozen, frozen=True, kw_only=True):
    """One block of visible text: its element, the regions around it, and how much of it is link text.

    `path` is a CSS selector of its element in the page as it was parsed; null below a hundred levels.
    """

    text: str
    tag: str
    regions: tuple[str, ...]
    link_share: float = 0.0
    item: bool = False
    path: str | None = None


class VisibleText(Frozen, frozen=True, kw_only=True):
    """All blocks of a page; `cut` says that the limit of characters was reached."""

    blocks: tuple[Block, ...]
    depth: int
    elements: int
    cut: bool = False
    reasons: tuple[str, ...] = ()


class _Place(Frozen, frozen=True, kw_only=True):
    """Where the walk is: the block element and the regions it lies in."""

    tag: str
    regions: tuple[str, ...]
    linked: bool = False
    item: bool = False
    verbatim: bool = False
    path: str | None = "body"
    depth: int = 0


class _Walk:
    """Collects text up to the next block border."""

    def __init__(self, limit: int) -> None:
        self.blocks: list[Block] = []
        self.parts: list[str] = []
        self.linked = 0
        self.length = 0
        self.limit = limit
        self.hidden = 0

    def text(self, value: str | None, *, linked: bool, verbatim: bool) -> None:
        if not value:
            return
        words = value if verbatim else _SPACES.sub(" ", value.replace(_CELL, " "))
        self.parts.append(words)
        self.linked += len(words.strip()) if linked else 0

    def border(self, place: _Place) -> None:
        """End the block that stands at a place; a preformatted one is split at its line ends."""
        raw = "".join(self.parts)
        lines = raw.split("\n") if place.verbatim or "\n" in raw else [raw]
        total = max(1, len(raw.strip()))
        for line in lines:
            clean = line.strip() if place.verbatim else _collapsed(line)
            if clean and self.length < self.limit:
                clean = clean[: self.limit - self.length]
                share = min(1.0, self.linked / total)
                self.blocks.append(
                    Block(
                        text=clean,
                        tag=place.tag,
                        regions=place.regions,
                        link_share=share,
                        item=place.item,
                        path=place.path,
                    )
                )
            self.length += len(clean) + 1 if clean else 0
        self.parts.clear()
        self.linked = 0


def _collapsed(line: str) -> str:
    """Collapse white space as a browser does; cells of a table stay apart by a tab."""
    return "\t".join(_SPACES.sub(" ", cell).strip() for cell in line.split(_CELL)).strip()


def visible_blocks(root: lxml.html.HtmlElement, limit: int) -> VisibleText:
    """Walk the page in document order and return its visible text as blocks, up to `limit` characters."""
    walk = _Walk(limit)
    place = _Place(tag="body", regions=())
    stack: list[tuple[_Place, Iterator[tuple[int, lxml.html.HtmlElement]], lxml.html.HtmlElement, bool]] = []
    body = root.find("body")
    start = body if body is not None else root
    depth = elements = 0
    walk.text(start.text, linked=False, verbatim=False)
    stack.append((place, enumerate(start, start=1), start, True))
    while stack:
        place, children, element, is_block = stack[-1]
        number, child = next(children, (0, None))
        if child is None:
            stack.pop()
            _leave(walk, element, place, stack[-1][0] if stack else place, is_block=is_block)
            continue
        elements += 1
        if walk.length > walk.limit:
            break
        if _is_invisible(child):
            walk.hidden += 1 if _is_hidden(child) else 0
            walk.text(child.tail, linked=place.linked, verbatim=place.verbatim)
            continue
        inner, block = _enter(walk, child, place, number)
        stack.append((inner, enumerate(child, start=1), child, block))
        depth = max(depth, len(stack))
    walk.border(place)
    reasons = []
    if walk.hidden:
        reasons.append(f"{walk.hidden} element(s) that the page hides were left out")
    cut = walk.length > limit
    if cut:
        reasons.append(f"the page shows more than {limit:,} characters; only these were read")
    return VisibleText(blocks=tuple(walk.blocks), depth=depth, elements=elements, cut=cut, reasons=tuple(reasons))


def _is_invisible(element: lxml.html.HtmlElement) -> bool:
    return not isinstance(element.tag, str) or element.tag in _INVISIBLE or _is_hidden(element)


def _is_hidden(element: lxml.html.HtmlElement) -> bool:
    if not isinstance(element.tag, str):
        return False
    if "hidden" in element.attrib or (element.tag == "input" and element.get("type") == "hidden"):
        return True
    style = element.get("style")
    return bool(style and _HIDDEN_STYLE.search(style))


def _enter(walk: _Walk, element: lxml.html.HtmlElement, place: _Place, number: int) -> tuple[_Place, bool]:
    tag = element.tag
    block = tag not in _INLINE and tag != "br" and tag not in _CELLS
    if tag == "br":
        walk.border(place)
    elif tag in _CELLS:
        walk.text(_CELL, linked=False, verbatim=True)
    elif block:
        walk.border(place)
    inner = _Place(
        tag=tag if block or tag in _CELLS else place.tag,
        regions=_regions(element, place.regions),
        linked=place.linked or tag == "a",
        item=tag in ("li", "dt", "dd") or (place.item and not block) or (place.item and tag in ("p", "div")),
        verbatim=place.verbatim or tag in ("pre", "textarea"),
        path=f"{place.path}>{tag}:nth-child({number})" if place.path and place.depth < _DEEPEST_PATH else None,
        depth=place.depth + 1,
    )
    walk.text(element.text, linked=inner.linked, verbatim=inner.verbatim)
    return inner, block


def _leave(walk: _Walk, element: lxml.html.HtmlElement, place: _Place, outer: _Place, *, is_block: bool) -> None:
    if is_block:
        walk.border(place)
    walk.text(element.tail, linked=outer.linked, verbatim=outer.verbatim)


def _regions(element: lxml.html.HtmlElement, regions: tuple[str, ...]) -> tuple[str, ...]:
    added: list[str] = []
    if element.tag in _REGIONS:
        of_story = element.tag == "header" and ("article" in regions or "main" in regions)
        added.append("storyhead" if of_story else element.tag)
    role = _REGION_ROLES.get(element.get("role") or "")
    if role:
        added.append(role)
    name = f"{element.get('class') or ''} {element.get('id') or ''}"
    if len(name) > 1 and element.tag not in ("body", "html", "article", "main"):
        for region, pattern in _CLASS_PATTERNS:
            if pattern.search(name) and not (region in _NOT_OF_A_STORY and element.find(".//h1") is not None):
                added.append(region)
    new = tuple(region for region in added if region not in regions)
    return regions + new if new else regions
