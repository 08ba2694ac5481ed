"""Forms in: what is accepted, what is rejected with every reason, what it would change; one undo step."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from criteria.edits.structure import remove_option
from criteria.edits.weights import set_points
from criteria.weightings import missing_points
from tests.ui.dialogs.form_steps import cells, read, returned, settled, take_in
from tests.ui.dialogs.rig import Chooser, Rig, built_in
from tests.workbooks.samples import filled_form, with_number, with_text
from ui.controls.banner import Banner
from ui.controls.buttons import Button
from ui.controls.chip import Tone
from ui.controls.words import Words
from ui.dialogs.faults import FaultsTable
from ui.dialogs.preview_chart import PreviewChart
from ui.tables.figures import FiguresTable


def test_that_an_accepted_form_is_one_step_and_selects_its_weights(rig: Rig, tmp_path: Path) -> None:
    before = rig.document.option_set
    dialog = read(rig, returned(tmp_path, "Far East ministry"))
    assert dialog.primary.words() == "Import 1 form"
    assert rig.document.option_set is before
    rig.press(Qt.Key.Key_Return)
    rig.qtbot.waitUntil(rig.no_dialog)
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
    assert lines[2] == "Thank you for “Liaison.xlsx”. Before it can be used, one thing needs your answer:"
    assert lines[4] == "1. Weights!F14: found “eighty”."
    assert lines[6] == "   Type a plain number."


def test_that_a_bad_file_never_stops_the_others(rig: Rig, tmp_path: Path) -> None:
    good = returned(tmp_path, "Far East ministry")
    bad = with_text(returned(tmp_path, "Liaison"), "F14", "eighty")
    odd = with_text(returned(tmp_path, "Bank", 4), "C3", "Somebody else")
    dialog = read(rig, good, bad, odd)
    assert [(r.title, r.aside, r.tone) for r in dialog.files.rows()] == [
        ("Far East ministry", "Accepted", Tone.GOOD),
        ("Liaison.xlsx", "Rejected", Tone.BAD),
        ("Somebody else", "With notes", Tone.WARN),
    ]
    assert dialog.aside.text() == "1 accepted, 1 with notes, 1 rejected. One undo step."
    assert dialog.primary.words() == "Import 2 forms"
    take_in(rig)
    after = rig.document.option_set
    assert [w.name for w in after.weightings[-2:]] == ["Far East ministry", "Somebody else"]
    assert after.working is built_in().working
    assert rig.document.undo_stack.count() == 1
    rig.document.undo_stack.undo()
    assert rig.document.option_set is built_in()


def test_that_the_list_can_be_narrowed_to_one_verdict(rig: Rig, tmp_path: Path) -> None:
    bad = with_text(returned(tmp_path, "Liaison"), "F14", "eighty")
    dialog = read(rig, returned(tmp_path, "Far East ministry"), bad)
    rig.click("rejected")
    assert [row.title for row in dialog.files.rows()] == ["Liaison.xlsx"]
    assert rig.find(Words, "form_title").text() == "Liaison.xlsx"
    assert not [w for w in rig.page.findChildren(Button, "noted") if w.isVisible()]
    rig.click("all")
    assert len(dialog.files.rows()) == 2


def test_that_only_the_forms_without_doubt_can_be_taken(rig: Rig, tmp_path: Path) -> None:
    good = returned(tmp_path, "Far East ministry")
    odd = with_text(returned(tmp_path, "Bank", 4), "C3", "Somebody else")
    read(rig, good, odd)
    assert rig.find(Button, "import_only_clean").words() == "Only the 1 accepted"
    take_in(rig, "import_only_clean")
    assert [w.name for w in rig.document.option_set.weightings[8:]] == ["Far East ministry"]


def test_that_a_form_of_another_set_is_rejected(rig: Rig, tmp_path: Path) -> None:
    dialog = read(rig, filled_form(tmp_path))
    (fault,) = cells(rig.find(FaultsTable, "form_faults"))
    assert fault[1] == "a form for “Harbour plan”"
    assert dialog.primary.words() == "Nothing to import"


def test_that_what_is_no_workbook_is_rejected_in_words(rig: Rig, tmp_path: Path) -> None:
    path = tmp_path / "broken.xlsx"
    path.write_bytes(b"PK\x03\x04 nonsense")
    rig.files.import_form(path)
    settled(rig)
    assert len(cells(rig.find(FaultsTable, "form_faults"))) == 1


def test_that_files_dropped_meanwhile_are_added_and_each_is_read_once(rig: Rig, tmp_path: Path) -> None:
    first = returned(tmp_path, "Bank")
    dialog = read(rig, first)
    rig.files.import_dropped([returned(tmp_path, "Ministry", 1), first])
    assert settled(rig) is dialog
    assert [row.title for row in dialog.files.rows()] == ["Bank", "Ministry"]


def test_that_files_dropped_while_others_are_being_read_are_read_after_them(rig: Rig, tmp_path: Path) -> None:
    rig.files.import_dropped([returned(tmp_path, "Bank")])
    rig.files.import_dropped([returned(tmp_path, "Ministry", 1)])
    dialog = settled(rig)
    rig.qtbot.waitUntil(lambda: len(dialog.files.rows()) == 2)


def test_that_a_folder_is_read_with_the_folders_in_it(rig: Rig, chooser: Chooser, tmp_path: Path) -> None:
    folder = tmp_path / "Returned"
    (folder / "late").mkdir(parents=True)
    returned(folder, "Bank")
    returned(folder / "late", "Ministry", 1)
    (folder / "notes.docx").write_bytes(b"x")
    chooser.given = [folder]
    rig.files.import_form_folder()
    dialog = settled(rig)
    assert [row.title for row in dialog.files.rows()] == ["Bank", "Ministry"]
    assert dialog.subtitle.text().startswith("From “Returned”, opened ")


def test_that_a_folder_can_be_dropped_and_an_empty_one_says_so(rig: Rig, tmp_path: Path) -> None:
    folder = tmp_path / "Returned"
    folder.mkdir()
    dialog = read(rig, folder)
    assert dialog.aside.text() == "There are no forms here."
    assert not dialog.primary.isEnabled()


def test_that_several_forms_are_chosen_at_once(rig: Rig, chooser: Chooser, tmp_path: Path) -> None:
    chooser.given = [returned(tmp_path, "Bank"), returned(tmp_path, "Ministry", 1)]
    rig.files.import_form()
    assert len(settled(rig).files.rows()) == 2
    assert chooser.asked == ["Import returned forms"]


def test_that_the_preview_is_of_all_forms_or_of_one(rig: Rig, tmp_path: Path) -> None:
    read(rig, returned(tmp_path, "Bank"), returned(tmp_path, "Ministry", 0))
    assert rig.find(Words, "preview_title").text() == "What would change with 2 forms"
    rig.click("preview_as_table")
    both = cells(rig.find(FiguresTable, "preview_shares"))
    assert both[0] == ["Stability", "14.9%", "11.0%", "−3.9 pts"]
    rig.click("preview_alone")
    assert rig.find(Words, "preview_title").text() == "What would change with this form"
    assert cells(rig.find(FiguresTable, "preview_shares"))[0][2] == "7.1%"


def test_that_the_problem_report_is_saved_where_it_is_wanted(
    rig: Rig, chooser: Chooser, tmp_path: Path
) -> None:
    read(rig, with_text(returned(tmp_path, "Liaison"), "F14", "eighty"))
    chooser.given = [tmp_path / "problems.txt"]
    rig.click("save_report")
    rig.qtbot.waitUntil(lambda: rig.find(Banner, "dialog_banner").isVisible())
    assert "Weights!F14: found “eighty”." in (tmp_path / "problems.txt").read_text(encoding="utf-8")
    assert rig.banner().headline == "“problems.txt” is written."


def test_that_a_report_that_cannot_be_written_says_so(rig: Rig, chooser: Chooser, tmp_path: Path) -> None:
    read(rig, with_text(returned(tmp_path, "Liaison"), "F14", "eighty"))
    chooser.given = [tmp_path / "gone" / "problems.xlsx"]
    rig.click("save_report")
    rig.qtbot.waitUntil(lambda: rig.find(Banner, "dialog_banner").isVisible())
    assert rig.banner().headline == "The report was not written."


def test_that_a_set_that_was_changed_meanwhile_is_left_alone(rig: Rig, tmp_path: Path) -> None:
    read(rig, returned(tmp_path, "Bank"))
    rig.click("primary_button")
    rig.change()
    changed = rig.document.option_set
    rig.qtbot.waitUntil(rig.no_dialog)
    assert rig.document.option_set is changed
    assert rig.last_told().headline == "Nothing was imported."


def test_that_a_set_without_options_shows_shares_alone(rig: Rig, tmp_path: Path) -> None:
    option_set = built_in()
    for option in option_set.options:
        option_set = remove_option(option_set, option.key)
    rig.document.open(option_set)
    read(rig, returned(tmp_path, "Bank"))
    assert rig.find(Words, "preview_sentence").text() == ""
    rig.find(PreviewChart, "preview_chart")
    take_in(rig)
    kept = rig.document.option_set.weightings[-1]
    assert not missing_points(kept, rig.document.option_set.criteria)


def test_that_working_weights_that_were_dragged_are_what_it_is_compared_with(
    rig: Rig, tmp_path: Path
) -> None:
    rig.document.apply("drag", set_points(built_in(), "stability", 0))
    read(rig, returned(tmp_path, "Bank"))
    rig.click("preview_as_table")
    assert cells(rig.find(FiguresTable, "preview_shares"))[0][1] == "0.0%"
