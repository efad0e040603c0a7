"""The record's contract: two tiny records by hand, the committed schema, and the types agree."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import msgspec
import pytest

from firsthand.dossier import record_schema, render_json, render_jsonl
from firsthand.model.disclosed import Disclosed

HERE = Path(__file__).parent
SCHEMA = HERE.parents[1] / "docs" / "schema" / "firsthand-record-1.schema.json"
RECORDS = ("two_fathers.json", "rival_counts.json")


def test_committed_schema_is_the_one_the_types_give() -> None:
    """`firsthand schema > docs/schema/…` renews it; a change is read in review."""
    assert SCHEMA.read_bytes() == record_schema()


@pytest.mark.parametrize("name", RECORDS)
def test_hand_made_record_keeps_to_the_schema(name: str) -> None:
    """A record written by hand from the contract validates."""
    jsonschema.validate(json.loads((HERE / name).read_text()), json.loads(SCHEMA.read_text()))


@pytest.mark.parametrize("name", RECORDS)
def test_hand_made_record_survives_the_round_trip(name: str) -> None:
    """Decoding and rendering loses nothing and invents nothing."""
    given = json.loads((HERE / name).read_text())
    decoded = msgspec.convert(given, Disclosed)
    again = json.loads(render_json(decoded))
    assert msgspec.convert(again, Disclosed) == decoded
    assert again["statements"][0]["text"] == given["statements"][0]["text"]
    assert [one["from"] for one in again["drift"]] == [one["from"] for one in given["drift"]]


@pytest.mark.parametrize("name", RECORDS)
def test_json_lines_hold_every_object_once_with_its_type(name: str) -> None:
    """One object a line, each with its `type`, none lost."""
    given = json.loads((HERE / name).read_text())
    lines = [json.loads(line) for line in render_jsonl(msgspec.convert(given, Disclosed)).splitlines()]
    assert lines[0]["type"] == "record"
    expected = sum(len(value) for key, value in given.items() if isinstance(value, list) and key != "withheld")
    assert len(lines) - 1 == expected
    assert len({(line["type"], line["id"]) for line in lines[1:]}) == expected


def test_unknown_key_or_wrong_type_is_refused() -> None:
    """The schema is strict about types: a number for words is an error."""
    given = json.loads((HERE / RECORDS[0]).read_text())
    given["statements"][0]["text"] = 5
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(given, json.loads(SCHEMA.read_text()))
