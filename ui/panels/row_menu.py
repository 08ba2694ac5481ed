"""What can be done with a row or a chart, as a menu where it was asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.controls.menu import Menu

_NATIVE = QKeySequence.SequenceFormat.NativeText


class Act(NamedTuple):
    """The action is named `<menu>_<key>`."""

    key: str
    words: str
    do: Callable[[], object]
    checked: bool | None = None
    enabled: bool = True
    keys: str = ""
    """The keys that do the same; None as `checked` stands for what is no switch."""


def open_menu(parent: QWidget, name: str, acts: Sequence[Act | None], place: QPoint) -> Menu:
    """Open without waiting; None stands for a line between groups of acts."""
    menu = Menu(parent=parent)
    menu.setObjectName(name)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for act in acts:
        if act is None:
            menu.addSeparator()
            continue
        action = QAction(act.words, menu)
        action.setObjectName(f"{name}_{act.key}")
        action.setEnabled(act.enabled)
        if act.keys:
            action.setText(f"{act.words}\t{QKeySequence(act.keys).toString(_NATIVE)}")
        if act.checked is not None:
            action.setCheckable(True)
            action.setChecked(act.checked)
        action.triggered.connect(lambda _checked=False, do=act.do: do())
        menu.addAction(action)
    menu.popup(place)
    return menu
