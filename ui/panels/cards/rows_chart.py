"""A chart of rows, of which a click or the arrows choose one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from ui.keys import key_of
from ui.overrides import override
from ui.panels.cards.painted import PaintedChart

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

Key = TypeVar("Key")


def key_beside(event: QKeyEvent, keys: Sequence[Key], now: Key | None) -> Key | None:
    """The row that an arrow leads to, the first one where none is chosen yet; None for other keys."""
    step = _STEPS.get(key_of(event))
    if step is None or not keys:
        return None
    at = keys.index(now) + step if now is not None and now in keys else 0
    return keys[min(len(keys) - 1, max(0, at))]


class RowsChart(PaintedChart):
    """It says which row was chosen; what that does is for others to show."""

    chosen = Signal(str)

    def keys(self) -> Sequence[str]:
        """The rows from the top."""
        raise NotImplementedError

    def selected(self) -> str | None:
        raise NotImplementedError

    def key_at(self, position: QPointF) -> str | None:
        raise NotImplementedError

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        key = self.key_at(event.position()) if event.button() == Qt.MouseButton.LeftButton else None
        if key is not None:
            self.chosen.emit(key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = key_beside(event, self.keys(), self.selected())
        if key is None:
            super().keyPressEvent(event)
        else:
            self.chosen.emit(key)
