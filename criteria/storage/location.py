"""Where the user's library is. Nothing is created here."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

HOME_VARIABLE = "POLICY_OPTIONS_HOME"
FOLDER = "policy-options-evaluator"
LIBRARY_FILE = "library.sqlite3"
REPLACEMENT = "replacement"


def home() -> Path:
    """The program's own folder: what POLICY_OPTIONS_HOME names, else the platform's place for local data."""
    moved = os.environ.get(HOME_VARIABLE, "")
    if moved:
        return Path(moved).expanduser().absolute()
    return platformdirs.user_data_path(FOLDER, appauthor=False)


def library_path() -> Path:
    return home() / LIBRARY_FILE


def beside(library: Path, what: str) -> Path:
    """A file or folder that belongs to a library."""
    return library.with_name(f"{library.name}-{what}")


def pending(library: Path) -> bool:
    """Whether a file that is to take the place of the library waits beside it."""
    return beside(library, REPLACEMENT).exists()
