"""A line that says what is wrong, doubtful or done, and how to mend it, beside the thing it is about."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.controls.chip import Tone


@dataclass(frozen=True, slots=True)
class Message:
    """`headline` says where and what was found; `detail` what is expected and how to mend it."""

    tone: Tone
    headline: str
    detail: str = ""
    action: str = ""


class Banner(QFrame):
    """Hidden until it has a message; announced to screen readers."""

    acted = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def show_message(self, message: Message, *, dismissable: bool = False) -> None:
        raise NotImplementedError

    def clear(self) -> None:
        """Hide it."""
