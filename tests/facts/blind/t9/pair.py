"""The words of the ninth pair: sailors; the figure stands near the top, before the interview."""

from __future__ import annotations

from pairs import Denial, Figure, NamedMan, Ordeal, OtherMan, Pair

PAIR = Pair(
    fixture="t9",
    report="sailors_confined.txt",
    publisher="Crescent News",
    counter="Beacon",
    interviewer="La Vigie",
    figure=Figure(
        words="no fewer than 88 sailors",
        low=88,
        comparator=">=",
        unit="sailor",
        place="Amparo",
        lat=-30.65,
        lon=-17.20,
        within_degrees=0.05,
        told="late July",
    ),
    named=NamedMan(
        name="Nabil",
        relative="Samira",
        relation=("wife", "husband", "spouse"),
        call="her husband rang her on 8 July",
        called_on="XXXX-07-08",
        written="had signed a letter refusing to sail",
        held="were being held in a boat shed in Amparo",
        summoned="an admiral later sent for Nabil",
        believed="was still believed to be in the shed",
        as_of="XXXX-07-24",
    ),
    other=OtherMan(
        relative="Hawa",
        relation=("grandson", "grandmother", "grandchild", "grandparent"),
        held="her grandson and other men who had refused to sail were being held in a warehouse",
        deprived="no light, hardly any food and no clean water",
        missing="whereabouts are unknown",
    ),
    denial=Denial(
        denied="rejected any suggestion that it was locking up its own men",
        blamed="insisted that “islander commandos” had abducted",
        blamed_on="commandos",
        flat="said ‘islander commandos’ had abducted",
    ),
    unchecked="was not able to independently verify",
    unchecked_sentence="Crescent News was not able to independently verify",
    unnamed_relative=("wife", "the woman", "spouse"),
    quotation="They are holding them because they refused to sail",
    first_person="kept me in the fish market",
    ordeal=Ordeal(
        report="sailor_wife.txt",
        beaten="Two officers whipped him with a cable",
        mock_execution="as though they were going to execute him",
        own_words="He says the skin came off his back",
        relative=("wife", "the woman", "spouse"),
        victim=("he", "sailor", "husband"),
        outlet="Nova TV",
        joined="was one of the men called up under the draft",
        serving="had already been serving as a petty officer in the Lusaran navy",
        dated="ordered the landing on the Verran Islands on 21 January",
    ),
    background=(
        ("sailor_wife.txt", "seized the harbour at Port Selene in August"),
        ("sailor_wife.txt", "abandoned its base at Cape Dorn"),
        ("sailor_wife.txt", "ordering thousands of fishermen and merchant seamen into uniform"),
        ("sailor_wife.txt", "9,000 men with experience at sea would be called up"),
        ("sailors_confined.txt", "a jetty that was reportedly damaged by naval gunfire"),
    ),
)
