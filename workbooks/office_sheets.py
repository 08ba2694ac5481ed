"""Worksheets of an .xlsx package, without believing what it says about its size."""

from __future__ import annotations

import datetime
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from workbooks.markup import SheetScan
from workbooks.number_formats import duration_of, kind_of, moment_of
from workbooks.office_parts import (
    NumberFormats,
    SheetPart,
    read_number_formats,
    read_texts,
    read_workbook_part,
)
from workbooks.sheets import Cell, Sheet, trimmed


def office_sheets(
    path: Path, wanted: Callable[[str], bool], max_rows: int, max_columns: int
) -> tuple[Sheet, ...]:
    """The wanted sheets, with the results that were saved with formulas."""
    with zipfile.ZipFile(path) as archive:
        workbook = read_workbook_part(archive)
        chosen = [sheet for sheet in workbook.sheets if wanted(sheet.name)]
        if not chosen:
            return ()
        values = _Values(read_texts(archive), read_number_formats(archive), workbook.starts_in_1904)
        return tuple(_sheet(archive, sheet, values, max_rows, max_columns) for sheet in chosen)


def _sheet(
    archive: zipfile.ZipFile, part: SheetPart, values: _Values, max_rows: int, max_columns: int
) -> Sheet:
    scan = SheetScan(max_rows + 1, max_columns + 1)
    with archive.open(part.part) as stream:
        scan.read(stream)
    grid: dict[int, dict[int, Cell]] = {}
    clipped = False
    for row, column, kind, style, text, formula, has_result in scan.cells:
        code = values.formats.code(style)
        value = values.value(kind, text, code)
        if row > max_rows or column > max_columns:
            clipped |= value is not None
        else:
            number_format = code if value is not None else ""
            cell = Cell(row, column, value, formula, has_result, number_format)
            grid.setdefault(row, {})[column] = cell
    rows = trimmed(
        [list(_filled(number, grid.get(number, {}))) for number in range(1, max(grid, default=0) + 1)]
    )
    hidden_rows, hidden_columns = frozenset(scan.hidden_rows), frozenset(scan.hidden_columns)
    return Sheet(part.name, rows, part.hidden, hidden_rows, hidden_columns, clipped)


def _filled(row: int, cells: dict[int, Cell]) -> Iterator[Cell]:
    """The row's cells without gaps."""
    for column in range(1, max(cells, default=0) + 1):
        yield cells.get(column) or Cell(row, column)


class _Values:
    """What the text of a cell means, by its kind and format."""

    def __init__(self, texts: list[str], formats: NumberFormats, starts_in_1904: bool) -> None:
        self.formats = formats
        self._texts = texts
        self._starts_in_1904 = starts_in_1904

    def value(self, kind: str, text: str, code: str) -> object:
        if kind == "s":
            return self._texts[int(text)] or None if text else None
        if kind in ("str", "inlineStr", "e"):
            return text or None
        if not text:
            return None
        if kind == "b":
            return text.strip() in ("1", "true")
        if kind == "d":
            return datetime.datetime.fromisoformat(text.strip())
        return self._number(text, code)

    def _number(self, text: str, code: str) -> object:
        figure = float(text) if any(sign in text for sign in ".eEnN") else int(text)
        kind = kind_of(code)
        try:
            if kind == "duration":
                return duration_of(figure)
            return figure if kind == "number" else moment_of(figure, self._starts_in_1904)
        except (OverflowError, ValueError):  # a number that is no date is shown as an error by Excel, too
            return "#VALUE!"
