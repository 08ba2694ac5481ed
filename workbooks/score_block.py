"""A block of scores as spreadsheets put it on the clipboard: tab-separated, one line per option."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from criteria.issues import Issue, error
from workbooks.cells import (
    DecimalSign,
    clean,
    is_ambiguous,
    is_blank,
    mend_number,
    number_text,
    read_number,
)

Figure = float | None
"""None is an unknown score."""
Place = Callable[[int, int], str]
"""What to call the cell in a row and a column of a block, both counted from 0."""

_UNKNOWN = frozenset(("?", "-", "–", "—", "n/a", "na", "unknown"))
_COMMA = re.compile(r"[+−-]?(\d{1,3}(?:[.'’\s]\d{3})+|\d+),\d+")
_POINT = re.compile(r"[+−-]?(\d{1,3}(?:[,'’\s]\d{3})+|\d+)\.\d+")
_THREE_DIGITS = re.compile(r"[+−-]?[1-9]\d{0,2}[.,]\d{3}")


@dataclass(frozen=True, slots=True)
class Block:
    """Rows of figures, each as long as it was given; with faults there is nothing to paste."""

    rows: tuple[tuple[Figure, ...], ...]
    faults: tuple[Issue, ...] = ()

    @property
    def shape(self) -> tuple[int, int]:
        return len(self.rows), max((len(row) for row in self.rows), default=0)


def cells_of(text: str) -> list[list[str]]:
    """The cells of a block, line by line."""
    straight = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    return [[_unquoted(cell) for cell in line.split("\t")] for line in straight.split("\n")]


def _unquoted(cell: str) -> str:
    """Without the quotes that spreadsheets put around text with a tab or a quote in it."""
    if len(cell) > 1 and cell.startswith('"') and cell.endswith('"'):
        return cell[1:-1].replace('""', '"')
    return cell


def read_block(text: str, place: Place) -> Block:
    """The figures of a block; a blank cell is an unknown score, and every bad cell is named."""
    cells = cells_of(text)
    decimal = decimal_sign(cell for row in cells for cell in row)
    rows, faults = [], []
    for at, row in enumerate(cells):
        figures: list[Figure] = []
        for column, cell in enumerate(row):
            figure, fault = read_figure(cell, "", decimal)
            figures.append(figure)
            if fault is not None:
                faults.append(replace(fault, where=place(at, column)))
        rows.append(tuple(figures))
    return Block(() if faults else tuple(rows), tuple(faults))


def read_figure(cell: str, where: str, decimal: DecimalSign | None = None) -> tuple[Figure, Issue | None]:
    """The figure that was typed or pasted, or what is wrong with it."""
    if is_blank(cell) or clean(cell).casefold() in _UNKNOWN:
        return None, None
    number = read_number(cell, decimal)
    if not number.fault:
        return number.value, None
    expected = "a number, or nothing for an unknown score"
    return None, error("bad-cell", where, number.fault, expected, mend_number(cell))


def decimal_sign(cells: Iterable[str]) -> DecimalSign | None:
    """What separates decimals, when some cells show it and none shows otherwise."""
    comma = point = False
    for cell in cells:
        written = clean(cell)
        if _THREE_DIGITS.fullmatch(written):
            continue
        comma = comma or _COMMA.fullmatch(written) is not None
        point = point or _POINT.fullmatch(written) is not None
    if comma == point:
        return None
    return "," if comma else "."


def write_block(rows: Sequence[Sequence[Figure]], decimal: DecimalSign = ".") -> str:
    """Figures as a spreadsheet takes them, in full; an unknown score is a blank cell."""
    return "\n".join("\t".join(_written(figure, decimal) for figure in row) for row in rows) + "\n"


def _written(figure: Figure, decimal: DecimalSign) -> str:
    if figure is None:
        return ""
    written = number_text(figure).replace(".", decimal)
    return f"{written}0" if is_ambiguous(written) else written
