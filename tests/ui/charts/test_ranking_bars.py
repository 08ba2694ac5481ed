"""What stands in a row for the method's figure, on any axis."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from tests.ui import samples
from tests.ui.pictures import painted
from ui.charts import ranking
from ui.charts.ranking_bars import draw_bar, tick_words
from ui.charts.ranking_data import Axis, Group, Ranking, Row, Shape
from ui.theme import Theme

LIGHT = Theme.light()
WIDE = 200
RED, BLUE = QColor("#FF0000"), QColor("#0000FF")
GROUPS = (Group(("one",), RED), Group(("two",), BLUE))


def row(total: float, **more: object) -> Row:
    return (
        samples.ranking(LIGHT)
        .rows[0]
        ._replace(total=total, **{"parts": (), "low": None, "high": None, **more})
    )


def bars(axis: Axis, shape: Shape = Shape.BAR, groups: tuple[Group, ...] = ()) -> Ranking:
    return Ranking(groups=groups, rows=(), axis=axis, shape=shape)


def picture(data: Ranking, shown: Row) -> QImage:
    box = QRectF(0, 10, WIDE, 20)
    return painted(
        lambda painter, _rect: draw_bar(painter, box, LIGHT, data, shown, LIGHT.canvas),
        WIDE,
        40,
        LIGHT.canvas,
    )


def inked(image: QImage) -> tuple[int, int]:
    """The first and the last column that anything was painted in; (-1, -1) for none."""
    ground = LIGHT.canvas.rgb()
    across = [
        x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in range(image.height()))
    ]
    return (across[0], across[-1]) if across else (-1, -1)


def columns_of(image: QImage, colour: QColor) -> list[int]:
    found = [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) == colour.rgb() for y in range(image.height()))
    ]
    return [found[0], found[-1]]


@pytest.mark.parametrize("total", [0.25, 0.5, 1.0])
def test_that_a_bar_is_as_long_as_its_figure(total: float) -> None:
    left, right = inked(picture(bars(Axis(1.0)), row(total)))
    assert left == 0
    assert right == pytest.approx(total * WIDE, abs=2)


def test_that_where_lower_is_better_a_lower_figure_is_longer() -> None:
    axis = Axis(0.0, 1.0, 1.0)
    worse, better = (inked(picture(bars(axis), row(total)))[1] for total in (0.75, 0.25))
    assert (worse, better) == (pytest.approx(50, abs=2), pytest.approx(150, abs=2))
    assert inked(picture(bars(axis), row(1.0))) == (-1, -1)


def test_that_parts_against_an_option_lie_on_the_other_side_of_zero() -> None:
    data = bars(Axis(1.0, -1.0), Shape.FLOW, GROUPS)
    image = picture(data, row(-0.2, parts=(0.3, -0.5)))
    right, left = columns_of(image, RED), columns_of(image, BLUE)
    assert right == [pytest.approx(100, abs=1), pytest.approx(129, abs=2)]
    assert left == [pytest.approx(51, abs=2), pytest.approx(99, abs=1)]


def test_that_the_net_is_marked_where_it_lies() -> None:
    data = bars(Axis(1.0, -1.0), Shape.FLOW, GROUPS)
    image = picture(data, row(-0.2, parts=(0.0, 0.0)))
    dot = columns_of(image, LIGHT.text)
    assert sum(dot) / 2 == pytest.approx(80, abs=1)


def test_that_a_span_reaches_from_one_figure_to_the_other() -> None:
    data = bars(Axis(1.0, 5.0, 1.0), Shape.SPAN)
    left, right = inked(picture(data, row(2.0, other=4.0)))
    assert (left, right) == (pytest.approx(50 - 6, abs=2), pytest.approx(150 + 6, abs=2))
    alone = inked(picture(data, row(3.0, other=3.0)))
    assert alone[1] - alone[0] <= 14


def test_that_a_thin_bar_is_lower() -> None:
    def height(shape: Shape) -> int:
        image = picture(bars(Axis(1.0), shape), row(0.5))
        return sum(image.pixel(20, y) != LIGHT.canvas.rgb() for y in range(image.height()))

    assert height(Shape.THIN) < height(Shape.BAR) / 2


def test_that_words_stand_in_place_of_a_bar() -> None:
    shown = row(0.5, words=("Anything from 0 to 1",), low=0.0, high=1.0)
    image = picture(bars(Axis(1.0)), shown)
    assert LIGHT.control.rgb() not in {image.pixel(x, 20) for x in range(WIDE)}
    assert inked(image)[1] > 60


def test_that_strong_bars_are_told_apart() -> None:
    data = bars(Axis(1.0))
    assert picture(data, row(0.5)) != picture(data, row(0.5, strong=True))


def test_that_an_axis_without_length_breaks_nothing() -> None:
    axis = Axis(0.0)
    assert axis.part(3.0) == 0.0
    assert axis.length(3.0) == 0.0


def test_that_ticks_have_a_true_minus() -> None:
    assert [tick_words(value) for value in (-0.4, 0.0, 0.30000000000000004)] == ["−0.4", "0", "0.3"]


def test_that_an_order_of_earlier_weights_is_faded(shade: Theme) -> None:
    data = samples.ranking(shade)
    height = ranking.height_for(750, data)

    def whole(shown: Ranking) -> QImage:
        return painted(
            lambda painter, rect: ranking.draw(painter, rect, shade, shown), 750, height, shade.canvas
        )

    assert whole(data) != whole(data._replace(faded=True))
