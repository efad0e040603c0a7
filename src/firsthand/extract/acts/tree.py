"""A document's syntax with the questions that acts ask of it: who is the subject, is it passive, what follows."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract.acts.words import word_list
from firsthand.model.annotated import AnnotatedText, Entity, Mention, QuantityMention

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
_OBJECT_CONTROL_NOT = frozenset({"promise", "vow"})
_ACCUSING = frozenset(
    {"accuse", "suspect", "charge", "blame", "convict", "condemn", "criticise", "criticize", "stop", "prevent", "keep"}
)
# Done to somebody "for doing" something: it is they who did it.
_REPAYING = frozenset(
    {"hold", "detain", "arrest", "jail", "imprison", "punish", "beat", "fire", "dismiss", "sack", "fine", "suspend"}
    | {"lock", "kill", "shoot", "praise", "thank", "reward", "prosecute", "sentence", "discipline", "harass"}
)
_OF_CHARGE = frozenset({"of", "for", "with", "from"})
_CAUSATIVE = frozenset({"make", "let", "have", "find", "leave"})
_FINDING = frozenset({"find", "discover", "locate"})
_DONE_TO = frozenset({"shoot", "stab", "beat", "wound", "injure", "kill"})
_PASSIVE = frozenset({"auxpass", "nsubjpass", "agent"})
_REDUCED = frozenset({"acl", "advcl", "amod", "relcl", "pcomp", "ROOT", "ccomp", "dep"})
_OF_LISTS = frozenset({"PROPN", "PUNCT", "CCONJ", "ADP", "DET", "NUM"})
_DEEPEST = 12
_CLAUSAL = frozenset({"VERB", "AUX"})


def _relative_telling() -> frozenset[str]:
    return word_list("words", "telling") | word_list("stance", "believe")


class Tree:
    """The columns of one annotated document, with subtree bounds and mentions by token. Read only."""

    def __init__(self, annotated: AnnotatedText) -> None:
        tokens = annotated.tokens
        self.annotated = annotated
        self.text = annotated.document.text
        self.start, self.end = tokens.start, tokens.end
        self.word = [word.lower() for word in tokens.text]
        self.lemma = [lemma.lower() for lemma in tokens.lemma]
        self.pos, self.tag, self.dep, self.head = tokens.pos, tokens.tag, tokens.dep, tokens.head
        self.sentence = tokens.sentence
        self.children = annotated.children
        self.left, self.right = self._bounds()
        self.mention_of: dict[int, Mention] = {}
        for mention in annotated.mentions:
            kept = self.mention_of.get(mention.head)
            if kept is None or (kept.entity is None and mention.entity is not None):
                self.mention_of[mention.head] = mention
        self.quantity_of: dict[int, QuantityMention] = {}
        for quantity in annotated.quantities:
            self.quantity_of.setdefault(quantity.head, quantity)
            for token in range(quantity.first, quantity.last):
                if tokens.tag[token] == "CD":
                    self.quantity_of.setdefault(token, quantity)
        self.time_tokens = {token for time in annotated.times for token in range(time.first, time.last)}
        self.entities: dict[str, Entity] = {entity.id: entity for entity in annotated.entities}
        self.named_together = self._named_together()

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.start)

    def _named_together(self) -> dict[str, tuple[str, ...]]:
        """Return the members of each group that is a coordination ("Ana and two nurses"), in reading order.

        Also of one whose members are told apart by their ages ("two men, aged 24 and 30").
        """
        joined = {
            mention.entity
            for mention in self.annotated.mentions
            if mention.entity is not None and mention.type == "group" and self.dep[mention.head] == "cc"
        } | self._told_by_age()
        found: dict[str, list[str]] = {}
        for entity in self.entities.values() if joined else ():
            for relation in entity.relations:
                if relation.kind == "member" and relation.to in joined:
                    found.setdefault(relation.to, []).append(entity.id)
        return {group: tuple(members) for group, members in found.items()}

    def _told_by_age(self) -> set[str]:
        """Return the groups of which somebody is a member by an age that stands for him."""
        aged = {
            mention.entity
            for mention in self.annotated.mentions
            if mention.type == "person" and mention.last - mention.first == 1 and mention.text[:1].isdigit()
        }
        members = (entity for entity in self.entities.values() if aged and entity.id in aged)
        return {relation.to for one in members for relation in one.relations if relation.kind == "member"}

    def _bounds(self) -> tuple[list[int], list[int]]:
        left, right = list(range(len(self.start))), list(range(len(self.start)))
        for token in range(len(left)):
            above = self.head[token]
            steps = 0
            here = token
            while above != here and steps < 200:
                left[above] = min(left[above], token)
                right[above] = max(right[above], token)
                here, above = above, self.head[above]
                steps += 1
        return left, right

    def child(self, token: int, *deps: str) -> int | None:
        """Return the first child with one of these relations."""
        for child in self.children[token]:
            if self.dep[child] in deps:
                return child
        return None

    def above(self, token: int) -> Iterator[int]:
        """Yield the ancestors of a token, nearest first."""
        here = token
        for _ in range(200):
            up = self.head[here]
            if up == here:
                return
            yield up
            here = up

    def is_verbal(self, token: int) -> bool:
        """Say whether the token is a verb or auxiliary."""
        return self.pos[token] in _CLAUSAL

    def under(self, token: int, ancestor: int) -> bool:
        """Say whether the token is the ancestor or hangs below it."""
        return token == ancestor or any(up == ancestor for up in self.above(token))

    def is_passive(self, verb: int, depth: int = 0) -> bool:
        """Say whether a verb is passive, also in reduced relatives and coordination."""
        deps = {self.dep[child] for child in self.children[verb]}
        if deps & _PASSIVE or (self.tag[verb] == "VBD" and self._is_found_so(verb)):
            return True
        if self.tag[verb] != "VBN" or any(
            self.dep[child] == "aux" and (self.lemma[child] == "have" or self.word[child] == "having")
            for child in self.children[verb]
        ):
            return False
        if self.dep[verb] == "conj" and "nsubj" not in deps:
            return depth < _DEEPEST and self.is_passive(self.head[verb], depth + 1)
        if self._is_told_active(verb):
            return False
        if self.dep[verb] == "xcomp" or (self.head[verb] != verb and self.lemma[self.head[verb]] == "get"):
            return True
        return self.dep[verb] in _REDUCED and not deps & {"nsubj", "dobj"}

    def _is_found_so(self, verb: int) -> bool:
        """Say whether somebody is found in a state: "found a man shot several times" is of no man who shot."""
        if self.dep[verb] != "ccomp" or self.lemma[self.head[verb]] not in _FINDING or self.child(verb, "mark", "aux"):
            return False
        given = self.child(verb, "dobj")
        return self.lemma[verb] in _DONE_TO and (given is None or self.lemma[given] == "time")

    def subject(self, verb: int, depth: int = 0) -> int | None:
        """Return the surface subject of a verb, shared or controlled ones included."""
        own = [child for child in self.children[verb] if self.dep[child] in ("nsubj", "nsubjpass", "csubj")]
        if own:
            return self.antecedent(own[-1], verb)
        counted = self.child(verb, "nummod") if self.tag[verb] in ("VBN", "VBD") else None
        if counted is not None:
            return counted
        return None if depth > _DEEPEST else self._shared_subject(verb, depth)

    def _shared_subject(self, verb: int, depth: int) -> int | None:
        head, dep = self.head[verb], self.dep[verb]
        if dep in ("acl", "relcl"):
            return self._subject_of_modifier(verb, depth)
        if dep == "pcomp":
            return self._subject_of_gerund(verb, depth)
        told = self._told_of(verb) if dep in ("ccomp", "xcomp") else None  # "who witnesses say was beaten"
        if told is not None:
            return told
        if dep == "xcomp" or (dep == "ccomp" and self.tag[verb] in ("VB", "VBG") and self.child(verb, "mark") is None):
            given = self.child(head, "dobj", "dative")
            if given is not None and self.lemma[head] not in _OBJECT_CONTROL_NOT:
                return self.antecedent(given, head)
            return self.subject(head, depth + 1)
        shares = dep in ("acomp", "oprd") or (dep in ("conj", "advcl") and self.is_verbal(head))
        return self.subject(head, depth + 1) if shares else (head if dep == "amod" else None)

    def _told_of(self, verb: int) -> int | None:
        """Return the noun of which a relative clause with a teller tells: "19 people it said were killed"."""
        telling = self.head[verb]
        if self.dep[telling] != "relcl" or self.lemma[telling] not in _relative_telling():
            return None
        named = (child for child in self.children[telling] if self.dep[child] == "nsubj")
        teller = next((child for child in named if self.tag[child] not in _RELATIVE_TAGS), None)
        helped = any(
            self.dep[child] in ("aux", "auxpass") and self.word[child] != "to" for child in self.children[verb]
        )
        finite = helped or self.tag[verb] in ("VBD", "VBP", "VBZ") or self._is_told_active(verb)
        if teller is None or self.word[teller] == "that" or not finite:
            return None
        return self.head[telling] if teller < telling < verb else None

    def _subject_of_modifier(self, verb: int, depth: int) -> int | None:
        """Return whom a verb below a noun is about: the noun, or whose plan, desire or decision the noun is."""
        head = self.head[verb]
        if self.is_verbal(head):
            return self.subject(head, depth + 1)
        if self.dep[verb] == "relcl" or self.tag[verb] != "VB":
            return self._nearest(head, verb) if self.dep[verb] == "acl" else head
        owner = self.child(head, "poss")
        if owner is None:
            owner = self.oblique(head, "of")
        if owner is not None:
            return owner
        governor = next((up for up in self.above(head) if self.is_verbal(up)), None)
        return None if governor is None else self.subject(governor, depth + 1)

    def _nearest(self, head: int, verb: int) -> int:
        """Return the noun right before a participle where it stands in an of-phrase ("families of farmers held …")."""
        before = verb - 1
        while before > head and self.pos[before] in ("ADV", "PUNCT", "AUX"):
            before -= 1
        if before > head and self.pos[before] in ("NOUN", "PROPN") and self.dep[before] == "pobj":
            preposition = self.head[before]
            if self.word[preposition] == "of" and self.head[preposition] == head:
                return before
        return head

    def _subject_of_gerund(self, verb: int, depth: int) -> int | None:
        governor = self.head[self.head[verb]]
        if not self.is_verbal(governor):
            charging = self.dep[governor] == "dobj" and self.lemma[self.head[governor]] in _ACCUSING
            if charging and self.word[self.head[verb]] in _OF_CHARGE:
                return governor  # "accused rebels of killing": the parse may hang "of" on the rebels
            return self.child(governor, "poss")
        given = self.child(governor, "dobj")
        word = self.word[self.head[verb]]
        accused = self.lemma[governor] in _ACCUSING and word in _OF_CHARGE
        if given is not None and (accused or (self.lemma[governor] in _REPAYING and word == "for")):
            return self.antecedent(given, governor)
        return self.subject(governor, depth + 1)

    def object(self, verb: int, depth: int = 0) -> int | None:
        """Return the object of an active verb: its own, a relative's antecedent, or that of a following conjunct."""
        own = self.child(verb, "dobj", "dative") if self.child(verb, "dobj") is None else self.child(verb, "dobj")
        if own is not None:
            return self.antecedent(own, verb)
        if self.dep[verb] == "compound" and self.head[verb] > verb and self.child(verb, "nsubj") is not None:
            return self.head[verb]  # a headline in capitals: "Rebels Killed Teacher Jane Roe"
        if self.dep[verb] == "relcl" and self.child(verb, "nsubj") is not None:
            subject = self.child(verb, "nsubj")
            if subject is not None and self.tag[subject] not in _RELATIVE_TAGS:
                return self.head[verb]
        for child in self.children[verb]:
            causes = self.tag[child] == "VB" or (self.lemma[verb] in _CAUSATIVE and not self.is_verbal(child))
            if self.dep[child] == "ccomp" and causes and self.child(child, "nsubj") is not None:
                return self.child(child, "nsubj")
            if self.dep[child] == "conj" and self.is_verbal(child) and self._shares_object(verb, child):
                return self.object(child, depth + 1) if depth < _DEEPEST else None
        return self._whom_told(verb) if self.dep[verb] == "ccomp" else None

    def _is_told_active(self, verb: int) -> bool:
        """Say whether a past form with an object, behind a teller, is no participle ("which some said killed ten")."""
        told = self.dep[verb] == "xcomp" and self.tag[verb] == "VBN" and self.child(verb, "dobj") is not None
        return told and self.lemma[self.head[verb]] in _relative_telling() and self.tag[self.head[verb]] != "VBN"

    def _whom_told(self, verb: int) -> int | None:
        """Return whom a teller in a relative clause says that something was done to: "whom the army said it shot"."""
        told, own = self._told_of(verb), self.child(verb, "nsubj")
        asks = any(self.tag[child] == "WP" and child < verb for child in self.children[self.head[verb]])
        return told if asks and own is not None and self.tag[own] not in _RELATIVE_TAGS else None

    def _shares_object(self, verb: int, beside: int) -> bool:
        """Say whether a verb may have the object of one behind it ("detained and, days later, executed the men")."""
        if beside - verb <= 3:
            return True
        alone = self.lemma[verb] in word_list("words", "transitive_only") and self.tag[verb] != "VBN"
        return alone and self.child(beside, *SUBJECTS) is None

    def antecedent(self, token: int, verb: int) -> int:
        """Return what a relative pronoun stands for, else the token itself."""
        if self.tag[token] in _RELATIVE_TAGS or (self.word[token] == "that" and self.dep[verb] == "relcl"):
            for up in (verb, *self.above(verb)):
                if self.dep[up] == "relcl":
                    return self.head[up]
                if self.dep[up] not in ("conj", "xcomp", "ccomp"):
                    break
        return token

    def oblique(self, token: int, *prepositions: str) -> int | None:
        """Return the object of one of these prepositions below a token."""
        for child in self.children[token]:
            if self.dep[child] in ("prep", "agent", "dative") and self.word[child] in prepositions:
                found = self.child(child, "pobj")
                if found is not None:
                    return found
        return None

    def count_beside(self, token: int) -> int | None:
        """Return the number that stands with a word for the dead or hurt instead of a noun ("four dead, 20 hurt")."""
        counted = self.child(token, "nummod")
        if counted is not None:
            return counted
        head = self.head[token]
        if head < token and self.tag[head] == "CD" and self.dep[token] in ("amod", "acl"):
            return head
        return None

    def conjuncts(self, token: int) -> list[int]:
        """Return a token with the tokens coordinated to it, in reading order of their chain."""
        found, waiting = [], [token]
        while waiting:
            here = waiting.pop()
            if here in found:
                continue
            found.append(here)
            waiting.extend(
                child
                for child in reversed(self.children[here])
                if self.dep[child] == "conj" or (self.dep[child] == "appos" and self._is_listed(here, child))
            )
            waiting.extend(self._next_aged(here))
        return found

    def _is_listed(self, one: int, beside: int) -> bool:
        """Say whether a phrase beside another is somebody else.

        Each is a name with an age ("Ann Roe, 23, Jane Doe, 30, and …"), or has an article, in a list that goes on
        ("a 20-year-old man, a 17-year-old boy and a 16-year-old girl").
        """
        if self.pos[one] == self.pos[beside] == "PROPN":
            return self.is_aged(one) and self.is_aged(beside)
        articles = [self.child(each, "det") for each in (one, beside)]
        indefinite = all(article is not None and self.word[article] in ("a", "an") for article in articles)
        goes_on = any(self.dep[child] == "conj" and self.pos[child] == "NOUN" for child in self.children[beside])
        aged = all("old" in self.word[self.left[each] : each + 1] for each in (one, beside))
        return indefinite and goes_on and aged

    def _next_aged(self, name: int) -> list[int]:
        """Return the name with an age that follows one in a list, whatever the parse hung it on.

        Between them stands at most where the first one is from ("Ann Roe, 23, from Mill Lane, Dale, Jane Doe, 30, …").
        """
        age = self._age_beside(name)
        if age is None:
            return []
        last = self.annotated.sentences[self.sentence[name]].last
        for token in range(age + 1, last):
            if self.pos[token] == "PROPN" and self._age_beside(token) is not None:
                behind = range(age + 1, self.left[token] if self.left[token] > age else token)
                return [token] if self.dep[token] not in ("nsubj", "nsubjpass") or len(behind) <= 2 else []
            if self.pos[token] not in _OF_LISTS and self.word[token] not in ("native", "resident"):
                return []
        return []

    def _age_beside(self, name: int) -> int | None:
        if self.pos[name] != "PROPN":
            return None
        return next((c for c in self.children[name] if self.dep[c] == "appos" and self.tag[c] == "CD"), None)

    def is_aged(self, name: int) -> bool:
        """Say whether a number stands beside a name ("Ann Roe, 23,")."""
        return self._age_beside(name) is not None
