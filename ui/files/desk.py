"""What every command on files works with: the document, the library, the window, one dialog at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from criteria.issues import Issue, error
from criteria.storage.errors import StorageError
from ui.controls.banner import Message
from ui.controls.chip import Tone
from ui.document import Document
from ui.messages import advice, issues_of, message_of, sentence

if TYPE_CHECKING:
    from criteria.storage.library import Library
    from criteria.storage.records import Entry
    from ui.dialogs.frame import Dialog

Act = Callable[[], object]


class Desk(QObject):
    """Says things in the window and shows dialogs over it."""

    told = Signal(object, object)

    def __init__(
        self, document: Document, library: Library | None, window: QWidget, settings: QSettings
    ) -> None:
        super().__init__(window)
        self.document = document
        self.library = library
        self.window = window
        self.settings = settings
        self.reopen: Callable[[], bool] | None = None
        self._dialog: Dialog | None = None

    def say(
        self, tone: Tone, headline: str, detail: str = "", action: str = "", act: Act | None = None
    ) -> None:
        self.told.emit(Message(tone, headline, detail, action), act)

    def refuse(self, fault: Exception, headline: str, where: str = "") -> None:
        """Say what did not happen and why; where there are several reasons, all can be seen."""
        issues = issues_of(fault, where)
        several = self.tr("Show all") if len(issues) > 1 else ""
        show = (lambda: self._show_all(issues, headline)) if several else None
        self.told.emit(message_of(issues, headline, several), show)

    def _show_all(self, issues: Sequence[Issue], headline: str) -> None:
        from ui.dialogs.all_faults import AllFaults

        self.show(AllFaults(self.window, issues, headline))

    def tell_written(self, words: str, path: Path, notes: Sequence[Issue] = ()) -> None:
        """With a link to the folder (of a file), and what was noticed while writing."""
        folder = path if path.is_dir() else path.parent
        address = QUrl.fromLocalFile(str(folder))
        detail = " ".join(f"{sentence(note)} {advice(note)}".strip() for note in notes)
        self.say(Tone.GOOD, words, detail, self.tr("Open folder"), lambda: QDesktopServices.openUrl(address))

    def show(self, dialog: Dialog) -> None:
        """Open a dialog; any other one that is open is left as by Esc."""
        self.dismiss()
        self._dialog = dialog
        dialog.finished.connect(lambda _result: self._on_finished(dialog))
        dialog.open()

    def dialog(self) -> Dialog | None:
        """The dialog that is open."""
        return self._dialog

    def dismiss(self) -> None:
        if self._dialog is not None:
            self._dialog.reject()

    def _on_finished(self, dialog: Dialog) -> None:
        if self._dialog is dialog:
            self._dialog = None

    def entries(self) -> tuple[Entry, ...]:
        """The sets in the library; none, with a message, when it cannot be read."""
        if self.library is None:
            return ()
        try:
            return self.library.list()
        except StorageError as fault:
            self.refuse(fault, self.tr("The library cannot be read."))
            return ()

    def taken_names(self) -> list[str]:
        return [entry.name for entry in self.entries()]

    def is_gone(self) -> bool:
        """Whether there was a library, and nothing but its backups is left."""
        library = self.library
        if library is None or library.path.exists():
            return False
        from criteria.storage.backups import backups

        try:
            return bool(backups(library.path))
        except StorageError:
            return False

    def let_go(self) -> None:
        """Close the library: from now on there is none."""
        library, self.library = self.library, None
        if library is not None:
            library.close()

    def writable(self) -> Library | None:
        """The library to save in; what stood in the way before may be gone by now."""
        if (self.library is None or self.library.read_only) and self.reopen is not None:
            self.reopen()
        return self.library

    def read_only(self) -> Message:
        """Why nothing is changed in a library that another window, or a newer version, has."""
        return Message(
            Tone.WARN,
            self.tr("The library is open to read only."),
            self.tr("Close the other window, or export what you need as a file."),
        )

    def no_library(self) -> Issue:
        return error(
            "no-library",
            "",
            self.tr("the library could not be opened"),
            mend=self.tr("Export the option set as a file, so that nothing is lost."),
        )
