"""Icons, drawn as paths on a grid of 20."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QIcon, QPainter

NAMES: Final = (
    "options", "criteria", "scores", "weigh", "robustness", "stakeholders", "scenarios", "report",
    "undo", "redo", "camera", "reset", "projector", "lock", "unlock", "down", "up", "right", "left",
    "close", "check", "warning", "error", "info", "table", "more", "export", "import", "link", "search",
    "mail", "plus", "minus", "copy", "save", "folder", "picture", "edit", "bin", "file", "keep", "sun", "moon",
    "flag", "help",
)  # fmt: skip


def draw(painter: QPainter, name: str, rect: QRectF, colour: QColor, stroke: float = 1.5) -> None:
    """The icon in the largest square of the rectangle's middle; `stroke` in pixels."""


def icon(name: str, colour: QColor, size: int = 16) -> QIcon:
    """The icon for menus and native buttons, sharp at 1x, 2x and 3x."""
    raise NotImplementedError
