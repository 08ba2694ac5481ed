"""The built-in case is the evidence: every cell, every total, nothing lost."""

from __future__ import annotations

import csv
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from criteria.catalogue import CatalogueError, catalogue_names, load_catalogue
from criteria.catalogue.tables import FILES
from criteria.formulation import formulate, points_array
from criteria.inheritance import precondition, score, score_origin
from criteria.optionset import OptionSet
from criteria.weightings import missing_points, stale_points
from evaluator.methods.additive import additive
from evaluator.weighting.swing import shares

EVIDENCE = Path(__file__).parents[1] / "data" / "evidence"
CASE = Path(__file__).parents[2] / "criteria" / "catalogue" / "russia_dprk"
SCENARIOS = ("S1B", "S1P", "S2B", "S2P", "S3B", "S3P", "L26")
Cell = tuple[float, float, float, str, tuple[str, ...]]


@pytest.fixture(scope="module")
def case() -> OptionSet:
    return load_catalogue("russia-dprk")


def _rows(name: str) -> list[dict[str, str]]:
    with (EVIDENCE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _cell(row: dict[str, str]) -> Cell:
    sources = tuple(key for key in row["sources"].split(";") if key)
    return float(row["low"]), float(row["best"]), float(row["high"]), row["kind"], sources


@cache
def _cells() -> dict[tuple[str, str, str], Cell]:
    """All cells of the seven scenarios; the later one is S1B with some replaced."""
    cells = {(r["scenario"], r["option"], r["criterion"]): _cell(r) for r in _rows("scores.csv")}
    later = {("L26", *place[1:]): cell for place, cell in cells.items() if place[0] == "S1B"}
    later.update({("L26", r["option"], r["criterion"]): _cell(r) for r in _rows("later_scenario.csv")})
    return cells | later


def _value(level: float, knots: list[tuple[float, float]]) -> float:
    for (left, low), (right, high) in pairwise(knots):
        if left <= level <= right:
            return low + (high - low) * (level - left) / (right - left)
    raise AssertionError(level)


@cache
def _total(scenario: str, weighting: str, option: str) -> float:
    knots: dict[str, list[tuple[float, float]]] = {}
    for row in _rows("value_functions.csv"):
        knots.setdefault(row["criterion"], []).append((float(row["level"]), float(row["value"])))
    points = {r["criterion"]: float(r["points"]) for r in _rows("points.csv") if r["weighting"] == weighting}
    weighed = (p * _value(_cells()[scenario, option, c][1], knots[c]) for c, p in points.items())
    return sum(weighed) / sum(points.values())


def test_that_every_cell_is_that_of_the_evidence(case: OptionSet) -> None:
    cells = _cells()
    assert len(cells) == 1170 + 195
    found = {place: score(case, *place) for place in cells}
    assert {
        place: (cell.low, cell.best, cell.high, cell.kind, cell.sources) for place, cell in found.items()
    } == cells


def test_that_every_score_says_why(case: OptionSet) -> None:
    listed = [cell for rows in case.scores.values() for row in rows.values() for cell in row.values()]
    assert len(listed) == 794 + 45
    assert all(cell.rationale.strip() for cell in listed)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_that_totals_are_those_of_the_evidence_in_every_weighting(case: OptionSet, scenario: str) -> None:
    problem = formulate(case, scenario)
    for weighting in case.weightings:
        result = additive(problem, shares(points_array(case, weighting.points)))
        expected = [_total(scenario, weighting.key, option.key) for option in case.options]
        np.testing.assert_allclose(result.totals, expected, rtol=0, atol=1e-6)
        assert result.known.all()


def test_that_availability_is_that_of_the_evidence(case: OptionSet) -> None:
    rows = _rows("availability.csv")
    assert len(rows) == 90
    for row in rows:
        assert precondition(case, row["scenario"], row["option"]).availability == row["availability"]


def test_that_the_later_scenario_closes_the_southern_projects(case: OptionSet) -> None:
    assert precondition(case, "L26", "B2").availability == "no"
    assert precondition(case, "L26", "B3").availability == "no"
    rail = precondition(case, "L26", "B1")
    assert (rail.availability, rail.reason) == (
        "limited",
        "The southern part has no partner on the DPRK side.",
    )
    assert precondition(case, "L26", "A2") is precondition(case, "S1B", "A2")


def test_that_nothing_of_the_evidence_is_lost(case: OptionSet) -> None:
    assert len(case.sources) == 217
    assert len(case.statements) == 44
    assert len(case.disagreements) == 24
    assert len(case.options) == 15
    assert len(case.criteria) == 13
    assert len(case.scenarios) == 7
    assert len(case.weightings) == 8
    assert len(case.families) == 5
    assert len(case.context.gaps) == 11
    assert len(case.developments) == 12
    assert len(case.series[0].observations) == 19
    assert len(case.dossier_fields) == 13
    assert len(case.availability_levels) == 4
    assert sum(len(items) for o in case.options for items in o.dossier.values()) == 372
    assert all(tuple(option.dossier) == case.dossier_fields for option in case.options)
    assert all(len(criterion.anchors) == 5 for criterion in (c.scale for c in case.criteria))
    assert set(case.scenario("L26").option_notes) == {option.key for option in case.options}


def test_that_every_text_of_the_criteria_and_options_is_there(case: OptionSet) -> None:
    for criterion in case.criteria:
        assert all((criterion.goal, criterion.definition, criterion.row_name, criterion.short_name))
        assert criterion.short_lines
        assert criterion.scale.unit_short
        assert criterion.statements
        assert criterion.thresholds.function == "linear"
    for option in case.options:
        assert all((option.short_name, option.description))
    for weighting in case.weightings:
        assert weighting.illustrative
        assert set(weighting.reasons) == {criterion.key for criterion in case.criteria}
        assert weighting.tag
        assert weighting.sources


def test_that_rows_untouched_by_seoul_inherit_and_the_rest_are_listed(case: OptionSet) -> None:
    inherited = [
        (scenario, option.key, criterion.key)
        for scenario in ("S1P", "S2P", "S3P")
        for option in case.options
        for criterion in case.criteria
        if score_origin(case, scenario, option.key, criterion.key) != scenario
    ]
    assert len([place for place in inherited if place[1][0] in "ADE"]) == 312
    assert len(inherited) == 312 + 64


def test_that_the_case_opens_as_promised(case: OptionSet) -> None:
    assert (case.key, case.lineage) == ("catalogue:russia-dprk", "catalogue:russia-dprk")
    assert case.short_name == "Russia–DPRK economic options"
    assert (case.view.scenario, case.view.method) == ("S2P", "additive")
    assert case.working.base == "ru_mfa"
    assert case.working.points == case.weighting("ru_mfa").points
    assert case.criterion("ru_share").scale.worst == 0
    assert [option.key for option in case.options if option.baseline] == ["E"]


def test_that_no_weighting_is_partial_or_stale(case: OptionSet) -> None:
    for weighting in case.weightings:
        assert not missing_points(weighting, case.criteria)
        assert not stale_points(weighting, case.criteria)
    assert {stakeholder.actor_weight for stakeholder in case.stakeholders} == {1.0}


def test_that_every_source_named_is_there(case: OptionSet) -> None:
    there = {source.key for source in case.sources} | {statement.key for statement in case.statements}
    named = [
        key
        for rows in case.scores.values()
        for row in rows.values()
        for s in row.values()
        for key in s.sources
    ]
    named += [key for rows in case.preconditions.values() for p in rows.values() for key in p.sources]
    named += [key for w in case.weightings for key in w.sources]
    assert set(named) <= there


@pytest.mark.parametrize("file", FILES)
def test_that_every_file_can_be_read_by_a_person(file: str) -> None:
    raw = (CASE / file).read_bytes()
    assert b"\r" not in raw
    rows = list(csv.reader(raw.decode("utf-8").splitlines(keepends=True), strict=True))
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}


def test_that_the_catalogue_names_its_cases() -> None:
    assert catalogue_names() == ("russia-dprk",)
    assert load_catalogue(" Russia-DPRK ").key == "catalogue:russia-dprk"


def test_that_an_unknown_case_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(CatalogueError) as caught:
        load_catalogue("rusia-dprk")
    assert caught.value.issues[0].mend == "Did you mean “russia-dprk”?"
