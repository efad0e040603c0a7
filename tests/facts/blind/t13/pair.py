"""The words of the thirteenth pair: dockers who will not load shells, in the manner of a British broadsheet."""

from __future__ import annotations

from pairs import Denial, Figure, NamedMan, Ordeal, OtherMan, Pair

PAIR = Pair(
    fixture="t13",
    report="dockers_held.txt",
    publisher="Westgate Chronicle",
    counter="Tidewatch",
    interviewer="Sounding",
    figure=Figure(
        words="No fewer than 86 dockers",
        low=86,
        comparator=">=",
        unit="docker",
        place="Colvey",
        lat=-44.88,
        lon=-23.35,
        within_degrees=0.05,
        told="mid-June",
    ),
    named=NamedMan(
        name="Oskar",
        relative="Birgit",
        relation=("wife", "husband", "spouse", "partner"),
        call="he telephoned her on 2 May",
        called_on="XXXX-05-02",
        written="had given in written refusals",
        held="were being kept in a net loft in Colvey",
        summoned="A harbour captain then sent for Oskar",
        believed="he was thought to be in the loft still",
        as_of="XXXX-05-29",
    ),
    other=OtherMan(
        relative="Edvin",
        relation=("brother", "sibling"),
        held="His brother and a dozen others who had asked to be discharged were locked",
        deprived="with no light, no heating and hardly anything to eat",
        missing="Where the docker is now is not known",
    ),
    denial=Denial(
        denied="had denied having any hand in locking up men",
        blamed="put the abductions and beatings down to “dockside gangs”",
        blamed_on="gangs",
        flat="‘dockside gangs’ abducted and beat its men",
    ),
    unchecked="to check The Sounding’s account independently",
    unchecked_sentence="It was not possible for the Westgate Chronicle to check",
    unnamed_relative=("wife", "the woman", "spouse", "partner"),
    quotation="They are locked up there for saying no to the shells",
    first_person="stuck me in the old customs house",
    ordeal=Ordeal(
        report="docker_sister.txt",
        beaten="First he was thrashed with rope ends",
        mock_execution="so that he thought he was about to be shot",
        own_words="My brother told me that he couldn’t open his left eye",
        relative=("sister", "the woman", "sibling"),
        victim=("he", "docker", "brother", "sibling"),
        outlet="Radio Lanthorn",
        joined="joined the corps in the weeks after the order",
        serving="was already a foreman in the Harbour Corps",
        dated="announced the landings in the Ardmeres on 11 November",
    ),
    background=(
        ("docker_sister.txt", "ordered the conscription of port workers throughout Sarvelle"),
        ("docker_sister.txt", "Some 15,000 men with experience of cranes or cargo"),
        ("docker_sister.txt", "recaptured the airfield at Hob Ness in April"),
        ("docker_sister.txt", "pushed back to within a few miles of Sandry"),
        ("dockers_held.txt", "the gutted fish market at Sandry, said to have been shelled"),
    ),
)
