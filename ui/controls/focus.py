"""Where the keyboard is: two pixels of accent, two of gap, inside the edge so that nothing clips it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.painting import plate
from ui.theme import Theme


def draw_focus(painter: QPainter, box: QRectF, theme: Theme, radius: float) -> QRectF:
    """Draw the ring at the edge of the box; returns what it leaves for the control itself."""
    plate(painter, box, radius, theme.surface, theme.accent, 2)
    return box.adjusted(4, 4, -4, -4)
