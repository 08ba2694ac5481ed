"""Rank-order weights: points from nothing but the order in which criteria matter."""

from __future__ import annotations

from typing import Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.weighting.elicited import Elicited, checked
from evaluator.weighting.swing import rescaled, shares

RankScheme: TypeAlias = Literal["centroid", "sum", "reciprocal", "exponent"]


def rank_order(ranks: npt.ArrayLike, scheme: RankScheme = "centroid", exponent: float = 2.0) -> Elicited:
    """Make points from ranks.

    Parameters
    ----------
    ranks : array_like, shape (m,)
        Numbers from 1, the criterion that matters most having the smallest. Equal numbers are a tie; gaps do
        not matter, so 1, 2, 2, 4 and 1, 2, 2, 3 say the same.
    scheme : {"centroid", "sum", "reciprocal", "exponent"}
        "centroid" (ROC) is the mean of all weights in this order; "sum" falls in equal steps; "reciprocal"
        falls like 1, 1/2, 1/3; "exponent" is "sum" with each weight raised to a power first.
    exponent : float
        The power p of "exponent", from 0 (equal weights) over 1 (as "sum") to 100.

    Returns
    -------
    Elicited
        Tied criteria share the places they take, each getting the mean of the places' weights.

    Raises
    ------
    EvaluationError
        When a rank is not finite or below 1, the scheme is unknown or the exponent is out of bounds.

    Notes
    -----
    With k the place, the weight is, before normalising, sum_{l=k}^{m} 1/l (centroid: Barron and Barrett 1996,
    *Management Science* 42:1515-1523), m + 1 - k (sum), 1/k (reciprocal) or (m + 1 - k)^p (exponent:
    Stillwell, Seaver and Edwards 1981, *Organizational Behavior and Human Performance* 28:62-77). The mean
    over tied places is, for the centroid, the mean of all weights in an order that leaves tied criteria open.
    """
    numbers = checked("ranks", np.asarray(ranks, dtype=np.float64), 1)
    weights = _place_weights(numbers.size, scheme, exponent)
    _, level, sizes = np.unique(numbers, return_inverse=True, return_counts=True)
    sums = np.add.reduceat(weights, np.cumsum(sizes) - sizes)
    settled: FloatArray = (sums / sizes)[level]
    return Elicited(rescaled(settled), shares(settled))


def _place_weights(m: int, scheme: RankScheme, exponent: float) -> FloatArray:
    """Return the weight of each place, the first place first, before normalising."""
    places = np.arange(1, m + 1, dtype=np.float64)
    if scheme == "centroid":
        centroids: FloatArray = np.cumsum(1 / places[::-1])[::-1]
        return centroids
    if scheme == "sum":
        return m + 1 - places
    if scheme == "reciprocal":
        return 1 / places
    if scheme != "exponent":
        raise EvaluationError(f"The scheme is {scheme!r}; expected centroid, sum, reciprocal or exponent")
    if not 0 <= exponent <= 100:
        raise EvaluationError(f"The exponent is {exponent}; expected a number from 0 to 100")
    powers: FloatArray = ((m + 1 - places) / m) ** exponent
    return powers
