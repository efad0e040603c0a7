"""How long the page, the DOCX and what changed take for 1,000 documents, and how large they are.

The example case is built once and copied under fresh ids until there are enough documents: each copy stays a case of
its own within the record, with its incidents, people and retellings. Aim: the page in under 3 s (CPU), under 10 MB per
100 documents.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from pathlib import Path

import msgspec

from firsthand import pipeline
from firsthand.config import BuildSettings
from firsthand.dossier import PageHead, render_docx, render_json, render_page, snapshot
from firsthand.model.disclosed import Disclosed
from firsthand.pipeline.memory import fewer_collections

EXAMPLE = Path(__file__).parents[1] / "examples" / "lomnar-valley" / "reports"
ID = re.compile(rb'"([a-z]+)-([0-9a-f]{12})"')
LISTS = ("documents", "works", "statements", "origins", "propositions", "incidents", "people", "groups",
         "contradictions", "drift", "harmful")  # fmt: skip


def copied(record: bytes, times: int) -> Disclosed:
    """Put so many copies of a record into one, each under ids of its own."""
    copies = []
    for number in range(times):
        mark = f"{number:03x}".encode()
        fresh = ID.sub(lambda match, mark=mark: b'"%s-%s%s"' % (match[1], mark, match[2][3:]), record)
        copies.append(msgspec.json.decode(fresh, type=Disclosed))
    joined = {name: tuple(one for copy in copies for one in getattr(copy, name)) for name in LISTS}
    return msgspec.structs.replace(copies[0], **joined)


def main() -> int:
    """Print the figures; 1 where the aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1000)
    wanted = parser.parse_args().documents
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder) / "case"
        pipeline.build(case, [EXAMPLE], BuildSettings())
        record = pipeline.export(case, "internal", "json")
    whole = copied(record, -(-wanted // len(msgspec.json.decode(record, type=Disclosed).documents)))
    head = PageHead(title="many", dated="2031-06-02")
    documents = len(whole.documents)
    print(f"{documents} documents, {len(whole.statements)} statements, {len(whole.propositions)} propositions")
    missed = False
    for name, make in (
        ("page", lambda: render_page(whole, head)),
        ("docx", lambda: render_docx(whole, head)),
        ("json", lambda: render_json(whole)),
        ("compare", lambda: repr(snapshot(whole)).encode()),
    ):
        start, cpu = time.perf_counter(), time.process_time()
        with fewer_collections():  # as the command does
            size = len(make())
        seconds, used = time.perf_counter() - start, time.process_time() - cpu
        print(
            f"{name:8} {used:6.2f} s CPU, {seconds:6.2f} s, {size / 1e6:7.2f} MB, {size / documents / 1e4:6.2f} MB per 100"
        )
        missed |= name == "page" and (used > 3 * documents / 1000 or size / documents > 100_000)
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
