"""Forms out and back in: what is accepted, what is rejected with every reason, what it would change."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from criteria.edits.structure import remove_option
from criteria.edits.weights import set_points
from criteria.optionset import OptionSet
from criteria.weightings import missing_points
from tests.ui.dialogs.rig import Chooser, Rig, built_in
from tests.workbooks.samples import filled_form, with_number, with_text
from ui.controls.buttons import Button
from ui.controls.chip import Tone
from ui.controls.words import Words
from ui.dialogs import background
from ui.dialogs.faults import FaultsTable
from ui.dialogs.import_forms import ImportFormsDialog
from ui.dialogs.preview_chart import PreviewChart
from ui.tables.figures import FiguresTable
from workbooks.forms import write_form
from workbooks.return_form import ReturnedForm
from workbooks.returns import read_form


def returned(folder: Path, name: str, weighting: int = 2, file: str = "") -> Path:
    """A form filled in with the points of one of the illustrative weightings."""
    path = folder / (file or f"{name}.xlsx")
    write_form(built_in(), path, name, built_in().weightings[weighting].points)
    return path


def read(rig: Rig, *paths: Path) -> ImportFormsDialog:
    rig.files.import_dropped(list(paths))
    dialog = rig.dialog("import_forms_dialog")
    assert isinstance(dialog, ImportFormsDialog)
    rig.qtbot.waitUntil(dialog.files.isVisible)
    return dialog


def cells(table: FiguresTable) -> list[list[str]]:
    model = table.model()
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return [[str(model.index(row, column).data()) for column in columns] for row in rows]


def test_that_a_form_is_written_for_a_name_with_a_link_to_its_folder(rig: Rig, tmp_path: Path) -> None:
    rig.files.export_form()
    assert not rig.find(Button, "primary_button").isEnabled()
    rig.type_into("form_name", "UN agency liaison")
    file = rig.find(Words, "form_file").text().splitlines()[0]
    rig.press(Qt.Key.Key_Return)
    assert rig.no_dialog()
    assert [path.name for path in tmp_path.glob("*.xlsx")] == [file]
    assert file.startswith("UN agency liaison – ")
    assert rig.last_told().headline == "The form for UN agency liaison is written."
    assert rig.last_told().action == "Open folder"


def test_that_a_form_can_begin_with_the_weights_of_the_window(rig: Rig, tmp_path: Path) -> None:
    rig.change(77)
    rig.files.export_form()
    rig.type_into("form_name", "State bank")
    rig.click("filled")
    rig.click("primary_button")
    (path,) = tmp_path.glob("*.xlsx")
    assert read_form(path, built_in()).points == dict(rig.document.option_set.working.points)


def test_that_two_forms_for_one_name_never_replace_each_other(rig: Rig, tmp_path: Path) -> None:
    for _ in range(2):
        rig.files.export_form()
        rig.type_into("form_name", "State bank")
        rig.click("primary_button")
    assert len(list(tmp_path.glob("State bank*.xlsx"))) == 2


def test_that_another_file_can_be_chosen(rig: Rig, chooser: Chooser, tmp_path: Path) -> None:
    rig.files.export_form()
    rig.type_into("form_name", "State bank")
    chooser.given = [tmp_path / "bank"]
    rig.click("form_change_file")
    assert rig.find(Words, "form_file").text().splitlines()[0] == "bank.xlsx"
    rig.click("primary_button")
    assert (tmp_path / "bank.xlsx").exists()


def test_that_a_form_that_cannot_be_written_says_so_in_the_dialog(
    rig: Rig, chooser: Chooser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(_path: Path, _target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", held)
    rig.files.export_form()
    rig.type_into("form_name", "State bank")
    rig.click("primary_button")
    assert rig.banner().headline == "The form was not written."
    assert "Choose another folder" in rig.banner().detail
    rig.dialog("export_form_dialog")


def test_that_an_accepted_form_is_one_step_and_selects_its_weights(rig: Rig, tmp_path: Path) -> None:
    before = rig.document.option_set
    dialog = read(rig, returned(tmp_path, "Far East ministry"))
    assert dialog.primary.words() == "Import 1 form"
    assert rig.document.option_set is before
    rig.press(Qt.Key.Key_Return)
    after = rig.document.option_set
    assert after.weightings[-1].name == "Far East ministry"
    assert after.weightings[-1].elicited
    assert after.working.base == after.weightings[-1].key
    assert after.working.points == built_in().weightings[2].points
    assert rig.document.undo_stack.count() == 1
    assert rig.last_told().headline == "1 form imported."
    rig.act()
    assert rig.document.option_set is before


def test_that_the_preview_says_what_would_change(rig: Rig, tmp_path: Path) -> None:
    read(rig, returned(tmp_path, "Far East ministry"))
    assert rig.find(Words, "preview_sentence").text() == "A1 would lead, not B1"
    assert rig.find(PreviewChart, "preview_chart").accessibleDescription() == "A1 would lead, not B1"
    rig.click("preview_as_table")
    shares = cells(rig.find(FiguresTable, "preview_shares"))
    assert shares[0] == ["Stability", "14.9%", "7.1%", "−7.8 pts"]
    assert len(shares) == 13
    places = cells(rig.find(FiguresTable, "preview_places"))
    assert places[0][:4] == ["B1", "Khasan–Rajin rail", "1", "5"]


def test_that_the_same_weights_change_nothing(rig: Rig, tmp_path: Path) -> None:
    read(rig, returned(tmp_path, "Foreign ministry", weighting=0))
    assert rig.find(Words, "preview_sentence").text() == "The order stays the same"


def test_that_a_rejected_form_names_every_bad_cell_and_imports_nothing(rig: Rig, tmp_path: Path) -> None:
    path = with_text(with_number(returned(tmp_path, "Liaison"), "F9", 140), "F14", "eighty")
    dialog = read(rig, path)
    assert cells(rig.find(FaultsTable, "form_faults")) == [
        ["Weights!F9", "140", "A number from 0 to 100 for “Additional yearly turnover”",
         "Give the biggest change 100 and the others less in proportion."],
        ["Weights!F14", "“eighty”", "A number from 0 to 100 for “Tie-in to the regional division of labour”",
         "Type a plain number."],
    ]  # fmt: skip
    assert rig.banner("form_verdict").headline == "Not imported: 2 things need an answer from the sender."
    assert not dialog.primary.isEnabled()
    rig.press(Qt.Key.Key_Return)
    assert rig.document.option_set is built_in()


def test_that_the_message_to_the_sender_can_be_copied(rig: Rig, tmp_path: Path) -> None:
    read(rig, with_text(returned(tmp_path, "Liaison"), "F14", "eighty"))
    rig.click("copy_message")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "“Liaison.xlsx” could not be read yet. Please mend this and send it again:"
    assert lines[2] == "– Weights!F14: “eighty”."
    assert "Type a plain number." in lines[3]


def test_that_a_bad_file_never_stops_the_others(rig: Rig, tmp_path: Path) -> None:
    good = returned(tmp_path, "Far East ministry")
    bad = with_text(returned(tmp_path, "Liaison"), "F14", "eighty")
    odd = with_text(returned(tmp_path, "Bank", 4), "C3", "Somebody else")
    dialog = read(rig, good, bad, odd)
    assert [(r.title, r.aside, r.tone) for r in dialog.files.rows()] == [
        ("Far East ministry", "Accepted", Tone.GOOD),
        ("Liaison.xlsx", "Rejected", Tone.BAD),
        ("Somebody else", "To check", Tone.WARN),
    ]
    assert dialog.aside.text() == "1 accepted, 1 to check, 1 left out. One undo step."
    assert dialog.primary.words() == "Import 2 forms"
    dialog.files.select(str(odd))
    rig.click("primary_button")
    after = rig.document.option_set
    assert [w.name for w in after.weightings[-2:]] == ["Far East ministry", "Somebody else"]
    assert after.working.base == after.weightings[-1].key
    assert rig.document.undo_stack.count() == 1


def test_that_only_the_forms_without_doubt_can_be_taken(rig: Rig, tmp_path: Path) -> None:
    good = returned(tmp_path, "Far East ministry")
    odd = with_text(returned(tmp_path, "Bank", 4), "C3", "Somebody else")
    read(rig, good, odd)
    assert rig.find(Button, "import_only_clean").words() == "Only the 1 accepted"
    rig.click("import_only_clean")
    assert [w.name for w in rig.document.option_set.weightings[8:]] == ["Far East ministry"]


def test_that_a_second_form_from_one_stakeholder_is_a_new_round(rig: Rig, tmp_path: Path) -> None:
    first, second = returned(tmp_path, "Bank"), returned(tmp_path, "Bank", 4, "later.xlsx")
    dialog = read(rig, first, second, first)
    assert [r.detail for r in dialog.files.rows()] == [
        "13 of 13 weighed", "Second form from here: a new round",
    ]  # fmt: skip
    rig.click("primary_button")
    assert [(w.name, w.round) for w in rig.document.option_set.weightings[-2:]] == [
        ("Bank, round 1", 1), ("Bank", 2),
    ]  # fmt: skip


def test_that_a_form_of_another_set_is_rejected(rig: Rig, tmp_path: Path) -> None:
    dialog = read(rig, filled_form(tmp_path))
    (fault,) = cells(rig.find(FaultsTable, "form_faults"))
    assert fault[1] == "a form for “Harbour plan”"
    assert dialog.primary.words() == "Nothing to import"


def test_that_what_is_no_workbook_is_rejected_in_words(rig: Rig, tmp_path: Path) -> None:
    path = tmp_path / "broken.xlsx"
    path.write_bytes(b"PK\x03\x04 nonsense")
    rig.files.import_form(path)
    dialog = rig.dialog("import_forms_dialog")
    assert isinstance(dialog, ImportFormsDialog)
    rig.qtbot.waitUntil(dialog.files.isVisible)
    assert len(cells(rig.find(FaultsTable, "form_faults"))) == 1


def test_that_files_dropped_meanwhile_are_added(rig: Rig, tmp_path: Path) -> None:
    dialog = read(rig, returned(tmp_path, "Bank"))
    rig.files.import_dropped([returned(tmp_path, "Ministry", 1)])
    rig.qtbot.waitUntil(lambda: len(dialog.files.rows()) == 2)
    assert rig.dialog("import_forms_dialog") is dialog


def test_that_several_forms_are_chosen_at_once(rig: Rig, chooser: Chooser, tmp_path: Path) -> None:
    chooser.given = [returned(tmp_path, "Bank"), returned(tmp_path, "Ministry", 1)]
    rig.files.import_form()
    dialog = rig.dialog("import_forms_dialog")
    assert isinstance(dialog, ImportFormsDialog)
    rig.qtbot.waitUntil(lambda: len(dialog.files.rows()) == 2)
    assert chooser.asked == ["Import returned forms"]


class Reader:
    """Reads two files, then waits to be told to go on."""

    def __init__(self) -> None:
        self.begun: list[Path] = []
        self.go_on = Event()

    def __call__(self, path: Path, option_set: OptionSet) -> ReturnedForm:
        self.begun.append(path)
        if len(self.begun) > 2:
            assert self.go_on.wait(20)
        return read_form(path, option_set)


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    made = Reader()
    monkeypatch.setattr("ui.dialogs.returned.read_form", made)
    yield made
    made.go_on.set()


def test_that_slow_reading_shows_how_far_it_is_and_can_be_stopped(
    rig: Rig, tmp_path: Path, reader: Reader
) -> None:
    rig.files.import_dropped([returned(tmp_path, f"Bank {number}") for number in range(6)])
    (progress,) = rig.page.findChildren(QWidget, "progress")
    assert not progress.isVisible()
    rig.qtbot.waitUntil(progress.isVisible)
    rig.qtbot.waitUntil(lambda: progress.accessibleName() == "Reading forms: 2 of 6")
    rig.click("progress_cancel")
    assert rig.no_dialog()
    reader.go_on.set()
    rig.qtbot.wait(60)
    assert len(reader.begun) == 3
    assert rig.document.option_set is built_in()


def test_that_esc_while_reading_leaves_everything_as_it_was(rig: Rig, tmp_path: Path, reader: Reader) -> None:
    rig.files.import_dropped([returned(tmp_path, f"Bank {number}") for number in range(3)])
    rig.press(Qt.Key.Key_Escape)
    reader.go_on.set()
    rig.qtbot.wait(60)
    assert rig.no_dialog()
    assert rig.document.option_set is built_in()


def test_that_a_fault_of_the_program_is_not_swallowed(qtbot: QtBot, rig: Rig) -> None:
    def broken(_progress: background.Progress) -> None:
        raise ZeroDivisionError("a fault of the program")

    reading = background.Background(rig.page)
    with qtbot.captureExceptions() as caught:
        reading.run(broken)
        qtbot.waitUntil(lambda: not reading.is_running())
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]


def test_that_only_the_newest_job_is_heard(qtbot: QtBot, rig: Rig) -> None:
    heard: list[object] = []
    reading = background.Background(rig.page)
    reading.done.connect(heard.append)

    def job(answer: str) -> Callable[[background.Progress], object]:
        return lambda _progress: answer

    reading.run(job("first"))
    reading.run(job("second"))
    qtbot.waitUntil(lambda: not reading.is_running())
    assert heard == ["second"]


def test_that_a_set_without_options_shows_shares_alone(rig: Rig, tmp_path: Path) -> None:
    option_set = built_in()
    for option in option_set.options:
        option_set = remove_option(option_set, option.key)
    rig.document.open(option_set)
    read(rig, returned(tmp_path, "Bank"))
    assert rig.find(Words, "preview_sentence").text() == ""
    rig.find(PreviewChart, "preview_chart")
    rig.click("primary_button")
    kept = rig.document.option_set.weightings[-1]
    assert not missing_points(kept, rig.document.option_set.criteria)


def test_that_working_weights_that_were_dragged_are_what_it_is_compared_with(
    rig: Rig, tmp_path: Path
) -> None:
    rig.document.apply("drag", set_points(built_in(), "stability", 0))
    read(rig, returned(tmp_path, "Bank"))
    rig.click("preview_as_table")
    assert cells(rig.find(FiguresTable, "preview_shares"))[0][1] == "0.0%"
