"""The words of the fourteenth pair: army nurses, in the manner of a US digital outlet."""

from __future__ import annotations

from pairs import Denial, Figure, NamedMan, Ordeal, OtherMan, Pair

PAIR = Pair(
    fixture="t14",
    report="nurses_held.txt",
    publisher="Coastline Daily",
    counter="Open Ward",
    interviewer="Fault Line",
    figure=Figure(
        words="64 or more",
        low=64,
        comparator=">=",
        unit="nurse",
        place="Vantry",
        lat=-29.18,
        lon=-97.24,
        within_degrees=0.05,
        told="first week of November",
    ),
    named=NamedMan(
        name="Delia",
        relative="Anselm",
        relation=("father", "daughter", "parent", "child"),
        call="she called him on October 14",
        called_on="XXXX-10-14",
        written="had filed written refusals",
        held="were locked in a laundry in Vantry",
        summoned="a colonel had Delia brought in",
        believed="was believed to be in that same laundry",
        as_of="XXXX-11-02",
    ),
    other=OtherMan(
        relative="Jorun",
        relation=("wife", "husband", "spouse", "partner"),
        held="She and the others who'd asked to go home were shut",
        deprived="without running water or medicine",
        missing="It isn't known where the nurse is now",
    ),
    denial=Denial(
        denied="the Army denies holding anyone for refusing",
        blamed='"hill militias" have been snatching nurses',
        blamed_on="militias",
        flat='"hill militias" are the ones kidnapping and beating',
    ),
    unchecked="independently confirm what Fault Line reported",
    unchecked_sentence="Coastline Daily hasn't been able to independently confirm",
    unnamed_relative=("father", "dad", "the man", "parent"),
    quotation="They're keeping them under guard up there because they won't go back",
    first_person="locked me in the old telephone exchange",
    ordeal=Ordeal(
        report="nurse_brother.txt",
        beaten="They punched her and kicked her",
        mock_execution="like they were going to execute her",
        own_words="She told me she couldn't lift her arm",
        relative=("brother", "the man", "sibling"),
        victim=("she", "nurse", "sister", "sibling"),
        outlet="TV Avenir",
        joined="signed up under that order",
        serving="was already a captain in the Army Nursing Corps",
        dated="sent troops into the Tressen Basin on March 29",
    ),
    background=(
        ("nurse_brother.txt", "ordered the draft of thousands of medical workers"),
        ("nurse_brother.txt", "22,000 people with nursing or paramedic training"),
        ("nurse_brother.txt", "took back Dunphy Falls in August"),
        ("nurse_brother.txt", "given up the rail yards at Coldwater"),
        ("nurses_held.txt", "a clinic in Dunphy Falls that residents say was hit"),
    ),
)
