"""Paint a chart or a widget into an image, and keep it where a person can look at it."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from ui.painting import prepare

SCREENS = Path(__file__).parents[2] / "build" / "screens"
MARGIN = 12


def painted(
    draw: Callable[[QPainter, QRectF], None],
    width: float,
    height: float,
    ground: QColor,
    *,
    scale: float = 1.0,
) -> QImage:
    """The chart in the middle of a margin that it must leave alone."""
    image = _blank(width + 2 * MARGIN, height + 2 * MARGIN, ground, scale)
    painter = QPainter(image)
    prepare(painter)
    draw(painter, QRectF(MARGIN, MARGIN, width, height))
    painter.end()
    return image


def grabbed(widget: QWidget, ground: QColor, *, scale: float = 1.0) -> QImage:
    image = _blank(widget.width(), widget.height(), ground, scale)
    widget.render(image, QPoint(), QRegion(QRect(QPoint(), widget.size())))
    return image


def keep(image: QImage, name: str) -> None:
    (SCREENS / name).parent.mkdir(parents=True, exist_ok=True)
    assert image.save(str(SCREENS / f"{name}.png"))


def margin_is_untouched(image: QImage, ground: QColor) -> bool:
    """Whether nothing was painted outside the chart's rectangle."""
    pixels = pixels_of(image) == ground.rgb()
    edge = round(MARGIN * image.devicePixelRatio()) - 1
    sides = (pixels[:edge], pixels[-edge:], pixels[:, :edge], pixels[:, -edge:])
    return all(bool(side.all()) for side in sides)


def has_colour(image: QImage, colour: QColor) -> bool:
    """Whether some pixel has exactly this colour."""
    return bool((pixels_of(image) == colour.rgb()).any())


def pixels_of(image: QImage) -> NDArray[np.uint32]:
    """Height by width, 0xAARRGGBB."""
    opaque = image.convertToFormat(QImage.Format.Format_ARGB32)
    rows = np.frombuffer(opaque.constBits(), dtype=np.uint32).reshape(opaque.height(), -1)
    return rows[:, : opaque.width()].copy()


def _blank(width: float, height: float, ground: QColor, scale: float) -> QImage:
    image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(ground)
    return image
