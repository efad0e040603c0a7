"""The page in ten lines: what is here, what it rests on, who tells it, who saw it, who denies it, what is missing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from firsthand.dossier.page.affiliation import is_common_word
from firsthand.dossier.page.front.denied import Denials, denials_of, denied
from firsthand.dossier.page.front.figures import figure_lines
from firsthand.dossier.page.front.first_hand import first_hand
from firsthand.dossier.page.front.gravest import gravest
from firsthand.dossier.page.front.held import documents_line, wanted_line
from firsthand.dossier.page.front.last_news import FINAL, WHEREABOUTS, News, last_news
from firsthand.dossier.page.front.outcome import outcome
from firsthand.dossier.page.front.told import told_line, undisputed_lines
from firsthand.dossier.page.gaps import main_gaps
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.sentences import quoted_sentence, sentence
from firsthand.dossier.page.tellers import head
from firsthand.dossier.page.wording import count_words
from firsthand.model.disclosed import DisclosedStatement

_NEWS, _MOST_NEWS, _ASIDE = "Last news of each person", 5, 30
_DEADLY = re.compile(r"\b(?:killed|killing|dead|died|behead\w*|execut\w*|murder\w*)\b", re.IGNORECASE)
_ALIVE = re.compile(
    r"(?<!burned )(?<!burnt )(?<!buried )(?<!not )(?<!no longer )\balive\b"
    r"(?! (?:when|until|before|as|at|while|after)\b)",
    re.IGNORECASE,
)

_FREE = ("alive", "freed", "rescued")


def ten_lines(index: CaseIndex, labels: Mapping[str, str], today: str, denials: Denials | None = None) -> list[Line]:
    """Say the most important things of a case; a line for which there is nothing says what was looked for."""
    denials = denials or denials_of(index)
    matter, main = denials.matter, denials.matter.main
    return [
        documents_line(index, matter, today),
        wanted_line(index),
        told_line(index, matter, denials.tellers),
        first_hand(index, matter),
        denied(index, matter, denials),
        outcome(index, matter),
        *undisputed_lines(index, matter, disputes=denials.dispute or denials.official_account),
        *_numbers(index, main, denials),
        gravest(index, matter),
        _news(index, matter, today),
        _missing(index, main, matter),
    ]


def _numbers(index: CaseIndex, main: Sequence[str], denials: Denials) -> list[Line]:
    """Say the figures; of a matter of people by name nothing, where none counts others."""
    parts = tuple(figure_lines(index, main, denials))
    if denials.matter.people and not any(part.statements for part in parts):
        return []
    return [Line(lead="Numbers", words="as printed, not to be added up.", parts=parts)]


def _news(index: CaseIndex, matter: Matter, today: str) -> Line:
    """Say the last news of those to whom the main acts are told to have been done, of the accused and of who saw it."""
    seen = (head(one) for one in (*matter.own, *matter.counter))
    witnesses = {link.entity for link in seen if link is not None and link.basis in ("witnessed", "experienced")}
    concerned = {*matter.people, *matter.accused, *(key for key in witnesses if key)}
    every = last_news(index, today)
    states = FINAL | WHEREABOUTS
    found = [
        one
        for one in every
        if (one.person in concerned or (not matter.people and _is_of_main(one, index, matter)))
        and one.named
        and one.state in states
        and not _is_past(one, index)
        and not _is_anothers(one, index, matter)
        and is_named_in_a_text(one.person, index)
    ]
    left = len(every) - len(found)
    more = f"{count_words(left, 'more person', 'more people')} under People." if left else ""
    if not found:
        return Line(
            lead=_NEWS,
            words=f"no state of anybody named in the main acts was recognised; the texts may tell one. {more}".rstrip(),
        )
    return Line(lead=_NEWS, words=more, parts=tuple(_state(one, index) for one in found[:_MOST_NEWS]))


def _is_of_main(one: News, index: CaseIndex, matter: Matter) -> bool:
    """Say whether a state is told by statements of the leading events: where many died, of some by name."""
    return any(index.whole.get(told.incident or "") in matter.main for told in index.told(one.statements))


def is_named_in_a_text(person: str, index: CaseIndex) -> bool:
    """Say whether a document's text prints somebody's whole name in a sentence: a headline's words may be no name.

    A single word that is also printed without a capital ("friend") names nobody.
    """
    name = index.people[person].name or ""
    forms = {name, *(form for form in index.people[person].variants if " " in form)}
    whole = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(forms)))})(?![\w-])")
    stems = {form.split()[-1].lower() for form in forms if form.split()}
    body = (sentence(one) for words, one in index.body if not one.text or any(stem in words for stem in stems))
    if " " in name:  # of a name in several words one sentence is enough
        return any(whole.search(words) or not words for words in body)
    read = list(body)
    return bool(name) and not is_common_word(name, read) and any(whole.search(words) or not words for words in read)


def told_alive(person: str, index: CaseIndex) -> list[DisclosedStatement]:
    """Return statements in whose sentence, of text or headline, somebody is named and called alive or freed."""
    name = (index.people[person].name or "").split()[-1]
    own = re.escape(name)
    freed = re.compile(
        rf"\b(?:freed|rescued) (?:(?!from\b)[\w’'.-]+ ){{0,3}}{own}\b|"
        rf"\b{own} (?:was|is|has been|had been) (?:\w+ )?(?:freed|rescued)\b"
    )
    found = (one for words, one in index.lowered if name.lower() in words and any(cue in words for cue in _FREE))
    return [one for one in found if name in (words := sentence(one)) and (_ALIVE.search(words) or freed.search(words))]


def _state(one: News, index: CaseIndex) -> Line:
    printed = [words for said in index.told(one.statements[:1]) if (words := quoted_sentence(said, alone=index.alone))]
    deadly = one.state in FINAL or any(_DEADLY.search(words) for words in printed)
    alive = told_alive(one.person, index) if deadly else []
    if alive:
        words = f"{index.people[one.person].name}: told to be dead and told to be alive or free; read both"
        printed += filter(None, [quoted_sentence(alive[0], alone=index.alone)])
        return Line(words=": ".join([words, *printed]), statements=(*one.statements[:2], alive[0].id))
    return Line(words=": ".join([one.words, *printed]), statements=one.statements[:3])


def _is_anothers(one: News, index: CaseIndex, matter: Matter) -> bool:
    """Say whether a state is most likely that of somebody else in its sentence.

    "Orr, whose son has not been seen": the son's. The death of whoever is told to have done it is his victim's.
    """
    if one.state in FINAL and one.person in matter.acting and one.person not in matter.people:
        return True
    surname = re.escape((index.people[one.person].name or " ").split()[-1])
    whose = re.compile(rf"\b{surname}\b[^.;]{{0,{_ASIDE}}}, whose\b")
    return any(whose.search(sentence(told)) for told in index.told(one.statements[:1]))


def _is_past(one: News, index: CaseIndex) -> bool:
    """Say whether all that is told of a person lies long before the event that the case is about."""
    told = index.told(one.statements)
    return bool(told) and all(index.is_long_before(statement) for statement in told)


def _missing(index: CaseIndex, main: Sequence[str], matter: Matter) -> Line:
    gaps = main_gaps(index, main, matter)
    return Line(lead="What is missing", words="" if gaps else "nothing that the program can see.", parts=tuple(gaps))
