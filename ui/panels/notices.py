"""Faults of the option set that bear on the ranking, said beside it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from criteria.methods import find_method
from criteria.optionset import OptionSet
from criteria.weightings import stale_points
from ui import text
from ui.controls.banner import Banner, Message
from ui.controls.chip import Tone
from ui.document import Change, Document
from ui.presentation.names import row_forms, short
from ui.translation import told


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
        if change.parts & {"criteria", "weightings", "working", "view"}:
            self._show()

    def _show(self) -> None:
        option_set = self._document.option_set
        message = self._stale(option_set) or self._parameters(option_set) or self._thresholds(option_set)
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
        names = ", ".join(text.quoted(short(row_forms(option_set.criterion(key)))) for key in stale)
        return Message(
            Tone.WARN,
            self.tr("The range of {names} changed.").format(names=names),
            self.tr("Weigh this swing again, or keep its points."),
        )

    def _parameters(self, option_set: OptionSet) -> Message | None:
        """A file may hold parameters that the method cannot use."""
        view = option_set.view
        method = find_method(view.method)
        fault = None if method is None else next(method.faults(view.parameters), None)
        if fault is None:
            return None
        words = self.tr("The {where} holds {found}; expected {expected}.")
        return Message(
            Tone.WARN,
            words.format(
                where=told(fault.where),
                found=told(fault.found),
                expected=told(fault.expected),
            ),
            self.tr("The default is used instead."),
        )

    def _thresholds(self, option_set: OptionSet) -> Message | None:
        """The outranking methods say little without thresholds."""
        method = find_method(option_set.view.method)
        key = "" if method is None else method.key
        given = [criterion.thresholds for criterion in option_set.criteria]
        if key == "electre" and not any((t.indifference or t.preference or t.veto) for t in given):
            headline = self.tr("No criterion has thresholds.")
            return Message(
                Tone.WARN, headline, self.tr("Every difference counts in full; nothing is vetoed.")
            )
        if key == "promethee" and all(t.function in {None, "usual"} for t in given):
            headline = self.tr("No criterion has a preference function.")
            return Message(Tone.WARN, headline, self.tr("Every difference counts in full."))
        return None
