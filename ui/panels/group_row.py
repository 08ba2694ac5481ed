"""A group of criteria: fold, lock, drag its share; its leaves move with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from ui import text, theme
from ui.controls.buttons import IconButton
from ui.controls.points_field import PointsField
from ui.keys import is_letter
from ui.overrides import override
from ui.painting import plate, prepare, write
from ui.panels.refusal import Refusal
from ui.panels.share_bar import ShareBar
from ui.presentation.weights import GroupData

_MARGIN = 16


class GroupRow(QWidget):
    share_wanted = Signal(str, float, str)
    lock_wanted = Signal(str)
    fold_wanted = Signal(str)
    cancelled = Signal(str)
    """Esc during a drag: its merge key."""
    settled = Signal(str)

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._data: GroupData | None = None
        self._dressing: tuple[object, ...] = ()
        self._low = False
        self._narrow = False
        self.setObjectName(f"group_{key}")
        self.fold = IconButton("down", self.tr("Fold"), size=24, parent=self)
        self.fold.setObjectName(f"fold_{key}")
        self.lock = IconButton("unlock", self.tr("Lock"), size=24, parent=self)
        self.lock.setObjectName(f"lock_{key}")
        self.lock.hide()
        self.bar = ShareBar(self)
        self.bar.setObjectName(f"bar_{key}")
        self.share = PointsField(self)
        self.share.setObjectName(f"share_{key}")
        self.share.set_flat()
        self.share.set_changed(True)
        self.refusal = Refusal(self)
        self.refusal.setObjectName(f"refusal_{key}")
        self._connect()

    def _connect(self) -> None:
        self.fold.clicked.connect(lambda: self.fold_wanted.emit(self.key))
        self.lock.clicked.connect(lambda: self.lock_wanted.emit(self.key))
        self.bar.wanted.connect(lambda share, merge: self.share_wanted.emit(self.key, share, merge))
        self.bar.lock_wanted.connect(lambda: self.lock_wanted.emit(self.key))
        self.bar.cancelled.connect(self.cancelled)
        self.bar.settled.connect(lambda: self.settled.emit(self.key))
        self.share.committed.connect(lambda percent: self.share_wanted.emit(self.key, percent / 100, ""))
        self.refusal.changed.connect(self._lay_out)
        self.refusal.follow(self.share)
        for part in (self.fold, self.lock, self.bar, self.share):
            part.installEventFilter(self)

    def show_data(self, data: GroupData, folded: bool) -> None:
        before, self._data = self._data, data
        name = data.names[0]
        self.bar.show_data(data)
        self.bar.setAccessibleName(
            self.tr("{name}, {share} of the weight").format(name=name, share=text.share(data.share))
        )
        self.share.set_value(100 * data.share)
        if before is not None and before.share != data.share:
            self.refusal.forget()
        if before is None or before.depth != data.depth:
            self._lay_out()
        is_fixed = data.low >= data.high
        dressing = (data.names, data.colour, data.locked, folded, is_fixed)
        if before is None or dressing != self._dressing:
            self._dressing = dressing
            self._dress(data, folded)

    def _dress(self, data: GroupData, folded: bool) -> None:
        """What does not change while a weight is dragged."""
        name = data.names[0]
        self.share.set_limits(0, 100, decimals=1, suffix=text.percent_sign())
        self.share.setReadOnly(data.low >= data.high)
        self.share.setAccessibleName(self.tr("{name}, share in percent").format(name=name))
        self.fold.set_symbol("right" if folded else "down")
        self.fold.set_name((self.tr("Unfold {name}") if folded else self.tr("Fold {name}")).format(name=name))
        self.lock.set_symbol("lock" if data.locked else "unlock")
        words = self.tr("Unlock {name}") if data.locked else self.tr("Lock {name}")
        self.lock.set_name(words.format(name=name))
        self._show_lock()

    def is_locked(self) -> bool:
        return self._data is not None and self._data.locked

    def set_compact(self, *, low: bool, narrow: bool) -> None:
        self._low, self._narrow = low, narrow
        self._lay_out()

    def _lay_out(self) -> None:
        high = 28 if self._low else 40
        below = self.refusal.fit(38, high - 2, self.width() - 38 - _MARGIN)
        self.setFixedHeight(high + below)
        middle = high // 2 + (2 if self._low else 4)
        indent = 12 * (self._data.depth if self._data else 0)
        self.fold.move(_MARGIN - 7 + indent, middle - 12)
        bar_left = self.width() - _MARGIN - 54 - 92
        self.bar.setGeometry(bar_left, middle - 12, 84, 24)
        self.bar.setVisible(not self._narrow)
        self.lock.move((self.width() - _MARGIN - 54 - 28) if self._narrow else bar_left - 26, middle - 12)
        self.share.setGeometry(self.width() - _MARGIN - 54, middle - 13, 58, 26)

    def _show_lock(self) -> None:
        """The lock appears where it can be used, so that names have room elsewhere."""
        parts = (self.fold, self.lock, self.bar, self.share)
        near = self.underMouse() or any(part.hasFocus() for part in parts)
        self.lock.setVisible(near or (self._data is not None and self._data.locked))
        self.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keyboard has come to a part of the row, or left it."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            QTimer.singleShot(0, self, self._show_lock)
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_letter(event, Qt.Key.Key_L):
            self.lock_wanted.emit(self.key)
        else:
            event.ignore()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._show_lock()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._show_lock()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._data is None:
            return
        with QPainter(self) as painter:
            prepare(painter)
            tokens = theme.current()
            middle = 16 if self._low else 24
            left = 38 + 12 * self._data.depth
            plate(painter, QRectF(left, middle - 5.5, 11, 11), 3, self._data.colour)
            end = self.share.x() if self._narrow else self.bar.x()
            room = (self.lock.x() if self.lock.isVisible() else end) - left - 22
            shown = text.longest_that_fits(self._data.names, room, 13, 600)
            write(painter, QRectF(left + 18, middle - 10, room, 20), shown, tokens.text, 13, 600)
