"""A row with a criterion and its swing at the left, and fields to judge it by at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui import text
from ui import theme as themes
from ui.controls.points_field import PointsField
from ui.overrides import override
from ui.painting import hairline, plate, prepare, write
from ui.panels.refusal import Refusal
from ui.text import Forms

HEIGHT = 46
_GAP = 12
_REFUSAL = 18


class JudgedRow(QWidget):
    """`fields` stand in columns of these widths; the row that has the keyboard is marked."""

    focused = Signal()

    def __init__(
        self, name: str, fields: Sequence[tuple[QWidget, int]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._names: Forms = ("",)
        self._detail = ""
        self._colour: QColor | None = None
        self._current = self._troubled = False
        self._fields = tuple(fields)
        self.refusal = Refusal(self)
        self.refusal.setObjectName(f"{name}_refusal")
        self.refusal.setWordWrap(False)
        self.refusal.changed.connect(self._fit)
        self.refusal.follow(*(field for field, _ in fields if isinstance(field, PointsField)))
        for field, _ in fields:
            field.setParent(self)
            field.installEventFilter(self)
        self._fit()

    def show_words(self, names: Forms, detail: str, colour: QColor | None) -> None:
        self._names, self._detail, self._colour = names, detail, colour
        self.setToolTip(text.tooltip(f"{names[0]}\n{detail}"))
        self.update()

    def set_troubled(self, troubled: bool) -> None:
        """Mark it as one of the judgements that do not fit."""
        if troubled != self._troubled:
            self._troubled = troubled
            self.update()

    def is_troubled(self) -> bool:
        return self._troubled

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._current = event.type() == QEvent.Type.FocusIn
            for field, _ in self._fields:
                if isinstance(field, PointsField):
                    field.set_on_selected(self._current)
            if self._current:
                self.focused.emit()
            self.update()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        self.setFixedHeight(HEIGHT + (_REFUSAL if self.refusal.text() else 0))
        self._place()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _left_of_fields(self) -> float:
        return self.width() - 12 - sum(width + _GAP for _, width in self._fields)

    def _place(self) -> None:
        left = self._left_of_fields() + _GAP
        for field, width in self._fields:
            high = field.sizeHint().height()
            field.setGeometry(round(left), (HEIGHT - high) // 2, width, high)
            left += width + _GAP
        room = self.width() - 24
        wide = min(room, round(text.width(self.refusal.text(), 12, 500)) + 4)
        self.refusal.setGeometry(self.width() - 12 - wide, HEIGHT - 4, wide, _REFUSAL)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            theme = themes.current()
            if self._current:
                box = QRectF(self.rect()).adjusted(0, 1, -2, -1)
                plate(painter, box, 8, theme.selected, theme.accent, 1.2)
            else:
                hairline(painter, 0, self.width() - 2, self.height() - 1, theme.line)
            if self._troubled:
                painter.fillRect(QRectF(0, 8, 3, HEIGHT - 16), theme.warn_line)
            left = 12.0
            if self._colour is not None:
                plate(painter, QRectF(left, 11, 10, 10), 3, self._colour)
                left += 18
            room = self._left_of_fields() - left - 4
            name = text.longest_that_fits(self._names, room, 13, 500)
            write(painter, QRectF(left, 5, room, 20), name, theme.text, 13, 600 if self._current else 500)
            write(painter, QRectF(left, 23, room, 18), self._detail, theme.text2, 12)
