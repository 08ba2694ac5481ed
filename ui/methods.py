"""The methods that the window offers, each with one honest sentence on what it assumes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Method:
    key: str
    name: str
    sentence: str


METHODS = (
    Method(
        "additive",
        QT_TRANSLATE_NOOP("Methods", "Additive value"),
        QT_TRANSLATE_NOOP(
            "Methods",
            "Weights are trade-offs between swings; a loss on one criterion can be made up on another; "
            "adding an option never reverses two others.",
        ),
    ),
)
