"""A filled form for every test that asks for one."""

from pathlib import Path

import pytest

from tests.workbooks.samples import filled_form


@pytest.fixture
def form(tmp_path: Path) -> Path:
    return filled_form(tmp_path)
