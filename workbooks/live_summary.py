"""The sheet Summary: the answer in a sentence, the ranking as a list that sorts itself, and its chart."""

from __future__ import annotations

import datetime

from criteria.version import VERSION
from workbooks import layout as look
from workbooks.cells import clean
from workbooks.live_figures import NO_RANK, Figures, rounded
from workbooks.live_layout import (
    CODE,
    OPTION,
    RANK_UNAVAILABLE,
    RANKING,
    RANKING_FIRST,
    SUMMARY,
    SUMMARY_FIRST,
    SUMMARY_HEADING,
    WEIGHTS_OK,
    Plan,
    block,
    cell,
    fixed,
    on,
)
from workbooks.live_page import (
    CENTRED,
    HEADING,
    INPUT,
    LINED,
    NOTE,
    POINTS,
    SOFT,
    STRONG,
    TITLE,
    Book,
    Page,
    band,
)
from workbooks.live_ranking import family_name, family_width, group_columns
from workbooks.live_scores import CODE_WIDTH, scenario_title
from workbooks.live_weights import base_words
from workbooks.text_size import row_height

FAMILY, RANK, TOTAL, BEHIND, FIRST_GROUP = 4, 5, 6, 7, 8
HEADLINE_ROW, HOW_ROW, ABOUT_ROW, SWITCH_ROW = 3, 4, 5, 6
MOST_BARS = 25
_REMARK_WIDTH, _GROUP_WIDTH = 46.0, 11.0
_HOW = (
    "Change a yellow cell on Weights or Scores and everything here follows, the order of the list and the "
    "chart too. Open the saved file in Policy Options Evaluator and the changes are taken over; the other "
    "cells are locked against slips, without a password."
)


def draw_summary(book: Book, plan: Plan, figures: Figures) -> None:
    _SummarySheet(book, plan, figures).draw()


class _SummarySheet:
    def __init__(self, book: Book, plan: Plan, figures: Figures) -> None:
        self._book = book
        self._plan = plan
        self._figures = figures
        self._page: Page = book.page(SUMMARY)
        self._groups = range(FIRST_GROUP, FIRST_GROUP + len(plan.tops))
        self._remark = FIRST_GROUP + len(plan.tops)
        self._rows = plan.rows(SUMMARY_FIRST)

    def draw(self) -> None:
        page, plan = self._page, self._plan
        widths = {CODE: CODE_WIDTH, OPTION: plan.option_width, FAMILY: family_width(plan), RANK: 7.0,
                  TOTAL: 9.0, BEHIND: 9.0, **dict.fromkeys(self._groups, _GROUP_WIDTH),
                  self._remark: _REMARK_WIDTH}  # fmt: skip
        page.widths({**widths, self._remark + 1: 44.0})
        page.hide_column(FAMILY, not plan.option_set.families)
        self._top(sum(widths.values()))
        self._headings()
        for place, row in enumerate(self._rows, start=1):
            self._option(place, row)
        self._highlight()
        chart = self._rows[-1] + 2
        end = self._context(self._chart(chart, sum(widths.values())))
        page.sheet.freeze_panes(SUMMARY_HEADING, OPTION)
        page.sheet.set_selection(cell(SWITCH_ROW, RANK))
        page.print_on(end, self._remark, SUMMARY_HEADING, plan.option_set.name, break_before=chart)
        page.protect()
        page.sheet.activate()

    def _top(self, width: float) -> None:
        page, plan, last = self._page, self._plan, self._remark
        page.height(2, 36)
        page.merge(2, CODE, last, self._book.fit(plan.option_set.name, "option set", 200), TITLE,
                   {"text_wrap": False})  # fmt: skip
        page.height(HEADLINE_ROW, 30)
        strong = {"font_size": 14, "bold": True, "font_color": look.ACCENT, "indent": 1, "text_wrap": True}
        page.merge_formula(HEADLINE_ROW, CODE, last, self._headline(), self._figures.headline(), strong)
        page.height(HOW_ROW, row_height([(_HOW, width - 2, False)], padding=12, least=30))
        page.merge(HOW_ROW, CODE, last, _HOW, NOTE)
        today = datetime.date.today()
        about = (
            f"Scenario: {scenario_title(plan, 0)}.  {base_words(plan)}.  Additive model.  "
            f"Policy Options Evaluator {VERSION}, {today.day} {today:%B %Y}."
        )
        page.height(ABOUT_ROW, row_height([(about, width - 2, False)], padding=8, least=22))
        page.merge(ABOUT_ROW, CODE, last, about, SOFT)
        page.height(SWITCH_ROW, 22)
        page.merge(SWITCH_ROW, CODE, FAMILY, "Rank options that are not available, too", {"align": "right"})
        chosen = "yes" if plan.option_set.view.include_unavailable else "no"
        page.text(SWITCH_ROW, RANK, chosen, INPUT, STRONG, CENTRED)
        self._book.define(RANK_UNAVAILABLE, on(SUMMARY, fixed(SWITCH_ROW, RANK)))
        page.sheet.data_validation(cell(SWITCH_ROW, RANK), {
            "validate": "list", "source": ["no", "yes"],
            "error_title": "Not in the list", "error_message": "Choose yes or no.",
        })  # fmt: skip

    def _headline(self) -> str:
        def nth(place: int, stem: str) -> str:
            return f"INDEX({stem},MATCH({place},place,0))"

        name, lead = nth(1, "option_names"), f"({nth(1, 'middle')}-{nth(2, 'middle')})"
        shown = f'IF({lead}>=0.05,FIXED({lead},1,TRUE),"less than 0.1")'
        return (
            f'IF({WEIGHTS_OK}=0,"No ranking: every criterion needs points, and at least one more than 0.",'
            f'IF(n_ranked=0,"No option can be ranked in this scenario.",'
            f'IF(n_ranked=1,{name}&" is the only option that is ranked.",'
            f'IF(COUNTIF(ranks,1)>1,COUNTIF(ranks,1)&" options share the first place: "&{name}&'
            f'" is one of them.",{name}&" leads by "&{shown}&" points."))))'
        )

    def _headings(self) -> None:
        page = self._page
        page.text(SUMMARY_HEADING, CODE, "", HEADING)
        entries = ((OPTION, "Option", False), (FAMILY, "Family", False), (RANK, "Rank", True),
                   (TOTAL, "Total", True), (BEHIND, "Behind\nthe first", True),
                   (self._remark, "Remark", False),
                   (self._remark + 1, "Label in the chart", False))  # fmt: skip
        page.heading(SUMMARY_HEADING, entries)
        names = [self._book.fit(top.short_name, "group", 160) for top in self._plan.tops]
        for number, (column, name) in enumerate(zip(self._groups, names, strict=True)):
            page.text(SUMMARY_HEADING, column, name, band(number), CENTRED)
        texts = [(name, _GROUP_WIDTH, True) for name in names]
        page.height(SUMMARY_HEADING, row_height(texts, padding=10, least=34))

    def _option(self, place: int, row: int) -> None:
        page, figures = self._page, self._figures
        i = figures.order[place - 1]
        number = f"$A{row}"
        page.formula(row, 1, f"MATCH({place},place,0)", i + 1)
        name, remark, rank = figures.name(i), figures.remark(i), figures.rank(i)
        text = {"text_wrap": True, "indent": 1}
        page.formula(row, CODE, f'INDEX(codes,{number})&""', clean(figures.option(i).badge)[:8],
                     LINED, CENTRED, STRONG)  # fmt: skip
        page.formula(row, OPTION, f"INDEX(option_names,{number})", name, LINED, text)
        page.formula(row, FAMILY, f'INDEX(families,{number})&""', family_name(figures, i), LINED, SOFT, text)
        page.formula(row, RANK, f"INDEX(ranks,{number})", rank, LINED, CENTRED, STRONG)
        page.formula(row, TOTAL, f"INDEX(totals,{number})", figures.total(i), LINED, CENTRED, STRONG, POINTS)
        self._behind(row, i)
        for column, group, there in zip(
            self._groups, range(len(self._groups)), group_columns(self._plan), strict=True
        ):
            source = on(RANKING, block(self._plan.rows(RANKING_FIRST), there))
            inside = [leaf.index for leaf in self._plan.leaves if leaf.top == group]
            part = figures.group_total(i, inside) if rank != NO_RANK else ""
            formula = f'IF(ISNUMBER({cell(row, RANK)}),INDEX({source},{number}),"")'
            page.formula(row, column, formula, part, LINED, CENTRED, SOFT, POINTS)
        page.formula(row, self._remark, f'INDEX(remarks,{number})&""', remark, LINED, SOFT, text)
        texts = [(remark, _REMARK_WIDTH / 0.9, False), (name, self._plan.option_width - 1, False)]
        page.height(row, row_height(texts, padding=8, least=22))
        self._label(row, i)

    def _behind(self, row: int, i: int) -> None:
        first = fixed(self._rows[0], TOTAL)
        formula = f'IF(ISNUMBER({cell(row, RANK)}),{first}-{cell(row, TOTAL)},"")'
        totals = self._figures.result.totals
        ranked = self._figures.rank(i) != NO_RANK
        gap = float(totals[self._figures.order[0]] - totals[i]) if ranked else ""
        self._page.formula(row, BEHIND, formula, gap, LINED, CENTRED, SOFT, POINTS)

    def _label(self, row: int, i: int) -> None:
        figures = self._figures
        total = f"FIXED({cell(row, TOTAL)},1,TRUE)"
        formula = f'{cell(row, OPTION)}&"   "&IF(ISNUMBER({cell(row, RANK)}),{total},"{NO_RANK}")'
        ranked = figures.rank(i) != NO_RANK
        result = f"{figures.name(i)}   {rounded(float(figures.total(i))) if ranked else NO_RANK}"
        self._page.formula(row, self._remark + 1, formula, result, SOFT)

    def _highlight(self) -> None:
        cells = f"{cell(self._rows[0], CODE)}:{cell(self._rows[-1], self._remark)}"
        pale = self._book.bare_format({"font_color": "#626D7D", "italic": True})
        first = self._book.bare_format({"bg_color": look.GOOD_FILL})
        rank = f"${cell(self._rows[0], RANK)}"
        sheet = self._page.sheet
        sheet.conditional_format(
            cells, {"type": "formula", "criteria": f"=NOT(ISNUMBER({rank}))", "format": pale}
        )
        sheet.conditional_format(cells, {"type": "formula", "criteria": f"={rank}=1", "format": first})

    def _chart(self, row: int, width: float) -> int:
        """Totals as bars, parted by group; the row below it."""
        chart = self._book.workbook.add_chart({"type": "bar", "subtype": "stacked"})
        bars = min(self._plan.n_options, MOST_BARS)
        rows = range(self._rows[0], self._rows[0] + bars)
        for number, column in enumerate(self._groups):
            chart.add_series({
                "name": f"={on(SUMMARY, fixed(SUMMARY_HEADING, column))}",
                "categories": f"={on(SUMMARY, block(rows, self._remark + 1))}",
                "values": f"={on(SUMMARY, block(rows, column))}",
                "fill": {"color": look.GROUP_COLOURS[number % len(look.GROUP_COLOURS)]},
                "border": {"color": "#FFFFFF", "width": 0.75}, "gap": 45,
            })  # fmt: skip
        font = {"name": "Arial", "size": 9, "color": look.INK}
        chart.set_title({"name": "What the totals are made of", "overlay": False,
                         "name_font": {**font, "size": 13, "bold": True}})  # fmt: skip
        chart.set_legend({"position": "bottom", "font": font})
        chart.set_y_axis({"reverse": True, "num_font": font, "line": {"color": look.LINE},
                          "major_tick_mark": "none", "label_position": "low"})  # fmt: skip
        chart.set_x_axis({"min": 0, "num_font": font, "num_format": "0", "line": {"none": True},
                          "major_gridlines": {"visible": True, "line": {"color": look.LINE, "width": 0.5}},
                          "label_position": "high"})  # fmt: skip
        height = 110 + 21 * bars
        chart.set_size({"width": int(width * 7.3), "height": height})
        chart.set_chartarea({"border": {"color": look.LINE}})
        self._page.sheet.insert_chart(cell(row, CODE), chart, {
            "object_position": 2, "y_offset": 4,
            "description": "Bars of the totals, the first option at the top",
        })  # fmt: skip
        return row + height // 20 + 2

    def _context(self, row: int) -> int:
        """Question, owner and status of the decision; the last row."""
        context = self._plan.option_set.context
        entries = (("Question", context.question), ("Purpose", context.purpose), ("Owner", context.owner),
                   ("Date", context.date), ("Status", context.status),
                   ("Source", context.source_document))  # fmt: skip
        width = 25 + _GROUP_WIDTH * len(self._groups) + _REMARK_WIDTH
        for word, told in entries:
            text = self._book.fit(told, word.casefold())
            if not text:
                continue
            row += 1
            self._page.merge(row, CODE, FAMILY, word, SOFT, {"align": "right"})
            self._page.merge(row, RANK, self._remark, text, LINED)
            self._page.height(row, row_height([(text, width, False)], padding=8, least=22))
        return row
