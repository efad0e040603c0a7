"""Standing and polarity: is the act asserted, hedged, denied, planned, only supposed – and did it happen or not."""

from __future__ import annotations

from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list
from firsthand.extract.participants.nobody import is_nobody, takes_away
from firsthand.extract.participants.presumed import is_deed_noun, is_presumed
from firsthand.extract.responses.denied import denial_over
from firsthand.extract.statements.reach import is_asked, is_called_untrue, is_contrast
from firsthand.extract.statements.wanted import (
    is_call,
    is_infinitive,
    is_intention,
    is_purpose,
    is_to_blame,
    is_waited_for,
)
from firsthand.model.base import Frozen
from firsthand.model.statement import Polarity, Standing


class Stance(Frozen, frozen=True, kw_only=True):
    """How an act is put: its standing in the first teller's mouth, its polarity, and remarks (attempted, habitual)."""

    standing: Standing
    polarity: Polarity
    notes: tuple[str, ...] = ()


_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
_ADVERBIAL = frozenset({"advmod", "amod", "npadvmod", "nmod"})
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "pcomp", "pobj", "dobj", "prep"})
_ACTED = frozenset({"xcomp", "ccomp", "dobj", "acomp", "oprd"})
_SHAM = frozenset({"pretend", "feign", "fake", "sham"})
_FIGURES = frozenset({"toll"})  # "there is no official death toll" takes no death away
_TIGHT = frozenset({"xcomp", "dobj", "attr", "acomp"})


def _cue(name: str) -> frozenset[str]:
    return word_list("stance", name)


class _Reader:
    """Climbs from a trigger to the sentence's root and keeps the nearest cue of each kind."""

    def __init__(self, tree: Tree, head: int, own: tuple[int, ...]) -> None:
        self.tree = tree
        self.own = own
        self.head = head
        self.noun: int | None = (
            head if is_deed_noun(tree, head) else None
        )  # of the deed, as long as the way up is of it
        self.standing: Standing | None = None
        self.negated = 0
        self.loose = False
        self.beside = False
        self.notes: list[str] = []

    def read(self) -> Stance:
        """Return the stance of the trigger."""
        tree = self.tree
        self._modifiers(self.head)
        if self._is_nominal(self.head) and tree.lemma[self.head] not in _FIGURES:
            self.negated += is_nobody(tree, self.head, self.own)
        below = self.head
        for up in tree.above(self.head):
            untrue = is_called_untrue(tree, below)
            self.negated += untrue
            if untrue or self._takes_for_granted(below, up) or not self._climb(below, up):
                break
            below = up
        if self.standing is None and self._is_question():
            self.standing = "unknown"
        return Stance(
            standing=self.standing or "asserted",
            polarity="negative" if self.negated % 2 else "positive",
            notes=tuple(dict.fromkeys(self.notes)),
        )

    def _is_nominal(self, token: int) -> bool:
        """Say whether an act is told by a noun, or by a word that stands for one ("no dead or wounded")."""
        tree = self.tree
        if tree.pos[token] == "NOUN" or tree.child(token, "det") is not None:
            return True
        return tree.dep[token] == "conj" and tree.child(tree.head[token], "det") is not None

    def _set(self, standing: Standing) -> None:
        if self.standing is None:
            self.standing = standing

    def _modifiers(self, token: int, below: int | None = None) -> None:
        """Take in what stands directly beside a token: negation, modals, adverbs, conjunctions.

        What stands on the way up from the act, `below`, has been taken in before.
        """
        beside = below is not None and self.tree.dep[below] == "attr"
        for child in self.tree.children[token]:
            if child not in self.own and child != below and not (beside and self.tree.dep[child] == "attr"):
                self._modifier(token, child)

    def _modifier(self, token: int, child: int) -> None:
        word, dep = self.tree.word[child], self.tree.dep[child]
        if word == "nor" and dep == "cc" and child > token:
            return  # it takes away what follows, not once more what stands before it
        if word == "neither" and token == self.head and self._is_nominal(token):
            return  # the noun's own words take it away
        if dep == "neg" and is_contrast(self.tree, token, child):
            return
        not_at_all = word == "all" and dep == "advmod" and self.tree.child(child, "neg") is not None
        if dep == "neg" or not_at_all or word in _cue("negative") or (dep in _ARGUMENTS and self._is_none(child)):
            self.negated += 1
        elif dep == "aux":
            self._modal(token, word)
        elif dep == "mark":
            self._conjunction(word)
        elif dep not in _ADVERBIAL:
            return
        elif word in _cue("thwarted"):
            self._set("hypothetical")
            self.notes.append("attempted")
        elif word in _cue("hedge_words"):
            self._set("hedged")
        elif word in _cue("habit"):
            self.notes.append("habitual")

    def _conjunction(self, word: str) -> None:
        if word in _cue("suppose"):
            self._set("hypothetical")
        elif word == "whether":
            self._set("unknown")

    def _is_none(self, token: int) -> bool:
        return takes_away(self.tree, token, self.own)

    def _is_negated_with(self, below: int, up: int) -> bool:
        """Say whether what negates a verb negates the next too ("no one was killed or hurt", "did not hit or kick")."""
        tree = self.tree
        if not tree.is_verbal(up):
            return False
        subject = tree.child(up, "nsubj", "nsubjpass")
        if subject is not None and takes_away(tree, subject):
            return True
        if not any(tree.word[child] in ("or", "nor") for child in tree.children[up] if up < child < below):
            return False
        named = tree.child(up, "attr")
        if any(tree.word[child] == "neither" for child in tree.children[up]):
            return True
        return tree.child(up, "neg") is not None or (named is not None and takes_away(tree, named))

    def _is_cleft_away(self, noun: int) -> bool:
        """Say whether a sentence says that it was not these ("it was not officers who beat him")."""
        tree, verb = self.tree, self.tree.head[noun]
        if tree.dep[noun] != "attr" or tree.lemma[verb] != "be":
            return False
        subject = tree.child(verb, "nsubj", "expl")
        return subject is not None and tree.word[subject] == "it" and tree.child(verb, "neg") is not None

    def _modal(self, verb: int, word: str) -> None:
        tree = self.tree
        if word in ("may", "might"):
            self._set("hedged")
        elif word == "could" and tree.child(verb, "neg") is None:
            perfect = any(tree.lemma[child] == "have" for child in tree.children[verb])
            self._set("hedged" if perfect else "hypothetical")
        elif word in ("will", "'ll", "wo", "shall"):
            self._set("planned")
        elif word in ("would", "should", "must") or (word == "'d" and tree.tag[verb] == "VB"):
            self._set("planned" if word == "would" and self._is_reported_future(verb) else "hypothetical")

    def _shared_modals(self, below: int, up: int) -> None:
        """Let a modal reach the next verb too ("would be taken there and released", "may hit or kick")."""
        tree = self.tree
        if tree.tag[below] not in ("VB", "VBN") or tree.child(below, "aux", "auxpass") is not None:
            return
        helping = [tree.word[child] for child in tree.children[up] if tree.dep[child] == "aux"]
        for word in helping if helping != ["would", "have"] else ():
            self._modal(up, word)

    def _is_bare_participle(self, verb: int) -> bool:
        tree = self.tree
        return tree.tag[verb] == "VBN" and tree.child(verb, "mark", "aux", "auxpass") is None

    def _is_reported_future(self, verb: int) -> bool:
        """Say whether "would" is the past of "will" in a report, not the main clause of a condition."""
        tree = self.tree
        if tree.dep[verb] not in ("ccomp", "conj", "relcl"):
            return False
        return not any(
            tree.dep[child] == "advcl" and tree.child(child, "mark") is not None for child in tree.children[verb]
        )

    def _takes_for_granted(self, below: int, up: int) -> bool:
        """Say whether a deed's noun is only what other words are about; then nothing but a denial of it reaches it."""
        if self.noun is None:
            return False
        tree = self.tree
        if is_presumed(tree, self.noun, below, up):
            if denial_over(tree, self.head) is not None:
                self._set("denied")
            return True
        if tree.pos[up] not in ("ADP", "CCONJ", "SCONJ"):
            self.noun = up if is_deed_noun(tree, up) else None
        return False

    def _climb(self, below: int, up: int) -> bool:
        """Take in what the token above says of the one below; return False where its scope ends."""
        tree = self.tree
        dep = tree.dep[below]
        if dep in ("relcl", "acl") and not tree.is_verbal(up):
            self._relative(below, up)
            return False
        if dep == "conj":
            shared = not self._is_of_another_kind(below, up) and tree.child(below, "nsubj", "nsubjpass") is None
            if shared and not self.beside and self._is_negated_with(below, up):
                self.negated += 1
            if shared and not self.beside:
                self._shared_modals(below, up)
            return shared
        to_blame = is_to_blame(tree, below)
        if dep == "advcl" and not to_blame:
            return self._adverbial(below, up)
        if dep in ("nsubj", "nsubjpass"):
            return True
        if dep == "ccomp" and is_asked(tree, below):
            return False
        self._governor(below, up)
        light = tree.lemma[up] in _cue("light") or is_to_blame(tree, up)
        if light or to_blame or (dep in _TIGHT and not self.loose):
            self._modifiers_above(up, below)
        if dep == "prep" and tree.is_verbal(up) and not light:
            self.beside = True  # "no one was hurt in the raid" takes no raid away
        if dep in ("prep", "pobj") and tree.pos[up] == "NOUN":
            self.loose = True
        return not self._is_finite_content(below)

    def _relative(self, below: int, up: int) -> None:
        """Take in what a noun says of the clause that hangs on it."""
        tree = self.tree
        self._below_noun(below, tree.lemma[up])
        self._evidence(up, "evidence", "evidence_that")
        bare = tree.dep[below] == "acl" and not self.beside and self._is_bare_participle(below)
        if bare and takes_away(tree, up, self.own):
            self.negated += 1  # "there were no divers hurt", but "no evidence that divers were hurt"
        if self._is_cleft_away(up):
            self.negated += 1

    def _is_of_another_kind(self, below: int, up: int) -> bool:
        """Say whether one of two joined verbs is finite and the other is not, so that they share nothing."""
        tree = self.tree
        finite = ("VBD", "VBZ", "VBP")
        if tree.tag[below] in finite:
            return tree.tag[up] in ("VB", "VBG")
        to = any(tree.word[child] == "to" and tree.dep[child] == "aux" for child in tree.children[below])
        return to and tree.tag[up] in finite

    def _below_noun(self, below: int, noun: str) -> None:
        if self.tree.dep[below] != "acl":
            return
        if noun in _cue("doubt_nouns"):
            self._set("hedged")
        if is_infinitive(self.tree, below) and noun not in _cue("done_nouns"):
            self._set("planned")

    def _adverbial(self, verb: int, up: int) -> bool:
        """Read an adverbial clause: "in order to beat him" is a purpose; "if he had been beaten" goes on above."""
        if is_purpose(self.tree, verb) and self.tree.lemma[up] in _cue("brought"):
            return True  # "led detectives to charge him": that is what came of it
        if is_purpose(self.tree, verb):
            self._set("planned")
            return False
        return self.standing is None and self._is_supposed(verb)

    def _governor(self, below: int, up: int) -> None:
        tree = self.tree
        lemma = tree.lemma[up]
        if up not in self.own and self._is_shammed(below, up):
            self._set("hypothetical")
            self.notes.append("pretended")
        elif tree.pos[up] == "ADP" and tree.word[up] == "without":
            self.negated += 1
        elif is_waited_for(tree, self.head, below, up):
            self._set("planned")
        elif lemma in _cue("denials") and up == denial_over(tree, self.head):
            self._set("denied")
        elif tree.pos[up] == "NOUN":
            self._noun(up, lemma)
            self._evidence(up, "evidence")
        elif tree.dep[below] in _COMPLEMENTS:
            self._verb(below, up, lemma)

    def _is_shammed(self, below: int, up: int) -> bool:
        """Say whether an act is only acted ("pretended to be dead", "played dead", "feigned death")."""
        tree = self.tree
        played = tree.lemma[up] == "play" and tree.word[below] == "dead"
        return tree.dep[below] in _ACTED and (played or tree.lemma[up] in _SHAM)

    def _is_finite_content(self, verb: int) -> bool:
        """Say whether a complement clause stands on its own, so that what governs its teller does not reach it."""
        tree = self.tree
        if tree.dep[verb] not in ("ccomp", "parataxis"):
            return False
        return tree.tag[verb] in ("VBD", "VBP", "VBZ", "MD") or any(
            tree.dep[child] in ("aux", "auxpass") and tree.word[child] != "to" for child in tree.children[verb]
        )

    def _is_supposed(self, verb: int) -> bool:
        return any(self.tree.word[child] in _cue("suppose") for child in self.tree.children[verb])

    def _evidence(self, noun: int, *cues: str) -> None:
        """Read "no indication that anybody was hurt" as that nobody was, as far as is known."""
        if any(self.tree.lemma[noun] in _cue(cue) for cue in cues) and self._is_none(noun):
            self.negated += 1

    def _noun(self, up: int, lemma: str) -> None:
        if lemma in _cue("doubt_nouns"):
            self._set("hedged")
        elif lemma in _cue("intent_nouns") and not self._is_alarm(up, lemma):
            self._set("planned")

    def _is_alarm(self, noun: int, lemma: str) -> bool:
        """Say whether a call tells of what was ("responded to 911 calls about a shooting"), not of what is wanted."""
        return lemma == "call" and self.tree.child(noun, "prep") is not None and self.tree.oblique(noun, "for") is None

    def _verb(self, below: int, up: int, lemma: str) -> None:
        """Take in what a governing verb says: that it failed, was tried, planned, demanded, believed."""
        dep = self.tree.dep[below]
        if self._is_finite_content(below) and lemma not in _cue("believe") and lemma not in _cue("foresee"):
            return
        if lemma in _cue("fail") and dep in ("xcomp", "ccomp", "prep", "pcomp"):
            self.negated += 1
        elif lemma in _cue("attempt") and dep == "xcomp":
            self._set("hypothetical")
            self.notes.append("attempted")
        elif is_intention(self.tree, dep, up):
            self._set("planned")
        elif lemma in _cue("demand") or is_call(self.tree, below, up):
            self._set("planned")
            self.notes.append("demanded")
        elif self._is_belief(below, up, lemma):
            self._set("hedged")

    def _is_belief(self, below: int, up: int, lemma: str) -> bool:
        """Say whether a verb puts what it governs as believed, reported by nobody, or charged."""
        dep, passive = self.tree.dep[below], self.tree.is_passive(up)
        if lemma in _cue("believe"):
            beside = passive and dep == "ccomp" and below < up
            return not beside and (passive or dep in ("ccomp", "xcomp"))
        if lemma in _cue("accuse"):
            charge = dep != "prep" or self.tree.word[below] in ("of", "with", "for")
            return passive and charge and dep in ("prep", "pcomp", "xcomp", "pobj")
        return dep == "xcomp" and (lemma in _cue("seem") or (passive and lemma in _cue("report")))

    def _modifiers_above(self, up: int, below: int) -> None:
        """Let a governing verb's negation and modality reach what depends on it tightly ("was not subjected to …")."""
        if self.tree.is_verbal(up):
            self._modifiers(up, below)

    def _is_question(self) -> bool:
        sentence = self.tree.annotated.sentences[self.tree.sentence[self.head]]
        return self.tree.word[sentence.last - 1] == "?"


def find_stance(tree: Tree, head: int, own: tuple[int, ...] = ()) -> Stance:
    """Read polarity and standing of the act told at this token; its `own` words ("as if") are part of the act."""
    return _Reader(tree, head, own).read()
