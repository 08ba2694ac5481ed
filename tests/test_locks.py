"""The locks: what is installed is pinned, hashed and the same everywhere."""

import re
import tomllib
from itertools import pairwise

import pytest

import run


def locked(group: str) -> dict[str, str]:
    """Map each package of a lock to the whole of its entry."""
    text = run.lock_file(group).read_text(encoding="utf-8").replace("\\\n", " ")
    return {line.split("==")[0]: " ".join(line.split()) for line in text.splitlines()}


def test_that_each_lock_contains_those_before_it() -> None:
    for smaller, larger in pairwise(run.LOCKS):
        assert locked(smaller).items() <= locked(larger).items()


@pytest.mark.parametrize("group", run.LOCKS)
def test_that_a_lock_has_hashes_and_no_address(group: str) -> None:
    assert all("--hash=sha256:" in entry for entry in locked(group).values())
    assert not re.search(r"https?:|index|find-links", run.lock_file(group).read_text(encoding="utf-8"))


def test_that_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((run.ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    def names(requirements: list[str]) -> set[str]:
        return {re.split(r"[<>=]", requirement)[0].lower() for requirement in requirements}

    assert names(project["project"]["dependencies"]) <= locked("runtime").keys()
    assert names(project["dependency-groups"]["test"]) <= locked("test").keys()
    assert names(project["dependency-groups"]["oracles"]) <= locked("oracles").keys()
    assert names(project["dependency-groups"]["oracles"]).isdisjoint(locked("test"))


def test_that_the_lock_keeps_clear_of_the_faulty_qt() -> None:
    assert locked("runtime")["pyside6-essentials"].startswith("pyside6-essentials==6.11.")
