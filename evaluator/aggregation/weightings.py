"""One weighting out of many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

import numpy as np

from evaluator.aggregation.people import actor_parts, check_weightings
from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError

if TYPE_CHECKING:
    import pandas as pd

Mean: TypeAlias = Literal["arithmetic", "geometric", "median"]

ZERO = 0.001  # the share that a zero counts as under the geometric mean
HALF_WAY = 1e-12  # sums of actor weights this close to a half are a half


@dataclass(frozen=True, slots=True, eq=False)
class GroupWeighting:
    """What a group weighs together; m criteria.

    Attributes
    ----------
    mean : {"arithmetic", "geometric", "median"}
        How it was made.
    shares : ndarray of float64, shape (m,)
        Weights that sum to 1.
    low, high : ndarray of float64, shape (m,)
        Smallest and largest share that anybody who counts gives.
    """

    mean: Mean
    shares: FloatArray
    low: FloatArray
    high: FloatArray

    def to_frame(self, criterion_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per criterion."""
        import pandas as pd

        columns = {"share": self.shares, "low": self.low, "high": self.high}
        return pd.DataFrame(columns, index=list(criterion_names))


def group_weighting(
    weightings: FloatArray, actors: FloatArray | None = None, mean: Mean = "arithmetic"
) -> GroupWeighting:
    """Aggregate the weightings of several people.

    Parameters
    ----------
    weightings : ndarray of float64, shape (people, m)
        Shares; each row sums to 1.
    actors : ndarray of float64, shape (people,), optional
        How much each person counts; all alike when not given. Who counts 0 has no influence at all.
    mean : {"arithmetic", "geometric", "median"}
        "arithmetic": the mean share. "geometric": the geometric mean of each criterion's shares, normalised;
        a zero counts as 0.001 beside shares that shrink to make room, so that one zero does not silence all
        the others, while a criterion that nobody gives a share keeps none. "median": the median share of each
        criterion, normalised; between two middle shares their mean.

    Returns
    -------
    GroupWeighting

    Raises
    ------
    EvaluationError
        When a row is no weighting, the actor weights are invalid or all zero, the mean is unknown, or all
        medians are zero.

    Notes
    -----
    Aggregation of individual priorities, Forman and Peniwati (1998), *European Journal of Operational
    Research* 108:165-169. The zeros: multiplicative replacement, Martín-Fernández, Barceló-Vidal and
    Pawlowsky-Glahn (2003), *Mathematical Geology* 35:253-278.
    """
    check_weightings(weightings)
    parts = actor_parts(actors, len(weightings))
    if mean not in get_args(Mean):
        raise EvaluationError(f"The mean is {mean!r}; expected arithmetic, geometric or median")
    counted, parts = weightings[parts > 0], parts[parts > 0]
    if mean == "arithmetic":
        raw = parts @ counted
    elif mean == "geometric":
        raw = _geometric(counted, parts)
    else:
        raw = np.array([weighted_median(column, parts) for column in counted.T])
        if not raw.any():
            raise EvaluationError(
                "The median share of every criterion is zero; expected a criterion to which half the people "
                "give a share. Use the arithmetic mean"
            )
    return GroupWeighting(mean, raw / raw.sum(), counted.min(axis=0), counted.max(axis=0))


def weighted_median(numbers: FloatArray, parts: FloatArray) -> float:
    """Find the number that has half of the weight on either side.

    Parameters
    ----------
    numbers : ndarray of float64, shape (people,)
        Finite; not empty.
    parts : ndarray of float64, shape (people,)
        Weights above 0 that sum to 1.

    Returns
    -------
    float
        The mean of the two middle numbers where the weights part at a half.
    """
    rising = np.argsort(numbers, kind="stable")
    reached = np.cumsum(parts[rising])
    lower = int(np.searchsorted(reached, 0.5 - HALF_WAY))
    upper = min(int(np.searchsorted(reached, 0.5 + HALF_WAY)), numbers.size - 1)
    return float(numbers[rising[lower]] + numbers[rising[upper]]) / 2


def _geometric(weightings: FloatArray, parts: FloatArray) -> FloatArray:
    alive = weightings.any(axis=0)
    zero = (weightings == 0) & alive
    share = min(ZERO, 0.5 / alive.size)  # so that the others keep half at least
    shrunk = weightings * (1 - share * zero.sum(axis=1, keepdims=True))
    filled = np.maximum(np.where(zero, share, shrunk), np.finfo(np.float64).tiny)
    means = np.zeros(alive.size)
    means[alive] = np.exp(parts @ np.log(filled[:, alive]))
    return means
