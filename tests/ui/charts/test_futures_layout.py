"""The grid of futures in the narrowest window that shows every figure."""

from PySide6.QtCore import QRectF

from ui import text
from ui.charts.futures_layout import Place, Sizes

NARROWEST = QRectF(0, 0, 1134, 0)


def place(counts: float) -> Place:
    return Place(NARROWEST, Sizes(7, 8, 15, 4, 28, 130, 50, counts, None))


def test_that_figures_of_neighbours_stand_apart() -> None:
    narrow = place(20)
    assert narrow.has_cells
    figures = text.TIGHT * text.width("10", 11, 500)
    first, second = narrow.cell(0, 0, 0), narrow.cell(0, 0, 1)
    assert second.center().x() - first.center().x() >= figures + 2


def test_that_counts_of_many_people_stand_apart() -> None:
    wide = text.width("1 385", 12, 500)
    narrow = place(wide)
    assert narrow.figure(2).left() - narrow.figure(1).left() >= wide + 8
