"""Works: what a team can go and get, each once, and nothing that is none."""

from __future__ import annotations

import pytest

from firsthand.config import LinkSettings
from firsthand.link import link
from firsthand.link.entities.bodies import is_named
from firsthand.link.names.organisations import longer_names, one_name_each, organisation_key, own_short_names
from firsthand.link.works.citing import is_nobodys_work
from firsthand.model.record import Work
from tests.factories import Report


def works(*reports: Report) -> dict[str, Work]:
    """Return the works of a case by whose they are."""
    record = link([report.reading() for report in reports], (), LinkSettings())
    return {work.who: work for work in record.works}


@pytest.mark.parametrize(
    "who",
    ["Our reporter", "our correspondent in Brod", "this website", "this newspaper", "Breaking News", "EXCLUSIVE",
     "journalists in Brod", "reporters", "the press", "news outlets"],
)  # fmt: skip
def test_nobody_makes_works_who_is_no_body(who: str) -> None:
    """The paper itself, the press at large and a headline's label make none."""
    assert is_nobodys_work(who)


@pytest.mark.parametrize("who", ["the Brod Herald", "Tarn Radio", "Journalists Union of Brod", "Breaking Chains"])
def test_a_named_body_may_make_works(who: str) -> None:
    """A name that begins alike is no label and nobody at large."""
    assert not is_nobodys_work(who)


def test_a_paper_that_speaks_of_itself_cites_nothing() -> None:
    """On the pages of the Eastern Daily Post, "told the Daily Post" and "told The Post" are its own interviews."""
    own = Report("a", "Eastern Daily Post").cites("Daily Post", "interview").cites("The Post", "interview")
    assert works(own.cites("Brod Herald", "interview")).keys() == {"Brod Herald"}
    assert organisation_key("the Echo") not in own_short_names("Brod Echo")


def test_a_paper_has_one_work_under_its_long_and_its_short_name() -> None:
    """The Daily Post is the Eastern Daily Post where no other paper of the case ends so."""
    one, other = Report("a", "Herald").cites("Daily Post"), Report("b", "Courier").cites("Eastern Daily Post")
    found = works(one, other)
    assert found.keys() == {"Eastern Daily Post"}
    assert len(found["Eastern Daily Post"].named_in) == 2
    assert not longer_names(["Daily Post", "Eastern Daily Post", "Western Daily Post"])


def test_what_a_body_is_only_told_to_have_said_is_no_report() -> None:
    """Relief Watch said something in two texts: no report is named, and the work's kind says so."""
    said = [
        Report(name, name).says("Relief Watch said the ferry had sunk.", tellers=[("Relief Watch", "ngo")])
        for name in ("Herald", "Courier")
    ]
    assert works(*said)["Relief Watch"].kind == "unknown"
    wrote = Report("c", "Echo").says("Relief Watch wrote in a report that men were held.", tellers=[("Relief Watch", "ngo")])  # fmt: skip
    found = works(*said, wrote)["Relief Watch"]
    assert found.kind == "report"
    assert len(found.named_in) == 1


def test_a_person_who_speaks_is_no_work() -> None:
    """A director of an aid office, however often quoted, has written no report by that."""
    report = Report("a", "Herald")
    woman = report.person("Ira Vell", sex="female")
    assert not works(report.says("The men were held, Ira Vell said.", tellers=[(woman, "ngo")]))


@pytest.mark.parametrize(
    ("who", "named"), [("journalists in Brod", False), ("The Herald", True), ("the rights group Memor", True),
                       ("the foreign ministry of Sill", True), ("a committee in Brod", False)],
)  # fmt: skip
def test_a_place_beside_a_description_names_nobody(who: str, named: bool) -> None:
    """Journalists in a town are not named by its name."""
    assert is_named(who) is named


@pytest.mark.parametrize(
    ("one", "other"),
    [("the XPA news agency", "XPA"), ("Sillian news agency XPA", "XPA"), ("The Herald", "Herald")],
)
def test_what_kind_of_outlet_it_is_is_no_part_of_its_name(one: str, other: str) -> None:
    """A news agency is one with and without the words that say that it is one."""
    assert organisation_key(one) == organisation_key(other)


def test_first_recorders_have_one_name_each() -> None:
    """Of two forms of one outlet's name the longer stands for both."""
    assert one_name_each(["The Brod Herald", "Brod Herald"]) == dict.fromkeys(
        ("The Brod Herald", "Brod Herald"), "The Brod Herald"
    )
