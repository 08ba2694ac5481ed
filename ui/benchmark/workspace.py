"""What the pages take: to change between them, to drag the cursor of a chart, to search by letters."""

from __future__ import annotations

import itertools
from time import perf_counter

from PySide6.QtWidgets import QApplication

from criteria.optionset import OptionSet
from ui.benchmark.timing import Figure
from ui.benchmark.window import SETTLE_SECONDS, PaintWatch, ShownWindow
from ui.dialogs.search import SearchDialog
from ui.overrides import override
from ui.pages.places import PLACES, WEIGH
from ui.pages.robustness import RobustnessPage
from ui.panels.robustness.one_way_chart import OneWayChart
from ui.window.warming import MODULES, Warming

STEPS = 60
WORDS = "option"


class WorkspaceRig(ShownWindow):
    """Each page is opened from another one, and waited for until it is painted."""

    def __init__(self, application: QApplication, option_set: OptionSet) -> None:
        super().__init__(application, option_set)
        self.settle()

    @override
    def is_idle(self) -> bool:
        page = self.window.pages.currentWidget()
        busy = isinstance(page, RobustnessPage) and not page.is_idle()
        return super().is_idle() and not busy

    def switch(self, key: str) -> float:
        """Milliseconds from the rail to the painted page."""
        start = perf_counter()
        self.window.pages.open(key)
        shown = self.window.pages.currentWidget()
        assert shown is not None
        watch = PaintWatch(shown)
        until = start + SETTLE_SECONDS
        while not watch.painted and perf_counter() < until:
            self.application.processEvents()
        shown.removeEventFilter(watch)
        return 1000 * (perf_counter() - start)

    def switches(self, key: str, count: int) -> tuple[float, ...]:
        """To a page that has been open before, coming from another."""
        other = WEIGH if key != WEIGH else PLACES[0].key
        taken = []
        for _ in range(count + 1):
            if self.window.pages.current() != other:
                self.switch(other)
                self.settle()
            taken.append(self.switch(key))
            self.settle()
        return tuple(taken[1:])

    def cursor_frames(self, count: int) -> tuple[float, ...]:
        """Milliseconds from the mouse to the painted chart, the cursor dragged to and fro."""
        self.switch("robustness")
        self.settle()
        chart = self.window.findChild(OneWayChart)
        assert chart is not None
        assert chart.data is not None
        watch, data = PaintWatch(chart), chart.data
        there = [data.start + (data.end - data.start) * step / STEPS for step in range(STEPS)]
        taken = []
        for share in itertools.islice(itertools.cycle(there + there[::-1]), count):
            seen, start = watch.painted, perf_counter()
            chart.try_share(share)
            while watch.painted == seen and perf_counter() < start + SETTLE_SECONDS:
                self.application.processEvents()
            taken.append(1000 * (perf_counter() - start))
        return tuple(taken)

    def letters(self) -> tuple[float, ...]:
        """Milliseconds from each letter to the painted list of what was found."""
        self.window.commands.actions["search"].trigger()
        dialog = self.window.findChild(SearchDialog)
        assert dialog is not None
        watch, taken = PaintWatch(dialog.rows.viewport()), []
        for letter in WORDS:
            seen, start = watch.painted, perf_counter()
            dialog.search.insert(letter)
            while watch.painted == seen and perf_counter() < start + SETTLE_SECONDS:
                self.application.processEvents()
            taken.append(1000 * (perf_counter() - start))
        dialog.reject()
        return tuple(taken)


def workspace_figures(application: QApplication, built_in: OptionSet, large: OptionSet) -> list[Figure]:
    warming = Warming(MODULES, pause=0.0)
    warming.start()
    while not warming.is_done():
        application.processEvents()
    first = _first_openings(application, built_in)
    rig = WorkspaceRig(application, built_in)
    switches = [
        Figure(f"switch to the page {place.name}", "ms", rig.switches(place.key, 5), 100) for place in PLACES
    ]
    frames = rig.cursor_frames(2 * STEPS)
    rig.close()
    searched = WorkspaceRig(application, large)
    letters = searched.letters()
    searched.close()
    return [
        *switches,
        Figure("a page opened for the first time, its modules read", "ms", first, 150),
        Figure("cursor of the sensitivity chart, a frame", "ms", frames, 8),
        Figure("a letter of a search to the painted list, 1 000 options", "ms", letters, 33),
    ]


def _first_openings(application: QApplication, option_set: OptionSet) -> tuple[float, ...]:
    rig = WorkspaceRig(application, option_set)
    taken = []
    for place in PLACES:
        if place.key != WEIGH:
            taken.append(rig.switch(place.key))
            rig.settle()
    rig.close()
    return tuple(taken)
