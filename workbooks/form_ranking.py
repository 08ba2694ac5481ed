"""The sheet of a form that shows the ranking which the typed points give: for those who may see it."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from criteria.formulation import formulate
from criteria.inheritance import precondition
from criteria.issues import warning
from criteria.optionset import OptionSet
from criteria.words.told import Told
from evaluator.arrays import FloatArray, IntArray
from evaluator.ranking import TOLERANCE, ranks
from workbooks import layout as at
from workbooks.cells import without_controls
from workbooks.form_content import FormContent
from workbooks.form_rules import bar
from workbooks.layout import Column
from workbooks.pen import BASE, ROW, TEXT, Pen, print_landscape
from workbooks.sheets import column_letters
from workbooks.text_size import row_height

MOST_OPTIONS = 300
PLACE = Column("A", "Rank", 9)
OPTION = Column("B", "Option", 58)
FAMILY = Column("C", "Family", 40)
TOTAL = Column("D", "Total\n0 to 100", 48)
COLUMNS = (PLACE, OPTION, FAMILY, TOTAL)
FIRST = 5
_SHARES, _TOP = 1, 2  # rows of the hidden sheet: the shares, and the first option
_FIRST_VALUE = 6  # its column of the first criterion's values; before it name, family, total, rank, place
_STEPS = (
    "Totals run from 0, an option at the worst level on every criterion, to 100, one at the best.",
    "They follow your points as you type; use them to check whether your points say what you mean.",
)


def draw_live_ranking(pen: Pen, option_set: OptionSet, content: FormContent, rows: Mapping[str, int]) -> None:
    """The ranking in one scenario by the additive model, live; what cannot be ranked is named below."""
    scenario = content.scenario or option_set.view.scenario
    problem = formulate(option_set, scenario)
    ranked = np.flatnonzero(problem.ranked & problem.known)
    if not 0 < ranked.size <= MOST_OPTIONS:
        told = Told("{count} options that can be ranked", count=ranked.size)
        pen.notes.append(warning("no-ranking", at.RANKING, told, Told("1 to {most}", most=MOST_OPTIONS),
                                 "The form has no ranking."))  # fmt: skip
        return
    points = np.array([content.points.get(c.key, np.nan) for c in option_set.criteria])
    figures = _Figures(points, problem.values[ranked])
    _Sheet(pen, option_set, scenario, ranked, figures).draw()
    _draw_values(pen, option_set, ranked, figures, rows)


class _Figures:
    """What the formulas give for the points that the form begins with."""

    def __init__(self, points: FloatArray, values: FloatArray) -> None:
        given = np.nan_to_num(points)
        total = float(given.sum())
        self.values = values
        self.complete = bool(np.isfinite(points).all() and total > 0)
        self.shares: FloatArray = given / total if total else np.zeros(given.size)
        self.totals: FloatArray = (values * self.shares).sum(axis=1)
        self.ranks: IntArray = ranks(self.totals, np.ones(len(values), dtype=bool))
        rounded = np.round(self.totals, 9)
        self.order = np.argsort(-rounded, kind="stable")
        self.places = np.empty(len(values), dtype=int)
        self.places[self.order] = np.arange(1, len(values) + 1)


class _Sheet:
    def __init__(
        self, pen: Pen, option_set: OptionSet, scenario: str, ranked: IntArray, figures: _Figures
    ) -> None:
        self._pen = pen
        self._set = option_set
        self._scenario = scenario
        self._options = [option_set.options[i] for i in ranked]
        self._figures = figures
        self._last = FIRST + len(self._options) - 1
        self._sheet = pen.workbook.add_worksheet(at.RANKING)

    def draw(self) -> None:
        self._pen.columns(self._sheet, COLUMNS)
        self._top()
        self._sheet.set_row(FIRST - 2, 34)
        self._pen.headings(self._sheet, FIRST - 1, COLUMNS, (PLACE,))
        for place in range(len(self._options)):
            self._row(place)
        cells = f"{TOTAL.letter}{FIRST}:{TOTAL.letter}{self._last}"
        self._sheet.conditional_format(cells, bar(at.GROUP_BARS[1], "num", 130))
        last = self._left_out(self._last + 2)
        self._sheet.hide_gridlines(2)
        self._sheet.freeze_panes(FIRST - 1, 0)
        self._sheet.protect("", {"format_columns": True, "format_rows": True})
        self._sheet.repeat_rows(FIRST - 2)
        tall = 1 if last <= 45 else 0
        print_landscape(
            self._sheet, without_controls(self._set.name), last, TOTAL, tall, first=0, say=self._pen.say
        )

    def _top(self) -> None:
        self._sheet.set_row(0, 38)
        self._pen.merge(self._sheet, PLACE, 1, FAMILY, self._pen.say("The ranking that your points give"),
                        font_size=18, bold=True, font_color=at.HEADING_FILL, text_wrap=False)  # fmt: skip
        scenario = self._pen.fit(self._set.scenario(self._scenario).name, "scenario")[:120]
        self._pen.merge(self._sheet, TOTAL, 1, TOTAL, scenario, align="right", font_color=at.INK_SOFT)
        self._sheet.set_row(1, 46)
        self._pen.steps(self._sheet, PLACE, 2, TOTAL, 1, *(self._pen.say(step) for step in _STEPS))
        self._sheet.set_row(2, 28)
        told = self._pen.say("Give every criterion its points to see the ranking.")
        made = self._pen.format(BASE, bold=True, font_color=at.WARN)
        self._sheet.merge_range(2, 0, 2, TOTAL.number - 1, "", made)
        result = "" if self._figures.complete else told
        self._sheet.write_formula(2, 0, f'=IF({at.VALUES}!$A$1=1,"","{told}")', made, result)

    def _row(self, place: int) -> None:
        row = FIRST - 1 + place
        count = len(self._options)
        i = self._figures.order[place]
        option = self._options[i]
        family = self._set.family(option.family).name if option.family else ""
        cells = (
            (PLACE, "D", int(self._figures.ranks[i]), {"align": "center", "indent": 0, "bold": True}),
            (OPTION, "A", self._pen.fit(option.name, "option"), {"bold": True}),
            (FAMILY, "B", self._pen.fit(family, "family"), {"font_color": at.INK_SOFT}),
            (TOTAL, "C", float(self._figures.totals[i]), {"num_format": "0.0", "align": "right"}),
        )
        self._sheet.set_row(row, 24)
        for column, letter, result, look in cells:
            block = f"{at.VALUES}!${letter}${_TOP}:${letter}${_TOP + count - 1}"
            places = f"{at.VALUES}!$E${_TOP}:$E${_TOP + count - 1}"
            formula = f'=IF({at.VALUES}!$A$1=1,INDEX({block},MATCH({place + 1},{places},0)),"")'
            shown = result if self._figures.complete else ""
            self._sheet.write_formula(row, column.number - 1, formula, self._pen.format(ROW, look), shown)

    def _left_out(self, row: int) -> int:
        """Name the options that have no place; the last row used."""
        ranked = {option.key for option in self._options}
        others = [option for option in self._set.options if option.key not in ranked]
        if not others:
            return row - 2
        head = self._pen.format(BASE, bold=True, font_color=at.INK_SOFT, indent=1)
        self._sheet.write_string(
            row - 1, OPTION.number - 1, self._pen.say("Not ranked in this scenario"), head
        )
        soft = self._pen.format(TEXT, font_color=at.INK_SOFT, font_size=9, indent=1)
        for number, option in enumerate(others, start=row):
            state = precondition(self._set, self._scenario, option.key)
            unknown = self._pen.say("its scores are not all known")
            reason = unknown if state.available else state.reason
            self._sheet.set_row(number, row_height([(reason[:240], 86, False)], 6, 19))
            self._sheet.write_string(number, OPTION.number - 1, self._pen.fit(option.name, "option"), soft)
            self._sheet.merge_range(number, FAMILY.number - 1, number, TOTAL.number - 1, "", soft)
            self._sheet.write_string(number, FAMILY.number - 1, self._pen.fit(reason, "reason")[:240], soft)
        return row + len(others)


def _draw_values(
    pen: Pen, option_set: OptionSet, ranked: IntArray, figures: _Figures, rows: Mapping[str, int]
) -> None:
    """The hidden sheet: shares from the form, values of the agreed scores, totals and ranks."""
    sheet = pen.workbook.add_worksheet(at.VALUES)
    criteria = option_set.criteria
    points = at.absolute(at.POINTS, max(rows.values()))
    ready = f"=IF(COUNT({at.WEIGHTS}!{points})={len(criteria)},IF(SUM({at.WEIGHTS}!{points})>0,1,0),0)"
    sheet.write_formula(0, 0, ready, None, int(figures.complete))
    for j, criterion in enumerate(criteria):
        share = f"={at.WEIGHTS}!${at.SHARE.letter}${rows[criterion.key]}"
        sheet.write_formula(_SHARES - 1, _FIRST_VALUE - 1 + j, share, None, float(figures.shares[j]))
    first, last = column_letters(_FIRST_VALUE), column_letters(_FIRST_VALUE + len(criteria) - 1)
    end = _TOP + len(ranked) - 1
    totals = f"$C${_TOP}:$C${end}"
    text = pen.format(TEXT)
    for i, number in enumerate(ranked):
        row, option = _TOP + i, option_set.options[number]
        family = option_set.family(option.family).name if option.family else ""
        sheet.write_string(row - 1, 0, pen.fit(option.name, "option"), text)
        sheet.write_string(row - 1, 1, pen.fit(family, "family"), text)
        total = f"=SUMPRODUCT(${first}${_SHARES}:${last}${_SHARES},{first}{row}:{last}{row})"
        sheet.write_formula(row - 1, 2, total, None, float(figures.totals[i]))
        better = f"=1+SUMPRODUCT(--({totals}-C{row}>{TOLERANCE:.0E}*(MAX({totals})-MIN({totals}))))"
        sheet.write_formula(row - 1, 3, better, None, int(figures.ranks[i]))
        above = f"SUMPRODUCT(--(ROUND({totals},9)>ROUND(C{row},9)))"
        before = f"SUMPRODUCT(--(ROUND($C${_TOP}:$C{row},9)=ROUND(C{row},9)))"
        sheet.write_formula(row - 1, 4, f"={above}+{before}", None, int(figures.places[i]))
        for j, value in enumerate(figures.values[i]):
            sheet.write_number(row - 1, _FIRST_VALUE - 1 + j, float(value))
    sheet.protect()
    sheet.hide()
