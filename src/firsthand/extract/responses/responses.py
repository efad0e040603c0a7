"""What an accused party answers: denial, acknowledgement, another explanation, or no answer."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from firsthand.extract.acts.clauses import Clause
from firsthand.extract.acts.persons import can_act
from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list
from firsthand.extract.participants.parties import party
from firsthand.extract.responses.denied import (
    denial_over,
    denier_of,
    denies_claim,
    is_called_false,
    is_denied_aside,
    is_negated,
)
from firsthand.model.statement import ChainLink, Responder, Response

Disputed = Literal["occurrence", "actor", "victim_status", "number", "legality", "cause"]

_PARTED = frozenset({"north", "south", "east", "west", "new", "equatorial"})
_ACCUSED = frozenset({"authority", "armed_force", "armed_group"})
_LIGHT = frozenset({"have", "be", "take", "play"})
_FIGURES = frozenset({"number", "figure", "toll", "count"})
_OWN = frozenset({"admit", "acknowledge", "concede", "confess"})
_BLAME = frozenset({"blame", "attribute"})
_NO_ANSWER = re.compile(
    r"(?:declin|refus)\w* (?:to|any) (?:comment|answer|respond|discuss|be interviewed)"
    r"|(?:did|had|has|have|does|do)(?: not|n['’]t)(?: \w+)? (?:respond|repl|answer|comment|return)\w*"
    r"|(?:w(?:ill|ould)(?: not|n['’]t)|won['’]t)(?: \w+)? comment"
    r"|(?:could|can)(?: not|n['’]t|not)(?: \w+)? be reached|no(?: \w+)? (?:could|can|was able to) comment"
    r"|not (?:immediately |yet )?(?:available|reachable)(?: \w+)? (?:for|to) comment|unavailable for comment"
    r"|no (?:immediate )?(?:comment|response|reply|answer)|without (?:comment|elaborating)",
    re.IGNORECASE,
)


def no_answer(words: str) -> Response | None:
    """Return the response of one who gave none ("declined to comment")."""
    return Response(kind="no_answer") if _NO_ANSWER.search(words) else None


def response_to(tree: Tree, head: int, clause: Clause, *, event: bool = True) -> Response | None:
    """Return the response in which an act is told: denied, owned, or laid at another's door.

    Of a clause that tells no event of its own (`event` false) a denial disputes that something happened only where it
    says so ("denied that the raid took place"); else only what the clause says, which has no name here.
    """
    denial = denial_over(tree, head)
    if denial is not None:
        return Response(kind="denies", disputes=_disputed(tree, denial, head, event), by=_by(tree, denial))
    below = head
    for up in (head, *tree.above(head)):
        lemma = tree.lemma[up]
        if up != head and tree.dep[below] == "conj":
            below = up
            continue
        if up != head and tree.dep[below] in ("relcl", "nsubj", "nsubjpass", "advcl") and lemma not in _BLAME:
            return None
        if lemma in _OWN and up != head and not is_negated(tree, up):
            but = any(tree.word[token] in ("but", "however", "although") for token in clause.tokens)
            return Response(kind="acknowledges_but" if but else "acknowledges")
        if (lemma in _BLAME or _accuses_instead(tree, up)) and up != head and tree.is_verbal(up):
            return Response(kind="alternative", disputes="actor")
        below = up
    return None


def own_denial(tree: Tree, verb: int) -> Response | None:
    """Return the answer that a clause gives by itself: "police deny responsibility", "the army rejects the claims".

    What of it is disputed has a name only where the part in a deed or a figure is denied.
    """
    if is_called_false(tree, verb):
        return Response(kind="denies", disputes="occurrence")
    if tree.lemma[verb] not in word_list("stance", "denials") or not tree.is_verbal(verb):
        return None
    if _denies_doing(tree, verb):
        return Response(kind="denies", by=_by(tree, verb))
    if is_denied_aside(tree, verb):
        own = tree.child(verb, "nsubj")
        return Response(kind="denies", by=None if own is None or tree.pos[own] == "PRON" else _by(tree, verb))
    denied = tree.subject(verb) if tree.is_passive(verb) else tree.child(verb, "dobj")
    if denied is None or not denies_claim(tree, denied, verb) or _tells_what_it_denies(tree, denied, verb):
        return None
    disputes: Disputed | None = None
    if tree.lemma[denied] in word_list("stance", "own_part"):
        disputes = "actor"
    elif tree.lemma[denied] in _FIGURES:
        disputes = "number"
    return Response(kind="denies", disputes=disputes, by=_by(tree, verb))


def _denies_doing(tree: Tree, verb: int) -> bool:
    """Say whether a clause denies what its own gerund tells ("denied using force")."""
    doing = tree.child(verb, "xcomp")
    gerund = doing is not None and tree.tag[doing] == "VBG" and doing > verb and tree.lemma[doing] not in _LIGHT
    return gerund and tree.lemma[verb] in word_list("stance", "outright") and not is_negated(tree, verb)


def _tells_what_it_denies(tree: Tree, denied: int, verb: int) -> bool:
    """Say whether a clause goes on to say what is denied ("denied charges that it had …"), which answers then."""
    inner = (child for child in tree.children[denied] if tree.is_verbal(child))
    return tree.child(verb, "ccomp", "xcomp") is not None or any(
        tree.child(clause, "mark") is not None or tree.child(clause, "nsubj", "nsubjpass") is not None
        for clause in inner
    )


def _accuses_instead(tree: Tree, verb: int) -> bool:
    """Say whether whoever denies accuses others in the same breath: "denied any part in it, accusing rebels of …"."""
    denying = tree.head[verb]
    if tree.lemma[verb] != "accuse" or tree.dep[verb] not in ("advcl", "conj") or is_negated(tree, denying):
        return False
    return tree.lemma[denying] in word_list("stance", "outright") and tree.child(verb, "nsubj") is None


def answered_by(response: Response | None, chain: tuple[ChainLink, ...]) -> Response | None:
    """Say whose answer it is, unless an accused body that heads the chain answers for itself.

    Relatives or an agency that deny something themselves are named too: at the head of a chain, a private person may
    as well tell of a denial whose owner was not read.
    """
    if response is None or response.by is None:
        return response
    by, head = response.by, chain[0] if chain else None
    if head is None or head.who is None:
        return response
    if _is_part_of_name(by.who, head.who):
        return msgspec.structs.replace(response, by=msgspec.structs.replace(by, entity=None))
    if not _is_head(by, head):
        return response
    if head.role in _ACCUSED:
        return msgspec.structs.replace(response, by=None)
    return msgspec.structs.replace(response, by=Responder(who=head.who, entity=head.entity, role=head.role))


def _is_head(by: Responder, head: ChainLink) -> bool:
    """Say whether two names are one: the same entity, or the words of the one, a name with a title, in the other."""
    if by.entity is not None and by.entity == head.entity:
        return True
    one, other = (
        [word for word in re.findall(r"\w+", name.casefold()) if word != "the"] for name in (by.who, head.who or "")
    )
    return one == other or (len(other) > 1 and one[-len(other) :] == other)


def _by(tree: Tree, denial: int) -> Responder | None:
    """Return who denies, as the words name him; a pronoun stands for the name of whom it means."""
    token = denier_of(tree, denial) if not is_called_false(tree, denial) else None
    if token is None or not can_act(tree, token):
        return None
    whom = party(tree, token, None)
    known = tree.entities.get(whom.entity) if whom.entity else None
    pronoun = tree.pos[token] == "PRON"
    who = (known.name or known.descriptor) if known is not None and pronoun else whom.text
    if not who or (pronoun and known is None):
        return None
    body = known is None or known.type == "organisation"
    return Responder(who=who, entity=whom.entity, role="authority" if body else "other")


def _is_part_of_name(words: str, name: str) -> bool:
    """Say whether words are a country's name that another's name only holds ("Sudan" and "South Sudan")."""
    return name.casefold().endswith(f" {words.casefold()}") and name.split()[0].casefold() in _PARTED


def _disputed(tree: Tree, denial: int, head: int, event: bool) -> Disputed | None:
    """Say what a denial disputes: part in an act, its number, its lawfulness, who the victims were, or all of it."""
    words = {tree.lemma[token] for token in range(min(denial, head), max(denial, head) + 1)}
    said = tree.child(head, "acomp", "attr", "prep") if tree.lemma[head] == "be" else None
    if said is not None:
        words.add(tree.lemma[said])  # "denied its soldiers were responsible"
    around = words | {tree.lemma[token] for token in range(tree.left[denial], tree.right[denial] + 1)}
    if words & word_list("stance", "own_part") or _is_carried_out(tree, head):
        return "actor"
    if around & {"illegal", "unlawful", "arbitrary", "lawful", "legal"}:
        return "legality"
    if words & _FIGURES:
        return "number"
    if not event:
        return "occurrence" if _says_it_was(tree, head) else "victim_status" if _tells_of_fighters(tree, head) else None
    civil = around & word_list("stance", "civil_or_not") and "no" not in around
    return "victim_status" if civil and not _did_it(tree, head) else "occurrence"


def _is_carried_out(tree: Tree, head: int) -> bool:
    """Say whether the denied clause only lays a known deed to somebody ("that they carried out the strike")."""
    if tree.lemma[head] not in word_list("words", "committed") and tree.lemma[head] not in ("responsible", "behind"):
        return False
    given = tree.child(head, "dobj", "nsubjpass")
    return given is not None and any(tree.word[child] in ("the", "this", "that") for child in tree.children[given])


def _says_it_was(tree: Tree, head: int) -> bool:
    """Say whether a clause says that something took place."""
    given = tree.child(head, "dobj")
    took = tree.lemma[head] == "take" and given is not None and tree.word[given] == "place"
    return took or tree.lemma[head] in word_list("stance", "coming_true")


def _tells_of_fighters(tree: Tree, head: int) -> bool:
    """Say whether a clause tells that fighters or arms were somewhere, or that somebody was armed."""
    armed = tree.lemma[head] == "arm" and tree.is_passive(head)
    if not armed and tree.lemma[head] not in word_list("stance", "having"):
        return False
    return any(
        tree.lemma[token] in word_list("stance", "arms") for token in range(tree.left[head], tree.right[head] + 1)
    )


def _did_it(tree: Tree, head: int) -> bool:
    """Say whether the fighters told of are those who did it ("denied that militants fired mortars")."""
    doer = tree.subject(head) if tree.is_verbal(head) and not tree.is_passive(head) else None
    return doer is not None and tree.lemma[doer] in word_list("stance", "civil_or_not")
