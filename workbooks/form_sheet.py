"""The sheet of a form that asks for points: inputs in yellow, all else locked, results saved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from criteria.optionset import OptionSet
from criteria.scales import Scale
from criteria.tree import Criterion
from workbooks import layout as at
from workbooks.cells import without_controls
from workbooks.form_content import FormContent
from workbooks.form_rules import highlight, validate
from workbooks.form_text import check_formula, check_result, level_figure, level_meaning
from workbooks.layout import Band, Column
from workbooks.pen import BASE, INPUT, ROW, TEXT, Pen, print_landscape
from workbooks.text_size import MAX_ROW_HEIGHT, row_height

TWO_PAGES_HOLD = 26
TOP_HEIGHT, BAND_HEIGHT = 148.0, 24.0
# What a landscape A4 page holds once the columns are fitted to its width.
PAGE_HEIGHT = 735.0
CENTRED = (at.POINTS, at.RANK, at.SHARE, at.CONFIDENCE)


class WeightsSheet:
    """Draws the sheet; `rows` tells where each criterion stands."""

    def __init__(self, pen: Pen, option_set: OptionSet, stakeholder: str, content: FormContent) -> None:
        self.bands = at.bands(option_set)
        self.rows = {c.key: row for band in self.bands for row, c in band.rows()}
        self._pen = pen
        self._set = option_set
        self._stakeholder = stakeholder
        self._content = content
        self._points = {key: content.points[key] for key in self.rows if key in content.points}
        self._sum = sum(self._points.values())
        self._last = self.bands[-1].last
        self._heights: dict[int, float] = {}
        self._sheet = pen.workbook.add_worksheet(at.WEIGHTS)

    def draw(self) -> None:
        self._pen.columns(self._sheet, at.COLUMNS, hidden=(at.KEY,))
        self._top()
        self._name_and_check()
        self._sheet.set_row(at.HEADING_ROW - 1, 34)
        self._pen.headings(self._sheet, at.HEADING_ROW, at.COLUMNS, CENTRED)
        for band in self.bands:
            self._band(band)
        self._foot()
        self._set_heights()
        validate(self._sheet, list(self.rows.values()), self._pen.say)
        highlight(self._sheet, self._pen, self.bands)
        self._page()

    def _top(self) -> None:
        self._sheet.set_row(at.TITLE_ROW - 1, 38)
        self._pen.merge(self._sheet, at.CRITERION, at.TITLE_ROW, at.BEST, self._pen.say(at.TITLE),
                        font_size=18, bold=True, font_color=at.HEADING_FILL, text_wrap=False)  # fmt: skip
        name = self._pen.fit(self._set.name, "option set")[:160]
        self._pen.merge(self._sheet, at.POINTS, at.TITLE_ROW, at.DEPENDS, name,
                        align="right", font_color=at.INK_SOFT)  # fmt: skip
        self._sheet.set_row(at.HOW_ROW - 1, 46)
        for first, last, start in ((at.CRITERION, at.BEST, 1), (at.POINTS, at.DEPENDS, 3)):
            told = [self._pen.say(each) for each in at.SENTENCES[start - 1 : start + 1]]
            self._pen.steps(self._sheet, first, at.HOW_ROW, last, start, *told)

    def _name_and_check(self) -> None:
        row = at.NAME_ROW - 1
        self._sheet.set_row(row, 30)
        label = self._pen.format(BASE, bold=True, align="right", indent=1)
        self._sheet.write_string(row, at.CRITERION.number - 1, self._pen.say(at.STAKEHOLDER_LABEL), label)
        entry = self._pen.format(INPUT, bg_color=at.POINTS_FILL, bold=True, quote_prefix=True, indent=1)
        column = at.DEFINITION.number - 1
        self._sheet.merge_range(row, column, row, at.WORST.number - 1, "", entry)
        if self._stakeholder:
            self._sheet.write_string(row, column, self._stakeholder, entry)
        points, ranks = at.absolute(at.POINTS, self._last), at.absolute(at.RANK, self._last)
        formula = check_formula(points, ranks, f"$C${at.NAME_ROW}", len(self.rows), self._pen.say)
        check = self._pen.format(BASE, bold=True, font_color=at.WARN, bg_color=at.WARN_FILL, indent=1)
        self._sheet.merge_range(row, at.BEST.number - 1, row, at.DEPENDS.number - 1, "", check)
        result = check_result([self._points.get(key) for key in self.rows], self._stakeholder, self._pen.say)
        self._sheet.write_formula(row, at.BEST.number - 1, formula, check, result)

    def _band(self, band: Band) -> None:
        row = band.row - 1
        fill = {"bg_color": at.GROUP_FILLS[band.colour], "bold": True}
        edge = {"left": 5, "left_color": at.GROUP_COLOURS[band.colour]}
        self._heights[band.row] = BAND_HEIGHT
        for column in at.COLUMNS[1:]:
            self._sheet.write_blank(row, column.number - 1, None, self._pen.format(TEXT, fill))
        label = self._pen.fit(band.label, "group")[:160]
        title = self._pen.format(TEXT, fill, edge, text_wrap=False, indent=1)
        self._sheet.write_string(row, at.CRITERION.number - 1, label, title)
        share = self._pen.format(BASE, fill, num_format="0.0%", align="right", indent=1)
        letter = at.SHARE.letter
        own = sum(self._points.get(c.key, 0.0) for c in band.criteria)
        self._sheet.write_formula(row, at.SHARE.number - 1, f"=SUM({letter}{band.first}:{letter}{band.last})",
                                  share, own / self._sum if self._sum else 0)  # fmt: skip
        for number, criterion in band.rows():
            self._criterion(number, criterion, edge)

    def _criterion(self, number: int, criterion: Criterion, edge: Mapping[str, Any]) -> None:
        row = number - 1
        name = self._pen.fit(criterion.name, "criterion")
        told = self._pen.fit(criterion.definition, f"definition of “{name[:60]}”")
        self._sheet.write_string(row, 0, criterion.key, self._pen.format(TEXT))
        self._sheet.write_string(row, at.CRITERION.number - 1, name, self._pen.format(ROW, edge, bold=True))
        soft = self._pen.format(ROW, font_color=at.INK_SOFT, font_size=9)
        self._sheet.write_string(row, at.DEFINITION.number - 1, told, soft)
        ends = [
            self._level(row, column, criterion.scale, level, colour)
            for column, level, colour in (
                (at.WORST, criterion.scale.worst, at.INK),
                (at.BEST, criterion.scale.best, at.ACCENT),
            )
        ]
        texts = [(name, at.CRITERION.width - 1, True), (told, (at.DEFINITION.width - 1) / 0.9, False), *ends]
        self._heights[number] = row_height(texts, padding=14, least=44)
        self._inputs(row, criterion.key)
        self._share(number, criterion.key)

    def _level(
        self, row: int, column: Column, scale: Scale, level: float, colour: str
    ) -> tuple[str, float, bool]:
        figure = self._pen.fit(level_figure(scale, level, self._pen.say), "unit")[:120]
        meaning = self._pen.fit(level_meaning(scale, level, self._pen.say), "anchor")
        made = self._pen.format(ROW)
        strong = self._pen.format(BASE, bold=True, font_color=colour)
        if meaning:
            soft = self._pen.format(BASE, font_color=at.INK_SOFT, font_size=9)
            self._sheet.write_rich_string(row, column.number - 1, strong, figure, soft, f"\n{meaning}", made)
        else:
            shown = self._pen.format(ROW, bold=True, font_color=colour)
            self._sheet.write_string(row, column.number - 1, figure, shown)
        return (f"{figure}\n{meaning}" if meaning else figure), column.width - 1, False

    def _inputs(self, row: int, key: str) -> None:
        figure = self._pen.format(INPUT, bg_color=at.POINTS_FILL, align="center", bold=True)
        words = self._pen.format(INPUT, quote_prefix=True, indent=1)
        choice = self._pen.format(INPUT, align="center")
        if key in self._points:
            self._sheet.write_number(row, at.POINTS.number - 1, self._points[key], figure)
        else:
            self._sheet.write_blank(row, at.POINTS.number - 1, None, figure)
        self._sheet.write_blank(row, at.RANK.number - 1, None, choice)
        said = self._content
        for column, told, made in (
            (at.REASON, said.reasons, words),
            (at.CONFIDENCE, said.confidence, choice),
            (at.DEPENDS, said.depends, words),
        ):
            text = told.get(key, "")
            is_choice = text in (*at.CONFIDENCE_CHOICES, *at.DEPENDS_CHOICES)
            self._words(row, column, self._pen.say(text) if is_choice else text, made)

    def _words(self, row: int, column: Column, text: str, made: Any) -> None:
        if text:
            self._sheet.write_string(row, column.number - 1, without_controls(text)[:2000], made)
        else:
            self._sheet.write_blank(row, column.number - 1, None, made)

    def _share(self, number: int, key: str) -> None:
        made = self._pen.format(
            BASE, num_format="0.0%", align="right", indent=1, bottom=1, bottom_color=at.LINE
        )
        points = at.absolute(at.POINTS, self._last)
        formula = f"=IF(SUM({points})=0,0,N({at.POINTS.letter}{number})/SUM({points}))"
        share = self._points.get(key, 0.0) / self._sum if self._sum else 0
        self._sheet.write_formula(number - 1, at.SHARE.number - 1, formula, made, share)

    def _set_heights(self) -> None:
        """Row heights, such that no group's heading is the last row of the first printed page."""
        start = TOP_HEIGHT
        for band in self.bands:
            first_end = start + BAND_HEIGHT + self._heights[band.first]
            if start < PAGE_HEIGHT < first_end and band is not self.bands[0]:
                self._stretch([row for row in self.rows.values() if row < band.row], PAGE_HEIGHT - start)
                break
            start += sum(self._heights[row] for row in range(band.row, band.last + 1))
        for row, height in self._heights.items():
            self._sheet.set_row(row - 1, height)

    def _stretch(self, rows: list[int], by: float) -> None:
        for row in rows:
            self._heights[row] = min(self._heights[row] + by / len(rows), MAX_ROW_HEIGHT)

    def _foot(self) -> None:
        row = self._last + 1
        self._sheet.set_row(row - 1, 26)
        text = self._pen.say(
            "Fill every yellow cell; the pale ones are for what you want to add. Save it and send it back."
        )
        if self._content.judged:
            then = self._pen.say("Then turn to the sheet “{sheet}”.").format(sheet=at.SCORES)
            text = f"{text} {then}"
        self._pen.merge(self._sheet, at.CRITERION, row, at.DEPENDS, text,
                        font_color=at.INK_SOFT, font_size=9)  # fmt: skip

    def _page(self) -> None:
        sheet = self._sheet
        sheet.hide_gridlines(2)
        sheet.freeze_panes(at.HEADING_ROW, at.CRITERION.number)
        sheet.set_zoom(95)
        sheet.protect("", {"format_columns": True, "format_rows": True})
        sheet.repeat_rows(at.HEADING_ROW - 1)
        tall = 2 if len(self.rows) <= TWO_PAGES_HOLD else 0
        print_landscape(
            sheet, without_controls(self._set.name), self._last + 1, at.DEPENDS, tall, say=self._pen.say
        )
        first = next(iter(self.rows.values()))
        sheet.set_selection(f"{at.POINTS.letter}{first}" if self._stakeholder else f"C{at.NAME_ROW}")
