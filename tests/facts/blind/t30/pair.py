"""The words of the thirtieth pair: miners who dug at a front, in the manner of a broadcaster's feature from abroad."""

from __future__ import annotations

from pairs import Denial, Figure, NamedMan, Ordeal, OtherMan, Pair

PAIR = Pair(
    fixture="t30",
    report="miners_zavrelsk.txt",
    publisher="Radio Far Shore",
    counter="Vidnokrug",
    interviewer="Chronograph",
    figure=Figure(
        words="at least 163 miners",
        low=163,
        comparator=">=",
        unit="miner",
        place="Zavrelsk",
        lat=-37.74,
        lon=-109.41,
        within_degrees=0.05,
        told="mid-September",
    ),
    named=NamedMan(
        name="Radim",
        relative="Vesna",
        relation=("sister", "brother", "sibling"),
        call="On August 21, she said, he called her from a borrowed phone",
        called_on="XXXX-08-21",
        written="had filed written refusals",
        held="were being held in a boiler house in Zavrelsk",
        summoned="was subsequently called before a general",
        believed="was still believed to be in the boiler house",
        as_of="XXXX-09-04",
    ),
    other=OtherMan(
        relative="Bohdana",
        relation=("husband", "wife", "spouse"),
        held="her husband and other miners who had announced that they were leaving were being held in a basement",
        deprived="had no electricity, no medicine, and barely any water",
        missing="Where her husband is today is not known",
    ),
    denial=Denial(
        denied="denies that it had any role in detaining miners",
        blamed='says that "Podrenye separatists" are to blame for',
        blamed_on="separatists",
        flat="has blamed 'Podrenye separatists' for",
    ),
    unchecked="was not able to independently verify Chronograph's findings",
    unchecked_sentence="Radio Far Shore was not able to independently verify",
    unnamed_relative=("grandfather", "the man", "grandparent"),
    quotation="They won't let our boys out because they refused",
    first_person="put me in the school gymnasium",
    ordeal=Ordeal(
        report="miner_wife.txt",
        beaten="They beat him with pick handles",
        mock_execution="as though they were going to shoot him",
        own_words="He told me that all he could hear was ringing",
        relative=("wife", "the woman", "spouse"),
        victim=("he", "miner", "husband", "Kestrian"),
        outlet="Kanal Zvon",
        joined="was among those who turned up when the summonses went out",
        serving="was a serving lieutenant in the Kestrian engineer troops",
        dated="ordered the invasion of Luvania on March 2",
    ),
    background=(
        ("miner_wife.txt", "drove Kestrian troops out of a large part of the Upper Lesva region"),
        ("miner_wife.txt", "has since lost the river port of Trebinka as well"),
        ("miner_wife.txt", "announced the mobilization of tens of thousands of workers"),
        ("miner_wife.txt", "70,000 people with mining experience"),
        ("miners_zavrelsk.txt", "that was reportedly hit by Kestrian artillery"),
    ),
)
