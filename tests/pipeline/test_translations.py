"""One story told in three languages: one incident, tellers who compare, translations known for what they are."""

from __future__ import annotations

from pathlib import Path

from firsthand.config import BuildSettings
from firsthand.pipeline import build, load

ENGLISH = """Seventeen fishermen held in Harn

At least 117 fishermen were held in a cellar in Bryanka for more than a month, the Dolina Courier reported, citing relatives.

“They locked us in a cellar in Bryanka,” Timur Olenev told the Dolina Courier on July 8, 2022. “They gave us a mug of water a day.”

Timur Olenev said that on July 8, 2022 he was beaten with rifle butts. Vera Dymova said that her son Anton Dymov went missing in July 2022.
"""
RUSSIAN = """В Брянке удерживают рыбаков

Не менее 117 рыбаков держали в подвале в Брянке больше месяца, сообщила газета «Долина Курьер» со ссылкой на родственников.

«Нас заперли в подвале в Брянке, — рассказал газете «Долина Курьер» Тимур Оленев 8 июля 2022 года. — Давали по кружке воды в день».

По словам Тимура Оленева, 8 июля 2022 года его избили прикладами. Вера Дымова рассказала, что её сын Антон Дымов пропал в июле 2022 года.
"""


def test_a_story_in_two_languages_is_one(tmp_path: Path) -> None:
    """The translation is a retelling, the beating one incident, the beaten man one person, his words translated."""
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "english.txt").write_text(ENGLISH, encoding="utf-8")
    (reports / "russian.txt").write_text(RUSSIAN, encoding="utf-8")
    (reports / "english.txt.meta.yaml").write_text("publisher: Coast Post\npublished: 2022-08-06\n", encoding="utf-8")
    (reports / "russian.txt.meta.yaml").write_text("publisher: Вести\npublished: 2022-08-04\n", encoding="utf-8")
    build(tmp_path / "case", (reports,), BuildSettings())
    record = load(tmp_path / "case")
    assert {document.language for document in record.documents} == {"en", "ru"}
    english = next(document.id for document in record.documents if document.language == "en")
    assert {one.kind for document in record.documents for one in document.retells} == {"translation"}
    beatings = [incident for incident in record.incidents if "beating" in incident.acts]
    assert [len(incident.documents) for incident in beatings] == [2]
    named = [person for person in record.people if person.name in ("Timur Olenev", "Тимур Оленев")]
    assert len(named) == 1
    quoted = [s for s in record.statements if s.document == english and any(link.translated for link in s.chain)]
    assert quoted
    assert all(s.chain[0].who == "Timur Olenev" for s in quoted)
