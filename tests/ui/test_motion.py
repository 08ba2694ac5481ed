"""How long things move."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QProxyStyle, QStyle, QWidget
from pytestqt.qtbot import QtBot

from ui import motion
from ui.overrides import override


def test_that_durations_are_as_designed() -> None:
    assert motion.motion_ms(220) == 220


def test_that_reduced_motion_moves_nothing() -> None:
    motion.reduce_motion(True)
    assert motion.motion_ms(220) == 0
    motion.reduce_motion(False)
    assert motion.motion_ms(220) == 220


def test_that_a_widget_fades_in_and_is_then_painted_plainly(qtbot: QtBot) -> None:
    label = QLabel("here")
    qtbot.addWidget(label)
    label.show()
    motion.fade_in(label, 30)
    assert label.graphicsEffect() is not None
    qtbot.waitUntil(lambda: label.graphicsEffect() is None)
    motion.reduce_motion(True)
    motion.fade_in(label, 30)
    assert label.graphicsEffect() is None
    motion.reduce_motion(False)


def test_that_a_system_without_animations_is_obeyed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Calm(QProxyStyle):
        @override
        def styleHint(
            self,
            hint: QStyle.StyleHint,
            option: object = None,
            widget: QWidget | None = None,
            data: object = None,
        ) -> int:
            return 0

    calm = Calm()
    monkeypatch.setattr(QApplication, "style", lambda: calm)
    assert motion.motion_ms(220) == 0
