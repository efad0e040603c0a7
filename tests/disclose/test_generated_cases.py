"""Generated cases with planted protected people: nothing leaves, and no count changes."""

from __future__ import annotations

import html
import io
import json
import re
import zipfile
from random import Random

import pytest

from firsthand.disclose import disclose, find_leaks, refuse_leaks
from firsthand.disclose.quasi_identifiers import singling_out, traits_of
from firsthand.dossier import PageHead, render_docx, render_json, render_jsonl, render_page
from firsthand.model.disclosed import Disclosed
from tests.disclose.generated_case import SETTINGS, Planted, generate

_FEW = 200
_ALL = 1000
_EVERY = 5
_LISTS = ("documents", "works", "statements", "origins", "propositions", "incidents", "people", "groups",
          "contradictions", "drift")  # fmt: skip


def edition(case: Planted, name: str, seed: int = 0) -> Disclosed:
    """Put a case through the gate."""
    return disclose(case.record, case.assessment, SETTINGS, name, shuffle=Random(seed).shuffle)  # type: ignore[arg-type]


def leaked(case: Planted, text: str) -> list[str]:
    """Return the planted words that a text holds, searched for without any of the program's own code."""
    folded = text.casefold()
    forms = "|".join(re.escape(form.casefold()) for form in case.forms)
    found = re.findall(rf"(?<!\w)(?:{forms})", folded)
    flat = " ".join(folded.split())
    return found + [one for one in case.passages if " ".join(one.casefold().split()) in flat]


def counts(disclosed: Disclosed) -> list[object]:
    """Return everything that redaction must leave as it is."""
    return [
        *(len(getattr(disclosed, name)) for name in _LISTS),
        sorted((one.origins_min, one.origins_max, one.documents, len(one.statements), len(one.supporting)) for one in disclosed.propositions),
        sorted((len(one.people), len(one.statements), len(one.documents)) for one in disclosed.incidents),
        sorted(len({named.document for named in one.named_in}) for one in disclosed.works),
        sorted((one.act, len(one.victims), len(one.chain)) for one in disclosed.statements),
        sorted(len(one.retells) for one in disclosed.documents),
    ]  # fmt: skip


def check(seed: int) -> None:
    """Hold one case to all of it."""
    case = generate(seed)
    full, public = edition(case, "internal"), edition(case, "public", seed)
    files = {
        "json": render_json(public),
        "jsonl": render_jsonl(public),
        "html": render_page(public, PageHead(title="Case", dated="2031-06-01")),
    }
    for kind, data in files.items():
        text = data.decode()
        shown = text if kind != "html" else html.unescape(text)
        assert not leaked(case, shown), (seed, case.forms, kind, leaked(case, shown))
        assert case.record.documents[0].sha256 not in shown
    refuse_leaks(full, case.record, files["html"])
    if seed % _EVERY == 0:
        check_docx(case, full, public)
    assert counts(full) == counts(public), seed
    protected = [one.id for one in public.people if one.name and one.name.startswith("protected ")]
    assert protected
    others = {one.id for one in public.people} - set(protected)
    assert not singling_out(traits_of(public), protected, others), seed


def check_docx(case: Planted, full: Disclosed, public: Disclosed) -> None:
    """Hold the text to edit to the same: in no part of the file stands a planted word."""
    data = render_docx(public, PageHead(title="Case", dated="2031-06-01"))
    refuse_leaks(full, case.record, data)
    packed = zipfile.ZipFile(io.BytesIO(data))
    for name in ("word/document.xml", "docProps/core.xml"):
        words = html.unescape(re.sub(r"<[^<>]*>", " ", packed.read(name).decode()))
        assert not leaked(case, words), (case.forms, name)


@pytest.mark.parametrize("block", range(4))
def test_generated_cases_give_nobody_away(block: int) -> None:
    """In 200 cases no form of a name, no passage, no trade leaves, and no count changes."""
    for seed in range(block * _FEW // 4, (block + 1) * _FEW // 4):
        check(seed)


@pytest.mark.slow
@pytest.mark.parametrize("block", range(8))
def test_all_generated_cases_give_nobody_away(block: int) -> None:
    """The same of 1,000 cases."""
    for seed in range(_FEW + block * (_ALL - _FEW) // 8, _FEW + (block + 1) * (_ALL - _FEW) // 8):
        check(seed)


def test_the_generator_plants_what_is_looked_for() -> None:
    """The internal edition of every case holds forms of the name, so that the search has something to miss."""
    for seed in range(16):
        case = generate(seed)
        assert len(leaked(case, render_json(edition(case, "internal")).decode())) > 5


def test_people_who_are_public_stay_named() -> None:
    """The official who speaks in documents that give nobody away keeps his name in most cases."""
    named = sum("Marta Olenberg" in render_json(edition(generate(seed), "public")).decode() for seed in range(16))
    assert named >= 12


def test_numbers_differ_between_editions() -> None:
    """The same person bears another number in another edition, and the order follows nothing in the record."""
    case = generate(3)
    numbers = {
        next(one["id"] for one in json.loads(render_json(edition(case, "public", seed)))["people"] if one["age"] is None and one["name"] and one["name"].startswith("protected"))
        for seed in range(12)
    }  # fmt: skip
    assert len(numbers) > 1


def test_leaks_are_found_in_the_internal_edition() -> None:
    """The search of any file finds what the internal edition holds, and nothing in the public one."""
    case = generate(5)
    full = edition(case, "internal")
    assert find_leaks(full, case.record, render_json(full), "internal.json")
    assert not find_leaks(full, case.record, render_json(edition(case, "public")), "public.json")
