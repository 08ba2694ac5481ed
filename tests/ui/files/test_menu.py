"""The File menu leads to the library: what each command opens, in the real window."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from criteria.storage.library import Library
from tests.ui import sets
from tests.ui.rig import Rig, move
from ui.dialogs.frame import Dialog

OpenWindow = Callable[..., Rig]


def trigger(rig: Rig, key: str) -> None:
    rig.window.commands.actions[key].trigger()
    rig.tick()


def shown(rig: Rig) -> list[str]:
    return [each.objectName() for each in rig.window.findChildren(Dialog) if each.isVisible()]


@pytest.mark.parametrize(
    ("key", "dialog"),
    [("open", "open_dialog"), ("history", "history_dialog"), ("restore_backup", "restore_backup_dialog"),
     ("export_exchange", "export_set_dialog")],
)  # fmt: skip
def test_that_a_command_opens_its_dialog(open_window: OpenWindow, key: str, dialog: str) -> None:
    rig = open_window(sets.duel())
    assert rig.window.files.access.open()
    trigger(rig, "save")
    trigger(rig, key)
    assert shown(rig) == [dialog]


def test_that_save_finds_a_library_that_was_not_there_at_the_start(open_window: OpenWindow) -> None:
    rig = open_window(sets.duel())
    assert rig.window.files.library is None
    trigger(rig, "save")
    with Library.open(read_only=True) as library:
        assert [entry.name for entry in library.list()] == [sets.duel().name]


def test_that_the_title_follows_a_version_that_is_restored(open_window: OpenWindow) -> None:
    rig = open_window(sets.duel())
    trigger(rig, "save")
    move(rig, 7)
    trigger(rig, "save")
    rig.window.files._saver.restore(1)
    rig.tick()
    assert rig.window.files.status_words().startswith("Version 3 · saved")
    assert not rig.window.isWindowModified()
    message = rig.window.banner.message()
    assert message is not None
    assert message.headline == "Version 1 is open again, as version 3."


def test_that_the_history_rests_while_options_and_ranking_are_hidden(open_window: OpenWindow) -> None:
    rig = open_window(sets.duel())
    rig.window.set_mode("elicit")
    assert not rig.window.commands.actions["history"].isEnabled()
    rig.window.set_mode("explore")
    assert rig.window.commands.actions["history"].isEnabled()
