"""What the readers raise: a file that cannot be used, and every reason why."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from criteria.issues import Issue
from criteria.words.told import Told, as_told

# What the libraries raise on damaged content; everything else is a fault of ours.
DAMAGE = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, NotImplementedError,
    OSError, RuntimeError, SyntaxError, TypeError, ValueError, struct.error, zipfile.BadZipFile, zlib.error,
)  # fmt: skip


class WorkbookError(ValueError):
    """A file was refused; nothing of it was used."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        self.issues = tuple(issues)
        super().__init__("\n".join(issue.sentence() for issue in self.issues))


def in_file(issue: Issue, file: str) -> Issue:
    """The same issue with the file named first, as it was given, for a list that covers many files."""
    name = Path(file).name
    behind = issue.where.removeprefix(name)
    if issue.where.startswith(name) and not behind[:1].isalnum():
        return replace(issue, where=file + behind)
    return replace(
        issue, where=Told("{file} – {where}", file=file, where=as_told(issue.where)) if issue.where else file
    )
