"""What every sheet that this program draws shares: formats made once, and text that stays text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from criteria.issues import Issue, note
from criteria.words.told import Told
from workbooks import layout as at
from workbooks.cells import clean
from workbooks.form_words import Say, as_written
from workbooks.layout import Column

MAX_CELL = 700

# Text from an option set must never become a formula, an address or a number.
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_format_properties": {"font_name": "Arial", "font_size": 10},
}
BASE = {"font_name": "Arial", "font_size": 10, "font_color": at.INK, "valign": "vcenter"}
TEXT = {**BASE, "text_wrap": True, "quote_prefix": True}
ROW = {**TEXT, "bottom": 1, "bottom_color": at.LINE, "indent": 1}
INPUT = {**BASE, "locked": False, "bg_color": at.EXTRA_FILL, "border": 1, "border_color": at.INPUT_LINE,
         "text_wrap": True}  # fmt: skip
HEADING = {**BASE, "bold": True, "font_color": "#FFFFFF", "bg_color": at.HEADING_FILL, "text_wrap": True}


class Pen:
    """Draws into one workbook, in the language of `say`; `notes` tells of text that was cut."""

    def __init__(self, workbook: Any, say: Say = as_written) -> None:
        self.workbook = workbook
        self.say = say
        self.notes: list[Issue] = []
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}

    def format(self, *parts: Mapping[str, Any], **properties: Any) -> Any:
        """A cell format; later parts win over earlier ones."""
        made: dict[str, Any] = {}
        for part in parts:
            made.update(part)
        made.update(properties)
        name = tuple(sorted(made.items()))
        if name not in self._formats:
            self._formats[name] = self.workbook.add_format(made)
        return self._formats[name]

    def fit(self, text: str, what: str) -> str:
        """Text that a cell can hold and show."""
        plain = clean(text)
        if len(plain) <= MAX_CELL:
            return plain
        self.notes.append(
            note(
                "cut",
                what,
                Told("{count} characters", count=len(plain)),
                Told("at most {most}", most=MAX_CELL),
                "The sheet shows the beginning.",
            )
        )
        return plain[: MAX_CELL - 1] + "…"

    def merge(self, sheet: Any, first: Column, row: int, last: Column, text: str, **properties: Any) -> None:
        """One block of text across columns; its text is never taken for a formula."""
        made = self.format(TEXT, properties)
        if first.number != last.number:
            sheet.merge_range(row - 1, first.number - 1, row - 1, last.number - 1, "", made)
        sheet.write_string(row - 1, first.number - 1, text, made)

    def steps(self, sheet: Any, first: Column, row: int, last: Column, start: int, *texts: str) -> None:
        """Numbered sentences, one a line, on paper."""
        made = self.format(TEXT, bg_color=at.PAPER, indent=1)
        number = self.format(BASE, bold=True, font_color=at.ACCENT)
        plain = self.format(BASE)
        if first.number != last.number:
            sheet.merge_range(row - 1, first.number - 1, row - 1, last.number - 1, "", made)
        pieces: list[Any] = []
        for count, text in enumerate(texts):
            end = "\n" if count < len(texts) - 1 else ""
            pieces += [number, f"{start + count}   ", plain, f"{text}{end}"]
        sheet.write_rich_string(row - 1, first.number - 1, *pieces, made)

    def headings(
        self, sheet: Any, row: int, columns: tuple[Column, ...], centred: tuple[Column, ...]
    ) -> None:
        for column in columns:
            place = {"align": "center"} if column in centred else {"indent": 1}
            sheet.write_string(
                row - 1, column.number - 1, self.say(column.heading), self.format(HEADING, place)
            )

    def columns(self, sheet: Any, columns: tuple[Column, ...], hidden: tuple[Column, ...] = ()) -> None:
        for column in columns:
            options = {"hidden": True} if column in hidden else {}
            sheet.set_column(column.number - 1, column.number - 1, column.width, None, options)


def print_landscape(
    sheet: Any,
    name: str,
    last_row: int,
    last: Column,
    tall: int,
    first: int = 1,
    say: Say = as_written,
) -> None:
    """Landscape A4, fitted to its width and to `tall` pages (0: as many as it takes), named in the footer."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.4, right=0.4, top=0.45, bottom=0.55)
    sheet.print_area(0, first, last_row - 1, last.number - 1)
    sheet.fit_to_pages(1, tall)
    sheet.set_footer(f"&L&8{name[:100].replace('&', '&&')}&R&8{say('Page &P of &N')}")
