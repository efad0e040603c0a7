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


def test_killed_while_it_was_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key without a log is what a kill left: it is taken up by the next attempt, and opens with its passphrase alone."""
    monkeypatch.setattr("firsthand.store.keyfile.MEMORY_KIB", 1024)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("firsthand.store.custody.CustodyLog.append", killed)
        with pytest.raises(KeyboardInterrupt):
            create_case(tmp_path / "case", passphrase=SECRET)
    (tmp_path / "case" / ".case.key.1.tmp").write_bytes(b"half")
    key = (tmp_path / "case" / "case.key").read_bytes()
    with pytest.raises(CaseError, match="wrong"):
        create_case(tmp_path / "case", passphrase="battery staple")
    with create_case(tmp_path / "case", passphrase=SECRET) as made:
        assert made.encrypted
        assert made.own_file("settings.yaml")
    assert (tmp_path / "case" / "case.key").read_bytes() == key


def test_a_key_is_never_written_over(sealed: Case) -> None:
    """Where the log is lost but originals are there, no new case is made over them."""
    sealed.close()
    for file in [*sealed.root.glob("case.db*"), sealed.root / "custody.log"]:
        file.unlink()
    with pytest.raises(CaseError, match="no empty folder"):
        create_case(sealed.root, passphrase=SECRET)


def test_own_files_are_sealed(sealed: Case) -> None:
    """A list put in, by the program or into the folder, is sealed; it comes back whole, and a changed one is noticed."""
    sealed.put_own_file("acts.yaml", b"acts: []")
    (sealed.root / "places.csv").write_bytes(b"name\nQuintessa")
    sealed.close()
    with open_case(sealed.root, passphrase=SECRET) as again:
        assert again.own_files() == ("settings.yaml", "places.csv", "acts.yaml")
        assert again.own_file("places.csv") == b"name\nQuintessa"
        assert again.own_file("calendar.yaml") is None
        assert b"quintessa" not in _bytes(again.root).lower()
        path = again.root / "acts.yaml.sealed"
        path.write_bytes(path.read_bytes()[:-1] + b"?")
        with pytest.raises(CaseError, match="was changed"):
            again.own_file("acts.yaml")
        path.write_bytes((again.root / "places.csv.sealed").read_bytes())
        with pytest.raises(CaseError, match="was changed"):
            again.own_file("acts.yaml")


def test_lines_say_little_by_their_length(sealed: Case) -> None:
    """Entries about short and long paths are of few lengths."""
    for number in range(20):
        keep(sealed, f"Words {number}", "p" * (number * 9 + 1))
    lengths = {len(line) for line in (sealed.root / "custody.log").read_bytes().splitlines()}
    assert len(lengths) <= 5
