"""The words of the twenty-third pair: border guards who will not fight on, in the manner of an outlet in exile."""

from __future__ import annotations

from pairs import Denial, Figure, NamedMan, Ordeal, OtherMan, Pair

PAIR = Pair(
    fixture="t23",
    report="border_guards_held.txt",
    publisher="Far Shore",
    counter="Kolodets",
    interviewer="Istok",
    figure=Figure(
        words="at least 163 border guards",
        low=163,
        comparator=">=",
        unit="guard",
        place="Berezino",
        lat=53.84,
        lon=28.99,
        within_degrees=0.05,
        told="late November",
    ),
    named=NamedMan(
        name="Anton",
        relative="Lidia",
        relation=("wife", "husband", "spouse"),
        call="he phoned her on November 3",
        called_on="XXXX-11-03",
        written="had submitted letters of refusal",
        held="were being held in a boiler room in Berezino",
        summoned="Anton was summoned by a general",
        believed="Anton was still thought to be in the boiler room",
        as_of="XXXX-11-21",
    ),
    other=OtherMan(
        relative="Oksana",
        relation=("aunt", "nephew"),
        held="her nephew had been shut in a cellar with other men",
        deprived="no heat, no food, and no clean water",
        missing="It isn’t known where he is now",
    ),
    denial=Denial(
        denied="denied having anything to do with the detention",
        blamed="put the blame on “valley partisans,”",
        blamed_on="partisans",
        flat="“valley partisans” kidnapped and tortured its men",
    ),
    unchecked="has not been able to verify Istok’s findings independently",
    unchecked_sentence="Far Shore has not been able to verify",
    unnamed_relative=("mother", "mom", "the woman", "parent"),
    quotation="They’re being kept there for one reason, because they refused",
    first_person="put me in the forestry office",
    ordeal=Ordeal(
        report="border_guard_sister.txt",
        beaten="First they beat him right there in the yard",
        mock_execution="as though he was going to be shot",
        own_words="He told me he couldn’t hear anything in his left ear",
        relative=("sister", "the woman", "sibling"),
        victim=("he", "guard", "brother", "sibling", "young man"),
        outlet="Radio Sever",
        joined="signed up in those first weeks of the mobilization",
        serving="was already a warrant officer in the Border Service",
        dated="sent troops into the Svisla valley on June 11",
    ),
    background=(
        ("border_guard_sister.txt", "tens of thousands of reservists were to be sent"),
        ("border_guard_sister.txt", "70,000 people with “the necessary specialties”"),
        ("border_guard_sister.txt", "pushed the Sarvenian army out of most of the area around Osipovichi"),
        ("border_guard_sister.txt", "gave up the rail junction at Klichev"),
        ("border_guards_held.txt", "was reportedly shelled by Sarvenian forces"),
    ),
)
