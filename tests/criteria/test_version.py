"""The version is told in one place only, or the places agree."""

import tomllib
from pathlib import Path

from criteria.version import VERSION


def test_that_files_carry_the_version_of_the_project() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == VERSION
