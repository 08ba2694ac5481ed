"""What every test may rely on: no screen needed, an empty library of its own, the same cases in every run."""

import atexit
import functools
import os
import shutil
import tempfile
from collections.abc import Generator
from pathlib import Path

for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Import-time code and wider fixtures must not see the user's library either.
os.environ["POLICY_OPTIONS_HOME"] = tempfile.mkdtemp(prefix="policy-options-tests-")
atexit.register(shutil.rmtree, os.environ["POLICY_OPTIONS_HOME"], ignore_errors=True)

import pytest  # noqa: E402  the environment must be set before any plugin or package reads it
from hypothesis import settings  # noqa: E402

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")

MEASURED_EXAMPLES = 10


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="also run the rigs that take minutes")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--long"):
        return
    for item in items:
        if item.get_closest_marker("long"):
            item.add_marker(pytest.mark.skip(reason="runs with --long"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Measure coverage over the first examples of a property alone: it doubles the cost of each."""
    handle = getattr(getattr(item, "obj", None), "hypothesis", None)
    if handle is None or not item.config.pluginmanager.hasplugin("_cov"):
        return (yield)
    from coverage import Coverage

    measured, test, tried = Coverage.current(), handle.inner_test, 0

    @functools.wraps(test)
    def counted(*args: object, **kwargs: object) -> object:
        nonlocal tried
        tried += 1
        if tried == MEASURED_EXAMPLES + 1:
            measured.stop()
        return test(*args, **kwargs)

    handle.inner_test = counted
    try:
        return (yield)
    finally:
        handle.inner_test = test
        if tried > MEASURED_EXAMPLES:
            measured.start()


@pytest.fixture(autouse=True)
def library_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a library folder of its own; the user's is never touched."""
    home = tmp_path / "library-home"
    monkeypatch.setenv("POLICY_OPTIONS_HOME", str(home))
    return home
