"""How far the rankings of several people agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

import numpy as np

from evaluator.aggregation.people import actor_parts, check_rankings
from evaluator.arrays import FloatArray, IntArray

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Concordance:
    """Kendall's coefficient of concordance.

    Attributes
    ----------
    w : float
        0 (the rankings cancel out) to 1 (all are the same); 1 also when there is nothing to disagree on: one
        person, fewer than two options, or everything tied by everybody.
    chi_square : float
        people * (options - 1) * w.
    p_value : float
        The chance of such agreement or more if everybody ranked at random; approximate, poor with fewer than
        seven options. 1 when there is nothing to test.
    people : float
        The number of people; with unequal actor weights the number of equal people that would vary as much,
        (sum of weights)^2 / sum of squared weights (Kish 1965, *Survey Sampling*).
    options : int
        The options that everybody who counts ranks; the others are left out.
    """

    w: float
    chi_square: float
    p_value: float
    people: float
    options: int

    def to_frame(self) -> pd.DataFrame:
        """Return one row."""
        import pandas as pd

        columns = {
            "W": [self.w],
            "chi-square": [self.chi_square],
            "p": [self.p_value],
            "people": [self.people],
            "options": [self.options],
        }
        return pd.DataFrame(columns)


@dataclass(frozen=True, slots=True, eq=False)
class Similarity:
    """How similar the rankings are, two by two.

    Attributes
    ----------
    pairs : ndarray of float64, shape (people, people)
        [i, j] is the coefficient between i, the reference where that matters, and j.
    """

    pairs: FloatArray

    def to_frame(self, people_names: Sequence[str]) -> pd.DataFrame:
        """Return one row and one column per person."""
        import pandas as pd

        return pd.DataFrame(self.pairs, index=list(people_names), columns=list(people_names))


def concordance(rankings: IntArray, actors: FloatArray | None = None) -> Concordance:
    """Measure how far several rankings agree.

    Parameters
    ----------
    rankings : ndarray of int64, shape (people, n)
        Ranks from 1 with ties; 0 where not ranked. Only their order counts.
    actors : ndarray of float64, shape (people,), optional
        How much each person counts; all alike when not given.

    Returns
    -------
    Concordance

    Raises
    ------
    EvaluationError
        When the rankings are no ranks, or the actor weights are invalid or all zero.

    Notes
    -----
    W = 12 sum_j (R_j - (n + 1) / 2)^2 / (n^3 - n - sum_i c_i T_i), where R_j = sum_i c_i r_ij is the mean
    rank of option j, c_i are the actor weights as parts of one, tied options share the mean of their places,
    and T_i = sum (t^3 - t) over the groups of t tied options: Kendall and Babington Smith (1939), *Annals of
    Mathematical Statistics* 10:275-287, with the correction for ties (Siegel and Castellan 1988,
    *Nonparametric Statistics for the Behavioral Sciences*, section 9.6). chi-square has n - 1 degrees of
    freedom.
    """
    check_rankings(rankings)
    parts = actor_parts(actors, len(rankings))
    counted, parts = rankings[parts > 0], parts[parts > 0]
    places = mid_ranks(counted[:, (counted > 0).all(axis=0)])
    n = places.shape[1]
    people = 1 / float(parts @ parts)
    apart = places - (n + 1) / 2
    most = float(parts @ (apart * apart).sum(axis=1))
    if n < 2 or most == 0:
        return Concordance(1.0, 0.0, 1.0, people, n)
    mean = parts @ apart
    w = min(float(mean @ mean) / most, 1.0)
    chi_square = people * (n - 1) * w
    return Concordance(w, chi_square, _upper_tail(chi_square, n - 1), people, n)


def _upper_tail(chi_square: float, freedom: int) -> float:
    from scipy.special import gammaincc

    return float(gammaincc(freedom / 2, chi_square / 2))


def mid_ranks(rankings: IntArray) -> FloatArray:
    """Give tied options the mean of the places that they share.

    Parameters
    ----------
    rankings : ndarray of int64, shape (people, n)
        Any whole numbers, smaller being better.

    Returns
    -------
    ndarray of float64, shape (people, n)
        Places from 1; each row sums to n (n + 1) / 2.
    """
    places = np.empty(rankings.shape)
    for row, out in zip(rankings, places, strict=True):
        rising = np.sort(row)
        out[:] = (np.searchsorted(rising, row) + np.searchsorted(rising, row, side="right") + 1) / 2
    return places


def kendall_tau(rankings: IntArray) -> Similarity:
    """Correlate rankings two by two, with ties: Kendall's tau-b.

    Parameters
    ----------
    rankings : ndarray of int64, shape (people, n)
        Ranks from 1 with ties; 0 where not ranked. Two people are compared on the options that both rank.

    Returns
    -------
    Similarity
        -1 (turned round) to 1 (the same), 1 on the diagonal. Where one of two people tells no two options
        apart the coefficient is 0, where both do not it is 1: they agree.

    Raises
    ------
    EvaluationError
        When the rankings are no ranks.

    Notes
    -----
    tau-b = (C - D) / sqrt((P - T_1) (P - T_2)) with C concordant, D discordant and T tied of P pairs of
    options (Kendall 1945, *Biometrika* 33:239-251).
    """
    check_rankings(rankings)
    people, n = rankings.shape
    agreed, told_apart = np.zeros((people, people)), np.zeros((people, people))
    ranked = rankings > 0
    for option in range(n - 1):
        both = (ranked[:, [option]] & ranked[:, option + 1 :]).astype(np.float64)
        signs = np.sign(rankings[:, option + 1 :] - rankings[:, [option]]) * both
        agreed += signs @ signs.T
        told_apart += np.abs(signs) @ both.T
    scale = np.sqrt(told_apart * told_apart.T)
    silent = (told_apart == 0) & (told_apart.T == 0)
    tau = np.divide(agreed, scale, out=silent.astype(np.float64), where=scale > 0)
    return Similarity(np.clip(tau, -1.0, 1.0))


def rank_similarity(rankings: IntArray) -> Similarity:
    """Compare rankings two by two, differences at the top counting most: the coefficient WS.

    Parameters
    ----------
    rankings : ndarray of int64, shape (people, n)
        Ranks from 1 with ties; 0 where not ranked. Two people are compared on the options that both rank,
        ranked anew among these; tied options share the mean of their places.

    Returns
    -------
    Similarity
        [i, j] takes i as the reference, so the matrix is not symmetric; above 0, and 1 when both are
        the same or there are fewer than two options to compare.

    Raises
    ------
    EvaluationError
        When the rankings are no ranks.

    Notes
    -----
    WS = 1 - sum_i 2^(-x_i) |x_i - y_i| / max(|1 - x_i|, |n - x_i|) with x the ranks of the reference: Sałabun
    and Urbaniak (2020), *Computational Science - ICCS 2020*, LNCS 12138:632-645.
    """
    check_rankings(rankings)
    sets, kind = np.unique(rankings > 0, axis=0, return_inverse=True)
    pairs = np.ones((len(rankings),) * 2)
    for ours, theirs in product(range(len(sets)), repeat=2):
        both = sets[ours] & sets[theirs]
        references, others = np.flatnonzero(kind == ours), np.flatnonzero(kind == theirs)
        ranks_of_others = mid_ranks(rankings[others][:, both])
        for person, reference in zip(references, mid_ranks(rankings[references][:, both]), strict=True):
            pairs[person, others] = _similar(reference, ranks_of_others)
    np.fill_diagonal(pairs, 1.0)
    return Similarity(pairs)


def _similar(reference: FloatArray, others: FloatArray) -> FloatArray:
    """Compare one row (k,) with several (others, k); shape (others,)."""
    if reference.size < 2:
        return np.ones(len(others))
    farthest = np.maximum(reference - 1, reference.size - reference)
    lost = np.exp2(-reference) * np.abs(reference - others) / farthest
    similar: FloatArray = 1.0 - lost.sum(axis=1)
    return similar
