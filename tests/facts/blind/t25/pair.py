"""The words of the twenty-fifth pair: army doctors who certify nobody, in the manner of a broadcaster's news site."""

from __future__ import annotations

from pairs import Denial, Figure, NamedMan, Ordeal, OtherMan, Pair

PAIR = Pair(
    fixture="t25",
    report="doctors_held.txt",
    publisher="Mashriq 24",
    counter="Al Khayt",
    interviewer="Safha",
    figure=Figure(
        words="at least 86 doctors",
        low=86,
        comparator=">=",
        unit="doctor",
        place="Shibam",
        lat=15.93,
        lon=48.63,
        within_degrees=0.05,
        told="mid-February",
    ),
    named=NamedMan(
        name="Samira",
        relative="Idris",
        relation=("father", "daughter", "parent", "child"),
        call="his daughter called him on January 12",
        called_on="XXXX-01-12",
        written="had submitted letters refusing to carry on",
        held="were being held in a cold store in Shibam",
        summoned="Samira was later summoned by a general",
        believed="Samira was believed to be still in the cold store",
        as_of="XXXX-01-30",
    ),
    other=OtherMan(
        relative="Haleema",
        relation=("mother", "son", "parent", "child"),
        held="her son and other members of his team were being held in a basement",
        deprived="without light, food or medicine",
        missing="whereabouts are unknown",
    ),
    denial=Denial(
        denied="denied any role in the detention of doctors",
        blamed='had blamed "tribal fighters" for',
        blamed_on="fighters",
        flat="'tribal fighters' kidnapped and tortured medical staff",
    ),
    unchecked="not able to independently verify the allegations made in the report",
    unchecked_sentence="Mashriq 24 was not able to independently verify",
    unnamed_relative=("uncle", "the man"),
    quotation="They are being held there because they refused",
    first_person="put me in the land registry",
    ordeal=Ordeal(
        report="doctor_wife.txt",
        beaten="beat him in front of his patients",
        mock_execution="pretended that they were going to kill him",
        own_words="He told me that he will never operate again",
        relative=("wife", "the woman", "spouse"),
        victim=("he", "doctor", "husband", "spouse"),
        outlet="Radio Zafar",
        joined="The doctor joined up as part of that mobilisation",
        serving="was already serving as a captain in the army's medical corps",
        dated="launched the assault on Wadi Sabran on May 3",
    ),
    background=(
        ("doctor_wife.txt", "ordered a mobilisation of tens of thousands of reservists and medical workers"),
        ("doctor_wife.txt", "40,000 people with military experience or medical training"),
        ("doctor_wife.txt", "retook the city of Seiyun and its airport"),
        ("doctor_wife.txt", "driven from most of the villages around Tarim"),
        ("doctors_held.txt", "a clinic in Tarim that was reportedly hit in a Qasrahi air raid"),
    ),
)
