"""Push buttons: one primary per view, outlined, text, link, and icon only."""

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolTip, QWidget

from ui import icons, text
from ui import theme as themes
from ui.controls.focus import draw_focus
from ui.overrides import override
from ui.painting import Side, hairline, plate, prepare, write
from ui.palette import mixed
from ui.speech import announce
from ui.theme import Theme


class Kind(Enum):
    PRIMARY = "primary"
    OUTLINED = "outlined"
    SMALL = "small"
    """Outlined, 26 high, for a row of a list."""
    TEXT = "text"
    LINK = "link"


_DONE_MS = 1600
_HEIGHTS = {Kind.SMALL: 26, Kind.LINK: 24}
_PADDING = {Kind.SMALL: 12, Kind.LINK: 4}


class PressableButton(QAbstractButton):
    """A button that Enter presses too, and that the mouse does not take the focus to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Button(PressableButton):
    """36 high, words and perhaps an icon; Space and Enter press it. `clicked` as any Qt button."""

    def __init__(
        self, words: str, kind: Kind = Kind.OUTLINED, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._icon = icon
        self._icon_only = False
        self._words = ""
        self.set_words(words)

    def words(self) -> str:
        return self._words

    def set_words(self, words: str) -> None:
        self._words = words
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def set_icon_only(self, icon_only: bool) -> None:
        """Narrow windows hide the words; they stay as tooltip and accessible name."""
        self._icon_only = icon_only and bool(self._icon)
        self.setToolTip(text.tooltip(self._words) if self._icon_only else "")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        height = _HEIGHTS.get(self._kind, 36)
        if self._icon_only:
            return QSize(height, height)
        wide = text.width(self._words, self._px(), self._weight()) + 2 * _PADDING.get(self._kind, 14)
        return QSize(round(wide + (22 if self._icon else 0)), height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            theme = themes.current()
            box = QRectF(self.rect())
            if self.hasFocus():
                box = draw_focus(painter, box, theme, 8)
            ink = _draw_ground(painter, box, theme, self._kind, self)
            self._draw_words(painter, ink)

    def _draw_words(self, painter: QPainter, ink: QColor) -> None:
        box = QRectF(self.rect())
        if self._icon:
            left = (box.width() - 18) / 2 if self._icon_only else _PADDING.get(self._kind, 14) - 2
            icons.draw(painter, self._icon, QRectF(left, (box.height() - 17) / 2, 17, 17), ink)
        if self._icon_only:
            return
        box.adjust(2, 0, -2, 0)
        if self._icon:
            box.setLeft(_PADDING.get(self._kind, 14) + 21)
            write(painter, box, self._words, ink, self._px(), self._weight())
            return
        write(painter, box, self._words, ink, self._px(), self._weight(), Side.MIDDLE)
        if self._kind is Kind.LINK and self.underMouse() and self.isEnabled():
            half = text.width(self._words, self._px(), self._weight()) / 2
            middle = box.center()
            hairline(painter, middle.x() - half, middle.x() + half, middle.y() + 7, ink)

    def _px(self) -> int:
        return 12 if self._kind in (Kind.SMALL, Kind.LINK) else 13

    def _weight(self) -> int:
        return 600 if self._kind is Kind.PRIMARY else 500


class IconButton(PressableButton):
    """A square button with an icon; `name` is its accessible name and tooltip."""

    def __init__(
        self, icon: str, name: str, kind: Kind = Kind.TEXT, size: int = 32, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._icon = icon
        self._size = max(24, size)
        self._quiet = False
        self._done = QTimer(self, singleShot=True, interval=_DONE_MS)
        self._done.timeout.connect(self.update)
        self.set_name(name)

    def confirm(self, words: str) -> None:
        """Say for a moment that it is done: a tick, the words beside it, and aloud."""
        self._done.start()
        self.update()
        below = self.mapToGlobal(self.rect().bottomLeft())
        QToolTip.showText(below, text.tooltip(words), self, self.rect(), _DONE_MS)
        announce(self, words)

    def set_name(self, name: str) -> None:
        """Change what it says it does (Undo: Integration 50 → 70)."""
        self.setAccessibleName(name)
        self.setToolTip(text.tooltip(name))

    def set_symbol(self, icon: str, *, quiet: bool = False) -> None:
        """Change the icon (lock, unlock); `quiet` paints it as faint as a disabled one."""
        self._icon = icon
        self._quiet = quiet
        self.update()

    def symbol(self) -> str:
        return self._icon

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            theme = themes.current()
            box = QRectF(self.rect())
            if self.hasFocus():
                box = draw_focus(painter, box, theme, 7)
            ink = _draw_ground(painter, box, theme, self._kind, self)
            if self._quiet and not self.underMouse():
                ink = theme.control
            side = 14 if self._size < 30 else 18
            centre = QRectF(self.rect()).center()
            place = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
            if self._done.isActive():
                icons.draw(painter, "check", place, theme.good, 1.8)
            else:
                icons.draw(painter, self._icon, place, ink, 1.4 if side < 18 else 1.5)


def _draw_ground(painter: QPainter, box: QRectF, theme: Theme, kind: Kind, button: QAbstractButton) -> QColor:
    """Paint the plate of a button in its state; returns the ink for what stands on it."""
    enabled, hovered, pressed = button.isEnabled(), button.underMouse(), button.isDown()
    radius = 6 if box.height() < 30 else 8
    if kind is Kind.PRIMARY:
        if not enabled:
            plate(painter, box, radius, theme.sunken, theme.line)
            return theme.disabled
        deeper = 0.2 if pressed else 0.1 if hovered else 0.0
        plate(painter, box, radius, mixed(theme.accent, theme.text, deeper))
        return theme.on_accent
    if kind in (Kind.OUTLINED, Kind.SMALL):
        fill = theme.sunken if pressed or not enabled else theme.hover if hovered else theme.surface
        plate(painter, box, radius, fill, theme.line2 if enabled else theme.line)
    elif kind is Kind.TEXT and enabled and (hovered or pressed):
        plate(painter, box, radius, theme.line if pressed else theme.sunken)
    if not enabled:
        return theme.disabled
    if kind is Kind.LINK:
        return theme.accent
    return theme.text2 if kind is Kind.TEXT else theme.text
