"""What a teller's name may hold: the name that stands last before the verb, and of a long phrase its head.

"The officer of the 2nd Brigade, who led the search, Major Ann Lee, said": Ann Lee said it, whatever the parse made of
the words before. No name holds a dateline, a relative clause that hangs on another noun, or what was published when.
"""

from __future__ import annotations

import re
from calendar import day_name

from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.attribution.teller_words import teller_words
from firsthand.model.annotated import Mention
from firsthand.model.statement import TellerRole

_LONG = 8
_LONG_TITLE = 4
_NAMING = frozenset({"PROPN", "NOUN", "NUM", "DET", "ADP", "ADJ"})
_DASHES = frozenset({"-", "–", "—"})
_DATELINE = 8
_LONG_CLAUSE = 6
_DATELINE_BEFORE = re.compile(
    r"^[A-Z][\w.'’]*(?:[ ,/]+[A-Z][\w.'’]*){0,3}(?: \([A-Z]\w+\))? [-–—] (?=(?:An?|The|[A-Z]\w+) )"
    r"|^\(?[A-Z]\w+\)\.? ?[-–—]+ ?(?=[A-Z])"
)
_CLAUSE = re.compile(r",? (?:who|which|that|whom) .*$")
_WRITTEN = re.compile(
    r"((?:commission|panel|board) of (?:inquiry|enquiry|experts)) report(?: (?:published|released) \w+)?$"
)
_OF_ANOTHER: frozenset[TellerRole] = frozenset({"relative", "victim", "witness", "colleague"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_DAYS = frozenset(day.lower() for day in day_name)
_PUBLISHED = frozenset({"publish", "release", "issue", "unveil"})
_BODIES = frozenset({"inquiry", "ngo", "authority"})


def named_last(syntax: Syntax, tokens: list[int], head: int) -> Mention | None:
    """Return the person named right before the verb, behind a title or description ("…, Maj. Ann Lee, said")."""
    if syntax.tag[head] not in ("NN", "NNP") or teller_words().roles.get(syntax.lemma[head]) in _OF_ANOTHER:
        return None
    own = syntax.mention_at(head)
    if own is not None and own.type == "person" and own.form == "name" and own.last - own.first > 1:
        return None
    end = tokens[-1] + 1
    return _between_commas(syntax, end, tokens[0]) or _in_one_run(syntax, end)


def _between_commas(syntax: Syntax, end: int, first: int) -> Mention | None:
    """Return the name that a comma opens and another closes before a verb, in the phrase or right behind it."""
    last = syntax.bounds(end - 1)[1]
    while end < last and syntax.text[end] == "," and not _is_before_verb(syntax, end + 1, last):
        end = next((t for t in range(end + 1, min(end + _LONG, last)) if syntax.pos[t] not in _NAMING), last)
    if not (end < last and syntax.text[end] == "," and _is_before_verb(syntax, end + 1, last)):
        return None
    name = _person_ending(syntax, end)
    if name is None:
        return None
    start = name.first
    while start > first and start > name.first - _LONG_TITLE and syntax.pos[start - 1] == "PROPN":
        start -= 1
    return name if start > first and syntax.text[start - 1] == "," else None


def _in_one_run(syntax: Syntax, end: int) -> Mention | None:
    """Return the person in whose title a phrase was cut: "the Line's Senior Crisis | Adviser Ann Lee says"."""
    last, stop = syntax.bounds(end - 1)[1], end
    while stop < last and stop < end + _LONG and syntax.pos[stop] == "PROPN":
        stop += 1
    if stop == end or syntax.pos[end - 1] != "PROPN" or not _is_before_verb(syntax, stop, last):
        return None
    name = _person_ending(syntax, stop)
    return name if name is not None and name.first > end else None


def _is_before_verb(syntax: Syntax, at: int, last: int) -> bool:
    return at < last and syntax.pos[at] in ("VERB", "AUX", "ADV")


def _person_ending(syntax: Syntax, end: int) -> Mention | None:
    near = (m for m in syntax.mentions_in(max(0, end - _LONG), end) if m.last == end and m.last - m.first > 1)
    return next((m for m in near if m.form == "name" and m.type == "person"), None)


def plain_name(who: str) -> str:
    """Return a name or description without dateline, long relative clause, half a quotation or a body's report."""
    who = _whole_quotes(_DATELINE_BEFORE.sub("", who))
    clause = _CLAUSE.search(who)
    if clause is not None and len(clause.group().split()) > _LONG_CLAUSE:
        who = who[: clause.start()].rstrip(" ,")
    return _WRITTEN.sub(r"\1", who)


def _whole_quotes(who: str) -> str:
    """Drop quotation marks that open or close nothing ("the “morality police"), and a hyphen before the name."""
    for opening, closing in (("“", "”"), ("«", "»"), ('"', '"')):
        marks = who.count(opening) + (who.count(closing) if closing != opening else 0)
        if marks % 2:
            who = who.replace(opening, "").replace(closing, "")
    return who.strip().lstrip("-–—")


def held(syntax: Syntax, tokens: list[int], head: int) -> list[int]:
    """Return the tokens of a phrase that a name may hold."""
    kept = _without_dateline(syntax, tokens, head)
    loose = {
        t
        for token in kept
        if token > head and _is_loose(syntax, token, head, tokens)
        for t in syntax.subtree(token)
        if t > head
    }
    kept = [t for t in kept if t not in loose]
    return _without_document(syntax, kept, head) or tokens


def _is_loose(syntax: Syntax, token: int, head: int, tokens: list[int]) -> bool:
    """Say whether a clause in a phrase is no part of a name: a relative one of another noun, or "published Monday"."""
    if syntax.dep[token] == "prep" and syntax.lower[token] == "on" and syntax.pos[syntax.head[token]] in _NOUNS:
        day = syntax.child(token, "pobj")
        return day is not None and syntax.lower[day] in _DAYS
    if syntax.dep[token] == "relcl":
        clause = set(syntax.subtree(token))
        return syntax.head[token] != head and len(clause.intersection(tokens)) > _LONG_CLAUSE
    dated = syntax.child(token, "npadvmod") is not None and syntax.child(token, "agent") is None
    return syntax.dep[token] == "acl" and dated and syntax.lemma[token] in _PUBLISHED


def _without_dateline(syntax: Syntax, tokens: list[int], head: int) -> list[int]:
    """Drop "Sarn -" where a sentence begins with it: no part of "Sarn - A rebel group said"."""
    first = syntax.bounds(head)[0]
    if tokens[0] != first:
        return tokens
    for token in range(first + 1, min(first + _DATELINE, head)):
        if syntax.text[token] in _DASHES and syntax.start[token] > syntax.end[token - 1]:
            return [t for t in tokens if t > token] or tokens
    return tokens


def _without_document(syntax: Syntax, tokens: list[int], head: int) -> list[int]:
    """Return "a commission of inquiry" of "a commission of inquiry report": the body, not what it wrote."""
    roles, of = teller_words().roles, syntax.child(head, "prep")
    thing = syntax.child(of, "pobj") if of == head + 1 else None
    if thing is None or roles.get(syntax.lemma[thing]) != "document" or roles.get(syntax.lemma[head]) not in _BODIES:
        return tokens
    whole = thing > head + 2 and syntax.lower[head + 1] == "of" and syntax.pos[thing - 1] in ("NOUN", "PROPN")
    return [t for t in tokens if t < thing] if whole else tokens
