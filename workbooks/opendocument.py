"""Grids from .ods files; unlike the quick readers this one keeps formulas and errors in sight."""

from __future__ import annotations

import datetime
import re
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from workbooks.cells import ERROR_TEXTS
from workbooks.markup import MAX_CELLS, MarkupError
from workbooks.sheets import Cell, Sheet, trimmed

_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 "
_STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0 "
_CELL_TAGS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_UNTOLD = (f"{_OFFICE}annotation", f"{_TABLE}detective", f"{_TABLE}shapes")


def read_opendocument(path: Path, max_rows: int, max_columns: int) -> tuple[Sheet, ...]:
    scan = _Scan(max_rows, max_columns)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = scan.start
    parser.EndElementHandler = scan.end
    parser.CharacterDataHandler = scan.text
    parser.StartDoctypeDeclHandler = scan.doctype
    try:
        with zipfile.ZipFile(path) as archive, archive.open("content.xml") as stream:
            while block := stream.read(1 << 16):
                parser.Parse(block)
            parser.Parse(b"", True)
    except expat.ExpatError as fault:
        raise MarkupError("a workbook that is not well formed") from fault
    return tuple(scan.sheets)


@dataclass
class _Table:
    name: str
    hidden: bool
    rows: list[list[Cell]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    columns: int = 0
    row: int = 0
    repeat: int = 1
    clipped: bool = False

    def sheet(self) -> Sheet:
        return Sheet(
            self.name,
            trimmed(self.rows),
            self.hidden,
            frozenset(self.hidden_rows),
            frozenset(self.hidden_columns),
            self.clipped,
        )


class _Scan:
    """Follows the markup; repeated empty rows and cells cost nothing."""

    def __init__(self, max_rows: int, max_columns: int) -> None:
        self.sheets: list[Sheet] = []
        self._max_rows = max_rows
        self._max_columns = max_columns
        self._table: _Table | None = None
        self._cells: list[Cell] = []
        self._attributes: dict[str, str] | None = None
        self._lines: list[str] = []
        self._silent = 0
        self._made = 0
        self._hidden_styles: set[str] = set()
        self._style = ""

    def doctype(self, *_names: object) -> None:
        raise MarkupError("a document type declaration")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in _UNTOLD:
            self._silent += 1
        elif name == f"{_STYLE}style":
            self._style = attributes.get(f"{_STYLE}name", "")
        elif name == f"{_STYLE}table-properties" or name.endswith(" table-properties"):
            if attributes.get(f"{_TABLE}display") == "false":
                self._hidden_styles.add(self._style)
        elif name == f"{_TABLE}table" and self._table is None:
            hidden = attributes.get(f"{_TABLE}style-name", "") in self._hidden_styles
            self._table = _Table(attributes.get(f"{_TABLE}name", ""), hidden)
        elif self._table is not None and not self._silent:
            self._inside(self._table, name, attributes)

    def _inside(self, table: _Table, name: str, attributes: dict[str, str]) -> None:
        if name == f"{_TABLE}table-column":
            count = _count(attributes.get(f"{_TABLE}number-columns-repeated"))
            if attributes.get(f"{_TABLE}visibility", "visible") != "visible":
                table.hidden_columns.update(range(table.columns + 1, table.columns + min(count, 1024) + 1))
            table.columns += count
        elif name == f"{_TABLE}table-row":
            table.repeat = _count(attributes.get(f"{_TABLE}number-rows-repeated"))
            if attributes.get(f"{_TABLE}visibility", "visible") != "visible":
                table.hidden_rows.update(
                    range(table.row + 1, min(table.row + table.repeat, self._max_rows) + 1)
                )
            self._cells = []
        elif name in _CELL_TAGS:
            self._attributes, self._lines = attributes, []
        elif self._attributes is not None:
            self._in_cell(name, attributes)

    def _in_cell(self, name: str, attributes: dict[str, str]) -> None:
        if name == f"{_TEXT}p":
            self._lines.append("")
        elif self._lines and name == f"{_TEXT}s":
            self._lines[-1] += " " * min(_count(attributes.get(f"{_TEXT}c")), 100)
        elif self._lines and name in (f"{_TEXT}tab", f"{_TEXT}line-break"):
            self._lines[-1] += "\n" if name.endswith("line-break") else "\t"

    def text(self, text: str) -> None:
        if self._attributes is not None and self._lines and not self._silent:
            self._lines[-1] += text

    def end(self, name: str) -> None:
        if name in _UNTOLD:
            self._silent -= 1
        elif self._table is None or self._silent:
            return
        elif name in _CELL_TAGS and self._attributes is not None:
            self._end_cell(self._table, self._attributes)
            self._attributes = None
        elif name == f"{_TABLE}table-row":
            self._end_row(self._table)
        elif name == f"{_TABLE}table":
            self.sheets.append(self._table.sheet())
            self._table = None

    def _end_cell(self, table: _Table, attributes: dict[str, str]) -> None:
        count = _count(attributes.get(f"{_TABLE}number-columns-repeated"))
        column = len(self._cells) + 1
        value = _value(attributes, "\n".join(self._lines))
        formula = f"{_TABLE}formula" in attributes
        has_result = any(key.startswith(_OFFICE) for key in attributes)
        number_format = "0%" if attributes.get(f"{_OFFICE}value-type") == "percentage" else ""
        if value is not None or formula:
            table.clipped |= column + count - 1 > self._max_columns
        for at in range(column, min(column + count, self._max_columns + 1)):
            self._cells.append(Cell(table.row + 1, at, value, formula, has_result, number_format))
        self._made += 1
        if self._made > MAX_CELLS:
            raise MarkupError("more cells than a sheet that people fill")

    def _end_row(self, table: _Table) -> None:
        filled = any(cell.value is not None or cell.formula for cell in self._cells)
        last = table.row + table.repeat
        if filled:
            table.clipped |= last > self._max_rows
            for number in range(table.row + 1, min(last, self._max_rows) + 1):
                while len(table.rows) < number - 1:
                    table.rows.append([])
                table.rows.append([_at_row(cell, number) for cell in self._cells])
        table.row = last


def _at_row(cell: Cell, row: int) -> Cell:
    if cell.row == row:
        return cell
    return Cell(row, cell.column, cell.value, cell.formula, cell.has_result, cell.number_format)


def _count(text: str | None) -> int:
    return max(1, int(text)) if text and text.isdecimal() and len(text) < 9 else 1


def _value(attributes: dict[str, str], text: str) -> object:
    kind = attributes.get(f"{_OFFICE}value-type", "")
    given = attributes.get(f"{_OFFICE}value", "")
    if text.strip().upper() in ERROR_TEXTS or text.startswith("Err:"):
        return text.strip()
    if kind in ("float", "percentage", "currency"):
        return float(given)
    if kind == "boolean":
        return attributes.get(f"{_OFFICE}boolean-value") == "true"
    if kind == "date":
        return _date(attributes.get(f"{_OFFICE}date-value", "")) or text
    if kind == "time":
        return _duration(attributes.get(f"{_OFFICE}time-value", "")) or text
    return attributes.get(f"{_OFFICE}string-value", text) or None


def _date(text: str) -> datetime.datetime | None:
    try:
        return datetime.datetime.fromisoformat(text)
    except ValueError:
        return None


def _duration(text: str) -> datetime.timedelta | None:
    parts = re.fullmatch(r"PT(\d{1,6})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S", text)
    if parts is None:
        return None
    hours, minutes, seconds = (int(part) for part in parts.groups())
    return datetime.timedelta(hours=hours, minutes=minutes, seconds=seconds)
