"""Methods that weigh many tables of scores with many weights at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol

import numpy as np

from evaluator.arrays import FloatArray
from evaluator.methods import topsis, vikor
from evaluator.methods.promethee import unicriterion_flows
from evaluator.problem import Problem
from evaluator.values import evaluate


class PreparedTables(Protocol):
    """Tables that are ready to be weighed."""

    def figures(self, weights: FloatArray) -> FloatArray:
        """Return the method's figures (..., count, k) under weights (..., count, m)."""

    def part(self, tables: slice) -> PreparedTables:
        """Return some of the tables, by the first axis."""


@dataclass(frozen=True, slots=True, eq=False)
class BatchedMethod:
    """A method with its parameters, on the criteria of a problem.

    Attributes
    ----------
    problem : Problem
        n options on m criteria.
    prepare : callable
        Makes tables (..., k, m) of scores in natural units, all known, ready to be weighed.
    limits : (float, float)
        Bounds of the figures.
    lower_is_better : bool
        Whether the smaller figure is better.
    kept : int
        How many numbers the ready tables hold for each score.
    """

    problem: Problem
    prepare: Callable[[FloatArray], PreparedTables]
    limits: tuple[float, float]
    lower_is_better: bool
    kept: int


@dataclass(frozen=True, slots=True, eq=False)
class _PreparedFlows:
    """Net flows (..., m, k) on each criterion."""

    flows: FloatArray

    def figures(self, weights: FloatArray) -> FloatArray:
        net: FloatArray = weights @ self.flows
        return net

    def part(self, tables: slice) -> _PreparedFlows:
        return _PreparedFlows(self.flows[tables])


def batched_topsis(problem: Problem, normalisation: str = "vector") -> BatchedMethod:
    """Return TOPSIS for many tables; for the parameters see `topsis.prepare`."""
    topsis.check_normalisation(normalisation)

    def prepare(tables: FloatArray) -> topsis.PreparedTopsis:
        counted = _values(problem, tables) if normalisation == "value" else tables
        return topsis.prepared_tables(counted, problem.directions, normalisation)

    return BatchedMethod(problem, prepare, (0.0, 1.0), lower_is_better=False, kept=2)


def batched_vikor(problem: Problem, v: float = 0.5) -> BatchedMethod:
    """Return VIKOR for many tables; for the parameters see `vikor.prepare`."""
    vikor.check_v(v)
    prepare = partial(vikor.prepared_tables, directions=problem.directions, v=v)
    return BatchedMethod(problem, prepare, (0.0, 1.0), lower_is_better=True, kept=1)


def batched_promethee(problem: Problem) -> BatchedMethod:
    """Return PROMETHEE II for many tables."""

    def prepare(tables: FloatArray) -> _PreparedFlows:
        flows = unicriterion_flows(tables, problem.directions, problem.thresholds) if tables.size else tables
        return _PreparedFlows(np.ascontiguousarray(np.swapaxes(flows, -1, -2)))

    return BatchedMethod(problem, prepare, (-1.0, 1.0), lower_is_better=False, kept=1)


def _values(problem: Problem, tables: FloatArray) -> FloatArray:
    """Put tables (..., k, m) through the value functions."""
    values = np.empty_like(tables)
    for j, scale in enumerate(problem.scales):
        values[..., j] = evaluate(scale, tables[..., j])
    return values
