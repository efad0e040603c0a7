"""`firsthand trace`: who stands behind a proposition, through whom it came, who says otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.options import case_option
from firsthand.cli.terminal import note, print_json, print_line
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
@click.option("--most", default=1, show_default=True, help="How many propositions at most.")
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
    for one in traces:
        if as_json:
            print_json(one)
        else:
            _print(one, disclosed)
    if not traces:
        note("No proposition answers these words. `firsthand find` also looks in single statements.")


def _print(traced: Trace, disclosed: Disclosed) -> None:
    proposition = traced.proposition
    more = proposition.origins_max - proposition.origins_min
    print_line(f"{proposition.gist}   ({proposition.act}, {proposition.id})")
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
    _section("missing", proposition.missing)
    print_line()


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
