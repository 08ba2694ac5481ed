"""Any chart as a picture: PNG, SVG, PDF and on the clipboard, with a line that says what it shows."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from ui.theme import Theme

Draw = Callable[[QPainter, QRectF], None]
"""A chart's draw function with its theme and data bound."""


@dataclass(frozen=True, slots=True)
class Caption:
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
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart at a size in pixels, on its theme's surface, with its caption below."""

    draw: Draw
    size: QSizeF
    theme: Theme
    caption: Caption
    title: str


def to_image(picture: Picture, scale: float = 2.0) -> QImage:
    raise NotImplementedError


def to_png(picture: Picture, scale: float = 3.0) -> bytes:
    raise NotImplementedError


def to_svg(picture: Picture) -> bytes:
    raise NotImplementedError


def to_pdf(picture: Picture) -> bytes:
    raise NotImplementedError


def save(picture: Picture, path: Path) -> None:
    """Write .png, .svg or .pdf by the path's suffix; raises OSError when it cannot be written."""
    raise NotImplementedError


def copy(picture: Picture) -> None:
    """Put the picture on the clipboard."""
    raise NotImplementedError
