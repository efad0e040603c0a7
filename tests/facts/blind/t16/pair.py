"""The words of the sixteenth pair: railway police on a line through rebel hills, as a public broadcaster's website."""

from __future__ import annotations

from pairs import Denial, Figure, NamedMan, Ordeal, OtherMan, Pair

PAIR = Pair(
    fixture="t16",
    report="line_officers.txt",
    publisher="Midland Broadcasting",
    counter="Lineside",
    interviewer="Crossing Point",
    figure=Figure(
        words="no fewer than 86",
        low=86,
        comparator=">=",
        unit="officer",
        place="Pellen",
        lat=-38.91,
        lon=-117.52,
        within_degrees=0.05,
        told="end of June",
    ),
    named=NamedMan(
        name="Joren",
        relative="Marit",
        relation=("wife", "husband", "spouse", "partner"),
        call="On 11 June, according to his wife, Marit, he phoned her",
        called_on="XXXX-06-11",
        written="had put their wish to leave in writing",
        held="was being kept in a signal shed in Pellen",
        summoned="was then ordered to report to a brigadier",
        believed="was thought to be in the shed still",
        as_of="XXXX-06-27",
    ),
    other=OtherMan(
        relative="Osk",
        relation=("grandson", "grandfather", "grandchild", "grandparent"),
        held="the young man and others who had asked to go home were being held in an engine house",
        deprived="had neither light nor medicine",
        missing="Where the young officer is now is not known",
    ),
    denial=Denial(
        denied="was not detaining anyone who had asked to leave",
        blamed='laid the blame on "hill brigands"',
        blamed_on="brigands",
        flat="put the disappearances down to 'hill brigands'",
    ),
    unchecked="has been unable to verify the magazine's report",
    unchecked_sentence="Midland Broadcasting has been unable to verify",
    unnamed_relative=("wife", "the woman", "spouse"),
    quotation="They are keeping them there because they signed",
    first_person="sat me down in the stationmaster's office",
    ordeal=Ordeal(
        report="line_brother.txt",
        beaten="Four men set about him with belts and rifle butts",
        mock_execution="as though he was going to be shot",
        own_words="he told me that he couldn't see out of his left eye",
        relative=("brother", "sibling"),
        victim=("he", "policeman", "brother", "sibling"),
        outlet="Channel Nine",
        joined="was one of the recruits who came in under the order",
        serving="had already been a sergeant in the Railway Police",
        dated="the Sarrow operation was announced by Ms Urst on 21 February",
    ),
    background=(
        ("line_brother.txt", "captured the junction at Brackwater"),
        ("line_brother.txt", "give up the viaduct at Tane"),
        ("line_brother.txt", "ordered the Railway Police to be enlarged by tens of thousands of men"),
        ("line_brother.txt", "spoke of 45,000 new recruits"),
        ("line_officers.txt", "a burnt-out carriage at Ollen Halt, which was reportedly shelled by rebels"),
    ),
)
