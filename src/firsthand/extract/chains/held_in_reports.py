"""What a document is said to hold: "the report includes accounts of …", "a report that describes how …".

The words behind "includes", "contains", "has" are told by the document, that is by whoever issued it.
"""

from __future__ import annotations

from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.attribution.teller_words import teller_words
from firsthand.model.attribution import Attribution

_HOLDING = frozenset({"contain", "include", "feature", "carry", "list", "detail", "catalogue", "chronicle", "outline"})
_RELATIVE = frozenset({"that", "which"})
_DISCOVERED = frozenset({"account", "evidence", "detail", "photo", "photograph", "allegation"})


def find_held(syntax: Syntax, cues: frozenset[int]) -> tuple[Attribution, ...]:
    """Return a telling for each object that a report, a statement or a video is said to hold."""
    roles, found = teller_words().roles, list[Attribution]()
    for verb, lemma in enumerate(syntax.lemma):
        if verb in cues or lemma not in _HOLDING | {"have"} or syntax.quote_of[verb] != -1:
            continue
        document = syntax.child(verb, "nsubj")
        if document is not None and syntax.lower[document] in _RELATIVE and syntax.dep[verb] == "relcl":
            document = syntax.head[verb]
        thing = syntax.child(verb, "dobj")
        if document is None or thing is None or roles.get(syntax.lemma[document]) != "document":
            continue
        if lemma == "have" and not (roles.get(syntax.lemma[thing]) == "document" or syntax.lemma[thing] in _DISCOVERED):
            continue
        if syntax.pos[document] != "NOUN" or any(syntax.each(verb, "neg")):
            continue
        phrase = [t for t in syntax.noun_phrase(document) if t < verb]
        found.append(
            Attribution(
                id=f"oh{len(found)}",
                source=syntax.spans(phrase),
                recipient=None,
                cue=syntax.spans([verb]),
                content=syntax.spans(syntax.clause_tokens(syntax.subtree(thing))),
                kind="noun",
                polarity="positive",
                source_entity=mention.entity if (mention := syntax.mention_at(document)) else None,
                recipient_entity=None,
                lemma=lemma,
            )
        )
    return tuple(found)
