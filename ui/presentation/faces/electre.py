"""How ELECTRE III is shown: the classes of both distillations, and what cannot be compared."""

from __future__ import annotations

from math import ceil

import numpy as np

from evaluator.arrays import BoolArray
from evaluator.methods.electre import ElectreResult
from ui import text
from ui.charts.ranking_data import Axis, Shape
from ui.computing.evaluation import Evaluation
from ui.presentation.faces.face import apart_words, codes_of, listed
from ui.presentation.faces.unit import UnitFace
from ui.text import Forms
from ui.translation import translator

tr = translator("Electre")


class _Electre(UnitFace):
    shape = Shape.SPAN
    figure_room = 50.0
    decimals = 2
    has_whiskers = False

    def title(self) -> str:
        return tr("Qualification")

    def legend(self, _evaluation: Evaluation) -> Forms:
        return (
            tr("Class when picked from the top and from the bottom; 1 is best"),
            tr("Class from top and from bottom, 1 is best"),
            tr("Class from both ends"),
            tr("Class, 1 is best"),
        )

    def unknown(self, _low: float, _high: float) -> Forms:
        return (tr("A score is unknown: any class"), tr("Any class"))

    def axis(self, evaluation: Evaluation) -> Axis:
        """From the last class to the first."""
        result = evaluation.result
        if not isinstance(result, ElectreResult):
            return Axis(1.0, 2.0, 1.0, (1.0,))
        last = max(2, int(result.descending.max()), int(result.ascending.max()))
        step = ceil(last / 6)
        return Axis(1.0, float(last), 1.0, tuple(float(c) for c in (1, *range(1 + step, last + 1, step))))

    def place(self, evaluation: Evaluation, option: int) -> float:
        result = evaluation.result
        return float(result.descending[option]) if isinstance(result, ElectreResult) else 0.0

    def other(self, evaluation: Evaluation, option: int) -> float | None:
        result = evaluation.result
        return float(result.ascending[option]) if isinstance(result, ElectreResult) else None

    def detail(self, evaluation: Evaluation, option: int) -> Forms:
        return apart_words(codes_of(evaluation, _apart(evaluation, option)))

    def lead(self, _evaluation: Evaluation, _first: int, _second: int) -> str:
        return tr("stands first")

    def also(self, evaluation: Evaluation) -> str:
        first = np.flatnonzero(evaluation.result.ranks == 1).tolist()
        if evaluation.leader is None:
            return ""
        if len(first) > 1:
            apart = any(other in _apart(evaluation, option) for option in first for other in first)
            return tr("they are not comparable") if apart else ""
        return "".join(apart_words(codes_of(evaluation, _apart(evaluation, evaluation.leader)))[:1])

    def columns(self, evaluation: Evaluation) -> tuple[tuple[str, tuple[str, ...]], ...]:
        result = evaluation.result
        if not isinstance(result, ElectreResult):
            return ()
        classes = (
            (tr("Class from the top"), result.descending),
            (tr("Class from the bottom"), result.ascending),
        )
        apart = [", ".join(codes_of(evaluation, _apart(evaluation, i))) for i in range(len(result.ranks))]
        return (
            *((head, tuple(str(c) if c else text.MISSING for c in part)) for head, part in classes),
            (tr("Not comparable with"), tuple(apart)),
        )

    def why(self, evaluation: Evaluation, option: int, rival: int) -> tuple[str, ...]:
        result = evaluation.result
        if not isinstance(result, ElectreResult) or not result.ranks[option]:
            return ()
        codes = {
            tr("Stands above {codes}."): _codes(evaluation, result.above[option]),
            tr("Stands below {codes}."): _codes(evaluation, result.above[:, option]),
            tr("Level with {codes}."): _codes(evaluation, result.indifferent[option]),
            tr("Not comparable with {codes}: the two ways of picking order them differently."): _codes(
                evaluation, result.incomparable[option]
            ),
        }
        told = [words.format(codes=listed(found, 12)) for words, found in codes.items() if found]
        here, there = evaluation.option_set.options[option].badge, evaluation.option_set.options[rival].badge
        words = tr("That {a} is at least as good as {b} has the credibility {p}; the reverse {q}.")
        figures = float(result.credibility[option, rival]), float(result.credibility[rival, option])
        return (
            *told,
            words.format(a=here, b=there, p=text.total(figures[0], 2), q=text.total(figures[1], 2)),
        )


def _apart(evaluation: Evaluation, option: int) -> list[int]:
    result = evaluation.result
    if not isinstance(result, ElectreResult):
        return []
    return [int(i) for i in np.flatnonzero(result.incomparable[option])]


def _codes(evaluation: Evaluation, options: BoolArray) -> list[str]:
    return codes_of(evaluation, [int(i) for i in evaluation.order if options[i]])


ELECTRE = _Electre()
