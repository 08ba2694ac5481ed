"""What pages are made of is read while nobody waits."""

from __future__ import annotations

import subprocess
import sys

import pytest

from ui.window.warming import MODULES, Warming


def test_that_everything_named_is_read_in_another_thread() -> None:
    script = (
        "import sys; from ui.window.warming import MODULES, Warming\n"
        "assert not set(MODULES) & set(sys.modules)\n"
        "w = Warming(pause=0.0); w.start()\n"
        "while not w.is_done(): pass\n"
        "assert set(MODULES) <= set(sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_that_it_stops_when_the_window_closes() -> None:
    warming = Warming(("ui.no_such_module",), pause=60.0)
    warming.start()
    assert not warming.is_done()
    warming.stop()
    assert warming.is_done()


def test_that_it_can_be_stopped_before_it_began() -> None:
    warming = Warming()
    warming.stop()
    assert warming.is_done()


@pytest.mark.parametrize("module", MODULES)
def test_that_every_module_is_there(module: str) -> None:
    from importlib.util import find_spec

    assert find_spec(module) is not None
