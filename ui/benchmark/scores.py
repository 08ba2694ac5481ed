"""What the matrix of scores takes: to open it, to scroll it a step at a time, and to type into it."""

from __future__ import annotations

import itertools
from time import perf_counter

from PySide6.QtWidgets import QApplication, QScrollBar

from criteria.optionset import OptionSet
from ui.benchmark.timing import Figure
from ui.benchmark.window import SETTLE_SECONDS, PaintWatch, ShownWindow
from ui.pages.places import WEIGH
from ui.pages.scores import ScoresPage

STEP = 141
"""Pixels of a turn of the wheel: three rows."""


class ScoresRig(ShownWindow):
    """A shown window with the Scores page open on an option set."""

    def __init__(self, application: QApplication, option_set: OptionSet) -> None:
        super().__init__(application, option_set)
        self.settle()
        page = self.window.pages.page("scores")
        assert isinstance(page, ScoresPage)
        self.page = page
        self.watch = PaintWatch(page.table.viewport())
        self._open("scores")

    def _open(self, key: str) -> None:
        self.window.pages.open(key)
        self.application.processEvents()

    def _until_painted(self, seen: int) -> None:
        until = perf_counter() + SETTLE_SECONDS
        while self.watch.painted == seen and perf_counter() < until:
            self.application.processEvents()

    def openings(self, count: int) -> tuple[float, ...]:
        """Milliseconds from the rail to the painted matrix, coming from Weigh."""
        taken = []
        for _ in range(count):
            self._open(WEIGH)
            seen, start = self.watch.painted, perf_counter()
            self.window.pages.open("scores")
            self._until_painted(seen)
            taken.append(1000 * (perf_counter() - start))
        return tuple(taken)

    def frames(self, count: int, *, across: bool = False) -> tuple[float, ...]:
        """Milliseconds from a turn of the wheel to the painted matrix, to and fro."""
        table = self.page.table
        bar = table.horizontalScrollBar() if across else table.verticalScrollBar()
        taken = []
        for value in itertools.islice(itertools.cycle(_turns(bar)), count):
            if value == bar.value():
                continue
            seen, start = self.watch.painted, perf_counter()
            bar.setValue(value)
            self._until_painted(seen)
            taken.append(1000 * (perf_counter() - start))
        return tuple(taken)

    def edits(self, count: int) -> tuple[float, ...]:
        """Milliseconds from a typed score to the painted matrix."""
        taken = []
        for figure in range(count):
            seen, start = self.watch.painted, perf_counter()
            self.page.acts.type_figure((figure, 0), str(10 + figure))
            self.application.processEvents()
            self._until_painted(seen)
            taken.append(1000 * (perf_counter() - start))
        return tuple(taken)


def _turns(bar: QScrollBar) -> list[int]:
    there = list(range(0, min(bar.maximum(), 40 * STEP) + 1, STEP))
    return there + there[::-1]


def scores_figures(application: QApplication, large: OptionSet) -> list[Figure]:
    rig = ScoresRig(application, large)
    openings = rig.openings(9)
    down, across = rig.frames(81), rig.frames(41, across=True)
    edits = rig.edits(9)
    rig.close()
    return [
        Figure("switch to the Scores page, 1 000 by 50", "ms", openings, 100),
        Figure("scroll the scores down, 1 000 by 50", "ms", down, 16),
        Figure("scroll the scores across, 1 000 by 50", "ms", across, 16),
        Figure("typed score to painted matrix and ranking, 1 000 by 50", "ms", edits, 200),
    ]
