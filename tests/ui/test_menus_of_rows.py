"""A right click or the menu key on a row offers what can be done with it; F6 goes round on every page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.ui import sets
from tests.ui.rig import Rig, points
from ui.panels.outline import Outline
from ui.panels.ranking_chart import RankingChart
from ui.tables.scores_table import ScoresTable

Key = Qt.Key


@pytest.fixture
def rig(open_window: Callable[..., Rig]) -> Rig:
    return open_window(sets.duel())


def ask(widget: QWidget, spot: QPoint | None = None) -> None:
    """Ask for the menu with the mouse, or (None) with the menu key."""
    reason = QContextMenuEvent.Reason.Mouse if spot else QContextMenuEvent.Reason.Keyboard
    place = spot or widget.rect().center()
    QApplication.sendEvent(widget, QContextMenuEvent(reason, place, widget.mapToGlobal(place)))


def choose(rig: Rig, menu: str, key: str) -> None:
    opened = next(m for m in rig.window.findChildren(QMenu, menu) if m.isVisible())
    action = opened.findChild(QAction, f"{menu}_{key}")
    assert action is not None
    opened.close()
    action.trigger()
    rig.tick()


class TestRows:
    def test_that_a_row_of_the_ranking_leads_to_its_option_and_its_scores(self, rig: Rig) -> None:
        chart = rig.find(RankingChart, "ranking_chart")
        row = chart.rect_of("q")
        assert row is not None
        ask(chart, row.center().toPoint())
        choose(rig, "ranking_menu", "option")
        assert rig.find(Outline, "options_list").current() == "q"
        rig.window.pages.open("weigh")
        rig.window.weigh.select("q")
        ask(chart)
        choose(rig, "ranking_menu", "scores")
        assert rig.find(ScoresTable, "scores_table").current() == (1, 0)

    def test_that_a_row_of_the_ranks_opens_the_inspector(self, rig: Rig) -> None:
        rig.click("weightings")
        rig.window.weigh.ranking.focus_ranking()
        rig.press(Key.Key_Down)
        ask(rig.find(QWidget, "rank_table_chart"))
        choose(rig, "ranking_menu", "inspect")
        assert rig.window.weigh.is_inspector_open()

    def test_that_a_weight_is_locked_typed_and_found(self, rig: Rig) -> None:
        row = rig.find(QWidget, "row_c1")
        ask(rig.window.weigh.weights, row.mapTo(rig.window.weigh.weights, QPoint(60, 10)))
        choose(rig, "weight_menu", "lock")
        assert "c1" in rig.set.working.locked
        rig.document.undo_stack.undo()
        rig.tick()
        rig.find(QWidget, "slider_c1").setFocus()
        ask(rig.window.weigh.weights)
        choose(rig, "weight_menu", "points")
        assert rig.focus().objectName() == "points_c1"
        rig.qtbot.keyClicks(rig.focus(), "7")
        rig.press(Key.Key_Return)
        assert points(rig)["c1"] == 7
        ask(rig.window.weigh.weights, row.mapTo(rig.window.weigh.weights, QPoint(60, 10)))
        choose(rig, "weight_menu", "criterion")
        assert rig.find(Outline, "criteria_tree").current() == "c1"

    def test_that_a_cell_leads_to_its_option_and_criterion(self, rig: Rig) -> None:
        rig.window.pages.open("scores")
        rig.settle()
        table = rig.find(ScoresTable, "scores_table")
        table.go_to(2, 1)
        table.menu_wanted.emit(QPoint(5, 5))
        choose(rig, "scores_menu", "criterion")
        assert rig.find(Outline, "criteria_tree").current() == rig.set.criteria[1].key
        rig.window.pages.open("scores")
        table.menu_wanted.emit(QPoint(5, 5))
        choose(rig, "scores_menu", "option")
        assert rig.find(Outline, "options_list").current() == rig.set.options[2].key

    @pytest.mark.parametrize(("page", "menu"), [("options", "options_menu"), ("criteria", "criteria_menu")])
    def test_that_options_and_criteria_lead_to_their_scores(self, rig: Rig, page: str, menu: str) -> None:
        rig.window.pages.open(page)
        rig.settle()
        outline = rig.window.pages.page(page).findChild(Outline)
        assert outline is not None
        ask(outline)
        choose(rig, menu, "scores")
        assert rig.window.pages.current() == "scores"


@pytest.mark.parametrize(
    ("page", "visited"),
    [
        ("options", ["options_list", "option_name", "scenario_selector"]),
        ("criteria", ["criteria_tree", "criterion_name", "scenario_selector"]),
        ("scores", ["scores_table", "score_best", "find_score", "scenario_selector"]),
        ("robustness", ["acceptability_chart", "overview", "copy_statement", "scenario_selector"]),
    ],
)
def test_that_f6_goes_round_on_every_page(rig: Rig, page: str, visited: list[str]) -> None:
    rig.window.pages.open(page)
    rig.settle()
    if page == "robustness":
        shown = rig.window.pages.page(page)
        rig.qtbot.waitUntil(shown.is_idle, timeout=20_000)  # type: ignore[attr-defined]  # of that page alone
    rig.window.bar.scenario.setFocus()
    seen = []
    for _ in visited:
        rig.press(Key.Key_F6)
        seen.append(rig.focus().objectName())
    assert seen == visited
