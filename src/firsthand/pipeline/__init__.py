"""What firsthand does, one plain function each."""

from __future__ import annotations

from firsthand.pipeline.build import BuildSummary, Progress, build
from firsthand.pipeline.inspection import Inspection, inspect
from firsthand.pipeline.keeping import bag, import_bag, purge
from firsthand.pipeline.leaks import dossier, export, leaks
from firsthand.pipeline.rulings import Ruling, RulingKind, decide, decisions, undo
from firsthand.pipeline.views import document, find, load, log_export, trace, verify, write_whole

__all__ = [
    "BuildSummary",
    "Inspection",
    "Progress",
    "Ruling",
    "RulingKind",
    "bag",
    "build",
    "decide",
    "decisions",
    "document",
    "dossier",
    "export",
    "find",
    "import_bag",
    "inspect",
    "leaks",
    "load",
    "log_export",
    "purge",
    "trace",
    "undo",
    "verify",
    "write_whole",
]
