"""People of like mind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from evaluator.aggregation.agreement import kendall_tau
from evaluator.aggregation.people import check_weightings
from evaluator.arrays import FloatArray, IntArray, expect_shape
from evaluator.errors import EvaluationError

if TYPE_CHECKING:
    import pandas as pd

MOST = 10  # clusters that are suggested
ROUNDING = 1e-12  # distances that differ by no more are the same
STRUCTURE = 0.25  # a mean silhouette up to this shows no structure


@dataclass(frozen=True, slots=True, eq=False)
class Clusters:
    """People in groups.

    Attributes
    ----------
    labels : ndarray of int64, shape (people,)
        Number of each person's cluster, from 0, in the order in which clusters first appear.
    count : int
        How many clusters there are: those asked for, or fewer when people of one mind would have to part.
    fit : ndarray of float64, shape (people,)
        Silhouette of each person: 1 well inside the cluster, 0 between two or alone in one, -1 in the
        wrong one.
    centres : tuple of int
        The person nearest to all others of each cluster, the first of several.
    merges : ndarray of float64, shape (people - 1, 4)
        The two clusters that merge, their distance and how many people they have together, nearest first;
        the clusters are numbered as by `scipy.cluster.hierarchy.linkage`, to draw a dendrogram from.
    silhouettes : ndarray of float64, shape (at most 10,)
        [k - 1] is the mean silhouette of k clusters, fewer than there are people; 0 for one cluster.
    by_silhouette : int
        The number of clusters with the largest mean silhouette; 1 when none is above 0.25.
    by_gap : int
        The number of clusters, 2 to 10, that the largest step in the distances of the merges suggests; 1 when
        there is no step.
    """

    labels: IntArray
    count: int
    fit: FloatArray
    centres: tuple[int, ...]
    merges: FloatArray
    silhouettes: FloatArray
    by_silhouette: int
    by_gap: int

    def to_frame(self, people_names: Sequence[str]) -> pd.DataFrame:
        """Return one row per person: the cluster, from 1, and how well the person fits into it."""
        import pandas as pd

        return pd.DataFrame({"cluster": self.labels + 1, "fit": self.fit}, index=list(people_names))


def weighting_distances(weightings: FloatArray) -> FloatArray:
    """Tell how far weightings are from one another: the total share that would have to move.

    Parameters
    ----------
    weightings : ndarray of float64, shape (people, m)
        Shares; each row sums to 1.

    Returns
    -------
    ndarray of float64, shape (people, people)
        1/2 sum_j |w_ij - w_kj|, 0 to 1.

    Raises
    ------
    EvaluationError
        When a row is no weighting.
    """
    check_weightings(weightings)
    return np.array([np.abs(weightings - row).sum(axis=1) / 2 for row in weightings])


def ranking_distances(rankings: IntArray) -> FloatArray:
    """Tell how far rankings are from one another.

    Parameters
    ----------
    rankings : ndarray of int64, shape (people, n)
        Ranks from 1 with ties; 0 where not ranked.

    Returns
    -------
    ndarray of float64, shape (people, people)
        (1 - tau-b) / 2: 0 for the same order, 1 for the order turned round.

    Raises
    ------
    EvaluationError
        When the rankings are no ranks.
    """
    return (1 - kendall_tau(rankings).pairs) / 2


def clusters(distances: FloatArray, count: int | None = None) -> Clusters:
    """Put people of like mind together.

    Parameters
    ----------
    distances : ndarray of float64, shape (people, people)
        Symmetric, at least 0, 0 on the diagonal.
    count : int, optional
        Number of clusters, from 1 to the number of people; `by_silhouette` when not given.

    Returns
    -------
    Clusters
        Everybody has the same weight. Where distances tie, the order of the people may decide what merges
        first.

    Raises
    ------
    EvaluationError
        When the distances are no distances, there are no people, or the count is out of bounds.

    Notes
    -----
    Hierarchical clusters by average distance (Sokal and Michener 1958, *University of Kansas Science
    Bulletin* 38:1409-1438). Silhouettes: Rousseeuw (1987), *Journal of Computational and Applied Mathematics*
    20:53-65; up to 0.25 shows no structure: Kaufman and Rousseeuw (1990), *Finding Groups in Data*.
    """
    people = _check_distances(distances)
    if count is not None and not 1 <= count <= people:
        raise EvaluationError(f"The number of clusters is {count}; expected 1 to {people}")
    merges = _merges(distances)
    most = max(min(MOST, people - 1), 1)
    cuts = [_cut(merges, number) for number in range(1, most + 1)]
    silhouettes = np.array([_silhouettes(distances, labels).mean() for labels in cuts])
    best = int(np.argmax(silhouettes)) + 1 if silhouettes.max() > STRUCTURE else 1
    labels = _cut(merges, best if count is None else count)
    return Clusters(
        labels,
        int(labels.max()) + 1,
        _silhouettes(distances, labels),
        tuple(_centre(distances, np.flatnonzero(labels == label)) for label in range(labels.max() + 1)),
        merges,
        silhouettes,
        best,
        _by_gap(merges[:, 2]),
    )


def _check_distances(distances: FloatArray) -> int:
    people = len(distances)
    if people == 0:
        raise EvaluationError("There are no people; expected one at least")
    expect_shape("distances", distances, (people, people))
    sound = (distances >= 0) & (distances < np.inf) & (np.abs(distances - distances.T) <= 1e-9)
    if not sound.all() or np.diag(distances).any():
        raise EvaluationError(
            "The distances are negative, infinite, not symmetric or not 0 on the diagonal; expected distances"
        )
    return people


def _merges(distances: FloatArray) -> FloatArray:
    if len(distances) == 1:
        return np.empty((0, 4))
    from scipy.cluster.hierarchy import linkage

    condensed = distances[np.triu_indices(len(distances), 1)]
    return np.asarray(linkage(condensed, "average"), dtype=np.float64)


def _cut(merges: FloatArray, count: int) -> IntArray:
    """Label people by cluster, `count` clusters at most, numbered as they appear."""
    if not len(merges):
        return np.zeros(1, dtype=np.int64)
    from scipy.cluster.hierarchy import fcluster

    heights = merges[:, 2] + ROUNDING
    enough = np.append(0.0, heights)
    merged = np.searchsorted(heights, enough, side="right")
    height = enough[np.argmax(len(merges) + 1 - merged <= count)]
    parts = fcluster(merges, height, "distance")
    _, first, labels = np.unique(parts, return_index=True, return_inverse=True)
    return np.argsort(np.argsort(first))[labels].astype(np.int64)


def _silhouettes(distances: FloatArray, labels: IntArray) -> FloatArray:
    members = np.eye(int(labels.max()) + 1)[labels]
    sizes = members.sum(axis=0)
    own = sizes[labels]
    if sizes.size < 2:
        return np.zeros(labels.size)
    sums = distances @ members
    inside = sums[np.arange(labels.size), labels] / np.maximum(own - 1, 1)
    outside = np.where(members > 0, np.inf, sums / sizes).min(axis=1)
    larger = np.maximum(inside, outside)
    apart = np.divide(outside - inside, larger, out=np.zeros(labels.size), where=larger > 0)
    return np.where(own > 1, apart, 0.0)


def _centre(distances: FloatArray, members: IntArray) -> int:
    return int(members[np.argmin(distances[np.ix_(members, members)].sum(axis=1))])


def _by_gap(heights: FloatArray) -> int:
    """Cut where the distances of the merges step up most; of equal steps where fewer clusters are left."""
    steps = np.diff(heights)[::-1][: MOST - 1]  # the first of these leaves two clusters
    return int(np.argmax(steps)) + 2 if steps.size and steps.max() > ROUNDING else 1
