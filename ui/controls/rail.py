"""The rail: one entry per page."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from ui import icons, text
from ui import theme as themes
from ui.controls.buttons import PressableButton
from ui.overrides import override
from ui.painting import Side, hairline, plate, prepare, upright, write

WIDE, COMPACT = 84, 60


class Page(NamedTuple):
    key: str
    name: str
    icon: str
    shortcut: str = ""
    apart: bool = False
    """Set apart from the pages above by a line."""


class Rail(QWidget):
    """84 wide, 60 and icons only when compact; Up and Down move between entries."""

    chosen = Signal(str)

    def __init__(self, pages: Sequence[Page], parent: QWidget | None = None) -> None:
        """The button of each page is named `page_<key>`."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pages"))
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(8)
        self._group = QButtonGroup(self)
        self._entries: dict[str, _Entry] = {}
        for page in pages:
            entry = _Entry(page)
            self._layout.addWidget(entry)
            self._group.addButton(entry)
            self._entries[page.key] = entry
        self._layout.addStretch(1)
        self.set_compact(False)
        self._group.buttonClicked.connect(self._on_clicked)

    def set_current(self, key: str) -> None:
        """Show this page as open, and let Tab stop at it alone; does not emit."""
        self._entries[key].setChecked(True)
        self._stop_at_current()

    def _stop_at_current(self) -> None:
        for entry in self._entries.values():
            stops = entry.isChecked()
            entry.setFocusPolicy(Qt.FocusPolicy.TabFocus if stops else Qt.FocusPolicy.NoFocus)

    def let_open(self, keys: Collection[str]) -> None:
        """Let these pages be opened, and no others."""
        for key, entry in self._entries.items():
            entry.setEnabled(key in keys)

    def set_compact(self, compact: bool) -> None:
        """Icons only."""
        self._compact = compact
        self.setFixedWidth(COMPACT if compact else WIDE)
        side = 6 if compact else 3
        self._layout.setContentsMargins(side, 64, side, 16)
        for entry in self._entries.values():
            entry.set_compact(compact)

    def put_first(self, widget: QWidget) -> None:
        """Let Tab reach this widget, which lies at the upper end, before the pages."""
        before = widget
        for entry in self._entries.values():
            entry.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # without it Qt takes no order
            QWidget.setTabOrder(before, entry)
            before = entry
        self._stop_at_current()

    def add_foot(self, widget: QWidget) -> None:
        """Put a widget at the lower end, in the middle."""
        self._layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)

    def _on_clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(button.objectName().removeprefix("page_"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            theme = themes.current()
            painter.fillRect(self.rect(), theme.surface)
            upright(painter, self.width() - 1, 0, self.height(), theme.line)
            left = (self.width() - 30) / 2
            plate(painter, QRectF(left, 13, 30, 30), 8, theme.text)
            for line, length in enumerate((16, 11, 6)):
                plate(painter, QRectF(left + 7, 20 + 6 * line, length, 3.4), 1.7, theme.surface)


class _Entry(PressableButton):
    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._compact = False
        self.setObjectName(f"page_{page.key}")
        self.setCheckable(True)
        self.setText(page.name)
        self.setAccessibleName(page.name)
        self.set_compact(False)

    def set_compact(self, compact: bool) -> None:
        self._compact = compact
        shortcut = f" ({self._page.shortcut})" if self._page.shortcut else ""
        self.setToolTip(text.tooltip(self._page.name + shortcut))
        self.setFixedSize(self.sizeHint())

    @override
    def sizeHint(self) -> QSize:
        height = 40 if self._compact else 54
        return QSize(COMPACT - 12 if self._compact else WIDE - 6, height + (12 if self._page.apart else 0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down move the focus, not the choice: opening a page is not free."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        group = self.group()
        entries = group.buttons()
        at = entries.index(self) + step
        if 0 <= at < len(entries):
            entries[at].setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            theme = themes.current()
            box = QRectF(self.rect())
            if self._page.apart:
                hairline(painter, 12, box.width() - 12, 1, theme.line)
                box.setTop(12)
            if self.isChecked():
                plate(painter, box, 9, theme.accent_soft)
            elif self.underMouse():
                plate(painter, box, 9, theme.sunken)
            if self.hasFocus():
                plate(painter, box, 9, None, theme.accent, 2)
            fits = text.width(self._page.name, 11, 600) <= box.width() - 8  # beside the bar at the left
            if self.isChecked():
                middle = box.center().y() if fits or self._compact else box.top() + 18
                high = 28 if fits or self._compact else 24
                plate(painter, QRectF(0, middle - high / 2, 3, high), 1.5, theme.accent)
            ink = theme.accent if self.isChecked() else theme.text2
            if not self.isEnabled():
                ink = theme.disabled
            left = (box.width() - 20) / 2
            top = box.top() + (10 if self._compact else 8)
            icons.draw(painter, self._page.icon, QRectF(left, top, 20, 20), ink)
            if not self._compact:
                name = QRectF(0, box.top() + 32, box.width(), 15)
                weight = 600 if self.isChecked() and fits else 500
                write(painter, name, self._page.name, ink, 11, weight, Side.MIDDLE)
