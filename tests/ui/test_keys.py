"""Letters that are keys, on a Russian layout as on a Latin one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from ui.keys import is_letter, key_of

NONE = Qt.KeyboardModifier.NoModifier


def pressed(key: int) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, NONE)


@pytest.mark.parametrize(
    ("russian", "latin"), [("Д", Qt.Key.Key_L), ("Е", Qt.Key.Key_T), ("К", Qt.Key.Key_R), ("В", Qt.Key.Key_D)]
)
def test_that_a_russian_letter_is_the_latin_one_on_the_same_key(russian: str, latin: Qt.Key) -> None:
    assert is_letter(pressed(ord(russian)), latin)


def test_that_other_keys_stay_what_they_are() -> None:
    assert is_letter(pressed(Qt.Key.Key_L), Qt.Key.Key_L)
    assert key_of(pressed(Qt.Key.Key_Escape)) == Qt.Key.Key_Escape
    assert not is_letter(pressed(ord("Ж")), Qt.Key.Key_L)
