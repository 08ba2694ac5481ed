"""Writing many files on a worker, with progress and Cancel."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal

from criteria.issues import Issue
from ui.dialogs.background import Background, Progress
from ui.dialogs.progress import ProgressBar
from ui.messages import issues_of
from workbooks.form_batch import FormTarget, WrittenForm

Write = Callable[[Callable[[], bool]], Iterator[WrittenForm]]
"""Writes one file after the other until what it is given says to stop."""


class Writing(QObject):
    """Files that are written stay when the rest is cancelled."""

    finished = Signal()
    """Everything is written, or nothing more will be: `faults` say why."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._forms: list[WrittenForm] = []
        self._job = Background(self)
        self._job.progressed.connect(self._on_progressed)
        self._job.done.connect(lambda _count: self._on_done())
        self._job.failed.connect(self._on_failed)
        self.progress = ProgressBar()
        self.progress.cancel.clicked.connect(self.cancel)
        self._cancelled = False
        self._failed: tuple[Issue, ...] = ()

    def begin(self, count: int, write: Write) -> None:
        forms = self._forms = []
        self._cancelled, self._failed = False, ()

        def job(progress: Progress) -> int:
            for form in write(progress.stopped):
                forms.append(form)
                progress.step(len(forms), count)
            return len(forms)

        self.progress.begin(self._words(0, count))
        self._job.run(job)

    def is_running(self) -> bool:
        return self._job.is_running()

    def cancel(self) -> None:
        """Write no more; what is written is told."""
        if self._job.is_running():
            self._cancelled = True
            self.stop()
            self.finished.emit()

    def stop(self) -> None:
        self._job.stop()
        self.progress.end()

    def was_cancelled(self) -> bool:
        return self._cancelled

    def written(self) -> tuple[FormTarget, ...]:
        return tuple(form.target for form in self._forms if not form.faults)

    def faults(self) -> tuple[Issue, ...]:
        told = (issue for form in self._forms for issue in form.faults)
        return tuple(dict.fromkeys((*self._failed, *told)))

    def notes(self) -> tuple[Issue, ...]:
        """What was noticed, once for all files of which it is true."""
        return tuple(dict.fromkeys(issue for form in self._forms for issue in form.notes))

    def _words(self, done: int, count: int) -> str:
        return self.tr("Writing: {done} of {count}").format(done=done, count=count)

    def _on_progressed(self, done: int, count: int) -> None:
        self.progress.advance(self._words(done, count), done / max(1, count))

    def _on_done(self) -> None:
        self.progress.end()
        self.finished.emit()

    def _on_failed(self, fault: Exception) -> None:
        self._failed = issues_of(fault)
        self._on_done()
