"""Languages read by cue words alone: who tells, through whom, what, and what is never put into a mouth."""

from __future__ import annotations

import time

import pytest
from tests.annotate.languages import annotate

from firsthand.annotate.plain.lexicon import lexicon
from firsthand.extract import extract
from firsthand.extract.plain.lexicon import languages, lexicon_of
from firsthand.extract.vocabulary import load_vocabulary
from firsthand.model.reading import Reading
from firsthand.model.statement import Statement

VOCABULARY = load_vocabulary()


def read(text: str, language: str) -> Reading:
    """Read a text in a language."""
    return extract(annotate(text, language, "2021-06-10"), VOCABULARY)


def chain(statement: Statement) -> list[str | None]:
    """Return the names of a chain."""
    return [link.who for link in statement.chain]


def telling(reading: Reading, words: str) -> Statement:
    """Return the statement that holds some words."""
    return next(one for one in reading.statements if words in one.text)


TELLERS = [
    ("es", "“Se los llevaron”, dijo a este diario Elena Raz, esposa de un detenido.", "llevaron", ["Elena Raz"]),
    ("es", "“Se los llevaron”, dijo al diario El Valle el ministro.", "llevaron", ["ministro", "El Valle"]),
    ("es", "“Lo golpearon”, dijo Marta Olmos, hermana del detenido.", "golpearon", ["Marta Olmos"]),
    ("es", "El vocero del Ejército, Raúl Pineda, afirmó que no hubo heridos.", "heridos", ["Raúl Pineda"]),
    ("es", "Murieron nueve mineros, según la Cámara Roja de Altea.", "nueve", ["Cámara Roja de Altea"]),
    ("es", "Según informó la fiscalía, murieron nueve mineros.", "nueve", ["fiscalía"]),
    ("es", "Uno de los campesinos contó que los soldados dispararon.", "dispararon", ["Uno de los campesinos"]),
    ("es", "La familia, por su parte, sostiene que fue torturado.", "torturado", ["familia"]),
    ("es", "El hombre que vio los disparos dijo que murieron dos jóvenes.", "murieron", ["hombre"]),
    ("es", "El padre y la madre dijeron que fue torturado.", "torturado", ["padre y la madre"]),
    ("es", "“Nos golpearon”, declaró a Radio Sierra Luis Ocampo, vecino del lugar.", "golpearon", ["Luis Ocampo"]),
    ("fr", "« Ils ont frappé mon fils », raconte Awa Sorel.", "frappé", ["Awa Sorel"]),
    ("fr", "« On nous a frappés, dit une habitante de Lomé. Puis ils sont partis. »", "partis", ["habitante de Lomé"]),
    (
        "fr",
        "Neuf personnes ont été tuées, a annoncé mardi le ministère de la Défense.",
        "tuées",
        ["ministère de la Défense"],
    ),
    ("fr", "D’autres témoins disent que les soldats ont tiré.", "tiré", ["autres témoins"]),
    ("fr", "L’avocat, joint par téléphone, affirme que Jean a été torturé.", "torturé", ["avocat"]),
    ("de", "Die Polizei teilte mit, der Mann sei gestorben.", "gestorben", ["Polizei"]),
    ("de", "Laut der Organisation Neue Wege wurden zwei Männer getötet.", "getötet", ["Neue Wege"]),
    ("pt", "Segundo a Defensoria, três jovens foram mortos.", "mortos", ["Defensoria"]),
    ("ar", "وقال المحامي سالم الناصر إن الجنود قتلوا رجلين.", "قتلوا", ["سالم الناصر"]),
    ("ar", "وبحسب منظمة الجسر، قتل عشرة متظاهرين.", "متظاهرين", ["منظمة الجسر"]),
]


@pytest.mark.parametrize(("language", "text", "words", "who"), TELLERS)
def test_a_teller_is_read_from_order_and_marks(language: str, text: str, words: str, who: list[str]) -> None:
    """Whoever tells stands at the head of the chain, the publisher at its end."""
    found = chain(telling(read(text, language), words))
    assert found[:-1] == who or (who == ["Luis Ocampo"] and found[0] == who[0])
    assert found[-1] == "Вести долины"


NOBODY = [
    ("es", "Los soldados mataron a nueve mineros en la plaza.", "mataron"),
    ("es", "Se informó que murieron nueve mineros.", "murieron"),
    ("es", "“Nadie volvió”, dijo, quizá, una de tantas.", "volvió"),
    ("fr", "Des soldats ont tué neuf mineurs sur la place.", "tué"),
    ("fr", "Neuf mineurs auraient été tués.", "tués"),
]


@pytest.mark.parametrize(("language", "text", "words"), NOBODY)
def test_nobody_is_put_where_the_text_names_nobody(language: str, text: str, words: str) -> None:
    """A sentence without a teller is the publisher's own."""
    assert chain(telling(read(text, language), words)) == ["Вести долины"]


def test_an_object_of_a_relative_clause_is_no_teller() -> None:
    """In "the abuses that the network denounced" nobody denounces the abuses anew."""
    reading = read("Los abusos que denunció la red siguen impunes.", "es")
    assert not reading.attributions


def test_who_goes_on_by_a_bare_verb_or_a_title_is_who_told_before() -> None:
    """A verb without a subject, a title alone and a surname alone lead back to one person; the bare verb implied."""
    reading = read(
        "El viceministro de Salud, Iván Robles, dijo que murieron nueve mineros. El viceministro negó que hubiera "
        "torturas. Añadió que dos hombres fueron detenidos. Robles aseguró que nadie desapareció.",
        "es",
    )
    heads = {one.chain[0].who for one in reading.statements}
    assert heads == {"Iván Robles"}
    assert telling(reading, "detenidos").chain[0].link == "implied"
    assert len({one.chain[0].entity for one in reading.statements}) == 1


def test_a_bare_verb_within_a_sentence_is_given_to_nobody_before() -> None:
    """What stands inside a sentence may be said of anybody: it does not go on with the last teller."""
    reading = read(
        "Marta Olmos dijo que murió un minero. La sala escuchó a todos y luego, de pie, anunció cierres.", "es"
    )
    assert all("Marta Olmos" not in chain(one) for one in reading.statements if "cierres" in one.text)


def test_who_said_and_who_also_said_are_one() -> None:
    """A relative clause that tells ("quien denunció que") goes on with the person behind the verb before, not with the last name."""
    text = "«Fue torturado», dijo Inés Roldán, directora del centro para las Minas, quien denunció que murieron dos."
    reading = read(text, "es")
    assert chain(telling(reading, "murieron"))[0] == "Inés Roldán"


def test_a_denial_is_its_tellers_and_told_by_another_stays_relayed() -> None:
    """The army's denial is the army's; where a father tells of it, he heads the chain."""
    own = telling(read("El Ejército negó que los soldados mataran a los mineros.", "es"), "mineros")
    assert (own.standing, own.response.kind if own.response else None) == ("denied", "denies")
    assert chain(own)[0] == "Ejército"
    relayed = read("El padre dijo que el Ejército negó que los soldados golpearon a su hijo.", "es")
    told = next(one for one in relayed.statements if one.response is not None)
    assert chain(told)[0] == "padre"
    assert told.response is not None
    assert told.response.by is not None
    assert told.response.by.who == "Ejército"


@pytest.mark.parametrize(
    ("language", "text", "act", "low", "victim"),
    [
        ("es", "Al menos 14 jornaleros fueron asesinados el martes en la finca.", "killing", 14, "14 jornaleros"),
        ("es", "Los soldados torturaron a tres campesinos.", "torture", 3, "tres campesinos"),
        ("es", "Los detenidos fueron sometidos a golpes.", "beating", None, "detenidos"),
        ("fr", "Les soldats ont tué 22 civils.", "killing", 22, "22 civils"),
        ("fr", "Deux étudiants ont été arrêtés lundi.", "arrest", 2, "Deux étudiants"),
        ("pt", "Os policiais mataram cinco moradores.", "killing", 5, "cinco moradores"),
    ],
)
def test_acts_have_their_people_and_numbers(language: str, text: str, act: str, low: int | None, victim: str) -> None:
    """Stems of acts, who suffered by word order, and how many."""
    found = next(one for one in read(text, language).statements if one.act == act)
    assert [one.text.endswith(victim) for one in found.victims] == [True]
    assert (found.quantity.low if found.quantity else None) == low


def test_words_of_doubt_and_negation_keep_their_meaning() -> None:
    """The conditional hedges, "no" makes negative, a description is no deed."""
    assert telling(read("Nueve personas habrían sido asesinadas.", "es"), "asesinadas").standing == "hedged"
    assert (
        telling(read("Le général assure que les soldats n’ont pas tué de civils.", "fr"), "civils").polarity
        == "negative"
    )
    assert {one.act for one in read("Las personas detenidas llegaron al pueblo.", "es").statements} == {"other"}


def test_a_quotation_over_paragraphs_stays_with_its_teller() -> None:
    """A quotation that its paragraph leaves open goes on in the next; one that nobody is named for stays near."""
    reading = read(
        "«Nos sacaron de la casa», contó Alba Neira.\n\n“Golpearon a mi padre.\n\n“Después se fueron del pueblo”.", "es"
    )
    assert {one.chain[0].who for one in reading.statements} == {"Alba Neira"}
    assert telling(reading, "padre").chain[0].link == "implied"


def test_what_was_said_before_is_told_by_who_is_named_behind() -> None:
    """A sentence like "Das berichtet X." gives the sentence before it to X."""
    reading = read("Zwei Männer wurden getötet. Das berichtet die Organisation Neue Wege.", "de")
    assert chain(telling(reading, "getötet"))[0] == "Neue Wege"


def test_a_body_told_of_by_its_acronym_is_one() -> None:
    """The acronym behind a long name leads back to it."""
    reading = read(
        "El Instituto para la Paz y la Memoria (IPM) denunció la muerte de dos hombres. Según el IPM, murieron de hambre.",
        "es",
    )
    assert len({one.chain[0].entity for one in reading.statements}) == 1
    assert reading.statements[0].chain[0].who == "Instituto para la Paz y la Memoria"


def test_every_reading_says_how_it_was_read() -> None:
    """The reasons say that cue words alone were read, as a note: the document is not partly read for it."""
    for code in languages():
        reasons = annotate("…", code).reasons
        assert any(one.startswith("note:") and "experimental" in one for one in reasons), code


def test_both_files_of_a_language_are_there() -> None:
    """A language with cue words has a vocabulary that says so, and every act is one of ours."""
    acts = {act.key for act in VOCABULARY.acts}
    for code in languages():
        assert lexicon(code).statements, code
        assert set(lexicon_of(code).words.acts) <= acts, code


def test_the_same_text_gives_the_same_reading() -> None:
    """Ids come from content."""
    text = "Según la red Puerta, murieron dos hombres. El ministro lo negó."
    assert read(text, "es") == read(text, "es")


def test_a_general_word_looks_back_at_who_told_and_not_at_who_was_named() -> None:
    """A word such as "the institution" is who told last, if anybody of its kind did; a body that was only named is not."""
    named = read("Los soldados de la Brigada Norte dispararon. “Nadie murió”, sostuvo la institución.", "es")
    assert chain(telling(named, "Nadie"))[0] == "institución"
    told = read("La Fundación Alba Clara dijo que murieron dos. “Nadie huyó”, sostuvo la organización.", "es")
    assert chain(telling(told, "huyó"))[0] == "Fundación Alba Clara"


def test_long_texts_are_read_in_time_that_grows_with_them() -> None:
    """Eight times the text takes no more than about eight times as long."""
    one = "Según la red Puerta, murieron dos hombres. El ministro Juan Robles dijo que “nadie” fue detenido.\n\n" * 20

    def seconds(text: str) -> float:
        started = time.perf_counter()
        read(text, "es")
        return time.perf_counter() - started

    seconds(one)
    assert seconds(one * 8) < 24 * max(seconds(one), 0.05)
