"""Sentences in which somebody scorns or doubts what is told, without a verb of denial: "illogical", "an old trick"."""

from __future__ import annotations

import re

from firsthand.dossier.page.front.attributed import has_saying
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.sentences import mentions, sentence
from firsthand.dossier.page.tellers import head
from firsthand.model.disclosed import DisclosedStatement

_TOLD = (
    r"(?:version|accounts?|claims?|reports?|findings?|numbers?|figures?|tolls?|results?|allegations?|story|testimon(?:y|ies)|"
    r"conclusions?|narrative|explanation|statements?|authenticity|credibility|motives?)"
)
_SCORN = re.compile(
    r"\b(?:illogical|absurd(?:ity)?|ridiculous|ludicrous|preposterous|laughable|implausible|far-fetched|nonsensical|"
    r"(?:in|not )credible|s[ck]eptic(?:al|ism)|unconvinc(?:ed|ing)|propaganda|hoax|smears?|slander\w*|libel\w*|"
    r"fictio(?:n|nal|us|titious)|fairy ?tales?|unfounded|groundless|exaggerat(?:ed|ing|ions?)|concocted|made[ -]up|"
    r"(?:dis|mis)information|(?:old|cheap|dirty|mere|just a) (?:trick|ploy|stunt)s?|cover-?up|whitewash|"
    r"(?:cast|casts|casting|raised|raises|expressed?|voiced) (?:\w+ )?doubts?|"
    rf"doubt(?:s|ed|ful|ing)? (?:(?:that|whether|if)\b|[^.;,]{{0,30}}\b{_TOLD})|"
    rf"question(?:s|ed|ing) (?:[^.;,]{{0,30}}\b)?{_TOLD}|hard to believe|(?:do|does|did)(?: not|n[’']t) believe|"
    rf"(?:fake|staged|false|invented|misleading) {_TOLD})\b",
    re.IGNORECASE,
)
_ANY = (
    *("logical", "absurd", "ridiculous", "ludicrous", "preposterous", "laughable", "plausible", "fetched", "nonsens"),
    *("credib", "eptic", "convinc", "propaganda", "hoax", "smear", "slander", "libel", "ficti", "fairy", "founded"),
    *("groundless", "exagger", "concoct", "made up", "made-up", "information", "trick", "ploy", "stunt", "cover"),
    *("whitewash", "doubt", "question", "believe", "fake", "staged", "false", "invent", "misleading"),
)
_AROUND = 25
_QUOTED = re.compile(r"[“”\"]")


def doubted(index: CaseIndex, matter: Matter) -> list[DisclosedStatement]:
    """Return statements in whose sentence somebody scorns or doubts something of the matter, best first."""
    found: dict[str, DisclosedStatement] = {}
    for one in matter.around:
        if one.segment != "body" or not mentions(one, _ANY):
            continue
        words = sentence(one)
        said = has_saying(words) or _QUOTED.search(words) or head(one) is not None
        cue = _SCORN.search(words)
        if said and cue and index.on_its_day(one):  # a long sentence is disclosed in two pieces: its cue is one
            found.setdefault(f"{one.document} {words[max(0, cue.start() - _AROUND) : cue.end()]}", one)
    return matter.ranked(found.values())
