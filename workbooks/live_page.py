"""Writing cells of a live workbook: text that is never a formula, formulas with their results, formats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from criteria.issues import Issue, note
from criteria.words.told import Told
from workbooks import layout as look
from workbooks.cells import ERROR_TEXTS, clean, without_controls
from workbooks.text_size import lines_needed, row_height

Style = Mapping[str, Any]

MAX_CELL = 1_000
PAGE_WIDTH, PAGE_HEIGHT = 784.0, 515.0  # of landscape A4 within its margins, in points
NOTE_PIXELS, NOTE_WIDTH = 320, 48.0  # a note's width, and how many digits go into its lines
BASE: Style = {"font_name": "Arial", "font_size": 10, "font_color": look.INK, "valign": "vcenter"}
SOFT: Style = {"font_color": look.INK_SOFT, "font_size": 9}
LINED: Style = {"bottom": 1, "bottom_color": look.LINE}
TEXT: Style = {"align": "left", "text_wrap": True, "quote_prefix": True, "indent": 1}
CENTRED: Style = {"align": "center", "indent": 0}
STRONG: Style = {"bold": True}
TITLE: Style = {"font_size": 18, "bold": True, "font_color": look.HEADING_FILL, "quote_prefix": True}
HEADING: Style = {"bold": True, "font_color": "#FFFFFF", "bg_color": look.HEADING_FILL, "text_wrap": True,
                  "quote_prefix": True}  # fmt: skip
INPUT: Style = {"locked": False, "bg_color": look.POINTS_FILL, "border": 1, "border_color": look.INPUT_LINE}
LINKED: Style = {**INPUT, "bg_color": look.EXTRA_FILL, "font_color": look.INK_SOFT}
# Thousands apart where there are many; else the figure as it was typed.
LEVEL: Style = {"num_format": "[>=10000]#,##0;General"}
POINTS: Style = {"num_format": "0.0"}
PERCENT: Style = {"num_format": "0.0%"}
NOTE: Style = {"bg_color": look.PAPER, "text_wrap": True, "indent": 1}

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_format_properties": {"font_name": "Arial", "font_size": 10},
}


class Book:
    """The workbook being written, its formats, and notes on text that was cut."""

    def __init__(self, stream: Any) -> None:
        import xlsxwriter

        self.workbook: Any = xlsxwriter.Workbook(stream, _OPTIONS)
        self.notes: list[Issue] = []
        self._notes_written = 0
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}

    def format(self, *styles: Style) -> Any:
        """A cell format; later styles win over earlier ones."""
        made = {key: value for style in (BASE, *styles) for key, value in style.items()}
        name = tuple(sorted(made.items()))
        if name not in self._formats:
            self._formats[name] = self.workbook.add_format(made)
        return self._formats[name]

    def bare_format(self, style: Style) -> Any:
        """A format for conditions, which change some properties only."""
        return self.workbook.add_format(dict(style))

    def room_for_note(self, most: int) -> bool:
        """Whether one more note fits; the first that does not is told."""
        self._notes_written += 1
        if self._notes_written == most + 1:
            mend = "The first ones became notes on their cells; the workbook keeps all of them inside."
            self.notes.append(
                note("notes", "scores", Told("more than {most:,} reasons", most=most), mend=mend)
            )
        return self._notes_written <= most

    def define(self, name: str, place: str) -> None:
        self.workbook.define_name(name, f"={place}")

    def page(self, name: str, mark: str = "") -> Page:
        return Page(self, name, mark)

    def fit(self, text: str, what: str, most: int = MAX_CELL) -> str:
        """Text on one line that a cell can hold and show."""
        plain = clean(text)
        if len(plain) <= most:
            return plain
        mend = "The workbook shows the beginning; it keeps the whole text inside."
        self.notes.append(
            note(
                "cut",
                what,
                Told("{count} characters", count=len(plain)),
                Told("at most {most}", most=most),
                mend,
            )
        )
        return plain[: most - 1] + "…"


class Page:
    """One worksheet; rows and columns count from 1."""

    def __init__(self, book: Book, name: str, mark: str) -> None:
        self.book = book
        self.name = name
        self._widths: dict[int, float] = {}
        self._heights: dict[int, float] = {}
        self.sheet: Any = book.workbook.add_worksheet(name)
        self.sheet.hide_gridlines(2)
        self.sheet.set_row(0, None, None, {"hidden": True})
        self.sheet.set_column(0, 0, 8, None, {"hidden": True})
        self.mark(1, 1, mark)

    def mark(self, row: int, column: int, text: str) -> None:
        if text:
            self.sheet.write_string(row - 1, column - 1, text)

    def text(self, row: int, column: int, text: str, *styles: Style) -> None:
        self.sheet.write_string(row - 1, column - 1, text, self.book.format(TEXT, *styles))

    def number(self, row: int, column: int, figure: float, *styles: Style) -> None:
        self.sheet.write_number(row - 1, column - 1, figure, self.book.format(*styles))

    def blank(self, row: int, column: int, *styles: Style) -> None:
        self.sheet.write_blank(row - 1, column - 1, None, self.book.format(*styles))

    def formula(self, row: int, column: int, formula: str, result: float | str, *styles: Style) -> None:
        shown = _shown(result)
        self.sheet.write_formula(row - 1, column - 1, f"={formula}", self.book.format(*styles), shown)

    def merge(self, row: int, first: int, last: int, text: str, *styles: Style) -> None:
        """One block of text across columns."""
        made = self.book.format(TEXT, *styles)
        if last > first:
            self.sheet.merge_range(row - 1, first - 1, row - 1, last - 1, "", made)
        self.sheet.write_string(row - 1, first - 1, text, made)

    def merge_formula(
        self, row: int, first: int, last: int, formula: str, result: str, *styles: Style
    ) -> None:
        made = self.book.format(*styles)
        if last > first:
            self.sheet.merge_range(row - 1, first - 1, row - 1, last - 1, "", made)
        self.sheet.write_formula(row - 1, first - 1, f"={formula}", made, _shown(result))

    def link(self, row: int, column: int, text: str, address: str, *styles: Style) -> None:
        """Text that opens an address on a click."""
        made = self.book.format(TEXT, {"font_color": look.ACCENT}, *styles)
        self.sheet.write_url(row - 1, column - 1, address, made, text)

    def comment(self, row: int, column: int, text: str) -> None:
        """A note that shows while the pointer is on the cell."""
        height = 18 + 15 * lines_needed(text, NOTE_WIDTH)
        options = {
            "width": NOTE_PIXELS,
            "height": min(height, 480),
            "color": look.POINTS_FILL,
            "font_size": 9,
        }
        self.sheet.write_comment(row - 1, column - 1, text, options)

    def heading(self, row: int, columns: Sequence[tuple[int, str, bool]]) -> None:
        """A heading row; each entry has its column, its words, and whether it is centred."""
        for column, words, centred in columns:
            self.text(row, column, words, HEADING, {"align": "center", "indent": 0} if centred else {})

    def widths(self, widths: Mapping[int, float]) -> None:
        for column, width in widths.items():
            self._widths[column] = width
            self.sheet.set_column(column - 1, column - 1, width)

    def hide_column(self, column: int, hidden: bool) -> None:
        if hidden:
            self._widths[column] = 0.0
            self.sheet.set_column(column - 1, column - 1, 8, None, {"hidden": True})

    def height(self, row: int, height: float) -> None:
        self._heights[row] = height
        self.sheet.set_row(row - 1, height)

    def top(self, title: str, how: str, last: int, width: float) -> None:
        """Title and what to do, across the columns up to the last."""
        self.height(2, 36)
        self.merge(2, 2, last, title, TITLE, {"text_wrap": False})
        self.height(3, row_height([(how, width - 2, False)], padding=12, least=28))
        self.merge(3, 2, last, how, NOTE)

    def print_on(self, rows: int, columns: int, heading: int, footer: str, break_before: int = 0) -> None:
        """Landscape A4, as wide as the sheet, with the heading row again on every page.

        What nearly fits goes on one page. A break of pages is heeded only where the scale is given.
        """
        sheet = self.sheet
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.set_margins(left=0.4, right=0.4, top=0.45, bottom=0.55)
        sheet.print_area(0, 1, rows - 1, columns - 1)
        width, height = self._size(rows, columns)
        fits = height <= width * PAGE_HEIGHT / PAGE_WIDTH * 1.35
        if break_before:
            sheet.set_print_scale(max(10, min(100, int(92 * PAGE_WIDTH / width))))
            sheet.set_h_pagebreaks([break_before - 1])
        else:
            sheet.fit_to_pages(1, 1 if fits else 0)
        if heading and not (break_before or fits):
            sheet.repeat_rows(heading - 1)
        name = without_controls(footer)[:100].replace("&", "&&")
        sheet.set_footer(f"&L&8{name} – {self.name}&R&8Page &P of &N")

    def _size(self, rows: int, columns: int) -> tuple[float, float]:
        """Width and height in points of what is printed."""
        width = sum(self._widths.get(column, 8.43) * 7 + 5 for column in range(2, columns + 1)) * 0.75
        return width, sum(self._heights.get(row, 15.0) for row in range(2, rows + 1))

    def protect(self) -> None:
        """Against slips only: there is no password."""
        self.sheet.protect("", {"format_columns": True, "format_rows": True, "format_cells": True,
                                "autofilter": True, "sort": True, "objects": True})  # fmt: skip


def _shown(result: float | str) -> float | str:
    # A text such as #N/A would be saved as that error.
    return f"{result}\u00a0" if isinstance(result, str) and result in ERROR_TEXTS else result


def band(colour: int) -> Style:
    """A group's own fill."""
    return {"bg_color": look.GROUP_FILLS[colour % len(look.GROUP_FILLS)], "bold": True}


def edge(colour: int) -> Style:
    return {"left": 5, "left_color": look.GROUP_COLOURS[colour % len(look.GROUP_COLOURS)]}
