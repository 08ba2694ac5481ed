"""The linear ordering problem by integer programming: the best order that time allows, and how good it is."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

import numpy as np

from evaluator.arrays import FloatArray, IntArray

if TYPE_CHECKING:
    from scipy.sparse import csr_array

LARGEST = 200  # options; of more, programs bring nothing in seconds
CUTS = 4_000  # inequalities added at a time, those violated most first
VIOLATED = 1e-6  # by so much at least
ACCURACY = 1e-7  # of a solver's bound, as a part of the loss
SWEEPS = 100


@dataclass(frozen=True, slots=True)
class Ordering:
    """A linear order, best option first, and how much less than it another may lose; 0 when none does."""

    order: tuple[int, ...]
    slack: float


@dataclass(frozen=True, slots=True, eq=False)
class _Relaxation:
    """Precedences between 0 and 1, shape (c, c), and a bound that no linear order loses less than."""

    precedence: FloatArray
    bound: float


def linear_ordering(leads: FloatArray, width: float, seconds: float) -> Ordering:
    """Find the linear order that loses least, or the best one that time allows.

    Parameters
    ----------
    leads : ndarray of float64, shape (c, c)
        [a, b] is what is lost when b stands before a; [a, b] or [b, a] is 0.
    width : float
        Losses that differ by no more are the same.
    seconds : float
        Time limit; results that reach it may differ from run to run. More than 200 options get the best order
        that moving single options gives, without a program.

    Returns
    -------
    Ordering
        Proven by programs within 1e-7 of the loss.

    Notes
    -----
    With x_ab = 1 when a stands before b and x_ba = 1 - x_ab, minimise the loss subject to
    x_ab + x_bc + x_ca <= 2 for all a, b and c (Grötschel, Jünger and Reinelt 1984, *Operations Research*
    32:1195-1220). The inequalities are added as solutions violate them, first to the linear and then to the
    integer program. Every program gives a bound, every solution an order.
    """
    deadline = monotonic() + seconds
    order = improved(leads, np.argsort(leads.sum(axis=0) - leads.sum(axis=1), kind="stable"))
    bound, triples = 0.0, np.empty((0, 3), dtype=np.int64)
    whole = len(leads) > LARGEST
    integral = False
    while not whole and not _proven(leads, order, bound, width) and monotonic() < deadline:
        solution = _solved(leads, triples, integral, deadline - monotonic())
        if solution is None:
            break
        bound = max(bound, solution.bound)
        rounded = improved(leads, np.argsort(-solution.precedence.sum(axis=1), kind="stable"))
        order = min(order, rounded, key=lambda some: loss_of(leads, some))
        cuts = _violated(solution.precedence)
        whole, integral = integral and not len(cuts), integral or not len(cuts)
        triples = np.concatenate((triples, cuts))
    proven = _proven(leads, order, bound, width)
    return Ordering(tuple(order.tolist()), 0.0 if proven else loss_of(leads, order) - bound)


def loss_of(leads: FloatArray, order: IntArray) -> float:
    """What a linear order loses."""
    return float(np.tril(leads[np.ix_(order, order)], -1).sum())


def improved(leads: FloatArray, order: IntArray) -> IntArray:
    """Move single options to where they lose least, until none gains or after 100 sweeps."""
    gain_wanted = ACCURACY * float(leads.max(initial=0.0))
    for _ in range(SWEEPS):
        moved = False
        for option in order.copy():
            place = int(np.flatnonzero(order == option)[0])
            others = np.delete(order, place)
            as_it_is = np.cumsum(np.append(0.0, leads[option, others] - leads[others, option]))
            best = int(np.argmin(as_it_is))
            if as_it_is[best] < as_it_is[place] - gain_wanted:
                order, moved = np.insert(others, best, option), True
        if not moved:
            break
    return order


def _proven(leads: FloatArray, order: IntArray, bound: float, width: float) -> bool:
    loss = loss_of(leads, order)
    return loss - bound <= max(width, ACCURACY * loss)


def _solved(leads: FloatArray, triples: IntArray, integral: bool, seconds: float) -> _Relaxation | None:
    """Solve the program with the inequalities of some triples; None when time runs out before a solution."""
    from scipy.optimize import Bounds, LinearConstraint, milp

    size = len(leads)
    earlier, later = np.triu_indices(size, 1)
    cost = leads[later, earlier] - leads[earlier, later]
    rows = [LinearConstraint(*_rows(triples, size))] if len(triples) else []
    answer = milp(
        cost,
        integrality=np.full(cost.size, int(integral)),
        bounds=Bounds(0.0, 1.0),
        constraints=rows,
        options={"time_limit": seconds, "mip_rel_gap": 0.0, "disp": False},
    )
    complete = answer.status == 0
    if answer.x is None:
        return None
    precedence = np.zeros((size, size))
    precedence[earlier, later] = np.clip(answer.x, 0.0, 1.0)
    precedence[later, earlier] = 1 - precedence[earlier, later]
    constant = float(leads[earlier, later].sum())
    if integral:
        return _Relaxation(precedence, constant + float(answer.mip_dual_bound))
    return _Relaxation(precedence, constant + float(answer.fun) if complete else 0.0)


def _rows(triples: IntArray, size: int) -> tuple[csr_array, float, FloatArray]:
    """The inequalities x_ab + x_bc + x_ca <= 2, in the variables x_ab with a < b."""
    from scipy.sparse import csr_array

    starts, ends = triples.ravel(), np.roll(triples, -1, axis=1).ravel()
    low, high = np.minimum(starts, ends), np.maximum(starts, ends)
    columns = low * size - low * (low + 1) // 2 + high - low - 1
    turned = starts > ends
    rows = np.repeat(np.arange(len(triples)), 3)
    matrix = csr_array((np.where(turned, -1.0, 1.0), (rows, columns)), (len(triples), size * (size - 1) // 2))
    return matrix, -np.inf, 2.0 - turned.reshape(-1, 3).sum(axis=1)


def _violated(precedence: FloatArray) -> IntArray:
    """The triples whose inequalities do not hold, worst first; the smallest number of each stands first."""
    found, excess = [], []
    for a in range(len(precedence) - 2):
        later = slice(a + 1, None)
        sums = precedence[a, later, None] + precedence[later, later] + precedence[later, a] - 2
        np.fill_diagonal(sums, 0)
        b, c = np.nonzero(sums > VIOLATED)
        found.append(np.column_stack((np.full(b.size, a), b + a + 1, c + a + 1)))
        excess.append(sums[b, c])
    worst_first = np.argsort(-np.concatenate(excess), kind="stable")[:CUTS]
    return np.concatenate(found)[worst_first]
