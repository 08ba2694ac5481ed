"""What goes back to each person: their weights and ranking beside the group's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from criteria.formulation import formulate
from criteria.issues import Issue, error, note, warning
from criteria.optionset import OptionSet
from criteria.people.voices import newest, share_rows
from criteria.weightings import Stakeholder, Weighting, missing_points, stale_points
from criteria.words.told import Told
from evaluator.aggregation.weightings import Mean, group_weighting
from evaluator.arrays import FloatArray, IntArray
from evaluator.methods.additive import additive
from evaluator.problem import Problem
from evaluator.ranking import order
from workbooks.errors import WorkbookError

FEW = 4  # in a smaller group the range tells who said what
MOST_TOLD = 3
SMALL_DIFFERENCE = 0.02


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Everybody whose newest weighting is complete, and what they weigh and rank together.

    `shares` has a row for each person, `totals` and `ranks` hold one figure for each option, rank 0 where
    one is not ranked.
    """

    option_set: OptionSet
    scenario: str
    mean: Mean
    people: tuple[Stakeholder, ...]
    weightings: tuple[Weighting, ...]
    shares: FloatArray
    own: FloatArray
    low: FloatArray
    high: FloatArray
    totals: FloatArray
    ranks: IntArray
    illustrative: bool
    issues: tuple[Issue, ...]


@dataclass(frozen=True, slots=True, eq=False)
class PersonalPage:
    """One person beside the group; `order` lists the ranked options, the group's best first.

    `agreeing` of `pairs` pairs of options stand in the same order for both, ties left out.
    """

    group: Group
    person: Stakeholder
    weighting: Weighting
    shares: FloatArray
    totals: FloatArray
    ranks: IntArray
    order: tuple[int, ...]
    agreeing: int
    pairs: int
    apart_on_criteria: tuple[int, ...]
    apart_on_options: tuple[int, ...]


def group_of(option_set: OptionSet, scenario: str = "", mean: Mean = "arithmetic") -> Group:
    """The group as it stands; illustrations count only where nobody has answered yet."""
    counted, issues = _newest(option_set)
    if len(counted) < 2:
        found = (
            Told("{count} complete weightings", count=len(counted))
            if len(counted) != 1
            else "1 complete weighting"
        )
        raise WorkbookError([error("no-group", option_set.name, found, "at least two people's",
                                   "Import returned forms first."), *issues])  # fmt: skip
    people = tuple(person for person, _ in counted)
    weightings = tuple(weighting for _, weighting in counted)
    matrix = share_rows(option_set, weightings)
    together = group_weighting(matrix, np.array([person.actor_weight for person in people]), mean)
    key = scenario or option_set.view.scenario
    problem = formulate(option_set, key)
    ranked = additive(problem, together.shares)
    if len(people) < FEW:
        mend = "The range shows what the others said: ask them before you send it."
        found = Told("a group of {count}", count=len(people))
        issues.append(warning("small-group", option_set.name, found, Told("{few} people", few=FEW), mend))
    illustrative = all(weighting.illustrative for weighting in weightings)
    return Group(option_set, key, mean, people, weightings, matrix, together.shares, together.low,
                 together.high, ranked.totals, ranked.ranks, illustrative, tuple(issues))  # fmt: skip


def _newest(option_set: OptionSet) -> tuple[list[tuple[Stakeholder, Weighting]], list[Issue]]:
    """Those who count and whose newest weighting is complete, and what is to be told of each."""
    found: list[tuple[Stakeholder, Weighting]] = []
    issues: list[Issue] = []
    for person, weighting in newest(option_set):
        if person.actor_weight <= 0:
            continue
        issues += _told(option_set, weighting)
        if not missing_points(weighting, option_set.criteria):
            found.append((person, weighting))
    return found, issues


def _told(option_set: OptionSet, weighting: Weighting) -> Iterator[Issue]:
    where = Told("weighting “{weighting}”", weighting=weighting.name)
    if missing_points(weighting, option_set.criteria):
        yield note("partial", where, "points missing", "points for every criterion", "It was left out.")
    elif stale_points(weighting, option_set.criteria):
        yield warning("stale-points", where, "points for a scale that has changed since", "points for it now",
                      "They count as they are: ask for them again.")  # fmt: skip


def personal_pages(group: Group, only: Sequence[str] | None = None) -> tuple[PersonalPage, ...]:
    """A page for each person, or for the stakeholders of these keys."""
    problem = formulate(group.option_set, group.scenario)
    listed = tuple(int(i) for i in order(group.ranks, group.totals))
    return tuple(
        _page(group, problem, number, listed)
        for number, person in enumerate(group.people)
        if only is None or person.key in only
    )


def _page(group: Group, problem: Problem, number: int, listed: tuple[int, ...]) -> PersonalPage:
    own = group.shares[number]
    result = additive(problem, own)
    apart = np.abs(own - group.own)
    criteria = [int(j) for j in np.argsort(-apart, kind="stable") if apart[j] >= SMALL_DIFFERENCE]
    moved = np.abs(result.ranks - group.ranks)
    options = [i for i in sorted(listed, key=lambda i: -int(moved[i])) if moved[i] >= 2]
    agreeing, pairs = _agreement(result.ranks[list(listed)], group.ranks[list(listed)])
    return PersonalPage(
        group, group.people[number], group.weightings[number], own, result.totals, result.ranks, listed,
        agreeing, pairs, tuple(criteria[:MOST_TOLD]), tuple(options[:MOST_TOLD]),
    )  # fmt: skip


def _agreement(own: IntArray, others: IntArray) -> tuple[int, int]:
    """In how many pairs both see the same before, of those where both see a difference."""
    upper = np.triu_indices(own.size, 1)
    first = np.sign(own[:, None] - own)[upper]
    second = np.sign(others[:, None] - others)[upper]
    told = (first != 0) & (second != 0)
    return int((told & (first == second)).sum()), int(told.sum())
