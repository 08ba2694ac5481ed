"""Option sets opened, saved, sent, taken in, lost and brought back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from criteria.comparison import compare
from criteria.edits.scores import set_score
from criteria.edits.sets import copied_as
from criteria.edits.weights import set_points
from criteria.issues import error
from criteria.scores import exactly
from criteria.storage.arrivals import Arrival
from criteria.storage.backups import back_up
from criteria.storage.decisions import decide
from criteria.storage.exchange import Received, write_exchange
from criteria.storage.records import Draft
from criteria.storage.recovery import Piece, Recovery
from tests.ui.sets import built_in
from tests.ui.views.stage import Scene, Stage
from ui.dialogs.all_faults import AllFaults
from ui.dialogs.arrival import ArrivalDialog
from ui.dialogs.damaged_library import DamagedLibraryDialog
from ui.dialogs.frame import Dialog
from ui.dialogs.history.dialog import HistoryDialog
from ui.dialogs.left_drafts import LeftDraftsDialog
from ui.dialogs.open_set import OpenDialog
from ui.dialogs.taken_in import TakenInDialog

NAMES = (
    "Ports and rail, spring round",
    "Energy links",
    "Aid and exemptions",
    "Options of the Far East commission as of the second round, with the figures of the bank",
)
ISSUES = [
    error("damaged", f"“Ports”, revision {n}", "content that is missing", "what was saved", "Mend it.")
    for n in range(1, 4)
]


def shelf(stage: Stage) -> None:
    for name in NAMES:
        stage.library.save(copied_as(built_in(), name))
    stage.library.label(stage.library.find(NAMES[1]).key, 1, "agreed in June")
    stage.save()


def new(stage: Stage) -> None:
    shelf(stage)
    stage.command("new")


def new_copy(stage: Stage) -> None:
    new(stage)
    stage.click("new_set")


def open_set(stage: Stage) -> OpenDialog:
    shelf(stage)
    stage.command("open")
    dialog = stage.dialog(OpenDialog)
    dialog.rows.select(stage.library.find(NAMES[3]).key)
    stage.tick()
    return dialog


def rename(stage: Stage) -> None:
    open_set(stage)
    stage.click("open_rename")
    stage.type("open_new_name", NAMES[0])


def nothing_found(stage: Stage) -> None:
    open_set(stage)
    stage.type("open_search", "zzz")


def archived(stage: Stage) -> None:
    open_set(stage).which.segment("archived").click()
    stage.tick()


def save_as(stage: Stage) -> None:
    shelf(stage)
    stage.command("save_as")
    stage.type("save_as_name", NAMES[1])


def unsaved(stage: Stage) -> None:
    stage.save()
    stage.change()
    stage.command("new")


def history(stage: Stage, part: str) -> None:
    stage.save()
    stage.library.label(built_in().key, 1, "As we began")
    stage.change(7)
    stage.save()
    now = set_points(stage.set, "standing", 10)
    scenario, rows = next((key, rows) for key, rows in now.scores.items() if "A1" in rows)
    stage.document.apply("edit", set_score(now, scenario, "A1", next(iter(rows["A1"])), exactly(12.0)))
    stage.save()
    words = "after a second round with all the bodies that had answered in writing"
    decide(stage.library, built_in().key, 2, "agreed", "All bodies", words)
    stage.change(50)
    stage.command("history")
    dialog = stage.dialog(HistoryDialog)
    stage.until(lambda: not dialog._reading.is_running() and not dialog._comparing.is_running())
    if part:
        dialog.detail.part.segment(part).click()
    stage.tick()


def backups(stage: Stage) -> None:
    stage.save()
    for reason in ("start", "timer", "asked"):
        back_up(stage.library.path, reason)  # type: ignore[arg-type]  # each is a Reason
        stage.change(len(reason))
        stage.save()
    stage.command("restore_backup")


def damaged(stage: Stage) -> DamagedLibraryDialog:
    dialog = DamagedLibraryDialog(stage.window, ISSUES)
    dialog.open()
    return dialog


def rebuilding(stage: Stage) -> None:
    dialog = damaged(stage)
    dialog.work(stage.files._mender.tr("Rebuilding the library"))
    dialog.advance(stage.files._mender.tr("Rebuilding the library"), 0.4)
    stage.until(dialog.progress.isVisible)


def brought_back(stage: Stage) -> None:
    dialog = damaged(stage)
    dialog.work("")
    lost = (Piece("a", "Ports and rail, spring round", (3, 4)), Piece("b", "Energy links", (1,)))
    kept = Path("library damaged 2026-05-02.sqlite3")
    dialog.show_outcome(Recovery(kept, None, (), 0, (), (), lost, (), (), 0, True))


def drafts(stage: Stage) -> None:
    found = [
        Draft(1, built_in().key, "earlier", 1, built_in().name, datetime.now(UTC), "0.1.0", 1),
        Draft(2, "other", "earlier", None, NAMES[3], datetime.now(UTC), "0.1.0", 1),
    ]
    figures = ("", None)
    dialog = LeftDraftsDialog(stage.window, found, lambda _draft: figures)
    dialog.open()


def drafts_compared(stage: Stage) -> None:
    stage.save()
    draft = Draft(1, built_in().key, "earlier", 1, built_in().name, datetime.now(UTC), "0.1.0", 1)
    with_draft = set_points(built_in(), "standing", 10)
    stage.library.save_draft(with_draft, 1)
    (kept,) = stage.library.drafts()
    del draft
    dialog = LeftDraftsDialog(stage.window, [kept], stage.files._opener._compared)
    dialog.open()
    dialog.compare.click()


def arrival(stage: Stage, kind: str) -> None:
    stage.save()
    entry = stage.library.find(built_in().key)
    counts = compare(built_in(), set_points(built_in(), "standing", 10)).counts()
    received = Received(built_in())
    ArrivalDialog(stage.window, received, Arrival(kind, entry, 1), counts, "Ports.optionset.json").open()  # type: ignore[arg-type]  # each is a kind


def taken_in(stage: Stage) -> None:
    stage.save()
    paths = [stage.folder / f"{name}.optionset.json" for name in NAMES]
    for path, name in zip(paths, NAMES, strict=True):
        write_exchange(copied_as(built_in(), name), path)
    paths[0].write_text("{", encoding="utf-8")
    stage.files.import_dropped(paths)
    stage.until(lambda: any(d.isVisible() for d in stage.window.findChildren(TakenInDialog)))


def all_faults(stage: Stage) -> None:
    AllFaults(stage.window, ISSUES, "Nothing was saved.").open()


def export_set(stage: Stage) -> None:
    stage.save()
    stage.command("export_exchange")


def no_history(stage: Stage) -> None:
    stage.command("history")


def no_rights(stage: Stage) -> None:
    stage.files.access._desk.library = None
    stage.files.access._desk.reopen = None
    stage.change()
    stage.command("save")


def elsewhere(stage: Stage) -> None:
    stage.files.access.tell_elsewhere()


def newer(stage: Stage) -> None:
    stage.files.access._open_read_only()


def gone(stage: Stage) -> None:
    stage.save()
    back_up(stage.library.path, "asked")
    stage.library.path.unlink()
    stage.files.begin()


def keep(stage: Stage) -> None:
    stage.change()
    stage.command("keep")


def compared(stage: Stage) -> None:
    stage.window.weight_acts.take_snapshot()
    stage.change()
    stage.document.apply("drag", set_points(stage.set, "standing", 10))
    stage.command("compare")


def compare_table(stage: Stage) -> None:
    compared(stage)
    found = [w for w in stage.find(Dialog).findChildren(QWidget) if w.objectName().endswith("as_table")]
    if found:
        stage.click(found[0].objectName())


SCENES = (
    Scene("new", new), Scene("new-copy", new_copy), Scene("open", open_set), Scene("open-rename", rename),
    Scene("open-nothing", nothing_found), Scene("open-archived", archived), Scene("save-as", save_as),
    Scene("unsaved", unsaved), Scene("history", lambda stage: history(stage, "")),
    Scene("history-ranking", lambda stage: history(stage, "ranking")),
    Scene("history-changes", lambda stage: history(stage, "changes")),
    Scene("history-log", lambda stage: history(stage, "log")),
    Scene("backups", backups), Scene("no-backups", lambda stage: stage.command("restore_backup")),
    Scene("damaged", damaged), Scene("rebuilding", rebuilding), Scene("brought-back", brought_back),
    Scene("drafts", drafts), Scene("drafts-compared", drafts_compared),
    Scene("arrival-older", lambda stage: arrival(stage, "older")),
    Scene("arrival-newer", lambda stage: arrival(stage, "newer")),
    Scene("arrival-diverged", lambda stage: arrival(stage, "diverged")),
    Scene("taken-in", taken_in), Scene("all-faults", all_faults), Scene("export-set", export_set),
    Scene("notice-no-history", no_history), Scene("notice-no-library", no_rights),
    Scene("notice-elsewhere", elsewhere), Scene("notice-read-only", newer), Scene("notice-gone", gone),
    Scene("keep", keep), Scene("compare", compared), Scene("compare-table", compare_table),
)  # fmt: skip
