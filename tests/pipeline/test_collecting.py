"""Files that look as they did are not read again; files that changed are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from firsthand.pipeline import collecting
from firsthand.pipeline.collecting import Taken, collect_files, left_out
from firsthand.pipeline.stages import silent
from firsthand.store import Case, create_case, open_case


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list of paths that are taken in from now on."""
    paths: list[str] = []
    real = collecting.take_in

    def noted(found, keep):  # type: ignore[no-untyped-def]
        paths.append(found.path)
        return real(found, keep)

    monkeypatch.setattr(collecting, "take_in", noted)
    return paths


def old(path: Path, text: str) -> None:
    """Write a file, and make the clock of the test say that it was long ago."""
    path.write_text(text, encoding="utf-8")


def look(case: Case, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Look for files as a build some seconds later does."""
    monkeypatch.setattr(collecting, "_FRESH_NS", -(10**12))
    collect_files(case, [folder], silent)


def test_only_what_is_new_or_changed_is_read(tmp_path: Path, taken: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A changed text, a new sidecar and a new file are taken in; what looks the same is not."""
    folder = tmp_path / "pile"
    folder.mkdir()
    for name in ("a.txt", "b.txt", "c.txt"):
        old(folder / name, f"Nine men were held at {name}.")
    with create_case(tmp_path / "case", who="Ada") as case:
        look(case, folder, monkeypatch)
        assert taken == ["a.txt", "b.txt", "c.txt"]
        taken.clear()
        before = (folder / "a.txt").stat()
        old(folder / "a.txt", "Five men were held at a.txt.")
        os.utime(folder / "a.txt", ns=(before.st_atime_ns, before.st_mtime_ns))
        old(folder / "b.txt.meta.yaml", "publisher: The Ledger")
        old(folder / "d.txt", "Nobody answered.")
        look(case, folder, monkeypatch)
        assert taken == ["a.txt", "b.txt", "d.txt"]
        assert len({file.sha256 for file in case.collected()}) == 5


def test_a_file_changed_just_now_is_never_trusted(tmp_path: Path, taken: list[str]) -> None:
    """Within the grain of a clock a file may change and look the same."""
    folder = tmp_path / "pile"
    folder.mkdir()
    old(folder / "a.txt", "Nine men were held.")
    with create_case(tmp_path / "case", who="Ada") as case:
        collect_files(case, [folder], silent)
        collect_files(case, [folder], silent)
    assert taken == ["a.txt", "a.txt"]


def test_a_missing_original_is_taken_in_again(
    tmp_path: Path, taken: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """That a file looks the same is not enough where its preserved bytes are gone."""
    folder = tmp_path / "pile"
    folder.mkdir()
    old(folder / "a.txt", "Nine men were held.")
    with create_case(tmp_path / "case", who="Ada") as case:
        look(case, folder, monkeypatch)
        sha256 = case.collected()[0].sha256 or ""
        place = case.original_path(sha256)
        assert isinstance(place, Path)
        place.unlink()
        look(case, folder, monkeypatch)
        assert case.has_original(sha256)
    assert taken == ["a.txt", "a.txt"]


def test_a_file_name_that_is_no_utf_8_is_read_under_an_escaped_name(tmp_path: Path) -> None:
    """Its bytes are written out, in the list of files seen, too."""
    folder = tmp_path / "pile"
    folder.mkdir()
    try:
        Path(os.fsdecode(os.fsencode(folder) + b"/bad\xff\xfename.txt")).write_text("Nine men were held.")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    with create_case(tmp_path / "case", who="Ada") as case:
        for _ in range(2):
            collect_files(case, [folder], silent)
        assert [one.path for one in case.collected()] == ["bad\\xff\\xfename.txt"]


def test_what_was_left_out_is_counted_and_listed(tmp_path: Path) -> None:
    """Links, hidden files and unused sidecars; purged bytes that come again; files that are not given any more."""
    folder = tmp_path / "pile"
    folder.mkdir()
    for name in ("a.txt", "b.txt", ".hidden", "lost.txt.meta.yaml"):
        (folder / name).write_text(f"Nine men were held at {name}.")
    (folder / "link.txt").symlink_to(folder / "a.txt")
    (folder / "sources.csv").write_text("file,publisher\nnobody.txt,The Post\n")
    path = tmp_path / "case"
    with create_case(path, who="Ada") as case:
        assert collect_files(case, [folder], silent) == Taken(skipped=4, refused=0, absent=0)
        case.purge(next(one.sha256 or "" for one in case.collected() if one.path == "a.txt"), "consent withdrawn")
        (folder / "b.txt").unlink()
        assert collect_files(case, [folder], silent) == Taken(skipped=4, refused=1, absent=1)
    found = {one.path: one.reasons[0] for one in left_out(path)}
    purged = next(name for name in found if name.startswith("(bytes of"))
    assert sorted(found) == sorted([purged, ".hidden", "link.txt", "lost.txt.meta.yaml", "sources.csv#nobody.txt"])
    assert "purged" in found[purged]
    (folder / "link.txt").unlink()
    (folder / "link.txt").write_text("Five men were held.")
    with open_case(path) as case:
        collect_files(case, [folder], silent)
    assert "link.txt" not in {one.path for one in left_out(path)}
