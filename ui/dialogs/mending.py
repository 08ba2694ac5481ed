"""What a damaged library and an earlier one have in common: a question, the work, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.controls.words import Ink, Words
from ui.dialogs.frame import Dialog
from ui.dialogs.progress import ProgressBar
from ui.overrides import override
from ui.presentation.recovery import outcome, recovery_figures, source_words
from ui.tables.figures import FiguresTable

if TYPE_CHECKING:
    from criteria.storage.recovery import Recovery
    from ui.controls.banner import Message


class MendingDialog(Dialog):
    """Asks in `question`; whoever does the work calls `work`, then `show_outcome` or `fail`."""

    stopped = Signal()

    def __init__(self, window: QWidget, name: str, title: str, subtitle: str) -> None:
        super().__init__(window, name, title, subtitle, 720)
        self.progress = ProgressBar()
        self.progress.cancel.clicked.connect(self.stopped)
        self.source = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self.source.setObjectName("recovery_source")
        self.table = FiguresTable("recovery_table")
        self.question = QWidget()
        for part in (self.question, self.progress, self.source, self.table):
            self.body.addWidget(part)
        self.source.hide()
        self.table.hide()
        self._is_done = False

    def is_done(self) -> bool:
        """Whether the outcome is shown."""
        return self._is_done

    def work(self, words: str) -> None:
        self.tell(None)
        self.question.hide()
        self.primary.setEnabled(False)
        self.cancel.setEnabled(False)
        self.progress.begin(words)

    def advance(self, words: str, part: float) -> None:
        self.progress.advance(words, part)

    def fail(self, message: Message | None) -> None:
        """Nothing was changed; it can be tried again."""
        self.progress.end()
        self.question.show()
        self.primary.setEnabled(True)
        self.cancel.setEnabled(True)
        self.tell(message)

    def show_outcome(self, found: Recovery) -> None:
        self._is_done = True
        self.progress.end()
        self.title.setText(self.tr("What came back and what did not"))
        self.subtitle.hide()
        self.source.setText(source_words(found))
        self.source.show()
        figures = recovery_figures(found)
        self.table.show_wrapped(figures, 2, 200)
        self.table.setVisible(bool(figures.rows))
        self.tell(outcome(found))
        self.cancel.hide()
        self.primary.setEnabled(True)
        self.set_primary(self.tr("Close"))
        self.primary.setFocus()

    @override
    def reject(self) -> None:
        """While the library is being rebuilt the dialog stays: Cancel at the bar stops the work first."""
        if self.question.isVisible() or self._is_done:
            super().reject()
