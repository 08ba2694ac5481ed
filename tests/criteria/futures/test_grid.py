"""Across scenarios and people the figures are those of each scenario under each weighting."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from criteria.catalogue import load_catalogue
from criteria.edits.scenarios import set_plausibility
from criteria.edits.sets import empty_set
from criteria.formulation import formulate, points_array
from criteria.futures.changes import scenario_changes
from criteria.futures.grid import futures, plausibility
from criteria.futures.openings import openings
from criteria.optionset import OptionSet, revised
from evaluator.errors import EvaluationError
from evaluator.methods.additive import additive
from evaluator.scenario_grid import expected_regret
from evaluator.weighting.swing import shares
from tests.criteria.strategies import option_sets

CASE = load_catalogue("russia-dprk")


def with_plausibility(**points: float) -> OptionSet:
    found = CASE
    for key, given_points in points.items():
        found = set_plausibility(found, key, given_points)
    return found


ALL = with_plausibility(S1B=3, S1P=1, S2B=2, S2P=2, S3B=0, S3P=0, L26=2)


def test_that_each_cell_is_the_ranking_of_that_scenario_under_that_weighting() -> None:
    found = futures(CASE)
    for s, scenario in enumerate(found.scenarios):
        problem = formulate(CASE, scenario.key)
        for g, voice in enumerate(found.voices):
            alone = additive(problem, shares(points_array(CASE, voice.weighting.points)))
            assert np.array_equal(found.grid.totals[s, g], alone.totals)
            assert np.array_equal(found.grid.ranks[s, g], alone.ranks)


def test_that_working_weights_speak_where_there_is_no_weighting() -> None:
    bare = revised(CASE, weightings=(), working=replace(CASE.working, base=None))
    found = futures(bare)
    own = additive(formulate(bare, "S1B"), shares(points_array(bare, bare.working.points)))
    assert (found.voices, found.people) == ((), 1)
    assert np.array_equal(found.grid.totals[0, 0], own.totals)


def test_that_who_counts_nothing_bears_on_nothing() -> None:
    silent = tuple(replace(s, actor_weight=0.0) for s in CASE.stakeholders[1:])
    found = futures(revised(CASE, stakeholders=(CASE.stakeholders[0], *silent)))
    assert found.people == len(CASE.stakeholders)
    assert np.array_equal(
        found.grid.worst_regret, found.grid.regret[:, 0].max(axis=0, where=found.grid.present, initial=0)
    )


def test_that_nothing_is_expected_until_every_scenario_has_a_plausibility() -> None:
    assert futures(CASE).expected is None
    assert plausibility(with_plausibility(S1B=1, S2P=2)) is None
    assert plausibility(with_plausibility(S1B=0, S1P=0, S2B=0, S2P=0, S3B=0, S3P=0, L26=0)) is None


def test_that_expected_regret_is_the_mean_by_plausibility() -> None:
    found = futures(ALL)
    assert found.expected is not None
    parts = np.array([0.3, 0.1, 0.2, 0.2, 0.0, 0.0, 0.2])
    index = next(i for i, option in enumerate(CASE.options) if option.key == "A4")
    by_hand = parts @ found.grid.regret[:, :, index].mean(axis=1)
    assert found.expected[index] == pytest.approx(by_hand)
    absent = ~found.grid.present[parts > 0].all(axis=0)
    assert np.array_equal(np.isnan(found.expected), absent)


@pytest.mark.parametrize("parts", [[0.5, 0.5], [0.2] * 7, [-0.5, 1.5, 0, 0, 0, 0, 0]])
def test_that_plausibilities_are_parts_of_one(parts: list[float]) -> None:
    with pytest.raises(EvaluationError):
        expected_regret(futures(CASE).grid, np.array(parts))


def test_that_an_empty_set_has_no_futures() -> None:
    with pytest.raises(ValueError, match="nothing to rank"):
        futures(empty_set("Nothing"))


@settings(max_examples=25)
@given(option_sets())
def test_that_effects_of_scores_sum_to_the_change_of_the_total(option_set: OptionSet) -> None:
    if not option_set.options or not option_set.criteria:
        return
    first, second = option_set.scenarios[0].key, option_set.scenarios[-1].key
    found = scenario_changes(option_set, first, second)
    for i, option in enumerate(option_set.options):
        told = sum(change.effect for change in found.scores if change.option == option.key)
        assert told == pytest.approx(float(found.after.totals[i] - found.before.totals[i]), abs=1e-9)


def test_that_a_scenario_against_itself_changes_nothing() -> None:
    found = scenario_changes(CASE, "S2P", "S2P")
    assert (found.scores, found.preconditions) == ((), ())


def test_that_only_what_the_later_scenario_overrides_has_changed() -> None:
    found = scenario_changes(CASE, "S1B", "L26")
    listed = {(o, c) for o, row in CASE.scores["L26"].items() for c in row}
    assert {(change.option, change.criterion) for change in found.scores} <= listed


def test_that_options_stand_where_they_can_first_begin() -> None:
    found = openings(CASE)
    assert [scenario.key for scenario in found.scenarios] == ["S1B", "S1P", "L26", "S2B", "S2P", "S3B", "S3P"]
    begin = {opening.option: opening.at for opening in found.options}
    assert (begin["E"], begin["C1"], begin["C2"]) == (0, 3, 5)
    assert [opening.option for opening in found.begin_at(5)] == ["B2", "C2", "D1", "D2"]
    fund = next(opening for opening in found.options if opening.option == "C1")
    assert fund.waits
    assert "trustee bank with US letter" in fund.conditions


@settings(max_examples=25)
@given(option_sets())
def test_that_nothing_could_begin_before_it_does(option_set: OptionSet) -> None:
    for opening in openings(option_set).options:
        before = opening.held if opening.at is None else opening.held[: opening.at]
        assert not any(held.available for held in before)
