"""Export a live workbook: of the scenario that is shown, or with sheets for every one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.controls.segmented import Segmented
from ui.controls.words import Ink, Words
from ui.dialogs.frame import Dialog
from ui.overrides import override

SHOWN, ALL = "live_shown", "live_all"


class ExportLiveDialog(Dialog):
    """`wanted` says whether every scenario is wanted."""

    wanted = Signal(bool)

    def __init__(self, window: QWidget, scenario: str, count: int) -> None:
        super().__init__(window, "export_live_dialog", self.tr("Export a live workbook"), "", 520)
        told = self.tr("An Excel file that ranks again when a yellow cell is changed, also in LibreOffice.")
        every = self.tr("All {count} scenarios").format(count=count)
        segments = ((SHOWN, self.tr("The shown scenario")), (ALL, every))
        self.scenarios = Segmented(segments, self.tr("Which scenarios"))
        self.scenarios.chosen.connect(lambda _key: self._say())
        self._scenario = scenario
        self.words = Words("", 12, 400, Ink.TEXT3, wrap=True)
        self.body.addWidget(Words(told, 13, wrap=True))
        self.body.addWidget(self.scenarios)
        self.body.addWidget(self.words)
        self.set_primary(self.tr("Choose a file…"), self._on_pressed)
        self._say()

    @override
    def first_field(self) -> QWidget:
        return self.scenarios.segment(SHOWN)

    def _say(self) -> None:
        if self.scenarios.current() == ALL:
            self.words.setText(self.tr("Scores, values and ranking of each, and a sheet that compares them."))
        else:
            self.words.setText(self._scenario)

    def _on_pressed(self) -> None:
        self.accept()
        self.wanted.emit(self.scenarios.current() == ALL)
