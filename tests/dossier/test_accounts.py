"""Page one's accounts: whole sentences that tell the main act, by tellers whom they name, and the other side's words."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.dossier.page.front.denied import denials_of
from firsthand.dossier.page.front.deniers import merged
from firsthand.dossier.page.front.next_steps import conflict_pairs, next_steps
from firsthand.dossier.page.front.summary import ten_lines
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.proposition_labels import proposition_labels
from firsthand.dossier.page.sentences import quoted_sentence, sentence
from firsthand.dossier.page.tellers import is_teller, printed_name
from firsthand.model.disclosed import DisclosedStatement
from firsthand.model.record import Contradiction, Origin, OriginPair
from firsthand.model.statement import ChainLink, Party, Responder, Response
from firsthand.model.values.time import When
from tests.dossier.case import PUBLISHER, belief, case, link, origin, person, place, proposition, said, victim
from tests.dossier.test_page_one import line, named_tellers

MEN = (Party(text="thirty men"),)


def told(number: int, who: str, text: str, role: str = "ngo", **fields: object) -> DisclosedStatement:
    """Make an account of thirty men by a teller whom its sentence names."""
    chain = (link(who, role, str(fields.pop("basis", "unknown"))), PUBLISHER)
    given: dict[str, object] = {"victims": MEN, "chain": chain, "origin": f"o-{number:012d}"}
    return said(number, text, **{**given, **fields})


def apart(*origins: Origin) -> tuple[Origin, ...]:
    """Make every two origins different people."""
    return tuple(
        msgspec.structs.replace(
            one, pairs=tuple(OriginPair(origin=other.id, verdict="different") for other in origins if other != one)
        )
        for one in origins
    )


def on(day: str) -> When:
    """Make a day."""
    return When(edtf=day, earliest=day, latest=day, text=day)


def test_the_whole_sentence_stands_on_the_page() -> None:
    """A clause is printed with what its sentence says around it: who tells it, and of what."""
    one = said(1, "the miner was held", prefix="It rained. Neighbours say ", suffix=" while Mr. Orr slept. It rained.")
    assert sentence(one) == "Neighbours say the miner was held while Mr. Orr slept."


def test_a_sentence_that_is_not_disclosed_whole_is_marked() -> None:
    """Where what stands around the words was cut, the cut is marked."""
    one = said(1, "he was held", prefix="x" * 10 + " and then " * 15, suffix=" for days and" * 20)
    words = sentence(one)
    assert words.startswith("… ")
    assert words.endswith(" …")
    assert "he was held" in words


def test_withheld_words_have_no_sentence() -> None:
    """An edition that withholds the words withholds their sentence."""
    assert quoted_sentence(said(1, None, start=None, end=None, prefix="Tam Orry says "), alone=False) == ""


def test_a_public_edition_prints_a_statements_own_words_only() -> None:
    """What stands around them was looked through by itself: put together it may give somebody away."""
    one = told(
        1, "Hill Watch", "thirty men were held in the pit", prefix="In Corrie, Hill Watch says ", suffix=" by guards."
    )
    assert "In Corrie" in line(case(statements=(one,)), "How many")
    public = line(case("public", statements=(one,)), "How many")
    assert "“thirty men were held in the pit”" in public
    assert "In Corrie" not in public


@given(st.text(max_size=200), st.text(min_size=1, max_size=60), st.text(max_size=200))
def test_a_sentence_holds_its_own_words(before: str, words: str, after: str) -> None:
    """Whatever stands around it, a statement's own words are all printed."""
    one = said(1, words, prefix=before[-160:], suffix=after[:160])
    assert "".join(words.split()).lstrip("–—•*-0123456789.") in "".join(sentence(one).split())


def test_how_many_tell_it_is_what_the_record_counts() -> None:
    """The record's range is said, whatever names are read; before a sentence stands only a name that it prints."""
    statements = (
        told(1, "Hill Watch", "Hill Watch says thirty men were held in the pit"),
        told(2, "Tam Orry", "thirty men were held there, Tam Orry said", role="witness"),
        told(3, "Ira Vell", "thirty men were held until spring"),
    )
    origins = apart(origin(1, "Hill Watch"), origin(2, "Tam Orry"), origin(3, "Ira Vell"))
    told_by_three = proposition(1, (1, 2, 3), low=3, high=3)
    disclosed = case(statements=statements, origins=origins, propositions=(told_by_three,))
    words = line(disclosed, "How many people")
    assert "at least 3 tellers of one and the same part, shown to be different; how many more is not known" in words
    names = named_tellers(case(statements=statements, origins=origins))
    assert all(name in names and name not in words.partition("detention")[0] for name in ("Hill Watch", "Ira Vell"))
    assert "Hill Watch, in Quarry Post, 1 May 2030: “Hill Watch says thirty men were held in the pit”" in words
    assert "Ira Vell, in" not in words


def test_a_noun_is_no_account() -> None:
    """Who speaks after a death, of a killing, or deplores one does not tell that it happened."""
    text = "the bishop spoke of the killing of thirty men"
    at = 200 + text.index("killing")
    condoled = told(1, "the bishop", text, act="killing", trigger=(at, at + 7))
    assert "no clause that tells" in line(case(statements=(condoled,), origins=(origin(1, "the bishop"),)), "How many")


@pytest.mark.parametrize(
    "text", ["nobody was beaten", "if thirty men were held", "the ministry denied that thirty men were held"]
)
def test_what_is_denied_or_supposed_is_no_account(text: str) -> None:
    """Words behind an "if", a negative or a denial tell of nothing."""
    victims = (Party(text="nobody"),) if "nobody" in text else MEN
    at = 200 + text.index(" ") + 1
    index = CaseIndex(case(statements=(said(1, text, victims=victims, trigger=(at, at + 3)),)))
    assert Matter(index, index.leading()).told == []


def test_the_main_act_is_the_one_most_documents_tell() -> None:
    """What is told in a side remark of one document is not what page one is about."""
    first = case().documents[0]
    documents = tuple(msgspec.structs.replace(first, id=f"doc-{n:012d}") for n in (1, 2, 3))
    statements = (
        *(told(n, "Hill Watch", "thirty men were held in the pit", document=f"doc-{n:012d}") for n in (1, 2, 3)),
        told(4, "Hill Watch", "a guard was killed", act="killing", victims=(Party(text="a guard"),)),
    )
    index = CaseIndex(case(statements=statements, documents=documents))
    assert Matter(index, index.leading()).families == ["detention"]


@pytest.mark.parametrize(
    ("who", "role", "can"),
    [("Story", "other", False), ("Attorney", "lawyer", False), ("Orry murder", "person", False), ("the footage", "source", False),
     ("witnesses", "witness", True), ("Hill Watch", "ngo", True), ("Lowland", "other", True), ("a leaked report", "document", False)],
)  # fmt: skip
def test_who_can_be_a_teller(who: str, role: str, can: bool) -> None:
    """Torn words, things and names of nothing that was read are nobody who tells; a state is somebody."""
    index = CaseIndex(case(statements=(said(1, "they were held", where=place("Lowland")),)))
    assert is_teller(ChainLink(who=who, role=role), index) is can  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "words", "person", "printed"),
    [("Tam Orry", "Orry said so", True, "Orry"), ("Hill Watch", "A watch said so", False, ""),
     ("witnesses from the lower pits", "witnesses say so", False, "witnesses"), ("the Quarry Guard", "The quarry guard said", False, "the Quarry Guard")],
)  # fmt: skip
def test_a_name_is_written_as_its_sentence_prints_it(name: str, words: str, person: bool, printed: str) -> None:
    """Of a name read elsewhere only what the sentence prints stands before it."""
    assert printed_name(name, words, person=person) == printed


def test_who_saw_it_is_told_with_the_way_it_came() -> None:
    """Who saw or lived the main act is named, with the sentence; nobody else."""
    seen = told(
        1, "Tam Orry", "Tam Orry says he saw that thirty men were held in the pit", role="witness", basis="witnessed"
    )
    other = told(2, "the mayor", "the mayor said thirty men were held", role="authority", basis="witnessed")
    words = line(case(statements=(seen, other)), "Who saw")
    assert "Tam Orry, in Quarry Post, 1 May 2030: “Tam Orry says he saw that thirty men were held in the pit”" in words
    assert "mayor" not in words
    assert "that does not mean that nobody did" in line(case(statements=(other,)), "Who saw")


def test_only_who_suffered_it_lived_it() -> None:
    """A chief in whose words "the guard" was beaten did not live it, and nobody tells of his own death."""

    def telling(act: str, text: str, party: str) -> str:
        head = msgspec.structs.replace(link("Tam Orry", "victim", "experienced"), entity="p-000000000002")
        one = said(1, text, act=act, chain=(head, PUBLISHER), victims=victim(party, 2))
        return line(case(statements=(one,), people=(person(2, "Tam Orry"), person(3, "Olen Brack"))), "Who saw")

    assert "they beat me" in telling("beating", "they beat me at night", "me")
    assert "they beat" not in telling("beating", "they beat the guard", "the guard")
    assert "they killed" not in telling("killing", "they killed me", "me")
    assert "they beat" not in telling("beating", "Olen Brack was taken and they beat him", "him")


def test_one_witness_told_of_under_two_names_is_one() -> None:
    """The same words, told by a named man in one paper and by "a witness" in another, are one line."""
    pair = tuple(
        told(n, who, "he watched as they pushed thirty men into the pit", role="witness", basis="witnessed")
        for n, who in ((1, "A witness"), (2, "Tam Orry"))
    )
    found = line(case(statements=pair), "Who saw")
    assert found.count("he watched as they pushed") == 1
    assert "A witness" not in found


def test_a_denial_stands_in_its_sentence_under_its_deniers_name() -> None:
    """The denier is named where the sentence names him before the verb; the sentence is printed whole."""
    account = told(1, "Hill Watch", "Hill Watch says thirty men were held in the pit")
    by = Response(kind="denies", disputes="occurrence", by=Responder(who="the Quarry Guard"))
    denied = said(
        2, "thirty men were held", prefix="Osk Tarn said the Quarry Guard denied that ", suffix=" in the pit.",
        chain=(link("Osk Tarn", "other", "told"), PUBLISHER), response=by, standing="denied",
    )  # fmt: skip
    words = line(case(statements=(account, denied)), "Who denies")
    assert (
        "the Quarry Guard, in Quarry Post, 1 May 2030: “Osk Tarn said the Quarry Guard denied that thirty men were held in the pit.”"
        in words
    )
    assert "Osk Tarn, in" not in words


def test_no_denial_says_what_was_looked_for() -> None:
    """That nothing was recognised is said of the words, never that nobody denies."""
    words = line(case(statements=(told(1, "Hill Watch", "thirty men were held"),)), "Who denies")
    assert "no words of denial were recognised" in words


def test_what_only_speaks_of_blame_elsewhere_is_no_denial() -> None:
    """A sentence of another matter, or without a word of denial, is not printed as one."""
    account = told(1, "Hill Watch", "Hill Watch says thirty men were held in the pit")
    other = said(
        2,
        "which adds to the valley's many challenges",
        act="other",
        standing="denied",
        response=Response(kind="denies"),
    )
    assert "challenges" not in line(case(statements=(account, other)), "Who denies")


def test_the_other_sides_account_is_told() -> None:
    """That whom all name as shot first struck the guard is told as another account."""
    people = (person(1, "Olen Brack"),)
    shot = told(
        1, "Hill Watch", "Olen Brack was shot, Hill Watch says", act="shooting", victims=victim("Olen Brack", 1)
    )
    struck = told(
        2, "the Quarry Guard", "Olen Brack struck a soldier, the Quarry Guard says", role="armed_force", act="beating",
        victims=(Party(text="a soldier"),), alleged_actors=victim("Olen Brack", 1),
    )  # fmt: skip
    disclosed = case(statements=(shot, struck), people=people)
    assert "perhaps told otherwise, the Quarry Guard, in Quarry Post" in line(disclosed, "Who denies")
    assert "struck" not in line(disclosed, "How many")
    leads = [one.lead for one in ten_lines(CaseIndex(disclosed), "2031-06-01")]
    assert "What nobody here disputes" not in leads


def test_an_admission_stands_beside_the_denials() -> None:
    """Who admits the main act after all is printed, in his sentence."""
    account = told(1, "Hill Watch", "Hill Watch says thirty men were held in the pit")
    admitted = said(
        2, "thirty men were held in the pit", prefix="The guard later admitted that ", suffix=".", victims=MEN
    )
    words = line(case(statements=(account, admitted)), "Who denies")
    assert (
        "with words of admitting, in Quarry Post, 1 May 2030: “The guard later admitted that thirty men were held in the pit.”"
        in words
    )


def test_one_government_under_four_names_is_one() -> None:
    """Endings, articles and a body without a name of its own do not make four deniers."""
    names = (
        "The Lowland government",
        "The Lowlander regime",
        "the government",
        "the Brack regime",
        "the army",
        "Highland officials",
    )
    found = merged(names, {"brack", "olen"}, frozenset({"lowland"}))
    assert found["The Lowland government"] == found["The Lowlander regime"]
    assert found["the army"] != found["The Lowland government"]
    assert found["Highland officials"] != found["The Lowland government"]
    alone = merged(
        ("The Lowland government", "the government", "the Brack regime", "Lowland"), {"brack"}, frozenset({"lowland"})
    )
    assert len(set(alone.values())) == 1


def test_a_conflict_is_told_in_whole_sentences() -> None:
    """Where two sides are set against one another, each stands in its own sentence."""
    first = said(1, "thirty men were held in the mill", victims=MEN)
    other = said(
        2,
        "thirty men were held in the mill",
        prefix="The guard denies that ",
        suffix=" at all.",
        standing="denied",
        response=Response(kind="denies"),
    )
    conflict = Contradiction(
        id="c-000000000001", between=(first.id, other.id), kind="denial", verdict="conflict", within_document=False, reasons=("told and denied",),
    )  # fmt: skip
    index = CaseIndex(case(statements=(first, other), contradictions=(conflict,)))
    (decide,) = [step for step in next_steps(index, proposition_labels(index)) if step.lead == "Decide"]
    assert "1 pair of sentences" in decide.words  # page one prints none: too many of them fit together
    (pair,) = conflict_pairs(index, denials_of(index))
    assert (
        "“thirty men were held in the mill” (Quarry Post, 1 May 2030) against “The guard denies that thirty men"
        in pair.words
    )


def test_only_those_of_the_main_act_have_last_news() -> None:
    """An old arrest, and whatever befell a bystander, is under People, not on page one."""
    statements = (
        said(1, "Olen Brack was held", victims=victim("Olen Brack", 1), when=on("2030-03-14")),
        said(2, "Olen Brack was arrested", act="arrest", victims=victim("Olen Brack", 1), when=on("2021-02-03")),
        said(3, "Tam Orry was arrested", act="arrest", victims=victim("Tam Orry", 2), when=on("2021-02-03")),
        said(4, "Ira Vell was freed", act="release", victims=victim("Ira Vell", 3)),
    )
    people = (
        person(1, "Olen Brack", belief("held", 1, "2030-03-14"), belief("held", 2, "2021-02-03")),
        person(2, "Tam Orry", belief("held", 3, "2021-02-03")),
        person(3, "Ira Vell", belief("free", 4)),
    )
    disclosed = case(statements=statements, people=people)
    event = msgspec.structs.replace(disclosed.incidents[0], when=on("2030-03-14"))
    words = line(msgspec.structs.replace(disclosed, incidents=(event,)), "Last news")
    assert "Olen Brack, in Quarry Post, 1 May 2030, 13 months before this edition: “Olen Brack was held”" in words
    assert not any(name in words for name in ("2021", "Tam Orry", "Ira Vell"))


def test_the_gravest_charge_is_not_the_accused_bodys_own_words() -> None:
    """What a police force says of a death in its hands is no charge where somebody else tells one."""
    statements = (
        told(
            1,
            "the police",
            "Olen Brack died of a fever, the police said",
            role="authority",
            act="death",
            victims=victim("Olen Brack", 1),
        ),
        told(
            2, "Hill Watch", "Hill Watch says guards killed Olen Brack", act="killing", victims=victim("Olen Brack", 1)
        ),
    )
    words = line(case(statements=statements, people=(person(1, "Olen Brack"),)), "The gravest")
    assert "“Hill Watch says guards killed Olen Brack”" in words


def test_a_surname_of_two_and_a_brother_name_nobody() -> None:
    """What stands before a sentence must say who it is: the sentence itself says so better."""
    people = (person(1, "Olen Brack"), person(2, "Tam Brack"))
    statements = (
        told(1, "Olen Brack", "Brack says thirty men were held in the pit", role="witness"),
        told(2, "brother of Tam Brack", "her brother says thirty men were held in the mill", role="relative"),
    )
    first = msgspec.structs.replace(statements[0].chain[0], entity="p-000000000001")
    statements = (msgspec.structs.replace(statements[0], chain=(first, PUBLISHER)), statements[1])
    words = line(case(statements=statements, people=people), "How many")
    assert "Brack, in" not in words
    assert "brother, in" not in words
    assert "says thirty men were held in the" in words
