"""What the worker finds out for methods other than the additive: order, tracks, and how sure they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import numpy as np

from evaluator.arrays import FloatArray
from evaluator.methods.standings import Standings
from evaluator.problem import Problem
from evaluator.sensitivity.tracks import Track
from evaluator.simulation.robustness import Acceptability, Simulation
from ui.computing.basis import Basis
from ui.computing.effort import DRAWS, are_counted, scans_later, scans_one_by_one
from ui.computing.evaluation import Evaluation, WorkedOut, tracks_of, with_result

PRECISION = 1e-4
"""To how much of a share the winner is found where every weight that is tried takes milliseconds."""


class _StoppedError(Exception):
    """Nobody waits for the tracks any more."""


def work_out(evaluation: Evaluation, cancelled: Callable[[], bool]) -> Iterator[WorkedOut]:
    """What a tick did not wait for; each puts what was found into the evaluation that is shown then."""
    basis = evaluation.basis
    if evaluation.is_behind:
        yield partial(with_result, result=basis.rank(evaluation.shares))
    if scans_later(basis) and not evaluation.tracks and not cancelled():
        yield partial(_with_tracks, tracks=tracks_of(basis, evaluation.paths, evaluation.points))


def tracks_one_by_one(evaluation: Evaluation, cancelled: Callable[[], bool]) -> WorkedOut | None:
    """Tracks of a method that ranks under one row of weights; None where they take too long."""
    basis = evaluation.basis
    if evaluation.tracks or not scans_one_by_one(basis):
        return None
    from evaluator.methods.ranks_under_weights import ranks_under_weights
    from evaluator.sensitivity.scan import scanned_tracks

    def rank(problem: Problem, shares: FloatArray) -> Standings:
        if cancelled():
            raise _StoppedError
        return basis.method.apply(problem, shares, basis.parameters)

    problem, options = basis.problem, np.flatnonzero(evaluation.contenders)
    figures = ranks_under_weights(problem, rank)
    try:
        tracks = scanned_tracks(
            figures,
            evaluation.points,
            options,
            problem.n_options,
            lower_is_better=True,
            precision=PRECISION,
        )
    except _StoppedError:
        return None
    return partial(_with_tracks, tracks=tracks)


def _with_tracks(shown: Evaluation, tracks: tuple[Track, ...]) -> Evaluation:
    return replace(shown, tracks=tracks)


def simulated(basis: Basis, seed: int, cancelled: Callable[[], bool]) -> Simulation | None:
    """Draws for a method that weighs many tables at once."""
    from evaluator.methods.sampled import make_method_simulation

    if basis.method.batch is None:
        return None
    batch = basis.method.batch(basis.problem, basis.parameters)
    return make_method_simulation(batch, seed, cancelled=cancelled)


def few_draws(evaluation: Evaluation, cancelled: Callable[[], bool]) -> Acceptability | None:
    """Chances from a few draws, each ranked by the whole method; None where even they would take too long."""
    basis = evaluation.basis
    if not are_counted(basis):
        return None
    from evaluator.methods.drawn import drawn_acceptability

    def rank(problem: Problem, shares: FloatArray) -> Standings:
        return basis.method.apply(problem, shares, basis.parameters)

    seed = evaluation.option_set.seed
    return drawn_acceptability(
        basis.problem, evaluation.points.points, rank, DRAWS, seed, cancelled=cancelled
    )
