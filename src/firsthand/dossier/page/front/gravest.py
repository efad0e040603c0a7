"""The gravest charge, in a sentence as printed, and whether that sentence says who tells it."""

from __future__ import annotations

import re

from firsthand.dossier.page.accounts import FAMILIES
from firsthand.dossier.page.front.accused_side import AccusedSide
from firsthand.dossier.page.front.admissions import is_admission
from firsthand.dossier.page.front.attributed import has_saying, teller_in
from firsthand.dossier.page.front.told import family_words, quotation
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.sentences import sentence
from firsthand.dossier.page.tellers import head
from firsthand.model.disclosed import DisclosedStatement

_LEAD = "The gravest charge"
_DIGITS = re.compile(r"\d[\d,]*(?=\D|$)")
_LOOKED_AT, _SHARE = 6, 3
_NAMED = "in a sentence that names who says so: "
_OWN = "in a sentence that names nobody who says so: "


def gravest(index: CaseIndex, matter: Matter, *, disputed: bool = False) -> Line:
    """Say the gravest of the main acts in the sentence that says it best, and whether it names who tells it.

    What one document alone mentions beside the matter is not what the case is about: of the main acts, and others
    that at least a third as many documents tell as the one most told, the gravest counts.
    """
    order = list(FAMILIES)
    spread = matter.spread
    if not spread:
        return Line(lead=_LEAD, words="no clause that tells of a grave act was recognised.")
    most = max(spread.values())
    widely = [act for act, many in spread.items() if act in matter.families or (many > 1 and _SHARE * many >= most)]
    graver = sorted(widely, key=order.index)
    # What an edition withholds says nothing to a reader: the gravest that is told in words comes first.
    family = next((act for act in graver if any(one.text for one in matter.of(act))), graver[0])
    told = matter.of(family)
    charges = [one for one in told if not is_admission(sentence(one))] or told
    accused = AccusedSide(index, matter)
    best = [one for one in charges if not _is_official(one) and not accused.speaks(one)][:_LOOKED_AT] or charges[
        :_LOOKED_AT
    ]
    charged = [one for one in best if one.alleged_actors and one.victims] or best
    printed = [one for one in charged if one.text] or [one for one in charges if one.text][:_LOOKED_AT] or charged
    shown = max(printed, key=lambda one: (_standing(one, index), _number(one), -printed.index(one)))
    side = "told otherwise too: see who denies it; " if disputed else ""
    basis = "" if index.alone or not shown.text else _basis(shown, index)
    # The words stand last: what follows a quotation could make it look like another text's to the search for leaks.
    words = f"{family_words(family, told)}; {side}{basis}{quotation(shown, index)}"
    return Line(lead=_LEAD, words=words, statements=(shown.id,))


def _standing(one: DisclosedStatement, index: CaseIndex) -> int:
    """Return 1 where the sentence names who tells it, 0 where it does not, -1 where he may only comment on it."""
    link = head(one)
    if link is None or not teller_in(one, index):
        return 0
    return -1 if link.role == "other" and link.basis not in ("witnessed", "experienced") else 1


def _number(one: DisclosedStatement) -> int:
    """Return the largest number in the words for those to whom it was done; 0 where there is none."""
    found = (digits.replace(",", "") for party in one.victims for digits in _DIGITS.findall(party.text))
    return max((int(digits) for digits in found), default=0)


def _is_official(one: DisclosedStatement) -> bool:
    """Say whether an authority or a force tells it: what it says of a death in its hands is no charge."""
    link = head(one)
    return link is not None and link.role in ("authority", "armed_force", "armed_group")


def _basis(one: DisclosedStatement, index: CaseIndex) -> str:
    """Say whether the sentence names who tells it; nothing where it holds a word of saying and no name was seen."""
    if teller_in(one, index):
        return _NAMED
    return "" if has_saying(sentence(one)) else _OWN
