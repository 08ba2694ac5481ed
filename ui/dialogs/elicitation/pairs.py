"""Pairs: one question at a time, the matrix of all answers, and the groups that make it short."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from criteria.elicitation.pairs import Node, Pairs, PairSet, judge, pair_sets
from criteria.optionset import OptionSet
from ui.controls.buttons import Button
from ui.controls.choice import Choice
from ui.controls.ratio_bar import RatioBar
from ui.controls.segmented import Segmented
from ui.controls.selector import Selector
from ui.controls.words import Ink, Words
from ui.dialogs.elicitation.body import Body
from ui.dialogs.elicitation.pairs_matrix import Matrix, MatrixView
from ui.overrides import override
from ui.presentation.elicitation import pairs as words
from ui.presentation.elicitation import ratio_words
from ui.presentation.elicitation.reading import Reading

GROUPS, ALL = "groups", "all"
_HEAD, _ROW = 34, 28


class PairsBody(Body):
    def __init__(self, option_set: OptionSet) -> None:
        super().__init__(option_set)
        self._judged = Pairs()
        self._sets: tuple[PairSet, ...] = ()
        self._key: str | None = None
        self._pair: tuple[Node, Node] | None = None
        by_group, at_once = (pair_sets(option_set, by_group) for by_group in (True, False))
        self.how = Segmented(
            (
                (GROUPS, self.tr("By groups ({count})").format(count=_count(by_group))),
                (ALL, self.tr("All at once ({count})").format(count=_count(at_once))),
            ),
            self.tr("What is compared, and how many comparisons it takes"),
        )
        self.how.setObjectName("pairs_how")
        self.how.chosen.connect(lambda key: self._want(replace(self._judged, by_group=key == GROUPS)))
        self.how.setVisible(len(by_group) > 1)
        self.which = Selector(self.tr("Compare"))
        self.which.setObjectName("pairs_set")
        self.which.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.which.chosen.connect(self._on_set_chosen)
        self.first, self.second = _Side(Qt.AlignmentFlag.AlignLeft), _Side(Qt.AlignmentFlag.AlignRight)
        self.bar = RatioBar("pair_ratio")
        self.bar.wanted.connect(self._on_ratio_wanted)
        self.bar.cleared.connect(self._on_cleared)
        self.said = Words("", 13, 600, Ink.TEXT, wrap=True)
        self.said.setObjectName("pair_said")
        self.said.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.next = Button(self.tr("Next pair"))
        self.next.setObjectName("next_pair")
        self.next.clicked.connect(self._go_on)
        self.matrix = MatrixView()
        self.matrix.picked.connect(self._on_picked)
        self.matrix.judged.connect(self._judge_cell)
        self.matrix.turned.connect(self._turn_round)
        self.matrix.cleared.connect(lambda row, column: self._judge_cell(row, column, None))
        self.matrix.next_wanted.connect(self._go_on)
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.how)
        top.addWidget(self.which, 1)
        ends = QHBoxLayout()
        ends.setSpacing(24)
        for end in (self.first, self.second):
            ends.addWidget(end, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.next, 0, Qt.AlignmentFlag.AlignTop)
        question = QVBoxLayout()
        question.setSpacing(4)
        question.addLayout(ends)
        question.addWidget(self.bar)
        question.addLayout(foot)
        hint = self.tr(
            "In the matrix: 1 to 9 say the row matters more, – turns it round, Delete empties it. "
            "1 the same, 3 moderately, 5 strongly, 7 very strongly, 9 extremely more."
        )
        self.column.addLayout(top)
        self.column.addLayout(question)
        self.column.addWidget(self.matrix, 100)
        self.column.addWidget(Words(hint, 12, 400, Ink.TEXT3, wrap=True))
        self.column.addStretch(1)

    @override
    def show_judged(self, judged: Pairs, reading: Reading) -> None:
        self._judged = judged
        self._sets = tuple(s for s in pair_sets(self.option_set, judged.by_group) if len(s.nodes) > 1)
        self.how.set_current(GROUPS if judged.by_group else ALL)
        if self._set() is None:
            unfinished = (one for one in self._sets if self._judged_in(one) < len(one.pairs))
            one = next(unfinished, self._sets[0] if self._sets else None)
            self._key = None if one is None else one.key
        self.which.set_choices([self._choice(one) for one in self._sets], self._key)
        self._show_matrix(reading)
        self._show_question()

    def _choice(self, one: PairSet) -> Choice:
        note = self.tr("{done} of {needed} compared")
        told = note.format(done=self._judged_in(one), needed=len(one.pairs))
        return Choice(one.key, (words.set_name(self.option_set, one),), told)

    def _set(self) -> PairSet | None:
        return next((one for one in self._sets if one.key == self._key), None)

    def _judged_in(self, one: PairSet) -> int:
        return sum(self._judged.ratio(*pair) is not None for pair in one.pairs)

    def _show_matrix(self, reading: Reading) -> None:
        one = self._set()
        nodes = () if one is None else one.nodes
        names = tuple(words.node_name(self.option_set, node) for node in nodes)
        cells, sentences = [], []
        for i, row in enumerate(nodes):
            figures, told = [], []
            for j, column in enumerate(nodes):
                ratio = 1.0 if i == j else self._judged.ratio(row, column)
                figures.append("" if ratio is None else ratio_words.figure(ratio))
                told.append(self._said(names[i], names[j], ratio))
            cells.append(tuple(figures))
            sentences.append(tuple(told))
        at = {node: i for i, node in enumerate(nodes)}
        troubled = set()
        for trouble in reading.troubles:
            place = trouble.place
            if isinstance(place, words.Place) and place.set_key == self._key:
                troubled |= {(at[place.first], at[place.second]), (at[place.second], at[place.first])}
        self.matrix.setMaximumHeight(_HEAD + _ROW * max(2, len(nodes)) + 4)
        title = "" if one is None else words.set_name(self.option_set, one)
        self.matrix.show_matrix(Matrix(names, tuple(cells), tuple(sentences), frozenset(troubled)), title)

    def _said(self, first: str, second: str, ratio: float | None) -> str:
        if ratio is None:
            return self.tr("“{first}” and “{second}” are not compared yet").format(first=first, second=second)
        return ratio_words.sentence(first, second, ratio)

    def _show_question(self) -> None:
        one = self._set()
        if one is None:
            return
        if self._pair is None or not set(self._pair) <= set(one.nodes):
            self._pair = next((p for p in one.pairs if self._judged.ratio(*p) is None), one.pairs[0])
        first, second = self._pair
        self.matrix.show_current(one.nodes.index(first), one.nodes.index(second))
        for side, node in ((self.first, first), (self.second, second)):
            side.show_node(
                words.node_forms(self.option_set, node)[0], words.node_swing(self.option_set, node)
            )
        ratio = self._judged.ratio(first, second)
        names = tuple(words.node_name(self.option_set, node) for node in self._pair)
        said = self._said(names[0], names[1], ratio)
        self.bar.show_ratio(ratio)
        self.bar.setAccessibleName(
            self.tr("“{first}” against “{second}”").format(first=names[0], second=names[1])
        )
        self.bar.setAccessibleDescription(said)
        self.said.setText(said)
        self.next.setEnabled(self._open_pair() is not None)

    def _open_pair(self) -> tuple[str, tuple[Node, Node]] | None:
        """The next pair that is not judged: in this set after the present one, else in the others."""
        one = self._set()
        if one is None:
            return None
        place = next((i for i, p in enumerate(one.pairs) if set(p) == set(self._pair or ())), -1)
        ahead = [(one.key, p) for p in (*one.pairs[place + 1 :], *one.pairs[: place + 1])]
        others = [(other.key, p) for other in self._sets if other.key != one.key for p in other.pairs]
        return next((item for item in ahead + others if self._judged.ratio(*item[1]) is None), None)

    def _want(self, judged: Pairs) -> None:
        self.wanted.emit(judged, "")

    def _on_set_chosen(self, key: str) -> None:
        self._key, self._pair = key, None
        self._want(self._judged)

    def _on_ratio_wanted(self, ratio: float) -> None:
        if self._pair is not None:
            self._want(judge(self._judged, *self._pair, ratio))

    def _on_cleared(self) -> None:
        if self._pair is not None:
            self._want(judge(self._judged, *self._pair, None))

    def _on_picked(self, row: int, column: int) -> None:
        one = self._set()
        if one is not None and max(row, column) < len(one.nodes):
            self._pair = (one.nodes[row], one.nodes[column])
            self._show_question()

    def _judge_cell(self, row: int, column: int, ratio: float | None) -> None:
        one = self._set()
        if one is not None:
            self._pair = (one.nodes[row], one.nodes[column])
            self._want(judge(self._judged, *self._pair, ratio))

    def _turn_round(self, row: int, column: int) -> None:
        one = self._set()
        ratio = None if one is None else self._judged.ratio(one.nodes[column], one.nodes[row])
        if ratio is not None:
            self._judge_cell(row, column, ratio)

    def _go_on(self) -> None:
        following = self._open_pair()
        if following is not None:
            self._go_to_pair(*following)

    def _go_to_pair(self, key: str, pair: tuple[Node, Node]) -> None:
        self._key, self._pair = key, pair
        self._want(self._judged)

    @override
    def go_to(self, place: object) -> None:
        if isinstance(place, words.Place):
            self._go_to_pair(place.set_key, (place.first, place.second))
            self.bar.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def first_field(self) -> QWidget:
        return self.bar


class _Side(QWidget):
    """One of the two that are compared: its name and its swing."""

    def __init__(self, side: Qt.AlignmentFlag) -> None:
        super().__init__()
        self._name = Words("", 15, 600, wrap=True)
        self._swing = Words("", 12, 400, Ink.TEXT2, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (self._name, self._swing):
            part.setAlignment(side | Qt.AlignmentFlag.AlignTop)
            column.addWidget(part)
        column.addStretch(1)

    def show_node(self, name: str, swing: str) -> None:
        self._name.setText(name)
        self._swing.setText(swing)


def _count(sets: tuple[PairSet, ...]) -> int:
    return sum(len(one.pairs) for one in sets)
