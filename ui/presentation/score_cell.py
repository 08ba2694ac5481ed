"""One score told whole: its value, where it comes from, what its level means and how its curve runs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from criteria.inheritance import lineage, score_origin
from criteria.scales import Scale
from criteria.scores import Score
from criteria.sources import Source
from criteria.tree import Criterion
from evaluator.values import Piecewise, evaluate
from ui import text
from ui.charts.score_curve import Curve, Mark
from ui.presentation.names import scenario_forms, short
from ui.presentation.scores import ScoreGrid, figure_words, kind_words, range_words
from ui.tables.content import Figures
from ui.translation import translator

tr = translator("Score")

CURVE_POINTS = 97
"""How finely a bent curve is drawn."""


class Anchor(NamedTuple):
    level: str
    words: str
    is_near: bool


def value_of(scale: Scale, level: float) -> float:
    """The value of a level, which counts as the nearer end when it is outside."""
    return float(evaluate(scale.value_scale(), np.array([level]))[0])


def unit_words(criterion: Criterion) -> str:
    """The unit, and what it becomes: “USD million per year → value 0–100”."""
    scale = criterion.scale
    side = tr("less is better") if scale.direction == "min" else ""
    words = tr("{unit} → value 0–100").format(unit=text.capitalised(scale.unit)) if scale.unit else ""
    return " · ".join(filter(None, (words, side)))


def outside_words(criterion: Criterion, score: Score) -> str:
    """That a score lies outside its scale and what it counts as; empty when it does not."""
    if score.low is None or score.best is None or score.high is None:
        return ""
    low, high = sorted((criterion.scale.worst, criterion.scale.best))
    if low <= score.low and score.high <= high:
        return ""
    ends = tr("The scale goes from {low} to {high}").format(low=figure_words(low), high=figure_words(high))
    if low <= score.best <= high:
        return tr("{ends}: what lies beyond it counts as its end.").format(ends=ends)
    end = low if score.best < low else high
    counts = tr("{figure} counts as {end}").format(figure=figure_words(score.best), end=figure_words(end))
    return f"{ends}: {counts}."


def origin_words(grid: ScoreGrid, option: int, criterion: int) -> str:
    """Where a score comes from when the scenario may inherit it; empty in a scenario without a parent."""
    option_set, scenario = grid.option_set, grid.scenario
    place = scenario, option_set.options[option].key, option_set.criteria[criterion].key
    origin = score_origin(option_set, *place)
    parents = tuple(lineage(option_set, scenario))[1:]
    if origin is not None and origin != scenario:
        return tr("Inherited from “{name}”.").format(name=short(scenario_forms(option_set.scenario(origin))))
    if origin is None or not parents:
        return ""
    before = score_origin(option_set, parents[0], *place[1:])
    if before is None:
        return tr("This scenario's own.")
    theirs = option_set.scores[before][place[1]][place[2]]
    words = tr("This scenario's own. “{name}” has {figures}.")
    return words.format(name=short(scenario_forms(option_set.scenario(before))), figures=range_words(theirs))


def is_own(grid: ScoreGrid, option: int, criterion: int) -> bool:
    """Whether the scenario lists this score although it could inherit one."""
    return grid.can_inherit and bool(grid.own[option, criterion])


def tooltip_words(grid: ScoreGrid, option: int, criterion: int) -> str:
    option_set, score = grid.option_set, grid.score(option, criterion)
    column = option_set.criteria[criterion]
    figures = f"{column.name}: {range_words(score)} {column.scale.unit if score.known else ''}".strip()
    value = ""
    if score.best is not None:
        value = tr("Value {value} of 100").format(value=text.total(value_of(column.scale, score.best), 0))
    first = f"{option_set.options[option].badge} {option_set.options[option].name}"
    second = " · ".join(filter(None, (kind_words(score), value)))
    told = (outside_words(column, score), origin_words(grid, option, criterion), score.rationale)
    return "\n".join(filter(None, (first, figures, second, *told)))


def spoken(grid: ScoreGrid, option: int, criterion: int) -> str:
    """The cell in one line, for screen readers."""
    return "; ".join(tooltip_words(grid, option, criterion).split("\n"))


def sources_of(grid: ScoreGrid, option: int, criterion: int) -> tuple[Source, ...]:
    """The sources of a score that the set has, in the order they were given."""
    known = {source.key: source for source in grid.option_set.sources}
    return tuple(known[key] for key in grid.score(option, criterion).sources if key in known)


def anchors_of(criterion: Criterion, score: Score) -> tuple[Anchor, ...]:
    """The anchored levels in rising order; the one nearest to the score is marked."""
    anchors = sorted(criterion.scale.anchors, key=lambda anchor: anchor.level)
    near = None
    if anchors and score.best is not None:
        best = score.best
        near = min(anchors, key=lambda anchor: abs(anchor.level - best))
    return tuple(Anchor(figure_words(a.level), a.description, a is near) for a in anchors)


def curve_of(criterion: Criterion, score: Score) -> Curve:
    scale = criterion.scale
    low, high = sorted((scale.worst, scale.best))
    bend = _bend(scale)
    knots = scale.function.points if isinstance(scale.function, Piecewise) else ()
    places = np.linspace(0.0, 1.0, CURVE_POINTS)
    levels = low + (high - low) * (places if bend is None else bend * np.expm1(places * np.log1p(1 / bend)))
    within = np.clip(levels, low, high).tolist()
    levels = np.array(sorted({*within, *(level for level, _ in knots)}))  # np.unique would load numpy.ma
    values = evaluate(scale.value_scale(), levels)
    points = tuple(zip(map(float, levels), map(float, values), strict=True))
    mark = None
    if score.low is not None and score.best is not None and score.high is not None:
        held = np.clip([score.low, score.best, score.high], low, high).tolist()
        value = value_of(scale, score.best)
        words = f"{figure_words(score.best)} → {text.total(value, 0)}"
        mark = Mark(held[0], held[1], held[2], value, words)
    title = scale.unit if bend is None else tr("{unit}, compressed scale").format(unit=scale.unit)
    return Curve(low, high, bend, points, tuple(knots), mark, _ticks(scale, knots), title)


def curve_figures(criterion: Criterion, points: Sequence[tuple[float, float]]) -> Figures:
    """Points of a value function as a table: levels in natural units and what they are worth."""
    name = tr("Value function of {name}").format(name=criterion.name)
    rows = tuple((figure_words(level), text.total(value)) for level, value in points)
    return Figures(name, (criterion.scale.unit or tr("Level"), tr("Value")), rows, frozenset((0, 1)))


def _ticks(scale: Scale, knots: tuple[tuple[float, float], ...]) -> tuple[tuple[float, str], ...]:
    """Levels to write below the axis: the ends, and between them the knots or round quarters."""
    low, high = sorted((scale.worst, scale.best))
    levels = [level for level, _ in knots] or [low + (high - low) * part for part in (0, 0.25, 0.5, 0.75, 1)]
    return tuple((level, figure_words(level)) for level in levels)


def _bend(scale: Scale) -> float | None:
    """How the axis is compressed where most of what matters lies near its low end; None for not at all.

    A level at the place u of the scale stands at log(1 + u / k) / log(1 + 1 / k), so that the middle knot
    comes to the middle.
    """
    if not isinstance(scale.function, Piecewise):
        return None
    low, high = sorted((scale.worst, scale.best))
    middle = float(np.median([(level - low) / (high - low) for level, _ in scale.function.points[1:-1] or ()]
                             or [0.5]))  # fmt: skip
    return None if middle >= 0.2 or middle <= 0 else middle**2 / (1 - 2 * middle)


def described(criterion: Criterion, score: Score) -> str:
    """The curve in words."""
    scale = criterion.scale
    ends = tr("From {worst}, worth 0, to {best}, worth 100.").format(
        worst=figure_words(scale.worst), best=figure_words(scale.best)
    )
    if score.best is None:
        return ends
    now = tr("{figure} is worth {value}.").format(
        figure=figure_words(score.best), value=text.total(value_of(scale, score.best), 1)
    )
    return f"{ends} {now}"
