"""What the window takes: a weight's tick until the ranking is painted, and the sharp chances after it."""

from __future__ import annotations

import gc
import itertools
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from criteria.optionset import OptionSet
from ui import settings
from ui.benchmark.timing import Figure
from ui.computing.evaluation import Evaluation
from ui.computing.recompute import THOROUGH_SAMPLES
from ui.document import Document
from ui.overrides import override
from ui.window.main_window import MainWindow

SETTLE_SECONDS = 60.0


class PaintWatch(QObject):
    """Counts the paint events of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.painted = 0
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.painted += 1
        return False


class ShownWindow:
    """A shown window on an option set, which is waited for while a worker is busy: that is not measured."""

    def __init__(
        self, application: QApplication, option_set: OptionSet, kept: QSettings | None = None
    ) -> None:
        self.application = application
        self.window = MainWindow(
            Document(option_set), None, settings.open_settings() if kept is None else kept
        )
        self.window.resize(1600, 1000)
        self.window.show()
        gc.freeze()  # as the program does once its window is painted

    def is_idle(self) -> bool:
        return self.window.recompute.is_idle()

    def settle(self) -> None:
        """Wait until no worker has anything left to do."""
        until = perf_counter() + SETTLE_SECONDS
        while perf_counter() < until:
            self.application.processEvents()
            if self.is_idle():
                return

    def close(self) -> None:
        self.window.recompute.close()
        self.window.deleteLater()
        self.application.processEvents()


class WindowRig(ShownWindow):
    """Driven as a hand would: one input, then wait for the paint."""

    def __init__(self, application: QApplication, option_set: OptionSet) -> None:
        super().__init__(application, option_set)
        self.watch = PaintWatch(self.window.weigh.ranking.chart)
        self.settle()

    def ticks(self, count: int) -> tuple[float, ...]:
        """Milliseconds from each input to the painted ranking, one weight dragged to and fro."""
        key = self.window.document.option_set.criteria[0].key
        taken = []
        for points in itertools.islice(itertools.cycle((*range(20, 90, 7), *range(90, 20, -7))), count):
            seen = self.watch.painted
            start = perf_counter()
            self.window.weigh.weights.row(key).points_wanted.emit(key, float(points), "benchmark")
            while self.watch.painted == seen:
                self.application.processEvents()
            taken.append(1000 * (perf_counter() - start))
        return tuple(taken[3:])

    def refinement(self, points: float) -> tuple[float, float]:
        """Milliseconds from the last input to all samples, and the longest time the window was blocked.

        The event loop sleeps between events, as it does in use: polling would take the worker's time.
        """
        loop, gaps, last = QEventLoop(), [0.0], [perf_counter()]

        def tick() -> None:
            now = perf_counter()
            gaps[0], last[0] = max(gaps[0], now - last[0]), now

        def refined(evaluation: Evaluation) -> None:
            if evaluation.chances is not None and evaluation.chances.samples >= THOROUGH_SAMPLES:
                loop.quit()

        timer = QTimer()
        timer.timeout.connect(tick)
        self.window.recompute.refined.connect(refined)
        key = self.window.document.option_set.criteria[0].key
        start = perf_counter()
        self.window.weigh.weights.row(key).points_wanted.emit(key, points, "last")
        last[0] = perf_counter()
        timer.start(1)
        QTimer.singleShot(int(1000 * SETTLE_SECONDS), loop.quit)
        loop.exec()
        self.window.recompute.refined.disconnect(refined)
        return 1000 * (perf_counter() - start), 1000 * gaps[0]


def window_figures(application: QApplication, middle: OptionSet, large: OptionSet) -> list[Figure]:
    rig = WindowRig(application, middle)
    ticks = rig.ticks(103)
    refinements = [rig.refinement(points) for points in (61.0, 43.0, 72.0, 35.0, 58.0)]
    rig.close()
    big = WindowRig(application, large)
    big_ticks = big.ticks(23)
    big.close()
    return [
        Figure("weight tick to painted ranking, 30 by 12, 10 000 draws", "ms", ticks, 16, 33),
        Figure("1 000 000 draws after the last input, 30 by 12", "ms", tuple(t for t, _ in refinements), 500),
        Figure(
            "longest time the window was blocked meanwhile", "ms", tuple(gap for _, gap in refinements), 33
        ),
        Figure("weight tick to painted ranking, 1 000 by 50", "ms", big_ticks, 100),
    ]
