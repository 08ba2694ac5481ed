"""Made-up option sets of any size, the same in every run."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from criteria.options import Family, Option
from criteria.optionset import OptionSet, View, revised
from criteria.scales import Scale
from criteria.scenarios import Scenario
from criteria.scores import Score
from criteria.tree import Criterion, Group
from criteria.weightings import Stakeholder, Weighting, Working, fingerprints

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


def with_people(option_set: OptionSet, people: int, seed: int = 7, second: float = 0.0) -> OptionSet:
    """The set with so many returned forms in place of its stakeholders, in four camps of like mind.

    `second` is the part of the people who answered a second time, nearer to what all weigh together.
    """
    random = np.random.default_rng(seed)
    keys = [criterion.key for criterion in option_set.criteria]
    camps = random.uniform(5, 100, (4, len(keys)))
    stakeholders, weightings = [], []
    for i in range(people):
        who = Stakeholder(f"p{i}", f"Person {i + 1}")
        stakeholders.append(who)
        given = np.clip(camps[i % 4] + random.normal(0, 18, len(keys)), 1, 100)
        answers = [given, (given + camps.mean(axis=0)) / 2] if random.uniform() < second else [given]
        for number, points in enumerate(answers, start=1):
            named = f"{who.name}, round {number}" if number < len(answers) else who.name
            whole = np.round(100 * points / points.max())
            weightings.append(
                Weighting(
                    f"p{i}-{number}",
                    named,
                    dict(zip(keys, whole.tolist(), strict=True)),
                    fingerprints(option_set.criteria),
                    stakeholder=who.key,
                    elicitation="form",
                    date=f"2026-05-{number:02d}",
                    round=number,
                )
            )
    working = replace(option_set.working, base=weightings[0].key)
    return revised(
        option_set,
        stakeholders=tuple(stakeholders),
        weightings=tuple(weightings),
        working=working,
        judgements=(),
    )
