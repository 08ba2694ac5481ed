"""The commands of the File menu, and what the title says about the file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from criteria.storage.library import Library
from ui.document import Document


class Files(QObject):
    """Everything that takes an option set from somewhere or puts it somewhere."""

    told = Signal(object, object)
    """A Message to show in the window, and what its action does (or None)."""
    state_changed = Signal()

    def __init__(
        self, document: Document, library: Library | None, window: QWidget, settings: QSettings
    ) -> None:
        super().__init__(window)
        self._document = document
        self._library = library
        self._window = window
        self._settings = settings

    def status_words(self) -> str:
        return self.tr("Not saved yet")

    def new(self) -> None: ...

    def open(self) -> None: ...

    def save(self) -> bool:
        return False

    def save_as(self) -> bool:
        return False

    def revert(self) -> None: ...

    def open_source(self, source: str) -> bool:
        return False

    def open_recent(self, key: str) -> None: ...

    def recent(self) -> tuple[tuple[str, str], ...]:
        return ()

    def import_exchange(self) -> None: ...

    def export_exchange(self) -> None: ...

    def import_table(self) -> None: ...

    def export_form(self) -> None: ...

    def import_form(self, path: Path | None = None) -> None: ...

    def import_dropped(self, paths: Sequence[Path]) -> None: ...

    def save_picture(self, picture: QPixmap) -> None: ...

    def keep_weighting(self) -> None: ...

    def compare(self) -> None: ...

    def may_close(self) -> bool:
        return True

    def save_draft(self) -> None: ...
