"""Compound files (MS-CFB) and Outlook mails in them, made by code."""

from __future__ import annotations

import struct
from datetime import UTC, datetime

Tree = dict[str, "bytes | Tree"]
"""A storage: names to streams or storages."""

_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_SENT = datetime(2031, 5, 6, 7, 8, 9, tzinfo=UTC)


def compound(tree: Tree) -> bytes:
    """Make a compound file of version 3: small streams in the mini stream, each storage's entries as one branch."""
    entries: list[list[object]] = [["Root Entry", 5, b"", []]]

    def add(names: Tree, inside: list[int]) -> None:
        for name, content in names.items():
            entry: list[object] = [name, 1 if isinstance(content, dict) else 2, b"", []]
            entries.append(entry)
            inside.append(len(entries) - 1)
            if isinstance(content, dict):
                add(content, entry[3])  # type: ignore[arg-type]
            else:
                entry[2] = content

    add(tree, entries[0][3])  # type: ignore[arg-type]
    fat: list[int] = []
    body = b""

    def put(data: bytes) -> int:
        nonlocal body
        if not data:
            return _END
        count = -(-len(data) // 512)
        first = len(fat)
        fat.extend([*range(first + 1, first + count), _END])
        body += data.ljust(count * 512, b"\x00")
        return first

    mini, mini_fat, places = b"", list[int](), {}
    for number, (_, kind, data, _) in enumerate(entries):
        assert isinstance(data, bytes)
        if kind == 2 and data and len(data) < 4096:
            count, first = -(-len(data) // 64), len(mini_fat)
            mini_fat.extend([*range(first + 1, first + count), _END])
            mini += data.ljust(count * 64, b"\x00")
            places[number] = first
        elif kind == 2:
            places[number] = put(data)
    root = put(mini)
    mini_start = put(struct.pack(f"<{len(mini_fat)}I", *mini_fat).ljust(-(-len(mini_fat) // 128) * 512, b"\xff"))
    siblings = {inside[at]: inside[at + 1] for _, _, _, inside in entries for at in range(len(inside) - 1)}  # type: ignore[index, arg-type]
    directory = b""
    for number, (name, kind, data, inside) in enumerate(entries):
        wide = str(name).encode("utf-16-le") + b"\x00\x00"
        child = inside[0] if inside else _FREE  # type: ignore[index]
        start, size = (root, len(mini)) if number == 0 else (places.get(number, _END), len(data))  # type: ignore[arg-type]
        directory += struct.pack("<64sHBBIII16sI8s8sIQ", wide, len(wide), kind, 1, _FREE, siblings.get(number, _FREE),
                                 child, b"", 0, b"", b"", start, size)  # fmt: skip
    directory_start = put(directory)
    count = -(-(len(fat) + 1) // 127)
    fat_at = [len(fat) + number for number in range(count)]
    fat.extend([_FAT] * count)
    body += struct.pack(f"<{len(fat)}I", *fat).ljust(count * 512, b"\xff")
    head = struct.pack("<8s16sHHHHH6sIIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, b"",
                       0, count, directory_start, 0, 4096, mini_start, 1 if mini_fat else 0, _END, 0, 0)[:76]  # fmt: skip
    return head + struct.pack("<109I", *fat_at, *[_FREE] * (109 - count)) + body


def outlook(
    text: str = "",
    *,
    page: bytes = b"",
    attached: dict[str, bytes] | None = None,
    inner: Tree | None = None,
    narrow: str = "",
) -> bytes:
    """Make an MSG; `narrow` names the code page its words are written in, in place of UTF-16."""
    return compound(message(text, page=page, attached=attached, inner=inner, narrow=narrow))


def message(
    text: str = "",
    *,
    page: bytes = b"",
    attached: dict[str, bytes] | None = None,
    inner: Tree | None = None,
    narrow: str = "",
    head: int = 32,
    subject: str = "Held at Tarn",
) -> Tree:
    """Make the storage of a message."""
    words = {"0037": subject, "0C1A": "Ana Loti", "5D01": "ana@valley.example", "0E04": "Desk", "1000": text}
    tree: Tree = {}
    for key, value in words.items():
        if value:
            kind, data = ("001E", value.encode(narrow)) if narrow else ("001F", value.encode("utf-16-le"))
            tree[f"__substg1.0_{key}{kind}"] = data
    if page:
        tree["__substg1.0_10130102"] = page
    since = int((_SENT - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000
    fixed = struct.pack("<HHIQ", 0x0040, 0x0039, 6, since)
    fixed += struct.pack("<HHIQ", 0x0003, 0x3FFD, 6, int(narrow.removeprefix("cp"))) if narrow else b""
    tree["__properties_version1.0"] = bytes(head) + fixed
    for number, (name, data) in enumerate((attached or {}).items()):
        tree[f"__attach_version1.0_#{number:08X}"] = {
            "__substg1.0_3707001F": name.encode("utf-16-le"),
            "__substg1.0_37010102": data,
            "__properties_version1.0": bytes(8),
        }
    if inner is not None:
        tree["__attach_version1.0_#000000F0"] = {"__substg1.0_3701000D": inner, "__properties_version1.0": bytes(8)}
    return tree
