"""The sheet Weights: points in yellow cells, shares up the value tree, the scales that swings run over."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from criteria.weightings import Weighting
from evaluator.arrays import FloatArray
from workbooks import layout as look
from workbooks.cells import clean
from workbooks.form_text import level_meaning
from workbooks.live_layout import (
    ALL_POINTS,
    BEST,
    BEST_MARK,
    DEFINITION,
    NAME,
    POINTS,
    POINTS_MARK,
    SHARE,
    UNIT,
    WEIGHTS,
    WEIGHTS_HEADING,
    WEIGHTS_MARK,
    WEIGHTS_OK,
    WITHIN,
    WORST,
    WORST_MARK,
    WRITTEN,
    Branch,
    Leaf,
    Plan,
    cell,
    criterion_mark,
    fixed,
    joined,
    on,
)
from workbooks.live_page import (
    CENTRED,
    INPUT,
    LEVEL,
    LINED,
    PERCENT,
    SOFT,
    STRONG,
    Book,
    Page,
    Style,
    band,
    edge,
)
from workbooks.text_size import row_height

CHECK_ROW, BASE_ROW = 4, 4
_WIDTHS = {NAME: 34, DEFINITION: 62, UNIT: 17, WORST: 10, BEST: 10, POINTS: 10, WRITTEN: 10, SHARE: 15,
           WITHIN: 12}  # fmt: skip
_HOW = (
    "Type swing points into the yellow cells: 100 for the change from worst to best that matters most, the "
    "others in proportion. A share is a criterion's points divided by all points; a group has the sum of its "
    "criteria."
)
_HEADINGS = (
    (NAME, "Criterion", False), (DEFINITION, "What it counts", False), (UNIT, "Unit", False),
    (WORST, "Worst\nlevel", True), (BEST, "Best\nlevel", True), (POINTS, "Points", True),
    (WRITTEN, "Points as\nwritten", True), (SHARE, "Share", True), (WITHIN, "Share of\nits group", True),
)  # fmt: skip


def draw_weights(book: Book, plan: Plan, weights: FloatArray) -> None:
    _WeightsSheet(book, plan, weights).draw()


class _WeightsSheet:
    def __init__(self, book: Book, plan: Plan, weights: FloatArray) -> None:
        self._book = book
        self._plan = plan
        self._weights = weights
        self._set = plan.option_set
        self._page: Page = book.page(WEIGHTS, WEIGHTS_MARK)
        self._branch_of = {leaf.row: branch for branch in plan.branches for leaf in self._inside(branch)}

    def _inside(self, branch: Branch) -> Iterator[Leaf]:
        """The criteria right under a heading."""
        rows = {row for first, last in branch.parts for row in range(first, last + 1)}
        return (leaf for leaf in self._plan.leaves if leaf.row in rows)

    def draw(self) -> None:
        page, last = self._page, self._plan.total_row
        page.widths(_WIDTHS)
        page.top("Weights", _HOW, WITHIN, sum(_WIDTHS.values()))
        self._base_and_check()
        page.height(WEIGHTS_HEADING, 32)
        page.heading(WEIGHTS_HEADING, _HEADINGS)
        for column, mark in ((POINTS, POINTS_MARK), (WORST, WORST_MARK), (BEST, BEST_MARK)):
            page.mark(1, column, mark)
        for branch in self._plan.branches:
            self._branch(branch)
        for leaf in self._plan.leaves:
            self._leaf(leaf)
        self._total(last)
        self._validate()
        self._highlight()
        page.sheet.freeze_panes(WEIGHTS_HEADING, NAME)
        page.sheet.set_selection(cell(self._plan.leaves[0].row, POINTS))
        page.print_on(last, WITHIN, WEIGHTS_HEADING, self._set.name)
        page.protect()

    def _column(self, column: int) -> str:
        rows = [leaf.row for leaf in self._plan.leaves]
        return f"{fixed(min(rows), column)}:{fixed(max(rows), column)}"

    def _base_and_check(self) -> None:
        page, count = self._page, len(self._plan.leaves)
        points, written = self._column(POINTS), self._column(WRITTEN)
        page.height(CHECK_ROW, 24)
        page.merge(CHECK_ROW, NAME, DEFINITION, base_words(self._plan), STRONG)
        changed = f"SUMPRODUCT(--({points}<>{written}))"
        check = (
            f'IF(COUNT({points})<{count},"Type points for every criterion: 0 if it does not matter.",'
            f'IF(COUNTIF({points},"<0")>0,"Points cannot be negative.",'
            f'IF({ALL_POINTS}=0,"All points are 0: give 100 to the change that matters most.",'
            f'IF({changed}=0,"The points as they were written.",'
            f'{changed}&" of {count} points changed since they were written."))))'
        )
        warn = {"bold": True, "font_color": look.ACCENT, "align": "right", "indent": 1}
        page.merge_formula(CHECK_ROW, UNIT, WITHIN, check, "The points as they were written.", warn)
        sound = f'IF(AND(COUNT({points})={count},COUNTIF({points},"<0")=0,{ALL_POINTS}>0),1,0)'
        page.formula(CHECK_ROW, 1, sound, 1)
        self._book.define(WEIGHTS_OK, on(WEIGHTS, fixed(CHECK_ROW, 1)))

    def _branch(self, branch: Branch) -> None:
        page, row, fill = self._page, branch.row, band(branch.top)
        page.height(row, 22)
        for column in range(DEFINITION, WITHIN + 1):
            page.blank(row, column, fill)
        indent = {"indent": 1 + branch.depth, "text_wrap": False}
        page.text(row, NAME, self._book.fit(branch.name, "group", 160), fill, edge(branch.top), indent)
        rows = (cell(a, SHARE) if a == b else f"{cell(a, SHARE)}:{cell(b, SHARE)}" for a, b in branch.parts)
        share = float(self._weights[list(branch.members)].sum())
        page.formula(row, SHARE, f"SUM({joined(rows)})", share, fill, PERCENT, CENTRED)
        if branch.parent is not None:
            self._within(row, branch.parent, share, fill)

    def _within(self, row: int, parent: int, share: float, *styles: Style) -> None:
        group = next(branch for branch in self._plan.branches if branch.row == parent)
        whole = float(self._weights[list(group.members)].sum())
        formula = f"IF({cell(parent, SHARE)}=0,0,{cell(row, SHARE)}/{cell(parent, SHARE)})"
        self._page.formula(
            row, WITHIN, formula, share / whole if whole else 0.0, *styles, PERCENT, CENTRED, SOFT
        )

    def _leaf(self, leaf: Leaf) -> None:
        page, row, criterion = self._page, leaf.row, leaf.criterion
        scale, depth = criterion.scale, self._branch_of[leaf.row].depth
        points = self._set.working.points[criterion.key]
        page.mark(row, 1, criterion_mark(leaf.index))
        name = self._book.fit(criterion.name, "criterion")
        told = self._book.fit(criterion.definition, f"definition of “{name[:60]}”")
        unit = self._book.fit(scale.unit, "unit", 120)
        page.text(row, NAME, name, LINED, STRONG, edge(leaf.top), {"indent": 1 + depth})
        page.text(row, DEFINITION, told, LINED, SOFT)
        page.text(row, UNIT, unit, LINED, SOFT)
        texts = [(name, _WIDTHS[NAME] - 1, True), (told, _WIDTHS[DEFINITION] / 0.9, False),
                 (unit, _WIDTHS[UNIT] / 0.9, False)]  # fmt: skip
        page.height(row, row_height(texts, padding=10, least=28))
        for column, level in ((WORST, scale.worst), (BEST, scale.best)):
            self._level(leaf, column, level)
        page.number(row, POINTS, points, INPUT, STRONG, CENTRED)
        page.number(row, WRITTEN, points, LINED, CENTRED, SOFT)
        share = float(self._weights[leaf.index])
        formula = f"IF({ALL_POINTS}=0,0,N({leaf.name('points')})/{ALL_POINTS})"
        page.formula(row, SHARE, formula, share, LINED, PERCENT, CENTRED)
        self._within(row, self._branch_of[row].row, share, LINED)
        for stem, column in (("points", POINTS), ("share", SHARE), ("worst", WORST), ("best", BEST)):
            self._book.define(leaf.name(stem), on(WEIGHTS, fixed(row, column)))

    def _level(self, leaf: Leaf, column: int, level: float) -> None:
        scale = leaf.criterion.scale
        colour = {"font_color": look.ACCENT, "bold": True} if column == BEST else {}
        self._page.number(leaf.row, column, level, LINED, CENTRED, LEVEL, colour)
        meaning = level_meaning(scale, level)
        if meaning:
            self._page.comment(leaf.row, column, self._book.fit(meaning, "anchor"))

    def _total(self, row: int) -> None:
        page = self._page
        line = {"top": 1, "top_color": look.INK, "bold": True}
        page.height(row, 24)
        for column in range(NAME, WITHIN + 1):
            page.blank(row, column, line)
        page.text(row, NAME, "All criteria", line)
        total = float(np.sum(list(self._set.working.points.values())))
        page.formula(row, POINTS, f"SUM({self._column(POINTS)})", total, line, CENTRED)
        self._book.define(ALL_POINTS, on(WEIGHTS, fixed(row, POINTS)))
        tops = joined(cell(branch.row, SHARE) for branch in self._plan.branches if branch.parent is None)
        page.formula(row, SHARE, f"SUM({tops})", float(self._weights.sum()), line, PERCENT, CENTRED)

    def _validate(self) -> None:
        cells = " ".join(cell(leaf.row, POINTS) for leaf in self._plan.leaves)
        self._page.sheet.data_validation(cell(self._plan.leaves[0].row, POINTS), {
            "validate": "decimal", "criteria": ">=", "value": 0, "multi_range": cells,
            "input_title": "Points", "input_message": "100 for the change that matters most.",
            "error_title": "Not points", "error_message": "Type a number from 0.",
        })  # fmt: skip

    def _highlight(self) -> None:
        sheet = self._page.sheet
        changed = self._book.bare_format({"font_color": look.ACCENT, "underline": 1})
        blank = self._book.bare_format({"bg_color": look.BLANK_FILL})
        for branch in self._plan.branches:
            for start, end in branch.parts:
                if start not in self._branch_of:
                    continue
                cells = f"{cell(start, POINTS)}:{cell(end, POINTS)}"
                sheet.conditional_format(cells, {"type": "blanks", "format": blank, "stop_if_true": True})
                rule = f"=${cell(start, POINTS)}<>${cell(start, WRITTEN)}"
                sheet.conditional_format(cells, {"type": "formula", "criteria": rule, "format": changed})
                sheet.conditional_format(f"{cell(start, SHARE)}:{cell(end, SHARE)}", {
                    "type": "data_bar", "data_bar_2010": True, "bar_solid": True, "bar_no_border": True,
                    "bar_color": look.GROUP_BARS[branch.top % len(look.GROUP_BARS)],
                    "min_type": "num", "min_value": 0, "max_type": "formula",
                    "max_value": f"=IF({ALL_POINTS}=0,1,2.2*MAX({self._column(POINTS)})/{ALL_POINTS})",
                })  # fmt: skip


def base_words(plan: Plan) -> str:
    """Whose weights these are."""
    working = plan.option_set.working
    if working.base is None:
        return "Working weights"
    base: Weighting = plan.option_set.weighting(working.base)
    changed = "" if dict(base.points) == dict(working.points) else ", changed"
    illustrative = " (illustrative)" if base.illustrative else ""
    return f"Weights: {clean(base.name)[:120]}{changed}{illustrative}"
