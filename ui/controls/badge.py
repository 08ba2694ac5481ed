"""The coloured plate with an option's code."""

from functools import partial

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme as themes
from ui.overrides import override
from ui.painting import Side, plate, prepare, write
from ui.palette import ink_on
from ui.text import tooltip, width
from ui.theme import Theme


def badge_width(code: str, px: int = 11, least: float = 28) -> float:
    """Wide enough for the code, at most twice the least."""
    return min(2 * least, max(least, width(code, px, 600) + 10))


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
    radius = min(6.0, rect.height() / 4)
    if outlined:
        plate(painter, rect, radius, None, theme.line2)
        write(painter, rect, code, theme.text3, px, 600, Side.MIDDLE)
    elif theme.is_contrasted:
        plate(painter, rect, radius, theme.surface, colour, 2)
        write(painter, rect, code, theme.text, px, 600, Side.MIDDLE)
    else:
        plate(painter, rect, radius, colour)
        write(painter, rect, code, ink_on(colour), px, 600, Side.MIDDLE)


class Badge(QWidget):
    """A badge as a widget, 22 high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = ""
        self._draw = partial(draw_badge, code="", colour=QColor())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_option(self, code: str, colour: QColor, name: str, *, outlined: bool = False) -> None:
        """`name` is said by screen readers and shown as tooltip."""
        self._code = code
        self._draw = partial(draw_badge, code=code, colour=colour, outlined=outlined, px=12)
        self.setAccessibleName(f"{code} {name}")
        self.setToolTip(tooltip(name))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(badge_width(self._code, 12, 32)), 22)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._code:
            return
        with QPainter(self) as painter:
            prepare(painter)
            self._draw(painter, QRectF(self.rect()), themes.current())
