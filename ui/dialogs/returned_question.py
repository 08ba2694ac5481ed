"""What only a person can settle about a returned form, with the answers side by side."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import text
from ui import theme as themes
from ui.controls.buttons import Button, Kind
from ui.controls.segmented import Segmented
from ui.controls.words import Ink, Words
from ui.dialogs.returned import answer_words
from ui.overrides import override
from ui.painting import plate, prepare
from ui.translation import told
from workbooks.return_files import Question


class QuestionCard(QWidget):
    """`answered` carries the question's code and the answer; `for_all`, too, whether all alike get it."""

    answered = Signal(str, str, bool)

    def __init__(self, question: Question, answer: str, alike: int) -> None:
        """`alike` is how many files ask the same, this one among them."""
        super().__init__()
        self._code = question.code
        self.setObjectName(f"question_{question.code}")
        found = text.capitalised(told(question.found))
        self.setAccessibleName(found)
        answers = [(key, answer_words(question, key)) for key in question.answers]
        self.choice = Segmented(answers, found)
        self.choice.setObjectName(f"answer_{question.code}")
        self.choice.set_current(answer)
        self.choice.chosen.connect(lambda key: self.answered.emit(self._code, key, False))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(8)
        layout.addWidget(Words(f"{found}.", 13, 500, Ink.TEXT, wrap=True))
        layout.addWidget(self.choice)
        if alike > 1:
            self.same = Button(self.tr("The same for all {count} like this").format(count=alike), Kind.LINK)
            self.same.setObjectName(f"same_{question.code}")
            self.same.clicked.connect(lambda: self.answered.emit(self._code, self.choice.current(), True))
            layout.addWidget(self.same)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            theme = themes.current()
            plate(painter, QRectF(self.rect()), 8, theme.accent_soft)
