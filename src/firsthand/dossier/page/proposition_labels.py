"""What each proposition says, in words that no other one has: act, of whom, where, and what sets it apart.

An edition holds propositions at several levels: that something happened at all, each figure, each day, and each way
of saying it. Their ranges of tellers differ, so that two of them must never read alike.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping

from firsthand.dossier.page.alleged import alleged_words
from firsthand.dossier.page.dates import NOT_KNOWN, when_words
from firsthand.dossier.page.event_day import event_day
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.naming import listed, names_somebody, party_name, words_name
from firsthand.dossier.page.negatives import is_negative
from firsthand.dossier.page.wording import act_words, quantity_words
from firsthand.model.disclosed import DisclosedStatement
from firsthand.model.record import Proposition
from firsthand.model.statement import Party
from firsthand.model.values.quantity import Quantity

_ACTS, _NAMES, _QUOTE = 3, 3, 110
LESSER = frozenset({"other", "autopsy", "summons", "raid", "identification", "age", "response"})
_LOWERED = frozenset({"A", "An", "The", "At", "More", "Some", "About", "Nearly", "Both", "Many", "Several", "Dozens"})
_VAGUE = frozenset(
    {"a lot", "lots", "many", "some", "others", "more", "people", "several", "a number", "victims", "victim", "dead"}
)
_WIDELY = 2
_Words = Callable[[Proposition, CaseIndex], str]


def proposition_labels(index: CaseIndex) -> Mapping[str, str]:
    """Return a label for each proposition; no two are alike."""
    labels = {one.id: _label(one, index) for one in index.disclosed.propositions}
    for words in (_dates, _tellers, _quotation, _documents):
        for same in _alike(labels):
            for key in same:
                more = words(index.propositions[key], index)
                labels[key] += f" – {more}" if more else ""
    for same in _alike(labels):
        for number, key in enumerate(same, start=1):
            labels[key] += f" ({number} of {len(same)} told in the same words)"
    return labels


def _alike(labels: Mapping[str, str]) -> list[list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(labels):
        found[labels[key]].append(key)
    return [keys for keys in found.values() if len(keys) > 1]


def _label(one: Proposition, index: CaseIndex) -> str:
    told = index.told_of(one)
    where = place_words(one, index)
    quantity = one.value.quantity if one.value else None
    if quantity is not None and not is_one(quantity):
        return f"{act_words(one.act)} of “{figure_words(one, index)}”{where}: this figure"
    if one.value is not None and one.value.when is not None:
        return f"{act_words(one.act)}{_of(told, index)}{where}, {when_words(one.value.when)}: this date"
    if one.id in index.general:
        return _general_label(one, told, index)
    quoted = _quotation(one, index)
    return f"{act_words(one.act)}{_of(told, index)}{where}: {quoted}" if quoted else _withheld(one, index)


def _general_label(one: Proposition, told: list[DisclosedStatement], index: CaseIndex) -> str:
    """Say that something happened at all: what, where, when, by whom as told, and to some of whom it was done."""
    incident = index.incidents.get(one.incident or "")
    acts, where = _acts(told) or act_words(one.act), place_words(one, index)
    day = event_day(incident, index) if incident else None
    when = f", {when_words(day)}" if day else ""
    by = alleged_words(told, index)
    by = f", {by}" if by else ""
    if len({party.entity or party.text for one in told for party in one.victims}) <= 1:
        return f"{acts}{_of(told, index)}{where}{when}{by}"
    some = some_people(told, index, min(_WIDELY, one.documents)).removesuffix(" and others")
    tell = ", as two documents or more tell" if one.documents >= _WIDELY else ""
    return f"{acts}{where}{when}{by}{f' (of {some}{tell})' if some else ''}"


def figure_words(one: Proposition, index: CaseIndex) -> str:
    """Return a figure as most of its statements print it, in a script that the page is written in where one does."""
    value = one.value.quantity if one.value else None
    same = [
        told.quantity
        for told in index.told_of(one)
        if told.quantity is not None and value is not None and told.quantity.low == value.low
    ]
    printed = Counter(quantity_words(quantity) for quantity in same or ([value] if value else []))
    return min(printed, key=lambda words: ("(printed" in words, -printed[words], words), default="")


def is_one(quantity: Quantity) -> bool:
    """Say whether a quantity is just one ("an officer"): no figure that anybody counted."""
    return quantity.low == 1 and quantity.comparator == "="


def _withheld(one: Proposition, index: CaseIndex) -> str:
    return f"{act_words(one.act)}{_of(index.told_of(one), index)}{place_words(one, index)}, in words of its own"


def place_words(one: Proposition, index: CaseIndex) -> str:
    """Return the place that most of its statements give; of what is general, its incident's; empty where none is."""
    names = Counter(index.place_name(told.where) for told in index.told_of(one) if told.where)
    incident = index.incidents.get(one.incident or "")
    if names and not (one.id in index.general and incident and incident.where):
        return f", {min(names, key=lambda name: (-names[name], name))}"
    return f", {index.place_name(incident.where)}" if incident and incident.where else ""


def _acts(told: list[DisclosedStatement]) -> str:
    counts = Counter(one.act for one in told if one.act not in LESSER) or Counter(one.act for one in told)
    acts = [act_words(act) for act, _ in sorted(counts.items(), key=lambda one: (-one[1], one[0]))]
    return f"{', '.join(acts[:-1])} or {acts[-1]}" if 1 < len(acts) <= _ACTS else ", ".join(acts[:_ACTS])


def _of(told: list[DisclosedStatement], index: CaseIndex) -> str:
    names = _whom(told, index)
    return (
        f" of {listed(names, _NAMES)}"
        if 0 < len(names) <= _NAMES
        else f" of {some_people(told, index)}"
        if names
        else ""
    )


def some_people(told: list[DisclosedStatement], index: CaseIndex, documents: int = 1) -> str:
    """Name a few of many, named people before groups, groups before figures; never how many more, some are the same.

    Only those whom at least so many documents name as the ones to whom it was done: what one text says beside the
    matter, or misreads, is not whom all of them are about.
    """
    names = _whom(told, index, documents)
    plain = [name for name in names if not any(map(str.isdigit, name))]
    shown = [name for name in names if name in index.named] or plain or names
    shown = [
        name for name in shown if not any(name != other and f" {other} ".find(f" {name} ") >= 0 for other in shown)
    ]
    return f"{', '.join(shown[:_NAMES])} and others" if len(names) > len(shown[:_NAMES]) else listed(names, _NAMES)


def _whom(told: list[DisclosedStatement], index: CaseIndex, documents: int = 1) -> list[str]:
    """Return those to whom it was done, named people first, those told of most first; "no one" is nobody."""
    counts: Counter[str] = Counter()
    named: set[str] = set()
    holders: defaultdict[str, set[str]] = defaultdict(set)
    parties = [(party, one.document) for one in told if one.victims for party in _suffering(one, index)]
    sure = [found for found in parties if not found[0][2]]
    for (shown, is_name, _), document in sure or parties:
        if shown:
            counts[shown] += 1
            holders[shown].add(document)
            if is_name:
                named.add(shown)
    kept = [name for name in counts if len(holders[name]) >= documents]
    return sorted(kept, key=lambda name: (name not in named, -counts[name], name))


def _suffering(one: DisclosedStatement, index: CaseIndex) -> tuple[tuple[str, bool, bool], ...]:
    """Return those to whom it was done: how each is called, if at all; by name or not; by a pronoun alone or not.

    A statement stands under many propositions: it is worked out once.
    """
    found = index.suffered.get(one.id)
    if found is None:
        plain = not is_negative(one) and index.on_its_day(one)
        found = tuple(_called(party, index) for party in one.victims) if plain else ()
        index.suffered[one.id] = found
    return found


def _called(party: Party, index: CaseIndex) -> tuple[str, bool, bool]:
    name, person = party_name(party, index), index.people.get(party.entity or "")
    pronoun = _by_pronoun_only(party, index)
    if name is None or not names_somebody(name):
        return "", False, pronoun
    shown = name[:1].lower() + name[1:] if name.split()[0] in _LOWERED else name
    shown = shown.removeprefix("the ") if shown[4:5].islower() else shown
    if shown.casefold() in _VAGUE or shown.endswith(" not named"):
        return "", False, pronoun
    return shown, person is not None and person.name == name, pronoun


def _by_pronoun_only(party: Party, index: CaseIndex) -> bool:
    person = index.people.get(party.entity or "")
    return person is not None and person.name is not None and not words_name(party, person)


def _dates(one: Proposition, index: CaseIndex) -> str:
    dates = [when_words(told.when) for told in index.told_of(one) if told.when]
    incident = index.incidents.get(one.incident or "")
    known = {NOT_KNOWN, when_words(incident.when) if incident else NOT_KNOWN}
    return listed([date for date in dates if date not in known], 2)


def _tellers(one: Proposition, index: CaseIndex) -> str:
    names = [index.origins[key].who for key in one.supporting if key in index.origins]
    return f"told by {listed(names, 2)}" if names else ""


def _documents(one: Proposition, index: CaseIndex) -> str:
    named = sorted({index.labels[told.document] for told in index.told_of(one)})
    return f"in {listed(named, 2)}" if named else ""


def _quotation(one: Proposition, index: CaseIndex) -> str:
    """Return the words of the statement that says most, cut at a word."""
    words = {" ".join(text.split()) for text in {told.text for told in index.told_of(one)} if text}
    if not words:
        return ""
    longest = max(words, key=lambda text: (len(text), text))
    return f"“{longest}”" if len(longest) <= _QUOTE else f"“{longest[:_QUOTE].rpartition(' ')[0]} …”"
