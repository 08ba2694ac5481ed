"""What a report states of an option set, found on a worker; the same as the command line finds."""

from __future__ import annotations

from typing import NamedTuple

from criteria.optionset import OptionSet
from evaluator.errors import EvaluationError
from ui.computing.recompute import thorough_samples
from workbooks.command_line.arguments import parse
from workbooks.command_line.outcomes import CommandError
from workbooks.command_line.robustness import SPREAD_PARAMETER
from workbooks.command_line.selection import select
from workbooks.command_line.source import Opened
from workbooks.report.findings import Findings, find
from workbooks.report.stopping import Stop, Stopped, never


class Found(NamedTuple):
    """Of which set it is; `findings` is None where nothing can be ranked, and `why` says why."""

    option_set: OptionSet
    findings: Findings | None
    why: str = ""


def inquire(option_set: OptionSet, stop: Stop = never) -> Found:
    """With as many draws as the window makes, so that both say the same; Stopped between two steps."""
    seen = ("--include-unavailable",) if option_set.view.include_unavailable else ()
    arguments = parse("report", ["window", "report.html", *seen])

    def step(_done: int, _of: int) -> None:
        if stop():
            raise Stopped

    try:
        selection = select(Opened(option_set), arguments, (SPREAD_PARAMETER,))
        arguments.samples = thorough_samples(selection.problem)
        return Found(option_set, find(selection, arguments, step))
    except CommandError as refusal:
        return Found(option_set, None, " ".join(issue.sentence() for issue in refusal.issues))
    except EvaluationError as refusal:
        return Found(option_set, None, str(refusal))
