"""Dominance: which options are at least as good on every criterion, whatever the weights."""

from __future__ import annotations

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, expect_shape


def dominance(values: FloatArray, ranked: BoolArray) -> BoolArray:
    """Find the pairs in which one option dominates the other.

    Parameters
    ----------
    values : ndarray of float64, shape (n, m)
        Values 0 to 100. An unknown (NaN) is never at least as good, and nothing is at least as good as it.
    ranked : ndarray of bool, shape (n,)
        The options to compare.

    Returns
    -------
    ndarray of bool, shape (n, n)
        [a, b] is true when v_a >= v_b on every criterion and v_a > v_b on one.

    Notes
    -----
    Pareto dominance; under positive weights the dominating option has the greater total (Keeney and Raiffa
    1976, *Decisions with Multiple Objectives*, chapter 3).
    """
    at_least = _at_least(values, values, ranked)
    return at_least & ~at_least.T


def certain_dominance(value_low: FloatArray, value_high: FloatArray, ranked: BoolArray) -> BoolArray:
    """Find the pairs in which one option dominates the other however uncertain scores turn out.

    Parameters
    ----------
    value_low, value_high : ndarray of float64, shape (n, m)
        Least and greatest values; 0 and 100 where unknown.
    ranked : ndarray of bool, shape (n,)
        The options to compare.

    Returns
    -------
    ndarray of bool, shape (n, n)
        [a, b] is true when the least value of a is at least the greatest of b on every criterion and above it
        on one.

    Notes
    -----
    Necessary dominance of interval-valued options, independent between options.
    """
    expect_shape("value_high", value_high, value_low.shape)
    at_least = _at_least(value_low, value_high, ranked)
    above = np.zeros(at_least.shape, dtype=np.bool_)
    for low, high in zip(value_low.T, value_high.T, strict=True):
        above |= low[:, None] > high
    return at_least & above


def _at_least(ours: FloatArray, theirs: FloatArray, ranked: BoolArray) -> BoolArray:
    """Tell for all pairs of ranked options whether `ours` >= `theirs` on every criterion."""
    expect_shape("ranked", ranked, (ours.shape[0],))
    pairs = ranked[:, None] & ranked
    for our_column, their_column in zip(ours.T, theirs.T, strict=True):
        pairs &= our_column[:, None] >= their_column
    return pairs
