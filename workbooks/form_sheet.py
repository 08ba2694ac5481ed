"""Drawing the form: inputs in yellow, everything else locked, every formula with its result saved."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

from criteria.issues import Issue, note
from criteria.optionset import OptionSet
from criteria.scales import Scale
from criteria.tree import Criterion
from workbooks import layout as at
from workbooks.cells import clean, without_controls
from workbooks.form_meta import meta_of, to_chunks
from workbooks.form_text import COMPLETE, check_formula, check_result, level_figure, level_meaning
from workbooks.layout import Band, Column
from workbooks.text_size import MAX_ROW_HEIGHT, row_height

MAX_CELL = 700
TWO_PAGES_HOLD = 26
TOP_HEIGHT, BAND_HEIGHT = 148.0, 24.0
# What a landscape A4 page holds once the columns are fitted to its width.
PAGE_HEIGHT = 735.0

# Text from an option set must never become a formula, an address or a number.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_format_properties": {"font_name": "Arial", "font_size": 10},
}
_BASE = {"font_name": "Arial", "font_size": 10, "font_color": at.INK, "valign": "vcenter"}
_TEXT = {**_BASE, "text_wrap": True, "quote_prefix": True}
_ROW = {**_TEXT, "bottom": 1, "bottom_color": at.LINE, "indent": 1}
_INPUT = {**_BASE, "locked": False, "bg_color": at.EXTRA_FILL, "border": 1, "border_color": at.INPUT_LINE,
          "text_wrap": True}  # fmt: skip


def draw_form(
    option_set: OptionSet, stakeholder: str, points: Mapping[str, float]
) -> tuple[bytes, tuple[Issue, ...]]:
    """The workbook's bytes, and notes on text that was cut."""
    import xlsxwriter

    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, _OPTIONS) as workbook:
        drawing = _Drawing(workbook, option_set, stakeholder, points)
        drawing.draw()
    return stream.getvalue(), tuple(drawing.notes)


class _Drawing:
    def __init__(
        self, workbook: Any, option_set: OptionSet, stakeholder: str, points: Mapping[str, float]
    ) -> None:
        self.notes: list[Issue] = []
        self._workbook = workbook
        self._set = option_set
        self._stakeholder = stakeholder
        self._bands = at.bands(option_set)
        self._rows = {c.key: row for band in self._bands for row, c in band.rows()}
        self._points = {key: points[key] for key in self._rows if key in points}
        self._sum = sum(self._points.values())
        self._last = self._bands[-1].last
        self._formats: dict[str, Any] = {}
        self._heights: dict[int, float] = {}
        self._sheet = workbook.add_worksheet(at.WEIGHTS)

    def draw(self) -> None:
        self._columns()
        self._top()
        self._name_and_check()
        self._headings()
        for band in self._bands:
            self._band(band)
        self._foot()
        self._set_heights()
        self._validate()
        self._highlight()
        self._identity()
        self._page()

    def _format(self, *parts: Mapping[str, Any], **properties: Any) -> Any:
        """A cell format; later parts win over earlier ones."""
        made = {key: value for part in (*parts, properties) for key, value in part.items()}
        name = repr(sorted(made.items()))
        if name not in self._formats:
            self._formats[name] = self._workbook.add_format(made)
        return self._formats[name]

    def _fit(self, text: str, what: str) -> str:
        """Text that a cell can hold and show."""
        plain = clean(text)
        if len(plain) <= MAX_CELL:
            return plain
        self.notes.append(note("cut", what, f"{len(plain)} characters", f"at most {MAX_CELL}",
                               "The form shows the beginning."))  # fmt: skip
        return plain[: MAX_CELL - 1] + "…"

    def _range(self, column: Column, absolute: bool = True) -> str:
        first, mark = at.HEADING_ROW + 2, "$" if absolute else ""
        return f"{mark}{column.letter}{mark}{first}:{mark}{column.letter}{mark}{self._last}"

    def _columns(self) -> None:
        for column in at.COLUMNS:
            hidden = {"hidden": True} if column is at.KEY else {}
            self._sheet.set_column(column.number - 1, column.number - 1, column.width, None, hidden)

    def _merge(self, first: Column, row: int, last: Column, text: str, **properties: Any) -> None:
        """One block of text across columns; its text is never taken for a formula."""
        made = self._format(_TEXT, properties)
        self._sheet.merge_range(row - 1, first.number - 1, row - 1, last.number - 1, "", made)
        self._sheet.write_string(row - 1, first.number - 1, text, made)

    def _top(self) -> None:
        self._sheet.set_row(at.TITLE_ROW - 1, 38)
        self._merge(at.CRITERION, at.TITLE_ROW, at.BEST, "How much does each change matter to you?",
                    font_size=18, bold=True, font_color=at.HEADING_FILL, text_wrap=False)  # fmt: skip
        name = self._fit(self._set.name, "option set")[:160]
        self._merge(at.POINTS, at.TITLE_ROW, at.DEPENDS, name, align="right", font_color=at.INK_SOFT)
        self._sheet.set_row(at.HOW_ROW - 1, 46)
        for columns, start in (((at.CRITERION, at.BEST), 1), ((at.POINTS, at.DEPENDS), 3)):
            self._how(*columns, start)

    def _how(self, first: Column, last: Column, start: int) -> None:
        made = self._format(_TEXT, bg_color=at.PAPER, indent=1)
        number = self._format(_BASE, bold=True, font_color=at.ACCENT)
        plain = self._format(_BASE)
        row = at.HOW_ROW - 1
        self._sheet.merge_range(row, first.number - 1, row, last.number - 1, "", made)
        one, two = at.SENTENCES[start - 1 : start + 1]
        pieces = (number, f"{start}   ", plain, f"{one}\n", number, f"{start + 1}   ", plain, two)
        self._sheet.write_rich_string(row, first.number - 1, *pieces, made)

    def _name_and_check(self) -> None:
        row = at.NAME_ROW - 1
        self._sheet.set_row(row, 30)
        label = self._format(_BASE, bold=True, align="right", indent=1)
        self._sheet.write_string(row, at.CRITERION.number - 1, at.STAKEHOLDER_LABEL, label)
        entry = self._format(_INPUT, bg_color=at.POINTS_FILL, bold=True, quote_prefix=True, indent=1)
        column = at.DEFINITION.number - 1
        self._sheet.merge_range(row, column, row, at.WORST.number - 1, "", entry)
        if self._stakeholder:
            self._sheet.write_string(row, column, self._stakeholder, entry)
        name = f"$C${at.NAME_ROW}"
        formula = check_formula(self._range(at.POINTS), self._range(at.RANK), name, len(self._rows))
        given = [self._points.get(key) for key in self._rows]
        check = self._format(_BASE, bold=True, font_color=at.WARN, bg_color=at.WARN_FILL, indent=1)
        self._sheet.merge_range(row, at.BEST.number - 1, row, at.DEPENDS.number - 1, "", check)
        result = check_result(given, self._stakeholder)
        self._sheet.write_formula(row, at.BEST.number - 1, formula, check, result)

    def _headings(self) -> None:
        row = at.HEADING_ROW - 1
        self._sheet.set_row(row, 34)
        base = {
            **_BASE,
            "bold": True,
            "font_color": "#FFFFFF",
            "bg_color": at.HEADING_FILL,
            "text_wrap": True,
        }
        centred = (at.POINTS, at.RANK, at.SHARE, at.CONFIDENCE)
        for column in at.COLUMNS:
            place = {"align": "center"} if column in centred else {"indent": 1}
            self._sheet.write_string(row, column.number - 1, column.heading, self._format(base, place))

    def _band(self, band: Band) -> None:
        row = band.row - 1
        fill = {"bg_color": at.GROUP_FILLS[band.colour], "bold": True}
        edge = {"left": 5, "left_color": at.GROUP_COLOURS[band.colour]}
        self._heights[band.row] = BAND_HEIGHT
        for column in at.COLUMNS[1:]:
            self._sheet.write_blank(row, column.number - 1, None, self._format(_TEXT, fill))
        label = self._fit(band.label, "group")[:160]
        title = self._format(_TEXT, fill, edge, text_wrap=False, indent=1)
        self._sheet.write_string(row, at.CRITERION.number - 1, label, title)
        share = self._format(_BASE, fill, num_format="0.0%", align="right", indent=1)
        letter = at.SHARE.letter
        own = sum(self._points.get(c.key, 0.0) for c in band.criteria)
        self._sheet.write_formula(row, at.SHARE.number - 1, f"=SUM({letter}{band.first}:{letter}{band.last})",
                                  share, own / self._sum if self._sum else 0)  # fmt: skip
        for number, criterion in band.rows():
            self._criterion(number, criterion, edge)

    def _criterion(self, number: int, criterion: Criterion, edge: Mapping[str, Any]) -> None:
        row = number - 1
        name = self._fit(criterion.name, "criterion")
        told = self._fit(criterion.definition, f"definition of “{name[:60]}”")
        self._sheet.write_string(row, 0, criterion.key, self._format(_TEXT))
        self._sheet.write_string(row, at.CRITERION.number - 1, name, self._format(_ROW, edge, bold=True))
        soft = self._format(_ROW, font_color=at.INK_SOFT, font_size=9)
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
        figure = self._fit(level_figure(scale, level), "unit")[:120]
        meaning = self._fit(level_meaning(scale, level), "anchor")
        made = self._format(_ROW)
        strong = self._format(_BASE, bold=True, font_color=colour)
        if meaning:
            soft = self._format(_BASE, font_color=at.INK_SOFT, font_size=9)
            self._sheet.write_rich_string(row, column.number - 1, strong, figure, soft, f"\n{meaning}", made)
        else:
            shown = self._format(_ROW, bold=True, font_color=colour)
            self._sheet.write_string(row, column.number - 1, figure, shown)
        return (f"{figure}\n{meaning}" if meaning else figure), column.width - 1, False

    def _inputs(self, row: int, key: str) -> None:
        figure = self._format(_INPUT, bg_color=at.POINTS_FILL, align="center", bold=True)
        words = self._format(_INPUT, quote_prefix=True, indent=1)
        choice = self._format(_INPUT, align="center")
        if key in self._points:
            self._sheet.write_number(row, at.POINTS.number - 1, self._points[key], figure)
        else:
            self._sheet.write_blank(row, at.POINTS.number - 1, None, figure)
        self._sheet.write_blank(row, at.RANK.number - 1, None, choice)
        for column, made in ((at.REASON, words), (at.CONFIDENCE, choice), (at.DEPENDS, words)):
            self._sheet.write_blank(row, column.number - 1, None, made)

    def _share(self, number: int, key: str) -> None:
        made = self._format(
            **_BASE, num_format="0.0%", align="right", indent=1, bottom=1, bottom_color=at.LINE
        )
        points = self._range(at.POINTS)
        formula = f"=IF(SUM({points})=0,0,N({at.POINTS.letter}{number})/SUM({points}))"
        share = self._points.get(key, 0.0) / self._sum if self._sum else 0
        self._sheet.write_formula(number - 1, at.SHARE.number - 1, formula, made, share)

    def _set_heights(self) -> None:
        """Row heights, such that no group's heading is the last row of the first printed page."""
        start = TOP_HEIGHT
        for band in self._bands:
            first_end = start + BAND_HEIGHT + self._heights[band.first]
            if start < PAGE_HEIGHT < first_end and band is not self._bands[0]:
                self._stretch([row for row in self._rows.values() if row < band.row], PAGE_HEIGHT - start)
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
        text = "Fill every yellow cell; the pale ones are for what you want to add. Save it and send it back."
        self._merge(at.CRITERION, row, at.DEPENDS, text, font_color=at.INK_SOFT, font_size=9)

    def _cells(self, column: Column) -> str:
        return " ".join(f"{column.letter}{row}" for row in self._rows.values())

    def _validate_column(self, column: Column, rule: Mapping[str, Any]) -> None:
        first = next(iter(self._rows.values()))
        whole = {"ignore_blank": True, "multi_range": self._cells(column), **rule}
        self._sheet.data_validation(f"{column.letter}{first}", whole)

    def _validate(self) -> None:
        count = len(self._rows)
        self._validate_column(at.POINTS, {
            "validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 100,
            "input_title": "Points", "input_message": "0 to 100. The change that matters most gets 100.",
            "error_title": "Not points", "error_message": "Type a number from 0 to 100.",
        })  # fmt: skip
        # A set of exactly 100 criteria must not make the rank look like a second points cell.
        most = count if count != 100 else 101
        self._validate_column(at.RANK, {
            "validate": "integer", "criteria": "between", "minimum": 1, "maximum": most,
            "input_title": "Rank (if you like)", "input_message": "1 for the change that matters most.",
            "error_title": "Not a rank", "error_message": f"Type a whole number from 1 to {most}.",
        })  # fmt: skip
        self._validate_column(at.REASON, {
            "validate": "length", "criteria": "<=", "value": 2000,
            "input_title": "Your reason", "input_message": "One sentence is enough.",
            "error_title": "Too long", "error_message": "Use at most 2000 characters.",
        })  # fmt: skip
        self._validate_column(at.CONFIDENCE, {
            "validate": "list", "source": list(at.CONFIDENCE_CHOICES),
            "error_title": "Not in the list", "error_message": "Choose high, medium or low.",
        })  # fmt: skip
        self._validate_column(at.DEPENDS, {
            "validate": "list", "source": list(at.DEPENDS_CHOICES), "show_error": False,
            "input_title": "It depends on", "input_message": "Choose, or write what your points depend on.",
        })  # fmt: skip

    def _highlight(self) -> None:
        blank = self._format(bg_color=at.BLANK_FILL)
        for band in self._bands:
            cells = f"{at.POINTS.letter}{band.first}:{at.POINTS.letter}{band.last}"
            self._sheet.conditional_format(cells, {"type": "blanks", "format": blank})
            shares = f"{at.SHARE.letter}{band.first}:{at.SHARE.letter}{band.last}"
            points = self._range(at.POINTS)
            self._sheet.conditional_format(shares, {
                "type": "data_bar", "data_bar_2010": True, "bar_solid": True, "bar_no_border": True,
                "bar_color": at.GROUP_BARS[band.colour],
                "min_type": "num", "min_value": 0,
                "max_type": "formula", "max_value": f"=2.2*MAX({points})/MAX(1,SUM({points}))",
            })  # fmt: skip
        good = self._format(font_color=at.GOOD, bg_color=at.GOOD_FILL)
        check = f"{at.BEST.letter}{at.NAME_ROW}"
        rule = {"type": "formula", "criteria": f'=${check[0]}${check[1:]}="{COMPLETE}"', "format": good}
        self._sheet.conditional_format(f"{check}:{at.DEPENDS.letter}{at.NAME_ROW}", rule)

    def _identity(self) -> None:
        meta = self._workbook.add_worksheet(at.META)
        groups = tuple(band.label for band in self._bands)
        for row, chunk in enumerate(to_chunks(meta_of(self._set, self._stakeholder, groups))):
            meta.write_string(row, 0, chunk)
        meta.protect()
        meta.hide()
        for key, name in at.points_names(list(self._rows)).items():
            self._workbook.define_name(name, f"={at.WEIGHTS}!${at.POINTS.letter}${self._rows[key]}")
        self._workbook.define_name(at.STAKEHOLDER_NAME, f"={at.WEIGHTS}!$C${at.NAME_ROW}")
        for name, value in (
            (at.PROPERTY_KIND, at.KIND_FORM),
            (at.PROPERTY_SCHEMA, str(at.SCHEMA)),
            (at.PROPERTY_SET, self._set.key),
            (at.PROPERTY_LINEAGE, self._set.lineage),
        ):
            self._workbook.set_custom_property(name, value[:250], "text")
        title = without_controls(self._set.name)[:200]
        self._workbook.set_properties({"title": f"Weighting form: {title}", "subject": "Swing weighting"})

    def _page(self) -> None:
        sheet = self._sheet
        sheet.hide_gridlines(2)
        sheet.freeze_panes(at.HEADING_ROW, at.CRITERION.number)
        sheet.set_zoom(95)
        sheet.protect("", {"format_columns": True, "format_rows": True})
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.set_margins(left=0.4, right=0.4, top=0.45, bottom=0.55)
        sheet.repeat_rows(at.HEADING_ROW - 1)
        sheet.print_area(0, 1, self._last, at.DEPENDS.number - 1)
        sheet.fit_to_pages(1, 2 if len(self._rows) <= TWO_PAGES_HOLD else 0)
        name = without_controls(self._set.name)[:100].replace("&", "&&")
        sheet.set_footer(f"&L&8{name}&R&8Page &P of &N")
        first = next(iter(self._rows.values()))
        sheet.set_selection(f"{at.POINTS.letter}{first}" if self._stakeholder else f"C{at.NAME_ROW}")
