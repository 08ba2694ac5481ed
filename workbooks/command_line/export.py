"""The verb `export`: write the option set in a form to send or to open elsewhere."""

from __future__ import annotations

from pathlib import Path

from criteria.issues import Issue, error
from criteria.optionset import OptionSet
from criteria.storage.exchange import SUFFIX, write_exchange
from workbooks.command_line.arguments import Arguments
from workbooks.command_line.outcomes import CommandError, Outcome, issue_objects
from workbooks.command_line.selection import choose
from workbooks.command_line.source import open_source
from workbooks.export_csv import write_csv


def run(arguments: Arguments) -> Outcome:
    """A file of that name is replaced, unless it is the source itself."""
    _refuse_target(arguments.source, arguments.out)
    opened = open_source(arguments.source, arguments.sheet)
    option_set = choose(opened.option_set, arguments).option_set
    issues = (*opened.issues, *_write(option_set, arguments.out))
    document = {"option_set": option_set.name, "file": str(arguments.out), "issues": issue_objects(issues)}
    return Outcome(document, f"Wrote {arguments.out}", issues)


def _refuse_target(source: str, out: Path) -> None:
    name = out.name.casefold()
    if not name.endswith((SUFFIX, ".csv")):
        mend = "The live workbook is not in this version." if name.endswith(".xlsx") else ""
        raise CommandError(
            error("unknown-kind", str(out), f"the ending “{out.suffix}”", f"{SUFFIX} or .csv", mend)
        )
    if out.exists() and Path(source).exists() and out.samefile(source):
        raise CommandError(
            error("same-file", str(out), "the source itself", "another file", "Name another file to write.")
        )


def _write(option_set: OptionSet, out: Path) -> tuple[Issue, ...]:
    if out.name.casefold().endswith(SUFFIX):
        write_exchange(option_set, out)
        return ()
    return write_csv(option_set, out)
