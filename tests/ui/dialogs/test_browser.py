"""The library: searched, ordered, renamed, copied, put away and brought back; large ones, too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from criteria.edits.sets import copied_as
from criteria.storage.errors import refused
from criteria.storage.library import Library
from tests.ui.dialogs.rig import Rig, built_in
from ui.controls.buttons import Button
from ui.controls.selector import Selector
from ui.controls.words import Words
from ui.dialogs.open_set import OpenDialog
from ui.dialogs.rows import RowList


@pytest.fixture
def shelved(rig: Rig) -> Rig:
    for name in ("Ports", "Rail", "Energy"):
        rig.library.save(copied_as(built_in(), name))
    rig.library.label(rig.library.find("Rail").key, 1, "agreed in June")
    return rig


def titles(rig: Rig) -> list[str]:
    return [row.title for row in rig.find(RowList, "open_list").rows()]


def browse(rig: Rig, name: str = "") -> OpenDialog:
    rig.files.open()
    dialog = rig.dialog("open_dialog")
    assert isinstance(dialog, OpenDialog)
    if name:
        dialog.rows.select(rig.library.find(name).key)
    return dialog


def test_that_labels_are_found_as_names_are(shelved: Rig) -> None:
    browse(shelved)
    shelved.type_into("open_search", "june agreed")
    assert titles(shelved) == ["Rail"]


def test_that_the_order_can_be_the_last_used_first(shelved: Rig) -> None:
    for name in ("Energy", "Ports"):
        shelved.library.touch_recent(shelved.library.find(name).key)
    dialog = browse(shelved)
    assert titles(shelved) == ["Energy", "Ports", "Rail"]
    shelved.find(Selector, "open_order").choice_list().chosen.emit("used")
    assert titles(shelved) == ["Ports", "Energy", "Rail"]
    assert [bool(row.aside) for row in dialog.rows.rows()] == [True, True, False]


def test_that_the_room_of_a_set_is_told(shelved: Rig) -> None:
    browse(shelved, "Rail")
    words = shelved.find(Words, "open_room")
    shelved.qtbot.waitUntil(lambda: bool(words.text()))
    assert words.text().startswith("1 version in ")
    assert words.text().endswith("kB on the disk")


def test_that_a_set_is_renamed_where_it_stands(shelved: Rig) -> None:
    browse(shelved, "Rail")
    shelved.click("open_rename")
    shelved.type_into("open_new_name", " ports ")
    assert "in the library already" in shelved.find(Words, "open_name_fault").text()
    assert not shelved.find(Button, "open_take_name").isEnabled()
    shelved.type_into("open_new_name", "Railways")
    shelved.press(Qt.Key.Key_Return)
    assert titles(shelved) == ["Energy", "Ports", "Railways"]
    assert [r.number for r in shelved.library.revisions(shelved.library.find("Railways").key)] == [2, 1]
    shelved.dialog("open_dialog")


def test_that_esc_gives_up_a_new_name_and_keeps_the_library_open(shelved: Rig) -> None:
    browse(shelved, "Rail")
    shelved.click("open_rename")
    shelved.press(Qt.Key.Key_Escape)
    shelved.dialog("open_dialog")
    assert titles(shelved) == ["Energy", "Ports", "Rail"]


def test_that_the_open_set_takes_its_new_name_with_its_changes(rig: Rig) -> None:
    rig.files.save()
    rig.change(7)
    browse(rig, built_in().name)
    rig.click("open_rename")
    rig.type_into("open_new_name", "Options of 2026")
    rig.click("open_take_name")
    assert rig.document.option_set.name == "Options of 2026"
    assert rig.files.status_words() == "Changed since version 2"
    rig.press(Qt.Key.Key_Escape)
    rig.document.undo_stack.undo()
    rig.document.undo_stack.redo()
    assert rig.files.save()
    assert rig.library.find("Options of 2026").revision == 3


def test_that_a_copy_is_picked_under_a_free_name(shelved: Rig) -> None:
    dialog = browse(shelved, "Rail")
    shelved.click("open_duplicate")
    assert titles(shelved) == ["Energy", "Ports", "Rail", "Rail (2)"]
    assert dialog.rows.current() == shelved.library.find("Rail (2)").key


def test_that_a_set_is_put_away_and_brought_back(shelved: Rig) -> None:
    dialog = browse(shelved, "Rail")
    shelved.click("open_archive")
    assert titles(shelved) == ["Energy", "Ports"]
    dialog.which.segment("archived").click()
    assert titles(shelved) == ["Rail"]
    assert shelved.find(Button, "open_archive").words() == "Bring back"
    shelved.click("open_archive")
    assert shelved.find(Words, "open_empty").text() == "Nothing is archived."
    dialog.which.segment("in_use").click()
    assert titles(shelved) == ["Energy", "Ports", "Rail"]


def test_that_what_the_library_refuses_is_told_and_changes_nothing(
    shelved: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise refused("disk-full", "library.sqlite3", "a full disk")

    monkeypatch.setattr(Library, "archive", full)
    browse(shelved, "Rail")
    shelved.click("open_archive")
    assert shelved.banner().headline == "Nothing was archived."
    assert titles(shelved) == ["Energy", "Ports", "Rail"]


def test_that_a_library_that_is_only_read_can_be_looked_through(shelved: Rig) -> None:
    with Library.open(read_only=True) as reading:
        shelved.begin(reading).open()
        assert titles(shelved) == ["Energy", "Ports", "Rail"]
        assert not shelved.find(Button, "open_rename").isEnabled()
        assert not shelved.find(Button, "open_archive").isEnabled()
        shelved.press(Qt.Key.Key_Escape)
