"""Phrases beside a name or a noun that say who it is: apposition, "identified only as NAME", predicates."""

from __future__ import annotations

from firsthand.annotate.coreference.drafts import Draft
from firsthand.annotate.coreference.grammar import Grammar

_NAMED_AS = frozenset({"identify", "name", "call", "know", "nickname", "surname"})
_NAME_NOUNS = frozenset({"name", "pseudonym", "alias"})
_MARKS = frozenset({'"', "“", "”", "''", "``", "’’", "«", "»"})
_ENDS_NAMING = frozenset({"”", "’’", "''", ".", "!", "?", "by"})  # after "by" stands who named him
# "who is", "who has asked to be", "who can be", "whom we are" … named only as NAME
_BEFORE_NAMED = frozenset(
    {"is", "was", "has", "had", "been", "be", "being", "to", "can", "could", "may", "will", "would", "asked", "wanted",
     "wished", "wishes", "wants", "agreed", "prefers", "preferred", "we", "are", "only"}
)  # fmt: skip
_CALLED_AS = frozenset({"identify", "describe", "introduce", "present", "know", "work", "serve", "list", "name"})
_SINGLE = frozenset({"the", "a", "poss", "another", "bare"})


_OPEN = frozenset({"whether", "if", "may", "might", "could", "would", "must"})  # "whether they were members of …"


class Apposition:
    """Finds the mention that a noun phrase, or a name, stands in apposition to."""

    def __init__(self, grammar: Grammar, by_head: dict[int, Draft]) -> None:
        self.grammar = grammar
        self.by_head = by_head

    def of_noun(self, draft: Draft) -> Draft | None:
        """Return the mention that this noun phrase is another description of, or null."""
        ways = (self._name_before, self._name_inside, self._named_as, self._name_after_comma, self._noun_above,
                self._name_after, self._subject, self._as_predicate)  # fmt: skip
        for way in ways:
            other = way(draft)
            if other is not None and other is not draft and self._same_sort(draft, other):
                return other
        return None

    def of_name(self, draft: Draft) -> Draft | None:
        """Return whose name this is in "gave only her first name, NAME", "asked to be identified as NAME", or null."""
        grammar = self.grammar
        preposition = grammar.head[draft.head]
        verb = grammar.head[preposition]
        if grammar.lower[preposition] == "as" and grammar.lemma[verb] in _NAMED_AS:
            subject = grammar.subject(verb) if grammar.dep[verb] == "xcomp" else grammar.child(verb, "nsubjpass")
            if subject is not None or grammar.dep[verb] == "xcomp":
                return self._before(draft, subject)
        if grammar.dep[draft.head] == "oprd" and grammar.lemma[preposition] in _NAMED_AS:
            return self._before(draft, grammar.child(preposition, "dobj", "nsubjpass"))
        if grammar.lower[preposition] == "by" and grammar.lemma[verb] == "go":
            return self._before(draft, grammar.subject(verb))
        for index in range(draft.first - 1, max(draft.first - 5, -1), -1):
            if grammar.lemma[index] in _NAME_NOUNS and grammar.pos[index] == "NOUN":
                owner = self._under_name(index) if (other := grammar.child(index, "poss")) is None else other
                return self.by_head.get(owner) if owner is not None else None
            if grammar.lower[index] not in {",", ":", "is", "was", "as", "only", "“", '"'}:
                return None
        return None

    def _before(self, draft: Draft, subject: int | None) -> Draft | None:
        """Return whom a subject before a name stands for: of "who", the noun that it is about."""
        if subject is None or subject >= draft.head:
            return None
        if self.grammar.lower[subject] in {"who", "whom"}:
            subject = next((at for at in range(subject - 1, max(subject - 4, -1), -1) if at in self.by_head), subject)
            above = self.grammar.head[self.grammar.head[subject]]
            if self.grammar.dep[subject] == "pobj" and self.grammar.lower[above] == "one":  # "one of the women, whom"
                subject = above
        return self.by_head.get(subject)

    def _under_name(self, noun: int) -> int | None:
        """Return whose name it is in "under another name, NAME", "a man of whom only the name, NAME, is given"."""
        grammar = self.grammar
        for index in range(noun - 1, max(noun - 7, 0), -1):
            if grammar.lower[index] in {"whom", "whose"}:
                return next((at for at in range(index - 1, max(index - 5, -1), -1) if at in self.by_head), None)
        preposition = grammar.head[noun]
        verb = grammar.head[preposition]
        if grammar.lower[preposition] != "under" or grammar.pos[verb] not in {"VERB", "AUX"}:
            return None
        subject = grammar.subject(verb)
        return subject if subject is not None and subject < noun else None

    def _name_inside(self, draft: Draft) -> Draft | None:
        """Find the name in "his brother Karim", "the spokesman, Viktor Halas,"."""
        for kid in self.grammar.children[draft.head]:
            other = self.by_head.get(kid)
            if other is not None and other.form == "name" and self.grammar.dep[kid] == "appos":
                return other
        return None

    def _named_as(self, draft: Draft) -> Draft | None:
        """Find the name in "a soldier identified only as NAME", "a man named NAME", "the victim was named as NAME"."""
        grammar = self.grammar
        verb = grammar.head[draft.head]
        if grammar.lemma[verb] in _NAMED_AS and grammar.dep[draft.head] in {"dobj", "nsubjpass"} and not draft.many:
            preposition = next((kid for kid in grammar.children[verb] if grammar.lower[kid] == "as"), None)
            name = grammar.child(preposition, "pobj") if preposition is not None else grammar.child(verb, "oprd")
            other = self.by_head.get(name) if name is not None else None
            if other is not None and other.form == "name":
                return other
        if draft.last > draft.head + 1 and draft.last - 1 in self.by_head:
            return None
        begins = self._past_who(draft.last)
        for index in range(begins, min(begins + 3, len(grammar.tokens))):
            if grammar.lemma[index] in _NAMED_AS and grammar.pos[index] in {"VERB", "ADJ"}:
                if grammar.child(index, "nsubj") == draft.head:
                    return None  # "the secretary called Orry's killing a crime": he names nobody
                end = min(index + 7, len(grammar.tokens))
                end = next((at for at in range(index + 1, end) if grammar.lower[at] in _ENDS_NAMING), end)
                nearby = (self.by_head.get(at) for at in range(index + 1, end) if grammar.dep[at] != "poss")
                return next(
                    (other for other in nearby if other and other.form == "name" and other.type == "person"), None
                )
        return None

    def _past_who(self, after: int) -> int:
        """Pass over "who is", "who asked to be", "whom the paper would" before "named only as NAME"."""
        lower, size = self.grammar.lower, len(self.grammar.tokens)
        at = after + 1 if after < size and lower[after] == "," else after
        if at >= size or lower[at] not in {"who", "whom"}:
            return after
        while at + 1 < size and lower[at + 1] in _BEFORE_NAMED:
            at += 1
        return at

    def _noun_above(self, draft: Draft) -> Draft | None:
        """Find the noun or name that the parser hangs this phrase on as an apposition, directly or by "and"."""
        grammar = self.grammar
        head = draft.head
        if grammar.dep[head] == "conj" and draft.article == "bare" and not draft.many:
            head = grammar.first_conjunct(head)
            first = self.by_head.get(head)
            if first is None or first.article not in {"bare", "the", "a"} or first.form == "name" or first.many:
                return None
            return first if grammar.dep[head] == "appos" else None
        if grammar.dep[head] != "appos":
            return None
        other = self.by_head.get(grammar.head[head])
        if other is None or other.form == "pronoun" or not _MARKS.isdisjoint(grammar.lower[other.head : draft.first]):
            return None
        if self._says(other, draft):
            return None
        # "To the weekly Lantern the woman described …": no comma between them, so no apposition.
        beside = other.form == "name" and other.last == draft.first and draft.article in {"the", "a", "poss"}
        return None if beside else other

    def _says(self, other: Draft, draft: Draft) -> bool:
        """Say whether a line begins with who says what follows: "Union: port police beat two dockers"."""
        grammar = self.grammar
        opens = other.first == grammar.parsed.sentences[grammar.tokens.sentence[other.head]].first
        return opens and not other.many and ":" in grammar.lower[other.last : draft.first]

    def _name_before(self, draft: Draft) -> Draft | None:
        """Find the name in "NAME, the father of …" where the parser saw no apposition."""
        grammar, first = self.grammar, draft.first
        if first < 2 or grammar.lower[first - 1] != "," or draft.many or draft.article not in _SINGLE:
            return None
        if grammar.lower[first] == "whose":  # "NAME, whose brother …" is not the brother
            return None
        other = self.by_head.get(first - 2)
        if (
            other is None
            or other.form != "name"
            or grammar.tokens.sentence[first] != grammar.tokens.sentence[first - 2]
        ):
            return None
        before = other.first - 1
        listed = before >= 0 and grammar.lower[before] in {",", "and"} and grammar.dep[other.head] == "conj"
        listed = listed or any(grammar.dep[kid] == "conj" for kid in grammar.children[other.head])
        oblique = grammar.dep[other.head] == "pobj" and grammar.dep[draft.head] in {"nsubj", "nsubjpass"}
        return None if listed or oblique else other

    def _name_after(self, draft: Draft) -> Draft | None:
        """Find the name right after a role: "executive director of the Council NAME", "academic and professor NAME"."""
        grammar = self.grammar
        if draft.many or draft.article in {"poss", "another"} or draft.type != "person":
            return None
        after = self._complement_end(draft)
        if after < len(grammar.tokens) and grammar.lower[after] == "and" and draft.article == "bare":
            after += 2 if after + 1 < len(grammar.tokens) and grammar.dep[after + 1] == "compound" else 0
        elif after == draft.head + 1 or not grammar.tokens.text[after - 1][:1].isupper():
            return None
        for index in range(after, min(after + 4, len(grammar.tokens))):
            other = self.by_head.get(index)
            if other is not None:
                return other if other.form == "name" and other.first == after and other.type == "person" else None
        return None

    def _name_after_comma(self, draft: Draft) -> Draft | None:
        """Find the name in "the widow, Ada Gbey, said" where the parser saw no apposition."""
        grammar, last = self.grammar, draft.last
        if draft.many or draft.type != "person" or draft.article not in {"the", "a", "poss"}:
            return None
        if last + 1 >= len(grammar.tokens) or grammar.lower[last] != ",":
            return None
        aged = grammar.lower[last + 2 : last + 6] == ("-", "year", "-", "old")  # "her friend, 43-year-old NAME,"
        if grammar.dep[draft.head] == "conj" and not aged:
            return None
        last += 5 if aged else 0
        for index in range(last + 1, min(last + 6, len(grammar.tokens))):
            other = self.by_head.get(index)
            if other is None:
                continue
            if other.form == "noun" and other.article == "the":
                continue  # "Her husband, the teacher Ivo Tarn,"
            between = grammar.pos[last + 1 : other.first]
            begins = other.name is not None and (other.name.outer == last + 1 or set(between) <= {"DET", "NOUN", "ADJ"})
            listed = not aged and grammar.dep[index] == "conj"
            listed = listed or any(grammar.dep[kid] == "conj" for kid in grammar.children[index])
            return other if begins and other.type == "person" and not listed else None
        return None

    def _complement_end(self, draft: Draft) -> int:
        """Return where "ambassador to the United States" ends: after the named complement, if there is one."""
        grammar = self.grammar
        for kid in grammar.children[draft.head]:
            inner = grammar.child(kid, "pobj") if kid > draft.head and grammar.pos[kid] == "ADP" else None
            named = self.by_head.get(inner) if inner is not None else None
            if named is not None and named.form == "name" and named.type in {"place", "organisation"}:
                return named.last
        return draft.last

    def _subject(self, draft: Draft) -> Draft | None:
        """Find the subject of which this phrase is the predicate: "the soldier was an officer"."""
        grammar = self.grammar
        if grammar.dep[draft.head] != "attr" or draft.article == "another":
            return None
        verb = grammar.head[draft.head]
        if grammar.lemma[verb] not in {"be", "become"} or grammar.child(verb, "neg") is not None:
            return None
        if any(grammar.lower[kid] in _OPEN and kid < draft.head for kid in grammar.children[verb]):
            return None
        subject = grammar.child(verb, "nsubj")
        other = self.by_head.get(subject) if subject is not None else None
        if other is None or other.head > draft.head or bool(other.many) != bool(draft.many):
            return None
        return other

    def _as_predicate(self, draft: Draft) -> Draft | None:
        """Find who is "identified as the shooter", "worked as a teacher", "introduced herself as a nurse"."""
        grammar = self.grammar
        preposition = grammar.head[draft.head]
        verb = grammar.head[preposition]
        if grammar.lower[preposition] != "as" or grammar.lemma[verb] not in _CALLED_AS:
            return None
        target = grammar.child(verb, "dobj") or grammar.child(verb, "nsubjpass")
        if target is None or grammar.lower[target].endswith("self"):
            target = grammar.subject(verb)
        other = self.by_head.get(target) if target is not None else None
        return other if other is not None and bool(other.many) == bool(draft.many) and other.head < draft.head else None

    def _same_sort(self, draft: Draft, other: Draft) -> bool:
        if draft.sex and other.sex and draft.sex != other.sex and not _only_by_name(other):
            return False
        if draft.type == other.type:
            return True
        institutions = {"organisation", "document"}
        return draft.type in institutions and other.type in institutions and other.form == "name"


def _only_by_name(draft: Draft) -> bool:
    """Say whether only a first name tells the sex: "the grandfather of" beside it knows better."""
    return draft.form == "name" and draft.name is not None and not draft.name.titles
