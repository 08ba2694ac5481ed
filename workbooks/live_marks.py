"""The cells of a returned live workbook, found by the marks at the head of their rows and columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from criteria.issues import Issue, error, warning
from criteria.words.told import Told, as_told
from workbooks.live_layout import RANK_UNAVAILABLE
from workbooks.package import Package
from workbooks.sheets import Cell, Sheet

WRITE_AGAIN = "Export the workbook again and make the changes there."


class Marked:
    """One sheet, found by its own mark; what is missing or stands there twice is a fault."""

    def __init__(self, sheet: Sheet, faults: list[Issue]) -> None:
        self.sheet = sheet
        self._faults = faults
        self._rows = self._first("row", (row[0] for row in sheet.rows if row))
        self._columns = self._first("column", sheet.rows[0])
        self._missing: set[str] = set()

    def _first(self, what: str, heads: Iterable[Cell]) -> dict[str, Cell]:
        places: dict[str, Cell] = {}
        for cell in heads:
            mark = cell.value
            if not isinstance(mark, str) or not mark:
                continue
            if mark in places:
                where, first = self.sheet.place(cell), self.sheet.place(places[mark])
                found = Told("a second {what} with the hidden mark “{mark}”", what=as_told(what), mark=mark)
                self._faults.append(
                    error(
                        "duplicate-mark",
                        where,
                        found,
                        Told("one, and the first is at {first}", first=first),
                        Told("Delete the {what} that was copied.", what=as_told(what)),
                    )
                )
            places.setdefault(mark, cell)
        return places

    def cell(self, row: str, column: str, row_name: str, column_name: str) -> Cell | None:
        """None, and a fault told once, when the row or the column is not there any more."""
        for mark, places, name in ((row, self._rows, row_name), (column, self._columns, column_name)):
            if mark not in places:
                if mark not in self._missing:
                    self._missing.add(mark)
                    self._faults.append(
                        error(
                            "lost-mark",
                            self.sheet.name,
                            Told("nothing for {name}", name=name),
                            "the rows and columns as they were written",
                            WRITE_AGAIN,
                        )
                    )
                return None
        return self.sheet.rows[self._rows[row].row - 1][self._columns[column].column - 1]

    def strangers(self, columns: Sequence[str]) -> list[Issue]:
        """Rows without a mark that hold numbers where scores stand: people add options so."""
        wanted = [self._columns[mark].column - 1 for mark in columns if mark in self._columns]
        added = [
            row
            for row in self.sheet.rows[1:]
            if row[0].value is None
            and any(isinstance(row[place].value, int | float) and not row[place].formula for place in wanted)
        ]
        mend = "Add options in Policy Options Evaluator, then export again."
        return [
            warning(
                "unmarked-row",
                Told("{sheet}, row {row}", sheet=self.sheet.name, row=row[0].row),
                "a row that was added",
                "the rows that were written",
                Told("It was not read. {mend}", mend=mend),
            )
            for row in added
        ]


def find_sheet(sheets: Sequence[Sheet], mark: str, name: str, faults: list[Issue]) -> Marked | None:
    """The sheet with this mark in its first cell, whatever it is called now."""
    for sheet in sheets:
        if sheet.rows and sheet.rows[0] and sheet.rows[0][0].value == mark:
            return Marked(sheet, faults)
    faults.append(
        error(
            "no-sheet",
            Told("sheet {name}", name=name),
            "no such sheet",
            "the sheets as they were written",
            WRITE_AGAIN,
        )
    )
    return None


def switch_cell(sheets: Sequence[Sheet], package: Package) -> tuple[Sheet, Cell] | None:
    """Where people choose whether unavailable options are ranked."""
    named = package.names.get(RANK_UNAVAILABLE)
    sheet = next((s for s in sheets if named is not None and s.name == named.sheet), None)
    if named is None or sheet is None or named.row > len(sheet.rows):
        return None
    row = sheet.rows[named.row - 1]
    return (sheet, row[named.column - 1]) if named.column <= len(row) else None
