"""The program killed while something is not saved, and two programs at once: with real processes."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from criteria.catalogue import load_catalogue
from criteria.storage.library import Library
from tests.durability.mounts import full_disk, run
from tests.ui.files.program import program
from ui import application
from ui.dialogs.left_drafts import LeftDraftsDialog
from ui.files.claim import Claim
from ui.files.drafts import DRAFT_AFTER_MS
from ui.window.main_window import MainWindow

_ROOT = Path(__file__).resolve().parents[3]
_FIRST_PAINT = """
import os, sys
from PySide6.QtWidgets import QApplication
from criteria.storage.location import library_path
from ui import application
from ui.files.claim import Claim
app = QApplication(sys.argv[:1])
application.name_application(app)
claim = Claim(library_path())
assert claim.take()
window = application.make_window(application.kept_library())
window.show()
app.processEvents()
print(*sys.modules, flush=True)
os._exit(0)
"""
pytestmark = pytest.mark.usefixtures("few_draws")


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = application.make_window(application.kept_library())
    made.show()
    yield made
    made.recompute.close()
    made.files.let_go()
    made.deleteLater()
    QApplication.processEvents()


def wait_for_draft(home: Path) -> None:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        if (home / "library.sqlite3").exists():
            with Library.open(home / "library.sqlite3", read_only=True) as library:
                if library.drafts():
                    return
        time.sleep(0.02)
    raise AssertionError("no draft was kept")


def offered(window: MainWindow) -> LeftDraftsDialog:
    (dialog,) = (each for each in window.findChildren(LeftDraftsDialog) if each.isVisible())
    return dialog


def test_that_a_draft_is_written_well_within_a_second() -> None:
    assert DRAFT_AFTER_MS <= 700


def test_that_work_survives_a_kill_until_it_is_saved_or_discarded(
    library_home: Path, window: MainWindow, qtbot: QtBot
) -> None:
    with program(library_home) as killed:
        assert killed.line() == "shown"
        assert killed.asked("drag 33") == "dragged"
        wait_for_draft(library_home)
        killed.kill()
    assert Claim(library_home / "library.sqlite3").take()

    application.start(window, None)
    dialog = offered(window)
    words = {button.words() for button in (dialog.primary, dialog.compare, dialog.discard, dialog.cancel)}
    assert words == {"Restore", "Compare", "Discard", "Later"}
    dialog.cancel.click()
    library = window.files.library
    assert library is not None
    assert len(library.drafts()) == 1

    window.files.begin()
    offered(window).primary.click()
    first = window.document.option_set.criteria[0].key
    assert window.document.option_set.working.points[first] == 33
    assert window.document.is_modified()
    assert window.files.save()
    assert library.drafts() == ()


def test_that_a_start_on_a_read_only_disk_works_in_memory(tmp_path: Path) -> None:
    with full_disk(tmp_path, "4m") as disk:
        with Library.open(disk / "library.sqlite3") as library:
            library.save(load_catalogue("russia-dprk"))
        if not run("mount", "-o", "remount,ro", str(disk)):
            pytest.skip("a mount cannot be made read-only here: read-only disk not tried")
        with program(disk) as started:
            assert started.line() == "shown"
            assert started.asked("drag 12") == "dragged"
            assert started.asked("save") == "saved False"
            assert started.asked("status").startswith("status ")
            started.order("quit")
            assert started.line() == "ended 0"


def test_that_nothing_that_cares_for_the_library_is_loaded_before_the_first_paint(library_home: Path) -> None:
    with Library.open() as library:
        library.save(load_catalogue("russia-dprk"))
    done = subprocess.run([sys.executable, "-c", _FIRST_PAINT], cwd=_ROOT, capture_output=True, check=True)
    loaded = set(done.stdout.decode().split())
    assert "criteria.storage.library" in loaded
    late = ("ui.files.neighbours", "PySide6.QtNetwork", "ui.files.upkeep", "ui.files.mender",
            "ui.files.arrivals", "ui.dialogs.frame", "criteria.storage.backups",
            "criteria.storage.verification", "criteria.storage.recovery",
            "criteria.storage.history")  # fmt: skip
    assert loaded.isdisjoint(late)


def test_that_a_second_start_raises_the_first_window_and_gives_it_the_source(
    library_home: Path, tmp_path: Path
) -> None:
    table = tmp_path / "ports.csv"
    table.write_text("Option,Cost\nPier,1\nPark,3\n", encoding="utf-8")
    with program(library_home) as first:
        assert first.line() == "shown"
        with program(library_home, str(table)) as second:
            assert second.wait() == 0
            assert second.line() == "ended 0"
        assert first.line() == f"raised {table}"
        assert first.asked("status") == "status Not saved yet"


def test_that_a_window_beside_one_that_does_not_answer_only_reads(library_home: Path) -> None:
    with program(library_home) as first:
        assert first.line() == "shown"
        assert first.asked("save") == "saved True"
        first.send(signal.SIGSTOP)
        with program(library_home, patience=0.3) as second:
            assert second.line() == "shown"
            assert second.asked("status").endswith("read only")
            assert second.asked("save") == "saved False"
            first.kill()
            assert second.asked("drag 12") == "dragged"
            assert second.asked("save") == "saved True"
            assert second.asked("status").startswith("status Version 2")
            second.order("quit")
            assert second.line() == "ended 0"
    reasons = [path.stem.rpartition("-")[2] for path in (library_home / "backups").iterdir()]
    assert "quit" in reasons
