"""Search everywhere: type a few letters, Enter goes there."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.controls.words import Ink, Words
from ui.dialogs.frame import Dialog
from ui.dialogs.rows import Row, RowList
from ui.dialogs.search_field import SearchField
from ui.overrides import override
from ui.presentation.search import COMMAND, ICONS, PAGE, Entry, matching, prepared

_ROWS_HIGH = 378


class SearchDialog(Dialog):
    wanted = Signal(str, str)
    """Kind and key of what was chosen."""

    def __init__(self, window: QWidget, entries: Iterable[Entry]) -> None:
        super().__init__(window, "search_dialog", self.tr("Search"), "", 640)
        self._found = prepared(entries)
        self._listed: list[Entry] = []
        self.search = SearchField(
            "search_field",
            self.tr("Search everywhere"),
            self.tr("Options, criteria, scenarios, weightings, sources, pages, commands"),
        )
        self.search.textChanged.connect(self._show_rows)
        self.rows = RowList("search_list", self.tr("What was found"))
        self.rows.setFixedHeight(_ROWS_HIGH)
        self.rows.wanted.connect(lambda _place: self._go())
        self.rows.picked.connect(self._name_result)
        self.search.list = self.rows
        self.none = Words("", 13, 400, Ink.TEXT3, wrap=True)
        self.none.setObjectName("search_none")
        for part in (self.search, self.rows, self.none):
            self.body.addWidget(part)
        self.aside.setText(self.tr("↑ ↓ choose, Enter goes there, Esc closes"))
        self.set_primary(self.tr("Go there"), self._go)
        self._show_rows()

    @override
    def first_field(self) -> QWidget:
        return self.search

    def _show_rows(self) -> None:
        self._listed = matching(self._found, self.search.text())
        rows = [
            Row(str(place), entry.title, entry.detail, entry.aside, ICONS[entry.kind])
            for place, entry in enumerate(self._listed)
        ]
        self.rows.show_rows(rows, "0")
        self.rows.setVisible(bool(rows))
        self.none.setVisible(not rows)
        words = self.tr("Nothing holds “{words}”. Try fewer letters, or a code such as “A4”.")
        self.none.setText(words.format(words=self.search.text()))
        self.primary.setEnabled(bool(rows))

    def _current(self) -> Entry | None:
        at = self.rows.current()
        return self._listed[int(at)] if at and self._listed else None

    def _name_result(self, _place: str) -> None:
        entry = self._current()
        if entry is not None:
            does = entry.kind == COMMAND
            opens = entry.kind == PAGE
            words = self.tr("Do it") if does else self.tr("Open the page") if opens else self.tr("Go there")
            self.set_primary(words)

    def _go(self) -> None:
        entry = self._current()
        if entry is not None:
            self.accept()
            self.wanted.emit(entry.kind, entry.key)
