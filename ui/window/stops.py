"""Where F6 stops: the panels of the page that is shown, then the bar, round and round."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class Stop(NamedTuple):
    """A part of the window, and what gives it the keyboard."""

    part: QWidget
    take: Callable[[], object]


def go_on(stops: Sequence[Stop], focus: QWidget | None) -> None:
    """To the part after the one that has the keyboard; parts that cannot be seen are passed over."""
    shown = [stop for stop in stops if stop.part.isVisible()]
    if not shown:
        return
    at = -1
    if focus is not None:
        holds = (i for i, stop in enumerate(shown) if stop.part is focus or stop.part.isAncestorOf(focus))
        at = next(holds, -1)
    shown[(at + 1) % len(shown)].take()


def focus_first_in(part: QWidget) -> None:
    """Give the keyboard to the first thing inside that takes it with Tab."""
    for inside in part.findChildren(QWidget):
        policy = inside.focusPolicy()
        if policy & Qt.FocusPolicy.TabFocus and inside.isEnabled() and inside.isVisibleTo(part):
            inside.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
