"""The words of the twelfth pair: conscripted lorry drivers; the figure stands last."""

from __future__ import annotations

from pairs import Denial, Figure, NamedMan, Ordeal, OtherMan, Pair

PAIR = Pair(
    fixture="t12",
    report="drivers_held.txt",
    publisher="Metro Observer",
    counter="Vector",
    interviewer="Prism",
    figure=Figure(
        words="at least 45 drivers",
        low=45,
        comparator=">=",
        unit="driver",
        place="Maren",
        lat=17.01,
        lon=-43.78,
        within_degrees=0.05,
        told="early January",
    ),
    named=NamedMan(
        name="Daniel",
        relative="Marek",
        relation=("nephew", "uncle"),
        call="his nephew phoned him on 9 December",
        called_on="XXXX-12-09",
        written="had signed a letter of refusal",
        held="were being held in a garage in Maren",
        summoned="A brigadier later summoned Daniel",
        believed="was still believed to be in the garage",
        as_of="XXXX-12-28",
    ),
    other=OtherMan(
        relative="Ilona",
        relation=("sister", "brother", "sibling"),
        held="her brother and several others who had asked for leave were being held in a cold store",
        deprived="no heating, no drinking water and little to eat",
        missing="whereabouts are currently unknown",
    ),
    denial=Denial(
        denied="denies holding any drivers",
        blamed='says "delta insurgents" are responsible for',
        blamed_on="insurgents",
        flat="said 'delta insurgents' were responsible for",
    ),
    unchecked="has not been able to independently verify the report",
    unchecked_sentence="The Metro Observer has not been able to independently verify",
    unnamed_relative=("uncle", "the man"),
    quotation="They're locking them up because they refused to drive",
    first_person="held me in the cannery",
    ordeal=Ordeal(
        report="driver_fiancee.txt",
        beaten="He was kicked and slapped by the military police",
        mock_execution="they staged a mock execution",
        own_words="He told me on the phone that he couldn't stop shaking",
        relative=("fiancée", "fiancee", "the woman", "partner"),
        victim=("he", "driver", "fiancé"),
        outlet="Spectrum",
        joined="was called up under the October order",
        serving="was serving in the Lethonian army's supply corps",
        dated="sent troops into the Ambar delta on 11 July",
    ),
    background=(
        ("driver_fiancee.txt", "captured the pumping station at Orrin Lock in November"),
        ("driver_fiancee.txt", "driven out of the fishing town of Saltmere"),
        ("driver_fiancee.txt", "conscripting thousands of lorry drivers"),
        ("driver_fiancee.txt", "7,000 people with a heavy goods licence would be called up"),
        ("drivers_held.txt", "a clinic reportedly shelled by the Lethonian army"),
    ),
)
