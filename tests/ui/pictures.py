"""Paint a chart or a widget into an image, and keep it where a person can look at it."""

from collections.abc import Callable
from pathlib import Path

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
    SCREENS.mkdir(parents=True, exist_ok=True)
    assert image.save(str(SCREENS / f"{name}.png"))


def margin_is_untouched(image: QImage, ground: QColor) -> bool:
    """Whether nothing was painted outside the chart's rectangle."""
    plain = ground.rgb()
    wide, high = image.width(), image.height()
    edge = round(MARGIN * image.devicePixelRatio()) - 1
    rows = [*range(edge), *range(high - edge, high)]
    columns = [*range(edge), *range(wide - edge, wide)]
    return all(image.pixel(x, y) == plain for y in rows for x in range(0, wide, 3)) and all(
        image.pixel(x, y) == plain for x in columns for y in range(0, high, 3)
    )


def has_colour(image: QImage, colour: QColor) -> bool:
    """Whether some pixel has exactly this colour."""
    wanted = colour.rgb()
    return any(image.pixel(x, y) == wanted for y in range(image.height()) for x in range(0, image.width()))


def _blank(width: float, height: float, ground: QColor, scale: float) -> QImage:
    image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(ground)
    return image
