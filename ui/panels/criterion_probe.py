"""The double-counting probe: two options equal but for this criterion, and whether one would care."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from criteria.edits.answers import answer, answer_to
from ui.controls.segmented import Segmented
from ui.controls.text_box import TextBox
from ui.controls.words import Ink, Words
from ui.document import Document
from ui.panels.card import Card
from ui.presentation.criteria import (
    CARE,
    DEPENDS,
    NO_CARE,
    OPEN,
    advice,
    probe_answer,
    probe_question,
    probe_topic,
    probe_words,
)


class CriterionProbe(Card):
    """A prompt, never a verdict; the answer is kept with the option set."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__("", "criterion_probe", parent)
        self.set_title(self.tr("Does it count on its own?"))
        self._document = document
        self._key = ""
        self.question = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self.question.setObjectName("probe_question")
        kinds = (
            (OPEN, self.tr("Not asked")),
            (CARE, self.tr("I would care")),
            (NO_CARE, self.tr("I would not")),
            (DEPENDS, self.tr("It depends")),
        )
        self.kind = Segmented(kinds, self.tr("Would you care?"))
        self.kind.setObjectName("probe_answer")
        self.kind.chosen.connect(self._on_chosen)
        self.words = TextBox("probe_words", self.tr("Why, or on what it depends"), 1)
        self.words.setPlaceholderText(self.tr("Why, or on what it depends"))
        self.words.committed.connect(self._on_said)
        self.advice = Words("", 12, 400, Ink.TEXT3, wrap=True)
        self.advice.setObjectName("probe_advice")
        for part in (self.question, self.kind, self.words, self.advice):
            self.body.addWidget(part)

    def show_criterion(self, key: str) -> None:
        if key != self._key:
            self.words.revert()
        self._key = key
        option_set = self._document.option_set
        self.question.setText(probe_question(option_set.criterion(key)))
        kind, said = probe_answer(answer_to(option_set, probe_topic(key)))
        self.kind.set_current(kind)
        self.words.setVisible(kind != OPEN)
        self.words.set_value(said)
        self.advice.setText(advice(kind))
        self.advice.setVisible(bool(advice(kind)))

    def _on_chosen(self, kind: str) -> None:
        self._keep(kind, self.words.words())

    def _on_said(self, words: str) -> None:
        self._keep(self.kind.current(), words)

    def _keep(self, kind: str, said: str) -> None:
        option_set = self._document.option_set
        label = self.tr("Answer whether {name} counts on its own").format(
            name=option_set.criterion(self._key).name
        )
        after = answer(option_set, probe_topic(self._key), probe_words(kind, said))
        self._document.apply(label, after)
        self.show_criterion(self._key)
