"""Page one's line on the heart of the matter: in how many documents it is told, by how many, and in which words.

A sentence with its own "says" misleads few readers; a name, a camp or a kind of act that the program puts before it
misleads most. So tellers stand in their own sentences here, and by name under Tellers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from firsthand.dossier.page.accounts import FAMILIES, is_clause
from firsthand.dossier.page.dates import date_words
from firsthand.dossier.page.front.attributed import teller_in
from firsthand.dossier.page.front.counted import how_many_line
from firsthand.dossier.page.front.tellers import ANSWERS, Tellers
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.naming import listed
from firsthand.dossier.page.negatives import is_negative
from firsthand.dossier.page.sentences import quoted_sentence, sentence
from firsthand.dossier.page.spoken import documents_that_speak
from firsthand.dossier.page.tellers import head, route
from firsthand.dossier.page.wording import act_words, count_words
from firsthand.model.disclosed import DisclosedStatement

_FIRST, _OTHERS, _TELLERS, _A_DOCUMENT, _CITED, _START, _NEAR = 4, 2, 4, 2, 4, 90, 0.4
_CLOSE = frozenset({"relative", "witness", "victim", "survivor"})
_TOLD = "How many people tell it"
_READ = "whoever tells it need not have seen it, and two of them may be one. All by name: Tellers."


def told_line(index: CaseIndex, matter: Matter, told_by: Tellers, counted: Mapping[str, int] | None = None) -> Line:
    """Say in how many documents the main act is told, by how many tellers, and in what words.

    `counted` says how many documents speak of each kind of act, where the edition's own words are too few to tell.
    """
    if not matter.told:
        return Line(lead=_TOLD, words="no clause that tells of a grave act was recognised; see the incidents below.")
    parts = [how_many_line(told_by, index, matter.main)]
    used: list[str] = []
    for number, family in enumerate(matter.families):
        told = matter.of(family)
        if not number:  # of what else is told only words stand here: a count of documents by words says too much
            parts.append(_count(family, told, index, matter, counted))
        parts += [_quoted(one, index) for one in picked(told, index, used, _OTHERS if number else _FIRST)]
        if not number:  # whoever is named comes before more words of the papers' own
            parts += [_quoted(one, index) for one in _more_tellers(index, matter, told_by, used)]
    parts += _charges(index, matter, used, {key for part in parts for key in part.statements})
    return Line(lead=_TOLD, words=f"{printed_as(index)}; {_READ}", parts=tuple(parts))


def printed_as(index: CaseIndex) -> str:
    """Say what of a sentence this edition prints."""
    return "clauses, as printed, without what stands around them" if index.alone else "whole sentences, as printed"


def _charges(index: CaseIndex, matter: Matter, used: list[str], shown: Set[str]) -> Iterator[Line]:
    """Yield accounts that say by whom it was done, where none that is shown does."""
    if not any(one.alleged_actors for one in matter.told if one.id in shown):
        charges = matter.ranked(one for one in matter.own if one.alleged_actors and one.victims)
        yield from (_quoted(one, index) for one in picked(charges, index, used, 1))


def _quoted(one: DisclosedStatement, index: CaseIndex) -> Line:
    return Line(words=quotation(one, index), statements=(one.id,))


def _more_tellers(index: CaseIndex, matter: Matter, told_by: Tellers, used: list[str]) -> Iterator[DisclosedStatement]:
    """Yield a sentence each of tellers who are not yet shown and whom the sentence itself says to tell it."""
    most = max((matter.share(sentence(one)) for one in matter.told), default=0.0)

    def near(one: DisclosedStatement) -> bool:
        link = head(one)
        tells = is_clause(one) or (link is not None and link.role in _CLOSE)  # a sister tells of "his death"
        if is_negative(one) or not tells:
            return False
        if matter.people:
            return matter.befalls(one) or (matter.is_about(sentence(one)) and not matter.is_turned(one))
        return matter.share(sentence(one)) >= _NEAR * most

    best = []
    for kind, groups in told_by.items():
        for told in groups.values() if kind != ANSWERS else ():
            found = [one for one in matter.ranked(told) if near(one) and teller_in(one, index)]
            best += found if not any(f"teller {_key(teller_in(one, index))}" in used for one in found) else []
    firsts = {one.origin or one.id: one for one in reversed(matter.ranked(best))}
    yield from picked(matter.ranked(firsts.values()), index, used, _TELLERS)


def _count(
    family: str,
    told: Sequence[DisclosedStatement],
    index: CaseIndex,
    matter: Matter,
    counted: Mapping[str, int] | None,
) -> Line:
    speak = counted.get(family, 1) if counted is not None else len(speaking_documents(family, index, matter))
    total = len(index.disclosed.documents)
    least = "all" if speak == total else f"at least {speak} of"
    whom = matter.names(matter.people)
    of = f" of {listed(whom, 1)}" if len(whom) == 1 else ""
    when = matter.when_of(told)
    dated = f", {date_words(when)}" if when else ""
    first = {one.document: one.id for one in reversed(told)}
    return Line(
        lead=f"{family_words(family, told)}{of}{dated}",
        words=f"told, spoken of or denied in {least} {count_words(total, 'document')}",
        statements=tuple(sorted(first.values()))[:_CITED],
    )


def speaking_documents(family: str, index: CaseIndex, matter: Matter) -> set[str]:
    """Return the documents that tell a kind of act of the matter or speak of it in its words."""
    return documents_that_speak(family, index, matter) | {one.document for one in matter.of(family)}


def family_words(family: str, told: Iterable[DisclosedStatement]) -> str:
    """Name a kind of act by those of its acts that are told."""
    found = {one.act for one in told}
    acts = [act_words(act) for act in FAMILIES[family] if act in found]
    return acts[0] if len(acts) == 1 else f"{', '.join(acts[:-1])} or {acts[-1]}"


def _key(name: str) -> str:
    return name.casefold().split()[-1] if name else ""


def picked(
    told: Iterable[DisclosedStatement], index: CaseIndex, used: list[str], most: int
) -> Iterator[DisclosedStatement]:
    """Yield a few accounts: each teller once, no sentence twice, few of one document; `used` takes in what is shown."""
    shown = 0
    for one in told:
        words = quoted_sentence(one, alone=index.alone)
        teller = teller_in(one, index)
        keys = [words, f"start {words[1:_START]}", *([f"teller {_key(teller)}"] if teller else [])]
        keys += [f"family {index.family[one.document]}"] if one.document in index.family else []
        # One whose sentence does not name him is not told twice; by his name he may stand once more.
        origin = [f"origin {one.origin}"] if one.origin is not None and head(one) is not None else []
        keys += [] if teller else origin
        crowded = used.count(one.document) >= _A_DOCUMENT or (not teller and used.count(f"own {one.document}"))
        if shown < most and words and not crowded and not set(keys) & set(used):
            used += [*keys, *origin, one.document, *([] if teller else [f"own {one.document}"])]
            shown += 1
            yield one


def quotation(one: DisclosedStatement, index: CaseIndex, *, silent: bool = False, lead: str = "") -> str:
    """Return a statement's sentence with who tells it, where the sentence says that he does, and where it stands."""
    teller = "" if silent else teller_in(one, index)
    through = route(one) if index.alone else []  # a whole sentence says itself through whom
    by = ", through ".join([teller, *through]) if teller else ""
    words = quoted_sentence(one, alone=index.alone) or "words that are withheld"
    return f"{lead}{by + ', ' if by else ''}in {index.labels[one.document]}: {words}"
