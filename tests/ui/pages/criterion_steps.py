"""What a person does on the Criteria page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit

from criteria.edits import scales
from criteria.optionset import OptionSet
from tests.ui.rig import LEFT, Rig, move_mouse
from ui.controls.text_box import TextBox
from ui.pages.criteria import CriteriaPage
from ui.panels.outline import Outline

Key, Mod = Qt.Key, Qt.KeyboardModifier
OpenWindow = Callable[..., Rig]


def page(rig: Rig) -> CriteriaPage:
    shown = rig.window.pages.page("criteria")
    assert isinstance(shown, CriteriaPage)
    return shown


def outline(rig: Rig) -> Outline:
    return rig.find(Outline, "criteria_tree")


def choose(rig: Rig, key: str) -> None:
    place = outline(rig).rect_of(key).center().toPoint()
    rig.qtbot.mouseClick(outline(rig).viewport(), LEFT, pos=place)
    rig.tick()


def fill(rig: Rig, name: str, words: str) -> QLineEdit:
    """Type into a line in place of what stands there, and press Enter."""
    line = rig.find(QLineEdit, name)
    line.setFocus()
    line.selectAll()
    rig.qtbot.keyClick(line, Key.Key_Delete)
    rig.qtbot.keyClicks(line, words)
    rig.qtbot.keyClick(line, Key.Key_Return)
    rig.tick()
    return line


def write(rig: Rig, name: str, words: str) -> None:
    box = rig.find(TextBox, name)
    box.setFocus()
    box.selectAll()
    rig.qtbot.keyClicks(box, words)
    rig.qtbot.keyClick(box, Key.Key_Return, Mod.ControlModifier)
    rig.tick()


def places(rig: Rig) -> list[tuple[str, str]]:
    return [(c.group, c.key) for c in rig.set.criteria]


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


def bent(option_set: OptionSet) -> OptionSet:
    scale = scales.as_piecewise(option_set.criterion("jobs").scale)
    return scales.change_scale(option_set, "jobs", scale)
