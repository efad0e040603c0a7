"""Words and sentences without an engine: by letters, marks and a language's abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.annotate.paragraphs import Paragraph, paragraphs
from firsthand.annotate.parsed import Parsed
from firsthand.annotate.plain.lexicon import Lexicon
from firsthand.model.annotated import Sentence, Tokens
from firsthand.model.document import Document

READ_ROLES = frozenset({"headline", "subheading", "key_points", "body", "byline", "caption", "disclaimer"})
TOKEN = re.compile(r"[^\W_]+(?:[’'ʼ-][^\W\d_]+)*|\.{2,}|\S")
_END = re.compile(r"[.!?…。！？]+[»”\"’)\]]*(?=\s+[\"«„“(\[—–-]*\s*[^\W_])|[。！？]")
_INITIAL = re.compile(r"(?<![^\W_])[^\W\d_]$")
_OPENS = frozenset('«„“"(—–:…')


def sentence_spans(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield the sentences of one paragraph.

    A full stop after an abbreviation, an initial or a number ends none; nor does one before a small letter. Scripts
    without case are cut at every mark.
    """
    begin = start
    for match in _END.finditer(text, start, end):
        if match.end() < end and not _ends(text, match, lexicon):
            continue
        yield begin, match.end()
        begin = match.end() + len(text[match.end() : end]) - len(text[match.end() : end].lstrip())
    if begin < end:
        yield begin, end


def _ends(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    follows = text[match.end() : match.end() + 12].lstrip(' \t\n\u00a0"«„“([—–-')[:1]
    if follows.islower():
        return False
    if not match.group().startswith(".") or match.group().startswith(".."):
        return True
    before = text[max(0, match.start() - 12) : match.start()]
    word = before.split()[-1].lower().lstrip('(«"„“') if before.split() else ""
    return not (word in lexicon.abbreviations or _INITIAL.search(before) or (word.isdigit() and len(word) <= 2))


def read_words(document: Document, longest: int, lexicon: Lexicon) -> Parsed:
    """Return a document's words and sentences; every word is its own head, its lemma its lower case."""
    start: list[int] = []
    end: list[int] = []
    texts: list[str] = []
    numbers: list[int] = []
    sentences: list[Sentence] = []
    elided = re.compile(rf"(?:{lexicon.elisions})['’ʼ](?=\w)", re.IGNORECASE) if lexicon.elisions else None
    for number, paragraph in enumerate(unit for unit in paragraphs(document, longest) if unit.role in READ_ROLES):
        for begin, stop in sentence_spans(document.text, paragraph.start, paragraph.end, lexicon):
            first = len(start)
            for first_letter, behind in _words(document.text, begin, stop, elided):
                start.append(first_letter)
                end.append(behind)
                texts.append(document.text[first_letter:behind])
                numbers.append(len(sentences))
            if len(start) > first:
                sentences.append(_sentence(first, (start, end), number, paragraph))
    size = len(start)
    return Parsed(
        document=document,
        tokens=Tokens(
            start=tuple(start),
            end=tuple(end),
            text=tuple(texts),
            lemma=tuple(text.lower() for text in texts),
            pos=tuple("X" if text[0].isalnum() else "PUNCT" for text in texts),
            tag=("",) * size,
            dep=("",) * size,
            head=tuple(range(size)),
            sentence=tuple(numbers),
        ),
        sentences=tuple(sentences),
        names=(),
        children=((),) * size,
    )


def _words(text: str, begin: int, stop: int, elided: re.Pattern[str] | None) -> Iterator[tuple[int, int]]:
    """Yield where the words and marks of a sentence stand; what an apostrophe joins to a word is one of its own."""
    for match in TOKEN.finditer(text, begin, stop):
        at = match.start()
        while elided is not None and (joined := elided.match(text, at, match.end())):
            yield at, joined.end()
            at = joined.end()
        yield at, match.end()


def opening_words(parsed: Parsed) -> frozenset[int]:
    """Return the words whose capital says nothing: a sentence's first, and the first after a mark that opens speech."""
    texts = parsed.tokens.text
    firsts = {one.first for one in parsed.sentences}
    return frozenset(
        index
        for index in range(len(texts))
        if index in firsts or (texts[index - 1] in _OPENS and texts[index][0].isalnum())
    )


def _sentence(first: int, bounds: tuple[list[int], list[int]], number: int, paragraph: Paragraph) -> Sentence:
    start, end = bounds
    return Sentence(
        first=first, last=len(start), start=start[first], end=end[-1], paragraph=number, role=paragraph.role
    )
