"""The records that the facts are about: each is built once a session, through the command line, as a user would."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pairs import Pair
from record_reader import Case

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
EXAMPLE = ROOT / "examples" / "lomnar-valley"
TWIN = Path(__file__).parent / "twin"
BLIND = Path(__file__).parent / "blind"


def run_firsthand(*arguments: str | Path) -> str:
    """Run one command and return what it printed; a failure shows what it said."""
    command = [sys.executable, "-m", "firsthand", *map(str, arguments)]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", env=environment, check=False)
    assert done.returncode == 0, f"firsthand {' '.join(map(str, arguments))}: exit {done.returncode}\n{done.stderr}"
    return done.stdout


def read_text(case: Path, document: dict[str, object], folder: Path) -> str:
    """Return the text that a document's offsets refer to: a plain file's own, else what the program prints."""
    name = Path(str(document["paths"][0])).name  # type: ignore[index]
    plain = next(iter(folder.rglob(name)), None)
    if plain is not None and plain.suffix == ".txt":
        return plain.read_text(encoding="utf-8-sig")
    return run_firsthand("text", str(document["id"]), "--case", case)


def build_case(reports: Path, work: Path, settings: Path | None = None) -> Case:
    """Build a case from a folder of reports, with the case's own places and calendar, and export its record."""
    case = work / "case"
    case.mkdir(parents=True)
    for file in sorted(settings.iterdir()) if settings else ():
        shutil.copy(file, case / file.name)
    run_firsthand("build", reports, "--case", case)
    out = work / "record.json"
    run_firsthand("export", "--case", case, "--edition", "internal", "--format", "json", "-o", out)
    record = json.loads(out.read_text(encoding="utf-8"))
    texts = {item["id"]: read_text(case, item, reports) for item in record["documents"]}
    return Case(record=record, texts=texts, folder=case)


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """Build the two real reports, where they are beside the checkout."""
    if not SEEDS.is_dir():
        pytest.skip("the two real reports (../shared/seeds) are not beside this checkout")
    return build_case(SEEDS, tmp_path_factory.mktemp("seeds"))


@pytest.fixture(scope="session")
def twin(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """Build two fictional reports of the same kinds as the real ones."""
    return build_case(TWIN / "reports", tmp_path_factory.mktemp("twin"), TWIN / "case")


@pytest.fixture(scope="session")
def blind(pair: Pair, tmp_path_factory: pytest.TempPathFactory) -> Case:
    """Build a pair of reports that nobody who writes rules has read."""
    home = BLIND / pair.fixture
    return build_case(home / "reports", tmp_path_factory.mktemp(pair.fixture), home / "case")


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """Build the fictional example case of the repository."""
    return build_case(EXAMPLE / "reports", tmp_path_factory.mktemp("example"), EXAMPLE / "case")


KNOWN_MISSES = {
    "test_one_person_of_two_names_is_one": "a pseudonym in one report is not joined to the same name under which another report says that somebody spoke",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Facts that do not hold yet are expected to fail, strictly: one that is mended must be taken off the list."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            pair = getattr(item, "callspec", None) and item.callspec.params.get("pair")
            group = pair.fixture if pair else item.path.stem
            item.add_marker(pytest.mark.xdist_group(group))  # each case is built once, in one process
        if item.name in KNOWN_MISSES and "test_example_case" in item.nodeid:
            item.add_marker(pytest.mark.xfail(reason=KNOWN_MISSES[item.name], strict=True))
