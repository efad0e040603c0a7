"""Whose a document is: "the BBC report", "a report by X", "X's letter", "the report" of whoever was named before."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from firsthand.extract.attribution.lexicon import lexicon
from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.attribution.teller_words import teller_words
from firsthand.model.annotated import Entity, Mention

_DEFINITE = frozenset({"the", "this", "that", "its", "his", "her", "their"})
_NEW = frozenset({"new", "recent", "fresh", "latest"})
_ISSUING = frozenset({"release", "publish", "issue", "present", "write", "compile", "post", "unveil"})
_MAKING = frozenset(
    {"prepare", "produce", "author", "draft", "conduct", "file", "submit", "sign", "commission", "gather", "collect"}
    | {"carry", "make", "send", "air", "broadcast", "film", "record", "shoot", "share", "leave", "give", "provide"}
)
_BODIES = frozenset({"authority", "inquiry", "ngo", "outlet"})
_ISSUED_BY = frozenset({"by", "from", "of"})
_REPORTS = frozenset(
    {"report", "study", "survey", "investigation", "inquiry", "document", "paper", "finding", "review", "testimony"}
)
_SAID_IN = frozenset({"in", "through", "via"})
_BODY_WORDS = frozenset(
    {"police", "army", "military", "navy", "government", "court", "hospital", "ministry", "council"}
)
_AHEAD = 3
_LONG_NAME = 14


class Issuers:
    """Finds the issuers of the documents that a text names."""

    def __init__(self, syntax: Syntax) -> None:
        self._syntax = syntax
        self._roles = teller_words().roles
        self.documents = [t for t in range(len(syntax.lemma)) if self.is_document(t)]
        self._known: dict[int, Mention | None] = {}
        self._said: set[int] = set()

    def is_document(self, token: int) -> bool:
        """Say whether a noun names a document: a report, a letter, a video."""
        pos = self._syntax.pos[token]
        noun = pos == "NOUN" or (pos == "PROPN" and self._syntax.text[token].islower())
        return noun and self._roles.get(self._syntax.lemma[token]) == "document"

    def noun_of(self, known: Entity, head: int) -> int | None:
        """Return the last noun before `head` by which a document was named."""
        mentions = self._syntax.mentions_in(0, head)
        return next((m.head for m in reversed(mentions) if m.entity == known.id and self.is_document(m.head)), None)

    def is_definite(self, head: int) -> bool:
        """Say whether "the report" points back at one named before."""
        return any(self._syntax.lower[c] in _DEFINITE for c in self._syntax.each(head, "det", "poss"))

    def ahead(self, head: int) -> Mention | None:
        """Return whose "a report" of a lead or headline is, where the next sentences tell of a report and say whose."""
        syntax = self._syntax
        bare = syntax.child(head, "prep", "poss", "compound", "acl", "relcl") is None
        if not bare or (syntax.tag[head] == "NNS" and not self.is_new(head)):
            return None
        here = syntax.sentence_of[head]
        for later in self.documents[bisect_left(self.documents, head + 1) :]:
            if syntax.sentence_of[later] > here + _AHEAD:
                return None
            owner = self.own(later) if syntax.lemma[later] == syntax.lemma[head] else None
            beside = syntax.child(later, "appos")
            if owner is not None and beside is not None and owner.first <= beside < owner.last:
                continue  # "a new report in a weekly, the Lamp": told of anew, not taken up
            if owner is not None and owner.type == "organisation":
                return owner
        return None

    def is_new(self, head: int) -> bool:
        """Say whether "a report", "a new report", "new reports" brings in a document that nothing beside it owns."""
        syntax = self._syntax
        if syntax.child(head, "prep", "poss", "compound") is not None:
            return False
        words = {syntax.lower[c] for c in syntax.children[head] if c < head}
        return bool(words & _NEW) and (bool(words & {"a", "an"}) or syntax.tag[head] == "NNS")

    def of(self, head: int) -> Mention | None:
        """Return the issuer of the document at `head`; of a definite one also that of the last document before it."""
        own = self.own(head)
        if own is not None or not self.is_definite(head):
            return own
        lemma = self._syntax.lemma[head]
        for earlier in reversed(self.documents[: bisect_left(self.documents, head)]):
            before = self._syntax.lemma[earlier]
            owner = self.own(earlier) if before == lemma or {before, lemma} <= _REPORTS else None
            if owner is not None and (before == lemma or earlier not in self._said):
                return owner
        return None

    def beside(self, head: int) -> list[int]:
        """Return the name before "report" in "the IronWire report", "police" of "a police statement": no mentions."""
        own = self._before(head)
        if own or not self.is_definite(head) or self._syntax.child(head, "compound", "amod", "prep", "acl") is not None:
            return own
        earlier = reversed(self.documents[: bisect_left(self.documents, head)])
        same = next((t for t in earlier if self._syntax.lemma[t] == self._syntax.lemma[head]), None)
        return self._before(same) if same is not None else []

    def _before(self, head: int) -> list[int]:
        syntax = self._syntax
        if syntax.lower[head - 1] in _BODY_WORDS and syntax.head[head - 1] == head:
            return [head - 1]
        named = [c for c in syntax.each(head, "compound") if c < head and syntax.pos[c] == "PROPN"]
        if not named or any(syntax.mention_at(c) is not None for c in named) or named[-1] != head - 1:
            return []
        return [t for t in range(named[0], head) if syntax.pos[t] == "PROPN"]

    def publishing(self, head: int) -> int | None:
        """Return the subject of "The Movement issued a statement", whatever it is."""
        syntax, governor = self._syntax, self._syntax.head[head]
        issued = syntax.dep[head] == "dobj" and syntax.lemma[governor] in _ISSUING
        subject = syntax.child(governor, "nsubj") if issued else None
        return subject if subject is not None and syntax.pos[subject] != "PRON" else None

    def own(self, head: int) -> Mention | None:
        """Return the issuer that the words around a document's noun name, if any."""
        if head not in self._known:
            self._known[head] = self._find(head)
        return self._known[head]

    def _find(self, head: int) -> Mention | None:
        syntax = self._syntax
        owners = [c for c in syntax.each(head, "poss", "compound", "nmod") if syntax.pos[c] in ("PROPN", "NOUN")]
        its = next((c for c in syntax.each(head, "poss") if syntax.tag[c] == "PRP$"), None)
        if its is not None:
            return self._named(syntax.mention_at(its))
        if head + 1 < len(syntax.lower) and syntax.lower[head + 1] in _ISSUED_BY - {
            "of"
        }:  # wherever the parse hangs it
            owners += syntax.each(head + 1, "pobj")
        for child in syntax.each(head, "prep", "acl"):
            if syntax.lower[child] == "by" and self._says_of_what(head, child):
                continue
            if syntax.dep[child] == "acl" and syntax.lemma[child] not in _ISSUING | _MAKING:
                continue  # a report "seen by", "led by" somebody is not that one's
            agents = (child, *syntax.each(child, "agent", "prep"))
            owners += [o for agent in agents if syntax.lower[agent] in _ISSUED_BY for o in syntax.each(agent, "pobj")]
        owners += self._printed_in(head)
        governor = syntax.head[head]
        if syntax.dep[head] == "dobj" and syntax.lemma[governor] in _ISSUING:
            publisher = syntax.child(governor, "nsubj")
            mention = syntax.mention_at(publisher) if publisher is not None else None
            if mention is not None and mention.form != "pronoun":
                return mention
        if syntax.dep[head] in ("nsubj", "nsubjpass"):  # "said a statement read out by …"
            owners += [o for agent in syntax.each(governor, "agent") for o in syntax.each(agent, "pobj")]
        for owner in owners:
            near = [self._mention_of(owner), *syntax.mentions_in(syntax.subtree(owner)[0], owner)]
            by_name = syntax.dep[owner] == "poss" or syntax.lower[syntax.head[owner]] == "by"
            for mention in near:
                named = mention is not None and mention.form == "name" and by_name
                if mention is not None and (mention.type == "organisation" or named):
                    return self._named(mention) if mention.form == "pronoun" else mention
        return self._said_in(head)

    def _mention_of(self, owner: int) -> Mention | None:
        """Return the mention of an owner's noun; the same word elsewhere, where it is no mention of its own here.

        Of "one of the region's papers, the Lamp" it is the Lamp.
        """
        syntax = self._syntax
        named = next((c for c in syntax.each(owner, "appos") if syntax.pos[c] == "PROPN"), None)
        if named is not None and syntax.pos[owner] == "NOUN":
            apposed = syntax.mention_at(named)
            if apposed is not None and apposed.form == "name" and apposed.type == "organisation":
                return apposed
        mention = syntax.mention_at(owner)
        if mention is None or not mention.first <= owner < mention.last:
            wide = syntax.mentions_in(owner, owner + _LONG_NAME)
            mention = next((m for m in wide if m.first <= owner and m.form == "name"), mention)
        if mention is None or (syntax.dep[owner] == "poss" and mention.form == "noun" and mention.head != owner):
            return self._by_text.get(syntax.text[owner], mention)
        return mention

    def _printed_in(self, head: int) -> list[int]:
        """Return the outlet of "a report in the Herald", "an article in one of the dailies, the Herald"."""
        syntax, found = self._syntax, []
        for child in syntax.each(head, "appos"):
            mention = syntax.mention_at(child)
            if mention is not None and mention.type == "organisation" and _is_outlet_name(mention.text):
                found.append(child)
        for child in syntax.each(head, "prep"):
            if child != head + 1 or syntax.lower[child] != "in":
                continue
            for token in syntax.subtree(child):
                mention = syntax.mention_at(token)
                outlet = self._roles.get(syntax.lemma[token]) == "outlet" or (
                    mention is not None and _is_outlet_name(mention.text)
                )
                if outlet and syntax.pos[token] == "PROPN":
                    found.append(token)
        return found

    def _said_in(self, head: int) -> Mention | None:
        """Return who says something in the document ("In a statement on Friday, the ministry denied …")."""
        syntax = self._syntax
        preposition = syntax.head[head]
        verb = syntax.head[preposition]
        if syntax.dep[verb] == "nsubj":  # "The guard in a statement admitted …"
            verb = syntax.head[verb]
        if syntax.dep[head] != "pobj" or syntax.lower[preposition] not in _SAID_IN:
            return None
        if syntax.lemma[verb] not in lexicon().saying or any(syntax.each(verb, "nsubjpass", "auxpass")):
            return None
        speaker = syntax.child(verb, "nsubj")
        self._said.add(head)
        return self._named(syntax.mention_at(speaker)) if speaker is not None else None

    def _named(self, mention: Mention | None) -> Mention | None:
        """Return an organisation or person as the text first names it, for a pronoun too."""
        if mention is None or mention.type not in ("organisation", "person"):
            return None
        if mention.form != "pronoun" or mention.entity is None:
            return mention if mention.form == "name" else None
        return self._names.get(mention.entity)

    @cached_property
    def _by_text(self) -> dict[str, Mention]:
        """Return the first mention of an organisation by each single-word name."""
        found: dict[str, Mention] = {}
        for mention in self._syntax.annotated.mentions:
            if mention.form == "name" and mention.type == "organisation":
                found.setdefault(mention.text, mention)
        return found

    @cached_property
    def _names(self) -> dict[str, Mention]:
        """Return the first mention by name of each entity."""
        found: dict[str, Mention] = {}
        for mention in self._syntax.annotated.mentions:
            if mention.form == "name" and mention.entity is not None:
                found.setdefault(mention.entity, mention)
        return found

    def _says_of_what(self, head: int, until: int) -> bool:
        """Say whether "of …" before "by" gives a document's matter: "reports of looting by soldiers" are not theirs."""
        syntax = self._syntax
        told = (o for child in syntax.each(head, "prep") if child < until and syntax.lower[child] == "of"
                for o in syntax.each(child, "pobj"))  # fmt: skip
        named = ((syntax.mention_at(o), syntax.pos[o]) for o in told)
        return any(pos == "NOUN" and (of is None or of.type not in ("organisation", "person")) for of, pos in named)

    def fullest(self, issuer: Mention, name: str) -> str:
        """Return the longest phrase by which the text names the issuer of a document: "the UN report" is its office's.

        Phrases of other documents count where they hold every word of this issuer's name.
        """
        words = set(name.lower().split())
        phrases = {self.phrase(issuer)}
        for owner in (self.own(token) for token in self.documents):
            phrase = self.phrase(owner) if owner is not None else ""
            if words <= set(phrase.lower().split()):
                phrases.add(phrase)
        return max(phrases, key=lambda phrase: (len(phrase), phrase))

    def phrase(self, issuer: Mention) -> str:
        """Return "UN human rights office" for the name "UN" in "the UN human rights office report"."""
        syntax = self._syntax
        head = syntax.head[issuer.head]
        if syntax.dep[issuer.head] not in ("compound", "nmod"):
            whole = any(syntax.lower[c] in ("for", "of") for c in syntax.each(issuer.head, "prep"))
            return self._text(syntax.noun_phrase(issuer.head)) if whole else issuer.text
        if self.is_document(head):
            head -= 1
            if head <= issuer.head or self._roles.get(syntax.lemma[head]) not in _BODIES:
                return issuer.text
            tokens = list(range(issuer.first, head + 1))
        else:
            tokens = [t for t in syntax.noun_phrase(head) if t <= head]
        return self._text(tokens) or issuer.text

    def _text(self, tokens: list[int]) -> str:
        """Return the words of tokens from the first to the last, without an article or pronoun before them."""
        syntax = self._syntax
        while tokens and syntax.pos[tokens[0]] in ("DET", "PRON"):
            tokens = tokens[1:]
        text = syntax.annotated.document.text
        return " ".join(text[syntax.start[tokens[0]] : syntax.end[tokens[-1]]].split()) if tokens else ""


def _is_outlet_name(name: str) -> bool:
    """Say whether an organisation's name is an outlet's, by its words or because everybody knows it."""
    lower, words = name.lower().removeprefix("the "), teller_words()
    named = (role for word, role in words.names if f" {word} " in f" {lower} ")
    return lower in words.outlets | words.agencies or next(named, None) == "outlet"
