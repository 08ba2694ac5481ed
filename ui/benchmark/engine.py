"""What the engine takes: single evaluations, chances and linear programs, beside the quickest peer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, TypeAlias

import numpy as np

from evaluator.arrays import FloatArray
from evaluator.explanation.weight_changes import smallest_change
from evaluator.incomplete.conclusions import first_places, preferences
from evaluator.incomplete.weight_sets import WeightSet, weight_set
from evaluator.methods import promethee, topsis, vikor
from evaluator.methods.additive import additive
from evaluator.methods.electre import electre
from evaluator.methods.kemeny import kemeny
from evaluator.problem import Problem
from evaluator.simulation.robustness import make_simulation
from evaluator.thresholds import Threshold, Thresholds
from evaluator.weighting.best_worst import best_worst
from evaluator.weighting.swing import unlocked
from ui.benchmark import peers
from ui.benchmark.timing import Figure, Peer, timed

Prepare: TypeAlias = Callable[[Problem], Any]
Rank: TypeAlias = Callable[[Problem, FloatArray], object]

INDIFFERENCE, PREFERENCE, VETO = 5.0, 20.0, 60.0
REPEATS = 100  # of what takes less than the clock can tell


def evaluation_figures(problem: Problem, shares: FloatArray) -> list[Figure]:
    """One row of weights: to figures with all else ready, and from scores to ranks.

    No other library has anything ready but the table, so its time stands beside both.
    """
    weights, outranking = shares[np.newaxis], with_thresholds(problem)
    totals = peers.fastest(peers.totals(problem, shares))
    methods: tuple[tuple[str, Problem, Prepare, Rank, peers.Actions], ...] = (
        ("TOPSIS", problem, topsis.prepare, topsis.topsis, peers.topsis(problem, shares)),
        ("VIKOR", problem, vikor.prepare, vikor.vikor, peers.vikor(problem, shares)),
        (
            "PROMETHEE II",
            outranking,
            promethee.prepare,
            promethee.promethee,
            peers.promethee(problem, shares, INDIFFERENCE, PREFERENCE),
        ),
    )
    figures = [
        _quick("additive, from scores to ranks", problem, partial(additive, problem, shares), 0.1, totals)
    ]
    for name, given, prepare, rank, others in methods:
        peer, ready = peers.fastest(others), prepare(given)
        figures += [
            _quick(f"{name}, ready, to figures", problem, partial(ready.figures, weights), 0.1, peer),
            _quick(f"{name}, from scores to ranks", problem, partial(rank, given, shares), 2, peer),
        ]
    return figures


def _quick(
    name: str, problem: Problem, action: Callable[[], object], reach: float, peer: Peer | None
) -> Figure:
    return Figure(f"{name}, {_size(problem)}", "ms", timed(action, 20, REPEATS), reach, peer=peer)


def order_figures(problem: Problem, shares: FloatArray) -> list[Figure]:
    """Methods that compare all pairs and then look for an order, from scores to ranks."""
    outranking = with_thresholds(problem)
    return [
        Figure(f"ELECTRE III, {_size(problem)}", "ms", timed(lambda: electre(outranking, shares), 9), 50),
        Figure(f"Kemeny, {_size(problem)}", "ms", timed(lambda: kemeny(problem, shares), 9), 50),
    ]


def chance_figures(problem: Problem, shares: FloatArray, samples: tuple[int, int, int]) -> list[Figure]:
    """Acceptability of ranks by additive totals; weights and scores are uncertain, scores drawn before.

    As the window asks for it: quick, thorough, and of the thorough ones those that give pairwise wins.
    """
    quick, thorough, counted = samples
    simulation = make_simulation(problem, 1, kept=quick)
    assert simulation is not None  # nobody could cancel
    one = peers.fastest(peers.totals(problem, shares))

    def figure(count: int, action: Callable[[], object], times: int, reach: float) -> Figure:
        name = f"{count:,}".replace(",", " ") + f" draws to chances, {_size(problem)}"
        peer = None if one is None else Peer(one.name, one.median * count, count)
        return Figure(name, "ms", timed(action, times), reach, peer=peer)

    return [
        figure(quick, partial(simulation.quick, shares, quick), 30, 3),
        figure(thorough, partial(simulation.refine, shares, thorough, most_counted=counted), 5, 400),
    ]


def program_figures(problem: Problem, shares: FloatArray) -> list[Figure]:
    """Each family of linear programs, after the solver's import."""
    points, m = unlocked(100 * shares), problem.n_criteria
    known = partly_known(shares)
    to_others = np.linspace(1, 9, m).round()
    to_worst = to_others[::-1].copy()
    to_worst[m // 2] += 1  # judgements that do not agree

    def changes() -> None:
        for option in range(problem.n_options):
            smallest_change(problem.values, points, problem.ranked, option)

    tasks: dict[str, Callable[[], object]] = {
        f"smallest change for each of {problem.n_options} options": changes,
        "who can be first, weights known in part": lambda: first_places(problem, known),
        "who is better for all weights, known in part": lambda: preferences(problem, known),
        "best-worst weights": lambda: best_worst(0, m - 1, to_others, to_worst),
    }
    return [
        Figure(f"{name}, {_size(problem)}", "ms", timed(action, 9), 100) for name, action in tasks.items()
    ]


def partly_known(shares: FloatArray) -> WeightSet:
    """Bounds, an order of some criteria and a linear constraint, around some shares."""
    falling = np.argsort(-shares, kind="stable").tolist()
    half = len(falling) // 2
    together = np.zeros(len(falling))
    together[falling[:half]] = 1.0
    return weight_set(
        len(falling),
        low=shares / 3,
        high=np.minimum(3 * shares, 1.0),
        at_least=list(zip(falling[:half], falling[half:], strict=False)),
        rows=together[np.newaxis],
        limits=[min(1.0, 1.1 * float(together @ shares))],
    )


def with_thresholds(problem: Problem) -> Problem:
    """The same thresholds, and the linear function, on every criterion."""
    q, p, v = (Threshold(amount) for amount in (INDIFFERENCE, PREFERENCE, VETO))
    return replace(problem, thresholds=(Thresholds(q, p, v, "linear"),) * problem.n_criteria)


def _size(problem: Problem) -> str:
    return f"{problem.n_options} by {problem.n_criteria}"
