"""The words of the nineteenth pair: called-up truckers who will not drive, in the manner of an American wire."""

from __future__ import annotations

from pairs import Denial, Figure, NamedMan, Ordeal, OtherMan, Pair

PAIR = Pair(
    fixture="t19",
    report="drivers_detained.txt",
    publisher="Continental News Service",
    counter="Milepost",
    interviewer="Ledger",
    figure=Figure(
        words="at least 152 drivers",
        low=152,
        comparator=">=",
        unit="driver",
        place="Lodrick",
        lat=38.55,
        lon=-149.38,
        within_degrees=0.05,
        told="late August",
    ),
    named=NamedMan(
        name="Renn",
        relative="Milena",
        relation=("sister", "brother", "sibling"),
        call="her brother, Renn, called her on Aug. 9",
        called_on="XXXX-08-09",
        written="had turned in letters of refusal",
        held="were being held in the cellar of a feed store in Lodrick",
        summoned="A colonel later called Renn in",
        believed="still believed to be in the cellar",
        as_of="XXXX-08-22",
    ),
    other=OtherMan(
        relative="Ishkan",
        relation=("father", "son", "parent", "child"),
        held="his son was locked in a warehouse along with about 20 other drivers",
        deprived="had no electricity or running water and were fed once a day",
        missing="It is not clear where the driver is now",
    ),
    denial=Denial(
        denied="had denied detaining anyone",
        blamed='told families that "valley bandits" were behind the kidnappings',
        blamed_on="bandits",
        flat="'valley bandits' seized and beat its drivers",
    ),
    unchecked="was not immediately able to verify the accounts",
    unchecked_sentence="The Continental News Service was not immediately able to verify",
    unnamed_relative=("uncle", "the man", "relative"),
    quotation="They're being kept there because they won't drive",
    first_person="had me in the courthouse",
    ordeal=Ordeal(
        report="driver_mother.txt",
        beaten="They knocked him down and kicked him",
        mock_execution="as though they meant to shoot him",
        own_words="He told me he couldn't feel his legs",
        relative=("mother", "the woman", "parent"),
        victim=("he", "driver", "son", "the man", "child"),
        outlet="Radio Cordera",
        joined="reported for duty with the first men called up under the order",
        serving="was already a sergeant in the Transport Corps",
        dated="sent troops into the Sarrow Valley on March 11",
    ),
    background=(
        ("driver_mother.txt", "ordered the call-up of commercial drivers"),
        ("driver_mother.txt", "needed about 22,000 people licensed to drive heavy vehicles"),
        ("driver_mother.txt", "took back the crossroads town of Esmond in July"),
        ("driver_mother.txt", "have also been driven from the Kell Pass"),
        ("drivers_detained.txt", "walk past a burned-out bus depot reportedly hit"),
    ),
)
