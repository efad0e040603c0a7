"""The words of the fifteenth pair: sappers who will lay no mines, in the manner of a wire agency."""

from __future__ import annotations

from pairs import Denial, Figure, NamedMan, Ordeal, OtherMan, Pair

PAIR = Pair(
    fixture="t15",
    report="sappers_held.txt",
    publisher="Unipress",
    counter="Kontur",
    interviewer="Prizma",
    figure=Figure(
        words="A minimum of 178 sappers",
        low=178,
        comparator=">=",
        unit="sapper",
        place="Zelin",
        lat=-40.08,
        lon=73.84,
        within_degrees=0.05,
        told="late March",
    ),
    named=NamedMan(
        name="Milan",
        relative="Pavo",
        relation=("brother", "sibling"),
        call="Milan rang him on Feb. 11",
        called_on="XXXX-02-11",
        written="had submitted refusals in writing",
        held="were being held in a pump house in Zelin",
        summoned="his brother was then called before a general",
        believed="it was believed that Milan remained in the pump house",
        as_of="XXXX-03-01",
    ),
    other=OtherMan(
        relative="Yelka",
        relation=("mother", "son", "parent", "child"),
        held="he and several more who wanted to leave were confined in a silo",
        deprived="without daylight, bedding or drinking water",
        missing="present whereabouts are unknown",
    ),
    denial=Denial(
        denied="deny any role in detaining men",
        blamed='have named "plateau rebels" as those who captured',
        blamed_on="rebels",
        flat="'plateau rebels' seized and tortured its sappers",
    ),
    unchecked="unable to corroborate the Prizma report",
    unchecked_sentence="Unipress was unable to corroborate",
    unnamed_relative=("brother", "the man", "sibling"),
    quotation="They are holding all of them because they refused to go back",
    first_person="put me in the grain inspector's office",
    ordeal=Ordeal(
        report="sapper_grandmother.txt",
        beaten="He got a beating with a spade handle",
        mock_execution="made out that they were a firing squad",
        own_words="He told me he could not remember his own name",
        relative=("grandmother", "grandma", "the old woman", "the woman", "grandparent"),
        victim=("he", "sapper", "grandson", "grandchild", "young man"),
        outlet="Slovar",
        joined="the young sapper enlisted",
        serving="was already serving as a sergeant in the Corps of Engineers",
        dated="launched the offensive on the Orlen plateau on Aug. 4",
    ),
    background=(
        ("sapper_grandmother.txt", "mobilising tens of thousands of reservists"),
        ("sapper_grandmother.txt", "Up to 45,000 people with construction or mining skills"),
        ("sapper_grandmother.txt", "recaptured the market town of Vesk in January"),
        ("sapper_grandmother.txt", "abandoned the sugar works at Lipna"),
        ("sappers_held.txt", "a combine harvester reportedly wrecked by an Ulmarian mine"),
    ),
)
