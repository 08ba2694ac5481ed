"""Why an option ranks where it does, and what would make it first.

An option can be made first by moving weight: along one share (the others following in proportion), or by the
smallest joint move of all free shares. When no admissible weights make it first there is a certificate, a mix
of other options that beats it under all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, IntArray, expect_shape
from evaluator.errors import EvaluationError
from evaluator.explanation.admissible import Game
from evaluator.ranking import tie_width
from evaluator.sensitivity.tracks import ROUNDING, WeightPaths, first_places
from evaluator.values import settled
from evaluator.weighting.swing import Points, shares, with_share

if TYPE_CHECKING:
    import pandas as pd

BORDERLINE = 1e-10  # part of the largest lead at which only rounding decides whether a tie is possible


@dataclass(frozen=True, slots=True)
class SingleChange:
    """One share whose move makes an option first.

    Attributes
    ----------
    criterion : int
        The criterion to move.
    share : float
        The share nearest to the present one at which the option is first or ties.
    points : float
        The points that give this share.
    """

    criterion: int
    share: float
    points: float


@dataclass(frozen=True, slots=True, eq=False)
class Certificate:
    """A proof that no admissible weights make an option first.

    Admissible weights keep every locked share and spread the rest, 1 - L, in any way over the free criteria.

    Attributes
    ----------
    weights : ndarray of float64, shape (n,)
        Parts, summing to 1, of a mix of the other ranked options; 0 for the option itself. With
        d_j = sum_a weights_a v_aj - v_oj, the mix beats the option o by
        sum over locked of w_j d_j + (1 - L) min over free of d_j at least. Without locks this says that the
        mix is better on every criterion.
    margin : float
        That least advantage in value points, above 0. Under any admissible weights some option of the mix is
        ahead by as much.
    """

    weights: FloatArray
    margin: float

    def to_frame(self, option_names: Sequence[str]) -> pd.DataFrame:
        """Return the parts of the mix, one row per option."""
        import pandas as pd

        return pd.DataFrame({"weight": self.weights}, index=list(option_names))


@dataclass(frozen=True, slots=True, eq=False)
class JointChange:
    """The smallest move of all free shares together that makes an option first, or past one rival.

    Attributes
    ----------
    possible : bool
        Whether any admissible weights do it.
    shares : ndarray of float64, shape (m,)
        The nearest such shares; the present ones when it is impossible.
    moved : float
        Total share moved, half the sum of the absolute changes; 0 when nothing is needed or possible.
    certificate : Certificate or None
        The proof when it is impossible.
    """

    possible: bool
    shares: FloatArray
    moved: float
    certificate: Certificate | None

    def to_frame(self, criterion_names: Sequence[str]) -> pd.DataFrame:
        """Return the shares, one row per criterion."""
        import pandas as pd

        return pd.DataFrame({"share": self.shares}, index=list(criterion_names))


def differences(values: FloatArray, shares: FloatArray, a: int, b: int) -> FloatArray:
    """Split the difference between two totals by criterion.

    Parameters
    ----------
    values : ndarray of float64, shape (n, m)
        Values 0 to 100; an unknown (NaN) counts 50, as in the totals.
    shares : ndarray of float64, shape (m,)
        Weights that sum to 1.
    a, b : int
        The two options.

    Returns
    -------
    ndarray of float64, shape (m,)
        w_j (v_aj - v_bj) in value points; their sum is total_a - total_b.
    """
    return shares * (settled(values[a]) - settled(values[b]))


def single_changes(
    paths: WeightPaths, points: Points, ranked: BoolArray, option: int
) -> tuple[SingleChange, ...]:
    """Find each single share whose move would make an option first.

    Parameters
    ----------
    paths : WeightPaths
        Paths of the m criteria, from `weight_paths` with the same points.
    points : Points
        Points of m criteria, with locks; locked criteria are not moved.
    ranked : ndarray of bool, shape (n,)
        The options to beat.
    option : int
        The option to make first.

    Returns
    -------
    tuple of SingleChange
        Smallest change of share first; empty when no single share does it or the option is first already.

    Notes
    -----
    Totals are straight lines along a path, so the shares at which an option is first form an interval; its
    end nearest to the present share is returned.
    """
    rivals = _rivals(ranked, option)
    lines = np.append(option, rivals)
    ends = (paths.start[:, None], paths.limit[:, None])
    left, right = (paths.intercept[:, lines] + paths.slope[:, lines] * share for share in ends)
    now = paths.intercept[0, lines] + paths.slope[0, lines] * paths.current[0]
    noise = ROUNDING * float(max(np.abs(left).max(), np.abs(right).max()))
    if now[0] >= now.max() - tie_width(now):
        return ()
    low, high = first_places(left, right, 0)
    changes = []
    for i in np.flatnonzero(~points.locked & (paths.limit > paths.start)).tolist():
        length = paths.limit[i] - paths.start[i]
        at = (paths.current[i] - paths.start[i]) / length
        place = min(max(at, low[i]), high[i]) if low[i] <= high[i] else (low[i] + high[i]) / 2
        totals = left[i] + (right[i] - left[i]) * place
        if totals[0] >= totals.max() - noise:
            share = min(max(float(paths.start[i] + length * place), 0.0), 1.0)
            changes.append(SingleChange(i, share, float(with_share(points, i, share).points[i])))
    return tuple(sorted(changes, key=lambda change: abs(change.share - paths.current[change.criterion])))


def _rivals(ranked: BoolArray, option: int) -> IntArray:
    others = ranked.copy()
    others[option] = False
    return np.flatnonzero(others)


def smallest_change(values: FloatArray, points: Points, ranked: BoolArray, option: int) -> JointChange:
    """Find the smallest joint change of shares that makes an option first.

    Parameters
    ----------
    values : ndarray of float64, shape (n, m)
        Values 0 to 100; an unknown (NaN) counts 50.
    points : Points
        Points of m criteria; locked shares stay.
    ranked : ndarray of bool, shape (n,)
        The options to beat; `option` itself need not be among them.
    option : int
        The option to make first (a tie for the first place is enough).

    Returns
    -------
    JointChange
        With a certificate when no admissible weights make the option first.

    Raises
    ------
    EvaluationError
        When shapes differ or all points are zero.

    Notes
    -----
    Minimise sum_j u_j subject to x = w + u - d, 0 <= d <= w, 0 <= u, sum u = sum d, x_j = w_j where locked
    and sum_j x_j (v_oj - v_aj) >= 0 for every rival a; solved by HiGHS. When that has no solution, the dual
    game, max over mixes of min over admissible weights, gives the certificate (potential optimality, Hazen
    1986, *Operations Research* 34:296-310).
    """
    weights, rivals = shares(points.points), _rivals(ranked, option)
    expect_shape("values", values, (values.shape[0], weights.size))
    expect_shape("ranked", ranked, (values.shape[0],))
    known = settled(values)
    leads = known[option] - known[rivals]
    ahead = leads @ weights
    if (ahead >= -tie_width(np.append(ahead, 0.0))).all():
        return JointChange(True, weights, 0.0, None)
    game = Game(leads, weights, points.locked)
    hopeless = game.margins()
    if hopeless.max() > ROUNDING * np.abs(leads).max():
        return _impossible(game, np.eye(rivals.size)[np.argmax(hopeless)], rivals, values.shape[0])
    nearest = game.nearest(0.0)
    if nearest is None:
        mix = game.beating_mix()
        if game.margin(mix) > 0:
            return _impossible(game, mix, rivals, values.shape[0])
        nearest = game.nearest(-BORDERLINE)
    if nearest is None:
        raise EvaluationError("The linear program found neither weights nor a proof that there are none")
    return JointChange(True, nearest, float(np.abs(nearest - weights).sum() / 2), None)


def _impossible(game: Game, mix: FloatArray, rivals: IntArray, n_options: int) -> JointChange:
    parts = np.zeros(n_options)
    parts[rivals] = mix
    return JointChange(False, game.weights, 0.0, Certificate(parts, game.margin(mix)))


def overtake(values: FloatArray, points: Points, option: int, rival: int) -> JointChange:
    """Find the smallest joint change of shares that brings an option level with one rival.

    Parameters
    ----------
    values : ndarray of float64, shape (n, m)
        Values 0 to 100; an unknown (NaN) counts 50.
    points : Points
        Points of m criteria; locked shares stay.
    option, rival : int
        The option that is behind and the one to catch up with.

    Returns
    -------
    JointChange
        With a certificate (the rival alone) when no admissible weights do it.

    Raises
    ------
    EvaluationError
        When shapes differ or all points are zero.

    Notes
    -----
    The same program as `smallest_change` with one constraint, a continuous knapsack: share moves from the
    free criteria on which the option does worst against the rival, in that order, to the one on which it does
    best, until the totals meet.
    """
    weights = shares(points.points)
    expect_shape("values", values, (values.shape[0], weights.size))
    lead = settled(values[option]) - settled(values[rival])
    game = Game(lead[None, :], weights, points.locked)
    noise = ROUNDING * float(np.abs(lead).max())
    gap = -float(lead @ weights)
    if gap <= noise:
        return JointChange(True, weights, 0.0, None)
    if game.margins()[0] > noise:
        return _impossible(game, np.ones(1), np.array([rival]), values.shape[0])
    free = np.flatnonzero(~points.locked)
    givers = free[np.argsort(lead[free], kind="stable")]
    taker = givers[-1]
    gains = lead[taker] - lead[givers[:-1]]
    closed = np.cumsum(weights[givers[:-1]] * gains)
    full = int(np.searchsorted(closed, gap))
    moved = weights.copy()
    moved[givers[:full]] = 0.0
    if full < gains.size:
        moved[givers[full]] -= (gap - (closed[full - 1] if full else 0.0)) / gains[full]
    moved[taker] += weights[givers].sum() - moved[givers].sum()
    return JointChange(True, moved, float(np.abs(moved - weights).sum() / 2), None)
