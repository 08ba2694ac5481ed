"""The set that is picked in the library: what it takes up, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from criteria.storage.browsing import Room, room
from criteria.storage.library import Library
from criteria.storage.records import Entry
from ui.controls.buttons import Button, Kind
from ui.controls.words import Ink, Words
from ui.dialogs.background import Background
from ui.dialogs.fields import TextField
from ui.dialogs.sets import size_words
from ui.overrides import override
from ui.translation import counted


class KeptSet(QWidget):
    """One line: its room and the buttons, or the field for a new name."""

    rename_wanted = Signal(str)
    duplicate_wanted = Signal()
    archive_wanted = Signal()

    def __init__(self, fault_of: Callable[[str], str], library: Library | None) -> None:
        """`fault_of` says what is wrong with a new name; in a library that is only read nothing is done."""
        super().__init__()
        self._fault_of = fault_of
        self._path = None if library is None else library.path
        self._entry: Entry | None = None
        self._reading = Background(self)
        self._reading.done.connect(self._on_read)
        self.room = Words("", 12, 400, Ink.TEXT3)
        self.room.setObjectName("open_room")
        self.rename = _small(self.tr("Rename…"), "open_rename", self._on_rename)
        self.duplicate = _small(self.tr("Duplicate"), "open_duplicate", self.duplicate_wanted.emit)
        self.archive = _small(self.tr("Archive"), "open_archive", self.archive_wanted.emit)
        self.name = _NameField()
        self.name.setObjectName("open_new_name")
        self.name.setAccessibleName(self.tr("New name"))
        self.name.textChanged.connect(self._check)
        self.name.accepted.connect(self._on_named)
        self.name.given_up.connect(self._end_naming)
        self.take = _small(self.tr("Rename"), "open_take_name", self._on_named)
        self.fault = Words("", 12, 400, Ink.BAD, wrap=True)
        self.fault.setObjectName("open_name_fault")
        writes = library is not None and not library.read_only
        for button in (self.rename, self.duplicate, self.archive):
            button.setEnabled(writes)
        self._lay_out()

    def _lay_out(self) -> None:
        acts, naming = QWidget(), QWidget()
        row = QHBoxLayout(acts)
        row.addWidget(self.room, 1)
        for button in (self.rename, self.duplicate, self.archive):
            row.addWidget(button)
        other = QHBoxLayout(naming)
        other.addWidget(self.name, 1)
        other.addWidget(self.take)
        self._stack = QStackedWidget()
        for layout, part in ((row, acts), (other, naming)):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(8)
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._stack)
        column.addWidget(self.fault)
        self.fault.hide()

    def show_entry(self, entry: Entry) -> None:
        self._entry = entry
        self.archive.set_words(self.tr("Bring back") if entry.archived else self.tr("Archive"))
        self._end_naming()
        self.room.setText("")
        path = self._path
        if path is not None:
            self._reading.run(lambda _progress: _room_of(path, entry.key))

    def stop(self) -> None:
        self._reading.stop()

    def _on_read(self, found: Room) -> None:
        versions = counted(found.revisions, self.tr, "1 version", "{count} versions")
        words = self.tr("{versions} in {size} on the disk")
        self.room.setText(words.format(versions=versions, size=size_words(found.stored)))

    def _on_rename(self) -> None:
        if self._entry is not None:
            self._stack.setCurrentIndex(1)
            self.name.setText(self._entry.name)
            self.name.selectAll()
            self.name.setFocus()

    def _end_naming(self) -> None:
        self._stack.setCurrentIndex(0)
        self.fault.hide()

    def _check(self) -> None:
        fault = self._fault_of(self.name.name())
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        self.name.set_wrong(bool(fault))
        self.take.setEnabled(not fault)

    def _on_named(self) -> None:
        if self.take.isEnabled():
            name = self.name.name()
            self._end_naming()
            self.rename_wanted.emit(name)


class _NameField(TextField):
    """Enter takes the name, Esc gives it up; neither closes the dialog."""

    accepted = Signal()
    given_up = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


def _small(words: str, name: str, act: Callable[[], object]) -> Button:
    button = Button(words, Kind.SMALL)
    button.setObjectName(name)
    button.clicked.connect(lambda _checked=False: act())
    return button


def _room_of(path: Path, key: str) -> Room:
    with Library.open(path, read_only=True) as library:
        return room(library, key)
