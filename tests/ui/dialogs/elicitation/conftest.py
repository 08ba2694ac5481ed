"""Every test of an elicitation dialog has a window on a small set."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.elicitation.rig import ElicitationRig


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> ElicitationRig:
    return ElicitationRig(qtbot, tmp_path)
