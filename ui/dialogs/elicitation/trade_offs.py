"""Trade-offs: two options that differ on two criteria, and the level that makes them equally good."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from criteria.elicitation.trade_offs import TradeOffs, choose_first, is_worth_something, set_level
from criteria.optionset import OptionSet
from criteria.tree import top_group
from ui import text
from ui import theme as themes
from ui.charts.track import Track
from ui.controls.points_field import PointsField
from ui.controls.scroll import ScrollArea
from ui.controls.selector import Selector
from ui.controls.words import Words
from ui.dialogs.elicitation.body import Body, criterion_choices
from ui.dialogs.elicitation.judged_row import JudgedRow
from ui.overrides import override
from ui.painting import Side, hairline, plate, prepare, write
from ui.panels.track_bar import TrackBar
from ui.presentation.elicitation import trade_offs as words
from ui.presentation.elicitation.reading import Reading, brief
from ui.presentation.elicitation.trade_offs import Offer, Question
from ui.presentation.names import colours_of_groups, row_forms
from ui.presentation.tracks import swing_in_words


class TradeOffsBody(Body):
    def __init__(self, option_set: OptionSet) -> None:
        super().__init__(option_set)
        self._judged = TradeOffs()
        self._rows: list[_Row] = []
        self._current = 0
        self.first = Selector(self.tr("Swing that matters most (answers are levels of it)"))
        self.first.setObjectName("first_criterion")
        self.first.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.first.chosen.connect(lambda key: self.wanted.emit(choose_first(self._judged, key), ""))
        self.offers = _Offers()
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 8, 0)
        self._list.setSpacing(0)
        self._checks_title = Words(self.tr("Check questions, if you like"), 14, 600)
        self._checks_title.setContentsMargins(12, 16, 0, 4)
        self._list.addWidget(self._checks_title)
        self._list.addStretch(1)
        self._scroll = ScrollArea(inside)
        self.column.addWidget(self.first)
        self.column.addWidget(self.offers)
        self.column.addWidget(self._scroll, 1)

    @override
    def show_judged(self, judged: TradeOffs, reading: Reading) -> None:
        self._judged = judged
        traded = {c.key for c in words.traded(self.option_set)}
        choices = [c for c in criterion_choices(self.option_set) if c.key in traded]
        self.first.set_choices(choices, judged.first)
        self.first.set_value((self.tr("Choose …"),) if judged.first is None else ())
        questions = words.questions(self.option_set, judged, reading.points)
        while len(self._rows) < len(questions):
            self._add_row()
        plain = sum(not question.is_check for question in questions)
        self._list.removeWidget(self._checks_title)
        self._list.insertWidget(plain, self._checks_title)
        self._checks_title.setVisible(plain < len(questions))
        troubled = {trouble.place for trouble in reading.troubles}
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(questions))
            if at < len(questions):
                row.show_question(self.option_set, questions[at])
                row.set_troubled(questions[at].pair in troubled)
        self._current = min(self._current, max(0, len(questions) - 1))
        self._show_offers()

    def _add_row(self) -> None:
        row = _Row(len(self._rows) + 1)
        at = len(self._rows)
        row.bar.wanted.connect(lambda part, merge: self._on_part_wanted(row, part, merge))
        row.bar.typed.connect(row.level.start_typing)
        row.level.committed.connect(lambda level: self._on_level(row, level, ""))
        row.level.returnPressed.connect(lambda: self._on_entered(at))
        row.focused.connect(lambda: self._on_focused(at))
        self._list.insertWidget(self._list.count() - 1, row)
        self._rows.append(row)

    def _on_part_wanted(self, row: _Row, part: float, merge_key: str) -> None:
        if row.question is not None:
            first = self.option_set.criterion(row.question.pair[0])
            self._on_level(row, words.level_at(first, part / 100), merge_key)

    def _on_level(self, row: _Row, level: float, merge_key: str) -> None:
        """A level that gains nothing would make the other swing worthless: it is refused."""
        if row.question is None:
            return
        first = self.option_set.criterion(row.question.pair[0])
        if not is_worth_something(first, level):
            row.refuse(
                self.tr("At {level} nothing is gained, so nothing would be worth it. Go beyond it.").format(
                    level=words.level_words(first, level)
                )
            )
            return
        row.refuse("")
        self.wanted.emit(set_level(self._judged, row.question.pair, level), merge_key)

    def _on_focused(self, at: int) -> None:
        self._current = at
        self._show_offers()
        self._scroll.ensureWidgetVisible(self._rows[at])

    def _on_entered(self, at: int) -> None:
        shown = [row for row in self._rows if row.isVisible()]
        if at + 1 < len(shown) and not self._rows[at].level.error():
            shown[at + 1].bar.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_offers(self) -> None:
        question = self._rows[self._current].question if self._rows and self._judged.first else None
        self.offers.setVisible(question is not None)
        if question is not None:
            self.offers.show_offers(self.option_set, question)

    @override
    def first_field(self) -> QWidget:
        if self._judged.first is None:
            return self.first
        shown = [row for row in self._rows if row.question is not None]
        return next((row.bar for row in shown if row.question and row.question.level is None), self.first)

    @override
    def go_to(self, place: object) -> None:
        for row in self._rows:
            if row.question is not None and row.question.pair == place:
                row.level.setFocus(Qt.FocusReason.TabFocusReason)
                self._scroll.ensureWidgetVisible(row)


class _Row(JudgedRow):
    """What must be gained on one criterion to be worth the swing of another: a bar and a field."""

    def __init__(self, number: int) -> None:
        self.question: Question | None = None
        self.bar = TrackBar()
        self.bar.setObjectName(f"trade_bar_{number}")
        self.level = PointsField()
        self.level.setObjectName(f"trade_level_{number}")
        super().__init__(f"trade_{number}", [(self.bar, 250), (self.level, 96)])
        self.level.setFixedSize(96, 28)

    def show_question(self, option_set: OptionSet, question: Question) -> None:
        self.question = question
        first, second = (option_set.criterion(key) for key in question.pair)
        colours = colours_of_groups(option_set, themes.current())
        names = row_forms(second)
        if question.is_check:
            words_of = self.tr("{second}, in levels of {first}")
            names = (words_of.format(second=names[0], first=brief(option_set, first.key)),)
        self.show_words(names, swing_in_words(second), colours[top_group(second, option_set.groups)])
        low, high = sorted((first.scale.worst, first.scale.best))
        self.level.set_limits(low, high, words.decimals_of(first))
        self.level.set_value(question.level)
        self.level.setAccessibleName(question.sentence)
        part = None if question.level is None else words.part_at(first, question.level)
        self.bar.show_track(Track(value=part), None if part is None else 100 * part)
        said = self.tr("not answered") if question.level is None else words.level_words(first, question.level)
        self.bar.setAccessibleName(
            self.tr("{question} {level}").format(question=question.sentence, level=said)
        )

    def refuse(self, why: str) -> None:
        self.level.set_error(why)
        self.refusal.say(why)


class _Offers(QWidget):
    """The two options side by side."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("trade_offers")
        self.setFixedHeight(106)
        self._heads = ("", "")
        self._offers: tuple[Offer, ...] = ()

    def show_offers(self, option_set: OptionSet, question: Question) -> None:
        self._offers = words.offers(option_set, question)
        first, second = question.pair
        self._heads = (brief(option_set, first), brief(option_set, second))
        told = self.tr("{title}: {first}; {second}")
        named = [told.format(title=o.title, first=o.first, second=o.second) for o in self._offers]
        self.setAccessibleName(self.tr("At which level are these two equally good?"))
        self.setAccessibleDescription(". ".join(named))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            prepare(painter)
            theme = themes.current()
            asked = self.accessibleName()
            write(painter, QRectF(0, 0, self.width(), 22), asked, theme.text, 15, 600)
            wide = (self.width() - 40) / 2
            for at, offer in enumerate(self._offers):
                box = QRectF(at * (wide + 40), 28, wide, 76)
                plate(painter, box, 8, theme.sunken, theme.line)
                write(painter, box.adjusted(12, 4, -12, -52), offer.title, theme.text2, 12, 600)
                for line, (head, level) in enumerate(
                    zip(self._heads, (offer.first, offer.second), strict=True)
                ):
                    row = QRectF(box.left() + 12, box.top() + 27 + 23 * line, wide - 24, 20)
                    hairline(painter, row.left(), row.right(), row.top() - 1, theme.line)
                    room = row.width() * 0.36
                    name = text.elided(head, room, 12)
                    write(painter, QRectF(row.left(), row.top(), room, 20), name, theme.text2, 12)
                    rest = row.adjusted(room + 8, 0, 0, 0)
                    write(painter, rest, level, theme.text, 13, 500)
            write(painter, QRectF(wide, 28, 40, 76), "=", theme.text3, 20, 600, Side.MIDDLE)
