"""From the start of a process to the first painted window, and what memory it then holds."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from time import time

from criteria.catalogue import load_catalogue
from criteria.storage.library import Library
from criteria.storage.location import library_path
from ui.benchmark.timing import Figure

_CACHES = Path("/proc/sys/vm/drop_caches")
# The program as it is started, but that its events are watched.
_PROBE = """
import os, sys, time
started = float(sys.argv[1])
del sys.argv[1:]
import main
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

class Watch(QObject):
    at = None
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.at is None:
            self.at = time.time()
        return False

def watch(app):
    from ui.window.main_window import MainWindow
    window = next(each for each in app.topLevelWidgets() if isinstance(each, MainWindow))
    seen = Watch()
    window.weigh.ranking.chart.installEventFilter(seen)
    while seen.at is None:
        app.processEvents()
    early = sorted(m for m in ("scipy", "pandas", "openpyxl") if m in sys.modules)
    until = time.time() + 2.5
    while time.time() < until:
        app.processEvents()
    memory = 0.0
    if sys.platform == "linux":
        status = open("/proc/self/status").read()
        memory = int(status.split("VmRSS:")[1].split()[0]) / 1024
    print(seen.at - started, memory, ",".join(early) or "none", flush=True)
    window.recompute.close()
    os._exit(0)

QApplication.exec = watch
main.main([])
"""


def startup_figures(case: str, times: int = 7) -> list[Figure]:
    """Warm starts without a library and with one, a cold one where that can be had, and memory."""
    with tempfile.TemporaryDirectory(prefix="policy-options-benchmark-") as home:
        _start(home)  # compiles what is not compiled yet
        first = [_start(home) for _ in range(times)]
        cold = [_start(home)[0]] if _drop_caches() else []
        _save(case, Path(home))
        _start(home)
        again = [_start(home)[0] for _ in range(times)]
    figures = [
        Figure("first painted window, warm disk", "ms", _milliseconds(s for s, _ in first), 500),
        Figure("the same, with the case saved in a library", "ms", _milliseconds(again), 500),
        Figure("first painted window, cold disk", "ms", _milliseconds(cold), 1000),
        Figure("memory with the built-in case open", "MB", tuple(memory for _, memory in first), 250),
    ]
    return [figure for figure in figures if figure.samples]


def _milliseconds(seconds: Iterable[float]) -> tuple[float, ...]:
    return tuple(1000 * each for each in seconds)


def _save(case: str, home: Path) -> None:
    option_set = load_catalogue(case)
    with Library.open(home / library_path().name) as library:
        library.save(option_set)
        library.touch_recent(option_set.key)


def _start(home: str) -> tuple[float, float]:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "POLICY_OPTIONS_HOME": home}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-c", _PROBE, repr(time())],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    seconds, memory, _early = done.stdout.split()
    return float(seconds), float(memory)


def _drop_caches() -> bool:
    """Empty the disk cache, which only the superuser of a real machine can do."""
    try:
        os.sync()
        _CACHES.write_text("3\n")
    except OSError:
        return False
    return True
