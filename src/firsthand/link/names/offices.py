"""Offices and callings under one key each, whatever form a text uses: spokesman, spokeswoman, spokesperson."""

from __future__ import annotations

from functools import cache

from firsthand.link.names.names import token_key

_FORMS = (
    "spokesperson spokesman spokeswoman",
    "chair chairman chairwoman chairperson",
    "premier prime-minister",
    "police-officer policeman policewoman constable",
    "councillor councilman councilwoman councilor councilperson",
    "lawmaker congressman congresswoman legislator deputy",
    "general brigadier-general major-general lieutenant-general",
    "colonel lieutenant-colonel",
    "minister foreign-minister defence-minister defense-minister interior-minister",
    "lawyer attorney solicitor barrister",
    "journalist reporter correspondent",
)


@cache
def _keys() -> dict[str, str]:
    rows = [[token_key(form.replace("-", " ")) for form in row.split()] for row in _FORMS]
    return {form: forms[0] for forms in rows for form in forms}


def office_key(role: str) -> str:
    """Return the key of an office from the key of a role as a text names it; a role that is no office keeps its own."""
    return _keys().get(role, role)
