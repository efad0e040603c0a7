"""What archives, mails and exports hold is taken in: each a document with its path, within bounds."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.ingest.formats import archive, mail, pdf, warc
from tests.ingest.taking import taken

needs_pdf = pytest.mark.skipif(find_spec("pypdfium2") is None, reason="needs the extra 'formats'")
needs_warc = pytest.mark.skipif(find_spec("warcio") is None, reason="needs the extra 'formats'")
SENTENCE = b"Nine miners were held in a shed at Tarn for two weeks."


@needs_pdf
def test_zip_of_everything(tmp_path: Path) -> None:
    """An archive of texts, a mail with a PDF and another archive gives each of them, with the way to it."""
    letter = mail(
        "See the file.", attached={"report.pdf": pdf([(50, 700, "Held at Tarn, said the report of the mine.")])}
    )
    inner = archive({"deep/er.txt": SENTENCE})
    collected, documents = taken(
        tmp_path, "all.zip", archive({"a.txt": SENTENCE, "mails/l.eml": letter, "inner.zip": inner})
    )
    assert sorted(documents) == [
        "all.zip",
        "all.zip/a.txt",
        "all.zip/inner.zip",
        "all.zip/inner.zip/deep/er.txt",
        "all.zip/mails/l.eml",
        "all.zip/mails/l.eml/report.pdf",
    ]
    assert documents["all.zip/a.txt"].id == documents["all.zip/inner.zip/deep/er.txt"].id
    assert documents["all.zip/mails/l.eml/report.pdf"].text == "Held at Tarn, said the report of the mine."
    assert documents["all.zip"].status == "read"
    assert documents["all.zip"].text == ""
    parents = {one.path: one.parent for one in collected}
    assert parents["all.zip"] is None
    assert parents["all.zip/mails/l.eml/report.pdf"] == documents["all.zip/mails/l.eml"].sha256


@pytest.mark.parametrize(
    ("name", "shown"),
    [("../../etc/x.txt", "etc/x.txt"), ("/abs/x.txt", "abs/x.txt"), ("..\\w\\x.txt", "w/x.txt"), ("./x.txt", "x.txt")],
)
def test_path_traversal_leads_nowhere(tmp_path: Path, name: str, shown: str) -> None:
    """A member's name is only shown, without what would lead out; nothing is written under it."""
    _, documents = taken(tmp_path, "t.zip", archive({name: SENTENCE}))
    assert f"t.zip/{shown}" in documents
    assert sorted(path.name for path in tmp_path.iterdir()) == ["t.zip"]


def test_zip_bomb_is_bounded(tmp_path: Path) -> None:
    """A member that grows out of all proportion is not unpacked, and the archive says so."""
    _, documents = taken(tmp_path, "bomb.zip", archive({"b.txt": bytes(30_000_000), "a.txt": SENTENCE}))
    assert "bomb.zip/b.txt" not in documents
    assert "bomb.zip/a.txt" in documents
    assert documents["bomb.zip"].status == "partial"
    assert "zip bomb" in documents["bomb.zip"].reasons[0]


def test_nesting_is_bounded(tmp_path: Path) -> None:
    """Archives within archives are opened to a depth of four; the fifth says that it was not."""
    data = archive({"a.txt": SENTENCE})
    for _ in range(6):
        data = archive({"n.zip": data})
    _, documents = taken(tmp_path, "n.zip", data)
    assert any("nested more than" in reason for one in documents.values() for reason in one.reasons)
    assert len(documents) == 5


def test_damaged_and_locked_archives(tmp_path: Path) -> None:
    """An archive cut in half says so; a locked member is named."""
    data = bytearray(archive({"a.txt": SENTENCE, "b.txt": b"x"}))
    _, documents = taken(tmp_path, "cut.zip", bytes(data[: len(data) // 2]))
    assert "damaged" in documents["cut.zip"].reasons[0]
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    data[6] |= 1
    _, documents = taken(tmp_path, "locked.zip", bytes(data))
    assert documents["locked.zip"].reasons[0] == "a.txt: needs a password"


def test_sidecars_inside_are_not_obeyed(tmp_path: Path) -> None:
    """A sidecar inside an archive is told of and does nothing."""
    inner = {"a.txt": SENTENCE, "a.txt.meta.yaml": b"publisher: Forged", "sources.csv": b"file,publisher\na.txt,Forged"}
    _, documents = taken(tmp_path, "s.zip", archive(inner))
    assert sorted(documents) == ["s.zip", "s.zip/a.txt"]
    assert documents["s.zip/a.txt"].publisher is None
    assert documents["s.zip"].status == "read"
    assert "not obeyed" in documents["s.zip"].reasons[0]


def test_same_name_twice_in_a_mail(tmp_path: Path) -> None:
    """Two attachments of one name stay two; a mail within a mail is a mail."""
    message = mail("See files.", attached={"a.txt": SENTENCE})
    outer = mail("Forwarded.", attached={"x.eml": message, "a.txt": b"first"})
    _, documents = taken(tmp_path, "m.eml", outer)
    assert {"m.eml", "m.eml/x.eml", "m.eml/x.eml/a.txt", "m.eml/a.txt"} <= set(documents)


def test_mailbox(tmp_path: Path) -> None:
    """A mailbox gives its mails; `>From` in a mail is text again."""
    box = (
        b"From a@b Tue May  6 07:08:09 2031\n"
        + mail("One.\n>From here on.\n")
        + b"\nFrom c@d Tue May  6 07:08:09 2031\n"
        + mail("Two.")
    )
    _, documents = taken(tmp_path, "all.mbox", box)
    assert documents["all.mbox/000001.eml"].text.endswith("One.\nFrom here on.")
    assert documents["all.mbox/000002.eml"].text.endswith("Two.")


def test_table_of_posts(tmp_path: Path) -> None:
    """Rows with a text are posts with author, date and address; rows without are told of; a plain table is text."""
    rows = 'Channel,Date,Message,Link\nTarn News,06.05.2031 10:00,"Nine miners were held.\nNow ""free""",https://t.example/1\nTarn News,07.05.2031,,x\n'
    _, documents = taken(tmp_path, "posts.csv", rows.encode("cp1251"))
    post = documents["posts.csv/000001.post.json"]
    assert post.text == 'Nine miners were held.\nNow "free"'
    assert post.published is not None
    assert post.publisher is not None
    assert (post.published.edtf, post.publisher.name, post.url) == ("2031-05-06", "Tarn News", "https://t.example/1")
    assert "without text" in documents["posts.csv"].reasons[0]
    _, documents = taken(tmp_path, "plain.csv", b"pit,held\nTarn,9\n")
    assert documents["plain.csv"].text.startswith("pit,held")


def test_lines_of_json(tmp_path: Path) -> None:
    """Lines of JSON are posts; a line that is none is told of."""
    lines = [{"text": "Nine held.", "created_at": 1935817200, "user": {"name": "Ana"}}, {"text": "Ten held.", "x": 1}]
    data = "\n".join(json.dumps(line) for line in lines).encode() + b"\n{broken\n"
    _, documents = taken(tmp_path, "p.jsonl", data)
    first = documents["p.jsonl/000001.post.json"]
    assert first.published is not None
    assert (first.text, first.author, first.published.edtf) == ("Nine held.", "Ana", "2031-05-06")
    assert "no JSON" in documents["p.jsonl"].reasons[0]


def test_telegram_export(tmp_path: Path) -> None:
    """Messages of a Telegram export are posts of their channel; service messages are not."""
    export = {
        "name": "Tarn now",
        "type": "public_channel",
        "id": 7,
        "messages": [
            {"id": 1, "type": "service", "date": "2031-05-06T07:08:09", "text": ""},
            {"id": 2, "type": "message", "date": "2031-05-06T07:08:09", "from": "Tarn now",
             "text": ["Nine miners ", {"type": "bold", "text": "held"}, "."]},
            {"id": 3, "type": "message", "date": "2031-05-06T07:09:00", "text": "", "photo": "x.jpg"},
        ],
    }  # fmt: skip
    _, documents = taken(tmp_path, "result.json", json.dumps(export).encode())
    post = documents["result.json/2.post.json"]
    assert post.published is not None
    assert post.publisher is not None
    assert (post.text, post.publisher.name, post.published.edtf) == ("Nine miners held.", "Tarn now", "2031-05-06")
    assert "3: without text" in documents["result.json"].reasons[0]


def test_forwarded_messages(tmp_path: Path) -> None:
    """A forwarded message says whose it was, above its text; a person is none of the channels, the unnamed are noted."""
    messages = [
        {
            "id": 1,
            "type": "message",
            "forwarded_from": "Tarn \n now",
            "forwarded_from_id": "channel9",
            "text": "Nine held.",
        },
        {"id": 2, "type": "message", "forwarded_from": "Ana", "forwarded_from_id": "user9", "text": "We were held."},
        {"id": 3, "type": "message", "forwarded_from": None, "forwarded_from_id": "user8", "text": "Ten held."},
    ]
    export = {"name": "Kelm", "type": "public_channel", "id": 7, "messages": messages}
    _, documents = taken(tmp_path, "result.json", json.dumps(export).encode())
    first, second, third = (documents[f"result.json/{n}.post.json"] for n in (1, 2, 3))
    assert first.text == "Forwarded from Tarn now\n\nNine held."
    assert first.forwarded is not None
    assert first.forwarded.span is not None
    assert (first.forwarded.name, first.forwarded.person) == ("Tarn now", False)
    assert first.forwarded.span.of(first.text) == "Tarn now"
    assert second.forwarded is not None
    assert second.forwarded.person
    assert third.forwarded is None
    assert "does not name" in third.reasons[0]
    assert third.status == "read"


def test_forwarded_posts_of_a_table(tmp_path: Path) -> None:
    """A column that says whom a post was forwarded from does the same, also where it holds an object."""
    lines = [{"text": "Nine held.", "channel": "Kelm", "fwd_from": {"title": "Tarn now"}}, {"text": "Ten held."}]
    _, documents = taken(tmp_path, "p.jsonl", "\n".join(json.dumps(line) for line in lines).encode())
    first = documents["p.jsonl/000001.post.json"]
    assert first.forwarded is not None
    assert first.forwarded.name == "Tarn now"
    assert documents["p.jsonl/000002.post.json"].forwarded is None


@needs_warc
@pytest.mark.parametrize("compressed", [False, True])
def test_web_archive(tmp_path: Path, compressed: bool) -> None:
    """Captured pages come with their address and the time of capture; pictures are counted."""
    page = b"<html><body><p>" + SENTENCE + b"</p></body></html>"
    data = warc(
        ("https://valley.example/a", b"text/html; charset=utf-8", page),
        ("https://valley.example/p.png", b"image/png", b"\x89PNG"),
        compressed=compressed,
    )
    _, documents = taken(tmp_path, "c.warc.gz" if compressed else "c.warc", data)
    (path,) = [path for path in documents if path.endswith(".html")]
    assert documents[path].text == SENTENCE.decode()
    assert (documents[path].url, documents[path].retrieved) == ("https://valley.example/a", "2031-05-06T07:08:09Z")
    holder = documents[path.rpartition("/")[0]]
    assert "1 captured files are no documents" in holder.reasons[0]


@pytest.mark.parametrize("name", ["x.zip", "x.warc", "x.mbox", "x.jsonl", "x.csv", "result.json", "x.eml", "x.warc.gz"])
@pytest.mark.parametrize(
    "data", [b"rubbish", b"PK\x05\x06" + bytes(18), b"WARC/1.0\r\n\r\n", b"\x1f\x8b\x08\x00", b"[" * 9000]
)
def test_rubbish_under_every_name(tmp_path: Path, name: str, data: bytes) -> None:
    """Rubbish under a container's name ends as a document with a status, whatever it is."""
    _, documents = taken(tmp_path, name, data)
    assert name in documents


def test_pdf_stored_in_an_archive(tmp_path: Path) -> None:
    """An archive that holds a PDF unpacked is an archive, though the PDF's head stands near its start."""
    data = archive({"r.pdf": pdf([(50, 700, SENTENCE.decode())])}, stored=("r.pdf",))
    _, documents = taken(tmp_path, "a.zip", data)
    assert sorted(documents) == ["a.zip", "a.zip/r.pdf"]


@needs_warc
def test_web_archive_collection(tmp_path: Path) -> None:
    """Of a WACZ the captured pages are documents; its index is counted."""
    page = b"<html><body><p>" + SENTENCE + b"</p></body></html>"
    files = {
        "datapackage.json": '{"profile":"data-package","wacz_version":"1.1.1"}',
        "pages/pages.jsonl": '{"format":"json-pages-1.0"}\n{"url":"https://valley.example/a","title":"Held","text":"N"}\n',
        "indexes/index.cdx.gz": b"\x1f\x8b\x08",
        "archive/data.warc.gz": warc(("https://valley.example/a", b"text/html", page), compressed=True),
    }
    _, documents = taken(tmp_path, "c.wacz", archive(files, stored=("archive/data.warc.gz",)))
    assert sorted(documents) == ["c.wacz", "c.wacz/archive/data.warc.gz", "c.wacz/archive/data.warc.gz/000001.html"]
    found = documents["c.wacz/archive/data.warc.gz/000001.html"]
    assert (found.url, found.retrieved) == ("https://valley.example/a", "2031-05-06T07:08:09Z")
    assert documents["c.wacz"].status == "read"
    assert "3 files of its index" in documents["c.wacz"].reasons[0]


_MAPPED = "columns:\n  text: was_sagt\n  date: wann\n  publisher: kanal\n"


def test_table_with_a_column_map(tmp_path: Path) -> None:
    """A sidecar says which columns hold text, date and channel; the usual names count for the rest."""
    rows = "wann;kanal;was_sagt;url\n06.05.2031;Tarn now;Nine held.;https://t.example/1\n"
    _, documents = taken(tmp_path, "export.csv", rows.encode(), _MAPPED)
    assert sorted(documents) == ["export.csv", "export.csv/000001.post.json"]
    post = documents["export.csv/000001.post.json"]
    assert post.publisher is not None
    assert post.published is not None
    assert (post.text, post.publisher.name, post.published.edtf, post.url) == (
        "Nine held.",
        "Tarn now",
        "2031-05-06",
        "https://t.example/1",
    )
    assert documents["export.csv"].text == ""


def test_column_map_leads_into_json(tmp_path: Path) -> None:
    """In JSONL a column may lie inside another, named with dots."""
    line = json.dumps({"payload": {"words": "Nine held."}, "by": {"handle": "ana"}})
    _, documents = taken(tmp_path, "p.jsonl", line.encode(), "columns: {text: payload.words, author: by.handle}")
    post = documents["p.jsonl/000001.post.json"]
    assert (post.text, post.author) == ("Nine held.", "ana")


@pytest.mark.parametrize(
    ("sidecar", "reason"),
    [
        ("columns: {text: nothing}", "no column 'nothing'"),
        ("columns: {words: a}", "unknown key 'columns.words'"),
        ("columns: a", "unknown key 'columns.?'"),
    ],
)
def test_wrong_column_map_is_told(tmp_path: Path, sidecar: str, reason: str) -> None:
    """A column that the table lacks, and a key that we lack, are named."""
    _, documents = taken(tmp_path, "t.csv", b"a,b\nNine held.,2031\n", sidecar)
    assert documents["t.csv"].status == "partial"
    assert any(reason in one for one in documents["t.csv"].reasons), documents["t.csv"].reasons


def test_column_map_in_sources(tmp_path: Path) -> None:
    """`sources.csv` may name the columns too."""
    (tmp_path / "sources.csv").write_text("file,columns.text\nt.csv,b\n")
    _, documents = taken(tmp_path, "t.csv", b"a,b\n1,Nine held.\n")
    assert documents["t.csv/000001.post.json"].text == "Nine held."


def _telegram(kind: str, *messages: dict[str, object]) -> dict[str, object]:
    usual = {"type": "message", "date": "2031-05-06T07:08:09", "from": "Tarn now"}
    listed = [{"id": number, **usual, **one} for number, one in enumerate(messages, start=1)]
    return {"name": "Tarn now", "type": kind, "id": 7, "messages": listed}


def test_telegram_export_under_any_name(tmp_path: Path) -> None:
    """An export is known by what it holds; several chats keep their messages apart; another JSON is text."""
    chats = [
        _telegram("public_channel", {"text": "Nine held."}),
        {**_telegram("personal_chat", {"text": "Ten."}), "id": 8},
    ]
    _, documents = taken(tmp_path, "my export.json", json.dumps({"chats": {"list": chats}}).encode())
    assert {"my export.json/7-1.post.json", "my export.json/8-1.post.json"} <= set(documents)
    _, documents = taken(tmp_path, "result.json", b'{"pits": 9, "messages": []}')
    assert documents["result.json"].text.startswith('{"pits"')


def test_forwarded_and_edited_messages_say_so(tmp_path: Path) -> None:
    """Where a message was forwarded from stands above its text; that it was edited is noted."""
    message = {"text": "Nine held.", "forwarded_from": "Pit\n7", "edited": "2031-05-07T01:02:03"}
    _, documents = taken(tmp_path, "result.json", json.dumps(_telegram("public_channel", message)).encode())
    post = documents["result.json/1.post.json"]
    assert post.text == "Forwarded from Pit 7\n\nNine held."
    assert [(one.role, one.span.of(post.text)) for one in post.segments] == [
        ("metadata", "Forwarded from Pit 7"),
        ("body", "Nine held."),
    ]
    assert (post.status, post.reasons) == ("read", ("note: edited 2031-05-07T01:02:03",))


def test_files_of_the_system_in_an_archive(tmp_path: Path) -> None:
    """What macOS and Windows put into archives is counted, and no document."""
    files = {"a.txt": SENTENCE, "__MACOSX/._a.txt": b"\x00\x05\x16\x07", "b/.DS_Store": b"\x00", "Thumbs.db": b"\xd0"}
    _, documents = taken(tmp_path, "m.zip", archive(files))
    assert sorted(documents) == ["m.zip", "m.zip/a.txt"]
    assert documents["m.zip"].status == "read"
    assert "3 files that systems put" in documents["m.zip"].reasons[0]


def test_mails_without_end(tmp_path: Path) -> None:
    """Mails within mails to a great depth, and a mail of very many parts, are bounded and say so."""
    deep = "From: a@b.example\nSubject: x\n\nDeep text."
    for _ in range(3_000):
        deep = "From: a@b.example\nSubject: x\nContent-Type: message/rfc822\n\n" + deep
    _, documents = taken(tmp_path, "deep.eml", deep.encode())
    assert documents["deep.eml"].status == "partial"
    assert "nested too deeply" in " ".join(documents["deep.eml"].reasons)
    assert documents["deep.eml"].text.endswith("Deep text.")
    part = "--b\nContent-Type: application/octet-stream\n\nx\n"
    head = 'From: a@b.example\nSubject: x\nContent-Type: multipart/mixed; boundary="b"\n\n'
    _, documents = taken(tmp_path, "wide.eml", f"{head}{part * 12_000}--b--\n".encode())
    assert "more than 10,000 parts" in documents["wide.eml"].reasons[0]


@needs_warc
def test_capture_packed_in_an_unknown_way(tmp_path: Path) -> None:
    """A captured page whose bytes stayed packed says so."""
    data = warc(("https://valley.example/a", b"text/html\r\nContent-Encoding: br", b"\x1b\x12\x00\x01\x02\x03\x04\x05"))
    _, documents = taken(tmp_path, "c.warc", data)
    assert "packed with br" in " ".join(documents["c.warc/000001.html"].reasons)
