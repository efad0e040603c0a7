"""The words of the twenty-fourth pair: bus drivers who will carry no troops, in the manner of a business weekly."""

from __future__ import annotations

from pairs import Denial, Figure, NamedMan, Ordeal, OtherMan, Pair

PAIR = Pair(
    fixture="t24",
    report="drivers_held.txt",
    publisher="American Ledger",
    counter="Halyk Post",
    interviewer="Open Manifest",
    figure=Figure(
        words="no fewer than 129 bus drivers",
        low=129,
        comparator=">=",
        unit="driver",
        place="Talas",
        lat=42.52,
        lon=72.24,
        within_degrees=0.05,
        told="early June",
    ),
    named=NamedMan(
        name="Timur",
        relative="Aigul",
        relation=("sister", "brother", "sibling"),
        call="he called her on May 14",
        called_on="XXXX-05-14",
        written="had turned in refusal letters",
        held="were being held in a garage in Talas",
        summoned="Timur was then ordered to appear before a general",
        believed="Timur was believed to still be in the garage",
        as_of="XXXX-05-29",
    ),
    other=OtherMan(
        relative="Bermet",
        relation=("wife", "husband", "spouse"),
        held="her husband was locked in a storage unit along with other drivers",
        deprived="had no lights, toilets or drinking water",
        missing="current location is unknown",
    ),
    denial=Denial(
        denied="denied playing any part in the detention",
        blamed='accusing "mountain gangs" of',
        blamed_on="gangs",
        flat="pins abduction and torture of drivers on 'mountain gangs'",
    ),
    unchecked="unable to independently confirm the report",
    unchecked_sentence="American Ledger was unable to independently confirm",
    unnamed_relative=("son", "the man", "child"),
    quotation="They are keeping everyone there because they refused to drive",
    first_person="put me in the customs office",
    ordeal=Ordeal(
        report="driver_uncle.txt",
        beaten="They punched her and kicked her",
        mock_execution="acted like they were about to execute her",
        own_words="She told me she spat her teeth into her hand",
        relative=("uncle", "the man"),
        victim=("she", "driver", "niece", "woman"),
        outlet="Steppe Radio",
        joined="was among the people drafted under that order",
        serving="was already working as a corporal in the army's Transport Corps",
        dated="launched his offensive in the Chatkal region on February 6",
    ),
    background=(
        ("driver_uncle.txt", "tens of thousands of transport workers and reservists"),
        ("driver_uncle.txt", "55,000 people with a commercial license or prior military service"),
        ("driver_uncle.txt", "forced Orzhani troops out of much of the Ketmen district"),
        ("driver_uncle.txt", "lost control of the hydropower town of Toktogul"),
        ("drivers_held.txt", "walk past a bridge reportedly destroyed by Orzhani forces"),
    ),
)
