"""Swings, guided: the first one, the others against it, and a few questions to check."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from criteria.elicitation.checks import Pair
from criteria.elicitation.swings import Swings, answer_check, choose_first, give_points, make_biggest
from criteria.optionset import OptionSet
from criteria.weightings import Weighting
from ui import text
from ui import theme as themes
from ui.controls.banner import Banner, Message
from ui.controls.chip import Tone
from ui.controls.points_field import PointsField
from ui.controls.scroll import ScrollArea
from ui.controls.selector import Selector
from ui.controls.words import Words
from ui.dialogs.elicitation.body import Body, criterion_choices
from ui.dialogs.elicitation.judged_row import JudgedRow
from ui.overrides import override
from ui.pages.elicit_biggest import Biggest
from ui.pages.elicit_row import ElicitRow
from ui.panels.weights_panel import tree_order
from ui.presentation.elicitation import swings as words
from ui.presentation.elicitation.reading import Reading
from ui.presentation.swings import SwingData
from ui.presentation.swings import swings as swing_rows

_EDGE = 14


class SwingsBody(Body):
    def __init__(self, option_set: OptionSet) -> None:
        super().__init__(option_set)
        self._judged = Swings()
        self._current: str | None = None
        self._checks: list[_CheckRow] = []
        self._shown: dict[str, SwingData] = {}
        self.first = Selector(self.tr("Swing to make first"))
        self.first.setObjectName("first_swing")
        self.first.chosen.connect(self._on_first_chosen)
        self.question = Words("", 15, 600, wrap=True)
        self.question.setObjectName("swing_question")
        self.banner = Banner()
        self.banner.setObjectName("swing_banner")
        self.banner.acted.connect(self._on_biggest_confirmed)
        self._biggest = Biggest(self.banner, lambda key: self._rows[key].points.revert())
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._rows = {key: self._row(key) for kind, key in tree_order(option_set) if kind == "criterion"}
        self._checks_title = Words(self.tr("Check questions, if you like"), 14, 600)
        self._checks_title.setContentsMargins(12, 16, 0, 4)
        self._list.addWidget(self._checks_title)
        self._list.addStretch(1)
        self._scroll = ScrollArea(inside)
        for part in (self.first, self.question, self.banner):
            self.column.addWidget(part, 0, Qt.AlignmentFlag(0))
        self.column.addWidget(self._scroll, 1)

    def _row(self, key: str) -> ElicitRow:
        row = ElicitRow(key, edge=_EDGE)
        row.set_least_height(42)
        row.points_wanted.connect(self._on_points_wanted)
        row.biggest_wanted.connect(self._on_biggest_wanted)
        row.entered.connect(self._on_entered)
        row.focused.connect(self._on_focused)
        row.points.mended.connect(lambda: self._biggest.on_mended(key))
        self._list.addWidget(row)
        return row

    @override
    def show_judged(self, judged: Swings, reading: Reading) -> None:
        self._judged = judged
        if not self.first.choices():
            self.first.set_choices(criterion_choices(self.option_set), judged.first)
        self.first.set_current(judged.first)
        if judged.first is None:
            self.first.set_value((self.tr("Choose …"),))
        else:
            self.first.set_value(())
        shown = Weighting("", "", judged.all_points(), {})
        for key, data in swing_rows(self.option_set, shown, themes.current()).items():
            if data != self._shown.get(key):
                self._shown[key] = data
                self._rows[key].show_data(data)
        self._show_question()
        self._show_checks()

    def _show_question(self) -> None:
        key = self._current or self._next(None) or self._judged.first
        self.question.setText(words.question(self.option_set, self._judged, key))

    def _show_checks(self) -> None:
        checks = words.checks(self.option_set, self._judged)
        self._checks_title.setVisible(bool(checks))
        while len(self._checks) < len(checks):
            row = _CheckRow(len(self._checks) + 1)
            row.field.committed.connect(lambda points, row=row: self._on_checked(row, points))
            self._list.insertWidget(self._list.count() - 1, row)
            self._checks.append(row)
        for at, row in enumerate(self._checks):
            row.setVisible(at < len(checks))
            if at < len(checks):
                row.show_check(checks[at])

    @override
    def first_field(self) -> QWidget:
        following = self._next(None)
        if self._judged.first is None or following is None:
            return self.first
        return self._rows[following].track

    @override
    def go_to(self, place: object) -> None:
        check = next((row for row in self._checks if row.pair == place), None)
        target = check.field if check is not None else self._rows[str(place)].points
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(target)

    def _on_first_chosen(self, key: str) -> None:
        self._biggest.forget()
        self.wanted.emit(choose_first(self._judged, key), "")
        following = self._next(key)
        if following is not None:
            self._rows[following].track.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_points_wanted(self, key: str, points: float, merge_key: str) -> None:
        self._biggest.forget()
        if self._judged.first is None:
            self.wanted.emit(choose_first(self._judged, key), merge_key)
        else:
            self.wanted.emit(give_points(self._judged, key, points), merge_key)

    def _on_checked(self, row: _CheckRow, points: float) -> None:
        if row.pair is not None:
            self.wanted.emit(answer_check(self._judged, row.pair, points or None), "")

    def _on_biggest_wanted(self, key: str, points: float) -> None:
        self._biggest.ask(
            key,
            points,
            Message(
                Tone.WARN,
                self.tr("Points go from 0 to 100. Is this the swing to make first?"),
                self.tr("Then it gets 100 and the others shrink in proportion."),
                self.tr("Make it the first"),
            ),
        )

    def _on_biggest_confirmed(self) -> None:
        asked = self._biggest.asked
        if asked is not None:
            self._biggest.forget()
            self.wanted.emit(make_biggest(self._judged, *asked), "")

    def _on_entered(self, key: str) -> None:
        following = self._next(key)
        if following is not None:
            self._rows[following].track.setFocus(Qt.FocusReason.TabFocusReason)
        elif self._checks and self._checks[0].isVisible():
            self._checks[0].field.setFocus(Qt.FocusReason.TabFocusReason)

    def _next(self, after: str | None) -> str | None:
        """The next swing that has no points."""
        keys = list(self._rows)
        start = keys.index(after) + 1 if after in keys else 0
        given = self._judged.all_points()
        return next((key for key in keys[start:] + keys[:start] if key not in given), None)

    def _on_focused(self, key: str) -> None:
        self._current = key
        for other, row in self._rows.items():
            row.set_current(other == key)
        self._show_question()
        self._scroll.ensureWidgetVisible(self._rows[key])


class _CheckRow(JudgedRow):
    """A question whose answer is points; 0 takes the answer back."""

    def __init__(self, number: int) -> None:
        self.pair: Pair | None = None
        self.field = PointsField()
        self.field.setObjectName(f"check_points_{number}")
        super().__init__(f"check_{number}", [(self.field, 64)])
        self.field.setFixedSize(64, 28)
        self.field.set_limits(0, 1000)

    def show_check(self, check: words.Check) -> None:
        self.pair = check.pair
        if check.answer is None:
            detail = self.tr("Not asked yet: leave it empty if you do not want to check")
        else:
            detail = self.tr("Answered: {points}; 0 takes it back").format(points=text.points(check.answer))
        self.show_words((check.question,), detail, None)
        self.field.set_value(check.answer)
        self.field.setAccessibleName(check.question)
