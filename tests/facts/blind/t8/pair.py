"""The words of the eighth pair: prisoners sent to fight, in the manner of a news agency."""

from __future__ import annotations

from pairs import Denial, Figure, NamedMan, Ordeal, OtherMan, Pair

PAIR = Pair(
    fixture="t8",
    report="prisoners_detained.txt",
    publisher="Global Press Agency",
    counter="Daybreak",
    interviewer="Faktor",
    figure=Figure(
        words="more than 300 recruits",
        low=300,
        comparator=">",
        unit="recruit",
        place="Vostrava",
        lat=-45.44,
        lon=-99.05,
        within_degrees=0.05,
        told="mid-October",
    ),
    named=NamedMan(
        name="Pavel",
        relative="Irina",
        relation=("sister", "brother", "sibling"),
        call="her brother phoned her on September 22",
        called_on="XXXX-09-22",
        written="had asked in writing to be released",
        held="had been locked in a garage in Vostrava",
        summoned="was then called in by a general",
        believed="was still thought to be in the garage",
        as_of="XXXX-10-09",
    ),
    other=OtherMan(
        relative="Gregor",
        relation=("son", "father", "child", "parent"),
        held="his son and a group of men who had refused to fight were being kept in a barn",
        deprived="without heat, running water or medicine",
        missing="whereabouts remain unknown",
    ),
    denial=Denial(
        denied="had denied holding any recruits",
        blamed='had blamed "Belmari saboteurs" for',
        blamed_on="saboteurs",
        flat="blamed 'Belmari saboteurs' for",
    ),
    unchecked="was unable to independently confirm the report",
    unchecked_sentence="Global Press Agency was unable to independently confirm",
    unnamed_relative=("sister", "the woman", "sibling"),
    quotation="They are keeping them locked up because they said no",
    first_person="locked me in a grain store",
    ordeal=Ordeal(
        report="prisoner_sister.txt",
        beaten="First they kicked him",
        mock_execution="they pretended to execute him",
        own_words="My brother told me that two of his ribs were broken",
        relative=("sister", "the woman", "sibling"),
        victim=("he", "convict", "brother", "the man", "prisoner"),
        outlet="Radio Orient",
        joined="was one of the prisoners who signed up following the decree",
        serving="was already serving in a Sadrian assault unit",
        dated="launched the offensive in Belmar on March 3",
    ),
    background=(
        ("prisoner_sister.txt", "recaptured the river port of Calden last month"),
        ("prisoner_sister.txt", "pulled out of the airfield at Grell"),
        ("prisoner_sister.txt", "offering pardons to thousands of prisoners"),
        ("prisoner_sister.txt", "12,000 inmates with less than five years left to serve would be recruited"),
        ("prisoners_detained.txt", "a bakery that was reportedly struck by a Sadrian drone"),
    ),
)
