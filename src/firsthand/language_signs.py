"""What tells close languages apart in a short text: letters that only some of them have, and their small words.

A detector that counts letter groups is sure of French or Turkish in six words, and mixes up Ukrainian with Russian,
Slovene with Croatian. Letters and small words (closed classes: no list of topics) decide there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

_LETTERS = {
    "ыэ": "ru be kk ky mn tg",
    "ё": "ru be",
    "и": "ru uk bg mk sr kk ky mn tg",
    "щ": "ru uk bg kk",
    "ъ": "bg ru",
    "і": "uk be kk",
    "їєґ": "uk",
    "ў": "be",
    "ђћ": "sr",
    "ѓќѕ": "mk",
    "јљњџ": "sr mk",
    "әғқңұһ": "kk",
    "өү": "kk ky mn",
    "ə": "az",
    "ěřů": "cs",
    "ľĺŕ": "sk",
    "ł": "pl",
    "ąę": "pl lt",
    "ėųį": "lt",
    "āēīķļņģ": "lv",
    "őű": "hu",
    "șță": "ro vi",
    "ğı": "tr az",
    "ß": "de",
    "đ": "sr hr bs sh vi",
    "ć": "sr hr bs sh pl",
}
"""Letters -> the languages that write them; all others of their script do not."""
_WORDS = {
    "ru": "и а но что он она они его её ей ему им их был была было были после когда который которые из у об о "
    "от к со в на до под чтобы не ни по как так это этот уже только или же ли бы где там при за с без нет",
    "uk": "і та а але й що він вона вони його її їй йому їм їх був була було були після коли який які з із від "
    "до в у на про під щоб не ні по як так це цей вже тільки або чи же би де там при за без немає",
    "be": "і а але што ён яна яны яго яе ёй яму ім іх быў была было былі пасля калі які якія з ад да у ў на пра "
    "пад каб не ні па як так гэта гэты ужо толькі або ці ж бы дзе там пры за без няма",
    "bg": "и а но че той тя те го я ги му ѝ им беше бе бяха било са е се си след когато който които от до в във "
    "на със с под да не по като така това този вече само или ли би където там при за без няма ще",
    "mk": "и а но дека тој таа тие го ја ги му им беше беа било се е си по кога кој кои од до во на со под да "
    "не како така ова овој веќе само или ли би каде таму при за без нема ќе",
    "sr": "и i а a али ali да da је je су su се se од od до do у u о o по po на na из iz под pod који koji која "
    "koja када kada кад kad после posle poslije није nije нису nisu био bio била bila било bilo били bili "
    "са sa с s код kod где gde gdje тамо tamo му mu га ga јој joj их ih им im не ne ни ni за za као kao "
    "што što већ već само samo или ili ће će би bi",
    "sl": "in a ali da je so se si od do v na o po iz pod ki ko ni niso bil bila bilo bili z s pri kje tam mu "
    "ga jo jih jim ne za kot kaj že samo še bi bo pa ter njegova njegov",
    "cs": "a i ale že aby je jsou se si od do v ve na o po z ze pod který která když není nejsou byl byla bylo "
    "byli s se u kde tam mu ho ji jich jim ne ani za jako co už jen by jeho",
    "sk": "a i ale že aby je sú sa si od do v vo na o po z zo pod ktorý ktorá keď nie bol bola bolo boli s so u "
    "pri kde tam mu ho ju ich im ne ani za ako čo už len by jeho",
    "pl": "i a ale że aby jest są się od do w we na o po z ze pod który która kiedy nie był była było byli u "
    "przy gdzie tam mu go ją ich im ani za jak co już tylko by jego",
    "tr": "ve bir bu için ile de da değil daha ancak olduğunu dedi ki ne gibi sonra kadar o en çok ya mi",
    "az": "və bir bu üçün ilə də da deyil daha lakin olduğunu dedi ki nə kimi sonra qədər o ən çox ya mi",
    "sw": "na ya wa kwa ni katika kuwa lakini yake wake baada huko kwamba hiyo huyo cha la za au bila pia si kama hadi",
    "id": "dan yang di ke dari tidak dengan untuk itu ini kata akan telah oleh pada juga atau adalah dalam saat ia",
}
"""Small words of closed classes, thirty to fifty a language; Serbian, in both scripts, stands for its kind."""
_ALIKE = {"hr": "sr", "bs": "sr", "sh": "sr", "ms": "id"}
_WORD = re.compile(r"[^\W\d_]+")
_MOST = 4
_A_WORD = 3.0
_A_LETTER = 0.1
_LEAST = 0.01
_ONE_IN = 250
"""Letters: a strange one among more is a name or a quoted word."""


def weighed(text: str, shares: Mapping[str, float]) -> dict[str, float]:
    """Weigh a detector's shares with the letters and small words of a text; the result sums to at most one.

    Only words that begin small count, so that names from elsewhere do not.
    """
    words = [word for word in _WORD.findall(text) if word[0].islower()]
    hits: dict[str, int] = {}
    for word in set(words):
        for code in _by_word().get(word, ()):
            hits[code] = hits.get(code, 0) + 1
    strange = _strangers("".join(words))
    candidates = {*shares, *hits}
    told = {
        code: max(shares.get(code, 0.0), _LEAST)
        * _A_WORD ** min(hits.get(_ALIKE.get(code, code), 0), _MOST)
        * _A_LETTER ** min(sum(count for users, count in strange if code not in users), 2)
        for code in candidates
    }
    total = sum(told.values())
    return {code: value / total for code, value in told.items()} if total else {}


def has_signs(code: str) -> bool:
    """Say whether a language is one that its small words tell from its neighbours."""
    return _ALIKE.get(code, code) in _WORDS


def _strangers(letters: str) -> list[tuple[frozenset[str], int]]:
    """Return how often letters stand there that only some languages have, with these languages."""
    counted = ((users, len(pattern.findall(letters))) for pattern, users in _by_letter())
    return [(users, count) for users, count in counted if count * _ONE_IN >= max(len(letters), 1) and count]


@cache
def _by_letter() -> tuple[tuple[re.Pattern[str], frozenset[str]], ...]:
    return tuple((re.compile(f"[{letters}]"), frozenset(users.split())) for letters, users in _LETTERS.items())


@cache
def _by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for code, words in _WORDS.items():
        for word in dict.fromkeys(words.split()):
            found.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in found.items()}
