"""Content that the parse tore: a "that" whose clause it lost, a reduced clause made a noun, clauses hung elsewhere."""

from __future__ import annotations

from firsthand.extract.attribution.channels import channels
from firsthand.extract.attribution.lexicon import Lexicon
from firsthand.extract.attribution.people import called_and_said, goes_on_above
from firsthand.extract.attribution.syntax import Syntax

_WH = frozenset({"WDT", "WP", "WRB", "WP$"})
_I = frozenset({"i", "we"})
_SHIFTED = frozenset({"would", "could", "might", "had"})
_SETTING_AGAINST = frozenset({"but", "while", "although", "though", "whereas"})
_THEY = frozenset({"he", "she", "they", "his", "her", "their"})
_PAST = frozenset({"was", "were", "had", "did"})
_OF_IT = frozenset({"that", "this", "it"})


class TornClauses:
    """Puts the content of a cue verb together again, as tokens."""

    def __init__(self, syntax: Syntax, lexicon: Lexicon) -> None:
        self._syntax = syntax
        self._lexicon = lexicon

    def clause(self, verb: int) -> list[int]:
        """Return the content of a verb for which the parse has no clause."""
        return self._lost_clause(verb) or self._hung_clause(verb) or self._reduced(verb)

    def whole(self, verb: int, clause: int) -> list[int]:
        """Return a clause with what belongs to it and hangs elsewhere, without what hangs on it and does not."""
        syntax = self._syntax
        tokens = syntax.subtree(clause, self._second_that(clause) | self._other_voices(clause))
        told = called_and_said(syntax, verb, self._lexicon)
        if told is not None and clause < told:
            return sorted({*tokens, *range(tokens[-1] + 1, told), *syntax.subtree(told)})
        return self._led_up_to(verb, clause, self._gone_on(verb, self._spliced(verb, tokens)))

    def _led_up_to(self, verb: int, clause: int, tokens: list[int]) -> list[int]:
        """Add the first half of "A came home, but B is lost, Lind said", which the parse made the main clause."""
        syntax, first = self._syntax, self._syntax.head[verb]
        if syntax.dep[verb] != "conj" or not first < clause < verb or syntax.lemma[first] in self._lexicon.verbs:
            return tokens
        speaker = syntax.child(verb, "nsubj")
        if speaker is None or not clause < speaker or syntax.quote_of[verb] != -1:
            return tokens
        opens = min(min(syntax.subtree(speaker)), verb)
        if not any(syntax.text[t] == "," for t in range(opens - 2, opens)):
            return tokens
        lead = syntax.subtree(first, {verb})
        return sorted({*lead, *range(lead[-1] + 1, tokens[0]), *tokens}) if lead[-1] < tokens[0] else tokens

    def _gone_on(self, verb: int, tokens: list[int]) -> list[int]:
        """Add the clauses hung on the cue that go on with what is told: "said A was lost but B would be rebuilt"."""
        syntax = self._syntax
        if syntax.lemma[verb] not in self._lexicon.saying or tokens[0] < verb:
            return tokens
        for clause in syntax.each(verb, "conj", "ccomp"):
            if clause > tokens[-1] and self._is_told_too(verb, clause):
                first = min(syntax.subtree(clause))
                tokens = sorted({*tokens, *range(tokens[-1] + 1, first), *syntax.subtree(clause)})
        return tokens

    def _is_told_too(self, verb: int, clause: int) -> bool:
        """Say whether a second clause has a subject of its own and is told like the first.

        It begins with "that", is the verb's object too, is shifted to the past ("would"), is quoted, or goes on, in the
        past after a cue in the past, about somebody of the first by a pronoun ("and they hauled him away").
        """
        syntax = self._syntax
        subject = syntax.child(clause, "nsubj", "nsubjpass", "expl")
        if subject is None:
            return False
        if any(syntax.lower[c] == "that" for c in syntax.each(clause, "mark")):
            return True
        if syntax.lemma[clause] in self._lexicon.saying:
            return False
        if syntax.dep[clause] == "ccomp" or syntax.tag[verb] != "VBD":
            return syntax.dep[clause] == "ccomp"
        shifted = any(syntax.lower[c] in _SHIFTED for c in syntax.each(clause, "aux"))
        return (
            shifted or (syntax.quote_of[clause] != -1 == syntax.quote_of[verb]) or self._takes_up(verb, clause, subject)
        )

    def _takes_up(self, verb: int, clause: int, subject: int) -> bool:
        """Say whether a clause in the past is about "they", "their requests", who are not whoever speaks."""
        syntax = self._syntax
        pronoun = subject if syntax.tag[subject] == "PRP" else syntax.child(subject, "poss")
        if pronoun is None or syntax.lower[pronoun] not in _THEY or syntax.quote_of[clause] != syntax.quote_of[verb]:
            return False
        helpers = {syntax.lower[c] for c in syntax.each(clause, "aux", "auxpass")}
        if not (syntax.tag[clause] in ("VBD", "NNP") or helpers & _PAST) or syntax.child(clause, "neg") is not None:
            return False
        speaker = syntax.child(verb, "nsubj")
        said, meant = syntax.mention_at(speaker) if speaker is not None else None, syntax.mention_at(pronoun)
        return meant is None or said is None or meant.entity is None or meant.entity != said.entity

    def _other_voices(self, clause: int) -> set[int]:
        """Return ", but witnesses said …" hung on what is told: another telling beside it, in the reporter's voice."""
        syntax = self._syntax
        others = {
            c for c in syntax.each(clause, "conj", "advcl", "parataxis", "dep") if self._is_other_voice(clause, c)
        }
        if not others:
            return others
        first = min(min(syntax.subtree(c)) for c in others)
        return others | {c for c in syntax.each(clause, "cc", "punct") if first - 2 <= c}

    def _is_other_voice(self, clause: int, other: int) -> bool:
        syntax = self._syntax
        if other < clause or syntax.lemma[other] not in self._lexicon.saying or syntax.quote_of[other] != -1:
            return False
        if goes_on_above(syntax, other, clause):
            return True
        if syntax.tag[other] not in ("VBD", "VBZ", "VBP") or syntax.child(other, "nsubj") is None:
            return False
        if syntax.child(other, "ccomp", "aux") is None or any(
            syntax.lower[c] == "that" for c in syntax.each(other, "mark")
        ):
            return False
        joined = [syntax.lower[c] for c in (*syntax.each(clause, "cc"), *syntax.each(other, "mark"))]
        return bool(_SETTING_AGAINST.intersection(joined))

    def _second_that(self, clause: int) -> set[int]:
        """Return the "that he shared …" hung on "why they were angry": both are told by the verb above."""
        syntax = self._syntax
        if not any(syntax.tag[t] in _WH for t in syntax.subtree(clause)[:1]):
            return set()
        thats = {
            c for c in syntax.each(clause, "conj") if any(syntax.lower[m] == "that" for m in syntax.each(c, "mark"))
        }
        return thats | (set(syntax.each(clause, "cc")) if thats else set())

    def _spliced(self, verb: int, tokens: list[int]) -> list[int]:
        """Return what "I think" opens in a spoken sentence with the remark on it ("I think A, that's B")."""
        syntax = self._syntax
        home = syntax.quote_of[verb]
        if home == -1 or syntax.lemma[verb] not in self._lexicon.thinking:
            return tokens
        subject = syntax.child(verb, "nsubj")
        first, last = syntax.bounds(verb)
        if (
            subject is None
            or syntax.lower[subject] not in _I
            or any(syntax.text[t][0].isalnum() and syntax.quote_of[t] == home for t in range(first, subject))
        ):
            return tokens
        end = tokens[-1] + 1
        while end < last and syntax.quote_of[end] == home:
            end += 1
        rest = range(tokens[-1] + 1, end)
        if len(rest) < 2 or syntax.text[rest[0]] != "," or syntax.lower[rest[1]] not in _OF_IT:
            return tokens
        return [*tokens, *rest]

    def _lost_clause(self, verb: int) -> list[int]:
        """Return the words from "that" to the sentence's end where the parse saw no clause in them.

        "That" stands right behind the verb, or behind whom it was told ("told the Lamp that up to forty …").
        """
        syntax, last = self._syntax, self._syntax.bounds(verb)[1]
        if syntax.lemma[verb] not in self._lexicon.saying:
            return []
        told = syntax.child(verb, "dobj") if syntax.lemma[verb] in self._lexicon.recipient_object else None
        opens = syntax.subtree(told)[-1] + 1 if told is not None and told > verb else verb + 1
        if opens + 2 >= last or syntax.lower[opens] != "that" or syntax.head[opens] not in (verb, *range(opens, last)):
            return []
        if opens == verb + 1 and syntax.tag[opens] != "IN":
            return []
        tokens = list(range(opens, last))
        return tokens[:-1] if syntax.text[tokens[-1]] in ".!?" else tokens

    def _hung_clause(self, verb: int) -> list[int]:
        """Return "that he was well" of "wrote in a letter from the camp that he was well", hung on a noun before it."""
        syntax = self._syntax
        if syntax.lemma[verb] not in self._lexicon.saying:
            return []
        for preposition in syntax.each(verb, "prep", "dative"):
            talk = syntax.child(preposition, "pobj")
            labels = ("mark", "dobj") if talk is not None and syntax.lemma[talk] in channels().nouns else ("mark",)
            for token in syntax.subtree(preposition) if preposition > verb else ():
                clause = syntax.head[token]
                whole = syntax.lower[token] == "that" and syntax.dep[token] in labels
                if whole and syntax.child(clause, "nsubj", "nsubjpass", "expl") is not None:
                    return syntax.subtree(clause)
        return []

    def _reduced(self, verb: int) -> list[int]:
        """Return "guards drowned eleven men" of "a report claiming guards drowned …", which the parse made a noun."""
        syntax = self._syntax
        if syntax.tag[verb] != "VBG" or syntax.dep[verb] != "acl" or syntax.lemma[verb] not in self._lexicon.saying:
            return []
        thing = syntax.child(verb, "dobj")
        if thing is None or syntax.lemma[verb] in self._lexicon.recipient_object:
            return []
        told = any(syntax.tag[c] in ("VBD", "VBN") and c > thing for c in syntax.each(thing, "acl"))
        return syntax.subtree(thing) if told else []
