"""Page one's line on who saw or lived it, as the texts say: each teller once, with his words and the way they came."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from firsthand.dossier.page.central import quoted
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.naming import listed, names_somebody
from firsthand.model.disclosed import DisclosedStatement
from firsthand.model.statement import ChainLink

_LEAD = "Who saw or lived it"
_BASES = {"experienced": "lived it", "witnessed": "saw it"}
_BODIES = frozenset({"authority", "armed_force", "armed_group", "outlet", "ngo", "inquiry", "document"})
_DEADLY = frozenset({"killing", "death"})
_MOST, _LETTERS, _TELLING = 6, 110, 4
_SUBORDINATE = frozenset({"who", "which", "that", "when", "while", "where", "as", "after", "before", "whether", "if"})
_WORD = re.compile(r"[^\W_]+")


def first_hand(index: CaseIndex, main: Sequence[str]) -> Line:
    """Name those who are told to have seen or lived the leading events; whose words are the same stand as one."""
    seen = [one for event in main for one in index.statements_of(event) if _is_first_hand(one, index)]
    groups = sorted(_groups(seen, index), key=lambda group: (-len(group), _who(group)))
    if not groups:
        return Line(lead=_LEAD, words="nobody who did is shown as a teller of the main event.")
    more = f" {len(groups) - _MOST} more below." if len(groups) > _MOST else ""
    return Line(
        lead=_LEAD,
        words=f"so the texts say; a group may hold people who are named beside it.{more}",
        parts=tuple(_part(group) for group in groups[:_MOST]),
    )


def _is_first_hand(one: DisclosedStatement, index: CaseIndex) -> bool:
    head = _head(one)
    if head is None or head.link != "stated" or head.basis not in _BASES or one.segment == "headline":
        return False
    who = head.who or ""
    person = head.entity is not None and head.entity in index.people
    human = names_somebody(who) and (person or (head.role not in _BODIES and who.casefold() not in index.places))
    surname = who.split()[-1] if who else ""
    own_words = not (person and surname in (one.text or ""))  # words that name him are another's words about him
    if head.basis == "experienced" and person and not _befell(one, head):
        return False
    return human and own_words and one.polarity == "positive" and index.on_its_day(one)


def _befell(one: DisclosedStatement, head: ChainLink) -> bool:
    """Say whether the words tell of what was done to their teller; nobody tells of his own death."""
    return one.act not in _DEADLY and any(party.entity == head.entity for party in one.victims)


def _head(one: DisclosedStatement) -> ChainLink | None:
    return one.chain[0] if len(one.chain) > 1 else None


def _groups(seen: Iterable[DisclosedStatement], index: CaseIndex) -> Iterator[list[DisclosedStatement]]:
    """Yield the statements of each teller; two whose words are the same are one, whatever they are called.

    So are unnamed ones of one role in texts that retell one another.
    """
    sets: dict[str, list[DisclosedStatement]] = {}
    at: dict[str, str] = {}
    for one in sorted(seen, key=lambda one: one.id):
        head = _head(one)
        name = f"name {one.origin or (head.who or '').casefold() if head else ''}"
        words = " ".join(_WORD.findall((one.text or "").casefold()))
        keys = [name, f"words {words}"] if len(words.split()) >= _TELLING else [name]
        if head is not None and head.entity not in index.people and one.document in index.family:
            keys.append(f"family {index.family[one.document]} {head.role}")
        roots = sorted({at[key] for key in keys if key in at}) or [keys[0]]
        joined = [told for root in roots for told in sets.pop(root, [])]
        sets[roots[0]] = [*joined, one]
        at.update(dict.fromkeys([*keys, *(key for key, root in at.items() if root in roots)], roots[0]))
    yield from sets.values()


def _who(group: Sequence[DisclosedStatement]) -> str:
    names = {head.who for one in group if (head := _head(one)) is not None and head.who}
    return min(names, key=lambda name: (name.split()[0].casefold() in ("a", "an", "the", "another"), -len(name), name))


def _fitness(one: DisclosedStatement) -> tuple[bool, bool, int, str]:
    """Order statements by how well their words stand alone: whole ones of a fit length, the longest first."""
    text = one.text or ""
    torn = text.split(" ", 1)[0].casefold() in _SUBORDINATE
    return not torn, len(text) <= _LETTERS, len(text), one.id


def _part(group: Sequence[DisclosedStatement]) -> Line:
    who = _who(group)
    heads = [head for one in group if (head := _head(one)) is not None]
    also = sorted({head.who for head in heads if head.who and head.who.casefold() != who.casefold()})
    called = f" (the same words are told of {listed([f'“{name}”' for name in also], 2)})" if also else ""
    how = " and ".join(sorted({_BASES[head.basis] for head in heads}))
    words = quoted(max(group, key=_fitness), _LETTERS)
    ways: defaultdict[str, int] = defaultdict(int)
    for one in group:
        ways[" → ".join(link.who or "a publisher that is not named" for link in one.chain[1:])] += 1
    through = listed(sorted(ways, key=lambda way: (way.count("→"), -ways[way], way)), 2)
    told = f": {words}" if words else ""
    return Line(
        words=f"{who}{called} {how}{told}; through {through}", statements=tuple(sorted(one.id for one in group))[:3]
    )
