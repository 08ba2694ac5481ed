"""Slow reading on a thread of its own, with progress, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from ui.messages import EXPECTED_FAULTS

_LOOK_MS = 25


class Progress:
    """What a job is given: to say how far it is, and to hear that it should stop."""

    def __init__(self) -> None:
        self.done = 0
        self.total = 0
        self.stop = Event()

    def step(self, done: int, total: int) -> None:
        self.done, self.total = done, total

    def stopped(self) -> bool:
        return self.stop.is_set()


class Background(QObject):
    """Runs one job at a time. Its thread touches nothing of the window: a timer looks how far it is."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    """One of the faults that reading is expected to end with."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: Future[object] | None = None
        self._progress = Progress()
        self._shown = 0
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._on_look)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.stop)

    def is_running(self) -> bool:
        return self._job is not None

    def run(self, job: Callable[[Progress], object]) -> None:
        """Start a job; one that still runs is told to stop, and its result is not heard."""
        self.stop()
        self._progress, self._shown = Progress(), 0
        worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reading")
        self._job = worker.submit(job, self._progress)
        worker.shutdown(wait=False)
        self._look.start()

    @Slot()
    def stop(self) -> None:
        """Nobody waits for the job; the program ends no sooner than it has heard so."""
        self._progress.stop.set()
        self._job = None
        self._look.stop()

    def _on_look(self) -> None:
        job = self._job
        if job is None:
            return
        if self._progress.done != self._shown:
            self._shown = self._progress.done
            self.progressed.emit(self._shown, self._progress.total)
        if job.done():
            self.stop()
            self._tell(job)

    def _tell(self, job: Future[object]) -> None:
        fault = job.exception()
        if fault is None:
            self.done.emit(job.result())
        elif isinstance(fault, EXPECTED_FAULTS):
            self.failed.emit(fault)
        else:
            raise fault
