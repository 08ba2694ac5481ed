"""Two rankings side by side: painted inside its box, coloured where something moved, read by pointing."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from tests.ui.pictures import has_colour, keep, margin_is_untouched, painted
from ui.charts import slopegraph
from ui.charts.slopegraph import Slope, Slopegraph
from ui.theme import Theme

RED, BLUE, GREEN = QColor("#A8400C"), QColor("#213C70"), QColor("#00866F")


def sample(moved: bool = True) -> Slopegraph:
    after = (1, 0) if moved else (0, 1)
    return Slopegraph(
        ("Version 3", "Version 7"),
        "Total",
        (
            Slope("A1", ("Commodity barter",), RED, 0, after[0], ("1", "2"), ("61.0", "58.1"), moved),
            Slope("B1", ("Khasan–Rajin rail",), GREEN, 1, after[1], ("2", "1"), ("59.0", "60.2"), moved),
            Slope("C1", ("Modernisation fund",), BLUE, None, 2, ("–", "3"), ("–", "40.0"), False),
            Slope("D1", ("Route study",), BLUE, 2, None, ("3", "–"), ("33.0", "–"), False),
        ),
    )


@pytest.mark.parametrize("width", [340.0, 520.0, 900.0])
def test_that_it_stays_inside_its_box(width: float, shade: Theme) -> None:
    data = sample()
    height = slopegraph.least_height(data)
    image = painted(
        lambda painter, rect: slopegraph.draw(painter, rect, shade, data), width, height, shade.surface
    )
    keep(image, f"slopegraph-{width:g}")
    assert margin_is_untouched(image, shade.surface)
    assert has_colour(image, RED)


def test_that_only_options_that_moved_have_coloured_lines(shade: Theme) -> None:
    def middle(data: Slopegraph) -> bool:
        image = painted(
            lambda painter, rect: slopegraph.draw(painter, rect, shade, data), 700, 120, shade.surface
        )
        return has_colour(image.copy(340, 0, 60, image.height()), RED)

    still = sample(moved=False)
    assert not middle(still)
    level = still.slopes[0]._replace(moved=True)
    assert middle(still._replace(slopes=(level, *still.slopes[1:])))


def test_that_pointing_finds_the_option_of_that_side() -> None:
    data, rect = sample(), QRectF(0, 0, 700, 140)
    top = slopegraph.HEAD + 10
    left, right = (slopegraph.slope_at(rect, data, QPointF(x, top)) for x in (20, 680))
    assert left is not None
    assert right is not None
    assert (left.code, right.code) == ("A1", "B1")
    assert slopegraph.slope_at(rect, data, QPointF(20, 2)) is None


def test_that_nothing_ranked_is_an_empty_picture(shade: Theme) -> None:
    data = Slopegraph(("a", "b"), "Total", ())
    image = painted(lambda painter, rect: slopegraph.draw(painter, rect, shade, data), 400, 80, shade.surface)
    assert margin_is_untouched(image, shade.surface)
