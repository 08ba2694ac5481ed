"""What changes between two scenarios that are chosen here: ranks left, scores and reasons right."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from criteria.futures.changes import ScenarioChanges, scenario_changes
from criteria.optionset import OptionSet
from ui import theme
from ui.charts import slopes
from ui.charts.slopes import Slopes
from ui.computing.inquiry import Inquiry
from ui.controls.buttons import Button
from ui.controls.scroll import ScrollArea
from ui.controls.selector import Choice, Selector
from ui.overrides import override
from ui.panels.cards.painted import PaintedChart
from ui.panels.scenarios.cards import FuturesCard
from ui.panels.scenarios.part import Answer, Known, Part
from ui.presentation.names import option_forms, scenario_forms
from ui.presentation.scenarios import changes
from ui.translation import translator

tr = translator("Scenarios")
NARROW = 1100
_ALL, _CHANGES = "", "changes"


class Compared(NamedTuple):
    """Two scenarios of a set, and what differs between them."""

    option_set: OptionSet
    keys: tuple[str, str]
    found: ScenarioChanges


def _compare(option_set: OptionSet, keys: tuple[str, str]) -> Compared:
    return Compared(option_set, keys, scenario_changes(option_set, *keys))


class SlopeChart(PaintedChart):
    """A click on an option chooses it."""

    option_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__("slopes_chart")
        self.data: Slopes | None = None

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        key = None if self.data is None else slopes.slope_at(self.plot(), self.data, event.position())
        self.option_chosen.emit(key or _ALL)


class _WorkingCard(FuturesCard):
    """Of two scenarios, under the weights as they are."""

    of_everybody = False
    pair = ""

    @override
    def scenario_words(self, option_set: OptionSet) -> str:
        del option_set
        return self.pair


class Changes(Part):
    def __init__(self) -> None:
        super().__init__()
        self._known: Known | None = None
        self._keys: tuple[str, str] | None = None
        self._option = _ALL
        self._compared: Compared | None = None
        self._asked: tuple[OptionSet, tuple[str, str]] | None = None
        self.inquiry = Inquiry(self)
        self.inquiry.answered.connect(self._on_answered)
        self.first = Selector(tr("From"))
        self.first.setObjectName("changes_first")
        self.second = Selector(tr("To"))
        self.second.setObjectName("changes_second")
        self.option = Selector(tr("Option"))
        self.option.setObjectName("changes_option")
        self.swap = Button(tr("Swap"))
        self.swap.setObjectName("changes_swap")
        self.chart = SlopeChart()
        self.slopes = _WorkingCard("slopes", tr("Ranks"), self.chart)
        self.list = _WorkingCard("changes", tr("What differs"))
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        self.first.chosen.connect(lambda key: self._choose(key, None))
        self.second.chosen.connect(lambda key: self._choose(None, key))
        self.option.chosen.connect(self._choose_option)
        self.chart.option_chosen.connect(self._choose_option)
        self.swap.clicked.connect(self._on_swap)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        for part, stretch in ((self.first, 3), (self.swap, 0), (self.second, 3), (self.option, 2)):
            bar.addWidget(part, stretch)
        inside = QWidget()
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._cards.setContentsMargins(0, 0, 10, 0)
        self._cards.setSpacing(14)
        self._cards.addWidget(self.slopes, 5, Qt.AlignmentFlag.AlignTop)
        self._cards.addWidget(self.list, 6, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(bar)
        layout.addWidget(ScrollArea(inside), 1)

    @override
    def fit(self, width: int, height: int) -> None:
        way = QBoxLayout.Direction.LeftToRight if width >= NARROW else QBoxLayout.Direction.TopToBottom
        self._cards.setDirection(way)

    @override
    def focus_first(self) -> None:
        self.first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def is_idle(self) -> bool:
        return self.inquiry.is_idle()

    def _found(self, option_set: OptionSet) -> ScenarioChanges | None:
        """What was found of these two in this set; a worker is asked where nothing was yet."""
        keys = self._pair(option_set)
        known = self._compared
        if known is not None and known.option_set is option_set and known.keys == keys:
            return known.found
        if self._asked is None or self._asked[0] is not option_set or self._asked[1] != keys:
            self._asked = option_set, keys
            self.inquiry.ask(_CHANGES, partial(_compare, option_set, keys))
        return None

    @Slot(str, object)
    def _on_answered(self, _kind: str, found: object) -> None:
        assert isinstance(found, Compared)
        self._compared = found
        self.changed.emit()

    def _pair(self, option_set: OptionSet) -> tuple[str, str]:
        """What was chosen while it is there; else the first scenario, and the one that is looked at."""
        there = [scenario.key for scenario in option_set.scenarios]
        if self._keys is not None and all(key in there for key in self._keys):
            return self._keys
        now = option_set.view.scenario
        return (there[0] if there[0] != now or len(there) == 1 else there[1], now)

    @override
    def show_known(self, known: Known) -> Answer | None:
        self._known = known
        option_set, evaluation = known.option_set, known.evaluation
        self._show_choices(option_set)
        found = self._found(option_set)
        if evaluation is None or found is None:
            for card in (self.slopes, self.list):
                card.fade()
            return None
        option = self._option or None
        data = changes.slopes_of(option_set, found, theme.current(), option)
        self.chart.data = data
        self.slopes.show_part(evaluation, changes.slopes_shown(option_set, found, data))
        rows = changes.changes_of(option_set, found, theme.current(), option)
        if rows.rows:
            self.list.show_part(evaluation, changes.changes_shown(option_set, found, rows, option))
        else:
            self.list.say(tr("Nothing differs between these two."))
        return changes.answer(option_set, found)

    def _show_choices(self, option_set: OptionSet) -> None:
        first, second = self._pair(option_set)
        if self._option not in {option.key for option in option_set.options}:
            self._option = _ALL
        names = [Choice(s.key, scenario_forms(s)) for s in option_set.scenarios]
        self.first.set_choices(names, first)
        self.second.set_choices(names, second)
        every = [
            Choice(o.key, tuple(f"{o.badge} {form}" for form in option_forms(o))) for o in option_set.options
        ]
        self.option.set_choices([Choice(_ALL, (tr("All options"),)), *every], self._option)
        pair = (scenario_forms(option_set.scenario(key))[-1] for key in (first, second))
        self.slopes.pair = self.list.pair = " → ".join(pair)

    def _choose(self, first: str | None, second: str | None) -> None:
        if self._known is not None:
            keys = self._pair(self._known.option_set)
            self._keys = (first or keys[0], second or keys[1])
            self.changed.emit()

    def _choose_option(self, key: str) -> None:
        self._option = _ALL if key == self._option else key
        self.changed.emit()

    def _on_swap(self) -> None:
        if self._known is not None:
            first, second = self._pair(self._known.option_set)
            self._keys = (second, first)
            self.changed.emit()
