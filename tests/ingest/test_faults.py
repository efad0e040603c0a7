"""Every fixture of format, variant and fault gives exactly what is expected of it; none is lost."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.ingest.faults import FIXTURES
from tests.ingest.formats import archive, warc
from tests.ingest.making import check_segments
from tests.ingest.taking import taken

pytestmark = pytest.mark.skipif(
    any(find_spec(name) is None for name in ("kreuzberg", "pypdfium2", "warcio")), reason="needs the extra 'formats'"
)


def test_there_are_many() -> None:
    """At least sixty fixtures, of at least fifteen formats."""
    assert len(FIXTURES) >= 60
    assert len({name.partition(",")[0] for name in FIXTURES}) >= 15


@pytest.mark.parametrize("name", FIXTURES)
def test_fixture(tmp_path: Path, name: str) -> None:
    """Text, status and reason are the expected ones; segments and offsets fit."""
    file, make, status, text, reason = FIXTURES[name]
    collected, documents = taken(tmp_path, file, make())
    assert {one.path for one in collected} == set(documents)
    for document in documents.values():
        check_segments(document)
        assert all(0 <= one.start <= one.end <= len(document.text) for one in document.locators)
    own = documents[file]
    inside = [documents[path].text for path in sorted(documents) if path != file and documents[path].text]
    assert own.status == status, own.reasons
    if text is not None:
        assert (own.text or next(iter(inside), "")) == text
    if reason is None:
        assert own.reasons == ()
    else:
        assert any(reason in one for one in own.reasons), own.reasons


def test_no_byte_of_a_broken_archive_reaches_the_terminal(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """What a parser complains of may hold a document's bytes: it is a reason, and nothing is printed."""
    whole = warc(("https://valley.example/a b", b"text/html", b"<p>Nine miners</p>"))
    _, documents = taken(tmp_path, "a.warc", whole[:-4] + b"\x1b[31mSecret\r\n" + whole)
    assert documents["a.warc"].status == "partial"
    assert "do not end where they say" in documents["a.warc"].reasons[0]
    assert capfd.readouterr() == ("", "")


def test_capture_cut_short_says_so(tmp_path: Path) -> None:
    """A captured page whose bytes end too early is itself partly read, and says how much is missing."""
    data = warc(("https://valley.example/a", b"text/html", b"<p>Nine miners were held in a shed.</p>"))
    for name, whole in (("a.warc", data[:-12]), ("b.zip", archive({"x/a.warc": data[:-12]}))):
        (tmp_path / name).mkdir()
        _, documents = taken(tmp_path / name, name, whole)
        (page,) = [one for path, one in documents.items() if path.endswith(".html")]
        assert page.status == "partial"
        assert "cut short: 8 bytes are missing" in page.reasons[0]
