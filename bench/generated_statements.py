"""Readings made by chance, without any language engine: statements of many matters, the same for the same seed.

Each matter is told by a few documents: its own people, place and day, bodies that the whole case shares, figures that
differ, a relative who passes on, a denial, a reworded copy now and then. With one matter, all documents tell of it.
Nobody and nothing in them is real. They are for timing linking, never for measuring quality.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.factories import Report

from firsthand.model.reading import Reading
from generated_reports import CODAS, FIRST, NAME_ENDS, ONSETS, PLACES, TOWN_ENDS, VOWELS, WOUNDS

_BODIES = 60
_OUTLETS = 200
_WORDS = 400


class World:
    """What all matters of a case draw from."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.bodies = [f"{_name(random, NAME_ENDS)} {kind}" for kind in _kinds()]
        self.outlets = [
            f"{_name(random, NAME_ENDS)} {random.choice(['Post', 'Courier', 'Radio'])}" for _ in range(_OUTLETS)
        ]
        self.words = [_name(random, TOWN_ENDS).lower() for _ in range(_WORDS)]

    def body(self) -> str:
        """Return a body; a few are told of everywhere, most seldom (by Zipf)."""
        return self.bodies[min(int(self.random.paretovariate(0.7)) - 1, len(self.bodies) - 1)]


class Told:
    """One matter: who, where, when, how many."""

    def __init__(self, world: World) -> None:
        random = world.random
        self.men = [f"{random.choice(FIRST)} {_name(random, NAME_ENDS)}" for _ in range(2)]
        self.wife = f"{random.choice(FIRST)} {_name(random, NAME_ENDS)}"
        self.town = _name(random, TOWN_ENDS)
        self.day = f"20{random.randint(10, 39)}-{random.randint(1, 12):02d}-{random.randint(1, 28):02d}"
        self.many = random.randint(12, 400)
        self.where = random.choice(PLACES)
        self.wound = random.choice(WOUNDS)
        self.accused, self.watch = world.body(), world.body()


def readings(documents: int, *, each: int = 8, seed: int = 7) -> Iterator[Reading]:
    """Yield readings of so many documents, of which each `each` tell of one matter."""
    world = World(Random(seed))
    told = Told(world)
    for number in range(documents):
        if number % each == 0:
            told = Told(world)
        yield report(world, told, f"{seed}-{number}")


def report(world: World, told: Told, name: str) -> Reading:
    """Return one document on a matter."""
    random = world.random
    made = Report(name, random.choice(world.outlets), told.day)
    man = made.person(told.men[0], sex="male", age=random.choice([31, 31, 31, 32]))
    wife = made.person(told.wife, sex="female", wife_of=man)
    other = made.person(random.choice([told.men[1], None]), sex="male", descriptor="a neighbour")
    accused, watch = made.organisation(told.accused), made.organisation(told.watch)
    men = made.group(f"{told.many} men", count=None)
    made.says(
        f"{told.men[0]} was taken from {told.town} to {told.where} on {told.day}, said {told.wife}, {_filler(world)}.",
        "detention", tellers=[(wife, "relative")], victims=[man], place=told.town, on=told.day, observed="detained",
    )  # fmt: skip
    made.says(
        f"He was struck on {told.wound}, {told.wife} heard from him by letter, {_filler(world)}.",
        "beating", tellers=[(man, "victim"), (wife, "relative")], victims=[man], event="beating",
    )  # fmt: skip
    count = told.many + random.choice([0, 0, 0, 5])
    made.says(
        f"At least {count} men were held near {told.town}, {told.watch} wrote, {_filler(world)}.",
        "detention", tellers=[(watch, "ngo")], victims=[men], place=told.town, count=f">={count}", event="many",
    )  # fmt: skip
    made.says(
        f"{told.accused} said that nobody had been held near {told.town}, {_filler(world)}.",
        "detention", tellers=[(accused, "authority")], victims=[men], standing="denied", event="many",
    )  # fmt: skip
    made.says(
        f"A neighbour saw cars leave {told.town} before dawn, {_filler(world)} and {_filler(world)}.",
        "other", tellers=[(other, "witness")], event=None,
    )  # fmt: skip
    if random.random() < 0.3:
        made.cites(random.choice(world.outlets))
    return made.reading()


def _filler(world: World) -> str:
    return " ".join(world.random.choices(world.words, k=9))


def _kinds() -> Iterator[str]:
    kinds = ("Ministry of Defence", "Regional Police", "Prison Service", "Rights Watch", "Legal Centre", "Committee")
    for number in range(_BODIES):
        yield kinds[number % len(kinds)]


def _name(random: Random, ends: list[str]) -> str:
    """Return a name of syllables; some hundred thousand are possible."""
    choose = random.choice
    middle = choose(CODAS) + choose(VOWELS)
    return choose(ONSETS) + choose(VOWELS) + middle + choose(CODAS) + choose(ends)
