"""Small files of many formats, made by code."""

from __future__ import annotations

import io
import zipfile
import zlib
from email.message import EmailMessage

Line = tuple[int, int, str]
"""Where a line stands on a page (points from the left and the bottom), and its words."""


def pdf(*pages: list[Line], encrypt: bool = False, info: str = "") -> bytes:
    """Make a PDF of Latin text in Helvetica, one list of lines a page; a page without lines shows a picture only."""
    objects: list[bytes] = [b"", b""]
    kids = []
    for lines in pages:
        shown = "".join(f"BT /F1 11 Tf {x} {y} Td ({_escaped(words)}) Tj ET\n" for x, y, words in lines)
        stream = shown.encode("cp1252") if lines else b"q 400 0 0 400 50 300 cm /Im1 Do Q"
        kids.append(len(objects) + 1)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects) + 2} 0 R /Resources "
            f"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> "
            f"/XObject << /Im1 {len(objects) + 3} 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        picture = bytes(range(64))
        objects.append(
            b"<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 "
            b"/Length 64 >>\nstream\n" + picture + b"\nendstream"
        )
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{k} 0 R' for k in kids)}] >>".encode()
    trailer = ""
    if info:
        objects.append(f"<< {info} >>".encode())
        trailer += f" /Info {len(objects)} 0 R"
    if encrypt:
        objects.append(b"<< /Filter /Standard /V 1 /R 2 /O <" + b"00" * 32 + b"> /U <" + b"00" * 32 + b"> /P -4 >>")
        trailer += f" /Encrypt {len(objects)} 0 R /ID [<00><00>]"
    return _assembled(objects, trailer)


def scanned(page: list[Line]) -> bytes:
    """Make a PDF of one page that is a picture of these lines, as a scanner does."""
    import pypdfium2

    opened = pypdfium2.PdfDocument(pdf(page))
    bitmap = opened[0].render(scale=200 / 72, grayscale=True)
    rows = bytes(bitmap.buffer)
    pixels = b"".join(rows[y * bitmap.stride : y * bitmap.stride + bitmap.width] for y in range(bitmap.height))
    picture = zlib.compress(pixels)
    stream = b"q 595 0 0 842 0 0 cm /Im1 Do Q"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 "
        b"/Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream"
        % (bitmap.width, bitmap.height, len(picture), picture),
    ]
    return _assembled(objects, "")


def _escaped(words: str) -> str:
    return words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _assembled(objects: list[bytes], trailer: str) -> bytes:
    out = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R{trailer} >>\nstartxref\n{start}\n%%EOF\n"
    return out + head.encode()


def archive(files: dict[str, bytes | str], *, stored: tuple[str, ...] = ()) -> bytes:
    """Make a ZIP of these files, in this order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, (2031, 5, 6, 7, 8, 10))
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            opened.writestr(info, content)
    return out.getvalue()


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(*paragraphs: str, body: str = "", title: str = "") -> bytes:
    """Make a Word file of plain paragraphs (the first a heading where it starts with `# `), or of a raw body."""
    inner = body or "".join(_docx_paragraph(words) for words in paragraphs)
    core = (
        '<?xml version="1.0"?><cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cp='
        '"http://schemas.openxmlformats.org/package/2006/metadata/core-properties">'
        f"<dc:title>{title}</dc:title></cp:coreProperties>"
    )
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    core_relation = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return archive(
        {
            "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
            'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships'
            '+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
            "_rels/.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
            f'relationships"><Relationship Id="r1" Type="{relation}" Target="word/document.xml"/>'
            f'<Relationship Id="r2" Type="{core_relation}" Target="docProps/core.xml"/></Relationships>',
            "word/document.xml": f'<?xml version="1.0" encoding="UTF-8"?><w:document {_W}><w:body>{inner}</w:body>'
            "</w:document>",
            "docProps/core.xml": core,
        }
    )


def _docx_paragraph(words: str) -> str:
    heading = words.startswith("# ")
    style = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' if heading else ""
    return f'<w:p>{style}<w:r><w:t xml:space="preserve">{words.removeprefix("# ")}</w:t></w:r></w:p>'


def odt(*paragraphs: str) -> bytes:
    """Make an OpenDocument text of plain paragraphs."""
    names = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    inner = "".join(
        f'<text:h text:outline-level="1">{words[2:]}</text:h>'
        if words.startswith("# ")
        else f"<text:p>{words}</text:p>"
        for words in paragraphs
    )
    media = "application/vnd.oasis.opendocument.text"
    return archive(
        {
            "mimetype": media,
            "content.xml": f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} office:version="1.2">'
            f"<office:body><office:text>{inner}</office:text></office:body></office:document-content>",
            "META-INF/manifest.xml": '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:'
            'opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type='
            f'"{media}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
            "</manifest:manifest>",
        },
        stored=("mimetype",),
    )


def rtf(*paragraphs: str) -> bytes:
    """Make an RTF of plain paragraphs; what is not ASCII stands as its number."""
    inner = "\\par\n".join("".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in words) for words in paragraphs)
    return ("{\\rtf1\\ansi\\deff0 {\\fonttbl {\\f0 Times;}}\n" + inner + "\\par}").encode()


def mail(
    text: str = "", *, html: str = "", subject: str = "Held at Tarn", attached: dict[str, bytes] | None = None
) -> bytes:
    """Make a mail with a text or HTML body and attachments."""
    message = EmailMessage()
    message["From"] = "Ana Loti <ana@valley.example>"
    message["To"] = "Desk <desk@valley.example>"
    message["Date"] = "Tue, 06 May 2031 07:08:09 +0200"
    message["Subject"] = subject
    message["Message-ID"] = "<1@valley.example>"
    if text:
        message.set_content(text)
    if html:
        (message.add_alternative if text else message.set_content)(html, subtype="html")
    for name, content in (attached or {}).items():
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def warc(*records: tuple[str, bytes, bytes], compressed: bool = False) -> bytes:
    """Make a WARC of response records: address, content type, body."""
    import gzip

    out = b""
    for number, (address, kind, body) in enumerate(records):
        answer = b"HTTP/1.1 200 OK\r\nContent-Type: " + kind + b"\r\nContent-Length: %d\r\n\r\n" % len(body) + body
        record = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2031-05-06T07:08:09Z\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012d}>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        ).encode()
        whole = record + answer + b"\r\n\r\n"
        out += gzip.compress(whole, mtime=0) if compressed else whole
    return out
