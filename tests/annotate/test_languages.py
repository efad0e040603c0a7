"""Languages beside English: who is named, when, where and how many; which engine reads which passage."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.annotate.languages import annotate, document

from firsthand.annotate.passages import by_language
from firsthand.annotate.slavic.transliterate import to_latin
from firsthand.language import find_language
from firsthand.model.annotated import AnnotatedText, Entity


def entity(annotated: AnnotatedText, name: str) -> Entity:
    """Return the entity of this name."""
    return next(one for one in annotated.entities if one.name == name)


@pytest.mark.parametrize(
    ("language", "text", "name", "latin"),
    [
        ("ru", "По словам Марины Куделиной, дом сгорел.", "Марина Куделина", "Marina Kudelina"),
        ("ru", "Охранники избили Захара Моргунова.", "Захар Моргунов", "Zakhar Morgunov"),
        ("uk", "За словами Ганни Оленич, хата згоріла.", "Ганна Оленич", "Hanna Olenych"),
    ],
)
def test_names_stand_in_the_nominative_with_latin_beside(language: str, text: str, name: str, latin: str) -> None:
    """An inflected name gives the nominative as name, and its printed and Latin forms as variants."""
    assert latin in entity(annotate(text, language), name).variants


def test_a_relative_is_tied_to_whose_relative_it_is() -> None:
    """The father of a named soldier has a relation to him; so has a son of "her"."""
    found = annotate("Отец солдата Захара Моргунова молчит. Вера Куделина сказала, что её сын пропал.", "ru")
    son, mother = entity(found, "Захар Моргунов"), entity(found, "Вера Куделина")
    relations = {(relation.kind, relation.to) for one in found.entities for relation in one.relations}
    assert relations == {("father", son.id), ("son", mother.id)}


def test_a_pronoun_is_the_last_who_agrees() -> None:
    """After a man and a woman, "she" is the woman."""
    found = annotate("Вера Куделина встретила Захара Моргунова. Она заплакала.", "ru")
    pronoun = next(mention for mention in found.mentions if mention.form == "pronoun")
    assert pronoun.entity == entity(found, "Вера Куделина").id


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ru", "Их держали в Брянке Луганской области.", "Bryanka"),
        ("uk", "Їх тримали у Брянці Луганської області.", "Bryanka"),
        ("ru", "Он уехал из России.", "Russia"),
        ("uk", "Він у Харкові.", "Kharkiv"),
    ],
)
def test_inflected_places_are_found(language: str, text: str, name: str) -> None:
    """A place in any case is resolved to the place."""
    assert name in {place.name for place in annotate(text, language).places}


@pytest.mark.parametrize(
    ("language", "words", "edtf"),
    [
        ("ru", "8 июля 2022 года", "2022-07-08"),
        ("uk", "8 липня 2022 року", "2022-07-08"),
        ("sr", "8. jula 2022. godine", "2022-07-08"),
        ("sr", "8. јула 2022. године", "2022-07-08"),
        ("es", "el 5 de junio de 2019", "2019-06-05"),
        ("pt", "em 5 de junho de 2019", "2019-06-05"),
        ("fr", "le 1er juin 2019", "2019-06-01"),
        ("de", "am 5. Juni 2019", "2019-06-05"),
        ("ar", "في 5 يونيو 2019", "2019-06-05"),
        ("ru", "в конце июля 2022 года", "2022-07-21~/2022-07-31"),
        ("uk", "влітку 1941 року", "1941-22"),
        ("ru", "8 июля", "XXXX-07-08"),
    ],
)
def test_dates_become_edtf(language: str, words: str, edtf: str) -> None:
    """Dates of each language become EDTF; no year is made up."""
    assert [time.when.edtf for time in annotate(f"... {words}.", language).times] == [edtf]


def test_a_day_without_a_year_takes_it_from_the_publication() -> None:
    """A day before the day of publication is of the same year, one after it of the year before."""
    found = annotate("Его увезли 8 июля. До этого, 30 ноября, приходил участковый.", "ru", "2019-08-04")
    assert [time.when.edtf for time in found.times] == ["2019-07-08", "2018-11-30"]


@pytest.mark.parametrize(
    ("language", "text", "low", "comparator", "unit"),
    [
        ("ru", "Не менее 117 солдат заперты.", 117, ">=", "soldier"),
        ("ru", "Более 80 жителей пропали.", 80, ">", "resident"),
        ("ru", "Привезли десятки раненых.", 20, "vague", "wounded"),
        ("ru", "Там несколько сотен человек.", 200, "vague", "person"),
        ("uk", "Щонайменше 117 військових замкнено.", 117, ">=", "soldier"),
        ("uk", "Зникли понад 80 мешканців.", 80, ">", "resident"),
        ("sr", "Zatvoreno je najmanje 117 vojnika.", 117, ">=", "soldier"),
        ("es", "Desaparecieron más de 80 vecinos.", 80, ">", "resident"),
        ("fr", "Une centaine d’hommes sont arrivés.", 100, "vague", "man"),
        ("de", "Mindestens 117 Soldaten waren eingesperrt.", 117, ">=", "soldier"),
        ("ar", "اعتقل أكثر من 80 شخصا.", 80, ">", "person"),
    ],
)
def test_quantities_keep_their_bounds(language: str, text: str, low: float, comparator: str, unit: str) -> None:
    """Lower bounds, vague counts and counted nouns are read alike in every language."""
    found = [one.quantity for one in annotate(text, language).quantities]
    assert [(one.low, one.comparator, one.unit) for one in found] == [(low, comparator, unit)]


def test_ukrainian_says_that_it_is_experimental() -> None:
    """Every reading in Ukrainian carries the remark."""
    assert any("experimental" in reason for reason in annotate("Він мовчить.", "uk").reasons)


def test_another_language_is_never_read_as_english() -> None:
    """A language without an engine is read for names and numbers, and says so."""
    found = annotate("Op die dag zag Anton Lindner 12 mannen voor de poort.", "nl")
    assert found.engine == "plain"
    assert any("nl" in reason and "not for statements" in reason for reason in found.reasons)
    assert "Anton Lindner" in {mention.text for mention in found.mentions}


def test_a_passage_goes_to_the_engine_of_its_language() -> None:
    """A Russian paragraph in an English document is annotated as Russian, with offsets into the whole text."""
    text = (
        "The miller said that the guards had taken his son away in the night.\n\n"
        "По словам Марины Куделиной, её сына избили прикладами и увезли в неизвестном направлении.\n\n"
        "The governor said that the village was calm and that nobody had been held there."
    )
    found = annotate(text, "en")
    (passage,) = found.passages
    assert (found.language, passage.language, passage.engine[:7]) == ("en", "ru", "natasha")
    assert all(text[one.start : one.end] == one.text for one in (*found.mentions, *passage.mentions))
    assert not {one.id for one in found.entities} & {one.id for one in passage.entities}


def test_english_documents_have_no_passages() -> None:
    """An English document with foreign names is left whole."""
    text = "Captain Zakhar Morgunov and Vera Kudelina met in Bryanka.\n\nThe men were held for a month in the cellar."
    assert list(by_language(document(text, "en"), 20_000)) == ["en"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Мати впізнала сина по куртці, обличчя було розбите.", "uk"),
        ("Мать узнала сына по куртке, лицо было разбито.", "ru"),
        ("Her mother knew him by the jacket, for his face was gone.", "en"),
    ],
)
def test_near_languages_are_told_apart(text: str, language: str) -> None:
    """Letters that one language alone has decide between neighbours."""
    assert find_language(text) == language


def test_latin_forms() -> None:
    """Names are written as news print them."""
    assert to_latin("ru", "Юрий Жёлтый") == "Yury Zhyolty"
    assert to_latin("uk", "Єгор Згурський") == "Yehor Zghurskyi"


def test_engines_are_loaded_only_where_their_language_comes() -> None:
    """English alone loads neither natasha nor pymorphy3."""
    script = (
        "import sys; sys.path.insert(0, '.'); from tests.annotate.languages import annotate; "
        "annotate('The guards took the men away in the night.', 'en'); "
        "assert not {'natasha', 'pymorphy3', 'pymorphy2', 'slovnet'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


PIECES = st.sampled_from(
    [
        "Отец",
        "солдата",
        "Захара",
        "«",
        "»",
        "—",
        ",",
        ".",
        "сказал",
        "что",
        "его",
        "8 июля",
        "12",
        "в",
        "Брянке",
        "\n\n",
        "—",
        "мати",
        "Віра",
        "не",
        "по",
        "словам",
        "Луганской",
        "области",
        ":",
        "из",
        "них",
        "которые",
        "избили",
        "…",
    ]
)


@given(st.lists(PIECES, max_size=30), st.sampled_from(["ru", "uk", "sr", "xx"]))
@settings(max_examples=60, deadline=None)
def test_any_words_are_annotated_within_the_text(pieces: list[str], language: str) -> None:
    """Whatever the words, nothing breaks, every span is its text, and reading again gives the same."""
    text = " ".join(pieces)
    found = annotate(text, language)
    assert all(text[one.start : one.end] == one.text for one in found.mentions)
    assert all(0 <= one.start < one.end <= len(text) for one in (*found.times, *found.places, *found.quantities))
    ids = {one.id for one in found.entities}
    assert all(one.entity is None or one.entity in ids for one in found.mentions)
    assert annotate(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("es", "Llegaron hace dos días.", "2019-06-05"),
        ("es", "Fue la semana pasada.", "2019-05-27/2019-06-02"),
        ("fr", "Ils sont arrivés il y a deux jours.", "2019-06-05"),
        ("de", "Sie kamen vor zwei Tagen.", "2019-06-05"),
    ],
)
def test_words_before_or_behind_a_length_count_back(language: str, text: str, edtf: str) -> None:
    """What stands before a length ("hace", "il y a") or behind a unit ("pasada") counts from the publication."""
    assert [time.when.edtf for time in annotate(text, language, "2019-06-07").times] == [edtf]


def test_an_elided_article_is_a_word_of_its_own() -> None:
    """The name behind "l’" is a name: an apostrophe joins two words in French."""
    assert "Élysée" in {mention.text for mention in annotate("Selon l’Élysée, rien ne presse.", "fr").mentions}
