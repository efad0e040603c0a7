#!/usr/bin/env python3
"""Check a bag that firsthand wrote, with nothing but Python 3: `python3 check_bag.py [BAG] [--head HASH] [--key KEY]`.

1. Every file's SHA-256 is the one in the manifests, and no file is missing or extra.
2. Every original's name is the SHA-256 of its bytes.
3. The custody log: each line's hash fits its words, each follows the one before, its data fit their digest.
4. Every original that the log says was collected (and not purged) is here.
5. With --head HASH (noted when the bag was made, kept elsewhere): the log ends there, or shows what was added.
6. Where the bag is signed: the Ed25519 signature fits the tag manifest, which covers all the rest; with --key KEY, by
   the key you know to be the team's. Python has no Ed25519: check_signature.py beside this file works it out, and tells
   how to do the same with OpenSSL.

It says "consistent", not "proven": without a head or key from elsewhere, a whole forged bag would be consistent too.
"""

import argparse
import hashlib
import json
import runpy
import sys
from pathlib import Path

GENESIS = "0" * 64
SIGNATURE = "tagmanifest-sha256.txt.sig"


def sha256(path: Path) -> str:
    """Hash a file in pieces."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while piece := stream.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()


def check_manifests(bag: Path) -> list[str]:
    """Compare all files with the manifests."""
    wrong = []
    listed = set()
    for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        if not (bag / manifest).is_file():
            wrong.append(f"{manifest} is missing")
            continue
        for line in (bag / manifest).read_text(encoding="utf-8").splitlines():
            digest, _, name = line.partition("  ")
            listed.add(name)
            if ".." in name.split("/") or name.startswith("/"):
                wrong.append(f"{name}: a path that leads out of the bag")
            elif not (bag / name).is_file():
                wrong.append(f"{name}: missing")
            elif sha256(bag / name) != digest:
                wrong.append(f"{name}: changed")
    present = {path.relative_to(bag).as_posix() for path in bag.rglob("*") if path.is_file()}
    extra = present - listed - {"tagmanifest-sha256.txt", SIGNATURE}
    return wrong + [f"{name}: not in the manifest" for name in sorted(extra)]


def check_originals(bag: Path) -> tuple[list[str], set[str]]:
    """Compare each original with its name."""
    wrong = []
    held = set()
    for path in sorted((bag / "data" / "originals").glob("*/*")):
        held.add(path.name)
        if sha256(path) != path.name:
            wrong.append(f"original {path.name}: changed")
    return wrong, held


def check_log(bag: Path) -> tuple[list[str], list[str], set[str]]:
    """Follow the chain; return what is wrong, the hashes of the entries, and the originals they tell of."""
    wrong = []
    hashes: list[str] = []
    expected: set[str] = set()
    blank: set[int] = set()
    purged: set[int] = set()
    previous = GENESIS
    for number, line in enumerate((bag / "data" / "custody.log").read_bytes().splitlines(keepends=True), start=1):
        head, _, rest = line.rstrip(b"\n").partition(b',"hash":"')
        tail = b',"salt":' + rest.partition(b',"salt":')[2]
        try:
            entry = json.loads(line)
        except ValueError:
            wrong.append(f"log line {number}: cannot be read")
            continue
        if hashlib.sha256(head + b"}").hexdigest() != entry["hash"]:
            wrong.append(f"log line {number}: changed")
        if entry["prev"] != previous:
            wrong.append(f"log line {number}: does not follow the line before it")
        data = entry["data"]
        if data is not None and hashlib.sha256(tail).hexdigest() != entry["digest"]:
            wrong.append(f"log line {number}: its data were changed")
        if data is None and entry["digest"] is not None:
            blank.add(entry["seq"])
        if entry["event"] == "collected" and data and data["file"]["sha256"]:
            expected.add(data["file"]["sha256"])
        if entry["event"] == "purged" and data:
            expected.discard(data["sha256"])
            purged.update(data["entries"])
        previous = entry["hash"]
        hashes.append(previous)
    wrong += [f"log entry {seq}: its data were taken out without a purge" for seq in sorted(blank - purged)]
    return wrong, hashes, expected


def check_signature(bag: Path, wanted: str | None) -> tuple[list[str], str]:
    """Check the signature, if there is one or one is wanted; return what is wrong, and words on who signed."""
    if not (bag / SIGNATURE).is_file():
        return (["not signed"] if wanted else []), "not signed"
    ed25519 = runpy.run_path(str(Path(__file__).with_name("check_signature.py")))
    key = ed25519["key_in"]((bag / "signer.pem").read_text(encoding="utf-8"))
    message = (bag / "tagmanifest-sha256.txt").read_bytes()
    fits = ed25519["is_signed"](key, message, (bag / SIGNATURE).read_bytes())
    wrong = [] if fits else ["the signature does not fit"]
    wrong += ["signed by another key than the given one"] if wanted and key.hex() != wanted.lower() else []
    return wrong, f"signed by the key {key.hex()}" + ("" if wanted else ": ask the team whether it is theirs")


def main() -> int:
    """Check and say what was found; 0 where nothing is wrong."""
    parser = argparse.ArgumentParser(description="Check a bag that firsthand wrote.")
    parser.add_argument("bag", nargs="?", type=Path, default=Path(__file__).resolve().parent)
    parser.add_argument("--head", help="the log's last hash as it was noted when the bag was made")
    parser.add_argument("--key", help="the public key (64 hexadecimal digits) that the bag must be signed by")
    arguments = parser.parse_args()
    wrong = check_manifests(arguments.bag)
    changed, held = check_originals(arguments.bag)
    broken, hashes, expected = check_log(arguments.bag)
    unsigned, signer = check_signature(arguments.bag, arguments.key)
    wrong += unsigned + changed + broken + [f"original {name}: missing" for name in sorted(expected - held)]
    if arguments.head and arguments.head not in hashes:
        wrong.append("the log has no entry with the given head: it was changed or cut off")
    for one in wrong:
        print(one)  # noqa: T201
    added = len(hashes) - 1 - hashes.index(arguments.head) if arguments.head in hashes else None
    print(f"{len(held)} originals, {len(hashes)} log entries, head {hashes[-1] if hashes else GENESIS}")  # noqa: T201
    print(signer if added is None else f"{signer}\n{added} entries after the given head")  # noqa: T201
    print("NOT CONSISTENT" if wrong else "consistent" + ("" if arguments.head else " (not proven: no --head given)"))  # noqa: T201
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
