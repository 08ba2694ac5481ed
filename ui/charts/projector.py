"""One chart for the room: large, no chrome, one weight at the bottom."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.charts.ranking import Bracket, Group, Row
from ui.charts.track import Track
from ui.text import Forms
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Projector:
    """The first seven rows and the weight at hand; no criterion, no weight at the bottom."""

    headline: Forms
    subtitle: Forms
    groups: tuple[Group, ...]
    rows: tuple[Row, ...]
    bracket: Bracket | None = None
    axis_end: float = 100.0
    criterion: Forms = ()
    sentence: Forms = ()
    track: Track | None = None
    points_text: str = ""
    share_text: str = ""
    keys: str = ""
    offsets: tuple[float, ...] = ()


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: Projector) -> None:
    """Everything, on the surface colour, scaled from a picture of 1600 by 1000."""


def track_rect(rect: QRectF) -> QRectF:
    """Where the track lies, for `track.part_at` and `track.value_at`."""
    raise NotImplementedError


def scale_for(rect: QRectF) -> float:
    """How much larger than at 1600 by 1000 the picture is."""
    raise NotImplementedError
