"""Options in every scenario under every weighting."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.methods.additive import additive
from evaluator.problem import Problem
from evaluator.scenario_grid import scenario_grid
from tests.evaluator.cases import plain_problem
from tests.evaluator.score_cases import with_ranked


@st.composite
def grids(draw: st.DrawFn) -> tuple[list[Problem], FloatArray]:
    n, m, s, g = (draw(st.integers(1, top)) for top in (5, 4, 3, 3))
    generator = np.random.default_rng(draw(st.integers(0, 2**32)))
    grain = draw(st.sampled_from([2, 10, 1000]))
    problems = []
    for _ in range(s):
        values = 100 * generator.integers(0, grain, (n, m), endpoint=True) / grain
        values[generator.random((n, m)) < 0.05] = np.nan
        problems.append(plain_problem(values, ranked=generator.random(n) < 0.8))
    return problems, generator.dirichlet(np.ones(m), g)


@given(grids())
def test_that_each_cell_is_the_additive_ranking_of_its_scenario(
    grid: tuple[list[Problem], FloatArray],
) -> None:
    problems, weightings = grid
    found = scenario_grid(problems, weightings)
    for s, problem in enumerate(problems):
        for g, weights in enumerate(weightings):
            alone = additive(problem, weights)
            np.testing.assert_array_equal(found.ranks[s, g], alone.ranks)
            np.testing.assert_allclose(found.totals[s, g], alone.totals, atol=1e-9)
            best = alone.totals[found.present[s]].max(initial=-np.inf)
            np.testing.assert_allclose(found.regret[s, g], np.maximum(best - alone.totals, 0), atol=1e-9)


@settings(max_examples=60)
@given(grids())
def test_that_what_an_option_comes_to_is_counted_cell_by_cell(grid: tuple[list[Problem], FloatArray]) -> None:
    problems, weightings = grid
    actors = np.array([2.0, 0, 1][: len(weightings)])
    found = scenario_grid(problems, weightings, actors, close=8)
    for a in range(problems[0].n_options):
        cells = [
            (found.regret[s, g, a], found.ranks[s, g, a], actors[g])
            for s in range(len(problems))
            for g in range(len(weightings))
            if found.present[s, a] and actors[g] > 0
        ]
        everything = len(problems) * actors.sum()
        assert found.worst_regret[a] == max((regret for regret, _, _ in cells), default=0)
        assert found.worst_rank[a] == max((rank for _, rank, _ in cells), default=0)
        told = sum(actor for _, _, actor in cells)
        mean = sum(regret * actor for regret, _, actor in cells) / max(told, 1e-9)
        assert found.mean_regret[a] == pytest.approx(mean, abs=1e-9)
        first = sum(actor for _, rank, actor in cells if rank == 1) / everything
        assert found.firsts[a] == pytest.approx(first)
        near = sum(actor for regret, _, actor in cells if regret <= 8 + 1e-9) / everything
        assert found.close[a] == pytest.approx(near)
    everywhere = np.flatnonzero(found.present.all(axis=0))
    assert set(found.minimax_regret) <= set(everywhere.tolist())
    for option in found.minimax_regret:
        assert found.worst_regret[option] <= found.worst_regret[everywhere].min() + 1e-6
    for option in found.most_robust:
        assert found.close[option] == pytest.approx(found.close[found.present.any(axis=0)].max())
    assert bool(found.minimax_regret) == (everywhere.size > 0)
    assert bool(found.most_robust) == bool(found.present.any())


def test_that_the_option_that_nobody_regrets_much_is_found() -> None:
    good, bad = plain_problem([[100, 0], [60, 55], [0, 90]]), plain_problem([[0, 10], [50, 50], [70, 20]])
    found = scenario_grid([good, bad], np.array([[0.5, 0.5], [0.9, 0.1]]))
    np.testing.assert_allclose(found.worst_regret, [64, 30.5, 81])
    assert found.minimax_regret == (1,)
    assert found.firsts.tolist() == [0.25, 0.5, 0.25]
    assert found.close.tolist() == [0.25, 0.5, 0.5]
    assert found.most_robust == (1,)
    assert found.worst_rank.tolist() == [3, 2, 3]


def test_that_an_option_that_is_missing_somewhere_is_no_safe_choice() -> None:
    table = plain_problem([[90], [40]])
    found = scenario_grid([table, with_ranked(table, 1)], np.array([[1.0]]))
    assert found.minimax_regret == (1,)
    assert found.worst_regret.tolist() == [0, 50]
    assert found.close.tolist() == [0.5, 0.5]
    assert found.most_robust == (0,)
    none = scenario_grid([with_ranked(table, 0), with_ranked(table, 1)], np.array([[1.0]]))
    assert none.minimax_regret == ()
    empty = scenario_grid([with_ranked(table)], np.array([[1.0]]))
    assert (empty.minimax_regret, empty.most_robust) == ((), ())
    assert not empty.regret.any()


def test_that_options_that_are_the_same_share_the_advice() -> None:
    table = plain_problem([[70, 30], [70, 30], [10, 10]])
    found = scenario_grid([table, table], np.array([[0.3, 0.7]]))
    assert found.minimax_regret == found.most_robust == (0, 1)


def test_that_a_grid_needs_fitting_scenarios_and_weightings() -> None:
    table = plain_problem([[70, 30], [10, 10]])
    weights = np.array([[0.5, 0.5]])
    with pytest.raises(EvaluationError, match="no scenario"):
        scenario_grid([], weights)
    with pytest.raises(EvaluationError, match="scenario 1 has the shape"):
        scenario_grid([table, plain_problem([[1, 2]])], weights)
    with pytest.raises(EvaluationError, match="weightings has the shape"):
        scenario_grid([table], np.array([[1.0]]))
    with pytest.raises(EvaluationError, match="expected 0 or more"):
        scenario_grid([table], weights, close=-1)


def test_that_a_grid_can_be_had_as_tables() -> None:
    found = scenario_grid([plain_problem([[70, 30], [10, 10]])], np.array([[0.5, 0.5]]))
    assert found.to_frame(["A", "B"])["worst_regret"].tolist() == [0, 40]
    cells = found.cells_to_frame(["A", "B"], ["Now"], ["Ministry"])
    assert cells.loc[("Now", "Ministry", "B"), "rank"] == 2
