"""Page one's line on who saw or lived it: sentences as printed whose own words say so, a teller each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from firsthand.dossier.page.front.attributed import teller_in
from firsthand.dossier.page.front.seen_words import says_he_saw, seen_by_words
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.naming import PRONOUNS
from firsthand.dossier.page.sentences import quoted_sentence, sentence
from firsthand.dossier.page.tellers import head, is_teller, route
from firsthand.model.disclosed import DisclosedStatement
from firsthand.model.statement import ChainLink

_LEAD = "Who saw or lived it"
_NONE = (
    "no sentence was recognised in which somebody says that he saw or lived the main act; that does not mean that "
    "nobody did. Looked for were words such as “I saw” or “witnesses heard”; whoever filmed it, or is accused of it, "
    "may tell of it too."
)
_READ = "sentences as printed, whose words say so; two of them may be of one person, and one may be of a part only."
_BASES = frozenset({"experienced", "witnessed"})
_BODIES = frozenset({"authority", "armed_force", "armed_group", "outlet", "ngo", "inquiry", "document"})
_DEADLY = frozenset({"killing", "death"})
_MOST, _TELLING = 6, 4
_MIXED = re.compile(r"\band (?:the )?(?:\w+ )?(?:authorities|police|officials|officers|prosecutors)\b", re.IGNORECASE)
# A family and witnesses: who of them saw it is not told.
_JOINED = re.compile(r"\b(?:family|families|relatives|parents|friends|supporters|lawyers)\b.*\band\b", re.IGNORECASE)
_SAID = "(these words do not say that it was seen)"
_WORD = re.compile(r"[^\W_]+")


def first_hand(index: CaseIndex, matter: Matter) -> Line:
    """Name those who are told to have seen or lived the main acts; whose words are the same stand as one."""
    told = {one.id: one for one in (*matter.own, *matter.counter)}
    seen = [told[key] for key in sorted(told) if is_first_hand(told[key], index)]
    groups = sorted(_groups(seen, index), key=lambda group: (not any(map(says_so, group)), -len(group), _who(group)))
    parts = [_part(group, index, matter) for group in groups[:_MOST]]
    printed = {sentence(one) for one in seen}
    parts += seen_by_words(index, matter, printed)
    return Line(lead=_LEAD, words=_READ if parts else _NONE, parts=tuple(parts))


def is_first_hand(one: DisclosedStatement, index: CaseIndex) -> bool:
    """Say whether an account's teller is a person or group of people who is told to have seen or lived it."""
    link = head(one)
    if link is None or link.link != "stated" or link.basis not in _BASES or link.role in _BODIES:
        return False
    who = link.who or ""
    person = link.entity is not None and link.entity in index.people
    human = is_teller(link, index) and not _MIXED.search(who) and (person or who.casefold() not in index.places)
    surname = who.split()[-1] if who else ""
    own_words = not (person and surname in (one.text or ""))  # words that name him are another's words about him
    if link.basis == "experienced" and (not _befell(one, link) or _names_another(one, who, index)):
        return False
    return human and own_words


def _names_another(one: DisclosedStatement, who: str, index: CaseIndex) -> bool:
    """Say whether the sentence names somebody else in full: it is more likely he to whom it was done."""
    words = sentence(one)
    return any(name in words for name in index.named if " " in name and name.split()[0] not in who)


def _befell(one: DisclosedStatement, link: ChainLink) -> bool:
    """Say whether the words tell of what was done to their teller, by a pronoun; nobody tells of his own death.

    A noun that is read as the teller ("the officer", in a chief's words) is most often somebody else.
    """
    own = (party for party in one.victims if link.entity is None or party.entity == link.entity)
    return one.act not in _DEADLY and any(party.text.casefold() in PRONOUNS for party in own)


def _groups(seen: Iterable[DisclosedStatement], index: CaseIndex) -> Iterator[list[DisclosedStatement]]:
    """Yield the statements of each teller; two whose words are the same are one, whatever they are called.

    So are unnamed ones of one role in texts that retell one another.
    """
    sets: dict[str, list[DisclosedStatement]] = {}
    at: dict[str, str] = {}
    for one in sorted(seen, key=lambda one: one.id):
        link = head(one)
        name = f"name {one.origin or (link.who or '').casefold() if link else ''}"
        words = " ".join(_WORD.findall((one.text or "").casefold()))
        keys = [name, f"words {words}"] if len(words.split()) >= _TELLING else [name]
        if link is not None and link.entity not in index.people and one.document in index.family:
            keys.append(f"family {index.family[one.document]} {link.role}")
        roots = sorted({at[key] for key in keys if key in at}) or [keys[0]]
        joined = [told for root in roots for told in sets.pop(root, [])]
        sets[roots[0]] = [*joined, one]
        at.update(dict.fromkeys([*keys, *(key for key, root in at.items() if root in roots)], roots[0]))
    yield from sets.values()


def _who(group: Sequence[DisclosedStatement]) -> str:
    names = {link.who for one in group if (link := head(one)) is not None and link.who}
    return min(names, key=lambda name: (name.split()[0].casefold() in ("a", "an", "the", "another"), -len(name), name))


def says_so(one: DisclosedStatement) -> bool:
    """Say whether an account's own words say that its teller saw or lived it; so may words that are withheld."""
    link, words = head(one), sentence(one)
    return not words or says_he_saw(words) or (link is not None and link.basis == "experienced")


def _part(group: Sequence[DisclosedStatement], index: CaseIndex, matter: Matter) -> Line:
    """Return the sentence of a teller that says it best, with his name where the sentence says that he tells it.

    What a public edition prints has no words around it that could name him: there the name stands as it was read.
    """
    plain = [one for one in group if says_so(one)]
    shown = matter.ranked(plain or group)[0]
    named = _who(group) if index.alone or not sentence(shown) else teller_in(shown, index)
    by = ", through ".join([named, *(route(shown) if index.alone else [])]) if named else ""
    unseen = "" if plain and not _JOINED.search(_who(group)) else f" {_SAID}"
    told = f": {words}" if (words := quoted_sentence(shown, alone=index.alone)) else ""
    cited = dict.fromkeys([shown.id, *sorted(one.id for one in group)])
    where = f"{f'{by}, ' if by else ''}in {index.labels[shown.document]}"
    return Line(words=f"{where}{unseen}{told}", statements=tuple(cited)[:3])
