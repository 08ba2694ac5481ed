"""How the Kemeny order is shown: the order itself, and how much support each option has on average."""

from __future__ import annotations

from math import ceil

from evaluator.methods.kemeny import KemenyResult
from ui import text
from ui.charts.ranking_data import Axis, Shape
from ui.computing.evaluation import Evaluation
from ui.presentation.faces.face import greatest
from ui.presentation.faces.unit import UnitFace
from ui.text import Forms
from ui.translation import translator

tr = translator("Kemeny")


class _Kemeny(UnitFace):
    shape = Shape.THIN
    has_whiskers = False

    def title(self) -> str:
        return tr("Support")

    def legend(self, _evaluation: Evaluation) -> Forms:
        return (
            tr("Mean support against the others; the order does not follow it"),
            tr("Mean support against the others"),
            tr("Mean support"),
        )

    def axis(self, evaluation: Evaluation) -> Axis:
        return Axis(max(0.1, min(1.0, ceil(10 * greatest(evaluation, 1.0) - 1e-9) / 10)))

    def lead(self, _evaluation: Evaluation, _first: int, _second: int) -> str:
        return tr("comes first in the best-supported order")

    def also(self, evaluation: Evaluation) -> str:
        result = evaluation.result
        if not isinstance(result, KemenyResult):
            return ""
        if result.gap > 0:
            words = tr("not proven: another order could have {gap} more support")
            return words.format(gap=text.percent(100 * result.gap, 1))
        if result.order_count > 1:
            return tr("{count} orders are equally good").format(count=text.number(result.order_count))
        if result.order_count < 0 and len(result.orders) > 1:
            return tr("many orders are equally good")
        return ""

    def columns(self, evaluation: Evaluation) -> tuple[tuple[str, tuple[str, ...]], ...]:
        result = evaluation.result
        if not isinstance(result, KemenyResult):
            return ()
        below = dict(zip(evaluation.order.tolist(), evaluation.order.tolist()[1:], strict=False))
        cells = [
            text.share(float(result.support[i, below[i]])) if i in below else ""
            for i in range(len(result.ranks))
        ]
        return ((tr("Weight that puts it before the next"), tuple(cells)),)

    def why(self, evaluation: Evaluation, option: int, rival: int) -> tuple[str, ...]:
        result = evaluation.result
        if not isinstance(result, KemenyResult):
            return ()
        options = evaluation.option_set.options
        if not (result.known[option] and result.known[rival]):
            return (tr("A score is unknown, so the two are not compared."),)
        words = tr("{p} of the weight puts {a} before {b}; {q} puts {b} before {a}.")
        told = [
            words.format(
                a=options[option].badge,
                b=options[rival].badge,
                p=text.share(float(result.support[option, rival])),
                q=text.share(float(result.support[rival, option])),
            )
        ]
        if result.ranks[option] and not (result.precedes[option, rival] or result.precedes[rival, option]):
            told.append(tr("Of the orders that are equally good, some put the one first and some the other."))
        else:
            told.append(tr("The order is the one that agrees with most weight over all pairs together."))
        return tuple(told)


KEMENY = _Kemeny()
