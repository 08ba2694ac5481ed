"""Saving, opening, going back, closing, and what is said when something cannot be done."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from criteria.edits.sets import copied_as, rename_set
from criteria.edits.view import set_scenario
from criteria.storage.errors import refused
from criteria.storage.exchange import read_exchange
from criteria.storage.library import Library
from tests.ui.dialogs.rig import Chooser, Rig, built_in
from tests.workbooks.samples import small_set
from ui.controls.buttons import Button
from ui.controls.chip import Tone
from ui.controls.words import Words
from ui.files import Files
from ui.window.retelling import end

NAME = "Russia's options for economic cooperation with the DPRK"


def test_that_the_built_in_case_closes_without_a_question(rig: Rig) -> None:
    assert rig.files.status_words() == "Not saved yet"
    assert rig.files.version_words() == ""
    assert rig.files.may_close()
    assert rig.no_dialog()


def test_that_saving_counts_versions_and_the_title_says_so(rig: Rig) -> None:
    said: list[str] = []
    rig.files.state_changed.connect(lambda: said.append(rig.files.status_words()))
    assert rig.files.save()
    rig.change(5)
    assert rig.files.save()
    assert [words.partition(" · ")[0] for words in said] == [
        "Version 1", "Changed since version 1", "Version 2", "Version 2",
    ]  # fmt: skip
    saved_at = rig.library.find(NAME).saved_at.astimezone()
    assert said[-1] == f"Version 2 · saved {saved_at:%H:%M}"
    rig.document.undo_stack.undo()
    assert rig.files.status_words() == "Changed since version 2"
    assert rig.files.version_words() == "Changed since version 2"


def test_that_looking_at_another_scenario_changes_nothing_to_save(rig: Rig) -> None:
    rig.files.save()
    rig.document.apply("look", set_scenario(rig.document.option_set, "S1B"))
    assert rig.files.status_words().startswith("Version 1 · saved")
    assert rig.files.version_words() == "Version 1"
    assert rig.files.may_close()


def test_that_a_name_that_is_taken_asks_for_another_when_first_saved(rig: Rig) -> None:
    rig.library.save(copied_as(built_in(), NAME))
    rig.change()
    assert not rig.files.save()
    dialog = rig.dialog("save_as_dialog")
    assert "needs a name of its own" in dialog.subtitle.text()
    rig.click("primary_button")
    assert rig.document.option_set.name == f"{NAME} (2)"
    assert not rig.document.is_modified()
    assert len(rig.library.list()) == 2


def test_that_a_key_that_is_taken_under_another_name_makes_a_set_of_its_own(rig: Rig) -> None:
    rig.library.save(rename_set(built_in(), "Renamed since"))
    assert rig.files.save()
    assert {entry.name for entry in rig.library.list()} == {"Renamed since", NAME}
    assert rig.document.option_set.lineage == built_in().lineage


def test_that_revert_is_one_step_that_can_be_undone(rig: Rig) -> None:
    rig.files.save()
    rig.change(5)
    changed = rig.document.option_set
    rig.files.revert()
    assert rig.document.option_set == built_in()
    assert rig.files.status_words().startswith("Version 1 · saved")
    rig.document.undo_stack.undo()
    assert rig.document.option_set is changed


def test_that_revert_without_a_version_goes_back_to_the_beginning(rig: Rig) -> None:
    rig.change(5)
    rig.files.revert()
    assert rig.document.option_set is built_in()
    assert not rig.document.is_modified()


def test_that_closing_asks_and_esc_stays(rig: Rig) -> None:
    rig.change()
    rig.later(
        lambda: rig.dialog("close_dialog"),
        lambda: rig.qtbot.keyClick(rig.find(Button, "primary_button"), Qt.Key.Key_Escape),
    )
    assert not rig.files.may_close()
    assert rig.document.is_modified()


def test_that_closing_again_while_asked_stays_open(rig: Rig) -> None:
    rig.change()
    again: list[bool] = []
    rig.later(lambda: again.append(rig.files.may_close()), lambda: rig.click("cancel_button"))
    assert not rig.files.may_close()
    assert again == [False]


def test_that_a_question_that_is_taken_along_stays_open(rig: Rig) -> None:
    """As by a window that is made anew in another language."""
    rig.change()
    rig.later(lambda: end(_rejected(rig.dialog("close_dialog"))))
    assert not rig.files.may_close()
    assert rig.document.is_modified()


def _rejected(dialog: QDialog) -> QDialog:
    dialog.reject()
    return dialog


def test_that_closing_can_discard(rig: Rig) -> None:
    rig.change()
    rig.files.save_draft()
    rig.later(lambda: rig.click("discard_button"))
    assert rig.files.may_close()
    assert rig.library.list() == ()
    assert rig.library.drafts() == ()


def test_that_closing_can_save(rig: Rig) -> None:
    rig.change()
    rig.later(lambda: rig.click("primary_button"))
    assert rig.files.may_close()
    assert rig.library.find(NAME).revision == 1


def test_that_closing_can_save_under_another_name(rig: Rig) -> None:
    rig.library.save(copied_as(built_in(), NAME))
    rig.change()
    rig.later(lambda: rig.click("primary_button"), lambda: rig.click("primary_button"))
    assert rig.files.may_close()
    assert {entry.name for entry in rig.library.list()} == {NAME, f"{NAME} (2)"}


def test_that_giving_up_on_the_name_stays_open(rig: Rig) -> None:
    rig.library.save(copied_as(built_in(), NAME))
    rig.change()
    rig.later(lambda: rig.click("primary_button"), lambda: rig.click("cancel_button"))
    assert not rig.files.may_close()


def test_that_new_asks_first_and_goes_on_after_saving(rig: Rig) -> None:
    rig.change()
    rig.files.new()
    rig.dialog("close_dialog")
    rig.click("primary_button")
    rig.dialog("new_dialog")
    assert rig.library.find(NAME).revision == 1


def test_that_what_is_chosen_is_opened_after_asking_and_cancel_ends_it(rig: Rig) -> None:
    rig.library.save(copied_as(built_in(), "Ports"))
    rig.change()
    rig.files.open()
    rig.dialog("open_dialog")
    rig.click("primary_button")
    rig.dialog("close_dialog")
    rig.click("cancel_button")
    assert rig.no_dialog()
    assert rig.document.is_modified()


def test_that_the_sets_opened_last_come_first(rig: Rig) -> None:
    for name in ("Ports", "Rail", "Energy"):
        rig.library.save(copied_as(built_in(), name))
    for name in ("Rail", "Ports"):
        assert rig.files.open_source(f"library:{name}")
    assert [name for _, name in rig.files.recent()] == ["Ports", "Rail"]
    rig.files.open_recent(rig.files.recent()[1][0])
    assert rig.document.option_set.name == "Rail"
    assert rig.files.status_words().startswith("Version 1 · saved")


def test_that_the_program_begins_with_the_version_it_opened(rig: Rig) -> None:
    rig.files.save()
    rig.document.open(rig.library.load(built_in().key))
    assert rig.begin(Library.open()).status_words().startswith("Version 1 · saved")


def test_that_what_a_source_names_is_opened(rig: Rig, tmp_path: Path) -> None:
    table = tmp_path / "ports.csv"
    table.write_text("Option,Cost,Jobs\nPier,1,2\nPark,3,4\n", encoding="utf-8")
    assert rig.files.open_source(str(table))
    assert rig.document.option_set.name == "ports"
    assert rig.document.is_modified()
    assert rig.last_told().headline == "The table was read, with something to know."
    assert rig.files.open_source("catalogue:russia-dprk")
    assert not rig.document.is_modified()


@pytest.mark.parametrize(
    ("source", "mend"),
    [("catalogue:russia-dprx", "Did you mean “russia-dprk”?"), ("library:Portz", "Did you mean “Ports”?"),
     ("nowhere.csv", "Check the name and the folder.")],
)  # fmt: skip
def test_that_a_wrong_source_tells_the_nearest_and_leaves_all_as_it_was(
    rig: Rig, source: str, mend: str
) -> None:
    rig.library.save(copied_as(built_in(), "Ports"))
    before = rig.document.option_set
    assert not rig.files.open_source(source)
    assert rig.document.option_set is before
    assert rig.last_told().tone is Tone.BAD
    assert mend in rig.last_told().detail


def test_that_a_failing_library_says_why_and_offers_a_file(
    rig: Rig, chooser: Chooser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise refused(
            "disk-full", "library.sqlite3", "a full disk", "room", "Free some space, then save again."
        )

    monkeypatch.setattr(Library, "save", full)
    rig.change()
    assert not rig.files.save()
    assert rig.last_told().headline == "Nothing was saved."
    assert "a full disk" in rig.last_told().detail
    assert rig.document.is_modified()
    chooser.given = [rig.folder / "rescued.optionset.json"]
    rig.act()
    assert read_exchange(rig.folder / "rescued.optionset.json") == rig.document.option_set


def test_that_a_failing_copy_is_told_in_the_dialog(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    rig.files.save_as()
    rig.type_into("save_as_name", "Copy")

    def busy(*_: object, **__: object) -> None:
        raise refused("busy", "library.sqlite3", "another window still writing", "", "Try again in a moment.")

    monkeypatch.setattr(Library, "save", busy)
    rig.click("primary_button")
    assert rig.banner().headline == "Nothing was saved."
    assert "Try again in a moment." in rig.banner().detail
    rig.dialog("save_as_dialog")


def test_that_without_a_library_saving_leads_to_a_file(
    rig: Rig, chooser: Chooser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> Library:
        raise refused("no-permission", "library.sqlite3", "no permission")

    monkeypatch.setattr(Library, "open", refuse)
    files = Files(rig.document, None, rig.page, rig.settings)
    files.told.connect(lambda message, act: rig.told.append((message, act)))
    assert not files.save()
    assert rig.last_told().action == "Export instead…"
    rig.act()
    assert chooser.asked == ["Export the option set"]
    assert files.recent() == ()
    files.save_draft()
    assert files.may_close()


def test_that_a_version_saved_by_another_window_is_kept_and_told(rig: Rig) -> None:
    rig.files.save()
    with Library.open() as other:
        other.save(rename_set(built_in(), "Renamed elsewhere"))
    rig.change()
    assert rig.files.save()
    assert rig.files.status_words().startswith("Version 3 · saved")
    assert rig.last_told().headline == "Another window saved this option set meanwhile."
    assert [r.parent for r in rig.library.revisions(built_in().key)] == [1, 1, None]


def test_that_unsaved_work_is_drafted_and_offered_at_the_next_start(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.files.save()
    monkeypatch.setattr("ui.files.drafts.DRAFT_AFTER_MS", 1)
    files = rig.begin()
    rig.change(33)
    lost = rig.document.option_set
    rig.qtbot.waitUntil(lambda: bool(rig.library.drafts()))
    del files
    monkeypatch.setattr("criteria.storage.library.SESSION", "the next start")
    monkeypatch.setattr("criteria.storage.library.SESSION", "the next start")
    rig.document.open(built_in())
    rig.begin()
    rig.dialog("left_drafts_dialog")
    rig.click("primary_button")
    assert rig.document.option_set == lost
    assert rig.document.is_modified()
    assert [draft.session for draft in rig.library.drafts()] == ["the next start"]


def test_that_saving_is_the_end_of_the_draft(rig: Rig) -> None:
    rig.change()
    rig.files.save_draft()
    assert len(rig.library.drafts()) == 1
    rig.files.save()
    assert rig.library.drafts() == ()


def test_that_a_draft_that_cannot_be_written_does_not_hurt(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise refused("disk-full", "library", "a full disk")

    monkeypatch.setattr(Library, "save_draft", broken)
    monkeypatch.setattr("ui.files.drafts.DRAFT_AFTER_MS", 1)
    files = rig.begin()
    files.save_draft()
    rig.change()
    rig.qtbot.waitUntil(lambda: bool(rig.told))
    assert rig.last_told().headline == "What is not saved is not safe from a crash."
    assert rig.last_told().action == "Export instead…"


def test_that_comparing_with_nothing_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    rig = Rig(qtbot, tmp_path, small_set())
    rig.files.compare()
    assert rig.last_told().headline == "There is nothing to compare with yet."
    assert rig.no_dialog()


def test_that_only_one_dialog_is_open_at_a_time(rig: Rig) -> None:
    rig.files.open()
    rig.files.export_form()
    rig.dialog("export_form_dialog")


def test_that_a_library_that_cannot_be_read_is_told(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(*_: object, **__: object) -> Callable[[], None]:
        raise refused("damaged", "library.sqlite3", "a damaged library", "", "Put a backup in its place.")

    monkeypatch.setattr(Library, "list", damaged)
    rig.files.open()
    assert rig.banner().headline == "The library cannot be read."
    assert "Nothing is saved in the library yet" in rig.find(Words, "open_empty").text()


@pytest.mark.parametrize(
    ("way", "headline"),
    [("open", "That option set could not be opened."), ("copy", "That option set could not be copied.")],
)
def test_that_a_damaged_set_is_told_and_leaves_all_as_it_was(
    rig: Rig, monkeypatch: pytest.MonkeyPatch, way: str, headline: str
) -> None:
    rig.library.save(copied_as(built_in(), "Ports"))

    def damaged(*_: object) -> None:
        raise refused("damaged", "“Ports”, revision 1", "content that does not match its checksum")

    monkeypatch.setattr(Library, "load", damaged)
    if way == "open":
        rig.files.open()
    else:
        rig.files.new()
        rig.click("new_set")
    rig.click("primary_button")
    assert rig.last_told().headline == headline
    assert rig.document.option_set is built_in()


def test_that_open_reads_a_file_by_its_kind(rig: Rig, chooser: Chooser, tmp_path: Path) -> None:
    table = tmp_path / "ports.csv"
    table.write_text("Option,Cost\nPier,1\nPark,3\n", encoding="utf-8")
    chooser.given = [table]
    rig.files.open()
    rig.click("open_import")
    rig.dialog("import_table_dialog")
    rig.click("cancel_button")
    chooser.given = [tmp_path / "gone.optionset.json"]
    rig.files.open()
    rig.click("open_import")
    assert rig.last_told().headline == "“gone.optionset.json” was not imported."


def test_that_revert_from_a_failing_library_changes_nothing(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.files.save()
    rig.change()

    def busy(*_: object) -> None:
        raise refused("busy", "library", "another window still writing")

    monkeypatch.setattr(Library, "load", busy)
    changed = rig.document.option_set
    rig.files.revert()
    assert rig.last_told().headline == "Nothing was reverted."
    assert rig.document.option_set is changed
