"""What the program tells where no window can open: the ranking that it would show."""

from __future__ import annotations

from contextlib import suppress

from criteria.storage.errors import StorageError
from workbooks.command_line.arguments import PROGRAM, parse
from workbooks.command_line.outcomes import GOOD
from workbooks.command_line.output import report, write_text
from workbooks.command_line.rank_table import rank_table
from workbooks.command_line.ranking import ranking_of
from workbooks.command_line.selection import select
from workbooks.command_line.source import Opened, open_source

BUILT_IN = "catalogue:russia-dprk"
NO_DISPLAY = "There is no display here, so the window cannot open; this is the ranking it would show."
HOW_TO_OPEN = (
    "To open the window, run the same command in a desktop session, or connect with ssh -X.\n"
    f"{PROGRAM} --help lists what works without a window."
)


def show_ranking(source: str | None) -> int:
    """Print the ranking with one line per option, and how to open the window."""
    opened = _shown_first() if source is None else open_source(source)
    selection = select(opened, parse("rank", [source or BUILT_IN]))
    table = rank_table(ranking_of(selection), width=None)
    write_text(f"{NO_DISPLAY}\n\n{table}\n\n{HOW_TO_OPEN}")
    report(selection.issues)
    return GOOD


def _shown_first() -> Opened:
    """What the window opens by itself: the set that was open last, else the built-in case."""
    from criteria.storage.library import Library

    with suppress(StorageError), Library.open() as library:
        for entry in library.recent(1):
            return Opened(library.load(entry.key))
    return open_source(BUILT_IN)
