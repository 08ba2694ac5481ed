"""Every page and every dialog: for the keyboard alone, for screen readers, and for the eye."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QAbstractSlider, QWidget

from tests.ui import sets
from tests.ui.every_view import DIALOGS, PAGES, close_dialogs, is_idle, open_dialog
from tests.ui.pictures import grabbed, keep, pixels_of
from tests.ui.rig import Rig
from ui.dialogs.frame import Dialog

SIZE = (1280, 800)
LEAST_TARGET = 24


@pytest.fixture
def rig(open_window: Callable[..., Rig]) -> Rig:
    rig = open_window(sets.built_in(), SIZE)
    rig.settle()
    rig.window.weight_acts.take_snapshot()
    return rig


def controls(root: QWidget) -> list[QWidget]:
    """Everything that the keyboard or the mouse can act on."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]


def describe(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()}"


def faults(root: QWidget) -> list[str]:
    """Controls that have no name, cannot be found, cannot be hit, or tell assistive technology nothing."""
    found = []
    for widget in controls(root):
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name):
            found.append(f"{describe(widget)} has no accessible name")
        if not widget.objectName():
            found.append(f"{describe(widget)} has no object name")
        if min(widget.width(), widget.height()) < LEAST_TARGET:
            found.append(f"{describe(widget)} is {widget.width()} by {widget.height()}")
        if isinstance(widget, QAbstractSlider) and interface.role() != QAccessible.Role.Slider:
            found.append(f"{describe(widget)} is no slider to screen readers")
    return found


def unpainted(window: QWidget, name: str) -> int:
    """Pixels that nothing was painted on."""
    ground = QColor(Qt.GlobalColor.magenta)
    image = grabbed(window, ground)
    keep(image, name)
    return int((pixels_of(image) == ground.rgb()).sum())


@pytest.mark.parametrize("page", PAGES)
def test_that_a_page_can_be_read_hit_and_gone_round(rig: Rig, page: str) -> None:
    rig.window.pages.open(page)
    rig.qtbot.waitUntil(lambda: is_idle(rig.window), timeout=30_000)
    rig.tick()
    shown = rig.window.pages.currentWidget()
    assert shown is not None
    assert faults(shown) == []
    assert unpainted(rig.window, f"walk-{page}") == 0
    rig.window.bar.scenario.setFocus()
    visited: list[QWidget] = []
    for _ in range(250):
        rig.qtbot.keyClick(rig.focus(), Qt.Key.Key_Tab)
        focus = rig.focus()
        visited.append(focus)
        assert focus.isVisible(), describe(focus)
        if focus.objectName() == "scenario_selector":
            break
    assert visited[-1].objectName() == "scenario_selector"
    assert any(shown.isAncestorOf(widget) for widget in visited)


@pytest.mark.parametrize("command", DIALOGS)
def test_that_a_dialog_can_be_read_hit_and_gone_round(rig: Rig, command: str) -> None:
    dialog = open_dialog(rig.window, command)
    assert isinstance(dialog, Dialog)
    assert dialog.accessibleName()
    assert faults(dialog) == []
    assert unpainted(rig.window, f"walk-dialog-{command}") == 0
    assert dialog.rect().contains(dialog.panel.geometry())
    first = rig.focus()
    assert dialog.isAncestorOf(first), "the keyboard is not in the dialog"
    for _ in range(120):
        rig.qtbot.keyClick(rig.focus(), Qt.Key.Key_Tab)
        assert dialog.isAncestorOf(rig.focus()), describe(rig.focus())
        if rig.focus() is first:
            break
    assert rig.focus() is first
    close_dialogs(rig.window)
    assert not any(each.isVisible() for each in rig.window.findChildren(Dialog))
