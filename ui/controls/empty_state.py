"""What a page says when it has nothing to show: an icon, what is missing, one button."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui import icons
from ui import theme as themes
from ui.controls.buttons import Button
from ui.controls.words import Ink, Words
from ui.overrides import override
from ui.painting import plate, prepare


class EmptyState(QWidget):
    """A plate in the colour of the canvas; the sentence wraps."""

    acted = Signal()

    def __init__(
        self, icon: str, title: str, sentence: str, action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._title = Words("", 15, 600)
        self._sentence = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self._button = Button("")
        self._button.setObjectName("empty_action")
        self._button.clicked.connect(self.acted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 52, 20, 18)
        layout.setSpacing(4)
        for label in (self._title, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addSpacing(6)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.set_words(title, sentence, action)

    def set_words(self, title: str, sentence: str, action: str = "") -> None:
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._button.set_words(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(f"{title}. {sentence}" if sentence else title)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            theme = themes.current()
            plate(painter, QRectF(self.rect()), 10, theme.canvas, theme.line)
            icons.draw(painter, self._icon, QRectF(self.width() / 2 - 14, 16, 28, 28), theme.text3)
