"""Style sheets that follow the theme."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.overrides import override


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
