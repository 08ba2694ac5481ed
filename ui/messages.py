"""Issues and failures in the words of the window: what is wrong, and how to mend it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from criteria.catalogue import CatalogueError
from criteria.issues import Issue, OptionSetError, error, errors_in
from criteria.storage.errors import StorageError
from ui import text
from ui.controls.banner import Message
from ui.controls.chip import Tone
from ui.tables.content import Figures
from ui.translation import told, translator
from workbooks.errors import WorkbookError

tr = translator("Messages")

EXPECTED_FAULTS = (WorkbookError, StorageError, CatalogueError, OptionSetError, OSError)
"""What reading, writing and importing may end with; anything else is a fault of the program."""

TONES = {"error": Tone.BAD, "warning": Tone.WARN, "note": Tone.NEUTRAL}


def issues_of(fault: Exception, where: str = "") -> tuple[Issue, ...]:
    """Every reason that a failure carries; one made of what the system says when it carries none."""
    if isinstance(fault, WorkbookError | StorageError | CatalogueError | OptionSetError):
        return fault.issues
    if isinstance(fault, OSError):
        return (_of_system(fault, where),)
    raise fault


def _of_system(fault: OSError, where: str) -> Issue:
    name = where or (Path(str(fault.filename)).name if fault.filename else tr("the file"))
    if isinstance(fault, PermissionError):
        return in_use(name)
    found = fault.strerror or type(fault).__name__
    return error("system", name, found, mend=tr("Try another name or folder."))


def in_use(name: str) -> Issue:
    """A file that may not be written or read: mostly because a spreadsheet program holds it."""
    if name.casefold().endswith((".xlsx", ".xlsm", ".xls", ".ods", ".csv")):
        found = tr("a file that is open in Excel or may not be changed")
    else:
        found = tr("a file that is in use or may not be changed")
    return error("no-permission", name, found, mend=tr("Close it there, or save under another name."))


def sentence(issue: Issue) -> str:
    """What was found and where, as one sentence: “Weights!F14 holds “eighty”.”"""
    where, found = told(issue.where), told(issue.found)
    if not found:
        return where
    if not where:
        return f"{text.capitalised(found)}."
    return f"{where}: {found}."


def advice(issue: Issue) -> str:
    """What was expected, and how to mend it."""
    what = told(issue.expected)
    expected = tr("Expected: {what}.").format(what=what) if what else ""
    return " ".join(filter(None, (expected, told(issue.mend))))


def message_of(issues: Sequence[Issue], headline: str = "", action: str = "") -> Message:
    """The first and gravest issue, and how many more there are; `headline` says what did not happen."""
    first = (*errors_in(issues), *issues)[0]
    headed = sentence(first)
    more = len(issues) - 1
    rest = tr("One more like it.") if more == 1 else tr("{count} more like it.").format(count=more)
    detail = " ".join(filter(None, (headed if headline else "", advice(first), rest if more > 0 else "")))
    return Message(TONES[first.severity], headline or headed, detail, action)


def refusal(fault: Exception, headline: str = "", where: str = "") -> Message:
    """Why something did not happen."""
    return message_of(issues_of(fault, where), headline)


def figures_of(issues: Sequence[Issue], title: str) -> Figures:
    """Issues as a table to read, copy and send."""
    headers = (tr("Where"), tr("Found"), tr("Expected"), tr("How to mend"))
    rows = tuple(
        (told(i.where), told(i.found), text.capitalised(told(i.expected)), told(i.mend)) for i in issues
    )
    return Figures(title, headers, rows)
