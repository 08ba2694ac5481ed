"""More than 100 points were typed: is this swing the biggest one? Asked until answered, mended or dropped."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ui.controls.banner import Banner, Message


class Asked(NamedTuple):
    key: str
    points: float


class Biggest:
    """`revert` brings the points of a swing back to what they were."""

    def __init__(self, banner: Banner, revert: Callable[[str], None]) -> None:
        self._banner = banner
        self._revert = revert
        self.asked: Asked | None = None

    def ask(self, key: str, points: float, message: Message) -> None:
        if self.asked is not None and self.asked.key != key:
            self.forget()
        self.asked = Asked(key, points)
        self._banner.show_message(message)

    def on_mended(self, key: str) -> None:
        """Other points were typed for this swing."""
        if self.asked is not None and self.asked.key == key:
            self.drop()

    def forget(self) -> None:
        """It is answered, or no longer asked; what was typed goes."""
        asked = self.asked
        self.drop()
        if asked is not None:
            self._revert(asked.key)

    def drop(self) -> None:
        self.asked = None
        self._banner.clear()
