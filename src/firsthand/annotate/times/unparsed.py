"""Date lines that the engine was not given: the "metadata" segments, read word by word without syntax."""

from __future__ import annotations

import re

from firsthand.annotate.parsed import Parsed
from firsthand.model.annotated import Sentence, Tokens
from firsthand.model.document import Segment

_WORD = re.compile(r"\d+(?:[.:/,-]\d+)+|\d+(?:st|nd|rd|th)\b|\d+|[^\W\d_]+(?:['’.][^\W\d_]+)*\.?|\S")
_LINE = re.compile(r"[^\n]+")
_LONGEST = 200


def unparsed_lines(parsed: Parsed) -> Parsed | None:
    """Return the metadata lines that no sentence covers as sentences of bare words; null if there are none.

    Lines longer than a date line ever is are left out.
    """
    covered = {sentence.start for sentence in parsed.sentences}
    segments = [
        segment
        for segment in parsed.document.segments
        if segment.role == "metadata" and not any(segment.start <= start < segment.end for start in covered)
    ]
    lines = [line for segment in segments for line in _words(parsed.document.text, segment)]
    return _as_parse(parsed, lines) if lines else None


def _words(text: str, segment: Segment) -> list[list[re.Match[str]]]:
    found = []
    for line in _LINE.finditer(text, segment.start, segment.end):
        if line.end() - line.start() <= _LONGEST:
            words = list(_WORD.finditer(text, line.start(), line.end()))
            if words:
                found.append(words)
    return found


def _as_parse(parsed: Parsed, lines: list[list[re.Match[str]]]) -> Parsed:
    words = [word for line in lines for word in line]
    texts = tuple(word.group() for word in words)
    size = len(words)
    sentences, first = [], 0
    for number, line in enumerate(lines):
        last = first + len(line)
        sentences.append(
            Sentence(
                first=first, last=last, start=line[0].start(), end=line[-1].end(), paragraph=number, role="metadata"
            )
        )
        first = last
    return Parsed(
        document=parsed.document,
        tokens=Tokens(
            start=tuple(word.start() for word in words),
            end=tuple(word.end() for word in words),
            text=texts,
            lemma=tuple(text.lower() for text in texts),
            pos=("X",) * size,
            tag=tuple("CD" if text[0].isdigit() else "NNP" if text[0].isupper() else "NN" for text in texts),
            dep=("dep",) * size,
            head=tuple(range(size)),
            sentence=tuple(number for number, line in enumerate(lines) for _ in line),
        ),
        sentences=tuple(sentences),
        names=(),
        children=((),) * size,
    )
