"""Faults found while encoding or decoding, each with the JSON path that leads to it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from criteria.issues import Issue, error
from criteria.storage.strict_json import NoNumber
from criteria.words.told import Told

MOST_SHOWN = 100
LONGEST_TEXT = 40

Step = str | int


@dataclass(slots=True)
class Fault:
    code: str
    found: str
    expected: str = ""
    mend: str = ""
    steps: list[Step] = field(default_factory=list)

    def issue(self, where: str) -> Issue:
        """The fault as an issue; `where` ends with the path of the value that was looked into."""
        place = "".join(_step(step) for step in reversed(self.steps))
        return error(self.code, f"{where}{place}", self.found, self.expected, self.mend)


class Faults:
    """The first faults in full, the others counted."""

    def __init__(self) -> None:
        self.rows: list[Fault] = []
        self.count = 0

    def add(self, fault: Fault) -> None:
        self.count += 1
        if len(self.rows) < MOST_SHOWN:
            self.rows.append(fault)

    def step_into(self, since: int, step: Step) -> None:
        """Lengthen the path of the faults that were added since there were so many."""
        for fault in self.rows[since:]:
            fault.steps.append(step)

    def issues(self, where: str) -> tuple[Issue, ...]:
        shown = tuple(fault.issue(where) for fault in self.rows)
        hidden = self.count - len(self.rows)
        if not hidden:
            return shown
        return (
            *shown,
            error(
                "more-faults",
                where,
                Told("{hidden:,} more faults", hidden=hidden),
                mend="Mend the first ones.",
            ),
        )


def _step(step: Step) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    return f".{step}" if step.isidentifier() and len(step) <= LONGEST_TEXT else f"[{_quoted(step)}]"


def described(raw: Any) -> str:  # noqa: PLR0911 - one line per kind of JSON value
    """A JSON value in words."""
    match raw:
        case None:
            return "null"
        case bool():
            return "true" if raw else "false"
        case NoNumber():
            return raw.text
        case int() | float():
            return Told("the number {number}", number=repr(raw)) if abs(raw) < 1e300 else "a number too large"
        case str():
            return Told("the text {text}", text=_quoted(raw))
        case list() | tuple():
            return "a list"
        case dict():
            return "an object"
        case _:
            return f"a {type(raw).__name__}"


def _quoted(text: str) -> str:
    short = text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"
    return json.dumps(short, ensure_ascii=False)
