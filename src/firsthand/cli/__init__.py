"""The command line: one file a command, loaded when it is called."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from importlib import import_module
from pathlib import Path
from typing import NoReturn

import click

from firsthand import __version__
from firsthand.cli.terminal import note
from firsthand.errors import Bug, FirsthandError

COMMANDS = (
    "build",
    "trace",
    "documents",
    "skipped",
    "statements",
    "people",
    "incidents",
    "contradictions",
    "drift",
    "wanted",
    "find",
    "inspect",
    "export",
    "dossier",
    "changes",
    "leaks",
    "schema",
    "text",
    "decide",
    "decisions",
    "undo",
    "verify",
    "purge",
    "bag",
    "import-bag",
    "passphrase",
    "settings",
    "keys",
)

EXIT_USER = 2
EXIT_BUG = 70
_YOURS = {
    errno.ENOSPC: "free some space on this disk",
    errno.EACCES: "check the permissions",
    errno.EPERM: "check the permissions",
    errno.EROFS: "another place: this disk cannot be written",
    errno.EISDIR: "a file, not a folder",
    errno.ENAMETOOLONG: "a shorter name",
}


class _Commands(click.Group):
    """Finds a command in the file of its name, so that `--help` loads no engine."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"firsthand.cli.{cmd_name.replace('-', '_')}").command
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="firsthand")
def firsthand() -> None:
    """Read a pile of reports and give back who said what, through whom, pinned to exact words.

    Exit codes: 0 done; 1 done, but something needs a look (a check failed, a document was unreadable with --strict);
    2 something you can mend (a path, an option, a case); 70 our bug.
    """


def main() -> None:
    """Run the command line; every error of ours ends in words and an exit code, never in a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        code = firsthand(standalone_mode=False)
        sys.exit(code if isinstance(code, int) else 0)
    except click.ClickException as error:
        error.show()
        sys.exit(EXIT_USER)
    except (click.Abort, KeyboardInterrupt):
        note("Stopped. What was read so far is kept; run the same command to go on.")
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except FirsthandError as error:
        if isinstance(error, Bug):
            _ends_in_a_bug(error)
        note(str(error))
        sys.exit(EXIT_USER)
    except MemoryError:
        note("There is not enough memory.\nTry: fewer --processes, or a part of the files")
        sys.exit(EXIT_USER)
    except OSError as error:
        if error.errno not in _YOURS:
            _ends_in_a_bug(error)
        note(f"{error.strerror}.\nWhere: {error.filename or 'what the command writes'}\nTry: {_YOURS[error.errno]}")
        sys.exit(EXIT_USER)
    except Exception as error:  # whatever else breaks is ours: told in words
        _ends_in_a_bug(error)


def _ends_in_a_bug(error: Exception) -> NoReturn:
    """Say what broke in our own code and how to report it; the traceback only with `FIRSTHAND_DEBUG`."""
    if os.environ.get("FIRSTHAND_DEBUG"):
        traceback.print_exception(error)
    note(f"This is our bug: {type(error).__name__}: {error}")
    last = traceback.extract_tb(error.__traceback__)[-1:]
    place = ", ".join(f"{Path(frame.filename).name} line {frame.lineno}" for frame in last)
    note(f"Where: firsthand {__version__}, command {' '.join(sys.argv[1:2])}, {place}")
    note("Try: the command again with FIRSTHAND_DEBUG=1, and report what it prints, without what names anybody")
    sys.exit(EXIT_BUG)
