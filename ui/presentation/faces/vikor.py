"""How VIKOR is shown: Q on an axis from 1 down to 0, because lower is better, and the compromise."""

from __future__ import annotations

import numpy as np

from evaluator.methods.vikor import VikorResult
from ui import text
from ui.charts.ranking_data import Axis
from ui.computing.evaluation import Evaluation
from ui.presentation.faces.face import codes_of, lead_in_figures, listed
from ui.presentation.faces.unit import UnitFace
from ui.text import Forms
from ui.translation import translator

tr = translator("Vikor")


class _Vikor(UnitFace):
    def title(self) -> str:
        return tr("Q")

    def legend(self, _evaluation: Evaluation) -> Forms:
        return (tr("Q from 1 to 0: lower is better"), tr("Q, lower is better"))

    def axis(self, _evaluation: Evaluation) -> Axis:
        return Axis(0.0, 1.0, 1.0, (1.0, 0.75, 0.5, 0.25, 0.0))

    def is_strong(self, evaluation: Evaluation, option: int) -> bool:
        return option in _compromise(evaluation)

    def detail(self, evaluation: Evaluation, option: int) -> Forms:
        chosen = _compromise(evaluation)
        if option not in chosen:
            return ()
        return (tr("the compromise"),) if len(chosen) == 1 else (tr("in the compromise"),)

    def lead(self, evaluation: Evaluation, first: int, second: int) -> str:
        totals = evaluation.result.totals
        lead = lead_in_figures(float(totals[second] - totals[first]), self.decimals)
        return tr("leads, its Q lower by {lead}").format(lead=lead)

    def also(self, evaluation: Evaluation) -> str:
        codes = codes_of(evaluation, _compromise(evaluation))
        if len(codes) < 2:
            return ""
        return tr("{codes} form the compromise").format(codes=listed(codes))

    def columns(self, evaluation: Evaluation) -> tuple[tuple[str, tuple[str, ...]], ...]:
        result = evaluation.result
        if not isinstance(result, VikorResult):
            return ()
        figures = ((tr("S: all losses"), result.S), (tr("R: largest loss"), result.R))
        chosen = tuple(tr("yes") if each else "" for each in result.compromise)
        return (
            *((head, self.cells(result, part)) for head, part in figures),
            (tr("In the compromise"), chosen),
        )

    def why(self, evaluation: Evaluation, option: int, rival: int) -> tuple[str, ...]:
        result, options = evaluation.result, evaluation.option_set.options
        if not isinstance(result, VikorResult):
            return ()
        words = tr("{code}: all losses together S {s}, the largest one R {r}.")
        told = [
            words.format(
                code=options[i].badge, s=self.figure(float(result.S[i])), r=self.figure(float(result.R[i]))
            )
            for i in (option, rival)
            if result.known[i]
        ]
        return (
            *told,
            *_conditions(result),
            tr("Q is no sum over the criteria, so no bars share out the lead."),
        )


def _compromise(evaluation: Evaluation) -> list[int]:
    """The options that VIKOR proposes, best first."""
    result = evaluation.result
    if not isinstance(result, VikorResult):
        return []
    chosen = set(np.flatnonzero(result.compromise).tolist())
    return [int(i) for i in evaluation.order if int(i) in chosen]


def _conditions(result: VikorResult) -> tuple[str, ...]:
    """Why the first option alone is not proposed."""
    count = int((result.ranks > 0).sum())
    told = []
    if not result.advantage:
        words = tr(
            "The second is less than {least} behind: the lead is too small to propose the first alone."
        )
        told.append(words.format(least=text.total(1 / max(1, count - 1), 3)))
    if not result.stability:
        told.append(tr("The first by Q is first neither by S nor by R: it is not proposed alone."))
    return tuple(told)


VIKOR = _Vikor()
