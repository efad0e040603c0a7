"""Python's cycle collector, told to look less often while many long-lived records are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = (500_000, 50, 100)


@contextmanager
def fewer_collections() -> Iterator[None]:
    """Collect cycles less often inside: records are frozen and hold none, and looking through them all costs time."""
    before = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.freeze()  # with the next line: all that was made counts as old, and is not looked through at once
        gc.unfreeze()
        gc.set_threshold(*before)
