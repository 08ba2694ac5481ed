"""The questions that good criteria answer, each with an answer that is kept, and what the program noticed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from criteria.edits.answers import answer, answer_to
from ui.computing.evaluation import Evaluation
from ui.controls.buttons import IconButton
from ui.controls.text_box import TextBox
from ui.controls.words import Ink, Words
from ui.document import Document
from ui.panels.card import Card
from ui.presentation.criteria import prompts, questions, running_together


class CriteriaQuestions(Card):
    closed = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__("", "criteria_questions", parent)
        self.set_title(self.tr("Seven questions about the criteria"))
        self._document = document
        self.boxes: dict[str, TextBox] = {}
        close = IconButton("close", self.tr("Close the questions"))
        close.setObjectName("close_questions")
        close.clicked.connect(self.closed)
        self.head.addWidget(close)
        for question in questions():
            box = TextBox(f"answer_{question.topic}", question.words, 1)
            box.setPlaceholderText(self.tr("Your answer, kept with the option set"))
            box.committed.connect(partial(self._on_answered, question.topic))
            self.boxes[question.topic] = box
            column = QVBoxLayout()
            column.setSpacing(3)
            column.addWidget(Words(question.title, 13, 600))
            column.addWidget(Words(question.words, 13, 400, Ink.TEXT2, wrap=True))
            column.addWidget(box)
            self.body.addLayout(column)
        self.noticed = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self.noticed.setObjectName("criteria_noticed")
        self.alike = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self.alike.setObjectName("criteria_alike")
        self.body.addWidget(Words(self.tr("Worth a look"), 13, 600))
        self.body.addWidget(self.noticed)
        self.body.addWidget(Words(self.tr("Values that run together in this scenario"), 13, 600))
        words = self.tr(
            "A correlation decides nothing: criteria may run together and still say different things."
        )
        self.body.addWidget(Words(words, 12, 400, Ink.TEXT3, wrap=True))
        self.body.addWidget(self.alike)

    def show_answers(self, evaluation: Evaluation | None) -> None:
        option_set = self._document.option_set
        for topic, box in self.boxes.items():
            box.set_value(answer_to(option_set, topic))
        noticed = prompts(option_set)
        self.noticed.setText("\n".join(noticed) or self.tr("Nothing that the program could notice."))
        pairs = running_together(evaluation)
        self.alike.setText("\n".join(pairs) or self.tr("None of them closely."))

    def _on_answered(self, topic: str, words: str) -> None:
        title = next(q.title for q in questions() if q.topic == topic)
        label = self.tr("Answer the question of {topic}").format(topic=title.lower())
        self._document.apply(label, answer(self._document.option_set, topic, words))
