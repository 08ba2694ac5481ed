"""Reads, while nobody waits, what pages are made of, so that the first opening is as quick as others."""

from __future__ import annotations

from importlib import import_module
from threading import Event, Thread

MODULES = (
    "ui.panels.inspector",
    "ui.pages.scores",
    "ui.panels.robustness.overview",
    "ui.pages.robustness",
    "ui.pages.options",
    "ui.pages.criteria",
    "ui.pages.stakeholders",
    "ui.panels.stakeholders.compare",
    "ui.pages.scenarios",
    "ui.panels.scenarios.across",
    "ui.pages.report",
    "ui.dialogs.search",
    "ui.window.searching",
    "ui.charts.export",
)
"""In the order in which they are likely to be wanted."""
PAUSE_S = 0.05
"""Between two modules, so that the window is never kept waiting for long."""


class Warming:
    """On a thread of its own: reading a module there holds the window up for a few milliseconds at most."""

    def __init__(self, modules: tuple[str, ...] = MODULES, pause: float = PAUSE_S) -> None:
        self._modules = modules
        self._pause = pause
        self._stopped = Event()
        self._thread = Thread(target=self._read, name="warming", daemon=True)

    def start(self) -> None:
        if not self._stopped.is_set():
            self._thread.start()

    def stop(self) -> None:
        """Returns when nothing is being read any more."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join()

    def is_done(self) -> bool:
        return not self._thread.is_alive()

    def _read(self) -> None:
        for module in self._modules:
            if self._stopped.wait(self._pause):
                return
            import_module(module)
