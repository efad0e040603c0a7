"""Bytes changed at random in files of every format: a document with a status and a reason, no crash, no hang, none lost.

`FIRSTHAND_SOAK=1` tries 10,000; each input follows from its number, so that a failure can be made again.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from firsthand.config import ReadSettings
from firsthand.ingest import FoundFile, join_identical, read_document, take_in
from tests.ingest.faults import FIXTURES
from tests.ingest.making import check_segments
from tests.ingest.taking import Shelf

pytestmark = pytest.mark.skipif(
    any(find_spec(name) is None for name in ("kreuzberg", "pypdfium2", "warcio")), reason="needs the extra 'formats'"
)
MUTATIONS = 10_000 if os.environ.get("FIRSTHAND_SOAK") else 400
_BATCHES = 8
_LONGEST_SECONDS = 65.0
_LARGEST = 100_000
_SMALL = {name: fixture for name, fixture in FIXTURES.items() if len(fixture[1]()) < _LARGEST}
_TOLD = ("read", "partial", "unreadable")


def _turned(data: bytearray, dice: random.Random) -> None:
    for _ in range(dice.randint(1, 30)):
        data[dice.randrange(len(data))] = dice.randrange(256)


def _cut(data: bytearray, dice: random.Random) -> None:
    start = dice.randrange(len(data))
    del data[start : start + dice.randint(1, len(data))]


def _repeated(data: bytearray, dice: random.Random) -> None:
    start = dice.randrange(len(data))
    piece = data[start : start + dice.randint(1, 400)]
    at = dice.randrange(len(data))
    data[at:at] = piece * dice.randint(1, 200)


def _zeroed(data: bytearray, dice: random.Random) -> None:
    start, length = dice.randrange(len(data)), dice.randint(1, 600)
    data[start : start + length] = bytes(len(data[start : start + length]))


def _large_numbers(data: bytearray, dice: random.Random) -> None:
    """Put a number that promises too much where a size or an offset may stand."""
    at = dice.randrange(len(data))
    number = dice.choice([b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\xff\xff\xff\x7f", b"99999999", b"-1", b"0"])
    data[at : at + len(number)] = number


def _spliced(data: bytearray, dice: random.Random) -> None:
    """Go on in the middle with a file of another format."""
    other = _SMALL[dice.choice(sorted(_SMALL))][1]()
    data[dice.randrange(len(data)) :] = other[dice.randrange(len(other) + 1) :]


_WAYS: tuple[Callable[[bytearray, random.Random], None], ...] = (
    _turned,
    _turned,
    _cut,
    _repeated,
    _zeroed,
    _large_numbers,
    _spliced,
)


def _mutated(number: int) -> tuple[str, bytes]:
    dice = random.Random(number)
    file, make, *_ = _SMALL[sorted(_SMALL)[number % len(_SMALL)]]
    data = bytearray(make())
    for _ in range(dice.randint(1, 3)):
        if data:
            dice.choice(_WAYS)(data, dice)
    return file, bytes(data)


def _goes_well(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    shelf = Shelf()
    collected = take_in(FoundFile(path=path.name, location=path, size=len(data)), shelf.keep)
    documents = [
        read_document(source, shelf.kept[source.sha256] if source.sha256 else None, ReadSettings())
        for source in join_identical(collected)
    ]
    assert {one.path for one in collected} == {name for document in documents for name in document.paths}
    for document in documents:
        check_segments(document)
        assert document.status in _TOLD
        assert document.status == "read" or document.reasons
        assert all(0 <= one.start <= one.end <= len(document.text) for one in document.locators)


@pytest.mark.parametrize("batch", range(_BATCHES))
def test_mutated_files_end_as_documents(tmp_path: Path, batch: int) -> None:
    """Whatever is done to the bytes, each file and all inside it end as documents, in bounded time."""
    for number in range(batch, MUTATIONS, _BATCHES):
        file, data = _mutated(number)
        start = time.perf_counter()
        try:
            _goes_well(tmp_path / file, data)
        except Exception as error:
            raise AssertionError(f"mutation {number} of {file}") from error
        assert time.perf_counter() - start < _LONGEST_SECONDS, f"mutation {number} of {file}"
