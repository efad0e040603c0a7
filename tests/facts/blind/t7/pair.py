"""The words of the seventh pair: border guards, wording close to the real reports."""

from __future__ import annotations

from pairs import Denial, Figure, NamedMan, Ordeal, OtherMan, Pair

PAIR = Pair(
    fixture="t7",
    report="border_guards_held.txt",
    publisher="Northbridge Herald",
    counter="Sidelight",
    interviewer="Weekly Dispatch",
    figure=Figure(
        words="at least 152 border guards",
        low=152,
        comparator=">=",
        unit="guard",
        place="Halse",
        lat=-36.74,
        lon=-117.88,
        within_degrees=0.05,
        told="early September",
    ),
    named=NamedMan(
        name="Jakob",
        relative="Renata",
        relation=("mother", "son", "parent", "child"),
        call="her son called her on 12 August",
        called_on="XXXX-08-12",
        written="had handed in letters of refusal",
        held="were being held in a cellar in Halse",
        summoned="was later summoned by a colonel",
        believed="was still believed to be in the cellar",
        as_of="XXXX-08-30",
    ),
    other=OtherMan(
        relative="Tomas",
        relation=("brother", "sibling"),
        held="his brother and others who had asked to leave were being held in a workshop",
        deprived="no electricity and very little food or water",
        missing="whereabouts are currently unknown",
    ),
    denial=Denial(
        denied="had denied any involvement",
        blamed="had blamed “Kessary separatists” for",
        blamed_on="separatists",
        flat="blamed 'Kessary separatists' for",
    ),
    unchecked="could not independently verify the report",
    unchecked_sentence="The Northbridge Herald could not independently verify",
    unnamed_relative=("mother", "mum", "the woman", "parent"),
    quotation="They are holding them there because they refuse to fight",
    first_person="put me in the old courthouse",
    ordeal=Ordeal(
        report="border_guard_father.txt",
        beaten="They beat him with rifle butts",
        mock_execution="as if they were going to shoot him",
        own_words="He told me he couldn't hear in one ear",
        relative=("father", "dad", "the man", "parent"),
        victim=("he", "border guard", "son"),
        outlet="Channel Six",
        joined="was among those who enlisted after the order",
        serving="was a serving lieutenant in the Torvenian border service",
        dated="sent the army into Kessary on 9 February",
    ),
    background=(
        ("border_guard_father.txt", "retook the port of Lydra in July"),
        ("border_guard_father.txt", "withdrew from the rail junction at Morvik"),
        ("border_guard_father.txt", "ordered the call-up of tens of thousands of men"),
        ("border_guard_father.txt", "60,000 people with military training would be drafted"),
        ("border_guards_held.txt", "a damaged school, reportedly hit by Torvenian shelling"),
    ),
)
