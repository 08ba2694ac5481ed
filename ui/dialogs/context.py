"""The decision that the set is for: question, purpose, owner and date."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from criteria.edits.sets import set_context
from ui.controls.text_box import TextBox
from ui.controls.words import Ink, Words
from ui.dialogs.fields import Field
from ui.dialogs.frame import Dialog
from ui.document import Document
from ui.overrides import override


class ContextDialog(Dialog):
    """Kept as one undo step; Cancel and Esc keep nothing."""

    def __init__(self, window: QWidget, document: Document) -> None:
        super().__init__(
            window,
            "context_dialog",
            self.tr("What is decided"),
            self.tr("Write it down before weighing: it stands in forms, workbooks and reports."),
            640,
        )
        self._document = document
        context = document.option_set.context
        self.question = TextBox("context_question", self.tr("Question"), 2)
        self.purpose = TextBox("context_purpose", self.tr("Purpose"), 2)
        self.owner = Field("context_owner", self.tr("Who decides"))
        self.date = Field("context_date", self.tr("Date or period"))
        self.question.set_value(context.question)
        self.purpose.set_value(context.purpose)
        self.owner.line.setText(context.owner)
        self.date.line.setText(context.date)
        for caption, box in ((self.tr("Question"), self.question), (self.tr("Purpose"), self.purpose)):
            self.body.addWidget(Words(caption, 12, 500, Ink.TEXT2))
            self.body.addWidget(box)
        for field in (self.owner, self.date):
            self.body.addWidget(field)
        self.set_primary(self.tr("Keep the decision"), self._on_keep)

    @override
    def first_field(self) -> QWidget:
        return self.question

    def _on_keep(self) -> None:
        option_set = self._document.option_set
        context = replace(
            option_set.context,
            question=self.question.words(),
            purpose=self.purpose.words(),
            owner=self.owner.name(),
            date=self.date.name(),
        )
        self._document.apply(self.tr("Change what is decided"), set_context(option_set, context))
        self.accept()


def show_context(window: QWidget, document: Document) -> None:
    dialog = ContextDialog(window, document)
    dialog.open()
