"""What a page that hears everybody takes: from the import of all answers to its paint, and its tabs."""

from __future__ import annotations

from time import perf_counter
from typing import Generic, TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from criteria.optionset import OptionSet
from ui.benchmark.window import SETTLE_SECONDS, ShownWindow
from ui.overrides import override
from ui.pages.scenarios import ScenariosPage
from ui.pages.stakeholders import StakeholdersPage

PEOPLE_COUNT = 200

Hearing = TypeVar("Hearing", ScenariosPage, StakeholdersPage)


class PeopleRig(ShownWindow, Generic[Hearing]):
    """A page open on an option set that few have weighed; `answer` is what the worker fills it with."""

    answer: str
    leafed: tuple[str, ...]
    """The tabs that are gone through."""

    def __init__(
        self, application: QApplication, key: str, kind: type[Hearing], few: OptionSet, many: OptionSet
    ) -> None:
        super().__init__(application, few)
        self.few, self.many = few, many
        page = self.window.pages.page(key)
        assert isinstance(page, kind)
        self.page: Hearing = page
        self.window.pages.open(key)
        self.settle()

    @override
    def is_idle(self) -> bool:
        return super().is_idle() and self.page.is_idle()

    def imports(self, count: int) -> tuple[float, ...]:
        """Milliseconds from the import of all answers to the painted page.

        The event loop sleeps between events, as it does in use: polling would take the worker's time.
        """
        return tuple(self._import() for _ in range(count))

    def _import(self) -> float:
        self.window.document.apply("few", self.few)
        self.settle()
        loop = QEventLoop()

        def answered(kind: str, _found: object) -> None:
            if kind == self.answer:
                loop.quit()

        self.page.inquiry.answered.connect(answered)
        QTimer.singleShot(int(1000 * SETTLE_SECONDS), loop, loop.quit)
        start = perf_counter()
        self.window.document.apply("many", self.many)
        loop.exec()
        self.application.processEvents()
        taken = 1000 * (perf_counter() - start)
        self.page.inquiry.answered.disconnect(answered)
        self.settle()
        return taken

    def tabs(self, count: int) -> tuple[float, ...]:
        """Milliseconds that going to each tab in turn blocks the window, painting included."""
        taken = []
        for number in range(count + len(self.leafed)):
            start = perf_counter()
            self.page.tabs.segment(self.leafed[number % len(self.leafed)]).click()
            self.application.processEvents()
            taken.append(1000 * (perf_counter() - start))
        return tuple(taken[len(self.leafed) :])
