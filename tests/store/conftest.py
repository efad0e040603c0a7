"""Cases in temporary folders."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from firsthand.store import Case, create_case


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """Give an empty case that nobody else uses."""
    with create_case(tmp_path / "case", who="tester") as made:
        yield made
