"""Reading a live workbook back: the option set inside it, with what people changed in its yellow cells."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from criteria.issues import error
from criteria.storage.errors import StorageError
from criteria.words.told import Told
from workbooks import layout as look
from workbooks.cells import folded
from workbooks.errors import WorkbookError
from workbooks.guard import inspect
from workbooks.live_changes import Changes
from workbooks.live_embedding import Embedded, EmbeddingError, NewerWorkbookError, from_cells
from workbooks.live_layout import EMBEDDED
from workbooks.package import read_package
from workbooks.reading import read_sheets
from workbooks.sheets import Sheet
from workbooks.table_layout import MOST_CRITERIA, MOST_OPTIONS
from workbooks.tables import ImportedTable, read_table

_MOST_ROWS = 2 * MOST_OPTIONS + 200
_MOST_COLUMNS = MOST_CRITERIA + 60


def is_live_workbook(path: Path) -> bool:
    """Whether the file says of itself that it is one; an old .xls by its hidden sheet."""
    if inspect(path) == "xls":
        return bool(read_sheets(path, 1, 1, {EMBEDDED}))
    return read_package(path).properties.get(look.PROPERTY_KIND) == look.KIND_LIVE


def read_workbook(path: Path, sheet: str | None = None) -> ImportedTable:
    """A file as an option set: a live workbook by what it says of itself, else a decision table."""
    if not is_live_workbook(path):
        return read_table(path, sheet)
    if sheet is not None:
        found = Told("“{sheet}”, a sheet of a live workbook", sheet=sheet)
        raise WorkbookError([error("no-sheets", path.name, found, "a live workbook as a whole",
                                   "Leave the sheet out.")])  # fmt: skip
    return read_live_workbook(path)


def read_live_workbook(path: Path) -> ImportedTable:
    """The set, and a note for every change; WorkbookError lists every cell that is wrong."""
    package = read_package(path)
    sheets = read_sheets(path, _MOST_ROWS, _MOST_COLUMNS)
    changes = Changes(_embedded(path, sheets), sheets, package)
    changes.read()
    if changes.faults:
        raise WorkbookError(changes.faults)
    return ImportedTable(changes.option_set, tuple(changes.notes))


def _embedded(path: Path, sheets: Sequence[Sheet]) -> Embedded:
    hidden = [sheet for sheet in sheets if folded(sheet.name) == EMBEDDED]
    cells = [row[0].value for sheet in hidden[:1] for row in sheet.rows if row]
    where, mend = (
        Told("{path}, sheet {embedded}", path=path.name, embedded=EMBEDDED),
        "Use a copy as it was exported.",
    )
    try:
        return from_cells(value for value in cells if isinstance(value, str))
    except NewerWorkbookError as fault:
        found = Told("a workbook that a newer version of this program wrote (format {fault})", fault=fault)
        raise WorkbookError([error("newer", path.name, found, mend="Update the program.")]) from fault
    except EmbeddingError as fault:
        what = str(fault) if hidden else "no such sheet"
        raise WorkbookError([error("no-set", where, what, "the option set inside", mend)]) from fault
    except StorageError as fault:
        raise WorkbookError(fault.issues) from fault
