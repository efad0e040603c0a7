"""The words of the twenty-sixth pair: election clerks who sign no tallies, in the manner of a Latin American daily."""

from __future__ import annotations

from pairs import Denial, Figure, NamedMan, Ordeal, OtherMan, Pair

PAIR = Pair(
    fixture="t26",
    report="clerks_held.txt",
    publisher="Austral Herald",
    counter="El Farol",
    interviewer="Punto Ciego",
    figure=Figure(
        words="at least 212 election clerks",
        low=212,
        comparator=">=",
        unit="clerk",
        place="Filadelfia",
        lat=-22.35,
        lon=-60.03,
        within_degrees=0.05,
        told="early September",
    ),
    named=NamedMan(
        name="Ramiro",
        relative="Consuelo",
        relation=("mother", "son", "parent", "child"),
        call="Her son rang her on August 9",
        called_on="XXXX-08-09",
        written="had submitted letters of refusal",
        held="were being held in a dairy shed in Filadelfia",
        summoned="Ramiro was summoned by a general",
        believed="still believed to be in the shed",
        as_of="XXXX-08-27",
    ),
    other=OtherMan(
        relative="Eusebio",
        relation=("father", "daughter", "parent", "child"),
        held="his daughter and others who had asked to go home were locked in a silo",
        deprived="with no ventilation, mattresses or clean water",
        missing="whereabouts are currently unknown",
    ),
    denial=Denial(
        denied="denied any involvement in detaining clerks",
        blamed='has blamed "river gangs" for',
        blamed_on="gangs",
        flat="'river gangs' abducted and tortured its clerks",
    ),
    unchecked="could not independently confirm the magazine's findings",
    unchecked_sentence="The Austral Herald could not independently confirm",
    unnamed_relative=("husband", "the man", "spouse"),
    quotation="They won't let any of them go because they refused",
    first_person="put me in the co-operative's office",
    ordeal=Ordeal(
        report="clerk_aunt.txt",
        beaten="They hit him with belts and with a chair",
        mock_execution="as if they were going to shoot him",
        own_words="He told me his eyes were so swollen",
        relative=("aunt", "the woman"),
        victim=("he", "clerk", "nephew", "young man"),
        outlet="Radio Ribera",
        joined="was one of the clerks recruited under the decree",
        serving="was already a registrar in the Electoral Service",
        dated="annulled the presidential election on March 9",
    ),
    background=(
        ("clerk_aunt.txt", "conscripted tens of thousands of public employees"),
        ("clerk_aunt.txt", "65,000 people who had worked in earlier elections"),
        ("clerk_aunt.txt", "drove federal troops out of the ranching country"),
        ("clerk_aunt.txt", "lost the bridge at Loma Plata"),
        ("clerks_held.txt", "was reportedly set on fire by federal troops"),
    ),
)
