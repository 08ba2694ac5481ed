"""Reading the markup of office files in one pass each, and only as much of it as people fill."""

from __future__ import annotations

import re
from typing import IO
from xml.parsers import expat

MAX_COLUMNS = 16_384
MAX_CELLS = 2_000_000
MAX_DEPTH = 64

_MAIN = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_MORE_CELLS = "more cells than a sheet that people fill"


class MarkupError(ValueError):
    """The part is not what it should be, or far larger than what people fill."""


class Scan:
    """Follows the elements of one part of a workbook; `done` ends the reading early."""

    def __init__(self) -> None:
        self.done = False
        self._depth = 0

    def read(self, stream: IO[bytes]) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._open
        parser.EndElementHandler = self._close
        parser.CharacterDataHandler = self.text
        parser.StartDoctypeDeclHandler = _refuse_doctype
        try:
            while not self.done and (block := stream.read(1 << 16)):
                parser.Parse(block)
            if not self.done:
                parser.Parse(b"", True)
        except expat.ExpatError as fault:
            raise MarkupError("a workbook that is not well formed") from fault

    def _open(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise MarkupError("markup nested without end")
        if not self.done:
            space, _, tag = name.rpartition(" ")
            if not space or space in _MAIN:
                self.start(tag, attributes)

    def _close(self, name: str) -> None:
        self._depth -= 1
        if not self.done:
            space, _, tag = name.rpartition(" ")
            if not space or space in _MAIN:
                self.end(tag)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element of the main namespace begins."""

    def end(self, tag: str) -> None:
        """It ends."""

    def text(self, text: str) -> None:
        """Text between elements."""


def _refuse_doctype(*_names: object) -> None:
    raise MarkupError("a document type declaration")


def is_set(attributes: dict[str, str], name: str) -> bool:
    return attributes.get(name) in ("1", "true")


class SheetScan(Scan):
    """The cells of a worksheet down to max_rows: (row, column, kind, style, text, formula, has a result)."""

    def __init__(self, max_rows: int, max_columns: int) -> None:
        super().__init__()
        self.cells: list[tuple[int, int, str, int, str, bool, bool]] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self._max_rows = max_rows
        self._max_columns = max_columns
        self._row = 0
        self._column = 0
        self._in_row = 0
        self._count = 0
        self._kind = ""
        self._style = 0
        self._formula = False
        self._result = False
        self._pieces: list[str] | None = None
        self._value: list[str] = []
        self._silent = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "c":
            self._start_cell(attributes)
        elif tag == "v":
            self._result = True
            self._pieces = self._value
        elif tag == "t" and self._kind == "inlineStr" and not self._silent:
            self._pieces = self._value
        elif tag == "rPh":
            self._silent += 1
        elif tag == "f":
            self._formula = True
        elif tag == "row":
            self._start_row(attributes)
        elif tag == "col" and is_set(attributes, "hidden"):
            self._hide_columns(attributes)

    def end(self, tag: str) -> None:
        if tag in ("v", "t"):
            self._pieces = None
        elif tag == "rPh":
            self._silent -= 1
        elif tag == "c" and (self._value or self._formula) and self._column <= self._max_columns:
            text = "".join(self._value)
            self.cells.append(
                (self._row, self._column, self._kind, self._style, text, self._formula, self._result)
            )

    def text(self, text: str) -> None:
        if self._pieces is not None:
            self._pieces.append(text)

    def _start_row(self, attributes: dict[str, str]) -> None:
        given = attributes.get("r", "")
        self._row = int(given) if given.isdecimal() and len(given) < 8 else self._row + 1
        self._column = self._in_row = 0
        if self._row > self._max_rows:
            self.done = True
        elif is_set(attributes, "hidden"):
            self.hidden_rows.add(self._row)

    def _start_cell(self, attributes: dict[str, str]) -> None:
        match = _ADDRESS.fullmatch(attributes.get("r", ""))
        self._column = column_number(match.group(1)) if match else self._column + 1
        self._kind = attributes.get("t", "n")
        style = attributes.get("s", "")
        self._style = int(style) if style.isdecimal() and len(style) < 7 else 0
        self._formula = self._result = False
        self._value = []
        self._in_row += 1
        self._count += 1
        if self._in_row > MAX_COLUMNS or self._count > MAX_CELLS:
            raise MarkupError(_MORE_CELLS)

    def _hide_columns(self, attributes: dict[str, str]) -> None:
        first, last = attributes.get("min", ""), attributes.get("max", "")
        if first.isdecimal() and last.isdecimal():
            self._count += 1
            if self._count > MAX_COLUMNS:
                raise MarkupError(_MORE_CELLS)
            shown = min(int(last[:6]), self._max_columns)
            self.hidden_columns.update(range(int(first[:6]), shown + 1))


def column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
