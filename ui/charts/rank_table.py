"""Ranks under every weighting side by side."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from ui.text import Forms
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Column:
    """A weighting; `current` marks the one that is worked on."""

    key: str
    names: Forms
    current: bool = False


@dataclass(frozen=True, slots=True)
class Ranks:
    """An option's rank in each column; None where it is not ranked."""

    key: str
    code: str
    names: Forms
    colour: QColor
    ranks: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class RankTable:
    columns: tuple[Column, ...]
    rows: tuple[Ranks, ...]
    selected: tuple[str, str] | None = None
    """Row key and column key with the selection ring."""


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: RankTable) -> None:
    """Badges and names left, one cell per weighting, darker for better ranks."""


def height_for(width: float, data: RankTable) -> float:
    raise NotImplementedError


def cell_at(rect: QRectF, data: RankTable, position: QPointF) -> tuple[str, str] | None:
    """Row key and column key under a point."""
    raise NotImplementedError
