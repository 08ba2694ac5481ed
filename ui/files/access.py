"""How the library can be used: to write, to read only, or not at all; and what is said and offered then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from criteria.storage.errors import StorageError
from ui.controls.chip import Tone
from ui.files.desk import Desk
from ui.files.saver import Saver
from ui.messages import message_of

if TYPE_CHECKING:
    from ui.files.claim import Claim

DAMAGE = frozenset({"damaged", "foreign"})
"""What a library is refused for that can be mended; the others are about the disk or another window."""


class Access(QObject):
    damaged = Signal(object)
    """The issues of a library that cannot be opened because of them."""
    opened = Signal()
    """The library can be used from now on, or in another way than before."""

    def __init__(self, desk: Desk, saver: Saver) -> None:
        super().__init__(desk)
        self._desk = desk
        self._saver = saver
        self.claim: Claim | None = None
        desk.reopen = self.open

    def open(self, read_only: bool = False) -> bool:
        """Whether the library can be written to now; whatever stood in the way may be gone."""
        elsewhere = self.claim is not None and self.claim.is_elsewhere and not self.claim.take()
        try:
            self._use(read_only or elsewhere)
        except StorageError as fault:
            self._refused(fault)
            return False
        return not (read_only or elsewhere)

    def _use(self, read_only: bool) -> None:
        from criteria.storage.library import Library

        before, self._desk.library = self._desk.library, Library.open(read_only=read_only)
        if before is not None:
            before.close()
        if not read_only and self.claim is not None:
            self.claim.listen()
        self._saver.adopt()
        self.opened.emit()

    def tell_elsewhere(self) -> None:
        """Another window has the library: this one reads, and takes over when that one is closed."""
        self._desk.say(
            Tone.WARN,
            self.tr("Another window has the library open."),
            self.tr("This one can read and export, not save. Save tries again once the other is closed."),
            self.tr("Try again"),
            self._try_again,
        )

    def _try_again(self) -> None:
        if self.open():
            self._desk.say(Tone.GOOD, self.tr("This window saves in the library from now on."))
        elif self.claim is not None and self.claim.is_elsewhere:
            self.tell_elsewhere()

    def _refused(self, fault: StorageError) -> None:
        headline = self.tr("Work goes on in memory: the library could not be opened.")
        if fault.code in DAMAGE:
            self.damaged.emit(fault.issues)
        elif fault.code == "newer":
            words = self.tr("The library was last used by a newer version of the program.")
            message = message_of(fault.issues, words, self.tr("Open read-only"))
            self._desk.told.emit(message, self._open_read_only)
        else:
            message = message_of(fault.issues, headline, self.tr("Try again"))
            self._desk.told.emit(message, self._try_again)

    def _open_read_only(self) -> None:
        self.open(read_only=True)
        if self._desk.library is not None:
            self._desk.say(
                Tone.NEUTRAL,
                self.tr("The library is open to read only."),
                self.tr("Everything in it can be opened and exported; nothing is saved in it."),
            )
