"""Which story each document of a record tells, and the small places that it is about."""

from __future__ import annotations

from firsthand.config import LinkSettings
from firsthand.link import link
from firsthand.model.record import InStory
from tests.assess.test_stories import report
from tests.factories import Report


def told_by(*reports: Report) -> dict[str, InStory]:
    """Return the row of each report by its name."""
    names = {report.id: report.name for report in reports}
    return {names[one.id]: one for one in link([report.reading() for report in reports], (), LinkSettings()).stories}


def stories_of(*reports: Report) -> list[set[str]]:
    """Return the names of the reports of each story."""
    rows = told_by(*reports)
    return [{name for name, one in rows.items() if one.story == story} for story in {o.story for o in rows.values()}]


def test_texts_of_one_small_place_and_time_are_one_story() -> None:
    """One town on one day is one story; the same town a year later is another, and so is another town."""
    texts = report("one"), report("two"), report("later", day="2017-05-04"), report("far", town="Ostrel")
    told = stories_of(*texts)
    assert {"one", "two"} in told
    assert {"later"} in told
    assert {"far"} in told


def test_two_spellings_of_one_place_are_one_place() -> None:
    """“Velmari” and “Velmary”: texts that one matter holds together, here by one person, are of one story."""
    texts = report("one", town="Velmari"), report("two", town="Velmary"), report("far", town="Ostrel")
    for text in texts:
        text.says("A lawyer spoke.", "other", victims=[text.person("Tomas Ilvar Verrin")], event=None)
        for _ in range(2):
            text.says(
                "They hit a man.",
                "beating",
                victims=[text.person(f"{text.name.title()} {text.name.title()}sen")],
                event=None,
            )
    assert {"one", "two"} in stories_of(*texts)


def test_a_row_tells_what_a_text_is_about_and_what_else_it_names() -> None:
    """A town told of early is what the text is about; one named once, far down, is only named."""
    text = report("one").prose("Nobody came down the long road. " * 15)
    text.says("A road leads to Ostrel.", "other", place="Ostrel", event=None)
    row = told_by(text)["one"]
    assert (row.about, row.named) == (("velmar",), ("ostrel", "velmar"))


def test_every_document_is_in_one_story() -> None:
    """A text in which nothing is told is a story of its own, named after it."""
    text = Report("bare", "Bare").prose("It rained.")
    assert [(one.id, one.story) for one in told_by(text).values()] == [(text.id, text.id)]
