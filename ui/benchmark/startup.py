"""From the start of a process to the first painted window, and what memory it then holds."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from time import time

from ui.benchmark.timing import Figure

_CACHES = Path("/proc/sys/vm/drop_caches")
_PROBE = """
import gc, sys, time
gc.disable()
started = float(sys.argv[1])
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from ui import application
app = QApplication(sys.argv[:1])
application.name_application(app)
library, _ = application.open_library()
window = application.make_window(library)
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not hasattr(self, "at"):
            self.at = time.time()
        return False
watch = Watch()
window.weigh.ranking.chart.installEventFilter(watch)
window.show()
while not hasattr(watch, "at"):
    app.processEvents()
application.start(window, None)
early = sorted(m for m in ("scipy", "pandas", "openpyxl") if m in sys.modules)
until = time.time() + 2.5
while time.time() < until:
    app.processEvents()
memory = 0.0
if sys.platform == "linux":
    status = open("/proc/self/status").read()
    memory = int(status.split("VmRSS:")[1].split()[0]) / 1024
print(watch.at - started, memory, ",".join(early) or "none", flush=True)
window.recompute.close()
import os
os._exit(0)
"""


def startup_figures(times: int = 5) -> list[Figure]:
    """Warm starts, a cold one where the disk cache may be dropped, and memory with the built-in case open."""
    _start()  # compiles what is not compiled yet
    runs = [_start() for _ in range(times)]
    figures = [
        Figure("first painted window, warm disk", "ms", tuple(1000 * seconds for seconds, _ in runs), 500),
        Figure("memory with the built-in case open", "MB", tuple(memory for _, memory in runs), 250),
    ]
    if _drop_caches():
        seconds, _ = _start()
        figures.insert(1, Figure("first painted window, cold disk", "ms", (1000 * seconds,), 1000))
    return figures


def _start() -> tuple[float, float]:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
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
