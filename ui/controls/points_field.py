"""A field for points or a share: a number between two limits, typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget


class PointsField(QLineEdit):
    """46 by 26. Enter or leaving the field commits; Esc brings the old value back.

    Bad input never overwrites the old value: the field stays red, `rejected` says why, and Esc mends it.
    """

    committed = Signal(float)
    rejected = Signal(str)
    mended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def set_limits(self, low: float, high: float, decimals: int = 0, suffix: str = "") -> None:
        """Default: 0 to 100, whole, no suffix."""

    def value(self) -> float | None:
        raise NotImplementedError

    def set_value(self, value: float | None) -> None:
        """Show a value (None: empty); does not emit and does not disturb typing."""

    def set_changed(self, changed: bool) -> None:
        """Semi-bold while it differs from the snapshot."""

    def set_error(self, words: str) -> None:
        """Show the field as wrong, with the reason as tooltip and description; "" to mend."""

    def start_typing(self, first: str) -> None:
        """Take the focus and begin with these characters, as when digits are typed on the slider."""
