"""A decision table becomes an option set, or every fault in it is named."""

from pathlib import Path

import pytest
import xlsxwriter
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from criteria.edits.sets import copied_as
from tests.ui.dialogs.form_steps import cells
from tests.ui.dialogs.rig import Chooser, Rig, built_in
from tests.workbooks.samples import filled_form
from ui.controls.buttons import Button
from ui.controls.selector import Selector
from ui.controls.words import Words
from ui.dialogs.faults import FaultsTable
from ui.dialogs.fields import TextField
from ui.dialogs.frame import Dialog
from ui.dialogs.import_table import ImportTableDialog
from ui.tables.editable import EditableTable
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


def read(rig: Rig, chooser: Chooser, path: Path) -> ImportTableDialog:
    chooser.given = [path]
    rig.files.import_table()
    dialog = rig.dialog("import_table_dialog")
    return settled(rig, dialog)


def settled(rig: Rig, dialog: Dialog) -> ImportTableDialog:
    assert isinstance(dialog, ImportTableDialog)
    rig.qtbot.waitUntil(lambda: not dialog.is_busy())
    return dialog


def pasted(rig: Rig, words: str) -> ImportTableDialog:
    QGuiApplication.clipboard().setText(words)
    rig.files.paste_table()
    return settled(rig, rig.dialog("import_table_dialog"))


def type_over(rig: Rig, name: str, row: int, column: int, words: str) -> None:
    """Type into a cell as in a spreadsheet, and press Enter."""
    table = rig.find(EditableTable, name)
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, column))
    rig.qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    rig.qtbot.keyClicks(editor, words)
    rig.qtbot.keyClick(editor, Qt.Key.Key_Return)
    rig.qtbot.wait(1)  # Qt takes what was typed once the key is dealt with
    settled(rig, rig.dialog("import_table_dialog"))


def criteria(rig: Rig) -> list[list[str]]:
    return cells(rig.find(FiguresTable, "table_criteria"))


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


PASTED = "Option\tCost\tJobs\nRail\t1,250\t3\nPort\t2,500\t2\n"


def test_that_the_readers_guesses_are_told(rig: Rig, chooser: Chooser, tmp_path: Path) -> None:
    lines = "Option;Family;Cost\nDirection;;min\nRail;Land;0,5\n"
    read(rig, chooser, table(tmp_path, lines))
    assert rig.find(Words, "table_recognised").text() == (
        "A semicolon separates the cells; the text is UTF-8. A comma separates decimals. The criteria are "
        "named in row 1. Rows above the options: Direction. Column B names the families."
    )


def test_that_a_table_on_the_clipboard_becomes_a_set(rig: Rig) -> None:
    dialog = pasted(rig, PASTED)
    assert "2 faults" in rig.banner().headline
    rig.click("decimal_point")
    settled(rig, dialog)
    assert rig.find(Words, "table_summary").text() == "2 options by 2 criteria"
    rig.type_into("table_name", "From a mail")
    rig.click("primary_button")
    made = rig.document.option_set
    assert (made.name, [option.name for option in made.options]) == ("From a mail", ["Rail", "Port"])
    assert made.criterion("cost").scale.best == 2500


def test_that_an_empty_clipboard_is_refused_in_words(rig: Rig) -> None:
    pasted(rig, "")
    assert rig.banner().headline == "This table cannot be used yet."
    assert "Copy the cells first." in rig.banner().detail


def test_that_unsaved_work_is_asked_about_before_a_table_is_pasted(rig: Rig) -> None:
    rig.change()
    QGuiApplication.clipboard().setText(PASTED)
    rig.files.paste_table()
    rig.dialog("close_dialog")
    rig.click("discard_button")
    settled(rig, rig.dialog("import_table_dialog"))


def test_that_a_direction_that_was_assumed_is_turned_by_a_key(rig: Rig) -> None:
    dialog = pasted(rig, PASTED.replace(",", ""))
    assert criteria(rig)[0][2:5] == ["higher is better, assumed", "1\u202f250", "2\u202f500"]
    grid = rig.find(EditableTable, "table_criteria")
    grid.setFocus()
    grid.setCurrentIndex(grid.model().index(0, 2))
    rig.qtbot.keyClick(grid, Qt.Key.Key_Space)
    settled(rig, dialog)
    assert criteria(rig)[0][2:5] == ["lower is better", "2\u202f500", "1\u202f250"]


def test_that_turning_a_given_scale_turns_its_ends_too(rig: Rig, chooser: Chooser, tmp_path: Path) -> None:
    dialog = read(rig, chooser, table(tmp_path, GOOD))
    grid = rig.find(EditableTable, "table_criteria")
    grid.setCurrentIndex(grid.model().index(0, 2))
    rig.qtbot.keyClick(grid, Qt.Key.Key_Return)
    settled(rig, dialog)
    assert criteria(rig)[0][2:5] == ["higher is better", "0", "500"]
    assert dialog.primary.isEnabled()


def test_that_units_and_ends_are_typed_over(rig: Rig) -> None:
    pasted(rig, PASTED.replace(",", ""))
    type_over(rig, "table_criteria", 1, 5, "posts")
    assert criteria(rig)[1][5] == "posts"
    rig.find(EditableTable, "table_criteria").edited.emit(1, 3, "0")
    rig.find(EditableTable, "table_criteria").edited.emit(1, 4, "10")
    rig.qtbot.waitUntil(lambda: criteria(rig)[1][3:5] == ["0", "10"])


def test_that_a_bad_cell_is_mended_in_place(rig: Rig) -> None:
    dialog = pasted(rig, PASTED.replace("1,250", "many").replace("2,500", "7"))
    assert "many" in rig.banner().detail
    type_over(rig, "table_cells", 1, 1, "12")
    assert dialog.primary.isEnabled()
    assert not dialog.banner.isVisible()
    rig.click("primary_button")
    assert rig.document.option_set.criterion("cost").scale.best == 12


def test_that_a_row_that_does_not_belong_is_left_out(rig: Rig) -> None:
    dialog = pasted(rig, f"Towns of the coast\n{PASTED.replace(',', '')}")
    assert not dialog.primary.isEnabled()
    grid = rig.find(EditableTable, "table_cells")
    grid.setCurrentIndex(grid.model().index(0, 0))
    rig.click("table_leave_row_out")
    settled(rig, dialog)
    assert rig.find(Words, "table_summary").text() == "2 options by 2 criteria"
    assert dialog.primary.isEnabled()


def test_that_another_sheet_of_the_file_can_be_chosen(rig: Rig, chooser: Chooser, tmp_path: Path) -> None:
    path = tmp_path / "towns.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name, cost in (("North", 5), ("South", 7), ("Empty", None)):
            rows = [] if cost is None else [["Option", "Cost"], ["Rail", cost], ["Port", 1]]
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    dialog = read(rig, chooser, path)
    selector = rig.find(Selector, "table_sheet")
    assert [choice.key for choice in selector.choices()] == ["North", "South"]
    selector.choice_list().chosen.emit("South")
    settled(rig, dialog)
    assert criteria(rig)[0][4] == "7"
    rig.click("primary_button")
    assert rig.document.option_set.criterion("cost").scale.best == 7


def choose(rig: Rig, dialog: ImportTableDialog, name: str, key: str) -> None:
    rig.find(Selector, name).choice_list().chosen.emit(key)
    settled(rig, dialog)


def test_that_another_sign_between_the_cells_is_chosen_when_the_guess_is_wrong(
    rig: Rig, chooser: Chooser, tmp_path: Path
) -> None:
    dialog = read(rig, chooser, table(tmp_path, "Option|Cost|Jobs\nRail|1,5|3\nPort|2,5|2\n"))
    assert not dialog.primary.isEnabled()
    choose(rig, dialog, "table_delimiter", "|")
    assert rig.find(Words, "table_summary").text() == "2 options by 2 criteria"
    assert dialog.primary.isEnabled()
    choose(rig, dialog, "table_delimiter", ";")
    assert rig.banner().headline == "This table cannot be used yet."
    assert "no “;” between cells: all is one column" in rig.banner().detail
    assert not dialog.primary.isEnabled()


def test_that_pasted_text_is_parted_as_one_chooses(rig: Rig) -> None:
    dialog = pasted(rig, "Option;Cost, EUR;Jobs, all\nRail;1;3\n")
    choose(rig, dialog, "table_delimiter", ",")
    assert [row[0] for row in criteria(rig)] == ["EUR;Jobs", "all"]
    choose(rig, dialog, "table_delimiter", ";")
    assert [row[0] for row in criteria(rig)] == ["Cost, EUR", "Jobs, all"]
    assert not dialog.reading.encoding.isVisible()


def test_that_names_are_read_in_the_encoding_that_is_chosen(
    rig: Rig, chooser: Chooser, tmp_path: Path
) -> None:
    path = tmp_path / "старое.csv"
    path.write_bytes("Вариант;Цена\nПорт;5\nДорога;7\n".encode("cp1251"))
    dialog = read(rig, chooser, path)
    assert rig.find(Selector, "table_encoding").current() == "Windows-1252"
    assert "Порт" not in rig.find(Words, "table_options").text()
    choose(rig, dialog, "table_encoding", "Windows-1251")
    assert rig.find(Words, "table_options").text() == "Порт, Дорога"
    assert "the text is Windows-1251" in rig.find(Words, "table_recognised").text()
    choose(rig, dialog, "table_encoding", "UTF-8")
    assert rig.banner().headline == "It cannot be read that way, and is shown as it was read before."
    assert "a sign (byte C2) that UTF-8 does not have" in rig.banner().detail
    assert rig.find(Selector, "table_encoding").current() == "Windows-1251"
    assert rig.find(Words, "table_options").text() == "Порт, Дорога"
    rig.click("primary_button")
    assert [option.name for option in rig.document.option_set.options] == ["Порт", "Дорога"]
