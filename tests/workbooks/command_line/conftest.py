"""Verbs are run in this process: a start of the program costs a third of a second."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from main import main
from tests.workbooks.table_files import OFFICE, csv_file

CASE = "catalogue:russia-dprk"


@dataclass(frozen=True, slots=True)
class Ran:
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def complaints(self) -> list[str]:
        return self.err.splitlines()


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the program with these arguments."""

    def call(*arguments: object) -> Ran:
        status = main([str(argument) for argument in arguments])
        told = capsys.readouterr()
        return Ran(status, told.out, told.err)

    return call


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Goodwin and Wright's office table as a file."""
    return csv_file(tmp_path, OFFICE, "office.csv")
