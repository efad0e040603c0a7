"""The public edition gives nobody away and changes no count."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.disclose.giveaways import find_giveaways
from firsthand.disclose.public import for_public
from firsthand.dossier import render_json
from firsthand.model.disclosed import Disclosed
from firsthand.model.document import Document
from firsthand.model.record import Record

CONTRACT = Path(__file__).parents[1] / "contract"
replace = msgspec.structs.replace


def full_edition() -> Disclosed:
    """Read the hand-made record of Emil, who is protected, and his father."""
    return msgspec.convert(json.loads((CONTRACT / "two_fathers.json").read_text()), Disclosed)


def record_of(disclosed: Disclosed, text: str) -> Record:
    """Make a record whose only document has this text."""
    documents = tuple(
        Document(id=one.id, paths=one.paths, sha256=one.sha256 or "", text=text, segments=())
        for one in disclosed.documents
    )
    return Record(
        documents=documents, retellings=(), works=(), statements=(), origins=(), propositions=(), incidents=(),
        people=(), groups=(), decisions=(),
    )  # fmt: skip


def public(full: Disclosed, text: str = "His son Emil had been held.") -> str:
    """Render the public edition as JSON text."""
    return render_json(for_public(full, record_of(full, text), lambda ids: ids.reverse())).decode()


def test_no_protected_name_and_no_words_around_it() -> None:
    """Name, quote, path, hash, offsets and relation of a protected person are gone."""
    shown = public(full_edition())
    for secret in ("Emil", "ridge.txt", "0000000000000001", "had been held in a mill", '"son"', "father of"):
        assert secret not in shown


def test_counts_of_tellers_survive() -> None:
    """Redaction changes neither range nor number of documents."""
    before, after = full_edition(), json.loads(public(full_edition()))
    assert [(p["origins_min"], p["origins_max"], p["documents"]) for p in after["propositions"]] == [
        (p.origins_min, p.origins_max, p.documents) for p in before.propositions
    ]
    assert len(after["people"]) == len(before.people)


def test_ids_are_fresh_and_not_derived() -> None:
    """No id of the internal edition appears, and two drawings differ."""
    full = full_edition()
    record = record_of(full, "")
    shown = public(full)
    assert "d-000000000001" not in shown
    assert "p-000000000001" not in shown
    forward = for_public(full, record, lambda ids: None)
    backward = for_public(full, record, lambda ids: ids.reverse())
    assert [one.id for one in forward.people] == [one.id for one in backward.people]
    assert [one.naming for one in forward.people] != [one.naming for one in backward.people]


def test_a_document_that_names_without_a_statement_gives_away_too() -> None:
    """A page that holds the name in a caption only is withheld as well."""
    full = full_edition()
    document = replace(full.documents[0], id="d-00000000000f", paths=("caption.txt",))
    wide = replace(full, documents=(*full.documents, document))
    giveaways = find_giveaways(wide, record_of(wide, "Photo: Emil's mother."))
    assert "d-00000000000f" in giveaways.documents


def test_people_who_are_not_protected_keep_their_names() -> None:
    """The gate does not hide an official who speaks in public."""
    full = full_edition()
    minister = replace(
        full.people[0], id="p-00000000000c", name="Ada Brand", variants=("Ada Brand",), relations=(),
        protected=replace(full.people[0].protected, yes=False, why=None),
    )  # fmt: skip
    assert "Ada Brand" in public(replace(full, people=(*full.people, minister)))


@given(
    st.sampled_from(["EMIL", "emil", "Emil's", "Emil’s", "(Emil)", "Emil,"]),
    st.sampled_from(["gist", "who", "missing"]),
)
def test_a_name_in_any_free_text_is_replaced(form: str, place: str) -> None:
    """Whatever sentence of the record a name slips into, it does not leave."""
    full = full_edition()
    words = f"ask {form} again"
    if place == "gist":
        full = replace(full, propositions=(replace(full.propositions[0], gist=words),))
    elif place == "who":
        full = replace(full, works=(replace(full.works[0], who=words),))
    else:
        full = replace(full, propositions=(replace(full.propositions[0], missing=(words,)),))
    assert "emil" not in public(full).casefold()


@pytest.mark.parametrize("edition", ["internal", "counsel"])
def test_other_editions_keep_the_words(edition: str) -> None:
    """Only the public edition withholds words."""
    full = replace(full_edition(), edition=edition)
    assert "had been held" in render_json(full).decode()
