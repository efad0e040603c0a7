"""A telling of a whole sentence that holds no word of saying: for texts that are somebody's words throughout."""

from __future__ import annotations

from firsthand.extract.attribution.syntax import Syntax
from firsthand.model.annotated import Mention
from firsthand.model.attribution import Attribution


def uncued(syntax: Syntax, id_: str, number: int, teller: Mention) -> Attribution | None:
    """Return what gives a sentence's words outside quotations to a teller who is named elsewhere; null where none are.

    Its cue is the sentence's main verb, which tells and does not say.
    """
    sentence = syntax.sentences[number]
    words = [token for token in range(sentence.first, sentence.last) if syntax.quote_of[token] == -1]
    if not any(syntax.text[token][0].isalnum() for token in words):
        return None
    root = next((token for token in words if syntax.head[token] == token), words[0])
    return Attribution(
        id=id_,
        source=syntax.spans(list(range(teller.first, teller.last))),
        recipient=None,
        cue=syntax.spans([root]),
        content=syntax.spans(words),
        kind="noun",
        polarity="positive",
        source_entity=teller.entity,
        recipient_entity=None,
        lemma=syntax.lemma[root],
    )
