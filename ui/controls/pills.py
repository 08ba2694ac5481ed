"""One of a few filters, each with how many it lets through."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui import text
from ui import theme as themes
from ui.controls.buttons import PressableButton
from ui.controls.focus import draw_focus
from ui.overrides import override
from ui.painting import Side, plate, prepare, write

_HEIGHT = 28
_PADDING = 10


class Pill(NamedTuple):
    key: str
    words: str


class Pills(QWidget):
    """A row of pills of which one is chosen; one with nothing behind it is hidden, the first is not."""

    chosen = Signal(str)

    def __init__(self, pills: Sequence[Pill], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._pills: dict[str, _Pill] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for key, words in pills:
            self._pills[key] = pill = _Pill(key, words)
            self._group.addButton(pill)
            row.addWidget(pill)
        row.addStretch(1)
        self._first = pills[0].key
        self._pills[self._first].setChecked(True)
        self._current = self._first
        self._group.buttonClicked.connect(self._on_clicked)

    def current(self) -> str:
        return self._current

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show how many each lets through; with nothing left behind the chosen one, the first is chosen."""
        for key, pill in self._pills.items():
            pill.show_count(counts.get(key, 0))
            pill.setVisible(bool(counts.get(key, 0)) or key == self._first)
        if not counts.get(self._current, 0):
            self._current = self._first
            self._pills[self._first].setChecked(True)

    def _on_clicked(self, button: QAbstractButton) -> None:
        if button.objectName() != self._current:
            self._current = button.objectName()
            self.chosen.emit(self._current)


class _Pill(PressableButton):
    def __init__(self, key: str, words: str) -> None:
        super().__init__()
        self.setObjectName(key)
        self.setCheckable(True)
        self._words, self._count = words, ""
        self.setText(words.replace("&", "&&"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        self._count = str(count)
        self.setAccessibleName(f"{self._words}: {count}")
        self.setToolTip(text.tooltip(self.accessibleName()))
        self.updateGeometry()
        self.update()

    def _count_room(self) -> float:
        return text.width(self._count, 12, 600) + 6

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(text.width(self._words, 12, 500) + self._count_room()) + 2 * _PADDING + 1, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        """Where there is no room for all of the words, they are cut; the number never is."""
        return QSize(min(self.sizeHint().width(), 74), _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            theme, box = themes.current(), QRectF(self.rect())
            if self.hasFocus():
                box = draw_focus(painter, box, theme, _HEIGHT / 2)
            chosen = self.isChecked()
            if chosen:
                plate(painter, box, box.height() / 2, theme.text)
            else:
                fill = theme.hover if self.underMouse() else theme.surface
                plate(painter, box, box.height() / 2, fill, theme.line2)
            ink = theme.surface if chosen else theme.text
            room = QRectF(self.rect()).adjusted(_PADDING - 1, 0, 1 - _PADDING, 0)
            write(painter, room.adjusted(0, 0, -self._count_room(), 0), self._words, ink, 12, 500)
            write(painter, room, self._count, ink if chosen else theme.text2, 12, 600, Side.RIGHT)
