"""Keep the weights as they are now as a weighting of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from criteria.keys import fresh_name
from criteria.optionset import OptionSet
from criteria.storage.records import folded
from ui.dialogs.fields import Field
from ui.dialogs.frame import Dialog
from ui.overrides import override


class KeepDialog(Dialog):
    """`named` carries the name; names are checked as they are typed."""

    named = Signal(str)

    def __init__(self, window: QWidget, option_set: OptionSet) -> None:
        super().__init__(
            window,
            "keep_dialog",
            self.tr("Keep these weights"),
            self.tr("They become a weighting of their own; the largest is set to 100 points."),
            480,
        )
        self._taken: Sequence[str] = [weighting.name for weighting in option_set.weightings]
        self.field = Field("keep_name", self.tr("Name"))
        self.field.line.textChanged.connect(self._check)
        self.body.addWidget(self.field)
        self.set_primary(self.tr("Keep weighting"), self._on_pressed)
        self.field.line.setText(fresh_name(self._suggestion(option_set), self._taken))

    def _suggestion(self, option_set: OptionSet) -> str:
        base = option_set.working.base
        if base is None:
            return self.tr("Adjusted weights")
        weighting = option_set.weighting(base)
        return self.tr("{name}, adjusted").format(name=weighting.short_name or weighting.name)

    @override
    def first_field(self) -> QWidget:
        return self.field.line

    def _check(self) -> None:
        name = self.field.name()
        taken = folded(name) in {folded(other) for other in self._taken}
        words = self.tr("Another weighting has this name. Choose another.") if taken else ""
        self.field.say(words, wrong=taken)
        self.primary.setEnabled(bool(name) and not taken)

    def _on_pressed(self) -> None:
        self.named.emit(self.field.name())
        self.accept()
