"""The window for the keyboard alone and for screen readers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractSlider, QWidget

from tests.ui import sets
from tests.ui.rig import Rig, move
from ui.controls.points_field import PointsField

Key, Mod = Qt.Key, Qt.KeyboardModifier
OpenWindow = Callable[..., Rig]


@pytest.fixture
def rig(open_window: OpenWindow) -> Rig:
    return open_window(sets.duel())


class TestKeyboard:
    def test_that_f6_goes_round_the_panels(self, rig: Rig) -> None:
        rig.window.weigh.select("q")
        rig.settle()
        rig.window.weigh.ranking.chart.setFocus()
        panels = {"weights": rig.window.weigh.weights, "ranking": rig.window.weigh.ranking,
                  "inspector": rig.window.weigh.inspector, "bar": rig.window.bar}  # fmt: skip
        visited = []
        for _ in range(5):
            rig.press(Key.Key_F6)
            visited.append(next(name for name, part in panels.items() if part.isAncestorOf(rig.focus())))
        assert visited == ["inspector", "bar", "weights", "ranking", "inspector"]

    def test_that_f6_stays_with_what_is_shown_in_elicit_mode(self, rig: Rig) -> None:
        rig.window.set_mode("elicit")
        rig.tick()
        rig.press(Key.Key_F6)
        assert rig.window.bar.isAncestorOf(rig.focus())
        rig.press(Key.Key_F6)
        assert rig.window.elicit.isAncestorOf(rig.focus())

    def test_that_f6_finds_the_table_and_the_ranks(self, rig: Rig) -> None:
        rig.click("weightings")
        rig.window.weigh.weights.focus_weights()
        rig.press(Key.Key_F6)
        assert rig.focus().objectName() == "rank_table_chart"
        rig.click("table_button")
        rig.window.weigh.weights.focus_weights()
        rig.press(Key.Key_F6)
        assert rig.focus().objectName() == "ranking_table"

    def test_that_tab_visits_weights_ranking_and_inspector(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.built_in())
        rig.window.weigh.select("A4")
        rig.settle()
        rig.window.bar.scenario.setFocus()
        visited = []
        for _ in range(160):
            rig.qtbot.keyClick(rig.focus(), Key.Key_Tab)
            visited.append(rig.focus().objectName())
            if visited[-1] == "scenario_selector":
                break
        for name in ("slider_stability", "points_stability", "lock_legal", "share_stability", "ranking_chart",
                     "table_button", "inspector_close", "page_weigh"):  # fmt: skip
            assert name in visited, name
        order = [visited.index(name) for name in ("slider_stability", "ranking_chart", "inspector_close")]
        assert order == sorted(order)
        assert visited[-1] == "scenario_selector"

    def test_that_focus_is_never_on_something_out_of_sight(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.built_in(), (1280, 800))
        rig.window.bar.scenario.setFocus()
        for _ in range(75):
            rig.qtbot.keyClick(rig.focus(), Key.Key_Tab)
            focus = rig.focus()
            assert focus.isVisible()
            assert not focus.visibleRegion().isEmpty(), focus.objectName()


def controls(rig: Rig) -> list[QWidget]:
    """Everything that the keyboard or the mouse can act on."""
    return [
        widget
        for widget in rig.window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]


def describe(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()}"


class TestScreenReaders:
    @pytest.fixture(params=["explore", "families", "weightings", "table", "elicit", "narrow", "empty"])
    def state(self, request: pytest.FixtureRequest, open_window: OpenWindow) -> Rig:
        size = (1000, 640) if request.param == "narrow" else (1600, 1000)
        rig = open_window(sets.nothing() if request.param == "empty" else sets.built_in(), size)
        if request.param not in {"empty", "elicit"}:
            rig.window.weigh.select("A4")
            rig.window.weight_acts.take_snapshot()
            move(rig, 10, "stability")
        if request.param in {"families", "weightings"}:
            rig.click(request.param)
        if request.param == "table":
            rig.click("table_button")
        if request.param == "elicit":
            rig.window.set_mode("elicit")
        rig.settle()
        return rig

    def test_that_every_control_can_be_named_told_apart_hit_and_read(self, state: Rig) -> None:
        assert len(controls(state)) > 5
        for widget in controls(state):
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface.text(QAccessible.Text.Name), describe(widget)
            assert widget.objectName(), describe(widget)
            assert min(widget.width(), widget.height()) >= 24, describe(widget)
            if isinstance(widget, QAbstractSlider):
                assert interface.role() == QAccessible.Role.Slider
                assert interface.valueInterface() is not None
            if isinstance(widget, PointsField):
                needed = widget.fontMetrics().horizontalAdvance(widget.text())
                assert needed <= widget.width() - 6, describe(widget)
        assert doubled_names(state.window) == []


def doubled_names(window: QWidget) -> list[str]:
    """Siblings that carry the same name."""
    seen: set[tuple[int, str]] = set()
    doubled = []
    for widget in window.findChildren(QWidget):
        name = widget.objectName()
        if not name or not widget.isVisible() or name.startswith("qt_"):
            continue
        if (id(widget.parent()), name) in seen:
            doubled.append(describe(widget))
        seen.add((id(widget.parent()), name))
    return doubled
