"""Cues that are verbs: "said", "denied", "is convinced", "it is reported"."""

from __future__ import annotations

from firsthand.extract.slavic.contents import Contents
from firsthand.extract.slavic.layout import DASHES, Layout
from firsthand.extract.slavic.lexicon import Lexicon
from firsthand.extract.slavic.phrases import Who
from firsthand.extract.slavic.sources import Sources
from firsthand.extract.unparsed.candidate import Candidate
from firsthand.model.attribution import AttributionKind

_FIRST_WORDS = 3
_PHRASE = 5


class VerbCues:
    """Proposes one candidate for each verb of saying that tells something."""

    def __init__(self, layout: Layout, lexicon: Lexicon) -> None:
        self._layout = layout
        self._lexicon = lexicon
        self._words = lexicon.words
        self._sources = Sources(layout, lexicon)
        self._contents = Contents(layout, lexicon)

    def candidates(self) -> list[Candidate]:
        """Return the candidates in reading order."""
        layout = self._layout
        found = []
        for token in range(len(layout)):
            lemma = layout.lemma[token]
            if (lemma in self._lexicon.speaking and layout.is_finite(token)) or self._lexicon.convinced.fullmatch(
                layout.lower[token]
            ):
                candidate = self._told(token)
            elif lemma in self._words.phrases and layout.is_finite(token):
                candidate = self._by_phrase(token)
            elif layout.word[token - 1] in DASHES and layout.is_finite(token) and self._contents.follows_speech(token):
                candidate = self._with_feeling(token)
            else:
                continue
            if candidate is not None:
                found.append(candidate)
        return found

    def _by_phrase(self, verb: int) -> Candidate | None:
        """Read "came to the conclusion that …": verb and noun tell together, with a clause behind the noun."""
        layout = self._layout
        nouns = self._words.phrases[layout.lemma[verb]]
        last = min(layout.sentence_of(verb).last, verb + _PHRASE)
        noun = next((t for t in range(verb + 1, last) if layout.lemma[t] in nouns), None)
        content = self._contents.complement(noun) if noun is not None else None
        if noun is None or content is None:
            return None
        source = self._sources.subject(verb, inverted=False)
        own = {verb, noun, *(source.tokens if source else ())}
        between = [t for t in range(verb + 1, noun) if t not in own]
        negated = verb > 0 and layout.lower[verb - 1] in self._words.negation
        return Candidate(
            trigger=verb,
            lemma=layout.lemma[verb],
            cue=tuple(sorted([*([verb - 1] if negated else []), verb, *between, noun])),
            source=source.tokens if source else (),
            source_head=source.head if source else None,
            content=tuple(t for t in content if t not in own),
            kind="mixed" if self._is_partly_quoted(content) else "indirect",
            polarity="negative" if negated else "positive",
        )

    def _with_feeling(self, verb: int) -> Candidate | None:
        """Read "«…», — weeps the mother": any verb that follows speech tells it, where somebody is its subject."""
        candidate = self._told(verb)
        head = candidate.source_head if candidate is not None else None
        mention = self._layout.mention_at(head) if head is not None else None
        return candidate if mention is not None and mention.type in ("person", "group") else None

    def _told(self, verb: int) -> Candidate | None:
        layout, lemma = self._layout, self._layout.lemma[verb]
        if lemma in self._words.impersonal or (lemma in self._words.say and self._is_stated(verb)):
            return self._impersonal(verb)
        opening = self._opens_with_as(verb)
        inserted = self._contents.is_inserted(verb)
        source = self._sources.subject(verb, inverted=inserted or opening is not None)
        recipient = self._sources.recipient(verb, source)
        content, kind = self._content(verb, source, recipient, (inserted, opening))
        if content is None:
            return None
        own = {verb, *(source.tokens if source else ()), *(recipient.tokens if recipient else ())}
        content = tuple(t for t in content if t not in own or (kind == "direct" and t not in {verb}))
        negated = verb > 0 and layout.lower[verb - 1] in self._words.negation
        cue = [verb - 1] if negated else []
        cue += [opening] if opening is not None else []
        doubted = lemma in self._words.denied_only
        if (negated and lemma in self._words.naming) or (doubted and not negated):
            return None
        negative = (lemma in self._words.deny or self._is_called_untrue(lemma, content) or doubted) != negated
        if kind in ("indirect",) and self._is_partly_quoted(content):
            kind = "mixed"
        return Candidate(
            trigger=verb,
            lemma=lemma,
            cue=tuple(sorted([*cue, verb])),
            source=source.tokens if source else (),
            source_head=source.head if source else None,
            recipient=recipient.tokens if recipient else (),
            recipient_head=recipient.head if recipient else None,
            content=content,
            kind=kind,
            polarity="negative" if negative else "positive",
        )

    def _is_stated(self, verb: int) -> bool:
        """Say whether a verb of saying only says that it is said somewhere ("в докладе сказано")."""
        layout = self._layout
        short = layout.has(verb, "VerbForm=Part") and layout.has(verb, "Gender=Neut") and not layout.cases(verb)
        return short or layout.has(verb, "Mood=Impersonal")

    def _is_called_untrue(self, lemma: str, content: tuple[int, ...]) -> bool:
        """Say whether what is named is named a lie ("called the reports an invention")."""
        called = (t for t in content if self._layout.lemma[t] in self._words.untrue)
        return lemma in self._words.naming and any("Ins" in self._layout.cases(t) for t in called)

    def _content(
        self, verb: int, source: Who | None, recipient: Who | None, place: tuple[bool, int | None]
    ) -> tuple[tuple[int, ...] | None, AttributionKind]:
        """Return the content and the kind of attribution, by the first way of telling that fits."""
        inserted, opening = place
        contents = self._contents
        lemma = self._layout.lemma[verb]
        spoken = contents.spoken(verb) if lemma not in self._words.object or inserted else None
        if spoken and opening is None:
            return spoken, "direct"
        clause = self._after_opening(verb) if opening is not None else contents.complement(verb)
        if clause:
            return clause, "indirect"
        own = {*(source.tokens if source else ()), *(recipient.tokens if recipient else ())}
        if lemma in self._words.object:
            return contents.object_of(verb, own), "indirect"
        around = inserted and source is not None and min(source.tokens) > verb
        return (contents.sentence_without(verb, own) if around else contents.topic_of(verb, own)), "indirect"

    def _opens_with_as(self, verb: int) -> int | None:
        """Return the "as" of "As X reports, …"."""
        layout = self._layout
        for token in range(verb - 1, max(layout.sentence_of(verb).first, verb - _FIRST_WORDS) - 1, -1):
            if layout.lower[token] == self._words.as_:
                return token
            if layout.word[token] == ",":
                return None
        return None

    def _after_opening(self, verb: int) -> tuple[int, ...] | None:
        """Return what "As X reports" tells: the rest of the sentence after the comma, or what stood before it."""
        layout = self._layout
        sentence = layout.sentence_of(verb)
        opening = self._opens_with_as(verb)
        assert opening is not None
        comma = next(
            (
                t
                for t in range(verb + 1, sentence.last)
                if layout.word[t] == "," and not (layout.mention_at(t) and layout.quote_of[t] == -1 and self._inside(t))
            ),
            sentence.last,
        )
        before = tuple(range(sentence.first, opening))
        after = tuple(range(comma + 1, sentence.last))
        return (*before, *after) or None

    def _inside(self, token: int) -> bool:
        mention = self._layout.mention_at(token)
        return mention is not None and mention.first < token < mention.last - 1

    def _is_partly_quoted(self, content: tuple[int, ...]) -> bool:
        layout = self._layout
        quoted = [t for t in content if layout.quote_of[t] != -1 and layout.mention_at(t) is None]
        return 0 < len(quoted) < len(content)

    def _impersonal(self, verb: int) -> Candidate | None:
        content = self._contents.complement(verb) or self._contents.spoken(verb)
        if content is None:
            return None
        source = self._sources.stated_in(verb)
        return Candidate(
            trigger=verb,
            lemma=self._layout.lemma[verb],
            cue=(verb,),
            source=source.tokens if source else (),
            source_head=source.head if source else None,
            content=content,
            kind="indirect",
        )
