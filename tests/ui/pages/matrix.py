"""The Scores page of a window, driven as an analyst would."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from criteria.inheritance import score
from tests.ui.rig import LEFT, Rig
from ui.controls.words import Words
from ui.pages.scores import ScoresPage
from ui.tables.score_editor import CellEditor

Key, Modifier = Qt.Key, Qt.KeyboardModifier


class Matrix:
    """The page of a window on an option set."""

    def __init__(self, rig: Rig) -> None:
        self.rig = rig
        rig.window.pages.open("scores")
        rig.tick()
        page = rig.window.pages.page("scores")
        assert isinstance(page, ScoresPage)
        self.page = page
        self.table = page.table

    def click(self, row: int, column: int) -> None:
        box = self.table.visualRect(self.table.scores.index(row, column))
        self.rig.qtbot.mouseClick(self.table.viewport(), LEFT, pos=box.center())
        self.rig.tick()

    def take(self, rows: range, columns: range) -> None:
        """Select a block."""
        self.table.choose(rows, columns)
        self.table.setFocus()

    def press(self, key: Key, modifier: Modifier = Modifier.NoModifier) -> None:
        self.rig.press(key, modifier)

    def type(self, words: str, end: Key = Key.Key_Return) -> None:
        """Type into the current cell, over what is there."""
        self.rig.qtbot.keyClick(self.table, words[0])
        editor = self.rig.find(CellEditor, "cell_editor")
        self.rig.qtbot.keyClicks(editor, words[1:])
        self.rig.qtbot.keyClick(editor, end)
        self.rig.tick()

    def paste(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self.rig.tick()
        self.rig.key("scores_table", Key.Key_V, Modifier.ControlModifier)

    def words(self, name: str) -> str:
        return self.rig.find(Words, name).text()

    def said(self) -> str:
        message = self.page.banner.message()
        return "" if message is None else f"{message.headline} {message.detail} {message.action}".strip()

    def best(self, scenario: str | None = None) -> list[list[float | None]]:
        option_set = self.rig.set
        where = scenario or option_set.view.scenario
        return [
            [score(option_set, where, o.key, c.key).best for c in option_set.criteria]
            for o in option_set.options
        ]

    def current(self) -> tuple[int, int]:
        return self.table.currentIndex().row(), self.table.currentIndex().column()
