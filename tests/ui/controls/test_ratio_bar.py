"""The bar that says which of two matters more."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from ui.controls.ratio_bar import RatioBar, ratio_of, stop_of

Key = Qt.Key


@pytest.fixture
def bar(qtbot: QtBot) -> RatioBar:
    bar = RatioBar("bar")
    bar.wanted.connect(bar.show_ratio)
    bar.cleared.connect(lambda: bar.show_ratio(None))
    qtbot.addWidget(bar)
    bar.resize(400, 54)
    bar.show()
    return bar


def pressed(bar: RatioBar, qtbot: QtBot, *keys: Qt.Key) -> float:
    wanted: list[float] = []
    bar.wanted.connect(wanted.append)
    for key in keys:
        qtbot.keyClick(bar, key)
    return wanted[-1]


@pytest.mark.parametrize("stop", range(-8, 9))
def test_that_stops_and_ratios_are_each_others_inverse(stop: int) -> None:
    assert stop_of(ratio_of(stop)) == pytest.approx(stop)
    assert ratio_of(stop) * ratio_of(-stop) == pytest.approx(1)


def test_that_arrows_go_by_a_stop_towards_the_side_that_matters_more(bar: RatioBar, qtbot: QtBot) -> None:
    assert pressed(bar, qtbot, Key.Key_Left) == 2
    assert pressed(bar, qtbot, Key.Key_Right, Key.Key_Right) == 0.5
    assert pressed(bar, qtbot, Key.Key_Home, Key.Key_Left) == 9


def test_that_a_digit_keeps_the_side_that_leads(bar: RatioBar, qtbot: QtBot) -> None:
    assert pressed(bar, qtbot, Key.Key_5) == 5
    bar.show_ratio(1 / 3)
    assert pressed(bar, qtbot, Key.Key_5) == pytest.approx(1 / 5)
    assert pressed(bar, qtbot, Key.Key_1) == 1


def test_that_a_click_chooses_the_nearest_stop(bar: RatioBar, qtbot: QtBot) -> None:
    wanted: list[float] = []
    bar.wanted.connect(wanted.append)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(round(bar.stop_x(4)) + 3, 18))
    assert wanted == [pytest.approx(1 / 5)]


def test_that_assistive_technology_reads_and_sets_the_stop(bar: RatioBar) -> None:
    bar.show_ratio(3)
    assert bar.value() == -2
    wanted: list[float] = []
    bar.wanted.connect(wanted.append)
    bar.setValue(4)
    assert wanted == [0.2]
