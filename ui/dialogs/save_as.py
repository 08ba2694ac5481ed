"""Save As: a name that no other option set has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from criteria.keys import fresh_name
from ui.dialogs.fields import Field
from ui.dialogs.frame import Dialog
from ui.dialogs.sets import name_fault
from ui.overrides import override


class SaveAsDialog(Dialog):
    """`named` asks for a copy under a name; whoever saves it closes the dialog or says what went wrong."""

    named = Signal(str)

    def __init__(self, window: QWidget, name: str, taken: Sequence[str], why: str = "") -> None:
        told = why or self.tr("A copy with its own history. Forms sent out for this set fit the copy, too.")
        super().__init__(window, "save_as_dialog", self.tr("Save as"), told, 480)
        self._taken = taken
        self.field = Field("save_as_name", self.tr("Name"))
        self.field.line.setText(fresh_name(name, taken))
        self.field.line.textChanged.connect(self._check)
        self.body.addWidget(self.field)
        self.set_primary(self.tr("Save a copy"), self._on_pressed)
        self._check()

    @override
    def first_field(self) -> QWidget:
        return self.field.line

    def _check(self) -> None:
        fault = name_fault(self.field.name(), self._taken)
        self.field.say(fault, wrong=bool(fault))
        self.primary.setEnabled(not fault)

    def _on_pressed(self) -> None:
        self.named.emit(self.field.name())
