"""Before unsaved changes go: save them, discard them, or stay."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtWidgets import QWidget

from ui.controls.buttons import Button
from ui.dialogs.frame import Dialog


class Answer(IntEnum):
    STAY = 0
    SAVE = 1
    DISCARD = 2


class CloseDialog(Dialog):
    """Its result is an Answer; Esc stays."""

    def __init__(self, window: QWidget, name: str, saved: str) -> None:
        """`saved` says what is kept when the changes are discarded."""
        title = self.tr("Save the changes to “{name}”?").format(name=name)
        super().__init__(window, "close_dialog", title, saved, 480)
        self.discard = Button(self.tr("Discard"))
        self.discard.setObjectName("discard_button")
        self.discard.clicked.connect(lambda: self.done(Answer.DISCARD))
        self.add_button(self.discard)
        self.leave_out_body()
        self.set_primary(self.tr("Save"), lambda: self.done(Answer.SAVE))
