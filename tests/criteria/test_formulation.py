"""What the engine gets is the set: order, unknown scores, availability, groups."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings

from criteria.edits.scores import inherit_score, set_precondition
from criteria.formulation import formulate, points_array, points_mapping, ranked_options
from criteria.inheritance import precondition, score
from criteria.options import Precondition
from criteria.optionset import OptionSet
from evaluator.errors import EvaluationError
from tests.criteria.samples import sample
from tests.criteria.strategies import option_sets


def test_that_rows_and_columns_are_in_the_order_of_the_set() -> None:
    problem = formulate(sample(), "last")
    assert problem.best.tolist() == [[20.0, 60.0, 50.0], [60.0, 500.0, 20.0], [0.0, 0.0, 95.0]]
    assert problem.low.tolist() == [[10.0, 50.0, 40.0], [50.0, 400.0, 10.0], [0.0, 0.0, 90.0]]
    assert problem.high.tolist() == [[30.0, 80.0, 60.0], [70.0, 700.0, 30.0], [0.0, 0.0, 100.0]]
    assert problem.directions.tolist() == [-1.0, 1.0, 1.0]
    assert problem.groups.tolist() == [0, 1, 1]
    assert problem.values.tolist() == [[80.0, 6.0, 50.0], [40.0, 50.0, 20.0], [100.0, 0.0, 95.0]]


def test_that_an_unknown_score_is_nan_in_all_three() -> None:
    problem = formulate(inherit_score(sample(), "now", "ferry", "jobs"), "later")
    for array in (problem.low, problem.best, problem.high):
        assert np.argwhere(np.isnan(array)).tolist() == [[0, 1]]
    assert problem.known.tolist() == [False, True, True]


def test_that_only_available_options_are_ranked_unless_asked() -> None:
    assert formulate(sample(), "now").ranked.tolist() == [True, False, True]
    assert formulate(sample(), "now", include_unavailable=True).ranked.tolist() == [True, True, True]
    assert ranked_options(sample(), "last").tolist() == [True, True, True]
    papers = set_precondition(sample(), "last", "ferry", Precondition("study_only"))
    assert ranked_options(papers, "last").tolist() == [False, True, True]


def test_that_points_keep_the_order_of_the_criteria_both_ways() -> None:
    points = points_array(sample(), {"noise": 3.0, "cost": 1.0, "jobs": 2.0})
    assert points.tolist() == [1.0, 2.0, 3.0]
    assert points_mapping(sample(), points) == {"cost": 1.0, "jobs": 2.0, "noise": 3.0}
    with pytest.raises(KeyError, match="noise"):
        points_array(sample(), {"cost": 1.0, "jobs": 2.0})


@settings(max_examples=20)
@given(option_sets())
def test_that_every_cell_of_any_set_is_the_score_that_the_scenario_shows(option_set: OptionSet) -> None:
    for scenario in option_set.scenarios:
        if not option_set.options or not option_set.criteria:
            with pytest.raises(EvaluationError):
                formulate(option_set, scenario.key)
            continue
        problem = formulate(option_set, scenario.key)
        for i, option in enumerate(option_set.options):
            assert problem.ranked[i] == precondition(option_set, scenario.key, option.key).available
            for j, criterion in enumerate(option_set.criteria):
                shown = score(option_set, scenario.key, option.key, criterion.key)
                cell = (problem.low[i, j], problem.best[i, j], problem.high[i, j])
                if shown.known:
                    assert cell == (shown.low, shown.best, shown.high)
                else:
                    assert all(math.isnan(figure) for figure in cell)
