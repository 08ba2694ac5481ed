"""What trade-offs say so far, and the two options that are weighed against each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from criteria.elicitation.checks import Pair, pairs_to_check
from criteria.elicitation.trade_offs import (
    TradeOffCorrection,
    TradeOffResult,
    TradeOffs,
    is_constant,
    is_worth_something,
    set_level,
    weigh,
)
from criteria.optionset import OptionSet
from criteria.tree import Criterion
from ui.presentation.elicitation.reading import NAMED, Reading, Trouble, brief
from ui.presentation.elicitation.swings import agreement_of, basis_of
from ui.presentation.scores import figure_words
from ui.presentation.tracks import level_in_words
from ui.translation import counted, translator

tr = translator("Elicitation")


class Question(NamedTuple):
    """Two options, alike but for two criteria; at which level of the first are they equally good?"""

    pair: Pair
    is_check: bool
    level: float | None
    sentence: str


class Offer(NamedTuple):
    """One of the two options: its levels on the two criteria."""

    title: str
    first: str
    second: str


def traded(option_set: OptionSet) -> tuple[Criterion, ...]:
    """Criteria whose levels differ in worth."""
    return tuple(c for c in option_set.criteria if not is_constant(c))


def read(option_set: OptionSet, judged: TradeOffs) -> Reading:
    result = weigh(judged, option_set.criteria)
    needed = max(0, len(traded(option_set)) - 1)
    verdict, agreement, tone = agreement_of(result.spread, result.redundancy)
    return Reading(
        result.points,
        needed - result.missing if judged.first is not None else 0,
        needed,
        _left(judged, result),
        verdict,
        agreement,
        tone,
        tuple(_trouble(option_set, judged, one) for one in result.corrections[:NAMED] if _is_worth(one)),
        _basis(option_set, judged, result),
        _reasons(option_set, judged),
    )


def _left(judged: TradeOffs, result: TradeOffResult) -> str:
    if judged.first is None:
        return tr("Choose the criterion whose swing matters most")
    if result.missing:
        return counted(result.missing, tr, "1 trade-off left to make", "{count} trade-offs left to make")
    return ""


def _is_worth(one: TradeOffCorrection) -> bool:
    return one.mended is None or figure_words(one.mended) != figure_words(one.judged)


def level_words(criterion: Criterion, level: float) -> str:
    """A level with its unit, also on a scale that is made of words."""
    if criterion.scale.natural or not criterion.scale.anchors:
        return level_in_words(criterion, level)
    return tr("{level} of {best}").format(
        level=figure_words(level), best=figure_words(max(criterion.scale.worst, criterion.scale.best))
    )


def questions(option_set: OptionSet, judged: TradeOffs, points: Mapping[str, float]) -> tuple[Question, ...]:
    """One per criterion beside the first, then up to three checks of the points, once there are any."""
    if judged.first is None:
        return ()
    star = [(judged.first, c.key) for c in traded(option_set) if c.key != judged.first]
    checks = pairs_to_check(points, judged.first, judged.checks)
    asked = [(pair, False) for pair in star] + [(pair, True) for pair in checks]
    return tuple(
        Question(pair, is_check, judged.levels.get(pair), _sentence(option_set, pair))
        for pair, is_check in asked
    )


def _sentence(option_set: OptionSet, pair: Pair) -> str:
    first, second = (option_set.criterion(key) for key in pair)
    words = tr("Taking “{second}” from {worst} to {best} is worth taking “{first}” from {start} to …")
    return words.format(
        first=brief(option_set, first.key),
        second=brief(option_set, second.key),
        worst=level_in_words(second, second.scale.worst),
        best=level_in_words(second, second.scale.best),
        start=level_in_words(first, first.scale.worst),
    )


def offers(option_set: OptionSet, question: Question) -> tuple[Offer, Offer]:
    """The two options that the level makes equally good."""
    first, second = (option_set.criterion(key) for key in question.pair)
    level = "…" if question.level is None else _explained(first, question.level)
    return (
        Offer(
            tr("Option 1"),
            level_in_words(first, first.scale.worst),
            level_in_words(second, second.scale.best),
        ),
        Offer(tr("Option 2"), level, level_in_words(second, second.scale.worst)),
    )


def _explained(criterion: Criterion, level: float) -> str:
    """A level, on a scale made of words with what the nearest one says."""
    words = level_words(criterion, level)
    if criterion.scale.natural or not criterion.scale.anchors:
        return words
    return tr("{level}, near “{anchor}”").format(level=words, anchor=criterion.scale.anchor_at(level))


def level_at(criterion: Criterion, part: float) -> float:
    """The level this far from worst to best, rounded as it would be read."""
    scale = criterion.scale
    return readable(criterion, scale.worst + part * (scale.best - scale.worst))


def readable(criterion: Criterion, level: float) -> float:
    """A level with no more decimals than its scale is read to."""
    low, high = sorted((criterion.scale.worst, criterion.scale.best))
    return min(max(round(level, decimals_of(criterion)), low), high)


def decimals_of(criterion: Criterion) -> int:
    """How finely levels are read, by how long the scale is."""
    span = abs(criterion.scale.best - criterion.scale.worst)
    return 0 if span >= 50 else 1 if span >= 5 else 2


def part_at(criterion: Criterion, level: float) -> float:
    scale = criterion.scale
    return (level - scale.worst) / (scale.best - scale.worst)


def _trouble(option_set: OptionSet, judged: TradeOffs, one: TradeOffCorrection) -> Trouble:
    first = option_set.criterion(one.pair[0])
    names = {"second": brief(option_set, one.pair[1]), "first": brief(option_set, one.pair[0])}
    level = level_words(first, one.judged)
    mended_level = None if one.mended is None else readable(first, one.mended)
    if mended_level is None or not is_worth_something(first, mended_level):
        words = tr("{second} for {first} at {level} does not fit: no level of {first} would.")
        return Trouble(one.pair, words.format(level=level, **names))
    mended = level_words(first, mended_level)
    words = tr("{second} for {first} at {level}. The other answers say {mended}.")
    action = tr("Set to {level}").format(level=mended)
    after = set_level(judged, one.pair, mended_level)
    return Trouble(one.pair, words.format(level=level, mended=mended, **names), action, after)


def _basis(option_set: OptionSet, judged: TradeOffs, result: TradeOffResult) -> str:
    if judged.first is None:
        return ""
    words = tr("Trade-offs against {name}").format(name=brief(option_set, judged.first))
    return basis_of(words, result.spread, result.redundancy)


def _reasons(option_set: OptionSet, judged: TradeOffs) -> dict[str, str]:
    lines: dict[str, list[str]] = {}
    for (key, other), level in judged.levels.items():
        first = option_set.criterion(key)
        words = tr("Its swing is worth {first} from {start} to {level}.")
        told = words.format(
            first=brief(option_set, key),
            start=level_words(first, first.scale.worst),
            level=level_words(first, level),
        )
        lines.setdefault(other, []).append(told)
    return {key: " ".join(told) for key, told in lines.items()}
