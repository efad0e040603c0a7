"""What changed since an edition before: read from a JSON export or from the page, told in words."""

from __future__ import annotations

import msgspec
import pytest

from firsthand.dossier import (
    PageHead,
    change_lines,
    changes_since,
    read_snapshot,
    render_json,
    render_jsonl,
    render_page,
    snapshot,
)
from firsthand.dossier.snapshots import without_numbers
from firsthand.errors import UserError
from firsthand.model.disclosed import Disclosed
from firsthand.model.record import Proposition
from tests.dossier.case import belief, case, person, proposition, said, victim
from tests.dossier.test_page_one import levels

HEAD = PageHead(title="The quarry", dated="2031-06-02")


def with_first(proposition_: Proposition) -> Disclosed:
    """Return the case of levels with another first proposition."""
    before = levels()
    return msgspec.structs.replace(before, propositions=(proposition_, *before.propositions[1:]))


@pytest.mark.parametrize("form", ["json", "jsonl", "html"])
def test_nothing_changed_in_an_edition_read_back(form: str) -> None:
    """An export or a page of the same edition shows no change."""
    now = levels()
    render = {"json": render_json, "jsonl": render_jsonl, "html": lambda one: render_page(one, HEAD)}[form]
    assert changes_since(read_snapshot(render(now), "before"), snapshot(now)) == []


def test_a_range_that_moved_is_told_in_words() -> None:
    """The range before and after, and the number of documents, stand in one sentence."""
    before = levels()
    now = with_first(msgspec.structs.replace(before.propositions[0], origins_min=4, origins_max=8, documents=2))
    (change,) = changes_since(snapshot(before), snapshot(now))
    assert change.kind == "changed"
    assert (
        "3 tellers shown to be different; 5 more not excluded → 4 tellers shown to be different; 4 more" in change.words
    )
    assert "1 document → 2" in change.words


def test_what_is_new_and_what_is_gone() -> None:
    """A figure that is no longer told is gone; a proposition told for the first time is new."""
    before = levels()
    now = msgspec.structs.replace(before, propositions=(before.propositions[0], *before.propositions[2:]))
    (gone,) = changes_since(snapshot(before), snapshot(now))
    assert (gone.kind, gone.of) == ("gone", "figure")
    (new,) = changes_since(snapshot(now), snapshot(before))
    assert new.kind == "new"
    assert "1 teller, in 1 document" in new.words


def test_an_id_that_changed_is_found_by_what_it_says() -> None:
    """A proposition under another id that says the same is the same."""
    before = levels()
    now = with_first(msgspec.structs.replace(before.propositions[0], id="q-999999999999"))
    assert changes_since(snapshot(before), snapshot(now)) == []


def news(*states: str, edition: str = "internal", numbers: tuple[int, ...] = (1, 2)) -> Disclosed:
    """Make a case of two people whose state is told."""
    told = tuple(said(n, f"Olen {n}", victims=victim(f"protected person-{n}", n)) for n in (1, 2))
    people = tuple(
        person(n, f"protected person-{m}", belief(state, n))
        for n, m, state in zip((1, 2), numbers, states, strict=True)
    )
    return case(edition, statements=told, people=people, propositions=(proposition(1, (1, 2), low=1, high=1),))


def test_news_of_a_person_is_a_change() -> None:
    """Who was held and is free is told as changed."""
    (change,) = changes_since(snapshot(news("held", "held")), snapshot(news("free", "held")))
    assert (change.kind, change.of) == ("changed", "person")
    assert "held, by report, date not known → " in change.words


def test_fresh_numbers_of_a_public_edition_are_no_change() -> None:
    """Two public editions of one record differ in numbers only, and nothing changed."""
    before, now = news("held", "dead", edition="public"), news("held", "dead", edition="public", numbers=(8, 3))
    assert changes_since(snapshot(before), snapshot(now)) == []


def test_two_kinds_of_edition_are_not_compared() -> None:
    """A public edition is compared with a public one only; what is no edition is refused with a reason."""
    with pytest.raises(UserError, match="public"):
        changes_since(snapshot(news("held", "held", edition="public")), snapshot(news("held", "held")))
    for data in (b"%PDF-1.7", b'{"a": 1}', b"<html><p>words</p></html>", b"", b"{", b"\xff<"):
        with pytest.raises(UserError, match="no edition"):
            read_snapshot(data, "before")


def test_many_changes_are_cut_and_counted() -> None:
    """In the dossier at most so many changes stand, and how many there are besides."""
    found = changes_since(snapshot(case(statements=())), snapshot(levels()))
    lines = change_lines(found, 2)
    assert len(lines) == 3
    assert f"{len(found) - 2} more change" in lines[-1]
    assert change_lines([], 2) == ("Nothing that the program compares has changed.",)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Protected person-22: held", "protected person-07: held"),
        ("The Post (2): read", "The Post (5): read"),
        (
            "beating – told by person-03 – in The Mail (1) and The Post",
            "beating – told by person-9 – in The Post and The Mail (2)",
        ),
        ("beating (1 of 2 told in the same words)", "beating (2 of 2 told in the same words)"),
    ],
)
def test_what_comes_of_an_editions_own_ids_is_no_change(one: str, other: str) -> None:
    """Numbers of people and documents, and the order of a list, are drawn anew in each public edition."""
    assert without_numbers(one) == without_numbers(other)
    assert without_numbers(one) != without_numbers(one.replace("held", "free").replace("beating", "killing") + " now")
