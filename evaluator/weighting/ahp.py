"""The analytic hierarchy process: points from comparisons of criteria in pairs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from evaluator.arrays import FloatArray
from evaluator.errors import EvaluationError
from evaluator.weighting.comparisons import SAATY_SCALE, reciprocal
from evaluator.weighting.elicited import Elicited, linked_parts
from evaluator.weighting.principal import Principal, balance, completion, harker
from evaluator.weighting.swing import rescaled, shares

Missing: TypeAlias = Literal["completion", "harker"]

RANDOM_INDICES = (0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59)
NAMED = 3
TRIED = 10  # the steepest judgements, among which the three worst are looked for
NOTHING = 1e-12  # a change of the consistency ratio that is only rounding


@dataclass(frozen=True, slots=True)
class Correction:
    """A judgement that causes inconsistency, and the value that would mend it.

    Attributes
    ----------
    i, j : int
        The criteria compared, the one judged to matter more first.
    judgement : float
        How many times as much i was said to matter as j; at least 1.
    mended : float
        The value that agrees best with all other judgements; it can be below 1.
    consistency_ratio : float
        What the consistency ratio becomes when this judgement alone is mended.
    """

    i: int
    j: int
    judgement: float
    mended: float
    consistency_ratio: float


@dataclass(frozen=True, slots=True, eq=False)
class AhpResult(Elicited):
    """Weights from pairwise comparisons, and how well the comparisons agree. Made by `ahp`.

    Attributes
    ----------
    lambda_max : float
        The principal eigenvalue; m when all judgements agree.
    consistency_index : float
        (lambda_max - m) / (m - 1); 0 for one criterion.
    random_index : float
        The mean index of random judgements, by `random_index`.
    consistency_ratio : float
        Index by random index; 0 where no judgement can contradict another. Up to 0.10 is usual.
    missing : int
        Number of pairs that were not compared.
    matrix : ndarray of float64, shape (m, m)
        The comparisons, with the values that the missing ones were given.
    corrections : tuple of Correction
        Up to three judgements that cause inconsistency, the one whose mending helps most first; empty when
        all agree.
    beyond_scale : tuple of (int, int)
        Pairs (i, j) of which i was said to matter more than 9 times as much as j, which is beyond Saaty's
        scale but allowed.
    """

    lambda_max: float
    consistency_index: float
    random_index: float
    consistency_ratio: float
    missing: int
    matrix: FloatArray
    corrections: tuple[Correction, ...]
    beyond_scale: tuple[tuple[int, int], ...]


def ahp(judgements: npt.ArrayLike, missing: Missing = "completion") -> AhpResult:
    """Make points from pairwise comparisons.

    Parameters
    ----------
    judgements : array_like, shape (m, m)
        a_ij says how many times as much criterion i matters as j; NaN where nothing is judged, one side of a
        pair is enough. `evaluator.weighting.comparisons.comparison_matrix` makes it from single judgements.
    missing : {"completion", "harker"}
        A missing comparison takes the value that keeps the principal eigenvalue smallest, or the quotient of
        the weights that come out. Both are the same when the judgements agree.

    Returns
    -------
    AhpResult

    Raises
    ------
    EvaluationError
        When the matrix is not square, a ratio is outside 1e-6 to 1e6, the sides of a pair are not reciprocal
        (two decimals are enough), the judgements do not link all criteria (the message names the parts), or
        `missing` is unknown.

    Notes
    -----
    Weights are the principal right eigenvector (Saaty 1980, *The Analytic Hierarchy Process*). Missing
    comparisons: Bozóki, Fülöp and Rónyai (2010), *Mathematical and Computer Modelling* 52:318-333, or Harker
    (1987), *Mathematical Modelling* 9:353-360.

    The value that mends a judgement is the one that it would be given if it were missing, as Saaty (2003),
    *European Journal of Operational Research* 145:85-91, proposes with Harker's way. It is tried for the ten
    judgements by which the eigenvalue rises most steeply; with "completion" mending one of them never makes
    the ratio worse.
    """
    if missing not in {"completion", "harker"}:
        raise EvaluationError(f"Missing comparisons are {missing!r}; expected completion or harker")
    matrix = reciprocal(judgements)
    scales = balance(matrix)
    balanced = matrix * scales / scales[:, None]
    found = _solved(balanced, missing)
    m, gaps = scales.size, int(np.isnan(matrix).sum()) // 2
    weights = scales * found.right
    index = found.excess / max(m - 1, 1)
    filled = np.where(np.isnan(matrix), _filled(found, missing) * scales[:, None] / scales, matrix)
    i, j = np.nonzero(np.nan_to_num(matrix) > SAATY_SCALE * (1 + 1e-9))
    return AhpResult(
        rescaled(weights),
        shares(weights),
        m + found.excess,
        index,
        random_index(m, gaps),
        _ratio(found.excess, m, gaps),
        gaps,
        filled,
        _corrections(matrix, balanced, found, missing),
        tuple(zip(i.tolist(), j.tolist(), strict=True)),
    )


def _solved(balanced: FloatArray, missing: Missing) -> Principal:
    return completion(balanced) if missing == "completion" else harker(balanced)


def _filled(found: Principal, missing: Missing) -> FloatArray:
    """Return what each comparison would be given if it was missing; balanced."""
    return found.matrix if missing == "completion" else found.right[:, None] / found.right


def random_index(m: int, missing: int = 0) -> float:
    """Return the mean consistency index of random judgements.

    Parameters
    ----------
    m : int
        Number of criteria.
    missing : int
        Number of pairs that are not compared.

    Returns
    -------
    float
        0 where no judgement can contradict another.

    Notes
    -----
    Saaty's values for up to 15 criteria (Saaty 1980: 0.58 for three, 1.32 for seven, 1.59 for fifteen);
    above, the line of Alonso and Lamata (2006), *International Journal of Uncertainty, Fuzziness and
    Knowledge-Based Systems* 14:445-459: (1.7699 m - 4.3513) / (m - 1). Every missing pair takes away an equal
    part, so that none is left for a tree (Ágoston and Csató 2022, *Omega* 108:102576).
    """
    if m < 3:
        return 0.0
    whole = RANDOM_INDICES[m - 1] if m <= len(RANDOM_INDICES) else (1.7699 * m - 4.3513) / (m - 1)
    return whole * max(0.0, 1 - 2 * missing / ((m - 1) * (m - 2)))


def _ratio(excess: float, m: int, missing: int) -> float:
    """Return the consistency ratio; what is left by rounding alone is 0."""
    expected = random_index(m, missing)
    ratio = excess / ((m - 1) * expected) if expected > 0 else 0.0
    return ratio if ratio > NOTHING else 0.0


def _corrections(
    matrix: FloatArray, balanced: FloatArray, found: Principal, missing: Missing
) -> tuple[Correction, ...]:
    """Find the judgements that, mended alone, bring the consistency ratio down most."""
    m, gaps = matrix.shape[0], int(np.isnan(matrix).sum()) // 2
    ratio = _ratio(found.excess, m, gaps)
    if ratio == 0:
        return ()
    pulls = np.nan_to_num(found.left[:, None] * balanced * found.right)
    slopes = np.triu(np.abs(pulls - pulls.T), 1)
    steepest = np.argsort(-slopes, axis=None, kind="stable")[:TRIED]
    tried = [
        _correction(matrix, balanced, (int(place) // m, int(place) % m), missing)
        for place in steepest
        if slopes.flat[place] > 0
    ]
    helping = [one for one in tried if one is not None and one.consistency_ratio < ratio - NOTHING]
    helping.sort(key=lambda one: (round(one.consistency_ratio, 9), one.i, one.j))
    return tuple(helping[:NAMED])


def _correction(
    matrix: FloatArray, balanced: FloatArray, pair: tuple[int, int], missing: Missing
) -> Correction | None:
    """Mend one judgement by leaving it out; None when nothing else links its criteria."""
    i, j = pair if matrix[pair] >= 1 else pair[::-1]
    m, gaps = matrix.shape[0], int(np.isnan(matrix).sum()) // 2
    without = balanced.copy()
    without[i, j] = without[j, i] = np.nan
    known = [(int(a), int(b)) for a, b in np.argwhere(~np.isnan(without))]
    if len(linked_parts(m, known)) > 1:
        return None
    found = _solved(without, missing)
    mended = _filled(found, missing)[i, j] * matrix[i, j] / balanced[i, j]
    return Correction(i, j, float(matrix[i, j]), float(mended), _ratio(found.excess, m, gaps))
