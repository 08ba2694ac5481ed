"""Standard output carries the result alone, standard error one line per issue; both are UTF-8."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import TextIO

from criteria.issues import Issue, errors_in
from workbooks.command_line.outcomes import Outcome


def show(outcome: Outcome, as_json: bool) -> None:
    """Print a result; with --json notes and warnings are in the object and only errors are repeated."""
    if as_json:
        write_text(json_text(outcome.document))
        report(errors_in(outcome.issues))
    else:
        write_text(outcome.text)
        report(outcome.issues)


def json_text(document: Mapping[str, object]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False)


def write_text(text: str) -> None:
    """Print to standard output."""
    _write(sys.stdout, text if text.endswith("\n") else f"{text}\n")


def report(issues: Iterable[Issue]) -> None:
    """Print one line per issue to standard error; where that cannot be written to there is nobody to tell."""
    with suppress(OSError):
        _write(sys.stderr, "".join(f"{issue_line(issue)}\n" for issue in issues))


def _write(stream: TextIO | None, text: str) -> None:
    """Write UTF-8 and be done; a reader that has gone away ends the printing, not the program."""
    if stream is None:  # closed from the start, or a program without a console
        return
    if isinstance(stream, io.TextIOWrapper):
        # Whatever the locale or the console says; file names may hold stray bytes.
        stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        stream.write(text)
        stream.flush()
    except OSError as failure:
        silence(stream)
        if not isinstance(failure, BrokenPipeError):
            raise


def silence(stream: TextIO) -> None:
    """Send what follows nowhere: the interpreter flushes once more when it ends, and that must not fail."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def issue_line(issue: Issue) -> str:
    return f"{issue.severity}: {' '.join(issue.sentence().split())}"
