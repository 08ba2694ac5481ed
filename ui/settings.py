"""What the window remembers of itself between starts."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QGuiApplication, Qt
from PySide6.QtWidgets import QMainWindow

from criteria.storage.location import home
from ui import theme
from ui.motion import reduce_motion

SYSTEM, LIGHT, DARK = "system", "light", "dark"
THEMES = (SYSTEM, LIGHT, DARK)


def open_settings() -> QSettings:
    """The settings beside the library, so that whatever moves the library moves them too."""
    return QSettings(str(home() / "settings.ini"), QSettings.Format.IniFormat)


def chosen_theme(settings: QSettings) -> str:
    kept = str(settings.value("theme", SYSTEM))
    return kept if kept in THEMES else SYSTEM


def apply_theme(choice: str) -> None:
    """Paint light or dark; as the system does when nothing else was chosen."""
    is_dark = choice == DARK
    if choice == SYSTEM:
        is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    theme.apply(theme.Theme.dark() if is_dark else theme.Theme.light())


def apply_motion(settings: QSettings) -> bool:
    reduced = settings.value("reduce_motion", False, type=bool) is True
    reduce_motion(reduced)
    return reduced


def remember_window(settings: QSettings, window: QMainWindow) -> None:
    settings.setValue("geometry", window.saveGeometry())
    settings.sync()


def restore_window(settings: QSettings, window: QMainWindow) -> None:
    """The window as it was left; the first time a size that suits the screen."""
    kept = settings.value("geometry")
    if isinstance(kept, QByteArray) and window.restoreGeometry(kept):
        return
    room = window.screen().availableGeometry()
    window.resize(min(1600, round(room.width() * 0.9)), min(1000, round(room.height() * 0.9)))
