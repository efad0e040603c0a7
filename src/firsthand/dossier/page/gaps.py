"""What is missing: works cited and not held, tellers nobody knows, dates and places that are not told.

A public edition's reader is told what is not known, never to ask, to fetch or to call anybody.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

import msgspec

from firsthand.dossier.page.index import CaseIndex, document_families
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.material import material_words
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.tellers import head, voice
from firsthand.dossier.page.wording import count_words
from firsthand.model.disclosed import Disclosed
from firsthand.model.record import Work

_MOST, _WORKS, _LOOKED_AT, _LONGEST = 3, 3, 12, 60
_ABSENT = "not found among these documents"
_RESTED_ON = 2  # works that page one names first
_BODIES = frozenset({"authority", "armed_force", "armed_group", "outlet", "inquiry", "document", "other"})
_NAMED = re.compile(r"“(.+?)”")
_KINDS = {"unknown": "words said", "document": "statement or document"}
_SEVERAL = {"interview": "interviews", "report": "one report or more"}
_A_WORK = re.compile(r"\b(?:press release|statement|report|letter|study|survey|communiqué|transcript)$", re.IGNORECASE)
_ANYBODY = frozenset(
    {"tv", "television", "radio", "media", "the media", "reports", "report", "cctv", "the investigation", "google news"}
)
_LABEL = re.compile(r"\(([^()]+)\)")
_PROPER_NAME = re.compile(r"[A-Z][\w’'&-]*(?: (?:[A-Z][\w’'&-]*|of|for|and))* [A-Z][\w’'&-]*")
_ARTICLES = frozenset({"a", "an", "the"})
# "The sister of Tam Orr" is told who she is.
_KIN_OF = re.compile(
    r"(?:the )?(?:sister|brother|father|mother|wife|widow|husband|son|daughter|uncle|aunt|cousin|parents|family) of ",
    re.IGNORECASE,
)
_NAME_FIRST = re.compile(r"(?:(?:the|an?) )?[^\W\d_a-z]")  # "defenders of Orr" made no report that anybody can get
_STATED = (
    (re.compile(r"^get (?P<what>.*?): it is cited and not held$"), "not held here: {what}"),
    (re.compile(r"^ask who (?P<what>.*) is(?P<more> \(.*\))?$"), "not known: who {what} is"),
    (
        re.compile(r"^ask how many people speak through (?P<what>.*)$"),
        "not known: how many people speak through {what}",
    ),
    (re.compile(r"^find who told it: (?P<what>.*)$"), "{what}"),
)


def wanted_works(disclosed: Disclosed) -> list[Work]:
    """Return works cited and not held: those that are works before mere sayings, those most documents cite first."""
    wanted = (work for work in disclosed.works if work.held is None)
    return sorted(wanted, key=lambda work: (work.kind == "unknown", -_cited(work), work.id))


def fetchable_works(disclosed: Disclosed) -> list[Work]:
    """Return the wanted works that are a thing to get, those of one maker as one.

    What a body is only told to have said is none, nor what has no maker ("radio", a camera, a place, a section in a
    publisher's name).
    """
    labels = {
        label.casefold() for one in disclosed.documents if one.publisher for label in _LABEL.findall(one.publisher.name)
    }
    places = {one.where.name.casefold() for one in disclosed.statements if one.where}
    works = [
        work
        for work in wanted_works(disclosed)
        if work.kind != "unknown" and work.who.casefold() not in _ANYBODY | labels and not _is_place(work, places)
    ]
    makers: dict[str, list[Work]] = {}
    for work in works:
        makers.setdefault(_maker(work), []).append(work)
    copies = document_families(disclosed.documents)
    merged = [_without_copies(_merged(same), copies) for same in makers.values()]
    return sorted(merged, key=lambda work: (-_cited(work), work.id))


def _maker(work: Work) -> str:
    """Return whose a work is, without an article and "News"; what is no publisher's piece stays by itself."""
    who = " ".join(word for word in work.who.casefold().split() if word not in _ARTICLES)
    return who.removesuffix(" news") or who


def _merged(same: Sequence[Work]) -> Work:
    """Return the works of one maker as one: a reader fetches from the maker."""
    first = min(same, key=lambda work: (work.kind != "report", -_cited(work), work.id))
    named = {(one.document, one.span): one for work in same for one in work.named_in}
    return msgspec.structs.replace(first, named_in=tuple(named[key] for key in sorted(named)))


def _without_copies(work: Work, copies: Mapping[str, str]) -> Work:
    """Return a work as cited once by all documents that are largely one text: a copy does not cite it again."""
    first: dict[str, str] = {}
    for named in work.named_in:
        first.setdefault(copies.get(named.document, named.document), named.document)
    return msgspec.structs.replace(work, named_in=tuple(n for n in work.named_in if n.document in first.values()))


def _is_place(work: Work, places: Set[str]) -> bool:
    """Say whether a document or statement is laid to a place: who made it was not read."""
    return work.kind == "document" and work.who.casefold() in places


def _cited(work: Work) -> int:
    return len({named.document for named in work.named_in})


def work_words(work: Work) -> str:
    """Name a work by its kind and whose it is; interviews that several documents cite may be several."""
    who = work.who if len(work.who) <= _LONGEST else f"{work.who[:_LONGEST].rpartition(' ')[0]} …"
    who = who[:1].lower() + who[1:] if who.split()[:1] in (["A"], ["An"], ["The"]) else who
    if work.kind == "document" and who[:1].islower() and who.split()[0] not in _ARTICLES:
        return f"the {who}"
    if _A_WORK.search(who):
        return who
    several = _SEVERAL.get(work.kind) if _cited(work) > 1 else None
    return f"{several or f'the {_KINDS.get(work.kind, work.kind)}'} by {who}"


def cited_in(work: Work) -> str:
    """Say how many documents cite a work."""
    return count_words(_cited(work), "document")


def absent(work: Work, index: CaseIndex) -> str:
    """Say that a work is not here; where others of its maker are, that one of these may be it."""
    here = sum(1 for one in index.disclosed.documents if one.publisher and _alike(one.publisher.name, work.who))
    if not here:
        return _ABSENT
    pieces = f"{count_words(here, 'piece')} by the same maker {'is' if here == 1 else 'are'} here"
    return f"{pieces}, and whether {'it' if here == 1 else 'one of them'} is this was not worked out"


def _alike(publisher: str, who: str) -> bool:
    """Say whether one name ends in the other, or a publisher's label holds the proper name that a work is by."""
    one, other = (" ".join(word for word in name.casefold().split() if word != "the") for name in (publisher, who))
    proper = max(_PROPER_NAME.findall(who), key=len, default="")
    labelled = bool(proper) and proper.casefold() in (label.casefold() for label in _LABEL.findall(publisher))
    return labelled or (bool(one) and (one == other or one.endswith(f" {other}") or other.endswith(f" {one}")))


def stated(gap: str, *, public: bool) -> str:
    """Return a gap as a public reader may be told it: what is not known, and nothing to do."""
    if not public:
        return gap
    for pattern, words in _STATED:
        match = pattern.match(gap)
        if match:
            return words.format(what=match["what"])
    return gap


def _work_lines(index: CaseIndex) -> list[Line]:
    """Return the works of somebody by name that several documents cite, a line each, and how many more there are.

    What one document alone cites is most often beside the matter, or the outlet's own: it stands under Documents.
    """
    works = fetchable_works(index.disclosed)
    widely = shared_works(works)
    lines = [
        Line(words=f"{work_words(work)}: cited in at least {cited_in(work)}; {absent(work, index)}")
        for work in widely[:_WORKS]
    ]
    left = len(works) - len(lines)
    if left:
        more = count_words(left, f"{'more ' if lines else ''}work")
        lines.append(Line(words=f"{more} cited and not held, under Documents"))
    return lines


def rests_on(index: CaseIndex) -> list[Line]:
    """Say on which works by name that are not here most documents draw; empty where two documents share none."""
    works = shared_works(fetchable_works(index.disclosed))
    widely = [work for work in works if absent(work, index) == _ABSENT][:_RESTED_ON]
    named = "; ".join(f"{work_words(work)}, cited in at least {cited_in(work)}" for work in widely)
    words = f"{named}: read through what others print of {'it' if len(widely) == 1 else 'them'}; see What is missing."
    return [Line(lead="They rest on", words=words)] if widely else []


def shared_works(works: Sequence[Work]) -> list[Work]:
    """Return the works that several documents cite and whose maker has a name."""
    return [work for work in works if _cited(work) > 1 and _NAME_FIRST.match(work.who)]


def main_gaps(index: CaseIndex, leading: Sequence[str], matter: Matter) -> list[Line]:
    """Return the works that several documents cite, then whose accounts of the main acts are of people nobody knows."""
    public = index.disclosed.edition == "public"
    telling: defaultdict[str, list[str]] = defaultdict(list)
    for one in matter.told:
        link = head(one)
        if link is not None and link.role not in _BODIES and (who := voice(one, index)):
            telling[who.casefold()].append(one.id)
    told: dict[str, list[str]] = {}
    generals = [one for event in leading for one in index.generals(event)]
    for general in generals[:_LOOKED_AT]:
        for gap in general.missing:
            named = _NAMED.search(gap)
            if named and named[1].casefold() in telling and not _KIN_OF.match(named[1]):
                told.setdefault(gap, telling[named[1].casefold()])
    works = _work_lines(index)
    spoken_of, statements = material_words(index, matter)
    if spoken_of:
        said = f"not among the documents, which speak of it and may tell what it shows: {spoken_of}"
        works.append(Line(words=said, statements=statements))
    ordered = sorted(told, key=lambda gap: (-len(told[gap]), gap))
    found = [Line(words=stated(gap, public=public), statements=tuple(told[gap][:2])) for gap in ordered[:_MOST]]
    return [*works, *found]
