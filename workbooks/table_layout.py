"""What stands where in a decision table: the header, the rows above the first option, the options."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from criteria.issues import Issue, error
from criteria.words.told import Told, as_told, joined
from workbooks.cells import ERROR_TEXTS, clean, folded, is_blank, number_text, shown
from workbooks.sheets import Cell, Sheet

MOST_OPTIONS, MOST_CRITERIA = 2_000, 200

PARAMETER_ROWS = (
    "direction",
    "weight",
    "unit",
    "group",
    "worst",
    "best",
    "indifference",
    "preference",
    "veto",
    "function",
    "gaussian",
)
_PLURALS = {"directions": "direction", "weights": "weight", "units": "unit", "groups": "group"}
# What a spreadsheet takes for a formula, unless an apostrophe more stands before it.
_FORMULA = re.compile(r"'*[=+\-@]")
# Said behind the word, such as in “Weight (points)”, they change nothing.
_REMARK = re.compile(r"\s*(\((points|%|percent|max/min|[qpvs])\))?\s*:?$")

Place = Callable[[Cell], str]


@dataclass(frozen=True, slots=True)
class TableRow:
    """One line of the table: what its first cell names, and a cell for each criterion."""

    head: Cell
    name: str
    cells: tuple[Cell, ...]
    family: Cell | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of a decision table; every row has its cells in the order of the criteria.

    In a table from a text file (`is_text`) numbers are text, too.
    """

    place: Place
    headers: tuple[Cell, ...]
    criteria: tuple[str, ...]
    parameters: Mapping[str, TableRow]
    options: tuple[TableRow, ...]
    is_text: bool = False


def parameter_word(text: str) -> str | None:
    """Which of the rows above the first option this first cell announces, if any."""
    word = _REMARK.sub("", folded(text))
    word = _PLURALS.get(word, word)
    return word if word in PARAMETER_ROWS else None


def is_family_heading(text: str) -> bool:
    return folded(text) == "family"


def lay_out(sheet: Sheet, place: Place, faults: list[Issue]) -> Layout | None:
    """Find the parts; faults are appended, and without a header or an option there is no layout."""
    rows = [row for row in sheet.rows if any(not is_blank(cell.value) for cell in row)]
    if not rows:
        faults.append(error("no-table", sheet.name, "an empty sheet", "a table of options by criteria"))
        return None
    header, body = rows[0], rows[1:]
    family = _family_column(header, place, faults)
    columns = _criterion_columns(header, body, family)
    criteria = tuple(_names([header[c] for c in columns], "criterion", place, faults))
    if not columns:
        faults.append(
            error(
                "no-criteria",
                _start(sheet, place),
                "no criterion",
                "the criterion names in row 1",
                "Name a criterion above each column of scores.",
            )
        )
        return None
    lines = [_line(row, columns, family) for row in body]
    parameters, options = _parted(lines, place, faults)
    list(_names([line.head for line in options], "option", place, faults))
    faults.extend(_size_faults(options, columns, sheet, place))
    headers = tuple(header[c] for c in columns)
    return Layout(place, headers, criteria, parameters, options, is_text=bool(sheet.delimiter))


def _start(sheet: Sheet, place: Place) -> str:
    return place(sheet.rows[0][0]) if sheet.rows else sheet.name


def _line(row: Sequence[Cell], columns: Sequence[int], family: int | None) -> TableRow:
    return TableRow(
        row[0], label(row[0].value), tuple(row[c] for c in columns), None if family is None else row[family]
    )


def label(value: object) -> str:
    """The name that a cell gives: its text, or the number it shows."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return number_text(value)
    return "" if value is None else unguarded(clean(str(value)))


def guarded(text: str) -> str:
    """Text that no spreadsheet takes for a formula: with an apostrophe where it would."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """The text without that apostrophe."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def _family_column(header: Sequence[Cell], place: Place, faults: list[Issue]) -> int | None:
    found = [i for i, cell in enumerate(header) if i > 0 and is_family_heading(label(cell.value))]
    faults.extend(
        error(
            "duplicate-name",
            place(header[i]),
            "a second column headed Family",
            "one at most",
            "Remove one of them, or name it as a criterion.",
        )
        for i in found[1:]
    )
    return found[0] if found else None


def _criterion_columns(
    header: Sequence[Cell], body: Sequence[Sequence[Cell]], family: int | None
) -> tuple[int, ...]:
    """Every column behind the first that holds something and is not the family."""

    def in_use(column: int) -> bool:
        return not is_blank(header[column].value) or any(not is_blank(row[column].value) for row in body)

    return tuple(c for c in range(1, len(header)) if c != family and in_use(c))


def _names(cells: Sequence[Cell], what: str, place: Place, faults: list[Issue]) -> Iterator[str]:
    """The names in these cells; every empty, broken or repeated one is a fault."""
    first: dict[str, Cell] = {}
    for cell in cells:
        name = label(cell.value)
        if not name:
            faults.append(
                error(
                    "empty-name",
                    place(cell),
                    Told("no name for the {what}", what=as_told(what)),
                    "a name",
                    "Give it a name.",
                )
            )
        elif name.upper() in ERROR_TEXTS or not isinstance(cell.value, str | int | float):
            faults.append(
                error(
                    "bad-name",
                    place(cell),
                    shown(cell.value),
                    Told("the name of the {what}", what=as_told(what)),
                    "Type it.",
                )
            )
        elif folded(name) in first:
            faults.append(
                error(
                    "duplicate-name",
                    place(cell),
                    Told("“{name}” again, after {first}", name=name, first=place(first[folded(name)])),
                    Told("every {what} once, ignoring case", what=as_told(what)),
                    "Rename or remove one of them.",
                )
            )
        first.setdefault(folded(name), cell)
        yield name


def _parted(
    lines: Sequence[TableRow], place: Place, faults: list[Issue]
) -> tuple[dict[str, TableRow], tuple[TableRow, ...]]:
    """The rows above the first option by their word, and the options."""
    parameters: dict[str, TableRow] = {}
    for number, line in enumerate(lines):
        word = parameter_word(line.name)
        if word is None:
            return parameters, tuple(lines[number:])
        if word in parameters:
            faults.append(
                error(
                    "duplicate-row",
                    place(line.head),
                    Told("a second row “{line}”", line=line.name),
                    Told("one at most, and the first is at {head}", head=place(parameters[word].head)),
                    "Remove one of them.",
                )
            )
        parameters.setdefault(word, line)
    return parameters, ()


def _size_faults(
    options: Sequence[TableRow], columns: Sequence[int], sheet: Sheet, place: Place
) -> Iterator[Issue]:
    counts = ((len(options), MOST_OPTIONS, "options"), (len(columns), MOST_CRITERIA, "criteria"))
    if not options:
        expected = "a row for each option below the criteria"
        yield error("no-options", _start(sheet, place), "no option", expected, "Add a row for each option.")
    too_many = [
        Told("{count:,} {what}", count=count, what=as_told(what))
        for count, most, what in counts
        if count > most
    ]
    if too_many or sheet.clipped:
        found = joined(too_many)
        if len(too_many) > 1:
            found = Told("{options} and {criteria}", options=too_many[0], criteria=too_many[1])
        found = Told("{counts} or more", counts=found) if sheet.clipped else found
        expected = Told(
            "at most {options:,} options and {criteria} criteria",
            options=MOST_OPTIONS,
            criteria=MOST_CRITERIA,
        )
        yield error("too-large", sheet.name, found if too_many else "cells far beyond the table", expected,
                    "Split the table, or delete what does not belong.")  # fmt: skip
