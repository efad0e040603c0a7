"""Short forms that a text itself gives in brackets: "the Federal Coast Guard (FCG)", "Lake Watch with Sarn (LWS)".

The words before the bracket whose initials spell the short form are one name, whatever the engine made of them; and
the short form is that name wherever it stands (after Schwartz and Hearst 2003, with initials only).
"""

from __future__ import annotations

from firsthand.annotate.coreference.drafts import Draft
from firsthand.annotate.coreference.grammar import Grammar
from firsthand.annotate.people import fold

_SHORTEST, _LONGEST = 2, 8
_SMALL_WORDS = 4


def settle_acronyms(grammar: Grammar, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with every bracketed short form and its long form as names of one organisation."""
    texts = grammar.tokens.text
    names = {draft.first: draft for draft in drafts if draft.form == "name" and draft.last == draft.first + 1}
    dropped: set[int] = set()
    for first in sorted(names):
        if not (0 < first < len(texts) - 1 and texts[first - 1] == "(" and texts[first + 1] in (")", ";", ",")):
            continue
        start = _long_form(grammar, first - 1, texts[first])
        if start is None:
            continue
        inside = [draft for draft in drafts if start <= draft.head < first - 1 and draft.form != "pronoun"]
        whole = max(
            inside, key=lambda draft: (draft.form == "name", draft.last - draft.first, draft.head), default=None
        )
        if whole is None or (whole.name is not None and whole.type == "person" and whole.name.sex is not None):
            continue
        dropped.update(draft.head for draft in inside if draft is not whole)
        whole.first, whole.last, whole.form, whole.article = start, first - 1, "name", "name"
        whole.name = None if whole.name is None or whole.last - whole.first > 1 else whole.name
        spelled = tuple(fold(word) for word in texts[start : first - 1])
        for draft in (whole, *(one for one in drafts if _is_word(one, grammar, texts[first]))):
            draft.type, draft.many, draft.spelled, draft.form = "organisation", None, spelled, "name"
            if draft is not whole:
                draft.first, draft.article = draft.head, "name"
    return [draft for draft in drafts if draft.head not in dropped]


def _is_word(draft: Draft, grammar: Grammar, word: str) -> bool:
    """Say whether a mention is this one word, with an article or without."""
    one = draft.last == draft.head + 1 and draft.last - draft.first <= 1 + (draft.article in ("the", "a"))
    return one and draft.form != "pronoun" and grammar.tokens.text[draft.head] == word


def _long_form(grammar: Grammar, end: int, short: str) -> int | None:
    """Return the first token of the words before `end` whose initials hold the short form's letters in order."""
    letters = short.lower().replace(".", "")
    if not (
        _SHORTEST <= len(letters) <= _LONGEST and letters.isalpha() and sum(c.isupper() for c in short) >= _SHORTEST
    ):
        return None
    texts, sentence = grammar.tokens.text, grammar.tokens.sentence
    wanted = len(letters) - 1
    for index in range(end - 1, max(end - len(letters) - _SMALL_WORDS - 1, -1), -1):
        word = texts[index]
        if sentence[index] != sentence[end] or not (word[0].isalpha() or word in ("-", "&", "’s", "'s")):
            return None
        if word[0].lower() == letters[wanted]:
            if wanted == 0:
                return index if word[0].isupper() else None
            wanted -= 1
    return None
