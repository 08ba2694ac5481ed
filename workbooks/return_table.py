"""Finding the form's rows and columns again, whatever was moved, renamed, hidden or inserted."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from criteria.issues import Issue, error, note, warning
from criteria.optionset import OptionSet
from criteria.words.told import Told
from workbooks import layout as at
from workbooks.cells import clean, folded, is_blank
from workbooks.form_meta import FormMeta
from workbooks.form_words import in_every_language
from workbooks.layout import Column
from workbooks.package import NamedCell
from workbooks.sheets import Cell, Sheet, column_letters

_WORDS = {
    column: tuple(folded(words.split("\n", maxsplit=1)[0]) for words in in_every_language(column.heading))
    for column in at.COLUMNS
}
MOST_STRANGERS = 200
_FRESH = Told("Write a fresh form and copy the points into it.")


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
    return any(
        text == word or (column is not at.KEY and text.startswith(word) and len(text) <= len(word) + 20)
        for word in _WORDS[column]
    )


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
            Told("headings such as “{word}”", word=at.POINTS.word),
            "The columns were taken as they were written.",
        )
    )
    return table


def match_rows(
    table: FormTable,
    option_set: OptionSet,
    names: Mapping[str, NamedCell],
    meta: FormMeta | None,
    by_key: bool = True,
) -> None:
    """Give each criterion its row: by key, else by name, else by the points cell's own name.

    Without `by_key` only names count: keys of another option set may mean something else.
    """
    matcher = _Matcher(option_set, names if by_key else {}, meta, table, by_key)
    strangers: list[int] = []
    for number in range(table.heading + 1, len(table.sheet.rows) + 1):
        key = matcher.key_of(number)
        if key is None:
            strangers.append(number)
        elif key in table.rows:
            _report_second(table, number, key, matcher.shown(key))
        elif matcher.wants(number, key):
            table.rows[key] = number
    for number in strangers[:MOST_STRANGERS]:
        matcher.place_stranger(number)
    _report_many(table, len(strangers) - MOST_STRANGERS)
    _report_missing(table, option_set, meta)


def _report_many(table: FormTable, left: int) -> None:
    if left > 0:
        mend = "They were not looked at: delete what does not belong to the form."
        told = Told("{left:,} more rows that name no criterion", left=left)
        table.issues.append(warning("unknown-row", table.sheet.name, told,
                                    "the rows of the form", mend))  # fmt: skip


def _report_second(table: FormTable, number: int, key: str, name: str) -> None:
    here = table.sheet.place(cell_at(table.sheet, number, table.columns.get(at.POINTS, 0)))
    mend = Told("Delete one; the first is {place}.", place=table.place(key, at.POINTS))
    told = error(
        "duplicate-row", here, Told("a second row for {name}", name=name), "one row per criterion", mend
    )
    table.issues.append(told)


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
                    Told("no row for “{criterion}”", criterion=criterion.name),
                    "points for every criterion",
                    "It was added after the form was written: ask for its points.",
                )
            )
        else:
            table.issues.append(
                error(
                    "missing-row",
                    table.sheet.name,
                    Told("no row for “{criterion}”", criterion=criterion.name),
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
        by_key: bool,
    ) -> None:
        self._table = table
        self._uses_keys = by_key
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

    def key_of(self, number: int) -> str | None:
        """The criterion that a row names, by its key or by its name."""
        name_cell = self._name_cell(number)
        by_name = self._by_name.get(_text(name_cell))
        return (self._by_own_key(number, name_cell) or by_name) if self._uses_keys else by_name

    def wants(self, number: int, key: str) -> bool:
        """Whether the criterion is still in the option set; a note says so when it is not."""
        if key in self._names:
            return True
        place = self._table.sheet.place(self._name_cell(number))
        mend = "It is no longer in the option set and was left out."
        self._table.issues.append(
            note("old-criterion", place, Told("points for {shown}", shown=self.shown(key)), mend=mend)
        )
        return False

    def place_stranger(self, number: int) -> None:
        """Judge a row that names no criterion but holds points: by its named cell, or left out."""
        name_cell = self._name_cell(number)
        points = cell_at(self._table.sheet, number, self._table.columns.get(at.POINTS, 0))
        if is_blank(points.value) or _text(name_cell) in self._groups:
            return
        told = "no name" if is_blank(name_cell.value) else f"“{clean(str(name_cell.value))}”"
        key = self._by_place.get((points.row, points.column), "")
        if key in self._names and key not in self._table.rows:
            self._table.rows[key] = number
            place, mend = self._table.sheet.place(name_cell), "The row was matched by its place."
            self._table.issues.append(warning("renamed", place, told, self.shown(key), mend))
        else:
            self._report_stranger(points, told)

    def _name_cell(self, number: int) -> Cell:
        return cell_at(self._table.sheet, number, self._table.columns.get(at.CRITERION, 0))

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
                    Told(
                        "the name of {shown} in the row of {shown_2}",
                        shown=self.shown(other),
                        shown_2=self.shown(key),
                    ),
                    "names and points in the rows they were written in",
                    Told("Undo the sorting. {fresh}", fresh=_FRESH),
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

    def _report_stranger(self, points: Cell, told: str) -> None:
        near = difflib.get_close_matches(told.strip("“”"), self._names.values(), 1, 0.6)
        mend = (
            Told("Is it “{near}”? The row was left out.", near=near[0]) if near else "The row was left out."
        )
        place, found = self._table.sheet.place(points), Told("points in a row with {told}", told=told)
        self._table.issues.append(warning("unknown-row", place, found, "the name of a criterion", mend))


def _text(cell: Cell) -> str:
    return folded(str(cell.value)) if not is_blank(cell.value) else ""


def column_place(table: FormTable, column: Column) -> str:
    """The whole column of the table, for what concerns all its cells."""
    letters = column_letters(table.columns.get(column, column.number))
    rows = sorted(table.rows.values()) or [table.heading + 1]
    return f"{table.sheet.name}!{letters}{rows[0]}:{letters}{rows[-1]}"
