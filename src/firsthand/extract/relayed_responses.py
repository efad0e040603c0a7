"""A denial that a private person tells of is not put in the authority's own mouth.

"The father added that the army denied any involvement": that the army denied is known from the father alone, so the
chain starts at him, and the answer says by whom it is said to have been given (docs/decisions/0003).
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from firsthand.model.statement import ChainLink, Responder, Statement, TellerRole

_ACCUSED: frozenset[TellerRole] = frozenset({"authority", "armed_force", "armed_group", "unknown", "other"})
_PRIVATE: frozenset[TellerRole] = frozenset({"relative", "victim", "witness", "colleague", "lawyer", "anonymous"})
_ANSWERS = frozenset({"denies", "acknowledges", "acknowledges_but", "alternative"})


def relay_responses(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return the statements, those of relayed answers with a chain that starts at whoever tells of the answer."""
    return tuple(_relayed(statement) for statement in statements)


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
