"""What the window remembers of itself between starts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import contextmanager

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QGuiApplication, Qt
from PySide6.QtWidgets import QMainWindow

from criteria.storage.location import home
from ui import theme
from ui.motion import reduce_motion

SYSTEM, LIGHT, DARK = "system", "light", "dark"
THEMES = (SYSTEM, LIGHT, DARK)
ON, OFF = "on", "off"
CONTRASTS = (SYSTEM, ON, OFF)
TEXT_SIZES = (100, 110, 125, 150, 175, 200)
"""In percent of what the screen is set to."""
SCALE_FACTOR = "QT_SCALE_FACTOR"


def open_settings() -> QSettings:
    """The settings beside the library, so that whatever moves the library moves them too."""
    return QSettings(str(home() / "settings.ini"), QSettings.Format.IniFormat)


def chosen_theme(settings: QSettings) -> str:
    kept = str(settings.value("theme", SYSTEM))
    return kept if kept in THEMES else SYSTEM


def chosen_contrast(settings: QSettings) -> str:
    kept = str(settings.value("contrast", SYSTEM))
    return kept if kept in CONTRASTS else SYSTEM


def apply_theme(choice: str, contrast: str = OFF) -> None:
    """Paint light or dark, with more contrast or not; as the system does when nothing else was chosen."""
    hints = QGuiApplication.styleHints()
    is_dark = choice == DARK or (choice == SYSTEM and hints.colorScheme() == Qt.ColorScheme.Dark)
    contrasted = contrast == ON
    if contrast == SYSTEM:
        contrasted = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    made = theme.Theme.dark(contrasted=contrasted) if is_dark else theme.Theme.light(contrasted=contrasted)
    theme.apply(made)


def apply_motion(settings: QSettings) -> bool:
    reduced = settings.value("reduce_motion", False, type=bool) is True
    reduce_motion(reduced)
    return reduced


def text_size(settings: QSettings) -> int:
    """In percent; the nearest of those that can be chosen."""
    try:
        kept = int(float(str(settings.value("text_size", 100))))
    except ValueError:
        return 100
    return min(TEXT_SIZES, key=lambda size: abs(size - kept))


def next_text_size(now: int, step: int) -> int:
    """One size larger or smaller, as far as they go."""
    at = min(len(TEXT_SIZES) - 1, max(0, TEXT_SIZES.index(now) + step))
    return TEXT_SIZES[at]


@contextmanager
def scaled(settings: QSettings, environ: MutableMapping[str, str]) -> Iterator[None]:
    """Let Qt start so that it draws everything at the size that was chosen; it reads this only once."""
    size, before = text_size(settings), environ.get(SCALE_FACTOR)
    _shown[:] = [size]
    if size == TEXT_SIZES[0]:
        yield
        return
    environ[SCALE_FACTOR] = f"{size / 100 * _factor(environ):g}"
    yield
    if before is None:
        del environ[SCALE_FACTOR]
    else:
        environ[SCALE_FACTOR] = before


_shown = [TEXT_SIZES[0]]


def shown_text_size() -> int:
    """In percent, as Qt started with it."""
    return _shown[0]


def _factor(environ: Mapping[str, str]) -> float:
    """What the user's own environment asks for already."""
    try:
        return float(environ.get(SCALE_FACTOR, "1"))
    except ValueError:
        return 1.0


def wants_tour(settings: QSettings) -> bool:
    """Until it has been gone through or skipped once."""
    return settings.value("tour_done", False, type=bool) is not True


def remember_tour(settings: QSettings) -> None:
    settings.setValue("tour_done", True)


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
