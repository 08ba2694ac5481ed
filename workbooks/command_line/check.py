"""The verb `check`: print every issue and the guidance checks."""

from __future__ import annotations

from criteria.catalogue import CatalogueError
from criteria.checks import check
from criteria.issues import Issue, errors_in
from criteria.storage.errors import StorageError
from workbooks.command_line.arguments import Arguments
from workbooks.command_line.outcomes import BAD_INPUT, GOOD, Outcome, issue_objects
from workbooks.command_line.output import issue_line
from workbooks.command_line.selection import choose
from workbooks.command_line.source import open_source
from workbooks.errors import WorkbookError


def run(arguments: Arguments) -> Outcome:
    """The issues are the result, also those of a source that cannot be read."""
    try:
        opened = open_source(arguments.source, arguments.sheet)
    except (WorkbookError, StorageError, CatalogueError) as refusal:
        return _outcome(None, tuple(refusal.issues))
    choice = choose(opened.option_set, arguments)
    option_set = choice.option_set
    told = {issue.code for issue in opened.issues}  # by the cell, which is better than by the criterion
    more = (issue for issue in check(option_set) if issue.code not in told)
    return _outcome(option_set.name, (*opened.issues, *choice.issues, *more))


def _outcome(name: str | None, found: tuple[Issue, ...]) -> Outcome:
    """All issues on standard output; the errors, as bad input, on standard error too."""
    errors = errors_in(found)
    text = "\n".join(issue_line(issue) for issue in found) or f"{name}: nothing to mend."
    document = {"option_set": name, "issues": issue_objects(found)}
    return Outcome(document, text, errors, BAD_INPUT if errors else GOOD)
