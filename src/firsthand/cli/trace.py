"""`firsthand trace`: who stands behind a proposition, through whom it came, who says otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.options import case_option
from firsthand.cli.terminal import note, print_json, print_line
from firsthand.find import is_negative, lacking
from firsthand.model.disclosed import Disclosed
from firsthand.model.trace import Citation, Retold, Trace, TracedOrigin

_COUNTS = {
    "shown_different": "shown to be different",
    "not_excluded": "not excluded: may be somebody above",
    "same_line": "the same line as somebody above",
}


@click.command("trace")
@click.argument("words", nargs=-1, required=True)
@case_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object a proposition.")
@click.option("--most", default=1, show_default=True, type=click.IntRange(min=1), help="How many propositions at most.")
@click.option(
    "--assume",
    "assumed",
    multiple=True,
    metavar="same:A,B",
    help="What if two tellers were one (same:A,B) or two (different:A,B)? Nothing is kept.",
)
def command(words: tuple[str, ...], case: Path, as_json: bool, most: int, assumed: tuple[str, ...]) -> None:
    """Print the tree behind the proposition that WORDS describe (or whose id they are)."""
    traces, disclosed = pipeline.trace(case, " ".join(words), most, assumed)
    asked = " ".join(words)
    for one in traces:
        if as_json:
            print_json(one)
        else:
            _print(one, disclosed, asked)
    if not traces:
        note("No proposition answers these words. `firsthand find` also looks in single statements.")


def _warn(traced: Trace, disclosed: Disclosed, asked: str) -> None:
    """Say above a tree what of the question it does not answer: the nearest is shown, and it may be another thing."""
    missing = () if asked.strip() == traced.proposition.id else lacking(disclosed, asked, traced.proposition.id)
    if missing:
        words = ", ".join(f"“{word}”" for word in missing)
        print_line(f"NOTE: what follows holds no word for {words}: it is the nearest, and may be about something else.")
    if is_negative(asked) and not traced.proposition.gist.endswith(", denied"):
        print_line(
            "NOTE: asked for what was not so: “told by” lists who tells it as it stands below; read their words."
        )


def _print(traced: Trace, disclosed: Disclosed, asked: str) -> None:
    proposition = traced.proposition
    more = proposition.origins_max - proposition.origins_min
    _warn(traced, disclosed, asked)
    print_line(f"{_gist(traced)}   ({proposition.act}, {proposition.id})")
    print_line(
        f"  {proposition.origins_min} teller(s) shown to be different; {more} more not excluded; "
        f"{proposition.documents} document(s)"
    )
    for reason in proposition.reasons:
        print_line(f"    because {reason}")
    _section("if it is assumed that (a what-if; nothing of it is kept)", traced.assumed)
    pages = {one.id: one.locator.words for one in disclosed.statements if one.locator is not None}
    own = (line for one in traced.own_words for line in _cited(one, pages))
    _section("told by", (line for origin in traced.supporting for line in _origin(origin, pages)))
    _section("in a publisher's own words (counts nobody)", own)
    _section("first recorded by", (f"{one.who} ({len(one.origins)} teller(s))" for one in traced.recorders))
    _section("cited and not held", (f"{one.who}: {one.kind}" for one in traced.wanted))
    _section("says otherwise", (line for origin in traced.denying for line in _origin(origin, pages)))
    doubts = (f"{one.verdict} ({one.kind}): {'; '.join(one.reasons)}" for one in traced.contradictions)
    _section("does not fit", dict.fromkeys(doubts))
    labels = {one.id: one.paths[0] if one.paths else one.id for one in disclosed.documents}
    _section("documents", (line for tree in traced.documents for line in _retold(tree, labels, 0)))
    _section("missing", _told_missing(traced, disclosed))
    print_line()


def _gist(traced: Trace) -> str:
    """Return what a proposition says; of what is of no kind that the program knows, its words."""
    proposition = traced.proposition
    if proposition.act != "other":
        return proposition.gist
    cited = [*(one for origin in traced.supporting for one in origin.citations), *traced.own_words]
    return f"“{' '.join(cited[0].text.split())}”" if cited else proposition.gist


def _told_missing(traced: Trace, disclosed: Disclosed) -> Iterable[str]:
    """Yield what is missing; where the place above is the event's, that these words themselves tell none."""
    placed = any(one.id == traced.proposition.incident and one.where for one in disclosed.incidents)
    for gap in traced.proposition.missing:
        own = placed and gap == "the place is not told"
        yield "these words tell no place: the one above is where the event is told to have been" if own else gap


def _section(title: str, lines: Iterable[str]) -> None:
    shown = list(lines)
    if shown:
        print_line(f"  {title}:")
        for line in shown:
            print_line(f"    {line}")


def _origin(traced: TracedOrigin, pages: Mapping[str, str]) -> Iterable[str]:
    origin = traced.origin
    yield f"{origin.who} – {origin.role}, {origin.kind}; {_COUNTS[traced.counts]}"
    for citation in traced.citations:
        yield from (f"  {line}" for line in _cited(citation, pages))


def _cited(citation: Citation, pages: Mapping[str, str]) -> Iterable[str]:
    through = " → ".join(who or "(publisher not named)" for who in citation.through)
    yield f"“{' '.join(citation.text.split())}”"
    page = f", {pages[citation.statement]}" if pages.get(citation.statement) else ""
    yield f"   {through}   [{citation.document}:{citation.start}-{citation.end}{page}]"


def _retold(tree: Retold, labels: dict[str, str], depth: int) -> Iterable[str]:
    share = f", {tree.kind} ({tree.share:.0%})" if tree.share is not None else ""
    publisher = tree.publisher or "publisher not named"
    yield f"{'   ' * depth}{'└ ' if depth else ''}{publisher}{share}   {labels.get(tree.document, tree.document)}"
    for one in tree.retold_in:
        yield from _retold(one, labels, depth + 1)
