"""The verb `export`: write the option set in a form to send or to open elsewhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from criteria.issues import Issue, error, warning
from criteria.optionset import OptionSet, revised
from criteria.storage.exchange import SUFFIX, write_exchange
from criteria.words.told import Told
from workbooks.command_line.arguments import Arguments
from workbooks.command_line.outcomes import CommandError, Outcome, issue_objects
from workbooks.command_line.selection import choose
from workbooks.command_line.source import open_source
from workbooks.export_csv import write_csv
from workbooks.live_workbook import write_live_workbook

_LIVE = ".xlsx"


def run(arguments: Arguments) -> Outcome:
    """A file of that name is replaced, unless it is the source itself."""
    _refuse_target(arguments)
    opened = open_source(arguments.source, arguments.sheet)
    option_set = choose(opened.option_set, arguments).option_set
    issues = (*opened.issues, *_write(option_set, arguments))
    document = {"option_set": option_set.name, "file": str(arguments.out), "issues": issue_objects(issues)}
    return Outcome(document, f"Wrote {arguments.out}", issues)


def _refuse_target(arguments: Arguments) -> None:
    source, out = arguments.source, arguments.out
    name = out.name.casefold()
    if not name.endswith((_LIVE, SUFFIX, ".csv")):
        raise CommandError(
            error(
                "unknown-kind",
                str(out),
                Told("the ending “{suffix}”", suffix=out.suffix),
                Told(".xlsx, {suffix} or .csv", suffix=SUFFIX),
            )
        )
    if arguments.all_scenarios and not name.endswith(_LIVE):
        found = Told("“{suffix}”, which has no sheets", suffix=out.suffix)
        raise CommandError(error("no-sheets", "--all-scenarios", found, "a live workbook, .xlsx"))
    if out.exists() and Path(source).exists() and out.samefile(source):
        raise CommandError(
            error("same-file", str(out), "the source itself", "another file", "Name another file to write.")
        )


def _write(option_set: OptionSet, arguments: Arguments) -> tuple[Issue, ...]:
    out = arguments.out
    if out.name.casefold().endswith(_LIVE):
        return _write_live(option_set, arguments)
    if out.name.casefold().endswith(SUFFIX):
        write_exchange(option_set, out)
        return ()
    return write_csv(option_set, out)


def _write_live(option_set: OptionSet, arguments: Arguments) -> tuple[Issue, ...]:
    if arguments.include_unavailable:
        view = replace(option_set.view, include_unavailable=True)
        option_set = revised(option_set, view=view)
    told = write_live_workbook(option_set, arguments.out, arguments.all_scenarios)
    method = arguments.method or option_set.view.method
    if method.strip().casefold() == "additive":
        return told
    mend = "Its ranking is the additive one."
    return (
        warning(
            "additive",
            str(arguments.out),
            Told("the method {method}", method=method),
            "the additive model",
            mend,
        ),
        *told,
    )
