"""Things that documents speak of and that are none of them: a video, an autopsy, a court paper."""

from __future__ import annotations

import re
from collections import defaultdict

from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.sentences import mentions
from firsthand.dossier.page.spoken import documents_that_speak
from firsthand.dossier.page.wording import count_words

_KINDS = (
    (
        "video or film",
        re.compile(r"\b(?:videos?|footage|CCTV|body[- ]cam(?:era)?s?|security cameras?)\b", re.IGNORECASE),
    ),
    ("photographs", re.compile(r"\b(?:photos|photographs|satellite images)\b", re.IGNORECASE)),
    (
        "a recording of sound",
        re.compile(r"\b(?:audio|flight recorders?|black box(?:es)?|recordings?)\b", re.IGNORECASE),
    ),
    (
        "an autopsy or a medical examiner's report",
        re.compile(
            r"\b(?:autops(?:y|ies)|post-?mortems?|medical examiner[’']s report|death certificates?)\b", re.IGNORECASE
        ),
    ),
    (
        "a court paper",
        re.compile(
            r"\b(?:criminal complaint|indictment|court (?:papers?|documents?|filings?|records?)|affidavit)\b",
            re.IGNORECASE,
        ),
    ),
)
_ANY = (
    *(
        "video",
        "footage",
        "body",
        "cctv",
        "camera",
        "photo",
        "satellite",
        "audio",
        "record",
        "black box",
        "autops",
        "mortem",
        "examiner",
    ),
    *("certificate", "complaint", "indictment", "court", "affidavit"),
)
_WIDELY, _MOST = 2, 4


def material_words(index: CaseIndex, matter: Matter) -> tuple[str, tuple[str, ...]]:
    """Name the kinds of material that two documents of the matter or more speak of, with a statement of each."""
    holders: defaultdict[str, dict[str, str]] = defaultdict(dict)
    speaking = (documents_that_speak(family, index, matter) for family in matter.families[:1])
    mine = matter.documents.union(*speaking)
    for one in matter.around:
        if one.document in mine:
            raw = f"{'' if index.alone else one.prefix or ''}{one.text or ''}{'' if index.alone else one.suffix or ''}"
            for kind, pattern in _KINDS if mentions(one, _ANY) else ():
                if one.document not in holders[kind] and pattern.search(raw):
                    holders[kind][one.document] = one.id
    found = [kind for kind, _ in _KINDS if len(holders[kind]) >= _WIDELY]
    found = sorted(found, key=lambda kind: -len(holders[kind]))[:_MOST]
    if index.alone:  # an edition that withholds words counts fewer: it names the kinds alone
        return ", ".join(found), tuple(min(holders[kind].values()) for kind in found)
    words = ", ".join(f"{kind} (in at least {count_words(len(holders[kind]), 'document')})" for kind in found)
    return words, tuple(min(holders[kind].values()) for kind in found)
