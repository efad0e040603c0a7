"""The words of the twenty-first pair: fishermen who will not ferry troops, in the manner of a South Asian regional."""

from __future__ import annotations

from pairs import Denial, Figure, NamedMan, Ordeal, OtherMan, Pair

PAIR = Pair(
    fixture="t21",
    report="fishermen_confined.txt",
    publisher="Malvar Mail",
    counter="Khabar Line",
    interviewer="Daily Prabha",
    figure=Figure(
        words="not less than 58 fishermen",
        low=58,
        comparator=">=",
        unit="fisherm",
        place="Pannevur",
        lat=-34.88,
        lon=82.47,
        within_degrees=0.05,
        told="early February",
    ),
    named=NamedMan(
        name="Dileep",
        relative="Sarojini",
        relation=("wife", "husband", "spouse", "partner"),
        call="her husband Dileep had called her on January 6",
        called_on="XXXX-01-06",
        written="had given a written refusal",
        held="were being kept in a salt godown in Pannevur",
        summoned="a commandant of the Force summoned Dileep",
        believed="Dileep was believed to be in the godown",
        as_of="XXXX-01-25",
    ),
    other=OtherMan(
        relative="Haroon",
        relation=("uncle", "nephew"),
        held="His nephew and some other fishermen who had asked to be sent home were locked up",
        deprived="there was no fan, no toilet and only one meal a day",
        missing="remains untraceable till date",
    ),
    denial=Denial(
        denied="has flatly denied keeping any fisherman in confinement",
        blamed='they were told that "sea thugs" had kidnapped the men',
        blamed_on="thugs",
        flat="'sea thugs' kidnapped and assaulted fishermen",
    ),
    unchecked="could not verify the claims independently",
    unchecked_sentence="The Malvar Mail could not verify",
    unnamed_relative=("mother", "the woman", "parent"),
    quotation="They are keeping them there only because they refused",
    first_person="made me sit in the ice factory",
    ordeal=Ordeal(
        report="fisherman_father.txt",
        beaten="He was beaten with oars",
        mock_execution="as if they would finish him off there itself",
        own_words="My son told me that four of his teeth were gone",
        relative=("father", "the man", "parent"),
        victim=("he", "fisherman", "son", "youth", "child"),
        outlet="Jyoti TV",
        joined="was among the fishermen enrolled under the order",
        serving="was a petty officer in the Coastal Volunteer Force",
        dated="declared the operation in the Neeram islands on September 9",
    ),
    background=(
        ("fisherman_father.txt", "ordered the enrolment of fishermen with mechanised boats"),
        ("fisherman_father.txt", "12,000 persons who know the waters"),
        ("fisherman_father.txt", "wrested back the lighthouse at Muthal Point"),
        ("fisherman_father.txt", "has also had to vacate Little Neeram"),
        ("fishermen_confined.txt", "which was allegedly shelled by Karivelan naval boats"),
    ),
)
