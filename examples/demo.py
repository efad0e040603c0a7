"""Run the main job on the example reports and print what it found: `make demo`."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

EXAMPLE = Path(__file__).parent / "lomnar-valley"
QUESTION = "at least 31 men held in the sugar factory"


def run(*arguments: str | Path) -> None:
    """Show a command and what it prints."""
    words = [str(one) for one in arguments]
    shown = " ".join(f'"{word}"' if " " in word else word for word in words)
    print(f"\n$ firsthand {shown}", flush=True)  # noqa: T201
    subprocess.run([sys.executable, "-m", "firsthand", *words], check=True)


def main() -> None:
    """Build the case in a folder that is thrown away, and ask it the first questions."""
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder) / "lomnar"
        case.mkdir()
        for file in sorted((EXAMPLE / "case").iterdir()):
            shutil.copy(file, case / file.name)
        run("build", EXAMPLE / "reports", "--case", case)
        run("wanted", "--case", case)
        run("trace", "--case", case, QUESTION)
        run("contradictions", "--case", case)
        run("verify", "--case", case)


if __name__ == "__main__":
    main()
