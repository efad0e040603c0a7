"""`firsthand find`: propositions and passages that answer a reader's words."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand import pipeline
from firsthand.cli.options import case_option, json_option
from firsthand.cli.terminal import note, print_json, print_table


@click.command("find")
@click.argument("words", nargs=-1, required=True)
@case_option
@json_option
@click.option("--most", default=20, show_default=True, type=click.IntRange(min=1), help="How many answers at most.")
def command(words: tuple[str, ...], case: Path, as_json: bool, most: int) -> None:
    """Find propositions and passages by words, names (in any spelling) and numbers."""
    answers = pipeline.find(case, " ".join(words), most)
    if as_json:
        for answer in answers:
            print_json(answer)
        return
    rows = [[one.kind, one.id, ", ".join(one.lacking) or "–", one.words] for one in answers]
    print_table(["kind", "id", "without", "words"], rows)
    note(f"{len(answers)} found")
