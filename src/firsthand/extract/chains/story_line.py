"""What the words of one sentence say for or against its going on with an account: ties, past tense, newcomers."""

from __future__ import annotations

import re

from firsthand.extract.attribution.syntax import Syntax

_CONNECTIVE = re.compile(
    r"^\W*(?:then|later|afterwards?|soon|eventually|finally|meanwhile|after|before|when|once|during"
    r"|as a result|instead|there"
    r"|at (?:first|one point|that point|night)|(?:the )?(?:next|following|same)|over the"
    r"|in the (?:days|hours|weeks|end)"
    r"|(?:several|two|three|four|five|six|a few|some|many) (?:days|hours|weeks|months|minutes)"
    r"|(?:days|hours|weeks|months|minutes) later|they|he|she|his|her|their|one of)\b",
    re.IGNORECASE,
)
_SEQUEL = re.compile(
    r"^\W*(?:then|later|soon after|afterwards?|the (?:next|following) (?:day|morning|night|evening|week)"
    r"|(?:(?:several|two|three|four|five|six|a few|some|many|\d+) )?(?:days|hours|weeks|months|minutes) later"
    r"|that (?:night|evening|morning|afternoon|day))\b",
    re.IGNORECASE,
)
_INSTITUTIONS = frozenset(
    {"ministry", "government", "court", "police", "authority", "parliament", "council", "union", "state", "department"}
    | {"prosecutor", "office", "commission", "agency", "embassy", "administration", "president", "army", "military"}
)


class StoryLine:
    """Answers for the sentences of one document, by number."""

    def __init__(self, syntax: Syntax) -> None:
        self._syntax = syntax

    def root(self, number: int) -> int:
        """Return the token that governs a sentence."""
        sentence, syntax = self._syntax.sentences[number], self._syntax
        return next((t for t in range(sentence.first, sentence.last) if syntax.head[t] == t), sentence.first)

    def actors(self, sentence: int) -> set[str]:
        """Return the people, groups and bodies that a sentence names."""
        bounds = self._syntax.sentences[sentence]
        return {
            m.entity
            for m in self._syntax.mentions_in(bounds.first, bounds.last)
            if m.entity and m.type in ("person", "group", "organisation")
        }

    def is_reporters_own(self, number: int) -> bool:
        """Say whether a sentence outside quotations has "we" or "I" as its subject: the publisher's own words."""
        root = self.root(number)
        subject = self._syntax.child(root, "nsubj", "nsubjpass")
        own = subject is not None and self._syntax.lower[subject] in ("we", "i")
        return own and self._syntax.quote_of[root] == -1

    def counts_people(self, number: int) -> bool:
        """Say whether a sentence's subject is people with a figure ("at least 30 people were hurt", "13 others")."""
        syntax, root = self._syntax, self.root(number)
        subject = syntax.child(root, "nsubj", "nsubjpass")
        if subject is None or syntax.pos[subject] not in ("NOUN", "NUM") or syntax.tag[subject] == "NN":
            return False
        return syntax.pos[subject] == "NUM" or any(c < subject for c in syntax.each(subject, "nummod"))

    def told_in_the_past(self, number: int, *, or_was: bool = False) -> bool:
        """Say whether the sentence tells an event in the simple past or past passive, or only how something was."""
        root, syntax = self.root(number), self._syntax
        helpers = {syntax.lower[c] for c in syntax.children[root] if syntax.dep[c] in ("aux", "auxpass")}
        return (syntax.tag[root] == "VBD" and (or_was or syntax.lemma[root] != "be")) or bool(
            helpers & {"was", "were", "had"}
        )

    def evidence(self, number: int, text: str, actors: set[str]) -> tuple[int, list[str]]:
        """Return how much ties a sentence to an account of these people, and by what words."""
        syntax = self._syntax
        reasons: list[str] = []
        score = 0
        root = self.root(number)
        if _SEQUEL.match(text) or any(syntax.lower[c] == "then" for c in syntax.each(root, "advmod")):
            reasons.append("it says what came next")
            score += 1
        elif _CONNECTIVE.match(text):
            reasons.append("its beginning ties it to what stands before")
        if any(syntax.lower[c] == "had" and syntax.dep[c] == "aux" for c in syntax.children[root]):
            reasons.append("past perfect")
        subject = syntax.child(root, "nsubj", "nsubjpass")
        if (
            subject is not None
            and syntax.tag[subject] in ("PRP", "PRP$")
            and syntax.lower[subject] not in ("it", "you")
        ):
            reasons.append("its subject is a pronoun")
        elif (
            subject is not None
            and any(
                syntax.lower[c] in ("the", "his", "her", "their", "these", "those") for c in syntax.children[subject]
            )
            and actors & {m.entity for m in syntax.mentions_in(subject, subject + 1) if m.entity}
        ):
            reasons.append("the same people")
        if not reasons and actors & self.actors(number):
            reasons.append("the same people")
        return score + len(reasons), reasons

    def background(self, number: int, actors: set[str]) -> int:
        """Return how much speaks for the reporter's own voice: the present, a summary, somebody new as subject."""
        syntax, root = self._syntax, self.root(number)
        weight = 0
        helpers = {syntax.lower[c] for c in syntax.children[root] if syntax.dep[c] in ("aux", "auxpass")}
        if (
            helpers & {"has", "have"}
            or (syntax.tag[root] in ("VBZ", "VBP") and "had" not in helpers)
            or helpers & {"is", "are"}
        ):
            weight += 2
        subject = syntax.child(root, "nsubj", "nsubjpass")
        if subject is not None and self._is_newcomer(subject, actors):
            weight += 2
        return weight

    def _is_newcomer(self, subject: int, actors: set[str]) -> bool:
        """Say whether the subject is a name, or an authority or outlet, that the account has not had."""
        syntax = self._syntax
        mention = syntax.mention_at(subject)
        if mention is not None and mention.entity in actors:
            return False
        return syntax.pos[subject] == "PROPN" or syntax.lemma[subject] in _INSTITUTIONS
