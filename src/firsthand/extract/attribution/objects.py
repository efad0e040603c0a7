"""What somebody announces, confirms or describes as a bare noun phrase ("announced the death of a prisoner").

No attribution in the usual sense (no clause is marked as theirs), but a chain needs the teller: so these are kept
apart from `find_attributions` and are seen by chains only.
"""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract.acts.tallies import find_tallies
from firsthand.extract.attribution.answer_idioms import Answer
from firsthand.extract.attribution.decisions import decisions
from firsthand.extract.attribution.lexicon import lexicon
from firsthand.extract.attribution.people import is_passive, recipient_of, source_of
from firsthand.extract.attribution.record_words import PICTURES, RECORDS, SHOWING, TELLING_BY_ITSELF
from firsthand.extract.attribution.speakers import Speakers
from firsthand.extract.attribution.syntax import Syntax
from firsthand.extract.attribution.teller_words import teller_words
from firsthand.model.attribution import Attribution
from firsthand.model.base import Span

_DESCRIBING = frozenset({"identify", "describe", "recognize", "recognise"})
_SILENT = frozenset({"decline", "refuse"})
_ANSWERING = frozenset({"comment", "respond", "answer", "reply", "elaborate"})
_ACCUSING = frozenset({"accuse", "blame"})
_TELLING_OF = frozenset({"tell", "speak", "talk", "complain", "inform"})
_SEEMING = frozenset({"appear", "seem"})
_NEAR_PICTURE = 12
_AGAINST = frozenset({"while", "whereas", "although", "though"})  # another's words begin there
_NO_CLAIMS = frozenset({("claim", "life"), ("claim", "victim")})  # "a raid that claimed thirty lives"
_COUNTING = frozenset({"count", "mention", "register", "record"})  # "counted 37", "mentions 24 dead"
_FIGURES = frozenset({"toll", "figure", "number", "count", "tally", "total", "estimate"})
_BRINGING = frozenset({"bring", "push", "raise", "increase"})
_NAMING = frozenset({"call", "label", "brand", "dub", "term", "deem"})  # "called it a mistake"
_TELLING_AT = frozenset({"on", "to", "via", "through", "during"})


def find_object_tellings(
    syntax: Syntax, known: tuple[Attribution, ...], answers: tuple[Answer, ...] = ()
) -> tuple[Attribution, ...]:
    """Return tellings by noun phrase, in the order of their cues; what is already an attribution is left out."""
    taken = {syntax.tokens_of(span)[-1] for one in known for span in one.cue if len(syntax.tokens_of(span))}
    words, speakers = lexicon(), Speakers(syntax)
    found: list[Attribution] = []
    for cue, source, recipient, content in (
        *_candidates(syntax, taken),
        *_accusations(syntax, taken),
        *_shown(syntax, taken),
        *_numbers(syntax, taken),
        *_idioms(syntax, taken, answers),
        *decisions(syntax, taken, known),
    ):
        content = [t for t in syntax.clause_tokens(content) if t != cue]
        if not content or _is_of_another_quotation(syntax, cue, content):
            continue
        found.append(
            Attribution(
                id=f"o{len(found)}",
                source=syntax.spans(syntax.noun_phrase(source)),
                recipient=syntax.spans(syntax.noun_phrase(recipient)) if recipient is not None else None,
                cue=syntax.spans([cue]),
                content=syntax.spans(content),
                kind="noun",
                polarity="negative" if syntax.lemma[cue] in words.denying else "positive",
                source_entity=speakers.entity(source),
                recipient_entity=speakers.entity(recipient),
                lemma=syntax.lemma[cue],
            )
        )
    return tuple(found)


def _is_of_another_quotation(syntax: Syntax, cue: int, content: list[int]) -> bool:
    """Say whether what is told begins in a quotation that the cue stands out of, and that is not all within it."""
    index = syntax.quote_of[content[0]]
    if index in (-1, syntax.quote_of[cue]):
        return False
    quote, held = syntax.quotes[index], set(content)
    return not all(t in held for t in range(quote.first + 1, quote.last - 1))


def _candidates(syntax: Syntax, taken: set[int]) -> Iterator[tuple[int, int, int | None, list[int]]]:
    words, roles = lexicon(), teller_words().roles
    for token, lemma in enumerate(syntax.lemma):
        if token in taken:
            continue
        told = _said_to_be(syntax, token) if syntax.pos[token] == "VERB" else []
        source = source_of(syntax, token, words) if told else None
        if source is not None:
            yield token, source, None, told
            continue
        if lemma in words.object_telling | words.object_content and syntax.pos[token] == "VERB":
            thing = syntax.child(token, "nsubjpass") if is_passive(syntax, token) else syntax.child(token, "dobj")
            source = source_of(syntax, token, words)
            if (
                thing is not None
                and lemma not in words.object_telling
                and syntax.lemma[thing] not in words.claim_objects
            ) or (thing is not None and (lemma, syntax.lemma[thing]) in _NO_CLAIMS):
                continue
            told_of = ("NOUN", "PROPN", "NUM", "ADJ") if lemma in _COUNTING else ("NOUN", "PROPN")
            if thing is not None and source is not None and thing != source and syntax.pos[thing] in told_of:
                told = _torn_clause(syntax, token, thing) or _with_rest(syntax, token, thing)
                yield token, source, recipient_of(syntax, token, words), told
        elif syntax.pos[token] == "NOUN" and roles.get(lemma) == "document":
            about = next((c for c in syntax.each(token, "prep", "acl") if _tells_of(syntax, c)), None)
            if about is not None:
                yield token, token, None, syntax.subtree(about)


def _accusations(syntax: Syntax, taken: set[int]) -> Iterator[tuple[int, int, int | None, list[int]]]:
    """Yield whom somebody blames or accuses, what he tells somebody of, and what he denies in a torn clause.

    A relative clause about what is blamed on somebody ("the raid that left 12 dead") is no part of the blame.
    """
    words = lexicon()
    for token, lemma in enumerate(syntax.lemma):
        if lemma not in _ACCUSING | _TELLING_OF | {"deny"} or token in taken or syntax.pos[token] != "VERB":
            continue
        source, thing = source_of(syntax, token, words), syntax.child(token, "dobj")
        if source is None or thing == source or is_passive(syntax, token):
            continue
        told: list[int] = []
        if lemma in _TELLING_OF:
            told = _told_of(syntax, token)
        elif lemma == "deny" and thing is not None and syntax.lemma[thing] not in words.claim_objects:
            told = _torn_clause(syntax, token, thing)
        elif lemma in _ACCUSING and thing is not None:
            loose = {t for c in syntax.subtree(token) if syntax.dep[c] == "relcl" for t in syntax.subtree(c)}
            told = [t for t in _with_rest(syntax, token, thing) if t not in loose]
        if told:
            yield token, source, recipient_of(syntax, token, words) if lemma in _TELLING_OF else None, told


def _shown(syntax: Syntax, taken: set[int]) -> Iterator[tuple[int, int, int | None, list[int]]]:
    """Yield what pictures show and records find: "videos showed crowds", "the autopsy found two wounds"."""
    for token, lemma in enumerate(syntax.lemma):
        if lemma not in TELLING_BY_ITSELF or token in taken or is_passive(syntax, token):
            continue
        if syntax.pos[token] != "VERB" and not (
            syntax.dep[token] == "ROOT" and syntax.child(token, "nsubj") is not None
        ):
            continue
        told_by = PICTURES if lemma in SHOWING else frozenset()
        thing = next((c for c in syntax.each(token, "dobj", "ccomp") if c > token), None)
        seeming = syntax.dep[token] == "xcomp" and syntax.lemma[syntax.head[token]] in _SEEMING
        record = syntax.child(syntax.head[token] if seeming else token, "nsubj")
        if record is None and syntax.tag[token] == "VBG" and syntax.dep[token] in ("acl", "advcl"):
            before = range(token - 1, max(syntax.bounds(token)[0], token - _NEAR_PICTURE) - 1, -1)
            record = next((t for t in before if syntax.lemma[t] in told_by and syntax.pos[t] == "NOUN"), None)
        if thing is None or record is None or syntax.pos[thing] == "PRON":
            continue
        if syntax.lemma[record] in told_by or syntax.lemma[record] in RECORDS:
            picture = syntax.lemma[record] in PICTURES
            yield token, record, None, _with_deeds(syntax, token, thing) if picture else syntax.subtree(thing)


def _with_deeds(syntax: Syntax, verb: int, thing: int) -> list[int]:
    """Return what a picture shows with what is done in it: "a guard seizing the man, throwing him to the ground"."""
    deeds = (
        c for c in syntax.each(verb, "advcl") if c > thing and syntax.tag[c] == "VBG" and syntax.text[c - 1] == ","
    )
    return sorted({*syntax.subtree(thing), *(t for c in deeds for t in syntax.subtree(c))})


def _numbers(syntax: Syntax, taken: set[int]) -> Iterator[tuple[int, int, int | None, list[int]]]:
    """Yield the numbers that somebody puts: "put the number of men held at 40" is told by whoever puts it."""
    words = lexicon()
    for tally in find_tallies(syntax.annotated):
        put = tally.put and tally.verb not in taken and not _comes_of_it(syntax, tally.verb)
        source = source_of(syntax, tally.verb, words) if put else None
        if source is not None:
            yield tally.verb, source, None, list(range(tally.first, tally.last))
    for verb, lemma in enumerate(syntax.lemma):
        if lemma != "give" or verb in taken or syntax.pos[verb] != "VERB":
            continue
        figure = syntax.child(verb, "dobj")
        if figure is None or syntax.lemma[figure] not in _FIGURES or syntax.child(figure, "prep") is None:
            continue
        source = source_of(syntax, verb, words)
        if source is not None:
            yield verb, source, None, _with_rest(syntax, verb, figure)


def _comes_of_it(syntax: Syntax, verb: int) -> bool:
    """Say whether a number is only where a deed brought it: "three more died, bringing the total to 10"."""
    return (
        syntax.lemma[verb] in _BRINGING and syntax.tag[verb] == "VBG" and syntax.dep[verb] in ("advcl", "xcomp", "acl")
    )


def _idioms(
    syntax: Syntax, taken: set[int], answers: tuple[Answer, ...]
) -> Iterator[tuple[int, int, int | None, list[int]]]:
    """Yield what is told by "put it down to", "washed its hands of": the rest of the clause is content."""
    words = lexicon()
    for answer in answers:
        token = answer.cue
        if not answer.speech or token >= len(syntax.text) or token in taken or syntax.pos[token] not in ("VERB", "AUX"):
            continue
        source = source_of(syntax, token, words)
        if source is not None:
            kept = Span(start=min(answer.what.start, answer.span.start), end=max(answer.what.end, answer.span.end))
            yield token, source, None, [t for t in syntax.tokens_of(kept) if t > token]


def _with_rest(syntax: Syntax, cue: int, thing: int) -> list[int]:
    """Return the object with what the sentence adds behind it: "the death of X, in Y, after his arrest"."""
    tokens = syntax.subtree(thing)
    for child in syntax.children[cue]:
        if any(syntax.lower[mark] in _AGAINST for mark in syntax.each(child, "mark")):
            continue
        if child > tokens[-1] and syntax.dep[child] in ("prep", "advcl") and syntax.lower[child] not in _TELLING_AT:
            tokens.extend(syntax.subtree(child))
    return sorted(set(tokens))


def _told_of(syntax: Syntax, verb: int) -> list[int]:
    """Return "abuses by guards" of "told The Beacon of abuses by guards", "spoke about the abuses"."""
    whom = syntax.child(verb, "dobj", "dative")
    near = [*syntax.each(verb, "prep"), *(syntax.each(whom, "prep") if whom is not None else ())]
    about = next((c for c in near if c > verb and syntax.lower[c] in ("of", "about")), None)
    thing = syntax.child(about, "pobj") if about is not None else None
    if thing is None or syntax.pos[thing] not in ("NOUN", "PROPN"):
        return []
    return syntax.subtree(thing)


def _torn_clause(syntax: Syntax, verb: int, thing: int) -> list[int]:
    """Return "troops are in the valley" of "who deny troops are in the valley, …", which the parse tore in two."""
    last = syntax.subtree(thing)[-1] + 1
    end = syntax.bounds(verb)[1]
    if thing < verb or last >= end or syntax.tag[last] not in ("VBP", "VBZ", "VBD", "MD"):
        return []
    who = syntax.child(verb, "nsubj")
    if syntax.dep[verb] == "relcl" and (who is None or syntax.text[who - 1] != ","):
        return []  # "men who announced their wish to leave were held": the men were held
    stop = next((t for t in range(last, end) if syntax.text[t] in (",", ".", ";", "”", '"')), end)
    return list(range(min(syntax.subtree(thing)), stop))


def _described(syntax: Syntax, verb: int) -> list[int]:
    """Return "as white soldiers" of "identified the killers as white soldiers"."""
    as_what = next((c for c in syntax.each(verb, "prep") if syntax.lower[c] == "as" and c > verb), None)
    thing = syntax.child(verb, "dobj")
    if as_what is None or (thing is not None and syntax.lower[thing].endswith(("self", "selves"))):
        return []  # "identified themselves as officers" was said there, not to the writer
    return sorted({*(syntax.subtree(thing) if thing is not None else ()), *syntax.subtree(as_what)})


def _said_to_be(syntax: Syntax, verb: int) -> list[int]:
    """Return what a verb says a thing is, or that nothing is answered; nothing for a verb of neither kind."""
    lemma = syntax.lemma[verb]
    if lemma in _DESCRIBING:
        return _described(syntax, verb)
    if lemma in _NAMING:
        return _called(syntax, verb)
    return _unanswered(syntax, verb) if lemma in _SILENT else []


def _called(syntax: Syntax, verb: int) -> list[int]:
    """Return "the attack a mistake" of "called the attack a mistake": what a thing, no person, is said to be."""
    finite = syntax.tag[verb] in ("VBD", "VBZ", "VBP") or syntax.child(verb, "aux") is not None
    if not finite or syntax.dep[verb] == "acl" or is_passive(syntax, verb):  # "a man called Orr"
        return []
    what = next((c for c in syntax.each(verb, "oprd", "ccomp", "xcomp") if c > verb), None)
    if what is None or syntax.pos[what] not in ("NOUN", "ADJ"):
        return []
    thing = syntax.child(verb, "dobj") or syntax.child(what, "nsubj")
    if thing is None or not verb < thing < what:
        return []
    mention = syntax.mention_at(thing)
    if mention is not None and mention.type in ("person", "group", "organisation"):
        return []
    return sorted({*syntax.subtree(thing), *syntax.subtree(what)})


def _unanswered(syntax: Syntax, verb: int) -> list[int]:
    """Return "to comment on …" of "declined to comment on …": an answer that is none, and theirs."""
    goal = syntax.child(verb, "xcomp")
    return syntax.subtree(goal) if goal is not None and syntax.lemma[goal] in _ANSWERING else []


def _tells_of(syntax: Syntax, child: int) -> bool:
    """Say whether "on the killing …" follows a report: a deed, not the report's subject in general."""
    if syntax.dep[child] == "acl":
        return False
    thing = syntax.child(child, "pobj", "pcomp")
    return (
        syntax.lower[child] in ("on", "about", "of", "into")
        and thing is not None
        and syntax.lemma[thing] in lexicon().claim_objects
    )
