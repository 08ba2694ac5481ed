"""The program killed while something is not saved, and two programs at once: with real processes."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from criteria.storage.library import Library
from tests.ui.files.program import program
from ui import application
from ui.claim import Claim
from ui.dialogs.left_drafts import LeftDraftsDialog
from ui.files.drafts import DRAFT_AFTER_MS
from ui.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("few_draws")


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = application.make_window(application.kept_library())
    made.show()
    yield made
    made.recompute.close()
    if made.files.library is not None:
        made.files.library.close()
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
