"""A field that takes a number, or nothing where nothing may be said."""

from __future__ import annotations

import math
import re
from collections.abc import Callable

from PySide6.QtCore import Signal

from ui import text
from ui.panels.edit_field import EditField
from ui.translation import translator

tr = translator("Fields")
_NUMBER = re.compile(r"[+-]?(\d+([.]\d*)?|[.]\d+)(e[+-]?\d+)?", re.IGNORECASE)
_SPACES = re.compile(r"[\s\u202f\u00a0]+")


def number_of(words: str) -> float | None:
    """What was typed as a number: with a point or a comma, thousands set apart by spaces."""
    plain = _SPACES.sub("", words).replace(text.MINUS, "-").replace(",", ".")
    number = float(plain) if _NUMBER.fullmatch(plain) else math.nan
    return number if math.isfinite(number) else None


def number_words(number: float | None) -> str:
    """A number as it is typed: no thousands, as many decimals as it has."""
    return "" if number is None else text.plain(number, 10)


class NumberField(EditField):
    """`check` says what is wrong with a number, or nothing."""

    number_given = Signal(object)
    """The number, or None when the field was emptied."""

    def __init__(
        self,
        name: str,
        caption: str,
        check: Callable[[float], str] = lambda _number: "",
        *,
        optional: bool = False,
    ) -> None:
        super().__init__(name, caption, self._fault)
        self._of_number = check
        self._optional = optional
        self.committed.connect(lambda words: self.number_given.emit(number_of(words)))

    def set_number(self, number: float | None) -> None:
        self.set_value(number_words(number))

    def _fault(self, words: str) -> str:
        if not words and self._optional:
            return ""
        number = number_of(words)
        if number is None:
            return tr("Type a number.")
        return self._of_number(number)
