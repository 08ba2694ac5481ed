"""What a person does on a page with an outline: Options, Criteria."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit

from tests.ui.rig import LEFT, Rig, move_mouse
from ui.controls.text_box import TextBox
from ui.pages.outline_page import OutlinePage
from ui.panels.outline import Outline

Key, Mod = Qt.Key, Qt.KeyboardModifier


def outline(rig: Rig) -> Outline:
    """That of the page on top."""
    shown = rig.window.pages.currentWidget()
    assert isinstance(shown, OutlinePage)
    return shown.outline


def choose(rig: Rig, key: str) -> None:
    place = outline(rig).rect_of(key).center().toPoint()
    rig.qtbot.mouseClick(outline(rig).viewport(), LEFT, pos=place)
    rig.tick()


def fill(rig: Rig, name: str, words: str, finish: Key = Key.Key_Return) -> QLineEdit:
    """Type into a line in place of what stands there."""
    line = rig.find(QLineEdit, name)
    line.setFocus()
    line.selectAll()
    rig.qtbot.keyClick(line, Key.Key_Delete)
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
