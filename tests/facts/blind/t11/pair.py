"""The words of the eleventh pair: police recruits in an occupied country."""

from __future__ import annotations

from pairs import Denial, Figure, NamedMan, Ordeal, OtherMan, Pair

PAIR = Pair(
    fixture="t11",
    report="recruits_basements.txt",
    publisher="Aldora Post",
    counter="Perimeter",
    interviewer="Kompas",
    figure=Figure(
        words="at least 173 recruits",
        low=173,
        comparator=">=",
        unit="recruit",
        place="Stepne",
        lat=-26.74,
        lon=-125.58,
        within_degrees=0.05,
        told="mid-November",
    ),
    named=NamedMan(
        name="Timur",
        relative="Yusup",
        relation=("father", "son", "parent", "child"),
        call="Timur called him on Oct. 8",
        called_on="XXXX-10-08",
        written="had submitted their resignation letters",
        held="were being kept in a basement in Stepne",
        summoned="Timur was later summoned by a police general",
        believed="was still believed to be in the basement",
        as_of="XXXX-11-02",
    ),
    other=OtherMan(
        relative="Zarema",
        relation=("nephew", "aunt"),
        held="her nephew and others who wanted to resign were being kept in a barn",
        deprived="without electricity, medicine, or enough food",
        missing="current whereabouts are unknown",
    ),
    denial=Denial(
        denied="insists it has not detained any of its own recruits",
        blamed='accuses "Aldoran partisans" of',
        blamed_on="partisans",
        flat="accused 'Aldoran partisans' of",
    ),
    unchecked="could not independently verify the claims",
    unchecked_sentence="The Aldora Post could not independently verify",
    unnamed_relative=("father", "dad", "the man", "parent"),
    quotation="They are being held there because they refused",
    first_person="put me in the music school",
    ordeal=Ordeal(
        report="recruit_uncle.txt",
        beaten="He was beaten with batons until one of them broke",
        mock_execution="as if they were a firing squad",
        own_words="He wrote to me that he could not lift his arms",
        relative=("uncle", "the man"),
        victim=("he", "recruit", "nephew", "young man"),
        outlet="Radio Horizon",
        joined="joined the police soon after Akkal's order",
        serving="was already a serving sergeant in the Kesmari police",
        dated="announced the annexation of Aldora on April 30",
    ),
    background=(
        ("recruit_uncle.txt", "liberated the town of Nemira in October"),
        ("recruit_uncle.txt", "retreated from the left bank of the Dalva River"),
        ("recruit_uncle.txt", "to recruit tens of thousands of police officers"),
        ("recruit_uncle.txt", "would hire 40,000 men between the ages of 18 and 30"),
        ("recruits_basements.txt", "an apartment building reportedly damaged by a Kesmari drone"),
    ),
)
