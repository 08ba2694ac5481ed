"""A whole window with a library of its own, on which scenes are played without a test around them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, TypeVar
from unittest import mock

from PySide6.QtCore import QEvent, QPoint, QSettings, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from criteria.edits.weights import set_points
from criteria.optionset import OptionSet
from criteria.storage.library import Library
from tests.ui import sets
from ui.controls.text_box import TextBox
from ui.dialogs.frame import Dialog
from ui.document import Document
from ui.files import Files
from ui.window.main_window import MainWindow

Shown = TypeVar("Shown", bound=QWidget)
LONGEST_WAIT_S = 60.0


class Stage:
    def __init__(self, folder: Path, size: tuple[int, int], option_set: OptionSet) -> None:
        self.folder = folder
        self.size = size
        self.library = Library.open(folder / "library.sqlite3")
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        settings.setValue("tour_done", True)
        settings.setValue("files/folder", str(folder))
        self.document = Document(option_set)
        self.window = MainWindow(self.document, self.library, settings)
        self.window.setMinimumSize(0, 0)  # text at 200 % leaves so little room
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        self.until(self.window.recompute.is_idle)

    @property
    def files(self) -> Files:
        return self.window.files

    @property
    def set(self) -> OptionSet:
        return self.document.option_set

    def tick(self) -> None:
        for _ in range(4):  # a text that wraps to more lines moves what lies around it
            QApplication.processEvents()

    def until(self, done: Callable[[], bool]) -> None:
        end = time.monotonic() + LONGEST_WAIT_S
        while not done():
            assert time.monotonic() < end, "that took too long"
            QApplication.processEvents()
            time.sleep(0.003)
        self.tick()

    def find(self, kind: type[Shown], name: str = "") -> Shown:
        found = [w for w in self.window.findChildren(kind, name or None) if w.isVisible()]
        assert found, f"no {name or kind.__name__} to be seen"
        return found[-1]

    def click(self, name: str) -> None:
        QTest.mouseClick(self.find(QWidget, name), Qt.MouseButton.LeftButton)
        self.tick()

    def type(self, name: str, words: str, *, enter: bool = False) -> None:
        field = self.find(QWidget, name)
        assert isinstance(field, QLineEdit | TextBox)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, words)
        if enter:
            QTest.keyClick(field, Qt.Key.Key_Return)
        self.tick()

    def command(self, key: str) -> None:
        self.window.commands.actions[key].trigger()
        self.tick()

    def dialog(self, kind: type[Shown]) -> Shown:
        self.tick()
        return self.find(kind)

    def overlay(self) -> QWidget:
        """The dialog that is open; without one the whole window."""
        shown = [dialog.panel for dialog in self.window.findChildren(Dialog) if dialog.isVisible()]
        return shown[-1] if shown else self.window

    def ask(self, widget: QWidget, spot: QPoint | None = None) -> None:
        """Open the menu of what lies there."""
        place = widget.rect().center() if spot is None else spot
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(widget, QContextMenuEvent(reason, place, widget.mapToGlobal(place)))
        self.tick()

    def change(self, points: float = 5.0) -> None:
        """Drag the first weight."""
        self.document.apply("drag", set_points(self.set, self.set.criteria[0].key, points))
        self.until(self.window.recompute.is_idle)

    def save(self) -> None:
        assert self.files.save()

    def pictured(self) -> QWidget:
        """The window, or what covers it."""
        over = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w.isFullScreen()]
        return over[-1] if over else self.window

    def popups(self) -> list[QWidget]:
        """What floats over the window, the last one on top."""
        kinds = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)
        return [w for w in QApplication.topLevelWidgets() if w.isVisible() and w.windowType() in kinds]

    def close(self) -> None:
        for widget in (*self.popups(), *self.window.findChildren(Dialog)):
            if widget.isVisible():
                widget.close()
        self.window.recompute.close()
        self.files.let_go()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


class Scene(NamedTuple):
    name: str
    play: Callable[[Stage], object]
    begin: Callable[[], OptionSet] = sets.built_in


@contextmanager
def chosen(*paths: Path) -> Iterator[None]:
    """What the system's file dialogs would be told."""
    names = [str(path) for path in paths]
    one = names[0] if names else ""
    with (
        mock.patch("ui.dialogs.choose.QFileDialog.getOpenFileName", return_value=(one, "")),
        mock.patch("ui.dialogs.choose.QFileDialog.getSaveFileName", return_value=(one, "")),
        mock.patch("ui.dialogs.choose.QFileDialog.getOpenFileNames", return_value=(names, "")),
        mock.patch("ui.dialogs.choose.QFileDialog.getExistingDirectory", return_value=one),
    ):
        yield
