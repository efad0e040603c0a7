"""Page one's lines on the heart of the matter: what is told, by how many, in which words; what nobody disputes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from firsthand.dossier.page.accounts import FAMILIES
from firsthand.dossier.page.dates import date_words
from firsthand.dossier.page.front.counted import counted
from firsthand.dossier.page.front.tellers import Tellers
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.naming import listed
from firsthand.dossier.page.sentences import quoted_sentence
from firsthand.dossier.page.spoken import documents_that_speak
from firsthand.dossier.page.tellers import route, voice
from firsthand.dossier.page.wording import act_words, count_words
from firsthand.model.disclosed import DisclosedStatement

_FIRST, _OTHERS, _A_DOCUMENT, _NAMES, _CALM, _CITED, _START = 4, 2, 2, 3, 2, 4, 90
_TOLD, _UNDISPUTED = "How many people tell it", "What nobody here disputes"


def told_line(index: CaseIndex, matter: Matter, told_by: Tellers) -> Line:
    """Say of each main act in how many documents it is told, by how many tellers, and in what words."""
    if not matter.told:
        return Line(lead=_TOLD, words="no clause that tells of a grave act was recognised; see the incidents below.")
    parts = [*counted(told_by, index)]
    used: list[str] = []
    for number, family in enumerate(matter.families):
        told = matter.of(family)
        parts.append(_count(family, told, index, matter))
        for one in picked(told, index, used, _OTHERS if number else _FIRST):
            parts.append(Line(words=quotation(one, index), statements=(one.id,)))
    parts += _charges(index, matter, used, {key for part in parts for key in part.statements})
    words = f"{printed_as(index)}; whoever tells it need not have seen it."
    return Line(lead=_TOLD, words=words, parts=tuple(parts))


def printed_as(index: CaseIndex) -> str:
    """Say what of a sentence this edition prints."""
    return "clauses, as printed, without what stands around them" if index.alone else "whole sentences, as printed"


def _charges(index: CaseIndex, matter: Matter, used: list[str], shown: Set[str]) -> Iterator[Line]:
    """Yield accounts that say by whom it was done, where none that is shown does."""
    if not any(one.alleged_actors for one in matter.told if one.id in shown):
        charges = matter.ranked(one for one in matter.own if one.alleged_actors and one.victims)
        for one in picked(charges, index, used, 1):
            yield Line(words=quotation(one, index), statements=(one.id,))


def _count(family: str, told: Sequence[DisclosedStatement], index: CaseIndex, matter: Matter) -> Line:
    speak = len(documents_that_speak(family, index, matter) | {one.document for one in told})
    total = len(index.disclosed.documents)
    least = "all" if speak == total else f"at least {speak} of"
    whom = listed(matter.names(matter.people), _NAMES)
    of = f" of {whom}" if whom else ""
    when = matter.when_of(told)
    dated = f", {date_words(when)}" if when else ""
    first = {one.document: one.id for one in reversed(told)}
    return Line(
        lead=f"{family_words(family, told)}{of}{dated}",
        words=f"told or spoken of in {least} {count_words(total, 'document')}",
        statements=tuple(sorted(first.values()))[:_CITED],
    )


def family_words(family: str, told: Iterable[DisclosedStatement]) -> str:
    """Name a kind of act by those of its acts that are told."""
    found = {one.act for one in told}
    acts = [act_words(act) for act in FAMILIES[family] if act in found]
    return acts[0] if len(acts) == 1 else f"{', '.join(acts[:-1])} or {acts[-1]}"


def picked(
    told: Iterable[DisclosedStatement], index: CaseIndex, used: list[str], most: int
) -> Iterator[DisclosedStatement]:
    """Yield a few accounts: each teller once, no sentence twice, few of one document; `used` takes in what is shown."""
    shown = 0
    for one in told:
        words = quoted_sentence(one, alone=index.alone)
        teller = voice(one, index)
        keys = [words, f"start {words[1:_START]}", *([f"teller {teller.casefold()}"] if teller else [])]
        keys += [f"family {index.family[one.document]}"] if one.document in index.family else []
        crowded = used.count(one.document) >= _A_DOCUMENT or (not teller and used.count(f"own {one.document}"))
        if shown < most and words and not crowded and not set(keys) & set(used):
            used += [*keys, one.document, *([] if teller else [f"own {one.document}"])]
            shown += 1
            yield one


def quotation(one: DisclosedStatement, index: CaseIndex, *, silent: bool = False, lead: str = "") -> str:
    """Return a statement's sentence with who tells it, as far as the sentence itself says so, and where it stands."""
    teller = "" if silent else voice(one, index)
    through = route(one)
    by = ", through ".join([teller, *through]) if teller else ""
    words = quoted_sentence(one, alone=index.alone) or "words that are withheld"
    return f"{lead}{by + ', ' if by else ''}in {index.labels[one.document]}: {words}"


def undisputed_lines(index: CaseIndex, matter: Matter, disputes: bool) -> tuple[Line, ...]:
    """Say what several documents tell of the main acts; nothing where any words of denial were recognised."""
    if disputes or matter.counter:
        return ()
    accounts = (matter.of(family) for family in matter.families)
    widely = [told for told in accounts if len({one.document for one in told}) > 1]
    if not widely:
        return ()
    parts = tuple(_calm(told, index) for told in widely[:_CALM])
    words = "no words of denial were recognised; that does not make it so."
    return (Line(lead=_UNDISPUTED, words=words, parts=parts),)


def _calm(told: Sequence[DisclosedStatement], index: CaseIndex) -> Line:
    first = {one.document: one for one in reversed(told)}
    return Line(words=quotation(told[0], index), statements=tuple(one.id for one in list(first.values())[:2]))
