"""Icons, drawn as paths on a grid of 20.

Each drawing is a line of strokes: M move, L lines, C curve, Z close, R rounded rectangle (x y w h r),
O circle (x y r), A arc (x y w h from sweep, in degrees), D filled dot (x y r).
"""

from functools import cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

_DRAWINGS: Final = {
    "options": "R 2.5 3 4 4 1.2 M 9.5 5 L 17.5 5 R 2.5 8.4 4 4 1.2 M 9.5 10.4 L 17.5 10.4 "
    "R 2.5 13.8 4 4 1.2 M 9.5 15.8 L 17.5 15.8",
    "criteria": "R 2 2 7 4 1.2 M 4.5 6 L 4.5 15.5 L 9.5 15.5 M 4.5 9.3 L 9.5 9.3 "
    "R 9.5 7.2 8 4.2 1.2 R 9.5 13.4 8 4.2 1.2",
    "scores": "R 2.5 3 15 14 2.2 M 2.5 7.7 L 17.5 7.7 M 2.5 12.3 L 17.5 12.3 "
    "M 7.6 3 L 7.6 17 M 12.4 3 L 12.4 17",
    "weigh": "M 2.5 5 L 17.5 5 M 2.5 10 L 17.5 10 M 2.5 15 L 17.5 15 D 13 5 2.6 D 6.2 10 2.6 D 11 15 2.6",
    "robustness": "M 2.5 2.5 L 2.5 17.5 L 17.5 17.5 M 5 13.6 L 16.8 4.4 M 5 6.4 L 16.8 12.2",
    "stakeholders": "O 7.2 6.6 3.1 M 1.6 17 C 1.6 10.4 12.8 10.4 12.8 17 "
    "M 12 3.7 C 16.4 3.4 16.4 9.8 12.2 9.6 M 14.4 12 C 17 12.5 18.4 14.4 18.4 17",
    "scenarios": "M 2.5 10 L 7 10 C 10 10 9 4.2 12.4 4.2 L 17.5 4.2 M 7 10 L 17.5 10 "
    "M 7 10 C 10 10 9 15.8 12.4 15.8 L 17.5 15.8",
    "report": "M 11.8 2.2 L 4 2.2 L 4 17.8 L 16 17.8 L 16 6.4 Z M 11.8 2.2 L 11.8 6.4 L 16 6.4 "
    "M 7 10.4 L 13 10.4 M 7 13.8 L 13 13.8",
    "undo": "M 7 4 L 3 8 L 7 12 M 3 8 L 12 8 C 18.4 8 18.4 16 12 16 L 8 16",
    "redo": "M 13 4 L 17 8 L 13 12 M 17 8 L 8 8 C 1.6 8 1.6 16 8 16 L 12 16",
    "camera": "M 6.6 5.6 L 7.8 3.4 L 12.2 3.4 L 13.4 5.6 R 2 5.6 16 11.2 2.2 O 10 11.2 3",
    "reset": "A 3 3 14 14 180 328 M 3.2 2.8 L 3.2 7.2 L 7.6 7.2",
    "projector": "R 2 3 16 10.6 1.8 M 10 13.6 L 10 17 M 6.4 17 L 13.6 17",
    "lock": "R 4 9 12 8.6 2 M 6.4 9 L 6.4 6.4 C 6.4 1.6 13.6 1.6 13.6 6.4 L 13.6 9",
    "unlock": "R 4 9 12 8.6 2 M 6.4 9 L 6.4 6.2 C 6.4 1.6 12.8 1.2 13.6 5",
    "settings": "M 2.5 6 L 10 6 M 14 6 L 17.5 6 O 12 6 2 M 2.5 14 L 5.5 14 M 9.5 14 L 17.5 14 O 7.5 14 2",
    "down": "M 5 7.8 L 10 12.8 L 15 7.8",
    "up": "M 5 12.2 L 10 7.2 L 15 12.2",
    "right": "M 7.8 5 L 12.8 10 L 7.8 15",
    "left": "M 12.2 5 L 7.2 10 L 12.2 15",
    "close": "M 5 5 L 15 15 M 15 5 L 5 15",
    "check": "M 4 10.6 L 8.4 15 L 16 5.6",
    "warning": "M 10 2.8 L 18.2 16.8 L 1.8 16.8 Z M 10 8 L 10 11.8 D 10 14.3 1.1",
    "error": "O 10 10 7.6 M 10 5.8 L 10 10.8 D 10 13.8 1.1",
    "info": "O 10 10 7.6 M 10 9.4 L 10 14 D 10 6.4 1.1",
    "help": "O 10 10 7.6 M 7.6 7.8 C 7.6 4.6 12.6 4.8 12.4 7.9 C 12.2 9.6 10 9.7 10 11.6 D 10 14.3 1.1",
    "table": "R 2.5 4 15 12 1.8 M 2.5 8.4 L 17.5 8.4 M 8 8.4 L 8 16",
    "chart": "M 3 17 L 17 17 R 4.2 10 3 7 0.6 R 8.6 4 3 13 0.6 R 13 7.4 3 9.6 0.6",
    "more": "D 4.6 10 1.5 D 10 10 1.5 D 15.4 10 1.5",
    "export": "M 10 12.4 L 10 2.8 M 6.2 6.4 L 10 2.6 L 13.8 6.4 M 3 11.4 L 3 17 L 17 17 L 17 11.4",
    "import": "M 10 2.8 L 10 12.2 M 6.2 8.6 L 10 12.4 L 13.8 8.6 M 3 11.4 L 3 17 L 17 17 L 17 11.4",
    "link": "M 8 4.2 L 3.4 4.2 L 3.4 16.6 L 15.8 16.6 L 15.8 12 M 11.6 3.4 L 16.6 3.4 L 16.6 8.4 "
    "M 16.4 3.6 L 9.6 10.4",
    "search": "O 8.6 8.6 5.4 M 12.6 12.6 L 17 17",
    "mail": "R 2 4 16 12 2 M 3 5.6 L 10 11 L 17 5.6",
    "plus": "M 10 4 L 10 16 M 4 10 L 16 10",
    "minus": "M 4 10 L 16 10",
    "copy": "R 7 7 10 10.4 1.8 M 4.4 13 L 3 13 L 3 2.8 L 13 2.8 L 13 4.2",
    "save": "M 3 3 L 13.6 3 L 17 6.4 L 17 17 L 3 17 Z M 6.4 3 L 6.4 7 L 12.4 7 L 12.4 3 "
    "M 6 17 L 6 11.4 L 14 11.4 L 14 17",
    "folder": "M 2.2 4.4 L 7.8 4.4 L 9.6 6.6 L 17.8 6.6 L 17.8 16 L 2.2 16 Z",
    "picture": "R 2.5 3.6 15 12.8 2 M 3 14.6 L 7.8 9.6 L 11 12.8 L 13 11 L 17 14.6 D 13.2 7.4 1.4",
    "edit": "M 3.2 16.8 L 4 13 L 13.4 3.6 L 16.4 6.6 L 7 16 Z M 11.2 5.8 L 14.2 8.8",
    "bin": "M 3.4 5.4 L 16.6 5.4 M 7.4 5.4 L 7.4 3 L 12.6 3 L 12.6 5.4 M 5 5.4 L 5.8 17 L 14.2 17 L 15 5.4",
    "file": "M 11.8 2.2 L 4 2.2 L 4 17.8 L 16 17.8 L 16 6.4 Z M 11.8 2.2 L 11.8 6.4 L 16 6.4",
    "keep": "M 5 2.6 L 15 2.6 L 15 17.4 L 10 13.4 L 5 17.4 Z",
    "flag": "M 4.4 17.6 L 4.4 3 M 4.4 3.6 L 15.6 3.6 L 13 7.4 L 15.6 11.2 L 4.4 11.2",
    "sun": "O 10 10 3.4 M 10 1.8 L 10 3.4 M 10 16.6 L 10 18.2 M 1.8 10 L 3.4 10 M 16.6 10 L 18.2 10 "
    "M 4.2 4.2 L 5.3 5.3 M 14.7 14.7 L 15.8 15.8 M 4.2 15.8 L 5.3 14.7 M 14.7 5.3 L 15.8 4.2",
    "moon": "M 15.8 12.6 C 9.4 14.6 5.6 9.4 8.2 3.4 C 0.6 6 2.2 17 9.8 17 C 12.6 17 14.8 15.4 15.8 12.6",
}

NAMES: Final = tuple(_DRAWINGS)
_ICON_SIZES: Final = (16, 32, 48)


def draw(painter: QPainter, name: str, rect: QRectF, colour: QColor, stroke: float = 1.5) -> None:
    """The icon in the largest square of the rectangle's middle; `stroke` in pixels."""
    size = min(rect.width(), rect.height())
    scale = size / 20
    lines, dots = _paths(name)
    painter.save()
    painter.translate(rect.center().x() - size / 2, rect.center().y() - size / 2)
    painter.scale(scale, scale)
    pen = QPen(colour, stroke / scale)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(lines, pen)
    painter.fillPath(dots, colour)
    painter.restore()


def icon(name: str, colour: QColor) -> QIcon:
    """The icon for menus and native widgets, sharp at 1x, 2x and 3x."""
    faded = QColor(colour)
    faded.setAlphaF(0.4)
    made = QIcon()
    for size in _ICON_SIZES:
        made.addPixmap(_pixmap(name, colour, size), QIcon.Mode.Normal)
        made.addPixmap(_pixmap(name, faded, size), QIcon.Mode.Disabled)
    return made


def _pixmap(name: str, colour: QColor, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter, name, QRectF(0, 0, size, size), colour, max(1.4, 1.5 * size / 18))
    return pixmap


@cache
def _paths(name: str) -> tuple[QPainterPath, QPainterPath]:
    """What is stroked and what is filled."""
    lines, dots = QPainterPath(), QPainterPath()
    for letter, numbers in _strokes(_DRAWINGS[name]):
        _add(dots if letter == "D" else lines, letter, numbers)
    return lines, dots


def _strokes(drawing: str) -> list[tuple[str, list[float]]]:
    strokes: list[tuple[str, list[float]]] = []
    for token in drawing.split():
        if token.isalpha():
            strokes.append((token, []))
        else:
            strokes[-1][1].append(float(token))
    return strokes


def _add(path: QPainterPath, letter: str, n: list[float]) -> None:
    match letter:
        case "M":
            path.moveTo(n[0], n[1])
        case "L":
            path.lineTo(n[0], n[1])
        case "C":
            path.cubicTo(n[0], n[1], n[2], n[3], n[4], n[5])
        case "Z":
            path.closeSubpath()
        case "R":
            path.addRoundedRect(QRectF(n[0], n[1], n[2], n[3]), n[4], n[4])
        case "A":
            box = QRectF(n[0], n[1], n[2], n[3])
            path.arcMoveTo(box, n[4])
            path.arcTo(box, n[4], n[5])
        case _:
            path.addEllipse(QPointF(n[0], n[1]), n[2], n[2])
