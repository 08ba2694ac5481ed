"""Windows that are shown to a room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def cover_screen(window: QWidget) -> None:
    """Show it over the whole screen that its parent is on, with the keyboard."""
    parent = window.parentWidget()
    if parent is not None:
        window.setScreen(parent.screen())
    window.showFullScreen()
    window.activateWindow()
    window.setFocus(Qt.FocusReason.OtherFocusReason)
