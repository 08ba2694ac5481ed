"""What the Stakeholders page takes: from the import of 200 answers until every card of it is painted."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from criteria.optionset import OptionSet
from ui import settings
from ui.benchmark.cases import with_people
from ui.benchmark.timing import Figure
from ui.benchmark.window import SETTLE_SECONDS
from ui.document import Document
from ui.pages.stakeholders import COMPARE, PEOPLE, TOGETHER, StakeholdersPage
from ui.window.main_window import MainWindow

PEOPLE_COUNT = 200


class StakeholdersRig:
    """A shown window with the Stakeholders page open on an option set that few have weighed."""

    def __init__(self, application: QApplication, option_set: OptionSet, people: int = PEOPLE_COUNT) -> None:
        self.application = application
        self.few = with_people(option_set, 2)
        self.many = with_people(option_set, people, second=0.4)
        self.window = MainWindow(Document(self.few), None, settings.open_settings())
        self.window.resize(1600, 1000)
        self.window.show()
        page = self.window.pages.page("stakeholders")
        assert isinstance(page, StakeholdersPage)
        self.page = page
        self.window.pages.open("stakeholders")
        self._rest()

    def _rest(self) -> None:
        """Wait until both workers have nothing left to do."""
        until = perf_counter() + SETTLE_SECONDS
        while perf_counter() < until:
            self.application.processEvents()
            if self.window.recompute.is_idle() and self.page.is_idle():
                return

    def imports(self, count: int) -> tuple[float, ...]:
        """Milliseconds from the import of all answers to the painted page.

        The event loop sleeps between events, as it does in use: polling would take the worker's time.
        """
        taken = []
        for _ in range(count):
            self.window.document.apply("few", self.few)
            self._rest()
            loop = QEventLoop()
            self.page.inquiry.answered.connect(loop.quit)
            QTimer.singleShot(int(1000 * SETTLE_SECONDS), loop, loop.quit)
            start = perf_counter()
            self.window.document.apply("many", self.many)
            loop.exec()
            self.page.inquiry.answered.disconnect(loop.quit)
            self.application.processEvents()
            taken.append(1000 * (perf_counter() - start))
        return tuple(taken)

    def tabs(self, count: int) -> tuple[float, ...]:
        """Milliseconds that going to each tab in turn blocks the window, painting included."""
        taken = []
        for number in range(count + 3):
            key = (COMPARE, PEOPLE, TOGETHER)[number % 3]
            start = perf_counter()
            self.page.tabs.segment(key).click()
            self.application.processEvents()
            taken.append(1000 * (perf_counter() - start))
        return tuple(taken[3:])

    def close(self) -> None:
        self.window.recompute.close()
        self.window.deleteLater()
        self.application.processEvents()


def stakeholders_figures(application: QApplication, option_set: OptionSet) -> list[Figure]:
    rig = StakeholdersRig(application, option_set)
    imports, tabs = rig.imports(7), rig.tabs(12)
    rig.close()
    return [
        Figure("200 answers imported to the painted Stakeholders page", "ms", imports[1:], 200),
        Figure("from one tab of that page to another", "ms", tabs, 100),
    ]
