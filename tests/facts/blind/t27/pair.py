"""The words of the twenty-seventh pair: truck drivers of an army's supply convoys, in the manner of a wire story."""

from __future__ import annotations

from pairs import Denial, Figure, NamedMan, Ordeal, OtherMan, Pair

PAIR = Pair(
    fixture="t27",
    report="convoy_drivers.txt",
    publisher="Transmar",
    counter="Milepost",
    interviewer="Free Courier",
    figure=Figure(
        words="At least 186 drivers",
        low=186,
        comparator=">=",
        unit="driver",
        place="Ostrel",
        lat=-32.04,
        lon=81.52,
        within_degrees=0.05,
        told="early August",
    ),
    named=NamedMan(
        name="Anselm",
        relative="Judith",
        relation=("wife", "husband", "spouse"),
        call="her husband telephoned her on July 14",
        called_on="XXXX-07-14",
        written="had handed in notices of refusal",
        held="were locked in a cold store in Ostrel",
        summoned="was later called in by a general",
        believed="was still thought to be in the cold store",
        as_of="XXXX-08-01",
    ),
    other=OtherMan(
        relative="Piet",
        relation=("stepson", "stepfather", "son", "father", "child", "parent"),
        held="his stepson and several other drivers who had asked to leave were being kept in a workshop",
        deprived="had no light, little water and one meal a day",
        missing="has not been able to establish where his stepson is now",
    ),
    denial=Denial(
        denied="had nothing to do with detaining drivers",
        blamed='had blamed "Brennock irregulars" for',
        blamed_on="irregulars",
        flat="blames 'Brennock irregulars' for",
    ),
    unchecked="was unable to independently verify the Free Courier's report",
    unchecked_sentence="Transmar was unable to independently verify",
    unnamed_relative=("brother", "the man", "sibling"),
    quotation="It is those people who won't release them, because they refused",
    first_person="put me in the customs house",
    ordeal=Ordeal(
        report="driver_sister.txt",
        beaten="They hit him with a tow chain",
        mock_execution="as though they were about to shoot him",
        own_words="He told me he couldn't close his mouth for a week",
        relative=("sister", "the woman", "sibling"),
        victim=("he", "driver", "brother", "Torvanian"),
        outlet="TVK",
        joined="was one of those who reported for duty under the order",
        serving="was a serving sergeant in the Torvanian army's transport corps",
        dated="ordered troops into Halmere on Jan. 17",
    ),
    background=(
        ("driver_sister.txt", "drove Torvanian troops out of most of the Upper Brennock valley"),
        ("driver_sister.txt", "recaptured the rail junction at Tolver"),
        ("driver_sister.txt", "ordered the mobilisation of tens of thousands of drivers and mechanics"),
        ("driver_sister.txt", "will take in 45,000 people"),
        ("convoy_drivers.txt", "walk past a grain silo reportedly struck by Torvanian forces"),
    ),
)
