"""Rank acceptability: how often each option takes each rank."""

from __future__ import annotations

import numpy as np

from evaluator.simulation.robustness import Acceptability
from ui import text
from ui.charts import acceptability as chart
from ui.computing.evaluation import Evaluation
from ui.presentation.names import colours_of_options, option_forms
from ui.presentation.shown import MOST_ROWS, Shown, tr
from ui.tables.figures import Figures
from ui.text import Forms
from ui.theme import Theme

MOST_RANKS = 30


def sharp(evaluation: Evaluation) -> Acceptability | None:
    """The worker's chances with all ranks; a tick counts first places only."""
    chances = evaluation.chances
    return chances if isinstance(chances, Acceptability) and not evaluation.chances_behind else None


def competing(evaluation: Evaluation) -> list[int]:
    """Ranked options best first, then those with unknown scores."""
    known = [int(i) for i in evaluation.order]
    problem = evaluation.problem
    return known + np.flatnonzero(problem.ranked & ~problem.known).tolist()


def ranks_shown(evaluation: Evaluation, theme: Theme) -> Shown | None:
    """None until ranks have been counted."""
    chances = sharp(evaluation)
    if chances is None:
        return None
    colours, options = colours_of_options(evaluation.option_set, theme), evaluation.option_set.options
    rows = competing(evaluation)
    ranks = min(len(rows), MOST_RANKS)
    data = chart.Acceptability(
        tuple(
            chart.RankChances(
                options[i].key,
                options[i].badge,
                option_forms(options[i]),
                colours[i],
                tuple(float(p) for p in chances.ranks[i, :ranks]),
            )
            for i in rows[:MOST_ROWS]
        )
    )
    return Shown(
        lambda painter, rect, tokens: chart.draw(painter, rect, tokens, data),
        chart.least_height(data),
        lambda rect, position: chart.words_at(rect, data, position),
        _subtitle(chances, len(rows)),
        _summary(evaluation, chances, rows),
        lambda: _figures(evaluation, chances, rows, ranks),
    )


def _subtitle(chances: Acceptability, count: int) -> Forms:
    error = 100 * chances.standard_error
    told = tr("<0.1") if error < 0.1 else text.total(error)
    words = tr("Share of draws in which an option takes each rank, %; standard error {error} at most").format(
        error=told
    )
    short = tr("Share of draws per rank, %; ±{error}").format(error=told)
    if count > MOST_ROWS:
        first = tr("First {some} of {all}.").format(some=MOST_ROWS, all=text.number(count))
        return (f"{words}. {first}", f"{short}. {first}", short)
    return (words, short)


def _summary(evaluation: Evaluation, chances: Acceptability, rows: list[int]) -> str:
    options = evaluation.option_set.options
    told = [
        tr("{code} first in {chance}").format(
            code=options[i].badge, chance=text.chance(float(chances.first[i]))
        )
        for i in rows[:3]
    ]
    return ", ".join(told)


def _figures(evaluation: Evaluation, chances: Acceptability, rows: list[int], ranks: int) -> Figures:
    options = evaluation.option_set.options
    heads = tuple(text.ordinal(rank + 1) for rank in range(ranks))
    return Figures(
        tr("Rank acceptability"),
        (tr("Code"), tr("Option"), *heads),
        tuple(
            (
                options[i].badge,
                options[i].name,
                *(text.chance(float(p)) if p > 0 else text.MISSING for p in chances.ranks[i, :ranks]),
            )
            for i in rows
        ),
        frozenset(range(2, 2 + ranks)),
    )
