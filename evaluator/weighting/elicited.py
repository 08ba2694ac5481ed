"""What every way to elicit weights gives: points, and the shares that follow from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError


@dataclass(frozen=True, slots=True, eq=False)
class Elicited:
    """Weights of m criteria, made from somebody's judgements.

    Attributes
    ----------
    points : ndarray of float64, shape (m,)
        From 0 to 100, the largest exactly 100.
    shares : ndarray of float64, shape (m,)
        The same, normalised to sum to 1.
    """

    points: FloatArray
    shares: FloatArray


def linked_parts(count: int, pairs: Iterable[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """Split criteria into the parts that judgements hold together.

    Parameters
    ----------
    count : int
        Number of criteria.
    pairs : iterable of (int, int)
        The criteria that a judgement links.

    Returns
    -------
    tuple of tuple of int
        The parts, each rising, in the order of their first criteria.
    """
    part = list(range(count))
    for i, j in pairs:
        left, right = part[i], part[j]
        if left != right:
            part = [min(left, right) if number in {left, right} else number for number in part]
    return tuple(
        tuple(i for i in range(count) if part[i] == first) for first in range(count) if part[first] == first
    )


def check_linked(count: int, pairs: Iterable[tuple[int, int]]) -> None:
    """Raise `EvaluationError`, naming the parts, unless the judgements link all criteria."""
    parts = linked_parts(count, pairs)
    if len(parts) > 1:
        named = "; ".join(", ".join(str(i) for i in part) for part in parts)
        raise EvaluationError(
            f"No judgement links these parts of the criteria: {named}; expected judgements that link them all"
        )


def checked(name: str, numbers: FloatArray, least: float, most: float = np.inf) -> FloatArray:
    """Return numbers of m criteria, or raise `EvaluationError` for the first that is outside its limits."""
    if numbers.ndim != 1 or numbers.size == 0:
        raise EvaluationError(f"{name} has the shape {numbers.shape}; expected one number per criterion")
    outside = ~((numbers >= least) & (numbers <= most) & (numbers < np.inf))
    if outside.any():
        i = int(outside.argmax())
        limit = f"from {least:g}" if most == np.inf else f"from {least:g} to {most:g}"
        raise EvaluationError(f"{name}, criterion {i}: found {numbers[i]}; expected a finite number {limit}")
    return numbers
