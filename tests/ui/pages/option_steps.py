"""What a person does on the Options page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit

from tests.ui.rig import LEFT, Rig, move_mouse
from ui.controls.text_box import TextBox
from ui.pages.options import OptionsPage
from ui.panels.outline import Outline

Key, Mod = Qt.Key, Qt.KeyboardModifier
OpenWindow = Callable[..., Rig]


def page(rig: Rig) -> OptionsPage:
    shown = rig.window.pages.page("options")
    assert isinstance(shown, OptionsPage)
    return shown


def outline(rig: Rig) -> Outline:
    return rig.find(Outline, "options_list")


def choose(rig: Rig, key: str) -> None:
    place = outline(rig).rect_of(key).center().toPoint()
    rig.qtbot.mouseClick(outline(rig).viewport(), LEFT, pos=place)
    rig.tick()


def fill(rig: Rig, name: str, words: str, finish: Key = Key.Key_Return) -> QLineEdit:
    """Type into a line in place of what stands there."""
    line = rig.find(QLineEdit, name)
    line.setFocus()
    line.selectAll()
    rig.qtbot.keyClicks(line, words)
    rig.qtbot.keyClick(line, finish)
    rig.tick()
    return line


def write(rig: Rig, name: str, words: str) -> None:
    box = rig.find(TextBox, name)
    box.setFocus()
    box.selectAll()
    rig.qtbot.keyClicks(box, words)
    rig.qtbot.keyClick(box, Key.Key_Return, Mod.ControlModifier)
    rig.tick()


def names(rig: Rig) -> list[tuple[str | None, str]]:
    return [(option.family, option.key) for option in rig.set.options]


def undo_all(rig: Rig) -> None:
    while rig.document.undo_stack.canUndo():
        rig.document.undo_stack.undo()
    rig.tick()


def drag(rig: Rig, key: str, to: QPoint) -> None:
    view = outline(rig).viewport()
    start = outline(rig).rect_of(key).center().toPoint()
    rig.qtbot.mousePress(view, LEFT, pos=start)
    move_mouse(view, start + QPoint(0, 14))
    move_mouse(view, to)
    rig.qtbot.mouseRelease(view, LEFT, pos=to)
    rig.tick()
