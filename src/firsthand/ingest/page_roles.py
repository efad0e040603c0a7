"""Roles of a page's blocks: by element and region, by the look of the line, and by what trafilatura holds for body."""

from __future__ import annotations

from firsthand.ingest.blocks import Block
from firsthand.ingest.line_patterns import KEY_POINTS_HEAD, LONGEST_NAVIGATION
from firsthand.ingest.page_body import PageBody
from firsthand.ingest.segments import Unit, is_headline, own_role
from firsthand.model.document import Role

_MOSTLY_LINK = 0.7
_PROSE_WORDS = 12
_CONTROLS = frozenset({"button", "select", "option", "menu", "nav"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_PAGE_EDGES = frozenset({"header", "footer", "aside", "form", "dialog", "navclass"})


def label_blocks(blocks: tuple[Block, ...], body: PageBody) -> list[Role]:
    """Give each block its role. A block of real prose is body even where trafilatura left it out."""
    apart = _regions_apart(blocks)
    roles = [_role(block, body, apart) for block in blocks]
    for index, block in enumerate(blocks):
        if KEY_POINTS_HEAD.match(block.text):
            roles[index] = "key_points"
            following = index + 1
            while following < len(blocks) and blocks[following].item and roles[following] in ("body", "navigation"):
                roles[following] = "key_points"
                following += 1
    _set_pull_quotes_apart(blocks, roles)
    _keep_one_headline(blocks, roles)
    return roles


def _set_pull_quotes_apart(blocks: tuple[Block, ...], roles: list[Role]) -> None:
    """Take words in an `aside` that the story has in the same order for an ornament, so that they are told once."""
    asides = [index for index, block in enumerate(blocks) if roles[index] == "body" and "aside" in block.regions]
    if not asides:
        return
    story = "\n".join(
        block.text for index, block in enumerate(blocks) if roles[index] == "body" and index not in asides
    )
    for index in asides:
        if blocks[index].text.strip("“”\"«»'‘’.,… ") in story:
            roles[index] = "navigation"


def _regions_apart(blocks: tuple[Block, ...]) -> frozenset[str]:
    """Return the regions that are never of the story: those beside it, unless most of the page's prose lies there."""
    prose = [block for block in blocks if len(block.text.split()) >= _PROSE_WORDS]
    beside = [block for block in prose if "apartclass" in block.regions]
    few = sum(len(block.text) for block in beside) * 2 < sum(len(block.text) for block in prose)
    return _CONTROLS | {"apartclass"} if few else _CONTROLS


def _role(block: Block, body: PageBody, apart: frozenset[str]) -> Role:
    regions = set(block.regions)
    if block.tag in _CONTROLS or regions & apart:
        return "navigation"
    if block.tag == "figcaption" or regions & {"figcaption", "captionclass"}:
        return "caption"
    return own_role(block.text) or _role_in_page(
        block, regions, in_body=body.known and body.holds(block.text), body=body
    )


def _role_in_page(block: Block, regions: set[str], *, in_body: bool, body: PageBody) -> Role:
    words = len(block.text.split())
    if block.tag == "h1":
        return "headline"
    if words <= 20 and not _ends_sentence(block.text) and regions & {"bylineclass", "deckclass"}:
        return "byline" if "bylineclass" in regions else "subheading"
    if _is_apart(block, words, regions, in_body=in_body, trusted=body.trusted):
        return "navigation"
    return "subheading" if block.tag in _HEADINGS and words <= 30 else "body"


def _is_apart(block: Block, words: int, regions: set[str], *, in_body: bool, trusted: bool) -> bool:
    """Say whether a block is around the story rather than of it.

    Prose is so called only where two signs agree: it stands in a region beside the story, and trafilatura, which
    found the rest of this page's prose, left it out.
    """
    if in_body and block.link_share < _MOSTLY_LINK:
        return False
    beside = bool(regions & _PAGE_EDGES)
    prose = words >= LONGEST_NAVIGATION or (words >= _PROSE_WORDS and _ends_sentence(block.text))
    if block.link_share >= _MOSTLY_LINK:
        return not (prose and in_body)
    return beside and trusted if prose else beside


def _ends_sentence(text: str) -> bool:
    return text.rstrip("\"'”’»)] ").endswith((".", "!", "?", "…"))


def _keep_one_headline(blocks: tuple[Block, ...], roles: list[Role]) -> None:
    """Only the first `h1` is the headline; without one, the first line may be, as in plain text."""
    first = next((index for index, role in enumerate(roles) if role == "headline"), None)
    for index, role in enumerate(roles):
        if role == "headline" and index != first:
            roles[index] = "subheading"
    if first is not None:
        return
    told = [index for index, role in enumerate(roles) if role in ("body", "subheading")]
    if len(told) >= 2:
        head, prose = (
            Unit(start=0, end=len(blocks[index].text), text=blocks[index].text) for index in (told[0], told[1])
        )
        if is_headline(head, prose) and prose.is_prose:
            roles[told[0]] = "headline"
