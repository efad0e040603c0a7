"""What somebody calls a thing within another's sentence: "after what relatives say was a beating by guards"."""

from __future__ import annotations

from firsthand.extract.attribution.lexicon import lexicon
from firsthand.extract.attribution.syntax import Syntax
from firsthand.model.attribution import Attribution

_BEING = frozenset({"was", "were", "is", "are", "had", "to"})
_REACH = 8


def find_free_relatives(syntax: Syntax, cues: frozenset[int]) -> tuple[Attribution, ...]:
    """Return the tellings of the form "what NOUN says was …", the clause after the verb as their content."""
    found: list[Attribution] = []
    for what, word in enumerate(syntax.lower):
        if word != "what" or syntax.quote_of[what] != -1:
            continue
        last = syntax.bounds(what)[1]
        verb = next((t for t in range(what + 2, min(what + _REACH, last - 1)) if _says(syntax, t)), None)
        if verb is None or verb in cues or syntax.lower[verb + 1] not in _BEING:
            continue
        subject = syntax.child(verb, "nsubj")
        above = syntax.head[verb] if syntax.head[verb] == verb + 1 else verb + 1
        content = [t for t in syntax.subtree(above) if t > verb] or list(range(verb + 1, last))
        if subject is None or not what < subject < verb:
            continue
        found.append(
            Attribution(
                id=f"of{len(found)}",
                source=syntax.spans(syntax.noun_phrase(subject)),
                recipient=None,
                cue=syntax.spans([verb]),
                content=syntax.spans(syntax.clause_tokens(content)),
                kind="indirect",
                polarity="positive",
                source_entity=mention.entity if (mention := syntax.mention_at(subject)) else None,
                recipient_entity=None,
                lemma=syntax.lemma[verb],
            )
        )
    return tuple(found)


def _says(syntax: Syntax, token: int) -> bool:
    return syntax.pos[token] == "VERB" and syntax.lemma[token] in lexicon().saying | lexicon().thinking
