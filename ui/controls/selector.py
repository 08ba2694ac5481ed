"""A selector of two lines: caption over value, with a list that opens below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, text
from ui import theme as themes
from ui.controls.buttons import PressableButton
from ui.controls.choice import Choice
from ui.controls.focus import draw_focus
from ui.overrides import override
from ui.painting import disc, plate, prepare, write
from ui.text import Forms

__all__ = ["Choice", "Selector"]

if TYPE_CHECKING:
    from ui.controls.choice_list import ChoiceList


class Selector(PressableButton):
    """42 high; Space, Enter, Down or a click open the list; letters find an entry; Esc closes it."""

    chosen = Signal(str)

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = caption
        self._choices: tuple[Choice, ...] = ()
        self._current: str | None = None
        self._value: Forms = ()
        self._changed = False
        self._list: ChoiceList | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(self.tr("Opens a list"))
        self.clicked.connect(self.open_list)
        self._say()

    def choices(self) -> tuple[Choice, ...]:
        return self._choices

    def current(self) -> str | None:
        return self._current

    def set_choices(self, choices: Sequence[Choice], current: str | None) -> None:
        """Replace the list; does not emit."""
        self._choices = tuple(choices)
        self._current = current
        self._say()

    def set_current(self, key: str | None) -> None:
        """Show this entry; does not emit."""
        self._current = key
        self._say()

    def set_value(self, forms: Forms) -> None:
        """Show other words than the entry's own name ("Foreign ministry · 3 changes"); () to stop."""
        if forms != self._value:
            self._value = forms
            self._say()

    def set_changed(self, changed: bool) -> None:
        """Show the accent dot: changed since the snapshot."""
        if changed != self._changed:
            self._changed = changed
            self._say()

    def choice_list(self) -> ChoiceList:
        """The list that opens, named `<objectName>_list`; made when it is first wanted."""
        from ui.controls.choice_list import ChoiceList

        if self._list is None:
            self._list = ChoiceList(self)
            self._list.setObjectName(f"{self.objectName()}_list")
            self._list.chosen.connect(self._on_chosen)
        return self._list

    def open_list(self) -> None:
        """Open the list below (or above, where there is no room)."""
        opened = self.choice_list()
        opened.setAccessibleName(self._caption)
        opened.show_choices(self._choices, self._current, self.width())
        below = self.mapToGlobal(QPoint(0, self.height() + 4))
        room = self.screen().availableGeometry()
        if below.y() + opened.height() > room.bottom():
            below = self.mapToGlobal(QPoint(0, -4 - opened.height()))
        right = max(room.left(), room.right() - opened.width())
        opened.move(min(below.x(), right), max(room.top(), below.y()))
        opened.open()

    def _on_chosen(self, key: str) -> None:
        if key != self._current:
            self.set_current(key)
            self.chosen.emit(key)

    def _forms(self) -> Forms:
        if self._value:
            return self._value
        return next((choice.names for choice in self._choices if choice.key == self._current), ("",))

    def _say(self) -> None:
        changed = self.tr(", changed since the snapshot") if self._changed else ""
        self.setAccessibleName(f"{self._caption}: {self._forms()[0]}{changed}")
        self.setToolTip(text.tooltip(self._forms()[0]))
        self.updateGeometry()
        self.update()

    def least_width(self) -> int:
        """Room for the shortest name of every entry, so that none is cut."""
        names = (choice.names[-1] for choice in self._choices)
        return round(min(220.0, max((text.width(name, 13, 500) for name in names), default=0.0) + 49))

    @override
    def sizeHint(self) -> QSize:
        wanted = text.width(self._forms()[0]) + 52
        return QSize(round(min(274.0, max(128.0, wanted))), 42)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(112, 42)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_F4):
            self.open_list()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            theme = themes.current()
            box = QRectF(self.rect())
            enabled = self.isEnabled()
            if self.hasFocus():
                box = draw_focus(painter, box, theme, 8)
            fill = theme.hover if self.underMouse() and enabled else theme.surface
            plate(painter, box, 7, fill, theme.line2 if enabled else theme.line)
            width = self.width()
            write(painter, QRectF(11, 5, width - 38, 14), self._caption, theme.text3, 11)
            left = 11.0
            if self._changed:
                disc(painter, QPointF(14, 28), 3, theme.accent)
                left = 22
            ink = theme.text if enabled else theme.disabled
            room = width - left - 26
            value = text.longest_that_fits(self._forms(), room, 13, 500)
            write(painter, QRectF(left, 19, room, 18), value, ink, 13, 500)
            icons.draw(painter, "down", QRectF(width - 24, 14, 14, 14), theme.text3 if enabled else ink)
