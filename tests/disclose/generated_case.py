"""Random small cases with protected people planted wherever a record can hold words."""

from __future__ import annotations

import hashlib
from random import Random
from typing import Any, NamedTuple
from urllib.parse import quote

from firsthand.model.annotated import Age
from firsthand.model.base import Span, make_id
from firsthand.model.decision import Decision
from firsthand.model.disclosed import Settings
from firsthand.model.document import Document, Published, Publisher, Segment, Sidecar
from firsthand.model.record import (
    Assessment,
    Contradiction,
    Drift,
    Group,
    Incident,
    NamedIn,
    Origin,
    OriginPair,
    Person,
    Proposition,
    Protection,
    Record,
    RelationTo,
    Retelling,
    Value,
    Work,
)
from firsthand.model.statement import (
    ChainLink,
    Observation,
    Party,
    Recipient,
    Responder,
    Response,
    Statement,
    Verification,
)
from firsthand.model.values.place import Where
from firsthand.model.values.quantity import Quantity
from firsthand.model.values.time import When
from tests.disclose.generated_names import NAMES, PUBLIC, TRADES, NameForms

SETTINGS = Settings(program="test", models=(), vocabulary="test", gazetteer="test", codebook="1")
_GROUNDS = ("marked", "partial", "minor", "violence", "decision", "sidecar", "relative", "decision")
_ACTS = ("detention", "beating", "killing", "arrest", "transfer")
_CALM = (
    "The river {n} rose by two hands in the spring of that year and the ferry did not run.",
    "An official of the district counted {n} carts at the customs house before noon.",
    "The council voted {n} to four to mend the bridge by the old tannery.",
)
_TELLING = (
    "{who} told the reporters that {n} guards came at night and broke the door of the mill.",
    "According to {who}, the men were kept for {n} days in a cellar without bread or light.",
    "Neighbours heard how {who} was led away past the {n} poplars behind the chapel.",
)


class Planted(NamedTuple):
    """A case, and what no public file made from it may hold."""

    record: Record
    assessment: Assessment
    forms: tuple[str, ...]
    passages: tuple[str, ...]


class CaseBuilder:
    """Builds one case from one seed."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.secret, self.kin = self.random.sample(NAMES, 2)
        self.ground = _GROUNDS[seed % len(_GROUNDS)]
        self.trade = self.random.choice(TRADES)
        self.partial = self.ground == "partial"
        self.ids = {key: make_id("p", seed, key) for key in ("secret", "kin", "official", "public", "unnamed")}

    def form(self, name: NameForms | None = None) -> str:
        """Return one written form of a protected name, of the kin's where asked for."""
        name = name or self.secret
        return self.random.choice(name.latin + name.cyrillic)

    def phrase(self) -> str:
        """Return words of the kind a record's free texts hold, with a protected name in them."""
        who = self.random.choice((self.form(), self.form(self.kin), f"{self.secret.given} {self.secret.surname}"))
        return self.random.choice(
            ("ask {} again", "brother of {}", "told by {}, retold without", "“{}” differs")
        ).format(who)

    def maybe(self, words: str) -> str:
        """Return a phrase with a name, or the plain words."""
        return self.phrase() if self.random.random() < 0.6 else words

    def build(self) -> Planted:
        """Return the case."""
        documents = self.documents()
        statements = [one for document in documents for one in self.statements(document)]
        people = self.people(statements)
        origins = self.origins(documents)
        propositions = self.propositions(statements, origins)
        statements = self.joined(statements, propositions, origins)
        record = Record(
            documents=tuple(documents),
            retellings=self.retellings(documents),
            works=self.works(documents),
            statements=tuple(statements),
            origins=tuple(origins),
            propositions=tuple(propositions),
            incidents=self.incidents(statements),
            people=tuple(people),
            groups=self.groups(),
            decisions=self.decisions(),
        )
        return Planted(record, self.assessed(record), self.forbidden(), self.passages(documents))

    def forbidden(self) -> tuple[str, ...]:
        """Return every form of the protected names, with the trade that singles the person out."""
        return (*self.secret.latin, *self.secret.cyrillic, *self.kin.latin, *self.kin.cyrillic, self.trade)

    def passages(self, documents: list[Document]) -> tuple[str, ...]:
        """Return sentences of documents that tell of the protected person."""
        return tuple(line for one in documents[:2] for line in one.text.split("\n")[1:3])

    def documents(self) -> list[Document]:
        """Return documents: the first two tell of the protected, the third names them beside the text, others do not."""
        count = self.random.randint(4, 7)
        return [self.document(number) for number in range(count)]

    def document(self, number: int) -> Document:
        """Return one document of the number."""
        lines = [f"Report {number} from the upper valley"]
        for pattern in self.random.sample(_TELLING if number < 2 else _CALM, 3):
            who = self.form(self.secret if number == 0 else self.kin)
            lines.append(pattern.format(who=who, n=self.random.randint(5, 900)))
        if number < 2:
            lines.append(f"The {self.trade}, who is 24, keeps to the house since then.")
        if number == 3 and self.random.random() < 0.5:
            lines.append(f"Photo: {self.secret.given if self.partial else self.form()} at the gate.")
        text = "\n".join(lines)
        return Document(
            id=make_id("doc", number, text),
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            text=text,
            segments=(Segment(role="body", start=0, end=len(text)),),
            language="en",
            **self.metadata(number),
        )

    def metadata(self, number: int) -> dict[str, Any]:
        """Return what is said of a document; the third carries the name only here."""
        named = number < 3
        small = (self.secret.given if self.partial else self.secret.surname).casefold()
        address = self.random.choice(
            (small, quote(self.secret.cyrillic[0]), f"{self.secret.given}{self.secret.surname}")
        )
        sidecar = Sidecar(protect=(self.name(),), interviewee=self.name()) if self.ground == "sidecar" else None
        return {
            "paths": (f"{number}_{small}_interview.txt" if named else f"{number}_report.txt",),
            "title": f"What {self.secret.given} saw" if number == 2 else self.phrase() if named else f"Report {number}",
            "author": self.form() if number < 2 and self.random.random() < 0.5 else None,
            "publisher": Publisher(
                name=self.random.choice(("Upper Valley Gazette", "Mill Road Post")), basis="sidecar"
            ),
            "url": f"https://news.example/{address}/{number}" if named else f"https://news.example/{number}",
            "published": Published(edtf=f"2031-04-{10 + number}", basis="sidecar"),
            "reasons": (self.phrase(),) if number < 2 else (),
            "sidecar": sidecar if number == 0 else None,
        }

    def name(self) -> str:
        """Return the protected name as the record has it."""
        return self.secret.given if self.partial else f"{self.secret.given} {self.secret.surname}"

    def statements(self, document: Document) -> list[Statement]:
        """Return one statement a line but the first."""
        found = []
        at = 0
        for number, line in enumerate(document.text.split("\n")):
            if number:
                found.append(self.statement(document, at, line))
            at += len(line) + 1
        return found

    def statement(self, document: Document, start: int, line: str) -> Statement:
        """Return the statement that one line makes."""
        telling = "Report 0" in document.text or "Report 1" in document.text
        act = "sexual_violence" if telling and self.ground == "violence" else self.random.choice(_ACTS)
        return Statement(
            id=make_id("s", document.id, start),
            document=document.id,
            start=start,
            end=start + len(line),
            text=line,
            segment="body",
            act=act,
            act_code=None,
            trigger=(start, start + 3),
            chain=self.chain(document) if telling else self.calm_chain(document),
            victims=self.victims() if telling else (Party(text="the men", entity=make_id("g", "men")),),
            alleged_actors=(Party(text="guards", entity=make_id("g", "unit")),),
            quantity=Quantity(low=3, high=3, comparator="=", unit="person", text=self.phrase() if telling else "three"),
            when=When(edtf="2031-04-02", earliest="2031-04-02", latest="2031-04-02", text="on 2 April"),
            where=Where(
                name="Birkmoor", place=None, lat=None, lon=None, radius_km=None, basis="unresolved", text="in Birkmoor"
            ),
            verification=(Verification(by=self.phrase(), result="not_verified", span=Span(start=0, end=4)),)
            if telling
            else (),
            response=Response(kind="denies", by=Responder(who=self.phrase())) if telling else None,
            characterisations=(self.phrase(),) if telling else (),
            notes=(self.phrase(),) if telling else (),
            observed="held" if telling else None,
        )

    def victims(self) -> tuple[Party, ...]:
        """Return the protected person and one without a name."""
        return (
            Party(text=self.random.choice((self.form(), f"the {self.trade}")), entity=self.ids["secret"]),
            Party(text="her brother", entity=self.ids["unnamed"], involvement=self.phrase()),
        )

    def chain(self, document: Document) -> tuple[ChainLink, ...]:
        """Return a chain that starts at a protected person."""
        teller = self.random.choice(("secret", "kin"))
        name = self.secret if teller == "secret" else self.kin
        return (
            ChainLink(
                who=self.random.choice(
                    (self.form(name), f"brother of {name.given} {name.surname}", f"the {self.trade}")
                ),
                entity=self.ids[teller],
                role="relative" if teller == "kin" else "victim",
                basis="told",
                to=Recipient(who=self.phrase(), entity=None),
                reason=self.phrase(),
                channel=self.random.choice((None, self.phrase())),
            ),
            ChainLink(who=document.publisher.name if document.publisher else None, role="outlet", basis="told"),
        )

    def calm_chain(self, document: Document) -> tuple[ChainLink, ...]:
        """Return a chain that starts at an official."""
        return (
            ChainLink(who=PUBLIC[0], entity=self.ids["official"], role="authority", basis="told"),
            ChainLink(who=document.publisher.name if document.publisher else None, role="outlet", basis="told"),
        )

    def people(self, statements: list[Statement]) -> list[Person]:
        """Return the protected person, a relative whom nothing marks, two public people and one without a name."""
        told = statements[0].id
        marked = self.ground in ("marked", "partial", "sidecar", "relative")
        secret = Person(
            id=self.ids["secret"],
            name=self.name(),
            variants=tuple(
                sorted({self.name(), *self.random.sample(self.secret.latin, 2)} if not self.partial else {self.name()})
            ),
            naming="partial" if self.partial else "full",
            age=Age(low=15, high=15) if self.ground == "minor" else Age(low=24, high=24),
            sex="female",
            protected=Protection(yes=marked, why=self.phrase() if marked else None),
            role=self.trade,
            relations=(RelationTo(to=self.ids["kin"], kind="sister", statement=told),),
            observations=(
                Observation(
                    status=self.maybe("held"), as_of="2031-04-03", told="2031-04-05", basis="believed", statement=told
                ),
            ),
            last_known=(0,),
        )
        kin = self.person("kin", f"{self.kin.given} {self.kin.surname}", role=f"brother of {self.form()}")
        unnamed = self.person("unnamed", None, role=f"the {self.trade}’s brother")
        official = self.person("official", PUBLIC[0], role="governor")
        public = self.person("public", self.random.choice(PUBLIC[1:]), role=f"doctor of {self.form()}")
        return sorted([secret, kin, unnamed, official, public], key=lambda one: one.id)

    def person(self, key: str, name: str | None, *, role: str) -> Person:
        """Return a person whom nothing marks as protected."""
        return Person(
            id=self.ids[key], name=name, variants=(name,) if name else (), naming="full" if name else "none", age=None,
            sex=None, protected=Protection(yes=False, why=None), role=role,
        )  # fmt: skip

    def decisions(self) -> tuple[Decision, ...]:
        """Return the ruling that protects the person, where that is the ground."""
        if self.ground != "decision":
            return ()
        return (
            Decision(id="dec-000000000001", kind="protect", who="reviewer", when="2031-05-01", names=(self.name(),)),
        )

    def origins(self, documents: list[Document]) -> list[Origin]:
        """Return a protected teller and an official."""
        other = make_id("o", "calm")
        return [
            Origin(
                id=make_id("o", "secret"), kind="person", who=self.phrase(), entity=self.ids["secret"], role="victim",
                identified="partly", first_recorders=("Upper Valley Gazette", self.phrase()),
                documents=tuple(one.id for one in documents[:2]),
                pairs=(OriginPair(origin=other, verdict="different", reasons=(self.phrase(),)),),
            ),
            Origin(
                id=other, kind="person", who=PUBLIC[0], entity=self.ids["official"], role="authority", identified="yes",
                documents=tuple(one.id for one in documents[2:]),
                pairs=(OriginPair(origin=make_id("o", "secret"), verdict="different", reasons=(self.phrase(),)),),
            ),
        ]  # fmt: skip

    def propositions(self, statements: list[Statement], origins: list[Origin]) -> list[Proposition]:
        """Return one proposition of every two statements."""
        found = []
        for at in range(0, len(statements), 2):
            mine = statements[at : at + 2]
            found.append(
                Proposition(
                    id=make_id("r", at), incident=make_id("i", at % 3), act=mine[0].act, gist=self.gist(mine),
                    value=Value(quantity=mine[0].quantity, when=mine[0].when), statements=tuple(one.id for one in mine),
                    supporting=(origins[at % 2].id,), denying=(), origins_min=1, origins_max=1 + at % 3,
                    collectors=("Upper Valley Gazette", self.phrase()), documents=1, reasons=(self.phrase(),),
                    missing=(self.phrase(),),
                )
            )  # fmt: skip
        return found

    def gist(self, statements: list[Statement]) -> str:
        """Return a gist with a name or with traits in it."""
        return self.maybe(f"{statements[0].act}, {self.trade}, Birkmoor, 2031-04-02")

    def joined(
        self, statements: list[Statement], propositions: list[Proposition], origins: list[Origin]
    ) -> list[Statement]:
        """Return the statements with their propositions, incidents and origins."""
        of = {one: proposition for proposition in propositions for one in proposition.statements}
        return [
            Statement(**{
                **{field: getattr(one, field) for field in one.__struct_fields__},
                "propositions": (of[one.id].id,), "incident": of[one.id].incident, "origin": of[one.id].supporting[0],
            })
            for one in statements
        ]  # fmt: skip

    def incidents(self, statements: list[Statement]) -> tuple[Incident, ...]:
        """Return the incidents of the statements."""
        found = []
        for key in sorted({one.incident for one in statements if one.incident}):
            mine = [one for one in statements if one.incident == key]
            people = {party.entity for one in mine for party in one.victims if party.entity in self.ids.values()}
            found.append(
                Incident(
                    id=key, acts=tuple(sorted({one.act for one in mine})), when=mine[0].when, where=mine[0].where,
                    people=tuple(sorted(one for one in people if one)), groups=(make_id("g", "unit"),),
                    statements=tuple(one.id for one in mine), documents=tuple(sorted({one.document for one in mine})),
                )
            )  # fmt: skip
        return tuple(found)

    def groups(self) -> tuple[Group, ...]:
        """Return a group of each kind that matters."""
        return (
            Group(id=make_id("g", "men"), name="the men", kind="group_of_people"),
            Group(id=make_id("g", "unit"), name=self.maybe("17th Bridge Company"), kind="unit"),
            Group(id=make_id("g", "kin"), name=f"relatives of {self.form()}", kind="group_of_people"),
        )

    def works(self, documents: list[Document]) -> tuple[Work, ...]:
        """Return a cited work that three documents rest on."""
        named_in = tuple(NamedIn(document=one.id, span=Span(start=0, end=6)) for one in documents[:3])
        return (Work(id=make_id("w", 1), kind="interview", who=self.phrase(), named_in=named_in),)

    def retellings(self, documents: list[Document]) -> tuple[Retelling, ...]:
        """Return one retelling between the first two documents."""
        one, other = sorted(documents[:2], key=lambda document: document.id)
        return (
            Retelling(
                document=one.id, other=other.id, share=0.8, direction="to", kind="copy", reasons=(self.phrase(),)
            ),
        )

    def assessed(self, record: Record) -> Assessment:
        """Return what would be assessed, with reasons that name."""
        first, second = record.statements[0].id, record.statements[1].id
        return Assessment(
            propositions=record.propositions,
            people=record.people,
            contradictions=(
                Contradiction(
                    id=make_id("c", 1), between=(first, second), kind="number", within_document=True, verdict="conflict",
                    reasons=(self.phrase(),),
                ),
            ),
            drift=(Drift(id=make_id("x", 1), from_=first, to=second, kind="name_changed", reasons=(self.phrase(),)),),
        )  # fmt: skip


def generate(seed: int) -> Planted:
    """Return the case of a seed: the same seed gives the same case."""
    return CaseBuilder(seed).build()
