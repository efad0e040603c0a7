"""Cues that are no verbs: "according to", "in the words of", "citing", nouns, adverbs, adjectives."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from firsthand.extract.attribution.according import PUBLISHING, aside, named_after
from firsthand.extract.attribution.candidate import Candidate
from firsthand.extract.attribution.lexicon import Lexicon
from firsthand.extract.attribution.people import CALLING, subject_of
from firsthand.extract.attribution.quoted import QuoteLinks
from firsthand.extract.attribution.syntax import NOMINAL, Syntax
from firsthand.extract.attribution.teller_words import teller_words
from firsthand.model.attribution import AttributionKind

_UP = frozenset(
    {"conj", "advcl", "xcomp", "ccomp", "pcomp", "acl", "relcl", "prep", "pobj", "dobj", "attr", "acomp", "npadvmod"}
    | {"oprd", "amod", "advmod", "appos", "nsubjpass", "nsubj", "agent", "dep", "parataxis", "nummod", "dative"}
)
_POINTER = 3
_VERBAL = frozenset({"VERB", "AUX"})
_LIGHT = frozenset(
    {"make", "issue", "express", "voice", "raise", "repeat", "publish", "have", "hold", "release", "give", "share"}
)
_VERSION = frozenset({"tell", "see", "explain", "put", "describe", "have", "recall", "remember", "recount", "hear"})
_MEASURES = frozenset({"law", "rule", "criterion", "standard", "norm", "constitution", "custom", "tradition"})
_IN_SIGHT = frozenset({"full", "plain", "clear", "open"})
_WORDS_OF = frozenset({"word", "opinion", "view", "account", "estimate"})


class PhraseCues:
    """Finds attributions by phrases, nouns, adverbs and adjectives in one text."""

    def __init__(self, syntax: Syntax, lexicon: Lexicon) -> None:
        self._syntax = syntax
        self._lexicon = lexicon
        self._quotes = QuoteLinks(syntax, lexicon)

    def candidates(self) -> Iterator[Candidate]:
        """Yield candidates in reading order."""
        syntax, lexicon = self._syntax, self._lexicon
        for token, word in enumerate(syntax.lower):
            if word == "according" or word == "per":
                yield from self._according(token)
            elif word in ("citing", "quoting") and syntax.pos[token] in _VERBAL:
                yield from self._citing(token)
            elif word in ("to", "for") and self._opens_sentence(token):
                yield from self._to_whom(token)
            elif word == "way" and token + 2 < len(syntax.lower):
                yield from self._way_told(token)
            elif word in lexicon.adverbs:
                yield from self._adverb(token)
            elif syntax.lemma[token] in _WORDS_OF and syntax.pos[token] == "NOUN":
                yield from self._in_words_of(token)
            if syntax.pos[token] == "NOUN" and syntax.lemma[token] in lexicon.nouns:
                yield from self._noun(token)
            elif word in lexicon.adjectives and syntax.pos[token] in ("ADJ", "VERB"):
                yield from self._adjective(token)

    def _make(
        self, trigger: int, cue: list[int], speaker: int | None, content: list[int], kind: AttributionKind
    ) -> Iterator[Candidate]:
        syntax = self._syntax
        home = syntax.quote_of[trigger]
        if home != -1:
            content = [t for t in content if syntax.quote_of[t] == home]
        content = syntax.clause_tokens(content)
        if not content:
            return
        quoted = sorted({syntax.quote_of[t] for t in content} - {-1}) if home == -1 else []
        yield Candidate(
            trigger=trigger,
            lemma=" ".join(syntax.lower[t] for t in cue) if kind == "indirect" else syntax.lemma[trigger],
            cue=tuple(cue),
            source=tuple(t for t in syntax.noun_phrase(speaker)) if speaker is not None else (),
            source_head=speaker,
            content=tuple(content),
            kind=kind,
            quotes=tuple(q for q in quoted if self._whole(q, content)),
        )

    def _whole(self, quote: int, content: list[int]) -> bool:
        kept = set(content)
        return all(t in kept for t in range(self._syntax.quotes[quote].first + 1, self._syntax.quotes[quote].last - 1))

    def _opens_sentence(self, token: int) -> bool:
        return self._syntax.bounds(token)[0] == token and self._syntax.dep[token] == "prep"

    def _to_whom(self, token: int) -> Iterator[Candidate]:
        """Read "To the miner, “they never came back.”": what is so to somebody is what he says."""
        syntax = self._syntax
        speaker = syntax.child(token, "pobj")
        mention = syntax.mention_at(speaker) if speaker is not None else None
        if speaker is None or mention is None or mention.type not in ("person", "group"):
            return
        comma = syntax.noun_phrase(speaker)[-1] + 1
        quoted = syntax.quote_of[comma + 1] if comma + 1 < len(syntax.text) else -1
        if syntax.text[comma] != "," or quoted == -1 or syntax.quotes[quoted].first != comma + 1:
            return
        quote = syntax.quotes[quoted]
        yield from self._make(token, [token], speaker, list(range(quote.first, quote.last)), "direct")

    def _according(self, token: int) -> Iterator[Candidate]:
        """Read "According to X, …" and "…, according to X"."""
        syntax = self._syntax
        if syntax.lower[token] == "per":
            return
        if token + 1 >= len(syntax.lower) or syntax.lower[token + 1] != "to":
            return
        if token + 2 < len(syntax.lower) and syntax.lower[token + 2] in ("which", "whom"):
            yield from self._according_to_which(token)
            return
        speaker = named_after(syntax, token, self._lexicon)
        if speaker is None or syntax.lemma[speaker] in _MEASURES:
            return
        own = {token, token + 1, *syntax.subtree(token), *syntax.subtree(token + 1), *syntax.noun_phrase(speaker)}
        own = {t for t in own if t >= token}
        content = aside(syntax, token, own) or self._governing(
            token, own, whole=self._closes(token, own) and self._speaks_for_itself(speaker)
        )
        yield from self._make(token, [token, token + 1], speaker, content, "indirect")

    def _according_to_which(self, token: int) -> Iterator[Candidate]:
        """Read "the Lamp published a list according to which …": whoever published it tells it, else the list."""
        syntax = self._syntax
        end = token - 1 if syntax.text[token - 1] == "," else token
        noun = end - 1
        while noun > 0 and end - 1 in syntax.subtree(syntax.head[noun]) and syntax.pos[syntax.head[noun]] in NOMINAL:
            noun = syntax.head[noun]
        if noun < 0 or syntax.pos[noun] not in NOMINAL:
            return
        verb = syntax.head[noun]
        given = syntax.dep[noun] == "dobj" and syntax.lemma[verb] in PUBLISHING and syntax.lower[token + 2] == "which"
        speaker = subject_of(syntax, verb, self._lexicon, 0) if given else None
        content = list(range(token + 3, syntax.bounds(token)[1]))
        yield from self._make(token, [token, token + 1], noun if speaker is None else speaker, content, "indirect")

    def _closes(self, token: int, own: set[int]) -> bool:
        """Say whether a phrase stands behind a comma and ends its sentence."""
        syntax = self._syntax
        rest = range(max(own) + 1, syntax.bounds(token)[1])
        return syntax.text[token - 1] == "," and not any(syntax.text[t][0].isalnum() for t in rest)

    def _speaks_for_itself(self, head: int) -> bool:
        """Say whether a noun names a person or body: "they said eight died, according to their figures" is theirs."""
        mention = self._syntax.mention_at(head)
        return mention is not None and mention.form == "name" and mention.type in ("person", "organisation")

    def _governing(self, token: int, own: set[int], whole: bool = False) -> list[int]:
        """Return the clause that a parenthetic phrase qualifies: the whole sentence when set off at an end of it.

        `whole` lets "she said he was held, according to the Lamp" be the Lamp's telling of what she said.
        """
        syntax = self._syntax
        first, last = syntax.bounds(token)
        at = syntax.head[token]
        set_off = token == first or not syntax.text[token - 1][0].isalnum()
        while (
            syntax.head[at] != at and syntax.dep[at] in _UP and syntax.quote_of[syntax.head[at]] == syntax.quote_of[at]
        ):
            if syntax.pos[at] in _VERBAL and (not set_off or (self._is_said(at) and not whole)):
                break
            at = syntax.head[at]
        tokens = [t for t in syntax.subtree(at) if t not in own]
        if at in own:
            tokens = [t for t in range(first, last) if t not in own]
        if first > 0 and len(tokens) <= _POINTER and syntax.lower[first] in ("that", "this", "it"):
            return self._previous(first)
        return tokens

    def _previous(self, first: int) -> list[int]:
        """Return the sentence before "That is according to X", if it stands in the same paragraph or the one before."""
        syntax = self._syntax
        before = syntax.sentences[syntax.sentence_of[first - 1]]
        here = syntax.sentences[syntax.sentence_of[first]]
        return list(range(before.first, before.last)) if here.paragraph - before.paragraph <= 1 else []

    def _is_said(self, clause: int) -> bool:
        """Say whether a clause is the content of another cue."""
        syntax = self._syntax
        return (
            syntax.dep[clause] == "ccomp"
            and syntax.lemma[syntax.head[clause]] in self._lexicon.verbs
            and clause > syntax.head[clause]
        )

    def _citing(self, token: int) -> Iterator[Candidate]:
        """Read "…, it reported, citing officials": the cited stand behind whoever cites."""
        syntax = self._syntax
        cited = syntax.child(token, "dobj")
        if cited is None or syntax.dep[token] not in ("advcl", "acl", "prep", "pcomp", "xcomp"):
            return
        if not self._tells(cited):
            return
        governor = syntax.head[token]
        own = set(syntax.subtree(token))
        clause = syntax.child(governor, "ccomp")
        if clause is not None and syntax.lemma[governor] in self._lexicon.verbs:
            content = syntax.subtree(clause)
        else:
            if syntax.lower[cited] in ("reason", "law", "rule", "concern", "lack") or syntax.lemma[cited] in (
                "rule",
                "reason",
                "concern",
                "law",
                "lack",
            ):
                return
            content = self._governing(token, own)
            quotes = self._quotes.of(governor, []) if syntax.lemma[governor] in self._lexicon.saying else []
            if quotes:
                content = [t for q in quotes for t in range(syntax.quotes[q].first, syntax.quotes[q].last)]
        yield from self._make(token, [token], cited, content, "indirect")

    def _tells(self, head: int) -> bool:
        """Say whether a noun names somebody or something that can tell: a person, an organisation, a document."""
        mention = self._syntax.mention_at(head)
        if mention is not None and mention.form == "name" and mention.type in ("person", "organisation"):
            return True
        return self._syntax.lemma[head] in teller_words().roles

    def _way_told(self, token: int) -> Iterator[Candidate]:
        """Read "the way the army tells it, …": the rest of the sentence is its version."""
        syntax = self._syntax
        verb = next((c for c in syntax.each(token, "relcl", "acl") if syntax.lemma[c] in _VERSION), None)
        speaker = syntax.child(verb, "nsubj") if verb is not None else None
        thing = syntax.child(verb, "dobj") if verb is not None else None
        if verb is None or speaker is None or thing is None or syntax.lower[thing] not in ("it", "things", "this"):
            return
        first, last = syntax.bounds(token)
        if token - first > 1 or thing + 1 >= last or syntax.text[thing + 1] != ",":
            return
        yield from self._make(verb, [verb], speaker, list(range(thing + 2, last)), "indirect")

    def _in_words_of(self, token: int) -> Iterator[Candidate]:
        """Read "in the words of the prosecutor, …" and "by their account"."""
        syntax = self._syntax
        governor = syntax.head[token]
        if syntax.dep[token] != "pobj" or syntax.lower[governor] not in ("in", "by", "to"):
            return
        if any(syntax.lower[c] in _IN_SIGHT for c in syntax.each(token, "amod")):
            return  # "in full view of the neighbours"
        of = next((c for c in syntax.each(token, "prep") if syntax.lower[c] == "of"), None)
        speaker = syntax.child(of, "pobj") if of is not None else syntax.child(token, "poss")
        if speaker is None:
            return
        own = set(syntax.subtree(governor))
        _first, last = syntax.bounds(token)
        following = max(own) + 1
        opening = following + 1 if following < last and syntax.text[following] == "," else following
        if opening < last and syntax.quote_of[opening] != -1:
            quote = syntax.quotes[syntax.quote_of[opening]]
            content = list(range(quote.first, quote.last))
        elif syntax.lemma[token] == "word":
            return
        else:
            content = self._governing(governor, own)
        yield from self._make(
            token, [t for t in sorted(own) if t <= token and t >= governor], speaker, content, "indirect"
        )

    def _adverb(self, token: int) -> Iterator[Candidate]:
        """Read "was reportedly beaten": hearsay without a teller."""
        syntax = self._syntax
        at = syntax.head[token]
        while syntax.pos[at] not in _VERBAL and syntax.head[at] != at:
            if syntax.dep[at] in ("acl", "relcl", "appos") or syntax.tag[at] in ("VBN", "VBG"):
                break
            at = syntax.head[at]
        content = [t for t in self._between_semicolons(syntax.subtree(at), token) if t != token]
        yield from self._make(token, [token], None, content, "adverb")

    def _between_semicolons(self, tokens: list[int], token: int) -> list[int]:
        marks = [t for t in tokens if self._syntax.text[t] == ";"]
        first = max((t for t in marks if t < token), default=-1)
        last = min((t for t in marks if t > token), default=len(self._syntax.text))
        return [t for t in tokens if first < t < last]

    def _noun(self, token: int) -> Iterator[Candidate]:
        """Read "the claim that …" and "reports by residents that …"."""
        syntax = self._syntax
        clause = next((c for c in syntax.each(token, "acl", "ccomp", "relcl") if self._that(c)), None)
        if clause is None:
            yield from self._news(token)
            return
        speaker = syntax.child(token, "poss")
        if speaker is None:
            by = next((c for c in syntax.each(token, "prep") if syntax.lower[c] in ("by", "from", "of", "among")), None)
            speaker = syntax.child(by, "pobj") if by is not None else None
            speaker = (
                next((c for c in syntax.each(token, "compound") if self._tells(c)), None) if by is None else speaker
            )
        governor = syntax.head[token]
        caller = syntax.head[governor]
        if syntax.dep[token] == "pobj" and syntax.lower[governor] == "with" and syntax.lemma[caller] in CALLING:
            if speaker is None and syntax.lemma[caller] not in self._lexicon.saying:
                yield from self._called_with(token, caller, syntax.subtree(clause))
            return
        if (
            syntax.dep[token] == "pobj"
            and speaker is None
            and syntax.lemma[syntax.head[governor]] in self._lexicon.saying
        ):
            return
        if speaker is None and syntax.dep[token] == "dobj" and syntax.lemma[governor] in _LIGHT:
            speaker = subject_of(syntax, governor, self._lexicon, 0)
        yield from self._make(token, [token], speaker, syntax.subtree(clause), "noun")

    def _news(self, token: int) -> Iterator[Candidate]:
        """Read "rang her with word that he had …" where the parser takes what is told for a relative clause."""
        syntax, governor = self._syntax, self._syntax.head[token]
        caller = syntax.head[governor]
        if syntax.lower[governor] != "with" or syntax.dep[token] != "pobj" or syntax.lemma[caller] not in CALLING:
            return
        for clause in syntax.each(token, "relcl"):
            whole = syntax.subtree(clause)
            if syntax.lower[whole[0]] == "that" and syntax.child(clause, "nsubj", "nsubjpass") not in (None, whole[0]):
                yield from self._called_with(token, caller, whole)

    def _called_with(self, token: int, verb: int, content: list[int]) -> Iterator[Candidate]:
        """Read "telephoned her with the news that …": whoever calls tells it to whom they call."""
        syntax = self._syntax
        told = syntax.child(verb, "dobj", "dative")
        recipient = tuple(syntax.noun_phrase(told)) if told is not None else ()
        for made in self._make(token, [token], subject_of(syntax, verb, self._lexicon, 0), content, "noun"):
            yield msgspec.structs.replace(made, recipient=recipient, recipient_head=told)

    def _that(self, clause: int) -> bool:
        syntax = self._syntax
        marks = (c for c in syntax.children[clause] if syntax.dep[c] == "mark" or syntax.pos[c] == "SCONJ")
        mark = next(marks, None)  # the parser takes the "that" of "the news that he had signed" for an object, too
        if mark is None:
            return self._is_bare_report(clause)
        return syntax.lower[mark] == "that" and syntax.dep[clause] != "relcl"

    def _is_bare_report(self, clause: int) -> bool:
        """Say whether a whole finite clause stands right behind its noun: "reports the store was looted"."""
        syntax, noun = self._syntax, self._syntax.head[clause]
        passive = syntax.child(clause, "auxpass") is not None
        if not (syntax.dep[clause] == "acl" or passive) or min(syntax.subtree(clause)) != noun + 1:
            return False
        subject = syntax.child(clause, "nsubj", "nsubjpass", "expl")
        finite = syntax.tag[clause] in ("VBD", "VBZ", "VBP") or syntax.child(clause, "aux", "auxpass") is not None
        return subject is not None and syntax.tag[subject] not in ("WDT", "WP") and finite

    def _adjective(self, token: int) -> Iterator[Candidate]:
        """Read "officials are concerned that …"."""
        syntax = self._syntax
        clause = next(
            (
                c
                for c in syntax.each(token, "ccomp", "advcl")
                if c > token and syntax.child(c, "nsubj", "nsubjpass", "expl") is not None
            ),
            None,
        )
        if clause is None or (syntax.dep[clause] == "advcl" and not self._that(clause)):
            return
        verb = token if syntax.child(token, "nsubj", "nsubjpass") is not None else syntax.head[token]
        speaker = syntax.child(verb, "nsubj", "nsubjpass")
        if speaker is None or syntax.lower[speaker] in ("it", "this", "that", "there"):
            return
        if speaker in set(syntax.subtree(clause)):
            return
        yield from self._make(token, [token], speaker, syntax.subtree(clause), "indirect")
