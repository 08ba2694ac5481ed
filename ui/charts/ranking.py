"""The ranking: who is where, made of what, how surely."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from ui.text import Forms
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Group:
    """A top criterion group: a swatch in the legend and a part of each bar."""

    names: Forms
    colour: QColor


@dataclass(frozen=True, slots=True)
class Row:
    """A ranked option (or the best of a family).

    `parts` are the points each group contributes, in the order of `Ranking.groups`; `total` is the
    bar's end. `low` and `high` are the whisker's ends. `moved` is places gained since the snapshot,
    negative for places lost, None when there is no snapshot. `mark` is a word of up to nine letters
    under the badge ("in part"); `detail` is a second line under a one-line name ("best of 4").
    `rank` and `total_text` are what is written, so that an interval can be shown.
    """

    key: str
    code: str
    names: Forms
    colour: QColor
    rank: str
    total: float
    total_text: str
    parts: tuple[float, ...]
    low: float | None = None
    high: float | None = None
    chance: float | None = None
    chance_text: str = ""
    moved: int | None = None
    mark: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Unranked:
    """An option that could not start in this scenario: its reason, and the total it would have."""

    key: str
    code: str
    names: Forms
    reason: str
    total_text: str


@dataclass(frozen=True, slots=True)
class Bracket:
    """Rows `first` to `last` (positions, inclusive) that are too close to call, and what to say of it."""

    first: int
    last: int
    words: str


@dataclass(frozen=True, slots=True)
class Ranking:
    """All that the chart shows. Brackets do not overlap and are in order.

    `axis_end` is the greatest value the axis must reach. `offsets` are pixels to add to the height of
    each row while it slides (empty: none); rows with the greatest offset are painted last, on a plate.
    `headline` and `subtitle` may be empty; then they take no room.
    """

    groups: tuple[Group, ...]
    rows: tuple[Row, ...]
    brackets: tuple[Bracket, ...] = ()
    unranked: tuple[Unranked, ...] = ()
    unranked_title: str = ""
    unranked_note: str = ""
    headline: Forms = ()
    subtitle: Forms = ()
    axis_end: float = 100.0
    selected: str | None = None
    focused: str | None = None
    offsets: tuple[float, ...] = ()


def draw(painter: QPainter, rect: QRectF, theme: Theme, data: Ranking) -> None:
    """The whole ranking: header, then body. Paints no ground: the caller fills canvas or surface."""


def draw_header(painter: QPainter, rect: QRectF, theme: Theme, data: Ranking) -> None:
    """Headline, subtitle, column titles and legend: what stays when the rows scroll."""


def draw_body(painter: QPainter, rect: QRectF, theme: Theme, data: Ranking) -> None:
    """Brackets, rows, axis and the unranked options."""


def height_for(width: float, data: Ranking) -> float:
    """The height of the whole ranking at this width."""
    return header_height(width, data) + body_height(width, data)


def header_height(width: float, data: Ranking) -> float:
    raise NotImplementedError


def body_height(width: float, data: Ranking) -> float:
    raise NotImplementedError


def key_at(rect: QRectF, data: Ranking, position: QPointF) -> str | None:
    """The option under a point of a body painted in `rect`, ranked or not."""
    raise NotImplementedError


def row_rect(rect: QRectF, data: Ranking, key: str) -> QRectF | None:
    """Where an option's row lies in a body painted in `rect` (without its slide offset)."""
    raise NotImplementedError
