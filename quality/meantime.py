"""Measure attributions against MEANTIME's pieces: cue, source (Arg0), content head (SLINK), first six sentences.

    python quality/meantime.py --data ../shared/data/meantime-attribution

MEANTIME marks no content spans, only the head event of the content, and its speech-or-cognition class is wider than
attribution (it has "wants", "approves"): so recall over mentions with both a source and a content link is the figure,
and precision of cues is only a lower bound.
"""

from __future__ import annotations

import argparse
import hashlib
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

from firsthand.annotate import Annotators
from firsthand.config import ReadingSettings
from firsthand.extract.attributions import find_attributions
from firsthand.model.annotated import AnnotatedText
from firsthand.model.attribution import Attribution
from firsthand.model.base import Span
from firsthand.model.document import Document, Segment
from firsthand.model.vocabulary import Vocabulary

_SENTENCES = 6


@dataclass(frozen=True)
class Piece:
    """A speech or cognition mention: cue, source words and content head as character spans."""

    cue: Span
    source: Span | None
    content: Span | None


@dataclass(frozen=True)
class Article:
    """The annotated beginning of an article."""

    id: str
    text: str
    pieces: tuple[Piece, ...]


def read_article(path: Path) -> Article:
    """Read one CAT XML file."""
    root = ET.parse(path).getroot()
    text, spans, sentence = "", {}, "0"
    for token in root.iter("token"):
        if int(token.get("sentence", "0")) >= _SENTENCES:
            break
        if text:
            text += "\n\n" if sentence != token.get("sentence") and sentence in ("0", "1") else " "
        sentence = token.get("sentence", "0")
        spans[token.get("t_id")] = (len(text), len(text) + len(token.text or ""))
        text += token.text or ""
    mentions = {m.get("m_id"): _span(m, spans) for m in root.find("Markables") if m.find("token_anchor") is not None}
    speech = {m.get("m_id") for m in root.iter("EVENT") if m.get("class") == "SPEECH_COGNITIVE"}
    cues = {
        s.get("m_id")
        for r in root.iter("REFERS_TO")
        if r.find("target").get("m_id") in speech
        for s in r.iter("source")
    }
    sources = {
        r.find("source").get("m_id"): r.find("target").get("m_id")
        for r in root.iter("HAS_PARTICIPANT")
        if r.get("sem_role") == "Arg0"
    }
    contents = {r.find("source").get("m_id"): r.find("target").get("m_id") for r in root.iter("SLINK")}
    pieces = [
        Piece(cue=mentions[cue], source=mentions.get(sources.get(cue)), content=mentions.get(contents.get(cue)))
        for cue in sorted(cues) if mentions.get(cue) is not None
    ]  # fmt: skip
    return Article(id=path.stem, text=text, pieces=tuple(sorted(pieces, key=lambda piece: piece.cue)))


def _span(mention: ET.Element, spans: dict[str | None, tuple[int, int]]) -> Span | None:
    found = [spans[a.get("t_id")] for a in mention.iter("token_anchor") if a.get("t_id") in spans]
    return Span(start=min(s for s, _ in found), end=max(e for _, e in found)) if found else None


def annotate(articles: list[Article]) -> list[AnnotatedText]:
    """Annotate every article."""
    annotators = Annotators(ReadingSettings(program="quality", vocabulary=Vocabulary(version="none", acts=())))
    return [annotators.annotate(_document(article)) for article in articles]


def _document(article: Article) -> Document:
    digest = hashlib.sha256(article.text.encode()).hexdigest()
    segment = Segment(role="body", start=0, end=len(article.text))
    return Document(id=article.id, paths=(), sha256=digest, text=article.text, segments=(segment,), language="en")


def _touches(spans: tuple[Span, ...] | None, other: Span) -> bool:
    return any(span.overlaps(other) for span in spans or ())


def match(piece: Piece, found: tuple[Attribution, ...]) -> Attribution | None:
    """Return the attribution whose cue is this mention."""
    return next((one for one in found if _touches(one.cue, piece.cue)), None)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    articles = [read_article(path) for path in sorted(options.data.rglob("*.xml"))]
    both = cues = sources = contents = system = known = 0
    for article, annotated in zip(articles, annotate(articles), strict=True):
        found = find_attributions(annotated)
        system += len(found)
        known += sum(1 for one in found if any(_touches(one.cue, piece.cue) for piece in article.pieces))
        for piece in article.pieces:
            if piece.source is None or piece.content is None:
                continue
            both += 1
            held = match(piece, found)
            if held is not None:
                cues += 1
                sources += _touches(held.source, piece.source)
                contents += _touches(held.content, piece.content)
    shares = [f"{count} ({count / max(both, 1):.3f})" for count in (cues, sources, contents)]
    print(f"mentions with source and content: {both}")
    print(f"cue found {shares[0]}, source right {shares[1]}, content head inside {shares[2]}")
    print(f"cues found: {system}, of them marked as speech or cognition {known} ({known / max(system, 1):.3f})")


if __name__ == "__main__":
    main()
