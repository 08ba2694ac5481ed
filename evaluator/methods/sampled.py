"""How sure the ranking of TOPSIS, VIKOR or PROMETHEE II is, over sampled weights and scores."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, IntArray
from evaluator.errors import EvaluationError
from evaluator.methods.batched import BatchedMethod, PreparedTables
from evaluator.methods.columns import identical_rows
from evaluator.simulation.chances import QUICK
from evaluator.simulation.level_draws import LevelDraws, draw_levels
from evaluator.simulation.pairings import Pairing
from evaluator.simulation.robustness import Acceptability, Simulation, sampled_scheme, seeded
from evaluator.simulation.score_draws import Distribution
from evaluator.simulation.weight_draws import SPREAD, WeightScheme, base_weights

MEMORY = 96 * 1024 * 1024  # for the tables that are kept ready
TABLE_NUMBERS = 2**16  # scores made ready at a time
KEY_NUMBERS = 2**15  # keys worked on at a time: they stay in the processor's cache
SHIFT = 1e-6  # added to all keys: rounding of the figures must not make one negative
TIE = 1e-9  # figures this close are told apart at random
TRIED = 512  # samples that are looked through for ties


@dataclass(frozen=True, slots=True, eq=False)
class SampledFigures:
    """The keys and figures of a method under weights that meet tables. Made by `sampled_figures`.

    Attributes
    ----------
    method : BatchedMethod
        n options on m criteria.
    options : ndarray of int64, shape (k,)
        The ranked options.
    scores : ndarray of float64, shape (k, m)
        Their best scores, by which identical options are found.
    random : ndarray of bool, shape (k, m)
        Where draws differ.
    ready : tuple of PreparedTables
        The tables, some at a time; without a first axis when nothing is uncertain.
    starts : ndarray of int64
        Number of the first table of each part, and of all tables.
    """

    method: BatchedMethod
    options: IntArray
    scores: FloatArray
    random: BoolArray
    ready: tuple[PreparedTables, ...]
    starts: IntArray

    @property
    def n_options(self) -> int:
        """Number of all options, n."""
        return self.method.problem.n_options

    @property
    def criteria(self) -> int:
        """Number of criteria, m."""
        return self.method.problem.n_criteria

    @property
    def matrices(self) -> int:
        """Number of tables."""
        return int(self.starts[-1])

    @property
    def uncertain(self) -> bool:
        """Whether they differ."""
        return bool(self.random.any())

    def twins(self, shares: FloatArray) -> list[IntArray]:
        """Find the groups of options that are certain and the same wherever these shares (m,) are not 0."""
        weighed = shares > 0
        certain = np.flatnonzero(~self.random[:, weighed].any(axis=1))
        return [certain[group] for group in identical_rows(self.scores[certain][:, weighed])]

    def fill(self, keys: FloatArray, weights: FloatArray, pairing: Pairing) -> None:
        """Write the keys (matrices * repeats, k) of the samples of one pairing, matrix after matrix."""
        for rows, figures in self._figures(weights, pairing):
            part = keys[rows]
            if self.method.lower_is_better:
                np.subtract(self.method.limits[1] + SHIFT, figures, out=part)
            else:
                np.add(figures, SHIFT - self.method.limits[0], out=part)

    def _figures(self, weights: FloatArray, pairing: Pairing) -> Iterator[tuple[slice, FloatArray]]:
        """Give the figures of one sample after the other, some at a time."""
        step = max(1, KEY_NUMBERS // max(1, self.options.size))
        if not self.uncertain:
            for first in range(0, len(weights), step):
                rows = slice(first, first + step)
                yield rows, self.ready[0].figures(weights[rows])
            return
        by_table = weights.reshape(pairing.matrices, pairing.repeats, self.criteria)
        end = pairing.matrix + pairing.matrices
        part = int(np.searchsorted(self.starts, pairing.matrix, side="right")) - 1
        table = pairing.matrix
        while table < end:
            start, stop = int(self.starts[part]), int(self.starts[part + 1])
            last = min(end, stop, table + max(1, step // pairing.repeats))
            tables = self.ready[part].part(slice(table - start, last - start))
            figures = tables.figures(by_table[table - pairing.matrix : last - pairing.matrix])
            rows = slice(
                (table - pairing.matrix) * pairing.repeats, (last - pairing.matrix) * pairing.repeats
            )
            yield rows, figures.reshape(-1, self.options.size)
            table, part = last, part + (last == stop)

    def part_ties(self, keys: FloatArray, shares: FloatArray, generator: np.random.Generator) -> None:
        """Tell keys apart that tie, at random, when the first of them show any ties but those of twins."""
        spare = [option for group in self.twins(shares) for option in group[1:].tolist()]
        tried = np.sort(np.delete(keys[:TRIED], spare, axis=1), axis=1)
        if (tried[:, 1:] - tried[:, :-1] <= TIE).any():
            keys += TIE * generator.random(keys.shape)

    def figures(self, keys: FloatArray) -> FloatArray:
        """Turn keys back into figures within their limits."""
        low, high = self.method.limits
        figures = high + SHIFT - keys if self.method.lower_is_better else keys - SHIFT + low
        return np.clip(figures, low, high)


def sampled_figures(
    method: BatchedMethod,
    draws: LevelDraws | None,
    cancelled: Callable[[], bool] | None = None,
    limit_bytes: int = MEMORY,
) -> SampledFigures | None:
    """Make the tables of a method ready.

    Parameters
    ----------
    method : BatchedMethod
        n options on m criteria, k of them ranked.
    draws : LevelDraws or None
        Of the ranked options; None takes the best scores (all known) as certain.
    cancelled : callable, optional
        Asked between some tables and the next; when it says yes the result is None.
    limit_bytes : int
        Memory for the ready tables; draws beyond it are not used.

    Returns
    -------
    SampledFigures or None

    Raises
    ------
    EvaluationError
        When a ranked option has unknown scores that were not drawn.
    """
    problem = method.problem
    options = np.flatnonzero(problem.ranked)
    scores = problem.best[options]
    if draws is None or not draws.uncertain.any():
        if np.isnan(scores).any():
            raise EvaluationError("A ranked option has unknown scores; expected score draws")
        certain = np.zeros(scores.shape, dtype=np.bool_)
        return SampledFigures(
            method, options, scores, certain, (method.prepare(scores),), np.array([0, 1], dtype=np.int64)
        )
    size = max(1, scores.size)
    count = max(1, min(len(draws.added), limit_bytes // (8 * method.kept * size)))
    step = max(1, TABLE_NUMBERS // size)
    ready = []
    for first in range(0, count, step):
        if cancelled is not None and cancelled():
            return None
        ready.append(method.prepare(draws.tables(first, min(first + step, count))))
    starts = np.append(np.arange(0, count, step), count)
    return SampledFigures(method, options, scores, draws.uncertain, tuple(ready), starts)


def make_method_simulation(
    method: BatchedMethod,
    seed: int,
    spread: float = SPREAD,
    scores: bool = True,
    kept: int = QUICK,
    distribution: Distribution = "triangular",
    cancelled: Callable[[], bool] | None = None,
) -> Simulation | None:
    """Draw what a simulation of a method needs from a seed; see `robustness.make_simulation`.

    Equal seeds give the luck of the additive totals: the same weights, and scores of the same values.
    """
    problem = method.problem
    base = base_weights(kept, problem.n_criteria, seeded(seed, 1), spread)
    drawn = problem if scores else replace(problem, low=problem.best, high=problem.best)
    options = np.flatnonzero(problem.ranked)
    draws = None
    if not ((drawn.low == drawn.high)[options]).all():
        draws = draw_levels(drawn, options, seeded(seed, 0), distribution, cancelled=cancelled)
        if draws is None:
            return None
    figures = sampled_figures(method, draws, cancelled)
    return None if figures is None else Simulation(problem, None, base, figures)


def sampled_acceptability(
    method: BatchedMethod,
    points: FloatArray,
    scheme: WeightScheme,
    samples: int,
    seed: int,
    spread: float = SPREAD,
    scores: bool = True,
    cancelled: Callable[[], bool] | None = None,
) -> Acceptability | None:
    """Sample weights and scores and count the ranks that a method gives.

    Parameters
    ----------
    method : BatchedMethod
        From `batched_topsis`, `batched_vikor` or `batched_promethee`; only ranked options take part.
    points : ndarray of float64, shape (m,)
        Swing points.
    scheme : {"around", "uniform", "ordinal"}
        How weights are drawn, see `draw_weights`.
    samples : int
        Number of samples.
    seed : int
        From 0 up.
    spread : float
        k of "around".
    scores : bool
        Whether uncertain scores are drawn; unknown ones always are.
    cancelled : callable, optional
        When it says yes the result is None.

    Returns
    -------
    Acceptability or None
        Its figures are those of the method. Options within 1e-9 of one another tie and win equally often.
        `score_draws` is the number of tables: K of `draw_scores`, or as many as are kept ready in 96 MiB.

    Raises
    ------
    EvaluationError
        When points, scheme, samples, seed or spread are invalid.
    """
    simulation = make_method_simulation(method, seed, spread, scores, kept=1, cancelled=cancelled)
    if simulation is None:
        return None
    return sampled_scheme(simulation, points, scheme, samples, seed, cancelled)
