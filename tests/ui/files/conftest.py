"""A window with a library of its own, and no real file dialog."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.rig import Chooser, Rig


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Rig:
    return Rig(qtbot, tmp_path)


@pytest.fixture(autouse=True)
def chooser(monkeypatch: pytest.MonkeyPatch) -> Chooser:
    return Chooser(monkeypatch)
