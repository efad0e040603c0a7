"""Origins: heads of chains, one line for whoever passes on, and which two are shown to be different."""

from __future__ import annotations

import random

import pytest

from firsthand.assess import assess
from firsthand.config import LinkSettings
from firsthand.link import link
from firsthand.link.origins.lines import Line
from firsthand.link.origins.origin_pairs import PairVerdict
from firsthand.link.origins.tongues import over_languages
from firsthand.model.record import Assessment, Origin, Proposition, Record
from tests.factories import Report


def judged(*reports: Report) -> tuple[Record, Assessment]:
    """Link and assess reports."""
    record = link([report.reading() for report in reports], (), LinkSettings())
    return record, assess(record, LinkSettings())


def widest(assessment: Assessment, act: str = "detention") -> Proposition:
    """Return the proposition of an act that most statements make."""
    return max((p for p in assessment.propositions if p.act == act and not p.value), key=lambda p: len(p.statements))


def verdict(record: Record, one: str, other: str) -> str | None:
    """Return how two origins compare, by who they are."""
    by_who: dict[str, Origin] = {origin.who: origin for origin in record.origins}
    return next((pair.verdict for pair in by_who[one].pairs if pair.origin == by_who[other].id), None)


def camp() -> Report:
    """Return a report: an unnamed mother to one outlet; a father through his son's call, and an aunt, to another."""
    report = Report("camp", "Daily Lamp", "2013-09-02")
    miners = report.group("miners who went on strike")
    mother = report.person(None, roles=("mother",), sex="female", descriptor="the mother of a detained miner")
    oldest = report.person("Tomas", naming="partial", sex="male")
    father = report.person("Grigor", naming="partial", sex="male", father_of=oldest)
    aunt = report.person("Selma", naming="partial", sex="female", roles=("aunt",))
    nephew = report.person(None, descriptor="another of the miners", sex="male")
    report.says(
        "Miners who went on strike are held in sheds at Port Orr.",
        tellers=[("The Anvil", "outlet")],
        victims=[miners],
        place="Port Orr",
        event="a",
    )
    report.says(
        "They hold the miners there because they would not work.",
        tellers=[(mother, "relative"), ("The Anvil", "outlet")],
        victims=[miners],
        event="a",
    )
    report.says(
        "At least 90 miners are held at Port Orr.",
        tellers=[("Plumb", "outlet")],
        victims=[miners],
        place="Port Orr",
        count=">=90",
        event="b",
    )
    report.says(
        "Tomas and other miners were held in a shed at Port Orr.",
        tellers=[(oldest, "victim"), (father, "relative"), ("Plumb", "outlet")],
        victims=[oldest],
        place="Port Orr",
        event="c",
    )
    report.says(
        "Her nephew and others are held in a shed without light.",
        tellers=[(aunt, "relative"), ("Plumb", "outlet")],
        victims=[nephew],
        event="d",
    )
    return report


def test_two_at_least_and_three_at_most() -> None:
    """A father with his son's call, an aunt, and an unnamed mother who may be nobody else: two shown, three at most."""
    record, assessment = judged(camp())
    found = widest(assessment)
    assert (found.origins_min, found.origins_max) == (2, 3)
    assert verdict(record, "Tomas", "Selma") == "different"


def test_whoever_passes_on_is_no_second_origin() -> None:
    """A father who retells his son's call and the son, quoted elsewhere, are one line."""
    report = Report("call", "Lamp")
    son = report.person("Tomas Ree", sex="male")
    father = report.person("Grigor Ree", sex="male", father_of=son)
    report.says(
        "They beat us in the shed at Orr.", "beating", tellers=[(son, "victim"), (father, "relative")], victims=[son]
    )
    report.says("My son was beaten in the shed at Orr.", "beating", tellers=[(father, "relative")], victims=[son])
    record, assessment = judged(report)
    assert verdict(record, "Tomas Ree", "Grigor Ree") == "same"
    found = widest(assessment, "beating")
    assert (found.origins_min, found.origins_max) == (1, 1)


def test_a_publishers_own_words_count_nothing() -> None:
    """A statement with the publisher alone has no origin."""
    report = Report("own", "Lamp")
    man = report.person("Tomas Ree")
    record, assessment = judged(report.says("Tomas Ree is held at Orr.", victims=[man]))
    assert record.statements[0].origin is None
    assert (widest(assessment).origins_min, widest(assessment).origins_max) == (0, 0)


def test_an_inquiry_is_one_origin_with_its_tellers() -> None:
    """Twenty-seven people heard by a rights group are one origin of kind inquiry."""
    one, two = Report("one", "Lamp"), Report("two", "Post")
    for report, head in ((one, [("27 people interviewed by the group", "witness")]), (two, [])):
        many = report.group("villagers")
        tellers = [*head, ("Harbour Rights Watch", "ngo")]
        report.says(
            f"Soldiers shot villagers in Lom, the {report.name} wrote.",
            "killing",
            tellers=tellers,
            victims=[many],
            place="Lom",
        )
    record, assessment = judged(one, two)
    (origin,) = record.origins
    assert (origin.kind, origin.tellers and origin.tellers.low, origin.tellers and origin.tellers.high) == (
        "inquiry",
        27,
        27,
    )
    assert widest(assessment, "killing").origins_max == 1


def test_two_inquiries_are_different_and_their_speaker_is_not_a_third() -> None:
    """Two bodies that inquired are two; the director of one speaks for it."""
    report = Report("two", "Lamp")
    many = report.group("villagers")
    body = report.organisation("Harbour Rights Watch")
    director = report.person("Ines Holm", roles=("director",), member_of=body)
    for teller in (
        [("Harbour Rights Watch", "ngo")],
        [("Basin Commission", "inquiry")],
        [(director, "ngo"), ("Harbour Rights Watch", "ngo")],
    ):
        report.says("Villagers were shot in Lom.", "killing", tellers=teller, victims=[many], place="Lom")  # type: ignore[arg-type]
    record, assessment = judged(report)
    found = widest(assessment, "killing")
    assert (found.origins_min, found.origins_max) == (2, 2)
    assert verdict(record, "Ines Holm", "Harbour Rights Watch") == "same"


def test_single_names_that_differ_in_two_texts_tell_nothing() -> None:
    """A given name here and a surname there may be one person's: not shown to be different."""
    reports = []
    for name, who in (("a", "Tomas"), ("b", "Ree")):
        report = Report(name, name.title())
        man = report.person(who, sex="male")
        victim = report.group("miners")
        reports.append(
            report.says(
                f"Miners are held at Orr, he told the {name}.",
                tellers=[(man, "witness")],
                victims=[victim],
                place="Orr",
                count="=40",
            )
        )
    _, assessment = judged(*reports)
    assert (widest(assessment).origins_min, widest(assessment).origins_max) == (1, 2)


def test_reasons_sum_to_their_score() -> None:
    """The weights named in a pair's reasons tell its verdict."""
    record, _ = judged(camp())
    pairs = [pair for origin in record.origins for pair in origin.pairs]
    assert pairs
    for pair in pairs:
        total = sum(float(reason.rsplit("(", 1)[1].rstrip(")")) for reason in pair.reasons)
        assert pair.verdict == ("same" if total >= 5 else "different" if total <= -5 else "unknown")


def reworded(number: int) -> Report:
    """Return the camp report again, by another outlet that passes it on, with some words swapped."""
    rng = random.Random(number)
    swap = {"held": "kept", "sheds": "barns", "strike": "strike action", "Miners": "Workers", "because": "since"}
    chosen = {word for word in swap if rng.random() < 0.5}
    copy = camp()
    copy.name, copy.publisher, copy.published = f"copy{number}", f"Outlet {number}", "2013-09-05"
    for said in copy._said:
        words = [swap[word] if word in chosen else word for word in said["text"].split(" ")]
        said["text"] = " ".join(words)
    copy._text, copy._length = [], 0
    for said in copy._said:
        said["start"] = copy._write(said["text"], "body")
    return copy


def test_a_hundred_reworded_copies_change_no_count() -> None:
    """However often a report is copied in other words, the range of tellers stays."""
    _, before = judged(camp())
    _, after = judged(camp(), *(reworded(number) for number in range(100)))
    assert (widest(before).origins_min, widest(before).origins_max) == (2, 3)
    assert (widest(after).origins_min, widest(after).origins_max) == (2, 3)
    assert widest(after).documents > 50


def heard(file: str, who: str, role: str, *, through: str | None = None, **about: object) -> Report:
    """Return a report of the shootings in Orr with one teller."""
    report = Report(file, file.title(), "2013-09-02")
    men = report.group("miners")
    teller = report.person(**{"name": None, "descriptor": who, **about})  # type: ignore[arg-type]
    tellers = [(teller, role), *([(through, "outlet")] if through else [])]
    return report.says(
        f"In the {file}, {who} told how soldiers shot miners in Orr on September 1.", "killing", victims=[men], tellers=tellers, place="Orr",
        on="2013-09-01", event="a",
    )  # type: ignore[arg-type]  # fmt: skip


def inquiry_into_the_mine(*tellers: list[tuple[str, str]]) -> Report:
    """Return a report on what a commission found, told once for each chain of tellers."""
    inquiry = Report("inquiry", "Inquiry", "2013-09-09")
    men = inquiry.group("miners")
    for chain in tellers:
        inquiry.says(
            "Soldiers shot miners in Orr on September 1.", "killing", victims=[men], tellers=chain, place="Orr",
            on="2013-09-01", event="a",
        )  # type: ignore[arg-type]  # fmt: skip
    return inquiry


def test_an_inquiry_and_a_witness_whom_a_newspaper_heard_are_two() -> None:
    """No text tells that the commission heard the newspaper's witness: as far as the texts tell, they are two."""
    inquiry = inquiry_into_the_mine(
        [("the Basin Commission", "inquiry")], [("a miner", "witness"), ("the Basin Commission", "inquiry")]
    )
    record, assessment = judged(inquiry, heard("paper", "a shopkeeper", "witness", through="The Anvil"))
    found = widest(assessment, "killing")
    assert (found.origins_min, found.origins_max) == (2, 2)
    assert verdict(record, "the Basin Commission", "a shopkeeper") == "different"


def test_people_of_a_trade_may_be_the_body_of_that_trade() -> None:
    """Doctors whom a newspaper heard may be the committee of doctors: not shown to be different."""
    inquiry = inquiry_into_the_mine([("the Tarn Doctors Committee", "inquiry")])
    record, assessment = judged(inquiry, heard("paper", "doctors in Orr", "medical", through="The Anvil"))
    assert verdict(record, "the Tarn Doctors Committee", "doctors in Orr") == "unknown"
    assert widest(assessment, "killing").origins_min == 1


def test_a_politician_may_have_it_from_an_inquiry() -> None:
    """Somebody whom no text tells as one who was there is no second teller beside an inquiry."""
    inquiry = inquiry_into_the_mine([("the Basin Commission", "inquiry")])
    record, assessment = judged(inquiry, heard("paper", "Ivo Tarn", "other", through="The Anvil", name="Ivo Tarn"))
    assert verdict(record, "the Basin Commission", "Ivo Tarn") == "unknown"
    assert widest(assessment, "killing").origins_min == 1


def test_an_official_by_one_telling_is_one_by_all() -> None:
    """A governor whom one text takes for a victim is no private person, in whatever order the texts come."""
    for files in (("a", "b"), ("b", "a")):
        about = {"name": "Ivo Tarn", "roles": ("governor",)}
        told = [
            heard(file, "Ivo Tarn", role, **about) for file, role in zip(files, ("victim", "authority"), strict=True)
        ]
        record, _ = judged(*told, heard("c", "a minister of the region", "authority"))
        assert verdict(record, "Ivo Tarn", "a minister of the region") != "different"


def test_who_tells_in_the_text_of_an_inquiry_may_have_been_heard_by_it() -> None:
    """Where a text passes on what a commission found, a witness of no other recorder may be one of its own."""
    inquiry = inquiry_into_the_mine([("the Basin Commission", "inquiry")], [("a shopkeeper", "witness")])
    record, assessment = judged(inquiry)
    found = widest(assessment, "killing")
    assert (found.origins_min, found.origins_max) == (1, 2)
    assert verdict(record, "the Basin Commission", "a shopkeeper") == "unknown"


def test_an_expert_of_a_bodys_part_is_no_second_teller_beside_the_body() -> None:
    """Whoever is told of by the name of a body, or of one that is a part of it, tells what that body tells."""
    record, _ = judged(
        inquiry_into_the_mine([("the United Nations", "inquiry")]), heard("paper", "a UN expert on mines", "expert")
    )
    assert verdict(record, "the United Nations", "a UN expert on mines") == "same"


def test_relatives_and_officials_are_different_tellers() -> None:
    """A wife and a colonel are two, though neither is named."""
    record, _ = judged(
        heard("one", "the wife of a miner", "relative", sex="female"), heard("two", "a colonel", "armed_force")
    )
    assert verdict(record, "the wife of a miner", "a colonel") == "different"


def test_two_officials_may_share_one_report() -> None:
    """A minister and a colonel may tell from one report; a rebel commander tells from none of theirs."""
    record, _ = judged(
        heard("one", "Ivo Tarn", "authority", name="Ivo Tarn"),
        heard("two", "Vit Sorle", "armed_force", name="Vit Sorle"),
        heard("three", "Pavel Lesk", "armed_group", name="Pavel Lesk"),
    )
    assert verdict(record, "Ivo Tarn", "Vit Sorle") == "unknown"
    assert verdict(record, "Ivo Tarn", "Pavel Lesk") == "different"


def test_an_unnamed_governor_may_be_the_named_one() -> None:
    """An official told of by office alone is the one whom another text names in that office."""
    record, _ = judged(
        heard("one", "the governor", "authority", roles=("governor",)),
        heard("two", "Ivo Tarn", "authority", name="Ivo Tarn", descriptor="the governor", roles=("governor",)),
    )
    assert verdict(record, "the governor", "Ivo Tarn") == "same"


def test_a_rights_group_speaks_for_itself_in_its_own_report() -> None:
    """What names nobody in a report that an NGO published is the NGO's; an outlet's own words stay nobody's."""
    for publisher, expected in (("Echo Site (Harbour Rights Watch)", 2), ("The Lamp", 1)):
        report = Report("own", publisher)
        men = report.group("villagers")
        report.says(
            "Soldiers shot villagers in Lom, the group said.",
            "killing",
            tellers=[("Harbour Rights Watch", "ngo")],
            victims=[men],
            place="Lom",
            event="a",
        )
        report.says("For a week soldiers shelled Lom.", "shelling", victims=[men], place="Lom", event="a")
        record, _ = judged(report)
        assert sum(s.origin is not None for s in record.statements) == expected, publisher


def test_what_a_body_gave_out_is_the_body() -> None:
    """The information that an inquiry collected is no teller beside it."""
    report = Report("one", "Lamp")
    men = report.group("villagers")
    for number, head in enumerate(("Information collected during the inquiry", "the statement", None)):
        tellers = [(head, "other")] if head else []
        report.says(
            f"Soldiers shot {number + 3} villagers in Lom.",
            "killing",
            tellers=[*tellers, ("Harbour Rights Watch", "ngo")],
            victims=[men],
            place="Lom",
            event="a",
        )
    record, _ = judged(report)
    assert [origin.who for origin in record.origins] == ["Harbour Rights Watch"]


def test_one_agencys_unnamed_teller_is_one_over_its_copies() -> None:
    """The deacon whom one agency heard is one man in two papers; two deacons of two agencies may be two."""
    for other, expected in (("North Agency", 1), ("South Agency", 2)):
        reports = []
        for name, agency in (("one", "North Agency"), ("two", other)):
            report = Report(name, f"{name} paper")
            deacon = report.person(None, roles=("deacon",), descriptor="the deacon")
            men = report.group("villagers")
            report.says(
                f"Some 70 villagers were shot at the old mill of Lom, the {name} paper wrote.",
                "killing",
                tellers=[(deacon, "witness"), (agency, "outlet")],
                victims=[men],
                place="Lom",
                count="~70",
                event="a",
            )
            reports.append(report)
        _, assessment = judged(*reports)
        assert widest(assessment, "killing").origins_max == expected, other


def test_a_body_named_with_a_person_says_whose_voice_it_is() -> None:
    """Somebody told of as a body's own ("Ito of Harbour Rights Watch") is no second origin beside it."""
    report = Report("one", "Lamp")
    men = report.group("villagers")
    woman = report.person("Rea Ito", descriptor="Rea Ito of Harbour Rights Watch")
    body = report.organisation("Harbour Rights Watch")
    for teller, role in ((woman, "other"), (body, "ngo")):
        report.says(
            "Soldiers shot villagers in Lom.",
            "killing",
            tellers=[(teller, role)],
            victims=[men],
            place="Lom",
            event="a",
        )
    _, assessment = judged(report)
    assert widest(assessment, "killing").origins_max == 1


def test_an_agency_in_brackets_recorded_whom_it_heard() -> None:
    """Two papers print what one agency heard from a deacon: it recorded him first, and he is one."""
    reports = []
    for name, paper in (("one", "Orr Post (TNA)"), ("two", "Plumb Courier (TNA)")):
        report = Report(name, paper, "2013-09-02")
        deacon = report.person(None, descriptor="the deacon", roles=("deacon",))
        reports.append(
            report.says(
                f"Soldiers shot miners in Orr on September 1, the deacon told the agency, as {name} has it.",
                "killing", victims=[report.group("miners")], tellers=[(deacon, "other"), ("TNA", "outlet")],
                place="Orr", on="2013-09-01", event="a",
            )
        )  # fmt: skip
    record, assessment = judged(*reports)
    assert {origin.first_recorders for origin in record.origins} == {("TNA",)}
    assert widest(assessment, "killing").origins_max == 1


def test_an_agencys_words_under_a_papers_name_are_the_publishers() -> None:
    """What an agency tells in its own words has no origin in the paper that took its text over."""
    report = Report("one", "The Lamp (North Agency)")
    report.says("At least 116 villagers died in Lom.", "death", tellers=[("North Agency", "outlet")], event="a")
    record, _ = judged(report)
    assert record.origins == ()


def test_whoever_a_rights_group_heard_is_no_other_teller_beside_it() -> None:
    """Survivors in an NGO's own report, which a paper retells as the NGO's: one teller, not two shown different."""
    own, paper = Report("own", "Harbour Rights Watch"), Report("paper", "The Lamp")
    for report, who in ((own, "survivors"), (paper, "survivors and local activists")):
        heard = [] if report is own else [("Harbour Rights Watch", "ngo")]
        report.says(
            f"Armed men in uniform shot miners in Lom, said {who}.", "killing", tellers=[(who, "victim"), *heard],
            place="Lom", on="2031-05-11", victims=[report.group("miners")],
        )  # fmt: skip
    paper.says("Miners were shot in Lom, Harbour Rights Watch said.", "killing",
               tellers=[("Harbour Rights Watch", "ngo")], place="Lom", on="2031-05-11")  # fmt: skip
    record, assessment = judged(own, paper)
    assert len(record.origins) == 1
    assert widest(assessment, "killing").origins_min == 1


def test_police_who_say_that_they_were_shot_at_are_police() -> None:
    """A force that tells of an attack on itself is an authority, one with the force that another text names."""
    reports = []
    for name, who, role in (("herald", "the police", "victim"), ("post", "Brod police", "authority")):
        report = Report(name, name.title())
        report.says(
            f"A boatman fired at patrols in Brod, {who} told the {name}.", "shooting", tellers=[(who, role)], place="Brod",
            on="2031-05-11", victims=[report.group("patrols")],
        )  # fmt: skip
        reports.append(report)
    record = link([report.reading() for report in reports], (), LinkSettings())
    assert {origin.role for origin in record.origins} == {"authority"}
    assert all(pair.verdict != "different" for origin in record.origins for pair in origin.pairs)


def test_two_names_of_one_teller_are_one_wherever_they_tell() -> None:
    """A ministry and its army tell of two things that no proposition holds: they are compared even so."""
    one, other = Report("a", "Herald"), Report("b", "Courier")
    one.says("The bridge at Sill fell, Orland's government said.", "destruction",
             tellers=[("Orland's government", "authority")], place="Sill", on="2031-05-11")  # fmt: skip
    other.says("Men came to Sill by night, the Orland regime said.", "raid",
               tellers=[("the Orland regime", "authority")], place="Sill", on="2031-05-11")  # fmt: skip
    for report in (one, other):
        report.prose("Sill lies below the dam of Sill.")
    record = link([report.reading() for report in (one, other)], (), LinkSettings())
    assert {pair.verdict for origin in record.origins for pair in origin.pairs} == {"same"}


@pytest.mark.parametrize(("unnamed", "origins"), [("the rights group", 1), ("a weavers' association", 2)])
def test_an_indefinite_body_is_not_the_one_that_a_text_names(unnamed: str, origins: int) -> None:
    """The rights group is the only one that the text names; an association of weavers need not be."""
    report = Report("one", "Lamp")
    men = report.group("miners")
    for who in ("Harbour Rights Watch", unnamed):
        words = f"Miners were shot in Lom, said {who}."
        report.says(words, "killing", tellers=[(who, "ngo")], victims=[men], place="Lom")
    record, _ = judged(report)
    assert len(record.origins) == origins


def body(who: str, document: str) -> Line:
    """Return the line of a body that tells in one document."""
    return Line(
        key=("organisation", who), kind="inquiry", role="ngo", who=who, entity=None, organisation=who.lower(),
        documents={document}, texts={document},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("language", "expected"), [("es", "unknown"), ("ar", "unknown"), ("en", "different"), ("ru", "different")]
)
def test_bodies_named_in_two_languages_alone_are_not_shown_to_be_two(language: str, expected: str) -> None:
    """A body's name in a language read by cue words may be a translation of the other: a minimum never rests on it."""
    one, other = body("Central Doctors Union", "a"), body("Comité Médico de Altea", "b")
    apart = PairVerdict(verdict="different", score=-6.0, reasons=("two inquiries by different bodies (-6.0)",))
    found = over_languages(apart, one, other, {"a": "en", "b": language})
    assert found.verdict == expected
    assert len(found.reasons) == (2 if expected == "unknown" else 1)


def test_bodies_told_of_in_one_language_in_common_are_compared_as_ever() -> None:
    """Where a text in the same language names both, the words can be compared."""
    one, other = body("Red Puerta", "a"), body("Comité Médico de Altea", "b")
    apart = PairVerdict(verdict="different", score=-6.0, reasons=("two inquiries by different bodies (-6.0)",))
    assert over_languages(apart, one, other, {"a": "es", "b": "es"}) == apart


@pytest.mark.parametrize(("who", "shown"), [("local media reports", 0), ("the Lamp", 1)])
def test_media_of_no_name_are_nobody_shown(who: str, shown: int) -> None:
    """A toll of "local media reports" is nobody's; that of a paper told by its name is one teller's."""
    report = Report("one", "Herald")
    report.says(f"At least 12 miners were killed in Lom, {who} said.", "killing", tellers=[(who, "document")],
                victims=[report.group("miners")], place="Lom", count=">=12")  # fmt: skip
    _, assessment = judged(report)
    assert max(p.origins_min for p in assessment.propositions) == shown
