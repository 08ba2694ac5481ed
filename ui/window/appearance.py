"""How the window looks: theme, contrast, motion and text size; remembered, and following the system."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from ui import language
from ui import settings as remembered
from ui.controls.banner import Message
from ui.controls.chip import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from ui.window.main_window import MainWindow


class Appearance(QObject):
    reopen_wanted = Signal()
    """The window is to close and to open again: Qt takes another text size only when it starts."""

    def __init__(self, window: MainWindow, settings: QSettings, show_again: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._show_again = show_again
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)

    def theme(self) -> str:
        return remembered.chosen_theme(self._settings)

    def contrast(self) -> str:
        return remembered.chosen_contrast(self._settings)

    def set_theme(self, choice: str) -> None:
        self._settings.setValue("theme", choice)
        self._action(f"theme_{choice}").setChecked(True)
        self._apply()

    def set_contrast(self, choice: str) -> None:
        self._settings.setValue("contrast", choice)
        self._apply()

    def reduce_motion(self, reduced: bool) -> None:
        self._settings.setValue("reduce_motion", reduced)
        self._action("reduce_motion").setChecked(reduced)
        remembered.apply_motion(self._settings)

    def is_motion_reduced(self) -> bool:
        """By the user; the system may ask for less motion, too."""
        return self._settings.value("reduce_motion", False, type=bool) is True

    def text_size(self) -> int:
        """In percent, as it will be when the window opens again."""
        return remembered.text_size(self._settings)

    def set_text_size(self, size: int) -> None:
        """Remember it, and offer to open the window again at this size."""
        if size == self.text_size():
            return
        self._settings.setValue("text_size", size)
        if self.is_behind():
            headline = self.tr("Text will be {size}% when the window opens again.").format(size=size)
            action = self.tr("Open again now")
            self._window.tell(Message(Tone.NEUTRAL, headline, "", action), self.reopen_wanted.emit)
        else:
            self._window.banner.clear()

    def step_text_size(self, step: int) -> None:
        self.set_text_size(remembered.next_text_size(self.text_size(), step))

    def is_behind(self) -> bool:
        """Whether another text size was chosen than the one that is shown."""
        return self.text_size() != remembered.shown_text_size()

    def set_language(self, key: str) -> None:
        self._action(f"language_{key}").setChecked(True)
        language.choose(self._settings, key)

    def _apply(self) -> None:
        remembered.apply_theme(self.theme(), self.contrast())
        self._show_again()

    def _on_system_changed(self) -> None:
        if remembered.SYSTEM in (self.theme(), self.contrast()):
            remembered.apply_theme(self.theme(), self.contrast())
            QTimer.singleShot(0, self, self._show_again)

    def _action(self, key: str) -> QAction:
        return self._window.commands.actions[key]
