"""One version: its label, what it is compared with, and what there is to see of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStackedWidget, QVBoxLayout, QWidget

from criteria.storage.records import Revision
from ui import text
from ui.controls.buttons import Button
from ui.controls.segmented import Segmented
from ui.controls.selector import Choice, Selector
from ui.controls.words import Ink, Words, stacked
from ui.dialogs.fields import TextField
from ui.dialogs.history.log import DecisionLog
from ui.dialogs.history.ranking import RankingCard, head_of
from ui.dialogs.history.reading import OPEN, Pair
from ui.dialogs.history.rows import name_of
from ui.dialogs.history.slopes import sentence
from ui.presentation.changes import change_figures, counts_in_words
from ui.tables.figures import FiguresTable

RANKING, CHANGES, LOG = "ranking", "changes", "log"


class VersionDetail(QWidget):
    against_chosen = Signal(int)
    labelled = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.title = Words("", 17, 600)
        self.title.setObjectName("version_title")
        self.origin = Words("", 12, 400, Ink.TEXT3)
        self.label = TextField()
        self.label.setObjectName("version_label")
        self.label.setAccessibleName(self.tr("Label of this version"))
        self.label.setPlaceholderText(self.tr("Label, such as: agreed in the June round"))
        self.label.returnPressed.connect(lambda: self.labelled.emit(self.label.name()))
        self.set_label = Button(self.tr("Set label"))
        self.set_label.setObjectName("version_set_label")
        self.set_label.clicked.connect(lambda: self.labelled.emit(self.label.name()))
        self.sentence = Words("", 15, 600, wrap=True)
        self.sentence.setObjectName("version_sentence")
        self.changes_words = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self.changes_words.setObjectName("version_changes")
        self.part = Segmented(
            ((RANKING, self.tr("Ranking")), (CHANGES, self.tr("Every change")), (LOG, self.tr("Decisions"))),
            self.tr("What to see of this version"),
        )
        self.part.setObjectName("version_part")
        self.part.chosen.connect(lambda _key: self._show_part())
        self.against = Selector(self.tr("Compare with"))
        self.against.setObjectName("version_against")
        self.against.chosen.connect(lambda key: self.against_chosen.emit(int(key)))
        self.card = RankingCard()
        self.changes = FiguresTable("version_every_change")
        self.log = DecisionLog()
        self._stack = QStackedWidget()
        for each in (self.card, self.changes, self.log):
            self._stack.addWidget(each)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(stacked(self.title, self.origin), 1)
        self.label.setMinimumWidth(120)
        self.label.setMaximumWidth(300)
        head.addWidget(self.label, 1)
        head.addWidget(self.set_label)
        bar = QHBoxLayout()
        bar.addWidget(self.part)
        bar.addStretch(1)
        bar.addWidget(self.against)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addLayout(bar)
        layout.addWidget(self.sentence)
        layout.addWidget(self.changes_words)
        layout.addWidget(self._stack, 1)

    def show_version(self, revision: Revision, revisions: Sequence[Revision], against: int) -> None:
        self.title.setText(name_of(revision.number))
        self.origin.setText(self.tr("Saved {when}").format(when=text.moment(revision.saved_at)))
        by = self.tr("By version {version} of the program").format(version=revision.app_version)
        self.origin.setToolTip(text.tooltip(by))
        self.label.setText(revision.label)
        choices = [Choice(str(OPEN), (head_of(OPEN),), "")]
        choices += [
            Choice(str(r.number), (name_of(r.number),), r.label or text.when(r.saved_at))
            for r in revisions
            if r.number != revision.number
        ]
        self.against.set_choices(choices, str(against))
        self.log.show_version(revision.number)

    def wait(self) -> None:
        """Until both versions are read."""
        self.card.fade()

    def show_pair(self, pair: Pair) -> None:
        self.sentence.setText(sentence(pair.then, pair.now))
        if pair.after == OPEN:
            words = self.tr("From version {before} to what is open now: {changes}.")
        else:
            words = self.tr("From version {before} to version {after}: {changes}.")
        counts = counts_in_words(pair.comparison.counts())
        changes = words.format(before=pair.before, after=pair.after, changes=counts)
        self.changes_words.setText(changes)
        self.card.show_pair(pair)
        self.changes.show_figures(change_figures(pair.comparison, pair.then.option_set, pair.now.option_set))
        self.changes.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def refuse(self, words: str) -> None:
        """A version that cannot be read has nothing to compare."""
        self.sentence.setText("")
        self.changes_words.setText(words)
        self.card.say(words)

    def set_writes(self, writes: bool) -> None:
        self.label.setEnabled(writes)
        self.set_label.setEnabled(writes)

    def _show_part(self) -> None:
        key = self.part.current()
        self._stack.setCurrentIndex((RANKING, CHANGES, LOG).index(key))
        compares = key != LOG
        for each in (self.against, self.sentence, self.changes_words):
            each.setVisible(compares)
