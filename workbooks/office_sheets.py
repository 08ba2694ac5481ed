"""Worksheets of an .xlsx package through openpyxl, without believing what the file says about its size."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbooks.markup import SheetMarkup, scan_sheet

if TYPE_CHECKING:
    from openpyxl.reader.excel import ExcelReader


@dataclass(frozen=True, slots=True)
class OfficeSheet:
    name: str
    hidden: bool
    markup: SheetMarkup
    rows: tuple[tuple[Any, ...], ...]


@cache
def _sheet_class() -> Any:
    """Sheets that ask for no size: a declared one is often wrong, and without one all rows would be read."""
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

    class UnsizedSheet(ReadOnlyWorksheet):
        def _get_size(self) -> None:
            return

    return UnsizedSheet


def office_sheets(
    path: Path, wanted: Callable[[str], bool], max_rows: int, max_columns: int
) -> tuple[OfficeSheet, ...]:
    """The wanted sheets, with the results that were saved with formulas."""
    from openpyxl.reader.excel import ExcelReader
    from openpyxl.styles.stylesheet import apply_stylesheet

    with path.open("rb") as stream, warnings.catch_warnings():
        # openpyxl warns of every part that it leaves out; only values are wanted here.
        warnings.simplefilter("ignore")
        reader = ExcelReader(stream, read_only=True, data_only=True, keep_links=False)
        reader.read_manifest()
        reader.read_strings()
        reader.read_workbook()
        apply_stylesheet(reader.archive, reader.wb)
        return tuple(_sheets(reader, wanted, max_rows, max_columns))


def _sheets(
    reader: ExcelReader, wanted: Callable[[str], bool], max_rows: int, max_columns: int
) -> Iterator[OfficeSheet]:
    for sheet, relation in reader.parser.find_sheets():
        part = relation.target
        if "worksheet" not in relation.Type or part not in reader.valid_files or not wanted(sheet.name):
            continue
        with reader.archive.open(part) as stream:
            markup = scan_sheet(stream, max_rows)
        cells = _sheet_class()(reader.wb, sheet.name, part, reader.shared_strings)
        rows = tuple(tuple(row) for row in cells.iter_rows(max_row=max_rows, max_col=max_columns))
        yield OfficeSheet(sheet.name, sheet.state != "visible", markup, rows)
