"""What a verb came to, and how it ends early."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from criteria.issues import Issue

GOOD, BAD_INPUT = 0, 2


@dataclass(frozen=True, slots=True)
class Outcome:
    """A result for programs (`document`) and for people (`text`), and what was noticed on the way."""

    document: Mapping[str, object]
    text: str
    issues: tuple[Issue, ...] = ()
    status: int = GOOD


class CommandError(Exception):
    """Input that no result can be made from."""

    def __init__(self, *issues: Issue) -> None:
        self.issues = issues
        super().__init__("\n".join(issue.sentence() for issue in issues))


def issue_objects(issues: Iterable[Issue]) -> list[dict[str, str]]:
    return [
        {
            "severity": issue.severity,
            "code": issue.code,
            "where": issue.where,
            "found": issue.found,
            "expected": issue.expected,
            "mend": issue.mend,
        }
        for issue in issues
    ]
