"""The value function as a picture: where levels and values are, what can be taken, no paint outside."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF

from tests.ui.pictures import has_colour, margin_is_untouched, painted
from ui.charts import value_curve
from ui.charts.value_curve import ValueCurve
from ui.theme import Theme

BENT = ValueCurve(
    ((0.0, 0.0), (40.0, 70.0), (100.0, 100.0)), ((40.0, 70.0),), 0.0, 100.0, "jobs", (-5.0, 20.0, 140.0)
)
RECT = QRectF(0, 0, 320, 240)


def test_that_it_is_painted_inside_its_rectangle_in_both_themes(shade: Theme) -> None:
    image = painted(
        lambda painter, rect: value_curve.draw(painter, rect, shade, BENT), 320, 240, shade.surface
    )
    assert margin_is_untouched(image, shade.surface)
    assert has_colour(image, shade.accent)


@pytest.mark.parametrize("level", [0.0, 33.0, 100.0])
@pytest.mark.parametrize("value", [0.0, 50.0, 100.0])
def test_that_a_place_and_its_figures_say_the_same(level: float, value: float) -> None:
    place = value_curve.place_of(RECT, BENT, level, value)
    assert value_curve.at(RECT, BENT, place) == pytest.approx((level, value))


def test_that_only_what_is_near_a_point_takes_it() -> None:
    place = value_curve.place_of(RECT, BENT, 40.0, 70.0)
    assert value_curve.knot_at(RECT, BENT, place + QPointF(5, -5)) == 0
    assert value_curve.knot_at(RECT, BENT, place + QPointF(30, 0)) is None
    assert value_curve.knot_at(RECT, BENT._replace(knots=()), place) is None


def test_that_a_scale_of_one_level_has_a_place() -> None:
    flat = ValueCurve(((5.0, 0.0),), (), 5.0, 5.0, "", (5.0,))
    assert value_curve.area_of(RECT).contains(value_curve.place_of(RECT, flat, 5.0, 50.0))
