"""What a teller is called in a chain: the fullest name that the text has, and whose relative somebody is."""

from __future__ import annotations

import re
from calendar import month_name
from functools import cached_property

from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.attribution.teller_words import teller_words
from firsthand.extract.tellers.torn_names import held, plain_name
from firsthand.model.annotated import Entity

_LONG_RELATIVE = 5
_LONG_DESCRIPTION = 12
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")
_BRACKETED = re.compile(r"\(([A-Z]{3,})\)?$")
_MONTHS = frozenset(month_name[1:])
_BEFORE_MONTHS = frozenset({"in", "since", "by", "until", "early", "late", "mid", "-", "last", "this", "of"})
_OF_SOMEBODY = frozenset({"of", "to"})
_POINTING = frozenset({"the", "this", "that"})
_POSSESSIVES = frozenset({"my", "your", "his", "her", "our", "their", "its"})


# "The international aid group Doctors Abroad" is Doctors Abroad; a kind in capitals may be of the name.
_KIND_BEFORE = re.compile(
    r"^(?:(?:[Tt]he|[Aa]n?) )?(?:[\w.-]+ ){0,4}"
    r"(?:charity|watchdog|ngo|nonprofit|(?:aid|rights|medical|relief|humanitarian|monitoring|"
    r"advocacy|campaign|lobby) (?:group|organi[sz]ation|agency)) (?=[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)+$)",
)


class TellerNames:
    """Names the tellers of one document."""

    def __init__(self, syntax: Syntax) -> None:
        self._syntax = syntax
        self._words = teller_words()
        self._entities = {entity.id: entity for entity in syntax.annotated.entities}
        self._mentions = {mention.id: mention for mention in syntax.annotated.mentions}

    def of(self, tokens: list[int], head: int, known: Entity | None) -> str:
        """Return the entity's name; else the noun phrase, with whose relative it is, and without a long clause."""
        tokens = held(self._syntax, self._without_loose(tokens, head), head)
        named = self._named(tokens, head, known)
        return self.plain(self._whole_name(self._of_somebody(named, tokens, head), head))

    def plain(self, who: str) -> str:
        """Return a name in one way of writing: "UN" for "U.N.", one name for a body that the world knows by several."""
        name = _DOTTED.sub(lambda match: match.group().replace(".", ""), plain_name(" ".join(who.split())))
        name = _KIND_BEFORE.sub("", name)
        short = _BRACKETED.search(name)
        known = self._words.bodies.get(short.group(1).lower()) if short else None
        return known or self._words.bodies.get(name.lower().removeprefix("the "), name)

    def _named(self, tokens: list[int], head: int, known: Entity | None) -> str:
        syntax = self._syntax
        if (
            known is not None
            and known.name
            and (syntax.pos[head] == "PRON" or known.type in ("person", "organisation"))
        ):
            return self._known_short(known) or self._uncut(known.name, head, known)
        if known is not None:
            bare = syntax.pos[head] == "PRON" or len(tokens) <= 2 or self._points_back(tokens, head)
            kin = self._kin(known) if bare else None
            if kin is not None:
                return kin
            introduced = self.introduced(known) if bare else None
            if introduced is not None:
                return introduced
            if (
                bare
                and known.descriptor
                and len(known.descriptor.split()) <= _LONG_DESCRIPTION
                and "'s" not in known.descriptor
            ):
                return " ".join(known.descriptor.split())
        return self._phrase(tokens, head)

    def _known_short(self, known: Entity) -> str | None:
        """Return "CNN" for "Cable News Network (CNN)": the short form, where everybody knows an outlet by it."""
        if known.type != "organisation":
            return None
        texts = (self._mentions[one].text for one in known.mentions)
        return next((t for t in texts if t.isupper() and t.lower() in self._words.agencies | self._words.outlets), None)

    def _uncut(self, name: str, head: int, known: Entity) -> str:
        """Return "Port Ministry of Sarn" for "Ministry of Sarn", whose first words the engine left out of the name."""
        syntax, mention = self._syntax, self._syntax.mention_at(head)
        body = known.type == "organisation" or syntax.lemma[head] in self._words.roles
        if mention is None or mention.text != name or mention.head != head or not body:
            return name
        first, parts = mention.first, set(syntax.each(head, "compound", "amod"))
        while first - 1 in parts and syntax.text[first - 1][:1].isupper():
            first -= 1
        before = " ".join(syntax.text[t] for t in range(first, mention.first))
        return f"{before} {name}" if before else name

    def introduced(self, known: Entity | None) -> str | None:
        """Return the words that brought in somebody unnamed: "an 11-year-old boy" for "the young survivor"."""
        if known is None or known.name or known.type not in ("person", "organisation") or known.many:
            return None
        nouns = (self._mentions[one].text.split() for one in known.mentions if self._mentions[one].form == "noun")
        brought_in = (words for words in nouns if words[0].lower() in ("a", "an"))
        words = next((words for words in brought_in if 2 < len(words) <= _LONG_DESCRIPTION), None)
        return " ".join(words) if words else None

    def _points_back(self, tokens: list[int], head: int) -> bool:
        """Say whether a phrase only takes up somebody by "the" and words before the noun: "the young survivor"."""
        syntax = self._syntax
        plain = tokens[-1] == head and all(syntax.pos[t] in ("DET", "ADJ", "NOUN") for t in tokens)
        return plain and syntax.lower[tokens[0]] in _POINTING

    def _without_loose(self, tokens: list[int], head: int) -> list[int]:
        """Drop the clause after a comma from a noun phrase: "the director, who is tried apart" is "the director"."""
        syntax = self._syntax
        branches = [syntax.subtree(child) for child in syntax.each(head, "relcl", "acl") if child > head]
        loose = {t for branch in branches if syntax.text[branch[0] - 1] == "," for t in branch}
        return [t for t in tokens if t not in loose]

    def _kin(self, known: Entity) -> str | None:
        """Return "father of Ann Lee" for "her father"."""
        relation = next((one for one in known.relations if one.kind in self._words.roles), None)
        if relation is None:
            return None
        other = self._entities.get(relation.to)
        name = None if other is None else other.name or _short(other.descriptor)
        if name is None or (other is not None and not other.name and _of_another(name)):
            return None  # "my father" says nothing of whose son a boy is
        return f"{relation.kind} of {name}"

    def _phrase(self, tokens: list[int], head: int) -> str:
        syntax = self._syntax
        branches = [syntax.subtree(child) for child in syntax.each(head, "relcl", "acl")]
        named = set(tokens)
        long = {token for branch in branches if len(named.intersection(branch)) > _LONG_RELATIVE for token in branch}
        owner = next((c for c in syntax.each(head, "poss") if syntax.tag[c] == "PRP$"), None)
        kept = [t for t in tokens if t not in long and t != owner]
        text = syntax.annotated.document.text
        words = " ".join(text[span.start : span.end] for span in syntax.spans(kept)).strip(" ,;")
        if owner is None:
            return " ".join(words.split())
        mention = syntax.mention_at(owner)
        known = self._entities.get(mention.entity or "") if mention else None
        name = None if known is None else known.name or _short(known.descriptor)
        return " ".join(f"{words} of {name}".split()) if name else f"{syntax.text[owner]} {' '.join(words.split())}"

    def _of_somebody(self, who: str, tokens: list[int], head: int) -> str:
        """Return "relatives of Ann Lee" for bare "relatives", where the sentence or the text has one whose they are."""
        syntax = self._syntax
        if self._words.roles.get(syntax.lemma[head]) != "relative" or syntax.tag[head] not in ("NNS", "NN"):
            return who
        if " of " in who or "'s" in who or "’s" in who or any(syntax.pos[t] == "PROPN" for t in tokens):
            return who
        beside = [c for c in syntax.children[head] if syntax.dep[c] in ("poss", "appos", "relcl", "acl", "prep")]
        if beside or not (syntax.tag[head] == "NNS" or syntax.lemma[head] == "family"):
            return who
        name = self._whose(head)
        return f"{who} of {name}" if name else who

    def _whose(self, head: int) -> str | None:
        """Return the named person whom a sentence of bare relatives is about, else the only one with a family."""
        syntax = self._syntax
        first, last = syntax.bounds(head)
        for mention in syntax.mentions_in(first, last):
            known = self._entities.get(mention.entity or "")
            placed = mention.head != head and syntax.dep[mention.head] in ("nsubj", "nsubjpass", "poss")
            if placed and known is not None and known.name and known.type == "person":
                return known.name
        return self._only_family

    @cached_property
    def _only_family(self) -> str | None:
        """Return the one named person of whom the text says "his family", "relatives of X"; null where it has two."""
        syntax, owners = self._syntax, set[str]()
        for token, lemma in enumerate(syntax.lemma):
            if self._words.roles.get(lemma) != "relative":
                continue
            found = [*syntax.each(token, "poss")]
            for child in syntax.each(token, "prep"):
                if syntax.lower[child] in _OF_SOMEBODY:
                    found.extend(syntax.each(child, "pobj"))
            for owner in found:
                mention = syntax.mention_at(owner)
                known = self._entities.get(mention.entity or "") if mention else None
                if known is not None and known.name and known.type == "person":
                    owners.add(known.name)
        return owners.pop() if len(owners) == 1 else None

    def _whole_name(self, who: str, head: int) -> str:
        """Return "Ann Lee" for "Lee", where the text has one such name and the engine kept them apart."""
        if self._syntax.pos[head] != "PROPN" or not who[:1].isupper() or not who.isalpha():
            return who
        if who.isupper() or who.lower() in self._words.agencies | self._words.outlets:
            return who
        longer = self._forenames.get(who, set())
        return f"{next(iter(longer))} {who}" if len(longer) == 1 else who

    @cached_property
    def _forenames(self) -> dict[str, set[str]]:
        """Return the capitalised word that stands right before each name, where it is no title."""
        syntax, found = self._syntax, dict[str, set[str]]()
        titles = self._words.roles.keys() | self._words.spokespeople
        for token in range(1, len(syntax.text)):
            before = syntax.text[token - 1]
            if syntax.pos[token] != "PROPN" or syntax.pos[token - 1] != "PROPN" or not before.isalpha():
                continue
            if before in _MONTHS and syntax.lower[token - 2] in _BEFORE_MONTHS:
                continue  # "In mid-May Reuters reported"
            if (
                before.istitle()
                and before.lower() not in titles
                and syntax.sentence_of[token - 1] == syntax.sentence_of[token]
            ):
                found.setdefault(syntax.text[token], set()).add(before)
        return found


def _of_another(description: str) -> bool:
    """Say whether somebody is known only as another's: "my father", "his dead brother"."""
    return description.split()[0].lower() in _POSSESSIVES


def _short(description: str | None) -> str | None:
    """Return a description without its relative clause, or null if it is still long."""
    if not description:
        return None
    for border in (" who ", " which ", " that ", ","):
        description = description.split(border)[0]
    words = description.split()
    if words and words[0] in ("A", "An", "The"):
        words[0] = words[0].lower()
    return " ".join(words) if 0 < len(words) <= _LONG_DESCRIPTION else None
