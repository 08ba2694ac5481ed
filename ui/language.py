"""The language of the window: which there are, which is chosen, and the change to another."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator

from ui import conventions
from ui.conventions import Conventions

ENGLISH, RUSSIAN = "en", "ru"
_TRANSLATIONS = Path(__file__).parent / "translations"


class Language(NamedTuple):
    """`name` is what the language calls itself."""

    key: str
    name: str
    conventions: Conventions


_LANGUAGES = (
    Language(ENGLISH, "English", conventions.ENGLISH),
    Language(RUSSIAN, "Русский", conventions.RUSSIAN),
)
_installed: list[QTranslator] = []
_current = ENGLISH


def languages() -> tuple[Language, ...]:
    return _LANGUAGES


def current() -> str:
    """The key of the language that the window speaks."""
    return _current


def chosen(settings: QSettings) -> str:
    """The language that was chosen; before any was, the system's where it is one of these."""
    kept = str(settings.value("language", ""))
    known = {language.key for language in _LANGUAGES}
    if kept in known:
        return kept
    system = QLocale.system().name().partition("_")[0]
    return system if system in known else ENGLISH


def choose(settings: QSettings, key: str) -> None:
    """Speak this language now and at every start from now on."""
    settings.setValue("language", key)
    apply(key)


def apply(key: str) -> None:
    """Speak this language; windows that are open are told by Qt, and say everything again."""
    global _current  # noqa: PLW0603 - one language at a time, as there is one theme
    if key == _current:
        return
    _current = key
    conventions.apply(next(language.conventions for language in _LANGUAGES if language.key == key))
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    if key == ENGLISH:
        return
    for folder, name in (
        (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{key}"),
        (str(_TRANSLATIONS), key),
    ):
        translator = QTranslator(QCoreApplication.instance())
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
