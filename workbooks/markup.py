"""What quick reading leaves out of a worksheet: formulas, hidden rows and columns, absurd sizes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import IO
from xml.parsers import expat

MAX_COLUMNS = 16_384
MAX_CELLS = 2_000_000

_MAIN = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")


class MarkupError(ValueError):
    """The worksheet is no worksheet, or far larger than one that people fill."""


@dataclass
class SheetMarkup:
    """By (row, column): whether a cell with a formula has its result saved."""

    formulas: dict[tuple[int, int], bool] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)


def scan_sheet(stream: IO[bytes], max_rows: int) -> SheetMarkup:
    """Read a worksheet part down to max_rows without building a tree."""
    scan = _Scan(max_rows)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = scan.start
    parser.EndElementHandler = scan.end
    parser.StartDoctypeDeclHandler = scan.doctype
    try:
        while not scan.done and (block := stream.read(1 << 16)):
            parser.Parse(block)
        if not scan.done:
            parser.Parse(b"", True)
    except expat.ExpatError as fault:
        raise MarkupError("a worksheet that is not well formed") from fault
    return scan.found


class _Scan:
    def __init__(self, max_rows: int) -> None:
        self.found = SheetMarkup()
        self.done = False
        self._max_rows = max_rows
        self._row = 0
        self._column = 0
        self._in_row = 0
        self._cells = 0
        self._has_formula = False
        self._has_result = False

    def doctype(self, *_names: object) -> None:
        raise MarkupError("a document type declaration")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = "" if self.done else self._tag(name)
        if tag == "row":
            self._start_row(attributes)
        elif tag == "c":
            self._start_cell(attributes.get("r", ""))
        elif tag == "f":
            self._has_formula = True
        elif tag == "v":
            self._has_result = True
        elif tag == "col" and attributes.get("hidden") in ("1", "true"):
            self._hide_columns(attributes)

    def end(self, name: str) -> None:
        if self._has_formula and not self.done and self._tag(name) == "c":
            self.found.formulas[self._row, self._column] = self._has_result

    @staticmethod
    def _tag(name: str) -> str:
        space, _, tag = name.rpartition(" ")
        return tag if not space or space in _MAIN else ""

    def _start_row(self, attributes: dict[str, str]) -> None:
        given = attributes.get("r", "")
        self._row = int(given) if given.isdecimal() and len(given) < 8 else self._row + 1
        self._column = self._in_row = 0
        if self._row > self._max_rows:
            self.done = True
        elif attributes.get("hidden") in ("1", "true"):
            self.found.hidden_rows.add(self._row)

    def _start_cell(self, address: str) -> None:
        match = _ADDRESS.fullmatch(address)
        self._column = column_number(match.group(1)) if match else self._column + 1
        self._has_formula = self._has_result = False
        self._in_row += 1
        self._cells += 1
        if self._in_row > MAX_COLUMNS or self._cells > MAX_CELLS:
            raise MarkupError("more cells than a sheet that people fill")

    def _hide_columns(self, attributes: dict[str, str]) -> None:
        first, last = attributes.get("min", ""), attributes.get("max", "")
        if first.isdecimal() and last.isdecimal():
            columns = range(int(first[:6]), min(int(last[:6]), MAX_COLUMNS) + 1)
            self.found.hidden_columns.update(columns)


def column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
