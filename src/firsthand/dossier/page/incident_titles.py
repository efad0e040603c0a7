"""What an incident is called: its gravest acts that are told most, to whom, and where."""

from __future__ import annotations

from collections import Counter

from firsthand.dossier.page.accounts import FAMILIES, FAMILY
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.proposition_labels import LESSER, some_people
from firsthand.dossier.page.wording import act_words
from firsthand.model.record import Incident

_WIDELY, _ACTS = 2, 2


def incident_title(incident: Incident, index: CaseIndex) -> str:
    """Name an incident by two acts, by whom several documents name as those it was done to, and by its place."""
    told = index.told(incident.statements)
    people = some_people(told, index, min(_WIDELY, len(incident.documents)))
    counts = Counter(one.act for one in told if one.polarity == "positive" and one.act not in LESSER)
    title = " and ".join(_acts(counts)) or ", ".join(act_words(act) for act in incident.acts[:_ACTS])
    where = incident_place(incident, index)
    title = f"{title}: {people}" if people else title
    return f"{title[:1].upper()}{title[1:]}{f', {where}' if where else ''}"


def _acts(counts: Counter[str]) -> list[str]:
    """Return the two kinds of act told most, the graver first, each by its act that is told most."""
    families: Counter[str] = Counter()
    best: dict[str, str] = {}
    for act, many in sorted(counts.items(), key=lambda one: (-one[1], one[0])):
        family = FAMILY.get(act, act)
        families[family] += many
        best.setdefault(family, act)
    order = list(FAMILIES)
    often = sorted(families, key=lambda one: (-families[one], one))[:_ACTS]
    ranked = sorted(often, key=lambda one: (order.index(one) if one in order else len(order), often.index(one)))
    return [act_words(best[family]) for family in ranked]


def incident_place(incident: Incident, index: CaseIndex) -> str:
    """Return an incident's place; empty where none is known, or where its words are of a person's name."""
    if incident.where is None:
        return ""
    name = index.place_name(incident.where)
    people = {word for person in index.named for word in (person, person.split()[-1])}
    bare = incident.where.lat is None and name[:1].islower()  # "room": which one is not said
    return "" if name in people or bare else name
