"""The sheet Values of a scenario: every score put through its value function, and the value functions."""

from __future__ import annotations

import numpy as np

from evaluator.values import Exponential, Piecewise
from workbooks import layout as look
from workbooks.live_figures import Figures
from workbooks.live_formulas import (
    BEND,
    LEVELS_FROM,
    LEVELS_TO,
    UNKNOWN_VALUE,
    VALUES_FROM,
    VALUES_TO,
    bend,
    function_words,
    value_formula,
)
from workbooks.live_layout import (
    CODE,
    CRITERION_ROW,
    FIRST_CRITERION,
    OPTION,
    SCORES,
    SCORES_FIRST,
    SHARES,
    VALUES,
    VALUES_FIRST,
    VALUES_SHARE,
    Leaf,
    Plan,
    across,
    block,
    cell,
    fixed,
    on,
    sheet_name,
)
from workbooks.live_page import (
    CENTRED,
    HEADING,
    LEVEL,
    LINED,
    PERCENT,
    POINTS,
    SOFT,
    STRONG,
    Book,
    Page,
    Style,
)
from workbooks.live_scores import (
    CODE_WIDTH,
    CRITERION_WIDTH,
    draw_criteria,
    draw_options,
    scenario_title,
)

RAMP_LOW, RAMP_HIGH = "#F5F8FD", "#7596D2"
_HOW = (
    "A value is a score put through its criterion's value function: 0 at the worst level, 100 at the best, "
    "beyond them the nearer end. Nothing is typed here; the value functions stand below the table of the "
    "first scenario."
)
_SUMS = ("Least\ntotal", "Share\nunknown", "Middle", "Greatest\ntotal")


def least_column(plan: Plan) -> int:
    """Here begin, in this order: least total, share without a known score, middle, greatest total."""
    return plan.last_column + 1


def unknown_column(plan: Plan) -> int:
    return plan.last_column + 2


def middle_column(plan: Plan) -> int:
    return plan.last_column + 3


def greatest_column(plan: Plan) -> int:
    return plan.last_column + 4


def values_row(plan: Plan, number: int, i: int) -> str:
    """All values of an option, for the formulas of other sheets."""
    row = VALUES_FIRST + i
    return on(sheet_name(VALUES, number), across(row, FIRST_CRITERION, plan.last_column))


def draw_values(book: Book, plan: Plan, number: int, figures: Figures) -> None:
    _ValuesSheet(book, plan, number, figures).draw()


class _ValuesSheet:
    def __init__(self, book: Book, plan: Plan, number: int, figures: Figures) -> None:
        self._book = book
        self._plan = plan
        self._number = number
        self._figures = figures
        self._page: Page = book.page(sheet_name(VALUES, number))
        self._row = VALUES_FIRST + plan.n_options - 1

    def draw(self) -> None:
        page, plan = self._page, self._plan
        last = greatest_column(plan)
        width = CODE_WIDTH + plan.option_width + CRITERION_WIDTH * (len(plan.leaves) + 4)
        page.top(f"Values: {scenario_title(plan, self._number)}", _HOW, last, width)
        draw_criteria(self._book, page, plan)
        draw_options(self._book, page, plan, VALUES_FIRST)
        self._shares()
        for leaf in plan.leaves:
            self._column(leaf)
        for i in range(plan.n_options):
            self._sums(i)
        self._ramp()
        if self._number == 0:
            self._functions()
        page.sheet.freeze_panes(VALUES_FIRST - 1, OPTION)
        page.print_on(self._row, last, CRITERION_ROW, plan.option_set.name)
        page.protect()

    def _shares(self) -> None:
        page, plan = self._page, self._plan
        page.blank(VALUES_SHARE, CODE, LINED)
        page.text(VALUES_SHARE, OPTION, "Share", LINED, SOFT)
        for leaf in plan.leaves:
            share = float(self._figures.shares[leaf.index])
            page.formula(
                VALUES_SHARE, leaf.column, leaf.name("share"), share, LINED, PERCENT, CENTRED, STRONG
            )
        for column, words in enumerate(_SUMS, start=least_column(plan)):
            page.text(CRITERION_ROW, column, words, HEADING, CENTRED)
            page.blank(VALUES_SHARE, column, LINED)
        page.widths(dict.fromkeys(range(least_column(plan), greatest_column(plan) + 1), 11))
        if self._number:
            return
        self._define_shares()

    def _define_shares(self) -> None:
        plan = self._plan
        here = f"{fixed(VALUES_SHARE, FIRST_CRITERION)}:{fixed(VALUES_SHARE, plan.last_column)}"
        self._book.define(SHARES, on(VALUES, here))
        for top in plan.tops:
            part = f"{fixed(VALUES_SHARE, top.first)}:{fixed(VALUES_SHARE, top.last)}"
            self._book.define(f"{SHARES}_{top.suffix}", on(VALUES, part))

    def _column(self, leaf: Leaf) -> None:
        scores = sheet_name(SCORES, self._number)
        values = self._figures.problem.values[:, leaf.index]
        for i, value in enumerate(values):
            score = on(scores, cell(SCORES_FIRST + i, leaf.column))
            result = UNKNOWN_VALUE if np.isnan(value) else float(value)
            row = VALUES_FIRST + i
            self._page.formula(row, leaf.column, value_formula(leaf, score), result, LINED, CENTRED, POINTS)

    def _sums(self, i: int) -> None:
        """The total as an interval: a value that is not known lies between 0 and 100."""
        plan, row, result = self._plan, VALUES_FIRST + i, self._figures.result
        here = across(row, FIRST_CRITERION, plan.last_column)
        least, unknown = cell(row, least_column(plan)), cell(row, unknown_column(plan))
        self._sum(row, least_column(plan), f"SUMPRODUCT({SHARES},{here})", float(result.total_low[i]))
        missing = f"SUMPRODUCT({SHARES}*(1-ISNUMBER({here})))"
        self._sum(row, unknown_column(plan), missing, self._figures.unknown_share(i), PERCENT)
        self._sum(row, middle_column(plan), f"{least}+50*{unknown}", float(result.totals[i]), STRONG)
        self._sum(row, greatest_column(plan), f"{least}+100*{unknown}", float(result.total_high[i]))

    def _sum(self, row: int, column: int, formula: str, result: float, *styles: Style) -> None:
        self._page.formula(row, column, formula, result, LINED, CENTRED, {"num_format": "0.00"}, *styles)

    def _ramp(self) -> None:
        rows = self._plan.rows(VALUES_FIRST)
        cells = f"{cell(rows[0], FIRST_CRITERION)}:{cell(rows[-1], self._plan.last_column)}"
        self._page.sheet.conditional_format(cells, {
            "type": "2_color_scale", "min_type": "num", "min_value": 0, "max_type": "num", "max_value": 100,
            "min_color": RAMP_LOW, "max_color": RAMP_HIGH,
        })  # fmt: skip

    # The value functions, in the columns of their criteria.

    def _functions(self) -> None:
        page, plan = self._page, self._plan
        self._row += 2
        page.merge(self._row, CODE, plan.last_column, "Value functions", STRONG,
                   {"font_size": 13, "font_color": look.HEADING_FILL})  # fmt: skip
        page.height(self._row, 26)
        self._labelled("Kind")
        for leaf in plan.leaves:
            page.text(
                self._row, leaf.column, function_words(leaf.criterion.scale), LINED, CENTRED, {"indent": 0}
            )
        self._bends()
        self._points()

    def _labelled(self, words: str) -> None:
        self._row += 1
        self._page.blank(self._row, CODE, LINED)
        self._page.text(self._row, OPTION, words, LINED, SOFT)
        for leaf in self._plan.leaves:
            self._page.blank(self._row, leaf.column, LINED)

    def _bends(self) -> None:
        curved = [leaf for leaf in self._plan.leaves if function_words(leaf.criterion.scale) == "curved"]
        if not curved:
            return
        self._labelled("Level worth 50")
        for leaf in curved:
            scale = leaf.criterion.scale
            assert isinstance(scale.function, Exponential)
            self._page.number(self._row, leaf.column, scale.function.mid_level, LINED, CENTRED, LEVEL)
        self._labelled("Bend of the curve")
        for leaf in curved:
            shown = {"num_format": "0.0000##"}
            self._page.number(self._row, leaf.column, bend(leaf.criterion.scale), LINED, CENTRED, shown)
            self._book.define(leaf.name(BEND), on(VALUES, fixed(self._row, leaf.column)))

    def _points(self) -> None:
        points = {leaf.column: leaf.criterion.scale.function.points for leaf in self._plan.leaves
                  if isinstance(leaf.criterion.scale.function, Piecewise)}  # fmt: skip
        most = max(map(len, points.values()), default=0)
        for part, (word, names) in enumerate(
            (("Level", (LEVELS_FROM, LEVELS_TO)), ("Value", (VALUES_FROM, VALUES_TO)))
        ):
            start = self._row + 1
            for k in range(most):
                self._labelled(f"{word} {k + 1}")
                for column, given in points.items():
                    if k < len(given):
                        self._page.number(self._row, column, given[k][part], LINED, CENTRED, LEVEL)
            for leaf in self._plan.leaves:
                if leaf.column in points:
                    self._name_pieces(leaf, start, len(points[leaf.column]), names)

    def _name_pieces(self, leaf: Leaf, start: int, count: int, names: tuple[str, str]) -> None:
        """Where each straight piece begins and where it ends."""
        for name, first in zip(names, (start, start + 1), strict=True):
            rows = range(first, first + count - 1)
            self._book.define(leaf.name(name), on(VALUES, block(rows, leaf.column)))
