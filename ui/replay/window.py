"""The story over the whole screen: arrow keys step through it, Space plays it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from criteria.optionset import OptionSet
from ui import theme
from ui.charts import replay as chart
from ui.computing.inquiry import Inquiry
from ui.keys import is_letter, key_of
from ui.overrides import override
from ui.painting import Side, prepare, write
from ui.panels.score_history import SavedAs
from ui.replay.pictured import pictured, story_figures
from ui.replay.reading import read_story
from ui.replay.story import Frame
from ui.tables.content import copy
from ui.window.full_screen import cover_screen

PLAY_MS = 3_000
_STORY = "story"


class ReplayWindow(QWidget):
    """`missing` says that there is no story to tell."""

    missing = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._frames: tuple[Frame, ...] = ()
        self._at = 0
        self._data: chart.Replay | None = None
        self.inquiry = Inquiry(self)
        self.inquiry.answered.connect(self._on_answered)
        self._timer = QTimer(self, interval=PLAY_MS)
        self._timer.timeout.connect(self._on_timeout)
        self.setObjectName("replay_window")
        self.setWindowTitle(self.tr("How the ranking came about"))
        self.setAccessibleName(self.windowTitle())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def open(self, saved: SavedAs, open_set: OptionSet) -> None:
        """Cover the screen that the main window is on, and begin with the first step."""
        self._frames, self._at, self._data = (), 0, None
        self.inquiry.ask(_STORY, partial(read_story, saved, open_set))
        cover_screen(self)

    def frames(self) -> tuple[Frame, ...]:
        return self._frames

    def at(self) -> int:
        return self._at

    def is_playing(self) -> bool:
        return self._timer.isActive()

    def is_idle(self) -> bool:
        return self.inquiry.is_idle()

    @Slot(str, object)
    def _on_answered(self, _kind: str, found: object) -> None:
        assert isinstance(found, tuple)
        self._frames = found
        if not found:
            self.close()
            self.missing.emit()
            return
        self._go(0)

    def _go(self, at: int) -> None:
        self._at = min(len(self._frames) - 1, max(0, at))
        self._data = data = pictured(self._frames, self._at, theme.current())
        self.setAccessibleName(data.headline[0])
        self.setAccessibleDescription(data.subtitle[0])
        if self._at == len(self._frames) - 1:
            self._timer.stop()
        self.update()

    @Slot()
    def _on_timeout(self) -> None:
        self._go(self._at + 1)

    def _play(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            return
        if self._at == len(self._frames) - 1:
            self._go(0)
        self._timer.start()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        places = {
            Qt.Key.Key_Left: self._at - 1,
            Qt.Key.Key_Right: self._at + 1,
            Qt.Key.Key_PageUp: self._at - chart.MOST_STEPS,
            Qt.Key.Key_PageDown: self._at + chart.MOST_STEPS,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._frames) - 1,
        }
        key = key_of(event)
        if key in {Qt.Key.Key_Escape, Qt.Key.Key_F5}:
            self.close()
        elif not self._frames:
            event.ignore()
        elif key in places:
            self._timer.stop()
            self._go(places[key])
        elif key == Qt.Key.Key_Space:
            self._play()
        elif is_letter(event, Qt.Key.Key_C):
            copy(story_figures(self._frames))
        else:
            event.ignore()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The right half goes on, the left half back."""
        if self._frames:
            self._timer.stop()
            self._go(self._at + (1 if event.position().x() > self.width() / 2 else -1))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            tokens = theme.current()
            if self._data is not None:
                chart.draw(painter, QRectF(self.rect()), tokens, self._data)
                return
            painter.fillRect(self.rect(), tokens.surface)
            words = self.tr("Reading the history…")
            write(painter, QRectF(self.rect()), words, tokens.text2, 24, 400, Side.MIDDLE)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self._frames:
            self._go(self._at)
        super().changeEvent(event)
