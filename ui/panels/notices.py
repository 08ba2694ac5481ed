"""Faults of the option set that bear on the ranking, said beside it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from criteria.optionset import OptionSet
from criteria.weightings import stale_points
from ui.controls.banner import Banner, Message
from ui.controls.chip import Tone
from ui.document import Change, Document
from ui.presentation.names import row_forms, short


class Notices(QWidget):
    """One banner; hidden when there is nothing to say."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.banner = Banner(self)
        self.banner.setObjectName("ranking_notice")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.addWidget(self.banner)
        document.changed.connect(self._on_changed)
        self._show()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.parts & {"criteria", "weightings", "working"}:
            self._show()

    def _show(self) -> None:
        message = self._stale(self._document.option_set)
        self.setVisible(message is not None)
        if message is None:
            self.banner.clear()
        else:
            self.banner.show_message(message)

    def _stale(self, option_set: OptionSet) -> Message | None:
        base = option_set.working.base
        if base is None:
            return None
        stale = stale_points(option_set.weighting(base), option_set.criteria)
        if not stale:
            return None
        names = ", ".join(f"“{short(row_forms(option_set.criterion(key)))}”" for key in stale)
        return Message(
            Tone.WARN,
            self.tr("The range of {names} changed.").format(names=names),
            self.tr("Weigh this swing again, or keep its points."),
        )
