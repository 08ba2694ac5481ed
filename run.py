#!/usr/bin/env python3
"""Start the program on a fresh machine: python3 run.py [ARGS], run.py test or run.py oracles [PYTEST ARGS].

Installs what is missing, says so on standard error, and passes ARGS to main.py. Standard library only, and
every line parses on Python 3.7, so that an old Python gets a sentence instead of a syntax error.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import importlib.util
import os
import shlex
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
OLDEST_PYTHON = (3, 11)
SETUP_FAILED = 3  # main.py ends with 2 for bad input
LOCKS = ("runtime", "test", "oracles")  # each contains those before it

QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND_LIBRARIES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}


class SetupError(Exception):
    """The machine cannot be made ready; the message says why and what to do."""


def main(args: list[str]) -> int:
    complaint = python_too_old(sys.version_info[:3], sys.executable)
    if complaint:
        say(complaint)
        return SETUP_FAILED
    group = args[0] if args[:1] in (["test"], ["oracles"]) else "runtime"
    try:
        provide_system_packages(args)
        python = provide_environment(group)
    except (SetupError, OSError) as error:
        say(str(error))
        return SETUP_FAILED
    except KeyboardInterrupt:
        say("Stopped. Run the same command again to finish the set-up.")
        return 130
    if group == "oracles":
        return run_checks(python, args[1:] or ["tests/oracles"])
    return run_checks(python, args[1:]) if group == "test" else start(python, args)


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def python_too_old(version: tuple[int, ...], executable: str) -> str:
    """Return the sentence for a Python that is too old, else nothing."""
    if version >= OLDEST_PYTHON:
        return ""
    found = ".".join(map(str, version))
    newer = [name for name in ("python3.14", "python3.13", "python3.12", "python3.11") if shutil.which(name)]
    mend = (
        f"Start it with the newer one that is here: {newer[0]} run.py" if newer else "Install a newer Python."
    )
    return f"This program needs Python 3.11 or newer; {executable} is Python {found}. {mend}"


# --- system packages (Linux only) -----------------------------------------------------------------


def opens_window(args: list[str]) -> bool:
    """Tell a verb (a bare word first) or a question for help from a start of the window."""
    return not (args[:1] and args[0].isalpha()) and not {"-h", "--help", "--version"} & set(args)


def needed_libraries(args: list[str]) -> dict[str, str]:
    """Map each shared library that these arguments need to the Debian package that brings it."""
    if args[:1] in (["test"], ["oracles"], ["benchmark"]):
        return QT_LIBRARIES
    if not opens_window(args):
        return {}
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform.startswith(("offscreen", "minimal", "vnc")):
        return QT_LIBRARIES
    x11, wayland = x11_answers(), wayland_answers()
    if not (platform or x11 or wayland):
        return {}
    return {**QT_LIBRARIES, **(X11_LIBRARIES if x11 else {}), **(WAYLAND_LIBRARIES if wayland else {})}


def x11_answers() -> bool:
    """Whether an X server listens where DISPLAY points; a stale DISPLAY is no display."""
    host, _, number = os.environ.get("DISPLAY", "").rpartition(":")
    number = number.partition(".")[0]
    if not number.isdigit():
        return False
    if host in ("", "unix"):
        return unix_socket_answers(f"/tmp/.X11-unix/X{number}")
    try:
        socket.create_connection((host.strip("[]"), 6000 + int(number)), timeout=2).close()
    except OSError:
        return False
    return True


def wayland_answers() -> bool:
    display = os.environ.get("WAYLAND_DISPLAY", "")
    return bool(display) and unix_socket_answers(str(Path(os.environ.get("XDG_RUNTIME_DIR", "/"), display)))


def unix_socket_answers(path: str) -> bool:
    with contextlib.closing(socket.socket(socket.AF_UNIX)) as probe:
        try:
            probe.connect(path)
        except OSError:
            return False
    return True


def missing_libraries(wanted: dict[str, str]) -> list[str]:
    missing = []
    for library in wanted:
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(library)
    return missing


def lacks_pip() -> bool:
    """Debian and Ubuntu ship venv without ensurepip unless python3-venv is there. uv needs neither."""
    return not shutil.which("uv") and importlib.util.find_spec("ensurepip") is None


def provide_system_packages(args: list[str]) -> None:
    """Install the missing system packages as root, or say in one line how to install them."""
    if not sys.platform.startswith("linux"):
        return
    wanted = needed_libraries(args)
    missing = missing_libraries(wanted)
    packages = [wanted[library] for library in missing]
    if lacks_pip() and not is_current(VENV, "runtime"):
        packages.append(venv_package())
    if not packages:
        return
    if not shutil.which("apt-get"):
        lacking = ", ".join(missing or ["Python's ensurepip module"])
        raise SetupError(f"This system lacks {lacking}. Install it with the system's own package manager.")
    if os.geteuid() != 0:
        raise SetupError(
            f"Some system packages are missing. Install them with this line:\n\n  {apt_line(packages)}\n"
        )
    install_system_packages(packages)
    still_missing = missing_libraries(wanted)
    if still_missing:
        raise SetupError(f"Still missing after the installation: {', '.join(still_missing)}.")


def venv_package() -> str:
    """Debian's own python3 has python3-venv; another Python beside it has its own package."""
    if os.path.realpath("/usr/bin/python3") == os.path.realpath(sys.executable):
        return "python3-venv"
    return f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"


def apt_line(packages: list[str]) -> str:
    commands = f"apt-get update && apt-get install -y --no-install-recommends {' '.join(packages)}"
    return f"{'sudo sh' if shutil.which('sudo') else 'su'} -c {shlex.quote(commands)}"


def install_system_packages(packages: list[str]) -> None:
    say(f"Installing system packages with apt-get: {' '.join(packages)}")
    # The package lists of a fresh machine may be empty; where they are not, an old list may still do.
    apt_get("update")
    if apt_get("install", "-y", "--no-install-recommends", *packages):
        raise SetupError(
            f"apt-get failed (see above). Mend that, or run this line:\n\n  {apt_line(packages)}\n"
        )
    importlib.invalidate_caches()


def apt_get(*args: str) -> int:
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.call(["apt-get", "-q", "-o", "DPkg::Lock::Timeout=120", *args], env=env, stdout=2)


# --- the environment in .venv ---------------------------------------------------------------------


def provide_environment(group: str) -> Path:
    """Make .venv hold the locked packages of this group and return its Python."""
    if not is_current(VENV, group):
        with only_one_at_a_time(ROOT / ".venv-lock"):
            # Another run may have built it while this one waited.
            if not is_current(VENV, group):
                build(VENV, group)
    return venv_python(VENV)


def venv_python(venv: Path) -> Path:
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def lock_file(group: str) -> Path:
    return ROOT / "requirements" / f"{group}.lock"


def stamp(venv: Path, group: str) -> Path:
    """Return the file that is written last: it holds the fingerprint of what was installed."""
    return venv / f"{group}.installed"


def fingerprint(venv: Path, group: str) -> str:
    """Name the lock and the base Python: either one replaced makes the environment stale."""
    lock = hashlib.sha256(lock_file(group).read_bytes()).hexdigest()
    return f"{lock} {os.path.realpath(venv_python(venv))}\n"


def is_current(venv: Path, group: str) -> bool:
    try:
        return venv_python(venv).exists() and stamp(venv, group).read_text() == fingerprint(venv, group)
    except OSError:
        return False


def build(venv: Path, group: str) -> None:
    contained = LOCKS[: LOCKS.index(group) + 1]
    stale = [name for name in contained if stamp(venv, name).exists() and not is_current(venv, name)]
    adding = is_current(venv, "runtime") and not stale
    say(f"Setting up {venv} (the {group} packages). This happens once and takes a minute.")
    for make, install in installers(venv, lock_file(group)):
        if not adding:
            remove(venv)
            if subprocess.call(make, stdout=2):
                continue
        if subprocess.call(install, stdout=2) == 0:
            for name in contained:
                stamp(venv, name).write_text(fingerprint(venv, name))
            unpack_qt(venv)
            say("Ready.")
            return
    if not adding:
        remove(venv)
    raise SetupError(
        "The packages could not be installed (see above). Mend that and run the same command again."
    )


def installers(venv: Path, lock: Path) -> list[tuple[list[str], list[str]]]:
    """List the ways to make the environment and to fill it, the quickest first."""
    # Inside an environment, the Python it was made from: the environment may be the one to be replaced.
    base = getattr(sys, "_base_executable", None) or sys.executable
    options = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(lock)]
    ways = []
    uv = shutil.which("uv")
    if uv:
        python = str(venv_python(venv))
        ways.append(
            ([uv, "venv", "--python", base, str(venv)], [uv, "pip", "install", "--python", python, *options])
        )
    if importlib.util.find_spec("ensurepip"):
        pip = [str(venv_python(venv)), "-m", "pip", "--disable-pip-version-check", "install", *options]
        ways.append(([base, "-m", "venv", str(venv)], pip))
    return ways


def unpack_qt(venv: Path) -> None:
    """Let Qt's Python files lie on the disk; packed, they are compiled again at every start."""
    settings = {**os.environ, "SBK_EMBED": "0"}
    # Should this fail, the program starts all the same, a little later.
    subprocess.call([str(venv_python(venv)), "-c", "import shiboken6"], env=settings, stdout=2)


def remove(venv: Path) -> None:
    """Delete an environment that is half-made or was made from another lock."""
    if venv.is_symlink():
        venv.unlink()
    elif venv.exists():
        say(f"Removing {venv}: it is unfinished or no longer matches the lock.")
        shutil.rmtree(venv)


@contextlib.contextmanager
def only_one_at_a_time(path: Path) -> Iterator[None]:
    """Wait until no other run is setting up. The system frees the lock when a run dies."""
    with path.open("a") as handle:
        if sys.platform == "win32":
            import msvcrt

            while True:
                with contextlib.suppress(OSError):  # raised after ten seconds of waiting
                    msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


# --- start ----------------------------------------------------------------------------------------


def start(python: Path, args: list[str]) -> int:
    command = [str(python), str(ROOT / "main.py"), *args]
    if os.name == "posix":
        os.execv(command[0], command)
    # Windows has no exec: the shell would take the prompt back before the program ends.
    with contextlib.suppress(KeyboardInterrupt):
        return subprocess.call(command)
    return 130


def run_checks(python: Path, pytest_args: list[str]) -> int:
    """Run every check, or pytest alone when it is given arguments."""
    every_test = ["-n", "auto", "--maxprocesses", "4", "--dist", "worksteal", "--cov"]
    pytest = ["-m", "pytest", *(pytest_args or every_test)]
    checks = {
        "ruff check": ["-m", "ruff", "check"],
        "ruff format": ["-m", "ruff", "format", "--check"],
        "mypy": ["-m", "mypy"],
        "import-linter": [
            "-c",
            "from importlinter.cli import lint_imports_command as run; run()",
            "--no-cache",
        ],
        "pytest": pytest,
    }
    if pytest_args:
        checks = {"pytest": pytest}
    # One thread for linear algebra, as main.py has it: two cores are soon oversubscribed.
    threads = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    env = {**os.environ, **threads}
    if env.get("PYTHONDONTWRITEBYTECODE"):
        # Every process would compile every test again: a minute in all. The sources still stay as they are.
        env.update(PYTHONDONTWRITEBYTECODE="", PYTHONPYCACHEPREFIX=str(VENV / "bytecode"))
    failed = []
    for name, command in checks.items():
        say(f"== {name}")
        if subprocess.call([str(python), *command], cwd=str(ROOT), env=env):
            failed.append(name)
    say(f"Failed: {', '.join(failed)}" if failed else "All checks passed.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
