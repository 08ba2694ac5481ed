"""Made-up option sets of any size, the same in every run."""

from __future__ import annotations

import numpy as np

from criteria.options import Family, Option
from criteria.optionset import OptionSet, View
from criteria.scales import Scale
from criteria.scenarios import Scenario
from criteria.scores import Score
from criteria.tree import Criterion, Group
from criteria.weightings import Weighting, Working, fingerprints

GROUPS = 4


def made_up(options: int, criteria: int, *, ranges: bool = True, seed: int = 7) -> OptionSet:
    """Options with uniform scores from 0 to 100 and, when asked, ranges of up to 15 either way."""
    random = np.random.default_rng(seed)
    best = random.uniform(5, 95, (options, criteria))
    width = random.uniform(2, 15, (options, criteria)) if ranges else np.zeros((options, criteria))
    groups = (
        Group("root", "Value", None),
        *(Group(f"g{g}", f"Group {g + 1}", "root") for g in range(GROUPS)),
    )
    leaves = tuple(
        Criterion(f"c{j}", f"Criterion {j + 1}", f"g{j % GROUPS}", Scale("points", 0, 100, "max"))
        for j in range(criteria)
    )
    points = {leaf.key: float(p) for leaf, p in zip(leaves, random.integers(10, 101, criteria), strict=True)}
    rows = {
        f"o{i}": {
            f"c{j}": Score(
                max(0.0, float(best[i, j] - width[i, j])),
                float(best[i, j]),
                min(100.0, float(best[i, j] + width[i, j])),
            )
            for j in range(criteria)
        }
        for i in range(options)
    }
    return OptionSet(
        key=f"made-up-{options}-{criteria}",
        lineage="made-up",
        name=f"{options} options by {criteria} criteria",
        groups=groups,
        criteria=leaves,
        families=tuple(Family(f"f{f}", f"Family {f + 1}") for f in range(4)),
        options=tuple(
            Option(f"o{i}", f"Option {i + 1}", family=f"f{i % 4}", code=f"{'ABCD'[i % 4]}{i // 4 + 1}")
            for i in range(options)
        ),
        scenarios=(Scenario("base", "Base scenario"),),
        scores={"base": rows},
        weightings=(Weighting("w1", "Weighting 1", points, fingerprints(leaves)),),
        working=Working("w1", points, points),
        view=View("base"),
    )
