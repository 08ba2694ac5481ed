"""A question that is answered with a few words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.controls.buttons import Button, Kind
from ui.fonts import font
from ui.panels.inspector_parts import Words


class WordsDialog(QDialog):
    def __init__(self, parent: QWidget, question: str, how: str, words: str) -> None:
        super().__init__(parent)
        self.setObjectName("words_dialog")
        self.setWindowTitle(question)
        self.setModal(True)
        self.setMinimumWidth(460)
        self.field = QLineEdit(words)
        self.field.setObjectName("words_field")
        self.field.setFont(font(13))
        self.field.setMaxLength(2000)
        self.field.setAccessibleName(question)
        keep = Button(self.tr("Keep the words"), Kind.PRIMARY)
        keep.setObjectName("words_keep")
        keep.clicked.connect(self.accept)
        cancel = Button(self.tr("Cancel"), Kind.TEXT)
        cancel.setObjectName("words_cancel")
        cancel.clicked.connect(self.reject)
        self.field.returnPressed.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(10)
        layout.addWidget(Words(question, 15, 600))
        layout.addWidget(Words(how, 13, 400, "text2"))
        layout.addWidget(self.field)
        layout.addLayout(buttons)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)


def ask_words(parent: QWidget, question: str, how: str, words: str, take: Callable[[str], object]) -> None:
    """Ask without blocking; `take` gets the words when they are kept."""
    dialog = WordsDialog(parent, question, how, words)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: take(dialog.field.text()))
    dialog.open()
