"""Drafts: what is not saved yet is kept where a crash cannot reach it, until it is saved or discarded."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from criteria.storage.errors import StorageError
from ui.files.desk import Desk
from ui.messages import message_of

if TYPE_CHECKING:
    from criteria.storage.records import Draft

DRAFT_AFTER_MS = 600
"""After the last change: with the writing, a draft is on the disk within a second."""
LONGEST_WAIT_S = 5.0
"""Without a pause in the changes a draft is written all the same."""


class Drafts(QObject):
    export_wanted = Signal()

    def __init__(self, desk: Desk, base: Callable[[], int | None]) -> None:
        """`base` is the version that the open set was made from, if any."""
        super().__init__(desk)
        self._desk = desk
        self._document = desk.document
        self._base = base
        self._has_told = False
        self._waiting_since: float | None = None
        self._soon = QTimer(self, singleShot=True, interval=DRAFT_AFTER_MS)
        self._soon.timeout.connect(self._on_due)
        self._document.changed.connect(self._on_changed)

    def stop(self) -> None:
        self._soon.stop()
        self._waiting_since = None

    @Slot(object)
    def _on_changed(self, _change: object) -> None:
        if self._desk.library is None:
            return
        if self._waiting_since is None:
            self._waiting_since = monotonic()
        if not self._soon.isActive() or monotonic() - self._waiting_since < LONGEST_WAIT_S:
            self._soon.start()

    @Slot()
    def _on_due(self) -> None:
        self._waiting_since = None
        if not self._document.is_modified():
            return
        try:
            self._put()
        except StorageError as fault:
            if not self._has_told:
                self._has_told = True
                headline = self.tr("What is not saved is not safe from a crash.")
                message = message_of(fault.issues, headline, self.tr("Export instead…"))
                self._desk.told.emit(message, self.export_wanted.emit)

    def _put(self) -> None:
        if self._desk.library is not None:
            self._desk.library.save_draft(self._document.original(), self._base())

    def save(self) -> None:
        """For the end of the program by a fault: whatever happens here makes nothing worse."""
        try:
            self._put()
        except StorageError:
            return

    def drop(self) -> None:
        """Discard this session's drafts: what they held is saved, or not wanted."""
        from criteria.storage.library import SESSION

        self.stop()
        library = self._desk.library
        if library is None or library.read_only:
            return
        try:
            for draft in library.drafts():
                if draft.session == SESSION:
                    library.discard_draft(draft)
        except StorageError:
            return  # a draft too many is offered at the next start, and does no harm

    def take_over(self, draft: Draft) -> None:
        """An opened draft of an earlier session becomes this session's own."""
        library = self._desk.library
        if library is None:
            return
        try:
            self._put()
            library.discard_draft(draft)
        except StorageError:
            return  # the draft stays what it was: one too many, none too few

    def left(self) -> tuple[Draft, ...]:
        """Drafts of sessions that ended without saving; those of a window that writes now are its own."""
        from criteria.storage.library import SESSION

        library = self._desk.library
        if library is None or library.read_only:
            return ()
        try:
            return tuple(draft for draft in library.drafts() if draft.session != SESSION)
        except StorageError:
            return ()
