"""Open: the option sets of the library, found by typing; renamed, copied, put away and brought back."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from criteria.storage import browsing
from criteria.storage.browsing import Order, Shelf
from criteria.storage.errors import StorageError
from criteria.storage.library import Library
from criteria.storage.records import Entry
from ui.controls.buttons import Button
from ui.controls.segmented import Segmented
from ui.controls.selector import Choice, Selector
from ui.controls.words import Ink, Words
from ui.dialogs.frame import Dialog
from ui.dialogs.kept_set import KeptSet
from ui.dialogs.rows import Row, RowList
from ui.dialogs.search_field import SearchField
from ui.dialogs.sets import name_fault, row_of
from ui.messages import message_of
from ui.overrides import override

IN_USE, ARCHIVED = "in_use", "archived"
_NOTHING = Shelf((), {})


class OpenDialog(Dialog):
    """`chosen` carries the key of a set; `import_wanted` asks for a file instead."""

    chosen = Signal(str)
    import_wanted = Signal()
    changed = Signal(str)
    """The set of this key has another name, or was put away or brought back."""

    def __init__(self, window: QWidget, library: Library | None, current: str | None = None) -> None:
        super().__init__(window, "open_dialog", self.tr("Open an option set"), "", 760)
        self._library = library
        self._shelf, self._rows = _NOTHING, dict[str, Row]()
        hint = self.tr("Find by name or label")
        self.search = SearchField("open_search", self.tr("Find an option set"), hint)
        self.search.textChanged.connect(self._show_rows)
        self.which = Segmented(
            ((IN_USE, self.tr("In use")), (ARCHIVED, self.tr("Archived"))), self.tr("Which sets")
        )
        self.which.setObjectName("open_which")
        self.which.chosen.connect(lambda _key: self._read())
        self.order = Selector(self.tr("Order"))
        self.order.setObjectName("open_order")
        self.order.set_choices(self._orders(), "name")
        self.order.chosen.connect(lambda _key: self._show_rows())
        self.rows = RowList("open_list", self.tr("Option sets in the library"))
        self.rows.setMinimumHeight(260)
        self.rows.wanted.connect(self._on_wanted)
        self.rows.picked.connect(self._on_picked)
        self.search.list = self.rows
        self.kept = KeptSet(self._fault_of, library)
        self.empty = Words("", 13, 400, Ink.TEXT3, wrap=True)
        self.empty.setObjectName("open_empty")
        self._lay_out()
        self._read()
        if current is not None:
            self.rows.select(current)

    def _orders(self) -> list[Choice]:
        words = {
            "name": self.tr("By name"),
            "used": self.tr("Last used first"),
            "saved": self.tr("Last saved first"),
            "size": self.tr("Largest first"),
        }
        return [Choice(order, (words[order],), "") for order in get_args(Order)]

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.search, 1)
        head.addWidget(self.which)
        head.addWidget(self.order)
        self.body.addLayout(head)
        for part in (self.rows, self.kept, self.empty):
            self.body.addWidget(part)
        self.kept.rename_wanted.connect(self._on_rename)
        self.kept.duplicate_wanted.connect(self._on_duplicate)
        self.kept.archive_wanted.connect(self._on_archive)
        self.import_button = Button(self.tr("Import a file…"))
        self.import_button.setObjectName("open_import")
        self.import_button.clicked.connect(self._on_import)
        self.add_button(self.import_button)
        self.set_primary(self.tr("Open"), lambda: self._on_wanted(self.rows.current() or ""))

    @override
    def first_field(self) -> QWidget:
        return self.search

    @override
    def done(self, result: int) -> None:
        self.kept.stop()
        super().done(result)

    def shows_archived(self) -> bool:
        return self.which.current() == ARCHIVED

    def _read(self, current: str | None = None) -> None:
        """What is in the library now; one that cannot be read shows nothing, and says why."""
        self._shelf = _NOTHING
        if self._library is not None:
            try:
                self._shelf = browsing.shelf(self._library, self.shows_archived())
            except StorageError as fault:
                self.tell(message_of(fault.issues, self.tr("The library cannot be read.")))
        self._rows = {entry.key: row_of(entry) for entry in self._shelf.entries}
        self._show_rows(current=current)

    def _show_rows(self, _words: str = "", current: str | None = None) -> None:
        order: Order = next(order for order in get_args(Order) if order == self.order.current())
        found = self._shelf.search(self.search.text(), order)
        self.rows.show_rows([self._rows[entry.key] for entry in found], current)
        for part in (self.rows, self.kept):
            part.setVisible(bool(found))
        self.empty.setVisible(not found)
        self.empty.setText(self._nothing_words())
        self.primary.setEnabled(bool(found))

    def _nothing_words(self) -> str:
        if self._shelf.entries:
            return self.tr("No name or label holds “{words}”.").format(words=self.search.text())
        if self.shows_archived():
            return self.tr("Nothing is archived.")
        return self.tr("Nothing is saved in the library yet. Save puts the open set there.")

    def _entry(self) -> Entry | None:
        key = self.rows.current()
        return next((entry for entry in self._shelf.entries if entry.key == key), None)

    def _on_picked(self, _key: str) -> None:
        entry = self._entry()
        if entry is not None:
            self.kept.show_entry(entry)

    def _fault_of(self, name: str) -> str:
        """What is wrong with a new name for the set that is picked."""
        entry = self._entry()
        taken = [other.name for other in self._shelf.entries if entry is None or other.key != entry.key]
        return name_fault(name, taken)

    def _on_rename(self, name: str) -> None:
        self._do(lambda library, key: browsing.rename(library, key, name), self.tr("Nothing was renamed."))

    def _on_duplicate(self) -> None:
        self._do(lambda library, key: browsing.duplicate(library, key)[0].key, self.tr("Nothing was copied."))

    def _on_archive(self) -> None:
        put_away = not self.shows_archived()
        refusal = self.tr("Nothing was archived.") if put_away else self.tr("Nothing was brought back.")
        self._do(lambda library, key: library.archive(key, put_away), refusal)

    def _do(self, act: Callable[[Library, str], object], refusal: str) -> None:
        """Change the picked set, and show what the library holds then; a key that comes back is picked."""
        library, entry = self._library, self._entry()
        if library is None or entry is None:
            return
        try:
            made = act(library, entry.key)
        except StorageError as fault:
            self.tell(message_of(fault.issues, refusal))
            return
        self.tell(None)
        self._read(made if isinstance(made, str) else None)
        self.changed.emit(entry.key)

    def _on_wanted(self, key: str) -> None:
        if key:
            self.accept()
            self.chosen.emit(key)

    def _on_import(self) -> None:
        self.accept()
        self.import_wanted.emit()
