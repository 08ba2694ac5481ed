"""Asked before something goes that took work to make: what would be lost, and one button that does it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.dialogs.frame import Dialog
from ui.overrides import override


class RemoveDialog(Dialog):
    def __init__(self, window: QWidget, question: str, lost: str, action: str) -> None:
        super().__init__(window, "remove_dialog", question, lost, 480)
        self.leave_out_body()
        self.set_primary(action, self.accept)

    @override
    def first_field(self) -> QWidget:
        return self.cancel


def ask_to_remove(
    window: QWidget, question: str, lost: str, action: str, remove: Callable[[], object]
) -> None:
    """Remove at once when nothing else would go, else ask first."""
    if not lost:
        remove()
        return
    dialog = RemoveDialog(window, question, lost, action)
    dialog.accepted.connect(remove)
    dialog.open()
