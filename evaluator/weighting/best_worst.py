"""The best-worst method: points from comparing the best criterion with all, and all with the worst."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.weighting.elicited import Elicited, checked
from evaluator.weighting.swing import rescaled, shares

LARGEST = 1e6  # nobody can tell apart ratios beyond it
EXACT = 1e-12  # a departure that is only rounding
# Rows: scale 3 to 9; columns: 3 to 9 criteria.
THRESHOLDS = (
    (0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667),
    (0.1121, 0.1529, 0.1898, 0.2206, 0.2527, 0.2577, 0.2683),
    (0.1354, 0.1994, 0.2306, 0.2546, 0.2716, 0.2844, 0.2960),
    (0.1330, 0.1990, 0.2643, 0.3044, 0.3144, 0.3221, 0.3262),
    (0.1294, 0.2457, 0.2819, 0.3029, 0.3144, 0.3251, 0.3403),
    (0.1309, 0.2521, 0.2958, 0.3154, 0.3408, 0.3620, 0.3657),
    (0.1359, 0.2681, 0.3062, 0.3337, 0.3517, 0.3620, 0.3662),
)


@dataclass(frozen=True, slots=True, eq=False)
class BestWorst:
    """The judgements of the best-worst method, for m criteria. Made by `best_worst_judgements`.

    Attributes
    ----------
    best, worst : int
        The criteria that matter most and least.
    to_others : ndarray of float64, shape (m,)
        How many times as much the best matters as each; 1 for the best itself.
    to_worst : ndarray of float64, shape (m,)
        How many times as much each matters as the worst; 1 for the worst itself.
    """

    best: int
    worst: int
    to_others: FloatArray
    to_worst: FloatArray

    @property
    def span(self) -> float:
        """How many times as much the best matters as the worst."""
        return float(self.to_others[self.worst])


@dataclass(frozen=True, slots=True)
class Detour:
    """A criterion over which best and worst compare otherwise than they do directly.

    Attributes
    ----------
    criterion : int
        The criterion in between.
    ratio : float
        Its local consistency ratio.
    best_to_other, other_to_worst : float
        The two judgements.
    mended_best_to_other, mended_other_to_worst : float
        What either would be changed to, alone, to agree with the other and with best against worst. Below 1
        when only the other one can be mended.
    consistency_ratio : float
        What the input-based consistency ratio becomes when one of them is mended.
    """

    criterion: int
    ratio: float
    best_to_other: float
    other_to_worst: float
    mended_best_to_other: float
    mended_other_to_worst: float
    consistency_ratio: float


@dataclass(frozen=True, slots=True, eq=False)
class BestWorstResult(Elicited):
    """Weights by the linear best-worst method. Made by `best_worst`.

    Attributes
    ----------
    xi : float
        The largest departure, as a share, that no weights can avoid; 0 when all judgements agree.
    consistency_ratio : float
        The input-based consistency ratio.
    threshold : float
        Up to which the ratio is acceptable, by `threshold`.
    detours : tuple of Detour
        The criteria whose two judgements do not agree with best against worst, worst first.
    """

    xi: float
    consistency_ratio: float
    threshold: float
    detours: tuple[Detour, ...]


def best_worst_judgements(
    best: int, worst: int, best_to_others: npt.ArrayLike, others_to_worst: npt.ArrayLike
) -> BestWorst:
    """Check the judgements of the best-worst method.

    Parameters
    ----------
    best, worst : int
        The criteria that matter most and least; different unless there is only one.
    best_to_others, others_to_worst : array_like, shape (m,)
        Ratios from 1; best against worst is in both.

    Returns
    -------
    BestWorst

    Raises
    ------
    EvaluationError
        When a criterion does not exist, a ratio is outside 1 to 1e6, a criterion against itself is not 1,
        best against worst is given twice and differs, or it is 1 and some other ratio is not.
    """
    to_others = checked("best to others", np.array(best_to_others, dtype=np.float64), 1, LARGEST)
    to_worst = checked("others to worst", np.array(others_to_worst, dtype=np.float64), 1, LARGEST)
    m = to_others.size
    if to_worst.size != m:
        raise EvaluationError(f"others to worst has {to_worst.size} numbers; expected {m}, as best to others")
    if not (0 <= best < m and 0 <= worst < m and (best != worst or m == 1)):
        raise EvaluationError(
            f"Best is criterion {best}, worst is {worst}; expected two different ones from 0 to {m - 1}"
        )
    for name, own in (("best to others", to_others[best]), ("others to worst", to_worst[worst])):
        if own != 1:
            raise EvaluationError(f"{name}: a criterion against itself is {own}; expected 1")
    if to_others[worst] != to_worst[best]:
        raise EvaluationError(
            f"Best against worst is {to_others[worst]} in best to others "
            f"and {to_worst[best]} in others to worst; expected the same number"
        )
    if to_others[worst] == 1 and max(to_others.max(), to_worst.max()) > 1:
        raise EvaluationError(
            "Best against worst is 1; expected 1 everywhere, or more for best against worst"
        )
    return BestWorst(best, worst, to_others, to_worst)


def best_worst(
    best: int, worst: int, best_to_others: npt.ArrayLike, others_to_worst: npt.ArrayLike
) -> BestWorstResult:
    """Make points by the linear best-worst method.

    Parameters
    ----------
    best, worst : int
        The criteria that matter most and least.
    best_to_others, others_to_worst : array_like, shape (m,)
        How many times as much the best matters as each, and each as the worst; from 1.

    Returns
    -------
    BestWorstResult

    Raises
    ------
    EvaluationError
        As `best_worst_judgements`.

    Notes
    -----
    Minimises xi subject to |w_B - a_Bj w_j| <= xi, |w_j - a_jW w_W| <= xi, w >= 0 and weights that sum to 1
    (Rezaei 2016, *Omega* 64:126-130). The solution is always unique: for a given xi each w_j between them is
    as large as it can be, which leaves a concave problem in w_B and w_W that rises in both, while the border
    of every constraint rises from one to the other; two solutions would have a better one between them.

    The consistency ratio is the largest of |a_Bj a_jW - a_BW| / (a_BW^2 - a_BW) over the criteria (Liang,
    Brunelli and Rezaei 2020, *Omega* 96:102175); 0 when a_BW is 1.
    """
    given = best_worst_judgements(best, worst, best_to_others, others_to_worst)
    weights, xi = _least_departure(given)
    local = _local_ratios(given)
    return BestWorstResult(
        rescaled(weights),
        shares(weights),
        xi if xi > EXACT else 0.0,
        float(local.max()),
        threshold(given.span, local.size),
        _detours(given, local),
    )


def _least_departure(given: BestWorst) -> tuple[FloatArray, float]:
    from scipy.optimize import linprog

    m = given.to_others.size
    each = np.eye(m)
    from_best = each[given.best] - given.to_others[:, None] * each
    from_worst = each - given.to_worst[:, None] * each[given.worst]
    departures = np.concatenate((from_best, from_worst))
    limits = np.concatenate((departures, -departures))
    rows = np.column_stack((limits, -np.ones(4 * m)))
    target, total = np.append(np.zeros(m), 1.0), np.append(np.ones(m), 0.0)
    solved = linprog(
        target,
        A_ub=rows,
        b_ub=np.zeros(4 * m),
        A_eq=total[None],
        b_eq=[1.0],
        bounds=(0, None),
        method="highs",
    )
    if solved.x is None:
        raise EvaluationError(
            f"The linear program of the best-worst method has no solution: {solved.message}"
        )
    weights: FloatArray = np.maximum(solved.x[:m], 0.0)
    return weights, float(np.abs(departures @ (weights / weights.sum())).max())


def _local_ratios(given: BestWorst) -> FloatArray:
    if given.span == 1:
        return np.zeros(given.to_others.size)
    ratios: FloatArray = np.abs(given.to_others * given.to_worst - given.span) / (given.span**2 - given.span)
    ratios[ratios < EXACT] = 0.0
    return ratios


def _detours(given: BestWorst, local: FloatArray) -> tuple[Detour, ...]:
    found = []
    for j in np.argsort(-local, kind="stable"):
        if local[j] == 0:
            break
        to_other, to_worst = float(given.to_others[j]), float(given.to_worst[j])
        left = float(np.delete(local, j).max())
        found.append(
            Detour(
                int(j),
                float(local[j]),
                to_other,
                to_worst,
                given.span / to_worst,
                given.span / to_other,
                left,
            )
        )
    return tuple(found)


def threshold(span: float, m: int) -> float:
    """Return the input-based consistency ratio up to which judgements are acceptable.

    Parameters
    ----------
    span : float
        How many times as much the best matters as the worst.
    m : int
        Number of criteria.

    Returns
    -------
    float
        0 when the span is below 2.5 or there are fewer than three criteria: all must agree.

    Notes
    -----
    Liang, Brunelli and Rezaei (2020), *Omega* 96:102175, table of thresholds for the input-based ratio, for
    spans and numbers of criteria from 3 to 9; a span between is rounded, and beyond the table its last row or
    column holds.
    """
    row = min(round(span), 9) - 3
    if row < 0 or m < 3:
        return 0.0
    return THRESHOLDS[row][min(m, 9) - 3]
