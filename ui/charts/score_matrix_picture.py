"""The whole matrix of scores as one picture: heads, cells and what the marks mean."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter

from ui.charts import score_matrix as chart
from ui.charts.score_matrix import Cell, CriterionHead, Legend, OptionHead
from ui.text import Forms
from ui.theme import Theme

_NAMES, _WIDE = 214.0, 76.0
_LEGEND_ROOM = chart.LEGEND + 10.0


class GroupHead(NamedTuple):
    """A run of criteria of one group, so many columns wide."""

    names: Forms
    colour: QColor
    columns: int


class Matrix(NamedTuple):
    groups: tuple[GroupHead, ...]
    criteria: tuple[CriterionHead, ...]
    options: tuple[OptionHead, ...]
    cells: tuple[tuple[Cell, ...], ...]
    legend: Legend


def size_of(data: Matrix) -> QSizeF:
    high = sum(_row_height(option) for option in data.options)
    wide = max(_NAMES + _WIDE * len(data.criteria), 640.0)
    return QSizeF(wide, chart.HEAD + high + _LEGEND_ROOM)


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: Matrix) -> None:
    left = rect.left() + _NAMES
    for group in data.groups:
        box = QRectF(left, rect.top(), _WIDE * group.columns, 24)
        chart.draw_group_head(painter, box, theme, group.names, group.colour)
        left += box.width()
    for at, criterion in enumerate(data.criteria):
        box = QRectF(rect.left() + _NAMES + _WIDE * at, rect.top(), _WIDE, chart.HEAD)
        chart.draw_criterion_head(painter, box, theme, criterion)
    top = rect.top() + chart.HEAD
    for option, cells in zip(data.options, data.cells, strict=True):
        high = _row_height(option)
        chart.draw_option_head(painter, QRectF(rect.left(), top, _NAMES, high), theme, option)
        for at, cell in enumerate(cells):
            below = top + high - chart.CELL
            box = QRectF(rect.left() + _NAMES + _WIDE * at, below, _WIDE, chart.CELL)
            chart.draw_cell(painter, box, theme, cell)
        top += high
    foot = QRectF(rect.left(), top + 8, rect.width(), chart.LEGEND)
    chart.draw_legend(painter, foot, theme, data.legend)


def _row_height(option: OptionHead) -> float:
    return chart.CELL + (chart.FAMILY_GAP if option.starts_family else 0)
