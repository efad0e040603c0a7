"""Cue words, acts and words for people of one language that is read without grammar, read once from its YAML."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import msgspec
import yaml

from firsthand.model.annotated import MentionType
from firsthand.model.base import Frozen

_SHORT = 3
_FOLDER = files("firsthand.extract.plain") / "languages"


class VerbClass(Frozen, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The endings of one kind of verb, as patterns: of the forms that a report tells in, and of its participle."""

    finite: str
    participle: str = ""


class ActWords(Frozen, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The words of one act: verbs ("asesin~ar"), participles, nouns and phrases, as patterns.

    `subject` is true where the verb's subject suffers it ("died"); `needs` where it must name whom it happened to.
    """

    verbs: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    subject: bool = False
    needs: bool = False


class Words(Frozen, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """As the YAML has them; `docs/adding-a-language.md` says what each is. Sets hold plain words, the rest patterns."""

    classes: dict[str, VerbClass] = {}
    perfect: str = ""
    passive: str = ""
    having: str = ""
    far_participle: bool = False
    say: tuple[str, ...]
    object: tuple[str, ...] = ()
    deny: tuple[str, ...] = ()
    think: tuple[str, ...] = ()
    going_on: tuple[str, ...] = ()
    told_before: tuple[str, ...] = ()
    as_: tuple[str, ...] = msgspec.field(name="as", default=())
    impersonal: frozenset[str] = frozenset()
    sure: str = ""
    shifted: str = ""
    plural_verb: str = ""
    after_quote: tuple[str, ...] = ()
    according: tuple[str, ...]
    following: tuple[str, ...] = ()
    citing: tuple[str, ...] = ()
    cited_by: tuple[str, ...] = ()
    unnamed: tuple[str, ...] = ()
    hearsay: tuple[str, ...] = ()
    hedges: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    hypothetical: tuple[str, ...] = ()
    negation: tuple[str, ...] = ()
    that: frozenset[str]
    infinitive: str = ""
    comma_clause: bool = False
    verb_first: bool = False
    determiners: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    purposes: frozenset[str] = frozenset()
    ones: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    told_to: frozenset[str] = frozenset()
    demonstratives: frozenset[str] = frozenset()
    relative: frozenset[str] = frozenset()
    coordinating: frozenset[str] = frozenset()
    subordinating: frozenset[str] = frozenset()
    against: tuple[str, ...] = ()
    clitics: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    adverb: str = ""
    stop: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    first_person: frozenset[str] = frozenset()
    sequel: tuple[str, ...] = ()
    proclitics: str = ""
    attached: str = ""
    small_names: str = ""
    noun_capitals: bool = False
    place_words: frozenset[str] = frozenset()
    generic: frozenset[str] = frozenset()
    plural: str = ""
    people: dict[str, tuple[str, ...]] = {}
    bodies: dict[str, tuple[str, ...]] = {}
    documents: dict[str, tuple[str, ...]] = {}
    object_marker: frozenset[str] = frozenset()
    agent: frozenset[str] = frozenset()
    undergo: str = ""
    not_verified: tuple[str, ...] = ()
    verified: tuple[str, ...] = ()
    no_answer: tuple[str, ...] = ()
    translated: tuple[str, ...] = ()
    acts: dict[str, ActWords] = {}


class Noun(Frozen, frozen=True, kw_only=True):
    """What a word for people, a body or a document means: the English noun and the kind of mention it makes."""

    english: str
    type: MentionType


class Verbs:
    """Verb cues of one kind: a pattern of their forms, and for those in two parts the pattern of the second."""

    def __init__(self, entries: tuple[str, ...], words: Words) -> None:
        self.pattern = whole(tuple(_forms(one, words) for one in entries if "…" not in one))
        parted = [one.split("…") for one in entries if "…" in one]
        self.parted = [(whole((_forms(head.strip(), words),)), tail.strip()) for head, tail in parted]


class Act(Frozen, frozen=True, kw_only=True):
    """The compiled words of one act."""

    key: str
    finite: re.Pattern[str]
    participle: re.Pattern[str]
    nouns: re.Pattern[str]
    phrases: re.Pattern[str]
    subject: bool
    needs: bool


class Lexicon:
    """The words of one language with their patterns compiled."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.plural_verb = whole((words.plural_verb,) if words.plural_verb else ())
        self.shifted = whole((words.shifted,) if words.shifted else ())
        self.kinds = {
            "quoted": Verbs(words.after_quote, words),
            "deny": Verbs(words.deny, words),
            "think": Verbs(words.think, words),
            "object": Verbs(words.object, words),
            "say": Verbs(words.say, words),
        }
        self.going_on = whole(words.going_on)
        self.told_before = whole(words.told_before)
        self.as_ = whole(words.as_)
        self.sure = whole((words.sure,) if words.sure else ())
        self.according = whole(words.according)
        self.following = whole(words.following)
        self.citing = whole(words.citing)
        self.cited_by = whole(words.cited_by)
        self.unnamed = whole(words.unnamed)
        self.hearsay = whole(words.hearsay)
        self.hedges = whole(words.hedges)
        self.planned = whole(words.planned)
        self.hypothetical = whole(words.hypothetical)
        self.negation = whole(words.negation)
        self.infinitive = whole((words.infinitive,) if words.infinitive else ())
        self.against = whole(words.against)
        self.sequel = whole(words.sequel)
        self.having = whole((words.having,) if words.having else ())
        self.passive = whole((words.passive,) if words.passive else ())
        self.small_names = re.compile(words.small_names or "(?!)")
        self.undergo = whole((words.undergo,) if words.undergo else ())
        self._attached = whole((words.attached,) if words.attached else ())
        self._adverb = whole((words.adverb,) if words.adverb else ())
        self.plural = whole((words.plural,) if words.plural else ())
        self.not_verified = whole(words.not_verified)
        self.verified = whole(words.verified)
        self.no_answer = whole(words.no_answer)
        self.translated = whole(words.translated)
        self.act_noun = whole(tuple(one for act in words.acts.values() for one in act.nouns))
        self.acts = [_act(key, act, words) for key, act in words.acts.items()]
        self._ends = words.prepositions | words.relative | words.coordinating | words.clitics | words.adverbs
        self._ends |= words.stop | words.that
        tables: tuple[tuple[dict[str, tuple[str, ...]], MentionType], ...] = (
            (words.people, "person"), (words.bodies, "organisation"), (words.documents, "document"),
        )  # fmt: skip
        self._nouns = [
            (whole(patterns, words.proclitics), Noun(english=english, type=kind))
            for table, kind in tables
            for english, patterns in table.items()
        ]
        self._known: dict[str, Noun | None] = {}

    def is_adverb(self, lower: str) -> bool:
        """Say whether a word only says how or when something is said."""
        return lower in self.words.adverbs or self._adverb.fullmatch(lower) is not None

    def is_small(self, lower: str) -> bool:
        """Say whether a word can stand between a verb and its subject: a pronoun, an adverb."""
        return lower in self.words.clitics or self.is_adverb(lower)

    def ends_phrase(self, lower: str) -> bool:
        """Say whether a word ends the phrase before it."""
        return lower in self._ends or self.is_adverb(lower) or self.is_attached(lower)

    def is_attached(self, lower: str) -> bool:
        """Say whether a preposition is written on to a word ("to the radio" in Arabic)."""
        if not self.words.attached:
            return False
        to = lower[:1] == "ل" and len(lower) > _SHORT and self.noun(lower[1:]) is not None
        return to or self._attached.fullmatch(lower) is not None

    def noun(self, word: str) -> Noun | None:
        """Return what a word for people, a body or a document means, or null if it is none of ours."""
        lower = word.lower()
        if self.words.noun_capitals and word[:1] == lower[:1]:
            return None
        if lower not in self._known:
            found = (noun for pattern, noun in self._nouns if pattern.fullmatch(lower))
            self._known[lower] = next(found, None)
        return self._known[lower]


@cache
def languages() -> frozenset[str]:
    """Return the languages that have cue words here."""
    return frozenset(one.name.removesuffix(".yaml") for one in _FOLDER.iterdir() if one.name.endswith(".yaml"))


@cache
def lexicon_of(language: str) -> Lexicon:
    """Return the words of a language."""
    text = (_FOLDER / f"{language}.yaml").read_text(encoding="utf-8")
    content = yaml.load(text, Loader=yaml.BaseLoader)  # every word is the word it is, also "no" and "on"
    return Lexicon(msgspec.convert(content, Words, strict=False))


def whole(patterns: tuple[str, ...], before: str = "") -> re.Pattern[str]:
    """Compile patterns that must stand as whole words, in upper or lower case; none at all never match."""
    kept = [one for one in patterns if one]
    return re.compile(rf"(?<!\w){before}(?:{'|'.join(kept)})(?!\w)" if kept else r"(?!)", re.IGNORECASE)


def _forms(entry: str, words: Words) -> str:
    """Return a pattern of the forms of a verb: "afirm~ar" has the endings of its class, also behind an auxiliary."""
    stem, _, name = entry.partition("~")
    if not name:
        return entry
    kind = words.classes[name]
    finite = f"{stem}(?:{kind.finite})"
    if not kind.participle or not words.perfect:
        return finite
    return f"(?:{words.perfect}){stem}(?:{kind.participle})|{finite}"


def _act(key: str, act: ActWords, words: Words) -> Act:
    participles = list(act.participles)
    for entry in act.verbs:
        stem, _, name = entry.partition("~")
        if name and words.classes[name].participle:
            participles.append(f"{stem}(?:{words.classes[name].participle})")
    return Act(
        key=key,
        finite=whole(tuple(_forms(one, words) for one in act.verbs), words.proclitics and "[وف]?"),
        participle=whole(tuple(participles)),
        nouns=whole(act.nouns, words.proclitics),
        phrases=whole(act.phrases),
        subject=act.subject,
        needs=act.needs,
    )
