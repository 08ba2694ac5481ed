"""What methods have in common whose figure is no sum over the criteria."""

from __future__ import annotations

from evaluator.arrays import FloatArray
from ui import text
from ui.computing.evaluation import Evaluation
from ui.presentation.faces.face import Face
from ui.text import Forms
from ui.translation import translator

tr = translator("Faces")


def unknown_words(low: float, high: float) -> Forms:
    """What stands in place of a bar that would say nothing."""
    ends = {"low": text.number(low), "high": text.number(high)}
    return (
        tr("A score is unknown: anything from {low} to {high}").format(**ends),
        tr("Anything from {low} to {high}").format(**ends),
    )


class UnitFace(Face):
    """A figure between 0 and 1 with three decimals."""

    decimals = 3

    def several(self) -> str:
        return tr("figures")

    def between(self, low: float, high: float) -> str:
        return text.interval(low, high, 2)

    def unknown(self, low: float, high: float) -> Forms:
        return unknown_words(low, high)

    def contributions(self, _evaluation: Evaluation) -> FloatArray | None:
        return None

    def differences(self, _evaluation: Evaluation, _a: int, _b: int) -> FloatArray | None:
        return None
