"""Every dialog on the library: each control named, told apart, large enough and within the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from criteria.edits.sets import copied_as
from criteria.issues import error
from criteria.storage.arrivals import Arrival
from criteria.storage.backups import back_up
from criteria.storage.decisions import decide
from criteria.storage.exchange import Received
from criteria.storage.records import Draft
from criteria.storage.recovery import Piece, Recovery
from tests.ui.dialogs.rig import Rig, built_in
from tests.ui.pictures import grabbed, keep
from ui import theme
from ui.dialogs.all_faults import AllFaults
from ui.dialogs.arrival import ArrivalDialog
from ui.dialogs.damaged_library import DamagedLibraryDialog
from ui.dialogs.frame import Dialog
from ui.dialogs.history.dialog import HistoryDialog
from ui.dialogs.left_drafts import LeftDraftsDialog
from ui.theme import Theme

ISSUES = [error("damaged", f"“Ports”, revision {n}", "content that is missing", "what was saved", "Mend it.")
          for n in (1, 2)]  # fmt: skip


def history(rig: Rig, part: str = "ranking") -> None:
    rig.change(7)
    rig.files.save()
    decide(rig.library, built_in().key, 2, "agreed", "All bodies", "after a second round")
    rig.files.history()
    dialog = rig.dialog("history_dialog")
    assert isinstance(dialog, HistoryDialog)
    rig.qtbot.waitUntil(lambda: not dialog._reading.is_running() and not dialog._comparing.is_running())
    dialog.detail.part.segment(part).click()


def browser(rig: Rig) -> None:
    rig.library.save(copied_as(built_in(), "Ports"))
    rig.files.open()


def backups(rig: Rig) -> None:
    back_up(rig.library.path, "asked")
    rig.files.restore_backup()


def drafts(rig: Rig) -> None:
    draft = Draft(1, built_in().key, "earlier", 1, built_in().name, datetime.now(UTC), "0.1.0", 1)
    dialog = LeftDraftsDialog(rig.page, [draft], lambda _draft: ("One weight changed.", None))
    dialog.open()
    dialog.compare.click()


def arrival(rig: Rig) -> None:
    entry = rig.library.find(built_in().key)
    ArrivalDialog(rig.page, Received(built_in()), Arrival("diverged", entry, 1), {}, "x.json").open()


def damaged(rig: Rig) -> None:
    DamagedLibraryDialog(rig.page, ISSUES).open()


def outcome(rig: Rig) -> None:
    dialog = DamagedLibraryDialog(rig.page, ISSUES)
    dialog.open()
    dialog.work("Rebuilding")
    lost = (Piece("a", "Ports", (3,)),)
    dialog.show_outcome(Recovery(Path("kept.sqlite3"), None, (), 0, (), (), lost, (), (), 0, True))


SHOWN: dict[str, Callable[[Rig], None]] = {
    "history": history,
    "history-changes": lambda rig: history(rig, "changes"),
    "history-log": lambda rig: history(rig, "log"),
    "open": browser,
    "backups": backups,
    "drafts": drafts,
    "arrival": arrival,
    "damaged": damaged,
    "outcome": outcome,
    "export": lambda rig: rig.files.export_exchange(),
    "faults": lambda rig: AllFaults(rig.page, ISSUES, "“x” was not imported.").open(),
}


@pytest.mark.parametrize("name", SHOWN)
def test_that_every_control_can_be_named_told_apart_hit_and_read(rig: Rig, name: str, shade: Theme) -> None:
    theme.apply(shade)
    rig.files.save()
    SHOWN[name](rig)
    rig.qtbot.wait(10)
    (dialog,) = (each for each in rig.page.findChildren(Dialog) if each.isVisible())
    keep(grabbed(rig.page, shade.canvas), f"library-{name}-{'dark' if shade.is_dark else 'light'}")
    controls = [
        each
        for each in dialog.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    ]
    assert controls
    names: list[tuple[int, str]] = []
    for control in controls:
        interface = QAccessible.queryAccessibleInterface(control)
        told = f"{type(control).__name__} {control.objectName()}"
        assert interface.text(QAccessible.Text.Name), told
        assert control.objectName(), told
        assert min(control.width(), control.height()) >= 24, told
        left = control.mapTo(rig.page, control.rect().topLeft()).x()
        assert left >= 0, told
        assert left + control.width() <= rig.page.width(), told
        names.append((id(control.parent()), control.objectName()))
    assert len(set(names)) == len(names)
