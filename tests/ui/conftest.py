"""Every test of the window starts light, with the bundled fonts."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import fonts, motion, theme
from ui.theme import Theme

if TYPE_CHECKING:
    from criteria.optionset import OptionSet
    from tests.ui.rig import Rig
    from ui.computing.recompute import Recompute
    from ui.document import Document


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    fonts.load()
    theme.apply(Theme.light())
    yield
    theme.apply(Theme.light())
    motion.reduce_motion(False)
    gc.unfreeze()  # what a start keeps for good would keep every window of the tests


@pytest.fixture(params=["light", "dark"])
def shade(request: pytest.FixtureRequest) -> Theme:
    """Both themes in turn."""
    return Theme.dark() if request.param == "dark" else Theme.light()


@pytest.fixture
def few_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    """Chances from few draws, without the pause before them: enough to drive the window."""
    monkeypatch.setattr("ui.computing.recompute.QUICK_SAMPLES", 1_000)
    monkeypatch.setattr("ui.computing.recompute.THOROUGH_SAMPLES", 4_000)
    monkeypatch.setattr("ui.computing.recompute.PAUSE_MS", 1)


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path, few_draws: None) -> Iterator[Callable[..., Rig]]:
    """Opens a window on an option set, of a size; closed when the test ends."""
    from tests.ui.rig import Rig

    opened: list[Rig] = []

    def open_on(option_set: OptionSet, size: tuple[int, int] = (1600, 1000)) -> Rig:
        opened.append(Rig(qtbot, tmp_path, option_set, size))
        return opened[-1]

    yield open_on
    for rig in opened:
        rig.close()


@pytest.fixture
def recomputing(few_draws: None) -> Iterator[Callable[[Document], Recompute]]:
    """Follows a document; closed when the test ends."""
    from ui.computing.recompute import Recompute

    made: list[Recompute] = []

    def follow(document: Document) -> Recompute:
        made.append(Recompute(document))
        return made[-1]

    yield follow
    for recompute in made:
        recompute.close()
