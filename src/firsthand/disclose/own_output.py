"""The strings of a file that this program wrote: values without keys, text and attributes without tags and style."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

import msgspec

from firsthand.disclose.leaks import Leak, search_text, search_values
from firsthand.disclose.names_in_text import ProtectedNames
from firsthand.disclose.passages import Passages

_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
_META = re.compile(r"<meta[^>]*>|<!DOCTYPE[^>]*>", re.IGNORECASE)
_TAG_NAME = re.compile(r"</?[a-zA-Z][\w-]*|[\w-]+(?==\")|/?>|\b(?:class|role|scope|tabindex|viewBox|d)=\"[^\"]*\"")


def search_own(data: bytes, names: ProtectedNames, passages: Passages) -> list[Leak]:
    """Search a page, a JSON or a JSON Lines file of ours; our own keys and tags are no words about anybody."""
    if data.lstrip()[:1] == b"<":
        return [leak for where, text in _page_texts(data) for leak in search_text(text, names, passages, where=where)]
    leaks = []
    for number, value in enumerate(_values(data)):
        leaks += [
            leak if not number else msgspec.structs.replace(leak, where=f"line {number + 1}: {leak.where}")
            for leak in search_values(value, names, passages)
        ]
    return leaks


def _page_texts(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield a page's text with attributes, and its text with the tags closed up, as a reader sees it."""
    page = _META.sub(" ", _STYLE.sub(" ", data.decode("utf-8")))
    yield "the page", html.unescape(_TAG_NAME.sub(" ", page))
    yield "the page as read", html.unescape(re.sub(r"<[^<>]*>", "", page))


def _values(data: bytes) -> list[object]:
    try:
        return [msgspec.json.decode(data)]
    except msgspec.DecodeError:
        return [msgspec.json.decode(line) for line in data.splitlines() if line.strip()]
