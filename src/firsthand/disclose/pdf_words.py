"""The words on a PDF's pages, as PDFium puts letters together, for the search of what gives somebody away."""

from __future__ import annotations


def pdf_words(data: bytes) -> str | None:
    """Return the text of all pages; null where the package or the file does not allow it to be read."""
    try:
        import pypdfium2  # type: ignore[import-untyped, import-not-found, unused-ignore]
    except ModuleNotFoundError:  # part of the extra `formats`
        return None
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return None
    try:
        return "\n".join(_page(document[number]) for number in range(len(document))) or None
    except pypdfium2.PdfiumError:
        return None
    finally:
        document.close()


def _page(page: object) -> str:
    text = page.get_textpage()  # type: ignore[attr-defined]
    try:
        words: str = text.get_text_range()
    finally:
        text.close()
    return words.replace("\r\n", "\n").replace("￾", "")
