"""Words for what tells by itself: pictures, and records of a body's or a laboratory's work."""

from __future__ import annotations

PICTURES = frozenset(
    {
        "image",
        "photo",
        "photograph",
        "picture",
        "video",
        "footage",
        "clip",
        "imagery",
        "recording",
        "frame",
        "screenshot",
    }
)
RECORDS = frozenset(
    {
        "autopsy",
        "post-mortem",
        "examination",
        "test",
        "scan",
        "x-ray",
        "analysis",
        "report",
        "study",
        "survey",
        "review",
    }
    | {
        "investigation",
        "inquiry",
        "probe",
        "finding",
        "document",
        "log",
        "list",
        "record",
        "certificate",
        "testimony",
        "account",
    }
)
SHOWING = frozenset({"show", "depict", "capture"})
FINDING = frozenset({"find", "reveal", "indicate", "detect", "record", "list", "establish", "confirm", "identify"})
TELLING_BY_ITSELF = SHOWING | FINDING
