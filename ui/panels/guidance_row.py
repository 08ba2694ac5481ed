"""A requirement of the guidance: its light, what shows it, how to mend it, and what a person says of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.controls.buttons import Button, Kind
from ui.controls.chip import Chip
from ui.controls.words import Ink, Words
from ui.overrides import override
from ui.painting import hairline
from ui.panels.edit_field import EditField
from ui.presentation.guidance import GuidanceRow


class GuidanceRowPanel(QWidget):
    """`answered` carries what was said: why it does not apply, or how it is met; nothing takes it back."""

    answered = Signal(int, str)
    place_wanted = Signal(str)

    def __init__(self, row: GuidanceRow) -> None:
        super().__init__()
        self._row = row
        self.setObjectName(f"guidance_{row.number}")
        self.setAccessibleName(
            f"{row.number}. {row.title}: {row.state_words}. {row.shows} {row.mend}".strip()
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 10)
        column.setSpacing(3)
        column.addLayout(self._head())
        below = QVBoxLayout()
        below.setContentsMargins(32, 0, 0, 0)
        below.setSpacing(4)
        column.addLayout(below)
        below.addWidget(Words(row.shows, 13, 400, Ink.TEXT2, wrap=True))
        if row.mend:
            below.addWidget(Words(row.mend, 13, 400, Ink.TEXT, wrap=True))
        self.field = EditField(f"guidance_answer_{row.number}", self._caption())
        self.field.committed.connect(lambda words: self.answered.emit(row.number, words))
        self.field.hide()
        below.addWidget(self.field)
        below.addLayout(self._foot())

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(10)
        number = Words(str(self._row.number), 13, 600, Ink.TEXT3)
        number.setFixedWidth(22)
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(number)
        head.addWidget(Words(self._row.title, 14, 600, wrap=True), 1)
        head.addWidget(Words(self._row.source, 11, 400, Ink.TEXT3))
        head.addWidget(Chip(self._row.state_words, self._row.tone))
        return head

    def _caption(self) -> str:
        if self._row.attested:
            return self.tr("It is met: how, by whom, when")
        return self.tr("It does not apply, because")

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        row = self._row
        if row.state == "open" and row.place_words:
            self._add(foot, row.place_words, f"guidance_go_{row.number}", self._on_go)
        if row.state == "open":
            words = self.tr("Say how it is met…") if row.attested else self.tr("It does not apply…")
            self._add(foot, words, f"guidance_say_{row.number}", self._on_say)
        if row.by_person:
            words = self.tr("Take that back")
            self._add(foot, words, f"guidance_back_{row.number}", lambda: self.answered.emit(row.number, ""))
        foot.addStretch(1)
        return foot

    def _add(self, foot: QHBoxLayout, words: str, name: str, act: object) -> None:
        button = Button(words, Kind.SMALL)
        button.setObjectName(name)
        button.setAccessibleName(f"{self._row.title}: {words}")
        assert callable(act)
        button.clicked.connect(lambda _checked=False: act())
        foot.addWidget(button)

    def _on_go(self) -> None:
        self.place_wanted.emit(self._row.place)

    def _on_say(self) -> None:
        self.field.show()
        self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the field keeps the answer; the dialog stays open."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (is_enter and self.field.line.hasFocus()):
            event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            hairline(painter, 0, self.width(), self.height() - 1, theme.current().line)
