"""What a table of figures holds."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QGuiApplication


class Figures(NamedTuple):
    """Plain texts in rows and columns; `numeric` says which columns stand right."""

    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: frozenset[int] = frozenset()

    def as_text(self) -> str:
        """Tab-separated, as spreadsheets take it."""
        lines = (self.headers, *self.rows)
        return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines) + "\n"


def copy(figures: Figures) -> None:
    """Put the table on the clipboard, tab-separated; mime data made here could outlive the application."""
    QGuiApplication.clipboard().setText(figures.as_text())
