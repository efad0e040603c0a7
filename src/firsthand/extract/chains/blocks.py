"""Quoted paragraphs without quotation marks: "In its report the Lamp said," and then a paragraph of the report.

Pages lose the indentation of such a block. A line that ends in a verb of saying, with a comma or a colon behind it and
nothing told in it, gives the next paragraph to whoever says so.
"""

from __future__ import annotations

from firsthand.extract.attribution.lexicon import lexicon
from firsthand.extract.attribution.people import is_passive
from firsthand.extract.attribution.syntax import Syntax
from firsthand.model.attribution import Attribution

_READING = frozenset({"read", "run", "go"})
_ENDS = frozenset({",", ":"})


def find_blocks(syntax: Syntax, cues: frozenset[int]) -> tuple[Attribution, ...]:
    """Return the tellings of whole paragraphs that a line before them announces."""
    found: list[Attribution] = []
    for number, sentence in enumerate(syntax.sentences[:-1]):
        following, mark = syntax.sentences[number + 1], sentence.last - 1
        if sentence.role != "body" or following.paragraph != sentence.paragraph + 1 or mark <= sentence.first:
            continue
        verb, head = mark - 1, sentence.last
        if syntax.text[mark] not in _ENDS or verb in cues or syntax.quote_of[verb] != -1:
            continue
        if syntax.lemma[verb] not in lexicon().saying | _READING or is_passive(syntax, verb):
            continue
        subject = syntax.child(verb, "nsubj")
        if subject is None or following.role != "body" or syntax.quote_of[head] != -1:
            continue
        last = max(one.last for one in syntax.sentences[number + 1 :] if one.paragraph == following.paragraph)
        mention = syntax.mention_at(subject)
        found.append(
            Attribution(
                id=f"ob{len(found)}",
                source=syntax.spans(syntax.noun_phrase(subject)),
                recipient=None,
                cue=syntax.spans([verb]),
                content=syntax.spans(list(range(head, last))),
                kind="direct",
                polarity="positive",
                source_entity=mention.entity if mention else None,
                recipient_entity=None,
                lemma=syntax.lemma[verb],
            )
        )
    return tuple(found)
