"""Who is protected, and why: by the text, a sidecar, a decision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from firsthand.link.entities.population import Local
from firsthand.link.names.names import compare_names, parse_name
from firsthand.link.rulings.rulings import Rulings
from firsthand.model.annotated import Naming
from firsthand.model.document import Document
from firsthand.model.record import Protection


def protect(
    members: Sequence[Local], naming: Naming, documents: Mapping[str, Document], rulings: Rulings
) -> Protection:
    """Say whether a person is protected; a human's ruling comes first, then the collector's wish, then the texts."""
    names = sorted({name for member in members for name in (member.entity.name, *member.entity.variants) if name})
    ruled = rulings.protection(names, [member.key for member in members])
    if ruled is not None:
        return Protection(yes=ruled[0], why=ruled[1])
    why = next(_grounds(members, naming, documents, names), None)
    return Protection(yes=why is not None, why=why)


def _grounds(
    members: Sequence[Local], naming: Naming, documents: Mapping[str, Document], names: Sequence[str]
) -> Iterator[str]:
    """Yield the reasons for which a person is protected without a ruling, the firmest first."""
    for document in sorted({member.document for member in members}):
        sidecar = documents[document].sidecar
        if any(_is(wish, name) for wish in (sidecar.protect if sidecar else ()) for name in names):
            yield "the collector asked for it"
    for member in members:
        if member.entity.withheld is not None:
            words = member.entity.withheld.of(documents[member.document].text)
            yield f"a text withholds the identity: “{' '.join(words.split())}”"
    if naming == "pseudonym":
        yield "named by a pseudonym"
    if naming == "partial" and any(member.entity.naming == "partial" for member in members):
        yield "named only in part"
    if any(member.violated for member in members):
        yield "suffered sexual violence"
    if any(member.entity.age and member.entity.age.high < 18 for member in members):
        yield "a minor"


def _is(wish: str, name: str) -> bool:
    asked, own = parse_name(wish), parse_name(name)
    return asked.tokens == own.tokens or compare_names(asked, own) in ("same", "compatible")
