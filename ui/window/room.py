"""Room for the window where text is large: what does not fit can be scrolled to."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.controls.scroll import ScrollArea
from ui.settings import shown_text_size

LEAST = (960, 600)
"""What every page is laid out for at least."""
_NORMAL = 100


def least_size() -> tuple[int, int]:
    """How small the window may become: at 200% it is as large on the screen as it is at 100%."""
    wide, high = (side * _NORMAL // max(_NORMAL, shown_text_size()) for side in LEAST)
    return wide, high


def roomy(inside: QWidget) -> QWidget:
    """What is inside never becomes smaller than pages are laid out for; at 100% the window sees to that."""
    if shown_text_size() == _NORMAL:
        return inside
    inside.setMinimumSize(*LEAST)
    return ScrollArea(inside, across=True)
