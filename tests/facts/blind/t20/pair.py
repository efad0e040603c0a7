"""The words of the twentieth pair: army nurses who will not go back, in the manner of a long British report."""

from __future__ import annotations

from pairs import Denial, Figure, NamedMan, Ordeal, OtherMan, Pair

PAIR = Pair(
    fixture="t20",
    report="nurses_held.txt",
    publisher="Morning Despatch",
    counter="Halyard",
    interviewer="Weekly Register",
    figure=Figure(
        words="at least 71 nurses",
        low=71,
        comparator=">=",
        unit="nurse",
        place="Tolmer",
        lat=52.21,
        lon=-31.24,
        within_degrees=0.05,
        told="mid-May",
    ),
    named=NamedMan(
        name="Matthis",
        relative="Joren",
        relation=("father", "son", "parent", "child"),
        call="rang him on 17 April",
        called_on="XXXX-04-17",
        written="had submitted written refusals to serve any longer",
        held="were now being held in the boiler room of a swimming bath in Tolmer",
        summoned="Matthis was sent for by the colonel",
        believed="the family believed Matthis was still in the boiler room",
        as_of="XXXX-05-11",
    ),
    other=OtherMan(
        relative="Yvet",
        relation=("sister", "brother", "twin", "sibling"),
        held="Her brother and eight others were shut up in a garage",
        deprived="with no blankets, no lamp and very little to drink",
        missing="whereabouts have since become a mystery",
    ),
    denial=Denial(
        denied="it had not detained a single nurse",
        blamed="attributed the kidnappings and beatings to “peninsula irregulars”",
        blamed_on="irregulars",
        flat="‘peninsula irregulars’ abducted and mistreated its nurses",
    ),
    unchecked="has not been able to confirm the accounts of either publication independently",
    unchecked_sentence="The Morning Despatch has not been able to confirm",
    unnamed_relative=("grandfather", "the man", "relative"),
    quotation="They are being kept in that place because they said no",
    first_person="shut me in the old grammar school",
    ordeal=Ordeal(
        report="nurse_uncle.txt",
        beaten="punched him and beat him with a belt",
        mock_execution="so that he was sure they were going to kill him",
        own_words="He told me that there was blood coming out of his ear",
        relative=("uncle", "the man", "relative"),
        victim=("he", "nurse", "nephew", "young man"),
        outlet="Nordvik Radio",
        joined="Among those who answered the draft in January was the young nurse",
        serving="was a lieutenant in the Army Medical Service",
        dated="announced the invasion of the peninsula on 6 October",
    ),
    background=(
        ("nurse_uncle.txt", "ordered the drafting of nurses and paramedics"),
        ("nurse_uncle.txt", "Around 9,000 people with a nursing qualification"),
        ("nurse_uncle.txt", "recovered the harbour at Aldery"),
        ("nurse_uncle.txt", "was forced to withdraw from the Lund heights"),
        ("nurses_held.txt", "was reportedly wrecked by Vellish shelling"),
    ),
)
