"""Every path ends in the result, with a reason where it is no document."""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

import pytest

from firsthand.config import ReadSettings
from firsthand.errors import UserError
from firsthand.ingest import FoundFile, collect, find_files, join_identical, read_document
from firsthand.ingest.consent import UNKNOWN
from firsthand.model.document import Document, Sidecar

posix = pytest.mark.skipif(os.name == "nt", reason="links, pipes and permissions of POSIX systems")


def _write(folder: Path, **files: str) -> None:
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_txt", ".txt")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)


def _by_path(found: tuple[FoundFile, ...]) -> dict[str, FoundFile]:
    return {file.path: file for file in found}


def _documents(*paths: Path) -> tuple[Document, ...]:
    found = [file for file in find_files(paths) if file.kind != "skipped"]
    where = {file.path: file.location for file in found}
    sources = join_identical(collect(file) for file in found)
    return tuple(read_document(s, where[s.paths[0]] if s.sha256 else None, ReadSettings()) for s in sources)


def test_order_and_paths_do_not_depend_on_how_they_are_given(tmp_path: Path) -> None:
    """Paths are relative to the outermost root, and the same whatever the order of the arguments."""
    _write(tmp_path, b_txt="b", a_txt="a", sub__c_txt="c")
    roots = [tmp_path, tmp_path / "sub", tmp_path / "sub" / "c.txt"]
    first = find_files(roots)
    assert [file.path for file in first] == ["a.txt", "b.txt", "sub/c.txt"]
    random.Random(1).shuffle(roots)
    assert find_files(roots) == first


def test_missing_path_is_the_users_to_mend(tmp_path: Path) -> None:
    """A path that is not there is an error that names it."""
    with pytest.raises(UserError, match=r"nowhere\.txt"):
        find_files([tmp_path / "nowhere.txt"])


@posix
def test_links_loops_pipes_and_hidden_files_are_skipped_with_reasons(tmp_path: Path) -> None:
    """Symlinks are not followed (so no loop can be), special and hidden files are no documents."""
    _write(tmp_path, a_txt="a", sub__b_txt="b")
    (tmp_path / "sub" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / ".hidden").write_text("x")
    (tmp_path / ".git").mkdir()
    (tmp_path / "Thumbs.db").write_text("x")
    os.mkfifo(tmp_path / "pipe")
    found = _by_path(find_files([tmp_path]))
    documents = [path for path, file in found.items() if file.kind == "file"]
    assert documents == ["a.txt", "sub/b.txt"]
    assert "symbolic link" in found["sub/loop"].reasons[0]
    assert "symbolic link" in found["link.txt"].reasons[0]
    assert "symbolic link" in found["broken.txt"].reasons[0]
    assert "not a regular file" in found["pipe"].reasons[0]
    assert found[".hidden"].reasons == found[".git"].reasons == found["Thumbs.db"].reasons == ("hidden",)


@posix
def test_unreadable_file_is_a_document_with_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without permission ends as an unreadable document; so does one that fails while it is read."""
    _write(tmp_path, locked_txt="secret")
    monkeypatch.setattr("os.access", lambda *_: False)
    (document,) = _documents(tmp_path)
    assert document.status == "unreadable"
    assert document.paths == ("locked.txt",)
    assert "permission" in document.reasons[0]
    monkeypatch.undo()

    def broken(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    found = find_files([tmp_path])
    monkeypatch.setattr(Path, "open", broken)
    (source,) = join_identical(collect(file) for file in found)
    assert "input/output error" in read_document(source, None, ReadSettings()).reasons[0]


@posix
def test_folder_that_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder without permission is in the result with its reason, and its neighbours are read."""
    _write(tmp_path, a_txt="a", shut__b_txt="b")
    scandir = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "shut":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr("os.scandir", refuse)
    found = _by_path(find_files([tmp_path]))
    assert found["a.txt"].kind == "file"
    assert "permission denied" in found["shut"].reasons[0]


def test_spaces_and_cyrillic_in_paths(tmp_path: Path) -> None:
    """A path with spaces and Cyrillic comes back as written, composed (NFC)."""
    (tmp_path / "Отчёты за июль").mkdir()
    (tmp_path / "Отчёты за июль" / "рассказ отца\u0301.txt").write_text("Nine miners were held at Tarn.")
    (document,) = _documents(tmp_path)
    assert document.paths == ("Отчёты за июль/рассказ отца́.txt",)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps file names that are no UTF-8")
def test_name_that_is_no_text(tmp_path: Path) -> None:
    """A file name that is no UTF-8 is shown with its bytes, and the file is read."""
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/r\xe9sum\xe9.txt"))).write_text("Nine miners were held.")
    (document,) = _documents(tmp_path)
    assert document.paths == ("r\\xe9sum\\xe9.txt",)
    assert document.status == "read"


def test_identical_files_are_one_document(tmp_path: Path) -> None:
    """Two files of the same bytes are one document with both paths."""
    _write(tmp_path, b_txt="same words here", sub__a_txt="same words here")
    (document,) = _documents(tmp_path)
    assert document.paths == ("b.txt", "sub/a.txt")


def test_identical_files_of_two_publishers_are_two(tmp_path: Path) -> None:
    """The same bytes published by two named publishers stay two; a third copy without one goes to the first."""
    _write(tmp_path, a_txt="same words here", b_txt="same words here", c_txt="same words here")
    (tmp_path / "a.txt.meta.yaml").write_text("publisher: Valley Herald\n")
    (tmp_path / "b.txt.meta.yaml").write_text("publisher: Coast Post\n")
    documents = sorted(_documents(tmp_path), key=lambda document: document.paths)
    assert [document.paths for document in documents] == [("a.txt",), ("b.txt", "c.txt")]
    assert len({document.id for document in documents}) == 2
    assert len({document.sha256 for document in documents}) == 1


def test_sidecar_and_sources(tmp_path: Path) -> None:
    """A sidecar beside the file comes before its row in `sources.csv`, key by key; neither is a document."""
    _write(tmp_path, a_txt="Nine miners were held.", sub__b_txt="Ten miners were held.")
    (tmp_path / "sources.csv").write_text(
        "file,publisher,published,protect\na.txt,From Row,2021-03-04,Ana Loti; Bo Ruk\nsub/b.txt,Coast Post,2021,\n"
        "gone.txt,Nobody,,\n"
    )
    (tmp_path / "a.txt.meta.yaml").write_text("publisher: From Sidecar\nurl: https://valley.example/1\n")
    (tmp_path / "lost.txt.meta.yaml").write_text("publisher: X\n")
    found = _by_path(find_files([tmp_path]))
    first, second = found["a.txt"].sidecar, found["sub/b.txt"].sidecar
    assert first is not None
    assert (first.publisher, first.published, first.protect) == ("From Sidecar", "2021-03-04", ("Ana Loti", "Bo Ruk"))
    assert second is not None
    assert second.publisher == "Coast Post"
    assert found["sources.csv#gone.txt"].kind == "skipped"
    assert found["lost.txt.meta.yaml"].kind == "skipped"
    assert "sources.csv" not in found


def test_sidecars_named_themselves_are_no_documents(tmp_path: Path) -> None:
    """`build *` names sidecars and `sources.csv` too: they stay what they are; a hidden file that is named is read."""
    _write(tmp_path, a_txt="Nine miners were held.")
    (tmp_path / "a.txt.meta.yaml").write_text("publisher: Valley Times\n")
    (tmp_path / "sources.csv").write_text("file,title\na.txt,Held\n")
    (tmp_path / ".note").write_text("Hidden words.")
    found = _by_path(find_files(sorted(tmp_path.iterdir())))
    assert {path for path, file in found.items() if file.kind == "file"} == {"a.txt", ".note"}
    sidecar = found["a.txt"].sidecar
    assert sidecar is not None
    assert (sidecar.publisher, sidecar.title) == ("Valley Times", "Held")


def test_malformed_sidecar_does_not_lose_the_document(tmp_path: Path) -> None:
    """A sidecar with an unknown key is told by the document, which is read all the same and called partial."""
    _write(tmp_path, a_txt="Nine miners were held at Tarn for two weeks.")
    (tmp_path / "a.txt.meta.yaml").write_text("publsher: Valley Herald\n")
    (document,) = _documents(tmp_path)
    assert document.text.startswith("Nine miners")
    assert document.status == "partial"
    assert "publsher" in document.reasons[0]


def test_malformed_sources_is_told_by_each_document(tmp_path: Path) -> None:
    """An unknown column in `sources.csv` is told by the documents below it and by the file's own entry."""
    _write(tmp_path, a_txt="Nine miners were held at Tarn for two weeks.")
    (tmp_path / "sources.csv").write_text("file,colour\na.txt,red\n")
    (document,) = _documents(tmp_path)
    assert "colour" in document.reasons[0]
    assert "colour" in _by_path(find_files([tmp_path]))["sources.csv"].reasons[0]


@pytest.mark.parametrize("name", ["a.txt.meta.yaml", "sources.csv"])
def test_consent_that_cannot_be_read_allows_nothing(tmp_path: Path, name: str) -> None:
    """A sidecar with a misspelt key that speaks of consent keeps its file from every use; another does not."""
    (tmp_path / "a.txt").write_text("x")
    spoken = {
        "a.txt.meta.yaml": "consent: {uses: [court], util: 2024-01-01}\n",
        "sources.csv": "file,consent.util\na.txt,x\n",
    }
    (tmp_path / name).write_text(spoken[name])
    found = {one.path: one for one in find_files([tmp_path])}["a.txt"]
    assert found.sidecar is not None
    assert found.sidecar.consent is not None
    assert "cannot be read" in found.sidecar.consent.uses[0]
    assert "sidecar not used" in found.reasons[0] or "sources.csv" in found.reasons[0]
    (tmp_path / name).write_text(
        {"a.txt.meta.yaml": "publischer: x\n", "sources.csv": "file,publischer\na.txt,x\n"}[name]
    )
    assert {one.path: one for one in find_files([tmp_path])}["a.txt"].sidecar is None


def test_the_strictest_of_a_sidecar_and_its_row_holds(tmp_path: Path) -> None:
    """A withdrawal in either of them is a withdrawal."""
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "a.txt.meta.yaml").write_text("consent: {uses: [court, publication]}\n")
    (tmp_path / "sources.csv").write_text("file,consent.uses,consent.withdrawn\na.txt,court,yes\n")
    (found,) = [one for one in find_files([tmp_path]) if one.path == "a.txt"]
    assert found.sidecar is not None
    assert found.sidecar.consent is not None
    assert (found.sidecar.consent.uses, found.sidecar.consent.withdrawn) == (("court",), True)


def test_a_wrong_row_of_sources_is_told_by_its_file_alone(tmp_path: Path) -> None:
    """The other rows are used; where the table speaks of consent, the file of the wrong row is kept to the team."""
    _write(tmp_path, a_txt="Nine miners were held.", b_txt="Ten miners were held.")
    for head, kept in (("rights", None), ("consent.uses", UNKNOWN.consent)):
        (tmp_path / "sources.csv").write_text(
            f"file,publisher,published,{head}\na.txt,The Post,2031-03-04,\nb.txt,The Mail,15/03/2031,\n,Nobody,,\n"
        )
        found = _by_path(find_files([tmp_path]))
        assert found["a.txt"].sidecar == Sidecar(publisher="The Post", published="2031-03-04")
        assert found["a.txt"].reasons == ()
        assert "line 3" in found["b.txt"].reasons[0]
        assert (found["b.txt"].sidecar.consent if found["b.txt"].sidecar else None) == kept
