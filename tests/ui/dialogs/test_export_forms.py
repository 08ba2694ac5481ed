"""Forms out: for one name or a whole list, with what they are to hold, on a worker."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from tests.ui.dialogs.rig import Chooser, Rig, built_in
from tests.workbooks.samples import edited
from ui.controls.buttons import Button
from ui.controls.choice import Choice
from ui.controls.selector import Selector
from ui.controls.words import Words
from ui.dialogs import form_names
from ui.dialogs.export_form import ExportFormDialog
from ui.dialogs.form_names import FormNames
from workbooks import form_batch
from workbooks.name_list import name_sheet
from workbooks.reading import read_sheets
from workbooks.returns import read_form
from workbooks.sheets import Sheet

NAMES = "Far East ministry\nState bank\nFar East ministry\n"


@pytest.fixture
def out(rig: Rig, chooser: Chooser, tmp_path: Path) -> Path:
    """The dialog is open, and writes to a folder of its own."""
    folder = tmp_path / "forms"
    folder.mkdir()
    rig.files.export_form()
    chooser.given = [folder]
    rig.click("form_change_folder")
    return folder


def write(rig: Rig, names: str = "") -> None:
    if names:
        paste(rig, names)
    rig.click("primary_button")
    rig.qtbot.waitUntil(rig.no_dialog)


def take_from_sheet(rig: Rig) -> None:
    """The sheet that the chooser gives, read to its end."""
    rig.click("names_from_sheet")
    names = rig.find(FormNames, "form_names")
    rig.qtbot.waitUntil(lambda: not names.is_reading())


def paste(rig: Rig, names: str) -> None:
    QGuiApplication.clipboard().setText(names)
    rig.find(QWidget, "form_name").setFocus()
    rig.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    rig.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_that_a_form_is_written_for_a_name_with_a_link_to_its_folder(rig: Rig, out: Path) -> None:
    assert not rig.find(Button, "primary_button").isEnabled()
    rig.type_into("form_name", "UN agency liaison")
    file = rig.find(Words, "form_file").text().splitlines()[0]
    rig.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    rig.qtbot.waitUntil(rig.no_dialog)
    assert [path.name for path in out.iterdir()] == [file]
    assert file.startswith("UN agency liaison – ")
    assert rig.last_told().headline == "The form for UN agency liaison is written."
    assert rig.last_told().action == "Open folder"


def test_that_a_pasted_list_gives_a_form_for_each_name_once(rig: Rig, out: Path) -> None:
    paste(rig, NAMES)
    assert rig.find(Words, "form_name_note").text() == "2 names. Line 3: “Far East ministry” again."
    assert rig.find(Button, "primary_button").words() == "Write 2 forms"
    write(rig)
    names = [read_form(path, built_in()).stakeholder for path in filled(out)]
    assert names == ["Far East ministry", "State bank"]
    assert rig.last_told().headline == "2 forms are written."


def filled(folder: Path) -> list[Path]:
    """The forms in a folder, with points typed into each."""
    return [edited(path, type_points) for path in sorted(folder.iterdir())]


def type_points(sheet: Any) -> None:
    for name, place in sheet.parent.defined_names.items():
        if name.startswith("points."):
            sheet[place.attr_text.split("!")[1].replace("$", "")] = 100


def test_that_names_come_from_a_column_of_a_sheet(
    rig: Rig, chooser: Chooser, out: Path, tmp_path: Path
) -> None:
    sheet = tmp_path / "people.csv"
    sheet.write_text("Name,Office\nAnn,Bank\nBob,Railway\n", encoding="utf-8")
    chooser.given = [sheet]
    take_from_sheet(rig)
    assert rig.find(Button, "primary_button").words() == "Write 2 forms"
    column = rig.find(Selector, "names_column")
    assert column.choices() == (Choice("Name", ("A · Name",)), Choice("Office", ("B · Office",)))
    column.choice_list().chosen.emit("Office")
    write(rig)
    assert sorted(path.name.split(" – ")[0] for path in out.iterdir()) == ["Bank", "Railway"]


@pytest.mark.usefixtures("out")
def test_that_the_window_goes_on_while_a_sheet_of_names_is_read(
    rig: Rig, chooser: Chooser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_end = Event()

    def slow(path: Path) -> Sheet:
        may_end.wait(20)
        return name_sheet(path)

    monkeypatch.setattr(form_names, "name_sheet", slow)
    sheet = tmp_path / "people.csv"
    sheet.write_text("Name\nAnn\nBob\n", encoding="utf-8")
    chooser.given = [sheet]
    rig.click("names_from_sheet")
    assert rig.find(FormNames, "form_names").is_reading()
    assert not rig.find(Button, "names_from_sheet").isEnabled()
    may_end.set()
    rig.qtbot.waitUntil(lambda: rig.find(Button, "primary_button").words() == "Write 2 forms")


def test_that_a_sheet_without_names_says_so(rig: Rig, chooser: Chooser, out: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "people.csv"
    sheet.write_text("Name\n", encoding="utf-8")
    chooser.given = [sheet]
    take_from_sheet(rig)
    assert "names" in rig.find(Words, "form_name_note").text()
    assert not rig.find(Button, "primary_button").isEnabled()


def test_that_a_form_can_begin_with_the_weights_of_the_window(rig: Rig, out: Path) -> None:
    rig.change(77)
    rig.click("filled")
    write(rig, "State bank")
    (path,) = out.iterdir()
    assert read_form(path, built_in()).points == dict(rig.document.option_set.working.points)


def test_that_scores_are_asked_for_where_they_are_wanted(rig: Rig, out: Path) -> None:
    rig.click("form_scores")
    for criterion in built_in().criteria[1:]:
        rig.click(f"judged_{criterion.key}")
    rig.click("form_ranking")
    write(rig, "State bank")
    (path,) = out.iterdir()
    assert {"Scores", "Ranking"} <= {sheet.name for sheet in read_sheets(path, 9, 9)}


def test_that_scores_of_no_criterion_cannot_be_asked_for(rig: Rig, out: Path) -> None:
    paste(rig, "State bank")
    rig.click("form_scores")
    for criterion in built_in().criteria:
        rig.click(f"judged_{criterion.key}")
    assert not rig.find(Button, "primary_button").isEnabled()


def test_that_two_forms_for_one_name_never_replace_each_other(rig: Rig, out: Path) -> None:
    write(rig, "State bank")
    rig.files.export_form()
    write(rig, "State bank")
    assert len(list(out.glob("State bank*.xlsx"))) == 2


def test_that_a_batch_never_mixes_with_forms_that_are_there(rig: Rig, out: Path) -> None:
    write(rig, NAMES)
    before = {path: path.read_bytes() for path in out.iterdir()}
    rig.files.export_form()
    paste(rig, NAMES)
    rig.click("primary_button")
    rig.qtbot.waitUntil(lambda: rig.find(QWidget, "dialog_banner").isVisible())
    assert rig.banner().headline == "Nothing was written."
    assert {path: path.read_bytes() for path in out.iterdir()} == before


def test_that_a_form_that_cannot_be_written_says_so_in_the_dialog(
    rig: Rig, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(_path: Path, _target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", held)
    paste(rig, "State bank")
    rig.click("primary_button")
    rig.qtbot.waitUntil(lambda: rig.find(QWidget, "dialog_banner").isVisible())
    assert rig.banner().headline == "The form was not written."
    assert "Choose another folder" in rig.banner().detail


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Holds the third form until it is told to go on."""
    go_on, written = Event(), []
    write_whole = form_batch.write_whole

    def held(path: Path, whole: bytes) -> None:
        written.append(path)
        if len(written) > 2:
            assert go_on.wait(20)
        write_whole(path, whole)

    monkeypatch.setattr(form_batch, "write_whole", held)
    yield go_on
    go_on.set()


def test_that_a_batch_shows_how_far_it_is_and_can_be_cancelled(rig: Rig, out: Path, gate: Event) -> None:
    paste(rig, "\n".join(f"Person {number}" for number in range(9)))
    rig.click("primary_button")
    (progress,) = rig.page.findChildren(QWidget, "progress")
    rig.qtbot.waitUntil(progress.isVisible)
    rig.qtbot.waitUntil(lambda: progress.accessibleName() == "Writing: 2 of 9")
    rig.click("progress_cancel")
    gate.set()
    assert rig.banner().headline == "Stopped: 2 forms are written, the others are not."
    assert isinstance(rig.dialog("export_form_dialog"), ExportFormDialog)
    rig.qtbot.wait(80)
    assert len(list(out.iterdir())) <= 3
