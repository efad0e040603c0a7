"""The page in ten lines: what is here, who tells it, who saw it, who denies it, what came of it, what is missing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from firsthand.dossier.page.affiliation import is_common_word
from firsthand.dossier.page.ages import age_words
from firsthand.dossier.page.front.counts import FrontCounts
from firsthand.dossier.page.front.denied import Denials, denials_of, denied
from firsthand.dossier.page.front.figures import figure_lines
from firsthand.dossier.page.front.first_hand import first_hand
from firsthand.dossier.page.front.gravest import gravest
from firsthand.dossier.page.front.held import documents_line
from firsthand.dossier.page.front.last_news import FINAL, WHEREABOUTS, News, last_news
from firsthand.dossier.page.front.outcome import outcome
from firsthand.dossier.page.front.told import told_line
from firsthand.dossier.page.gaps import main_gaps, rests_on
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

_AS_PRINTED = "as printed in the newest text with a known day that tells of them; read whose state the words tell."
_FREE = ("alive", "freed", "rescued")
_STATE_CUES = (
    *("dead", "died", "death", "kill", "murder", "behead", "execut", "arrest", "charg", "indict", "jail", "prison"),
    *("custody", "detain", "held", "freed", "releas", "missing", "disappear", "seen", "hospital", "convict", "sentenc"),
    *("acquit", "escap", "fled", "buried", "found", "alive", "rescued", "shot"),
)
_STATE = re.compile(
    r"\b(?:dead|died|deaths?|kill\w*|murder\w*|behead\w*|execut\w+|arrest\w*|charged|indicted|jail\w*|prison|custody|"
    r"detained|held|freed|released|missing|disappear\w*|(?:last|not been|n[’']t been) seen|hospital|convicted|"
    r"sentenced|"
    r"acquitted|escaped|fled|buried|was found|alive|rescued|shot)\b",
    re.IGNORECASE,
)


def ten_lines(
    index: CaseIndex, today: str, denials: Denials | None = None, counts: FrontCounts | None = None
) -> list[Line]:
    """Say the most important things of a case; a line for which there is nothing says what was looked for.

    `counts` are numbers of documents that were counted before anything was withheld.
    """
    denials = denials or denials_of(index)
    matter, main = denials.matter, denials.matter.main
    against = denied(index, matter, denials)
    return [
        documents_line(index, matter, today),
        *rests_on(index),
        told_line(index, matter, denials.tellers, counts.speaking if counts else None),
        first_hand(index, matter),
        against,
        outcome(index, matter),
        *_numbers(index, main, denials, counts.figures if counts else None),
        gravest(index, matter, disputed=bool(against.parts)),
        _news(index, matter, today),
        _missing(index, main, matter),
    ]


def _numbers(index: CaseIndex, main: Sequence[str], denials: Denials, counted: Mapping[str, int] | None) -> list[Line]:
    """Say the figures; of a matter of people by name nothing, where none counts others."""
    parts = tuple(figure_lines(index, main, denials, counted))
    if denials.matter.people and not any(part.statements for part in parts):
        return []
    return [Line(lead="Numbers", words="as printed, not to be added up.", parts=parts)]


def _news(index: CaseIndex, matter: Matter, today: str) -> Line:
    """Print the newest words on those to whom the main acts are told to have been done, on the accused, on who saw it.

    The words stand for themselves: that a state is of the one whom its sentence names is often read wrongly.
    """
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
        and (one.person in matter.people or " " in (index.people[one.person].name or ""))
        and not _is_past(one, index)
        and is_named_in_a_text(one.person, index)
    ]
    found.sort(key=lambda one: one.person not in matter.people)
    states_of = (_state(one, index, matter, today) for one in found)
    parts = list(islice((part for part in states_of if part is not None), _MOST_NEWS))
    left = len(every) - len(parts)
    more = f"{count_words(left, 'more person', 'more people')} under People." if left else ""
    if not parts:
        none = "no words on the state of anybody named in the main acts were recognised; the texts may tell it."
        return Line(lead=_NEWS, words=f"{none} {more}".rstrip())
    words = f"{_AS_PRINTED} {more}".rstrip()
    return Line(lead=_NEWS, words=words, parts=tuple(parts))


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


def _state(one: News, index: CaseIndex, matter: Matter, today: str) -> Line | None:
    """Return the newest sentence that names somebody and tells a state; both, where death and life are told."""
    name = index.people[one.person].name
    newest = newest_words(one, index)
    if newest is None:
        return None
    deadly = one.state in FINAL or bool(_DEADLY.search(sentence(newest)))
    alive = told_alive(one.person, index) if deadly and one.person in matter.people else []
    printed = [quoted_sentence(newest, alone=index.alone)]
    if alive:
        dead = next((told for told in index.told(one.statements) if _DEADLY.search(sentence(told))), newest)
        printed = [quoted_sentence(told, alone=index.alone) for told in (dead, alive[0])]
        words = f"{name}: words of death and words of life or freedom, read both: {' '.join(filter(None, printed))}"
        return Line(words=words, statements=(dead.id, alive[0].id))
    if not printed[0]:
        return Line(words=one.words, statements=one.statements[:3])
    document = index.documents[newest.document]
    age = age_words(document.published.edtf, today) if document.published else ""
    where = f"in {index.labels[newest.document]}{f', {age}' if age else ''}"
    return Line(words=f"{name}, {where}: {printed[0]}", statements=(newest.id,))


def newest_words(one: News, index: CaseIndex) -> DisclosedStatement | None:
    """Return the statement of the newest text whose sentence names somebody in full, or as its own state was told.

    A sentence in which his name stands before "whose" tells somebody else's state.
    """
    person = index.people[one.person]
    name = person.name or ""
    surname = name.split()[-1] if name else ""
    whose = re.compile(rf"\b{re.escape(surname)}\b[^.;]{{0,{_ASIDE}}}, whose\b")
    full = {form.lower() for form in (name, *person.variants) if " " in form or form == name}
    own = {told.id for told in index.told(one.statements)}
    found: list[tuple[str, bool, str]] = []
    for day, words, told in index.newest_first:
        if found and day != found[0][0]:
            break
        if not told.text:
            if told.id in own:
                found.append((day, True, told.id))
        elif surname.lower() in words and any(cue in words for cue in _STATE_CUES):
            said = sentence(told)
            named = any(form in said.lower() for form in full) or (told.id in own and surname in said)
            if named and _STATE.search(said) and not whose.search(said):
                found.append((day, told.id in own, told.id))
    return index.statements[max(found)[2]] if found else None


def _is_past(one: News, index: CaseIndex) -> bool:
    """Say whether all that is told of a person lies long before the event that the case is about."""
    told = index.told(one.statements)
    return bool(told) and all(index.is_long_before(statement) for statement in told)


def _missing(index: CaseIndex, main: Sequence[str], matter: Matter) -> Line:
    gaps = main_gaps(index, main, matter)
    return Line(lead="What is missing", words="" if gaps else "nothing that the program can see.", parts=tuple(gaps))
