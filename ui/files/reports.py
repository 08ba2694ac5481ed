"""Saving a report: found again where the set has changed, made and written on a worker."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from criteria.issues import error
from criteria.optionset import OptionSet
from ui.dialogs import choose
from ui.dialogs.background import Background, Progress
from ui.files.desk import Desk
from ui.presentation.report.inquest import Found, inquire
from workbooks.errors import WorkbookError
from workbooks.report.make import make_report
from workbooks.report.outline import Audience
from workbooks.report.retelling import told_in
from workbooks.report.wording import Wording
from workbooks.report.writing import ENDINGS, write_report

_STEPS = 3


class Reports(QObject):
    """One report at a time."""

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._path = Path()
        self._background = Background(self)
        self._background.progressed.connect(self.progressed)
        self._background.done.connect(self._on_done)
        self._background.failed.connect(self._on_failed)

    def is_running(self) -> bool:
        return self._background.is_running()

    def choose(self, name: str, ending: str) -> Path | None:
        """Ask where to; the ending chosen is the one that the file gets."""
        kinds = {
            ".pdf": self.tr("PDF (*.pdf)"),
            ".docx": self.tr("Word documents (*.docx)"),
            ".html": self.tr("Web pages (*.html)"),
        }
        others = [e for e in ENDINGS if e != ending]
        every = ";;".join(kinds[e] for e in (ending, *others))
        return choose.save_file(
            self._desk.window, self._desk.settings, self.tr("Save the report"), name, every, (ending, *others)
        )

    def save(
        self,
        path: Path,
        option_set: OptionSet,
        own: OptionSet,
        known: Found | None,
        audience: Audience,
        sections: tuple[str, ...],
        language: str,
        version: str,
    ) -> None:
        """Write it; what is known of this very set is not found again. `own` is the set in its own words."""

        def job(progress: Progress) -> object:
            progress.step(1, _STEPS)
            is_known = known is not None and known.option_set is option_set
            found = known if known is not None and is_known else inquire(option_set, progress.stopped)
            progress.step(2, _STEPS)
            if found.findings is None:
                raise WorkbookError([error("no-report", "report", found.why.rstrip("."))])
            findings = told_in(found.findings, own, language)
            report = make_report(findings, audience, sections, Wording(language), date.today(), version)
            write_report(report, path, progress.stopped)
            return found.findings.issues

        self._path = path
        self._background.run(job)

    def cancel(self) -> None:
        self._background.stop()
        self.ended.emit()

    def _on_done(self, _issues: object) -> None:
        self.ended.emit()
        self._desk.tell_written(self.tr("“{file}” is written.").format(file=self._path.name), self._path)

    def _on_failed(self, fault: Exception) -> None:
        self.ended.emit()
        self._desk.refuse(fault, self.tr("The report was not written."), self._path.name)
