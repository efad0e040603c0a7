"""`firsthand inspect`: what one text gives, with nothing stored."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.terminal import one_line, print_json, print_line, print_table
from firsthand.cli.wording import chain_words, quantity_words
from firsthand.pipeline import Inspection


@click.command("inspect")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--published", help="Publication date (2022-08-04, 2022-08 or 2022), if the text does not say it.")
@click.option("--publisher", help="Publisher, if the text does not say it.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a text.")
def command(paths: tuple[Path, ...], published: str | None, publisher: str | None, as_json: bool) -> None:
    """Read texts and show statements, attributions, times and places; nothing is stored."""
    for inspection in pipeline.inspect(paths, published=published, publisher=publisher):
        if as_json:
            print_json(inspection)
        else:
            _print(inspection)


def _print(inspection: Inspection) -> None:
    text = inspection.text
    print_line(f"{inspection.path}: {inspection.status}, {len(inspection.segments)} segments")
    for reason in inspection.reasons:
        print_line(f"  {reason}")
    print_line()
    print_table(
        ["act", "standing", "when", "where", "how many", "told by", "words"],
        [
            [
                ("not " if one.polarity == "negative" else "") + one.act,
                one.standing,
                (one.when.edtf or one.when.duration or one.when.text) if one.when else "–",
                one.where.name if one.where else "–",
                quantity_words(one.quantity),
                chain_words(one.chain),
                one_line(one.text),
            ]
            for one in inspection.statements
        ],
    )
    print_line()
    print_table(
        ["who", "cue", "to", "what"],
        [
            [
                " … ".join(span.of(text) for span in one.source or ()) or "–",
                " … ".join(span.of(text) for span in one.cue),
                " … ".join(span.of(text) for span in one.recipient or ()) or "–",
                " … ".join(span.of(text) for span in one.content),
            ]
            for one in inspection.attributions
        ],
    )
    print_line()
    print_table(["time", "EDTF", "basis"], [[one.text, one.edtf or "–", one.basis] for one in inspection.times])
    print_line()
    print_table(
        ["place", "resolved to", "basis"],
        [[one.text, f"{one.name} ({one.place or 'not in the gazetteer'})", one.basis] for one in inspection.places],
    )
