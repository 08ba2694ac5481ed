"""Keys by what is printed beside the Russian letter, so that L, T or Ctrl+D work with either layout."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_RUSSIAN = "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ"
_LATIN = "QWERTYUIOPASDFGHJKLZXCVBNM"
_BESIDE = {ord(russian): ord(latin) for russian, latin in zip(_RUSSIAN, _LATIN, strict=True)}


def key_of(event: QKeyEvent) -> Qt.Key:
    """The key that was pressed; a Cyrillic letter is the Latin one on the same key."""
    return Qt.Key(_BESIDE.get(event.key(), event.key()))


def is_letter(event: QKeyEvent, letter: Qt.Key) -> bool:
    return key_of(event) == letter
