"""The words of the twenty-ninth pair: constables sent to a war in the hills, in the manner of an African daily."""

from __future__ import annotations

from pairs import Denial, Figure, NamedMan, Ordeal, OtherMan, Pair

PAIR = Pair(
    fixture="t29",
    report="constables_kitolo.txt",
    publisher="Daily Harmattan",
    counter="Mashariki Watch",
    interviewer="Drum Call",
    figure=Figure(
        words="no fewer than 208 constables",
        low=208,
        comparator=">=",
        unit="constable",
        place="Kitolo",
        lat=-15.83,
        lon=-21.61,
        within_degrees=0.05,
        told="early June",
    ),
    named=NamedMan(
        name="Zuhura",
        relative="Hamadi",
        relation=("father", "daughter", "parent", "child"),
        call="she called him on May 6",
        called_on="XXXX-05-06",
        written="had submitted letters declining to serve",
        held="had been locked up in a grain store in Kitolo",
        summoned="was thereafter summoned by a brigadier",
        believed="was still believed to be in the grain store",
        as_of="XXXX-05-24",
    ),
    other=OtherMan(
        relative="Ochola",
        relation=("cousin",),
        held="his cousin and other constables who had asked to be released were being kept in a classroom",
        deprived="without food, clean water or blankets",
        missing="The whereabouts of Ochola's cousin remain unknown",
    ),
    denial=Denial(
        denied="has distanced itself from the detention of officers",
        blamed='pointing an accusing finger at "hill raiders" for',
        blamed_on="raiders",
        flat="has accused 'hill raiders' of",
    ),
    unchecked="could not independently verify the report",
    unchecked_sentence="The Daily Harmattan could not independently verify",
    unnamed_relative=("wife", "the woman", "spouse"),
    quotation="They are the ones holding our husbands, and it is only because they refused",
    first_person="put me in the cotton ginnery",
    ordeal=Ordeal(
        report="constable_uncle.txt",
        beaten="They whipped him with fan belts",
        mock_execution="as if they wanted to shoot him",
        own_words="He told me he slept on his stomach for nine days",
        relative=("uncle", "the man"),
        victim=("he", "constable", "nephew", "officer"),
        outlet="Radio Ngoma",
        joined="was among those who heeded the directive",
        serving="was already serving with the Okavaran army's Third Brigade",
        dated="sent soldiers into Lusembe on January 7",
    ),
    background=(
        ("constable_uncle.txt", "flushed the Okavaran army out of much of Lower Mbara"),
        ("constable_uncle.txt", "has also lost Tulimba, a border town on the main road to the capital"),
        ("constable_uncle.txt", "directed that tens of thousands of police officers be drafted"),
        ("constable_uncle.txt", "25,000 officers with paramilitary training"),
        ("constables_kitolo.txt", "a dispensary said to have been shelled by Okavaran troops"),
    ),
)
