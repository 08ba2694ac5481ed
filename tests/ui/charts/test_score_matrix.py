"""The painted matrix and curve: marks that are there when they should be, text that can be read."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from tests.ui import sets
from ui.charts import score_curve
from ui.charts.score_matrix import Cell, State, draw_cell, ink_of
from ui.painting import prepare
from ui.palette import contrast, value_colour
from ui.presentation.score_cell import curve_of
from ui.theme import Theme

PLAIN = Cell("50", 50.0, 40.0, 60.0)


def painted(draw: Callable[[QPainter, QRectF], None], theme: Theme, wide: int = 68, high: int = 47) -> QImage:
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(theme.canvas)
    with QPainter(image) as painter:
        prepare(painter)
        draw(painter, QRectF(0, 0, wide, high))
    return image


def cell(data: Cell, theme: Theme, state: State = State.PLAIN) -> QImage:
    return painted(lambda painter, rect: draw_cell(painter, rect, theme, data, state), theme)


def test_that_every_mark_makes_a_difference(shade: Theme) -> None:
    pictures = [
        cell(each, shade)
        for each in (
            PLAIN,
            PLAIN._replace(is_fact=True),
            PLAIN._replace(is_inherited=True),
            PLAIN._replace(outside=True),
            PLAIN._replace(faded=True),
            PLAIN._replace(words=""),
            PLAIN._replace(value=51.0, low=41.0, high=61.0),
        )
    ]
    pictures += [cell(PLAIN, shade, State.SELECTED), cell(PLAIN, shade, State.CURRENT)]
    for at, picture in enumerate(pictures):
        assert all(picture != other for other in pictures[at + 1 :])


def test_that_a_fact_is_marked_in_the_upper_right_corner(shade: Theme) -> None:
    picture = cell(PLAIN._replace(is_fact=True), shade)
    assert QColor(picture.pixel(63, 2)) == shade.text
    assert QColor(cell(PLAIN, shade).pixel(63, 2)) != shade.text


@pytest.mark.parametrize("value", [0.0, 25.0, 50.0, 75.0, 90.0, 100.0])
def test_that_figures_can_be_read_on_every_value(shade: Theme, value: float) -> None:
    assert contrast(ink_of(shade, value), value_colour(shade, value / 100)) >= 4.5


def test_that_the_curve_is_drawn_for_every_kind_of_scale(shade: Theme) -> None:
    option_set = sets.built_in()
    row = option_set.scores["S2P"]["B1"]
    for criterion in option_set.criteria:
        if criterion.key not in row:
            continue
        data = curve_of(criterion, row[criterion.key])
        colour = QColor("#00866F")
        picture = painted(
            lambda painter, rect, data=data, colour=colour: score_curve.draw(  # type: ignore[misc]  # bound
                painter, rect, shade, data, colour
            ),
            shade,
            330,
            204,
        )
        seen = {picture.pixel(x, y) for x in range(0, 330) for y in range(0, 204)}
        assert shade.accent.rgb() in seen, criterion.key
