"""What a team does next, what changes most first: fetch, ask, protect, decide. No public edition holds it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from firsthand.dossier.page.contradiction_views import cited_for, is_guessed_year, is_one_account
from firsthand.dossier.page.front.counted import shown_different, teller_names
from firsthand.dossier.page.front.denied import Denials, denials_of, denies_words, is_plain_denial
from firsthand.dossier.page.front.figures import is_figure_of_matter
from firsthand.dossier.page.gaps import cited_in, fetchable_works, shared_works, work_words
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.sentences import quoted_sentence, sentence
from firsthand.dossier.page.wording import count_words
from firsthand.model.disclosed import DisclosedStatement
from firsthand.model.record import Contradiction

_WORKS, _HARMFUL, _CONFLICTS = 6, 3, 6
_KINDS = {"denial": 0, "number": 1, "date": 2, "status": 3, "place": 4}


def next_steps(
    index: CaseIndex, labels: Mapping[str, str], denials: Denials | None = None, pairs: Sequence[Line] | None = None
) -> list[Line]:
    """Return the steps; none in a public edition, whose reader is not to fetch, ask or call anybody."""
    if index.disclosed.edition == "public":
        return []
    denials = denials or denials_of(index)
    return [
        *_fetch(index),
        *_ask(index, denials.matter, denials),
        *_protect(index),
        *_decide_harm(index),
        *_decide(conflict_pairs(index, denials) if pairs is None else pairs),
    ]


def _fetch(index: CaseIndex) -> Iterator[Line]:
    works = fetchable_works(index.disclosed)
    widely = shared_works(works)
    for work in widely[:_WORKS]:
        yield Line(lead="Fetch", words=f"{work_words(work)}: cited in {cited_in(work)}.")
    if works and not widely:
        words = f"what you need of {count_words(len(works), 'work')} cited in one document each, under Documents."
        yield Line(lead="Fetch", words=words)


def _ask(index: CaseIndex, matter: Matter, denials: Denials) -> Iterator[Line]:
    low, named = shown_different(index, matter.main), len(teller_names(denials.tellers))
    if matter.told and named > low:
        shown = f"{named} are named, at least {max(low, 1)} shown to be"
        words = f"whether those who tell of this, by name under Tellers, are different people; {shown}."
        yield Line(lead="Ask", words=words, statements=tuple(one.id for one in matter.told[:3]))


def _protect(index: CaseIndex) -> Iterator[Line]:
    marked = sum(1 for person in index.disclosed.people if person.protected.yes)
    if marked:
        who = (
            "1 person whom a text or a ruling protects"
            if marked == 1
            else f"{marked} people whom texts or rulings protect"
        )
        yield Line(lead="Protect", words=f"{who}, before anything is published.")


def _decide_harm(index: CaseIndex) -> Iterator[Line]:
    facts = [one for one in index.disclosed.harmful if one.statement in index.statements]
    for one in facts[:_HARMFUL]:
        yield Line(
            lead="Decide",
            words=f"whether these words may be published, since they may hurt somebody ({one.kind}): to print them, "
            f"firsthand decide accept {one.statement}; to keep them back, firsthand decide protect {one.statement}.",
            statements=(one.statement,),
        )
    if len(facts) > _HARMFUL:
        yield Line(
            lead="Decide",
            words=f"on {len(facts) - _HARMFUL} more passages that may hurt somebody: a public edition names them all.",
        )


def _decide(pairs: Sequence[Line]) -> Iterator[Line]:
    """Say how many pairs of sentences may not fit together: too many of them fit for page one to print one."""
    if pairs:
        what = count_words(len(pairs), "pair of sentences", "pairs of sentences")
        words = f"whether {what} fit together that may not, under What does not fit together."
        yield Line(lead="Decide", words=words)


def conflict_pairs(index: CaseIndex, denials: Denials) -> list[Line]:
    """Return conflicts of the matter, with the whole sentences of both sides: a reader sees what is against what."""
    shown: set[str] = set()
    pairs: list[Line] = []
    for one in sorted(index.disclosed.contradictions, key=lambda one: (_KINDS.get(one.kind, len(_KINDS)), one.id)):
        cited = [found for key in one.between if (found := cited_for(key, index)) is not None]
        sides = [index.statements[key] for key in dict.fromkeys(cited)]
        words = [_side(side, index) for side in sides]
        fresh = not shown & {sentence(side) for side in sides}
        if one.verdict == "conflict" and len(words) > 1 and all(words) and fresh and _is_of_matter(one, sides, denials):
            shown |= {sentence(side) for side in sides}
            said = f"May not fit together ({one.kind}): {' against '.join(words[:2])}."
            pairs.append(Line(words=said, statements=tuple(side.id for side in sides[:4])))
        if len(pairs) >= _CONFLICTS:
            break
    return pairs


def _is_of_matter(one: Contradiction, sides: Sequence[DisclosedStatement], denials: Denials) -> bool:
    """Say whether both sides speak of the matter, and in sentences that can be set against each other."""
    if is_guessed_year(one, sides) or is_one_account(one, sides) or any(denies_words(sentence(side)) for side in sides):
        return False
    if len({sentence(side) for side in sides}) < len(sides) or any(side.segment != "body" for side in sides):
        return False
    if one.kind == "number":
        return all(is_figure_of_matter(side, denials) for side in sides)
    if one.kind == "denial" and not any(is_plain_denial(sentence(side)) for side in sides):
        return False
    if one.kind == "denial" and not all(_is_told_of_them(side, denials.matter) for side in sides):
        return False
    return one.kind in _KINDS and all(denials.is_of_matter(sentence(side)) for side in sides)


def _is_told_of_them(one: DisclosedStatement, matter: Matter) -> bool:
    """Say whether, in a matter of people by name, a sentence is of them; a denial of "the allegations" may be."""
    words = sentence(one)
    open_ = is_plain_denial(words) and not matter.names_another(words)
    return not matter.people or matter.befalls(one) or matter.is_about(words) or open_


def _side(one: DisclosedStatement, index: CaseIndex) -> str:
    """Return one side of a conflict in its whole sentence, with where it stands."""
    words = quoted_sentence(one, alone=index.alone)
    return f"{words} ({index.labels[one.document]})" if words else ""
