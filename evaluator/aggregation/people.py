"""What people give: weightings or rankings, one row each, and how much each of them counts."""

from __future__ import annotations

import numpy as np

from evaluator.arrays import FloatArray, IntArray, expect_shape
from evaluator.errors import EvaluationError
from evaluator.weighting.swing import check_shares


def actor_weights(given: FloatArray | None, people: int) -> FloatArray:
    """Check how much each person counts.

    Parameters
    ----------
    given : ndarray of float64, shape (people,), or None
        Actor weights or numbers of people of one mind, each at least 0; None counts all alike.
    people : int
        Number of people.

    Returns
    -------
    ndarray of float64, shape (people,)
        As given, or ones.

    Raises
    ------
    EvaluationError
        When there are no people, the shape is another, a weight is negative or not finite, or all are zero.
    """
    if people == 0:
        raise EvaluationError("There are no people; expected one at least")
    if given is None:
        return np.ones(people)
    expect_shape("actors", given, (people,))
    if not ((given >= 0) & (given < np.inf)).all():
        raise EvaluationError(f"The actor weights are {given}; expected finite numbers from 0")
    if not given.any():
        raise EvaluationError("All actor weights are zero; expected at least one person who counts")
    return given


def actor_parts(given: FloatArray | None, people: int) -> FloatArray:
    """Return the `actor_weights` divided by their sum; shape (people,)."""
    weights = actor_weights(given, people)
    scaled = weights / weights.max()  # so that the sum does not overflow
    parts: FloatArray = scaled / scaled.sum()
    return parts


def check_weightings(weightings: FloatArray) -> None:
    """Raise `EvaluationError` unless `weightings` are rows of shares, each summing to 1."""
    if weightings.ndim != 2:
        raise EvaluationError(f"weightings has the shape {weightings.shape}; expected (people, criteria)")
    for row in weightings:
        check_shares(row, weightings.shape[1])


def check_rankings(rankings: IntArray) -> None:
    """Raise `EvaluationError` unless `rankings` are rows of whole numbers from 0, 0 being not ranked."""
    if rankings.ndim != 2 or not np.issubdtype(rankings.dtype, np.integer):
        raise EvaluationError(
            f"rankings is an array of {rankings.dtype} of the shape {rankings.shape}; "
            "expected whole numbers of the shape (people, options)"
        )
    if (rankings < 0).any():
        raise EvaluationError(f"A rank is {rankings.min()}; expected numbers from 1, or 0 where not ranked")
