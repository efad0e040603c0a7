"""One phrase that names somebody, and which phrases lie in which."""

from __future__ import annotations

from dataclasses import dataclass, field

from firsthand.annotate.slavic.lexicon import Noun
from firsthand.model.annotated import MentionForm, MentionType


@dataclass(slots=True, kw_only=True)
class Phrase:
    """One phrase: tokens from `first` to before `last`, its `head`; `name` are the tokens of the name in it, if any.

    `owner` is the index of the phrase that it is the relative or part of ("father of …"), `possessive` the token of
    a pronoun that says the same ("her son").
    """

    first: int
    last: int
    head: int
    form: MentionForm
    type: MentionType
    noun: Noun | None = None
    name: tuple[int, int] | None = None
    owner: int | None = None
    possessive: int | None = None
    inner: list[int] = field(default_factory=list)
    cases: frozenset[str] = frozenset()
    many: bool = False


def linked(found: list[Phrase]) -> list[Phrase]:
    """Set owners by what lies inside: the first phrase within a relative's, after its head, is whose relative."""
    for phrase in found:
        phrase.owner = None
    for index, phrase in enumerate(found):
        inside = [
            number
            for number in range(index + 1, len(found))
            if found[number].first > phrase.head and found[number].last <= phrase.last
        ]
        inside = [number for number in inside if found[number].name != phrase.name or phrase.name is None]
        if inside and phrase.form != "pronoun":
            phrase.owner = inside[0]
    return found
