"""Who speaks and to whom: subjects, agents, recipients of a cue verb."""

from __future__ import annotations

from firsthand.extract.attribution.lexicon import Lexicon
from firsthand.extract.attribution.syntax import NOMINAL, Syntax
from firsthand.extract.attribution.teller_words import teller_words

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_OBJECT_CONTROL = frozenset({"force", "ask", "cause", "lead", "get", "hear", "show", "order", "prompt"})
_HEADLINES = frozenset({"headline", "subheading", "key_points"})
_CLIMB = 4
# Whoever is quoted passes these, not somebody of whom he tells ("said his son was ill, and blamed the guards").
_RESPONSIBLE = frozenset({"responsible", "accountable"})
_VERDICTS = frozenset(
    {"blame", "accuse", "condemn", "denounce", "demand", "urge", "criticise", "criticize", "reject", "dismiss"}
)
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_QUOTING = frozenset({"quote", "cite", "report", "describe"})
_ASKING = frozenset({"ask", "tell", "inform", "warn"})  # "Asked whether …, the aide said": asked by others
_APPOSITION = 12
_ANSWERED = frozenset({"tell", "inform", "assure"})
_APPEALING = frozenset({"complain", "write", "appeal", "apply", "turn", "go", "speak", "inquire", "enquire", "protest"})
CALLING = frozenset({"call", "phone", "telephone", "ring", "write", "text", "contact", "message", "email", "visit"})


def source_of(syntax: Syntax, verb: int, lexicon: Lexicon) -> int | None:
    """Return the head token of whoever speaks by this verb, or null where nobody is named."""
    if is_passive(syntax, verb):
        return _agent(syntax, verb) or _whom_he_asked(syntax, verb)
    speaker = subject_of(syntax, _letting(syntax, verb) or verb, lexicon, 0)
    speaker = _who_said_so(syntax, speaker, verb, lexicon) if speaker is not None else None
    return None if speaker is not None and _is_of_another_part(syntax, speaker, verb) else speaker


def _who_said_so(syntax: Syntax, speaker: int, verb: int, lexicon: Lexicon) -> int:
    """Return "mayor" of "The mayor said 25 people had been wounded but denied that any died"; else the speaker.

    The parse gives the denial to the many who were wounded: it is his who told of them.
    """
    suffered = syntax.head[verb]
    if syntax.lemma[verb] not in lexicon.denying or syntax.dep[verb] != "conj" or syntax.dep[speaker] != "nsubjpass":
        return speaker
    said = syntax.head[suffered]
    told = syntax.dep[suffered] == "ccomp" and syntax.lemma[said] in lexicon.saying
    subject = syntax.child(said, "nsubj") if told and syntax.tag[speaker] == "NNS" else None
    return speaker if subject is None else subject


def _is_of_another_part(syntax: Syntax, speaker: int, verb: int) -> bool:
    """Say whether a colon parts a headline between them: in "Boy killed: police say he fired" the boy says nothing."""
    role = syntax.sentences[syntax.sentence_of[verb]].role
    return role in _HEADLINES and speaker < verb and ":" in syntax.text[speaker:verb]


def _letting(syntax: Syntax, verb: int) -> int | None:
    """Return "let" of "let her know that …": whoever lets know is the one who tells."""
    if syntax.lower[verb] not in ("know", "understand") or syntax.dep[verb] not in ("ccomp", "xcomp"):
        return None
    governor = syntax.head[verb]
    return governor if syntax.lemma[governor] in ("let", "give") else None


def is_passive(syntax: Syntax, verb: int) -> bool:
    """Say whether the verb is passive ("was told", "is said to")."""
    if any(syntax.dep[child] in ("auxpass", "nsubjpass") for child in syntax.children[verb]):
        return True
    if syntax.tag[verb] != "VBN" or syntax.dep[verb] not in ("acl", "advcl"):
        return False
    asked = syntax.dep[verb] == "advcl" and syntax.lemma[verb] in _ASKING and syntax.child(verb, "aux", "nsubj") is None
    return asked or syntax.child(verb, "agent") is not None


def _agent(syntax: Syntax, verb: int) -> int | None:
    agent = syntax.child(verb, "agent")
    if agent is None:
        agent = next((c for c in syntax.each(verb, "prep") if syntax.lower[c] == "by"), None)
    return syntax.child(agent, "pobj") if agent is not None else None


def _whom_he_asked(syntax: Syntax, verb: int) -> int | None:
    """Return the office of "she complained to the office, only to be told that …": whom one asks gives the answer."""
    asking = syntax.head[verb]
    if syntax.lemma[verb] not in _ANSWERED or syntax.dep[verb] not in ("advcl", "conj", "xcomp") or asking > verb:
        return None
    if syntax.lemma[asking] not in _APPEALING or syntax.child(verb, "nsubjpass") is not None:
        return None
    asked = _after_preposition(syntax, asking, ("to", "with", "at"))
    return asked if asked is not None and asked < verb and syntax.pos[asked] in NOMINAL else None


def subject_of(syntax: Syntax, verb: int, lexicon: Lexicon, depth: int) -> int | None:
    """Return the subject, stated on the verb or shared with the clause that governs it."""
    own = _own_subject(syntax, verb)
    if own is not None:
        if syntax.lower[own] in _RELATIVE and syntax.dep[verb] == "relcl":
            return syntax.head[verb]
        if syntax.lower[own] in ("it", "there") and syntax.child(verb, "nsubjpass") is not None:
            return None
        return own
    if depth > 5:
        return None
    return _shared_subject(syntax, verb, lexicon, depth)


def _own_subject(syntax: Syntax, verb: int) -> int | None:
    """Return the subject on the verb itself; of several the nearest, after the verb where a comma stands before it."""
    found = list(syntax.each(verb, "nsubj"))
    if len(found) < 2:
        return found[0] if found else None
    after = [token for token in found if token > verb]
    if after and verb > 0 and not syntax.text[verb - 1][0].isalnum():
        return after[0]
    return max((token for token in found if token < verb), default=found[-1])


def _shared_subject(syntax: Syntax, verb: int, lexicon: Lexicon, depth: int) -> int | None:
    """Return the subject that a clause without one takes from its governor."""
    label, head = syntax.dep[verb], syntax.head[verb]
    if head == verb:
        return None
    if label in ("acl", "relcl") and syntax.pos[head] in NOMINAL:
        had = syntax.tag[verb] == "VB" and syntax.dep[head] == "dobj"  # "has reasons to believe"
        return _subject_of_governor(syntax, syntax.head[head], lexicon, depth) if had else head
    beside = (
        label == "conj" and syntax.tag[verb] == "VBG" and syntax.dep[head] == "prep"
    )  # "despite saying … and adding"
    if label in ("pcomp", "prep") or beside:
        return _subject_through_preposition(syntax, head, lexicon, depth)
    controlled = syntax.child(head, "dobj") if label == "xcomp" else None
    if controlled is not None and syntax.lemma[head] in _OBJECT_CONTROL:
        return controlled
    outer = _speaker_of_participle(syntax, verb, lexicon)
    if outer is not None:
        return outer
    shared = _subject_of_conjunct if label == "conj" else None
    return shared(syntax, verb, lexicon, depth) if shared else _subject_of_governor(syntax, head, lexicon, depth)


def _speaker_of_participle(syntax: Syntax, verb: int, lexicon: Lexicon) -> int | None:
    """Return who said it in "The mayor said six died in a landslide, describing it as fate": not the six."""
    clause = syntax.head[verb]
    above = syntax.head[clause]
    if syntax.dep[verb] != "advcl" or syntax.tag[verb] != "VBG" or syntax.lemma[verb] not in lexicon.saying:
        return None
    if syntax.lemma[clause] in lexicon.saying or syntax.text[verb - 1] != "," or not above < clause < verb:
        return None
    if syntax.dep[clause] == "acl" and syntax.dep[above] == "dobj" and syntax.child(clause, "mark") is not None:
        return syntax.child(syntax.head[above], "nsubj")  # "rejected claims that she fell, saying …"
    if syntax.dep[clause] != "ccomp" or syntax.lemma[above] not in lexicon.saying:
        return None
    return syntax.child(above, "nsubj")


def _subject_of_governor(syntax: Syntax, head: int, lexicon: Lexicon, depth: int) -> int | None:
    if syntax.pos[head] not in ("VERB", "AUX") and not syntax.tag[head].startswith("VB"):
        return None
    if is_passive(syntax, head):
        return syntax.child(head, "nsubjpass") or _agent(syntax, head)
    return _cleft_subject(syntax, head) or subject_of(syntax, head, lexicon, depth + 1)


def _cleft_subject(syntax: Syntax, be: int) -> int | None:
    """Return whose deed "it" stands for in "when he rang again, it was to tell her …", "the next time he rang, …"."""
    it = syntax.child(be, "nsubj") if syntax.lemma[be] == "be" else None
    if it is None or syntax.lower[it] != "it":
        return None
    time = next((c for c in syntax.each(be, "npadvmod") if c < it), None)
    before = syntax.child(be, "advcl") if time is None else syntax.child(time, "relcl")
    return syntax.child(before, "nsubj") if before is not None and before < be else None


def _subject_through_preposition(syntax: Syntax, preposition: int, lexicon: Lexicon, depth: int) -> int | None:
    """Return who speaks in "quoted him as saying", "was quoted as saying", "began by saying"."""
    head = syntax.head[preposition]
    if syntax.lower[preposition] == "as":
        quoter = quoting_verb(syntax, preposition)
        quoted = syntax.child(quoter, "dobj", "nsubjpass") if quoter is not None else None
        if quoted is not None and quoted < preposition:
            return quoted
    if syntax.dep[head] in ("dobj", "nsubjpass", "pobj") or syntax.pos[head] in ("NOUN", "PROPN"):
        return head
    return _subject_of_governor(syntax, head, lexicon, depth)


def quoting_verb(syntax: Syntax, preposition: int) -> int | None:
    """Return "quoted" above "as" in "quoted a survivor (who …) as saying", wherever the parse hangs it."""
    at = preposition
    for _ in range(_CLIMB):
        at = antecedent(syntax, at) if syntax.dep[at] == "relcl" else syntax.head[at]
        if syntax.pos[at] == "VERB" and syntax.lemma[at] in _QUOTING:
            return at
    return None


def antecedent(syntax: Syntax, clause: int) -> int:
    """Return the noun of a relative clause: the one right before "who", wherever the parse hangs the clause."""
    who = syntax.child(clause, "nsubj", "nsubjpass")
    if who is not None and syntax.lower[who] == "who" and who > 0 and syntax.pos[who - 1] in ("NOUN", "PROPN"):
        return who - 1
    return syntax.head[clause]


def called_and_said(syntax: Syntax, verb: int, lexicon: Lexicon) -> int | None:
    """Return "said" of "told us that her son had called and said …", where the parse hangs it on "told"."""
    clause = syntax.child(verb, "ccomp")
    if clause is None or syntax.lemma[clause] not in CALLING or clause < verb:
        return None
    for said in syntax.each(verb, "conj"):
        own = syntax.child(said, "nsubj", "nsubjpass")
        if said > clause and own is None and syntax.lemma[said] in lexicon.saying:
            return said
    return None


def _subject_of_conjunct(syntax: Syntax, verb: int, lexicon: Lexicon, depth: int) -> int | None:
    """Return the subject of "said …, but maintains …", wherever the parse hangs the second verb."""
    head = syntax.head[verb]
    if called_and_said(syntax, head, lexicon) == verb:
        caller = syntax.child(head, "ccomp")
        return subject_of(syntax, caller, lexicon, depth + 1) if caller is not None else None
    misplaced = _finite_on_bare(syntax, verb, lexicon)
    if misplaced is not None:
        return misplaced
    governor = syntax.head[head]
    within = syntax.dep[head] == "ccomp" and head > governor and syntax.lemma[governor] in lexicon.saying
    if within and _is_verdict(syntax, verb) and syntax.lemma[head] not in lexicon.saying:
        return subject_of(syntax, governor, lexicon, depth + 1)
    if within and syntax.lemma[verb] in lexicon.saying and syntax.lemma[head] not in lexicon.saying:
        own = syntax.child(head, "nsubj", "nsubjpass", "expl")
        mention = syntax.mention_at(own) if own is not None else None
        if mention is None or mention.type not in ("person", "group", "organisation"):
            return subject_of(syntax, governor, lexicon, depth + 1)
    found = _subject_of_governor(syntax, head, lexicon, depth)
    if found is not None and syntax.lemma[verb] in lexicon.saying and not _can_speak(syntax, found):
        return _speaker_above(syntax, head) or found
    return found


def _is_verdict(syntax: Syntax, verb: int) -> bool:
    """Say whether a verb passes judgement: "blamed the guards", "held them responsible"."""
    held = syntax.lemma[verb] == "hold" and any(syntax.lower[t] in _RESPONSIBLE for t in syntax.subtree(verb))
    return held or syntax.lemma[verb] in _VERDICTS


def _finite_on_bare(syntax: Syntax, verb: int, lexicon: Lexicon) -> int | None:
    """Return who denied in "denied holding men who refused to serve and blamed smugglers".

    A finite verb is no second half of "to serve": it goes on from the nearest verb of saying above.
    """
    at = syntax.head[verb]
    if syntax.lemma[verb] not in lexicon.saying or not goes_on_above(syntax, verb, at):
        return None
    for _ in range(_CLIMB * 2):
        at = syntax.head[at]
        if syntax.lemma[at] in lexicon.verbs and syntax.tag[at] in _FINITE:
            return syntax.child(at, "nsubj")
    return None


def goes_on_above(syntax: Syntax, verb: int, bare: int) -> bool:
    """Say whether a finite verb without subject hangs on a bare one: "would not resign but did not dispute …"."""
    if syntax.tag[bare] != "VB" or syntax.child(verb, "nsubj", "nsubjpass", "expl") is not None:
        return False
    first = bare
    while syntax.dep[first] == "conj":
        first = syntax.head[first]
    if not any(syntax.lower[c] == "to" or syntax.tag[c] == "MD" for c in syntax.children[first]):
        return False
    did = any(syntax.lower[c] in ("did", "does", "has", "had") for c in syntax.each(verb, "aux"))
    return syntax.dep[verb] == "conj" and (syntax.tag[verb] in _FINITE or did)


def _can_speak(syntax: Syntax, token: int) -> bool:
    """Say whether a noun can be a speaker: a person, an organisation, a group, a document, a pronoun."""
    mention = syntax.mention_at(token)
    if mention is not None and mention.type in ("person", "organisation", "group", "document"):
        return True
    return syntax.pos[token] == "PRON" or syntax.lemma[token] in teller_words().roles


def _speaker_above(syntax: Syntax, at: int) -> int | None:
    """Return the subject that can speak of the nearest verb above."""
    for _ in range(_CLIMB * 2):
        at = syntax.head[at]
        own = syntax.child(at, "nsubj") if syntax.pos[at] == "VERB" else None
        if own is not None and _can_speak(syntax, own) and syntax.lower[own] not in _RELATIVE:
            return own
    return None


def beside(syntax: Syntax, verb: int, content: set[int]) -> int | None:
    """Return the noun phrase right after or right before a verb that the parse gave no subject."""
    first, last = syntax.bounds(verb)
    at = verb + 1
    while at < last and (
        syntax.pos[at] in ("DET", "ADJ", "PROPN", "NUM")
        or syntax.dep[at] in ("compound", "poss", "case", "amod", "nmod")
    ):
        if syntax.pos[at] == "PROPN" and (at + 1 >= last or syntax.pos[at + 1] not in ("PROPN", "NOUN")):
            break
        at += 1
    if (
        at < last
        and syntax.pos[at] in ("NOUN", "PROPN", "PRON")
        and at <= verb + 6
        and at not in content
        and syntax.quote_of[at] == syntax.quote_of[verb]
    ) and (syntax.tag[at] != "PRP" or syntax.lower[at] in ("he", "she", "they", "i", "we")):
        return at
    at = verb - 1
    while at >= first and syntax.pos[at] in ("AUX", "ADV", "PART") and (at == first or syntax.text[at][0].islower()):
        if at == first and syntax.text[at][0].isupper():
            break
        at -= 1
    if at >= first and syntax.text[at] == ",":
        return _before_apposition(syntax, at, first)
    return (
        at if at >= first and (syntax.pos[at] in ("NOUN", "PROPN", "PRON") or syntax.text[at][:1].isupper()) else None
    )


def _before_apposition(syntax: Syntax, comma: int, first: int) -> int | None:
    """Return the name before ", a lawyer," where the parse lost it."""
    at = comma - 1
    while at > first and syntax.text[at] != "," and comma - at < _APPOSITION:
        if syntax.pos[at] in ("VERB", "AUX"):
            return None
        at -= 1
    return at - 1 if at > first and syntax.text[at] == "," and syntax.pos[at - 1] == "PROPN" else None


def recipient_of(syntax: Syntax, verb: int, lexicon: Lexicon) -> int | None:
    """Return the head token of whoever was told."""
    letting = _letting(syntax, verb)
    if letting is not None:
        return syntax.child(verb, "nsubj") or syntax.child(letting, "dobj", "dative")
    if is_passive(syntax, verb) and syntax.lemma[verb] in lexicon.recipient_object:
        told = syntax.child(verb, "nsubjpass")
        if told is not None:
            return syntax.head[verb] if syntax.lower[told] in _RELATIVE and syntax.dep[verb] == "relcl" else told
    if syntax.lemma[verb] in lexicon.recipient_object:
        for label in ("dative", "dobj", "iobj"):
            told = syntax.child(verb, label)
            if told is not None and syntax.dep[told] == label:
                if syntax.pos[told] == "ADP":
                    return syntax.child(told, "pobj")
                return told
    governor = syntax.head[verb]
    if syntax.dep[verb] in ("advcl", "xcomp") and syntax.lemma[governor] in CALLING:
        told = syntax.child(governor, "dobj", "dative")
        if told is not None and told < verb:
            return told
    return _told_to(syntax, verb)


_SPEAKING = frozenset({"speak", "talk", "write"})
_TALKS = frozenset(
    {"interview", "conversation", "letter", "message", "call", "email", "statement", "comment", "remark", "post"}
)


def _told_to(syntax: Syntax, verb: int) -> int | None:
    """Find "said to X", "said while speaking to X", "said in an interview with X"."""
    for child in syntax.children[verb]:
        if syntax.dep[child] in ("prep", "dative") and syntax.lower[child] == "to" and child > verb - 1:
            told = syntax.child(child, "pobj")
            if told is not None and syntax.pos[told] in ("PROPN", "PRON", "NOUN"):
                return told
        if syntax.dep[child] == "advcl" and syntax.lemma[child] in _SPEAKING:
            return _after_preposition(syntax, child, ("to", "with"))
        if syntax.dep[child] == "prep" and syntax.lower[child] in ("in", "during", "by", "over"):
            talk = syntax.child(child, "pobj")
            if talk is not None and syntax.lemma[talk] in _TALKS:
                told = _after_preposition(syntax, talk, ("with", "to"))
                if told is not None:
                    return told
    return None


def _after_preposition(syntax: Syntax, governor: int, words: tuple[str, ...]) -> int | None:
    for child in syntax.each(governor, "prep", "dative"):
        if syntax.lower[child] in words:
            return syntax.child(child, "pobj")
    return None
