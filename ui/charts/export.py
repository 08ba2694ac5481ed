"""Any chart as a picture: PNG, SVG, PDF and on the clipboard, with a line that says what it shows."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QRectF,
    QSizeF,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from ui import text
from ui.painting import hairline, prepare, write, write_wrapped
from ui.theme import Theme
from ui.translation import counted, translator

tr = translator("Caption")

Draw = Callable[[QPainter, QRectF], None]
"""A chart's draw function with its theme and data bound."""

_MARGIN, _HEAD = 16.0, 44.0
_PIXELS_PER_INCH = 96
_FALLBACK_FONTS = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"


class Caption(NamedTuple):
    """Where a picture comes from; empty parts are left out."""

    option_set: str
    scenario: str
    weighting: str
    method: str = ""
    draws: int | None = None
    seed: int | None = None
    version: str = ""
    when: date | None = None

    def line(self) -> str:
        """All parts in one line, set apart by dots."""
        parts = (
            self.option_set,
            self.scenario,
            self.weighting,
            self.method,
            "" if self.draws is None else counted(self.draws, tr, "1 draw", "{count} draws"),
            "" if self.seed is None else tr("seed {number}").format(number=self.seed),
            self.version,
            "" if self.when is None else text.day(self.when),
        )
        return " · ".join(part for part in parts if part)


class Picture(NamedTuple):
    """A chart at a size in pixels, on its theme's surface, with its caption below."""

    draw: Draw
    size: QSizeF
    theme: Theme
    caption: Caption
    title: str

    def whole(self) -> QSizeF:
        """The size with margins and caption."""
        room = self.size.width()
        below = text.wrapped_height(self.caption.line(), room, 11) + 12
        return QSizeF(room + 2 * _MARGIN, self.size.height() + below + 2 * _MARGIN)


def headed(title: str, told: str, draw: Draw, size: QSizeF, theme: Theme, caption: Caption) -> Picture:
    """A chart under its title and a line that says how to read it."""
    head = _HEAD if told else _HEAD / 2

    def with_head(painter: QPainter, rect: QRectF) -> None:
        write(painter, QRectF(rect.left(), rect.top(), rect.width(), 20), title, theme.text, 15, 600)
        write(painter, QRectF(rect.left(), rect.top() + 20, rect.width(), 16), told, theme.text2, 12)
        draw(painter, rect.adjusted(0, head, 0, 0))

    return Picture(with_head, QSizeF(size.width(), size.height() + head), theme, caption, title)


def to_image(picture: Picture, scale: float = 2.0) -> QImage:
    """Pixels, so many to one pixel of the screen."""
    size = picture.whole() * scale
    image = QImage(round(size.width()), round(size.height()), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(picture.theme.surface)
    image.setText("Title", picture.title)
    image.setText("Description", picture.caption.line())
    with QPainter(image) as painter:
        _paint(painter, picture)
    return image


def to_png(picture: Picture, scale: float = 3.0) -> bytes:
    written, buffer = _buffer()
    image = to_image(picture, scale)
    image.setDotsPerMeterX(round(_PIXELS_PER_INCH * scale / 0.0254))
    image.setDotsPerMeterY(round(_PIXELS_PER_INCH * scale / 0.0254))
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs type the format as bytes
    buffer.close()
    return bytes(written.data())


def to_svg(picture: Picture) -> bytes:
    """Real text, in Inter where it is installed."""
    from PySide6.QtSvg import QSvgGenerator

    written, buffer = _buffer()
    size = picture.whole()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size.toSize())
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setResolution(_PIXELS_PER_INCH)
    generator.setTitle(picture.title)
    generator.setDescription(picture.caption.line())
    with QPainter(generator) as painter:
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), picture.theme.surface)
        _paint(painter, picture)
    buffer.close()
    plain = bytes(written.data())
    return plain.replace(b'font-family="Inter"', f'font-family="{_FALLBACK_FONTS}"'.encode())


def to_pdf(picture: Picture) -> bytes:
    """One page of the picture's own size, with the fonts in it."""
    from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

    written, buffer = _buffer()
    size = picture.whole()
    writer = QPdfWriter(buffer)
    writer.setTitle(picture.title)
    writer.setCreator("Policy Options Evaluator")
    points = size * (72 / _PIXELS_PER_INCH)
    page = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setResolution(1200)
    with QPainter(writer) as painter:
        scale = writer.width() / size.width()
        painter.scale(scale, scale)
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), picture.theme.surface)
        _paint(painter, picture)
    buffer.close()
    return bytes(written.data())


def save(picture: Picture, path: Path) -> None:
    """Write .png, .svg or .pdf by the path's suffix; raises OSError when it cannot be written."""
    writers = {".png": to_png, ".svg": to_svg, ".pdf": to_pdf}
    path.write_bytes(writers[path.suffix.lower()](picture))


def copy(picture: Picture) -> None:
    """Put the picture on the clipboard.

    As an image only: a QMimeData made in Python that is still there when the program ends crashes it.
    """
    QGuiApplication.clipboard().setImage(to_image(picture))


def _paint(painter: QPainter, picture: Picture) -> None:
    prepare(painter)
    box = QRectF(_MARGIN, _MARGIN, picture.size.width(), picture.size.height())
    painter.save()
    painter.setClipRect(box.adjusted(-_MARGIN, -_MARGIN, _MARGIN, 0), Qt.ClipOperation.IntersectClip)
    picture.draw(painter, box)
    painter.restore()
    hairline(painter, box.left(), box.right(), box.bottom() + 4, picture.theme.line)
    below = QRectF(box.left(), box.bottom() + 10, box.width(), 400)
    write_wrapped(painter, below, picture.caption.line(), picture.theme.text3, 11)


def _buffer() -> tuple[QByteArray, QBuffer]:
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return written, buffer
