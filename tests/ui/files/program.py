"""The program as a process of its own, which does what it is told on standard input and can be killed."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[3]
_PATIENCE = 60.0
_SCRIPT = """
import sys
from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication
from criteria.edits.weights import set_points
from ui import application
from ui.files import neighbours

neighbours.PATIENCE_S = float(sys.argv[1])
app = QApplication(sys.argv[:1])

def tell(*words):
    print(*words, flush=True)

def window():
    return next(w for w in app.topLevelWidgets() if isinstance(w, application.MainWindow))

def obey():
    order, _, more = sys.stdin.readline().strip().partition(" ")
    document, files = window().document, window().files
    if order == "drag":
        key = document.option_set.criteria[0].key
        document.apply("drag", set_points(document.option_set, key, float(more)))
        tell("dragged")
    elif order == "save":
        tell("saved", files.save())
    elif order == "status":
        tell("status", files.status_words())
    elif order == "quit":
        window().files._saver.may_close = lambda: True
        window().close()

begun = application.start
def start(window, source):
    begun(window, source)
    tell("shown")
application.start = start
raised = application.come_to_front
def come_to_front(window, source):
    raised(window, source)
    tell("raised", source)
application.come_to_front = come_to_front
notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
notifier.activated.connect(obey)
code = application.run(sys.argv[2] if len(sys.argv) > 2 else None)
tell("ended", code)
"""


class Program:
    def __init__(self, home: Path, source: str, patience: float) -> None:
        self.home = home
        environment = {**os.environ, "POLICY_OPTIONS_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
        self._process = subprocess.Popen(
            [sys.executable, "-c", _SCRIPT, str(patience), *([source] if source else [])],
            cwd=_ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
        )
        self._ahead = b""

    def order(self, what: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{what}\n".encode())

    def line(self) -> str:
        """What it says next."""
        assert self._process.stdout is not None
        until = time.monotonic() + _PATIENCE
        while b"\n" not in self._ahead:
            ready = select.select([self._process.stdout], [], [], max(0.0, until - time.monotonic()))[0]
            more = os.read(self._process.stdout.fileno(), 65536) if ready else b""
            assert more, "the program said nothing more"
            self._ahead += more
        line, _, self._ahead = self._ahead.partition(b"\n")
        return line.decode()

    def asked(self, what: str) -> str:
        self.order(what)
        return self.line()

    def send(self, what: signal.Signals) -> None:
        self._process.send_signal(what)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()

    def wait(self) -> int:
        return self._process.wait(_PATIENCE)

    def close(self) -> None:
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGCONT)
            self.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()


@contextmanager
def program(home: Path, source: str = "", patience: float = 30.0) -> Iterator[Program]:
    """Killed at the end if it still runs; `patience` is for another window to answer, in s."""
    started = Program(home, source, patience)
    try:
        yield started
    finally:
        started.close()
