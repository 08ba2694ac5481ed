"""`python -m tests.ui.views [WORD ...]` pictures every scene whose name has all the words, and tells faults.

A name is made of the scene, the language, the look, the size and the text size, such as
"keep-ru-dark-1280x800" or "keep-en-light-640x400" for a window of 1280x800 with text at 200 %.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.ui.views import SCENES
from tests.ui.views.faults import faults
from tests.ui.views.stage import Scene, Stage

LANGUAGES, LOOKS = ("en", "ru"), ("light", "dark", "contrast")
SIZES = ((1280, 800), (1600, 1000), (640, 400))


def main(words: Sequence[str]) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["POLICY_OPTIONS_HOME"] = folder
        application = QApplication(sys.argv[:1])
        from ui.application import name_application

        name_application(application)
        kept = sum(picture(Path(folder), *each) for each in _wanted(words))
    sys.stdout.write(f"{kept} pictures in build/screens/views\n")
    return 0


def _wanted(words: Sequence[str]) -> Iterator[tuple[str, Scene, str, str, tuple[int, int]]]:
    for spoken, look, size, scene in product(LANGUAGES, LOOKS, SIZES, SCENES):
        name = f"{scene.name}-{spoken}-{look}-{size[0]}x{size[1]}"
        if all(word in name for word in words):
            yield name, scene, spoken, look, size


def picture(folder: Path, name: str, scene: Scene, spoken: str, look: str, size: tuple[int, int]) -> int:
    from tests.ui.pictures import keep
    from ui import language, settings

    language.apply(spoken)
    settings.apply_theme("dark" if look == "dark" else "light", "on" if look == "contrast" else "off")
    home = folder / name
    home.mkdir()
    stage = Stage(home, size, scene.begin())
    scene.play(stage)
    stage.tick()
    for fault in faults(stage.overlay()):
        sys.stdout.write(f"{name}: {fault}\n")
    scales = (2.0,) if size[0] < 1000 else (1.0, 2.0)
    for scale in scales:
        keep(composed(stage, scale), f"views/{name}{'-2x' if scale > 1 else ''}")
    stage.close()
    return len(scales)


def composed(stage: Stage, scale: float) -> QImage:
    """The window and what floats over it, as one picture."""
    from tests.ui.pictures import grabbed

    shown, ground = stage.pictured(), QColor(Qt.GlobalColor.magenta)
    if shown is not stage.window:
        shown.setWindowState(Qt.WindowState.WindowNoState)
        shown.resize(*stage.size)
        stage.tick()
    image = grabbed(shown, ground, scale=scale)
    with QPainter(image) as painter:
        for popup in stage.popups():
            place = popup.mapToGlobal(QPoint(0, 0)) - shown.mapToGlobal(QPoint(0, 0))
            shape = popup.mask()
            if not shape.isEmpty():
                painter.setClipRegion(shape.translated(place))
            painter.drawImage(place, grabbed(popup, ground, scale=scale))
            painter.setClipping(False)
    return image


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
