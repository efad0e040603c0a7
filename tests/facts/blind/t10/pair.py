"""The words of the tenth pair: miners drafted into a militia, as a local newspaper tells it; the man without a name first."""

from __future__ import annotations

from pairs import Denial, Figure, NamedMan, Ordeal, OtherMan, Pair

PAIR = Pair(
    fixture="t10",
    report="miners_locked_up.txt",
    publisher="Drenow Valley Chronicle",
    counter="Coalfield Watch",
    interviewer="Labor Tribune",
    figure=Figure(
        words="At least 61 miners",
        low=61,
        comparator=">=",
        unit="miner",
        place="Carrow",
        lat=-47.95,
        lon=-20.84,
        within_degrees=0.05,
        told="early November",
    ),
    named=NamedMan(
        name="Emil",
        relative="Anton",
        relation=("brother", "sibling"),
        call="Emil phoned him Oct. 11",
        called_on="XXXX-10-11",
        written="had turned in letters asking to be released",
        held="were locked up in a pump room in Carrow",
        summoned="Emil was later called in by a major",
        believed="was still believed to be in the pump room",
        as_of="XXXX-10-29",
    ),
    other=OtherMan(
        relative="Lucie",
        relation=("wife", "husband", "spouse"),
        held="her husband and several other men who had asked to leave were being held in a shed",
        deprived="without heat, food or blankets",
        missing="It is not known where the miner is now",
    ),
    denial=Denial(
        denied="claims it had nothing to do with locking up miners",
        blamed="puts the blame on “hill rebels” for",
        blamed_on="rebels",
        flat="put the blame on ‘hill rebels’ for",
    ),
    unchecked="was unable to verify the report independently",
    unchecked_sentence="The Drenow Valley Chronicle was unable to verify",
    unnamed_relative=("brother", "the man", "sibling"),
    quotation="They’ve got them locked up in there because they refused",
    first_person="put me in the old bathhouse",
    ordeal=Ordeal(
        report="miner_brother.txt",
        beaten="They punched him in the face until his jaw broke",
        mock_execution="like they were really going to kill him",
        own_words="He told me he couldn’t eat solid food",
        relative=("brother", "sibling"),
        victim=("he", "miner", "the man"),
        outlet="Sentinel",
        joined="joined up in the weeks that followed the order",
        serving="was a corporal in the Home Militia",
        dated="sent its first units into the Karst hills on May 19",
    ),
    background=(
        ("miner_brother.txt", "took the cement plant at Orlen Bridge in September"),
        ("miner_brother.txt", "gave up the reservoir at Stony Fork"),
        ("miner_brother.txt", "ordered mines across the coalfield on July 2 to hand over one man in five"),
        ("miner_brother.txt", "about 3,500 miners under the age of 50 would be drafted"),
        ("miners_locked_up.txt", "a union hall reportedly hit by militia mortar fire"),
    ),
)
