"""What the engine says of everybody who is heard, together: ranks, regret, disagreement, coalitions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from criteria.optionset import OptionSet
from criteria.people.voices import Voice, actor_array, share_rows
from evaluator.aggregation.agreement import Concordance, concordance
from evaluator.aggregation.clusters import Clusters, clusters, weighting_distances
from evaluator.aggregation.disagreement import Disagreement, disagreement
from evaluator.aggregation.regret import GroupRegret, group_regret
from evaluator.arrays import BoolArray, FloatArray, IntArray
from evaluator.methods.standings import contenders
from evaluator.problem import Problem
from evaluator.ranking import ranks


@dataclass(frozen=True, slots=True, eq=False)
class Hearing:
    """People in the order of `voices`, options and criteria in the set's; everything by additive totals.

    `actors` is None when all count alike; rank 0 is no rank. `leaves` lists people so that neighbours weigh
    alike.
    """

    voices: tuple[Voice, ...]
    present: BoolArray
    shares: FloatArray
    actors: FloatArray | None
    ranks: IntArray
    regret: GroupRegret
    disagreement: Disagreement
    distances: FloatArray
    clusters: Clusters
    leaves: tuple[int, ...]
    concordance: Concordance

    def firsts(self, person: int) -> tuple[int, ...]:
        """The options that a person has first; none when no option can be ranked."""
        return tuple(np.flatnonzero(self.ranks[person] == 1).tolist())


def hear(option_set: OptionSet, problem: Problem, heard: tuple[Voice, ...]) -> Hearing:
    """Hear one person at least on a problem."""
    rows = share_rows(option_set, [voice.weighting for voice in heard])
    actors = actor_array(heard)
    regret = group_regret(problem, rows, actors)
    present = np.zeros(problem.n_options, dtype=np.bool_)
    present[contenders(problem)] = True
    places = np.array([ranks(totals, present) for totals in regret.totals])
    apart = weighting_distances(rows)
    grouped = clusters(apart)
    return Hearing(
        heard,
        present,
        rows,
        actors,
        places,
        regret,
        disagreement(problem, rows, actors),
        apart,
        grouped,
        leaf_order(grouped.merges, len(heard)),
        concordance(places, actors),
    )


def leaf_order(merges: FloatArray, people: int) -> tuple[int, ...]:
    """The people as the tree of merges lists them from top to bottom, without crossing branches."""
    inside: list[list[int]] = [[person] for person in range(people)]
    for first, second, *_ in merges:
        inside.append(inside[int(first)] + inside[int(second)])
    return tuple(inside[-1])
