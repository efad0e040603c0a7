"""Languages read by cue words, word order and marks alone: attributions, chains and statements."""

from firsthand.extract.plain.reading import read_plain

__all__ = ["read_plain"]
