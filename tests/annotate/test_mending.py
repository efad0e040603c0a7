"""What the parser often gets wrong in news, mended: whom "who" is about, and tellings put in between."""

from __future__ import annotations

import pytest
from tests.extract.acts_corpus import document, statements

from firsthand.annotate.mending import Arc, mended
from firsthand.annotate.spacy_parse import parse


def subject_of(text: str, verb: str) -> str | None:
    """Return the subject that the parse gives a verb, as the word that heads it."""
    tokens = parse(document(text), 5000).tokens
    at = tokens.text.index(verb)
    found = [n for n, head in enumerate(tokens.head) if head == at and tokens.dep[n] in ("nsubj", "nsubjpass")]
    return tokens.text[found[0]] if found else None


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Some 140 fishermen from the lower ports, the portal Clear Water wrote in March, are locked up in Kell.", "fishermen"),
        ("Fourteen miners from Oster, the Evening Lamp reported, were held in a brewery for a month.", "miners"),
    ],
)  # fmt: skip
def test_a_telling_in_between_is_no_subject(text: str, subject: str) -> None:
    """What stands before ", the paper wrote," is the subject of the verb behind it."""
    verb = "locked" if "locked" in text else "held"
    assert subject_of(text, verb) == subject


def test_who_is_about_people() -> None:
    """A clause with "who" is told of the people before it, not of the thing between."""
    text = (
        "It had counted no fewer than 86 miners, sent at first to pits along the strip, who were held in sheds in Orr."
    )
    (held,) = statements(text, "detention")
    assert [party.text for party in held.victims] == ["no fewer than 86 miners"]
    assert held.quantity is not None
    assert held.quantity.low == 86


def test_a_new_clause_after_a_telling_keeps_its_own_subject() -> None:
    """Where the second verb has a subject of its own, or "and" before it, nothing is mended."""
    text = "The mayor, the paper wrote, fled, and the miners were held in a brewery."
    assert subject_of(text, "held") == "miners"


@pytest.mark.parametrize(
    "text",
    [
        "Some 88 sailors were being held in warehouses and boat sheds in the port town of Amparo.",
        "They were confined to sheds and pump houses in Orr.",
    ],
)
def test_the_second_of_two_places_is_no_verb(text: str) -> None:
    """Warehouses and boat sheds are two kinds of place, and one statement tells of both."""
    found = [statement for statement in statements(text) if statement.act == "detention"]
    assert [" ".join(one.text.split()) for one in found] == [text.rstrip(".")]


@pytest.mark.parametrize(
    ("text", "verb", "noun"),
    [
        ("The paper put the number of porters shut up in sheds in Orr at no fewer than 86.", "shut", "porters"),
        ("She took the money, ran home and hid.", "ran", None),
    ],
)
def test_a_form_right_behind_a_noun_is_the_nouns(text: str, verb: str, noun: str | None) -> None:
    """With neither comma nor conjunction between, the second verb is a clause of the noun before it."""
    tokens = parse(document(text), 5000).tokens
    at = tokens.text.index(verb)
    assert (tokens.text[tokens.head[at]] if tokens.dep[at] == "acl" else None) == noun


@pytest.mark.parametrize(
    "text",
    [
        "A minimum of 178 miners were being held in Orr.",
        "A total of 40 miners, drawn from three pits, were locked up in Orr.",
    ],
)
def test_a_bound_is_not_who_is_held(text: str) -> None:
    """It is the men who are held, however their number is bounded."""
    found = next(one for one in statements(text) if one.act == "detention")
    assert found.victims[0].entity is not None
    assert found.quantity is not None
    assert found.quantity.unit == "miner"


@pytest.mark.parametrize(
    "text",
    [
        "His brother was locked in a store, he told the Lamp, with no light, no heating and no food.",
        "Her sons were held in a barn, she said, without beds or clean water.",
        "The women were shut in a storage room without running water or medicine.",
        "The prisoners had neither light nor medicine.",
    ],
)
def test_who_goes_without(text: str) -> None:
    """Whoever is locked up goes without light, not whoever tells it; nobody runs the water."""
    found = next(one for one in statements(text) if one.act == "deprivation")
    assert [party.text for party in found.victims] == [" ".join(text.split()[:2])]
    assert not [one for one in statements(text) if one.act == "other" and "water" in one.text]


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("She told me that everybody who had signed, herself included, was being kept in a loft.", "kept", "everybody"),
        ("All the villagers, women and children included, were driven from Orle.", "driven", "villagers"),
        ("Everyone on the bus, the driver included, has been questioned.", "questioned", "Everyone"),
    ],
)
def test_whoever_is_included_leaves_the_verb_its_subject(text: str, verb: str, subject: str) -> None:
    """With "herself included" put in between, the verb behind is of those before, and nothing is told of including."""
    assert subject_of(text, verb) == subject


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("At least 31 welders sent to the yards of Orr were being locked in sheds.", "locked", "welders"),
        ("Fourteen migrants rescued from a raft have been taken to Kell.", "taken", "migrants"),
        ("The union says 'harbour thugs' robbed and beat welders.", "robbed", "thugs"),
        ("The council says “hill gangs” abducted its clerks.", "abducted", "gangs"),
        ("The welders were fed twice a week, the weekly paper The Lamp reported on Monday.", "reported", "paper"),
    ],
)
def test_a_garden_path_is_left(text: str, verb: str, subject: str) -> None:
    """A participle says which people; those in quotation marks do what follows; an outlet at the end tells."""
    assert subject_of(text, verb) == subject


def test_what_somebody_is_told_is_not_what_he_did_when() -> None:
    """In "were told when they signed on that …" that is what they were told; nobody signed it."""
    tokens = parse(document("The welders were told when they signed on that they could leave in May."), 5000).tokens
    leave = tokens.text.index("leave")
    assert tokens.text[tokens.head[leave]] == "told"


def test_whoever_rang_goes_on_past_the_teller() -> None:
    """In "she rang again, he told the paper, and said …" it is she who said so."""
    text = "Days later Ana rang again, Joram told the Lamp, and said that the welders were locked in a shed."
    tokens = parse(document(text), 5000).tokens
    assert tokens.text[tokens.head[tokens.text.index("said")]] == "rang"


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        (
            "Orla, who said her uncle, a welder of long standing, had been taken away with others, wept.",
            "taken",
            "uncle",
        ),
        ("She said her cousin had been beaten twice.", "beaten", "cousin"),
    ],
)
def test_nobody_says_an_uncle(text: str, verb: str, subject: str) -> None:
    """Who stands behind "said" is the subject of the finite verb behind him, not what was said."""
    assert subject_of(text, verb) == subject


def test_a_disused_building_is_no_deed() -> None:
    """In "held in sheds and disused farm buildings in X" the participle says what buildings, and X is the place."""
    (held,) = statements("The welders were being held in cellars and disused pump houses in Lyon.", "detention")
    assert held.where is not None
    assert held.where.name == "Lyon"


def test_a_passive_that_is_given_something_stays_a_deed() -> None:
    """In "were held in a shed and given bread" somebody is given bread: the shed has no bread."""
    tokens = parse(document("The welders were held in a shed and given bread."), 5000).tokens
    assert tokens.text[tokens.head[tokens.text.index("bread")]] == "given"


def test_where_past_a_telling_belongs_to_the_place() -> None:
    """In "they were shut in a loft, she said, where they slept" she said all of it, and they slept in the loft."""
    text = "Her brother and two others were shut up in a loft, she said, where they slept on planks."
    tokens = parse(document(text), 5000).tokens
    assert tokens.text[tokens.head[tokens.text.index("slept")]] == "loft"


def test_mends_that_hang_two_words_below_each_other_are_left_undone() -> None:
    """No word ends up below itself, whatever two rules make of one clause: every stage after walks up to the root."""
    tokens = parse(document("The miners said that the gate was closed."), 5000).tokens
    gate, closed = tokens.text.index("gate"), tokens.text.index("closed")
    found = mended(
        tokens,
        (
            Arc(token=gate, head=closed, dep="nsubj"),
            Arc(token=closed, head=gate, dep="acl"),
            Arc(token=0, head=closed, dep="det"),
        ),
    )
    assert found.head[gate] == tokens.head[gate]
    assert found.head[closed] == tokens.head[closed]
    assert found.head[0] == closed
