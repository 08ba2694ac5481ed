"""Words that are shown cut: painted ones that were elided, and labels and buttons with too little room."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtGui import QStaticText
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from ui import painting


@contextmanager
def elided(patch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    """What is painted with an ellipsis at its end while this lasts."""
    cut: set[str] = set()
    lay_out = painting._laid_out

    def told(words: str, px: int, weight: int) -> tuple[QStaticText, float, float]:
        if words.endswith("…"):
            cut.add(words)
        return lay_out(words, px, weight)

    with patch.context() as held:
        held.setattr(painting, "_laid_out", told)
        yield cut


def cramped(root: QWidget) -> list[str]:
    """Labels and buttons that are smaller than their words."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, (QLabel, QAbstractButton)) or not widget.text():
            continue
        wide, high = widget.sizeHint().width(), widget.sizeHint().height()
        if isinstance(widget, QLabel) and widget.wordWrap():
            wide, high = widget.minimumSizeHint().width(), widget.heightForWidth(widget.width())
        if isinstance(widget, QLabel) and (wide > widget.width() + 1 or high > widget.height() + 1):
            found.append(
                f"{widget.objectName()} “{widget.text()}” {wide}x{high} in {widget.size().toTuple()}"
            )
        if isinstance(widget, QAbstractButton) and widget.minimumSizeHint().width() > widget.width() + 1:
            found.append(f"{widget.objectName()} “{widget.text()}”")
    return found
