"""A file that the library has another version of: what is what, and what to do with it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from criteria.comparison import Tally
from criteria.storage.arrivals import Arrival
from criteria.storage.exchange import Received
from ui.controls.buttons import Button
from ui.controls.words import Words
from ui.dialogs.frame import Dialog
from ui.presentation.changes import counts_in_words


class ArrivalDialog(Dialog):
    """What is wanted: put it into the library, open what is there, or only open the file."""

    take_wanted = Signal()
    open_wanted = Signal()
    look_wanted = Signal()

    def __init__(
        self, window: QWidget, received: Received, arrival: Arrival, counts: Mapping[str, Tally], file: str
    ) -> None:
        """`counts` is what the file has other than the newest version here."""
        title, told = self._words(arrival, file)
        super().__init__(window, "arrival_dialog", title, received.option_set.name, 560)
        self.told = Words(told, 13, wrap=True)
        self.told.setObjectName("arrival_words")
        differs = self.tr("In the file, against version {number} here: {changes}.")
        number = arrival.entry.revision if arrival.entry is not None else 0
        self.differs = Words(
            differs.format(number=number, changes=counts_in_words(counts)), 13, 500, wrap=True
        )
        self.differs.setObjectName("arrival_differs")
        self.body.addWidget(self.told)
        self.body.addWidget(self.differs)
        self.look = Button(self.tr("Only look at the file"))
        self.look.setObjectName("arrival_look")
        self.look.clicked.connect(lambda: self._end("look"))
        self.add_button(self.look)
        if arrival.kind == "older":
            words, end = self.tr("Open version {number}").format(number=number), "open"
        elif arrival.kind == "newer":
            words, end = self.tr("Add it as version {number}").format(number=number + 1), "take"
        else:
            words, end = self.tr("Keep both"), "take"
        self.set_primary(words, lambda: self._end(end))

    def _words(self, arrival: Arrival, file: str) -> tuple[str, str]:
        """Title, and what there is on both sides."""
        newest = arrival.entry.revision if arrival.entry is not None else 0
        if arrival.kind == "older":
            words = self.tr("“{file}” holds version {number}. Your library has version {newest}.")
            return self.tr("You have a newer version"), words.format(
                file=file, number=arrival.number, newest=newest
            )
        if arrival.kind == "newer":
            words = self.tr("“{file}” was made from version {newest}, the newest in your library.")
            return self.tr("The file is newer"), words.format(file=file, newest=newest)
        if arrival.number is None:
            words = self.tr("“{file}” does not say from which version it was made.")
        else:
            words = self.tr("“{file}” and your library have both changed since version {number}.")
        kept = self.tr("Kept both, the file becomes an option set of its own; nothing is merged or replaced.")
        return self.tr("Both have changed"), f"{words.format(file=file, number=arrival.number)} {kept}"

    def _end(self, wanted: str) -> None:
        self.accept()
        ends = {"take": self.take_wanted, "open": self.open_wanted, "look": self.look_wanted}
        ends[wanted].emit()
