"""Who is told of beside words that mean a child: "schoolgirl Ann Lee", "his two-year-old son, Ben Lee"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from firsthand.disclose.rulings import ADULT, tokens
from firsthand.model.document import Document
from firsthand.model.record import Person

_UPPER = r"(?:[^\W\d_a-zß-öø-ÿ][\w’'-]*)"
_NAME = rf"{_UPPER}(?:[ ](?:(?:al|el|bin|ibn|abu|de|del|da|dos|la|van|von|der|den)[ -])?{_UPPER}){{0,4}}"
_NUMBER = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|[1-9]|1[0-7])"
)
_KIN = r"(?:sons?|daughters?|boys?|girls?|child|children|brothers?|sisters?|nephews?|nieces?|grand(?:sons?|daughters?))"
_CHILD = (
    rf"(?:{_NUMBER}[- –]years?[- –]olds?|\w+[- –](?:months?|weeks?|days?)[- –]olds?|school(?:girl|boy|child|children)s?"
    r"|teen(?:ager?)?s?|teenaged|adolescents?|toddlers?|bab(?:y|ies)|infants?|newborns?|pupils?|underage|minors?|kids?"
    rf"|(?:young|little)[ ]{_KIN}|girls?|boys?|child|children|(?:\w+th|first|second|third|\d+th)[- ]grader?s?"
    rf"|(?:girl|boy|child|{_KIN})[ ]of[ ](?:just[ ]|only[ ])?{_NUMBER})"
)
_BEFORE = re.compile(
    rf"(?<!\w)(?i:{_CHILD})(?!\w)(?:[ ](?!(?i:and|or|who|was|were|in|at|by|from|to|said|told)\b)[a-z]+){{0,2}}"
    rf",?[ ](?:(?i:named|called)[ ])?[“\"]?({_NAME}(?:(?:, | and |, and ){_NAME})*)"
)
_AFTER = re.compile(
    rf"({_NAME}),?[ ]?[(–—]?[ ]?(?:(?:who[ ])?(?i:is|was)[ ])?(?:(?i:an?|the|just|only|still|then|aged?)[ ]){{0,3}}"
    rf"(?:[a-z]+[ ])?(?i:{_CHILD}|{_NUMBER}[ ](?:years|months|weeks)[ ](?:old|of[ ]age))(?!\w)"
)
_CALLED = re.compile(
    rf"(?:(?:the|an?|his|her|their) )?(?:\w+ )?{_CHILD}$", re.IGNORECASE
)  # "the boy", for nobody's name
_BORN = re.compile(
    rf"({_NAME}),?[ ]?[(]?(?:who[ ])?(?:(?:is|was)[ ])?(?i:born)(?:[ ](?:on|in))?[^.;,()]{{0,20}}?((?:19|20|21)\d\d)\b"
)
_YEAR = re.compile(r"\b(?:19|20|21)\d\d\b")


def children(people: Iterable[Person], documents: Iterable[Document]) -> set[str]:
    """Return who is told of by words that mean a child, right beside a name or instead of one.

    An age that says otherwise stands against it.
    """
    found: set[str] = set()
    of: defaultdict[str, list[tuple[frozenset[str], str]]] = defaultdict(list)
    for person in people:
        if person.age is None or person.age.low < ADULT:
            if person.role and _CALLED.match(person.role):
                found.add(person.id)
            for own in {tokens(name) for name in (person.name, *person.variants) if name}:
                for word in own:
                    of[word].append((own, person.id))
    for document in documents:
        for name in _told_as_children(document.text):
            words = tokens(name)
            found |= {id_ for word in words for own, id_ in of[word] if own <= words or words <= own}
    return found


def _told_as_children(text: str) -> set[str]:
    names = {part for hit in _BEFORE.finditer(text) for part in re.split(r", and | and |, ", hit.group(1))}
    names |= {hit.group(1) for hit in _AFTER.finditer(text)}
    latest = max((int(year) for year in _YEAR.findall(text)), default=0)
    return names | {hit.group(1) for hit in _BORN.finditer(text) if latest - int(hit.group(2)) <= ADULT}
