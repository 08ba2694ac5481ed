"""Choosing files with the system's own dialogs; the folder used last is remembered."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

_FOLDER = "files/folder"


def open_file(window: QWidget, settings: QSettings, title: str, kinds: str) -> Path | None:
    """One file to read, or None; `kinds` is a filter such as “Workbooks (*.xlsx *.ods)”."""
    chosen, _ = QFileDialog.getOpenFileName(window, title, str(last_folder(settings)), kinds)
    return _remembered(settings, chosen)


def open_files(window: QWidget, settings: QSettings, title: str, kinds: str) -> tuple[Path, ...]:
    """Any number of files to read."""
    chosen, _ = QFileDialog.getOpenFileNames(window, title, str(last_folder(settings)), kinds)
    paths = tuple(Path(path) for path in chosen)
    if paths:
        _remembered(settings, str(paths[0]))
    return paths


def save_file(
    window: QWidget, settings: QSettings, title: str, name: str, kinds: str, endings: tuple[str, ...]
) -> Path | None:
    """A file to write, or None; without any of the endings it gets the first."""
    beside = last_folder(settings) / name
    chosen, _ = QFileDialog.getSaveFileName(window, title, str(beside), kinds)
    path = _remembered(settings, chosen)
    if path is None or path.name.casefold().endswith(endings):
        return path
    return free_path(path.parent, path.name, endings[0])


def folder(window: QWidget, settings: QSettings, title: str) -> Path | None:
    """A folder to read from or to write into, or None."""
    chosen = QFileDialog.getExistingDirectory(window, title, str(last_folder(settings)))
    if chosen:
        settings.setValue(_FOLDER, chosen)
    return Path(chosen) if chosen else None


def free_path(folder: Path, stem: str, ending: str) -> Path:
    """A file that is not there yet: nobody was asked whether to replace it."""
    path, number = folder / f"{stem}{ending}", 2
    while path.exists():
        path, number = folder / f"{stem} ({number}){ending}", number + 1
    return path


def last_folder(settings: QSettings) -> Path:
    """Where files were chosen last, while it is still there; else the user's documents."""
    kept = str(settings.value(_FOLDER, ""))
    if kept and Path(kept).is_dir():
        return Path(kept)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and Path(documents).is_dir() else Path.home()


def _remembered(settings: QSettings, chosen: str) -> Path | None:
    if not chosen:
        return None
    path = Path(chosen)
    settings.setValue(_FOLDER, str(path.parent))
    return path
