"""The coloured plate with an option's code."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from ui.theme import Theme


def draw_badge(
    painter: QPainter,
    rect: QRectF,
    theme: Theme,
    code: str,
    colour: QColor,
    *,
    outlined: bool = False,
    px: int = 11,
) -> None:
    """Ink chosen to read on the colour; outlined for an option that is not ranked."""


class Badge(QWidget):
    """A badge as a widget, 32 by 22."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def show_option(self, code: str, colour: QColor, name: str, *, outlined: bool = False) -> None:
        raise NotImplementedError
