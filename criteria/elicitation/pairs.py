"""Comparisons in pairs (AHP), of all criteria at once or within and between the groups of the value tree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from criteria.frozen import freeze
from criteria.optionset import OptionSet
from criteria.tree import members, root_of
from evaluator.weighting.ahp import AhpResult, Missing, ahp
from evaluator.weighting.comparisons import comparison_matrix
from evaluator.weighting.elicited import linked_parts

ACCEPTABLE = 0.10
"""The consistency ratio up to which comparisons usually pass."""
TOO_MANY = 7
"""With more criteria than this, comparing within and between groups is offered first."""
NAMED = 3
QUICK_FROM = 16
"""From so many on, missing comparisons take the quotient of the weights: the other way takes seconds."""


class Node(NamedTuple):
    """A criterion, or a group as a whole."""

    key: str
    is_group: bool = False


Pair = tuple[Node, Node]


class PairSet(NamedTuple):
    """What is compared with one another: the children of a group, or all criteria (key "")."""

    key: str
    nodes: tuple[Node, ...]

    @property
    def pairs(self) -> tuple[Pair, ...]:
        return tuple(combinations(self.nodes, 2))


@dataclass(frozen=True, slots=True)
class Pairs:
    """How many times as much the first of a pair matters as the second; each pair once."""

    judged: Mapping[Pair, float] = field(default_factory=dict)
    by_group: bool = False

    def __post_init__(self) -> None:
        freeze(self, "judged")

    def ratio(self, first: Node, second: Node) -> float | None:
        if (first, second) in self.judged:
            return self.judged[first, second]
        given = self.judged.get((second, first))
        return None if given is None else 1 / given


class PairCorrection(NamedTuple):
    """The first of the pair was judged to matter more; `mended` agrees best with all other judgements."""

    pair_set: PairSet
    first: Node
    second: Node
    judged: float
    mended: float
    ratio: float


class SetResult(NamedTuple):
    """`parts` are what no judgement links yet: one when points can be had."""

    pair_set: PairSet
    judged: int
    parts: tuple[tuple[Node, ...], ...]
    found: AhpResult | None


class PairsResult(NamedTuple):
    """`missing` judgements are needed at least before there are points."""

    points: Mapping[str, float]
    missing: int
    sets: tuple[SetResult, ...]
    corrections: tuple[PairCorrection, ...]

    @property
    def ratio(self) -> float:
        """The worst consistency ratio of any set."""
        return max((one.found.consistency_ratio for one in self.sets if one.found is not None), default=0.0)


def judge(pairs: Pairs, first: Node, second: Node, ratio: float | None) -> Pairs:
    """Compare two; None takes the judgement back."""
    others = {pair: given for pair, given in pairs.judged.items() if set(pair) != {first, second}}
    return replace(pairs, judged=others if ratio is None else {**others, (first, second): ratio})


def start(option_set: OptionSet) -> Pairs:
    """Nothing judged; by groups where there are many criteria and groups to go by."""
    sets = pair_sets(option_set, by_group=True)
    return Pairs(by_group=len(option_set.criteria) > TOO_MANY and len(sets) > 1)


def pair_sets(option_set: OptionSet, by_group: bool) -> tuple[PairSet, ...]:
    """What is compared: within the lowest groups first, between the top groups last."""
    if not by_group:
        return (PairSet("", tuple(Node(c.key) for c in option_set.criteria)),)
    sets = [PairSet(g.key, _children(option_set, g.key)) for g in option_set.groups]
    parents = {g.key: g.parent for g in option_set.groups}

    def depth(key: str | None) -> int:
        return 0 if key is None else 1 + depth(parents[key])

    several = [one for one in sets if len(one.nodes) > 1]
    return tuple(sorted(several, key=lambda one: -depth(one.key)))


def _children(option_set: OptionSet, group: str) -> tuple[Node, ...]:
    """Groups that hold a criterion, and criteria of this group itself."""
    groups = (
        Node(g.key, True)
        for g in option_set.groups
        if g.parent == group and members(g.key, option_set.criteria, option_set.groups)
    )
    return (*groups, *(Node(c.key) for c in option_set.criteria if c.group == group))


def still_there(pairs: Pairs, option_set: OptionSet) -> Pairs:
    """Without what was said of criteria and groups that are gone."""
    there = {Node(c.key) for c in option_set.criteria} | {Node(g.key, True) for g in option_set.groups}
    return replace(pairs, judged={pair: r for pair, r in pairs.judged.items() if set(pair) <= there})


def weigh(pairs: Pairs, option_set: OptionSet) -> PairsResult:
    """Points, each set's consistency, and the three judgements that cause most inconsistency."""
    results = tuple(_set_result(pairs, one) for one in pair_sets(option_set, pairs.by_group))
    missing = sum(len(one.parts) - 1 for one in results)
    shares = {} if missing or not option_set.criteria else _shares(option_set, pairs.by_group, results)
    top = max(shares.values(), default=0.0)
    points = {key: 100 * share / top for key, share in shares.items()}
    worst_first = sorted(results, key=lambda one: -(one.found.consistency_ratio if one.found else 0.0))
    corrections = tuple(c for one in worst_first for c in _corrections(one))
    return PairsResult(points, missing, results, corrections[:NAMED])


def _set_result(pairs: Pairs, pair_set: PairSet) -> SetResult:
    nodes = pair_set.nodes
    at = {node: i for i, node in enumerate(nodes)}
    given = {(at[a], at[b]): r for a, b in pair_set.pairs if (r := pairs.ratio(a, b)) is not None}
    parts = tuple(tuple(nodes[i] for i in part) for part in linked_parts(len(nodes), given))
    if len(parts) > 1:
        return SetResult(pair_set, len(given), parts, None)
    return SetResult(pair_set, len(given), parts, _found(tuple(given.items()), len(nodes)))


@lru_cache(maxsize=64)
def _found(given: tuple[tuple[tuple[int, int], float], ...], count: int) -> AhpResult:
    """A judgement changes one set; those of the other groups need not be solved again."""
    missing: Missing = "harker" if count >= QUICK_FROM else "completion"
    return ahp(comparison_matrix(dict(given), count), missing)


def _corrections(result: SetResult) -> Iterator[PairCorrection]:
    if result.found is None:
        return
    nodes = result.pair_set.nodes
    for one in result.found.corrections:
        yield PairCorrection(
            result.pair_set, nodes[one.i], nodes[one.j], one.judgement, one.mended, one.consistency_ratio
        )


def _shares(option_set: OptionSet, by_group: bool, results: Sequence[SetResult]) -> dict[str, float]:
    """Each criterion's share: the product of the shares on the way down the tree."""
    within = {
        one.pair_set.key: dict(zip(one.pair_set.nodes, one.found.shares, strict=True))
        for one in results
        if one.found is not None
    }
    if not by_group:
        return {node.key: float(share) for node, share in within[""].items()}
    shares: dict[str, float] = {}

    def share_out(group: str, part: float) -> None:
        children = _children(option_set, group)
        found = within.get(group) or dict.fromkeys(children, 1.0)
        for node in children:
            if node.is_group:
                share_out(node.key, part * float(found[node]))
            else:
                shares[node.key] = part * float(found[node])

    share_out(root_of(option_set.groups).key, 1.0)
    return {c.key: shares[c.key] for c in option_set.criteria}
