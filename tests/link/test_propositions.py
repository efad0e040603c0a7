"""Propositions: which there are of an incident, and gists that tell them apart."""

from __future__ import annotations

import msgspec

from firsthand.assess import assess
from firsthand.config import LinkSettings
from firsthand.link import link
from firsthand.link.propositions.gists import gist
from firsthand.link.propositions.particulars import particulars_of
from firsthand.model.record import Assessment
from tests.factories import Report

MINERS = {"place": "Orr", "event": "a"}


def assessed(*reports: Report) -> Assessment:
    """Link and assess reports."""
    return assess(link([report.reading() for report in reports], (), LinkSettings()), LinkSettings())


def beaten(name: str, words: str, teller: str, role: str = "witness") -> Report:
    """Return a report that tells how Ivo Tarn, 38, teacher, was beaten in Orr."""
    report = Report(name, name.title(), "2013-03-20")
    man = report.person("Ivo Tarn", roles=("teacher",), age=38)
    who = report.person(teller)
    return report.says(words, "beating", victims=[man], tellers=[(who, role)], on="2013-03-14", **MINERS)  # type: ignore[arg-type]


def counted(name: str, count: str, teller: str, role: str = "ngo", victims: str = "miners") -> Report:
    """Return a report of how many were killed in Orr."""
    report = Report(name, name.title(), "2013-03-20")
    men = report.group(victims)
    return report.says(
        f"Soldiers killed {count} {victims} in Orr on March 14, {teller} said.", "killing", victims=[men],
        tellers=[(teller, role)], on="2013-03-14", count=count, **MINERS,
    )  # fmt: skip


def test_what_two_texts_tell_in_particular_is_a_proposition() -> None:
    """An iron bar and a metal rod are one particular, told by two who are different."""
    found = assessed(
        beaten("one", "Soldiers hit Ivo Tarn with an iron bar in Orr.", "Ada Holm"),
        beaten("two", "One of the soldiers struck Ivo Tarn with a metal rod in Orr.", "Bo Linde"),
    )
    (detail,) = [
        one for one in found.propositions if one.gist.endswith("with a bar rod or pipe") and one.documents == 2
    ]
    assert (detail.origins_min, detail.origins_max) == (2, 2)


def test_that_many_were_killed_in_whatever_number() -> None:
    """Figures that differ are propositions of their own, and together say that many were killed."""
    found = assessed(
        counted("one", "~300", "Basin Watch"),
        counted("two", ">=500", "Harbour Commission", "inquiry"),
        counted("three", ">=500", "Harbour Commission", "inquiry"),
    )
    (many,) = [one for one in found.propositions if "in whatever number" in one.gist]
    assert many.documents == 3
    assert (many.origins_min, many.origins_max) == (2, 2)


def test_fighters_killed_are_not_the_villagers_killed() -> None:
    """What an army says of fighters is no support for what others tell of villagers."""
    found = assessed(
        counted("one", "~300", "Basin Watch", victims="villagers"),
        counted("two", "=203", "the Basin army", "armed_force", victims="militants"),
    )
    general = [one for one in found.propositions if "all that is told of it" in one.gist]
    assert sorted(one.documents for one in general) == [1, 1]


def test_a_denial_is_a_proposition_of_whoever_denies() -> None:
    """Two denials of one thing are one proposition, told by its deniers, and one contradiction."""
    reports = [counted("one", "~300", "Basin Watch")]
    for name in ("two", "three"):
        report = Report(name, name.title(), "2013-03-21")
        men = report.group("miners")
        report.says(
            "The Basin army denied that miners were killed in Orr.", "killing", victims=[men], standing="denied",
            tellers=[("the Basin army", "armed_force")], on="2013-03-14", **MINERS,
        )  # fmt: skip
        reports.append(report)
    found = assessed(*reports)
    (denied,) = [one for one in found.propositions if one.gist.endswith("denied")]
    assert (denied.origins_min, denied.origins_max, denied.documents) == (1, 1, 2)
    assert len([one for one in found.contradictions if one.kind == "denial"]) == 1


def test_gists_of_one_case_differ() -> None:
    """A general proposition, a figure and two tellings of one act can be told apart by their gists."""
    found = assessed(
        counted("one", "~300", "Basin Watch"),
        counted("two", ">=500", "Harbour Commission", "inquiry"),
        beaten("three", "Soldiers hit Ivo Tarn with an iron bar in Orr.", "Ada Holm"),
        beaten("four", "The guards kicked Ivo Tarn down the cellar stairs.", "Bo Linde"),
    )
    gists = [one.gist for one in found.propositions]
    assert len(gists) == len(set(gists)), sorted(gists)


def test_a_gist_says_whom_by_name_where_it_can() -> None:
    """Of "her brother", "those" and a name, the gist takes the name."""
    statements = []
    for words in ("her brother", "those", "Ivo Tarn"):
        report = Report(words, "Lamp", "2013-03-20")
        man = report.person(words) if words == "Ivo Tarn" else report.person(None, descriptor=words)
        report.says(f"The guards beat {words} in Orr.", "beating", victims=[man], **MINERS)  # type: ignore[arg-type]
        statements += report.reading().statements
    assert gist("happened", "beating", None, statements, "Orr").startswith("Ivo Tarn: beating, Orr")


def test_particulars_of_plain_words_are_none() -> None:
    """A sentence without a particular has none; one with two has both."""
    assert particulars_of("They took him to the station.") == ()
    assert particulars_of("They hit him with batons and pepper spray.") == (
        "with clubs or sticks", "with pepper spray or gas",
    )  # fmt: skip


def test_a_remark_that_somebody_is_named_for_has_a_range() -> None:
    """What only one text says and no event is made of is a proposition too, where somebody tells it."""
    report = Report("one", "Lamp")
    clerk = report.person("Ada Finn")
    report.says("The trucks had come from the port, she said.", "other", tellers=[(clerk, "witness")])
    report.says("Orr is a small harbour town.", "other")
    (found,) = assessed(report).propositions
    assert (found.origins_min, found.origins_max) == (1, 1)


def test_who_says_that_nobody_died_is_behind_it() -> None:
    """A proposition that nobody was killed is supported by whoever says so."""
    report = Report("one", "Lamp")
    minister = report.person("Ada Finn")
    report.says(
        "Not a single miner was killed, the minister said.", "killing", polarity="negative", victims=["no miner"],
        tellers=[(minister, "authority")], **MINERS,
    )  # fmt: skip
    ranges = {(p.gist.split(", ")[-1], p.origins_min) for p in assessed(report).propositions}
    assert ("denied", 1) in ranges
    assert all(p.supporting for p in assessed(report).propositions if len(p.statements) == 1 and p.denying == ())


def test_behind_reportedly_nobody_is_shown() -> None:
    """A hedged telling whose teller is only implied by what stands before counts in no minimum."""
    report = Report("one", "Lamp")
    men = report.group("miners")
    report.says(
        "At least 200 miners were reportedly killed in Orr.", "killing", victims=[men], standing="hedged",
        tellers=[("Harbour Rights Watch", "ngo")], **MINERS,
    )  # fmt: skip
    reading = report.reading()
    (statement,) = reading.statements
    head = msgspec.structs.replace(statement.chain[0], link="implied")
    implied = msgspec.structs.replace(statement, chain=(head, *statement.chain[1:]))
    for told, expected in ((statement, 1), (implied, 0)):
        record = link([msgspec.structs.replace(reading, statements=(told,))], (), LinkSettings())
        propositions = assess(record, LinkSettings()).propositions
        assert {p.origins_min for p in propositions if p.supporting} == {expected}


def test_a_particular_that_is_denied() -> None:
    """That there was no gas stands beside the gas that others tell of: both are propositions, each with its tellers."""
    found = assessed(
        beaten("one", "Soldiers sprayed Ivo Tarn with tear gas in Orr.", "Ada Holm"),
        beaten("two", "They used no tear gas on Ivo Tarn in Orr.", "Bo Linde", "authority"),
    )
    told, denied = sorted(
        (one for one in found.propositions if one.particular),
        key=lambda one: not (one.particular and one.particular.so),
    )
    assert len(told.supporting) == len(told.denying) == 1
    assert denied.supporting == told.denying
    (contradiction,) = [one for one in found.contradictions if set(one.between) == {told.id, denied.id}]
    assert contradiction.verdict == "conflict"


def test_one_teller_of_both_contradicts_nobody() -> None:
    """Where one and the same tells of an armed man and of an unarmed one, nobody is set against anybody."""
    found = assessed(
        beaten("one", "Ivo Tarn was beaten in Orr; he was armed, they say.", "Ada Holm").says(
            "The baker was unarmed.", "beating"
        ),
    )
    assert not [one for one in found.contradictions if one.kind == "denial"]


def test_accounts_of_a_death_that_exclude_one_another() -> None:
    """That he was beaten to death and that his heart failed are two accounts of one death, from whatever statements."""
    found = assessed(
        beaten("one", "Ivo Tarn was beaten to death in Orr.", "Ada Holm", "relative"),
        beaten("two", "Ivo Tarn had a heart attack in Orr while he was held.", "the ministry", "authority"),
    )
    (contradiction,) = [one for one in found.contradictions if one.kind == "cause"]
    assert contradiction.verdict == "conflict"


def test_failing_health_excludes_no_other_cause() -> None:
    """That his health failed goes with much: it differs notably from a beating to death, and does not exclude it."""
    found = assessed(
        beaten("one", "Ivo Tarn was beaten to death in Orr.", "Ada Holm", "relative"),
        beaten("two", "Ivo Tarn died in Orr after his health deteriorated.", "the ministry", "authority"),
    )
    (contradiction,) = [one for one in found.contradictions if one.kind == "cause"]
    assert contradiction.verdict == "discrepancy"


def test_one_number_with_and_without_a_bound_is_also_one_proposition() -> None:
    """At least 22, and 22, stay two figures, and are told together; nobody is shown there to tell the same."""
    found = assessed(counted("one", ">=22", "Basin Watch"), counted("two", "=22", "Harbour Commission", "inquiry"))
    (together,) = [one for one in found.propositions if one.gist.endswith("22 with or without “at least” or “about”")]
    assert together.documents == 2
    assert (together.origins_min, together.origins_max) == (1, 2)
    assert len([one for one in found.propositions if one.value and one.value.quantity]) == 2


def test_one_number_in_one_form_needs_no_second_proposition() -> None:
    """Two texts that give one figure alike have the figure's proposition only."""
    found = assessed(counted("one", "=22", "Basin Watch"), counted("two", "=22", "Harbour Commission", "inquiry"))
    assert not [one for one in found.propositions if "with or without" in one.gist]


def test_that_children_were_among_the_dead() -> None:
    """Children among the dead are told in several orders of words; children who fled are not."""
    assert "children among the dead" in particulars_of("Nine people were killed, five of them children.")
    assert "children among the dead" in particulars_of("Three children were among the dead.")
    assert "children among the dead" not in particulars_of("Women and children fled the town.")


def test_two_who_tell_of_a_video_may_tell_of_two() -> None:
    """That both speak of footage shows no two tellers to tell the same thing."""
    found = assessed(
        beaten("one", "A video shows soldiers who beat Ivo Tarn in Orr.", "Ada Holm"),
        beaten("two", "There is footage of Ivo Tarn who was beaten in Orr.", "Bo Linde"),
    )
    (detail,) = [one for one in found.propositions if one.gist.endswith("on video") and one.particular]
    assert (detail.origins_min, detail.origins_max) == (1, 2)
