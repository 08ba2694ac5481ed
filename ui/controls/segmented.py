"""A segmented control: one of two to four."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui import text
from ui import theme as themes
from ui.controls.buttons import PressableButton
from ui.controls.focus import draw_focus
from ui.overrides import override
from ui.painting import Side, plate, prepare, write


class Segmented(QWidget):
    """36 high; arrows move the choice; each segment is a radio button to screen readers."""

    chosen = Signal(str)

    def __init__(self, segments: Sequence[tuple[str, str]], name: str, parent: QWidget | None = None) -> None:
        """`segments` are (key, words); the first is current. Each segment button carries its key as name."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3, 3, 3, 3)
        layout.setSpacing(0)
        self._group = QButtonGroup(self)
        self._segments: dict[str, _Segment] = {}
        for key, words in segments:
            segment = _Segment(key, words)
            layout.addWidget(segment)
            self._group.addButton(segment)
            self._segments[key] = segment
        next(iter(self._segments.values())).setChecked(True)
        self._group.buttonClicked.connect(self._on_clicked)
        self._current = self.current()

    def current(self) -> str:
        return next(key for key, segment in self._segments.items() if segment.isChecked())

    def set_current(self, key: str) -> None:
        """Show this segment as chosen; does not emit."""
        self._segments[key].setChecked(True)
        self._current = key

    def segment(self, key: str) -> QAbstractButton:
        """The button of a segment, to give it a tooltip or to disable it."""
        return self._segments[key]

    def _on_clicked(self, button: QAbstractButton) -> None:
        key = button.objectName()
        if key != self._current:
            self._current = key
            self.chosen.emit(key)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            theme = themes.current()
            plate(painter, QRectF(self.rect()), 9, theme.sunken, theme.line)


class _Segment(PressableButton):
    def __init__(self, key: str, words: str) -> None:
        super().__init__()
        self.setObjectName(key)
        self.setCheckable(True)
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self._words = words

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self._move(-1)
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self._move(1)
        else:
            super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        """Choose the next segment in this direction that can be chosen."""
        segments = self.group().buttons()
        at = segments.index(self) + step
        while 0 <= at < len(segments):
            if segments[at].isEnabled():
                segments[at].setFocus(Qt.FocusReason.TabFocusReason)
                segments[at].click()
                return
            at += step

    @override
    def sizeHint(self) -> QSize:
        return QSize(max(64, round(text.width(self._words, 13, 600)) + 26), 30)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            theme = themes.current()
            box = QRectF(self.rect())
            if self.isChecked():
                plate(painter, box, 6, theme.surface, theme.control)
            elif self.underMouse() and self.isEnabled():
                plate(painter, box, 6, theme.line)
            if self.hasFocus():
                draw_focus(painter, box, theme, 6)
            ink = theme.text if self.isChecked() else theme.text2
            ink = ink if self.isEnabled() else theme.disabled
            write(painter, box, self._words, ink, 13, 600 if self.isChecked() else 500, Side.MIDDLE)
