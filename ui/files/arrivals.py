"""Option set files that come in: what they are to the library; nothing that is there is replaced."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from criteria.storage.errors import StorageError
from criteria.storage.exchange import Received, receive
from ui.controls.chip import Tone
from ui.dialogs import choose
from ui.dialogs.background import Background, Progress
from ui.files.desk import Desk
from ui.files.opener import Opener
from ui.files.saver import Saver
from ui.messages import EXPECTED_FAULTS

if TYPE_CHECKING:
    from criteria.storage.arrivals import Arrival
    from criteria.storage.library import Library
    from ui.dialogs.taken_in import TakenIn


class Arrivals(QObject):
    def __init__(self, desk: Desk, saver: Saver, opener: Opener) -> None:
        super().__init__(desk)
        self._desk = desk
        self._saver = saver
        self._opener = opener
        self._background = Background(self)
        self._background.done.connect(self._on_all_taken_in)
        self._background.failed.connect(self._on_not_taken_in)

    def choose(self) -> None:
        kinds = self.tr("Option sets (*.optionset.json *.json)")
        paths = choose.open_files(
            self._desk.window, self._desk.settings, self.tr("Import option sets"), kinds
        )
        self.take(paths)

    def take(self, paths: Sequence[Path]) -> None:
        """One file is opened; several are put into the library, which is backed up first."""
        if len(paths) == 1:
            self._saver.after_asking(partial(self.open, paths[0]))
        elif paths:
            self._take_in_all(tuple(paths))

    def open(self, path: Path) -> bool:
        """Put what is in a file where it belongs, and open it; what is doubtful is asked."""
        from criteria.storage.arrivals import judge

        library = self._desk.library
        try:
            received = receive(path)
            if library is None or library.read_only:
                self._only_open(received)
                return True
            arrival = judge(library, received)
            if arrival.kind in ("new", "related", "same"):
                self._take_in(library, received)
            else:
                self._ask(library, received, arrival, path.name)
        except EXPECTED_FAULTS as fault:
            headline = self.tr("“{file}” was not imported.").format(file=path.name)
            self._desk.refuse(fault, headline, path.name)
            return False
        return True

    def _only_open(self, received: Received) -> None:
        self._desk.document.open(received.option_set, saved=False)
        words = self.tr("“{name}” is open.").format(name=received.option_set.name)
        self._desk.say(Tone.GOOD, words, self.tr("It is not in the library until it is saved."))

    def _take_in(self, library: Library, received: Received) -> None:
        from criteria.storage.arrivals import take_in

        taken = take_in(library, received)
        self._opener.open_kept(taken.option_set.key)
        name, number = taken.option_set.name, taken.revision.number
        if taken.arrival.kind == "same":
            words = self.tr("“{name}” is in the library already, as version {number}.")
        else:
            words = self.tr("“{name}” is in the library now, as version {number}.")
        self._desk.say(Tone.GOOD, words.format(name=name, number=number))

    def _ask(self, library: Library, received: Received, arrival: Arrival, file: str) -> None:
        from criteria.comparison import compare
        from ui.dialogs.arrival import ArrivalDialog

        here = library.load(received.option_set.key)
        counts = compare(here, received.option_set).counts()
        dialog = ArrivalDialog(self._desk.window, received, arrival, counts, file)
        dialog.take_wanted.connect(partial(self._on_take_wanted, received))
        dialog.open_wanted.connect(partial(self._opener.open_kept, received.option_set.key))
        dialog.look_wanted.connect(partial(self._only_open, received))
        self._desk.show(dialog)

    def _on_take_wanted(self, received: Received) -> None:
        library = self._desk.library
        if library is None:
            return
        try:
            self._take_in(library, received)
        except StorageError as fault:
            self._desk.refuse(fault, self.tr("Nothing was imported."))

    def _take_in_all(self, paths: tuple[Path, ...]) -> None:
        library = self._desk.writable()
        if library is None or library.read_only:
            self._desk.told.emit(self._desk.read_only(), None)
            return
        self._desk.say(Tone.NEUTRAL, self.tr("Importing {count} files…").format(count=len(paths)))
        self._background.run(partial(_taken_in, library.path, paths))

    def _on_all_taken_in(self, found: TakenIn) -> None:
        from ui.dialogs.taken_in import TakenInDialog

        self._saver.look_again()
        self._desk.say(Tone.GOOD, self.tr("The files are imported."))
        self._desk.show(TakenInDialog(self._desk.window, found))

    def _on_not_taken_in(self, fault: Exception) -> None:
        self._desk.refuse(fault, self.tr("Nothing was imported."))


def _taken_in(path: Path, files: Sequence[Path], _progress: Progress) -> TakenIn:
    from criteria.storage.library import Library
    from ui.dialogs.taken_in import TakenIn
    from workbooks.command_line.library_import import take_in_all

    with Library.open(path) as library:
        return TakenIn(*take_in_all(library, files))
