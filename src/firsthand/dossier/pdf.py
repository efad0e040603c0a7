"""The page as PDF: printed by a headless Chromium that may reach no host; tagged, with page numbers and an outline."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from firsthand.errors import UserError

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_SETTING = "FIRSTHAND_CHROMIUM"
_SECONDS = 600
_FLAGS = (
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--no-first-run",
    "--no-default-browser-check",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-pdf-header-footer",
    "--export-tagged-pdf",
    "--generate-pdf-document-outline",
)


def print_pdf(page: bytes) -> bytes:
    """Print a finished page of ours as PDF; a `UserError` says what to install where there is no Chromium.

    The page is all that is read: its own policy lets no script run, every host name resolves to nothing, and the
    browser's profile is thrown away with the folder that it lives in.
    """
    browser = find_browser()
    with tempfile.TemporaryDirectory(prefix="firsthand-", ignore_cleanup_errors=True) as folder:
        source, target = Path(folder) / "dossier.html", Path(folder) / "dossier.pdf"
        source.write_bytes(page)
        told = _run(browser, source, target, Path(folder))
        if not target.is_file():
            hint = f"run it by hand, or write .html or .docx; it said: {told[-300:]}"
            raise UserError("The browser wrote no PDF.", where=browser, hint=hint)
        return target.read_bytes()


def find_browser() -> str:
    """Return the path of a Chromium: the one that FIRSTHAND_CHROMIUM names, else the first that is installed."""
    named = os.environ.get(_SETTING)
    if named:
        found = shutil.which(named)
        if found is None:
            raise UserError(f"{_SETTING} names no program.", where=named, hint="give the path of Chromium or Chrome")
        return found
    for name in _NAMES:
        found = shutil.which(name)
        if found is not None:
            return found
    raise UserError(
        "A PDF is printed by Chromium or Chrome, and neither is installed here.",
        hint=f"install it (Debian: apt-get install chromium), set {_SETTING} to its path, or write .html or .docx",
    )


def _run(browser: str, source: Path, target: Path, folder: Path) -> str:
    """Run the browser once; return what it said."""
    root = [] if not hasattr(os, "geteuid") or os.geteuid() else ["--no-sandbox"]  # Chromium refuses root otherwise
    places = [f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={target}", source.as_uri()]
    command = [browser, *_FLAGS, *root, *places]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired as error:
        raise UserError(f"The browser took more than {_SECONDS} seconds.", where=browser, hint="write HTML") from error
    except OSError as error:
        raise UserError(f"The browser cannot be run: {error}", where=browser, hint="write HTML or DOCX") from error
    return done.stderr.decode("utf-8", "replace")
