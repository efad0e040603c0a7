"""People over documents: joined where more than a name speaks for it, and never otherwise."""

from __future__ import annotations

import sys
from itertools import combinations
from pathlib import Path

import pytest
from msgspec.structs import replace

from firsthand.config import LinkSettings
from firsthand.link import link
from firsthand.link.documents.opened import people_of
from firsthand.link.entities.people_pairs import columns
from firsthand.link.names.names import token_key
from firsthand.link.names.offices import office_key
from firsthand.link.people import scoring
from firsthand.link.people.scoring import score_pairs
from firsthand.model.base import Span
from firsthand.model.decision import Decision
from firsthand.model.reading import Reading
from firsthand.model.record import Record
from tests.factories import Report

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
from generated_statements import readings


def linked(*reports: Report, decisions: tuple[Decision, ...] = ()) -> Record:
    """Link reports."""
    return link([report.reading() for report in reports], decisions, LinkSettings())


def names(record: Record) -> list[str]:
    """Return the names of the record's people, sorted."""
    return sorted(person.name or "-" for person in record.people)


def held(report: Report, name: str, place: str, **about: object) -> Report:
    """Add a man who is held somewhere."""
    man = report.person(name, **about)
    words = f"{name} is held in {place}, the {report.name} learnt, and nobody has charged him."
    return report.says(words, victims=[man], place=place)


def test_a_name_alone_never_joins() -> None:
    """One name in two texts about different matters is two people."""
    one = held(Report("a", "Herald"), "Ivo Tarn", "Brod").prose("Nothing else is known of the case in Brod.")
    other = Report("b", "Courier")
    man = other.person("Ivo Tarn", roles=("boatman",))
    other.says("Ivo Tarn won the race on the lake of Sill.", "other", victims=[man], event=None)
    assert names(linked(one, other)) == ["Ivo Tarn", "Ivo Tarn"]


def test_name_place_and_fate_join() -> None:
    """The same full name, held in the same place: one person, with both spellings."""
    record = linked(
        held(Report("a", "Herald"), "Aleksandr Tarnov", "Brod"), held(Report("b", "Post"), "Alexander Tarnov", "Brod")
    )
    assert len(record.people) == 1
    assert record.people[0].variants == ("Aleksandr Tarnov", "Alexander Tarnov")


@pytest.mark.parametrize("about", [{"sex": "female"}, {"age": 61}], ids=["sex", "age"])
def test_evidence_against_keeps_two_apart(about: dict[str, object]) -> None:
    """Another sex, or an age that differs by decades, outweighs name, place and fate."""
    first = {"sex": "male"} if "sex" in about else {"age": 23}
    record = linked(
        held(Report("a", "Herald"), "Robin Tarn", "Brod", **first), held(Report("b"), "Robin Tarn", "Brod", **about)
    )
    assert len(record.people) == 2


def test_two_people_of_one_document_are_never_joined() -> None:
    """What a document tells apart, no other document brings together."""
    both = held(held(Report("a", "Herald"), "Ivo Tarn", "Brod"), "Ivo Tarn", "Brod")
    record = linked(both, held(Report("b", "Post"), "Ivo Tarn", "Brod"))
    assert len(record.people) == 2


def test_unnamed_people_join_in_copies_only() -> None:
    """An unnamed father is one person in a text and its copy, and another in a text of its own."""
    lines = [
        "The father walked to the gate of the barracks in Brod every morning for six weeks and was sent away.",
        "He brought bread and a coat, and the sergeant at the gate took both and said nothing about his son.",
        "On the last day the guard told him that the prisoners had been moved north by train at night.",
    ]

    def told(name: str, extra: str) -> Report:
        report = Report(name, name.title())
        father = report.person(None, roles=("father",), descriptor="the father")
        for line in lines:
            report.prose(line)
        return report.prose(extra).says(
            "They held my son in the cellar.", tellers=[(father, "relative")], event="cellar"
        )

    apart = Report("apart", "Apart")
    man = apart.person(None, roles=("father",), descriptor="the father")
    apart.says("A father in Sill says that his son was beaten at school.", "beating", tellers=[(man, "relative")])
    record = linked(told("one", "He asked for nothing else."), told("two", "He wanted nothing more."), apart)
    assert len(record.people) == 2


def test_nobody_has_two_fathers() -> None:
    """The father of one named in full is one man, named in one text and not in another; another man's father is not."""

    def told(paper: str, child: str, **father: object) -> Report:
        report = held(Report(paper, paper.title()), child, "Brod", sex="female")
        man = report.person(**{"name": None, **father}, sex="male", father_of="e1")
        return report.says("She was never ill.", "other", tellers=[(man, "relative")], event=None)

    named, unnamed = told("one", "Mira Tarn", name="Oto Sorle"), told("two", "Mira Tarn", descriptor="her father")
    other = told("three", "Vera Holm", descriptor="her father")
    fathers = [person for person in linked(named, unnamed, other).people if person.relations]
    assert [(person.name, len(person.formerly)) for person in sorted(fathers, key=lambda p: str(p.name))] == [
        (None, 0),
        ("Oto Sorle", 1),
    ]


def test_a_human_ruling_joins_and_separates() -> None:
    """`same` joins two names, `different` keeps one name two, whatever the weights say."""
    one, other = held(Report("a"), "Ivo Tarn", "Brod"), held(Report("b"), "Vit Sorle", "Brod")
    same = Decision(id="x1", kind="same", who="N", when="2020-01-01", names=("Ivo Tarn", "Vit Sorle"))
    assert len(linked(one, other, decisions=(same,)).people) == 1
    again = held(Report("c"), "Ivo Tarn", "Brod")
    keys = tuple(f"{report.id}/e1" for report in (one, again))
    apart = Decision(id="x2", kind="different", who="N", when="2020-01-01", names=keys)
    assert len(linked(one, again).people) == 1
    assert len(linked(one, again, decisions=(apart,)).people) == 2


def test_withheld_partial_and_asked_for_people_are_protected() -> None:
    """A pseudonym, a partial name and a collector's wish protect; a ruling releases, and each says why."""
    report = Report("a", "Herald", protect=("Vit Sorle",))
    for name, naming in (("Marek", "partial"), ("Sparrow", "pseudonym"), ("Vit Sorle", "full"), ("Ana Holm", "full")):
        held(report, name, "Brod", naming=naming)
    release = Decision(id="x", kind="unprotect", who="N", when="2020-01-01", why="she agreed", names=("Vit Sorle",))
    protected = {p.name: p.protected for p in linked(report).people}
    assert {name for name, one in protected.items() if one.yes} == {"Marek", "Sparrow", "Vit Sorle"}
    assert all(one.why for one in protected.values() if one.yes)
    released = {p.name: p.protected for p in linked(report, decisions=(release,)).people}
    assert not released["Vit Sorle"].yes
    assert "she agreed" in (released["Vit Sorle"].why or "")


_STORY = (
    "Brod, Sill, Orm, Lake Tern, Port Orr, Gallin, Ostrava Street, the Tessaran Guard, Harbour Rights Watch, Mirna Bole, "
    "Casimir Unt, Delia Roke, Petr Vasko, the Salt Tribunal and the Ferry Union are all named."
)


def told_in_one_story(*bearers: tuple[str, tuple[str, ...]]) -> Record:
    """Return the record of texts of one story, each with one who tells in it: name and roles."""
    reports = []
    for number, (name, roles) in enumerate(bearers):
        report = Report(f"s{number}", f"Paper {number}", "2015-04-02").prose(_STORY)
        teller = report.person(name, roles=roles, sex="male")
        outlet = (f"Agency {number}", "outlet")
        reports.append(report.says(f"Paper {number} heard it from {name}.", tellers=[(teller, "authority"), outlet]))
    return linked(*reports)


def test_one_official_has_several_offices_and_outlets_in_one_story() -> None:
    """A full name in texts that name the same people and places is one official, whoever heard him as what."""
    assert names(told_in_one_story(("Ivo Tarn", ("spokesman",)), ("Ivo Tarn", ("colonel",)))) == ["Ivo Tarn"]
    assert names(told_in_one_story(("Ivo Tarn", ("chief",)), ("Ivo Tarn", ("minister",)))) == ["Ivo Tarn"]


def test_a_spelling_joins_only_with_one_office() -> None:
    """Tarnok and Tarnovk of one office in one story are one; of two offices they stay two."""
    one = told_in_one_story(("Ivo Masbek", ("spokesman",)), ("Ivo Mosbek", ("spokesperson",)))
    assert len(one.people) == 1
    assert one.people[0].variants == ("Ivo Masbek", "Ivo Mosbek")
    assert len(told_in_one_story(("Ivo Masbek", ("chief",)), ("Ivo Mosbek", ("minister",))).people) == 2


def test_a_surname_in_one_story_is_a_familys() -> None:
    """A lone surname is not its only full bearer's in a story: families share it."""
    assert len(told_in_one_story(("Ivo Tarn", ("teacher",)), ("Tarn", ("miner",))).people) == 2


def test_outlets_and_given_names_in_common_make_no_story() -> None:
    """Texts that name the same papers and people of the same given names are no reason to join a name that they share."""
    papers = ("Salt Tribune", "Port Orr Radio", "Harbour Courier")
    frames = (
        ("On the quay {0} told the {1} that the nets were gone.", "Of Ivo Tarn she had heard nothing all week."),
        ("Bread costs more than it did, {0} said to the {1} in June.", "It was dear for Ivo Tarn too."),
    )
    reports = []
    for (said, last), surnames in zip(frames, (("Masbek", "Unt", "Bole"), ("Gallin", "Roke", "Vasko")), strict=True):
        report = Report(surnames[0])
        for given, surname, paper in zip(("Delia", "Petr", "Mirna"), surnames, papers, strict=True):
            other = report.person(f"{given} {surname}")
            words = said.format(f"{given} {surname}", paper)
            report.says(words, tellers=[(other, "witness"), (f"the {paper}", "outlet")])
        reports.append(report.says(last, tellers=[(report.person("Ivo Tarn", sex="male"), "witness")]))
    assert names(linked(*reports)).count("Ivo Tarn") == 2


def test_every_score_is_the_sum_of_its_steps() -> None:
    """The steps of a pair, prior included, add up to its weight."""
    empty: dict[str, object] = {
        "surname": None, "sex": None, "age": None, "unit": None, "relation": [], "parent_of": [], "kin": [], "role": [],
        "ranked": False, "side": None,
        "context": [], "story": [], "lines": [], "acts": ["held"], "told": [], "copies": None, "descriptors": [], "pseudonym": False,
    }  # fmt: skip
    rows = [
        {**empty, "uid": uid, "given": "ivo", "surname": "tarn", "name": ["ivo", "tarn"], "name_key": "ivo tarn",
         "tokens": 2, "places": ["brod"]}
        for uid in ("a", "b")
    ]  # fmt: skip
    (pair,) = score_pairs(rows, [("a", "b")])
    assert pair.weight == pytest.approx(sum(step.weight for step in pair.steps))
    assert {step.comparison for step in pair.steps} == {"prior", "name", "place", "fate"}


def test_few_pairs_are_scored_as_splink_scores_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """The short way for a few pairs finds the pairs, steps and weights that Splink finds."""
    people = [local for reading in readings(12, each=4, seed=5) for local in people_of(reading).values()]
    rows = [columns(local, None) for local in people if local.is_person]
    pairs = list(combinations(sorted(row["uid"] for row in rows), 2))
    short = score_pairs(rows, pairs)
    monkeypatch.setattr(scoring, "_FEW", 0)
    assert short == score_pairs(rows, pairs)
    assert len(short) > 20


def test_nothing_is_started_without_pairs() -> None:
    """Splink is not run where nobody is to be compared."""
    assert score_pairs([], []) == []


def test_a_ministry_that_tells_or_suffers_is_nobody() -> None:
    """A body that a text knows as an authority or a force is a group of the record, never a person."""
    report = Report("one", "Lamp")
    ministry = report.person("Interior Ministry", type="organisation", roles=("authority",))
    force = report.person("Coastal Defence Force", type="person", roles=("armed_force",))
    report.says("A depot of the force was shelled, the ministry said.", "shelling",
                tellers=[(ministry, "authority")], victims=[force], place="Lom", event="a")  # fmt: skip
    record = link([report.reading()], (), LinkSettings())
    assert not record.people
    assert {group.name for group in record.groups} == {"Interior Ministry", "Coastal Defence Force"}


def test_what_many_texts_tell_is_no_part_of_what_one_tells() -> None:
    """One man's fate that two texts tell is not made a part of a crowd's of which only one of them tells."""
    reports = []
    for name in ("one", "two"):
        report = Report(name, f"{name} paper", "2013-03-20")
        man = report.person("Ivo Tarn", age=38)
        report.says(f"Ivo Tarn was beaten in Orr, the {name} paper wrote.", "beating", victims=[man],
                    place="Orr", on="2013-03-14", event="a")  # fmt: skip
        reports.append(report)
    crowd = reports[0].group("several bystanders")
    reports[0].says("Several bystanders were beaten in Orr.", "beating", victims=[crowd], place="Orr", event="b")
    record = link([report.reading() for report in reports], (), LinkSettings())
    assert all(i.part_of is None for i in record.incidents if len(i.documents) == 2)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("We do not know where they are.", 2),
        ("I carried eleven of them to the boat with my own hands.", 1),
    ],
    ids=["a set phrase", "a telling of one's own"],
)
def test_only_words_of_ones_own_show_one_teller(words: str, wanted: int) -> None:
    """Unnamed people who say what anybody would say, or of whom others say the same, are not one."""

    def report(name: str) -> Report:
        one = Report(name, name.title())
        man = one.person(None, roles=("boatman",), descriptor="a boatman")
        return one.says(words, tellers=[(man, "witness")])

    assert len(linked(report("herald"), report("post")).people) == wanted


def test_words_about_a_teller_are_not_his_own() -> None:
    """Two texts that say of a spokesman in the same words that he would say nothing tell of two spokesmen."""

    def reading(name: str) -> Reading:
        one = Report(name, name.title())
        man = one.person(None, roles=("spokesman",), descriptor="a spokesman for the harbour office")
        words = "A spokesman for the harbour office declined to comment on the report."
        prose = {
            "herald": "The ferry to Sill did not sail on Monday, and about forty people slept in the waiting room of the pier.",
            "post": "Bread has doubled in price since the bridge fell; bakers blame the mill, and the mill blames the rain.",
        }
        made = one.prose(prose[name]).says(words, tellers=[(man, "authority")]).reading()
        (told,) = made.statements
        head = replace(told.chain[0], span=Span(start=told.start, end=told.start + 34))
        return replace(made, statements=(replace(told, chain=(head, *told.chain[1:])),))

    assert len(link([reading("herald"), reading("post")], (), LinkSettings()).people) == 2


def test_one_text_that_misreads_a_mans_sex_does_not_make_him_two() -> None:
    """Where three texts tell of a man, and pronouns of a fourth were read as a woman's, they are one person."""
    reports = [
        held(Report(name, name), "Ivo Tarn", "Brod", sex=sex, age=16)
        for name, sex in (("Herald", "male"), ("Courier", "male"), ("Echo", "male"), ("Post", "female"))
    ]
    record = linked(*reports)
    assert names(record) == ["Ivo Tarn"]
    assert record.people[0].sex == "male"


def test_a_spokesman_is_one_with_the_spokesperson_of_his_name() -> None:
    """Forms of one office speak for one person as the same word does."""
    assert office_key(token_key("spokeswoman")) == office_key(token_key("spokesperson"))
    assert office_key(token_key("boatman")) == token_key("boatman")
