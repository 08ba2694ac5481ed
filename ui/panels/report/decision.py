"""The decision that the set is for: its question, who decides, what for, and as of when."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from criteria.edits.sets import set_context
from ui.controls.text_box import TextBox
from ui.controls.words import Ink, Words
from ui.document import Document
from ui.panels.card import Card
from ui.panels.edit_field import EditField


class Decision(Card):
    """Each field is one undo step."""

    def __init__(self, document: Document) -> None:
        super().__init__(self.tr("The decision"), "report_decision")
        self._document = document
        self.question = TextBox("decision_question", self.tr("Question"), 3)
        self.purpose = TextBox("decision_purpose", self.tr("Purpose"), 3)
        self.owner = EditField("decision_owner", self.tr("Who decides"))
        self.date = EditField("decision_date", self.tr("As of"))
        labels = {
            "question": (self.tr("Question"), self.tr("Change the question")),
            "owner": ("", self.tr("Change who decides")),
            "purpose": (self.tr("Purpose"), self.tr("Change the purpose")),
            "date": ("", self.tr("Change the date of the decision")),
        }
        for key, (caption, label) in labels.items():
            field: TextBox | EditField = getattr(self, key)
            if caption:
                self.body.addWidget(Words(caption, 12, 500, Ink.TEXT2))
            self.body.addWidget(field)
            field.committed.connect(partial(self._commit, key, label))

    def show_set(self) -> None:
        context = self._document.option_set.context
        self.question.set_value(context.question)
        self.owner.set_value(context.owner)
        self.purpose.set_value(context.purpose)
        self.date.set_value(context.date)

    def _commit(self, key: str, label: str, words: str) -> None:
        option_set = self._document.option_set
        before, said = option_set.context, words.strip()
        context = {
            "question": replace(before, question=said),
            "owner": replace(before, owner=said),
            "purpose": replace(before, purpose=said),
            "date": replace(before, date=said),
        }[key]
        self._document.apply(label, set_context(option_set, context))
