"""Concordance, discordance and the credibility of "a is at least as good as b", as in ELECTRE III."""

from __future__ import annotations

import numpy as np

from evaluator.arrays import BoolArray, FloatArray
from evaluator.methods.preference import amount, ramp
from evaluator.thresholds import Thresholds


def outranking(
    scores: FloatArray, thresholds: tuple[Thresholds, ...], shares: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Compute the concordance and the credibility of all pairs.

    Parameters
    ----------
    scores : ndarray of float64, shape (m, k)
        Known scores of k options, times the direction of the criterion: more is better.
    thresholds : tuple of Thresholds, length m
        Indifference q, preference p and veto v. A missing q counts as 0, a missing p as q, and p < q as q; no
        veto means none, and v < p counts as p. Percentages are of |g(a)|, a being the less good option of the
        pair (direct thresholds).
    shares : ndarray of float64, shape (m,)
        Weights, summing to 1. A criterion of share 0 takes no part: it has no veto either.

    Returns
    -------
    concordance, credibility : ndarray of float64, shape (k, k)
        Row a against column b, 0 to 1; 1 on the diagonal.

    Notes
    -----
    Roy (1978), "ELECTRE III: un algorithme de classements fondé sur une représentation floue des préférences
    en présence de critères multiples", *Cahiers du CERO* 20(1), 3-24; stated alike by Wang and Triantaphyllou
    (2008), *Omega* 36, 45-63, section 3:

    c_j(a, b) is 1 when b is better than a by q or less, 0 when by p or more, and linear between; at q = p the
    first holds. d_j(a, b) is 0 when b is better by p or less, 1 when by v or more, and linear between; at p =
    v the first holds. C = sum_j w_j c_j, and the credibility is C times the product of (1 - d_j) / (1 - C)
    over the criteria with d_j > C.
    """
    taking_part = np.flatnonzero(shares > 0)
    concordance = np.zeros((scores.shape[1],) * 2)
    for criterion in taking_part:
        disagreement = _degree(scores[criterion], *_zone(scores[criterion], thresholds[criterion]))
        concordance += shares[criterion] * (1 - disagreement)
    concordance /= shares[taking_part].sum()
    np.clip(concordance, 0.0, 1.0, out=concordance)
    credibility = concordance.copy()
    for criterion in taking_part:
        given = thresholds[criterion]
        if given.veto is not None:
            _, high = _zone(scores[criterion], given)
            against = _degree(scores[criterion], high, amount(given.veto, scores[criterion]))
            credibility *= _weakening(against, concordance)
    return concordance, credibility


def _zone(worse: FloatArray, given: Thresholds) -> tuple[FloatArray, FloatArray]:
    """Return the indifference and the preference threshold at each score (k,)."""
    low = np.broadcast_to(amount(given.indifference, worse), worse.shape)
    return low, np.maximum(low, amount(given.preference, worse))


def _degree(scores: FloatArray, start: FloatArray, end: float | FloatArray) -> FloatArray:
    """Grow from 0 to 1 as the column option gets better than the row option; shape (k, k)."""
    return ramp(scores[:, np.newaxis], scores[np.newaxis], start, end).T


def _weakening(against: FloatArray, concordance: FloatArray) -> FloatArray:
    """Return (1 - d) / (1 - C) where d > C, else 1."""
    strong: BoolArray = against > concordance
    factors: FloatArray = np.where(strong, (1 - against) / np.where(strong, 1 - concordance, 1.0), 1.0)
    return factors
