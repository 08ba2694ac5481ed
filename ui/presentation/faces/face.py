"""How the figures of the additive model are shown and told; the other methods say what differs."""

from __future__ import annotations

from math import ceil, isnan

from evaluator.arrays import FloatArray
from evaluator.explanation.weight_changes import differences
from evaluator.groups import group_contributions
from evaluator.methods.additive import AdditiveResult
from evaluator.methods.standings import Standings
from ui import text
from ui.charts.ranking_data import Axis, Shape
from ui.computing.basis import Basis
from ui.computing.evaluation import Evaluation
from ui.text import Forms
from ui.translation import translator

tr = translator("Faces")

PERCENT = 100.0


class Face:
    """Stateless: asked for words and figures of an evaluation by this method."""

    shape = Shape.BAR
    figure_room = 46.0
    decimals = 1
    difference_decimals = 1
    has_whiskers = True
    """Whether the percentiles of the draws are of the figure that is shown."""

    def title(self) -> str:
        """The head of the column of figures."""
        return tr("Total")

    def several(self) -> str:
        """What its figures are called together."""
        return tr("totals")

    def legend(self, _evaluation: Evaluation) -> Forms:
        """How to read the bars where groups do not say it."""
        return ()

    def figure(self, value: float) -> str:
        return text.MISSING if isnan(value) else text.total(value, self.decimals)

    def between(self, low: float, high: float) -> str:
        """Percentiles or bounds of a figure."""
        return text.interval(low, high, 0)

    def unknown(self, _low: float, _high: float) -> Forms:
        """What stands in place of a bar where scores are unknown; () for the bar of the midpoint."""
        return ()

    def told(self, low: float, high: float) -> str:
        """The bounds of a figure with unknown scores, where they say something."""
        return text.MISSING if self.unknown(low, high) else self.between(low, high)

    def axis(self, evaluation: Evaluation) -> Axis:
        """Up to the greatest total or whisker, so that bars fill their room; it ends at 100 at most."""
        return Axis(min(PERCENT, 10 * ceil(greatest(evaluation, PERCENT) / 10)))

    def parts(self, evaluation: Evaluation) -> list[tuple[float, ...]]:
        """What each group contributes to each option; empty for a method whose figure is no sum."""
        contributions = self.contributions(evaluation)
        if contributions is None:
            return []
        rows = group_contributions(contributions, evaluation.problem.groups)
        return [tuple(float(part) for part in row) for row in rows]

    def contributions(self, evaluation: Evaluation) -> FloatArray | None:
        """What each criterion contributes, (n, m)."""
        result = evaluation.result
        return result.contributions if isinstance(result, AdditiveResult) else None

    def place(self, evaluation: Evaluation, option: int) -> float:
        """Where on the axis the option stands."""
        return float(evaluation.result.totals[option])

    def other(self, _evaluation: Evaluation, _option: int) -> float | None:
        """The second figure of a span."""
        return None

    def is_strong(self, _evaluation: Evaluation, _option: int) -> bool:
        return False

    def detail(self, _evaluation: Evaluation, _option: int) -> Forms:
        """A few words below the name, long and short."""
        return ()

    def lead(self, evaluation: Evaluation, first: int, second: int) -> str:
        """By how much the first is ahead, to follow its name."""
        totals = evaluation.result.totals
        return tr("leads by {lead}").format(lead=lead_in_points(float(totals[first] - totals[second])))

    def also(self, _evaluation: Evaluation) -> str:
        """What must be said with who leads."""
        return ""

    def columns(self, _evaluation: Evaluation) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Further columns of the table behind the chart: head, and a cell for each option."""
        return ()

    def cells(self, result: Standings, figures: FloatArray) -> tuple[str, ...]:
        """A column of figures, of the options that have one."""
        return tuple(
            self.figure(float(figure)) if known else text.MISSING
            for figure, known in zip(figures, result.known, strict=True)
        )

    def against(self, a: str, b: str) -> str:
        """What the bars that compare two options are made of."""
        return tr("Points of the total, {a} against {b}").format(a=a, b=b)

    def net(self, net: float) -> str:
        return tr("Net {points} points").format(points=text.difference(net))

    def differences(self, evaluation: Evaluation, a: int, b: int) -> FloatArray | None:
        """What each criterion adds to the lead of one option over another; None where no sum says it."""
        return differences(evaluation.problem.values, evaluation.shares, a, b)

    def why(self, _evaluation: Evaluation, _option: int, _rival: int) -> tuple[str, ...]:
        """Why one option stands before or after another, in words."""
        return ()


def face_of(basis: Basis) -> Face:
    """The face of the method; the others are loaded when their method is chosen."""
    return face_named(basis.method.key)


def face_named(method: str) -> Face:
    if method == "topsis":
        from ui.presentation.faces.topsis import TOPSIS

        return TOPSIS
    if method == "vikor":
        from ui.presentation.faces.vikor import VIKOR

        return VIKOR
    if method == "promethee":
        from ui.presentation.faces.promethee import PROMETHEE

        return PROMETHEE
    if method == "electre":
        from ui.presentation.faces.electre import ELECTRE

        return ELECTRE
    if method == "kemeny":
        from ui.presentation.faces.kemeny import KEMENY

        return KEMENY
    return ADDITIVE


def greatest(evaluation: Evaluation, default: float) -> float:
    """The greatest figure of an option that is looked at, or upper end of a whisker."""
    result = evaluation.result
    shown = [float(result.totals[i]) for i in range(len(result.totals)) if evaluation.problem.ranked[i]]
    if evaluation.chances is not None and not evaluation.chances_behind:
        shown += [float(high) for high in evaluation.chances.high]
    return max((figure for figure in shown if not isnan(figure)), default=default)


def lead_in_points(points: float) -> str:
    if round(points, 1) == 0:
        return tr("less than 0.1 points")
    return tr("{points} points").format(points=text.total(points))


def lead_in_figures(figure: float, decimals: int) -> str:
    """ "0.032", or that it is less than can be written."""
    if round(figure, decimals) == 0:
        return tr("less than {least}").format(least=text.total(10.0**-decimals, decimals))
    return text.total(figure, decimals)


def listed(codes: list[str], most: int = 3) -> str:
    """ "A1, B1 and C2"; of more, how many there are."""
    if len(codes) > most:
        return tr("{count} options").format(count=len(codes))
    if len(codes) < 2:
        return "".join(codes)
    return tr("{some} and {last}").format(some=", ".join(codes[:-1]), last=codes[-1])


def codes_of(evaluation: Evaluation, options: list[int]) -> list[str]:
    return [evaluation.option_set.options[i].badge for i in options]


def apart_words(codes: list[str]) -> Forms:
    """That an option cannot be compared with these, long and short; () for none."""
    if not codes:
        return ()
    words, said = tr("not comparable with {codes}"), ", ".join(codes)
    count = tr("{count} others").format(count=len(codes)) if len(codes) > 1 else said
    short = tr("not comparable: {codes}").format(codes=said)
    return (
        words.format(codes=said),
        short,
        words.format(codes=count),
        tr("not comparable with {count}").format(count=len(codes)),
    )


ADDITIVE = Face()
