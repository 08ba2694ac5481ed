"""Opens the story of the set that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.controls.banner import Message
from ui.controls.chip import Tone
from ui.replay.window import ReplayWindow
from ui.translation import translator

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

tr = translator("Replay")


def show_replay(window: MainWindow) -> None:
    """Over the whole screen; a set that was never saved has no story."""
    saved = window.files.saved_as()
    if saved is None:
        _say_missing(window)
        return
    story = ReplayWindow(window)
    story.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    story.missing.connect(lambda: _say_missing(window))
    story.open(saved, window.document.option_set, hidden=window.document.hides_names)


def _say_missing(window: MainWindow) -> None:
    title = tr("There is no story to tell yet.")
    window.tell(Message(Tone.NEUTRAL, title, tr("Every save adds a step to it.")))
