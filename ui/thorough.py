"""What the worker finds out for methods other than the additive: order, tracks, and how sure they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from evaluator.arrays import FloatArray
from evaluator.methods.standings import Standings
from evaluator.problem import Problem
from evaluator.robustness import Acceptability, Simulation
from ui.basis import Basis
from ui.effort import DRAWS, are_counted, scans
from ui.evaluation import Evaluation, tracks_of, with_result


def work_out(
    evaluation: Evaluation, cancelled: Callable[[], bool]
) -> Iterator[Callable[[Evaluation], Evaluation]]:
    """What a tick did not wait for; each puts what was found into the evaluation that is shown then."""
    basis = evaluation.basis
    if evaluation.is_behind:
        yield partial(with_result, result=basis.rank(evaluation.shares))
    if scans(basis) and not evaluation.tracks and not cancelled():
        tracks = tracks_of(basis, evaluation.paths, evaluation.points)
        yield lambda shown: replace(shown, tracks=tracks)


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
