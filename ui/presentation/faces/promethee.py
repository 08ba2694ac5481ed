"""How PROMETHEE II is shown: net flows around zero, made of what each group speaks for or against."""

from __future__ import annotations

from math import ceil, floor

import numpy as np

from evaluator.arrays import FloatArray
from evaluator.methods.promethee import INCOMPARABLE, PrometheeResult
from ui import text
from ui.charts.marks import ticks
from ui.charts.ranking_data import Axis, Shape
from ui.computing.evaluation import Evaluation
from ui.presentation.faces.face import Face, apart_words, codes_of, lead_in_figures
from ui.presentation.faces.unit import unknown_words
from ui.text import Forms
from ui.translation import translator

tr = translator("Promethee")


class _Promethee(Face):
    shape = Shape.FLOW
    figure_room = 60.0
    decimals = 3
    difference_decimals = 2

    def title(self) -> str:
        return tr("Net flow")

    def between(self, low: float, high: float) -> str:
        return text.interval(low, high, 2)

    def unknown(self, low: float, high: float) -> Forms:
        return unknown_words(low, high)

    def legend(self, _evaluation: Evaluation) -> Forms:
        return (tr("Flows by group; the dot is the net"), tr("By group; dot: net"))

    def several(self) -> str:
        return tr("net flows")

    def axis(self, evaluation: Evaluation) -> Axis:
        """As far as the parts and the whiskers reach on either side of zero."""
        parts = self.contributions(evaluation)
        if parts is None:
            return Axis(1.0, -1.0)
        sums = np.array(self.parts(evaluation))[evaluation.contenders]
        ends = [float(np.maximum(sums, 0).sum(axis=1).max(initial=0.0))]
        starts = [float(np.minimum(sums, 0).sum(axis=1).min(initial=0.0))]
        if evaluation.chances is not None and not evaluation.chances_behind:
            ends.append(float(evaluation.chances.high.max()))
            starts.append(float(evaluation.chances.low.min()))
        end, start = ceil(10 * max(ends) - 1e-9) / 10, floor(10 * min(starts) + 1e-9) / 10
        end, start = max(end, 0.1), min(start, -0.1)
        steps = ticks(max(end, -start))
        inside = (
            *(-step for step in reversed(steps) if step and -step >= start),
            *(s for s in steps if s <= end),
        )
        return Axis(end, start, 0.0, inside)

    def contributions(self, evaluation: Evaluation) -> FloatArray | None:
        result = evaluation.result
        return result.contributions if isinstance(result, PrometheeResult) else None

    def detail(self, evaluation: Evaluation, option: int) -> Forms:
        return apart_words(codes_of(evaluation, _apart(evaluation, option)))

    def lead(self, evaluation: Evaluation, first: int, second: int) -> str:
        totals = evaluation.result.totals
        lead = lead_in_figures(float(totals[first] - totals[second]), self.decimals)
        return tr("leads by {lead} in net flow").format(lead=lead)

    def columns(self, evaluation: Evaluation) -> tuple[tuple[str, tuple[str, ...]], ...]:
        result = evaluation.result
        if not isinstance(result, PrometheeResult):
            return ()
        flows = ((tr("Positive flow"), result.positive), (tr("Negative flow"), result.negative))
        apart = [", ".join(codes_of(evaluation, _apart(evaluation, i))) for i in range(len(result.totals))]
        return (
            *((head, self.cells(result, part)) for head, part in flows),
            (tr("Not comparable with"), tuple(apart)),
        )

    def against(self, a: str, b: str) -> str:
        return tr("Parts of the net flow, {a} against {b}").format(a=a, b=b)

    def net(self, net: float) -> str:
        return tr("Net {flow}").format(flow=text.difference(net, self.decimals))

    def differences(self, evaluation: Evaluation, a: int, b: int) -> FloatArray | None:
        parts = self.contributions(evaluation)
        if parts is None or not (evaluation.result.known[a] and evaluation.result.known[b]):
            return None
        lead: FloatArray = parts[a] - parts[b]
        return lead

    def why(self, evaluation: Evaluation, option: int, rival: int) -> tuple[str, ...]:
        result = evaluation.result
        if not isinstance(result, PrometheeResult):
            return ()
        words = tr("{code}: it is preferred with {leaving}, others are preferred to it with {entering}.")
        told = [
            words.format(
                code=evaluation.option_set.options[i].badge,
                leaving=self.figure(float(result.positive[i])),
                entering=self.figure(float(result.negative[i])),
            )
            for i in (option, rival)
            if result.known[i]
        ]
        if rival in _apart(evaluation, option):
            told.append(tr("Each has the better of one flow: by PROMETHEE I they are not comparable."))
        return tuple(told)


def _apart(evaluation: Evaluation, option: int) -> list[int]:
    """The options that PROMETHEE I cannot compare this one with."""
    result = evaluation.result
    if not isinstance(result, PrometheeResult):
        return []
    return [int(i) for i in np.flatnonzero(result.relations[option] == INCOMPARABLE)]


PROMETHEE = _Promethee()
