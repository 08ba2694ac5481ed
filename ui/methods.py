"""The methods that the window offers, each with one honest sentence on what it assumes."""

from __future__ import annotations

from dataclasses import dataclass

from ui.translation import marked


@dataclass(frozen=True, slots=True)
class Method:
    key: str
    name: str
    sentence: str


METHODS = (
    Method(
        "additive",
        marked("Additive value"),
        marked(
            "Weights are trade-offs between swings; a loss on one criterion can be made up on another; "
            "adding an option never reverses two others.",
        ),
    ),
)
