"""Which names of a document are names of one figure: full name, surname, first name, acronym, short form."""

from __future__ import annotations

from firsthand.annotate.coreference.drafts import Draft
from firsthand.annotate.coreference.grammar import Grammar
from firsthand.annotate.people import fold, lexicon

_SMALL = frozenset({"the", "of", "for", "and", "&", "in", "de", "la", "al", "el", "’s", "'s"})


Key = tuple[str, ...]


def cluster_names(grammar: Grammar, drafts: list[Draft]) -> list[list[Draft]]:
    """Group the name drafts; the longest form comes to decide, a short form that fits two figures joins the nearer."""
    groups: list[list[Draft]] = []
    found = _Index()
    keyed = [(_key(grammar, draft), draft) for draft in drafts if draft.form == "name"]
    for key, draft in sorted(keyed, key=lambda pair: (-len(pair[0]), pair[1].head)):
        home = found.home(key, draft)
        if home is None:
            groups.append([draft])
            found.add(key, groups[-1])
        else:
            home.append(draft)
    return [sorted(group, key=lambda draft: draft.head) for group in groups]


def _key(grammar: Grammar, draft: Draft) -> Key:
    if draft.spelled is not None:
        return draft.spelled
    if draft.name is not None and draft.name.key is not None:
        return (draft.name.key,)
    return tuple(
        fold(word) for word in grammar.tokens.text[draft.first : draft.last] if word.lower() not in {"the", "'s", "’s"}
    )


class _Index:
    """The groups so far, by every word and the initials of the name that began each."""

    def __init__(self) -> None:
        self._groups: dict[str, list[tuple[Key, list[Draft]]]] = {}

    def add(self, key: Key, group: list[Draft]) -> None:
        """Enter a group under the words of its first name."""
        for word in {*key, _initials(key), _initials(_plain(key))}:
            self._groups.setdefault(_bare(word), []).append((key, group))

    def home(self, key: Key, draft: Draft) -> list[Draft] | None:
        """Return the group that a name belongs to: whom the text gave the short form to, else the nearest."""
        near = {id(group): (other, group) for word in key for other, group in self._groups.get(_bare(word), ())}
        fitting = [group for other, group in near.values() if _fits(key, draft, other, group[0])]
        return min(fitting, key=lambda group: _rank(key, draft, group)) if fitting else None


def _rank(key: Key, draft: Draft, group: list[Draft]) -> tuple[bool, tuple[int, int]]:
    return not _bears(key, draft, group), _distance(draft, group)


def _initials(words: Key) -> str:
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def _bare(word: str) -> str:
    return word.replace(".", "")


def _bears(key: tuple[str, ...], draft: Draft, group: list[Draft]) -> bool:
    """Say whether a short form was used of this figure before: a surname stays with whom the text gave it to."""
    return len(key) == 1 and any(other.last - other.first == 1 and other.head < draft.head for other in group)


def _distance(draft: Draft, group: list[Draft]) -> tuple[int, int]:
    """Order groups for a short form: the last full form before it, else the first after it."""
    before = [draft.head - other.head for other in group if other.head <= draft.head]
    after = [other.head - draft.head for other in group if other.head > draft.head]
    return (0, min(before)) if before else (1, min(after))


def _plain(key: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in key if word not in _SMALL)


def _fits(key: tuple[str, ...], draft: Draft, other: tuple[str, ...], member: Draft) -> bool:
    if key == other:
        return True
    if "person" in (draft.type, member.type) and draft.type == member.type:
        return _person_fits(key, draft, other, member)
    if draft.type == member.type == "organisation" or {draft.type, member.type} <= {"organisation", "thing"}:
        return _organisation_fits(key, other)
    return False


def _person_fits(key: tuple[str, ...], draft: Draft, other: tuple[str, ...], member: Draft) -> bool:
    """Surname or first name alone, or initials: every word of the shorter in the longer, in order; sexes agree."""
    if draft.name and member.name and draft.name.sex and member.name.sex and draft.name.sex != member.name.sex:
        titled = any(
            title.lower().rstrip(".") in lexicon().titles for name in (draft.name, member.name) for title in name.titles
        )
        if titled or len(key) > 1:
            return False
    if len(key) == 1:
        return key[0] in (other[0], other[-1]) or (len(other) > 2 and key[0] in other)
    return key[-1] == other[-1] and all(_in_order(key, other))


def _in_order(key: tuple[str, ...], other: tuple[str, ...]) -> list[bool]:
    return [
        any(word == full or (len(word.rstrip(".")) == 1 and full.startswith(word[0])) for full in other) for word in key
    ]


def _organisation_fits(key: tuple[str, ...], other: tuple[str, ...]) -> bool:
    acronym = len(key) == 1 and len(key[0]) > 1 and len(other) > 1
    if acronym and _bare(key[0]) in {_initials(_plain(other)), _initials(other)}:
        return True
    plain, full = _plain(key), _plain(other)
    if len(plain) == 1 and len(full) > 1 and plain[0] == full[-1]:
        return True
    return len(plain) >= 1 and len(plain[0]) > 3 and plain == full[: len(plain)] and len(plain) >= len(full) - 2
