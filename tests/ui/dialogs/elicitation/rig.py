"""An elicitation dialog over a small set, driven as a person would."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from criteria.optionset import OptionSet
from criteria.weightings import Weighting
from tests.ui import sets
from tests.ui.dialogs.rig import Rig
from ui.controls.buttons import Button
from ui.controls.selector import Selector
from ui.controls.words import Words
from ui.dialogs.elicitation.frame import ElicitationDialog

Key = Qt.Key


class ElicitationRig(Rig):
    def __init__(self, qtbot: QtBot, folder: Path, option_set: OptionSet | None = None) -> None:
        super().__init__(qtbot, folder, option_set or sets.duel())

    def elicit(self, way: str, *, hidden: bool = False) -> ElicitationDialog:
        self.files.elicit_by(way, hidden=hidden)
        dialog = self.dialog(f"elicit_{way}_dialog")
        assert isinstance(dialog, ElicitationDialog)
        QApplication.processEvents()
        return dialog

    def choose(self, name: str, key: str) -> None:
        selector = self.find(Selector, name)
        selector.choice_list().chosen.emit(key)
        QApplication.processEvents()

    def enter(self, name: str, words: str) -> None:
        """Type into a field in place of what stands there, and press Enter."""
        field = self.find(QLineEdit, name)
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, words)
        self.qtbot.keyClick(field, Key.Key_Return)
        QApplication.processEvents()

    def key(
        self, name: str, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        widget = self.find(QWidget, name)
        widget.setFocus()
        self.qtbot.keyClick(widget, key, modifier)
        QApplication.processEvents()

    def make_for(self, name: str) -> Weighting:
        """Say whose judgements they are, and make a weighting: the one that is made."""
        self.type_into("elicitation_name", name)
        assert self.find(Button, "primary_button").isEnabled()
        self.click("primary_button")
        QApplication.processEvents()
        return self.document.option_set.weightings[-1]

    def shown(self, name: str) -> str:
        return self.find(Words, name).text()
