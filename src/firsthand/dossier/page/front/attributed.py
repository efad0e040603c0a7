"""Whether a sentence itself says that somebody tells it: a name that only stands in it may be anybody's."""

from __future__ import annotations

import re
from functools import lru_cache

from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.sentences import sentence
from firsthand.dossier.page.tellers import voice
from firsthand.model.disclosed import DisclosedStatement

_SAYS = (
    r"(?:said|says?|saying|told|tells?|report(?:ed|s)?|announc(?:ed|es)|claim(?:ed|s)?|accus(?:ed|es)|alleg(?:ed|es)|"
    r"testif(?:ied|ies)|wr(?:ote|ites)|tweeted|stat(?:ed|es)|add(?:ed|s)|explain(?:ed|s)|recall(?:ed|s)|describ(?:ed|es)|"
    r"confirm(?:ed|s)|insist(?:ed|s)|conclud(?:ed|es)|estimat(?:ed|es)|counted|reveal(?:ed|s)|warn(?:ed|s)|"
    r"(?:have|has|had) (?:\w+ )?(?:said|told|reported|claimed|accused|alleged|announced|confirmed)|"
    r"acknowledg(?:ed|es)|admit(?:ted|s)|conced(?:ed|es)|den(?:ied|ies)|believ(?:ed|es?)|fear(?:ed|s)?|blam(?:ed|es?)|"
    r"argu(?:ed|es)|declar(?:ed|es)|ask(?:ed|s)|found|finds)"
)
_ANY_SAYING = re.compile(rf"\b(?:{_SAYS}|according to|so-called|alleged\w*|reported\w*)\b", re.IGNORECASE)
_ASIDE = r"(?:(?:,| \(|,? [–—-]) ?[^.;“”\"]{1,90}?(?:,|\)| [–—-]))?"


def teller_in(one: DisclosedStatement, index: CaseIndex) -> str:
    """Return who tells a statement, where its sentence prints the name beside a word of saying; else nothing."""
    name = voice(one, index)
    return name if name and says(name.removeprefix("The ").removeprefix("the "), sentence(one)) else ""


def says(name: str, words: str) -> bool:
    """Say whether words print a name beside a verb of saying whose subject it can be, or after "according to"."""
    return bool(name) and bool(_pattern(name).search(words))


def has_saying(words: str) -> bool:
    """Say whether words hold any verb of saying: somebody may be named in them as who tells it."""
    return bool(_ANY_SAYING.search(words))


@lru_cache(maxsize=4096)
def _pattern(name: str) -> re.Pattern[str]:
    own = rf"(?<![\w-]){re.escape(name)}(?![\w-])(?![’'])"
    subject = rf"{own}{_ASIDE} (?:\w+ly |also |later |then |had |has |have )?{_SAYS}\b(?! (?:to have|to be|by)\b)"
    turned = rf"[,”\"’'] ?(?:said|says|told|tweeted|wrote|added|explained|recalled) (?:[\w’'.-]+ ){{0,6}}?{own}"
    cited = (
        r"\b(?:[Aa]ccording to|(?:told|reported|filed|signed|released|issued|said) by|statement (?:by|from)|tweet by) "
        rf"(?:[\w’'.,-]+ ){{0,7}}?{own}(?! (?:testimony|documents?|papers?|records?|filings?|hearings?)\b)"
    )
    return re.compile(f"(?:{subject}|{turned}|{cited})", re.IGNORECASE)
