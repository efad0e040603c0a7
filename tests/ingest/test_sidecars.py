"""Sidecars are safe YAML with known keys; mistakes are named."""

from __future__ import annotations

import pytest

from firsthand.errors import UserError
from firsthand.ingest.sidecars import parse_sidecar, parse_sources
from firsthand.model.document import Consent, Sidecar


def test_all_keys() -> None:
    """Every key is read as the text it was written as: dates stay strings."""
    sidecar = parse_sidecar(
        b"""
publisher: Valley Herald
published: 2021-03-04
retrieved: 2021-03-05T10:00:00Z
interviewee: Ana Loti
consent: {uses: [record, court], until: 2031-01-31, withdrawn: false}
protect: [Ana Loti, Bo Ruk]
title: 2021
language: ~
""",
        "x",
    )
    assert sidecar == Sidecar(
        publisher="Valley Herald",
        published="2021-03-04",
        retrieved="2021-03-05T10:00:00Z",
        interviewee="Ana Loti",
        consent=Consent(uses=("record", "court"), until="2031-01-31"),
        protect=("Ana Loti", "Bo Ruk"),
        title="2021",
    )


def test_empty_sidecar_says_nothing() -> None:
    """An empty sidecar is one that says nothing."""
    assert parse_sidecar(b"", "x") == parse_sidecar(b"# nothing\n", "x") == Sidecar()


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"pubisher: X", "pubisher"),
        (b"consent: {use: [a]}", "consent.use"),
        (b"consent: yes", "consent"),
        (b"consent: {withdrawn: maybe}", "withdrawn"),
        (b"consent: {until: soon}", "until"),
        (b"published: yesterday", "published"),
        (b"publisher: [a, b]", "publisher"),
        (b"publisher: a\npublisher: b", "twice"),
        (b"a: &x [1]\nb: *x", "anchors"),
        (b"&x publisher: X", "anchors"),
        (b"- a\n- b", "key: value"),
        (b"publisher: 'open", "YAML"),
        (b"publisher: a\n\tb: c", "YAML"),
        (b"{" * 5000, "YAML"),
        (b"\xff\x00\x01\x02" * 99, "not text"),
        (b"x" * 1_000_001, "larger"),
    ],
)
def test_mistakes_are_named(data: bytes, named: str) -> None:
    """Each mistake is an error for whoever wrote it, with the key and the file named."""
    with pytest.raises(UserError) as caught:
        parse_sidecar(data, "a.txt.meta.yaml")
    assert named in caught.value.what
    assert caught.value.where == "a.txt.meta.yaml"


def test_yaml_tags_make_nothing() -> None:
    """A tag that would build a Python object gives at most text."""
    with pytest.raises(UserError):
        parse_sidecar(b"publisher: !!python/object/apply:os.system ['true']", "x")


def test_sources_in_other_delimiters_and_encodings() -> None:
    """Semicolons and a BOM, as spreadsheets write them, are read."""
    rows = parse_sources("\ufefffile;publisher;consent.until\na.txt;Küste;2031-01-31\n\n".encode(), "sources.csv").rows
    assert rows == {"a.txt": Sidecar(publisher="Küste", consent=Consent(until="2031-01-31"))}


@pytest.mark.parametrize("data", [b"name,publisher\na,b", b"file,colour\na,", b"file,consent\na,", b"", b'file\n"a'])
def test_broken_sources(data: bytes) -> None:
    """Without a column `file`, with an unknown one or an open quote: an error."""
    with pytest.raises(UserError):
        parse_sources(data, "sources.csv")


@pytest.mark.parametrize("row", [b"b,Y,2031,more", b"b,Y,15/03/2031", b"a,Y,2031", b",Y,2031"])
def test_a_wrong_row_voids_itself_alone(row: bytes) -> None:
    """Too many cells, a date that is none, a file that stands twice, no file: the reason names the line."""
    read = parse_sources(b"file,publisher,published\na,X,2031\n" + row + b"\nc,Z,2032\n", "sources.csv")
    assert sorted(read.rows) == ["a", "c"]
    (reason,) = read.wrong.values()
    assert "sources.csv, line 3" in reason
