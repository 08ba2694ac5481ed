"""How long things move: not at all when the user or the system asks for less motion."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

_reduced: list[bool] = [False]


def reduce_motion(reduced: bool) -> None:
    """Turn every animation off, or on again."""
    _reduced[0] = reduced


def motion_ms(duration: int) -> int:
    """The duration to use: 0 when motion is to be reduced."""
    from PySide6.QtWidgets import QStyle

    calm = not QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
    return 0 if _reduced[0] or calm else duration


def fade_in(widget: QWidget, duration: int) -> None:
    """Let a widget appear; the effect, which slows painting, goes when it is there."""
    from PySide6.QtCore import QVariantAnimation
    from PySide6.QtWidgets import QGraphicsOpacityEffect

    wanted = motion_ms(duration)
    if not wanted:
        return
    effect = QGraphicsOpacityEffect(widget)
    effect.setOpacity(0.0)
    widget.setGraphicsEffect(effect)
    rise = QVariantAnimation(effect, startValue=0.0, endValue=1.0, duration=wanted)
    rise.valueChanged.connect(effect.setOpacity)
    rise.finished.connect(lambda: widget.setGraphicsEffect(None))  # type: ignore[arg-type]  # None takes it away
    rise.start()
