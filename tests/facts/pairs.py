"""The words of each pair of reports on which the eleven facts are asked: written by hand from the texts alone.

A pair is two reports of the same kinds as the two real ones: one relative's account of an ordeal, recorded by one
outlet, and one report on many who are held, drawn from two others. The same facts hold of every pair, in other words.
"""

from __future__ import annotations

import runpy
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Figure:
    """Fact 1: how many are held, who counted, where and when it was told."""

    words: str
    low: int
    comparator: str
    unit: str
    place: str
    lat: float
    lon: float
    within_degrees: float
    told: str


@dataclass(frozen=True, kw_only=True)
class NamedMan:
    """Fact 2: the man of whom only a first name is known, and the relative whom he rang."""

    name: str
    relative: str
    relation: tuple[str, ...]
    call: str
    called_on: str
    written: str
    held: str
    summoned: str
    believed: str
    as_of: str


@dataclass(frozen=True, kw_only=True)
class OtherMan:
    """Fact 3: a man without a name, known by another relative's account."""

    relative: str
    relation: tuple[str, ...]
    held: str
    deprived: str
    missing: str


@dataclass(frozen=True, kw_only=True)
class Denial:
    """Fact 4: a denial that a relative relays, and the key point that states it flat."""

    denied: str
    blamed: str
    blamed_on: str
    flat: str


@dataclass(frozen=True, kw_only=True)
class Ordeal:
    """Facts 6 and 7: what was done to a young man, by his relative's account, and what does not fit in it."""

    report: str
    beaten: str
    mock_execution: str
    own_words: str
    relative: tuple[str, ...]
    victim: tuple[str, ...]
    outlet: str
    joined: str
    serving: str
    dated: str


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two reports with the words of all the facts; `fixture` is the case built of them."""

    fixture: str
    report: str  # the report on many who are held
    publisher: str
    counter: str  # the outlet that gave the figure and heard the two relatives who have names
    interviewer: str  # the outlet that a relative without a name spoke to
    figure: Figure
    named: NamedMan
    other: OtherMan
    denial: Denial
    unchecked: str
    unchecked_sentence: str
    unnamed_relative: tuple[str, ...]
    quotation: str  # the unnamed relative's own words on who is held
    first_person: str
    ordeal: Ordeal
    background: tuple[tuple[str, str], ...]  # file, words


SEEDS = Pair(
    fixture="seeds",
    report="004_976f5454c90a7ef3.txt",
    publisher="International Business Times",
    counter="Verstka",
    interviewer="Insider",
    figure=Figure(
        words="at least 234 Russian soldiers",
        low=234,
        comparator=">=",
        unit="soldier",
        place="Bryanka",
        lat=48.51,
        lon=38.65,
        within_degrees=0.15,
        told="late July",
    ),
    named=NamedMan(
        name="Alexander",
        relative="Vasily",
        relation=("father", "son", "parent", "child"),
        call="his son called him on July 8",
        called_on="XXXX-07-08",
        written="had submitted refusal letters",
        held="were being held in a basement in Bryanka",
        summoned="was later summoned by a Russian general",
        believed="still believed to be in the basement",
        as_of="XXXX-07-20",
    ),
    other=OtherMan(
        relative="Fatima",
        relation=("son", "mother", "child", "parent"),
        held="her son and others",
        deprived="no access to electricity, food and water",
        missing="whereabouts are currently unknown",
    ),
    denial=Denial(
        denied="denied any involvement",
        blamed="blamed “Luhansk militants” for",
        blamed_on="militants",
        flat="blamed 'Luhansk militants' for",
    ),
    unchecked="could not independently verify the report",
    unchecked_sentence="The International Business Times could not independently verify",
    unnamed_relative=("father", "dad", "the man", "parent"),
    quotation="holding them there because they refused",
    first_person="put me in the prosecutor's office",
    ordeal=Ordeal(
        report="000_625ad3772a2ee42f.txt",
        beaten="They beat him and then",
        mock_execution="as if they were going to shoot him",
        own_words="He told me his face was covered in blood",
        relative=("father", "dad", "the man", "parent"),
        victim=("he", "soldier", "son", "Russian"),
        outlet="BBC",
        joined="was among those men who enlisted",
        serving="was a serving officer in the Russian army",
        dated="invasion of Ukraine on February 23",
    ),
    background=(
        ("000_625ad3772a2ee42f.txt", "driven out of much of the northeastern Kharkiv region"),
        (
            "000_625ad3772a2ee42f.txt",
            "lost territory in the southern Kherson region as well as the Lyman transport hub",
        ),
        ("000_625ad3772a2ee42f.txt", "ordered a mobilisation of hundreds of thousands of Russians"),
        ("000_625ad3772a2ee42f.txt", "would call up 300,000 people"),
        ("004_976f5454c90a7ef3.txt", "inspect a destroyed warehouse reportedly targeted"),
    ),
)

TWIN = Pair(
    fixture="twin",
    report="guardsmen_held.txt",
    publisher="Halmar Evening Post",
    counter="Plumb Line",
    interviewer="Lantern",
    figure=Figure(
        words="at least 117 guardsmen",
        low=117,
        comparator=">=",
        unit="guardsm",
        place="Ondrel",
        lat=32.42,
        lon=-42.15,
        within_degrees=0.05,
        told="early August",
    ),
    named=NamedMan(
        name="Corin",
        relative="Ottoline",
        relation=("mother", "son", "parent", "child"),
        call="her son rang her on July 19",
        called_on="XXXX-07-19",
        written="had handed in written refusals",
        held="were locked in a granary in Ondrel",
        summoned="was afterwards summoned by a colonel",
        believed="still thought to be in the granary",
        as_of="XXXX-08-02",
    ),
    other=OtherMan(
        relative="Bram",
        relation=("nephew", "uncle"),
        held="his nephew and the other men",
        deprived="without heating, food or clean water",
        missing="whereabouts are not known at present",
    ),
    denial=Denial(
        denied="denied any part in holding men",
        blamed="blamed “upland bands” for",
        blamed_on="bands",
        flat="blamed 'upland bands' for",
    ),
    unchecked="could not independently verify the report",
    unchecked_sentence="The Halmar Evening Post could not independently verify",
    unnamed_relative=("mother", "mum", "the woman", "parent"),
    quotation=(
        "They kept me in the school kitchen, where the district militia deals with guardsmen who have signed a refusal. "
        "Those people won't let them out because they signed"
    ),
    first_person="kept me in the school kitchen",
    ordeal=Ordeal(
        report="guardsman_mother.txt",
        beaten="They kicked him, and afterwards",
        mock_execution="as if they were about to execute him",
        own_words="he had swallowed a tooth",
        relative=("mother", "mum", "the woman", "parent"),
        victim=("he", "guardsman", "son", "young man"),
        outlet="Radio Meridian",
        joined="was one of those who joined under the decree",
        serving="was already a lieutenant in the Karvenian National Guard",
        dated="announced the uplands campaign on January 17",
    ),
    background=(
        ("guardsman_mother.txt", "took the railway town of Tarn Bridge in April"),
        ("guardsman_mother.txt", "pushed out of the cement works at Dunmor"),
        ("guardsman_mother.txt", "decreed a call-up of tens of thousands of reservists"),
        ("guardsman_mother.txt", "80,000 people with a trade or earlier service"),
        ("guardsmen_held.txt", "sort onions beside a shelled chapel, reportedly hit"),
    ),
)

PAIRS = (SEEDS, TWIN)


def blind_pairs() -> tuple[Pair, ...]:
    """Return the pairs that somebody wrote who had seen no rule: for measuring, so their texts are left unread."""
    home = Path(__file__).parent / "blind"
    found: list[Pair] = [runpy.run_path(str(path))["PAIR"] for path in home.glob("*/pair.py")]
    return tuple(sorted(found, key=lambda pair: int(pair.fixture[1:])))
