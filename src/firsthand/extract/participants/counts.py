"""How many: the count of the people whom an act concerns, as printed."""

from __future__ import annotations

from bisect import bisect_left

from firsthand.extract.acts.clauses import Clause
from firsthand.extract.acts.persons import names_people
from firsthand.extract.acts.tallies import find_tallies
from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.triggers import Trigger
from firsthand.extract.acts.words import word_list
from firsthand.extract.participants.nobody import takes_away
from firsthand.extract.participants.participants import Roles
from firsthand.model.values.quantity import Quantity

_COUNTED = frozenset(
    {"killing", "wounding", "death", "arrest", "shooting", "disappearance", "attack", "sexual_violence"}
)
# Acts of which each is done to one person.
_ONE_EACH = frozenset({"killing", "death", "arrest", "disappearance"})
_ANYBODY = frozenset({None, "people", "person", "victim"})
_PARTED = 2


class Counts:
    """The quantities of one document, found by token."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._quantities = sorted(tree.annotated.quantities, key=lambda quantity: quantity.first)
        self._quantity_firsts = [quantity.first for quantity in self._quantities]
        self._tallied = {one.counted: one.quantity for one in find_tallies(tree.annotated) if one.counted is not None}

    def of_act(self, clause: Clause, trigger: Trigger, roles: Roles) -> Quantity | None:
        """Return how many people the act was done to; of acts without victim, how many did it, or what is counted."""
        people = roles.victims or (roles.actors if trigger.rule.victim == "none" else ())
        people = tuple(token for token in people if not takes_away(self.tree, token))
        together = self._together(people) if len(people) > 1 else None
        if together is not None:
            return together
        for token in people:
            count = self.of_party(token)
            if count is not None:
                return count
        if trigger.rule.victim == "none":
            return self.in_clause(clause)
        if not people and (own := self._of_words(trigger)) is not None:
            return own
        if trigger.rule.act.key in _COUNTED and len(people) == 1:
            return self.one_of(people[0])
        return None

    def _of_words(self, trigger: Trigger) -> Quantity | None:
        """Return the number of an act's own words: of lives ("claimed twelve lives"), or of its noun ("35 deaths")."""
        life = next((token for token in trigger.tokens if self.tree.lemma[token] == "life"), None)
        if life is not None:
            return self.of_party(life)
        return self.tree.quantity_of[trigger.head].quantity if self.counts_people(trigger) else None

    def counts_people(self, trigger: Trigger) -> bool:
        """Say whether an act's noun has a number, which is that of its people ("35 deaths were recorded")."""
        each = trigger.rule.part == "nouns" and trigger.rule.act.key in _ONE_EACH
        return each and trigger.head in self.tree.quantity_of

    def _together(self, people: tuple[int, ...]) -> Quantity | None:
        """Return how many people are named together, where one of them is counted ("he and three other men": four)."""
        counts = [self.of_party(token) for token in people]
        if not any(count is not None and (count.low or 0) > 1 for count in counts):
            return None
        numbers = [self._number(token, count) for token, count in zip(people, counts, strict=True)]
        if any(number is None for number in numbers):
            return None
        low = sum(number for number in numbers if number is not None)
        whole = counts[0]
        if whole is not None and whole.unit in _ANYBODY and len(people) > _PARTED and whole.low == low / 2:
            return whole  # "five people, three clerks and two guards": the first counts the others
        least = any(count is not None and count.comparator == ">=" for count in counts)
        tree = self.tree
        first, last = min(tree.left[token] for token in people), max(people)
        words = tree.text[tree.start[first] : tree.end[last]]
        return Quantity(
            low=low, high=None if least else low, comparator=">=" if least else "=", unit="people", text=words
        )

    def _number(self, token: int, count: Quantity | None) -> float | None:
        """Return how many one of several people is, if the text says that: a count, a name, "his wife"."""
        tree = self.tree
        if count is not None:
            return count.low if count.comparator in ("=", ">=") else None
        mention = tree.mention_of.get(token)
        entity = tree.entities.get(mention.entity) if mention is not None and mention.entity else None
        if entity is not None:
            return 1.0 if entity.type == "person" and not entity.many else None
        return 1.0 if tree.tag[token] == "NN" and tree.lemma[token] not in word_list("words", "collective") else None

    def of_party(self, token: int) -> Quantity | None:
        """Return the count of the people that this phrase stands for."""
        tree = self.tree
        found = tree.quantity_of.get(token)
        if found is not None and found.quantity.unit not in word_list("words", "not_people"):
            return found.quantity
        for child in tree.children[token]:
            if tree.dep[child] in ("nummod", "amod", "det", "quantmod") and child in tree.quantity_of:
                inner = tree.quantity_of[child].quantity
                if inner.unit not in word_list("words", "not_people"):
                    return inner
        if token in self._tallied:
            return self._tallied[token]
        if tree.word[token] == "both" and tree.dep[token] in ("nsubj", "nsubjpass", "dobj"):
            text = tree.text[tree.start[token] : tree.end[token]]
            return Quantity(low=2, high=2, comparator="=", unit=None, text=text)
        below = tree.oblique(token, "of")
        if below is not None and below in tree.quantity_of:
            counted = tree.quantity_of[below]
            if counted.first <= token or not names_people(tree.lemma[token]):
                return counted.quantity
        return None

    def one_of(self, token: int) -> Quantity | None:
        """Return the count one of an indefinite singular ("a man", "another passenger"), as printed."""
        tree = self.tree
        if tree.word[token] == "one" and tree.tag[token] == "CD":
            words = tree.text[tree.start[token] : tree.end[token]]
            return Quantity(low=1, high=1, comparator="=", unit=None, text=words)
        if tree.word[token] == "another":
            return Quantity(
                low=1, high=1, comparator="=", unit=None, text=tree.text[tree.start[token] : tree.end[token]]
            )
        article = tree.child(token, "det")
        if article is None or tree.word[article] not in ("a", "an", "another") or tree.tag[token] not in ("NN", "JJ"):
            return None
        if tree.lemma[token] in word_list("words", "collective"):
            return None
        words = tree.text[tree.start[article] : tree.end[token]]
        return Quantity(low=1, high=1, comparator="=", unit=tree.lemma[token], text=words)

    def in_clause(self, clause: Clause, ages: frozenset[int] = frozenset()) -> Quantity | None:
        """Return the first count told in this clause that is no age."""
        own = set(clause.tokens) - ages
        noun = self.tree.head[clause.head]
        if self.tree.dep[clause.head] in ("relcl", "acl") and self.tree.start[noun] >= clause.start:
            counted = self.of_party(noun)
            if counted is not None:
                return counted
        low = bisect_left(self._quantity_firsts, clause.tokens[0])
        for quantity in self._quantities[low:]:
            if quantity.first > clause.tokens[-1]:
                break
            if quantity.first in own and quantity.quantity.unit != "year":
                return quantity.quantity
        return None
