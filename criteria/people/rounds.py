"""Who moved between the first round and the newest, and whether the group came closer."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from criteria.optionset import OptionSet
from criteria.people.hearing import Hearing
from criteria.people.voices import share_rows
from evaluator.aggregation.clusters import weighting_distances
from evaluator.aggregation.regret import group_regret
from evaluator.arrays import FloatArray
from evaluator.problem import Problem
from evaluator.ranking import ranks


@dataclass(frozen=True, slots=True, eq=False)
class Move:
    """`person` is a number in the hearing; `moved` the total share that moved since the first round.

    `firsts` are the options that the person had first then; `change` is the change of each share.
    """

    person: int
    rounds: int
    moved: float
    change: FloatArray
    firsts: tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Rounds:
    """Those who answered more than once, who moved most first.

    `apart_before` and `apart_now` are the mean distance between any two of all people, with first and with
    newest answers; 0 with fewer than two people.
    """

    moves: tuple[Move, ...]
    apart_before: float
    apart_now: float


def rounds_of(option_set: OptionSet, problem: Problem, hearing: Hearing) -> Rounds:
    again = [i for i, voice in enumerate(hearing.voices) if len(voice.rounds) > 1]
    first = share_rows(option_set, [voice.rounds[0] for voice in hearing.voices])
    before = weighting_distances(first)
    apart = (_mean_distance(before), _mean_distance(hearing.distances))
    if not again:
        return Rounds((), *apart)
    totals = group_regret(problem, first[again]).totals
    moves = [
        Move(
            i,
            len(hearing.voices[i].rounds),
            float(np.abs(hearing.shares[i] - first[i]).sum() / 2),
            hearing.shares[i] - first[i],
            tuple(np.flatnonzero(ranks(row, hearing.present) == 1).tolist()),
        )
        for i, row in zip(again, totals, strict=True)
    ]
    return Rounds(tuple(sorted(moves, key=lambda move: -move.moved)), *apart)


def _mean_distance(distances: FloatArray) -> float:
    upper = np.triu_indices(len(distances), 1)
    return float(distances[upper].mean()) if len(distances) > 1 else 0.0
