"""Option sets for the window: small ones, odd ones, and the built-in case."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from criteria.catalogue import load_catalogue
from criteria.edits.scores import set_score
from criteria.edits.sets import empty_set
from criteria.options import Family, Option, Precondition
from criteria.optionset import OptionSet, View, revised
from criteria.scales import Scale
from criteria.scenarios import Scenario
from criteria.scores import UNKNOWN, Score
from criteria.tree import Criterion, Group
from criteria.weightings import Weighting, Working, fingerprints


@cache
def built_in() -> OptionSet:
    """Russia's options with North Korea: 15 options, 13 criteria, 4 groups."""
    return load_catalogue("russia-dprk")


def grid(
    values: dict[str, tuple[float, ...]],
    points: tuple[float, ...],
    *,
    groups: tuple[str, ...] = (),
    families: dict[str, str] | None = None,
) -> OptionSet:
    """Options with certain values from 0 to 100 on criteria c1, c2, … with these points.

    `groups` names the group of each criterion; without it all hang on the root. `families` gives options
    their family.
    """
    inner = tuple(dict.fromkeys(groups))
    leaves = tuple(
        Criterion(
            f"c{i}", f"Criterion {i}", groups[i - 1] if groups else "root", Scale("points", 0, 100, "max")
        )
        for i in range(1, len(points) + 1)
    )
    given = {leaf.key: float(p) for leaf, p in zip(leaves, points, strict=True)}
    kin = families or {}
    return OptionSet(
        key="grid",
        lineage="grid",
        name="A grid",
        groups=(Group("root", "Value", None), *(Group(g, f"Group {g}", "root") for g in inner)),
        criteria=leaves,
        families=tuple(Family(f, f"Family {f}") for f in dict.fromkeys(kin.values())),
        options=tuple(Option(key.lower(), f"Option {key}", kin.get(key), key) for key in values),
        scenarios=(Scenario("base", "Base scenario"),),
        scores={
            "base": {
                key.lower(): {leaf.key: Score(v, v, v) for leaf, v in zip(leaves, row, strict=True)}
                for key, row in values.items()
            }
        },
        weightings=(Weighting("start", "Start", given, fingerprints(leaves)),),
        working=Working("start", given, given),
        view=View("base"),
    )


@cache
def duel() -> OptionSet:
    """P is good on c1, Q on c2, R on neither; P leads while c1 has more points than c2."""
    return grid(
        {"P": (100, 0, 50), "Q": (0, 100, 50), "R": (20, 20, 50)},
        (60, 40, 20),
        groups=("g", "g", "h"),
        families={"P": "x", "Q": "y", "R": "x"},
    )


@cache
def with_unknown() -> OptionSet:
    """The duel with one score of Q unknown."""
    return set_score(duel(), "base", "q", "c2", UNKNOWN)


@cache
def all_unavailable() -> OptionSet:
    """The duel in a scenario in which nothing could start."""
    barred = {key: Precondition("no", ("a treaty",)) for key in ("p", "q", "r")}
    return revised(duel(), preconditions={"base": barred})


@cache
def ungrouped() -> OptionSet:
    """Criteria that hang on the root, options without a family."""
    return grid({"P": (100, 0), "Q": (0, 100)}, (60, 40))


@cache
def single() -> OptionSet:
    """One option, one criterion."""
    return grid({"P": (70,)}, (100,))


@cache
def nested() -> OptionSet:
    """A group within a group, and a criterion beside it."""
    flat = grid({"P": (100, 0, 50), "Q": (0, 100, 50)}, (60, 40, 20), groups=("g", "k", "k"))
    deeper = tuple(replace(g, parent="g") if g.key == "k" else g for g in flat.groups)
    return revised(flat, groups=deeper)


@cache
def crowd(count: int = 60) -> OptionSet:
    """Many options, all different."""
    values = {f"X{i}": (float(i), float(99 - i), float((7 * i) % 100)) for i in range(count)}
    return grid(values, (50, 30, 20), groups=("g", "g", "h"))


def nothing() -> OptionSet:
    return empty_set("Nothing yet")


ODD = {
    "empty": nothing,
    "single": single,
    "ungrouped": ungrouped,
    "nested": nested,
    "unknown": with_unknown,
    "unavailable": all_unavailable,
    "crowd": crowd,
}
"""Sets that no page may stumble over, by name."""
