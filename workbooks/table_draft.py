"""A decision table before it is accepted: what was recognised, what was not, and edits until it is right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from criteria.issues import Issue, OptionSetError, error
from criteria.optionset import OptionSet
from criteria.scales import Direction
from criteria.words.told import Told
from workbooks.cells import DecimalSign, clean, is_blank, number_text, plain_signs
from workbooks.errors import WorkbookError
from workbooks.guard import MAX_TEXT, MEGABYTE
from workbooks.reading import RECOGNISED, TextReading, text_sheet
from workbooks.sheets import Cell, Sheet, trimmed
from workbooks.table_layout import PARAMETER_ROWS, Layout, lay_out
from workbooks.tables import MOST_COLUMNS, MOST_ROWS, ImportedTable, import_sheet, place_in, table_sheets

CLIPBOARD = Path("Pasted table")
PASTED = "clipboard"
"""What stands for the encoding of a table that came as text."""
_SIGNED = re.compile(r"[+-]?[\d.,' ]*\d[\d.,' ]* ?%?")


@dataclass(frozen=True, slots=True)
class TableDraft:
    """The cells as they stand; `decimal` is the sign seen or chosen, None while it is not clear.

    `sheets` names those of the file that could hold the table; `text` is all that was pasted, and `reading`
    how somebody wanted it to be read.
    """

    sheet: Sheet
    path: Path
    name: str
    decimal: DecimalSign | None = None
    sheets: tuple[str, ...] = ()
    text: str = ""
    reading: TextReading = RECOGNISED


@dataclass(frozen=True, slots=True)
class CriterionSeen:
    """A column that is taken for a criterion; figures are as text, empty where nothing says them."""

    name: str
    column: int
    direction: Direction | None
    is_assumed: bool
    unit: str = ""
    worst: str = ""
    best: str = ""


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a draft is taken for. `rows` tells on which row each word such as Direction stands.

    `faults` must be mended before the table is accepted; `notes` are what was assumed. `option_set` is what
    accepting would make, None while there are faults.
    """

    delimiter: str
    encoding: str
    decimal: DecimalSign | None
    header_row: int = 0
    criteria: tuple[CriterionSeen, ...] = ()
    options: tuple[str, ...] = ()
    rows: Mapping[str, int] = field(default_factory=dict)
    family_column: int | None = None
    faults: tuple[Issue, ...] = ()
    notes: tuple[Issue, ...] = ()
    option_set: OptionSet | None = None


def read_table_text(text: str, delimiter: str = "") -> TableDraft:
    """A table from the clipboard: cells of a spreadsheet, which come parted by TABs, or text with , or ;."""
    if len(text) > MAX_TEXT:
        found, most = (
            Told("{count:.0f} MB of text", count=len(text) / MEGABYTE),
            Told("at most {most} MB", most=MAX_TEXT // MEGABYTE),
        )
        raise WorkbookError([error("too-large", CLIPBOARD.name, found, most, "Copy the table alone.")])
    if not clean(text):
        raise WorkbookError([error("no-table", CLIPBOARD.name, "nothing", "a table of options by criteria",
                                   "Copy the cells first.")])  # fmt: skip
    declares = text.startswith("sep=")
    sign = delimiter or ("\t" if "\t" in text and not declares else "")
    plain = text.removeprefix("\ufeff").replace("\x00", "")
    sheet = text_sheet(plain, CLIPBOARD, PASTED, MOST_ROWS, MOST_COLUMNS, sign)
    reading = TextReading(delimiter)
    return TableDraft(sheet, CLIPBOARD, CLIPBOARD.name, decimal_in(sheet), text=text, reading=reading)


def read_table_draft(path: Path, sheet: str | None = None, reading: TextReading = RECOGNISED) -> TableDraft:
    """A table from a file, to look at before it is accepted."""
    chosen, sheets = table_sheets(path, sheet, reading)
    name = clean(path.stem) or "Decision table"
    return TableDraft(chosen, path, name, decimal_in(chosen), sheets, reading=reading)


def read_again(draft: TableDraft, sheet: str | None = None, reading: TextReading = RECOGNISED) -> TableDraft:
    """The same table as it came, read otherwise: what was mended in it is left."""
    if draft.text:
        return read_table_text(draft.text, reading.delimiter)
    return read_table_draft(draft.path, sheet, reading)


def decimal_in(sheet: Sheet) -> DecimalSign | None:
    """The decimal sign that the texts of the table prove; None when none does, or both are in use."""
    found = Counter(sign for row in sheet.rows for cell in row if (sign := _proven(cell.value)))
    return next(iter(found)) if len(found) == 1 else None


def _proven(value: object) -> DecimalSign | None:
    """Which sign must part decimals in this text; 1,250 and 1.250 prove nothing."""
    if not isinstance(value, str) or len(value) > 40:
        return None
    text = plain_signs(value).rstrip("% ")
    commas, points = text.count(","), text.count(".")
    if not (commas or points) or not _SIGNED.fullmatch(text):
        return None
    if commas and points:
        return "," if text.rfind(",") > text.rfind(".") else "."
    sign: DecimalSign = "," if commas else "."
    if max(commas, points) > 1:
        return "." if sign == "," else ","
    whole, _, rest = text.lstrip("+-").partition(sign)
    could_group = len(rest) == 3 and 1 <= len(whole) <= 3 and not whole.startswith("0")
    return None if could_group else sign


def with_decimal(draft: TableDraft, decimal: DecimalSign | None) -> TableDraft:
    return replace(draft, decimal=decimal)


def with_cell(draft: TableDraft, row: int, column: int, text: str) -> TableDraft:
    """One cell typed over, counting from 1; beyond the edge the sheet grows."""
    rows = [list(line) for line in draft.sheet.rows]
    while len(rows) < row:
        rows.append([])
    line = rows[row - 1]
    line.extend(Cell(row, number) for number in range(len(line) + 1, column + 1))
    line[column - 1] = Cell(row, column, text or None)
    return _with_rows(draft, rows)


def without_row(draft: TableDraft, row: int) -> TableDraft:
    """A row that does not belong, such as a title, left out."""
    rows = [list(line) for number, line in enumerate(draft.sheet.rows, start=1) if number != row]
    lines = tuple(line for number, line in enumerate(draft.sheet.lines, start=1) if number != row)
    return _with_rows(replace(draft, sheet=replace(draft.sheet, lines=lines)), rows)


def with_parameter(draft: TableDraft, word: str, column: int, text: str) -> TableDraft:
    """What a row such as Direction or Unit says of the criterion in a column; made when it is not there."""
    if word not in PARAMETER_ROWS:
        raise KeyError(word)
    seen = recognised(draft)
    if word in seen.rows:
        return with_cell(draft, seen.rows[word], column, text)
    rows = [list(line) for line in draft.sheet.rows]
    gap = (Cell(0, number) for number in range(2, column))
    made = [Cell(0, 1, word.capitalize()), *gap, Cell(0, column, text)]
    rows.insert(max(seen.header_row, 1), made)
    return _with_rows(draft, rows, seen.header_row)


def _with_rows(draft: TableDraft, rows: Sequence[Sequence[Cell]], grown_after: int = 0) -> TableDraft:
    """The draft with these rows, numbered anew."""
    numbered = [[replace(cell, row=number) for cell in line] for number, line in enumerate(rows, start=1)]
    lines = draft.sheet.lines
    if lines:
        if grown_after:
            lines = (*lines[:grown_after], lines[grown_after - 1], *lines[grown_after:])
        lines = (*lines, *([lines[-1]] * (len(numbered) - len(lines))))
    return replace(draft, sheet=replace(draft.sheet, rows=trimmed(numbered), lines=lines))


def accepted(draft: TableDraft, name: str = "") -> ImportedTable:
    """The option set that the draft makes; WorkbookError lists every cell that is still wrong."""
    return import_sheet(draft.sheet, draft.path, name or draft.name, draft.decimal)


def recognised(draft: TableDraft) -> Recognised:
    """What the draft is taken for, as it stands."""
    sheet = draft.sheet
    layout_faults: list[Issue] = []
    layout = lay_out(sheet, place_in(draft.path, sheet), layout_faults)
    if draft.reading.delimiter and not any(len(row) > 1 for row in sheet.rows):
        layout_faults = [_one_column(draft)]
    seen = Recognised(sheet.delimiter, sheet.encoding, draft.decimal, faults=tuple(layout_faults))
    if layout is None:
        return seen
    seen = replace(
        seen,
        header_row=layout.headers[0].row,
        options=tuple(line.name for line in layout.options),
        rows={word: line.head.row for word, line in layout.parameters.items()},
        family_column=next((line.family.column for line in layout.options if line.family is not None), None),
    )
    try:
        table = accepted(draft)
    except WorkbookError as refusal:
        return replace(seen, criteria=tuple(_without_set(layout)), faults=refusal.issues)
    except OptionSetError as refusal:
        return replace(seen, criteria=tuple(_without_set(layout)), faults=refusal.issues)
    criteria = tuple(_with_set(layout, table.option_set))
    return replace(seen, criteria=criteria, notes=table.issues, option_set=table.option_set)


def _one_column(draft: TableDraft) -> Issue:
    sign = {"\t": "TAB"}.get(draft.reading.delimiter, f"“{draft.reading.delimiter}”")
    return error("one-column", draft.path.name, Told("no {sign} between cells: all is one column", sign=sign),
                 "a table of options by criteria", "Choose the sign that parts the cells.")  # fmt: skip


def _said(layout: Layout, word: str, number: int) -> str:
    line = layout.parameters.get(word)
    value = None if line is None else line.cells[number].value
    if is_blank(value):
        return ""
    return number_text(value) if isinstance(value, int | float) else clean(str(value))


def _without_set(layout: Layout) -> Iterator[CriterionSeen]:
    for number, (name, cell) in enumerate(zip(layout.criteria, layout.headers, strict=True)):
        given = {word: _said(layout, word, number) for word in ("unit", "worst", "best")}
        yield CriterionSeen(name, cell.column, None, is_assumed=False, **given)


def _with_set(layout: Layout, option_set: OptionSet) -> Iterator[CriterionSeen]:
    for number, (cell, criterion) in enumerate(zip(layout.headers, option_set.criteria, strict=True)):
        given = any(_said(layout, word, number) for word in ("direction", "worst", "best"))
        scale = criterion.scale
        yield CriterionSeen(
            criterion.name, cell.column, scale.direction, not given, scale.unit,
            number_text(scale.worst), number_text(scale.best),
        )  # fmt: skip
