"""A window with a document, a library and the commands on files, driven as a person would."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from criteria.catalogue import load_catalogue
from criteria.edits.weights import set_points
from criteria.optionset import OptionSet
from criteria.storage.library import Library
from ui import theme
from ui.controls.banner import Banner, Message
from ui.controls.text_box import TextBox
from ui.dialogs.fields import TextField
from ui.dialogs.frame import Dialog
from ui.document import Document
from ui.files import Files
from ui.overrides import override

Kind = TypeVar("Kind", bound=QWidget)


@cache
def built_in() -> OptionSet:
    return load_catalogue("russia-dprk")


class Page(QWidget):
    """Stands for the main window: a field that has the keyboard, and a shortcut."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.field = QLineEdit(self)
        self.undone = 0
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self._on_undo)
        self.resize(1280, 800)

    def _on_undo(self) -> None:
        self.undone += 1

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().canvas)
        painter.end()


class Rig:
    def __init__(self, qtbot: QtBot, folder: Path, option_set: OptionSet | None = None) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.page = Page()
        qtbot.addWidget(self.page)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.page.activateWindow()
        qtbot.waitUntil(self.page.isActiveWindow)
        self.page.field.setFocus()
        self.library = Library.open()
        self.document = Document(option_set or built_in())
        self.settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.settings.setValue("files/folder", str(folder))
        self.told: list[tuple[Message, Callable[[], object] | None]] = []
        self.files = self.begin()

    def begin(self, library: Library | None = None) -> Files:
        """The commands, as at the start of the program."""
        files = Files(self.document, library or self.library, self.page, self.settings)
        files.told.connect(lambda message, act: self.told.append((message, act)))
        files.begin()
        return files

    def leave(self) -> None:
        """Let go of the library, as a window that is closed does, without a last backup."""
        self.files.let_go()

    def change(self, points: float = 5.0) -> None:
        """Drag the first weight."""
        after = set_points(self.document.option_set, self.document.option_set.criteria[0].key, points)
        self.document.apply("drag", after)

    def dialog(self, name: str) -> Dialog:
        """The dialog that is open."""
        shown = [d for d in self.page.findChildren(Dialog) if d.isVisible()]
        assert [d.objectName() for d in shown] == [name]
        return shown[0]

    def no_dialog(self) -> bool:
        return not [d for d in self.page.findChildren(Dialog) if d.isVisible()]

    def find(self, kind: type[Kind], name: str) -> Kind:
        found = [w for w in self.page.findChildren(kind, name) if w.isVisible()]
        assert found, f"no {name} to be seen"
        return found[-1]

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(self.find(QWidget, name), Qt.MouseButton.LeftButton)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key to where the keyboard is."""
        focused = self.page.focusWidget()
        assert focused is not None
        self.qtbot.keyClick(focused, key, modifier)

    def type_into(self, name: str, words: str) -> None:
        field = self.find(QWidget, name)
        assert isinstance(field, TextField | TextBox)
        field.setFocus()
        field.selectAll()
        if words:
            self.qtbot.keyClicks(field, words)
        else:
            self.qtbot.keyClick(field, Qt.Key.Key_Delete)

    def banner(self, name: str = "dialog_banner") -> Message:
        message = self.find(Banner, name).message()
        assert message is not None
        return message

    def last_told(self) -> Message:
        assert self.told, "nothing was said"
        return self.told[-1][0]

    def act(self) -> None:
        """Press the action of what was said last."""
        act = self.told[-1][1]
        assert act is not None
        act()

    def later(self, *steps: Callable[[], None]) -> None:
        """Do these one after another while questions wait for their answers."""
        if steps:
            QTimer.singleShot(20, self.page, lambda: self._do(steps))

    def _do(self, steps: Sequence[Callable[[], None]], patience: int = 500) -> None:
        """The first step as soon as what it is about can be seen, then the others."""
        if patience and self.no_dialog():
            QTimer.singleShot(20, self.page, lambda: self._do(steps, patience - 1))
            return
        self.later(*steps[1:])
        try:
            steps[0]()
        except AssertionError:
            for dialog in self.page.findChildren(Dialog):
                dialog.reject()  # or the test would wait for ever
            raise


class Chooser:
    """Stands in for the system's file dialogs: gives what it was told to, and remembers the questions."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.given: list[Path] = []
        self.asked: list[str] = []
        self.offered: list[str] = []
        for name in ("getOpenFileName", "getSaveFileName"):
            monkeypatch.setattr(f"ui.dialogs.choose.QFileDialog.{name}", self._one)
        monkeypatch.setattr("ui.dialogs.choose.QFileDialog.getExistingDirectory", self._folder)
        monkeypatch.setattr("ui.dialogs.choose.QFileDialog.getOpenFileNames", self._many)

    def _one(self, window: QWidget, title: str, where: str, kinds: str) -> tuple[str, str]:
        self.asked.append(title)
        self.offered.append(where)
        return (str(self.given.pop(0)) if self.given else "", kinds)

    def _folder(self, window: QWidget, title: str, where: str) -> str:
        return self._one(window, title, where, "")[0]

    def _many(self, window: QWidget, title: str, where: str, kinds: str) -> tuple[list[str], str]:
        self.asked.append(title)
        given, self.given = [str(path) for path in self.given], []
        return given, kinds
