"""The chronology: date of the event, of the telling and of publication apart, uncertainty drawn as width.

All that is told of one time, and was told at one time, is one row: a reader looks for days, and not for statements.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from firsthand.dossier.page.dates import date_words, when_words
from firsthand.dossier.page.naming import listed
from firsthand.dossier.page.wording import act_words
from firsthand.model.base import Frozen
from firsthand.model.disclosed import Disclosed, DisclosedStatement
from firsthand.model.values.time import When

_ACTS, _CITED, _QUOTE = 3, 8, 110


class Row(Frozen, frozen=True, kw_only=True):
    """What is told of one time. `left` and `width` are percentages of the drawn span, null where a year is not known.

    `words` are of the statement that says most in few words; `more` is how many statements are not cited.
    """

    statements: tuple[str, ...]
    act: str
    words: str
    event: str
    told: str
    published: str
    left: float | None
    width: float | None
    more: int = 0


def chronology(disclosed: Disclosed) -> list[Row]:
    """Return the dated tellings of incidents, earliest first; those of unknown year come last, by month and day."""
    dated = [one for one in disclosed.statements if one.when and one.when.edtf and one.incident and one.act != "other"]
    known = [one.when for one in dated if one.when and one.when.earliest and one.when.latest]
    first = min((_day(when.earliest) for when in known if when.earliest), default=0)
    last = max((_day(when.latest) for when in known if when.latest), default=0)
    published = {one.id: one.published.edtf if one.published else None for one in disclosed.documents}
    rows: dict[tuple[int, str, str, str], list[DisclosedStatement]] = {}
    for one in dated:
        rows.setdefault((*_order(one), when_words(one.when), _telling(one)), []).append(one)
    return [_row(rows[key], published, first, max(last - first, 1)) for key in sorted(rows)]


def _order(statement: DisclosedStatement) -> tuple[int, str]:
    when = statement.when
    earliest = when.earliest if when else None
    return 0 if earliest else 1, earliest or (when.edtf if when and when.edtf else "")


def _telling(statement: DisclosedStatement) -> str:
    told = next((link.when for link in statement.chain if link.when), None)
    return when_words(told) if told else "not said"


def _day(iso: str) -> int:
    try:
        return date.fromisoformat(iso).toordinal()
    except ValueError:
        return 1


def _row(told: Sequence[DisclosedStatement], published: Mapping[str, str | None], first: int, span: int) -> Row:
    counts = Counter(one.act for one in told)
    acts = [act_words(act) for act, _ in sorted(counts.items(), key=lambda one: (-one[1], one[0]))]
    left, width = _drawn(told[0].when, first, span)
    by_document = {one.document: one.id for one in reversed(told)}
    cited = [*dict.fromkeys([*by_document.values(), *(one.id for one in told)])][:_CITED]
    return Row(
        statements=tuple(cited),
        act=listed(acts, _ACTS),
        words=_words(told),
        event=when_words(told[0].when),
        told=_telling(told[0]),
        published=_published({published[one.document] for one in told}),
        left=left,
        width=width,
        more=len(told) - len(cited),
    )


def _words(told: Sequence[DisclosedStatement]) -> str:
    """Return the words that say most in few: of whom it was done to and by whom, and no longer than a line."""
    texts = [(one, " ".join((one.text or "").split())) for one in told if one.polarity == "positive"]
    short = [(one, words) for one, words in texts if words and len(words) <= _QUOTE]
    best = max(
        short, key=lambda found: (bool(found[0].victims), bool(found[0].alleged_actors), len(found[1])), default=None
    )
    return best[1] if best is not None else ""


def _published(days: set[str | None]) -> str:
    known = sorted(day for day in days if day)
    if not known:
        return date_words(None)
    first, last = date_words(known[0]), date_words(known[-1])
    return first if first == last else f"{first} to {last}"


def _drawn(when: When | None, first: int, span: int) -> tuple[float | None, float | None]:
    if when is None or not (when.earliest and when.latest):
        return None, None
    left = round(100 * (_day(when.earliest) - first) / span, 2)
    width = max(1.0, round(100 * (_day(when.latest) - _day(when.earliest) + 1) / span, 2))
    return left, min(width, 100 - min(left, 99))
