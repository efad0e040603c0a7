"""Any file that holds a protected name or passage is found, however it is packed or written."""

from __future__ import annotations

import base64
import gzip
import io
import json
import zipfile
from urllib.parse import quote

import pytest

from firsthand.disclose.file_views import texts_in
from firsthand.disclose.leaks import Leak, search_text
from firsthand.disclose.names_in_text import ProtectedNames
from firsthand.disclose.own_output import search_own
from firsthand.disclose.passages import Passages

SECRET = "guards broke the door of the mill at night and took the young man"
NAMES = ProtectedNames({"p-1": ["Osip Kartashin"]})
PASSAGES = Passages([f"Then {SECRET}."], ["The guards came at night."])


def found(data: bytes, name: str = "file.txt") -> list[Leak]:
    """Search a file."""
    return [leak for one in texts_in(data, name) for leak in search_text(one.text, NAMES, PASSAGES, where=one.where)]


def zipped(name: str, data: bytes) -> bytes:
    """Pack one file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"Kartashin was there",
        "от Карташина".encode(),
        "от Карташина".encode("cp1251"),
        "от Карташина".encode("koi8-u"),
        "from Kartashin".encode("utf-16"),
        "от Карташина".encode("utf-16-le"),
        b"&#75;&#97;rtashin",
        b"<b>Kar</b><i>tashin</i>",
        quote("видел Карташина").encode(),
        json.dumps({"who": "Карташин"}).encode(),
        b"=D0=9A=D0=B0=D1=80=D1=82=D0=B0=D1=88=D0=B8=D0=BD",
        base64.b64encode(b"told by Osip Kartashin"),
        b"told by Kartashin".hex().encode(),
        "http://карташин.example".encode().replace("карташин".encode(), "карташин".encode("idna")),
        zipped("word/document.xml", b"<w:t>Karta</w:t><w:t>shin</w:t>"),
        zipped("kartashin.txt", b"nothing"),
        zipped("inner.zip", zipped("a.txt", b"Osip")),
        gzip.compress(b"Osip", mtime=0),
        f"“{SECRET}”".encode(),
        SECRET.upper().replace(" ", "\n").encode(),
    ],
)
def test_found_however_it_is_written(data: bytes) -> None:
    """Entities, tags, percent signs, escapes, encodings, archives: the name is found."""
    assert found(data)


def test_nothing_is_found_where_nothing_is() -> None:
    """A file about other people has no hit, and neither do words that public documents share."""
    assert not found(b"The guards came at night. Marta Olenberg said so.")
    assert not found(zipped("a.txt", b"The ferry did not run."))


def test_a_damaged_archive_is_searched_as_bytes() -> None:
    """What cannot be unpacked is searched as it is."""
    assert found(b"PK\x03\x04 broken Kartashin")


def test_hit_tells_where_and_whose_and_never_the_name() -> None:
    """A leak names the person's id and the place."""
    leak = found(b"told by Kartashin", "report.txt")[0]
    assert leak == Leak(where="report.txt, character 8", kind="name", people=("p-1",))


def test_own_output_is_searched_without_keys_and_tags() -> None:
    """Keys, tags and style are no words about anybody; text and attributes are."""
    role = ProtectedNames({"p-1": ["Role Mark"]})
    nothing = Passages([], [])
    assert not search_own(b'{"role": "victim", "mark": 1}', role, nothing)
    assert search_own(b'{"who": "Role"}', role, nothing)
    assert not search_own(b'<html><style>mark {}</style><mark role="x">words</mark></html>', role, nothing)
    assert search_own(b'<html><p title="Mark">words</p></html>', role, nothing)
    assert search_own(b"<html><p>Ma<i>rk</i></p></html>", role, nothing)
    assert search_own(b'{"a": 1}\n{"who": "Mark"}\n', role, nothing)


WORD = '<?xml version="1.0"?><w:document xmlns:w="http://kartashin.example/Osip">{}</w:document>'


@pytest.mark.parametrize(
    ("inside", "hits"),
    [
        ('<w:tblOsip w:kartashinMar="0"/>', 0),
        ('<w:hyperlink w:tooltip="Osip"/>', 1),
        ("<w:t>Osip</w:t>", 1),
        ("<!-- Osip -->", 1),
        ("<w:t>&lt;Osip&gt;</w:t>", 1),
        ('<a href="https://files.example/?who=Kartashin"/>', 1),
    ],
)
def test_names_of_markup_are_nobodys_and_values_are_searched(inside: str, hits: int) -> None:
    """A tag or an attribute that is called like somebody gives nobody away; words, values and comments do."""
    for data in (WORD.format(inside).encode(), b"<!DOCTYPE html><html>" + inside.encode()):
        assert bool(found(data, "part.xml")) == bool(hits)


def test_our_own_words_on_a_page_are_nobody() -> None:
    """On a page of ours a heading of ours is no name, and five words of a report with ours beside are no passage."""
    said = ProtectedNames({"p-1": ["Karim Said"]})
    words = Passages(["Then came the death of Karim Olen Said in the mill, and the clerk wrote it down."], [])
    assert not search_own(b"<p>Said to have seen it</p><th>Figure</th><th>Of what</th>", said, words)
    assert not search_own(b"<h3>Came the death of Karim</h3> <p>in words of its own</p>", ProtectedNames({}), words)
    assert search_own(b"<p>Then Karim came</p>", said, words)
    assert search_own(b"<p>then came the death of <mark>Karim</mark> Olen Said in the mill</p>", said, words)


def test_the_columns_and_language_of_a_page_are_nobody() -> None:
    """A column called State and lang="en" are ours; an attribute that holds a name is still searched."""
    names = ProtectedNames({"p-1": ["Jon Belmont State"], "p-2": ["True"]})
    nothing = Passages([], [])
    page = b'<html lang="en"><b aria-hidden="true"></b><td data-label="State">read</td></html>'
    assert not search_own(page, names, nothing)
    assert search_own(b'<html lang="en"><td data-label="Belmont">read</td></html>', names, nothing)


def test_the_ends_of_two_paragraphs_are_no_word() -> None:
    """What stands in two blocks is not read together: "…Stegeman" and "Missing" are no "Heman"; inline tags are."""
    names, nothing = ProtectedNames({"p-1": ["Heman"]}), Passages([], [])
    assert not search_own(b"<html><p>Kate Stegeman</p><p>Missing: the year</p></html>", names, nothing)
    assert search_own(b"<html><p>Kate He<b>m</b>an</p></html>", names, nothing)
