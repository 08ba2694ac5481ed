"""How long things move: not at all when the user or the system asks for less motion."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

_reduced: list[bool] = [False]


def reduce_motion(reduced: bool) -> None:
    """Turn every animation off, or on again."""
    _reduced[0] = reduced


def motion_ms(duration: int) -> int:
    """The duration to use: 0 when motion is to be reduced."""
    from PySide6.QtWidgets import QStyle

    calm = not QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
    return 0 if _reduced[0] or calm else duration
