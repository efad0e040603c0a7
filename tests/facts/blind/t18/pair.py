"""The words of the eighteenth pair: coastguards of a blockade, in the manner of a newspaper in exile."""

from __future__ import annotations

from pairs import Denial, Figure, NamedMan, Ordeal, OtherMan, Pair

PAIR = Pair(
    fixture="t18",
    report="interned_crews.txt",
    publisher="Free Strand",
    counter="Tideline",
    interviewer="Horizon",
    figure=Figure(
        words="A minimum of 57 coastguards",
        low=57,
        comparator=">=",
        unit="coastguard",
        place="Sant Orso",
        lat=-53.78,
        lon=-26.24,
        within_degrees=0.05,
        told="last days of October",
    ),
    named=NamedMan(
        name="Matthis",
        relative="Benno",
        relation=("brother", "sibling"),
        call="It was on October 6, his brother Benno recounts, that he telephoned",
        called_on="XXXX-10-06",
        written="had handed their captain a written refusal",
        held="was shut up in a net loft in Sant Orso",
        summoned="was sent for by an admiral",
        believed="was believed to be in the net loft still",
        as_of="XXXX-10-24",
    ),
    other=OtherMan(
        relative="Aurelia",
        relation=("son", "mother", "child", "parent"),
        held="he was being held in a warehouse together with other men who had asked for their discharge",
        deprived="without blankets, without a lamp and with hardly any water",
        missing="What has become of the stoker is not known",
    ),
    denial=Denial(
        denied="denied that it was detaining anyone",
        blamed='the torture it attributed to "Corran smugglers"',
        blamed_on="smugglers",
        flat="abducted and tortured by 'Corran smugglers'",
    ),
    unchecked="was not in a position to check what Horizon reports",
    unchecked_sentence="Free Strand, whose correspondents may not enter the country, was not in a position",
    unnamed_relative=("brother", "the man", "sibling"),
    quotation="It is because of that refusal that these people are keeping them in custody",
    first_person="brought me before the harbour tribunal",
    ordeal=Ordeal(
        report="boatswain_daughter.txt",
        beaten="They tied him to the winch and flogged him with a rope's end",
        mock_execution="as though they meant to execute him",
        own_words="he told me, he was unable to stand",
        relative=("daughter", "the woman", "child"),
        victim=("he", "coastguard", "father", "the man", "boatswain"),
        outlet="Radio Concord",
        joined="Among the seamen enlisted under the decree was the coastguard",
        serving="was already a boatswain in the Ysmari coastguard",
        dated="proclaimed the blockade of the islands on May 29",
    ),
    background=(
        ("boatswain_daughter.txt", "the lighthouse island of Skerrin was retaken by the islanders"),
        ("boatswain_daughter.txt", "The anchorage off Porto Lenn"),
        ("boatswain_daughter.txt", "had decreed the enlistment of tens of thousands of seamen"),
        ("boatswain_daughter.txt", "there was talk of 25,000 men"),
        ("interned_crews.txt", "which gunboats are reported to have shelled"),
    ),
)
