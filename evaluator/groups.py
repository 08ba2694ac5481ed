"""Contributions summed by top-level group of criteria."""

from __future__ import annotations

import numpy as np

from evaluator.arrays import FloatArray, IntArray


def group_contributions(contributions: FloatArray, groups: IntArray) -> FloatArray:
    """Sum contributions over the criteria of each group.

    Parameters
    ----------
    contributions : ndarray of float64, shape (n, m)
        Share times value of each option on each criterion, in value points.
    groups : ndarray of int64, shape (m,)
        Group number of each criterion, from 0.

    Returns
    -------
    ndarray of float64, shape (n, g)
        Value points per option and group, g = 1 + largest group number; rows sum to the totals.

    Notes
    -----
    The additive model over a value tree: c_ag = sum over j in g of w_j v_j(a) (Keeney and Raiffa 1976,
    *Decisions with Multiple Objectives*, chapter 3).
    """
    sums = np.zeros((contributions.shape[0], int(groups.max(initial=-1)) + 1))
    for number in range(sums.shape[1]):
        sums[:, number] = contributions[:, groups == number].sum(axis=1)
    return sums
