"""Dialogs that need files or a library: nothing is cut, hidden or laid over something else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.views import SCENES
from tests.ui.views.faults import faults
from tests.ui.views.stage import Stage
from ui import language

LOOKED_AT = (
    "keys", "note-old", "precondition", "remove-option", "source", "export-form-judging",
    "history-log", "backups", "drafts-compared", "arrival-diverged", "taken-in", "brought-back", "compare",
    "elicit-pairs-judged", "forms-question", "forms-rejected", "table-bad", "table-none", "pages-chosen",
)  # fmt: skip
"""Those that were wrong once, and one of each kind; `python -m tests.ui.views` plays them all."""
SIZE = (640, 400)
"""A window of 1280 by 800 with text at 200 %."""
BY_NAME = {scene.name: scene for scene in SCENES}


@pytest.fixture
def russian(look: None) -> Iterator[None]:
    """The longest words."""
    language.apply(language.RUSSIAN)
    yield
    language.apply(language.ENGLISH)


@pytest.mark.usefixtures("few_draws", "russian")
@pytest.mark.parametrize("name", LOOKED_AT)
def test_that_nothing_is_cut_in_large_russian_text(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    stage = Stage(tmp_path, SIZE, BY_NAME[name].begin())
    BY_NAME[name].play(stage)
    stage.tick()
    found = faults(stage.overlay())
    stage.close()
    assert found == []


def test_that_every_scene_has_a_name_of_its_own() -> None:
    assert len(BY_NAME) == len(SCENES)
