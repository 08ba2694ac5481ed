"""Starting: the library or why there is none, the set that opens, and faults told once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from criteria.edits import weights
from criteria.storage.errors import refused
from criteria.storage.library import Library
from tests.ui import sets
from ui import application
from ui.controls.banner import Banner
from ui.dialogs.damaged_library import DamagedLibraryDialog
from ui.window.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("few_draws")


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = application.make_window(None)
    made.show()
    yield made
    made.recompute.close()
    made.files.let_go()
    made.deleteLater()
    QApplication.processEvents()


def test_that_the_application_is_named_after_the_product(qapp: QApplication) -> None:
    application.name_application(qapp)
    assert qapp.applicationName() == "Policy Options Evaluator"
    assert qapp.desktopFileName() == "policy-options-evaluator"
    assert qapp.style().objectName() == "fusion"


def test_that_the_built_in_case_opens_first() -> None:
    assert application.first_set(None).key == sets.built_in().key
    with Library.open() as library:
        assert application.first_set(library).name == sets.built_in().name


def test_that_what_was_open_last_opens_again() -> None:
    with Library.open() as library:
        library.save(weights.set_points(sets.duel(), "c1", 12))
        library.touch_recent("grid")
        again = application.first_set(library)
    assert again.name == "A grid"
    assert again.working.points["c1"] == 12


def test_that_a_last_set_that_cannot_be_opened_is_told(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open() as library:
        library.save(sets.duel())
        library.touch_recent("grid")

    def newer(*_: object) -> None:
        raise refused("newer", "“A grid”, revision 1", "a revision of version 9", "version 1")

    monkeypatch.setattr(Library, "load", newer)
    application.start(window, None)
    message = window.banner.message()
    assert message is not None
    assert message.headline == "“A grid”, the set that was open last, cannot be opened."
    assert "a revision of version 9" in message.detail


def test_that_a_library_that_cannot_be_opened_is_told_and_left_alone(window: MainWindow) -> None:
    with Library.open() as library:
        library.save(sets.duel())
        path = library.path
    path.write_bytes(b"this is no library " * 100)
    before = path.read_bytes()
    assert application.kept_library() is None
    application.start(window, None)
    assert window.files.library is None
    dialog = window.findChild(DamagedLibraryDialog)
    assert isinstance(dialog, DamagedLibraryDialog)
    assert dialog.isVisible()
    assert path.read_bytes() == before


def test_that_what_waits_for_the_first_paint_is_done_once_after_it(qtbot: QtBot) -> None:
    done: list[bool] = []
    label = QLabel("painted")
    qtbot.addWidget(label)
    application.FirstPaint(label, lambda: done.append(label.isVisible()))
    QApplication.processEvents()
    assert done == []
    label.show()
    qtbot.waitUntil(lambda: bool(done))
    label.update()
    qtbot.wait(20)
    assert done == [True]


def test_that_what_waits_for_a_paint_that_never_comes_is_done_all_the_same(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(application, "PATIENCE_MS", 5)
    done: list[bool] = []
    label = QLabel("never shown")
    qtbot.addWidget(label)
    application.FirstPaint(label, lambda: done.append(True))
    qtbot.waitUntil(lambda: done == [True])


def test_that_without_a_library_one_is_opened_after_the_first_paint(window: MainWindow) -> None:
    assert application.kept_library() is None
    assert window.files.library is None
    application.start(window, None)
    assert window.files.library is not None
    assert window.files.save()
    assert window.files.library.list()[0].name == sets.built_in().name
    window.files.let_go()


def test_that_a_library_that_is_there_is_opened_before_the_first_paint() -> None:
    with Library.open() as library:
        library.save(sets.duel())
    kept = application.kept_library()
    assert kept is not None
    with kept:
        assert kept.list()[0].name == sets.duel().name


def test_that_a_fault_is_logged_and_told_once(
    window: MainWindow,
    library_home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    drafts: list[bool] = []
    monkeypatch.setattr(window.files, "save_draft", lambda: drafts.append(True))
    told: list[str] = []
    monkeypatch.setattr(window, "tell", lambda message: told.append(message.headline))
    faults = application.Faults(window)
    for words in ("first", "second"):
        try:
            raise ZeroDivisionError(words)
        except ZeroDivisionError as fault:
            faults.take(fault)
    assert told == ["Something went wrong that should not have."]
    assert drafts == [True, True]
    log = (library_home / application.LOG_FILE).read_text(encoding="utf-8")
    assert "ZeroDivisionError: first" in log
    assert "ZeroDivisionError: second" in log
    assert "Traceback" in capsys.readouterr().err


def test_that_a_fault_is_told_even_when_it_cannot_be_logged(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setattr(application, "home", lambda: tmp_path / "file")
    application.Faults(window).hook(ValueError, ValueError("x"), None)
    banner = window.findChild(Banner, "window_banner")
    assert isinstance(banner, Banner)
    assert banner.isVisible()


def test_that_running_opens_a_window_on_the_source_and_ends_with_it(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    opened: list[str] = []
    before = sys.excepthook
    monkeypatch.setattr(sys, "excepthook", before)

    def leave() -> None:
        shown = [w for w in qapp.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()]
        opened.extend(w.document.option_set.name for w in shown)
        for each in shown:
            each.close()

    QTimer.singleShot(300, leave)
    assert application.run("catalogue:russia-dprk") == 0
    assert opened == [sets.built_in().name]


def test_that_starting_without_a_source_opens_none(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(window.files, "open_source", asked.append)
    application.start(window, None)
    assert asked == []
    application.start(window, "somewhere.csv")
    assert asked == ["somewhere.csv"]


def test_that_the_window_opens_again_as_the_program_was_started(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[tuple[str, list[str]]] = []
    monkeypatch.setattr(
        "PySide6.QtCore.QProcess.startDetached", lambda program, rest: started.append((program, rest))
    )
    monkeypatch.setattr(sys, "orig_argv", ["python", "-X", "utf8", "main.py", "table.csv"])
    application.open_again()
    assert started == [(sys.executable, ["-X", "utf8", "main.py", "table.csv"])]
