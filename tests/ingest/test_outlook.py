"""Mails of Outlook: head, text in any code page, attachments; broken ones end in words."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from firsthand.ingest.compound import CompoundFile
from tests.ingest.compound import compound, message, outlook
from tests.ingest.formats import pdf
from tests.ingest.making import check_segments, read, role_of
from tests.ingest.taking import taken

SENTENCE = "Nine miners were held in a shed at Tarn for two weeks."


def test_head_and_text() -> None:
    """A mail gives its head and its text; sender, subject and day are known."""
    document = read(outlook(f"{SENTENCE}\r\nПривет."), path="a.msg")
    check_segments(document)
    assert document.text == (
        "From: Ana Loti <ana@valley.example>\nTo: Desk\nDate: Tue, 06 May 2031 07:08:09 +0000\n"
        f"Subject: Held at Tarn\n\n{SENTENCE}\nПривет."
    )
    assert (role_of(document, "From:"), role_of(document, "Nine")) == ("metadata", "body")
    assert document.published is not None
    assert (document.status, document.title, document.published.edtf) == ("read", "Held at Tarn", "2031-05-06")
    assert document.media_type == "application/vnd.ms-outlook"


def test_words_in_a_code_page() -> None:
    """Words that are not UTF-16 are read by the code page the mail names."""
    assert read(outlook("Отец сказал: его держат.", narrow="cp1251")).text.endswith("Отец сказал: его держат.")


def test_page_without_text() -> None:
    """A mail that is a page alone is read as a page."""
    page = f"<html><body><p>{SENTENCE}</p><script>x</script></body></html>".encode()
    assert read(outlook(page=page)).text.endswith(f"\n\n{SENTENCE}")


def test_long_streams() -> None:
    """A text beyond 4,096 bytes lies in sectors of its own, and comes back whole."""
    long = " ".join(f"Word {n} of the long letter." for n in range(3_000))
    assert read(outlook(long)).text.endswith(long)


def test_text_kept_as_rtf_alone_is_told() -> None:
    """What lies only in compressed RTF is named as not read."""
    tree = message()
    tree["__substg1.0_10090102"] = b"LZFu"
    document = read(compound(tree))
    assert document.status == "partial"
    assert any("RTF" in reason for reason in document.reasons)


def test_attachments_are_documents(tmp_path: Path) -> None:
    """Attachments, and a mail within the mail, are documents of their own."""
    within = message("The inner letter told of nine miners.", head=24, subject="Inner")
    data = outlook("See the file.", attached={"report.pdf": pdf([(50, 700, SENTENCE)])}, inner=within)
    _, documents = taken(tmp_path, "m.msg", data)
    assert sorted(documents) == ["m.msg", "m.msg/attachment-2.eml", "m.msg/report.pdf"]
    assert documents["m.msg/report.pdf"].text == SENTENCE
    inner = documents["m.msg/attachment-2.eml"]
    assert (inner.title, inner.text.split("\n\n")[1]) == ("Inner", "The inner letter told of nine miners.")
    assert documents["m.msg"].status == "read"


def test_tables_that_run_in_a_circle() -> None:
    """A table of sectors in which each leads to the same one is read once round, not for ever."""
    data = bytearray(outlook(SENTENCE * 100))
    table = 512 * (1 + int.from_bytes(data[76:80], "little"))
    data[table : table + 40] = b"\x00" * 40
    assert read(bytes(data)).status in ("read", "partial", "unreadable")


@pytest.mark.parametrize("seed", range(20))
def test_broken_files_raise_nothing_but_value_errors(seed: int) -> None:
    """Whatever bytes are changed, opening gives a file or a `ValueError`, and reading never more than there is."""
    dice = random.Random(seed)
    data = bytearray(outlook(SENTENCE, attached={"a.txt": b"x" * 5_000}))
    for _ in range(40):
        data[dice.randrange(8, len(data))] = dice.randrange(256)
    try:
        file = CompoundFile(bytes(data))
    except ValueError:
        return
    for entry in file.entries:
        assert len(file.read(entry)) <= len(data)
