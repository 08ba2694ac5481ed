"""A question that is answered with a few words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.dialogs.fields import TextField
from ui.dialogs.frame import Dialog
from ui.overrides import override

LONGEST = 2000


class WordsDialog(Dialog):
    def __init__(self, window: QWidget, question: str, how: str, words: str) -> None:
        super().__init__(window, "words_dialog", question, how, 520)
        self.field = TextField()
        self.field.setMaxLength(LONGEST)
        self.field.setText(words)
        self.field.setObjectName("words_field")
        self.field.setAccessibleName(question)
        self.body.addWidget(self.field)
        self.set_primary(self.tr("Keep the words"), self.accept)

    @override
    def first_field(self) -> QWidget:
        return self.field


def ask_words(window: QWidget, question: str, how: str, words: str, take: Callable[[str], object]) -> None:
    """Ask without blocking; `take` gets the words when they are kept."""
    dialog = WordsDialog(window, question, how, words)
    dialog.accepted.connect(lambda: take(dialog.field.text()))
    dialog.open()
