"""Finding the form's rows and columns again, whatever was moved, renamed, hidden or inserted."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from criteria.issues import Issue, error, note, warning
from criteria.optionset import OptionSet
from workbooks import layout as at
from workbooks.cells import clean, folded, is_blank
from workbooks.form_meta import FormMeta
from workbooks.layout import Column
from workbooks.package import NamedCell
from workbooks.sheets import Cell, Sheet, column_letters

_FRESH = "Write a fresh form and copy the points into it."


@dataclass(slots=True)
class FormTable:
    """Where each criterion's row and each column of the form is in a returned sheet."""

    sheet: Sheet
    heading: int
    columns: Mapping[Column, int]
    rows: dict[str, int] = field(default_factory=dict)
    added: list[str] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)

    def cell(self, key: str, column: Column) -> Cell:
        return cell_at(self.sheet, self.rows[key], self.columns.get(column, 0))

    def place(self, key: str, column: Column) -> str:
        return self.sheet.place(self.cell(key, column))


def cell_at(sheet: Sheet, row: int, column: int) -> Cell:
    """The cell there; a blank one outside the grid."""
    if 0 < row <= len(sheet.rows) and 0 < column <= len(sheet.rows[row - 1]):
        return sheet.rows[row - 1][column - 1]
    return Cell(row, column)


def find_table(sheets: Sequence[Sheet], names: Mapping[str, NamedCell]) -> FormTable | None:
    """The form's table: on the sheet of its name, else on any sheet with its headings or named cells."""
    named = [s for s in sheets if folded(s.name) == folded(at.WEIGHTS)]
    for sheet in (*named, *(s for s in sheets if s not in named and folded(s.name) != at.META)):
        table = _by_headings(sheet) or _by_names(sheet, names)
        if table is not None:
            return table
    return None


def _by_headings(sheet: Sheet) -> FormTable | None:
    best: tuple[int, int, dict[Column, int]] | None = None
    for number, row in enumerate(sheet.rows, start=1):
        columns = _headings(row)
        found = at.POINTS in columns and (at.KEY in columns or at.CRITERION in columns)
        if found and (best is None or len(columns) > best[0]):
            best = (len(columns), number, columns)
    return FormTable(sheet, best[1], best[2]) if best is not None else None


def _headings(row: Sequence[Cell]) -> dict[Column, int]:
    columns: dict[Column, int] = {}
    for cell in row:
        text = folded(cell.value.split("\n", maxsplit=1)[0]) if isinstance(cell.value, str) else ""
        for column in at.COLUMNS:
            if column not in columns and text and _is_heading(text, column):
                columns[column] = cell.column
    return columns


def _is_heading(text: str, column: Column) -> bool:
    word = folded(column.word)
    return text == word or (column is not at.KEY and text.startswith(word) and len(text) <= len(word) + 20)


def _by_names(sheet: Sheet, names: Mapping[str, NamedCell]) -> FormTable | None:
    """By the named points cells, when the headings are gone."""
    cells = [c for name, c in names.items() if name.startswith("points.") and c.sheet == sheet.name]
    if not cells:
        return None
    points = Counter(cell.column for cell in cells).most_common(1)[0][0]
    shift = points - at.POINTS.number
    columns = {column: column.number + shift for column in at.COLUMNS if column.number + shift > 0}
    table = FormTable(sheet, min(cell.row for cell in cells) - 1, columns)
    table.issues.append(
        warning(
            "no-headings",
            sheet.name,
            "no heading row",
            f"headings such as “{at.POINTS.word}”",
            "The columns were taken as they were written.",
        )
    )
    return table


def match_rows(
    table: FormTable, option_set: OptionSet, names: Mapping[str, NamedCell], meta: FormMeta | None
) -> None:
    """Give each criterion its row: by key, else by name, else by the points cell's own name."""
    matcher = _Matcher(option_set, names, meta, table)
    for number in range(table.heading + 1, len(table.sheet.rows) + 1):
        key = matcher.match(number)
        if key is None:
            continue
        if key in table.rows:
            first = table.place(key, at.POINTS)
            here = table.sheet.place(cell_at(table.sheet, number, table.columns.get(at.POINTS, 0)))
            table.issues.append(
                error(
                    "duplicate-row",
                    here,
                    f"a second row for {matcher.shown(key)}",
                    "one row per criterion",
                    f"Delete one; the first is {first}.",
                )
            )
        else:
            table.rows[key] = number
    _report_missing(table, option_set, meta)


def _report_missing(table: FormTable, option_set: OptionSet, meta: FormMeta | None) -> None:
    for criterion in option_set.criteria:
        if criterion.key in table.rows:
            continue
        if meta is not None and criterion.key not in meta.names:
            table.added.append(criterion.key)
            table.issues.append(
                warning(
                    "new-criterion",
                    table.sheet.name,
                    f"no row for “{criterion.name}”",
                    "points for every criterion",
                    "It was added after the form was written: ask for its points.",
                )
            )
        else:
            table.issues.append(
                error(
                    "missing-row",
                    table.sheet.name,
                    f"no row for “{criterion.name}”",
                    "one row per criterion",
                    _FRESH,
                )
            )


class _Matcher:
    def __init__(
        self,
        option_set: OptionSet,
        names: Mapping[str, NamedCell],
        meta: FormMeta | None,
        table: FormTable,
    ) -> None:
        self._table = table
        self._names = {c.key: c.name for c in option_set.criteria}
        self._written = dict(meta.names) if meta else {}
        self._groups = {folded(name) for name in (meta.groups if meta else ())}
        self._groups |= {folded(group.name) for group in option_set.groups}
        self._by_name = {folded(name): key for key, name in self._written.items()}
        self._by_name |= {folded(name): key for key, name in self._names.items()}
        cells = at.points_names(list(self._written or self._names))
        self._by_place = {
            (names[name].row, names[name].column): key
            for key, name in cells.items()
            if name in names and names[name].sheet == table.sheet.name
        }

    def shown(self, key: str) -> str:
        return f"“{self._names.get(key) or self._written.get(key) or key}”"

    def match(self, number: int) -> str | None:
        """The criterion of a row; None for rows that are none, with an issue when they hold points."""
        name_cell = cell_at(self._table.sheet, number, self._table.columns.get(at.CRITERION, 0))
        key = self._by_own_key(number, name_cell)
        if key is None:
            key = self._by_name.get(_text(name_cell)) or self._by_named_cell(number, name_cell)
        if key is None:
            self._report_stranger(number, name_cell)
        elif key not in self._names:
            self._table.issues.append(
                note(
                    "old-criterion",
                    self._table.sheet.place(name_cell),
                    f"points for {self.shown(key)}",
                    "",
                    "It is no longer in the option set and was left out.",
                )
            )
            return None
        return key

    def _by_own_key(self, number: int, name_cell: Cell) -> str | None:
        given = cell_at(self._table.sheet, number, self._table.columns.get(at.KEY, 0)).value
        key = clean(str(given)) if given is not None else ""
        if key not in self._names and key not in self._written:
            return None
        told = _text(name_cell)
        other = self._by_name.get(told)
        place = self._table.sheet.place(name_cell)
        if other is not None and other != key:
            self._table.issues.append(
                error(
                    "mixed-row",
                    place,
                    f"the name of {self.shown(other)} in the row of {self.shown(key)}",
                    "names and points in the rows they were written in",
                    f"Undo the sorting. {_FRESH}",
                )
            )
        elif told and other is None:
            self._table.issues.append(
                warning(
                    "renamed",
                    place,
                    f"“{clean(str(name_cell.value))}”",
                    self.shown(key),
                    "The row was matched by its hidden key.",
                )
            )
        return key

    def _by_named_cell(self, number: int, name_cell: Cell) -> str | None:
        key = self._by_place.get((number, self._table.columns.get(at.POINTS, 0)))
        if key is not None:
            told = f"“{clean(str(name_cell.value))}”" if not is_blank(name_cell.value) else "no name"
            self._table.issues.append(
                warning(
                    "renamed",
                    self._table.sheet.place(name_cell),
                    told,
                    self.shown(key),
                    "The row was matched by its place.",
                )
            )
        return key

    def _report_stranger(self, number: int, name_cell: Cell) -> None:
        points = cell_at(self._table.sheet, number, self._table.columns.get(at.POINTS, 0))
        if is_blank(points.value) or _text(name_cell) in self._groups:
            return
        text = clean(str(name_cell.value)) if not is_blank(name_cell.value) else ""
        near = difflib.get_close_matches(text, self._names.values(), 1, 0.6)
        mend = f"Is it “{near[0]}”? Restore that name. " if near else ""
        self._table.issues.append(
            warning(
                "unknown-row",
                self._table.sheet.place(points),
                f"points in a row named “{text}”" if text else "points in a row without a name",
                "the name of a criterion",
                f"{mend}The row was left out.",
            )
        )


def _text(cell: Cell) -> str:
    return folded(str(cell.value)) if not is_blank(cell.value) else ""


def column_place(table: FormTable, column: Column) -> str:
    """The whole column of the table, for what concerns all its cells."""
    letters = column_letters(table.columns.get(column, column.number))
    rows = sorted(table.rows.values()) or [table.heading + 1]
    return f"{table.sheet.name}!{letters}{rows[0]}:{letters}{rows[-1]}"
