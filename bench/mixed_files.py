"""Build a case of 1,000 files of many formats: peak memory, and the share of CPU that parsing takes outside of NLP.

python bench/mixed_files.py [--files 1000] [--sentences 20] [--small]

`--small` leaves out the NLP: only collecting and parsing are timed, which shows the milliseconds a file of each format.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.ingest.compound import outlook
from tests.ingest.formats import archive, docx, mail, odt, pdf, rtf, warc
from tests.ingest.taking import Shelf

from firsthand import pipeline
from firsthand.config import BuildSettings, ReadSettings
from firsthand.ingest import FoundFile, join_identical, read_document, take_in
from firsthand.ingest.isolated import _READER
from generated_reports import reports

KINDS = ("txt",) * 6 + ("html",) * 5 + ("pdf",) * 3 + ("docx", "docx", "odt", "rtf", "eml", "msg")


def _page(text: str) -> bytes:
    story = "".join(f"<p>{words}</p>" for words in text.split("\n") if words)
    menu = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(20))
    return (
        f"<html><head><title>Report</title><meta property='og:site_name' content='Valley Times'></head><body><nav><ul>"
        f"{menu}</ul></nav><article><h1>Report</h1>{story}</article><footer>All rights reserved</footer></body></html>"
    ).encode()


def _pages(text: str) -> bytes:
    words = text.split()
    lines = [" ".join(words[at : at + 12]) for at in range(0, len(words), 12)]
    return pdf(
        *([(50, 780 - 14 * n, line) for n, line in enumerate(lines[at : at + 50])] for at in range(0, len(lines), 50))
    )


def files(number: int, sentences: int) -> Iterator[tuple[str, bytes]]:
    """Yield files of every format in turn; every hundredth is an archive, a table of posts or a web archive."""
    for n, text in enumerate(reports(number, sentences=sentences)):
        if n % 100 == 0:
            yield f"{n:05d}.zip", archive({"one.txt": text, "two.html": _page(text[: len(text) // 2])})
        elif n % 100 == 1:
            rows = [json.dumps({"text": one, "date": "2031-05-06"}) for one in text.split("\n") if one]
            yield f"{n:05d}.jsonl", "\n".join(rows).encode()
        elif n % 100 == 2:
            yield f"{n:05d}.warc.gz", warc((f"https://valley.example/{n}", b"text/html", _page(text)), compressed=True)
        else:
            kind = KINDS[n % len(KINDS)]
            paragraphs = [one for one in text.split("\n") if one]
            made = {
                "txt": lambda text=text: text.encode(),
                "html": lambda text=text: _page(text),
                "pdf": lambda text=text: _pages(text),
                "docx": lambda paragraphs=paragraphs: docx(*paragraphs),
                "odt": lambda paragraphs=paragraphs: odt(*paragraphs),
                "rtf": lambda paragraphs=paragraphs: rtf(*paragraphs),
                "eml": lambda text=text: mail(text, attached={"a.pdf": _pages(text[::-1][:400][::-1])}),
                "msg": lambda text=text: outlook(text),
            }
            yield f"{n:05d}.{kind}", made[kind]()


def parse_alone(number: int, sentences: int) -> None:
    """Time collecting and parsing, file by file."""
    spent: defaultdict[str, list[float]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as name:
        for file, data in files(number, sentences):
            path = Path(name) / file
            path.write_bytes(data)
            start = time.perf_counter()
            shelf = Shelf()
            for source in join_identical(take_in(FoundFile(path=file, location=path), shelf.keep)):
                read_document(source, shelf.kept[source.sha256 or ""], ReadSettings())
            spent[file.partition(".")[2]].append(time.perf_counter() - start)
    for kind, seconds in sorted(spent.items()):
        print(f"{kind:8} {len(seconds):5} files  {1000 * sum(seconds) / len(seconds):7.2f} ms a file (wall)")


def build(number: int, sentences: int) -> None:
    """Build a case of them all; print CPU seconds of each stage and the peak of memory."""
    with tempfile.TemporaryDirectory() as name:
        pile = Path(name) / "reports"
        pile.mkdir()
        for file, data in files(number, sentences):
            (pile / file).write_bytes(data)
        summary = pipeline.build(Path(name) / "case", [pile], BuildSettings(processes=1))
    _READER.close()
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    stages = {**summary.stage_seconds, "parsers": children.ru_utime + children.ru_stime}
    total = sum(stages.values())
    outside = stages["ingest"] + stages["parsers"]
    print(f"{summary.documents} documents, {summary.partly_read} partly read, {summary.unreadable} unreadable")
    print("   " + "  ".join(f"{stage} {seconds:.1f}s" for stage, seconds in sorted(stages.items())))
    print(f"collecting and parsing outside of NLP: {100 * outside / total:.1f} % of the CPU (held to: under 15 %)")
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"peak memory {own:,.0f} MB, and {children.ru_maxrss / 1024:,.0f} MB of the parsers (held to: under 1,500 MB)"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--sentences", type=int, default=20)
    parser.add_argument("--small", action="store_true")
    options = parser.parse_args()
    (parse_alone if options.small else build)(options.files, options.sentences)


if __name__ == "__main__":
    main()
