"""What must hold for an option to be available in a scenario."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from criteria.options import Availability, Precondition
from ui.controls.buttons import Button, Kind
from ui.controls.segmented import Segmented
from ui.controls.text_box import TextBox
from ui.controls.toggle import Check
from ui.controls.words import Ink, Words
from ui.dialogs.frame import Dialog
from ui.overrides import override
from ui.presentation.ranking import availability_words

_LEVELS: tuple[Availability, ...] = ("yes", "limited", "study_only", "no")


class PreconditionDialog(Dialog):
    """`inherited` says whose precondition comes back when this one is dropped; "" when none can be."""

    dropped = Signal()

    def __init__(self, window: QWidget, title: str, scenario: str, state: Precondition, drop: str) -> None:
        super().__init__(window, "precondition_dialog", title, scenario, 560)
        self._state = state
        self.level = Segmented([(key, availability_words(key)) for key in _LEVELS], self.tr("Can it start?"))
        self.level.setObjectName("precondition_level")
        self.level.set_current(state.availability)
        self.reason = TextBox("precondition_reason", self.tr("Why"), 2)
        self.reason.setPlainText(state.note)
        self.needs = TextBox("precondition_needs", self.tr("What must hold, one requirement on each line"), 3)
        self.needs.setPlainText("\n".join(state.requires))
        self.fact = Check(self.tr("This is a fact, not a judgement"))
        self.fact.setObjectName("precondition_fact")
        self.fact.setChecked(state.kind == "fact")
        self.body.addLayout(_captioned(self.tr("Can it start?"), self.level))
        self.body.addLayout(_captioned(self.tr("Why"), self.reason))
        self.body.addLayout(_captioned(self.tr("What must hold, one requirement on each line"), self.needs))
        self.body.addWidget(self.fact)
        if drop:
            button = Button(drop, Kind.OUTLINED)
            button.setObjectName("precondition_drop")
            button.clicked.connect(self._on_drop)
            self.add_button(button)
        self.set_primary(self.tr("Keep the precondition"), self.accept)

    def state(self) -> Precondition:
        """What the dialog says now."""
        needs = tuple(line.strip() for line in self.needs.words().splitlines() if line.strip())
        return replace(
            self._state,
            availability=cast(Availability, self.level.current()),
            requires=needs,
            note=self.reason.words(),
            kind="fact" if self.fact.isChecked() else "judgement",
        )

    def _on_drop(self) -> None:
        self.dropped.emit()
        self.reject()

    @override
    def first_field(self) -> QWidget:
        return self.level.segment(self.level.current())


def _captioned(caption: str, field: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(5)
    column.addWidget(Words(caption, 12, 500, Ink.TEXT2))
    column.addWidget(field)
    return column
