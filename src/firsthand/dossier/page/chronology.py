"""The chronology: date of the event, of the telling and of publication apart, uncertainty drawn as width."""

from __future__ import annotations

from datetime import date

from firsthand.dossier.page.dates import date_words, when_words
from firsthand.dossier.page.wording import act_words
from firsthand.model.base import Frozen
from firsthand.model.disclosed import Disclosed, DisclosedStatement


class Row(Frozen, frozen=True, kw_only=True):
    """One statement in time. `left` and `width` are percentages of the drawn span, null where a year is not known."""

    statement: str
    act: str
    event: str
    told: str
    published: str
    left: float | None
    width: float | None


def chronology(disclosed: Disclosed) -> list[Row]:
    """Return the dated statements of incidents, earliest first; those of unknown year come last, by month and day."""
    dated = [one for one in disclosed.statements if one.when and one.when.edtf and one.incident and one.act != "other"]
    known = [one for one in dated if one.when and one.when.earliest and one.when.latest]
    first = min((_day(one.when.earliest) for one in known if one.when and one.when.earliest), default=0)
    last = max((_day(one.when.latest) for one in known if one.when and one.when.latest), default=0)
    published = {one.id: one.published.edtf if one.published else None for one in disclosed.documents}
    rows = [(_order(one), _row(one, published[one.document], first, max(last - first, 1))) for one in dated]
    rows.sort(key=lambda one: one[0])
    return [row for _, row in rows]


def _order(statement: DisclosedStatement) -> tuple[int, str, str]:
    when = statement.when
    earliest = when.earliest if when else None
    return (0 if earliest else 1, earliest or (when.edtf if when and when.edtf else ""), statement.id)


def _day(iso: str) -> int:
    try:
        return date.fromisoformat(iso).toordinal()
    except ValueError:
        return 1


def _row(statement: DisclosedStatement, published: str | None, first: int, span: int) -> Row:
    when = statement.when
    left = width = None
    if when and when.earliest and when.latest:
        left = round(100 * (_day(when.earliest) - first) / span, 2)
        width = max(1.0, round(100 * (_day(when.latest) - _day(when.earliest) + 1) / span, 2))
        width = min(width, 100 - min(left, 99))
    telling = next((link.when for link in statement.chain if link.when), None)
    return Row(
        statement=statement.id,
        act=act_words(statement.act),
        event=when_words(when),
        told=when_words(telling) if telling else "not said",
        published=date_words(published),
        left=left,
        width=width,
    )
