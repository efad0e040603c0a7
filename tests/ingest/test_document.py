"""Whatever the bytes are, a document comes of them with a status and reasons."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.model.document import Sidecar
from tests.ingest.making import check_segments, read

STORY = "Nine miners were held in a shed at Tarn for two weeks, a relative said on Monday. " * 4


@pytest.mark.parametrize("data", [b"", b" \n\t ", b"\xef\xbb\xbf", b"\xff\xfe", b"\x00" * 50])
def test_empty_files_are_unreadable(data: bytes) -> None:
    """Nothing, white space or a mark alone is unreadable, with a reason."""
    document = read(data)
    assert (document.status, document.text, document.segments) == ("unreadable", "", ())
    assert document.reasons


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 20,
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 60,
        b"\x7fELF" + bytes(900),
        b"Rar!\x1a\x07\x00" + bytes(90),
    ],
)
def test_binary_files_are_unreadable(data: bytes) -> None:
    """Pictures, programs and archives nobody reads are unreadable, with what they are."""
    document = read(data)
    assert document.status == "unreadable"
    assert document.reasons


def test_long_line_is_cut_at_the_limit() -> None:
    """50 MB on one line are cut at the limits of bytes and characters, fast, and said so."""
    start = time.perf_counter()
    document = read(b"word " * 10_000_000)
    assert time.perf_counter() - start < 5
    assert document.status == "partial"
    assert len(document.text) <= 2_000_000
    assert any("larger than" in reason for reason in document.reasons)
    assert any("characters" in reason for reason in document.reasons)
    check_segments(document)


def test_broken_utf8_is_partial() -> None:
    """Broken UTF-8 is read with replacement, partial, and says so."""
    document = read("Отец рассказал об этом".encode() + b"\xd0\x20" + STORY.encode())
    assert document.status == "partial"
    assert "\ufffd" in document.text


def test_sidecar_comes_first() -> None:
    """What the collector wrote beside the file comes before what the text says."""
    sidecar = Sidecar(publisher="Coast Post", published="2020-02", language="sl", title="T", url="https://c.example/1")
    document = read("Published: 4 March 2021\n\n" + STORY, sidecar=sidecar)
    assert document.publisher is not None
    assert (document.publisher.name, document.publisher.basis) == ("Coast Post", "sidecar")
    assert document.published is not None
    assert (document.published.edtf, document.published.basis) == ("2020-02", "sidecar")
    assert (document.language, document.title, document.url) == ("sl", "T", "https://c.example/1")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (STORY, "en"),
        ("Девять шахтёров две недели держали в сарае, рассказала родственница одного из них. " * 3, "ru"),
        ("Дев’ятьох шахтарів два тижні тримали в сараї, розповіла родичка одного з них. " * 3, "uk"),
        ("Nueve mineros fueron retenidos en un cobertizo durante dos semanas, dijo un familiar. " * 3, "es"),
        ("Yes.", None),
        ("12 34 56", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    """The language is found from the text; too little text gives null."""
    assert read(text).language == language


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=600))
def test_any_text_is_covered_by_segments(text: str) -> None:
    """Any text is wholly covered by segments, and the same text gives the same document."""
    document = read(text)
    if document.status != "unreadable":
        check_segments(document)
    assert document == read(text)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from([b"<html>", b"{\\rtf1", b"%PDF-1.4", b"PK\x03\x04", b"From: a@b\n\n", b"", b"WARC/1.0\r\n", b"{"]),
    st.binary(max_size=500),
)
def test_any_bytes_become_a_document(start: bytes, rest: bytes) -> None:
    """No bytes raise: each ends as a document, and an unreadable or partial one says why."""
    document = read(start + rest, path="a")
    check_segments(document)
    assert document.status == "read" or document.reasons
