"""Style sheets that follow the theme."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.overrides import override
from ui.theme import Theme


class Dresser(QObject):
    """Dresses a widget when it is shown and when the palette changes.

    A widget with a style sheet hears nothing of another palette; its window does.
    """

    def __init__(self, widget: QWidget, dress: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._dress = dress
        dress()
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and watched is self._widget:
            self._dress()
            self._widget.window().installEventFilter(self)
        elif event.type() == QEvent.Type.ApplicationPaletteChange:
            self._dress()
        return False


def scroll_bars(tokens: Theme) -> str:
    """Thin bars without arrows, for what Qt scrolls itself."""
    return f"""
QScrollBar {{ background: transparent; border: 0; }}
QScrollBar:horizontal {{ height: 10px; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar::handle {{ background: {tokens.line2.name()}; border-radius: 3px; margin: 2px; min-width: 28px;
    min-height: 28px; }}
QScrollBar::handle:hover {{ background: {tokens.control.name()}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: transparent; width: 0; height: 0; }}
"""
