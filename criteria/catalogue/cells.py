"""Rows and cells of a case's CSV files; every fault is noted with file, line and column."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

from criteria.issues import Issue, did_you_mean, error
from criteria.words.told import Told, as_told

NOTE_COLUMN = "comment"  # for the reader of the file; never loaded
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")
_LIMIT = 1e300


Word = TypeVar("Word", bound=str)


@dataclass(frozen=True, slots=True)
class Row:
    """One record of a file; a cell that cannot be read is noted in `issues` and a stand-in returned."""

    file: str
    line: int
    cells: dict[str, str]
    issues: list[Issue]

    def fault(self, code: str, column: str, found: str, expected: str, mend: str = "") -> None:
        where = f"{self.file}:{self.line}, {column}" if column else f"{self.file}:{self.line}"
        self.issues.append(error(code, where, found, expected, mend))

    def text(self, column: str) -> str:
        return self.cells.get(column, "")

    def filled(self, column: str) -> str:
        """A text that must be there."""
        text = self.text(column)
        if not text:
            self.fault("empty-cell", column, "an empty cell", "a text")
        return text

    def optional_number(self, column: str) -> float | None:
        text = self.text(column)
        return self._number(column, text) if text else None

    def number(self, column: str) -> float:
        text = self.text(column)
        if not text:
            self.fault("empty-cell", column, "an empty cell", "a number")
            return 0.0
        return self._number(column, text)

    def _number(self, column: str, text: str) -> float:
        if _NUMBER.fullmatch(text):
            number = float(text)
            if abs(number) < _LIMIT:
                return number
        self.fault("bad-number", column, f"“{text}”", "a number such as 12 or 0.5")
        return 0.0

    def whole_number(self, column: str) -> int:
        number = self.number(column)
        if number != int(number):
            self.fault("bad-number", column, f"“{self.text(column)}”", "a whole number")
        return int(number)

    def choice(self, column: str, allowed: Sequence[Word]) -> Word:
        """One of these words; the first stands in for any other."""
        text = self.text(column)
        for word in allowed:
            if word == text:
                return word
        found = f"“{text}”" if text else "an empty cell"
        self.fault("bad-choice", column, found, " or ".join(word or "nothing" for word in allowed))
        return allowed[0]

    def yes(self, column: str) -> bool:
        return self.choice(column, ("yes", "no")) == "yes"

    def words(self, column: str) -> tuple[str, ...]:
        """Keys between semicolons."""
        return tuple(word.strip() for word in self.text(column).split(";") if word.strip())

    def phrases(self, column: str) -> tuple[str, ...]:
        """Texts between upright bars."""
        return tuple(phrase.strip() for phrase in self.text(column).split("|") if phrase.strip())

    def key(self, column: str, known: Collection[str], what: str) -> str:
        """The key of something in another file."""
        text = self.filled(column)
        if text:
            self._expect_known(column, text, known, what)
        return text

    def optional_key(self, column: str, known: Collection[str], what: str) -> str | None:
        text = self.text(column)
        if text:
            self._expect_known(column, text, known, what)
        return text or None

    def keys(self, column: str, known: Collection[str], what: str) -> tuple[str, ...]:
        words = self.words(column)
        for word in words:
            self._expect_known(column, word, known, what)
        return words

    def _expect_known(self, column: str, text: str, known: Collection[str], what: str) -> None:
        if text not in known:
            self.fault(
                "unknown-key",
                column,
                f"“{text}”",
                Told("the key of {what}", what=as_told(what)),
                did_you_mean(text, known),
            )


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a file: those it must have and those it may have."""

    needed: tuple[str, ...]
    optional: tuple[str, ...] = ()
    presence: Literal["needed", "optional"] = "optional"


def read_rows(folder: Path, file: str, columns: Columns, issues: list[Issue]) -> list[Row]:
    """The records of a file; none when it is absent or its header is wrong."""
    path = folder / file
    shown = f"{folder.name}/{file}"
    if not path.is_file():
        if columns.presence == "needed":
            issues.append(error("missing-file", shown, "no such file", "a file with this name"))
        return []
    text = _decoded(path, shown, issues)
    if text is None:
        return []
    return list(_rows(text, shown, columns, issues))


def _decoded(path: Path, shown: str, issues: list[Issue]) -> str | None:
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        issues.append(
            error("encoding", f"{shown}:{line}", "a byte that is not UTF-8", "text in UTF-8",
                  "Save the file as CSV UTF-8.")
        )  # fmt: skip
        return None


def _rows(text: str, shown: str, columns: Columns, issues: list[Issue]) -> Iterator[Row]:
    records = csv.reader(io.StringIO(text, newline=""), strict=True)
    header: list[str] | None = None
    line = 1
    try:
        for cells in records:
            if header is None:
                header = [cell.strip() for cell in cells]
                if not _header_sound(Row(shown, line, {}, issues), header, columns):
                    return
            elif any(cells):
                row = _row(Row(shown, line, {}, issues), header, cells)
                if row is not None:
                    yield row
            line = records.line_num + 1
    except csv.Error as fault:
        message = Told("text that is not CSV ({fault})", fault=fault)
        issues.append(error("not-csv", f"{shown}:{records.line_num}", message, "cells between commas"))
        return
    if header is None:
        issues.append(error("empty-file", f"{shown}:1", "an empty file", "a header line"))


def _header_sound(at: Row, header: list[str], columns: Columns) -> bool:
    before = len(at.issues)
    known = (*columns.needed, *columns.optional, NOTE_COLUMN)
    for name in dict.fromkeys(header):
        if name not in known:
            expected, mend = "one of " + ", ".join(known), did_you_mean(name, known)
            at.fault("unknown-column", "", Told("the column “{name}”", name=name), expected, mend)
        if header.count(name) > 1:
            at.fault(
                "duplicate-column", "", Told("the column “{name}” twice", name=name), "every column once"
            )
    for name in columns.needed:
        if name not in header:
            at.fault(
                "missing-column",
                "",
                Told("no column “{name}”", name=name),
                Told("the columns {names}", names=", ".join(columns.needed)),
            )
    return len(at.issues) == before


def _row(at: Row, header: list[str], cells: list[str]) -> Row | None:
    if len(cells) != len(header):
        at.fault(
            "cell-count",
            "",
            Told("{count} cells", count=len(cells)),
            Told("{count}, as in the header", count=len(header)),
            "Put text with commas between double quotes.",
        )
        return None
    filled = {name: cell.strip() for name, cell in zip(header, cells, strict=True)}
    return Row(at.file, at.line, filled, at.issues)


def expect_once(rows: Sequence[Row], *columns: str, ignoring_case: bool = False) -> None:
    """Note every row that repeats what an earlier one has in these columns."""
    first: dict[tuple[str, ...], int] = {}
    for row in rows:
        found = tuple(row.text(column) for column in columns)
        same = tuple(text.casefold() for text in found) if ignoring_case else found
        if not any(same):
            continue
        if same in first:
            told = ", ".join(found)
            row.fault(
                "duplicate",
                " and ".join(columns),
                Told("“{told}” again", told=told),
                Told("it once; line {first} has it", first=first[same]),
            )
        first.setdefault(same, row.line)


def keys_in(rows: Sequence[Row]) -> dict[str, None]:
    """The keys of these rows, in order."""
    return dict.fromkeys(row.text("key") for row in rows if row.text("key"))
