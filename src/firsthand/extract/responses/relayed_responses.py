"""Answers told by an idiom; those that a private person tells of are not put in the authority's own mouth.

"The father added that the army denied any involvement": that the army denied is known from the father alone, so the
chain starts at him, and the answer says by whom it is said to have been given (docs/decisions/0003).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from firsthand.extract.attribution.answer_idioms import Answer
from firsthand.model.statement import ChainLink, Party, Responder, Response, Statement, TellerRole

_ACCUSED: frozenset[TellerRole] = frozenset({"authority", "armed_force", "armed_group", "unknown", "other"})
_PRIVATE: frozenset[TellerRole] = frozenset({"relative", "victim", "witness", "colleague", "lawyer", "anonymous"})
_OFFICIAL: frozenset[TellerRole] = frozenset({"authority", "armed_force", "armed_group"})
_NOBODY = re.compile(
    r"\b(?:nobody|no[- ]one|none|no such|no (?:prisoners?|detainees?|soldiers?|men|women|people|person|bod(?:y|ies))"
    r"|not (?:here|there|inside|held|holding|in (?:their|its|our|his) (?:custody|hands))"
    r"|never (?:been|held|seen|arrested))\b",
    re.IGNORECASE,
)
_FAILED = re.compile(r"\bfail(?:s|ed|ing)? to\b", re.IGNORECASE)
_WORD = re.compile(r"\w{3,}")
_TWO = 2
_OWN = frozenset({"it", "he", "she", "they", "we", "i", "who", "which"})
# What an answer calls whom it has just named: "named the rebels as those who …".
_POINTING = frozenset({"those", "who", "they", "them", "the ones", "ones", "the people", "the men"})
_ANSWERS = frozenset({"denies", "acknowledges", "acknowledges_but", "alternative"})


def relay_responses(statements: Iterable[Statement], answers: Sequence[Answer] = ()) -> tuple[Statement, ...]:
    """Return the statements with the answers that idioms give, relayed ones with a chain from whoever tells of them."""
    given = tuple(_relayed(_laid_at_others(_denied(_answered(one, answers)))) for one in statements)
    relayed = [one for one in given if _is_alternative(one) and one.chain and one.chain[0].role in _PRIVATE]
    return tuple(_given_again(one, relayed) for one in given) if relayed else given


def _is_alternative(statement: Statement) -> bool:
    return statement.response is not None and statement.response.kind == "alternative"


def _given_again(statement: Statement, relayed: Sequence[Statement]) -> Statement:
    """Read as the same other explanation what the accused is said to say itself of those whom a relayed one blames."""
    chain, actors = statement.chain, statement.alleged_actors
    if statement.response is not None or statement.polarity == "negative" or not actors or len(chain) < _TWO:
        return statement
    if chain[0].role not in _ACCUSED or not any(_blames_the_same(statement, one) for one in relayed):
        return statement
    return msgspec.structs.replace(statement, response=Response(kind="alternative", disputes="actor"))


def _blames_the_same(statement: Statement, relayed: Statement) -> bool:
    """Say whether the teller is who gave the relayed answer, and names all whom it blamed, or in fewer words."""
    by, head = relayed.response.by if relayed.response else None, statement.chain[0]
    own, others = _words(head.who or ""), _words(by.who if by else "")
    if by is None and head.role not in _OFFICIAL:
        return False  # a relayed answer that does not say whose it is: an accused body's
    if by is not None and head.entity != by.entity and not (own and others and (own <= others or others <= own)):
        return False
    named, blamed = (_words(" ".join(party.text for party in one.alleged_actors)) for one in (statement, relayed))
    return bool(named and blamed) and (named <= blamed or blamed <= named)


def _words(text: str) -> set[str]:
    return {word for word in _WORD.findall(text.casefold()) if word != "the"}


def _answered(statement: Statement, answers: Sequence[Answer]) -> Statement:
    """Give a statement the answer of an idiom that is about it."""
    if statement.response is not None or statement.act == "age":
        return statement
    answer = next((one for one in answers if _is_about(one, statement)), None)
    if answer is None:
        return statement
    statement = msgspec.structs.replace(statement, response=Response(kind=answer.kind, disputes=answer.disputes))
    if answer.kind == "denies":
        return msgspec.structs.replace(statement, standing="denied")
    actors = statement.alleged_actors
    if answer.who is None or any(one.text.lower() not in _POINTING for one in actors):
        return statement
    entity = actors[0].entity if actors else None
    return msgspec.structs.replace(
        statement, alleged_actors=(Party(text=answer.blamed, span=answer.who, entity=entity),)
    )


def _is_about(answer: Answer, statement: Statement) -> bool:
    """Say whether an act's words are what is answered; a clause without an act has to hold the answer's own words."""
    if statement.act == "other":
        return statement.start <= answer.span.start and answer.span.end <= statement.end
    return answer.what.start <= statement.trigger[0] < answer.what.end


def _denied(statement: Statement) -> Statement:
    """Read as a denial what somebody accused told a private person was not so ("there was nobody inside")."""
    chain = statement.chain
    if statement.response is not None or not _is_relayed(chain) or chain[0].role not in _OFFICIAL:
        return statement
    negative = statement.polarity == "negative" and statement.act not in ("other", "age")
    if _FAILED.search(statement.text):
        return statement
    if not negative and not (statement.act == "other" and _NOBODY.search(statement.text)):
        return statement
    response = Response(kind="denies", disputes="occurrence")
    return msgspec.structs.replace(statement, response=response, standing="denied")


def _laid_at_others(statement: Statement) -> Statement:
    """Read as another explanation what somebody accused told a private person that others had done."""
    chain, actors = statement.chain, statement.alleged_actors
    if statement.response is not None or not _is_relayed(chain) or chain[0].role not in _OFFICIAL:
        return statement
    if statement.act == "other" or statement.polarity == "negative" or not actors:
        return statement
    accused = {(chain[0].who or "").lower().removeprefix("the ")}
    if any(one.entity == chain[0].entity if one.entity else one.text.lower().removeprefix("the ") in accused | _OWN
           for one in actors):  # fmt: skip
        return statement
    return msgspec.structs.replace(statement, response=Response(kind="alternative", disputes="actor"))


def _relayed(statement: Statement) -> Statement:
    response, chain = statement.response, statement.chain
    if response is None or response.kind not in _ANSWERS or response.by is not None or not _is_relayed(chain):
        return statement
    accused = chain[0]
    answer = msgspec.structs.replace(
        response, by=Responder(who=accused.who or "", entity=accused.entity, role=accused.role)
    )
    return msgspec.structs.replace(statement, response=answer, chain=chain[1:])


def _is_relayed(chain: tuple[ChainLink, ...]) -> bool:
    """Say whether an accused party heads the chain and a private person passes its words on."""
    return len(chain) > 2 and bool(chain[0].who) and chain[0].role in _ACCUSED and chain[1].role in _PRIVATE
