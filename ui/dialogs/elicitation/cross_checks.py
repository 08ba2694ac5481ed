"""The ranking now beside what weights computed from the scores alone would give."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from criteria.optionset import OptionSet
from ui.controls.words import Ink, Words
from ui.dialogs.elicitation.ranks import RanksUnder
from ui.dialogs.frame import Dialog
from ui.overrides import override
from ui.presentation.elicitation.comparison import KINDS, check_words, cross_checks, working_column


class CrossChecksDialog(Dialog):
    def __init__(self, window: QWidget, option_set: OptionSet) -> None:
        super().__init__(
            window,
            "cross_checks_dialog",
            self.tr("Cross-checks, not anyone's preference"),
            self.tr("Nothing changes here: no weighting is made of these."),
            820,
        )
        self.under = RanksUnder(option_set)
        self.under.show_columns((working_column(option_set), *cross_checks(option_set)))
        self.body.addWidget(self.under)
        for kind in KINDS:
            self.body.addWidget(Words(check_words(kind), 12, 400, Ink.TEXT2, wrap=True))
        self.cancel.hide()
        self.set_primary(self.tr("Close"), self.accept)

    @override
    def first_field(self) -> QWidget:
        return self.under.ranks
