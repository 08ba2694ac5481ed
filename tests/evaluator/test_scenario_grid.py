"""Scenarios by weightings."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.methods.additive import additive
from evaluator.problem import Problem
from evaluator.scenario_grid import Unavailable, scenario_grid
from tests.evaluator.aggregation.cases import actors_of, weightings
from tests.evaluator.cases import masks, numbers, plain_problem

WAYS: tuple[Unavailable, ...] = ("lost", "excluded")


@st.composite
def grids(draw: st.DrawFn) -> tuple[list[Problem], FloatArray]:
    """Scenarios of the same options, some unavailable here and there, some scores unknown; weightings."""
    n, m = draw(st.integers(1, 5)), draw(st.integers(1, 4))
    problems = []
    for _ in range(draw(st.integers(1, 4))):
        values = draw(numbers((n, m)))
        if draw(st.booleans()):
            values[draw(st.integers(0, n - 1)), draw(st.integers(0, m - 1))] = np.nan
        problems.append(plain_problem(values, ranked=draw(masks(n))))
    return problems, draw(weightings(m, people=(1, 3)))


@given(grids())
@settings(max_examples=50)
def test_that_each_cell_is_the_additive_model(grid: tuple[list[Problem], FloatArray]) -> None:
    problems, rows = grid
    found = scenario_grid(problems, rows)
    for s, problem in enumerate(problems):
        for p, row in enumerate(rows):
            cell = additive(problem, row)
            np.testing.assert_array_equal(found.totals[s, p], cell.totals)
            np.testing.assert_array_equal(found.ranks[s, p], cell.ranks)


@pytest.mark.parametrize("unavailable", WAYS)
@given(grid=grids(), data=st.data())
@settings(max_examples=50)
def test_that_the_answers_are_those_of_all_cells_tried(
    grid: tuple[list[Problem], FloatArray], unavailable: Unavailable, data: st.DataObject
) -> None:
    problems, rows = grid
    chances, actors = data.draw(actors_of(len(problems))), data.draw(actors_of(len(rows)))
    found = scenario_grid(problems, rows, chances, actors, unavailable)
    counted = [(s, p) for s in np.flatnonzero(chances) for p in np.flatnonzero(actors)]
    weight = np.array([chances[s] * actors[p] for s, p in counted])
    regrets, robust = {}, {}
    for option in range(problems[0].n_options):
        costs, firsts, places, open_here = [], [], [], []
        for s, p in counted:
            cell, ranked = additive(problems[s], rows[p]), problems[s].ranked & problems[s].known
            best = cell.totals[ranked].max() if ranked.any() else 0.0
            value = cell.totals[option] if problems[s].ranked[option] else 0.0
            costs.append(max(best - value, 0.0) if ranked.any() else 0.0)
            firsts.append(cell.ranks[option] == 1)
            places.append(int(cell.ranks[option]))
            open_here.append(bool(problems[s].ranked[option]))
            assert found.regret[s, p, option] == pytest.approx(costs[-1], abs=1e-9)
        known = [bool(problems[s].known[option]) for s, _ in counted]
        assert found.worst_regret[option] == pytest.approx(max(costs), abs=1e-9)
        assert found.mean_regret[option] == pytest.approx(np.average(costs, weights=weight), abs=1e-9)
        assert found.first[option] == pytest.approx(np.average(firsts, weights=weight))
        assert found.worst_rank[option] == (max(places) if all(places) else 0)
        clear = all(k or not o for k, o in zip(known, open_here, strict=True)) and any(places)
        if all(places) or (unavailable == "lost" and clear):
            regrets[option] = (round(max(costs), 6), round(float(np.average(costs, weights=weight)), 6))
        if all(places):
            part = round(float(np.average(firsts, weights=weight)), 6)
            robust[option] = (max(places), -part, round(max(costs), 6))
    for answer, figures in ((found.minimax_regret, regrets), (found.most_robust, robust)):
        assert list(answer) == [o for o in figures if figures[o] == min(figures.values())]


def test_that_a_hedge_is_the_answer_by_hand() -> None:
    war = plain_problem([[90.0, 0], [20, 60], [70, 50]])
    peace = plain_problem([[10.0, 20], [80, 100], [60, 70]])
    rows = np.array([[1.0, 0], [0.5, 0.5]])
    found = scenario_grid([war, peace], rows, np.array([3.0, 1]))
    assert found.totals.tolist() == [[[90, 20, 70], [45, 40, 60]], [[10, 80, 60], [15, 90, 65]]]
    assert found.ranks.tolist() == [[[1, 3, 2], [2, 3, 1]], [[3, 1, 2], [3, 1, 2]]]
    assert found.regret.tolist() == [[[0, 70, 20], [15, 20, 0]], [[70, 0, 20], [75, 0, 25]]]
    assert found.worst_regret.tolist() == [75, 70, 25]
    assert found.worst_rank.tolist() == [3, 3, 2]
    assert found.expected.tolist() == [[70, 35, 67.5], [37.5, 52.5, 61.25]]
    assert found.first.tolist() == [0.375, 0.25, 0.375]
    assert found.minimax_regret == found.most_robust == (2,)


def test_that_an_unavailable_option_loses_the_whole_best_total_or_is_excluded() -> None:
    here = plain_problem([[100.0], [10], [20]])
    there = plain_problem([[100.0], [30], [10]], ranked=[False, True, True])
    lost, excluded = (scenario_grid([here, there], np.ones((1, 1)), None, None, way) for way in WAYS)
    assert lost.regret[:, 0].tolist() == excluded.regret[:, 0].tolist() == [[0, 90, 80], [30, 0, 20]]
    assert lost.minimax_regret == (0,)
    assert excluded.minimax_regret == (2,)
    assert lost.most_robust == excluded.most_robust == (2,)
    assert lost.expected.tolist() == [[50, 20, 15]]
    assert lost.totals[1, 0].tolist() == [100, 30, 10]


def test_that_scenarios_without_a_chance_and_weightings_that_count_nothing_do_not_matter() -> None:
    problems = [plain_problem([[90.0, 0], [20, 60]]), plain_problem([[0.0, 0], [100, 100]])]
    rows = np.array([[1.0, 0], [0, 1]])
    found = scenario_grid(problems, rows, np.array([1.0, 0]), np.array([1.0, 0]))
    alone = scenario_grid(problems[:1], rows[:1])
    for name in ("worst_regret", "mean_regret", "worst_rank", "first"):
        np.testing.assert_array_equal(getattr(found, name), getattr(alone, name))
    assert found.minimax_regret == found.most_robust == (0,)


def test_that_there_is_no_answer_where_nothing_is_available() -> None:
    found = scenario_grid([plain_problem([[1.0], [2]], ranked=[False, False])], np.ones((1, 1)))
    assert (found.minimax_regret, found.most_robust) == ((), ())
    assert not found.regret.any()
    assert not found.ranks.any()


@given(grids(), st.data())
@settings(max_examples=50)
def test_that_the_order_of_options_and_scenarios_does_not_matter(
    grid: tuple[list[Problem], FloatArray], data: st.DataObject
) -> None:
    problems, rows = grid
    n = problems[0].n_options
    options = np.array(data.draw(st.permutations(range(n))))
    turned = [
        replace(
            problem,
            low=problem.low[options],
            best=problem.best[options],
            high=problem.high[options],
            ranked=problem.ranked[options],
            values=problem.values[options],
        )
        for problem in problems[::-1]
    ]
    straight, shuffled = scenario_grid(problems, rows), scenario_grid(turned, rows)
    np.testing.assert_allclose(shuffled.worst_regret, straight.worst_regret[options], atol=1e-9)
    np.testing.assert_array_equal(shuffled.worst_rank, straight.worst_rank[options])
    assert sorted(options[list(shuffled.most_robust)].tolist()) == list(straight.most_robust)
    assert sorted(options[list(shuffled.minimax_regret)].tolist()) == list(straight.minimax_regret)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"problems": []}, "no scenario"),
        ({"problems": [plain_problem([[1.0, 2]]), plain_problem([[1.0, 2], [3, 4]])]}, "has the shape"),
        ({"weightings": np.ones((1, 1))}, "has the shape"),
        ({"weightings": np.array([[0.5, 0.4]])}, "sum to 1"),
        ({"actors": np.zeros(1)}, "All actor weights are zero"),
        ({"chances": np.zeros(1)}, "one of them above 0"),
        ({"chances": np.array([-1.0])}, "from 0"),
        ({"chances": np.ones(2)}, "has the shape"),
        ({"unavailable": "ignored"}, "lost or excluded"),
    ],
    ids=str,
)
def test_that_what_does_not_fit_is_refused(change: dict[str, object], message: str) -> None:
    arguments = {"problems": [plain_problem([[1.0, 2]])], "weightings": np.array([[0.5, 0.5]])} | change
    with pytest.raises(EvaluationError, match=message):
        scenario_grid(**arguments)  # type: ignore[arg-type]  # wrong ones are the point


def test_that_a_grid_can_be_had_as_tables() -> None:
    found = scenario_grid([plain_problem([[90.0], [40]])] * 2, np.ones((1, 1)))
    assert found.to_frame(["A", "B"]).loc["B"].tolist() == [2, 0, 50, 50, 40]
    frame = found.cells(["now", "later"], ["Ann"], ["A", "B"])
    assert frame.loc[("later", "Ann", "B")].tolist() == [2, 40, 50]
