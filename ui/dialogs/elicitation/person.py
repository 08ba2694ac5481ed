"""Whose judgements they are: a stakeholder that is there already, or a new one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from criteria.edits.rounds import next_round, stakeholder_named
from criteria.optionset import OptionSet
from ui.controls.choice import Choice
from ui.controls.selector import Selector
from ui.dialogs.fields import Field

NEW = ""


class Person(QWidget):
    changed = Signal()

    def __init__(self, option_set: OptionSet, name: str) -> None:
        super().__init__()
        self._option_set = option_set
        self.selector = Selector(self.tr("Whose judgements are these?"))
        self.selector.setObjectName("elicitation_person")
        self.selector.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.selector.chosen.connect(self._on_named)
        self.field = Field("elicitation_name", self.tr("Name"))
        self.field.line.setText(name)
        self.field.line.textChanged.connect(self._on_named)
        people = [Choice(s.key, (s.name,), self._note(s.key)) for s in option_set.stakeholders]
        new = Choice(NEW, (self.tr("Somebody new"),))
        known = stakeholder_named(option_set, name) if name else None
        self.selector.set_choices((new, *people), NEW if known is None else known.key)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.selector)
        column.addWidget(self.field)
        self._say()

    def _note(self, stakeholder: str) -> str:
        number = next_round(self._option_set, stakeholder)
        return self.tr("Becomes round {number}").format(number=number)

    def name(self) -> str:
        """The stakeholder's name; empty while none is typed."""
        key = self.selector.current()
        if key:
            return next(s.name for s in self._option_set.stakeholders if s.key == key)
        return self.field.name()

    def _on_named(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        """Below the name: that somebody has it already, so that this is a later round."""
        self.field.setVisible(not self.selector.current())
        known = stakeholder_named(self._option_set, self.field.name()) if self.field.name() else None
        if known is None:
            self.field.say("")
            return
        words = self.tr("Already a stakeholder. {note}; earlier ones stay.")
        self.field.say(words.format(note=self._note(known.key)))
