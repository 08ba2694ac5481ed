"""A picture as a few plain shapes, which every kind of file can draw as vectors."""

from __future__ import annotations

from typing import Literal, NamedTuple

Point = tuple[float, float]
Anchor = Literal["start", "middle", "end"]


class Rectangle(NamedTuple):
    """`radius` rounds the corners; a stroke of "" is none, and so is a fill."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    stroke: str = ""
    thickness: float = 0.0
    radius: float = 0.0


class Line(NamedTuple):
    points: tuple[Point, ...]
    stroke: str
    thickness: float = 1.0
    is_dashed: bool = False


class Area(NamedTuple):
    points: tuple[Point, ...]
    fill: str


class Words(NamedTuple):
    """One line of text; `y` is its baseline."""

    x: float
    y: float
    text: str
    size: float
    ink: str
    is_bold: bool = False
    anchor: Anchor = "start"


Shape = Rectangle | Line | Area | Words


class Picture(NamedTuple):
    """In points, from the top left; `name` says what it shows to whoever cannot see it."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    name: str
