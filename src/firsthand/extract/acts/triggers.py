"""Triggers: where the vocabulary's words stand in a text, each with the act that they show."""

from __future__ import annotations

import re

import msgspec

from firsthand.extract.acts.blows import blow_of
from firsthand.extract.acts.clauses import Clause
from firsthand.extract.acts.lexicon import Lexicon, Rule
from firsthand.extract.acts.names import is_in_name
from firsthand.extract.acts.persons import is_person, is_place, whose_body
from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list
from firsthand.model.base import Frozen

_SCORE = re.compile(r"\b\d{1,3} ?[-–] ?\d{1,3}\b")
_SCORE_WITHIN = 50
_GAP = 3
_VERB_GAP = 8
_DEADLY = frozenset({"death", "killing"})
_CLIPPED = frozenset({"headline", "subheading", "key_points", "caption"})
_SWALLOWING = frozenset({"refusal", "threat", "coercion"})
_NOMINAL_DEPS = frozenset({"pobj", "dobj", "nsubj", "nsubjpass", "ROOT", "conj", "appos"})
_HARMING = frozenset({"shoot", "stab", "beat", "kill", "shooting", "stabbing", "beating", "killing"})
_FUNCTION = frozenset({"ADP", "PART", "SCONJ"})
_CLAUSE_DEPS = frozenset({"relcl", "advcl", "ccomp", "pcomp", "acl"})
_VERBS = frozenset({"VERB", "AUX"})
_NOUNS = frozenset({"NOUN", "PROPN"})


class Trigger(Frozen, frozen=True, kw_only=True):
    """Words that show an act: the head token, all its tokens, the rule, and who it was done to, as tokens."""

    head: int
    tokens: tuple[int, ...]
    rule: Rule
    passive: bool = False

    @property
    def tells_condition(self) -> bool:
        """Say whether the words tell how somebody hurt is doing ("in critical condition")."""
        return self.rule.part == "phrases" and self.rule.pattern.words.endswith(" condition")


def find_triggers(tree: Tree, clause: Clause, lexicon: Lexicon, taken: set[int]) -> list[Trigger]:
    """Find the acts told in one clause, at most one a token, the longest pattern first.

    `taken` are the tokens that acts of the sentence hold already ("pretended | they would shoot him"); it grows.
    """
    found: list[Trigger] = []
    said = _said(tree, clause.sentence)
    for token in clause.tokens:
        if token in taken:
            continue
        trigger = _at(tree, token, said, lexicon)
        if trigger is not None and not (tree.pos[trigger.head] == "PROPN" and is_in_name(tree, trigger.head)):
            blow = blow_of(tree, trigger.head) if trigger.rule.act.key == "beating" else None
            if blow is not None:
                trigger = _as(blow, trigger, lexicon)
            found.append(trigger)
            taken.update(trigger.tokens)
            if _is_beside_others(tree, trigger):
                found.append(_as("shoot", trigger, lexicon))
    return _absorb(tree, found)


def _said(tree: Tree, number: int) -> set[str]:
    """Return all that the tokens of a sentence may be for a pattern (`_says`)."""
    sentence = tree.annotated.sentences[number]
    return {"to-", *tree.word[sentence.first : sentence.last], *tree.lemma[sentence.first : sentence.last]}


def _at(tree: Tree, token: int, said: set[str], lexicon: Lexicon) -> Trigger | None:
    rules = lexicon.rules(tree.lemma[token])
    if tree.word[token] != tree.lemma[token]:
        rules = rules + lexicon.rules(tree.word[token])
    best: Trigger | None = None
    for rule in rules:
        if best is not None and len(best.rule.rest) >= len(rule.rest):
            continue
        # most patterns end here: their second word stands nowhere in the sentence
        if rule.rest and not rule.endings[0] and rule.rest[0].isdisjoint(said):
            continue
        if not _fits_part(tree, token, rule) or (rule.victim == "before" and counted_before(tree, token) is None):
            continue
        tokens = _continue(tree, token, rule)
        if (
            tokens is None
            or (rule.part == "nouns" and rule.rest and not _is_whole_noun(tree, tokens))
            or _has_other_sense(tree, token, tokens, rule)
        ):
            continue
        head = tokens[-1] if rule.part == "nouns" or tree.pos[token] == "ADV" else token
        passive = rule.part == "verbs" and tree.is_passive(head)
        if _victim_fits(tree, head, rule, passive):
            best = Trigger(head=head, tokens=tokens, rule=rule, passive=passive)
    return best


def _is_beside_others(tree: Tree, trigger: Trigger) -> bool:
    """Say whether a shot at oneself is told with one at somebody else: "shot his wife and then himself"."""
    own = trigger.rule.act.key == "suicide" and tree.lemma[trigger.head] == "shoot"
    return own and any(tree.dep[token] == "conj" for token in trigger.tokens[1:])


def _as(verb: str, trigger: Trigger, lexicon: Lexicon) -> Trigger:
    """Return what the words tell as another verb would: the shot at somebody, the strike on them."""
    rules = (rule for rule in lexicon.rules(verb) if not rule.rest and rule.act.key in ("shooting", "shelling"))
    return msgspec.structs.replace(trigger, tokens=(trigger.head,), rule=next(rules, trigger.rule))


def counted_before(tree: Tree, token: int) -> int | None:
    """Return the number that stands before an adverb, for a part of the people just told of ("two of them fatally")."""
    for before in range(token - 1, max(token - 5, 0), -1):
        if tree.is_verbal(before) or tree.pos[before] == "PUNCT":
            return None
        if tree.tag[before] == "CD" or before in tree.quantity_of:
            return before
    return None


def _fits_part(tree: Tree, token: int, rule: Rule) -> bool:
    pos = tree.pos[token]
    if rule.part == "verbs":
        if pos == "ADV":
            return bool(rule.rest)
        return pos in _VERBS and not (tree.dep[token] == "amod" and tree.head[token] > token)
    if rule.part == "nouns":
        return bool(rule.rest) or (_is_nominal(tree, token) and not _is_modifier(tree, token))
    if rule.part == "adjectives":
        return _is_predicative(tree, token)
    return True


def _is_nominal(tree: Tree, token: int) -> bool:
    """Say whether a token is a noun, or a gerund that stands as one."""
    if tree.pos[token] in _NOUNS:
        return True
    if tree.pos[token] == "ADJ":
        return tree.dep[token] in ("nsubj", "nsubjpass", "dobj", "pobj")
    if tree.tag[token] != "VBG" or tree.child(token, "dobj", "nsubj", "nsubjpass", "aux") is not None:
        return False
    there = tree.dep[token] == "attr" and tree.child(tree.head[token], "expl") is not None
    return there or tree.dep[token] in _NOMINAL_DEPS or _is_titled(tree, token)


def _is_titled(tree: Tree, token: int) -> bool:
    """Say whether a gerund has an article or adjective as a noun has ("a deadly shooting", "Drive-by shooting in")."""
    before = token - 1
    if before < 0 or tree.sentence[before] != tree.sentence[token] or tree.lemma[token] not in _HARMING:
        return False
    return tree.pos[before] in ("ADJ", "DET", "NOUN", "PROPN") and tree.head[before] == token


def _is_predicative(tree: Tree, token: int) -> bool:
    """Say whether an adjective is said of somebody ("are dead", "four dead"), not put before a noun."""
    if tree.count_beside(token) is not None:
        return True
    if (
        tree.dep[token] in ("amod", "compound", "pobj", "nsubj", "nsubjpass", "dobj", "poss")
        or tree.child(token, "dobj") is not None
    ):
        return False
    return tree.pos[token] == "ADJ" or tree.tag[token] in ("JJ", "VBN", "NN", "VBG")


def _is_modifier(tree: Tree, token: int) -> bool:
    """Say whether a noun only modifies another ("murder trial", "arrest warrant")."""
    return tree.dep[token] in ("compound", "amod", "nmod") and tree.head[token] > token


def _is_whole_noun(tree: Tree, tokens: tuple[int, ...]) -> bool:
    """Say whether a noun of several words stands together and ends in its head ("mock execution")."""
    last = tokens[-1]
    together = tree.pos[tokens[0]] in _NOUNS or all(tree.head[token] == last for token in range(tokens[0], last))
    return together and (_is_nominal(tree, last) or tree.dep[last] in ("prep",)) and not _is_modifier(tree, last)


def _continue(tree: Tree, token: int, rule: Rule) -> tuple[int, ...] | None:
    tokens = [token]
    here = token
    loose = rule.part != "verbs" or tree.pos[token] == "ADV"
    for words, endings in zip(rule.rest, rule.endings, strict=True):
        reach = _VERB_GAP if rule.part == "verbs" else _GAP + _own_length(tree, here)
        for candidate in range(here + 1, min(here + 2 + reach, len(tree))):
            if tree.sentence[candidate] != tree.sentence[token]:
                return None
            said = _says(tree, candidate, words) or (endings and tree.lemma[candidate].endswith(endings))
            if said and (loose or _belongs(tree, candidate, tokens)):
                break
        else:
            far = _own_preposition(tree, token, here, words) if rule.part == "verbs" else None
            if far is None:
                return None
            candidate = far
        tokens.append(candidate)
        here = candidate
    return tuple(tokens)


def _own_preposition(tree: Tree, verb: int, after: int, words: frozenset[str]) -> int | None:
    """Return a verb's own preposition however far off ("identified Jane Roe, 23, and John Doe, 24, as …")."""
    behind = (child for child in tree.children[verb] if child > after and tree.dep[child] == "prep")
    return next((child for child in behind if tree.word[child] in words), None)


def _own_length(tree: Tree, token: int) -> int:
    """Return how many words belong to a noun after it ("the whereabouts of the two men remain unknown")."""
    if tree.dep[token] in ("nsubj", "nsubjpass"):
        return tree.right[token] - token
    of = next((child for child in tree.children[token] if tree.word[child] == "of"), None)
    return 0 if of is None else tree.right[of] - token


def _says(tree: Tree, token: int, words: frozenset[str]) -> bool:
    """Say whether a token is one of a pattern's words; "to-" is the mark of an infinitive, "to" the preposition."""
    word = tree.word[token]
    if word == "to":
        return (
            "to-" if tree.pos[token] == "PART" or (tree.tag[token] == "TO" and tree.dep[token] == "aux") else "to"
        ) in words
    return tree.lemma[token] in words or word in words


def _belongs(tree: Tree, token: int, tokens: list[int]) -> bool:
    """Say whether a further word of a pattern hangs on the verb or the words before it, with no clause between."""
    verb, above = tokens[0], tree.head[token]
    if tree.pos[token] in _FUNCTION:
        beside = tree.head[above] == verb and (tree.pos[above] in ("ADV", "ADP") or tree.dep[token] == "aux")
        whom = tree.head[above] if tree.dep[above] == "acl" else above
        # "identified the men killed as …": "as" may hang on the men, or on what befell them
        named = tree.word[token] == "as" and tree.dep[whom] == "dobj" and tree.head[whom] == verb
        return (
            above in tokens or beside or named
        )  # "identified the men killed as …": "as" may hang on the men, or on what befell them
    here = token
    while here not in tokens:
        if tree.head[here] == here or (here != token and _closes(tree, here)) or _is_other_verb(tree, here):
            return False
        here = tree.head[here]
    return True


def _closes(tree: Tree, token: int) -> bool:
    """Say whether what lies below a token is out of a pattern's reach: another clause, another preposition."""
    return tree.pos[token] in _FUNCTION or (tree.is_verbal(token) and tree.dep[token] in _CLAUSE_DEPS)


def _is_other_verb(tree: Tree, token: int) -> bool:
    return tree.is_verbal(token) and tree.dep[token] == "conj"


def _has_other_sense(tree: Tree, token: int, tokens: tuple[int, ...], rule: Rule) -> bool:
    if any(tree.dep[child] in rule.pattern.without for child in tree.children[token]):
        return True
    if not rule.pattern.unless:
        return False
    if "#-#" in rule.pattern.unless and _SCORE.search(tree.text, tree.end[token], tree.end[token] + _SCORE_WITHIN):
        return True
    near = [token, *(child for child in tree.children[token] if tree.dep[child] in ("dobj", "prep"))]
    below = [child for one in near for child in tree.children[one]]
    around = (*below, tree.head[token], *range(token + 1, min(token + 4, len(tree))), token - 1)
    return any(
        tree.lemma[other] in rule.pattern.unless or tree.word[other] in rule.pattern.unless
        for other in around
        if other >= 0 and other not in tokens and tree.sentence[other] == tree.sentence[token]
    )


def _victim_fits(tree: Tree, token: int, rule: Rule, passive: bool) -> bool:
    if rule.part == "phrases" or rule.needs == "any" or rule.part == "adjectives":
        return rule.victim != "is" or _is_named(tree, token)
    if rule.part == "nouns":
        return _victim_of_noun_fits(tree, token, rule)
    whom = _whom(tree, token, rule, passive)
    if whom is None:
        return passive or rule.victim in ("none", "poss") or rule.victim.startswith("oblique")
    if rule.needs == "place":
        return is_place(tree, whom)
    whom = whose_body(tree, whom) if rule.act.key in _DEADLY else whom
    return is_person(tree, whom) == (rule.needs == "person")


def _victim_of_noun_fits(tree: Tree, noun: int, rule: Rule) -> bool:
    of = tree.oblique(noun, "of")
    if rule.rest and rule.pattern.needs == "person":  # "no sign of the men", not "no sign of a storm"
        whom = tree.oblique(noun, "of", "from")
        return whom is not None and is_person(tree, whom)
    if rule.act.key == "release":
        owner = of if of is not None else tree.child(noun, "poss")
        return owner is not None and is_person(tree, owner)
    return rule.victim == "none" or of is None or is_person(tree, of) or rule.act.key != "arrest"


def _is_named(tree: Tree, token: int) -> bool:
    """Say whether a sentence about a noun gives its name ("The victim was Jane Roe, 30")."""
    verb = tree.head[token]
    among = tree.dep[token] == "pobj" and tree.word[verb] == "among"
    verb = tree.head[verb] if among else verb
    named = tree.child(verb, "attr") if among or tree.dep[token] == "nsubj" else None
    return named is not None and any(tree.pos[at] == "PROPN" for at in (named, *_behind(tree, named)))


def _behind(tree: Tree, noun: int) -> list[int]:
    """Return what stands with a noun: coordinated or in apposition, two steps deep."""
    near = [child for child in tree.children[noun] if tree.dep[child] in ("conj", "appos")]
    return near + [child for one in near for child in tree.children[one] if tree.dep[child] in ("conj", "appos")]


def _whom(tree: Tree, token: int, rule: Rule, passive: bool) -> int | None:
    if rule.victim == "subject" and not passive:
        return tree.subject(token)
    if rule.victim.startswith("oblique:"):
        return tree.oblique(token, *rule.victim.removeprefix("oblique:").split("|"))
    if rule.victim == "object" or rule.needs in ("thing", "place"):
        return tree.subject(token) if passive else _object_or_headline(tree, token)
    return None


def _object_or_headline(tree: Tree, token: int) -> int | None:
    """Return the object; in clipped style without auxiliary ("Two men shot dead"), the subject."""
    found = tree.object(token)
    return tree.subject(token) if found is None and is_clipped(tree, token) else found


def is_clipped(tree: Tree, token: int) -> bool:
    """Say whether a verb without object and auxiliary is a passive in clipped style ("Two men shot dead")."""
    if tree.tag[token] != "VBD":
        return tree.tag[token] == "VBN"
    role = tree.annotated.sentences[tree.sentence[token]].role
    beside_passive = tree.dep[token] == "conj" and tree.is_passive(tree.head[token])
    return role in _CLIPPED or beside_passive or tree.lemma[token] in word_list("words", "transitive_only")


def _absorb(tree: Tree, found: list[Trigger]) -> list[Trigger]:
    """Leave out what only repeats or completes another act of the clause ("held in detention", "refused to fight")."""
    verbs = {family for trigger in found if trigger.rule.part == "verbs" for family in _families(trigger)}
    kept: list[Trigger] = []
    for trigger in found:
        if trigger.rule.part != "verbs" and trigger.rule.part != "nouns" and trigger.rule.act.key in verbs:
            continue
        if trigger.rule.part == "nouns" and trigger.rule.act.key in verbs and not _has_complement(tree, trigger.head):
            continue
        if trigger.rule.part == "phrases" and any(other.rule.act.key == trigger.rule.act.key for other in kept):
            continue  # "without light, without bread" is one deprivation
        if trigger.rule.act.key == "hospital" and trigger.rule.part == "phrases" and verbs & _DEADLY:
            continue
        if any(other.rule.act.key in _SWALLOWING and _completes(tree, trigger.head, other.head) for other in kept):
            continue
        if any(other.rule.act.key == trigger.rule.act.key and other.head == trigger.head for other in kept):
            continue
        kept.append(trigger)
    return kept


def _completes(tree: Tree, token: int, verb: int) -> bool:
    """Say whether a token belongs to the infinitive or gerund that completes a verb."""
    here = token
    while here != verb:
        if tree.head[here] == here or tree.dep[here] in ("relcl", "advcl", "conj"):
            return False
        here = tree.head[here]
    return token != verb


def _has_complement(tree: Tree, noun: int) -> bool:
    """Say whether a noun names a victim or owner of its own."""
    return tree.child(noun, "poss") is not None or tree.oblique(noun, "of") is not None


def _families(trigger: Trigger) -> set[str]:
    return {trigger.rule.act.key, *([trigger.rule.act.broader] if trigger.rule.act.broader else [])}
