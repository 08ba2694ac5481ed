"""A menu in the window's own language, with rounded corners on every platform."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainterPath, QRegion, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from ui import theme as themes
from ui.overrides import override
from ui.theme import Theme

_RADIUS = 8


class Menu(QMenu):
    """Dressed when it opens, so that it always follows the theme."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(lambda: self.setStyleSheet(_dress(themes.current())))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMask(rounded(self.rect(), _RADIUS))


def rounded(box: QRect, radius: int) -> QRegion:
    """A pop-up's shape: what lies beyond its corners stays visible, with a compositor or without."""
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    return QRegion(path.toFillPolygon().toPolygon())


def _dress(theme: Theme) -> str:
    return f"""
        QMenu {{ background: {theme.surface.name()}; color: {theme.text.name()}; padding: 6px;
            border: 1px solid {theme.line2.name()}; border-radius: {_RADIUS}px; }}
        QMenu::item {{ padding: 6px 26px 6px 28px; border-radius: 6px; }}
        QMenu::item:selected {{ background: {theme.selected.name()}; color: {theme.text.name()}; }}
        QMenu::item:disabled {{ color: {theme.disabled.name()}; background: transparent; }}
        QMenu::separator {{ height: 1px; background: {theme.line.name()}; margin: 6px 8px; }}
        QMenu::indicator {{ width: 14px; height: 14px; left: 8px; }}
    """
