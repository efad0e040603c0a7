"""The page in a real browser: highlights, accessibility, no request, readable at both widths and without script."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from firsthand.dossier.page import PageHead, render_page
from firsthand.model.disclosed import Disclosed
from tests.dossier.case import place
from tests.dossier.test_page_one import levels

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")

CONTRACT = Path(__file__).parents[1] / "contract"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine (Debian: apt-get install chromium)"),
    pytest.mark.xdist_group("browser"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    """Start headless Chromium once."""
    with playwright.sync_playwright() as engine:
        started = engine.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


def mapped() -> Disclosed:
    """Make the case of the quarry with a map of two places."""
    full = levels()
    where = (place("Corrie", 51.0, 10.0, 2.0), place("Ossel", 50.5, 10.4, 25.0), None)
    told = (msgspec.structs.replace(one, where=at) for one, at in zip(full.statements, where, strict=True))
    return msgspec.structs.replace(full, statements=tuple(told))


@pytest.fixture(params=["two_fathers.json", "rival_counts.json", "the quarry"])
def page_file(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Disclosed, str]:
    """Write the page of a hand-made record."""
    given = CONTRACT / request.param
    record = msgspec.convert(json.loads(given.read_text()), Disclosed) if given.suffix == ".json" else mapped()
    path = tmp_path / "dossier.html"
    path.write_bytes(render_page(record, PageHead(title="The mill", dated="2031-06-02")))
    return record, path.as_uri()


@pytest.mark.parametrize("scripts", [True, False])
def test_every_highlight_is_the_statements_text(browser, page_file, scripts: bool) -> None:  # type: ignore[no-untyped-def]
    """Pressing Enter on a citation brings its words into view, with and without script."""
    record, address = page_file
    texts = {one.id: one.text for one in record.statements}
    view = browser.new_context(java_script_enabled=scripts).new_page()
    view.goto(address)
    for summary in view.locator("summary").all():
        summary.focus()
        summary.press("Enter")
    for link in view.locator("a.cite").all():
        link.focus()
        link.press("Enter")
        assert view.url.endswith(link.get_attribute("href") or "?")
    for mark in view.locator("mark").all():
        assert mark.text_content() == texts[mark.get_attribute("data-statement")]
    view.context.close()


def test_no_request_to_anywhere(browser, page_file) -> None:  # type: ignore[no-untyped-def]
    """The only thing that is asked for is the file itself."""
    asked: list[str] = []
    view = browser.new_page()
    view.on("request", lambda request: asked.append(request.url))
    view.goto(page_file[1])
    view.wait_for_load_state("load")
    assert [url for url in asked if not url.startswith("file:")] == []
    assert len(asked) == 1
    view.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_serious_for_assistive_technology(browser, page_file, scheme: str) -> None:  # type: ignore[no-untyped-def]
    """The rules of axe-core find nothing serious or critical, in light and dark."""
    view = browser.new_context(color_scheme=scheme, bypass_csp=True).new_page()
    view.goto(page_file[1])
    found = axe.Axe().run(view).response["violations"]
    grave = [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")]
    assert grave == []
    view.context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_runs_off_the_side(browser, page_file, width: int) -> None:  # type: ignore[no-untyped-def]
    """On a phone and on a desk, nobody has to scroll sideways."""
    view = browser.new_context(viewport={"width": width, "height": 800}).new_page()
    view.goto(page_file[1])
    assert view.evaluate("document.documentElement.scrollWidth") <= width
    view.context.close()
