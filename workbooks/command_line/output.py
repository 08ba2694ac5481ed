"""Standard output carries the result alone, standard error one line per issue; both are UTF-8."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterable, Mapping

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
    """Print to standard output; a reader that has gone away ends the printing, not the program."""
    _use_utf8(sys.stdout)
    try:
        sys.stdout.write(text if text.endswith("\n") else f"{text}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        # The interpreter flushes once more when it ends; that must find no broken pipe either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def report(issues: Iterable[Issue]) -> None:
    """Print one line per issue to standard error."""
    _use_utf8(sys.stderr)
    for issue in issues:
        sys.stderr.write(f"{issue_line(issue)}\n")
    sys.stderr.flush()


def issue_line(issue: Issue) -> str:
    return f"{issue.severity}: {' '.join(issue.sentence().split())}"


def _use_utf8(stream: object) -> None:
    """Write UTF-8 wherever the locale or the console says otherwise; file names may hold stray bytes."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="replace")
