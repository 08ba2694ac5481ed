"""What a person would see at a glance and a program can find: words that are cut, parts that overlap."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QWidget

from ui import text
from ui.controls.buttons import Button
from ui.controls.segmented import Segmented

_SLACK = 2
_BREAKS = re.compile(r"[\s\u200b\-–/]+")
"""Where a text may go on in another line."""


def faults(root: QWidget) -> list[str]:
    """Everything in a part of the window that is cut, lies outside, or lies over something else."""
    found = [fault for widget in root.findChildren(QWidget) if widget.isVisible() for fault in _of(widget)]
    return list(dict.fromkeys(found))


def _of(widget: QWidget) -> Iterator[str]:
    if widget.width() <= 0 or widget.height() <= 0:
        return
    if isinstance(widget, QLabel):
        yield from _of_words(widget)
    elif isinstance(widget, Button | Segmented):
        if widget.width() + _SLACK < widget.sizeHint().width():
            yield f"{_name(widget)}: {widget.width()} wide, wants {widget.sizeHint().width()}"
    elif isinstance(widget, QLineEdit):
        yield from _of_field(widget)
    if isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum() > 0:
        yield f"{_name(widget)}: scrolls sideways by {widget.horizontalScrollBar().maximum()}"
    yield from _overlaps(widget)


def _of_words(words: QLabel) -> Iterator[str]:
    if not words.text() or words.windowType() == Qt.WindowType.ToolTip:
        return
    if words.wordWrap():
        wanted = words.heightForWidth(words.width())
        if words.height() + _SLACK < wanted:
            yield f"{_name(words)}: {words.height()} high, wants {wanted}"
        widest = max(words.fontMetrics().horizontalAdvance(each) for each in _BREAKS.split(words.text()))
        if widest > words.width() + _SLACK:
            yield f"{_name(words)}: a word is cut"
    elif words.width() + _SLACK < words.sizeHint().width() and not words.toolTip():
        yield f"{_name(words)}: {words.width()} wide, wants {words.sizeHint().width()}"


def _of_field(field: QLineEdit) -> Iterator[str]:
    shown = field.text() or field.placeholderText()
    margins = field.textMargins()
    room = field.width() - margins.left() - margins.right() - 4
    if not field.text() and field.fontMetrics().horizontalAdvance(shown) > room + _SLACK:
        yield f"{_name(field)}: the hint “{text.shortened(shown)}” is cut"


def _overlaps(parent: QWidget) -> Iterator[str]:
    """Parts that one layout puts into each other's way."""
    layout = parent.layout()
    if layout is None:
        return
    parts = [
        widget
        for at in range(layout.count())
        if (item := layout.itemAt(at)) is not None and (widget := item.widget()) is not None
        if widget.isVisible()
    ]
    for at, first in enumerate(parts):
        for second in parts[at + 1 :]:
            common = first.geometry().intersected(second.geometry())
            if common.width() > _SLACK and common.height() > _SLACK:
                yield f"{_name(first)} lies over {_name(second)}"
        if not parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(first.geometry()):
            yield f"{_name(first)} lies outside {_name(parent)}"


def _name(widget: QWidget) -> str:
    words = widget.accessibleName() or (widget.text() if isinstance(widget, QLabel) else "")
    return f"{type(widget).__name__} {widget.objectName()} “{text.shortened(words)}”"
