"""Starts workers and kills them."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NEXT = "next"
ROOT = Path(__file__).resolve().parents[2]


class Workers:
    """Workers that run one after another, to be killed or waited for."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.durability.worker"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
        )
        self._ahead = b""
        self._worker = 0

    def start(self, task: str, path: Path, *arguments: object, hold: bool = False) -> None:
        """A worker with `hold` stays when it is done, until it is killed."""
        self.order([task, hold, str(path), *arguments])
        self._worker = int(self.line().removeprefix("worker "))

    def order(self, what: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{json.dumps(what)}\n".encode())

    def line(self) -> str:
        """The next line that it tells, however long that takes."""
        while b"\n" not in self._ahead:
            self._read()
        line, _, self._ahead = self._ahead.partition(b"\n")
        return line.decode()

    def told_so_far(self) -> list[str]:
        """Whole lines that it has told by now and that were not read yet."""
        assert self._process.stdout is not None
        while select.select([self._process.stdout], [], [], 0)[0]:
            self._read()
        whole, newline, self._ahead = self._ahead.rpartition(b"\n")
        return (whole + newline).decode().splitlines()

    def _read(self) -> None:
        assert self._process.stdout is not None
        more = os.read(self._process.stdout.fileno(), 65536)
        assert more, "the worker's parent is gone"
        self._ahead += more

    def kill(self, after: float = 0.0) -> list[str]:
        """Kill -9 the worker, if there is one; what it told and was not read yet."""
        if not self._worker:
            return []
        time.sleep(after)
        os.kill(self._worker, signal.SIGKILL)
        return self.rest()

    def rest(self) -> list[str]:
        """Wait for the end; what it told and was not read yet."""
        self._worker = 0
        told = list(iter(self.line, "ended"))
        assert self._process.stdin is not None
        self._process.stdin.write(f"\n{NEXT}\n".encode())
        return told

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()


@contextmanager
def workers() -> Iterator[Workers]:
    started = Workers()
    with started._process:
        yield started
        started.close()
