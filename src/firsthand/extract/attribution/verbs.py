"""Verb cues: "said that", "…, police said, …", "told the BBC", "was quoted as saying", "claims to have"."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Iterator

import msgspec

from firsthand.extract.attribution.candidate import Candidate
from firsthand.extract.attribution.complements import Complements
from firsthand.extract.attribution.lexicon import TO, Lexicon
from firsthand.extract.attribution.people import antecedent, beside, is_passive, quoting_verb, recipient_of, source_of
from firsthand.extract.attribution.quoted import QuoteLinks
from firsthand.extract.attribution.syntax import Syntax
from firsthand.model.attribution import AttributionKind, Polarity

_QUOTED = frozenset({"quote", "cite", "report"})

_POINTING = frozenset({"citing", "quoting"})
_MONTHS = frozenset(month.lower() for month in month_name[1:])
_BEFORE_MONTHS = frozenset({"in", "since", "by", "until", "early", "late", "mid", "-", "last", "this"})
_MAKING = frozenset({"make"})
_STAMPS = frozenset({"post", "publish"})  # "Posted: 11:10" dates a page
_QUOTED_BY = frozenset({"quoted", "cited"})
_LOOSE_ENDS = frozenset({"ADP", "PUNCT", "SCONJ"})


class VerbCues:
    """Finds attributions by verbs in one text."""

    def __init__(self, syntax: Syntax, lexicon: Lexicon) -> None:
        self._syntax = syntax
        self._lexicon = lexicon
        self._complements = Complements(syntax, lexicon)
        self._quotes = QuoteLinks(syntax, lexicon)

    def candidates(self) -> Iterator[Candidate]:
        """Yield a candidate for every verb that marks words as somebody's, in reading order."""
        syntax, lexicon = self._syntax, self._lexicon
        verbs = lexicon.verbs | lexicon.quoting | lexicon.intending | lexicon.directing
        never = self._lexicon.never
        for token in range(len(syntax.text)):
            if syntax.pos[token] not in ("VERB", "AUX") and not self._is_lost_verb(token):
                continue
            if syntax.lower[token] in _POINTING and syntax.child(token, "dobj") is not None:
                continue
            if self._quotes_another(token) or self._is_made_to(token):
                continue
            lemma = syntax.lemma[token]
            if (
                lemma in verbs
                or (
                    lemma not in never
                    and (self._complements.has_that_clause(token) or self._complements.has_found_that(token))
                )
                or self._complements.has_deed_of_another(token)
                or self._complements.goes_on(token)
            ):
                candidate = self._candidate(token)
                if candidate is not None:
                    yield candidate
                    yield from self._quoter(candidate)

    def _is_made_to(self, verb: int) -> bool:
        """Say whether somebody is only to be made to think so: "to make them think I was dead"."""
        syntax, above = self._syntax, self._syntax.head[verb]
        made = syntax.dep[verb] == "ccomp" and syntax.lemma[above] in _MAKING and above < verb
        return made and syntax.tag[verb] == "VB" and syntax.lemma[verb] in self._lexicon.thinking

    def _quotes_before(self, saying: int) -> list[int]:
        """Return the quotation of "“…,” the Ledger quoted a villager as saying"."""
        preposition = self._syntax.head[saying]
        if self._syntax.dep[saying] != "pcomp" or self._syntax.lower[preposition] != "as":
            return []
        governor = quoting_verb(self._syntax, preposition)
        return [] if governor is None or is_passive(self._syntax, governor) else self._quotes.of(governor, [])

    def _quotes_another(self, verb: int) -> bool:
        """Say whether a verb only quotes somebody "as saying": the saying then brings it in."""
        syntax = self._syntax
        if syntax.lemma[verb] not in _QUOTED or is_passive(syntax, verb) or syntax.child(verb, "dobj") is None:
            return False
        below = (p for t in syntax.subtree(verb) for p in syntax.each(t, "prep") if syntax.lower[p] == "as")
        return any(self._is_saying(syntax.child(p, "pcomp")) for p in below)

    def _is_saying(self, token: int | None) -> bool:
        return token is not None and self._syntax.lower[token] in ("saying", "telling", "stating", "claiming")

    def _is_lost_verb(self, token: int) -> bool:
        """Say whether a word tagged as a noun is the verb of "…, his relatives allege": it has subject and clause."""
        syntax = self._syntax
        return (
            syntax.dep[token] == "ROOT"
            and syntax.lemma[token] in self._lexicon.saying
            and syntax.child(token, "ccomp") is not None
            and syntax.child(token, "nsubj") is not None
        )

    def _candidate(self, verb: int) -> Candidate | None:
        syntax = self._syntax
        if self._is_quoted_as(verb):
            return None
        saying = self._quoted_as(verb)
        content, quotes = self._told(verb, saying)
        if not content and not quotes:
            return None
        speaker = source_of(syntax, verb, self._lexicon) if saying is None else syntax.child(verb, "nsubjpass")
        if speaker is not None and syntax.quote_of[verb] == -1 != syntax.quote_of[speaker] in quotes:
            speaker = None  # who speaks does not stand in his own quotation
        if speaker is None and not is_passive(syntax, verb):
            told = recipient_of(syntax, verb, self._lexicon)
            speaker = beside(syntax, verb, {*content, *(() if told is None else (told,))})
        if not self._may_speak(verb, speaker, quotes):
            return None
        made = self._made(verb, saying, speaker, (content, quotes))
        meant = made is not None and self._complements.is_meant_by(verb, made.content)
        return msgspec.structs.replace(made, lemma=made.lemma + TO) if made is not None and meant else made

    def _told(self, verb: int, saying: int | None) -> tuple[list[int], list[int]]:
        """Return the tokens and the quotations that the verb marks; both empty where it is no cue."""
        complements, lemma = self._complements, self._syntax.lemma[verb]
        introduced = self._quotes.after_colon(verb)
        if introduced or (lemma in _STAMPS and self._syntax.text[verb + 1 : verb + 2] == (":",)):
            return [], introduced
        content = complements.clause(verb)
        if not content and saying is not None:
            content = complements.clause(saying)
        quotes = self._quotes.of(verb, content) or ([] if saying is None else self._quotes.of(saying, content))
        if quotes and not content and lemma in self._lexicon.quoting and self._does_something(verb):
            quotes = []
        elif not content and not quotes:
            quotes = self._quotes_before(verb)
        known = lemma in self._lexicon.verbs or complements.has_that_clause(verb) or complements.has_found_that(verb)
        known = known or complements.has_deed_of_another(verb) or complements.goes_on(verb)
        known = known or complements.is_meant_by(verb, tuple(content))
        if quotes and self._is_after_colon(verb, quotes[0]):
            return [], quotes
        if quotes and not content:
            around = complements.parenthesis(verb)
            if self._only_words_quoted(around, quotes):
                return around, quotes
            content = self._around_quoted(verb, quotes)
        if quotes or (content and known):
            return self._complements.with_result(verb, content), quotes
        if content or not known:
            return [], []
        told = complements.parenthesis(verb) or complements.of_phrase(verb) or complements.bare_object(verb)
        return self._complements.with_result(verb, told), self._quotes.touched(verb, told)

    def _does_something(self, verb: int) -> bool:
        """Say whether a verb that may lead in a quotation has an object of its own: "starting a chase"."""
        thing = self._syntax.child(verb, "dobj")
        return thing is not None and self._syntax.quote_of[thing] == -1 and self._syntax.pos[thing] == "NOUN"

    def _is_after_colon(self, verb: int, index: int) -> bool:
        """Say whether a quotation before a cue stands after a colon ("denied it: “…,” she said"): all of it."""
        quote = self._syntax.quotes[index]
        return quote.last <= verb and quote.first > 0 and self._syntax.text[quote.first - 1] == ":"

    def _around_quoted(self, verb: int, quotes: list[int]) -> list[int]:
        """Return the clause of "everyone, he said, “felt it was best”": its subject stands outside the quoted."""
        syntax, head = self._syntax, self._syntax.head[verb]
        if syntax.dep[verb] not in ("parataxis", "ccomp") or syntax.quote_of[head] not in quotes:
            return []
        subject = syntax.child(head, "nsubj", "nsubjpass")
        outside = subject is not None and subject < head and syntax.quote_of[subject] == -1
        return self._complements.parenthesis(verb) if outside and syntax.quote_of[verb] == -1 else []

    def _only_words_quoted(self, around: list[int], quotes: list[int]) -> bool:
        """Say whether a sentence told around ", he said," merely quotes some words of its own ("hill bands")."""
        syntax, held = self._syntax, set(around)
        words = [t for index in quotes for t in range(syntax.quotes[index].first, syntax.quotes[index].last)]
        if not around or not held.issuperset(t for t in words if syntax.text[t][0].isalnum()):
            return False
        return not any(syntax.pos[t] in ("VERB", "AUX") for t in words)

    def _may_speak(self, verb: int, speaker: int | None, quotes: list[int]) -> bool:
        """Say whether somebody can be meant: "it is true" and "there is hope" speak for nobody."""
        syntax, passive = self._syntax, is_passive(self._syntax, verb)
        if speaker is not None and syntax.lower[speaker] in ("it", "there") and (passive or not quotes):
            return syntax.lemma[verb] in self._lexicon.saying
        return speaker is not None or passive or bool(quotes) or self._bare(verb)

    def _made(
        self, verb: int, saying: int | None, speaker: int | None, words: tuple[list[int], list[int]]
    ) -> Candidate | None:
        """Make the candidate; null where nothing is left of its content."""
        syntax, lexicon, (content, quotes) = self._syntax, self._lexicon, words
        tokens = self._joined(verb, content, quotes, speaker)
        if not tokens:
            return None
        source = self._phrase(speaker, verb) if speaker is not None else ()
        told = recipient_of(syntax, verb, lexicon)
        told = told if told is not None and told not in set(tokens) else None
        source = self._tidy([t for t in self._with_clause(source) if t not in set(tokens)]) or source
        return Candidate(
            trigger=verb,
            lemma=syntax.lemma[verb],
            cue=(verb,) if saying is None else (min(verb, saying), max(verb, saying)),
            source=source,
            source_head=speaker,
            recipient=tuple(syntax.noun_phrase(told)) if told is not None else (),
            recipient_head=told,
            content=tuple(tokens),
            kind=self._kind(tokens, quotes),
            polarity=self._polarity(verb),
            quotes=tuple(quotes),
        )

    def _phrase(self, speaker: int, verb: int) -> tuple[int, ...]:
        """Return the speaker's noun phrase without the branch in which the cue stands ("a father who told me")."""
        syntax, branch = self._syntax, verb
        while syntax.head[branch] not in (speaker, branch) and syntax.dep[branch] not in ("pcomp", "prep"):
            branch = syntax.head[branch]
        below = syntax.dep[branch] in ("relcl", "acl") and syntax.head[branch] == speaker
        cut = set(syntax.subtree(branch)) if below else {verb}
        phrase = [t for t in syntax.noun_phrase(speaker) if t not in cut]
        dated = [at for at, t in enumerate(phrase[:-1]) if syntax.lower[t] in _MONTHS and t > 0]
        after = dated[0] if dated else 0  # "In July Reuters reported", "In mid-July Reuters reported"
        return tuple(phrase[after + 1 :] if dated and syntax.lower[phrase[after] - 1] in _BEFORE_MONTHS else phrase)

    def _with_clause(self, source: tuple[int, ...]) -> list[int]:
        """Add the "who …" right behind a source that the parse hung on another noun."""
        syntax, after = self._syntax, source[-1] + 1 if source else 0
        if not source or after >= len(syntax.lower) or syntax.lower[after] != "who":
            return list(source)
        clause = syntax.head[after]
        if syntax.dep[clause] != "relcl" or syntax.head[clause] in source or antecedent(syntax, clause) != source[-1]:
            return list(source)
        phrases = {c for c in syntax.each(clause, "prep") if syntax.lower[c] == "as"}
        return [*source, *syntax.subtree(clause, phrases)]

    def _tidy(self, source: list[int]) -> tuple[int, ...]:
        """Drop from a source what cutting the content out left behind it, and "quoted" where it begins ("… as ,")."""
        syntax = self._syntax
        quoted = [at for at, t in enumerate(source) if syntax.lower[t] in _QUOTED_BY and syntax.dep[t] == "amod"]
        source = source[quoted[-1] + 1 :] if quoted else source
        while source and syntax.pos[source[-1]] in _LOOSE_ENDS and syntax.text[source[-1]] not in ")]":
            source.pop()
        return tuple(source)

    def _quoted_as(self, verb: int) -> int | None:
        """Return "saying" of "was quoted as saying"."""
        syntax = self._syntax
        if syntax.lemma[verb] not in _QUOTED or not is_passive(syntax, verb):
            return None
        preposition = next((c for c in syntax.each(verb, "prep") if syntax.lower[c] == "as"), None)
        return syntax.child(preposition, "pcomp") if preposition is not None else None

    def _is_quoted_as(self, verb: int) -> bool:
        """Say whether a verb is that "saying": the passive verb before it then carries both."""
        syntax = self._syntax
        preposition = syntax.head[verb]
        return syntax.dep[verb] == "pcomp" and self._quoted_as(syntax.head[preposition]) == verb

    def _quoter(self, inner: Candidate) -> Iterator[Candidate]:
        """Yield who quotes in "the group quoted a survivor as saying": the teller around the inner one."""
        syntax, verb = self._syntax, inner.trigger
        preposition = syntax.head[verb]
        if syntax.dep[verb] != "pcomp" or syntax.lower[preposition] != "as" or inner.source_head is None:
            return
        governor = quoting_verb(syntax, preposition)
        if governor is None or is_passive(syntax, governor) or syntax.lemma[governor] not in self._lexicon.saying:
            return
        speaker = source_of(syntax, governor, self._lexicon)
        if speaker is None:
            return
        content = sorted({*inner.source, preposition, verb, *inner.content})
        yield Candidate(
            trigger=governor, lemma=syntax.lemma[governor], cue=(governor,), source=tuple(syntax.noun_phrase(speaker)),
            source_head=speaker, content=tuple(content), kind="indirect",
        )  # fmt: skip

    def _bare(self, verb: int) -> bool:
        return self._syntax.dep[verb] in ("ROOT", "advcl", "xcomp", "acl")

    def _joined(self, verb: int, content: list[int], quotes: list[int], speaker: int | None) -> list[int]:
        """Join clause and quotations; nothing of the cue's own clause or of another voice stays in."""
        syntax, tokens = self._syntax, set(content)
        for index in quotes:
            quote = syntax.quotes[index]
            tokens.update(range(quote.first, quote.last))
        tokens.discard(verb)
        own = speaker is not None and speaker in tokens and syntax.head[speaker] == verb
        if own and speaker is not None and syntax.dep[speaker] != "nsubjpass" and not is_passive(syntax, verb):
            tokens -= set(syntax.subtree(speaker))
        home = syntax.quote_of[verb]
        if home != -1:
            tokens = {t for t in tokens if syntax.quote_of[t] == home}
        return syntax.clause_tokens(sorted(tokens))

    def _kind(self, tokens: list[int], quotes: list[int]) -> AttributionKind:
        syntax = self._syntax
        quoted = sum(1 for t in tokens if syntax.quote_of[t] in quotes and syntax.text[t][0].isalnum()) if quotes else 0
        if not quoted:
            return "indirect"
        words = sum(1 for t in tokens if syntax.text[t][0].isalnum())
        return "direct" if quoted >= words - 1 else "mixed"

    def _polarity(self, verb: int) -> Polarity:
        syntax, lexicon = self._syntax, self._lexicon
        negative = any(syntax.dep[c] == "neg" for c in syntax.children[verb])
        governor = syntax.head[verb]
        if syntax.dep[verb] == "xcomp" and governor != verb:
            negative ^= syntax.lemma[governor] in lexicon.withholding or any(
                syntax.dep[c] == "neg" for c in syntax.children[governor]
            )
        if syntax.lemma[verb] in lexicon.denying:
            negative = not negative
        return "negative" if negative else "positive"
