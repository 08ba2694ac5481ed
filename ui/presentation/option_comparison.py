"""Two options side by side: scores, values, what each criterion adds, and what decides between them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from criteria.inheritance import score_row
from criteria.scores import Score
from criteria.tree import Criterion
from evaluator.explanation.weight_changes import differences
from ui import text
from ui.charts.differences import Difference, Differences
from ui.computing.evaluation import Evaluation
from ui.methods import method_name
from ui.presentation.names import colours_of_options, criterion_forms, row_forms, short
from ui.tables.figures import Figures
from ui.theme import Theme
from ui.translation import translator

tr = translator("Options")
_EACH_SIDE = 5
_LEVEL = 0.05
"""Totals nearer than this read alike."""


class Comparison(NamedTuple):
    """`differences` is what each criterion adds for the first; None where a figure is no sum over them."""

    sentence: str
    detail: str
    figures: Figures
    differences: Differences | None


def compared(evaluation: Evaluation, first: int, second: int, theme: Theme) -> Comparison:
    option_set = evaluation.option_set
    parts = None
    if evaluation.basis.is_additive:
        parts = differences(evaluation.problem.values, evaluation.shares, first, second)
    drawn = None
    if parts is not None:
        colours = colours_of_options(option_set, theme)
        items = tuple(
            Difference(c.key, row_forms(c), float(part))
            for c, part in zip(option_set.criteria, parts, strict=True)
        )
        one, other = option_set.options[first], option_set.options[second]
        drawn = Differences(items, one.badge, colours[first], other.badge, colours[second], _EACH_SIDE, 1)
    sentence, detail = _sentences(evaluation, first, second, drawn)
    return Comparison(sentence, detail, _figures(evaluation, first, second), drawn)


def _sentences(evaluation: Evaluation, first: int, second: int, drawn: Differences | None) -> tuple[str, str]:
    """Which is ahead and by how much; what speaks most for either."""
    options = evaluation.option_set.options
    codes = options[first].badge, options[second].badge
    if drawn is None:
        return (
            tr("{first} beside {second}").format(first=codes[0], second=codes[1]),
            tr("{method} gives no points per criterion: scores and values only.").format(
                method=method_name(evaluation.basis.method.key)
            ),
        )
    net = sum(item.points for item in drawn.items)
    if abs(net) < _LEVEL:
        sentence = tr("{first} and {second} are level").format(first=codes[0], second=codes[1])
    else:
        ahead, behind = codes if net > 0 else codes[::-1]
        sentence = tr("{ahead} is {points} points ahead of {behind}").format(
            ahead=ahead, points=text.total(abs(net)), behind=behind
        )
    for_first = max(drawn.items, key=lambda item: item.points)
    for_second = min(drawn.items, key=lambda item: item.points)
    told = [
        tr("{name} speaks most for {code}").format(name=short(item.names), code=code)
        for item, code, sign in ((for_first, codes[0], 1), (for_second, codes[1], -1))
        if sign * item.points >= _LEVEL
    ]
    return sentence, f"{text.capitalised('; '.join(told))}." if told else tr("No criterion tells them apart.")


def _figures(evaluation: Evaluation, first: int, second: int) -> Figures:
    option_set = evaluation.option_set
    pair = [option_set.options[first], option_set.options[second]]
    scores = [score_row(option_set, option_set.view.scenario, option.key) for option in pair]
    values = [evaluation.problem.values[first], evaluation.problem.values[second]]
    shares, additive = evaluation.shares, evaluation.basis.is_additive
    rows = []
    for at, criterion in enumerate(option_set.criteria):
        row = [short(criterion_forms(criterion)), _unit(criterion)]
        adds = []
        for score, value in zip(scores, values, strict=True):
            known = not np.isnan(value[at])
            row.append(_score(score[criterion.key]))
            row.append(text.total(float(value[at]), 0) if known else text.MISSING)
            adds.append(float(value[at] if known else 50.0) * float(shares[at]))
            if additive:
                row.append(
                    text.total(adds[-1])
                    if known
                    else tr("about {points}").format(points=text.total(adds[-1]))
                )
        if additive:
            row.append(text.difference(adds[0] - adds[1], 1))
        rows.append(tuple(row))
    heads = [tr("Criterion"), tr("Unit")]
    for option in pair:
        heads += [tr("{code} score").format(code=option.badge), tr("Value")]
        if additive:
            heads.append(tr("Adds"))
    if additive:
        heads.append(tr("Difference"))
    title = tr("{first} beside {second}").format(first=pair[0].name, second=pair[1].name)
    return Figures(title, tuple(heads), tuple(rows), frozenset(range(2, len(heads))))


def _unit(criterion: Criterion) -> str:
    return criterion.scale.unit_short or criterion.scale.unit


def _score(score: Score) -> str:
    """The best figure, with its range where it has one."""
    if score.low is None or score.best is None or score.high is None:
        return tr("unknown")
    best = natural(score.best)
    if score.low == score.high:
        return best
    return tr("{best} ({low} to {high})").format(best=best, low=natural(score.low), high=natural(score.high))


def natural(level: float) -> str:
    """A level in natural units with as many decimals as it needs, two at most."""
    decimals = next((n for n in (0, 1) if abs(round(level, n) - level) < 1e-9), 2)
    return text.number(level, decimals)
