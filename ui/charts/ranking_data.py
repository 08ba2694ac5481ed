"""What the ranking chart shows: plain words, numbers and colours."""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from ui.text import MISSING, Forms


@dataclass(frozen=True, slots=True)
class Group:
    """A top criterion group: a swatch in the legend and a part of each bar."""

    names: Forms
    colour: QColor


@dataclass(frozen=True, slots=True)
class Row:
    """A ranked option (or the best of a family).

    `parts` are the points each group contributes, in the order of `Ranking.groups`; empty for a method
    that has none. `total` is the bar's end; `low` and `high` are the whisker's ends. `moved` is places
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

    `axis_end` is the greatest value the axis must reach; keep it still while a weight is dragged.
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
    axis_end: float = 100.0
    with_chance: bool = True
    low: bool = False
    selected: str | None = None
    focused: str | None = None
    hovered: str | None = None
    offsets: tuple[float, ...] = ()
