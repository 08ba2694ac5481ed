"""A table of figures: read, walked and copied like one of a spreadsheet."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.tables.figures import Figures, FiguresModel, FiguresTable, copy
from ui.theme import Theme

FIGURES = Figures(
    "Ranks",
    ("Option", "Total", "Note"),
    (("A <b>bold</b>", "59.4", "tab\there"), ("B", "12.0", "line\nbreak"), ("C", "–", "")),
    frozenset({1}),
)


@pytest.fixture
def table(qtbot: QtBot) -> FiguresTable:
    made = FiguresTable("ranking_table")
    qtbot.addWidget(made)
    made.show_figures(FIGURES)
    made.resize(400, 200)
    made.show()
    return made


def select(table: FiguresTable, first: tuple[int, int], last: tuple[int, int]) -> None:
    model = table.model()
    chosen = QItemSelection(model.index(*first), model.index(*last))
    table.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def test_that_the_model_keeps_the_rules_of_models(qtbot: QtBot) -> None:
    model = FiguresModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show_figures(FIGURES)
    assert (model.rowCount(), model.columnCount()) == (3, 3)
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0
    tester.deleteLater()


def test_that_cells_are_plain_text_and_tooltips_too(table: FiguresTable) -> None:
    index = table.model().index(0, 0)
    assert index.data() == "A <b>bold</b>"
    assert "&lt;b&gt;bold" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert table.model().data(table.model().index(9, 9)) is None


def test_that_numbers_stand_right_in_cell_and_head(table: FiguresTable) -> None:
    model, role = table.model(), Qt.ItemDataRole.TextAlignmentRole
    assert model.index(0, 1).data(role) & int(Qt.AlignmentFlag.AlignRight)
    assert model.index(0, 0).data(role) is None
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert model.headerData(1, across, role) & int(Qt.AlignmentFlag.AlignRight)
    assert model.headerData(0, across, role) & int(Qt.AlignmentFlag.AlignLeft)
    assert model.headerData(0, across) == "Option"
    assert model.headerData(0, down) is None


def test_that_the_whole_table_copies_with_tabs_and_one_line_a_row() -> None:
    copy(FIGURES)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "Option\tTotal\tNote",
        "A <b>bold</b>\t59.4\ttab here",
        "B\t12.0\tline break",
        "C\t–\t",
    ]


def test_that_a_selection_copies_with_its_heads(table: FiguresTable, qtbot: QtBot) -> None:
    select(table, (1, 0), (2, 1))
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Option\tTotal\nB\t12.0\nC\t–\n"


def test_that_nothing_selected_copies_nothing(table: FiguresTable, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("before")
    table.clearSelection()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "before"


def test_that_arrows_walk_and_tab_leaves(table: FiguresTable, qtbot: QtBot) -> None:
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().row() == 1
    assert not table.tabKeyNavigation()


def test_that_the_same_figures_keep_the_selection(table: FiguresTable) -> None:
    select(table, (1, 0), (1, 2))
    table.show_figures(Figures(*(getattr(FIGURES, name) for name in ("title", "headers", "rows", "numeric"))))
    assert table.selectionModel().hasSelection()
    assert table.accessibleName() == "Ranks"


def test_that_nothing_can_be_edited(table: FiguresTable) -> None:
    assert not table.model().flags(table.model().index(0, 0)) & Qt.ItemFlag.ItemIsEditable


def test_that_it_follows_the_theme_within_a_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    table = FiguresTable("inner")
    QVBoxLayout(window).addWidget(table)
    window.show()
    assert Theme.light().surface.name() in table.styleSheet()
    theme.apply(Theme.dark())
    qtbot.wait(1)
    assert Theme.dark().surface.name() in table.styleSheet()
    table.hide()
    theme.apply(Theme.light())
    qtbot.wait(1)
    table.show()
    assert Theme.light().surface.name() in table.styleSheet()


def test_that_no_column_is_cut_to_make_room_for_the_others(table: FiguresTable) -> None:
    table.show_whole(FIGURES, 0)
    table.resize(table.columnWidth(1) + table.columnWidth(2) + 40, 200)
    assert table.columnWidth(0) >= table.sizeHintForColumn(0)
    table.resize(900, 200)
    assert sum(table.columnWidth(column) for column in range(3)) == table.viewport().width()
