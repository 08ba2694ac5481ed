"""Every chart is taken along the same way: from its button, and from the chart itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.ui import sets
from tests.ui.rig import Rig
from ui.panels.inspector_parts import DifferencesChart
from ui.panels.takeaway import Takeaway
from ui.panels.value_curve_chart import ValueCurveChart

WAYS = ["Copy as a picture", "Copy as a table", "Save as a picture (PNG, SVG, PDF)…", "Show as a table"]


@pytest.fixture
def rig(open_window: Callable[..., Rig]) -> Rig:
    return open_window(sets.built_in(), (1280, 800))


def open_on(rig: Rig, page: str) -> None:
    if page == "weigh":
        rig.window.weigh.select("A4")
    elif page == "compare":
        rig.window.pages.open("options")
        rig.click("compare_options")
    else:
        rig.window.pages.open(page)
    rig.settle()
    if page == "robustness":
        shown = rig.window.pages.page(page)
        rig.qtbot.waitUntil(shown.is_idle, timeout=20_000)  # type: ignore[attr-defined]  # of that page alone
        rig.tick()


def menu_of(rig: Rig, name: str) -> list[str]:
    """The words of a menu that is open, which is then closed."""
    menu = next(m for m in rig.window.findChildren(QMenu, name) if m.isVisible())
    words = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    menu.close()
    QApplication.sendPostedEvents(menu, QEvent.Type.DeferredDelete)
    return words


def right_click(widget: QWidget, spot: QPoint) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, widget.mapToGlobal(spot))
    QApplication.sendEvent(widget, event)


@pytest.mark.parametrize(
    ("page", "chart", "button", "menu"),
    [
        ("weigh", "ranking_chart", "ranking_export_button", "ranking_menu"),
        ("weigh", "differences_chart", "differences_export_button", "differences_menu"),
        ("criteria", "value_curve", "value_curve_export_button", "value_curve_menu"),
        ("scores", "curve_chart", "curve_export_button", "score_curve_menu"),
        ("compare", "differences_chart", "compare_export_button", "compare_menu"),
        ("robustness", "acceptability_chart", "acceptability_export_button", "acceptability_card_menu"),
    ],
)
def test_that_button_and_chart_open_one_menu(rig: Rig, page: str, chart: str, button: str, menu: str) -> None:
    open_on(rig, page)
    ways = WAYS[:3] if page == "compare" else WAYS  # its table stands below it
    rig.click(button)
    assert menu_of(rig, menu) == ways
    right_click(rig.find(QWidget, chart), QPoint(40, 40))
    assert menu_of(rig, menu)[-len(ways) :] == ways


def test_that_the_matrix_of_scores_is_copied_whole(rig: Rig) -> None:
    open_on(rig, "scores")
    rig.click("scores_export_button")
    assert menu_of(rig, "scores_picture_menu") == WAYS[:3]
    takeaway = rig.find(QWidget, "scores_export_button").findChild(Takeaway)
    assert takeaway is not None
    takeaway.copy_table()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 1 + len(rig.set.options)
    assert all(len(line.split("\t")) == 2 + len(rig.set.criteria) for line in lines)
    takeaway.copy_picture()
    assert QGuiApplication.clipboard().image().width() > 1000


def test_that_the_curve_of_a_criterion_has_a_table(rig: Rig) -> None:
    open_on(rig, "criteria")
    rig.click("value_curve_table_button")
    assert rig.shows("value_curve_table")
    assert not rig.shows("value_curve")
    rig.click("value_curve_table_button")
    assert rig.shows("value_curve")


def test_that_a_picture_says_the_version_it_is_of(
    rig: Rig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    takeaway = rig.window.weigh.ranking.takeaway
    rig.settle()
    picture = takeaway.picture()
    assert picture is not None
    assert picture.caption.version == ""
    monkeypatch.setattr(rig.window.files, "version_words", lambda: "Version 1")
    picture = takeaway.picture()
    assert picture is not None
    line = picture.caption.line()
    assert "Version 1" in line
    assert f"seed {rig.set.seed}" in line
    assert "draws" in line
    target = tmp_path / "ranking.svg"
    monkeypatch.setattr("ui.dialogs.choose.save_file", lambda *_given: target)
    takeaway.save_picture()
    assert "Version 1" in target.read_text(encoding="utf-8")


def test_that_nothing_is_taken_when_nothing_is_shown(open_window: Callable[..., Rig]) -> None:
    rig = open_window(sets.nothing())
    takeaway = rig.window.weigh.ranking.takeaway
    QGuiApplication.clipboard().setText("kept")
    takeaway.copy_picture()
    takeaway.copy_table()
    takeaway.open(QPoint(0, 0))
    assert QGuiApplication.clipboard().text() == "kept"
    assert not any(menu.isVisible() for menu in rig.window.findChildren(QMenu, "ranking_menu"))


class TestTooltips:
    def test_that_the_bars_say_for_whom_they_speak(self, rig: Rig) -> None:
        open_on(rig, "weigh")
        chart = rig.find(DifferencesChart, "differences_chart")
        told = {chart.words_at(QPointF(60, y)) for y in range(chart.height())} - {""}
        assert told
        assert all(words.endswith(("for A4", "for B1")) for words in told)

    def test_that_a_curve_says_what_a_level_is_worth(self, rig: Rig) -> None:
        open_on(rig, "criteria")
        chart = rig.find(ValueCurveChart, "value_curve")
        told = chart.words_at(QPointF(chart.width() / 2, chart.height() / 2))
        level, value = told.split(" is worth ")
        assert float(level) == pytest.approx(float(value), abs=0.06)
        assert chart.words_at(QPointF(0, 0)) == ""
