"""Best and worst: what matters most against all, and all against what matters least."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from importlib import import_module

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from criteria.elicitation.best_worst import (
    BestWorst,
    asked,
    choose_best,
    choose_worst,
    judge_against_best,
    judge_against_worst,
)
from criteria.optionset import OptionSet
from criteria.tree import Criterion, top_group
from ui import theme as themes
from ui.controls.points_field import PointsField
from ui.controls.scroll import ScrollArea
from ui.controls.selector import Selector
from ui.controls.words import Ink, Words
from ui.dialogs.elicitation.body import Body, criterion_choices
from ui.dialogs.elicitation.judged_row import JudgedRow
from ui.overrides import override
from ui.presentation.elicitation import best_worst as words
from ui.presentation.elicitation import ratio_words
from ui.presentation.elicitation.reading import Reading, keys_of
from ui.presentation.names import colours_of_groups, row_forms
from ui.presentation.tracks import swing_in_words

_COLUMN = 136


class BestWorstBody(Body):
    def __init__(self, option_set: OptionSet) -> None:
        super().__init__(option_set)
        _load_solver()
        self._judged = BestWorst()
        self.best = Selector(self.tr("Swing that matters most"))
        self.best.setObjectName("best_swing")
        self.best.chosen.connect(lambda key: self._choose(choose_best(self._judged, key)))
        self.worst = Selector(self.tr("Swing that matters least"))
        self.worst.setObjectName("worst_swing")
        self.worst.chosen.connect(lambda key: self._choose(choose_worst(self._judged, key)))
        choosers = QHBoxLayout()
        choosers.setSpacing(12)
        for selector in (self.best, self.worst):
            selector.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            choosers.addWidget(selector)
        self.scale = Words(_scale_words(), 12, 400, Ink.TEXT3, wrap=True)
        self.head_best = Words("", 12, 500, Ink.TEXT3, wrap=True)
        self.head_worst = Words("", 12, 500, Ink.TEXT3, wrap=True)
        heads = QHBoxLayout()
        heads.setContentsMargins(0, 0, 22, 0)
        heads.setSpacing(12)
        heads.addWidget(self.scale, 1)
        for head in (self.head_best, self.head_worst):
            head.setFixedWidth(_COLUMN)
            head.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
            heads.addWidget(head)
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.setSpacing(0)
        self._rows = {c.key: self._row(c) for c in option_set.criteria}
        for row in self._rows.values():
            rows.addWidget(row)
        rows.addStretch(1)
        self._scroll = ScrollArea(inside)
        self.column.addLayout(choosers)
        self.column.addLayout(heads)
        self.column.addWidget(self._scroll, 1)

    def _row(self, criterion: Criterion) -> _Row:
        row = _Row(criterion)
        row.above.committed.connect(
            lambda times: self.wanted.emit(judge_against_best(self._judged, criterion.key, times), "")
        )
        row.below.committed.connect(
            lambda times: self.wanted.emit(judge_against_worst(self._judged, criterion.key, times), "")
        )
        row.focused.connect(lambda: self._scroll.ensureWidgetVisible(row))
        return row

    def _choose(self, judged: BestWorst) -> None:
        self.wanted.emit(judged, "")

    @override
    def show_judged(self, judged: BestWorst, reading: Reading) -> None:
        self._judged = judged
        choices = criterion_choices(self.option_set)
        for selector, key in ((self.best, judged.best), (self.worst, judged.worst)):
            selector.set_choices(choices, key)
            selector.set_value((self.tr("Choose …"),) if key is None else ())
        with_best, with_worst = asked(judged, keys_of(self.option_set))
        heads = words.questions(self.option_set, judged)
        colours = colours_of_groups(self.option_set, themes.current())
        troubled = {trouble.place for trouble in reading.troubles}
        for criterion in self.option_set.criteria:
            key, row = criterion.key, self._rows[criterion.key]
            detail = swing_in_words(criterion)
            if key == judged.best:
                detail = self.tr("matters most · {swing}").format(swing=detail)
            elif key == judged.worst:
                detail = self.tr("matters least · {swing}").format(swing=detail)
            row.show_words(
                row_forms(criterion), detail, colours[top_group(criterion, self.option_set.groups)]
            )
            row.show_field(row.above, heads[0], judged.to_others.get(key), key in with_best)
            row.show_field(row.below, heads[1], judged.to_worst.get(key), key in with_worst)
            row.set_troubled(key in troubled)
        self.head_best.setText(heads[0])
        self.head_worst.setText(heads[1])

    @override
    def first_field(self) -> QWidget:
        if self._judged.best is None:
            return self.best
        if self._judged.worst is None:
            return self.worst
        fields = [field for row in self._rows.values() for field in (row.above, row.below)]
        open_ones = [f for f in fields if f.isEnabled() and f.value() is None]
        return next(iter([*open_ones, *(f for f in fields if f.isEnabled())]), self.best)

    @override
    def go_to(self, place: object) -> None:
        row = self._rows[str(place)]
        field = row.above if row.above.isEnabled() else row.below
        field.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(row)


class _Row(JudgedRow):
    def __init__(self, criterion: Criterion) -> None:
        self._name = row_forms(criterion)[0]
        self.above, self.below = PointsField(), PointsField()
        self.above.setObjectName(f"above_{criterion.key}")
        self.below.setObjectName(f"below_{criterion.key}")
        fields = [(self.above, _COLUMN), (self.below, _COLUMN)]
        super().__init__(f"judged_{criterion.key}", fields)
        for field, width in fields:
            field.set_limits(1, ratio_words.MOST)
            field.setFixedSize(width, 28)
            field.returnPressed.connect(lambda: self.focusNextPrevChild(True))

    def show_field(self, field: PointsField, question: str, times: float | None, is_asked: bool) -> None:
        field.setVisible(is_asked)
        field.setEnabled(is_asked)
        field.set_value(times)
        field.setPlaceholderText("1–9")
        said = "" if times is None else ratio_words.name(ratio_words.on_scale(times))
        field.setAccessibleName(self.tr("{name}: {question}").format(name=self._name, question=question))
        if not field.error():
            field.setAccessibleDescription(said)


def _load_solver() -> None:
    """On a thread: the first solution would hold up the window while the solver is loaded."""
    loading = ThreadPoolExecutor(max_workers=1, thread_name_prefix="solver")
    loading.submit(import_module, "scipy.optimize")
    loading.shutdown(wait=False)


def _scale_words() -> str:
    """1 the same, 3 moderately more, 5 strongly more, 7 very strongly more, 9 extremely more."""
    return " · ".join(f"{times} {ratio_words.name(times)}" for times in (1, 3, 5, 7, 9))
