"""What firsthand does, one plain function each."""

from __future__ import annotations

from firsthand.pipeline.build import BuildSummary, build
from firsthand.pipeline.collecting import left_out
from firsthand.pipeline.dossiers import FORMATS, DossierRequest, changes, dossier
from firsthand.pipeline.inspection import Inspection, inspect
from firsthand.pipeline.keeping import bag, import_bag, purge
from firsthand.pipeline.leaks import export, leaks
from firsthand.pipeline.outputs import refuse_output, release
from firsthand.pipeline.protection import (
    ask_passphrases_with,
    change_passphrase,
    create_encrypted,
    has_case,
    is_encrypted,
    own_file,
    own_files,
    passphrase_from_surroundings,
    put_own_file,
    remove_own_file,
)
from firsthand.pipeline.rulings import Ruling, RulingKind, decide, decisions, undo
from firsthand.pipeline.signing import (
    check_signature,
    key_passphrase_from_surroundings,
    make_signing_key,
    signing_key,
    signing_key_path,
)
from firsthand.pipeline.stages import Progress
from firsthand.pipeline.views import document, find, load, people, trace, verify

__all__ = [
    "FORMATS",
    "BuildSummary",
    "DossierRequest",
    "Inspection",
    "Progress",
    "Ruling",
    "RulingKind",
    "ask_passphrases_with",
    "bag",
    "build",
    "change_passphrase",
    "changes",
    "check_signature",
    "create_encrypted",
    "decide",
    "decisions",
    "document",
    "dossier",
    "export",
    "find",
    "has_case",
    "import_bag",
    "inspect",
    "is_encrypted",
    "key_passphrase_from_surroundings",
    "leaks",
    "left_out",
    "load",
    "make_signing_key",
    "own_file",
    "own_files",
    "passphrase_from_surroundings",
    "people",
    "purge",
    "put_own_file",
    "refuse_output",
    "release",
    "remove_own_file",
    "signing_key",
    "signing_key_path",
    "trace",
    "undo",
    "verify",
]
