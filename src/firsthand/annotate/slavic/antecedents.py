"""Whom a pronoun means: who was told of last and agrees in sex and number; of one sentence its subject first."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.annotate.slavic.entities import Draft, Seen

_REACH = 3


def antecedent(seen: Sequence[Seen], sex: str, *, token: int, sentence: int) -> Draft | None:
    """Return whom a pronoun at a token means, of those seen before it."""
    fitting = [one for one in seen if one.token < token and is_near(one, sentence) and _agrees(one.draft, sex)]
    if not fitting:
        return None
    last = max(one.sentence for one in fitting)
    return max((one for one in fitting if one.sentence == last), key=lambda one: (one.subject, one.token)).draft


def is_near(seen: Seen, sentence: int) -> bool:
    """Say whether a mention is near enough for a pronoun or a bare noun to look back at."""
    return sentence - seen.sentence <= _REACH


def _agrees(draft: Draft, sex: str) -> bool:
    if draft.type not in ("person", "group"):
        return sex == "many" and draft.many
    if sex == "many":
        return draft.many
    return not draft.many and draft.sex in (sex, None)
