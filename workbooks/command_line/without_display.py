"""What the program tells where no window can open: the ranking that it would show."""

from __future__ import annotations

from workbooks.command_line.arguments import PROGRAM, parse
from workbooks.command_line.outcomes import GOOD
from workbooks.command_line.output import report, write_text
from workbooks.command_line.rank_table import rank_table
from workbooks.command_line.ranking import ranking_of
from workbooks.command_line.selection import select
from workbooks.command_line.source import open_source

DEFAULT_SOURCE = "catalogue:russia-dprk"
NO_DISPLAY = "There is no display here, so the window cannot open; this is the ranking it would show."
HOW_TO_OPEN = (
    "To open the window, run the same command in a desktop session, or connect with ssh -X.\n"
    f"{PROGRAM} --help lists what works without a window."
)


def show_ranking(source: str | None) -> int:
    """Print the ranking with one line per option, and how to open the window."""
    arguments = parse("rank", [source or DEFAULT_SOURCE])
    selection = select(open_source(arguments.source), arguments)
    table = rank_table(ranking_of(selection), width=None)
    write_text(f"{NO_DISPLAY}\n\n{table}\n\n{HOW_TO_OPEN}")
    report(selection.issues)
    return GOOD
