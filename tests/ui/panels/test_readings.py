"""The ranking read by families and weightings, as a table, and on the clipboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from criteria.edits import weights
from tests.ui import sets
from tests.ui.pictures import grabbed, has_colour
from tests.ui.rig import LEFT, Rig, move, move_mouse
from ui import theme
from ui.charts import rank_table
from ui.controls.buttons import IconButton
from ui.panels.rank_table_chart import RankTableChart
from ui.panels.ranking_chart import RankingChart
from ui.tables.figures import FiguresTable

Key, Mod = Qt.Key, Qt.KeyboardModifier
OpenWindow = Callable[..., Rig]


@pytest.fixture
def rig(open_window: OpenWindow) -> Rig:
    return open_window(sets.duel())


def order(rig: Rig) -> list[str]:
    data = rig.find(RankingChart, "ranking_chart")._data
    assert data is not None
    return [row.code for row in data.rows]


def cell_place(rig: Rig, option: str, weighting: str) -> QPoint:
    widget = rig.find(RankTableChart, "rank_table_chart")
    assert widget.data is not None
    return rank_table.cell_rect(widget._rect(), widget.data, option, weighting).center().toPoint()


class TestReadings:
    def test_that_families_are_read_and_undone_but_no_modification(self, rig: Rig) -> None:
        rig.click("families")
        assert order(rig) == ["P", "Q"]
        assert rig.set.view.best_of_families
        assert not rig.document.is_modified()
        rig.document.undo_stack.undo()
        rig.tick()
        assert order(rig) == ["P", "Q", "R"]
        assert rig.window.weigh.ranking.reading.current() == "options"

    def test_that_weightings_stand_side_by_side(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.built_in())
        rig.click("weightings")
        shown = rig.find(RankTableChart, "rank_table_chart")
        assert shown.data is not None
        assert len(shown.data.columns) == 8
        assert rig.document.undo_stack.count() == 0
        rig.click("options")
        assert rig.shows("ranking_chart")

    def test_that_the_reading_stays_while_weights_move(self, rig: Rig) -> None:
        rig.click("weightings")
        move(rig, 30)
        data = rig.find(RankTableChart, "rank_table_chart").data
        assert data is not None
        assert [c.names[0] for c in data.columns] == ["Now", "Start"]

    def test_that_a_double_click_starts_from_a_weighting(self, rig: Rig) -> None:
        move(rig, 30)
        rig.click("weightings")
        rig.qtbot.mouseDClick(rig.find(QWidget, "rank_table_chart"), LEFT, pos=cell_place(rig, "q", "start"))
        assert rig.set.working.points["c1"] == 60

    def test_that_the_ranks_can_be_walked_and_used_by_keys(self, rig: Rig) -> None:
        move(rig, 30)
        rig.click("weightings")
        shown = rig.find(RankTableChart, "rank_table_chart")
        rig.key("rank_table_chart", Key.Key_Down)
        assert rig.window.weigh.inspector.option == "p"
        rig.key("rank_table_chart", Key.Key_Right)
        assert shown.accessibleDescription() == "P Option P: 1st, Start"
        rig.key("rank_table_chart", Key.Key_Space)
        assert rig.set.working.points["c1"] == 60
        rig.key("rank_table_chart", Key.Key_Return)
        assert rig.window.weigh.inspector.isAncestorOf(rig.focus())

    def test_that_a_click_on_a_name_or_a_rank_selects_the_option(self, rig: Rig) -> None:
        rig.click("weightings")
        shown = rig.find(QWidget, "rank_table_chart")
        rig.qtbot.mouseClick(shown, LEFT, pos=cell_place(rig, "r", "start"))
        assert rig.window.weigh.inspector.option == "r"
        rig.qtbot.mouseClick(shown, LEFT, pos=QPoint(40, cell_place(rig, "q", "start").y()))
        assert rig.window.weigh.inspector.option == "q"

    def test_that_many_weightings_can_be_scrolled_to(self, open_window: OpenWindow) -> None:
        option_set = sets.duel()
        for number in range(42):
            option_set = weights.keep_weighting(option_set, f"Weighting {number}", "")
        rig = open_window(option_set, (1280, 800))
        rig.click("weightings")
        rig.qtbot.wait(1)
        shown = rig.find(RankTableChart, "rank_table_chart")
        assert shown.data is not None
        assert shown.width() >= rank_table.least_width(shown.data)
        for _ in range(40):
            shown._walk((0, 1))
        rig.key("rank_table_chart", Key.Key_Right)
        assert shown.visibleRegion().boundingRect().left() > 0

    def test_that_a_ranks_tooltip_has_the_whole_names(
        self, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        told: list[str] = []
        monkeypatch.setattr(QToolTip, "showText", lambda place, words, widget: told.append(words))
        rig = open_window(sets.built_in())
        rig.click("weightings")
        shown, place = rig.find(QWidget, "rank_table_chart"), cell_place(rig, "C4", "usa")
        for spot in (place, QPoint(5, 5)):
            QApplication.sendEvent(shown, QHelpEvent(QEvent.Type.ToolTip, spot, shown.mapToGlobal(spot)))
        assert "Northeast Asia security and cooperation regime" in told[0]
        assert "United States" in told[0]
        assert told[1] == ""

    def test_that_the_bar_below_many_weightings_can_be_dragged(self, open_window: OpenWindow) -> None:
        option_set = sets.duel()
        for number in range(42):
            option_set = weights.keep_weighting(option_set, f"Weighting {number}", "")
        rig = open_window(option_set, (1280, 800))
        rig.click("weightings")
        rig.qtbot.wait(1)
        bar = rig.window.weigh.ranking._ranks._lower_bar
        assert bar is not None
        assert bar.isVisible()
        rig.qtbot.mousePress(bar, LEFT, pos=QPoint(10, 5))
        move_mouse(bar, QPoint(bar.width(), 5))
        rig.qtbot.mouseRelease(bar, LEFT)
        across = rig.window.weigh.ranking._ranks.horizontalScrollBar()
        assert across.value() == across.maximum()

    def test_that_the_ring_shows_where_the_keyboard_is(self, rig: Rig) -> None:
        rig.click("weightings")
        shown = rig.find(RankTableChart, "rank_table_chart")
        assert shown.data is not None
        cell = rank_table.cell_rect(shown._rect(), shown.data, "p", "start")
        edge = (round(cell.center().x()), round(cell.top() - 2))
        rig.window.weigh.weights.focus_weights()
        rig.tick()
        ground, accent = theme.current().canvas, theme.current().accent
        assert grabbed(shown, ground).pixelColor(*edge) != accent
        shown.setFocus()
        assert grabbed(shown, ground).pixelColor(*edge) == accent


class TestTable:
    def test_that_t_shows_the_table_and_t_the_chart_again(self, rig: Rig) -> None:
        rig.key("ranking_chart", Key.Key_T)
        assert rig.shows("ranking_table")
        assert rig.focus().objectName() == "ranking_table"
        assert rig.window.commands.actions["table"].isChecked()
        rig.press(Key.Key_T)
        assert rig.shows("ranking_chart")
        assert rig.focus().objectName() == "ranking_chart"

    def test_that_the_button_and_the_menu_do_the_same(self, rig: Rig) -> None:
        rig.click("table_button")
        assert rig.shows("ranking_table")
        rig.window.commands.actions["table"].trigger()
        rig.tick()
        assert not rig.shows("ranking_table")
        assert not rig.find(IconButton, "table_button").isChecked()

    def test_that_t_works_on_the_ranks_too(self, rig: Rig) -> None:
        rig.click("weightings")
        rig.key("rank_table_chart", Key.Key_T)
        table = rig.find(FiguresTable, "ranking_table")
        assert table.accessibleName() == "Ranks under every weighting"
        assert table.model().columnCount() == 3

    def test_that_the_table_follows_the_weights(self, rig: Rig) -> None:
        rig.click("table_button")
        model = rig.find(FiguresTable, "ranking_table").model()
        assert model.index(0, 1).data() == "P"
        move(rig, 30)
        assert model.index(0, 1).data() == "Q"


class TestClipboard:
    def test_that_the_table_is_copied_with_tabs(self, rig: Rig) -> None:
        rig.window.weigh.ranking.takeaway.copy_table()
        lines = QGuiApplication.clipboard().text().splitlines()
        assert lines[0].startswith("Rank\tCode\tOption")
        assert lines[1].startswith("1\tP\tOption P\tFamily x\t50.0\t8.3\t58.3")

    def test_that_the_ranks_are_copied_when_they_are_shown(self, rig: Rig) -> None:
        rig.click("weightings")
        rig.window.weigh.ranking.takeaway.copy_table()
        assert (
            QGuiApplication.clipboard().text()
            == "Code\tOption\tStart\nP\tOption P\t1\nQ\tOption Q\t2\nR\tOption R\t3\n"
        )

    def test_that_a_picture_is_copied(self, rig: Rig) -> None:
        rig.settle()
        for reading in ("options", "families", "weightings"):
            QGuiApplication.clipboard().clear()
            rig.click(reading)
            rig.window.weigh.ranking.takeaway.copy_picture()
            image = QGuiApplication.clipboard().image()
            assert image.width() >= 640
            assert has_colour(image, theme.current().text)
