"""The start on a fresh machine, without touching the machine or the network."""

import ast
import os
import socket
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import run

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="system packages are a Linux matter")
POSIX = pytest.mark.skipif(os.name != "posix", reason="Windows has no exec")


class Machine:
    """Stands for the machine: notes every command and answers for it."""

    def __init__(self) -> None:
        self.commands: list[list[str]] = []
        self.options: list[dict[str, Any]] = []
        self.failing: set[str] = set()

    def call(self, command: list[str], **options: object) -> int:
        self.commands.append(command)
        self.options.append(options)
        if command[1:3] == ["-m", "venv"]:
            python = run.venv_python(Path(command[3]))
            python.parent.mkdir(parents=True)
            python.write_text("")
        return int(any(word in self.failing for word in command))

    def installed(self) -> list[str]:
        return [Path(command[-1]).name for command in self.commands if "install" in command]


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    machine = Machine()
    monkeypatch.setattr("subprocess.call", machine.call)
    monkeypatch.setattr("shutil.which", lambda name: None)
    return machine


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder with locks of its own and no environment yet."""
    root = tmp_path / "project"
    (root / "requirements").mkdir(parents=True)
    for group in run.LOCKS:
        (root / "requirements" / f"{group}.lock").write_text("first")
    monkeypatch.setattr(run, "ROOT", root)
    monkeypatch.setattr(run, "VENV", root / ".venv")
    return root


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def set_display(*, x11: bool = False, wayland: bool = False, platform: str = "") -> None:
        monkeypatch.setattr(run, "x11_answers", lambda: x11)
        monkeypatch.setattr(run, "wayland_answers", lambda: wayland)
        monkeypatch.setenv("QT_QPA_PLATFORM", platform)

    return set_display


# --- the Python -----------------------------------------------------------------------------------


def test_that_an_old_python_can_parse_the_file() -> None:
    source = Path(run.__file__).read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 7))


@pytest.mark.parametrize("version", [(3, 8, 20), (3, 10, 12)])
def test_that_an_old_python_gets_a_plain_sentence(version: tuple[int, ...], machine: Machine) -> None:
    sentence = run.python_too_old(version, "/usr/bin/python3")
    found = "/usr/bin/python3 is Python " + ".".join(map(str, version))
    assert sentence == f"This program needs Python 3.11 or newer; {found}. Install a newer Python."


def test_that_a_newer_python_beside_the_old_one_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: name if name == "python3.12" else None)
    assert run.python_too_old((3, 10, 12), "python3").endswith("python3.12 run.py")


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 14, 1)])
def test_that_a_new_python_is_taken(version: tuple[int, ...]) -> None:
    assert run.python_too_old(version, "python3") == ""


def test_that_an_old_python_ends_the_run_before_anything_is_installed(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 12, "final", 0))
    assert run.main(["rank"]) == run.SETUP_FAILED
    assert machine.commands == []
    out, err = capsys.readouterr()
    assert out == ""
    assert "needs Python 3.11" in err


# --- system packages ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "args", [["rank", "catalogue:russia-dprk"], ["check", "x.csv"], ["--help"], ["--version"]]
)
def test_that_a_verb_needs_no_system_library(args: list[str], display: Callable[..., None]) -> None:
    display(x11=True, wayland=True, platform="offscreen")
    assert run.needed_libraries(args) == {}


@pytest.mark.parametrize("args", [[], ["catalogue:russia-dprk"], ["my set.xlsx"], ["--scenario", "S1B"]])
def test_that_a_window_needs_what_its_display_needs(args: list[str], display: Callable[..., None]) -> None:
    display(x11=True)
    assert run.needed_libraries(args) == {**run.QT_LIBRARIES, **run.X11_LIBRARIES}
    display(wayland=True)
    assert run.needed_libraries(args) == {**run.QT_LIBRARIES, **run.WAYLAND_LIBRARIES}
    display(x11=True, platform="offscreen")
    assert run.needed_libraries(args) == run.QT_LIBRARIES


def test_that_no_display_needs_no_system_library(display: Callable[..., None]) -> None:
    display()
    assert run.needed_libraries([]) == {}


@pytest.mark.parametrize("verb", ["test", "oracles", "benchmark"])
def test_that_tests_and_benchmark_need_qt_without_a_display(verb: str, display: Callable[..., None]) -> None:
    display()
    assert run.needed_libraries([verb]) == run.QT_LIBRARIES


@LINUX
@pytest.mark.parametrize("display_name", ["", "junk", ":98765", "127.0.0.1:59000", ":"])
def test_that_a_stale_display_is_no_display(display_name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", display_name)
    monkeypatch.setenv("WAYLAND_DISPLAY", display_name)
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nonexistent")
    assert not run.x11_answers()
    assert not run.wayland_answers()


@LINUX
def test_that_a_listening_display_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    # The path of a socket must be short, and pytest's folders need not be.
    with tempfile.TemporaryDirectory() as runtime, socket.socket(socket.AF_UNIX) as server:
        server.bind(f"{runtime}/wayland-7")
        server.listen()
        monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
        monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
        assert run.wayland_answers()


def test_that_only_libraries_that_do_not_load_are_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(name: str) -> None:
        if name != "libthere.so.1":
            raise OSError(name)

    monkeypatch.setattr("ctypes.CDLL", load)
    assert run.missing_libraries({"libthere.so.1": "libthere1", "libgone.so.2": "libgone2"}) == [
        "libgone.so.2"
    ]


@pytest.fixture
def lacking(machine: Machine, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A bare Debian: no graphics library, no ensurepip, and an apt-get that works."""
    works = {"libraries": False}

    def call(command: list[str], **options: object) -> int:
        code = machine.call(command)
        works["libraries"] |= "install" in command and code == 0
        return code

    monkeypatch.setattr("subprocess.call", call)
    monkeypatch.setattr("shutil.which", lambda name: name if name == "apt-get" else None)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    monkeypatch.setattr(run, "venv_package", lambda: "python3-venv")
    monkeypatch.setattr(run, "missing_libraries", lambda wanted: [] if works["libraries"] else [*wanted][:2])
    return machine


@LINUX
def test_that_root_installs_what_is_missing(
    lacking: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0)
    run.provide_system_packages(["test"])
    update, install = lacking.commands
    assert update[-1] == "update"
    assert install[-3:] == ["libglib2.0-0", "libgl1", "python3-venv"]
    assert "libglib2.0-0 libgl1 python3-venv" in capsys.readouterr().err


@LINUX
def test_that_a_failing_apt_is_reported_with_the_line_to_run(
    lacking: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0)
    lacking.failing = {"install"}
    with pytest.raises(run.SetupError, match="apt-get install -y --no-install-recommends libglib"):
        run.provide_system_packages(["test"])


@LINUX
def test_that_others_get_the_one_line_to_run(lacking: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(run.SetupError) as caught:
        run.provide_system_packages(["test"])
    lines = [line for line in str(caught.value).splitlines() if "apt-get" in line]
    install = "apt-get install -y --no-install-recommends libglib2.0-0 libgl1 python3-venv"
    assert lines == [f"  su -c 'apt-get update && {install}'"]
    assert lacking.commands == []


@LINUX
def test_that_a_ready_environment_needs_no_venv_package(
    lacking: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "is_current", lambda venv, group: True)
    run.provide_system_packages(["rank"])
    assert lacking.commands == []


@LINUX
def test_that_a_system_without_apt_is_told_what_it_lacks(
    lacking: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(run.SetupError, match=r"lacks libglib-2\.0\.so\.0, libGL\.so\.1"):
        run.provide_system_packages(["test"])


# --- the environment ------------------------------------------------------------------------------


def test_that_the_environment_is_made_once(machine: Machine, folder: Path) -> None:
    python = run.provide_environment("runtime")
    assert run.provide_environment("runtime") == python
    assert machine.installed() == ["runtime.lock"]


def test_that_a_half_made_environment_is_made_again(machine: Machine, folder: Path) -> None:
    leftover = folder / ".venv" / "leftover"
    leftover.parent.mkdir()
    leftover.write_text("")
    run.provide_environment("runtime")
    assert not leftover.exists()
    assert run.is_current(run.VENV, "runtime")


def test_that_a_changed_lock_makes_the_environment_again(machine: Machine, folder: Path) -> None:
    run.provide_environment("runtime")
    leftover = folder / ".venv" / "leftover"
    leftover.write_text("")
    run.lock_file("runtime").write_text("second")
    run.provide_environment("runtime")
    assert not leftover.exists()
    assert machine.installed() == ["runtime.lock", "runtime.lock"]


@POSIX
def test_that_another_base_python_makes_the_environment_again(machine: Machine, folder: Path) -> None:
    python = run.provide_environment("runtime")
    python.unlink()
    python.symlink_to(sys.executable)
    assert not run.is_current(run.VENV, "runtime")


def test_that_the_test_packages_are_added_to_a_running_environment(machine: Machine, folder: Path) -> None:
    run.provide_environment("runtime")
    kept = folder / ".venv" / "kept"
    kept.write_text("")
    run.provide_environment("test")
    run.provide_environment("runtime")
    assert kept.exists()
    assert machine.installed() == ["runtime.lock", "test.lock"]


def test_that_a_test_environment_can_run_the_program(machine: Machine, folder: Path) -> None:
    run.provide_environment("test")
    run.provide_environment("runtime")
    assert machine.installed() == ["test.lock"]


@pytest.mark.parametrize("first", ["runtime", "test"])
def test_that_the_oracles_are_added_and_serve_for_all_else(
    first: str, machine: Machine, folder: Path
) -> None:
    run.provide_environment(first)
    kept = folder / ".venv" / "kept"
    kept.write_text("")
    for group in ("oracles", "test", "runtime"):
        run.provide_environment(group)
    assert kept.exists()
    assert machine.installed() == [f"{first}.lock", "oracles.lock"]


def test_that_nothing_is_added_to_an_environment_that_is_out_of_date(machine: Machine, folder: Path) -> None:
    run.provide_environment("test")
    leftover = folder / ".venv" / "leftover"
    leftover.write_text("")
    run.lock_file("test").write_text("second")
    run.provide_environment("oracles")
    assert not leftover.exists()
    assert run.is_current(run.VENV, "test")


def test_that_qt_is_unpacked_once_it_is_installed(machine: Machine, folder: Path) -> None:
    run.provide_environment("runtime")
    run.provide_environment("runtime")
    assert machine.commands[-1][1:] == ["-c", "import shiboken6"]
    assert [options.get("env", {}).get("SBK_EMBED") for options in machine.options] == [None, None, "0"]


def test_that_a_failed_installation_leaves_nothing_behind(machine: Machine, folder: Path) -> None:
    machine.failing = {"install"}
    with pytest.raises(run.SetupError, match="could not be installed"):
        run.provide_environment("runtime")
    assert not (folder / ".venv").exists()


def test_that_failing_to_add_test_packages_keeps_the_program_running(machine: Machine, folder: Path) -> None:
    run.provide_environment("runtime")
    machine.failing = {"install"}
    with pytest.raises(run.SetupError):
        run.provide_environment("test")
    assert run.is_current(run.VENV, "runtime")


def test_that_uv_comes_first_and_pip_steps_in(
    machine: Machine, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: "/bin/uv" if name == "uv" else None)
    machine.failing = {"/bin/uv"}
    python = run.provide_environment("runtime")
    uv, _, pip, _ = machine.commands
    assert uv[:2] == ["/bin/uv", "venv"]
    assert pip[:3] == [str(python), "-m", "pip"]


def test_that_every_package_is_checked_against_its_hash(folder: Path) -> None:
    for _, install in run.installers(run.VENV, run.lock_file("test")):
        assert "--require-hashes" in install


def test_that_two_runs_at_once_build_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built = []

    def build(venv: Path, group: str) -> None:
        built.append(group)
        run.venv_python(venv).parent.mkdir(parents=True)
        run.venv_python(venv).write_text("")
        run.stamp(venv, group).write_text(run.fingerprint(venv, group))

    monkeypatch.setattr(run, "build", build)
    runs = [threading.Thread(target=run.provide_environment, args=["runtime"]) for _ in range(4)]
    for one in runs:
        one.start()
    for one in runs:
        one.join()
    assert built == ["runtime"]


# --- the start ------------------------------------------------------------------------------------


@POSIX
def test_that_arguments_reach_the_program_untouched(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr("os.execv", lambda path, command: started.append(command))
    monkeypatch.setattr("subprocess.call", lambda command: 0)  # a replaced exec returns
    run.start(Path("/venv/python"), ["rank", "a b.xlsx", "--json"])
    assert started == [["/venv/python", str(run.ROOT / "main.py"), "rank", "a b.xlsx", "--json"]]


def test_that_every_check_runs_and_one_failure_fails_all(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run.run_checks(Path("python"), []) == 0
    assert len(machine.commands) == 5
    machine.failing = {"mypy"}
    assert run.run_checks(Path("python"), []) == 1
    assert machine.commands[-1][:3] == ["python", "-m", "pytest"]
    assert "--cov" in machine.commands[-1]
    assert "Failed: mypy" in capsys.readouterr().err


@pytest.mark.parametrize(("asked", "kept"), [("", None), ("1", run.VENV / "bytecode")])
def test_that_checks_keep_compiled_files_but_not_beside_sources_that_are_to_stay_clean(
    asked: str, kept: Path | None, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", asked)
    monkeypatch.delenv("PYTHONPYCACHEPREFIX", raising=False)
    run.run_checks(Path("python"), ["tests"])
    env = machine.options[-1]["env"]
    assert env["PYTHONDONTWRITEBYTECODE"] == ""
    assert env.get("PYTHONPYCACHEPREFIX") == (kept and str(kept))


def test_that_arguments_of_test_go_to_pytest_alone(machine: Machine) -> None:
    assert run.run_checks(Path("python"), ["tests/evaluator", "-x"]) == 0
    assert machine.commands == [["python", "-m", "pytest", "tests/evaluator", "-x"]]


@pytest.mark.parametrize("args", [[], ["tests/oracles/test_topsis.py", "-x"]])
def test_that_oracles_runs_its_own_tests_unless_told_others(
    args: list[str], machine: Machine, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "provide_system_packages", lambda args: None)
    assert run.main(["oracles", *args]) == 0
    assert machine.installed() == ["oracles.lock"]
    assert machine.commands[-1][1:] == ["-m", "pytest", *(args or ["tests/oracles"])]
