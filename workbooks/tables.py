"""Decision tables: a plain sheet of options by criteria becomes an option set, or nothing does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from criteria.issues import Issue, did_you_mean, error, warning
from criteria.optionset import OptionSet
from criteria.words.told import Told
from workbooks.cells import DecimalSign, clean, folded
from workbooks.errors import WorkbookError
from workbooks.layout import KIND_FORM, KIND_LIVE, PROPERTY_KIND
from workbooks.reading import RECOGNISED, TextReading, document_properties, read_sheets
from workbooks.sheets import Cell, Sheet
from workbooks.table_layout import MOST_CRITERIA, MOST_OPTIONS, PARAMETER_ROWS, Place, lay_out
from workbooks.table_set import build

# Some room beyond the limits, for blank rows and for rows and columns that are not options and criteria.
MOST_ROWS = MOST_OPTIONS + len(PARAMETER_ROWS) + 200
MOST_COLUMNS = MOST_CRITERIA + 10
_OWN_KINDS = {
    KIND_FORM: ("a weighting form", "Read it as a returned form of its option set."),
    KIND_LIVE: ("a live workbook", "Open it as an option set."),
}


@dataclass(frozen=True, slots=True)
class ImportedTable:
    """An option set made from a decision table, and what was noticed while reading it."""

    option_set: OptionSet
    issues: tuple[Issue, ...]


def read_table(path: Path, sheet: str | None = None) -> ImportedTable:
    """Read a sheet (the first unless one is named); WorkbookError lists every cell that is wrong."""
    chosen = table_sheet(path, sheet)
    name = clean(path.stem) or "Decision table"
    if sheet is not None:
        name = f"{name} – {clean(chosen.name)}"
    return import_sheet(chosen, path, name)


def table_sheet(path: Path, sheet: str | None = None) -> Sheet:
    """The sheet of the file that holds the table."""
    return table_sheets(path, sheet)[0]


def table_sheets(
    path: Path, sheet: str | None = None, reading: TextReading = RECOGNISED
) -> tuple[Sheet, tuple[str, ...]]:
    """The sheet that holds the table, and the names of all that could: those that are not hidden or empty."""
    _refuse_own_workbooks(path)
    sheets = read_sheets(path, MOST_ROWS, MOST_COLUMNS, reading=reading)
    chosen = _chosen_sheet(path, sheets, sheet)
    return chosen, tuple(each.name for each in sheets if each is chosen or (each.rows and not each.hidden))


def import_sheet(sheet: Sheet, path: Path, name: str, decimal: DecimalSign | None = None) -> ImportedTable:
    """Make an option set of a sheet; `decimal` settles what 1,250 means."""
    place = place_in(path, sheet)
    faults: list[Issue] = []
    layout = lay_out(sheet, place, faults)
    if layout is None:
        raise WorkbookError(faults)
    option_set, told = build(layout, name, path.name, faults, decimal)
    if option_set is None:
        raise WorkbookError(_in_reading_order(faults, sheet, place))
    return ImportedTable(option_set, (*_reading_notes(sheet, place), *told))


def _refuse_own_workbooks(path: Path) -> None:
    """A workbook that this program wrote for another purpose says so; it is no table, though it has cells."""
    kind = document_properties(path).get(PROPERTY_KIND)
    if kind is None:
        return
    found, mend = _OWN_KINDS.get(
        kind, (f"a workbook that says it is a {kind}", "A later version may read it.")
    )
    raise WorkbookError([error("not-a-table", path.name, found, "a decision table", mend)])


def _chosen_sheet(path: Path, sheets: Sequence[Sheet], wanted: str | None) -> Sheet:
    if wanted is None:
        chosen = next((sheet for sheet in sheets if not sheet.hidden), sheets[0] if sheets else None)
    else:
        chosen = next((sheet for sheet in sheets if folded(sheet.name) == folded(wanted)), None)
    if chosen is not None:
        return chosen
    names = [sheet.name for sheet in sheets]
    if not names:
        mend = "Save it again as Excel workbook (.xlsx) and use that file."
        raise WorkbookError([error("no-sheet", path.name, "no sheet", "a workbook with a sheet", mend)])
    raise WorkbookError(
        [
            error(
                "unknown-sheet",
                path.name,
                Told("no sheet “{wanted}”", wanted=wanted),
                ", ".join(f"“{name}”" for name in names[:20]),
                did_you_mean(wanted or "", names, cutoff=0.4),
            )
        ]
    )


def place_in(path: Path, sheet: Sheet) -> Place:
    if sheet.delimiter:
        return lambda cell: f"{path.name} line {sheet.lines[cell.row - 1]}, column {cell.column}"
    return sheet.place


def _reading_notes(sheet: Sheet, place: Place) -> list[Issue]:
    """What the reader guessed (the usual guess is not worth a line) and could not see."""
    plain = sheet.delimiter == "," and sheet.encoding == "UTF-8"
    told = [] if plain else list(sheet.notes)
    hidden = next((cell for row in sheet.rows for cell in row if _is_hidden_entry(sheet, cell)), None)
    if hidden is not None:
        told.append(
            warning(
                "hidden",
                place(hidden),
                "a hidden row or column, which was read like the others",
                mend="Show it, or delete it if it does not belong.",
            )
        )
    return told


def _is_hidden_entry(sheet: Sheet, cell: Cell) -> bool:
    return cell.value is not None and sheet.is_hidden(cell)


def _in_reading_order(faults: Sequence[Issue], sheet: Sheet, place: Place) -> list[Issue]:
    places = {place(cell): (cell.row, cell.column) for row in sheet.rows for cell in row}
    return sorted(faults, key=lambda fault: places.get(fault.where, (0, 0)))
