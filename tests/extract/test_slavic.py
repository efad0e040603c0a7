"""Russian and Ukrainian reports: who said it, through whom, what was done to whom."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.annotate.languages import annotate

from firsthand.extract import extract
from firsthand.extract.vocabulary import load_vocabulary
from firsthand.model.reading import Reading
from firsthand.model.statement import Statement


def read(text: str, language: str = "ru") -> Reading:
    """Read a text to statements."""
    return extract(annotate(text, language, "2022-08-04"), load_vocabulary())


def of_act(reading: Reading, act: str) -> Statement:
    """Return the only statement of an act."""
    (found,) = [one for one in reading.statements if one.act == act]
    return found


def tellers(statement: Statement) -> list[str | None]:
    """Return the names in a chain."""
    return [link.who for link in statement.chain]


def said(reading: Reading) -> list[tuple[str | None, str]]:
    """Return the words of source and content of each attribution."""
    text = reading.document.text
    return [
        (
            " ".join(text[s.start : s.end] for s in one.source) if one.source else None,
            " … ".join(text[s.start : s.end] for s in one.content),
        )
        for one in reading.attributions
    ]


def test_a_quotation_around_its_cue_is_one_content() -> None:
    """«A, — said X. — B» gives both parts to X, and the outlet that X told follows in the chain."""
    reading = read("«Нас заперли в амбаре, — рассказал газете «Утро» Захар Моргунов. — Там было холодно».")
    assert said(reading) == [("Захар Моргунов", "Нас заперли в амбаре … Там было холодно")]
    statement = of_act(reading, "detention")
    assert tellers(statement) == ["Захар Моргунов", "Утро", "Вести долины"]
    assert statement.chain[0].basis == "experienced"
    assert statement.chain[0].to is not None
    assert statement.chain[0].to.who == "Утро"


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("ru", "По словам Марины Куделиной, мужа избили.", "Марина Куделина"),
        ("uk", "За словами Ганни Оленич, чоловіка побили.", "Ганна Оленич"),
        ("ru", "Марина Куделина утверждает, что мужа избили.", "Марина Куделина"),
        ("uk", "Ганна Оленич стверджує, що чоловіка побили.", "Ганна Оленич"),
        ("ru", "Мужа избили, сообщила Марина Куделина.", "Марина Куделина"),
    ],
)
def test_indirect_speech_has_its_teller(language: str, text: str, who: str) -> None:
    """According to X, X says that, …, said X: X heads the chain, in the nominative, and the publisher ends it."""
    assert tellers(of_act(read(text, language), "beating")) == [who, "Вести долины"]


def test_who_is_cited_stands_before_who_cites() -> None:
    """Of "reports citing relatives" the relatives come first, then the outlet, then the publisher."""
    reading = read("Издание «Утро» сообщает со ссылкой на родственников, что 17 рыбаков задержаны.")
    statement = of_act(reading, "arrest")
    assert tellers(statement) == ["родственники", "Утро", "Вести долины"]
    assert [link.role for link in statement.chain] == ["relative", "outlet", "outlet"]
    assert statement.quantity is not None
    assert (statement.quantity.low, statement.quantity.unit) == (17, "fisherman")


def test_a_denial_is_whose_it_is() -> None:
    """A denied detention is denied by who denied it."""
    statement = of_act(read("Комендатура отрицает причастность к задержаниям."), "arrest")
    assert (statement.standing, statement.response.kind if statement.response else None) == ("denied", "denies")
    assert tellers(statement)[0] == "Комендатура"


def test_a_relayed_denial_starts_at_who_tells_of_it() -> None:
    """A denial that a father tells of is known from the father alone."""
    reading = read("Отец рассказал, что комендатура отрицает причастность к задержаниям.")
    statement = of_act(reading, "arrest")
    assert tellers(statement)[0] == "Отец"
    assert statement.response is not None
    assert statement.response.by is not None
    assert statement.response.by.who.lower() == "комендатура"


def test_not_checked_is_verification_not_a_statement() -> None:
    """That something could not be checked stands on what it refers to."""
    reading = read("По словам Марины Куделиной, мужа избили. Проверить эту информацию не удалось.")
    assert [one.result for one in reading.verification] == ["not_verified"]
    assert [one.act for one in reading.statements] == ["beating"]
    assert reading.statements[0].verification


@pytest.mark.parametrize(
    ("text", "act", "victim", "actor"),
    [
        ("Охранники избили рыбака.", "beating", "рыбака", "Охранники"),
        ("Рыбак был избит охранниками.", "beating", "Рыбак", "охранниками"),
        ("Рыбака избили.", "beating", "Рыбака", None),
        ("Рыбак пропал в июле.", "disappearance", "Рыбак", None),
        ("Прокуратура сообщила о гибели троих задержанных.", "death", "троих задержанных", None),
    ],
)
def test_victims_and_actors_by_case(text: str, act: str, victim: str, actor: str | None) -> None:
    """The accusative suffers and the nominative does; in the passive the nominative suffers, the instrumental does."""
    statement = of_act(read(text), act)
    assert [one.text for one in statement.victims] == [victim]
    assert [one.text for one in statement.alleged_actors] == ([actor] if actor else [])


@pytest.mark.parametrize(
    ("text", "standing", "polarity"),
    [
        ("Рыбака якобы избили.", "hedged", "positive"),
        ("Рыбака не избивали.", "asserted", "negative"),
        ("Охранники собирались избить рыбака.", "planned", "positive"),
        ("Рыбака могли избить.", "hedged", "positive"),
    ],
)
def test_standing_and_polarity(text: str, standing: str, polarity: str) -> None:
    """Hearsay, negation, intention and doubt are kept."""
    statement = of_act(read(text), "beating")
    assert (statement.standing, statement.polarity) == (standing, polarity)


def test_an_account_goes_on_by_pronouns() -> None:
    """A sentence about the same people by pronouns continues the teller's account, marked implied."""
    reading = read("По словам Марины Куделиной, мужа избили. Потом его увезли в Брянку.")
    link = of_act(reading, "transfer").chain[0]
    assert (link.who, link.link) == ("Марина Куделина", "implied")
    assert link.reason


def test_a_translation_says_so_of_its_quotations() -> None:
    """A text that says it is translated marks its quotations."""
    reading = read("Перевод с английского.\n\n«Нас заперли в амбаре», — рассказал Захар Моргунов.")
    assert of_act(reading, "detention").chain[0].translated is True


WORDS = st.sampled_from(
    [
        "Отец",
        "Захара",
        "«",
        "»",
        "—",
        ",",
        ".",
        "сказал",
        "рассказала",
        "что",
        "его",
        "8 июля",
        "12 солдат",
        "избили",
        "не",
        "по",
        "словам",
        "со",
        "ссылкой",
        "на",
        "как",
        "сообщает",
        "якобы",
        ":",
        "отрицает",
        "задержаны",
        "\n\n",
        "она",
        "из",
        "них",
    ]
)


@given(st.lists(WORDS, max_size=40), st.sampled_from(["ru", "uk"]))
@settings(max_examples=80, deadline=None)
def test_any_words_give_spans_within_the_text_and_chains_to_the_publisher(words: list[str], language: str) -> None:
    """Whatever the words: statements quote the text, attributions lie in it, every chain ends at the publisher."""
    text = " ".join(words)
    reading = read(text, language)
    for statement in reading.statements:
        assert text[statement.start : statement.end] == statement.text
        assert statement.chain[-1].who == "Вести долины"
        assert all(link.who or link.entity for link in statement.chain[:-1])
    ids = {one.id for one in reading.attributions}
    for one in reading.attributions:
        assert all(0 <= span.start < span.end <= len(text) for span in (*one.content, *one.cue, *(one.source or ())))
        assert one.inside is None or (one.inside in ids and one.inside != one.id)


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("ru", "В областном министерстве юстиции заявили, что обыска не было.", "В областном министерстве юстиции"),
        ("ru", "Центр «Порог» сообщил, что шестерых избили.", "Центр «Порог"),
        ("ru", "ФСИН обвинения отвергает.", "ФСИН"),
        ("ru", "«Нас вывели во двор и считали», — плачет Дарья, мать задержанного.", "Дарья, мать задержанного"),
        ("ru", "С её слов, врача к нему не пустили.", "её"),
        ("uk", "Спілка «Поріг» задокументувала шість побоїв.", "Спілка «Поріг"),
        ("uk", "Адвокат наполягав на звільненні.", "Адвокат"),
        ("uk", "Вона зауважила: пошуки тривають.", "Вона"),
    ],
)
def test_newsroom_ways_of_naming_a_teller(language: str, text: str, source: str) -> None:
    """Bodies in the place where it is said, names in marks, acronyms, any verb after speech, an apposition."""
    assert [who for who, _ in said(read(text, language))] == [source]


def test_what_another_holds_against_it_is_not_told_by_the_first() -> None:
    """The clause of "but the relatives think" is not the investigation's."""
    found = said(read("По версии следствия, он покончил с собой, однако родные считают, что его убили."))
    assert found[0] == ("следствия", "он покончил с собой")


def test_days_and_contraries() -> None:
    """A weekday before a plural verb is nobody; "the opposite" is a content."""
    assert said(read("В понедельник заявили, что он жив."))[0][0] is None
    assert said(read("Соседи утверждают обратное."))[0] == ("Соседи", "обратное")
