"""The story over the whole screen: arrow keys step through it, Space plays it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
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

if TYPE_CHECKING:
    from ui.tables.figures import FiguresTable

PLAY_MS = 3_000
ROOM_TEXT = 18
"""Size of a table's text for a room; a step in words is long."""
_STORY = "story"
_TABLE_KEYS = {Qt.Key.Key_T, Qt.Key.Key_Escape, Qt.Key.Key_F5}


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
        self._table: FiguresTable | None = None
        self.setObjectName("replay_window")
        self.setWindowTitle(self.tr("How the ranking came about"))
        self.setAccessibleName(self.windowTitle())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def open(self, saved: SavedAs, open_set: OptionSet, *, hidden: bool = False) -> None:
        """Cover the screen that the main window is on, and begin with the first step."""
        self._frames, self._at, self._data = (), 0, None
        self.inquiry.ask(_STORY, partial(read_story, saved, open_set, hidden=hidden))
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
        if self._table is not None:
            self._table.show_figures(story_figures(found))
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
        if self._table is not None:
            self._table.selectRow(self._at)
        self.update()

    def is_table(self) -> bool:
        return self._table is not None and self._table.isVisibleTo(self)

    def show_table(self, shown: bool) -> None:
        """Every step in words, in place of the picture; the row of the step that is shown is selected."""
        if self._table is None:
            self._table = self._made_table()
            self._place_table()
        self._table.setVisible(shown)
        self._table.selectRow(self._at)
        (self._table if shown else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _made_table(self) -> FiguresTable:
        from ui.fonts import font
        from ui.tables.figures import FiguresTable

        table = FiguresTable("replay_table", self)
        table.setFont(font(ROOM_TEXT))
        table.horizontalHeader().setFont(font(ROOM_TEXT, 500))
        table.verticalHeader().setDefaultSectionSize(2 * ROOM_TEXT)
        table.show_figures(story_figures(self._frames))
        table.installEventFilter(self)
        return table

    def _place_table(self) -> None:
        if self._table is not None:
            self._table.setGeometry(chart.room_below_words(QRectF(self.rect())).toRect())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_table()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """T and Esc mean the same in the table; arrows go through its rows."""
        is_key = watched is self._table and event.type() == QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and key_of(event) in _TABLE_KEYS:
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

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
        elif is_letter(event, Qt.Key.Key_T):
            self.show_table(not self.is_table())
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
