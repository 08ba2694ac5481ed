"""A sheet as every reader gives it: a grid of cells, the same for each kind of file."""

from __future__ import annotations

from dataclasses import dataclass, field

from criteria.issues import Issue


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; rows and columns count from 1. An error such as #REF! is its text."""

    row: int
    column: int
    value: object = None
    formula: bool = False
    has_result: bool = True
    number_format: str = ""

    @property
    def address(self) -> str:
        return f"{column_letters(self.column)}{self.row}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """Cells by row, each row as wide as the widest; empty rows and columns at the end are left out.

    `clipped` says that there is more than was asked for; `notes` what the reader could not see, such as
    number formats (`has_formats`). In a text file a record may take several lines: `lines` says where each
    row starts.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    clipped: bool = False
    delimiter: str = ""
    encoding: str = ""
    lines: tuple[int, ...] = ()
    has_formats: bool = True
    notes: tuple[Issue, ...] = field(default=())

    def place(self, cell: Cell) -> str:
        """Where a cell is, as a message names it."""
        return f"{self.name}!{cell.address}"

    def is_hidden(self, cell: Cell) -> bool:
        return self.hidden or cell.row in self.hidden_rows or cell.column in self.hidden_columns


def column_letters(column: int) -> str:
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def trimmed(rows: list[list[Cell]]) -> tuple[tuple[Cell, ...], ...]:
    """The rows without empty ones at the end, all of one width."""
    while rows and not any(_holds(cell) for cell in rows[-1]):
        rows.pop()
    width = max((cell.column for row in rows for cell in row if _holds(cell)), default=0)
    return tuple(
        (*row[:width], *(Cell(number, column) for column in range(len(row) + 1, width + 1)))
        for number, row in enumerate(rows, start=1)
    )


def _holds(cell: Cell) -> bool:
    return cell.formula or (cell.value is not None and cell.value != "")
