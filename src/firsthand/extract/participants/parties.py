"""Parties: the people that a phrase names, with its words, its entity, and whether all or some are meant."""

from __future__ import annotations

import msgspec

from firsthand.extract.acts.persons import is_person, names_people
from firsthand.extract.acts.tree import Tree
from firsthand.extract.acts.words import word_list, word_map
from firsthand.extract.participants.participants import Roles
from firsthand.model.base import Span
from firsthand.model.statement import Extent, Party

_WHOSE = frozenset({"his", "her", "their", "him", "them"})
_AFTER_NAME = frozenset({"compound", "flat", "nmod"})
_OUTSIDE_NAME = frozenset(
    {"relcl", "acl", "appos", "prep", "advcl", "cc", "conj", "punct", "parataxis", "advmod", "npadvmod"}
)
_INSIDE_NAME = frozenset({"advmod", "npadvmod", "punct"})
_STOPS = frozenset({",", ",”", "”", ";"})
_OF_EXTENT = frozenset({"det", "predet", "amod", "nummod"})


def party(tree: Tree, token: int, involvement: str | None) -> Party:
    """Make the party that a phrase names; a phrase such as "a suspect" says its involvement itself."""
    counted = tree.oblique(token, "of") if tree.lemma[token] in word_list("words", "of_quantity") else None
    first, last = _bounds(tree, token)
    for further in (counted, _name_beside(tree, token)):
        if further is not None:
            last = max(last, _bounds(tree, further)[1])
    first, last = _whole(tree, first, last)
    span = Span(start=tree.start[first], end=tree.end[last])
    involved = word_map("suspects").get(tree.lemma[token]) or involvement
    entity = _entity(tree, token, counted)
    known = tree.entities.get(entity) if entity and involved else None
    if known is not None and known.type == "organisation" and tree.pos[token] == "PRON":
        entity = None  # "They are charged": never those who charge
    return Party(text=span.of(tree.text), span=span, entity=entity, extent=_extent(tree, token), involvement=involved)


def parties(tree: Tree, token: int, involvement: str | None) -> tuple[Party, ...]:
    """Make the parties that a phrase names: "they" who were named together are each of them, as they were there."""
    one = party(tree, token, involvement)
    members = tree.named_together.get(one.entity) or _told_with_others(tree, token, one.entity) if one.entity else ()
    return tuple(msgspec.structs.replace(one, entity=member) for member in members) or (one,)


def _told_with_others(tree: Tree, token: int, entity: str) -> tuple[str, ...]:
    """Return who "they" are after "he was held with other men": he, and the men."""
    if tree.pos[token] != "PRON":
        return ()
    heads = (mention.head for mention in tree.annotated.mentions if mention.entity == entity)
    if not any(tree.dep[head] == "prep" for head in heads):
        return ()
    every = tree.entities.values()
    return tuple(one.id for one in every if any(tie.kind == "member" and tie.to == entity for tie in one.relations))


def without_accused(tree: Tree, roles: Roles, victims: tuple[Party, ...]) -> tuple[Party, ...]:
    """Leave open whom a pronoun means that a reader of the charge would not take for the accused: "with his murder"."""
    if roles.involvement is None:
        return victims
    accused = {party(tree, token, None).entity for token in roles.actors} - {None}
    return tuple(
        msgspec.structs.replace(one, entity=None) if one.entity in accused and one.text.lower() in _WHOSE else one
        for one in victims
    )


def _name_beside(tree: Tree, token: int) -> int | None:
    """Return the person's name set beside a common noun ("a 23-year-old suspect, Jane Roe")."""
    if tree.pos[token] == "PROPN":
        return None
    for child in tree.children[token]:
        if tree.dep[child] == "appos" and tree.pos[child] == "PROPN" and is_person(tree, child):
            return child
    return None


def _bounds(tree: Tree, token: int) -> tuple[int, int]:
    """Return the first and last token of a phrase without its clauses, appositions and prepositions."""
    first = last = token
    for child in tree.children[token]:
        inside = child < token and tree.dep[child] in _INSIDE_NAME and child != tree.left[token]
        if tree.dep[child] in _OUTSIDE_NAME and not inside:
            continue
        if child < token and tree.word[tree.right[child] + 1] != ",":
            first = min(first, tree.left[child])
        elif child > token and tree.dep[child] in _AFTER_NAME:
            last = max(last, tree.right[child])
    return first, last


def _whole(tree: Tree, first: int, last: int) -> tuple[int, int]:
    """Return the bounds with the other half of a quotation mark right beside them, and no stop before the name."""
    while first < last and tree.word[first] in _STOPS:
        first += 1
    words = tree.text[tree.start[first] : tree.end[last]]
    halves = words.count("“") - words.count("”")
    if halves > 0 and last + 1 < len(tree) and tree.word[last + 1] == "”":
        return first, last + 1
    if halves < 0 and first > 0 and tree.word[first - 1] == "“":
        return first - 1, last
    return first, last


def _entity(tree: Tree, token: int, counted: int | None) -> str | None:
    for candidate in (token, counted):
        mention = tree.mention_of.get(candidate) if candidate is not None else None
        if mention is not None and mention.entity:
            return mention.entity
    for child in tree.children[token]:
        beside = child if tree.dep[child] == "appos" else _called(tree, child)
        mention = tree.mention_of.get(beside) if beside is not None else None
        if mention is not None:
            return mention.entity if names_people(tree.lemma[token]) or mention.type == "person" else None
    return None


def _called(tree: Tree, participle: int) -> int | None:
    """Return the name that a participle beside a noun gives ("one accused, named Jane", "a man identified as Doe")."""
    if tree.dep[participle] != "acl" or tree.lemma[participle] not in ("name", "identify"):
        return None
    named = tree.child(participle, "oprd", "dobj", "attr") or tree.oblique(participle, "as")
    return named if named is not None and tree.pos[named] == "PROPN" else None


def _extent(tree: Tree, token: int) -> Extent:
    words = {tree.word[child] for child in tree.children[token] if tree.dep[child] in _OF_EXTENT}
    words.add(tree.word[token])
    if words & word_list("words", "all"):
        return "all"
    of_a_group = tree.tag[token] == "CD" and tree.oblique(token, "of", "among") is not None
    return "some" if of_a_group or words & word_list("words", "some") else "unknown"
