"""What single scores can do: the tornado of the lead, and what finding one out would be worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from evaluator.arrays import FloatArray
from ui import text
from ui.charts import bar_list
from ui.charts import score_ranges as chart
from ui.computing.evaluation import Evaluation
from ui.computing.soundings import ScoreSounding
from ui.presentation.names import colours_of_options, criterion_forms, row_forms
from ui.presentation.shown import Shown, additive_only, tr
from ui.presentation.tracks import level_in_words
from ui.tables.figures import Figures
from ui.theme import Theme

if TYPE_CHECKING:
    from evaluator.sensitivity.tornado import Tornado

MOST_RANGES = 12
MOST_WORTHS = 12


def reversals(tornado: Tornado) -> int:
    """How many single scores can turn the lead inside their range."""
    return int((np.minimum(tornado.at_low, tornado.at_high) < 0).sum())


def ranges_shown(evaluation: Evaluation, found: ScoreSounding, theme: Theme) -> Shown | None:
    """None where fewer than two options are ranked, or no score is uncertain."""
    tornado = found.tornado
    if tornado is None or not tornado.options.size:
        return None
    options = evaluation.option_set.options
    first, second = (options[int(i)] for i in found.order[:2])
    colours = colours_of_options(evaluation.option_set, theme)
    rows = tuple(
        chart.ScoreRange(
            options[int(a)].badge,
            colours[int(a)],
            row_forms(evaluation.option_set.criteria[int(j)]),
            float(tornado.at_low[k]),
            float(tornado.at_high[k]),
            _words(evaluation, found, tornado, k),
        )
        for k, (a, j) in enumerate(
            zip(tornado.options[:MOST_RANGES], tornado.criteria[:MOST_RANGES], strict=True)
        )
    )
    data = chart.ScoreRanges(rows, first.badge, second.badge, tornado.base)
    words = tr("Lead of {a} over {b} if one score moves to its low or high").format(
        a=first.badge, b=second.badge
    )
    more = tornado.options.size - len(rows)
    longer = tr("{words}; the widest {some} of {all}").format(
        words=words, some=len(rows), all=tornado.options.size
    )
    return Shown(
        lambda painter, rect, tokens: chart.draw(painter, rect, tokens, data),
        chart.least_height(data),
        lambda rect, position: chart.words_at(rect, data, position),
        (longer, words) if more > 0 else (words,),
        tr("{some} of {all} single score ranges can turn the lead of {a} over {b}").format(
            some=reversals(tornado), all=tornado.options.size, a=first.badge, b=second.badge
        ),
        lambda: _range_figures(evaluation, found, tornado),
        additive_only(evaluation.basis.is_additive),
    )


def _words(evaluation: Evaluation, found: ScoreSounding, tornado: Tornado, k: int) -> str:
    option = evaluation.option_set.options[int(tornado.options[k])]
    criterion = evaluation.option_set.criteria[int(tornado.criteria[k])]
    low, high = float(tornado.low[k]), float(tornado.high[k])
    words = tr("{code} {option}, {criterion}: lead {at_low} at {low}, {at_high} at {high}").format(
        code=option.badge,
        option=option.name,
        criterion=criterion.name,
        at_low=text.difference(float(tornado.at_low[k]), 1),
        at_high=text.difference(float(tornado.at_high[k]), 1),
        low=level_in_words(criterion, low),
        high=level_in_words(criterion, high),
    )
    turn = _turn(evaluation, found, int(tornado.options[k]), int(tornado.criteria[k]))
    return f"{words}\n{turn}" if turn else words


def _turn(evaluation: Evaluation, found: ScoreSounding, option: int, criterion: int) -> str:
    """From which level on another option is first, where the range reaches it."""
    changes = found.changes
    at = np.flatnonzero((changes.options == option) & (changes.criteria == criterion))
    if not at.size:
        return ""
    k = int(at[0])
    level = level_in_words(evaluation.option_set.criteria[criterion], round(float(changes.levels[k]), 2))
    code = evaluation.option_set.options[int(changes.winners[k])].badge
    return tr("{code} is first beyond {level}").format(code=code, level=level)


def _range_figures(evaluation: Evaluation, found: ScoreSounding, tornado: Tornado) -> Figures:
    option_set = evaluation.option_set
    first, second = (option_set.options[int(i)].badge for i in found.order[:2])
    lines = []
    for k, (a, j) in enumerate(zip(tornado.options.tolist(), tornado.criteria.tolist(), strict=True)):
        criterion = option_set.criteria[j]
        lines.append(
            (
                option_set.options[a].badge,
                criterion.name,
                level_in_words(criterion, float(tornado.low[k])),
                level_in_words(criterion, float(tornado.high[k])),
                text.difference(float(tornado.at_low[k])),
                text.difference(float(tornado.at_high[k])),
                _turn(evaluation, found, a, j),
            )
        )
    heads = (
        tr("Code"), tr("Criterion"), tr("Low"), tr("High"), tr("Lead at low"), tr("Lead at high"),
        tr("Changes the first place"),
    )  # fmt: skip
    title = tr("Lead of {a} over {b}").format(a=first, b=second)
    return Figures(title, heads, tuple(lines), frozenset({4, 5}))


def worth_shown(evaluation: Evaluation, found: ScoreSounding, theme: Theme) -> Shown | None:
    """Which single score matters most; None where none is worth finding out."""
    worth, changes = found.information.worth, found.information.changes
    options, criteria = np.nonzero(worth > 0)
    if not options.size:
        return None
    by = np.argsort(-worth[options, criteria], kind="stable")
    places = list(zip(options[by].tolist(), criteria[by].tolist(), strict=True))
    colours, option_set = colours_of_options(evaluation.option_set, theme), evaluation.option_set
    bars = tuple(
        bar_list.Bar(
            option_set.options[a].badge,
            colours[a],
            row_forms(option_set.criteria[j]),
            float(worth[a, j]),
            _gain(float(worth[a, j])),
            (text.chance(float(changes[a, j])),),
            _worth_words(evaluation, a, j, float(worth[a, j]), float(changes[a, j])),
        )
        for a, j in places[:MOST_WORTHS]
    )
    data = bar_list.BarList((tr("Score"), tr("Expected gain, points"), tr("New choice")), bars)
    return Shown(
        lambda painter, rect, tokens: bar_list.draw(painter, rect, tokens, data),
        bar_list.least_height(data),
        lambda rect, position: bar_list.words_at(rect, data, position),
        (
            tr("What finding out one score would gain, and how often it would change the choice"),
            tr("Gain from finding out one score"),
        ),
        bars[0].words,
        lambda: _worth_figures(evaluation, places, worth, changes),
        additive_only(evaluation.basis.is_additive),
    )


def _gain(points: float) -> str:
    return tr("<0.01") if points < 0.005 else text.total(points, 2)


def _worth_words(evaluation: Evaluation, option: int, criterion: int, worth: float, change: float) -> str:
    option_set = evaluation.option_set
    words = tr(
        "Finding out “{criterion}” of {code} gains {worth} points on average; "
        "in {chance} of cases another option would be chosen"
    )
    return words.format(
        criterion=criterion_forms(option_set.criteria[criterion])[0],
        code=option_set.options[option].badge,
        worth=_gain(worth),
        chance=text.chance(change),
    )


def _worth_figures(
    evaluation: Evaluation,
    places: list[tuple[int, int]],
    worth: FloatArray,
    changes: FloatArray,
) -> Figures:
    option_set = evaluation.option_set
    heads = (tr("Code"), tr("Criterion"), tr("Expected gain, points"), tr("Changes the choice"))
    rows = tuple(
        (
            option_set.options[a].badge,
            option_set.criteria[j].name,
            _gain(float(worth[a, j])),
            text.chance(float(changes[a, j])),
        )
        for a, j in places
    )
    return Figures(tr("Scores worth finding out"), heads, rows, frozenset({2, 3}))
