"""Figures: the people, groups and organisations of one document while their mentions are being joined."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from firsthand.annotate.coreference.drafts import Draft
from firsthand.annotate.people import Kin, lexicon
from firsthand.model.annotated import MentionType, Sex


@dataclass(eq=False)
class Figure:
    """Somebody or something: its mentions so far, in the order they were resolved, and what they show.

    `ties` holds (kind, index of the other figure, mention that says so): this figure is the `kind` of the other.
    """

    index: int
    type: MentionType
    many: bool | None
    sex: Sex | None = None
    age: int | None = None
    mentions: list[Draft] = field(default_factory=list)
    lemmas: set[str] = field(default_factory=set)
    before: set[str] = field(default_factory=set)
    ties: list[tuple[str, int, Draft]] = field(default_factory=list)
    members: tuple[int, ...] = ()
    gone: bool = False
    doer: bool = False

    @property
    def named(self) -> bool:
        """Whether any mention is a name."""
        return any(mention.form == "name" for mention in self.mentions)


class Cast:
    """All figures of a document."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self.last_speaker: tuple[int, int] | None = None
        """the figure that spoke last and the token of its mention"""
        self._recent: dict[int, None] = {}
        self._called: dict[str, dict[int, None]] = {}

    def recent(self, reach: int) -> Iterator[Figure]:
        """Yield the figures mentioned last, the latest first, up to a number."""
        return (self.figures[index] for index in islice(reversed(self._recent), reach))

    def near(self, lemma: str, reach: int) -> Iterator[Figure]:
        """Yield the figures called by this noun, the latest first, then the others mentioned last."""
        called = list(islice(reversed(self._called.get(lemma, {})), reach))
        yield from (self.figures[index] for index in called)
        yield from (figure for figure in self.recent(reach) if figure.index not in called)

    def new(self, draft: Draft) -> Figure:
        """Make a figure of a mention that refers to nobody met before."""
        figure = Figure(index=len(self.figures), type=draft.type, many=draft.many, sex=draft.sex)
        self.figures.append(figure)
        self.join(draft, figure)
        return figure

    def join(self, draft: Draft, figure: Figure) -> None:
        """Say that a mention refers to a figure."""
        draft.figure = figure.index
        draft.done = True
        figure.mentions.append(draft)
        self._recent.pop(figure.index, None)
        self._recent[figure.index] = None
        if draft.form != "pronoun":
            for word in (draft.lemma, *draft.roles):
                self._called.setdefault(word, {})[figure.index] = None
            figure.before.update(draft.before)
            figure.lemmas.add(draft.lemma)
            figure.lemmas.update(draft.roles)
        if figure.age is None:
            figure.age = draft.age
        if figure.sex is None and figure.many is False:
            figure.sex = draft.sex
        if figure.many is None and draft.form != "pronoun" and draft.type == figure.type:
            figure.many = draft.many

    def merge(self, gone: Figure, kept: Figure) -> None:
        """Give all that was told of one figure to another: the two are one."""
        for mention in gone.mentions:
            mention.figure = kept.index
        kept.mentions = sorted([*kept.mentions, *gone.mentions], key=lambda mention: mention.head)
        kept.lemmas |= gone.lemmas
        kept.before |= gone.before
        kept.sex = kept.sex or gone.sex
        kept.age = gone.age if kept.age is None else kept.age
        kept.members = tuple(dict.fromkeys((*kept.members, *gone.members)))
        known = {tie[:2] for tie in kept.ties}
        kept.ties += [tie for tie in gone.ties if tie[:2] not in known and tie[1] != kept.index]
        gone.mentions, gone.ties, gone.members = [], [], ()
        for figure in self.figures:
            figure.ties = [
                (kind, kept.index if other == gone.index else other, draft) for kind, other, draft in figure.ties
            ]
            figure.members = tuple(kept.index if one == gone.index else one for one in figure.members)

    def call(self, figure: Figure, lemma: str) -> None:
        """Note a noun that fits a figure by what is said beside it: "he and other miners" makes him a miner."""
        figure.lemmas.add(lemma)
        self._called.setdefault(lemma, {})[figure.index] = None

    def of(self, draft: Draft | None) -> Figure | None:
        """Return the figure of a mention, if it has one."""
        return None if draft is None or draft.figure is None else self.figures[draft.figure]

    def tie(self, figure: Figure, kin: Kin, owner: Figure, draft: Draft) -> None:
        """Note that `figure` is the kin of `owner`, and what the owner is in return."""
        if figure is owner or any(kind == kin.kind and other == owner.index for kind, other, _ in figure.ties):
            return
        figure.ties.append((kin.kind, owner.index, draft))
        if not figure.many and not owner.many:
            owner.ties.append((kin.inverse(owner.sex), figure.index, draft))

    def kin_of(self, owner: Figure, kin: Kin, many: bool | None) -> list[Figure]:
        """Return the figures that are such kin of the owner, in order of appearance."""
        families = lexicon().families
        return [
            figure
            for figure in self.figures
            if bool(figure.many) == bool(many)
            and (figure.sex is None or kin.sex is None or figure.sex == kin.sex)
            and any(other == owner.index and families.get(kind) == kin.family for kind, other, _ in figure.ties)
        ]
