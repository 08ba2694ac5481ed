"""Scores, preconditions, stakeholders and weightings, from their files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import get_args

from criteria.catalogue.cells import Row
from criteria.catalogue.tables import Tables
from criteria.options import Availability, Kind, Precondition
from criteria.scores import UNKNOWN, Score, ScoreKind
from criteria.tree import Criterion
from criteria.weightings import Elicitation, Stakeholder, Weighting, fingerprints

_SCORE_KINDS: tuple[ScoreKind, ...] = get_args(ScoreKind)
_LEVELS: tuple[Availability, ...] = get_args(Availability)
_KINDS: tuple[Kind, ...] = get_args(Kind)
Scores = dict[str, dict[str, dict[str, Score]]]


def scores(tables: Tables) -> Scores:
    found: Scores = defaultdict(lambda: defaultdict(dict))
    keys = tables.keys
    for row in tables.rows["scores.csv"]:
        scenario = row.key("scenario", keys["scenarios"], "a scenario")
        option = row.key("option", keys["options"], "an option")
        criterion = row.key("criterion", keys["criteria"], "a criterion")
        found[scenario][option][criterion] = _score(row, tables)
    return found


def _score(row: Row, tables: Tables) -> Score:
    before = len(row.issues)
    low, best, high = (row.optional_number(column) for column in ("low", "best", "high"))
    known = [figure for figure in (low, best, high) if figure is not None]
    if known and len(known) < 3:
        row.fault("score", "low, best, high", "some of the three", "all three, or none when unknown")
        return UNKNOWN
    if known != sorted(known) and len(row.issues) == before:
        told = ", ".join(row.text(column) for column in ("low", "best", "high"))
        row.fault("score", "low, best, high", told, "numbers in the order low, best, high")
    kind: ScoreKind = row.choice("kind", _SCORE_KINDS)
    sources = row.keys("sources", tables.keys["evidence"], "a source or statement")
    return Score(low, best, high, row.text("rationale"), sources, kind)


def preconditions(tables: Tables) -> dict[str, dict[str, Precondition]]:
    found: dict[str, dict[str, Precondition]] = defaultdict(dict)
    for row in tables.rows["preconditions.csv"]:
        scenario = row.key("scenario", tables.keys["scenarios"], "a scenario")
        option = row.key("option", tables.keys["options"], "an option")
        availability: Availability = row.choice("availability", _LEVELS)
        kind: Kind = row.choice("kind", _KINDS)
        found[scenario][option] = Precondition(
            availability,
            row.phrases("requires"),
            row.text("note"),
            row.keys("sources", tables.keys["evidence"], "a source or statement"),
            kind,
        )
    return found


def availability_levels(tables: Tables) -> dict[str, str]:
    rows = tables.rows["availability.csv"]
    return {row.choice("level", _LEVELS): row.filled("description") for row in rows}


def stakeholders(tables: Tables) -> tuple[Stakeholder, ...]:
    found = []
    for row in tables.rows["stakeholders.csv"]:
        weight = row.number("actor_weight")
        if weight < 0:
            row.fault("actor-weight", "actor_weight", f"“{weight:g}”", "a number from 0")
        found.append(
            Stakeholder(
                row.filled("key"), row.filled("name"), row.text("short_name"), weight, row.text("note")
            )
        )
    return tuple(found)


def weightings(tables: Tables, criteria: tuple[Criterion, ...]) -> tuple[Weighting, ...]:
    given: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in tables.rows["points.csv"]:
        weighting = row.key("weighting", tables.keys["weightings"], "a weighting")
        given[weighting][row.key("criterion", tables.keys["criteria"], "a criterion")] = row
    return tuple(_weighting(row, given[row.text("key")], tables, criteria)
                 for row in tables.rows["weightings.csv"])  # fmt: skip


def _weighting(
    row: Row, given: Mapping[str, Row], tables: Tables, criteria: tuple[Criterion, ...]
) -> Weighting:
    elicitation: Elicitation = row.choice("elicitation", get_args(Elicitation))
    points = {criterion: _points(cell) for criterion, cell in given.items()}
    if len(points) == len(criteria) and not any(points.values()):
        row.fault("all-zero", "", "0 points for every criterion", "at least one above 0 in points.csv")
    return Weighting(
        key=row.filled("key"),
        name=row.filled("name"),
        points=points,
        fingerprints=fingerprints(criterion for criterion in criteria if criterion.key in points),
        stakeholder=row.optional_key("stakeholder", tables.keys["stakeholders"], "a stakeholder"),
        short_name=row.text("short_name"),
        short_lines=row.phrases("short_lines"),
        tag=row.text("tag"),
        elicitation=elicitation,
        date=row.text("date"),
        round=row.whole_number("round") if row.text("round") else 1,
        basis=row.text("basis"),
        sources=row.keys("sources", tables.keys["evidence"], "a source or statement"),
        reasons=_told(given, "reason"),
        confidence=_told(given, "confidence"),
        depends=_told(given, "depends"),
    )


def _points(cell: Row) -> float:
    points = cell.number("points")
    if points < 0:
        cell.fault("points", "points", f"“{points:g}”", "a number from 0")
    return points


def _told(given: Mapping[str, Row], column: str) -> dict[str, str]:
    return {criterion: cell.text(column) for criterion, cell in given.items() if cell.text(column)}
