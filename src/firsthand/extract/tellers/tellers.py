"""Tellers: who they are called, in what role they tell, and for whom they speak."""

from __future__ import annotations

from firsthand.extract.attribution.lexicon import lexicon
from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.attribution.teller_words import teller_words
from firsthand.extract.tellers.givers import gave_it, is_work
from firsthand.extract.tellers.issuers import Issuers
from firsthand.extract.tellers.tellers_meant import GROUP_KINDS, GROUPS, MeantTellers
from firsthand.extract.tellers.tellers_naming import TellerNames
from firsthand.extract.tellers.torn_names import named_last
from firsthand.model.annotated import Entity, Mention
from firsthand.model.base import Frozen, Span
from firsthand.model.statement import TellerRole

_PORTFOLIOS = frozenset({"commissioner", "minister", "secretary", "rapporteur", "envoy"})
_SERVING = frozenset({"at", "of", "for", "with", "from"})
_RANKS_OR_NOT = frozenset({"general", "major", "private", "marine"})
_PRODUCED = frozenset({"ngo", "inquiry", "outlet"})
_HE = frozenset({"he", "she"})
_CIVIL_GENERALS = frozenset({
    "attorney", "secretary", "director", "solicitor", "consul", "auditor", "comptroller", "procurator", "prosecutor",
    "governor", "inspector", "surgeon", "advocate",
})  # fmt: skip
_FORMER = frozenset({"retired", "former", "ex"})


class Teller(Frozen, frozen=True, kw_only=True):
    """One teller as a document names them. `key` joins mentions of one teller: the entity, else the words.

    `organisation` is whom a spokesman speaks for. `document` is true where the words name a report or letter and
    the teller is whoever issued it.
    """

    who: str
    key: str
    role: TellerRole
    span: Span
    entity: str | None = None
    organisation: str | None = None
    organisation_span: Span | None = None
    head: int = -1
    document: bool = False


class Tellers:
    """Describes tellers of one document."""

    def __init__(self, syntax: Syntax) -> None:
        self._syntax = syntax
        self._words = teller_words()
        self._entities = {entity.id: entity for entity in syntax.annotated.entities}
        self._issuers = Issuers(syntax)
        self.groups: set[str] = set()
        self._renamed: dict[str, str] = {}
        self._hints = self._role_hints()
        self._names = TellerNames(syntax)
        self._meant = MeantTellers(syntax, self.groups, self.role)

    def _role_hints(self) -> dict[str, TellerRole]:
        """Return what the words beside its mentions say of each entity: its title, or that it reports and is told."""
        syntax, hints = self._syntax, dict[str, TellerRole]()
        weak: dict[str, TellerRole] = {}
        for mention in syntax.annotated.mentions:
            if mention.entity is None or mention.form == "pronoun":
                continue
            near = (mention.head, *syntax.each(mention.head, "compound", "appos", "nmod"))
            if mention.form == "name" and any(self._is_group(t) for t in near[1:]):
                self.groups.add(mention.entity)
                hints[mention.entity] = "ngo"
            role = self._role_by_title([syntax.lemma[t] for t in near if not self._is_adjective(t)])
            if role is not None and not (role == "document" and mention.form == "name"):
                hints.setdefault(mention.entity, role)
            elif mention.form == "name" and self.may_be_outlet(mention) and self._reports_or_is_told(mention.head):
                weak.setdefault(mention.entity, "outlet")
        return {**weak, **hints}

    def _role_by_title(self, lemmas: list[str]) -> TellerRole | None:
        """Return the role of the first title that has one; an attorney general is neither a lawyer nor a general."""
        if "general" in lemmas and not _CIVIL_GENERALS.isdisjoint(lemmas):
            return "authority"
        return next((self._words.roles[lemma] for lemma in lemmas if lemma in self._words.roles), None)

    def _is_group(self, token: int) -> bool:
        """Say whether a noun beside a name makes it a rights group, whatever the engine took it for."""
        syntax = self._syntax
        kinds = {syntax.lower[c] for c in syntax.children[token]}
        return syntax.lemma[token] in GROUPS and bool(kinds & GROUP_KINDS)

    def may_be_outlet(self, mention: Mention) -> bool:
        """Say whether a name is an organisation's, or has an article as no person's has ("the Beacon")."""
        return mention.type == "organisation" or any(
            self._syntax.lower[c] == "the" for c in self._syntax.each(mention.head, "det")
        )

    def _reports_or_is_told(self, head: int) -> bool:
        syntax = self._syntax
        governor, label = syntax.head[head], syntax.dep[head]
        verb = syntax.lemma[governor]
        if label == "pobj" and syntax.lower[governor] in ("to", "with"):
            return syntax.lemma[syntax.head[governor]] in ("speak", "talk")
        if label == "nsubj":
            return verb in ("report", "publish", "quote")
        return label in ("dobj", "dative") and verb == "tell"

    def of(self, spans: tuple[Span, ...], entity: str | None) -> Teller:
        """Describe the teller whom these words name: of an account gathered from people, the people."""
        syntax = self._syntax
        tokens, head = self._tokens(spans)
        people = gave_it(syntax, head)
        if people is None:
            return self._described(spans, entity, tokens, head)
        named = [t for t in syntax.noun_phrase(people) if t <= people or not is_work(syntax, head)]
        mention, spans = syntax.mention_at(people), syntax.spans(named)
        return self._described(spans, mention.entity if mention else None, *self._tokens(spans))

    def _tokens(self, spans: tuple[Span, ...]) -> tuple[list[int], int]:
        """Return the tokens of some words, and the one that governs the others."""
        tokens = [t for span in spans for t in self._syntax.tokens_of(span)]
        return tokens, next((t for t in tokens if self._syntax.head[t] not in tokens), tokens[0])

    def _described(self, spans: tuple[Span, ...], entity: str | None, tokens: list[int], head: int) -> Teller:
        syntax = self._syntax
        if self._issuers.is_document(head):
            beside = self._issuers.beside(head)
            if beside:
                return self._unmentioned(spans, head, beside)
            issuer = self._issuer_of(head)
            if issuer is not None:
                return self._issued(spans, head, issuer)
            publishing = self._issuers.publishing(head)
            if publishing is not None:
                return self.of(syntax.spans(syntax.noun_phrase(publishing)), None)
        entity = self._renamed.get(entity or "", entity) if syntax.lower[head] in _HE else entity
        named = self._apposed(head) or self._named_last(tokens, head)
        if named is not None:
            entity, tokens = named.entity or entity, list(range(named.first, named.last))
        person = self._person_at_end(head) if named is None else None
        if person is not None:
            head, entity, tokens = person.head, person.entity, list(range(person.first, person.last))
        known = self._entities.get(entity or "")
        if known is not None and known.type == "document" and syntax.pos[head] == "PRON":
            noun = self._issuers.noun_of(known, head)
            issuer = (self._issuer_of(noun) if noun is not None else None) or self._last_producer(head)
            if issuer is not None:
                return self._issued(spans, head, issuer)
        meant = self._meant.of(self._noun_of(head, known), known)
        if meant is not None:
            return self._issued(spans, head, meant, document=False)
        who = self._names.of(tokens, head, known)
        organisation = self._organisation(head, who)
        return Teller(
            who=who,
            key=entity or who.lower(),
            role=self.role(head, who, known),
            span=Span(start=spans[0].start, end=spans[-1].end),
            entity=entity,
            organisation=organisation.text if organisation else None,
            organisation_span=Span(start=organisation.start, end=organisation.end) if organisation else None,
            head=head,
        )

    def _apposed(self, head: int) -> Mention | None:
        """Return the name beside a title or description: "the governor of Sarn, Ilse Morck"."""
        syntax = self._syntax
        own = syntax.mention_at(head)
        named = own is not None and own.form == "name" and own.type in ("person", "organisation")
        named = named and not any(syntax.lower[c] in ("a", "an") for c in syntax.each(head, "det"))
        titles = self._words.roles.keys() | self._words.spokespeople
        if syntax.lemma[head] not in titles and (named or syntax.pos[head] == "PRON") and syntax.lemma[head] != "one":
            return None
        for child in syntax.each(head, "appos"):
            mention = syntax.mention_at(child)
            if mention is not None and mention.head == child and mention.form == "name":
                return mention if mention.type in ("person", "organisation") else None
        return None

    def _named_last(self, tokens: list[int], head: int) -> Mention | None:
        """Return the person named right before the verb; "he" of the words before is that one further on."""
        named, own = named_last(self._syntax, tokens, head), self._syntax.mention_at(head)
        if named is not None and own is not None and own.entity is not None and named.entity is not None:
            self._renamed[own.entity] = named.entity
        return named

    def _person_at_end(self, head: int) -> Mention | None:
        """Return the person named last in "Harbour Line (HL) manager Piet Maas": he speaks, not the company."""
        syntax = self._syntax
        first = syntax.mention_at(head)
        title = next((c for c in syntax.each(head, "appos") if c > head and syntax.pos[c] in ("NOUN", "PROPN")), None)
        if first is None or first.form != "name" or title is None or not head < title:
            return None
        between = {syntax.text[t] for t in range(head + 1, title)}
        phrase = syntax.subtree(title)
        if "," in between or any(syntax.pos[t] == "CCONJ" or syntax.text[t] == "," for t in phrase):
            return None
        last = (m for m in syntax.mentions_in(title, phrase[-1] + 1) if m.last == phrase[-1] + 1)
        return next((m for m in last if m.type == "person" and m.form == "name"), None)

    def _noun_of(self, head: int, known: Entity | None) -> int:
        """Return the noun that a pronoun's entity was first called by, where the text gives it no name."""
        if known is None or known.name or self._syntax.pos[head] != "PRON":
            return head
        nouns = (m.head for m in self._syntax.annotated.mentions if m.entity == known.id and m.form == "noun")
        return next(nouns, head)

    def _issued(self, spans: tuple[Span, ...], head: int, issuer: Mention, document: bool = True) -> Teller:
        known = self._entities.get(issuer.entity or "")
        who = known.name if known and known.name else self._names.introduced(known) or issuer.text
        phrase = self._issuers.fullest(issuer, who) if document else self._issuers.phrase(issuer)
        who = self._names.plain(phrase if len(phrase) > len(who) else who)
        return Teller(
            who=who, key=issuer.entity or who.lower(), role=self.role(issuer.head, who, known), entity=issuer.entity,
            span=Span(start=spans[0].start, end=spans[-1].end), head=head, document=document,
        )  # fmt: skip

    def _unmentioned(self, spans: tuple[Span, ...], head: int, tokens: list[int]) -> Teller:
        """Describe the issuer of a document by a name that is no mention."""
        who = " ".join(self._syntax.text[t] for t in tokens)
        role = self.role_of_name(who)
        return Teller(
            who=who, key=who.lower(), role="document" if role == "other" else role, head=head, document=True,
            span=Span(start=spans[0].start, end=spans[-1].end),
        )  # fmt: skip

    def role(self, head: int, who: str, known: Entity | None) -> TellerRole:
        """Return the role that the words at `head`, the name and the entity's other words give."""
        syntax, words = self._syntax, self._words
        near = [syntax.lemma[head]] if head >= 0 else []
        own_name = known is not None and known.type == "organisation" and head >= 0 and syntax.pos[head] == "PROPN"
        near += [
            syntax.lemma[c]
            for c in syntax.children[head]
            if syntax.dep[c] in ("compound", "appos", "nmod", "amod") and not self._is_adjective(c)
            and not (own_name and syntax.dep[c] == "compound" and syntax.pos[c] == "PROPN")  # "Volunteer Force"
        ]  # fmt: skip
        lower = who.lower()
        if lower.removeprefix("the ") in words.agencies | words.outlets:
            return "outlet"
        if head >= 0 and self._saw(head):
            return "witness"
        titled = self._role_by_title(near)
        if titled is not None and known is not None and self._formerly(head):
            titled = self._role_of_kin(known) or titled
        if titled == "document" and head >= 0 and syntax.pos[head] == "PROPN":
            titled = None
        if known is not None and titled is None:
            titled = self._role_of_entity(known)
        is_name = (known is not None and known.type == "organisation" and (known.name or titled is None)) or (
            head >= 0 and syntax.pos[head] == "PROPN" and titled is None
        )
        if is_name:
            named = next((role for word, role in words.names if _has_word(lower, word)), None)
            if named is not None:
                return named
        hinted = self._hints.get(known.id) if known is not None else None
        return titled or hinted or "other"

    def _formerly(self, head: int) -> bool:
        """Say whether a teller's profession is of the past ("retired nurse NAME", "NAME, a former miner")."""
        return head >= 0 and any(self._syntax.lower[t] in _FORMER for t in self._syntax.noun_phrase(head))

    def _role_of_kin(self, known: Entity) -> TellerRole | None:
        """Return "relative" for whoever the text calls somebody's kin."""
        kinds = (relation.kind for relation in known.relations)
        return "relative" if any(self._words.roles.get(kind) == "relative" for kind in kinds) else None

    def _is_adjective(self, token: int) -> bool:
        """Say whether a word that is also a rank only describes the noun after it ("general manager")."""
        syntax = self._syntax
        following = token + 1 < len(syntax.pos) and syntax.pos[token + 1] == "NOUN"
        return syntax.lower[token] in _RANKS_OR_NOT and following

    def _role_of_entity(self, known: Entity) -> TellerRole | None:
        words = self._words
        if any(relation.kind in words.roles for relation in known.relations):
            return next(words.roles[r.kind] for r in known.relations if r.kind in words.roles)
        if known.type == "person" and known.id in self._hints:
            return self._hints[known.id]
        said = [*known.roles, *([known.descriptor] if known.descriptor else [])]
        named = next((role for word, role in words.names for text in said if _has_word(text.lower(), word)), None)
        if named is not None and known.type == "organisation":
            return named
        found = (self._role_by_title(_titles(text)) for text in said)
        return next((role for role in found if role is not None), None)

    def _saw(self, head: int) -> bool:
        """Say whether the teller is said to have seen it ("a man who saw the shooting")."""
        syntax = self._syntax
        return any(syntax.dep[c] == "relcl" and syntax.lemma[c] in ("see", "witness") for c in syntax.children[head])

    def _organisation(self, head: int, who: str) -> Mention | None:
        """Return the organisation for which a titled speaker speaks ("X, Sahel director at Y", "Y spokesman X")."""
        syntax, words = self._syntax, self._words
        titles = [t for t in (head, *syntax.children[head]) if syntax.lemma[t] in words.spokespeople]
        titles += [
            g for c in syntax.each(head, "appos") for g in syntax.children[c] if syntax.lemma[g] in words.spokespeople
        ]
        for title in titles:
            for mention in (*self._served(title), *self._prefixed(title)):
                whose = mention.form != "pronoun" or mention.entity is not None  # "its" of a ship is nobody's
                if mention.type == "organisation" and whose and mention.text.lower() not in who.lower():
                    return mention
        return None

    def _served(self, title: int) -> list[Mention]:
        """Return the names in "director at Y", "head of Y"."""
        syntax = self._syntax
        serving = _SERVING - {"for"} if syntax.lemma[title] in _PORTFOLIOS else _SERVING
        places = [t for c in syntax.each(title, "prep") if syntax.lower[c] in serving for t in syntax.subtree(c)]
        return syntax.mentions_in(min(places), max(places) + 1) if places else []

    def _prefixed(self, title: int) -> list[Mention]:
        """Return the names before the title: "Y spokesman"."""
        syntax = self._syntax
        first = max(syntax.bounds(title)[0], title - 5)
        return [m for m in syntax.mentions_in(first, title) if syntax.head[m.head] in (title, syntax.head[title])]

    def _issuer_of(self, head: int) -> Mention | None:
        """Return whose document it is; "the report" of nobody named goes to the last organisation that makes some."""
        issuer = self._issuers.of(head)
        if issuer is not None:
            return issuer
        if self._issuers.is_definite(head):
            return self._last_producer(head)
        return self._issuers.ahead(head) or self._next_producer(head)

    def documents_with_issuers(self) -> list[tuple[int, Teller]]:
        """Return every document's noun whose issuer stands beside it, with the issuer."""
        found = []
        for token in self._issuers.documents:
            issuer = self._issuers.own(token)
            if issuer is not None and (issuer.type == "organisation" or issuer.entity in self.groups):
                span = Span(start=issuer.start, end=issuer.end)
                found.append((token, self._issued((span,), token, issuer)))
        return found

    def _is_producer_place(self, head: int) -> bool:
        """Say whether a name stands where whoever makes reports stands: a subject, or after "by", "from", "to"."""
        syntax = self._syntax
        if syntax.dep[head] == "nsubj":
            return True
        return syntax.dep[head] == "pobj" and syntax.lower[syntax.head[head]] in ("by", "from", "to", "of")

    def _last_producer(self, head: int) -> Mention | None:
        """Return the last rights group, inquiry or outlet that is the subject of something before `head`."""
        syntax, stated = self._syntax, self._syntax.lemma[head] == "statement"
        first = syntax.sentences[max(0, syntax.sentence_of[head] - 3)].first
        bodies = [m for m in syntax.mentions_in(first, head) if m.type == "organisation" and m.form != "pronoun"]
        speaking = [m for m in bodies if self._speaks(m.head)]
        producing = (m for m in reversed(bodies) if self._is_producer_place(m.head) and self._role_of(m) in _PRODUCED)
        return speaking[-1] if stated and speaking else next(producing, speaking[-1] if speaking else None)

    def _role_of(self, mention: Mention) -> TellerRole:
        known = self._entities.get(mention.entity or "")
        return self.role(mention.head, known.name if known and known.name else mention.text, known)

    def _speaks(self, head: int) -> bool:
        syntax = self._syntax
        return syntax.dep[head] == "nsubj" and syntax.lemma[syntax.head[head]] in lexicon().saying

    def _next_producer(self, head: int) -> Mention | None:
        """Return who tells right after "according to a new report", where nothing else says whose report it is."""
        syntax = self._syntax
        if not self._issuers.is_new(head):
            return None
        here = syntax.sentence_of[head]
        last = syntax.sentences[min(here + 2, len(syntax.sentences) - 1)].last
        for mention in syntax.mentions_in(syntax.sentences[here].last, last):
            verb = syntax.head[mention.head]
            tells = syntax.dep[mention.head] == "nsubj" and syntax.lemma[verb] in lexicon().saying
            named = mention.form == "name" and mention.type == "organisation"
            if tells and named and self._role_of(mention) in _PRODUCED:
                return mention
        return None

    def plain(self, who: str) -> str:
        """Return a name in one way of writing."""
        return self._names.plain(who)

    def is_known_outlet(self, name: str) -> bool:
        """Say whether a name, up to "News" or "Online" after it, is a known agency or outlet."""
        lower = name.lower().replace("-", " ").removeprefix("the ").strip()
        return any(form in self._words.agencies | self._words.outlets for form in (lower, lower.rsplit(" ", 1)[0]))

    def role_of_name(self, name: str) -> TellerRole:
        """Return the role of an organisation by its name alone."""
        lower = name.lower()
        if self.is_known_outlet(name):
            return "outlet"
        return next((role for word, role in self._words.names if _has_word(lower, word)), "other")


def _titles(description: str) -> list[str]:
    """Return the words of a description from the last, without ranks that only describe what follows them."""
    first, *rest = reversed(description.lower().replace("police station", "police").split())  # no outlet's station
    return [first, *(word for word in rest if word not in _RANKS_OR_NOT)]


def _has_word(name: str, word: str) -> bool:
    return f" {word} " in f" {name} "
