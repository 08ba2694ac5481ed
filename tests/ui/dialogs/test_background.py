"""Slow reading: how far it is, stopped at once, and no fault of the program swallowed."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from criteria.optionset import OptionSet
from tests.ui.dialogs.form_steps import returned
from tests.ui.dialogs.rig import Rig, built_in
from ui.dialogs import background
from workbooks.return_form import ReturnedForm
from workbooks.returns import read_form


class Reader:
    """Reads two files, then waits to be told to go on."""

    def __init__(self) -> None:
        self.begun: list[Path] = []
        self.go_on = Event()

    def __call__(self, path: Path, option_set: OptionSet, *_answers: object, **_more: object) -> ReturnedForm:
        self.begun.append(path)
        if len(self.begun) > 2:
            assert self.go_on.wait(20)
        return read_form(path, option_set)


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    made = Reader()
    monkeypatch.setattr("workbooks.return_files.read_form", made)
    yield made
    made.go_on.set()


def test_that_slow_reading_shows_how_far_it_is_and_can_be_stopped(
    rig: Rig, tmp_path: Path, reader: Reader
) -> None:
    rig.files.import_dropped([returned(tmp_path, f"Bank {number}") for number in range(6)])
    (progress,) = rig.page.findChildren(QWidget, "progress")
    assert not progress.isVisible()
    rig.qtbot.waitUntil(progress.isVisible)
    rig.qtbot.waitUntil(lambda: progress.accessibleName() == "Reading forms: 2 of 6")
    rig.click("progress_cancel")
    assert rig.no_dialog()
    reader.go_on.set()
    rig.qtbot.wait(60)
    assert len(reader.begun) == 3
    assert rig.document.option_set is built_in()


def test_that_esc_while_reading_leaves_everything_as_it_was(rig: Rig, tmp_path: Path, reader: Reader) -> None:
    rig.files.import_dropped([returned(tmp_path, f"Bank {number}") for number in range(3)])
    rig.press(Qt.Key.Key_Escape)
    reader.go_on.set()
    rig.qtbot.wait(60)
    assert rig.no_dialog()
    assert rig.document.option_set is built_in()


def test_that_a_fault_of_the_program_is_not_swallowed(qtbot: QtBot, rig: Rig) -> None:
    def broken(_progress: background.Progress) -> None:
        raise ZeroDivisionError("a fault of the program")

    reading = background.Background(rig.page)
    with qtbot.captureExceptions() as caught:
        reading.run(broken)
        qtbot.waitUntil(lambda: not reading.is_running())
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]


def test_that_only_the_newest_job_is_heard(qtbot: QtBot, rig: Rig) -> None:
    heard: list[object] = []
    reading = background.Background(rig.page)
    reading.done.connect(heard.append)

    def job(answer: str) -> Callable[[background.Progress], object]:
        return lambda _progress: answer

    reading.run(job("first"))
    reading.run(job("second"))
    qtbot.waitUntil(lambda: not reading.is_running())
    assert heard == ["second"]
