"""What a verb marks as told: its clause, the sentence around a parenthesis, a deed, a bare object."""

from __future__ import annotations

from firsthand.extract.attribution.lexicon import Lexicon
from firsthand.extract.attribution.other_voices import without_other_voices
from firsthand.extract.attribution.people import is_passive, source_of
from firsthand.extract.attribution.syntax import NOMINAL, Syntax
from firsthand.extract.attribution.torn import TornClauses

_INANIMATE = frozenset({"it", "this", "that", "there", "which", "what"})
_WH = frozenset({"WDT", "WP", "WRB", "WP$"})

_SUBORDINATORS = frozenset(
    {"when", "whenever", "after", "before", "because", "if", "unless", "while", "since", "although", "though", "once"}
    | {"until", "till", "where", "whether"}
)
_CIRCUMSTANCES = _SUBORDINATORS - {"if", "when", "where", "whether", "once", "whenever"}
_FRONTED = frozenset({"advcl", "prep", "npadvmod", "advmod"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})  # the parser takes "killed" for a participle there
_GOING_ON = frozenset({"continue", "go", "carry"})
_RESULTS = frozenset(
    {"killing", "wounding", "injuring", "leaving", "destroying", "damaging", "forcing", "displacing", "causing"}
)


class Complements:
    """Finds the content of a cue verb, as tokens."""

    def __init__(self, syntax: Syntax, lexicon: Lexicon) -> None:
        self._syntax = syntax
        self._lexicon = lexicon
        self._torn = TornClauses(syntax, lexicon)

    def has_that_clause(self, verb: int) -> bool:
        """Say whether somebody is the verb's subject and a clause with "that" its object."""
        syntax = self._syntax
        clause = syntax.child(verb, "ccomp")
        if clause is None or syntax.lemma[verb] in self._lexicon.never:
            return False
        mark = syntax.child(clause, "mark")
        subject = syntax.child(verb, "nsubj")
        return (
            mark is not None
            and syntax.lower[mark] == "that"
            and subject is not None
            and syntax.lower[subject] not in _INANIMATE
        )

    def has_found_that(self, verb: int) -> bool:
        """Say whether a verb that needs "that" has it ("the study found that")."""
        syntax = self._syntax
        return syntax.lemma[verb] in self._lexicon.with_that and any(
            self._marked(c, verb) for c in syntax.each(verb, "ccomp")
        )

    def clause(self, verb: int) -> list[int]:
        """Return the tokens of the complement clause; empty where the verb has none that is told."""
        syntax, lexicon, lemma = self._syntax, self._lexicon, self._syntax.lemma[verb]
        thing = syntax.child(verb, "dobj") if lemma in lexicon.object_content else None
        if thing is not None and syntax.pos[thing] == "PRON" and thing > verb:
            return []
        if lemma in lexicon.of_content and (lemma not in lexicon.thinking or self.of_phrase(verb)):
            return []
        for child in sorted(syntax.children[verb], key=lambda child: (not self._marked(child, verb), child)):
            tokens = self._clause_at(verb, child)
            if tokens:
                tokens = without_other_voices(syntax, lexicon, child, tokens)
                return self._with_relative(verb, child, self._with_second_half(verb, child, tokens))
        return self._through_noun(verb) or self._torn.clause(verb)

    def _with_relative(self, verb: int, clause: int, tokens: list[int]) -> list[int]:
        """Add "which" of "which she said were small": the clause has no other subject."""
        syntax = self._syntax
        if syntax.dep[verb] != "relcl" or syntax.child(clause, "nsubj", "nsubjpass", "expl") is not None:
            return tokens
        return [*(c for c in syntax.each(verb, "dobj") if c < verb and syntax.tag[c] in ("WDT", "WP")), *tokens]

    def _with_second_half(self, verb: int, clause: int, tokens: list[int]) -> list[int]:
        """Add what goes on behind the cue: "It is hard, Lind said, so it is rare"."""
        syntax = self._syntax
        if not clause < verb or verb + 1 >= len(syntax.text) or syntax.text[verb + 1] != ",":
            return tokens
        after = [c for c in syntax.each(verb, "ccomp") if c > verb and self._finite(c, verb)]
        linked = [c for c in syntax.each(verb, "cc") if c > verb] if after else []
        return sorted({*tokens, *linked, *(t for c in after for t in syntax.subtree(c))})

    def _clause_at(self, verb: int, child: int) -> list[int]:
        """Return the tokens of one child if it is a clause that the verb tells, by its kind."""
        syntax, label = self._syntax, self._syntax.dep[child]
        if label in ("ccomp", "dobj") and self._deed_of_another(child, verb):
            return syntax.subtree(child)
        if label in ("xcomp", "ccomp") and self.is_meant(verb, child):
            return syntax.subtree(child)
        if label == "ccomp" and self._finite(child, verb) and not self._is_of_a_noun(child, verb):
            return self._whole(verb, child)
        if label == "xcomp" and self._is_of_which(verb, child):
            return syntax.subtree(child)
        if label == "xcomp" and self._infinitive(child) and self._takes_infinitive(verb):
            return self._raised(verb, child)
        return syntax.subtree(child) if self._is_told_besides(verb, child) else []

    def _is_of_which(self, verb: int, child: int) -> bool:
        """Say whether a verb is told of what a relative clause is about: "which residents said killed dozens"."""
        syntax = self._syntax
        if syntax.dep[verb] != "relcl" or syntax.tag[child] not in _FINITE or child < verb:
            return False
        return syntax.lemma[verb] in self._lexicon.saying and any(
            syntax.tag[c] in ("WDT", "WP") and c < verb for c in syntax.children[verb]
        )

    def _is_told_besides(self, verb: int, child: int) -> bool:
        """Say whether a child is a deed told as an -ing form, or a question that the parse took for a circumstance."""
        syntax, label = self._syntax, self._syntax.dep[child]
        if label == "xcomp":
            return syntax.lemma[verb] in self._lexicon.gerund_content and self._is_gerund(child)
        if label != "advcl" or child < verb:
            return False
        first = min(syntax.subtree(child))
        asked = syntax.tag[first] == "WRB" or syntax.lower[first] == "if"
        return syntax.lower[first] == "whether" or (asked and self._withheld(verb))

    def _is_gerund(self, deed: int) -> bool:
        """Say whether a deed is an -ing form: "seeing it", "being locked up", "having seen it"."""
        syntax = self._syntax
        return syntax.tag[deed] == "VBG" or any(
            syntax.lower[c] in ("being", "having") for c in syntax.each(deed, "aux", "auxpass")
        )

    def has_deed_of_another(self, verb: int) -> bool:
        """Say whether a verb of telling or memory has somebody else's deed as object ("remembered a warder saying")."""
        return any(self._deed_of_another(child, verb) for child in self._syntax.children[verb])

    def _deed_of_another(self, child: int, verb: int) -> bool:
        syntax = self._syntax
        if syntax.lemma[verb] not in self._lexicon.gerund_content or child < verb:
            return False
        deed = child if syntax.dep[child] == "ccomp" else syntax.child(child, "acl")
        if deed is None or syntax.tag[deed] != "VBG" or syntax.lemma[deed] not in self._lexicon.saying:
            return False
        return syntax.dep[child] == "dobj" or syntax.child(deed, "nsubj") is not None

    def is_meant(self, verb: int, clause: int) -> bool:
        """Say whether an infinitive after an active verb is intended or bidden ("plans to", "urged them to")."""
        syntax, lemma = self._syntax, self._syntax.lemma[verb]
        if clause < verb or not self._infinitive(clause) or is_passive(syntax, verb):
            return False
        if lemma in self._lexicon.intending:
            return syntax.lemma[clause] not in self._lexicon.saying or lemma not in self._lexicon.withholding
        told = syntax.child(verb, "dobj", "dative") if syntax.dep[clause] == "xcomp" else syntax.child(clause, "nsubj")
        return lemma in self._lexicon.directing and told is not None and verb < told < clause

    def is_meant_by(self, verb: int, content: tuple[int, ...]) -> bool:
        """Say whether a verb's content is such an infinitive."""
        kept = set(content)
        return any(c in kept and self.is_meant(verb, c) for c in self._syntax.each(verb, "xcomp", "ccomp"))

    def _takes_infinitive(self, verb: int) -> bool:
        """Say whether "to …" is told: "is said to have", "claims to have"."""
        lemma, passive = self._syntax.lemma[verb], is_passive(self._syntax, verb)
        return lemma in (self._lexicon.raising if passive else self._lexicon.infinitive_content)

    def _through_noun(self, verb: int) -> list[int]:
        """Return the clause of "said in a statement that …", and the deed of "admitted to killing …"."""
        syntax = self._syntax
        for preposition in syntax.each(verb, "prep"):
            deed = syntax.child(preposition, "pcomp")
            if (
                deed is not None
                and syntax.lower[preposition] == "to"
                and syntax.lemma[verb] in self._lexicon.gerund_content
            ):
                return syntax.subtree(deed)
            noun = syntax.child(preposition, "pobj")
            if noun is None or syntax.lemma[verb] not in self._lexicon.saying:
                continue
            clause = next(
                (c for c in syntax.each(noun, "acl", "ccomp", "relcl") if self._marked(c, verb) and c > noun), None
            )
            if clause is not None:
                return syntax.subtree(clause)
        return []

    def _marked(self, clause: int, verb: int) -> bool:
        """Say whether a clause after the verb begins with "that"."""
        syntax = self._syntax
        return clause > verb and any(syntax.lower[c] == "that" for c in syntax.each(clause, "mark"))

    def _whole(self, verb: int, clause: int) -> list[int]:
        """Return a clause with its subject, where the parse made that the verb's object."""
        syntax = self._syntax
        tokens = self._torn.whole(verb, clause)
        if (
            syntax.lemma[verb] in self._lexicon.recipient_object
            or syntax.child(clause, "nsubj", "nsubjpass", "expl", "csubj") is not None
        ):
            return tokens
        subject = syntax.child(verb, "dobj")
        if subject is None or not verb < subject < tokens[0]:
            return tokens
        return sorted({*syntax.subtree(subject), *tokens})

    def _finite(self, clause: int, verb: int) -> bool:
        syntax = self._syntax
        if self._infinitive(clause) and clause > verb:
            return any(syntax.tag[c] in _WH for c in syntax.subtree(clause)[:2])
        if clause > verb and any(syntax.lower[c] in _CIRCUMSTANCES for c in syntax.each(clause, "mark")):
            return False
        if self._is_perceived(clause, verb):
            return False
        if (
            syntax.tag[clause] == "VBG"
            and syntax.child(clause, "nsubj", "nsubjpass", "aux", "expl") is None
            and clause > verb
        ):
            return syntax.quote_of[clause] != -1
        return True

    def _is_perceived(self, clause: int, verb: int) -> bool:
        """Say whether a thinker's clause has a bare verb or none: "heard him shout", "felt it unsafe" tell nothing."""
        syntax = self._syntax
        if clause < verb or syntax.quote_of[clause] != -1 or syntax.lemma[verb] in self._lexicon.saying:
            return False
        if syntax.pos[clause] in ("ADJ", "NOUN", "PROPN"):
            return syntax.child(clause, "mark", "cop", "aux", "expl") is None and syntax.tag[clause - 1] not in _WH
        return syntax.tag[clause] in ("VBG", "VB") and syntax.child(clause, "aux", "mark", "auxpass") is None

    def _is_of_a_noun(self, clause: int, verb: int) -> bool:
        """Say whether a thinker's clause belongs to a noun before it: "learned a lesson that …"."""
        syntax = self._syntax
        if syntax.lemma[verb] not in self._lexicon.thinking - self._lexicon.saying or clause < verb:
            return False
        first = min(syntax.subtree(clause))
        thing = syntax.child(verb, "dobj")
        after = thing is not None and verb < thing < first and syntax.pos[thing] == "NOUN"
        return after and syntax.lower[first] == "that"

    def _infinitive(self, clause: int) -> bool:
        syntax = self._syntax
        return any(syntax.tag[c] == "TO" for c in syntax.each(clause, "aux"))

    def _raised(self, verb: int, clause: int) -> list[int]:
        """Return "he … to have died" of "he is said to have died": the raised subject belongs to the content."""
        syntax = self._syntax
        raised = syntax.child(verb, "nsubjpass")
        if raised is None or not is_passive(syntax, verb):
            return syntax.subtree(clause)
        return sorted({*syntax.subtree(raised), *syntax.subtree(clause)})

    def parenthesis(self, verb: int) -> list[int]:
        """Return the clause around ", police said," or beside "as police said": what governs it, without it."""
        syntax, lexicon = self._syntax, self._lexicon
        head, label = syntax.head[verb], syntax.dep[verb]
        told = syntax.lemma[verb] in lexicon.saying | lexicon.thinking or self.goes_on(verb)
        if head == verb or not told:
            return []
        mark = next(
            (c for c in syntax.each(verb, "mark", "advmod", "prep") if syntax.lower[c] == "as" and c < verb), None
        )
        own = self._own(verb)
        if mark is None and (
            self._is_circumstance(verb)
            or label not in ("parataxis", "ccomp", "dep", "advcl", "relcl", "conj")
            or not self._set_off(own)
        ):
            return []
        if mark is None and label in ("advcl", "relcl", "conj", "ccomp") and not self._short(own, verb):
            return []
        if head in own or self._has_thing(verb):
            return []
        top = self._above_clause(head, verb)
        while label == "parataxis" and syntax.head[top] != top and self._has_lost_verb(top, verb):
            top = syntax.head[top]
        branch = verb if own == set(syntax.subtree(verb)) else None
        tokens = syntax.subtree(top, own) if branch is not None else [t for t in syntax.subtree(top) if t not in own]
        if syntax.quote_of[verb] != syntax.quote_of[top] and syntax.quote_of[verb] != -1:
            return []
        return tokens

    def _own(self, verb: int) -> set[int]:
        """Return the words of a parenthesis: its clause without "If it goes on," hung on it from before its subject."""
        syntax, subject = self._syntax, self._syntax.child(verb, "nsubj")
        if subject is None or subject > verb or syntax.head[verb] < verb:
            return set(syntax.subtree(verb))
        start = min(syntax.subtree(subject))
        fronted = {c for c in syntax.each(verb, *_FRONTED) if c < start and syntax.lower[c] != "as"}
        commas = {c for c in syntax.each(verb, "punct") if fronted and c < start}
        return set(syntax.subtree(verb, fronted | commas))

    def _above_clause(self, head: int, verb: int) -> int:
        """Return "claim" for "said" in "did not claim, she said, that …": what is put before a clause is around it."""
        syntax, above = self._syntax, self._syntax.head[head]
        between = syntax.dep[head] == "ccomp" and above < verb and syntax.lemma[above] in self._lexicon.verbs
        first = min((t for c in syntax.children[head] if c > verb for t in syntax.subtree(c)), default=verb)
        return above if between and verb < first <= head and syntax.text[first - 1] == "," else head

    def _has_lost_verb(self, top: int, verb: int) -> bool:
        """Say whether a parse that lost the sentence's verb hangs ", he said," on a noun or on a false "who" clause."""
        syntax = self._syntax
        return syntax.pos[top] in NOMINAL or (syntax.dep[top] == "relcl" and syntax.head[top] < verb < top)

    def goes_on(self, verb: int) -> bool:
        """Say whether a telling put in between commas, or hung on the end, only goes on: "…, she went on(, …)"."""
        syntax = self._syntax
        if syntax.lemma[verb] not in _GOING_ON:
            return False
        on = any(syntax.lower[c] == "on" and c == verb + 1 for c in syntax.children[verb])
        if not on and syntax.lemma[verb] != "continue":
            return False
        subject = syntax.child(verb, "nsubj")
        if subject is None or syntax.child(verb, "dobj", "xcomp") is not None:
            return False
        told = syntax.child(verb, "ccomp")
        if told is not None:
            return self._somebody_ends(verb, subject, told)
        between = syntax.dep[verb] in ("parataxis", "ccomp") and syntax.head[verb] != verb
        return between and syntax.text[min(syntax.subtree(verb)) - 1] != "."

    def _somebody_ends(self, verb: int, subject: int, told: int) -> bool:
        """Say whether a person's going on closes a sentence after what they told: "nobody came, the miner went on"."""
        syntax = self._syntax
        mention = syntax.mention_at(subject)
        opens = min(syntax.subtree(subject))
        return (
            mention is not None
            and mention.type == "person"
            and told < opens
            and subject < verb
            and syntax.text[opens - 1] == ","
        )

    def _is_circumstance(self, verb: int) -> bool:
        """Say whether the verb's clause only tells when or why: "when they asked, they were disarmed"."""
        return any(self._syntax.lower[c] in _SUBORDINATORS for c in self._syntax.each(verb, "mark", "advmod"))

    def _has_thing(self, verb: int) -> bool:
        """Say whether the verb has an object that is not whoever was told."""
        told = self._syntax.lemma[verb] in self._lexicon.recipient_object
        return not told and self._syntax.child(verb, "dobj") is not None

    def _set_off(self, own: set[int]) -> bool:
        """Say whether commas, dashes or sentence borders stand on both sides."""
        syntax = self._syntax
        first, last = min(own), max(own)
        low, high = syntax.bounds(first)
        before = first == low or not syntax.text[first][0].isalnum() or not syntax.text[first - 1][0].isalnum()
        after = last + 1 >= high or not syntax.text[last][0].isalnum() or not syntax.text[last + 1][0].isalnum()
        return before and after

    def _short(self, own: set[int], verb: int) -> bool:
        syntax = self._syntax
        bare = not any(syntax.dep[c] in ("ccomp", "xcomp", "mark", "advcl") for c in syntax.children[verb])
        return bare and syntax.child(verb, "nsubj") is not None and not self._has_thing(verb)

    def with_result(self, verb: int, content: list[int]) -> list[int]:
        """Add "killing two" of "The roof fell in, he said, killing two": what came of it is told too."""
        syntax = self._syntax
        if not content or content[-1] > verb:
            return content
        results = (c for c in syntax.each(verb, "advcl") if c > verb and syntax.lower[c] in _RESULTS)
        return sorted({*content, *(t for c in results for t in syntax.subtree(c))})

    def of_phrase(self, verb: int) -> list[int]:
        """Return "the guards of beating them" of "accused the guards of beating them"."""
        syntax, word = self._syntax, self._lexicon.of_content.get(self._syntax.lemma[verb])
        if word is None:
            return []
        passive = is_passive(syntax, verb)
        accused = syntax.child(verb, "nsubjpass") if passive else syntax.child(verb, "dobj")
        if (
            accused is None
            or (not passive and accused < verb and syntax.tag[accused] != "WP")
            or (passive and source_of(syntax, verb, self._lexicon) is None)
        ):
            return []
        near = (*syntax.children[verb], *(t for t in syntax.subtree(accused) if t > accused))
        any_noun = syntax.lemma[verb] == "accuse"
        phrase = next((c for c in near if syntax.lower[c] == word and (any_noun or self._deed_after(c))), None)
        if phrase is None:
            return []
        return sorted({*syntax.subtree(accused), *syntax.subtree(phrase)})

    def _deed_after(self, preposition: int) -> bool:
        """Say whether a deed follows "of": an -ing form, or a noun for one."""
        syntax = self._syntax
        deed = syntax.child(preposition, "pcomp", "pobj")
        return deed is not None and (
            syntax.tag[deed] == "VBG"
            or syntax.lemma[deed] in self._lexicon.claim_objects
            or syntax.dep[deed] == "pcomp"
            or syntax.lower[preposition + 1].endswith("ing")
        )

    def bare_object(self, verb: int) -> list[int]:
        """Return the object of "denied any involvement"."""
        syntax = self._syntax
        if syntax.lemma[verb] not in self._lexicon.object_content:
            return []
        thing = syntax.child(verb, "nsubjpass") if is_passive(syntax, verb) else syntax.child(verb, "dobj", "xcomp")
        having = thing is not None and any(syntax.lower[c] == "having" for c in syntax.each(thing, "aux"))
        done = thing is not None and (syntax.tag[thing] == "VBG" or having)
        if thing is None or not (syntax.lemma[thing] in self._lexicon.claim_objects or done):
            return []
        return syntax.subtree(thing)

    def _withheld(self, verb: int) -> bool:
        """Say whether it was not said ("did not say when", "refused to say where")."""
        syntax, governor = self._syntax, self._syntax.head[verb]
        negated = any(syntax.dep[c] == "neg" for c in syntax.children[verb])
        return negated or (syntax.dep[verb] == "xcomp" and syntax.lemma[governor] in self._lexicon.withholding)
