"""Writes a report in the kind of file that the name asks for."""

from __future__ import annotations

from pathlib import Path

from criteria.issues import error
from criteria.storage.atomic import write_whole
from criteria.words.told import Told
from workbooks.errors import WorkbookError
from workbooks.report.content import Report
from workbooks.report.stopping import Stop, never

ENDINGS = (".html", ".pdf", ".docx")
_LIBRARIES = {"reportlab": "reportlab", "docx": "python-docx", "lxml": "lxml"}


def is_known(path: Path) -> bool:
    return path.suffix.casefold() in ENDINGS


def rendered(report: Report, ending: str, stop: Stop = never) -> bytes:
    """The bytes of the file; Stopped, or WorkbookError when the library for this kind is not installed."""
    kind = ending.casefold()
    try:
        if kind == ".pdf":
            from workbooks.report.pdf import pdf

            return pdf(report, stop)
        if kind == ".docx":
            from workbooks.report.docx import docx

            return docx(report, stop)
    except ModuleNotFoundError as missing:
        name = (missing.name or "").partition(".")[0]
        if name not in _LIBRARIES:
            raise
        raise WorkbookError([
            error(
                "no-library",
                Told("report {kind}", kind=kind),
                Told("no {libraries} in this environment", libraries=_LIBRARIES[name]),
                "the packages of requirements/runtime.lock",
                "Start with python3 run.py, which installs them, or write .html.",
            )
        ]) from missing  # fmt: skip
    from workbooks.report.html import html

    return html(report, stop)


def write_report(report: Report, path: Path, stop: Stop = never) -> None:
    """Whole or not at all."""
    write_whole(path, rendered(report, path.suffix, stop))
