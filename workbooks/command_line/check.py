"""The verb `check`: print every issue and the guidance checks."""

from __future__ import annotations

from collections.abc import Mapping

from criteria.catalogue import CatalogueError
from criteria.checks import check
from criteria.guidance.finding import State
from criteria.guidance.lights import Light, lights, tally
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
    found = check(option_set)
    more = (issue for issue in found if issue.code not in told)
    return _outcome(option_set.name, (*opened.issues, *choice.issues, *more), lights(option_set, found))


def _outcome(name: str | None, found: tuple[Issue, ...], guidance: tuple[Light, ...] = ()) -> Outcome:
    """All issues and lights on standard output; the errors, as bad input, on standard error too."""
    errors = errors_in(found)
    text = "\n".join(issue_line(issue) for issue in found) or f"{name}: nothing to mend."
    document = {
        "option_set": name,
        "issues": issue_objects(found),
        "guidance": [light.as_object() for light in guidance],
    }
    whole = "\n\n".join(filter(None, (text, _guidance(guidance))))
    return Outcome(document, whole, errors, BAD_INPUT if errors else GOOD)


_STATES: Mapping[State, str] = {"met": "met", "open": "open", "not_applicable": "not applicable"}


def _guidance(found: tuple[Light, ...]) -> str:
    """A line that counts, and a line per requirement; nothing when the source could not be read."""
    if not found:
        return ""
    counts = tally(found)
    told = ", ".join(f"{counts[state]} {words}" for state, words in _STATES.items())
    head = f"Guidance, {len(found)} requirements: {told}."
    lines = (
        " ".join(filter(None, (f"{light.number:2} {_STATES[light.state]}: {light.title}.",
                               light.shows, light.mend)))
        for light in found
    )  # fmt: skip
    return "\n".join((head, *lines))
