"""The set of admissible weights seen as a game between one option and its rivals.

Admissible weights keep every locked share and spread the rest in any way over the free criteria.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from evaluator.arrays import BoolArray, FloatArray
from evaluator.errors import EvaluationError


@dataclass(frozen=True, slots=True, eq=False)
class Game:
    """One option against r rivals under admissible weights.

    Attributes
    ----------
    leads : ndarray of float64, shape (r, m)
        v_o - v_a in value points for each rival a; not empty.
    weights : ndarray of float64, shape (m,)
        The present shares.
    locked : ndarray of bool, shape (m,)
        The shares that stay.
    """

    leads: FloatArray
    weights: FloatArray
    locked: BoolArray

    def margin(self, mix: FloatArray) -> float:
        """Return by how much a mix of rivals (r,) beats the option at least, in value points.

        sum over locked of w_j d_j + (1 - L) min over free of d_j with d = -mix @ leads.
        """
        behind = -mix @ self.leads
        fixed = float(behind[self.locked] @ self.weights[self.locked])
        room = float(self.weights[~self.locked].sum())
        return fixed + (room * float(behind[~self.locked].min()) if room > 0 else 0.0)

    def margins(self) -> FloatArray:
        """Return the `margin` of each rival alone; shape (r,)."""
        fixed: FloatArray = -self.leads[:, self.locked] @ self.weights[self.locked]
        room = float(self.weights[~self.locked].sum())
        return fixed - room * self.leads[:, ~self.locked].max(axis=1) if room > 0 else fixed

    def nearest(self, least: float) -> FloatArray | None:
        """Find the admissible weights nearest to the present ones under which the option leads all rivals.

        Parameters
        ----------
        least : float
            The lead to reach, as a part of the largest lead; 0 for a tie.

        Returns
        -------
        ndarray of float64, shape (m,), or None
            Weights that minimise the total share moved; None when there are none.

        Raises
        ------
        EvaluationError
            When the solver gives up.

        Notes
        -----
        Minimise sum_j u_j subject to x = w + u - d, 0 <= d <= w, 0 <= u, sum u = sum d, x_j = w_j where
        locked, and leads @ x >= least. The solver may miss by 1e-10 of the largest lead, well inside a tie.
        """
        free = ~self.locked
        size = int(free.sum())
        leads = self.leads / np.abs(self.leads).max()
        movable = leads[:, free]
        found = _solution(
            cost=np.repeat((1.0, 0.0), size),
            at_most=(np.hstack((-movable, movable)), leads @ self.weights - least),
            equal=(np.repeat((1.0, -1.0), size), 0.0),
            bounds=[(0.0, 1.0)] * size + [(0.0, share) for share in self.weights[free].tolist()],
        )
        if found is None:
            return None
        after = self.weights.copy()
        spread = np.maximum(self.weights[free] + found[:size] - found[size:], 0.0)
        after[free] = spread * (self.weights[free].sum() / spread.sum())
        return after

    def beating_mix(self) -> FloatArray:
        """Find the mix of rivals that beats the option by the largest margin; shape (r,), summing to 1.

        Raises
        ------
        EvaluationError
            When the solver gives up.

        Notes
        -----
        Maximise sum_a y_a (sum over locked of w_j d_aj) + (1 - L) z subject to z <= sum_a y_a d_aj for every
        free j, sum y = 1, y >= 0, where d = -leads: the dual of the game that the option plays with the
        weights.
        """
        free = ~self.locked
        behind = -self.leads / np.abs(self.leads).max()
        fixed = behind[:, self.locked] @ self.weights[self.locked]
        size = int(free.sum())
        found = _solution(
            cost=-np.append(fixed, self.weights[free].sum()),
            at_most=(np.hstack((-behind[:, free].T, np.ones((size, 1)))), np.zeros(size)),
            equal=(np.append(np.ones(fixed.size), 0.0), 1.0),
            bounds=[(0.0, 1.0)] * fixed.size + [(-1.0, 1.0)],
        )
        if found is None:
            raise EvaluationError("The linear program for the certificate found no mix of rivals")
        mix = np.maximum(found[:-1], 0.0)
        parts: FloatArray = mix / mix.sum()
        return parts


def _solution(
    cost: FloatArray,
    at_most: tuple[FloatArray, FloatArray],
    equal: tuple[FloatArray, float],
    bounds: list[tuple[float, float]],
) -> FloatArray | None:
    """Minimise cost @ x subject to A x <= b, one equation and bounds; None when nothing is feasible."""
    from scipy.optimize import linprog

    answer = linprog(
        cost,
        A_ub=at_most[0],
        b_ub=at_most[1],
        A_eq=equal[0][None, :],
        b_eq=[equal[1]],
        bounds=bounds,
        method="highs",
        options={"primal_feasibility_tolerance": 1e-10, "dual_feasibility_tolerance": 1e-10},
    )
    if answer.status == 2:
        return None
    if answer.status != 0 or answer.x is None:
        raise EvaluationError(f"A linear program failed: {answer.message}")
    return np.asarray(answer.x, dtype=np.float64)
