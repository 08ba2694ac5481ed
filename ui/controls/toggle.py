"""On or off: a switch, and a check box in the same language."""

from PySide6.QtWidgets import QCheckBox, QWidget


class Toggle(QCheckBox):
    """A switch with its words to the right; `toggled` as any check box."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)


class Check(QCheckBox):
    """A check box with its words to the right."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
