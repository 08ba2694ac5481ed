"""Columns of scores made ready for methods that count in natural units."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from evaluator.arrays import FloatArray, IntArray
from evaluator.methods.standings import contenders
from evaluator.problem import Problem
from evaluator.ranking import ROUNDING

LEAST_EXPONENT = -1020  # powers of two beyond its opposite would overflow
BLOCK_NUMBERS = 2**16  # scores worked on at a time: they stay in the processor's cache


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Scores of k options on m criteria, more being better, each column within -1 to 1; maybe many tables.

    Attributes
    ----------
    scores : ndarray of float64, shape (..., k, m)
        Natural units times a power of two of the column, and times its direction.
    best, worst : ndarray of float64, shape (..., 1, m)
        The ends of each column; equal, as are all its scores, when the column is constant.
    """

    scores: FloatArray
    best: FloatArray
    worst: FloatArray


def columns(scores: FloatArray, directions: FloatArray) -> Columns:
    """Turn columns so that more is better and bring them to one size, without rounding.

    Parameters
    ----------
    scores : ndarray of float64, shape (..., k, m)
        Natural units, all known.
    directions : ndarray of float64, shape (m,)
        +1 where more is better, -1 where less is better.

    Returns
    -------
    Columns
        A power of two as the factor keeps every digit, and squares and differences within the range of
        numbers. A column whose scores differ by rounding alone (1e-12 of the largest) is constant.
    """
    largest = np.abs(scores).max(axis=-2, keepdims=True, initial=0.0)
    exponents = np.maximum(np.frexp(largest)[1], LEAST_EXPONENT)
    return settled_columns(scores * np.ldexp(directions, -exponents))


def settled_columns(scores: FloatArray) -> Columns:
    """Find the ends of columns (..., k, m) of which more is better, and level those that are constant."""
    if scores.shape[-2] == 0:
        ends = np.zeros((*scores.shape[:-2], 1, scores.shape[-1]))
        return Columns(scores, ends, ends)
    best, worst = scores.max(axis=-2, keepdims=True), scores.min(axis=-2, keepdims=True)
    constant = best - worst <= ROUNDING * np.maximum(np.abs(best), np.abs(worst))
    if constant.any():
        scores, worst = np.where(constant, best, scores), np.where(constant, best, worst)
    return Columns(scores, best, worst)


def identical_rows(rows: npt.NDArray[np.float64]) -> tuple[IntArray, ...]:
    """Find the groups of two or more rows (k, m) that are equal to the bit."""
    found: dict[bytes, list[int]] = {}
    for number, row in enumerate(np.ascontiguousarray(rows + 0.0)):  # + 0.0 makes every zero the same zero
        found.setdefault(row.tobytes(), []).append(number)
    return tuple(np.array(group) for group in found.values() if len(group) > 1)


def beside_contenders(problem: Problem, table: FloatArray) -> Iterator[tuple[IntArray, FloatArray]]:
    """Put each known option that is not ranked beside the contenders, alone.

    Parameters
    ----------
    problem : Problem
        n options on m criteria.
    table : ndarray of float64, shape (n, m)
        What the method counts with.

    Yields
    ------
    options : ndarray of int64, shape (u,)
        Options that are known and not ranked, some at a time.
    tables : ndarray of float64, shape (u, k + 1, m)
        The rows of the k contenders and, last, the row of the option.
    """
    present, others = contenders(problem), np.flatnonzero(problem.known & ~problem.ranked)
    step = max(1, BLOCK_NUMBERS // ((present.size + 1) * problem.n_criteria))
    for first in range(0, others.size, step):
        options = others[first : first + step]
        rows = np.column_stack((np.broadcast_to(present, (options.size, present.size)), options))
        yield options, table[rows]
