"""Steps with forms: written, dropped on the window, imported."""

from pathlib import Path

from tests.ui.dialogs.rig import Rig, built_in
from ui.dialogs.import_forms import ImportFormsDialog
from ui.tables.figures import FiguresTable
from workbooks.forms import write_form


def returned(folder: Path, name: str, weighting: int = 2, file: str = "") -> Path:
    """A form filled in with the points of one of the illustrative weightings."""
    path = folder / (file or f"{name}.xlsx")
    write_form(built_in(), path, name, built_in().weightings[weighting].points)
    return path


def read(rig: Rig, *paths: Path) -> ImportFormsDialog:
    """Drop files and folders, and wait until they are read."""
    rig.files.import_dropped(list(paths))
    return settled(rig)


def settled(rig: Rig) -> ImportFormsDialog:
    dialog = rig.dialog("import_forms_dialog")
    assert isinstance(dialog, ImportFormsDialog)
    rig.qtbot.waitUntil(lambda: not dialog.is_busy())
    return dialog


def take_in(rig: Rig, button: str = "primary_button") -> None:
    """Import, and wait until it is done."""
    rig.click(button)
    rig.qtbot.waitUntil(rig.no_dialog)


def cells(table: FiguresTable) -> list[list[str]]:
    model = table.model()
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return [[str(model.index(row, column).data()) for column in columns] for row in rows]
