"""What an option comes to over all scenarios and people, and the order in which options are listed."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, IntArray
from ui.presentation.scenarios.sounding import Sounding

TOP = 3


class Standing(NamedTuple):
    """Of an option: scenarios it can be ranked in, combinations it is first and near the top in, and close.

    `best` and `last` are its best and worst rank, 0 where it has none; `worst_at` the scenario and person of
    its greatest regret.
    """

    option: int
    ranked_in: int
    firsts: int
    tops: int
    close: int
    best: int
    last: int
    mean: float
    worst: float
    worst_at: tuple[int, int] | None


def standings(sounding: Sounding, close: float) -> tuple[Standing, ...]:
    """One per option, in the set's order."""
    grid = sounding.futures.grid
    ranks: IntArray = grid.ranks[:, sounding.counted, :]
    regret: FloatArray = grid.regret[:, sounding.counted, :]
    return tuple(
        _standing(sounding, option, ranks[:, :, option], regret[:, :, option], close)
        for option in range(grid.present.shape[1])
    )


def _standing(sounding: Sounding, option: int, ranks: IntArray, regret: FloatArray, close: float) -> Standing:
    grid = sounding.futures.grid
    there: BoolArray = ranks > 0
    if not there.any():
        return Standing(option, 0, 0, 0, 0, 0, 0, 0.0, 0.0, None)
    at = np.unravel_index(np.where(there, regret, -1.0).argmax(), regret.shape)
    return Standing(
        option,
        int(grid.present[:, option].sum()),
        int((ranks == 1).sum()),
        int((there & (ranks <= TOP)).sum()),
        int((there & (regret <= close + 1e-9)).sum()),
        int(ranks[there].min()),
        int(ranks.max()),
        float(grid.mean_regret[option]),
        float(grid.worst_regret[option]),
        (int(at[0]), sounding.counted[int(at[1])]),
    )


def listed(found: tuple[Standing, ...]) -> tuple[Standing, ...]:
    """Those that can be ranked in most scenarios first, of these the smallest worst regret first."""
    return tuple(sorted(found, key=lambda s: (-s.ranked_in, s.worst if s.ranked_in else 0.0, s.option)))
