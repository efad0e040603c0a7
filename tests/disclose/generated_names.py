"""Invented people with the forms their names take in two scripts, written by hand and not by the program."""

from __future__ import annotations

from typing import NamedTuple


class NameForms(NamedTuple):
    """A given name and a surname, plain and as texts inflect, transliterate and spell them."""

    given: str
    surname: str
    latin: tuple[str, ...]
    cyrillic: tuple[str, ...]


NAMES = (
    NameForms(
        "Darina", "Veloshko", ("Darina", "Daryna", "Dariny", "Veloshko", "Veloschko", "VELOSHKO", "Veloshko's"),
        ("Дарина", "Дарины", "Дарине", "Дариной", "Дарину", "Велошко", "ВЕЛОШКО"),
    ),
    NameForms(
        "Osip", "Kartashin", ("Osip", "Osyp", "Kartashin", "Kartashyn", "Kartashina", "Kartashin’s"),
        ("Осип", "Осипа", "Осипу", "Осипом", "Карташин", "Карташина", "Карташину", "Карташиным", "Карташине"),
    ),
    NameForms(
        "Zlata", "Merenkova", ("Zlata", "Zlaty", "Merenkova", "Merenkov", "Merenkovoy", "MERENKOVA"),
        ("Злата", "Златы", "Злате", "Злату", "Златой", "Меренкова", "Меренковой", "Меренкову", "Меренков"),
    ),
    NameForms(
        "Yefim", "Tushinsky", ("Yefim", "Efim", "Iefim", "Tushinsky", "Tushinskiy", "Tushinskii", "Tushinskogo"),
        ("Ефим", "Ефима", "Ефиму", "Ефимом", "Тушинский", "Тушинского", "Тушинскому", "Тушинским", "Тушинском"),
    ),
    NameForms(
        "Pavlo", "Hrynets", ("Pavlo", "Pavla", "Hrynets", "Grinets", "Hrynets'"),
        ("Павло", "Павла", "Павлом", "Павлові", "Гринец", "Гринеца", "Гринецу"),
    ),
    NameForms(
        "Liliana", "Prokudina", ("Liliana", "Lilyana", "Liliany", "Prokudina", "Prokudin", "Prokudinoj"),
        ("Лилиана", "Лилианы", "Лилиане", "Прокудина", "Прокудиной", "Прокудину", "Прокудин"),
    ),
    NameForms(
        "Jonatan", "Skarvik", ("Jonatan", "Jonatans", "Skarvik", "SKARVIK", "Skarvik's"),
        ("Йонатан", "Йонатана", "Скарвик", "Скарвика", "Скарвику", "Скарвиком"),
    ),
    NameForms(
        "Aigerim", "Tolbasy", ("Aigerim", "Aygerim", "Tolbasy", "Tolbasi"),
        ("Айгерим", "Айгерима", "Толбасы", "Толбасу"),
    ),
)  # fmt: skip
PUBLIC = ("Marta Olenberg", "Viktor Dask", "Ingrid Solano", "Tomas Hellwig")
TRADES = ("beekeeper", "bell-founder", "falconer", "lamplighter", "saddler")
