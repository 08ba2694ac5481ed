"""Buttons, segments, rail, sections and switches: keyboard, names, targets."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QToolTip, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pictures import grabbed, has_colour
from ui import theme
from ui.controls.badge import Badge
from ui.controls.buttons import Button, IconButton, Kind
from ui.controls.points_field import PointsField
from ui.controls.rail import COMPACT, WIDE, Page, Rail
from ui.controls.section import SectionHeader
from ui.controls.segmented import Segmented
from ui.controls.selector import Selector
from ui.controls.toggle import Check, Toggle
from ui.theme import Theme

PAGES = (Page("weigh", "Weigh", "weigh", "Ctrl+1"), Page("report", "Report", "report", apart=True))
SEGMENTS = (("elicit", "Elicit"), ("explore", "Explore"), ("review", "Review"))

OPERABLE: dict[str, Callable[[], QWidget]] = {
    **{f"button {kind.value}": lambda kind=kind: Button("Try", kind) for kind in Kind},
    "icon": lambda: IconButton("lock", "Lock", size=20),
    "toggle": lambda: Toggle("Best of each family"),
    "check": lambda: Check("Budget line"),
    "section": lambda: SectionHeader("Evidence"),
    "selector": lambda: Selector("Scenario"),
    "points": PointsField,
    "segments": lambda: Segmented(SEGMENTS, "Mode"),
}


@pytest.mark.parametrize("name", OPERABLE)
def test_that_every_control_can_be_hit(name: str, qtbot: QtBot) -> None:
    widget = OPERABLE[name]()
    qtbot.addWidget(widget)
    widget.adjustSize()
    assert widget.height() >= 24
    assert widget.width() >= 24


@pytest.mark.parametrize("name", [name for name in OPERABLE if name not in ("points",)])
def test_that_every_control_says_its_name(name: str, qtbot: QtBot) -> None:
    widget = OPERABLE[name]()
    qtbot.addWidget(widget)
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface.text(QAccessible.Text.Name)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_that_space_and_enter_press_a_button(key: Qt.Key, qtbot: QtBot) -> None:
    button = Button("Snapshot")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked, timeout=500):
        qtbot.keyClick(button, key)


@pytest.mark.parametrize("name", [name for name in OPERABLE if name != "segments"])
def test_that_the_focus_can_be_seen(name: str, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    widget = OPERABLE[name]()
    widget.setParent(window)
    widget.adjustSize()
    window.resize(400, 100)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    widget.clearFocus()
    before = widget.grab().toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(widget.hasFocus)
    after = widget.grab().toImage()
    ring = Theme.light().accent.rgb()
    counts = [
        sum(image.pixel(x, y) == ring for x in range(image.width()) for y in range(image.height()))
        for image in (before, after)
    ]
    assert counts[1] - counts[0] >= 20


def test_that_an_icon_only_button_keeps_its_words_for_others(qtbot: QtBot) -> None:
    button = Button("Snapshot", icon="camera")
    qtbot.addWidget(button)
    wide = button.sizeHint().width()
    button.set_icon_only(True)
    assert button.sizeHint().width() < wide
    assert button.accessibleName() == "Snapshot"
    assert "Snapshot" in button.toolTip()


def test_that_an_ampersand_is_a_word_and_not_a_shortcut(qtbot: QtBot) -> None:
    button = Button("R&D fund")
    qtbot.addWidget(button)
    assert button.words() == "R&D fund"
    assert button.shortcut().isEmpty()
    assert button.accessibleName() == "R&D fund"


def test_that_an_icon_button_can_change_what_it_does(qtbot: QtBot) -> None:
    button = IconButton("unlock", "Lock")
    qtbot.addWidget(button)
    button.set_symbol("lock")
    button.set_name("Unlock")
    assert (button.symbol(), button.accessibleName()) == ("lock", "Unlock")


def test_that_choosing_a_segment_is_told_once(qtbot: QtBot) -> None:
    modes = Segmented(SEGMENTS, "Mode")
    qtbot.addWidget(modes)
    told: list[str] = []
    modes.chosen.connect(told.append)
    qtbot.mouseClick(modes.segment("explore"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(modes.segment("explore"), Qt.MouseButton.LeftButton)
    assert told == ["explore"]
    assert modes.current() == "explore"


def test_that_setting_a_segment_is_not_told(qtbot: QtBot) -> None:
    modes = Segmented(SEGMENTS, "Mode")
    qtbot.addWidget(modes)
    with qtbot.assertNotEmitted(modes.chosen):
        modes.set_current("review")
    assert modes.current() == "review"


def test_that_arrows_move_the_choice_between_segments(qtbot: QtBot) -> None:
    modes = Segmented(SEGMENTS, "Mode")
    qtbot.addWidget(modes)
    modes.show()
    modes.segment("elicit").setFocus()
    with qtbot.waitSignal(modes.chosen, timeout=500) as caught:
        qtbot.keyClick(modes.segment("elicit"), Qt.Key.Key_Right)
    assert caught.args == ["explore"]
    assert modes.current() == "explore"


def test_that_a_page_is_opened_from_the_rail(qtbot: QtBot) -> None:
    rail = Rail(PAGES)
    qtbot.addWidget(rail)
    rail.set_current("weigh")
    report = rail.findChild(QWidget, "page_report")
    assert report is not None
    with qtbot.waitSignal(rail.chosen, timeout=500) as caught:
        qtbot.mouseClick(report, Qt.MouseButton.LeftButton)
    assert caught.args == ["report"]


def test_that_arrows_on_the_rail_move_the_focus_and_open_nothing(qtbot: QtBot) -> None:
    rail = Rail(PAGES)
    qtbot.addWidget(rail)
    rail.set_current("weigh")
    rail.show()
    weigh, report = (rail.findChild(QWidget, f"page_{key}") for key in ("weigh", "report"))
    assert weigh is not None
    assert report is not None
    weigh.setFocus()
    with qtbot.assertNotEmitted(rail.chosen):
        qtbot.keyClick(weigh, Qt.Key.Key_Down)
    qtbot.waitUntil(report.hasFocus)
    with qtbot.waitSignal(rail.chosen, timeout=500):
        qtbot.keyClick(report, Qt.Key.Key_Return)


def test_that_a_compact_rail_keeps_its_names_for_others(qtbot: QtBot) -> None:
    rail = Rail(PAGES)
    qtbot.addWidget(rail)
    assert rail.width() == WIDE
    rail.set_compact(True)
    entry = rail.findChild(QWidget, "page_weigh")
    assert entry is not None
    assert rail.width() == COMPACT
    assert entry.accessibleName() == "Weigh"
    assert "Ctrl+1" in entry.toolTip()


def test_that_a_section_folds_and_unfolds(qtbot: QtBot) -> None:
    header = SectionHeader("Evidence")
    qtbot.addWidget(header)
    header.set_aside("6 notes")
    assert header.accessibleName() == "Evidence, 6 notes"
    with qtbot.waitSignal(header.toggled, timeout=500):
        qtbot.keyClick(header, Qt.Key.Key_Space)
    assert not header.isChecked()


@pytest.mark.parametrize("kind", [Toggle, Check])
@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_that_a_switch_is_turned_by_keyboard(kind: type[Toggle], key: Qt.Key, qtbot: QtBot) -> None:
    switch = kind("Best of each family")
    qtbot.addWidget(switch)
    qtbot.keyClick(switch, key)
    assert switch.isChecked()


@pytest.mark.parametrize("kind", [Toggle, Check])
def test_that_a_switch_shows_its_state(kind: type[Toggle], qtbot: QtBot) -> None:
    switch = kind("Best of each family")
    qtbot.addWidget(switch)
    off = switch.grab().toImage()
    switch.setChecked(True)
    assert switch.grab().toImage() != off


def test_that_a_badge_says_code_and_name(qtbot: QtBot) -> None:
    badge = Badge()
    qtbot.addWidget(badge)
    badge.show_option("A4", Theme.light().accent, "<b>Tumen road bridge</b>")
    assert badge.accessibleName() == "A4 <b>Tumen road bridge</b>"
    assert "&lt;b&gt;" in badge.toolTip()


def test_that_a_button_shows_for_a_moment_that_it_is_done(qtbot: QtBot) -> None:
    button = IconButton("copy", "Copy as a table")
    qtbot.addWidget(button)
    button.show()
    theme.apply(theme.Theme.light())
    good = theme.current().good
    assert not has_colour(grabbed(button, theme.current().surface), good)
    button.confirm("Copied as a table")
    assert has_colour(grabbed(button, theme.current().surface), good)
    assert "Copied as a table" in QToolTip.text()
    QToolTip.hideText()
    timer = button.findChild(QTimer)
    assert isinstance(timer, QTimer)
    timer.stop()
    assert not has_colour(grabbed(button, theme.current().surface), good)


def test_that_tab_stops_at_the_open_page_of_the_rail_alone(qtbot: QtBot) -> None:
    rail = Rail(PAGES)
    qtbot.addWidget(rail)
    for current in ("report", "weigh"):
        rail.set_current(current)
        stops = [key for key, entry in rail._entries.items() if entry.focusPolicy() != Qt.FocusPolicy.NoFocus]
        assert stops == [current]
