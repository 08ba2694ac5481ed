"""Questions to a worker: the latest of each kind wins, answers come back in the window's own thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

LOOK_MS = 8
"""How often answers are looked for. Nothing of Qt is touched on the worker: a window may close any time."""
PAINT_MS = 12
"""Questions wait until what is known is painted: a busy worker would hold that up."""
Question = Callable[[], object]


class Inquiry(QObject):
    answered = Signal(str, object)
    """The kind of question, and what was found."""
    failed = Signal(str)
    """The kind of question that ended with an exception, which is raised then."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        worker = self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="inquiry")
        self.destroyed.connect(lambda: worker.shutdown(wait=False, cancel_futures=True))
        self._is_closed = False
        self._wanted: dict[str, Question] = {}
        self._asked: dict[str, Future[object]] = {}
        self._soon = QTimer(self, singleShot=True, interval=PAINT_MS)
        self._soon.timeout.connect(self._on_soon)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._on_look)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.close)

    def ask(self, kind: str, question: Question) -> None:
        """Put a question; an older one of its kind is forgotten, answered or not."""
        self.forget(kind)
        self._wanted[kind] = question
        self._soon.start()

    def forget(self, kind: str) -> None:
        """Nobody waits for this any more."""
        self._wanted.pop(kind, None)
        waiting = self._asked.pop(kind, None)
        if waiting is not None:
            waiting.cancel()

    def awaits(self, kind: str) -> bool:
        """Whether a question of this kind is still to be answered."""
        return kind in self._wanted or kind in self._asked

    def is_closed(self) -> bool:
        """What a long answer asks between its steps, on the worker."""
        return self._is_closed

    def is_idle(self) -> bool:
        return not self._asked and not self._wanted

    @Slot()
    def close(self) -> None:
        """Take no more questions; one that is being answered comes to its end unheard."""
        self._is_closed = True
        self._soon.stop()
        self._look.stop()
        self._wanted.clear()
        self._asked.clear()
        self._worker.shutdown(wait=False, cancel_futures=True)

    @Slot()
    def _on_soon(self) -> None:
        for kind, question in self._wanted.items():
            self._asked[kind] = self._worker.submit(question)
        self._wanted.clear()
        self._look.start()

    @Slot()
    def _on_look(self) -> None:
        """One answer at a time: showing it takes some milliseconds."""
        kind = next((kind for kind, asked in self._asked.items() if asked.done()), None)
        asked = None if kind is None else self._asked.pop(kind)
        if not self._asked:
            self._look.stop()
        if kind is not None and asked is not None:
            fault = asked.exception()
            if fault is not None:
                self.failed.emit(kind)
                raise fault
            self.answered.emit(kind, asked.result())
