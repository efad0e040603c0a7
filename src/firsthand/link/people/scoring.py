"""Pairs of people scored by Splink on DuckDB with the weights of `weights.yaml`, each score a list of steps that sum.

A few pairs are scored by the same rungs in one statement of SQL: starting Splink costs as much as ten thousand pairs.
Everything the weights compare is a precomputed column, and the pairs to score are given, so that blocking stays ours
and the same file gives the same answer on another engine. No network, no DuckDB extension, no term frequencies.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import duckdb
import yaml
from splink import DuckDBAPI, Linker, SettingsCreator, block_on
from splink import comparison_level_library as levels
from splink import logging as splink_logging
from splink.comparison_library import CustomComparison
from splink.internals.comparison_creator import ComparisonCreator

from firsthand.model.base import Frozen

_FEW = 5000
_TYPES = {
    "uid": "VARCHAR", "given": "VARCHAR", "surname": "VARCHAR", "name": "VARCHAR[]", "name_key": "VARCHAR",
    "tokens": "INTEGER", "pseudonym": "BOOLEAN", "sex": "VARCHAR", "age": "DOUBLE", "unit": "VARCHAR",
    "relation": "VARCHAR[]", "parent_of": "VARCHAR[]",
    "kin": "VARCHAR[]", "role": "VARCHAR[]", "ranked": "BOOLEAN", "places": "VARCHAR[]", "lines": "VARCHAR[]",
    "acts": "VARCHAR[]",
    "side": "VARCHAR", "context": "VARCHAR[]", "story": "VARCHAR[]", "told": "BIGINT[]", "copies": "VARCHAR",
    "descriptors": "VARCHAR[]",
}  # fmt: skip


class Step(Frozen, frozen=True, kw_only=True):
    """One reason of a score: what was compared, what was found, its weight in bits (log2)."""

    comparison: str
    label: str
    weight: float


class Scored(Frozen, frozen=True, kw_only=True):
    """A pair with its weight, the sum of the prior and of all steps."""

    one: str
    other: str
    weight: float
    steps: tuple[Step, ...]


@cache
def load_weights() -> dict[str, Any]:
    """Read the expert weights once."""
    loaded: dict[str, Any] = yaml.safe_load((files(__package__) / "weights.yaml").read_text(encoding="utf-8"))
    return loaded


def join_weight() -> float:
    """Return the lowest weight that joins two people."""
    return float(load_weights()["join"])


def _settings() -> SettingsCreator:
    weights = load_weights()
    comparisons: list[ComparisonCreator | dict[str, Any]] = []
    for name, spec in weights["comparisons"].items():
        rungs = [_unknown(spec["unknown"])]
        for level in spec["levels"]:
            rungs.append(
                levels.CustomLevel(level["sql"], label_for_charts=level["label"]).configure(
                    m_probability=level["m"], u_probability=level["u"]
                )
            )
        rest = spec["else"]
        rungs.append(levels.ElseLevel().configure(m_probability=rest["m"], u_probability=rest["u"]))
        comparisons.append(CustomComparison(output_column_name=name, comparison_levels=rungs))
    return SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="uid",
        probability_two_random_records_match=weights["prior"],
        comparisons=comparisons,
        blocking_rules_to_generate_predictions=[block_on("uid")],
        retain_intermediate_calculation_columns=True,
        retain_matching_columns=True,
    )


def _unknown(sql: str) -> Any:
    return levels.CustomLevel(sql, label_for_charts="unknown").configure(is_null_level=True)


def score_pairs(rows: Sequence[Mapping[str, Any]], pairs: Sequence[tuple[str, str]]) -> list[Scored]:
    """Score the given pairs (uid, uid) of the given rows and return those with a positive weight.

    Nothing is started where there is no pair.
    """
    if not pairs:
        return []
    connection = duckdb.connect(":memory:", config={"threads": 1, "temp_directory": ""})  # nothing spills to a disk
    try:
        return _score(connection, rows, pairs)
    finally:
        connection.close()


def _score(
    connection: duckdb.DuckDBPyConnection, rows: Sequence[Mapping[str, Any]], pairs: Sequence[tuple[str, str]]
) -> list[Scored]:
    _fill(connection, "people", _TYPES, [[row[column] for row in rows] for column in _TYPES])
    ordered = [(min(pair), max(pair)) for pair in pairs]
    columns = {"match_key": "VARCHAR", "join_key_l": "VARCHAR", "join_key_r": "VARCHAR"}
    _fill(
        connection, "pairs", columns, [["0"] * len(pairs), [one for one, _ in ordered], [other for _, other in ordered]]
    )
    names = list(load_weights()["comparisons"])
    rows_found = _by_rungs(connection, names) if len(pairs) < _FEW else _by_splink(connection, names)
    return [_read(row, names) for row in rows_found]


def _by_splink(connection: duckdb.DuckDBPyConnection, names: Sequence[str]) -> list[tuple[Any, ...]]:
    """Return each pair of a positive weight with the rung of each comparison, as Splink finds them."""
    database = DuckDBAPI(connection=connection)
    linker = Linker(database.register("people"), _settings(), validate_settings=False)  # ours, tested
    splink_logging.disable()  # it would write to stderr, where our progress is
    linker.table_management.register_blocked_pairs_for_predict(database.register("pairs"))
    predicted = linker.inference.predict()
    rungs = ", ".join(f"gamma_{name}" for name in names)
    return connection.execute(
        f"select uid_l, uid_r, {rungs} from {predicted.physical_name} where match_weight > 0 order by uid_l, uid_r"
    ).fetchall()


def _by_rungs(connection: duckdb.DuckDBPyConnection, names: Sequence[str]) -> list[tuple[Any, ...]]:
    """Return the same without Splink: the first rung of each comparison that holds, counted as Splink counts them."""
    sides = ", ".join(f"l.{column} as {column}_l, r.{column} as {column}_r" for column in _TYPES)
    both = "pairs join people l on l.uid = join_key_l join people r on r.uid = join_key_r"
    rungs = ", ".join(_rungs(load_weights()["comparisons"][name]) for name in names)
    asked = f"select uid_l, uid_r, {rungs} from (select {sides} from {both}) order by uid_l, uid_r"
    found = connection.execute(asked).fetchall()
    return [row for row in found if sum(_bits(row, names)) > 0]


def _rungs(spec: Mapping[str, Any]) -> str:
    count = len(spec["levels"])
    levels_ = " ".join(f"when {level['sql']} then {count - at}" for at, level in enumerate(spec["levels"]))
    return f"case when {spec['unknown']} then -1 {levels_} else 0 end"


def _fill(
    connection: duckdb.DuckDBPyConnection, table: str, types: Mapping[str, str], columns: list[list[Any]]
) -> None:
    declared = ", ".join(f"{name} {kind}" for name, kind in types.items())
    connection.execute(f"create table {table} ({declared})")
    values = ", ".join(f"unnest(?::{kind}[])" for kind in types.values())
    connection.execute(f"insert into {table} select {values}", columns)


def _bits(row: tuple[Any, ...], names: Sequence[str]) -> Iterator[float]:
    """Yield the weights in bits of the prior and of each comparison of a pair, 0 where nothing is known."""
    prior = float(load_weights()["prior"])
    yield math.log2(prior / (1 - prior))
    for name, rung in zip(names, row[2:], strict=True):
        level = _level(name, rung)
        yield math.log2(level["m"] / level["u"]) if level is not None else 0.0


def _level(name: str, rung: int) -> Mapping[str, Any] | None:
    """Return the level that a rung of a comparison is, null where nothing is known."""
    spec = load_weights()["comparisons"][name]
    if rung < 0:
        return None
    level: Mapping[str, Any] = spec["else"] if rung == 0 else spec["levels"][len(spec["levels"]) - rung]
    return level


def _read(row: tuple[Any, ...], names: Sequence[str]) -> Scored:
    bits = list(_bits(row, names))
    steps = [Step(comparison="prior", label="two people at random", weight=round(bits[0], 2))]
    for name, rung, weight in zip(names, row[2:], bits[1:], strict=True):
        if (level := _level(name, rung)) is not None:
            steps.append(Step(comparison=name, label=str(level["label"]), weight=round(weight, 2)))
    return Scored(one=row[0], other=row[1], weight=round(sum(step.weight for step in steps), 2), steps=tuple(steps))
