"""The words of the twenty-second pair: prison guards who refuse camp duty, in the manner of a rights monitor's digest."""

from __future__ import annotations

from pairs import Denial, Figure, NamedMan, Ordeal, OtherMan, Pair

PAIR = Pair(
    fixture="t22",
    report="guards_detained.txt",
    publisher="Steppe Rights Monitor",
    counter="Azat Line",
    interviewer="Open Window",
    figure=Figure(
        words="at least 203 prison guards",
        low=203,
        comparator=">=",
        unit="guard",
        place="Karatem",
        lat=-43.25,
        lon=-107.77,
        within_degrees=0.05,
        told="mid-September",
    ),
    named=NamedMan(
        name="Levko",
        relative="Nadira",
        relation=("mother", "son", "parent", "child"),
        call="telephoned her on August 21",
        called_on="XXXX-08-21",
        written="in his unit had filed written refusals",
        held="were being held in the basement of a dairy in Karatem",
        summoned="was subsequently summoned by a general",
        believed="Levko was believed to be in the basement still",
        as_of="XXXX-09-10",
    ),
    other=OtherMan(
        relative="Marten",
        relation=("father-in-law", "son-in-law"),
        held="The father-in-law and the other men were kept in a cattle shed",
        deprived="without heating, medicine, or drinking water",
        missing="current location is unknown",
    ),
    denial=Denial(
        denied="it was not involved in any detentions",
        blamed="that “mountain gangs” had abducted and beaten the guards",
        blamed_on="gangs",
        flat="blames ‘mountain gangs’ for abducting and beating its guards",
    ),
    unchecked="has been unable to independently verify these accounts",
    unchecked_sentence="Steppe Rights Monitor has been unable to independently verify",
    unnamed_relative=("sister", "the woman", "sibling"),
    quotation="Those people are holding them because they refused to work in the camps",
    first_person="put me in the land registry",
    ordeal=Ordeal(
        report="guard_wife.txt",
        beaten="They threw him on the floor and beat him with batons",
        mock_execution="like they were going to execute him",
        own_words="My husband told me he couldn’t lift his arms",
        relative=("wife", "the woman", "spouse", "partner"),
        victim=("he", "guard", "husband", "the man", "spouse", "partner"),
        outlet="Radio Tolkun",
        joined="signed up for the service that spring under Belov’s decree",
        serving="was a senior guard with the rank of captain in the Penal Service",
        dated="announced the start of the military campaign in Upper Oshan on December 30",
    ),
    background=(
        ("guard_wife.txt", "ordering the transfer of prison guards"),
        ("guard_wife.txt", "some 6,500 employees would be transferred"),
        ("guard_wife.txt", "retook the mining town of Dzherim in July"),
        ("guard_wife.txt", "abandoned their positions in the Chon gorge"),
        ("guards_detained.txt", "was reportedly hit in a Zhari artillery strike"),
    ),
)
