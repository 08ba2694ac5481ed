"""Open: the option sets of the library, found by typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from criteria.storage.records import Entry
from ui.controls.buttons import Button
from ui.controls.words import Ink, Words
from ui.dialogs.frame import Dialog
from ui.dialogs.rows import RowList
from ui.dialogs.search_field import SearchField
from ui.dialogs.sets import matching
from ui.overrides import override


class OpenDialog(Dialog):
    """`chosen` carries the key of a set; `import_wanted` asks for a file instead."""

    chosen = Signal(str)
    import_wanted = Signal()

    def __init__(self, window: QWidget, entries: Sequence[Entry], current: str | None = None) -> None:
        super().__init__(window, "open_dialog", self.tr("Open an option set"), "", 640)
        self._entries = tuple(entries)
        self.search = SearchField("open_search", self.tr("Find an option set"), self.tr("Find by name"))
        self.search.textChanged.connect(self._show_rows)
        self.rows = RowList("open_list", self.tr("Option sets in the library"))
        self.rows.setMinimumHeight(230)
        self.rows.wanted.connect(self._on_wanted)
        self.search.list = self.rows
        self.empty = Words("", 13, 400, Ink.TEXT3, wrap=True)
        self.empty.setObjectName("open_empty")
        for part in (self.search, self.rows, self.empty):
            self.body.addWidget(part)
        self.import_button = Button(self.tr("Import a file…"))
        self.import_button.setObjectName("open_import")
        self.import_button.clicked.connect(self._on_import)
        self.add_button(self.import_button)
        self.set_primary(self.tr("Open"), lambda: self._on_wanted(self.rows.current() or ""))
        self._show_rows()
        if current is not None:
            self.rows.select(current)

    @override
    def first_field(self) -> QWidget:
        return self.search

    def _show_rows(self) -> None:
        rows = matching(self._entries, self.search.text())
        self.rows.show_rows(rows)
        self.rows.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        if self._entries:
            self.empty.setText(self.tr("No name holds “{words}”.").format(words=self.search.text()))
        else:
            self.empty.setText(self.tr("Nothing is saved in the library yet. Save puts the open set there."))
        self.primary.setEnabled(bool(rows))

    def _on_wanted(self, key: str) -> None:
        if key:
            self.accept()
            self.chosen.emit(key)

    def _on_import(self) -> None:
        self.accept()
        self.import_wanted.emit()
