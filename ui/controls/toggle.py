"""On or off: a switch, and a check box in the same language."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from ui import icons, text
from ui import theme as themes
from ui.controls.focus import draw_focus
from ui.overrides import override
from ui.painting import disc, plate, prepare, write
from ui.theme import Theme


class _Painted(QCheckBox):
    _MARK = 16.0

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        self._words = words
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(self._MARK + 18 + text.width(self._words)), 28)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._MARK) + 40, 28)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            theme = themes.current()
            box = QRectF(self.rect())
            if self.hasFocus():
                draw_focus(painter, box, theme, 6)
            self._draw_mark(painter, QRectF(5, box.center().y() - 8, self._MARK, 16), theme)
            ink = theme.text if self.isEnabled() else theme.disabled
            write(painter, box.adjusted(self._MARK + 13, 0, -2, 0), self._words, ink)

    def _draw_mark(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        raise NotImplementedError


class Toggle(_Painted):
    """A switch with its words to the right; `toggled` as any check box."""

    _MARK = 28.0

    @override
    def _draw_mark(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        ink = theme.accent if self.isEnabled() else theme.disabled
        if self.isChecked():
            plate(painter, box, 8, ink)
            disc(painter, QPointF(box.right() - 8, box.center().y()), 5.5, theme.on_accent)
        else:
            ring = theme.control if self.isEnabled() else theme.disabled
            plate(painter, box, 8, theme.surface, ring, 1.3)
            disc(painter, QPointF(box.left() + 8, box.center().y()), 4.5, ring)


class Check(_Painted):
    """A check box with its words to the right."""

    @override
    def _draw_mark(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        if self.isChecked():
            plate(painter, box, 4, theme.accent if self.isEnabled() else theme.disabled)
            icons.draw(painter, "check", box.adjusted(2, 2, -2, -2), theme.on_accent, 1.8)
        else:
            ring = theme.control if self.isEnabled() else theme.disabled
            plate(painter, box, 4, theme.surface, ring, 1.3)
