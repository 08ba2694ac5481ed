"""What every elicitation dialog is: judgements, whether they agree, what they do, and whose they are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from criteria.optionset import OptionSet
from ui.controls.buttons import Button, IconButton, Kind
from ui.controls.points_field import PointsField
from ui.controls.scroll import ScrollArea
from ui.controls.segmented import Segmented
from ui.controls.words import Ink, Words
from ui.dialogs.columns import SideBySide
from ui.dialogs.elicitation.history import History
from ui.dialogs.elicitation.outcome import Outcome
from ui.dialogs.elicitation.person import Person
from ui.dialogs.elicitation.side import Side
from ui.dialogs.elicitation.ways import Way
from ui.dialogs.frame import Dialog
from ui.overrides import override
from ui.presentation.elicitation.reading import Reading

_WIDTH, _HEIGHT, _SIDE = 1220, 780, 316
_STACKED_BELOW = 860
_PREVIEW_AFTER_MS = 60
JUDGE, OUTCOME = "judge", "outcome"


class ElicitationDialog(Dialog):
    """Closing keeps what was judged; Ctrl+Z takes back; Ctrl+Enter makes the weighting."""

    judged = Signal(object)
    """The judgements as they stand now."""
    wanted = Signal(str, object)
    """Make a weighting: whose, and the Reading of the judgements."""

    def __init__(
        self, window: QWidget, option_set: OptionSet, way: Way, judgements: object, name: str, *, hidden: bool
    ) -> None:
        """`hidden` is Elicit mode: nothing of options or ranking is shown."""
        super().__init__(window, f"elicit_{way.key}_dialog", way.title, way.how, _WIDTH)
        self._option_set, self._way, self._hidden = option_set, way, hidden
        self._history = History(judgements)
        self._reading = way.read(option_set, judgements)
        self._make_parts(name)
        self._lay_out()
        self._connect()
        self.cancel.set_words(self.tr("Close"))
        self.set_primary(self.tr("Make a weighting"), self._on_primary)
        self.set_height(_HEIGHT)
        self._show()

    def _make_parts(self, name: str) -> None:
        segments = ((JUDGE, self.tr("Judgements")), (OUTCOME, self.tr("What they do")))
        self.view = Segmented(segments, self.tr("What is shown"))
        self.view.setObjectName("elicitation_view")
        self.progress = Words("", 13, 500, Ink.TEXT2)
        self.progress.setObjectName("elicitation_progress")
        self.take_back = IconButton("undo", self.tr("Take the last judgement back"))
        self.take_back.setObjectName("take_back")
        self.again = IconButton("redo", self.tr("Judge it again"))
        self.again.setObjectName("judge_again")
        self.method = self._way.make_body(self._option_set)
        self.outcome = Outcome(self._option_set)
        self.side = Side(self._option_set)
        self.person = Person(self._option_set, name)
        self.start_over = Button(self.tr("Start over"), Kind.TEXT)
        self.start_over.setObjectName("start_over")
        self.add_button(self.start_over)
        self._later = QTimer(self, singleShot=True, interval=_PREVIEW_AFTER_MS)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.view)
        if self._hidden:
            self.view.hide()
            head.addWidget(Words(self.tr("Options and ranking stay hidden."), 13, 400, Ink.TEXT3))
        head.addStretch(1)
        for part in (self.progress, self.take_back, self.again):
            head.addWidget(part)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.method)
        self._pages.addWidget(self.outcome)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(12)
        area = ScrollArea(self.side)
        area.setMinimumHeight(140)
        beside.addWidget(area, 1)
        beside.addWidget(self.person)
        self.body.setContentsMargins(24, 4, 24, 16)
        self.body.addWidget(SideBySide(left, right, _STACKED_BELOW, 28, right_width=_SIDE), 1)

    def _connect(self) -> None:
        self.method.wanted.connect(self._on_wanted)
        self.side.mend_wanted.connect(lambda judgements: self._on_wanted(judgements, ""))
        self.side.place_wanted.connect(self._on_place_wanted)
        self.view.chosen.connect(lambda _key: self._show_page())
        self.person.changed.connect(self._show_end)
        self.take_back.clicked.connect(lambda: self._step(back=True))
        self.again.clicked.connect(lambda: self._step(back=False))
        self.start_over.clicked.connect(lambda: self._on_wanted(self._way.start(self._option_set), ""))
        self._later.timeout.connect(self._show_outcome)

    @override
    def first_field(self) -> QWidget:
        return self.method.first_field()

    @property
    def judgements(self) -> object:
        return self._history.now

    @property
    def reading(self) -> Reading:
        return self._reading

    def _on_wanted(self, judgements: object, merge_key: str) -> None:
        if judgements != self._history.now:
            self._history.take(judgements, merge_key)
            self._judge_anew()
        else:
            self.method.show_judged(judgements, self._reading)

    def _step(self, *, back: bool) -> None:
        if self._history.step(back=back):
            self._judge_anew()

    def _judge_anew(self) -> None:
        self._reading = self._way.read(self._option_set, self._history.now)
        self._show()
        self.judged.emit(self._history.now)

    def _show(self) -> None:
        self.method.show_judged(self._history.now, self._reading)
        self.side.show_reading(self._reading)
        words = self.tr("{done} of {needed} judged")
        self.progress.setText(words.format(done=self._reading.done, needed=self._reading.needed))
        self.take_back.setEnabled(self._history.can_step(back=True))
        self.again.setEnabled(self._history.can_step(back=False))
        self.view.segment(OUTCOME).setEnabled(self._reading.is_complete)
        if not self._reading.is_complete:
            self.view.set_current(JUDGE)
        self._show_page()
        self._show_end()

    def _show_page(self) -> None:
        is_outcome = self.view.current() == OUTCOME
        self._pages.setCurrentWidget(self.outcome if is_outcome else self.method)
        if is_outcome:
            self._later.start()

    def _show_outcome(self) -> None:
        if self._reading.is_complete and not self._hidden:
            others = self._way.others(self._option_set, self._history.now)
            self.outcome.show_points(self._reading.points, others)

    def _show_end(self) -> None:
        name = self.person.name()
        self.primary.setEnabled(self._reading.is_complete and bool(name))
        left = self._reading.left
        if not left and not self._reading.is_complete:
            left = self.tr("Not enough is judged yet")
        if not left and not name:
            left = self.tr("Say whose judgements these are")
        kept = self.tr("{left}. Closing keeps what you judged.").format(left=left) if left else ""
        self.aside.setText(kept)

    def _on_place_wanted(self, place: object) -> None:
        self.view.set_current(JUDGE)
        self._show_page()
        self.method.go_to(place)

    def _on_primary(self) -> None:
        """What is typed counts; what cannot be taken keeps the dialog open."""
        if self._take_typed() and self.primary.isEnabled():
            self.accept()
            self.wanted.emit(self.person.name(), self._reading)

    def _take_typed(self) -> bool:
        """Take what was typed and not yet entered; False where it is none."""
        field = self.window().focusWidget()
        if not isinstance(field, PointsField) or not self.isAncestorOf(field):
            return True
        field.commit()
        return not field.error()

    @override
    def done(self, result: int) -> None:
        self._take_typed()
        super().done(result)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._show()
        super().changeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter belongs to the fields: with Ctrl it makes the weighting."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.matches(QKeySequence.StandardKey.Undo):
            self._step(back=True)
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._step(back=False)
        elif is_enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.accept()
        else:
            super().keyPressEvent(event)
