"""Fixtures by format, variant and fault, made by code, each with what is to come of it."""

from __future__ import annotations

import gzip
import io
import json
import struct
import zipfile
from collections.abc import Callable
from typing import Any

from tests.ingest.compound import compound, message, outlook
from tests.ingest.formats import archive, docx, mail, odt, pdf, rtf, warc

SENTENCE = "Nine miners were held in a shed at Tarn for two weeks."
RUSSIAN = "Девять шахтёров держали в сарае две недели, сказала его сестра. Компания это отрицает."
UKRAINIAN = "Дев’ять шахтарів тримали у сараї два тижні, розповіла його сестра. Її ім’я не називають."
PAGE = f"<html><body><h1>Held at Tarn</h1><p>{SENTENCE}</p></body></html>"
_LINES = [(50, 780, "Held at Tarn"), (50, 750, SENTENCE)]
_HEAD = "From: a@b.example\nTo: c@d.example\nSubject: Held\n"
_SAVED = (
    "From: <Saved by Blink>\nSnapshot-Content-Location: https://valley.example/a\nMIME-Version: 1.0\n"
    'Content-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: {kind}\n\n{content}\n--b--\n'
)

Fixture = tuple[str, Callable[[], bytes], str, str | None, str | None]
"""File name; the bytes; status; the whole text (null: of no matter); words of a reason (null: no reason at all).

The text of a file that holds others is that of the first document inside it.
"""


def _half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _patched(data: bytes, old: bytes, new: bytes) -> bytes:
    assert old in data
    return data.replace(old, new)


def _locked() -> bytes:
    data = bytearray(archive({"a.txt": SENTENCE}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    data[6] |= 1
    return bytes(data)


def _linked() -> bytes:
    data = bytearray(archive({"a.txt": "../../etc/passwd"}))
    at = data.index(b"PK\x01\x02")
    data[at + 5] = 3  # made on a Unix
    data[at + 38 : at + 42] = (0o120777 << 16).to_bytes(4, "little")
    return bytes(data)


def _telegram(*texts: Any) -> bytes:
    messages = [
        {"id": n, "type": "message", "date": "2031-05-06T07:08:09", "text": text} for n, text in enumerate(texts, 1)
    ]
    return json.dumps({"name": "Tarn now", "type": "public_channel", "id": 7, "messages": messages}).encode()


def _collection(inner: bytes) -> bytes:
    return archive({"datapackage.json": "{}", "archive/data.warc.gz": inner})


def _overlapping(number: int) -> bytes:
    """Return an archive whose directory names one packed file of two megabytes many times."""
    one = io.BytesIO(archive({"a.txt": "\n".join(f"{n * n} were held." for n in range(90_000))}))
    data = one.getvalue()
    at, end = data.index(b"PK\x01\x02"), data.index(b"PK\x05\x06")
    listed = data[at:end] * number
    tail = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, number, number, len(listed), at, 0)
    return data[:at] + listed + tail


def _damaged(number: int) -> bytes:
    """Return a web archive of three records, packed one by one, of which one is damaged."""
    records = [
        bytearray(warc((f"https://v.example/{n}", b"text/html", PAGE.encode()), compressed=True)) for n in range(3)
    ]
    records[number][40] ^= 0xFF
    records[number][50] ^= 0x5A
    return b"".join(records)


def _packed_again(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        parts = {name: opened.read(name) for name in sorted(opened.namelist())}
    return archive(parts)


def _with_entities(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        parts = {name: opened.read(name) for name in opened.namelist()}
    words = parts["word/document.xml"].partition(b"?>")[2] or parts["word/document.xml"]
    head = b'<?xml version="1.0"?><!DOCTYPE z [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    return archive({**parts, "word/document.xml": head + words.replace(SENTENCE.encode(), b"&e;")})


_PAGES = warc(("https://valley.example/a", b"text/html", PAGE.encode()), compressed=True)
_BODY = f"Held at Tarn\n{SENTENCE}"
_MAIL_HEAD = "From: Ana Loti <ana@valley.example>\nTo: Desk <desk@valley.example>\nDate: Tue, 06 May 2031 07:08:09 +0200\nSubject: Held at Tarn"
_OUTLOOK_HEAD = (
    "From: Ana Loti <ana@valley.example>\nTo: Desk\nDate: Tue, 06 May 2031 07:08:09 +0000\nSubject: Held at Tarn"
)
_BARE_HEAD = "From: a@b.example\nTo: c@d.example\nSubject: Held"
_DEEP = "<div>" * 5_000 + f"<p>{SENTENCE}</p>" + "</div>" * 5_000
_BOMB = '<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(9)
)

FIXTURES: dict[str, Fixture] = {
    # plain text
    "text, UTF-8": ("a.txt", lambda: SENTENCE.encode(), "read", SENTENCE, None),
    "text, UTF-8 with mark": ("a.txt", lambda: RUSSIAN.encode("utf-8-sig"), "read", RUSSIAN, None),
    "text, UTF-16 LE with mark": ("a.txt", lambda: RUSSIAN.encode("utf-16"), "read", RUSSIAN, None),
    "text, UTF-16 BE without mark": ("a.txt", lambda: RUSSIAN.encode("utf-16-be"), "read", RUSSIAN, None),
    "text, UTF-32 with mark": ("a.txt", lambda: RUSSIAN.encode("utf-32"), "read", RUSSIAN, None),
    "text, cp1251": ("a.txt", lambda: RUSSIAN.encode("cp1251"), "read", RUSSIAN, None),
    "text, koi8-u": (
        "a.txt",
        lambda: UKRAINIAN.replace("’", "").encode("koi8-u"),
        "read",
        UKRAINIAN.replace("’", ""),
        None,
    ),
    "text, cp1252": (
        "a.txt",
        lambda: "Zoë’s café – closed. Nine were held.".encode("cp1252"),
        "read",
        "Zoë’s café – closed. Nine were held.",
        None,
    ),
    "text, latin-1": ("a.txt", lambda: b"Caf\xe9 \x81 closed.", "read", "Café \x81 closed.", None),
    "text, line ends": ("a.txt", lambda: b"One.\r\nTwo.\rThree.\x0cFour.", "read", "One.\nTwo.\nThree.\nFour.", None),
    "text, NUL": ("a.txt", lambda: b"Nine \x00miners were held here.", "read", "Nine miners were held here.", "NUL"),
    "text, broken UTF-8": (
        "a.txt",
        lambda: RUSSIAN.encode()[:40] + b"\xff" + RUSSIAN.encode()[40:],
        "partial",
        RUSSIAN[:21] + "\ufffd" + RUSSIAN[21:],
        "not valid utf-8",
    ),
    "text, half a character": (
        "a.txt",
        lambda: RUSSIAN.encode()[:41],
        "partial",
        RUSSIAN[:21] + "\ufffd",
        "not valid utf-8",
    ),
    "text, empty": ("a.txt", lambda: b"", "unreadable", "", "the file is empty"),
    "text, white space": ("a.txt", lambda: b"\xef\xbb\xbf \n\t\n", "unreadable", "", "white space"),
    "text, binary": ("a.txt", lambda: bytes(range(256)) * 9, "unreadable", "", "not text"),
    "text, a line without end": ("a.txt", lambda: b"Nine miners. " * 200_000, "partial", None, "only the first"),
    "text, bidi and control characters": (
        "a.txt",
        lambda: "Nine \u202eminers\x1b[31m held.".encode(),
        "read",
        "Nine \u202eminers\x1b[31m held.",
        None,
    ),
    # web pages
    "HTML": ("a.html", PAGE.encode, "read", _BODY, None),
    "HTML, cp1251 declared": (
        "a.html",
        lambda: f'<html><head><meta charset="windows-1251"></head><body><p>{RUSSIAN}</p></body></html>'.encode(
            "cp1251"
        ),
        "read",
        RUSSIAN,
        None,
    ),
    "HTML, wrong charset declared": (
        "a.html",
        lambda: f'<html><head><meta charset="utf-16"></head><body><p>{RUSSIAN}</p></body></html>'.encode(),
        "read",
        RUSSIAN,
        None,
    ),
    "HTML, UTF-16": ("a.html", lambda: PAGE.encode("utf-16"), "read", _BODY, None),
    "HTML, XHTML": ("a.xhtml", lambda: ('<?xml version="1.0" encoding="utf-8"?>' + PAGE).encode(), "read", _BODY, None),
    "HTML, tags never closed": (
        "a.html",
        lambda: f"<html><body><h1>Held at Tarn<p>{SENTENCE}<b><i>".encode(),
        "read",
        None,
        None,
    ),
    "HTML, cut in a tag": ("a.html", lambda: (PAGE[:-18] + '<a href="htt').encode(), "read", _BODY, None),
    "HTML, scripts alone": (
        "a.html",
        lambda: b"<html><body><script>alert(1)</script></body></html>",
        "unreadable",
        "",
        "shows no text",
    ),
    "HTML, hidden words": (
        "a.html",
        lambda: f'<html><body><p style="display:none">Secret.</p><p>{SENTENCE}</p></body></html>'.encode(),
        "read",
        SENTENCE,
        "hides",
    ),
    "HTML, 5,000 deep": ("a.html", _DEEP.encode, "partial", SENTENCE, "nested too deeply"),
    "HTML, under a text's name": ("a.txt", PAGE.encode, "read", _BODY, None),
    "MHTML": ("a.mhtml", lambda: _SAVED.format(kind="text/html", content=PAGE).encode(), "read", _BODY, None),
    "MHTML, without a page": (
        "a.mhtml",
        lambda: _SAVED.format(kind="image/png", content="x").encode(),
        "unreadable",
        "x",
        "holds no HTML",
    ),
    # Markdown
    "Markdown": ("a.md", lambda: f"# Held\n\n{SENTENCE}".encode(), "read", f"# Held\n\n{SENTENCE}", None),
    "Markdown, open front matter": (
        "a.md",
        lambda: f"---\ntitle: x\n\n{SENTENCE}".encode(),
        "read",
        f"---\ntitle: x\n\n{SENTENCE}",
        None,
    ),
    # PDF
    "PDF": ("a.pdf", lambda: pdf(_LINES), "read", _BODY, None),
    "PDF, under another name": ("a.txt", lambda: pdf(_LINES), "read", _BODY, None),
    "PDF, cross references lost": (
        "a.pdf",
        lambda: _patched(pdf(_LINES), b"startxref\n", b"startxref\n9"),
        "read",
        _BODY,
        None,
    ),
    "PDF, trailer lost": ("a.pdf", lambda: pdf(_LINES).partition(b"xref")[0], "unreadable", "", "damaged"),
    "PDF, cut in half": ("a.pdf", lambda: _half(pdf(_LINES)), "unreadable", "", "damaged"),
    "PDF, password": ("a.pdf", lambda: pdf(_LINES, encrypt=True), "unreadable", "", "needs a password"),
    "PDF, pictures alone": ("a.pdf", lambda: pdf([], []), "unreadable", "", "scanned without text"),
    "PDF, one page a picture": ("a.pdf", lambda: pdf(_LINES, []), "partial", _BODY, "page 2"),
    "PDF, head alone": ("a.pdf", lambda: b"%PDF-1.4\n", "unreadable", "", "damaged"),
    # office
    "DOCX": ("a.docx", lambda: docx(SENTENCE, RUSSIAN), "read", f"{SENTENCE}\n\n{RUSSIAN}", None),
    "DOCX, cut in half": ("a.docx", lambda: _half(docx(SENTENCE)), "unreadable", "", "cannot be read"),
    "DOCX, no words": ("a.docx", lambda: docx(), "unreadable", "", "holds no text"),
    "DOCX, entity bomb": (
        "a.docx",
        lambda: archive({"[Content_Types].xml": "<Types/>", "word/document.xml": f"{_BOMB}]><w>&j;</w>"}),
        "unreadable",
        "",
        "holds no text",
    ),
    "DOCX, broken XML": (
        "a.docx",
        lambda: archive({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document><w:p>"}),
        "unreadable",
        "",
        "holds no text",
    ),
    "ODT": ("a.odt", lambda: odt(SENTENCE), "read", SENTENCE, None),
    "ODT, cut in half": ("a.odt", lambda: _half(odt(SENTENCE)), "unreadable", "", "cannot be read"),
    "ODT, no words": ("a.odt", odt, "unreadable", "", "holds no text"),
    "RTF": ("a.rtf", lambda: rtf(SENTENCE, RUSSIAN), "read", f"{SENTENCE}\n\n{RUSSIAN}", None),
    "RTF, never closed": ("a.rtf", lambda: rtf(SENTENCE).rstrip(b"}"), "read", SENTENCE, None),
    "RTF, an object inside": (
        "a.rtf",
        lambda: _patched(
            rtf(SENTENCE),
            b"\n" + SENTENCE[:4].encode(),
            b"{\\object\\objemb{\\*\\objdata 0105000002}}\n" + SENTENCE[:4].encode(),
        ),
        "read",
        SENTENCE,
        None,
    ),
    "RTF, a picture": (
        "a.rtf",
        lambda: _patched(rtf(SENTENCE), b"Nine", b"{\\pict\\pngblip 89504e47}Nine"),
        "read",
        SENTENCE,
        None,
    ),
    "spreadsheet": (
        "a.xlsx",
        lambda: archive({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<w/>"}),
        "unreadable",
        "",
        "no reader",
    ),
    # mails
    "EML": ("a.eml", lambda: mail(SENTENCE), "read", f"{_MAIL_HEAD}\n\n{SENTENCE}", None),
    "EML, a page": ("a.eml", lambda: mail(html=PAGE), "read", f"{_MAIL_HEAD}\n\n{_BODY}", None),
    "EML, cp1251": (
        "a.eml",
        lambda: (
            (_HEAD + "Content-Type: text/plain; charset=windows-1251\nContent-Transfer-Encoding: 8bit\n\n").encode()
            + RUSSIAN.encode("cp1251")
        ),
        "read",
        f"{_BARE_HEAD}\n\n{RUSSIAN}",
        None,
    ),
    "EML, unknown charset": (
        "a.eml",
        lambda: (_HEAD + f"Content-Type: text/plain; charset=klingon\n\n{SENTENCE}").encode(),
        "read",
        f"{_BARE_HEAD}\n\n{SENTENCE}",
        None,
    ),
    "EML, broken base64": (
        "a.eml",
        lambda: (_HEAD + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nTmluZSBt!!!").encode(),
        "read",
        None,
        None,
    ),
    "EML, boundary never comes": (
        "a.eml",
        lambda: (_HEAD + f'Content-Type: multipart/mixed; boundary="x"\n\n{SENTENCE}').encode(),
        "partial",
        _BARE_HEAD,
        "no text",
    ),
    "EML, an attachment alone": ("a.eml", lambda: mail(attached={"x.bin": b"x"}), "partial", None, "no text"),
    "MSG": ("a.msg", lambda: outlook(SENTENCE), "read", f"{_OUTLOOK_HEAD}\n\n{SENTENCE}", None),
    "MSG, cp1251": ("a.msg", lambda: outlook(RUSSIAN, narrow="cp1251"), "read", f"{_OUTLOOK_HEAD}\n\n{RUSSIAN}", None),
    "MSG, a page": ("a.msg", lambda: outlook(page=PAGE.encode()), "read", f"{_OUTLOOK_HEAD}\n\n{_BODY}", None),
    "MSG, cut short": ("a.msg", lambda: outlook(SENTENCE)[:600], "unreadable", "", "damaged"),
    "MSG, no message": ("a.msg", lambda: compound({"x": b"y"}), "unreadable", "", "damaged"),
    "MSG, text as RTF alone": (
        "a.msg",
        lambda: compound({**message(), "__substg1.0_10090102": b"LZFu"}),
        "partial",
        _OUTLOOK_HEAD,
        "RTF",
    ),
    "MBOX": (
        "a.mbox",
        lambda: b"From a@b Tue May  6 07:08:09 2031\n" + mail(SENTENCE),
        "read",
        f"{_MAIL_HEAD}\n\n{SENTENCE}",
        "holds other documents",
    ),
    "MBOX, cut in half": (
        "a.mbox",
        lambda: b"From a@b Tue May  6 07:08:09 2031\n" + mail(SENTENCE) + b"\nFrom c@d Tue May",
        "read",
        f"{_MAIL_HEAD}\n\n{SENTENCE}",
        "holds other documents",
    ),
    # archives
    "ZIP": ("a.zip", lambda: archive({"b.txt": SENTENCE}), "read", SENTENCE, "holds other documents"),
    "ZIP, cut in half": ("a.zip", lambda: _half(archive({"b.txt": SENTENCE * 50})), "unreadable", "", "damaged"),
    "ZIP, empty": ("a.zip", lambda: archive({}), "read", "", "holds other documents"),
    "ZIP, locked": ("a.zip", _locked, "unreadable", "", "needs a password"),
    "ZIP, a link": ("a.zip", _linked, "unreadable", "", "symbolic link"),
    "ZIP, bomb": (
        "a.zip",
        lambda: archive({"b.txt": bytes(9_000_000), "c.txt": SENTENCE}),
        "partial",
        SENTENCE,
        "zip bomb",
    ),
    "ZIP, path that leads out": (
        "a.zip",
        lambda: archive({"../../b.txt": SENTENCE}),
        "read",
        SENTENCE,
        "holds other documents",
    ),
    "ZIP, changed bytes": (
        "a.zip",
        lambda: _patched(archive({"b.txt": SENTENCE}, stored=("b.txt",)), b"Nine", b"Ten "),
        "unreadable",
        "",
        "CRC",
    ),
    "gzip": ("a.gz", lambda: gzip.compress(SENTENCE.encode(), mtime=0), "unreadable", "", "no reader"),
    # web archives
    "WARC": (
        "a.warc",
        lambda: warc(("https://valley.example/a", b"text/html", PAGE.encode())),
        "read",
        _BODY,
        "holds other documents",
    ),
    "WARC, compressed": ("a.warc.gz", lambda: _PAGES, "read", _BODY, "holds other documents"),
    "WARC, cut in half": (
        "a.warc.gz",
        lambda: _PAGES + _half(_PAGES),
        "partial",
        _BODY,
        "nothing could be read behind record 1",
    ),
    "WARC, pictures alone": (
        "a.warc",
        lambda: warc(("https://valley.example/p", b"image/png", b"\x89PNG")),
        "read",
        "",
        "1 captured",
    ),
    "WACZ": ("a.wacz", lambda: _collection(_PAGES), "read", _BODY, "collection"),
    "WACZ, cut inside": ("a.wacz", lambda: _collection(_PAGES[:-60]), "read", None, "collection"),
    # posts
    "CSV": (
        "a.csv",
        lambda: f'date,text\n2031-05-06,"{SENTENCE}"\n'.encode(),
        "read",
        SENTENCE,
        "holds other documents",
    ),
    "CSV, cp1251 and semicolons": (
        "a.csv",
        lambda: f"дата;текст\n2031-05-06;{RUSSIAN}\n".encode("cp1251"),
        "read",
        RUSSIAN,
        "holds other documents",
    ),
    "CSV, quotation never closed": (
        "a.csv",
        lambda: f'date,text\n2031-05-06,"{SENTENCE}\n'.encode(),
        "read",
        SENTENCE,
        "holds other documents",
    ),
    "CSV, no texts": ("a.csv", lambda: b"pit,held\nTarn,9\n", "read", "pit,held\nTarn,9\n", None),
    "JSONL": ("a.jsonl", lambda: json.dumps({"text": SENTENCE}).encode(), "read", SENTENCE, "holds other documents"),
    "JSONL, a broken line": (
        "a.jsonl",
        lambda: json.dumps({"text": SENTENCE}).encode() + b'\n{"text": "Te',
        "partial",
        SENTENCE,
        "no JSON",
    ),
    "JSONL, 9,000 deep": ("a.jsonl", lambda: b'{"text":' + b"[" * 9_000, "partial", None, "no JSON"),
    "Telegram": ("result.json", lambda: _telegram(SENTENCE), "read", SENTENCE, "holds other documents"),
    "Telegram, texts in parts": (
        "result.json",
        lambda: _telegram(["Nine ", {"type": "bold", "text": "held"}, 7, None]),
        "read",
        "Nine held",
        "holds other documents",
    ),
    "Telegram, cut in half": (
        "result.json",
        lambda: _telegram(SENTENCE, SENTENCE)[:-60],
        "partial",
        SENTENCE,
        "the export is damaged",
    ),
    "Telegram, cut in its head": (
        "result.json",
        lambda: _telegram(SENTENCE)[:90],
        "unreadable",
        "",
        "the export is damaged",
    ),
    "Telegram, one message too deep": (
        "result.json",
        lambda: _telegram(json.loads("[" * 900 + "1" + "]" * 900), SENTENCE),
        "partial",
        SENTENCE,
        "nested too deeply",
    ),
    # attacks on bounds
    "MBOX, a line that begins with From": (
        "a.mbox",
        lambda: f"From a@b Tue May  6 07:08:09 2031\n{_HEAD}\n{SENTENCE}\n\nFrom the start nobody came.\n".encode(),
        "read",
        f"{_BARE_HEAD}\n\n{SENTENCE}\n\nFrom the start nobody came.",
        "holds other documents",
    ),
    "EML, without headers": ("a.eml", lambda: SENTENCE.encode(), "partial", SENTENCE, "no headers"),
    "EML, a subject of megabytes": (
        "a.eml",
        lambda: f"From: a@b.example\nSubject: {'x ' * 500_000}\n\n{SENTENCE}".encode(),
        "partial",
        None,
        "characters of 'Subject'",
    ),
    "ZIP, an office document unpacked in it": (
        "a.zip",
        lambda: archive({"b.docx": docx(SENTENCE), "c.txt": RUSSIAN}, stored=("b.docx",)),
        "read",
        SENTENCE,
        "holds other documents",
    ),
    "ZIP, one file listed a thousand times": ("a.zip", lambda: _overlapping(700), "partial", None, "zip bomb"),
    "WARC, a record damaged": ("a.warc.gz", lambda: _damaged(1), "partial", _BODY, "damaged: after record 1"),
    "WARC, packed as one piece": (
        "a.warc.gz",
        lambda: gzip.compress(
            warc(*[(f"https://valley.example/{n}", b"text/html", PAGE.encode()) for n in "ab"]), mtime=0
        ),
        "read",
        _BODY,
        "holds other documents",
    ),
    "ODT, packed again": ("a.odt", lambda: _packed_again(odt(SENTENCE)), "read", SENTENCE, None),
    "DOCX, entities": (
        "a.docx",
        lambda: _with_entities(docx(SENTENCE)),
        "unreadable",
        "",
        "declares XML entities",
    ),
    "CSV, a head of megabytes": (
        "a.csv",
        lambda: ("text," + ",".join(f"c{n}" for n in range(60_000)) + f"\n{SENTENCE}\n").encode(),
        "read",
        SENTENCE,
        "holds other documents",
    ),
    # what is not read
    "picture": ("a.png", lambda: b"\x89PNG\r\n\x1a\n" + bytes(99), "unreadable", "", "Tesseract"),
    "sound": ("a.mp3", lambda: b"ID3" + bytes(99), "unreadable", "", "no reader for audio"),
    "program": ("a.exe", lambda: b"\x7fELF" + bytes(99), "unreadable", "", "no reader"),
}
