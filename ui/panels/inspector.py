"""The inspector: why an option ranks here, what would make it first, and the evidence behind it."""

from __future__ import annotations

from itertools import zip_longest

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from criteria.edits.view import set_include_unavailable
from criteria.optionset import OptionSet
from ui import text, theme
from ui.computing.evaluation import Evaluation
from ui.computing.recompute import Explanation, Recompute
from ui.controls.badge import Badge
from ui.controls.buttons import Button, IconButton, Kind
from ui.controls.chip import Chip, Tone
from ui.controls.scroll import ScrollArea
from ui.controls.words import Ink, Words
from ui.document import Document
from ui.overrides import override
from ui.panels.differences_view import DifferencesView
from ui.panels.headline import Headline
from ui.panels.inspector_parts import Requirement, Section, SourceNote, StepRow
from ui.presentation import explanation
from ui.presentation.faces.face import face_of
from ui.presentation.names import colours_of_options, option_forms

FEW, MOST_STEPS = 4, 3
_TONES = {"yes": Tone.GOOD, "limited": Tone.NEUTRAL, "study_only": Tone.NEUTRAL, "no": Tone.BAD}


class Inspector(QFrame):
    closed = Signal()

    def __init__(self, document: Document, recompute: Recompute, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._recompute = recompute
        self._option: str | None = None
        self._low = self._narrow = self._has_edge = False
        self._all_notes = False
        self._shown_notes: tuple[explanation.Note, ...] | None = None
        self._joint_of: OptionSet | None = None
        """The set that the joint change shown was computed from; of another one it is dimmed."""
        self._shown_needs: tuple[tuple[str, ...], bool] | None = None
        self.setObjectName("inspector")
        self.setAccessibleName(self.tr("Inspector"))
        self._make_header()
        self._make_sections()
        recompute.evaluated.connect(self._on_evaluated)
        recompute.refined.connect(self._on_evaluated)
        recompute.explained.connect(self._on_explained)

    def _make_header(self) -> None:
        self.badge = Badge()
        self.name = Words("", 17, 600, wrap=True)
        self.name.setObjectName("inspector_name")
        close = IconButton("close", self.tr("Close the inspector"))
        close.setObjectName("inspector_close")
        close.clicked.connect(self.closed)
        self.availability = Chip()
        self.place = Headline(12, 400, Ink.TEXT2)
        self.place.setObjectName("inspector_place")
        self.total = Words("", 13, 600, wrap=True)
        self.total.setObjectName("inspector_total")
        self.total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.total.setWordWrap(False)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self.badge)
        first.addWidget(self.name, 1)
        first.addWidget(close)
        second.setSpacing(8)
        second.setContentsMargins(0, 0, 6, 0)
        second.addWidget(self.availability)
        second.addWidget(self.place, 1)
        second.addWidget(self.total)
        self._header = QVBoxLayout()
        self._header.setContentsMargins(20, 14, 14, 12)
        self._header.setSpacing(8)
        self._header.addLayout(first)
        self._header.addLayout(second)

    def _make_sections(self) -> None:
        self.why = Section("")
        self.why.setObjectName("inspector_why")
        self._said = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self._said.setObjectName("inspector_why_words")
        self.differences = DifferencesView()
        self.why.body.addWidget(self._said)
        self.why.body.addWidget(self.differences)
        self.first = Section("")
        self.first.setObjectName("inspector_first")
        self.no_step = Words("", 13, 400, Ink.TEXT2, wrap=True)
        self.steps = [StepRow() for _ in range(MOST_STEPS)]
        for row in self.steps:
            row.tried.connect(self._on_tried)
            self.first.body.addWidget(row)
        self.first.body.addWidget(self.no_step)
        self.only_single = Words(
            self.tr("Joint moves are worked out for additive value only."), 12, 400, Ink.TEXT3, wrap=True
        )
        self.only_single.setObjectName("inspector_only_single")
        self.first.body.addWidget(self.only_single)
        self.joint = Section("", 12, goes_on=True)
        self.joint.setObjectName("inspector_joint")
        self.needs = Section(self.tr("Preconditions in this scenario"))
        self.needs.setObjectName("inspector_needs")
        self.evidence = Section(self.tr("Evidence"))
        self.evidence.setObjectName("inspector_evidence")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in (self.why, self.first, self.joint, self.needs, self.evidence):
            column.addWidget(section)
        column.addStretch(1)
        scroll = ScrollArea(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._header)
        layout.addWidget(scroll, 1)

    @property
    def option(self) -> str | None:
        return self._option

    def set_compact(self, *, low: bool, narrow: bool) -> None:
        self._low, self._narrow = low, narrow
        self.setFixedWidth(284 if narrow else 372)
        self._header.setContentsMargins(20, 10 if low else 14, 14, 8 if low else 12)
        self._refresh()

    def set_edge(self, shown: bool) -> None:
        """Draw a line on the left, where the inspector lies over the ranking."""
        self._has_edge = shown
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._has_edge:
            with QPainter(self) as painter:
                painter.fillRect(0, 0, 1, self.height(), theme.current().line2)

    def focus_first(self) -> None:
        """Give the keyboard to the first thing that can be done here."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.focusNextChild()

    def show_option(self, option: str | None) -> None:
        self._option = option
        self._all_notes = False
        self._shown_notes = self._shown_needs = None
        self.joint.hide()
        self._refresh()

    @Slot(object)
    def _on_evaluated(self, _evaluation: Evaluation | None) -> None:
        if self.isVisible():
            self._refresh()

    @override
    def showEvent(self, event: QEvent) -> None:
        self._refresh()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._refresh()
        super().changeEvent(event)

    def _index(self, evaluation: Evaluation | None) -> int | None:
        if evaluation is None or self._option is None:
            return None
        keys = [o.key for o in evaluation.option_set.options]
        return keys.index(self._option) if self._option in keys else None

    def _refresh(self) -> None:
        evaluation = self._recompute.evaluation
        option = self._index(evaluation)
        self._recompute.explain(option if self.isVisible() else None)
        if evaluation is None or option is None:
            return
        rival = explanation.rival_of(evaluation, option)
        self.joint.setEnabled(self._joint_of is evaluation.option_set)
        self._show_header(evaluation, option)
        self._show_why(evaluation, option, rival)
        self._show_steps(evaluation, option)
        self._show_needs(evaluation, option)
        self._show_evidence(evaluation, option, rival)

    def _show_header(self, evaluation: Evaluation, option: int) -> None:
        item = evaluation.option_set.options[option]
        colour = colours_of_options(evaluation.option_set, theme.current())[option]
        outlined = not bool(evaluation.problem.ranked[option])
        self.badge.show_option(item.badge, colour, item.name, outlined=outlined)
        self.name.setText(option_forms(item)[-1] if self._narrow else option_forms(item)[0])
        self.name.setToolTip(text.tooltip("\n".join(filter(None, (item.name, item.description)))))
        key, words = explanation.availability_of(evaluation, option)
        self.availability.set_words(words, _TONES[key])
        place = explanation.place_words(evaluation, option)
        self.place.show_forms((place, place.rsplit(" · ", 1)[-1]))
        total = explanation.total_words(evaluation, option)
        self.total.setText(total.split("  ")[0] if self._narrow else total)
        for part in (self.place, self.total):
            part.setEnabled(not evaluation.is_behind)

    def _show_why(self, evaluation: Evaluation, option: int, rival: int | None) -> None:
        self.why.setVisible(rival is not None and not evaluation.is_behind)
        if rival is None:
            return
        options, face = evaluation.option_set.options, face_of(evaluation.basis)
        self.why.title.setText(explanation.why_title(evaluation, option))
        said = face.why(evaluation, option, rival)
        self._said.setText("\n".join(said))
        self._said.setVisible(bool(said))
        data = explanation.differences_data(evaluation, option, rival, theme.current(), 3 if self._low else 4)
        self.differences.setVisible(data is not None)
        if data is None:
            return
        against = face.against(options[option].badge, options[rival].badge)
        net = face.net(sum(item.points for item in data.items))
        self.differences.show_data(evaluation, data, against, self.why.title.text(), net)

    def _show_steps(self, evaluation: Evaluation, option: int) -> None:
        """What would make it first; nothing for an option that leads or has no rank to better."""
        rank = int(evaluation.result.ranks[option])
        self.first.setVisible(rank > 1 and not evaluation.is_behind)
        is_additive = evaluation.basis.is_additive
        if rank <= 1 or not is_additive:
            self.joint.hide()
        if rank <= 1:
            return
        self.only_single.setVisible(not is_additive and bool(evaluation.tracks))
        code = evaluation.option_set.options[option].badge
        self.first.title.setText(self.tr("Smallest changes that put {code} first").format(code=code))
        steps = explanation.steps_to_first(evaluation, option, 2 if self._low else MOST_STEPS)
        self.no_step.setText(explanation.why_no_steps(evaluation))
        self.no_step.setVisible(not steps)
        for row, step in zip_longest(self.steps, steps):
            row.setVisible(step is not None)
            if step is not None:
                row.show_step(step)

    @Slot(object)
    def _on_tried(self, step: explanation.Step) -> None:
        label = self.tr("Try {name}: {words}").format(name=step.name, words=step.words()[-1])
        self._document.apply(label, step.tried(self._document.option_set))

    @Slot(object)
    def _on_explained(self, explained: Explanation) -> None:
        evaluation = explained.evaluation
        if (
            evaluation.option_set is not self._document.option_set
            or self._index(evaluation) != explained.option
        ):
            return
        self._joint_of = evaluation.option_set
        self.joint.setEnabled(True)
        change = explained.change
        words = explanation.joint_words(evaluation, change)
        self.joint.clear()
        self.joint.setVisible(bool(words) and int(evaluation.result.ranks[explained.option]) > 1)
        code = evaluation.option_set.options[explained.option].badge
        if change.possible:
            moved = text.percent(100 * change.moved, 2)
            self.joint.title.setText(self.tr("Or move {share} of the weight:").format(share=moved))
        else:
            self.joint.title.setText(self.tr("No weights can put {code} first").format(code=code))
        self.joint.body.addWidget(Words(words, 12, 400, Ink.TEXT3, wrap=True))

    def _show_needs(self, evaluation: Evaluation, option: int) -> None:
        needs = explanation.requirements(evaluation, option)
        is_out = not bool(evaluation.problem.ranked[option])
        if (needs, is_out) == self._shown_needs:
            return
        self._shown_needs = (needs, is_out)
        self.needs.clear()
        self.needs.setVisible(bool(needs) or is_out)
        for words in needs:
            self.needs.body.addWidget(Requirement(words))
        if is_out:
            button = Button(self.tr("Rank options that could not start, too"), Kind.LINK)
            button.setObjectName("include_unavailable_button")
            button.clicked.connect(self._on_include_clicked)
            self.needs.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _on_include_clicked(self) -> None:
        after = set_include_unavailable(self._document.option_set, True)
        self._document.apply(self.tr("Rank unavailable options"), after)

    def _show_evidence(self, evaluation: Evaluation, option: int, rival: int | None) -> None:
        notes = explanation.notes_behind(evaluation, option, rival)
        if notes == self._shown_notes:
            return
        self._shown_notes = notes
        self.evidence.clear()
        self.evidence.setVisible(bool(notes))
        for note in notes if self._all_notes else notes[:FEW]:
            self.evidence.body.addWidget(SourceNote(note))
        if len(notes) > FEW:
            words = self.tr("Fewer notes") if self._all_notes else self.tr("All {count} notes")
            more = Button(words.format(count=len(notes)), Kind.LINK)
            more.setObjectName("all_notes_button")
            more.clicked.connect(self._on_more_clicked)
            self.evidence.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _on_more_clicked(self) -> None:
        self._all_notes = not self._all_notes
        self._shown_notes = None
        self._refresh()
