"""The program as it is started: verbs without Qt, the window only where there is a display."""

from __future__ import annotations

import errno
import gc
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import main as program
from criteria.catalogue import load_catalogue
from criteria.storage.library import Library
from criteria.storage.location import library_path
from ui import application, benchmark, display

ROOT = Path(__file__).resolve().parents[1]
CASE = "catalogue:russia-dprk"


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str | None, str]]]:
    """The sources that a window was opened on, and the platform that Qt was given."""
    windows: list[tuple[str | None, str]] = []

    def run(source: str | None) -> int:
        windows.append((source, os.environ["QT_QPA_PLATFORM"]))
        return 0

    monkeypatch.setattr(application, "run", run)
    yield windows
    gc.enable()  # as a real window would, once it is painted


def test_that_the_window_opens_where_qt_draws_into_memory(
    opened: list[tuple[str | None, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert program.main([]) == 0
    assert program.main(["some.csv"]) == 0
    assert opened == [(None, "offscreen"), ("some.csv", "offscreen")]


@pytest.mark.usefixtures("no_display")
@pytest.mark.parametrize(
    "display",
    [
        {},
        {"DISPLAY": ":4711"},
        {"DISPLAY": "127.0.0.1:4711"},
        {"WAYLAND_DISPLAY": "wayland-4711"},
        {"QT_QPA_PLATFORM": "xcb"},
    ],
)
def test_that_without_a_display_the_ranking_is_printed(
    display: dict[str, str],
    opened: list[tuple[str | None, str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name, value in display.items():
        monkeypatch.setenv(name, value)
    assert program.main([]) == 0
    told = capsys.readouterr()
    lines = told.out.splitlines()
    assert opened == []
    assert "no display" in lines[0]
    assert "--help" in lines[-1]
    for option in load_catalogue("russia-dprk").options:
        assert sum(option.name in line for line in lines) == 1
    reason = "study only: route study, offtake talks"
    assert [line for line in lines if reason in line and "Gas pipeline Russia-DPRK-ROK" in line]
    assert told.err == ""


@pytest.mark.usefixtures("no_display")
def test_that_the_ranking_is_that_of_the_set_that_was_open_last(capsys: pytest.CaptureFixture[str]) -> None:
    with Library.open() as library:
        _, revision = library.save_as(load_catalogue("russia-dprk"), "Harbour plans")
        library.touch_recent(revision.set_key)
    assert program.main([]) == 0
    assert "Harbour plans" in capsys.readouterr().out


@pytest.mark.usefixtures("no_display")
def test_that_a_library_that_may_not_be_looked_at_is_no_reason_to_show_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status = Path.stat

    def refusing(self: Path, **options: bool) -> os.stat_result:
        if self == library_path():
            raise PermissionError(errno.EACCES, "Permission denied", str(self))
        return status(self, **options)

    monkeypatch.setattr(Path, "stat", refusing)
    assert program.main([]) == 0
    assert load_catalogue("russia-dprk").name in capsys.readouterr().out


@pytest.mark.usefixtures("no_display")
def test_that_an_unknown_source_without_a_display_ends_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["gone.csv"]) == 2
    told = capsys.readouterr()
    assert (told.out, len(told.err.splitlines())) == ("", 1)


def test_that_an_interruption_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_arguments: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(program, "run_verb", interrupted)
    assert program.main(["rank", CASE]) == 130


@pytest.mark.usefixtures("no_display")
@pytest.mark.parametrize(("platform", "given"), [(None, "offscreen"), ("xcb", "xcb"), ("", "as it was")])
def test_that_benchmark_runs_with_or_without_a_display(
    platform: str | None, given: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[bool, str]] = []

    def run(as_json: bool) -> int:
        asked.append((as_json, os.environ["QT_QPA_PLATFORM"]))
        return 0

    monkeypatch.setenv("QT_QPA_PLATFORM", "as it was")
    monkeypatch.setattr(display, "platform_to_use", lambda: platform)
    monkeypatch.setattr(benchmark, "run", run)
    assert program.main(["benchmark", "--json"]) == 0
    assert asked == [(True, given)]


def started(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program in a process of its own."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )


def test_that_ranking_loads_neither_qt_nor_anything_slow_and_pins_the_threads() -> None:
    code = (
        "import sys, os, main; status = main.main(['rank', 'catalogue:russia-dprk', '--json'])\n"
        "print(status, os.environ['OPENBLAS_NUM_THREADS'], *sys.modules, file=sys.stderr)"
    )
    ran = started("-c", code, OPENBLAS_NUM_THREADS="7")
    status, threads, *loaded = ran.stderr.decode().split()
    assert (status, threads) == ("0", "1")
    assert json.loads(ran.stdout)["ranking"][0]["rank"] == 1
    assert {"PySide6", "scipy", "pandas", "openpyxl", "xlsxwriter"}.isdisjoint(loaded)
    assert not [name for name in loaded if name == "ui" or name.startswith("ui.")]


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no such signal to one process")
def test_that_an_interruption_while_modules_are_imported_is_no_traceback() -> None:
    code = (
        "import os, signal, sys\n"
        "class Interrupting:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'numpy': os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Interrupting())\n"
        "import main"
    )
    ran = started("-c", code)
    assert (ran.returncode, ran.stdout, ran.stderr) == (-signal.SIGINT, b"", b"")


@pytest.mark.parametrize("handler", ["default_int_handler", "SIG_IGN"])
def test_that_an_interruption_later_is_handled_as_before(handler: str) -> None:
    told = (
        f"import signal; before = signal.{handler}; signal.signal(signal.SIGINT, before); import main; "
        "print(signal.getsignal(signal.SIGINT) is before)"
    )
    ran = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout == "True\n"


def test_that_the_result_is_utf_8_wherever_the_locale_says_otherwise(tmp_path: Path) -> None:
    table = tmp_path / "цена.csv"
    table.write_text("x,цена\nДа,1\nНет,2\n", encoding="utf-8")
    ran = started(
        "main.py", "rank", str(table), "--json", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii"
    )
    assert ran.returncode == 0
    assert [row["option"] for row in json.loads(ran.stdout.decode("utf-8"))["ranking"]] == ["Нет", "Да"]


@pytest.mark.parametrize(("source", "closed", "status"), [(CASE, "stdout", 0), ("gone.csv", "stderr", 2)])
def test_that_a_closed_pipe_is_no_traceback(source: str, closed: str, status: int) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "main.py", "rank", source, "--json"]
    with os.fdopen(writing, "wb") as pipe:
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, closed: pipe}
        ran = subprocess.run(command, cwd=ROOT, check=False, **streams)
    assert ran.returncode == status
    assert not ran.stdout
    assert not ran.stderr


@pytest.mark.parametrize(
    ("arguments", "status"), [(["rank", CASE], 0), (["rank", "gone.csv"], 2), (["check", CASE, "--json"], 0)]
)
def test_that_streams_closed_from_the_start_are_no_traceback(
    arguments: list[str], status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
        assert program.main(arguments) == status


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_that_complaints_that_nobody_can_be_told_leave_the_status() -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [sys.executable, "main.py", "rank", "gone.csv"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=full,
            check=False,
        )
    assert (ran.returncode, ran.stdout) == (2, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_that_a_full_disk_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [sys.executable, "main.py", "rank", CASE],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (ran.returncode, len(ran.stderr.splitlines())) == (2, 1)
