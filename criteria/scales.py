"""A criterion's scale: unit, ends, anchored levels and value function."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from evaluator.values import Linear, ValueFunction, ValueScale

Direction = Literal["max", "min"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A level of the scale and what it means in words."""

    level: float
    description: str


@dataclass(frozen=True, slots=True)
class Scale:
    """How performance on a criterion is told, from worst to best, and what each level is worth."""

    unit: str
    worst: float
    best: float
    direction: Direction
    function: ValueFunction = Linear()  # noqa: RUF009 - frozen, so one shared instance is safe
    anchors: tuple[Anchor, ...] = ()
    unit_short: str = ""
    natural: bool = True
    basis: str = ""
    status: str = ""

    def __post_init__(self) -> None:
        self.value_scale()

    def value_scale(self) -> ValueScale:
        """The scale as the engine sees it; EvaluationError when it is no scale."""
        return ValueScale(self.worst, self.best, self.function)

    def anchor_at(self, level: float) -> str:
        """The description of the anchor nearest to a level, or nothing when there is none."""
        if not self.anchors:
            return ""
        return min(self.anchors, key=lambda anchor: abs(anchor.level - level)).description
