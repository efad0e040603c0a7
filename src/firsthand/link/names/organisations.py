"""Names of organisations: one key for the forms that a body's name takes over documents."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

import yaml

from firsthand.link.names.names import to_latin

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset({"the", "a", "an", "of", "for", "and", "in", "on", "to", "s"})
_POSSESSIVE = re.compile(r"['’]s\b")
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_BRACKETS = re.compile(r"\([^()]*\)?")
# "the XYZ news agency", "German news agency XYZ": what kind of outlet it is stands beside its name.
_AGENCY = re.compile(
    r"^(?:[Tt]he )?(?:(?:[\w-]+ ){0,2}(?:news|press) (?:agency|service) (?P<after>[A-Z].*)|"
    r"(?P<name>[A-Z][\w.-]*(?: [A-Z][\w.-]*)*) (?:news|press) (?:agency|service))$"
)
_SHORT_NAME = 2
_COUNTRY_ENDING = re.compile(r"(?<=...)(?:ians?|ia|ans?|ese|a|i|e)$")
_WORK_WORDS = frozenset({"investigation", "investigations", "report", "reports", "researchers", "interviews"})
_BODYS_NAME = re.compile(
    r"^(?:the )?(?:[\w’'.-]+ ){0,6}(?:ministry|department|directorate|bureau|office|police|gendarmerie|militia|"
    r"army|navy|forces?|troops|guards|corps|brigade|regiment|battalion|command|commission|committee|council|agency|services?|"
    r"government|junta|regime|administration|authorit(?:y|ies)|parliament|court|tribunal|association|federation|"
    r"organi[sz]ation|party|movement|embassy|hospital|university)(?: (?:of|for|on|in|against) .+)?$",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"^(?:[Tt]he )?(?:[A-Z]{2,6}|[A-Z]+\.[A-Z]+)$")
_MINISTRY_OF = re.compile(r"\b(foreign|home|religious|social|women) affairs\b")
_ARMY = frozenset({"army", "military", "armed", "forc", "forces", "troops", "staff"})
_MINISTRY = frozenset({"minist", "defens", "defenc", "genera", "interi"})


def _without_kind(name: str) -> str:
    match = _AGENCY.match(name.strip())
    return (match["after"] or match["name"]) if match else name


@cache
def _known() -> dict[str, str]:
    rows = yaml.safe_load((files(__package__) / "org_acronyms.yaml").read_text(encoding="utf-8"))
    return {organisation_words(str(form)): organisation_words(str(row[0])) for row in rows for form in row}


@cache
def _demonyms() -> dict[str, str]:
    """Return, by each form of a country's name that its ending does not fold, the key of the country."""
    rows = yaml.safe_load((files(__package__) / "demonyms.yaml").read_text(encoding="utf-8"))
    return {form: _without_ending(row[0]) for row in rows for form in row}


def _without_ending(word: str) -> str:
    return _COUNTRY_ENDING.sub("", word) if len(word) > 4 else word.rstrip("i")


@cache
def _parts() -> dict[str, str]:
    table = yaml.safe_load((files(__package__) / "body_parts.yaml").read_text(encoding="utf-8"))
    return {
        organisation_key(str(part)): organisation_key(str(whole)) for whole, parts in table.items() for part in parts
    }


def whole_of(key: str) -> str:
    """Return the key of the larger body that this one is a part of, or its own."""
    words = set(key.split())
    if "un" in words or {"u", "n"} <= words or {"nations", "united"} <= words:
        return organisation_key("united nations")
    return _parts().get(key, key)


@lru_cache(maxsize=65536)
def is_bodys_name(name: str) -> bool:
    """Say whether a name says by its words, or by being an acronym, that it is a body's and nobody's own."""
    return bool(_BODYS_NAME.match(name) or _ACRONYM.match(name))


@lru_cache(maxsize=65536)
def organisation_words(name: str) -> str:
    """Return an organisation's name as plain words without articles and without what stands in brackets."""
    outside = _without_kind(_POSSESSIVE.sub("", _BRACKETS.sub(" ", name)))
    outside = _INITIALS.sub(lambda match: f"{match[0].replace('.', '')} ", outside)
    return " ".join(word for word in _WORD.findall(to_latin(outside)) if word not in _SMALL)


@lru_cache(maxsize=4096)
def own_short_names(name: str) -> frozenset[str]:
    """Return the keys of a publisher's name and of the tails by which it speaks of itself.

    The Eastern Daily Post is "the Daily Post" and "the Post" on its own pages, and only there does a tail of one word
    mean it; the Brod Echo may well speak of another Echo.
    """
    words = organisation_words(name).split()
    tails = range(1, len(words)) if len(words) > _SHORT_NAME else ()
    return frozenset({organisation_key(name), *(organisation_key(" ".join(words[at:])) for at in tails)})


def one_name_each(names: Iterable[str]) -> dict[str, str]:
    """Return, for each name, the longest one that means the same organisation."""
    forms: dict[str, list[str]] = {}
    for name in sorted(set(names)):
        forms.setdefault(organisation_key(name) or name, []).append(name)
    best = {key: min(found, key=lambda name: (-len(name), name)) for key, found in forms.items()}
    return {name: best[key] for key, found in forms.items() for name in found}


def longer_names(names: Iterable[str]) -> dict[str, str]:
    """Return, by the key of a name of two words and more, the key of the one longer name that ends with it.

    "The Daily Post" is the Eastern Daily Post where no other paper of a case ends so.
    """
    worded = {organisation_key(name): organisation_words(name) for name in sorted(names)}
    ending: defaultdict[str, list[str]] = defaultdict(list)
    for key, words in worded.items():
        while words := words.partition(" ")[2]:
            ending[words].append(key)
    return {key: ending[words][0] for key, words in worded.items() if " " in words and len(ending.get(words, ())) == 1}


@lru_cache(maxsize=65536)
def organisation_key(name: str) -> str:
    """Return the key under which an organisation is one over documents.

    Order, articles, brackets and the forms of a country's name are folded: "Mali's defence ministry", "the Malian
    Ministry of Defense". A country's army is one body with its defence ministry.
    """
    words = organisation_words(name)
    words = _MINISTRY_OF.sub(r"\1", words.replace("internal affairs", "interior")) if "ministry" in words else words
    kept = [word for word in _known().get(words, words).split() if word not in _WORK_WORDS] or words.split()
    demonyms = _demonyms()
    folded = {demonyms.get(word) or _without_ending(word) for word in kept}
    if folded & _ARMY or {"defens", "minist"} <= {word[:6] for word in folded} or "defenc" in {w[:6] for w in folded}:
        side = sorted(word for word in folded if word not in _ARMY and word[:6] not in _MINISTRY)
        return " ".join(["army", *side])
    return " ".join(sorted(folded))
