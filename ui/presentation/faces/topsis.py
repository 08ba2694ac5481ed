"""How TOPSIS is shown: the closeness to the ideal, from 0 to 1."""

from __future__ import annotations

from math import ceil

from evaluator.methods.topsis import TopsisResult
from ui.charts.ranking_data import Axis
from ui.computing.evaluation import Evaluation
from ui.presentation.faces.face import greatest, lead_in_figures
from ui.presentation.faces.unit import UnitFace
from ui.text import Forms
from ui.translation import translator

tr = translator("Topsis")


class _Topsis(UnitFace):
    def title(self) -> str:
        return tr("Closeness")

    def legend(self, _evaluation: Evaluation) -> Forms:
        return (tr("Closeness to the ideal, 0 to 1"), tr("Closeness, 0 to 1"), tr("0 to 1"))

    def axis(self, evaluation: Evaluation) -> Axis:
        return Axis(max(0.1, min(1.0, ceil(10 * greatest(evaluation, 1.0) - 1e-9) / 10)))

    def lead(self, evaluation: Evaluation, first: int, second: int) -> str:
        totals = evaluation.result.totals
        lead = lead_in_figures(float(totals[first] - totals[second]), self.decimals)
        return tr("leads by {lead} in closeness").format(lead=lead)

    def columns(self, evaluation: Evaluation) -> tuple[tuple[str, tuple[str, ...]], ...]:
        result = evaluation.result
        if not isinstance(result, TopsisResult):
            return ()
        return (
            (tr("Distance from the ideal"), self.cells(result, result.distance_best)),
            (tr("Distance from the worst"), self.cells(result, result.distance_worst)),
        )

    def why(self, evaluation: Evaluation, option: int, rival: int) -> tuple[str, ...]:
        result, options = evaluation.result, evaluation.option_set.options
        if not isinstance(result, TopsisResult):
            return ()
        words = tr("{code}: {best} from the ideal, {worst} from the worst.")
        told = [
            words.format(
                code=options[i].badge,
                best=self.figure(float(result.distance_best[i])),
                worst=self.figure(float(result.distance_worst[i])),
            )
            for i in (option, rival)
            if result.known[i]
        ]
        return (*told, tr("Closeness is no sum over the criteria, so no bars share out the lead."))


TOPSIS = _Topsis()
