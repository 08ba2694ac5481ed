"""Three first steps, each beside what it is about; whoever skips them never sees them again by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.controls.buttons import Button, Kind
from ui.controls.words import Ink, Words
from ui.overrides import override
from ui.pages.places import WEIGH
from ui.painting import plate, prepare
from ui.settings import remember_tour
from ui.speech import announce

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

_WIDE, _NEAR, _TIP = 340, 16, 9


class Step(NamedTuple):
    part: QWidget
    title: str
    words: str


class Tour(QFrame):
    """Lies over the window and takes no keyboard unless it is given; everything below goes on working."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._at = 0
        self.setObjectName("tour")
        self.title = Words("", 15, 600, wrap=True)
        self.title.setObjectName("tour_title")
        self.words = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self.place = Words("", 12, 400, Ink.TEXT3)
        self.skip = Button(self.tr("Skip the tour"), Kind.TEXT)
        self.skip.setObjectName("tour_skip")
        self.skip.clicked.connect(self.finish)
        self.next = Button("", Kind.PRIMARY)
        self.next.setObjectName("tour_next")
        self.next.clicked.connect(self.go_on)
        self._lay_out()
        window.installEventFilter(self)
        window.pages.currentChanged.connect(self._show_step)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.place, 1)
        foot.addWidget(self.skip)
        foot.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(18 + _TIP, 16, 16, 14)
        column.setSpacing(6)
        for part in (self.title, self.words):
            column.addWidget(part)
        column.addSpacing(6)
        column.addLayout(foot)

    def begin(self) -> None:
        self._at = 0
        self._show_step()

    def steps(self) -> tuple[Step, ...]:
        weigh = self._window.weigh
        return (
            Step(
                weigh.weights,
                self.tr("Drag a weight"),
                self.tr(
                    "The ranking follows at once. A track is coloured by who would be first at that weight;"
                    " a tick is where the winner changes."
                ),
            ),
            Step(
                weigh.ranking,
                self.tr("Ask why"),
                self.tr(
                    "Click an option: what speaks for it and against it, what would put it first, and the"
                    " sources behind its scores."
                ),
            ),
            Step(
                self._window.rail,
                self.tr("Find your way"),
                self.tr(
                    "Pages are on the left. Ctrl+K finds anything, F1 explains the page, Ctrl+Z takes back"
                    " whatever you have done."
                ),
            ),
        )

    def go_on(self) -> None:
        if self._at + 1 == len(self.steps()):
            self.finish()
        else:
            self._at += 1
            self._show_step()

    def finish(self) -> None:
        """For ever, until it is asked for again."""
        remember_tour(self._window.settings)
        self.hide()
        self._window.removeEventFilter(self)
        self.deleteLater()

    def _show_step(self) -> None:
        """Beside what it is about; hidden while another page is open."""
        if self._window.pages.current() != WEIGH:
            self.hide()
            return
        steps = self.steps()
        step = steps[self._at]
        is_last = self._at + 1 == len(steps)
        self.title.setText(step.title)
        self.words.setText(step.words)
        self.place.setText(self.tr("{number} of {count}").format(number=self._at + 1, count=len(steps)))
        self.next.set_words(self.tr("Start working") if is_last else self.tr("Next"))
        self.skip.setVisible(not is_last)
        self.setAccessibleName(f"{step.title}. {step.words}")
        self._put_beside(step.part)
        self.show()
        self.raise_()
        announce(self, self.accessibleName())

    def _put_beside(self, part: QWidget) -> None:
        """Right of a panel; over the middle of the ranking, which has nothing beside it."""
        layout = self.layout()
        wide = max(_WIDE, self.minimumSizeHint().width())
        high = layout.heightForWidth(wide) if layout is not None else 160
        corner = part.mapTo(self._window, QPoint(0, 0))
        room = self._window.rect().adjusted(_NEAR, _NEAR, -_NEAR, -_NEAR)
        inside = part is self._window.weigh.ranking
        left = corner.x() + (part.width() - wide - _NEAR if inside else part.width() + 2)
        box = QRect(left, corner.y() + min(150, part.height() // 4), wide, high)
        box.moveLeft(max(room.left(), min(box.left(), room.right() - wide)))
        box.moveTop(max(room.top(), min(box.top(), room.bottom() - high)))
        self.setGeometry(box)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._put_beside(self.steps()[self._at].part)
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finish()
        else:
            event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            tokens = theme.current()
            box = QRectF(self.rect()).adjusted(_TIP, 0, 0, 0)
            plate(painter, box, 12, tokens.surface, tokens.accent, 1.5)
            y = 30.0
            painter.setBrush(tokens.accent)
            painter.setPen(Qt.PenStyle.NoPen)
            tip = [QPointF(box.left() + 1, y - 8), QPointF(0, y), QPointF(box.left() + 1, y + 8)]
            painter.drawPolygon(QPolygonF(tip))


def show_tour(window: MainWindow) -> None:
    """From the first step, whether it has been seen or not."""
    shown = window.findChild(Tour, "tour")
    if shown is not None:
        shown.finish()
        shown.setObjectName("")
    window.pages.open(WEIGH)
    Tour(window).begin()
