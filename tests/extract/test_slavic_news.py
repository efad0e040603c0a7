"""The ways of Russian and Ukrainian newsrooms: who told of it behind, in a place, by a phrase; people without a role."""

from __future__ import annotations

import pytest
from tests.annotate.languages import annotate

from firsthand.extract import extract
from firsthand.extract.vocabulary import load_vocabulary
from firsthand.model.reading import Reading


def read(text: str, language: str) -> Reading:
    """Read a text to statements."""
    return extract(annotate(text, language, "2022-08-04"), load_vocabulary())


def chain(reading: Reading, act: str) -> list[str | None]:
    """Return the tellers of the only statement of an act, without the publisher."""
    (found,) = [one for one in reading.statements if one.act == act]
    return [link.who for link in found.chain[:-1]]


def sources(reading: Reading) -> list[str | None]:
    """Return the words of each attribution's source."""
    text = reading.document.text
    return [" ".join(text[s.start : s.end] for s in one.source) if one.source else None for one in reading.attributions]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("ru", "Двоих рыбаков избили в порту. Об этом сообщает «Утренняя газета».", ["Утренняя газета"]),
        ("ru", "Двоих рыбаков избили в порту.\n\nОб этом рассказала адвокат Анна Лир.", ["Анна Лир"]),
        ("ru", "Рыбак рассказал, что его избили. Об этом пишет «Север».", ["Рыбак", "Север"]),
        ("uk", "Двох рибалок побили у порту. Про це повідомляє «Ранкова газета».", ["Ранкова газета"]),
        ("ru", "Двоих рыбаков избили в порту.\n\nПогода испортилась. Об этом сообщает «Север».", []),
        ("ru", "Двоих рыбаков избили в порту. Об этом не сообщает никто.", []),
    ],
)
def test_who_told_of_it_is_said_behind(language: str, text: str, who: list[str]) -> None:
    """A sentence that only says who told of "this" heads what stands before it, up to the paragraph above its own."""
    reading = read(text, language)
    assert chain(reading, "beating") == who
    (beating,) = [one for one in reading.statements if one.act == "beating"]
    assert all(link.link == "implied" and link.reason for link in beating.chain[:-1] if link.who == who[-1] != "Рыбак")


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("ru", "Как сообщили в прокуратуре, рыбака избили.", "в прокуратуре"),
        ("uk", "Рибалку побили, повідомили в прокуратурі.", "в прокуратурі"),
        ("ru", "Источник в полиции сообщил, что рыбака избили.", "Источник в полиции"),
        ("uk", "Джерело в міністерстві оборони повідомило, що рибалку побили.", "Джерело в міністерстві оборони"),
        ("ru", "Эксперты комиссии пришли к выводу, что рыбака избили.", "Эксперты комиссии"),
        ("uk", "Експерти комісії дійшли висновку, що рибалку побили.", "Експерти комісії"),
        ("ru", "«Нас избили», — вспоминает шахтёр Олег.", "шахтёр Олег"),
        ("uk", "Адвокат Петро Гришко певен, що рибалку побили.", "Адвокат Петро Гришко"),
        ("uk", "За її спогадами, рибалку побили.", "її"),
    ],
)
def test_sources_of_newsrooms(language: str, text: str, who: str) -> None:
    """Bodies behind the verb, sources told apart by where they sit, phrases for a verb, a trade before a name."""
    assert sources(read(text, language)) == [who]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Губернатор назвал сообщения о пытках выдумкой."),
        ("uk", "Губернатор назвав повідомлення про катування вигадкою."),
    ],
)
def test_what_is_called_a_lie_is_denied(language: str, text: str) -> None:
    """Calling reports an invention is a denial of what they tell, by whoever calls them so."""
    reading = read(text, language)
    assert [one.polarity for one in reading.attributions] == ["negative"]
    (torture,) = [one for one in reading.statements if one.act == "torture"]
    assert torture.standing == "denied"


@pytest.mark.parametrize(
    ("language", "text", "act", "victim"),
    [
        ("ru", "Девять шахтёров избили в бараке.", "beating", "Девять шахтёров"),
        ("ru", "Его подзащитного пытали.", "torture", "подзащитного"),
        ("ru", "Более 80 пленных подверглись избиениям.", "beating", "80 пленных"),
        ("ru", "В лагере погибли 12 человек.", "death", "12 человек"),
        ("ru", "Двоих держали в подвале.", "detention", "Двоих"),
        ("uk", "Затримано п’ятьох.", "arrest", "п’ятьох"),
        ("uk", "Його підзахисного б’ють.", "beating", "підзахисного"),
    ],
)
def test_people_without_a_role_suffer_too(language: str, text: str, act: str, victim: str) -> None:
    """Whoever lives and is named by a plain noun or number is a victim; whose they are is not."""
    (found,) = [one for one in read(text, language).statements if one.act == act]
    assert [one.text for one in found.victims] == [victim]


@pytest.mark.parametrize("text", ["Застрелили двух собак.", "Их избили в два часа.", "Его собаку застрелили."])
def test_animals_and_hours_are_nobody(text: str) -> None:
    """A number that counts hours, and an animal, are no people."""
    victims = [one.text for statement in read(text, "ru").statements for one in statement.victims]
    assert victims in ([], ["Их"])


def test_an_appeal_is_no_deed() -> None:
    """Who is called on to release people has released nobody, and nobody is called up."""
    (found,) = read("Омбудсмен призвала освободить задержанных.", "ru").statements
    assert (found.act, found.standing) == ("release", "planned")


def test_a_refusal_to_comment_is_no_answer() -> None:
    """It is no act of refusing."""
    (found,) = read("Полиция от комментариев отказалась.", "ru").statements
    assert found.response is not None
    assert (found.act, found.response.kind) == ("response", "no_answer")


@pytest.mark.parametrize("apostrophe", ["'", "’", "ʼ"])
def test_every_apostrophe_is_one(apostrophe: str) -> None:
    """A Ukrainian word is the same word with whatever apostrophe it is printed, and keeps the one it has."""
    reading = read("В’язня б’ють, сказала сестра.".replace("’", apostrophe), "uk")
    (beating,) = [one for one in reading.statements if one.act == "beating"]
    assert [one.text for one in beating.victims] == [f"В{apostrophe}язня"]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("uk", "Рибалку побили, повідомляє «Дорожній контроль».", ["Дорожній контроль"]),
        ("uk", "Рибалку побили, передає УНН.", ["УНН"]),
        ("uk", "У поліції не виключають, що рибалку побили.", ["У поліції"]),
        ("ru", "Его обвинили в применении силы.", [None]),
        ("ru", "В полиции исключают, что рыбака избили.", []),
        ("uk", "Він просить підтвердити загибель рибалки.", []),
    ],
)
def test_names_alone_acronyms_and_what_is_not_ruled_out(language: str, text: str, who: list[str | None]) -> None:
    """A name in marks and an acronym tell; "not ruled out" does too; a charge's noun and an infinitive do not."""
    assert sources(read(text, language)) == who


def test_a_name_that_holds_an_act_and_blows_by_hand() -> None:
    """«Комитет против пыток» tortures nobody; blows with feet are no shelling."""
    acts = {one.act for one in read("Об этом заявил «Комитет против пыток». Наносились удары ногами.", "ru").statements}
    assert acts == {"other", "beating"}


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("ru", "Двое рыбаков – отец и сын – рассказали, что их избили.", "Двое рыбаков"),
        ("ru", "Анна Ветрова, 33-летняя медсестра, рассказала, что её избили.", "Анна Ветрова, 33-летняя медсестра"),
        ("ru", "Рыбака, как утверждает омбудсмен области Нина Ветрова, избили.", "омбудсмен области Нина Ветрова"),
        ("ru", "В докладе комиссии сказано, что рыбака избили.", "В докладе комиссии"),
        ("uk", "Про це на брифінгу 22 вересня повідомив капітан Кирило Гай.", "капітан Кирило Гай"),
    ],
)
def test_who_is_told_of_between_marks(language: str, text: str, who: str) -> None:
    """What stands about a teller between dashes or commas, or behind a genitive, does not hide them."""
    assert sources(read(text, language)) == [who]


def test_who_shot_is_not_shot() -> None:
    """Many people in the nominative are no object, though the dictionary leaves it open."""
    (killing,) = read("Росіяни розстріляли рибалку.", "uk").statements
    assert [one.text for one in killing.victims] == ["рибалку"]


def test_told_at_a_briefing() -> None:
    """Between "of this" and the verb may stand where and when."""
    assert chain(read("Двох рибалок побили. Про це на брифінгу повідомив капітан Кирило Гай.", "uk"), "beating") == [
        "Кирило Гай"
    ]
