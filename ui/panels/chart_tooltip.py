"""What a chart says about the point under the pointer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ui import text


def show_tooltip(chart: QWidget, event: QEvent, words_at: Callable[[QPointF], str]) -> bool:
    """Whether the event asked for a tooltip; then it is shown, as plain text."""
    if not isinstance(event, QHelpEvent) or event.type() != QEvent.Type.ToolTip:
        return False
    QToolTip.showText(event.globalPos(), text.tooltip(words_at(QPointF(event.pos()))), chart)
    return True
