#!/usr/bin/env python3
"""Policy Options Evaluator: open the window, or run one verb."""

from __future__ import annotations

import gc
import os
import signal
import sys

# While modules are imported there is nobody to catch an interruption, and its traceback would be shown.
_interrupted = signal.signal(signal.SIGINT, signal.SIG_DFL)
# Two cores are soon oversubscribed; numpy reads this when it is imported.
for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS"):
    os.environ[_name] = "1"

from workbooks.command_line.arguments import VERBS, parse, parse_window  # noqa: E402 - imports numpy
from workbooks.command_line.verbs import reporting, run_verb  # noqa: E402 - imports numpy

signal.signal(signal.SIGINT, _interrupted)


def main(argv: list[str]) -> int:
    """The exit status: 0 when all went well, 2 for bad input."""
    try:
        if argv[:1] == ["benchmark"]:
            return reporting(lambda: benchmark(argv[1:]))
        if argv and argv[0] in VERBS:
            return run_verb(argv[0], argv[1:])
        return reporting(lambda: open_window(argv))
    except KeyboardInterrupt:
        return 130


def benchmark(argv: list[str]) -> int:
    """Measure where there is a display on it, elsewhere in memory."""
    arguments = parse("benchmark", argv)
    from ui.display import platform_to_use

    platform = platform_to_use()
    _give_qt("offscreen" if platform is None else platform)
    from ui.benchmark import run

    return run(arguments.json)


def open_window(argv: list[str]) -> int:
    """Open the window, or without a display say what it would show."""
    source = parse_window(argv)
    from ui.display import platform_to_use

    platform = platform_to_use()
    if platform is None:
        from workbooks.command_line.without_display import show_ranking

        return show_ranking(source)
    _give_qt(platform)
    gc.disable()  # what is made while the window opens stays; the application turns it on again
    from ui.features import leave_imports_alone

    leave_imports_alone()
    from ui.application import run

    return run(source)


def _give_qt(platform: str) -> None:
    if platform:
        os.environ["QT_QPA_PLATFORM"] = platform


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
