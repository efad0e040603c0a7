"""The words of the seventeenth pair: students called up for a war in the marshes, in the manner of a tabloid."""

from __future__ import annotations

from pairs import Denial, Figure, NamedMan, Ordeal, OtherMan, Pair

PAIR = Pair(
    fixture="t17",
    report="cellar_students.txt",
    publisher="Evening Comet",
    counter="Inkwell",
    interviewer="Sunday Witness",
    figure=Figure(
        words="140 students or more",
        low=140,
        comparator=">=",
        unit="student",
        place="Dorrock",
        lat=-24.11,
        lon=-10.72,
        within_degrees=0.05,
        told="mid-May",
    ),
    named=NamedMan(
        name="Teo",
        relative="Salome",
        relation=("grandmother", "gran", "grandson", "grandparent", "grandchild"),
        call="got a call from her grandson on May 2",
        called_on="XXXX-05-02",
        written="had signed a letter refusing to fight on",
        held="had been thrown into a boathouse in Dorrock",
        summoned="was then hauled in front of a general",
        believed="was still believed to be in the boathouse",
        as_of="XXXX-05-12",
    ),
    other=OtherMan(
        relative="Bruno",
        relation=("son", "father", "dad", "child", "parent"),
        held="his eldest boy and a dozen more students who had asked to go home were being kept in a cellar",
        deprived="had no heating, no toilet and hardly a bite to eat",
        missing="No one knows where Bruno's boy is today",
    ),
    denial=Denial(
        denied="has never locked up a single student",
        blamed='points the finger at "marsh pirates" for',
        blamed_on="pirates",
        flat="pinned the kidnap and torture of its students on 'marsh pirates'",
    ),
    unchecked="has had no way of checking the Sunday Witness story",
    unchecked_sentence="The Evening Comet has had no way of checking",
    unnamed_relative=("gran", "grandmother", "the woman", "grandparent"),
    quotation="Our boys are locked up down there because they said no",
    first_person="stuck me in the harbourmaster's office",
    ordeal=Ordeal(
        report="grave_student.txt",
        beaten="They laid into him with tent poles",
        mock_execution="pretended they were going to shoot him",
        own_words="He told me he had passed out twice",
        relative=("mum", "mother", "the woman", "parent"),
        victim=("he", "student", "son", "lad", "boy", "young man"),
        outlet="Harbour FM",
        joined="was among those who joined up when their papers came",
        serving="was a serving corporal in a Ruvenian tank regiment",
        dated="sent his troops into the marshes on January 10",
    ),
    background=(
        ("grave_student.txt", "took back Sallow Bridge, the gateway to the northern marshes"),
        ("grave_student.txt", "were chased out of their base at Penhurst Ferry"),
        ("grave_student.txt", "called up tens of thousands of students"),
        ("grave_student.txt", "the final tally would be 60,000"),
        ("cellar_students.txt", "a school in Marlow Reach, said to have been hit by Ruvenian rockets"),
    ),
)
