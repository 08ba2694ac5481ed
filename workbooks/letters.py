"""The polite message that goes back with a form that could not be read."""

from __future__ import annotations

from collections.abc import Sequence

from criteria.issues import Issue


def letter(file: str, issues: Sequence[Issue], name: str = "") -> str:
    """What to mend, cell by cell, as text to send to whoever filled in the form."""
    greeting = f"Dear {name}," if name else "Hello,"
    count = len(issues)
    what = "one thing needs" if count == 1 else f"{count} things need"
    lines = [
        greeting, "", f"Thank you for “{file}”. Before it can be used, {what} your answer:", "",
        *(line for number, issue in enumerate(issues, start=1) for line in _lines(number, issue)),
        "", "Please change this in the file, save it and send it again. The rest of your form is fine.", "",
        "Thank you!",
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def _lines(number: int, issue: Issue) -> list[str]:
    where = f"{issue.where}: " if issue.where else ""
    told = [f"{number}. {where}found {issue.found}."]
    if issue.expected:
        told.append(f"   Expected: {issue.expected}.")
    if issue.mend:
        told.append(f"   {issue.mend}")
    return told
