"""The verb `check`: print every issue and the guidance checks."""

from __future__ import annotations

from criteria.checks import check
from criteria.issues import errors_in
from workbooks.command_line.arguments import Arguments
from workbooks.command_line.outcomes import BAD_INPUT, GOOD, Outcome, issue_objects
from workbooks.command_line.output import issue_line
from workbooks.command_line.selection import choose
from workbooks.command_line.source import open_source


def run(arguments: Arguments) -> Outcome:
    """The issues are the result, so they go to standard output; the errors are repeated as bad input."""
    opened = open_source(arguments.source, arguments.sheet)
    option_set = choose(opened.option_set, arguments)
    told = {issue.code for issue in opened.issues}  # by the cell, which is better than by the criterion
    found = (*opened.issues, *(issue for issue in check(option_set) if issue.code not in told))
    errors = errors_in(found)
    document = {"option_set": option_set.name, "issues": issue_objects(found)}
    text = "\n".join(issue_line(issue) for issue in found) or f"{option_set.name}: nothing to mend."
    return Outcome(document, text, errors, BAD_INPUT if errors else GOOD)
