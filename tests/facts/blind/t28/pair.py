"""The words of the twenty-eighth pair: paramedics of a coastal war, in the manner of an American web desk."""

from __future__ import annotations

from pairs import Denial, Figure, NamedMan, Ordeal, OtherMan, Pair

PAIR = Pair(
    fixture="t28",
    report="locked_up_paramedics.txt",
    publisher="Atlas News",
    counter="Faro Sur",
    interviewer="Cable Abierto",
    figure=Figure(
        words="at least 95 paramedics",
        low=95,
        comparator=">=",
        unit="paramedic",
        place="Puerto Calder",
        lat=23.66,
        lon=-140.29,
        within_degrees=0.05,
        told="late May",
    ),
    named=NamedMan(
        name="Marisol",
        relative="Hector",
        relation=("brother", "sister", "sibling"),
        call="she called him on May 4",
        called_on="XXXX-05-04",
        written="had turned in letters saying they quit",
        held="were being held in a cannery in Puerto Calder",
        summoned="A general later sent for her",
        believed="was still believed to be in the cannery",
        as_of="XXXX-05-19",
    ),
    other=OtherMan(
        relative="Consuelo",
        relation=("grandson", "grandmother", "grandparent", "grandchild"),
        held="her grandson and some of his colleagues who’d asked to go home were locked in a warehouse",
        deprived="left without power, running water or enough to eat",
        missing="The family doesn’t know where he is now",
    ),
    denial=Denial(
        denied="insists it isn’t behind the detention of any medic",
        blamed="putting the blame on “Bajamar bandits” for",
        blamed_on="bandits",
        flat="blamed “Bajamar bandits” for",
    ),
    unchecked="could not independently confirm Cable Abierto’s reporting",
    unchecked_sentence="Atlas News could not independently confirm",
    unnamed_relative=("uncle", "the man"),
    quotation="They’re keeping those kids in there because they said no",
    first_person="put me in the port office",
    ordeal=Ordeal(
        report="paramedic_aunt.txt",
        beaten="They went at him with rifle butts",
        mock_execution="acted like they were going to shoot him",
        own_words="He told me he had to feel his way back along the wall",
        relative=("aunt", "the woman"),
        victim=("he", "paramedic", "nephew", "Arcadoran"),
        outlet="Radio Cardinal",
        joined="was among the ones who answered the draft",
        serving="was already a staff sergeant in the Arcadoran army’s medical corps",
        dated="launched the invasion of Lisandra on February 2",
    ),
    background=(
        ("paramedic_aunt.txt", "retook the coastal city of Ventana"),
        ("paramedic_aunt.txt", "were pushed off Cape Morro"),
        ("paramedic_aunt.txt", "drafting tens of thousands of health care workers"),
        ("paramedic_aunt.txt", "plans to call up 30,000 people"),
        ("locked_up_paramedics.txt", "look over a bus depot reportedly hit by Arcadoran missiles"),
    ),
)
