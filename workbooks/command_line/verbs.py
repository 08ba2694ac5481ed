"""Runs one verb; what cannot be done ends with 2 and one line per reason on standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from criteria.catalogue import CatalogueError
from criteria.issues import OptionSetError, error
from criteria.lookup import LookupFailure
from criteria.storage.errors import StorageError, from_os
from evaluator.errors import EvaluationError
from workbooks.command_line.arguments import parse
from workbooks.command_line.outcomes import BAD_INPUT, GOOD, CommandError, Outcome
from workbooks.command_line.output import report, show, silence
from workbooks.errors import WorkbookError


def run_verb(verb: str, argv: Sequence[str]) -> int:
    """Parse, run and print; the exit status."""

    def outcome() -> int:
        arguments = parse(verb, argv)
        result: Outcome = import_module(f"workbooks.command_line.{verb}").run(arguments)
        show(result, arguments.json)
        return result.status

    return reporting(outcome)


def reporting(action: Callable[[], int]) -> int:
    """The status of the action; what it expects to go wrong is told in plain lines."""
    try:
        return action()
    except (CommandError, WorkbookError, StorageError, CatalogueError, OptionSetError) as refusal:
        report(refusal.issues)
    except LookupFailure as refusal:
        report([refusal.issue])
    except EvaluationError as refusal:
        report([error("evaluation", "evaluation", str(refusal).rstrip("."))])
    except BrokenPipeError:
        silence(sys.stdout)
        return GOOD
    except OSError as failure:
        report(
            from_os(failure, str(failure.filename or "system"), "a place to read from and write to").issues
        )
    return BAD_INPUT
