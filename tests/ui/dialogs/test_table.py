"""A decision table becomes an option set, or every fault in it is named."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from criteria.edits.sets import copied_as
from tests.ui.dialogs.form_steps import cells
from tests.ui.dialogs.rig import Chooser, Rig, built_in
from tests.workbooks.samples import filled_form
from ui.controls.buttons import Button
from ui.controls.words import Words
from ui.dialogs.faults import FaultsTable
from ui.dialogs.fields import TextField
from ui.dialogs.frame import Dialog
from ui.tables.figures import FiguresTable

GOOD = """Option,Family,Cost,Jobs,Time
Group,,Money,People,People
Unit,,EUR m,jobs,years
Direction,,min,max,min
Weight,,100,80,30
Worst,,500,0,20
Best,,0,1500,0
Rail,Land,320,1200,6
Port,Sea,"1,5",900,4
Road,Land,120,,3.25
"""


def table(folder: Path, content: str, name: str = "Ports and rail.csv") -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def read(rig: Rig, chooser: Chooser, path: Path) -> Dialog:
    chooser.given = [path]
    rig.files.import_table()
    dialog = rig.dialog("import_table_dialog")
    rig.qtbot.waitUntil(lambda: dialog.primary.isEnabled() or dialog.banner.isVisible())
    return dialog


def test_that_what_was_recognised_is_shown(rig: Rig, chooser: Chooser, tmp_path: Path) -> None:
    read(rig, chooser, table(tmp_path, GOOD))
    assert rig.find(Words, "table_summary").text() == "3 options by 3 criteria"
    assert rig.find(Words, "table_options").text() == "Rail, Port, Road"
    assert cells(rig.find(FiguresTable, "table_criteria")) == [
        ["Cost", "Money", "lower is better", "500", "0", "EUR m", "100"],
        ["Jobs", "People", "higher is better", "0", "1\u202f500", "jobs", "80"],
        ["Time", "People", "lower is better", "20", "0", "years", "30"],
    ]
    assert [row[1] for row in cells(rig.find(FaultsTable, "table_faults"))] == ["“1,5” read as 1.5"]


def test_that_creating_opens_the_set_under_its_name(rig: Rig, chooser: Chooser, tmp_path: Path) -> None:
    rig.library.save(copied_as(built_in(), "Ports and rail"))
    read(rig, chooser, table(tmp_path, GOOD))
    assert rig.find(TextField, "table_name").text() == "Ports and rail (2)"
    rig.type_into("table_name", "Ports, second try")
    rig.press(Qt.Key.Key_Return)
    made = rig.document.option_set
    assert (made.name, len(made.options), len(made.criteria)) == ("Ports, second try", 3, 3)
    assert rig.document.is_modified()
    assert rig.files.status_words() == "Not saved yet"
    assert rig.files.save()


def test_that_nothing_changes_before_it_is_created(rig: Rig, chooser: Chooser, tmp_path: Path) -> None:
    read(rig, chooser, table(tmp_path, GOOD))
    assert rig.document.option_set is built_in()
    rig.press(Qt.Key.Key_Escape)
    assert rig.document.option_set is built_in()


def test_that_every_fault_is_named_and_nothing_is_imported(
    rig: Rig, chooser: Chooser, tmp_path: Path
) -> None:
    bad = "Option,Cost,Cost\nDirection,min,upward\nRail,320,#REF!\n"
    dialog = read(rig, chooser, table(tmp_path, bad, "bad.csv"))
    faults = cells(rig.find(FaultsTable, "table_faults"))
    assert [row[0] for row in faults] == [f"bad.csv line {line}, column 3" for line in (1, 2, 3)]
    assert all(row[1] and row[3] for row in faults)
    assert rig.banner().headline == "This table cannot be used yet: 3 faults. Nothing was imported."
    assert not dialog.primary.isEnabled()


def test_that_another_file_can_be_chosen_after_a_bad_one(rig: Rig, chooser: Chooser, tmp_path: Path) -> None:
    read(rig, chooser, table(tmp_path, "nothing", "bad.csv"))
    chooser.given = [table(tmp_path, GOOD)]
    rig.click("another_file_button")
    dialog = rig.dialog("import_table_dialog")
    rig.qtbot.waitUntil(dialog.primary.isEnabled)
    assert rig.find(Words, "table_summary").text() == "3 options by 3 criteria"


@pytest.mark.parametrize("name", ["gone.csv", "form.xlsx"])
def test_that_a_file_that_is_no_table_is_refused_in_words(
    rig: Rig, chooser: Chooser, tmp_path: Path, name: str
) -> None:
    filled_form(tmp_path)
    read(rig, chooser, tmp_path / name)
    assert rig.banner().headline == "This table cannot be used yet."
    assert name in rig.banner().detail


def test_that_a_name_that_is_taken_is_refused(rig: Rig, chooser: Chooser, tmp_path: Path) -> None:
    rig.library.save(copied_as(built_in(), "Rail"))
    read(rig, chooser, table(tmp_path, GOOD))
    rig.type_into("table_name", "rail")
    assert "in the library already" in rig.find(Words, "table_name_note").text()
    assert not rig.find(Button, "primary_button").isEnabled()
