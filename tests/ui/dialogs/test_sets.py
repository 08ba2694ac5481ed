"""New, Open, Save As, Keep and the question before closing, as a person meets them."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from criteria.edits.sets import copied_as
from tests.ui.dialogs.rig import Chooser, Rig
from ui import text
from ui.controls.buttons import Button
from ui.controls.words import Words
from ui.dialogs.new_set import StartChoice
from ui.dialogs.rows import RowList
from ui.dialogs.sets import size_words


def shelve(rig: Rig, *names: str) -> None:
    for name in names:
        rig.library.save(copied_as(rig.document.option_set, name))


def titles(rig: Rig, name: str) -> list[str]:
    return [row.title for row in rig.find(RowList, name).rows()]


def test_that_new_offers_four_beginnings_and_moves_between_them_with_the_arrows(rig: Rig) -> None:
    shelve(rig, "Ports")
    rig.files.new()
    dialog = rig.dialog("new_dialog")
    assert [c.objectName() for c in dialog.findChildren(StartChoice)] == [
        "new_case", "new_table", "new_set", "new_empty",
    ]  # fmt: skip
    words = [rig.find(Button, "primary_button").words()]
    for _ in range(3):
        rig.press(Qt.Key.Key_Down)
        words.append(rig.find(Button, "primary_button").words())
    assert words == ["Open the built-in case", "Choose a table…", "Make a copy", "Create empty set"]


def test_that_an_empty_set_needs_a_free_name(rig: Rig) -> None:
    shelve(rig, "Ports")
    rig.files.new()
    rig.click("new_empty")
    assert not rig.find(Button, "primary_button").isEnabled()
    assert rig.dialog("new_dialog").aside.text() == "The set needs a name."
    rig.type_into("new_name", " ports ")
    assert rig.dialog("new_dialog").aside.text() == ""
    assert "in the library already" in rig.find(Words, "new_name_note").text()
    assert not rig.find(Button, "primary_button").isEnabled()
    rig.type_into("new_name", "Ports and rail")
    rig.press(Qt.Key.Key_Return)
    assert rig.no_dialog()
    assert rig.document.option_set.name == "Ports and rail"
    assert rig.document.is_modified()
    assert rig.files.status_words() == "Not saved yet"


def test_that_a_copy_of_another_set_gets_a_name_and_a_key_of_its_own(rig: Rig) -> None:
    shelve(rig, "Ports", "Rail")
    rig.files.new()
    rig.click("new_set")
    rig.find(RowList, "new_sets").select(rig.library.find("Rail").key)
    rig.click("primary_button")
    copy = rig.document.option_set
    assert copy.name == "Rail (2)"
    assert copy.key != rig.library.find("Rail").key
    assert copy.lineage == rig.library.load(rig.library.find("Rail").key).lineage


def test_that_another_set_cannot_be_chosen_while_there_is_none(rig: Rig) -> None:
    rig.files.new()
    assert not rig.find(StartChoice, "new_set").isEnabled()
    assert rig.find(StartChoice, "new_set").accessibleDescription() == "Nothing is saved in the library yet"


def test_that_new_from_the_built_in_case_is_not_modified(rig: Rig) -> None:
    rig.files.new()
    rig.press(Qt.Key.Key_Return)
    assert rig.document.option_set.name == "Russia's options for economic cooperation with the DPRK"
    assert not rig.document.is_modified()


def test_that_new_from_a_table_asks_for_the_file(rig: Rig, chooser: Chooser) -> None:
    rig.files.new()
    rig.click("new_table")
    rig.click("primary_button")
    assert chooser.asked == ["Import a decision table"]
    assert rig.no_dialog()


def test_that_open_finds_by_words_and_enter_opens(rig: Rig) -> None:
    shelve(rig, "Ports and rail", "Railways", "Energy")
    rig.files.open()
    assert titles(rig, "open_list") == ["Energy", "Ports and rail", "Railways"]
    rig.type_into("open_search", "RAIL")
    assert titles(rig, "open_list") == ["Ports and rail", "Railways"]
    rig.press(Qt.Key.Key_Down)
    rig.press(Qt.Key.Key_Return)
    assert rig.no_dialog()
    assert rig.document.option_set.name == "Railways"
    assert rig.files.status_words().startswith("Version 1 · saved ")


def test_that_a_double_click_opens(rig: Rig) -> None:
    shelve(rig, "Ports", "Rail")
    rig.files.open()
    rows = rig.find(RowList, "open_list")
    place = rows.visualRect(rows.model().index(1, 0)).center()
    rig.qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    rig.qtbot.mouseDClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert rig.document.option_set.name == "Rail"


def test_that_open_says_when_nothing_is_found(rig: Rig) -> None:
    shelve(rig, "Ports")
    rig.files.open()
    rig.type_into("open_search", "zebra")
    assert rig.find(Words, "open_empty").text() == "No name or label holds “zebra”."
    assert not rig.find(Button, "primary_button").isEnabled()


def test_that_an_empty_library_says_so_and_leads_to_files(rig: Rig, chooser: Chooser) -> None:
    rig.files.open()
    assert "Nothing is saved in the library yet" in rig.find(Words, "open_empty").text()
    rig.click("open_import")
    assert chooser.asked == ["Import a file"]


def test_that_a_row_tells_version_time_content_and_size(rig: Rig) -> None:
    shelve(rig, "Ports")
    rig.files.open()
    (row,) = rig.find(RowList, "open_list").rows()
    assert row.detail.startswith("Version 1 · saved ")
    assert "15 options, 13 criteria, 7 scenarios" in row.detail
    assert row.detail.endswith("kB")


def test_that_save_as_checks_the_name_while_it_is_typed(rig: Rig) -> None:
    shelve(rig, "Ports")
    rig.files.save_as()
    rig.type_into("save_as_name", "PORTS")
    assert rig.find(Words, "save_as_name_note").text() == (
        "“PORTS” is in the library already. Choose another name."
    )
    rig.press(Qt.Key.Key_Return)
    assert not rig.no_dialog()
    rig.type_into("save_as_name", "")
    assert rig.find(Words, "save_as_name_note").text() == "Type a name."


def test_that_save_as_makes_a_set_of_its_own_and_undo_leads_back(rig: Rig) -> None:
    rig.files.save()
    first = rig.document.option_set
    rig.files.save_as()
    rig.type_into("save_as_name", "  Ports   and rail ")
    rig.click("primary_button")
    assert rig.document.option_set.name == "Ports and rail"
    assert rig.document.option_set.lineage == first.lineage
    assert not rig.document.is_modified()
    assert {entry.name for entry in rig.library.list()} == {first.name, "Ports and rail"}
    rig.document.undo_stack.undo()
    assert rig.document.option_set is first


def test_that_keep_makes_a_weighting_in_one_step(rig: Rig) -> None:
    rig.change(50)
    rig.files.keep_weighting()
    assert rig.find(Button, "primary_button").words() == "Keep weighting"
    rig.press(Qt.Key.Key_Return)
    kept = rig.document.option_set.weightings[-1]
    assert kept.name == "Foreign ministry, adjusted"
    assert max(kept.points.values()) == 100
    assert rig.document.option_set.working.base == kept.key
    assert rig.document.undo_stack.count() == 2
    assert rig.last_told().headline == "“Foreign ministry, adjusted” is kept as a weighting."


def test_that_keep_refuses_a_name_that_another_weighting_has(rig: Rig) -> None:
    rig.files.keep_weighting()
    rig.type_into("keep_name", rig.document.option_set.weightings[3].name.upper())
    assert rig.find(Words, "keep_name_note").text() == "Another weighting has this name. Choose another."
    rig.press(Qt.Key.Key_Return)
    assert rig.document.undo_stack.count() == 0


@pytest.mark.parametrize(
    ("command", "name"),
    [("new", "new_dialog"), ("open", "open_dialog"), ("save_as", "save_as_dialog"),
     ("keep_weighting", "keep_dialog"), ("compare", "compare_dialog"), ("export_form", "export_form_dialog")],
)  # fmt: skip
def test_that_a_dialog_is_part_of_the_window_and_esc_changes_nothing(
    rig: Rig, command: str, name: str
) -> None:
    before = rig.document.option_set
    getattr(rig.files, command)()
    rig.dialog(name)
    rig.qtbot.wait(5)
    assert rig.page.isActiveWindow()
    rig.press(Qt.Key.Key_Escape)
    assert rig.no_dialog()
    assert rig.document.option_set is before
    assert rig.page.focusWidget() is rig.page.field


@pytest.mark.parametrize("command", ["new", "open", "save_as", "keep_weighting", "compare", "export_form"])
def test_that_whatever_takes_the_keyboard_has_both_names(rig: Rig, command: str) -> None:
    shelve(rig, "Ports")
    getattr(rig.files, command)()
    for _ in range(12):
        rig.press(Qt.Key.Key_Tab)
        focused: QWidget | None = rig.page.focusWidget()
        assert focused is not None
        assert focused.objectName()
        assert focused.accessibleName()


def test_that_times_are_hours_today_and_days_before() -> None:
    now = datetime(2026, 5, 2, 14, 2, tzinfo=UTC).astimezone()
    assert text.when(now, now) == f"{now:%H:%M}"
    assert text.when(datetime(2026, 4, 30, 12, 0, tzinfo=UTC), now) == "30 April 2026"


@pytest.mark.parametrize(("size", "words"), [(0, "1 kB"), (128_400, "128 kB"), (2_340_000, "2.3 MB")])
def test_that_sizes_are_short(size: int, words: str) -> None:
    assert size_words(size) == words
