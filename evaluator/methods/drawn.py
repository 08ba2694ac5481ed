"""How sure a ranking is when its method is too slow for many samples: a few draws, ranked one by one."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from evaluator.arrays import FloatArray, IntArray
from evaluator.errors import EvaluationError
from evaluator.methods.standings import Standings
from evaluator.problem import Problem, make_problem
from evaluator.simulation.level_draws import draw_levels
from evaluator.simulation.rank_counts import PERCENTILES
from evaluator.simulation.robustness import Acceptability, seeded
from evaluator.simulation.weight_draws import SPREAD, WeightScheme, draw_weights


def drawn_acceptability(
    problem: Problem,
    points: FloatArray,
    rank: Callable[[Problem, FloatArray], Standings],
    draws: int,
    seed: int,
    spread: float = SPREAD,
    scheme: WeightScheme = "around",
    cancelled: Callable[[], bool] | None = None,
) -> Acceptability | None:
    """Rank every draw of weights and scores with the whole method.

    Parameters
    ----------
    problem : Problem
        n options on m criteria; only ranked options take part, also those with unknown scores.
    points : ndarray of float64, shape (m,)
        Swing points.
    rank : callable
        The method: a problem of ranked options that are all known, and shares (m,), give standings.
    draws : int
        How many.
    seed : int
        From 0 up.
    spread : float
        k of "around".
    scheme : {"around", "uniform", "ordinal"}
        How weights are drawn, see `draw_weights`.
    cancelled : callable, optional
        Asked before every draw; when it says yes the result is None.

    Returns
    -------
    Acceptability or None
        Its figures are those of the method. Options that share a rank share the places from there on evenly,
        and win half of their comparison; so do options that are not comparable but have one rank.

    Raises
    ------
    EvaluationError
        When the points, the number of draws, the seed or the spread are invalid.

    Notes
    -----
    SMAA-2, Lahdelma and Salminen (2001), *Operations Research* 49:444-454, with the method in place of the
    utility function.
    """
    if draws < 1:
        raise EvaluationError(f"{draws} draws are asked for; expected 1 at least")
    weights = draw_weights(scheme, points, draws, seeded(seed, 1 if scheme == "around" else 2), spread)
    options = np.flatnonzero(problem.ranked)
    room = 4 * problem.n_options * problem.n_criteria * draws
    levels = draw_levels(problem, options, seeded(seed, 0), limit_bytes=room, cancelled=cancelled)
    if levels is None:
        return None
    ranks = np.empty((draws, options.size), dtype=np.int64)
    figures = np.empty((draws, options.size))
    for draw in range(draws if options.size else 0):
        if cancelled is not None and cancelled():
            return None
        at = draw % len(levels.added)
        found = rank(_table(problem, options, levels.tables(at, at + 1)[0]), weights[draw])
        ranks[draw], figures[draw] = found.ranks, found.totals
    score_draws = min(draws, len(levels.added)) if levels.uncertain.any() else 0
    return _counted(problem, options, weights, ranks, figures, score_draws)


def _table(problem: Problem, options: IntArray, scores: FloatArray) -> Problem:
    """Make a problem of some options, all ranked, with certain scores (k, m)."""
    everyone = np.ones(options.size, dtype=np.bool_)
    ways, groups = problem.directions, problem.groups
    return make_problem(scores, scores, scores, problem.scales, ways, everyone, groups, problem.thresholds)


def _counted(
    problem: Problem,
    options: IntArray,
    weights: FloatArray,
    ranks: IntArray,
    figures: FloatArray,
    score_draws: int,
) -> Acceptability:
    """Turn the ranks (draws, k) and figures (draws, k) into probabilities of all n options."""
    draws, n = len(ranks), problem.n_options
    level = ranks[:, :, None] == ranks[:, None, :]
    before = (ranks[:, :, None] > ranks[:, None, :]).sum(axis=2)
    sharing = level.sum(axis=2)
    place = np.arange(options.size)
    held = (place >= before[..., None]) & (place < (before + sharing)[..., None])
    parts = held / np.maximum(sharing, 1)[..., None]
    placed, beaten = np.zeros((n, n)), np.zeros((n, n))
    placed[options, : options.size] = parts.mean(axis=0)
    wins = (ranks[:, :, None] < ranks[:, None, :]) + level / 2
    beaten[np.ix_(options, options)] = wins.mean(axis=0)
    np.fill_diagonal(beaten, 0.0)
    expected, low, high = np.zeros((3, n))
    expected[options] = figures.mean(axis=0)
    low[options], high[options] = np.quantile(figures, PERCENTILES, axis=0)
    central = np.zeros((n, problem.n_criteria))
    if options.size:
        times = parts[:, :, 0].sum(axis=0)
        won = times > 0
        central[options[won]] = (parts[:, won, 0].T @ weights) / times[won, None]
    error = float(np.sqrt((placed * (1 - placed)).max(initial=0.0) / (score_draws or draws)))
    return Acceptability(
        placed, placed[:, 0].copy(), beaten, expected, low, high, central, draws, score_draws, error
    )
