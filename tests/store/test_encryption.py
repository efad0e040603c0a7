"""An encrypted case gives nothing away without its passphrase, notices every change, and works like any other."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from firsthand.errors import CaseError
from firsthand.store import Case, create_case, open_case, restore_bag, write_bag
from firsthand.store.keyfile import change_passphrase
from firsthand.store.seal import CHUNK
from tests.store.making import NOTHING, decision_of, keep, reading_of, record_of

pytestmark = pytest.mark.skipif(
    any(find_spec(name) is None for name in ("sqlcipher3", "argon2", "cryptography")),
    reason="needs the extra 'encryption'",
)
WORDS = "Zebulonfoo whispered to Quintessa at the mill."
SECRET = "correct horse"


@pytest.fixture
def sealed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Case]:
    """Give an encrypted case with one document and a ruling (with a stretching that tests can afford)."""
    monkeypatch.setattr("firsthand.store.keyfile.MEMORY_KIB", 1024)
    with create_case(tmp_path / "case", who="Quintessa Tester", passphrase=SECRET) as made:
        document = keep(made, WORDS, "zebulonfoo-interview.txt")
        made.put_reading(reading_of(document), "s")
        made.put_record(record_of(document), NOTHING, "r")
        made.add_decision(decision_of("d1", document))
        yield made


def _bytes(root: Path) -> bytes:
    return b"".join(path.read_bytes() + path.name.encode() for path in sorted(root.rglob("*")) if path.is_file())


def test_no_byte_gives_anything_away(sealed: Case) -> None:
    """While it is open and after it was closed, no file or name holds words, names, paths, hashes or who."""
    sha256 = sealed.documents()[0].sha256
    for state in ("open", "closed"):
        if state == "closed":
            sealed.close()
        content = _bytes(sealed.root).lower()
        for secret in ("zebulonfoo", "quintessa", "interview", "collected", SECRET, sha256):
            assert secret.encode() not in content, (state, secret)
            assert secret.encode("utf-16-le") not in content, (state, secret)


def test_it_works_like_any_other(sealed: Case) -> None:
    """Opened with its passphrase, everything is there; full text and verify work."""
    head = sealed.head()
    sealed.close()
    with open_case(sealed.root, passphrase=SECRET) as again:
        (document,) = again.documents()
        assert document.text == WORDS
        assert again.original(document.sha256).decode() == WORDS
        assert again.search_text("quintessa")
        assert len(again.decisions()) == len(again.collected()) == 1
        assert again.verify(head).said == "consistent; the log ends at the given head"
        assert again.add_original(WORDS.encode()) == document.sha256
        assert again.verify().originals == 1


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])
def test_originals_of_every_size(sealed: Case, size: int) -> None:
    """Files of no, one, and several chunks come back, and are known again by their size on the disk."""
    data = bytes(size)
    sha256 = sealed.add_original(data)
    path = next(p for p in (sealed.root / "originals").rglob("*") if p.name == sealed._originals.name(sha256))
    written = path.stat().st_mtime_ns
    assert sealed.original(sha256) == data
    sealed.add_original(data)
    assert path.stat().st_mtime_ns == written


def test_wrong_or_no_passphrase(sealed: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the passphrase a case stays shut; a file named in the environment opens it."""
    sealed.close()
    with pytest.raises(CaseError, match="is encrypted"):
        open_case(sealed.root)
    with pytest.raises(CaseError, match="passphrase is wrong"):
        open_case(sealed.root, passphrase="wrong")
    (tmp_path / "secret").write_text(SECRET + "\n")
    monkeypatch.setenv("FIRSTHAND_PASSPHRASE_FILE", str(tmp_path / "secret"))
    with open_case(sealed.root) as again:
        assert again.encrypted


def test_changes_are_noticed(sealed: Case) -> None:
    """A changed byte, a chunk cut off, and two originals in each other's place are all noticed."""
    one, two = sealed.add_original(b"1" * (2 * CHUNK)), sealed.add_original(b"2" * (2 * CHUNK))
    paths = [sealed.root / "originals" / name[:2] / name for name in map(sealed._originals.name, (one, two))]
    whole = [path.read_bytes() for path in paths]
    for content in (whole[0][:-1] + b"?", whole[0][: CHUNK + 32], whole[1], b""):
        paths[0].chmod(0o600)
        paths[0].write_bytes(content)
        assert not sealed.verify().consistent
        with pytest.raises(CaseError, match="was changed"):
            sealed.original(one)
    log = sealed.root / "custody.log"
    lines = log.read_bytes().split(b"\n")
    log.write_bytes(b"\n".join([lines[0], lines[2], lines[1], *lines[3:]]))
    assert any("does not follow" in found for found in sealed.verify().breaks)


def test_purge(sealed: Case) -> None:
    """A purge blanks the sealed entries too, and the chain still checks."""
    document = sealed.documents()[0]
    assert sealed.purge(document.sha256, "consent withdrawn") == (document.id,)
    assert sealed.verify().consistent
    assert all((entry.data or {}).get("file") is None for entry in sealed.history())
    assert sealed.decisions() == ()


def test_lost_database_is_rebuilt(sealed: Case) -> None:
    """Without case.db, what was collected and decided comes back from the sealed log."""
    sealed.close()
    for file in sealed.root.glob("case.db*"):
        file.unlink()
    with open_case(sealed.root, passphrase=SECRET) as again:
        assert [decision.id for decision in again.decisions()] == ["d1"]


def test_other_passphrase(sealed: Case) -> None:
    """The passphrase can be changed; the old one opens no more."""
    sealed.close()
    change_passphrase(sealed.root, SECRET, "battery staple")
    with pytest.raises(CaseError, match="wrong"):
        open_case(sealed.root, passphrase=SECRET)
    open_case(sealed.root, passphrase="battery staple").close()


def test_bag_of_an_encrypted_case(sealed: Case, tmp_path: Path) -> None:
    """A bag is unsealed; a case made of it may be sealed again, and is the same."""
    head = write_bag(sealed, tmp_path / "bag")
    with restore_bag(tmp_path / "bag", tmp_path / "again", passphrase="battery staple") as again:
        assert again.encrypted
        assert again.collected() == sealed.collected()
        assert again.verify(head).consistent
    assert b"zebulonfoo" not in _bytes(tmp_path / "again").lower()


def test_a_case_is_plain_without_a_passphrase(case: Case) -> None:
    """Nothing is encrypted unasked."""
    assert not case.encrypted
    assert not (case.root / "case.key").exists()
