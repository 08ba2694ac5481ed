"""Low, best and high of a score, what they are worth, and what else can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from criteria.issues import Issue
from criteria.scores import ScoreKind
from ui import messages, text
from ui.controls.buttons import Button, Kind
from ui.controls.score_field import ScoreField
from ui.controls.words import Ink, Words
from ui.presentation.score_cell import is_own, origin_words, outside_words, unit_words, value_of
from ui.presentation.score_changes import BEST, HIGH, LOW, Place
from ui.presentation.scores import ScoreGrid
from ui.speech import alert
from workbooks.cells import number_text

PARTS = (LOW, BEST, HIGH)


class ScoreFigures(QWidget):
    committed = Signal(str, str)
    """Which of low, best and high, and what was typed for it."""
    unknown_wanted = Signal()
    inherit_wanted = Signal()
    kind_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._other_kind: ScoreKind = "fact"
        self.issue: Issue | None = None
        """Why what stands in a field was not taken."""
        captions = {LOW: self.tr("Low"), BEST: self.tr("Best"), HIGH: self.tr("High")}
        self.fields = {part: ScoreField(f"score_{part}", captions[part]) for part in PARTS}
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        for column, part in enumerate(PARTS):
            caption = Words(captions[part], 12, 500, Ink.TEXT2)
            caption.setBuddy(self.fields[part])
            grid.addWidget(caption, 0, column)
            grid.addWidget(self.fields[part], 1, column)
            grid.setColumnStretch(column, 1)
            self.fields[part].committed.connect(lambda words, part=part: self.committed.emit(part, words))
            self.fields[part].textEdited.connect(lambda _words: self.refuse(None))
        self.refusal = Words("", 12, 500, Ink.BAD, wrap=True)
        self.refusal.setObjectName("score_refusal")
        self.unit = Words("", 12, 400, Ink.TEXT2, wrap=True)
        self.outside = Words("", 12, 500, Ink.BAD, wrap=True)
        self.outside.setObjectName("score_outside")
        self.origin = Words("", 12, 400, Ink.TEXT2, wrap=True)
        self.origin.setObjectName("score_origin")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 0, 20, 12)
        layout.setSpacing(6)
        layout.addLayout(grid)
        for words in (self.refusal, self.unit, self.outside):
            layout.addWidget(words)
        buttons = self._make_buttons()
        beside = QHBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self.origin, 1)
        beside.addWidget(self.inherit_button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(beside)
        layout.addLayout(buttons)
        self.refuse(None)

    def _make_buttons(self) -> QHBoxLayout:
        self.kind_button = Button("", Kind.SMALL)
        self.kind_button.setObjectName("score_kind")
        self.kind_button.clicked.connect(lambda: self.kind_wanted.emit(self._other_kind))
        self.unknown_button = Button(self.tr("Unknown"), Kind.SMALL)
        self.unknown_button.setObjectName("score_unknown")
        self.unknown_button.clicked.connect(self.unknown_wanted)
        self.inherit_button = Button(self.tr("Inherit"), Kind.SMALL)
        self.inherit_button.setObjectName("score_inherit")
        self.inherit_button.clicked.connect(self.inherit_wanted)
        row = QHBoxLayout()
        row.setSpacing(6)
        for button in (self.kind_button, self.unknown_button):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def show_score(self, grid: ScoreGrid, place: Place, *, is_other: bool) -> None:
        """Show a score; where it is another one than before, what was typed for that is dropped."""
        option, criterion = place
        score, column = grid.score(option, criterion), grid.option_set.criteria[criterion]
        for part, figure in zip(PARTS, (score.low, score.best, score.high), strict=True):
            field = self.fields[part]
            if is_other:
                field.taken()
            value = "" if figure is None else f"→ {text.total(value_of(column.scale, figure), 0)}"
            field.show_figure("" if figure is None else number_text(figure), value)
            field.setEnabled(part == BEST or score.known)
        if is_other:
            self.refuse(None)
        self.unit.setText(unit_words(column))
        self._say(self.outside, outside_words(column, score))
        self._say(self.origin, origin_words(grid, option, criterion))
        self._other_kind = "judgement" if score.kind == "fact" else "fact"
        words = self.tr("Make it a judgement") if score.kind == "fact" else self.tr("Make it a fact")
        self.kind_button.set_words(words)
        self.unknown_button.setEnabled(score.known)
        self.inherit_button.setVisible(grid.can_inherit)
        self.inherit_button.setEnabled(is_own(grid, option, criterion))

    def refuse(self, issue: Issue | None, part: str = BEST) -> None:
        """Say why a figure was not taken, until it is mended."""
        self.issue = issue
        words = "" if issue is None else f"{messages.sentence(issue)} {messages.advice(issue)}"
        self._say(self.refusal, words)
        for each, field in self.fields.items():
            field.set_wrong(issue is not None and each == part)
        if issue is not None:
            alert(self.refusal)

    def take(self, part: str) -> None:
        """What was typed for this part has become the score."""
        self.fields[part].taken()
        self.refuse(None)

    @staticmethod
    def _say(words: Words, said: str) -> None:
        words.setText(said)
        words.setVisible(bool(said))
