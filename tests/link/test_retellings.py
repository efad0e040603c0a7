"""Retellings: copies, excerpts, rewordings, translations, and what is none of them."""

from __future__ import annotations

import random

import msgspec
import pytest

from firsthand.config import LinkSettings
from firsthand.link import link
from firsthand.model.document import Forwarded
from firsthand.model.reading import Reading
from firsthand.model.record import Retelling
from tests.factories import Report

BODY = [
    "Guards at the Quarry camp near Odrin took nine men out of barrack 4 on May 2, the lawyer Sela Marun told the Tarn Gazette.",
    "Two of the nine, the brothers Ilo and Petar Vash, came back with broken hands, she said after a visit on May 6.",
    "The director of the camp, Colonel Arn Dressel, told her that the men had fallen while carrying stone.",
    "She was shown a register in which their names had been struck out with a red pencil.",
    "Relatives waited outside the gate for three days and were sent home on Thursday without an answer.",
    "The men had been taken from the village of Kelm in March, when the road to Odrin was closed.",
]
REWORDED = [
    "Wardens at the Quarry camp close to Odrin led nine men out of barrack 4 on May 2, attorney Sela Marun informed the Tarn Gazette.",
    "Two of the nine, siblings Ilo and Petar Vash, returned with fractured hands, she stated following a visit on May 6.",
    "The head of the camp, Colonel Arn Dressel, told her the men had tripped while hauling stone.",
    "She was shown a ledger in which their names had been crossed out with a red pencil.",
    "Family members stood outside the gate for three days and were turned away on Thursday with no answer.",
    "The men had been seized from the village of Kelm in March, when the road to Odrin was shut.",
]
TRANSLATED = [
    "Охранники лагеря Quarry под Одрином 2 мая вывели девять человек из барака 4, сказала адвокат Села Марун газете Tarn Gazette.",
    "Двое из девяти, братья Ило и Петар Ваш, вернулись со сломанными руками, сказала она после посещения 6 мая.",
    "Начальник лагеря полковник Арн Дрессель сказал ей, что люди упали, когда носили камень.",
    "Их забрали из деревни Кельм в марте, когда дорога в Одрин была закрыта.",
]
OTHER = [
    "The harvest in the Sorle valley was the best in eleven years, farmers said at the fair in Lint on Sunday.",
    "Prices for barley fell by a tenth, and the mill at Brenn bought more than it could store.",
    "A new bridge over the Sorle is to be opened next spring, the mayor of Lint, Dara Holm, announced.",
    "Children from four schools sang, and a horse named Pepper won the race for the third time.",
]


def report(name: str, lines: list[str], **about: str) -> Report:
    """Return a report that says these lines."""
    made = Report(name, about.get("publisher"), about.get("published"), language=about.get("language", "en"))
    for line in lines:
        made.prose(line)
    return made


def retellings(*reports: Report) -> tuple[Retelling, ...]:
    """Link the reports and return what retells what."""
    return link([one.reading() for one in reports], (), LinkSettings()).retellings


ORIGINAL = report("gazette", BODY, publisher="Tarn Gazette", published="2011-05-08")


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        (BODY, {"copy"}),
        (["A new lead stands above the story that our readers sent us today.", *BODY[1:]], {"copy"}),
        (BODY[:3], {"excerpt"}),
        (REWORDED, {"copy", "reworded"}),
    ],
    ids=["verbatim", "edited lead", "excerpt", "reworded"],
)
def test_retelling_is_found_with_its_direction(lines: list[str], kinds: set[str]) -> None:
    """A later text that is largely another's retells it, whatever was done to the words."""
    found = retellings(ORIGINAL, report("mirror", lines, publisher="Mirror", published="2011-05-10"))
    assert len(found) == 1
    assert found[0].kind in kinds
    copied_from = found[0].other if found[0].direction == "from" else found[0].document
    assert found[0].direction in ("from", "to")
    assert copied_from == ORIGINAL.id
    assert 0.4 < found[0].share <= 1.0


def test_translation_is_found_by_names_and_numbers() -> None:
    """A translation shares no words but names, numbers and their order."""
    found = retellings(ORIGINAL, report("list", TRANSLATED, publisher="Листок", published="2011-05-09", language="ru"))
    assert [one.kind for one in found] == ["translation"]


def test_direction_is_unknown_where_nothing_shows_it() -> None:
    """Two copies without dates or citation: neither is the first."""
    found = retellings(report("one", OTHER), report("two", OTHER))
    assert [(one.kind, one.direction, one.share) for one in found] == [("copy", "unknown", 1.0)]


def test_unlike_texts_are_no_retelling() -> None:
    """Two stories of their own have no pair."""
    assert retellings(ORIGINAL, report("fair", OTHER, publisher="Valley News", published="2011-05-09")) == ()


def test_a_shared_quotation_is_not_a_copy() -> None:
    """Two outlets that quote one statement at length, each in a story of its own, do not retell each other."""
    quotation = "“" + " ".join(BODY[:3]) + "”"
    one = report("one", [*OTHER[:2], quotation, *OTHER[2:]], publisher="One", published="2011-05-09")
    two = report("two", [BODY[5], "Nobody at the ministry would say who signed it.", quotation], publisher="Two")
    assert retellings(one, two) == ()


def test_many_copies_are_found_without_comparing_all_pairs() -> None:
    """Each of two hundred copies is tied to another; far fewer than all pairs are looked at."""
    rng = random.Random(3)
    copies = [report(f"copy{n}", rng.sample(BODY, 6) if n % 2 else BODY, publisher=f"P{n}") for n in range(200)]
    found = retellings(*copies)
    tied = {one for pair in found for one in (pair.document, pair.other)}
    assert len(tied) == 200
    assert len(found) < 200 * 199 / 4


def _forwarded(name: str, day: str | None, publisher: str, from_whom: str) -> Reading:
    reading = report(name, BODY, publisher=publisher, **({"published": day} if day else {})).reading()
    document = msgspec.structs.replace(reading.document, forwarded=Forwarded(name=from_whom))
    return msgspec.structs.replace(reading, document=document)


@pytest.mark.parametrize("day", [None, "2011-05-07", "2011-05-09"])
def test_a_forwarded_post_retells_the_channel_it_is_from(day: str | None) -> None:
    """Whatever the days say, and however short the channel's name is."""
    original = report("tarn", BODY, publisher="Tarn", published="2011-05-08").reading()
    forwarded = _forwarded("fwd", day, "Valley Watch", "TARN")
    (found,) = link([original, forwarded], (), LinkSettings()).retellings
    expected = "from" if found.document == forwarded.document.id else "to"
    assert found.direction == expected
    assert "forwarded" in found.reasons[-1]


def test_two_posts_forwarded_from_one_channel_retell_neither_each_other() -> None:
    """The earlier one is not where the later one has it from."""
    one = _forwarded("one", "2011-05-08", "Valley Watch", "Tarn")
    other = _forwarded("other", "2011-05-10", "Quarry Chat", "Tarn")
    (found,) = link([one, other], (), LinkSettings()).retellings
    assert found.direction == "unknown"
