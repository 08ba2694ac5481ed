"""What the Scenarios page takes: from the import of 200 answers until the grid of all futures is painted."""

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
from ui.pages.scenarios import ACROSS, CHANGES, EDIT, FIRST, FUTURES, ScenariosPage
from ui.window.main_window import MainWindow

PEOPLE_COUNT = 200
TABS = (ACROSS, CHANGES, FIRST, EDIT)


class ScenariosRig:
    """A shown window with the Scenarios page open on an option set that few have weighed."""

    def __init__(self, application: QApplication, option_set: OptionSet, people: int = PEOPLE_COUNT) -> None:
        self.application = application
        self.few, self.many = with_people(option_set, 2), with_people(option_set, people)
        self.window = MainWindow(Document(self.few), None, settings.open_settings())
        self.window.resize(1600, 1000)
        self.window.show()
        page = self.window.pages.page("scenarios")
        assert isinstance(page, ScenariosPage)
        self.page = page
        self.window.pages.open("scenarios")
        self._rest()

    def _rest(self) -> None:
        until = perf_counter() + SETTLE_SECONDS
        while perf_counter() < until:
            self.application.processEvents()
            if self.window.recompute.is_idle() and self.page.is_idle():
                return

    def imports(self, count: int) -> tuple[float, ...]:
        """Milliseconds from the import of all answers to the painted grid."""
        taken = []
        for _ in range(count):
            self.window.document.apply("few", self.few)
            self._rest()
            loop = QEventLoop()
            self.page.inquiry.answered.connect(lambda kind, _found, end=loop: _end(kind, end))
            QTimer.singleShot(int(1000 * SETTLE_SECONDS), loop, loop.quit)
            start = perf_counter()
            self.window.document.apply("many", self.many)
            loop.exec()
            self.application.processEvents()
            taken.append(1000 * (perf_counter() - start))
            self._rest()
        return tuple(taken)

    def tabs(self, count: int) -> tuple[float, ...]:
        """Milliseconds that going to each tab in turn blocks the window, painting included."""
        taken = []
        for number in range(count + len(TABS)):
            start = perf_counter()
            self.page.tabs.segment(TABS[number % len(TABS)]).click()
            self.application.processEvents()
            taken.append(1000 * (perf_counter() - start))
        return tuple(taken[len(TABS) :])

    def close(self) -> None:
        self.window.recompute.close()
        self.window.deleteLater()
        self.application.processEvents()


def _end(kind: str, loop: QEventLoop) -> None:
    if kind == FUTURES:
        loop.quit()


def scenarios_figures(application: QApplication, option_set: OptionSet) -> list[Figure]:
    rig = ScenariosRig(application, option_set)
    imports, tabs = rig.imports(7), rig.tabs(12)
    rig.close()
    return [
        Figure("200 answers imported to the painted grid of futures", "ms", imports[1:], 200),
        Figure("from one tab of the Scenarios page to another", "ms", tabs, 100),
    ]
