"""Backups and verification beside the window, and bringing a damaged or an earlier library back."""

from __future__ import annotations

from pathlib import Path

import pytest

from criteria.edits.sets import copied_as
from criteria.storage.backups import back_up, backups
from criteria.storage.library import Library
from criteria.storage.recovery import Piece, Recovery
from criteria.storage.task import Cancelled, Task
from tests.ui.dialogs.rig import Rig, built_in
from ui.controls.chip import Tone
from ui.controls.toggle import Check
from ui.controls.words import Words
from ui.dialogs.mending import MendingDialog
from ui.dialogs.rows import RowList
from ui.files import upkeep
from ui.presentation.recovery import outcome, recovery_figures, source_words
from ui.tables.figures import FiguresModel, FiguresTable


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first look comes at once."""
    monkeypatch.setattr(upkeep, "FIRST_AFTER_MS", 1)


def flip(path: Path) -> None:
    """Turn one bit of a compressed part over: SQLite alone would not see it."""
    data = bytearray(path.read_bytes())
    data[data.rindex(b"\x78\x9c") + 40] ^= 1
    path.write_bytes(data)


def cells(table: FiguresTable) -> tuple[tuple[str, ...], ...]:
    model = table.model()
    assert isinstance(model, FiguresModel)
    return model.figures.rows


def backed_up(rig: Rig) -> int:
    return len(backups(rig.library.path))


def test_that_the_start_makes_a_backup_and_clears_what_was_left_half_made(rig: Rig, quick: None) -> None:
    rig.files.save()
    rig.files.keep_up()
    rig.qtbot.waitUntil(lambda: backed_up(rig) == 1)
    assert backups(rig.library.path)[0].reason == "start"
    assert rig.told == []


def test_that_a_backup_is_made_now_and_then_only_when_something_changed(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "EVERY_MS", 20)
    rig.files.save()
    rig.files.keep_up()
    rig.qtbot.waitUntil(lambda: backed_up(rig) == 1)
    rig.qtbot.wait(200)
    assert backed_up(rig) == 1
    rig.change()
    rig.files.save()
    rig.qtbot.waitUntil(lambda: backed_up(rig) == 2)
    assert {each.reason for each in backups(rig.library.path)} == {"timer"}


def test_that_the_end_makes_the_last_backup_and_frees_the_library(rig: Rig) -> None:
    rig.files.save()
    rig.files.end()
    (made,) = backups(rig.library.path)
    assert made.reason == "quit"


def test_that_a_backup_at_the_end_that_takes_too_long_is_given_up(rig: Rig) -> None:
    rig.files.save()
    with pytest.raises(Cancelled):
        upkeep.looked_after(rig.library.path, "quit", Task(lambda: True))
    assert backed_up(rig) == 0


def test_that_a_window_that_only_reads_backs_nothing_up(rig: Rig, quick: None) -> None:
    rig.files.save()
    with Library.open(read_only=True) as reading:
        files = rig.begin(reading)
        files.keep_up()
        rig.qtbot.wait(100)
        files.end()
    assert backed_up(rig) == 0


def test_that_a_folder_without_room_for_backups_is_told_once(rig: Rig, quick: None) -> None:
    rig.files.save()
    (rig.library.path.parent / "backups").write_text("in the way", encoding="utf-8")
    rig.files.keep_up()
    rig.qtbot.waitUntil(lambda: bool(rig.told))
    assert rig.last_told().headline == "The library was not backed up."
    assert rig.last_told().tone is Tone.WARN


def test_that_damage_is_found_after_the_start_and_brought_back_when_wanted(rig: Rig, quick: None) -> None:
    rig.files.save()
    back_up(rig.library.path, "asked")
    rig.change(17)
    rig.files.save()
    path = rig.library.path
    rig.leave()
    flip(path)
    rig.library = Library.open()
    files = rig.begin(rig.library)
    files.keep_up()
    rig.qtbot.waitUntil(lambda: not rig.no_dialog())
    dialog = rig.dialog("damaged_library_dialog")
    assert isinstance(dialog, MendingDialog)
    rig.click("primary_button")
    rig.qtbot.waitUntil(dialog.is_done, timeout=20_000)
    assert "version" in dialog.banner.accessibleName() or "back" in dialog.banner.accessibleName()
    assert "From the backup of" in dialog.source.text()
    assert list(path.parent.glob("library.damaged-*.sqlite3"))
    assert files.library is not None
    assert files.library.find(built_in().name).revision >= 1
    rig.click("primary_button")
    assert rig.no_dialog()
    rig.change(18)
    assert files.save()


def test_that_damage_found_while_a_dialog_is_open_waits_for_it(rig: Rig, quick: None) -> None:
    rig.files.save()
    path = rig.library.path
    rig.leave()
    flip(path)
    rig.library = Library.open()
    files = rig.begin(rig.library)
    files.history()
    files.keep_up()
    rig.qtbot.waitUntil(lambda: bool(rig.told))
    rig.dialog("history_dialog")
    assert rig.last_told().headline == "The library is damaged."
    rig.act()
    rig.dialog("damaged_library_dialog")


def test_that_later_leaves_a_damaged_library_as_it_is(rig: Rig) -> None:
    rig.files.save()
    path = rig.library.path
    rig.leave()
    path.write_bytes(b"no library at all " * 500)
    before = path.read_bytes()
    assert not rig.files.access.open()
    rig.dialog("damaged_library_dialog")
    rig.click("cancel_button")
    assert path.read_bytes() == before


def test_that_a_library_that_cannot_be_opened_is_brought_back_from_its_backup(rig: Rig) -> None:
    rig.files.save()
    back_up(rig.library.path, "asked")
    rig.library.path.write_bytes(b"no library at all " * 500)
    assert not rig.files.access.open()
    dialog = rig.dialog("damaged_library_dialog")
    assert isinstance(dialog, MendingDialog)
    rig.click("primary_button")
    rig.qtbot.waitUntil(dialog.is_done, timeout=20_000)
    assert rig.files.library is not None
    assert rig.files.library.load(built_in().key) == built_in()


@pytest.mark.parametrize(("keep_newer", "left"), [(True, {"Ports", "Rail"}), (False, {"Ports"})])
def test_that_a_backup_is_restored_with_or_without_what_is_newer(
    rig: Rig, keep_newer: bool, left: set[str]
) -> None:
    rig.library.save(copied_as(built_in(), "Ports"))
    back_up(rig.library.path, "asked")
    rig.library.save(copied_as(built_in(), "Rail"))
    rig.files.restore_backup()
    dialog = rig.dialog("restore_backup_dialog")
    assert isinstance(dialog, MendingDialog)
    assert [row.detail.partition(" · ")[0] for row in rig.find(RowList, "backup_list").rows()] == [
        "Made when asked for"
    ]
    rig.find(Check, "keep_newer").setChecked(keep_newer)
    rig.click("primary_button")
    rig.qtbot.waitUntil(dialog.is_done, timeout=20_000)
    assert rig.files.library is not None
    assert {entry.name for entry in rig.files.library.list()} == left


def test_that_a_library_that_is_not_the_users_own_is_the_one_open_after_a_restore(
    rig: Rig, tmp_path: Path
) -> None:
    other = tmp_path / "other" / "library.sqlite3"
    other.parent.mkdir()
    rig.library.close()
    rig.files._desk.library = rig.library = Library.open(other)
    rig.library.save(copied_as(built_in(), "Ports"))
    back_up(other, "asked")
    rig.files.restore_backup()
    dialog = rig.dialog("restore_backup_dialog")
    assert isinstance(dialog, MendingDialog)
    rig.click("primary_button")
    rig.qtbot.waitUntil(dialog.is_done, timeout=20_000)
    assert rig.files.library is not None
    assert rig.files.library.path == other
    assert {entry.name for entry in rig.files.library.list()} == {"Ports"}


def test_that_what_a_restored_library_has_not_is_not_called_saved(rig: Rig) -> None:
    rig.files.save()
    back_up(rig.library.path, "asked")
    rig.change()
    rig.files.save()
    rig.files.restore_backup()
    dialog = rig.dialog("restore_backup_dialog")
    assert isinstance(dialog, MendingDialog)
    rig.find(Check, "keep_newer").setChecked(False)
    rig.click("primary_button")
    rig.qtbot.waitUntil(dialog.is_done, timeout=20_000)
    assert rig.files.status_words() == "Changed since version 1"
    assert rig.files.save()
    assert rig.files.status_words().startswith("Version 2 · saved")


def test_that_without_a_backup_the_dialog_says_so(rig: Rig) -> None:
    rig.files.restore_backup()
    rig.dialog("restore_backup_dialog")
    assert "no backup yet" in rig.find(Words, "no_backups").text()


def test_that_a_recovery_is_told_piece_by_piece() -> None:
    found = Recovery(
        kept_as=Path("library.damaged-1.sqlite3"),
        backup=None,
        unsound=(),
        from_backup=0,
        came_back=(Piece("a", "Ports", (3, 4)),),
        doubtful=(Piece("b", "Rail", (2,)),),
        lost=(Piece("a", "Ports", (5,)),),
        put_away=("Ports (2)",),
        drafts=("Ports",),
        unclaimed=2,
        cut_off=True,
    )
    assert outcome(found).headline == "1 saved version is lost."
    assert "library.damaged-1.sqlite3" in outcome(found).detail
    assert "no sound backup" in source_words(found)
    rows = recovery_figures(found).rows
    assert [row[:2] for row in rows] == [
        ("Ports", "5"), ("Rail", "2"), ("Ports", "3–4"), ("Unknown sets", "2 pieces"), ("The library", ""),
        ("Ports (2)", ""), ("Ports", "draft"),
    ]  # fmt: skip
    whole = Recovery(None, None, (), 0, (), (), (), (), (), 0, False)
    assert outcome(whole).tone is Tone.GOOD
