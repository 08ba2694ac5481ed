"""Which criteria a form asks scores for: all, until some are taken out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from criteria.optionset import OptionSet
from ui import text
from ui.controls.toggle import Check
from ui.presentation.names import criterion_forms

_COLUMNS = 2
_ROOM = 230


class JudgedCriteria(QWidget):
    changed = Signal()

    def __init__(self, option_set: OptionSet) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Criteria to score"))
        self._checks: dict[str, Check] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(36, 0, 0, 4)
        grid.setSpacing(0)
        rows = -(-len(option_set.criteria) // _COLUMNS)
        for number, criterion in enumerate(option_set.criteria):
            check = Check(text.longest_that_fits(criterion_forms(criterion), _ROOM))
            check.setObjectName(f"judged_{criterion.key}")
            check.setToolTip(text.tooltip(criterion.name))
            check.setChecked(True)
            check.toggled.connect(self.changed)
            self._checks[criterion.key] = check
            grid.addWidget(check, number % rows, number // rows)

    def chosen(self) -> tuple[str, ...]:
        return tuple(key for key, check in self._checks.items() if check.isChecked())
