"""Page one's line on the other side: who denies, who tells another account, who concedes, in sentences as printed.

Whose denial it is stands in the sentence. A name that the sentence does not print is not put before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from firsthand.dossier.page.accounts import FAMILY
from firsthand.dossier.page.answers import AGAINST, Answer, answers, without_tellers
from firsthand.dossier.page.front.accused_side import AccusedSide
from firsthand.dossier.page.front.admissions import conceded
from firsthand.dossier.page.front.corrected import corrected
from firsthand.dossier.page.front.deniers import merged
from firsthand.dossier.page.front.doubted import doubted
from firsthand.dossier.page.front.other_side import other_side
from firsthand.dossier.page.front.tellers import Tellers, tellers
from firsthand.dossier.page.front.told import picked, printed_as, quotation
from firsthand.dossier.page.index import CaseIndex
from firsthand.dossier.page.lines import Line
from firsthand.dossier.page.matter import Matter
from firsthand.dossier.page.naming import PRONOUNS, names_somebody
from firsthand.dossier.page.sentences import POINTS_BACK, quoted_sentence, sentence, with_before
from firsthand.dossier.page.tellers import head, printed_name, voice
from firsthand.model.disclosed import DisclosedStatement
from firsthand.model.statement import Party

_LEAD = "Who denies it, and through whom"
_NONE = "no words of denial were recognised that are of the main act; that does not mean that nobody denies it."
_NONE_BUT = "no plain denial of the main act was recognised; perhaps told otherwise, in whole sentences:"
_OTHERWISE, _CORRECTED = "perhaps told otherwise, ", "on what was told before, "
_DOUBTED = "perhaps in doubt or scorn, "
_READ = "read what each denies: it may be a part only, or another charge."
_MOST, _SENTENCES, _ACCOUNTS, _SILENT, _NEAR, _FAR, _START = 5, 3, 4, 1, 0.4, 0.25, 60
# Who is dismissed from an office denies nothing: what is waved away is said by somebody.
_WAVED_AWAY = r"dismiss(?:e[sd]|ing)?(?= [^.;,]{0,60}\b(?:claim|alleg|report|accus|charge|suggest|rumou?r|idea|as\b))"
_DENIAL = re.compile(
    rf"\b(?:den(?:y|ies|ied|ial|ials|ying)|reject(?!ion)\w*|{_WAVED_AWAY}|refut\w*|disput\w*|contradict\w*|"
    r"lies|untrue|false\w*|baseless|fabricat\w*|no (?:involvement|knowledge|role|part|evidence|proof|truth)|"
    r"not (?:responsible|involved|true|enough (?:proof|evidence))|never|nobody|no one|none|nonsense|"
    r"(?:did|was|were|had|has|have|do|does|is|are)(?: not|n[’']t)|blam(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|"
    r"in self-?defen[cs]e|responsible)\b",
    re.IGNORECASE,
)
_VICTIMS_SIDE = frozenset({"relative", "victim", "lawyer", "colleague", "witness"})
_OFFICIAL = frozenset({"authority", "armed_force", "armed_group"})
_OUTLET = re.compile(r"\b(?:news agency|news|newspaper|channel|times|post)$", re.IGNORECASE)
# Who rejects what the side says that the act is laid to denies no act.
_OF_AN_ACCOUNT = re.compile(
    r"\b(?:refut\w*|reject\w*|disput\w*|contradict\w*|debunk\w*|dismiss\w*|den(?:y|ies|ied|ying)|challeng\w+) "
    r"(?P<whose>(?:[\w-]+ ){0,6}?[\w-]+)[’']s? (?:\w+ ){0,2}"
    r"(?:accounts?|versions?|claims?|statements?|justifications?|explanations?|story|narrative|findings?|conclusions?)\b",
    re.IGNORECASE,
)
_DAY = re.compile(r" on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
_TELLS = re.compile(r"\b(?:said|says|told|tells|reported|reports|wrote) (?!it\b|he\b|she\b|they\b)", re.IGNORECASE)
_PLAIN = re.compile(
    rf"\b(?:den(?:y|ies|ied|ial|ials|ying)|reject(?:s|ed|ing)?|{_WAVED_AWAY}|refut\w*|debunk\w*|"
    r"contest(?:s|ed|ing)?(?= [^.;,]{0,40}\b(?:claim|alleg|report|accus|finding|account)))\b",
    re.IGNORECASE,
)
_OF_SAYING = re.compile(
    r"\bden(?:y|ies|ied|ying) (?:(?:ever )?(?:having )?(?:said|saying|told|telling|wrote|written|writing|"
    r"claimed|claiming|stated|stating|given|giving|made|making)\b|"
    r"that (?:he|she|they|it) (?:had )?(?:ever )?(?:said|told|wr[oi]te\w*|claimed)\b)",
    re.IGNORECASE,
)
_BODY_NOUN = (
    r"(?:army|military|government|police|forces?|officials?|ministry|authorities|officers?|state|general|air force)"
)
_BODY_AT_END = re.compile(rf"\b{_BODY_NOUN}$", re.IGNORECASE)
_ON_TELLER = re.compile(
    r"(?:him|them|me|us|himself|themselves|(?:his|her|their|my|our) [\w-]+|"
    r"(?:the |an? )?(?:\w+ )?(?:police\w*|officers?|soldiers?|troops|guards?))$",
    re.IGNORECASE,
)
# What a denial or admission in a text about the matter is most often of.
_CHARGE = re.compile(
    r"\b(?:allegations?|accusations?|charges?|claims?|responsib\w+|findings?|conclusions?|wrongdoing|involvement|troops|soldiers|forces|"
    r"officers?|police|kill\w*|shot|shoot\w*|deaths?|died|dead|bullets?|rounds|deploy\w*)\b",
    re.IGNORECASE,
)


class Denials:
    """What is recognised of the other side: denials that are of the matter, and what was answered by silence."""

    def __init__(self, index: CaseIndex, main: Sequence[str], matter: Matter) -> None:
        of_events = [one for event in main for one in index.statements_of(event)]
        loose = [one for one in index.disclosed.statements if one.incident not in index.whole]
        self.told = {one.id: one for one in sorted([*of_events, *loose], key=lambda one: one.id)}
        self._index, self.matter = index, matter
        self._best = max((matter.share(sentence(one)) for one in matter.told), default=0.0)
        found = without_tellers(answers(self.told.values()), index.disclosed.statements)
        self.answers = [one for one in found if self._is_read(one)]

    @property
    def dispute(self) -> bool:
        """Say whether anything of the matter is denied, explained otherwise, or doubted beside where it is told."""
        return any(one.kind in AGAINST for one in self.answers) or bool(self.matter.doubted or self.otherwise)

    @cached_property
    def official_account(self) -> bool:
        """Say whether an authority or a force tells the matter itself: its account may differ without a denial."""
        told = (one for kind in self.tellers.values() for group in kind.values() for one in group)
        return any((link := head(one)) is not None and link.role in _OFFICIAL for one in told)

    @cached_property
    def deniers(self) -> frozenset[str]:
        """Return the lowered last words of the names of those who deny something of the matter."""
        against = (
            one for one in self.answers if one.kind in AGAINST and not _is_of_victims(one, self.told[one.statement])
        )
        links = (head(one) for one in self.otherwise)
        officials = (link.who for link in links if link is not None and link.role in _OFFICIAL)
        found = (who for who in (*(one.who for one in against), *officials) if who)
        return frozenset(who.split()[-1].casefold() for who in found if not _OUTLET.search(who))

    @cached_property
    def tellers(self) -> Tellers:
        """Return who tells the matter, by kind and name: asked for twice, and worked out over all texts."""
        return tellers(self._index, self.matter, self.deniers)

    @property
    def answered(self) -> list[DisclosedStatement]:
        """Return the statements read as acknowledging something."""
        return [self.told[one.statement] for one in self.answers if one.kind.startswith("acknowledges")]

    @cached_property
    def otherwise(self) -> list[DisclosedStatement]:
        """Return the accounts of the other side that hold no verb of denial."""
        return other_side(self._index, self.matter)

    @cached_property
    def turned(self) -> list[DisclosedStatement]:
        """Return accounts by which whom it befell did it to those who tell it, or to officers; no others' deeds."""
        told = self.matter.counter
        return self.matter.ranked(one for one in told if any(_ON_TELLER.match(party.text) for party in one.victims))

    def _is_read(self, one: Answer) -> bool:
        statement = self.told[one.statement]
        words = sentence(statement)
        if denies_words(words):
            return False  # who denies having said a thing denies no act
        if not words:
            return one.kind in AGAINST and one.who is not None
        if one.kind == "no_answer":
            return self.is_of_matter(words)
        if (
            self.matter.people
            and any(not self._is_open(party) for party in statement.victims)
            and not (self.matter.befalls(statement) or self.matter.is_about(words))
        ):
            return False  # what is said to have been done to somebody else is another matter
        if _PLAIN.search(words):
            return self.is_answer(statement, words)
        return bool(one.who and _DENIAL.search(words)) and statement.act in FAMILY and self.is_of_matter(words)

    def rejects_the_accused(self, words: str) -> bool:
        """Say whether words reject an account of the side that the act is laid to ("refute the army's version")."""
        told = _OF_AN_ACCOUNT.search(words)
        return told is not None and self._side.holds(told["whose"], [])

    @cached_property
    def _side(self) -> AccusedSide:
        return AccusedSide(self._index, self.matter)

    def _is_open(self, party: Party) -> bool:
        """Say whether a party is a pronoun that means nobody by name: it may be whom the matter befell."""
        person = self._index.people.get(party.entity or "")
        return party.text.casefold() in PRONOUNS and (person is None or not person.name)

    def is_of_matter(self, words: str, near: float = _NEAR) -> bool:
        """Say whether words speak of the matter: by a name of whom it befell or is laid to, or by what most tell."""
        if self.matter.people and not self.matter.is_about(words):
            named = any(self.matter.is_named_in(key, words) for key in (*self.matter.people, *self.matter.accused))
            if named or self.matter.names_another(words):
                return False
        return self.matter.is_about(words) or self.matter.share(words) >= near * self._best

    def is_answer(self, one: DisclosedStatement, words: str) -> bool:
        """Say whether a sentence that denies or admits is of the matter: in a document about it nearly all are."""
        if self.is_of_matter(words, _FAR):
            return True
        devoted = one.document in self.matter.devoted and not self.matter.names_another(words)
        devoted = devoted and not any(self.matter.is_named_in(key, words) for key in self.matter.people)
        charged = POINTS_BACK.search(words) or _CHARGE.search(words)
        return devoted and bool(charged) and self._index.on_its_day(one)


def denials_of(index: CaseIndex) -> Denials:
    """Return the other side of a case's leading events, with their matter."""
    main = index.leading()
    return Denials(index, main, Matter(index, main))


def denied(index: CaseIndex, matter: Matter, found: Denials) -> Line:
    """Say who denies something of the matter, who tells it otherwise, who concedes and who did not answer."""
    parts = _unlike(_denials(index, matter, found))
    used = [part.words.partition(": ")[2] for part in parts]
    rejected = [one for one in matter.doubted if _PLAIN.search(sentence(one)) and not _stands(one, used)]
    parts += [
        Line(words=quotation(one, index, silent=True), statements=(one.id,))
        for one in picked(matter.ranked(rejected), index, used, _SENTENCES)
    ]
    other = [
        Line(words=quotation(one, index, lead=_OTHERWISE), statements=(one.id,))
        for one in picked([*found.turned, *found.otherwise], index, used, _ACCOUNTS)
    ]
    in_doubt = [
        Line(words=quotation(one, index, silent=True, lead=_DOUBTED), statements=(one.id,))
        for one in picked(_of_it(doubted(index, matter), found, used), index, used, _SENTENCES)
    ]
    taken_back = [
        Line(words=quotation(one, index, silent=True, lead=_CORRECTED), statements=(one.id,))
        for one in picked(corrected(index, matter), index, used, _SENTENCES)
    ]
    admitted = [
        Line(words=quotation(one, index, silent=True, lead=how), statements=(one.id,))
        for how, one in conceded(index, matter, found.answered, found.is_answer, used)
    ]
    silent = list(_silent(index, found))
    words = f"{printed_as(index)}; {_READ}" if parts else (_NONE_BUT if other or in_doubt else _NONE)
    return Line(lead=_LEAD, words=words, parts=(*parts, *other, *in_doubt, *taken_back, *admitted, *silent))


def _of_it(given: Iterable[DisclosedStatement], found: Denials, used: Sequence[str]) -> Iterator[DisclosedStatement]:
    """Yield the statements whose sentence is of the matter and does not stand already."""
    for one in given:
        if found.is_answer(one, sentence(one)) and not _stands(one, used):
            yield one


def _stands(one: DisclosedStatement, used: Iterable[str]) -> bool:
    """Say whether a statement's sentence stands in one of these already, with what is printed before it."""
    return any(sentence(one)[-_START:] in words for words in used)


def _unlike(lines: Iterable[Line]) -> list[Line]:
    """Return lines whose quoted words differ: one sentence stands once, under the first who is read as its denier."""
    return list({line.words.partition(": ")[2][:_START]: line for line in reversed(list(lines))}.values())[::-1]


def _denials(index: CaseIndex, matter: Matter, found: Denials) -> Iterator[Line]:
    by: dict[str, list[Answer]] = {}
    for one in found.answers:
        if one.kind in AGAINST:
            who = _denier(one.who or "", sentence(found.told[one.statement]), person=one.who in index.named)
            who = who or _says_not(one, found.told[one.statement], index)
            by.setdefault(who if who and names_somebody(who) else "", []).append(one)
    people = {word.casefold() for name in index.named for word in name.split()}
    heads = merged([who for who in by if who], people, index.places)
    sets: dict[str, list[Answer]] = {}
    for who in sorted(by):
        sets.setdefault(heads.get(who, ""), []).extend(by[who])
    sets[""] = [one for one in sets.get("", []) if _PLAIN.search(sentence(found.told[one.statement]))]
    ordered = sorted(
        (who for who in sets if sets[who]), key=lambda who: (not who, -_best(sets[who], found, matter), who)
    )
    for who in ordered[:_MOST]:
        yield from _denial(sets[who], index, found, matter)


def _denier(name: str, words: str, *, person: bool) -> str:
    """Return a denier's name as printed shortly before a word of denial; empty where it stands elsewhere or nowhere."""
    printed = printed_name(name, words, person=person) if words else name
    own = printed.removeprefix("The ").removeprefix("the ")
    near = re.compile(rf"\b{re.escape(own)}\b(?P<between>[^.;:]{{0,50}}?)(?:{_DENIAL.pattern})", re.IGNORECASE)
    found = near.search(words) if printed else None
    if _OUTLET.search(printed):
        return ""
    printed = re.sub(r"[’']s?$", "", _DAY.sub("", printed))
    if re.search(rf"\b{re.escape(printed)} {_BODY_NOUN}\b", words) and not _BODY_AT_END.search(printed):
        return ""  # "the Lowland army denied": "Lowland" alone is torn out of its name
    return printed if not words or (found and not _TELLS.search(found["between"])) else ""


def _says_not(one: Answer, statement: DisclosedStatement, index: CaseIndex) -> str:
    """Return who says that it was not so, in his own statement, where no verb of denial says whose denial it is."""
    link = head(statement)
    own = link is not None and link.who == one.who and not _PLAIN.search(sentence(statement))
    return voice(statement, index) if own else ""


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _best(given: Iterable[Answer], found: Denials, matter: Matter) -> float:
    return max(_worth(one, found, matter) for one in given)


def _worth(one: Answer, found: Denials, matter: Matter) -> float:
    words = sentence(found.told[one.statement])
    return round(matter.share(words) * (1.5 if _PLAIN.search(words) else 1), 4)


def _denial(given: Sequence[Answer], index: CaseIndex, found: Denials, matter: Matter) -> Iterator[Line]:
    """Yield a line a sentence, with the denier as that sentence prints him: one document says it once."""
    seen: set[str] = set()
    for one in sorted(given, key=lambda one: (-_worth(one, found, matter), one.statement)):
        statement = found.told[one.statement]
        words = (
            with_before(statement, alone=index.alone)
            or f"disputes {one.disputes or 'something; the words are withheld'}"
        )
        source = index.family.get(statement.document, statement.document)
        if not seen & {words, source} and len(seen) < 2 * _SENTENCES:
            who = _denier(one.who or "", sentence(statement), person=one.who in index.named)
            who = who or _says_not(one, statement, index)
            lead = f"{who}, in " if who and names_somebody(who) else "in "
            if found.rejects_the_accused(words):
                lead = f"against the accused side’s account, {lead}"
            elif _is_of_victims(one, statement):
                lead = f"rejecting what others say, {lead}"
            lead = lead if _PLAIN.search(words) or not sentence(statement) else f"{_OTHERWISE}{lead}"
            seen |= {words, source}
            yield Line(words=f"{lead}{index.labels[statement.document]}: {words}", statements=(one.statement,))


def _silent(index: CaseIndex, found: Denials) -> Iterator[Line]:
    silent = [one.statement for one in found.answers if one.kind == "no_answer"]
    for key in silent[:_SILENT]:
        one = found.told[key]
        yield Line(
            words=f"no answer, in {index.labels[one.document]}: {quoted_sentence(one, alone=index.alone)}",
            statements=(key,),
        )


def _is_of_victims(answer: Answer, one: DisclosedStatement) -> bool:
    """Say whether relatives, lawyers or witnesses themselves reject it: most often it is the other side's account.

    Of what a priest tells of a guard's denial the guard is the denier.
    """
    link = head(one)
    own = link is not None and bool(link.who) and (not answer.who or _plain(answer.who) == _plain(link.who or ""))
    return own and link is not None and link.role in _VICTIMS_SIDE


def is_plain_denial(words: str) -> bool:
    """Say whether words hold a verb or noun of denial."""
    return bool(_PLAIN.search(words))


def denies_words(words: str) -> bool:
    """Say whether words tell of a denial of words ("denied saying that nine died"): it denies no act."""
    return bool(_OF_SAYING.search(words))
