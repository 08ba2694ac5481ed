"""The columns of a ranking for people: rank, figure and what else the method finds for each option."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from workbooks.command_line.methods import WORDS
from workbooks.command_line.particulars import Particulars
from workbooks.command_line.ranking import Ranking

NONE = "–"


@dataclass(frozen=True, slots=True)
class Column:
    heading: str
    text: Callable[[int], str]


def columns(ranking: Ranking, particulars: Particulars) -> tuple[Column, ...]:
    heading = WORDS[ranking.selection.method.key].heading
    return (
        Column(" Rank", lambda i: _rank(ranking, i)),
        Column(heading, lambda i: _figure(ranking, i)),
        *(_column(ranking, particulars, name) for name in particulars.headings),
    )


def _rank(ranking: Ranking, i: int) -> str:
    standings = ranking.standings
    if not ranking.selection.problem.ranked[i]:
        return NONE
    best, worst = standings.rank_low[i], standings.rank_high[i]
    if standings.known[i]:
        return f"{standings.ranks[i]}"
    return f"{best}" if best == worst else f"{best}{NONE}{worst}"


def _figure(ranking: Ranking, i: int) -> str:
    standings, decimals = ranking.standings, ranking.selection.method.decimals
    if standings.known[i]:
        return _number(standings.totals[i], decimals)
    return f"{_number(standings.total_low[i], decimals)}{NONE}{_number(standings.total_high[i], decimals)}"


def _column(ranking: Ranking, particulars: Particulars, name: str) -> Column:
    figures = particulars.figures[name]
    decimals = 0 if figures.dtype == np.int64 else ranking.selection.method.decimals

    def text(i: int) -> str:
        return _number(figures[i], decimals) if particulars.present[i] else NONE

    return Column(particulars.headings[name], text)


def _number(figure: float, decimals: int) -> str:
    """Without a minus sign before zeros."""
    return f"{round(float(figure), decimals) + 0.0:.{decimals}f}"
