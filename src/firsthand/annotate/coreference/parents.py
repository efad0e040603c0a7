"""Nobody has two fathers: "her father" and "Ivo Tarn, Mira's father" are one man, however far apart they stand."""

from __future__ import annotations

from firsthand.annotate.coreference.figures import Cast, Figure

_ONE_EACH = frozenset({"father", "mother"})


def join_parents(cast: Cast) -> None:
    """Make one figure of those who are called father, or mother, of the same figure, unless two names tell them apart.

    Only what a mention itself says counts ("Mira's father"), not what it says of the other ("his daughter").
    """
    known: dict[tuple[str, int], Figure] = {}
    for figure in cast.figures:
        for kind, child, draft in tuple(figure.ties):
            called = kind in _ONE_EACH and draft.figure == figure.index and draft.article != "another"
            if not called or figure.many or figure.type != "person" or cast.figures[child].many:
                continue
            first = known.setdefault((kind, child), figure)
            if first is not figure and _may_be_one(first, figure):
                cast.merge(figure, first)
                break


def _may_be_one(one: Figure, other: Figure) -> bool:
    """Say whether neither name, sex nor age tells two apart."""
    two_names = one.named and other.named
    two_sexes = one.sex is not None and other.sex is not None and one.sex != other.sex
    two_ages = one.age is not None and other.age is not None and one.age != other.age
    return not (two_names or two_sexes or two_ages)
