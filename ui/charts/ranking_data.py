"""What the ranking chart shows: plain words, numbers and colours."""

from enum import Enum
from typing import NamedTuple

from PySide6.QtGui import QColor

from ui.text import MISSING, Forms


class Shape(Enum):
    """How the figures of a method are drawn."""

    BAR = "bar"
    """From the base to the total, in parts where there are any."""
    FLOW = "flow"
    """Parts to both sides of the base, and a mark at the total, which is the sum of them."""
    THIN = "thin"
    """A low bar: what it shows is not what gives the order."""
    SPAN = "span"
    """Two figures joined by a line."""


class Axis(NamedTuple):
    """The figures at the left and the right end; where lower is better the end is less than the start.

    Bars begin at the base. Without `steps` the ticks are round steps from 0 to the end.
    """

    end: float = 100.0
    start: float = 0.0
    base: float = 0.0
    steps: tuple[float, ...] = ()

    def part(self, figure: float) -> float:
        """Where a figure stands between start and end, 0 to 1, never beyond them."""
        span = self.end - self.start
        return min(1.0, max(0.0, (figure - self.start) / span if span else 0.0))

    def length(self, figure: float) -> float:
        """How much of the axis a figure is long."""
        span = abs(self.end - self.start)
        return figure / span if span else 0.0


TO_100 = Axis()


class Group(NamedTuple):
    """A top criterion group: a swatch in the legend and a part of each bar."""

    names: Forms
    colour: QColor


class Row(NamedTuple):
    """A ranked option (or the best of a family).

    `parts` are the points each group contributes, in the order of `Ranking.groups`; empty for a method
    that has none. `total` is the bar's end, `other` the second figure of a span; `low` and `high` are the
    whisker's ends. `words` stand in place of a bar. `strong` bars are darker. `moved` is places
    gained since the snapshot, negative for places lost, None when there is no snapshot. `mark` is a
    word of up to seven letters under the badge ("in part"); `detail` is a second line under a one-line
    name ("best of 4"). `rank` and `total_text` are what is written, so that an interval can be shown.
    """

    key: str
    code: str
    names: Forms
    colour: QColor
    rank: str
    total: float
    total_text: str
    parts: tuple[float, ...] = ()
    low: float | None = None
    high: float | None = None
    chance: float | None = None
    chance_text: str = MISSING
    moved: int | None = None
    mark: str = ""
    detail: Forms = ()
    other: float | None = None
    words: Forms = ()
    strong: bool = False


class Unranked(NamedTuple):
    """An option that could not start in this scenario: its reason, and the total it would have."""

    key: str
    code: str
    names: Forms
    reason: str
    total_text: str


class Bracket(NamedTuple):
    """Rows `first` to `last` (positions, inclusive) that are too close to call, and what to say of it."""

    first: int
    last: int
    words: str


class Ranking(NamedTuple):
    """All that the chart shows. Brackets do not overlap and are in order.

    The axis ends at the greatest value it must reach; keep it still while a weight is dragged. `legend` says
    how to read the bars where there are no groups. `figure_room` is how wide the figures may be. `faded`
    rankings are those of earlier weights; `faded_chances` are such chances.
    `offsets` are pixels to add to the height of each row while it slides (empty: none); rows with the
    greatest offset are painted last, on a plate. `headline` and `subtitle` may be empty; then they take
    no room. `with_chance` False leaves the column out, for a method without sampling. `low` lowers the rows,
    for a low window.
    """

    groups: tuple[Group, ...]
    rows: tuple[Row, ...]
    brackets: tuple[Bracket, ...] = ()
    unranked: tuple[Unranked, ...] = ()
    unranked_title: str = ""
    unranked_note: str = ""
    headline: Forms = ()
    subtitle: Forms = ()
    axis: Axis = TO_100
    shape: Shape = Shape.BAR
    figure_title: str = ""
    figure_room: float = 46.0
    legend: Forms = ()
    faded: bool = False
    faded_chances: bool = False
    with_chance: bool = True
    low: bool = False
    selected: str | None = None
    focused: str | None = None
    hovered: str | None = None
    offsets: tuple[float, ...] = ()
