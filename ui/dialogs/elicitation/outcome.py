"""What judgements would do: shares and places now and as judged, and the ranks under other weights."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from criteria.optionset import OptionSet
from ui.controls.scroll import ScrollArea
from ui.dialogs.elicitation.ranks import RanksUnder
from ui.dialogs.preview_view import PreviewView, Proposal
from ui.presentation.elicitation.comparison import Column, cross_checks, working_column


class Outcome(QWidget):
    def __init__(self, option_set: OptionSet) -> None:
        super().__init__()
        self.setObjectName("elicitation_outcome")
        self._option_set = option_set
        self.preview = PreviewView()
        self.preview.turned.connect(lambda: QTimer.singleShot(0, self.preview, self.preview.updateGeometry))
        self.under = RanksUnder(option_set)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(20)
        column.addWidget(self.preview)
        column.addWidget(self.under)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(ScrollArea(inside), 1)

    def show_points(self, points: Mapping[str, float], others: tuple[Column, ...] = ()) -> None:
        """`others` are what the same judgements would come to by another rule."""
        title = self.tr("What these judgements would do")
        self.preview.show_proposals(self._option_set, None, Proposal(title, points, "judgements"))
        these = Column(self.tr("As judged"), points)
        now, *checks = working_column(self._option_set), *cross_checks(self._option_set)
        self.under.show_columns((these, *others, now, *checks))
