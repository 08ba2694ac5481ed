"""The header of a section that can be folded away."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, text
from ui import theme as themes
from ui.controls.buttons import PressableButton
from ui.overrides import override
from ui.painting import Side, plate, prepare, write


class SectionHeader(PressableButton):
    """14 semi-bold with a chevron; checked is open; `toggled` as any Qt button."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._aside = ""
        self.setCheckable(True)
        self.setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        self._title = title
        self.setText(title.replace("&", "&&"))
        self._say()

    def set_aside(self, words: str) -> None:
        """A few words at the right end ("6 notes")."""
        self._aside = words
        self._say()

    def _say(self) -> None:
        self.setAccessibleName(", ".join(filter(None, (self._title, self._aside))))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(text.width(self._title, 14, 600)) + 60, 28)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, 28)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            theme = themes.current()
            box = QRectF(self.rect())
            if self.underMouse():
                plate(painter, box, 6, theme.hover)
            if self.hasFocus():
                plate(painter, box, 6, None, theme.accent, 2)
            chevron = QRectF(box.right() - 20, box.center().y() - 7, 14, 14)
            icons.draw(painter, "down" if self.isChecked() else "right", chevron, theme.text3)
            aside = text.width(self._aside, 12, 500) + 8 if self._aside else 0.0
            room = box.adjusted(4, 0, -26 - aside, 0)
            write(painter, room, self._title, theme.text, 14, 600)
            if self._aside:
                place = QRectF(room.right(), box.top(), aside, box.height())
                write(painter, place, self._aside, theme.text3, 12, 500, Side.RIGHT)
