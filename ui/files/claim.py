"""Which window writes to the library: the first one. A later one raises it, or only reads."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from criteria.storage.errors import StorageError
from criteria.storage.lock import Lock

if TYPE_CHECKING:
    from ui.files.neighbours import Listener


class Claim(QObject):
    """The lock on a library, and the address at which its holder is raised.

    A process that was killed holds nothing any more. Where no lock can be had (a folder that is read-only)
    nobody else has one, and the library itself says what cannot be done.
    """

    raise_wanted = Signal(str)
    """Another start asked for this window; it carries the source to open, or nothing."""

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._lock = Lock(library)
        self._listener: Listener | None = None
        self.is_elsewhere = False

    def take(self) -> bool:
        """Whether no other window has it."""
        try:
            self.is_elsewhere = not self._lock.take(_address(self._library))
        except StorageError:
            self.is_elsewhere = False
        return not self.is_elsewhere

    def raise_holder(self, source: str | None) -> bool:
        """Whether the window that has it came to the front, and was given the source to open.

        One that ends meanwhile leaves the library to this one.
        """
        from ui.files.neighbours import call

        holder = self._lock.holder()
        if holder is None or not holder.address:
            return False
        return call(holder.address, source or "", self.take)

    def listen(self) -> None:
        """Let later starts raise this window; for after the first paint."""
        from ui.files.neighbours import Listener

        if not self.is_elsewhere and self._listener is None:
            self._listener = Listener(_address(self._library), self)
            self._listener.called.connect(self.raise_wanted)

    def fall_silent(self) -> None:
        """This window is closed: it cannot be raised any more, but still has the library."""
        if self._listener is not None:
            self._listener.close()
            self._listener = None

    def release(self) -> None:
        self.fall_silent()
        self._lock.release()


def _address(library: Path) -> str:
    """The same for every process that means this library."""
    from hashlib import sha256

    return f"policy-options-{sha256(str(library.absolute()).encode()).hexdigest()[:20]}"
