"""The window that a panel lies in, for the few things that only the window can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow


def main_window_of(widget: QWidget) -> MainWindow | None:
    """None where a panel is shown by itself."""
    from ui.window.main_window import MainWindow

    window = widget.window()
    return window if isinstance(window, MainWindow) else None


def go(widget: QWidget, kind: str, key: str) -> None:
    """Show an option, a criterion or a score where it can be worked on; kinds as in search."""
    from ui.window.searching import go

    window = main_window_of(widget)
    if window is not None:
        go(window, kind, key)
