"""Page one's line on who denies: what each denies in the words that are printed, and through whom it is known."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.dossier.page.answers import Answer, against, answers, without_tellers
from firsthand.dossier.page.central import quoted
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.naming import listed, names_somebody
from firsthand.dossier.page.negatives import is_worded_negatively
from firsthand.dossier.page.wording import count_words
from firsthand.model.disclosed import DisclosedStatement

_LEAD = "Who denies it, and through whom"
_NONE = "the program read no denial by anybody; that does not mean that nobody denies it."
_MOST, _QUOTES, _LETTERS = 8, 2, 140
_SAID = {
    "denies": "denies",
    "negative": "says",
    "alternative": "explains otherwise",
    "acknowledges_but": "concedes, but not that it did it",
}


def denied(index: CaseIndex, main: Sequence[str]) -> Line:
    """Say who denies something of the leading events, or of no event that the program could place it in."""
    of_events = [one for event in main for one in index.statements_of(event)]
    loose = [one for one in index.disclosed.statements if one.response is not None and one.incident not in index.whole]
    told = {one.id: one for one in (*of_events, *loose)}
    everything = [told[key] for key in sorted(told)]
    found = [one for one in without_tellers(answers(everything), index.disclosed.statements) if _is_read(one, index)]
    by = {who: given for who, given in against(found).items() if not who or names_somebody(who)}
    silent = [one.statement for one in found if one.kind == "no_answer"]
    named = sorted((who for who in by if who), key=lambda who: (_is_aside(by[who], index), -len(by[who]), who))
    parts = [_denial(who, by[who], index) for who in named[:_MOST]]
    if len(named) > _MOST:
        parts.append(Line(words=f"{len(named) - _MOST} more below, under Response"))
    if "" in by:
        parts.append(_unclear(by[""]))
    if silent:
        parts.append(
            Line(words=f"asked, and no answer: told {count_words(len(silent), 'time')}", statements=tuple(silent[:3]))
        )
    said = "read what each denies: it may be a part only, or another charge." if named else ""
    return Line(lead=_LEAD, words=said if by else _NONE, parts=tuple(parts))


def _is_read(one: Answer, index: CaseIndex) -> bool:
    """Say whether the words may be what is denied: not where they only name the denier and say what he is."""
    statement = index.statements[one.statement]
    words = (statement.text or "").removeprefix("The ").removeprefix("the ")
    return not (statement.act == "other" and one.who and words.startswith(one.who))


def _is_aside(given: Sequence[Answer], index: CaseIndex) -> bool:
    """Say whether no answer is to an act of the kinds that events are made of."""
    return all(index.statements[one.statement].act == "other" for one in given)


def _denial(who: str, given: Sequence[Answer], index: CaseIndex) -> Line:
    says = "; ".join(dict.fromkeys(_words(one, index) for one in given[:_QUOTES]))
    through = listed(sorted({one.through or "in its own words" for one in given}), 3)
    return Line(words=f"{who}: {says}; known through {through}", statements=tuple(one.statement for one in given[:3]))


def _words(one: Answer, index: CaseIndex) -> str:
    """Return one answer as printed; where an edition withholds the words, what kind of thing it disputes."""
    statement = index.statements.get(one.statement)
    words = quoted(statement, _LETTERS)
    if not words:
        return f"disputes {one.disputes or 'something; the words are withheld'}"
    plain = statement is not None and statement.response is None and statement.standing != "denied"
    plain = plain or (one.kind == "denies" and is_worded_negatively(words))
    return f"{_SAID['negative' if plain else one.kind]} {words}"


def _unclear(given: Sequence[Answer]) -> Line:
    """Say that denials are told of which the program read neither whose they are nor, then, for sure what they deny."""
    whose = "whose it is" if len(given) == 1 else "whose they are"
    tellers = listed(sorted({one.through for one in given if one.through}), 2)
    through = f", through {tellers}" if tellers else ""
    return Line(
        words=f"{count_words(len(given), 'more denial')} told{through}; {whose} was not read, so read the words",
        statements=tuple(one.statement for one in given[:3]),
    )


def denial_words(statement: DisclosedStatement, most: int) -> str:
    """Return a statement's words; what is only denied stands with its "denies", so that nobody takes it as told."""
    words = quoted(statement, most)
    kind = statement.response.kind if statement.response is not None else "denies"
    if not words or statement.standing != "denied" or is_worded_negatively(words):
        return words
    return f"{_SAID.get(kind, 'denies')} {words}"
