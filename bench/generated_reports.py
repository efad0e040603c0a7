"""Reports made by chance from a grammar: unique English news prose of any length, the same for the same seed.

Nobody and nothing in them is real. They are for timing, never for measuring quality.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

FIRST = [
    "Anton",
    "Bela",
    "Cora",
    "Dmitar",
    "Edda",
    "Fadil",
    "Goran",
    "Hana",
    "Ilka",
    "Jovan",
    "Karim",
    "Lena",
    "Marek",
    "Nadia",
    "Oskar",
    "Petra",
    "Rada",
    "Samir",
    "Tesni",
    "Ugo",
    "Vesna",
    "Wanda",
    "Yusuf",
    "Zora",
]
ONSETS = [
    "B",
    "Br",
    "D",
    "Dr",
    "F",
    "G",
    "Gr",
    "H",
    "J",
    "K",
    "Kr",
    "L",
    "M",
    "N",
    "P",
    "R",
    "S",
    "St",
    "T",
    "Tr",
    "V",
    "Z",
]
VOWELS = ["a", "e", "i", "o", "u"]
CODAS = ["l", "n", "r", "s", "t", "k", "m", "v", "d"]
NAME_ENDS = ["ic", "ov", "an", "er", "sky", "ek", "in", "ura", "enko", "ari"]
TOWN_ENDS = ["ik", "ovo", "ina", "berg", "a", "el", "mouth", "holm", "ice", "ar"]
OUTLETS = ("the Valley Post", "Radio Tarn", "the Northern Courier", "Harbour News", "the Daily Ledger", "Channel Nine")
GROUPS = ("Riverwatch", "the Prison Observatory", "the Committee of Mothers", "the Coastal Legal Centre")
AUTHORITIES = ("the interior ministry", "the army", "the regional governor", "the police", "the prosecutor's office")
VICTIMS = (
    "soldiers",
    "villagers",
    "students",
    "dockers",
    "protesters",
    "miners",
    "conscripts",
    "fishermen",
    "teachers",
)
PLACES = ("a basement", "a school gymnasium", "an abandoned mill", "a garage", "the district jail", "a warehouse")
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
KIN = ("father", "mother", "sister", "brother", "wife", "husband", "uncle", "cousin")
WOUNDS = ("his hands", "her shoulder", "his face", "both legs", "the back of his head")
WHYS = ("they had refused to sign a pledge", "they had asked for their wages", "they had hidden deserters",
        "nobody would name the organisers", "the harvest had not been handed over")  # fmt: skip

SENTENCES = (
    "{Authority} said on {weekday} that {n} {victims} had been detained near {town} after {why}.",
    "{First} {last}, the {kin} of one of the {victims}, told {outlet} that {pron} had been held in {place} for {n} days.",
    '"They came at night and took everyone outside," {First} {last} said, adding that {n2} men were beaten with rifle butts.',
    "According to {group}, at least {n} {victims} were taken from {town} to {town2} between {day} {month} and {day2} {month}.",
    "{Authority} denied that anyone had been mistreated and blamed armed men from {town2} for the raid.",
    "{Outlet} could not independently verify the account.",
    "The {kin}, who asked not to be named, said the last call came from {town} in late {month}.",
    "More than {n} people marched through {town} on {weekday}, demanding that {authority} release the {victims}.",
    "{First} {last}, {age}, was wounded in {wound} when guards opened fire at the gate, a doctor at the hospital in {town} said.",
    "In a statement, {group} said that {n2} of the {victims} were still missing and that their families had received no letter.",
    "He had worked in {town} for {n2} years before the company moved its offices to {town2}, where rents were lower.",
    "The road between {town} and {town2} was closed for most of {month} because of floods, officials reported.",
    '"We do not know where they are," said {First} {last}, whose {kin} disappeared on {month} {day}.',
    "A spokesman for {authority} declined to comment on the report that {n} {victims} had been moved to {place} in {town}.",
    "Three of the {victims} later escaped and walked to {town2}, where a priest hid them, {outlet} reported, citing relatives.",
    "{group} has documented {n2} similar cases since {month}, including the beating of a {age}-year-old in {place}.",
    "Prices for bread and fuel rose by about {n2} percent in the region over the past year, traders in {town} said.",
    "{First} {last} was released in {month} and allegedly forced to sign a paper saying that nobody had threatened him.",
    "The court in {town} will hear the case next month, the lawyer {First} {last} told {outlet} in an interview.",
    "As of {month} {day}, {last} was believed to be in {place} in {town}, without heating, electricity or water.",
)


_COMMA = re.compile(r"^([^\"]*?, )(The|A|As|He|In|More|Three|Prices)\b")

OPENERS = (
    "", "", "", "", "On {weekday}, ", "Late in {month}, ", "Near {town}, ", "Early on {month} {day}, ", "In {town2}, ",
    "By the end of {month}, ", "Some {n2} days later, ", "Since {month}, ", "As the rain set in, ", "Before dawn, ",
    "At the market of {town}, ", "According to {first2} {last2}, ", "Two weeks after the vote, ", "Outside {town2}, ",
)  # fmt: skip
TAILS = (
    "", "", "", "", ", {first2} {last2} said", ", {outlet} reported", ", according to {group}", ", residents of {town2} said",
    ", a clerk at {place} recalled", ", although nobody could say why", ", and {first2} left for {town2} the same week",
    " while {victims} waited near {town2}", " despite a promise made in {month}", " without any explanation from {authority}",
    ", which surprised {first2} {last2}", ", the {kin} of {first2} {last2} told {outlet}", " after {n2} hours of waiting",
    ", officials in {town2} added", ", as {first2} {last2} had feared in {month}", " on the road from {town2}",
)  # fmt: skip


def report(random: Random, sentences: int) -> str:
    """Return one report: paragraphs of two to four sentences each."""
    lines: list[str] = []
    while sentences > 0:
        size = min(sentences, random.randint(2, 4))
        lines.append(" ".join(_sentence(random) for _ in range(size)))
        sentences -= size
    return "\n\n".join(lines) + "\n"


def reports(count: int, sentences: int = 18, seed: int = 7) -> Iterator[str]:
    """Yield `count` different reports; the same seed gives the same ones."""
    random = Random(seed)
    for _ in range(count):
        yield report(random, sentences)


def _sentence(random: Random) -> str:
    choose = random.choice
    day = random.randint(1, 24)
    authority, outlet, group = choose(AUTHORITIES), choose(OUTLETS), choose(GROUPS)
    opener, core, tail = choose(OPENERS), choose(SENTENCES), choose(TAILS)
    sentence = opener + core.rstrip(".") + tail + "."
    words = sentence.format(
        first2=choose(FIRST), last2=_made(random, NAME_ENDS),
        Authority=_capital(authority), authority=authority, Outlet=_capital(outlet), outlet=outlet, group=group,
        First=choose(FIRST), last=_made(random, NAME_ENDS), town=_made(random, TOWN_ENDS), town2=_made(random, TOWN_ENDS), victims=choose(VICTIMS),
        place=choose(PLACES), month=choose(MONTHS), weekday=choose(["Monday", "Tuesday", "Thursday", "Saturday"]),
        kin=choose(KIN), pron=choose(["he", "she"]), wound=choose(WOUNDS), why=choose(WHYS),
        n=random.randint(12, 400), n2=random.randint(2, 11), day=day, day2=day + 3, age=random.randint(18, 71),
    )  # fmt: skip
    return _capital(_COMMA.sub(lambda match: match[1] + match[2].lower(), words, count=1) if opener else words)


def _made(random: Random, ends: list[str]) -> str:
    """Return a name made of syllables; a few thousand are possible, as in a real pile."""
    choose = random.choice
    return choose(ONSETS) + choose(VOWELS) + choose(CODAS) + choose(ends)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
