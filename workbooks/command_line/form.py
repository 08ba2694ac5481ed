"""The verb `form`: write one weighting form for each name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from criteria.issues import Issue, error
from criteria.optionset import OptionSet
from workbooks.cells import clean, folded
from workbooks.command_line.arguments import Arguments
from workbooks.command_line.outcomes import CommandError, Outcome, issue_objects
from workbooks.command_line.selection import choose
from workbooks.command_line.source import open_source
from workbooks.forms import form_file_name, write_form


def run(arguments: Arguments) -> Outcome:
    opened = open_source(arguments.source, arguments.sheet)
    option_set = choose(opened.option_set, arguments).option_set
    targets = _targets(option_set, arguments.names, arguments.out)
    points = option_set.working.points if arguments.filled else None
    arguments.out.mkdir(parents=True, exist_ok=True)
    issues = list(opened.issues)
    for name, path in targets:
        issues += write_form(option_set, path, name, points)
    written = [{"stakeholder": name, "file": str(path)} for name, path in targets]
    document = {"option_set": option_set.name, "written": written, "issues": issue_objects(issues)}
    return Outcome(document, "\n".join(str(path) for _, path in targets), tuple(issues))


def _targets(option_set: OptionSet, names: Sequence[str], folder: Path) -> list[tuple[str, Path]]:
    """A file for each name; nothing is written when one name is wrong or one file is there already."""
    faults = list(_name_faults(names))
    if folder.exists() and not folder.is_dir():
        faults.append(error("not-a-folder", str(folder), "a file", "a folder", "Name another folder."))
    targets: list[tuple[str, Path]] = []
    for name in names:
        path = folder / form_file_name(name, option_set, [path.name for _, path in targets])
        targets.append((name, path))
        if path.exists():
            faults.append(
                error(
                    "exists",
                    str(path),
                    "a form that is there already",
                    "a file that can be made",
                    "Move it away, or name another folder: it may hold somebody's answers.",
                )
            )
    if faults:
        raise CommandError(*faults)
    return targets


def _name_faults(names: Sequence[str]) -> Iterator[Issue]:
    seen: set[str] = set()
    for name in names:
        if not clean(name):
            yield error("empty-name", "--for", "an empty name", "a name for each form")
        elif folded(name) in seen:
            yield error("duplicate-name", "--for", f"“{name}” twice", "every name once")
        seen.add(folded(name))
