"""What a method finds beside figure and rank: for each option, about all of them, and in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
Say = Callable[..., str]

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


def plain(words: str, /, **figures: object) -> str:
    """A sentence in English, which is how it is found in another language."""
    return words.format(**figures)


def particulars_of(ranking: Ranking, say: Say = plain) -> Particulars:
    match ranking.standings:
        case TopsisResult() as result:
            distances = {"distance_best": result.distance_best, "distance_worst": result.distance_worst}
            return Particulars(result.known, distances)
        case VikorResult() as result:
            return _vikor(ranking, result, say)
        case PrometheeResult() as result:
            return _promethee(ranking, result, say)
        case ElectreResult() as result:
            return _electre(ranking, result, say)
        case KemenyResult() as result:
            return _kemeny(ranking, result, say)
    return Particulars(ranking.standings.known)


def _vikor(ranking: Ranking, result: VikorResult, say: Say) -> Particulars:
    proposed = [i for i in ranking.ranked if result.compromise[i]]
    return Particulars(
        result.known,
        {"S": result.S, "R": result.R},
        {
            "compromise": [ranking.option(i).name for i in proposed],
            "advantage": result.advantage,
            "stability": result.stability,
        },
        _compromise(ranking, result, proposed, say) if proposed else (),
        {"S": "S", "R": "R"},
    )


def _compromise(ranking: Ranking, result: VikorResult, proposed: Sequence[int], say: Say) -> tuple[str, ...]:
    told = say("Compromise: {options}.", options=listed([_label(ranking, i) for i in proposed], say))
    if len(ranking.ranked) == 1:
        return (say("{told} It is the only option.", told=told),)
    first = say("The first") if sum(result.ranks == 1) == 1 else say("Each of the first")
    ahead = f"{1 / (len(ranking.ranked) - 1):.3f}"
    words = {
        (True, True): say("is at least {ahead} ahead by Q, and also first by S or by R", ahead=ahead),
        (True, False): say("is at least {ahead} ahead by Q, but not first by S or by R", ahead=ahead),
        (False, True): say("is less than {ahead} ahead by Q, but also first by S or by R", ahead=ahead),
        (False, False): say("is less than {ahead} ahead by Q, and not first by S or by R", ahead=ahead),
    }[bool(result.advantage), bool(result.stability)]
    return (say("{told} {first} {words}.", told=told, first=first, words=words),)


def _promethee(ranking: Ranking, result: PrometheeResult, say: Say) -> Particulars:
    apart, same = (
        _pairs(ranking, result.relations == kind) for kind in (promethee.INCOMPARABLE, promethee.INDIFFERENT)
    )
    return Particulars(
        result.known,
        {"positive": result.positive, "negative": result.negative},
        {"incomparable": _names(ranking, apart), "indifferent": _names(ranking, same)},
        (
            *_told_pairs(ranking, apart, say, say("By both flows (PROMETHEE I) incomparable")),
            *_told_pairs(ranking, same, say, say("By both flows indifferent")),
        ),
        {"positive": say("Positive"), "negative": say("Negative")},
    )


def _electre(ranking: Ranking, result: ElectreResult, say: Say) -> Particulars:
    apart, same = (_pairs(ranking, related) for related in (result.incomparable, result.indifferent))
    return Particulars(
        result.ranks > 0,
        {"descending": result.descending, "ascending": result.ascending},
        {"incomparable": _names(ranking, apart), "indifferent": _names(ranking, same)},
        (
            say(
                "A rank is 1 plus the number of options strictly above. Down and Up are the classes of the "
                "descending and the ascending distillation."
            ),
            *_told_pairs(ranking, apart, say, say("Incomparable")),
            *_told_pairs(ranking, same, say, say("Indifferent")),
        ),
        {"descending": say("Down"), "ascending": say("Up")},
    )


def _kemeny(ranking: Ranking, result: KemenyResult, say: Say) -> Particulars:
    facts = {
        "optimum": result.optimum,
        "gap": result.gap,
        "order_count": result.order_count if result.order_count >= 0 else None,
        "orders": [[ranking.option(i).name for i in order] for order in result.orders],
    }
    several = len(ranking.ranked) > 1
    return Particulars(
        result.known, facts=facts, sentences=tuple(_orders(ranking, result, say)) if several else ()
    )


def _orders(ranking: Ranking, result: KemenyResult, say: Say) -> Iterator[str]:
    """How much of the vote the ranking has, whether more is possible, and which other orders are as good."""
    count = len(ranking.ranked)
    won = f"{result.optimum / (count * (count - 1) / 2):.1%}"
    if result.gap:
        yield say(
            "The order has {won} of the vote over all pairs, and none has more than {most} of that: more was "
            "not proven in time.",
            won=won,
            most=f"{1 + result.gap:.2%}",
        )
    else:
        yield say("The order has {won} of the vote over all pairs, and none has more.", won=won)
    figures = result.totals[list(ranking.ranked)]
    if (np.diff(figures) > 0).any():
        yield say("Ranks come from that order, not from the support, which is a mean over the others.")
    if result.order_count < 0:
        yield say("Whether other orders are as good was not counted.")
    elif result.order_count > 1:
        some, told = f"{result.order_count:,}", len(result.orders)
        if result.order_count == told:
            yield say("{count} orders are as good:", count=some)
        else:
            yield say("{count} orders are as good; {told} of them:", count=some, told=told)
        for order in result.orders:
            yield f"  {', '.join(_label(ranking, i) for i in order)}"


def _pairs(ranking: Ranking, related: BoolArray) -> list[Pair]:
    """Each pair once, the one further up in the ranking first, in the order of the ranking."""
    return [
        (a, b) for place, a in enumerate(ranking.ranked) for b in ranking.ranked[place + 1 :] if related[a, b]
    ]


def _names(ranking: Ranking, pairs: Iterable[Pair]) -> list[list[str]]:
    return [[ranking.option(a).name, ranking.option(b).name] for a, b in pairs]


def _told_pairs(ranking: Ranking, pairs: Sequence[Pair], say: Say, head: str) -> Iterator[str]:
    """“Incomparable: A with B and C; B with D.”, or nothing when there is no pair."""
    if len(pairs) > MOST_PAIRS:
        yield say("{head}: {count} pairs, which --json lists.", head=head, count=f"{len(pairs):,}")
        return
    partners: dict[int, list[str]] = {}
    for a, b in pairs:
        partners.setdefault(a, []).append(_label(ranking, b))
    told = "; ".join(
        say("{option} with {others}", option=_label(ranking, a), others=listed(others, say))
        for a, others in partners.items()
    )
    if told:
        yield say("{head}: {told}.", head=head, told=told)


def _label(ranking: Ranking, i: int) -> str:
    """The badge; the name where the badge is a number, which would read as a rank."""
    option = ranking.option(i)
    return option.name if option.badge.isdigit() else option.badge


def listed(words: Sequence[str], say: Say = plain) -> str:
    """“A, B and C”."""
    if len(words) == 1:
        return words[0]
    return say("{most} and {last}", most=", ".join(words[:-1]), last=words[-1])
