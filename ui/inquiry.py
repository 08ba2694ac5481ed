"""Questions to a worker: the latest of each kind wins, answers come back in the window's own thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

LOOK_MS = 8
"""How often answers are looked for. Nothing of Qt is touched on the worker: a window may close any time."""
Question = Callable[[], object]


class Inquiry(QObject):
    answered = Signal(str, object)
    """The kind of question, and what was found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="inquiry")
        self._asked: dict[str, Future[object]] = {}
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._on_look)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.close)

    def ask(self, kind: str, question: Question) -> None:
        """Put a question; an older one of its kind is forgotten, answered or not."""
        self.forget(kind)
        self._asked[kind] = self._worker.submit(question)
        self._look.start()

    def forget(self, kind: str) -> None:
        """Nobody waits for this any more."""
        waiting = self._asked.pop(kind, None)
        if waiting is not None:
            waiting.cancel()

    def is_idle(self) -> bool:
        return not self._asked

    @Slot()
    def close(self) -> None:
        """Take no more questions; one that is being answered comes to its end unheard."""
        self._look.stop()
        self._asked.clear()
        self._worker.shutdown(wait=False, cancel_futures=True)

    @Slot()
    def _on_look(self) -> None:
        """One answer at a time: showing it takes some milliseconds."""
        for kind, asked in self._asked.items():
            if asked.done():
                del self._asked[kind]
                self.answered.emit(kind, asked.result())
                break
        if not self._asked:
            self._look.stop()
