"""Who denies is one under all names: "the Lowland government", "the Lowland regime" and, there, "the government"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set

_STATE = frozenset(
    ["government", "regime", "authorities", "authority", "administration", "presidency", "leadership", "leaders"]
)
_ANY_OFFICE = frozenset(
    ["officials", "official", "state", "spokesman", "spokeswoman", "spokesperson", "media", "television"]
)
_FORCE = frozenset(["army", "military", "troops", "forces", "soldiers", "defence", "defense"])
_POLICE = frozenset(["police", "constabulary"])
# An army official speaks for the army.
NOUNS = (("state", _STATE), ("force", _FORCE), ("police", _POLICE), ("state", _ANY_OFFICE))
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his"})
_NO_NAMES = frozenset(
    {
        "of",
        "and",
        "armed",
        "security",
        "one",
        "some",
        "foreign",
        "local",
        "senior",
        "ministry",
        "president",
        "prime",
        "minister",
        "other",
    }
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_STEM = 4


def merged(names: Iterable[str], people: Set[str], places: Set[str]) -> Mapping[str, str]:
    """Return, by each name, the one it stands under: the same but for articles and endings.

    A body without a name of its own is the one that is named, where one alone of its kind is. The longest form stands
    for all. `people` are words of people's names: a regime called by its head has no other name. A place that denies is
    a state.
    """
    found = sorted(set(names))
    kinds = {name: kind_of(name, people, places) for name in found}
    bearers: dict[str, set[str]] = {}
    for name in found:
        own, kind = kinds[name]
        if own:
            bearers.setdefault(kind, set()).add(own)
    keys = {name: _key(kinds[name], bearers) for name in found}
    heads = {
        key: max((name for name in found if keys[name] == key), key=lambda name: (len(name), name))
        for key in keys.values()
    }
    return {name: heads[keys[name]] for name in found}


def _key(found: tuple[str, str], bearers: Mapping[str, set[str]]) -> str:
    own, kind = found
    if not own and len(bearers.get(kind, ())) == 1:
        own = next(iter(bearers[kind]))
    return f"{own} {kind}"


def kind_of(name: str, people: Set[str], places: Set[str]) -> tuple[str, str]:
    """Return what a body's own name is (its first letters) and of which kind it is; for a person the last name."""
    words = [word.casefold().removesuffix("’s").removesuffix("'s") for word in _WORD.findall(name)]
    words = [word for word in words if word not in _ARTICLES]
    for kind, nouns in NOUNS:
        if nouns.intersection(words):
            common = _STATE | _FORCE | _POLICE | _ANY_OFFICE | _NO_NAMES
            proper = {word[:_STEM].casefold() for word in _WORD.findall(name) if word[:1].isupper()}
            proper |= {place[:_STEM] for place in places}  # "masked officers" are nobody's by name
            own = [word for word in words if word not in common | people and word[:_STEM] in proper]
            return (own[0][:_STEM] if own else ""), kind
    if words and " ".join(words) in places:
        return words[0][:_STEM], "state"
    return " ".join(words[-1:]), "person or body"
