"""What a method finds beside figure and rank: for each option, about all of them, and in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from evaluator.arrays import BoolArray, FloatArray, IntArray
from evaluator.methods import promethee
from evaluator.methods.electre import ElectreResult
from evaluator.methods.kemeny import KemenyResult
from evaluator.methods.promethee import PrometheeResult
from evaluator.methods.topsis import TopsisResult
from evaluator.methods.vikor import VikorResult
from workbooks.command_line.ranking import Ranking

Pair = tuple[int, int]

MOST_PAIRS = 60  # that are told in words


@dataclass(frozen=True, slots=True, eq=False)
class Particulars:
    """`figures` of the options in `present`, by their names in --json; people see those with a heading."""

    present: BoolArray
    figures: Mapping[str, FloatArray | IntArray] = field(default_factory=dict)
    facts: Mapping[str, object] = field(default_factory=dict)
    sentences: tuple[str, ...] = ()
    headings: Mapping[str, str] = field(default_factory=dict)

    def of(self, i: int) -> dict[str, float | int | None]:
        """The figures of one option; None where the method did not see it."""
        return {name: array[i].item() if self.present[i] else None for name, array in self.figures.items()}


def particulars_of(ranking: Ranking) -> Particulars:
    match ranking.standings:
        case TopsisResult() as result:
            distances = {"distance_best": result.distance_best, "distance_worst": result.distance_worst}
            return Particulars(result.known, distances)
        case VikorResult() as result:
            return _vikor(ranking, result)
        case PrometheeResult() as result:
            return _promethee(ranking, result)
        case ElectreResult() as result:
            return _electre(ranking, result)
        case KemenyResult() as result:
            return _kemeny(ranking, result)
    return Particulars(ranking.standings.known)


def _vikor(ranking: Ranking, result: VikorResult) -> Particulars:
    proposed = [i for i in ranking.ranked if result.compromise[i]]
    return Particulars(
        result.known,
        {"S": result.S, "R": result.R},
        {
            "compromise": [ranking.option(i).name for i in proposed],
            "advantage": result.advantage,
            "stability": result.stability,
        },
        _compromise(ranking, result, proposed) if proposed else (),
        {"S": "S", "R": "R"},
    )


def _compromise(ranking: Ranking, result: VikorResult, proposed: Sequence[int]) -> tuple[str, ...]:
    told = f"Compromise: {listed([_label(ranking, i) for i in proposed])}."
    if len(ranking.ranked) == 1:
        return (f"{told} It is the only option.",)
    leaders = sum(result.ranks == 1)
    first = "The first" if leaders == 1 else "Each of the first"
    ahead = f"{1 / (len(ranking.ranked) - 1):.3f}"
    advantage = "at least" if result.advantage else "less than"
    stability = "also" if result.stability else "not"
    link = "and" if result.advantage == result.stability else "but"
    return (f"{told} {first} is {advantage} {ahead} ahead by Q, {link} {stability} first by S or by R.",)


def _promethee(ranking: Ranking, result: PrometheeResult) -> Particulars:
    apart, same = (
        _pairs(ranking, result.relations == kind) for kind in (promethee.INCOMPARABLE, promethee.INDIFFERENT)
    )
    return Particulars(
        result.known,
        {"positive": result.positive, "negative": result.negative},
        {"incomparable": _names(ranking, apart), "indifferent": _names(ranking, same)},
        (
            *_told_pairs(ranking, apart, "By both flows (PROMETHEE I) incomparable"),
            *_told_pairs(ranking, same, "By both flows indifferent"),
        ),
        {"positive": "Positive", "negative": "Negative"},
    )


def _electre(ranking: Ranking, result: ElectreResult) -> Particulars:
    apart, same = (_pairs(ranking, related) for related in (result.incomparable, result.indifferent))
    return Particulars(
        result.ranks > 0,
        {"descending": result.descending, "ascending": result.ascending},
        {"incomparable": _names(ranking, apart), "indifferent": _names(ranking, same)},
        (
            "A rank is 1 plus the number of options strictly above. Down and Up are the classes of the "
            "descending and the ascending distillation.",
            *_told_pairs(ranking, apart, "Incomparable"),
            *_told_pairs(ranking, same, "Indifferent"),
        ),
        {"descending": "Down", "ascending": "Up"},
    )


def _kemeny(ranking: Ranking, result: KemenyResult) -> Particulars:
    facts = {
        "optimum": result.optimum,
        "gap": result.gap,
        "order_count": result.order_count if result.order_count >= 0 else None,
        "orders": [[ranking.option(i).name for i in order] for order in result.orders],
    }
    several = len(ranking.ranked) > 1
    return Particulars(
        result.known, facts=facts, sentences=tuple(_orders(ranking, result)) if several else ()
    )


def _orders(ranking: Ranking, result: KemenyResult) -> Iterator[str]:
    """How much of the vote the ranking has, whether more is possible, and which other orders are as good."""
    count = len(ranking.ranked)
    won = f"The order has {result.optimum / (count * (count - 1) / 2):.1%} of the vote over all pairs"
    if result.gap:
        yield f"{won}, and none has more than {1 + result.gap:.2%} of that: more was not proven in time."
    else:
        yield f"{won}, and none has more."
    figures = result.totals[list(ranking.ranked)]
    if (np.diff(figures) > 0).any():
        yield "Ranks come from that order, not from the support, which is a mean over the others."
    if result.order_count < 0:
        yield "Whether other orders are as good was not counted."
    elif result.order_count > 1:
        yield f"{result.order_count:,} orders are as good" + _which(result)
        for order in result.orders:
            yield f"  {', '.join(_label(ranking, i) for i in order)}"


def _which(result: KemenyResult) -> str:
    return ":" if result.order_count == len(result.orders) else f"; {len(result.orders)} of them:"


def _pairs(ranking: Ranking, related: BoolArray) -> list[Pair]:
    """Each pair once, the one further up in the ranking first, in the order of the ranking."""
    return [
        (a, b) for place, a in enumerate(ranking.ranked) for b in ranking.ranked[place + 1 :] if related[a, b]
    ]


def _names(ranking: Ranking, pairs: Iterable[Pair]) -> list[list[str]]:
    return [[ranking.option(a).name, ranking.option(b).name] for a, b in pairs]


def _told_pairs(ranking: Ranking, pairs: Sequence[Pair], head: str) -> Iterator[str]:
    """“Incomparable: A with B and C; B with D.”, or nothing when there is no pair."""
    if len(pairs) > MOST_PAIRS:
        yield f"{head}: {len(pairs):,} pairs, which --json lists."
        return
    partners: dict[int, list[str]] = {}
    for a, b in pairs:
        partners.setdefault(a, []).append(_label(ranking, b))
    told = "; ".join(f"{_label(ranking, a)} with {listed(others)}" for a, others in partners.items())
    if told:
        yield f"{head}: {told}."


def _label(ranking: Ranking, i: int) -> str:
    """The badge; the name where the badge is a number, which would read as a rank."""
    option = ranking.option(i)
    return option.name if option.badge.isdigit() else option.badge


def listed(words: Sequence[str]) -> str:
    """“A, B and C”."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
