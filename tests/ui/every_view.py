"""Every page and every dialog that a command opens: `python -m tests.ui.every_view` pictures them all.

Into build/screens: light, dark, high contrast; 1280x800, 1600x1000; plain and doubled pixels; every language.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from ui.pages.places import PLACES

if TYPE_CHECKING:
    from criteria.optionset import OptionSet
    from ui.window.main_window import MainWindow

PAGES = tuple(place.key for place in PLACES)
DIALOGS = (
    "new", "export_form", "compare", "keep", "elicit_swing", "elicit_order", "elicit_pairs",
    "elicit_best_worst", "elicit_trade_off", "cross_checks", "search", "preferences", "context", "guidance",
    "help", "keys", "about",
)  # fmt: skip
"""Those that need no file and no library; the others are pictured with the files that they are about."""
SIZES = ((1280, 800), (1600, 1000))
LOOKS = ("light", "dark", "contrast")
LONGEST_WAIT = 30.0


def is_idle(window: QWidget) -> bool:
    """Whether no worker has anything left to find out for what is shown."""
    from ui.computing.inquiry import Inquiry
    from ui.window.main_window import MainWindow

    assert isinstance(window, MainWindow)
    asked = (each.is_idle() for each in window.pages.findChildren(Inquiry))
    return window.recompute.is_idle() and all(asked)


def settle(window: QWidget) -> None:
    until = time.monotonic() + LONGEST_WAIT
    while time.monotonic() < until:
        QApplication.processEvents()
        if is_idle(window):
            break
        time.sleep(0.005)
    for _ in range(4):  # a text that wraps to more lines moves what lies around it, one layout after another
        QApplication.processEvents()


def open_dialog(window: QWidget, command: str) -> QWidget:
    """Through its command; the dialog that is open then."""
    from ui.dialogs.frame import Dialog
    from ui.window.main_window import MainWindow

    assert isinstance(window, MainWindow)
    window.commands.actions[command].trigger()
    QApplication.processEvents()
    shown = [dialog for dialog in window.findChildren(Dialog) if dialog.isVisible()]
    assert len(shown) == 1, f"{command} opens {len(shown)} dialogs"
    return shown[0]


def close_dialogs(window: QWidget) -> None:
    from ui.dialogs.frame import Dialog

    for dialog in window.findChildren(Dialog):
        if dialog.isVisible():
            dialog.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def main() -> int:
    """The number of pictures that were kept is told; the folder is not part of the repository."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["POLICY_OPTIONS_HOME"] = folder
        application = QApplication(sys.argv[:1])
        from ui import language
        from ui.application import name_application

        name_application(application)
        kept = 0
        for each, size, look in product(language.languages(), SIZES, LOOKS):
            language.apply(each.key)
            name = f"{each.key}-{look}-{size[0]}x{size[1]}"
            kept += picture_all(Path(folder), size, look, name)
    sys.stdout.write(f"{kept} pictures in build/screens\n")
    return 0


def picture_all(folder: Path, size: tuple[int, int], look: str, name: str) -> int:
    """The case that is built in; where there is least room, sets that strain a page, too."""
    from tests.ui import page_views

    with shown_window(folder, page_views.judged(), size, look) as window:
        kept = 0
        for command in DIALOGS:
            open_dialog(window, command)
            kept += keep_view(window, f"command-{name}-{command}")
            close_dialogs(window)
        kept += picture_pages(window, f"page-{name}")
    for kind, make in page_views.ODD.items() if look == LOOKS[0] and size == SIZES[0] else ():
        with shown_window(folder, make(), size, look) as window:
            kept += picture_pages(window, f"{kind}-{name}")
    return kept


@contextmanager
def shown_window(
    folder: Path, option_set: OptionSet, size: tuple[int, int], look: str
) -> Iterator[MainWindow]:
    from ui.document import Document
    from ui.window.main_window import MainWindow

    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("tour_done", True)
    window = MainWindow(Document(option_set), None, settings)
    window.appearance.set_contrast("on" if look == "contrast" else "off")
    window.appearance.set_theme("dark" if look == "dark" else "light")
    window.resize(*size)
    window.show()
    settle(window)
    if len(option_set.options) > 1:
        window.weigh.select(option_set.options[1].key)
        window.weight_acts.take_snapshot()
    yield window
    window.recompute.close()
    window.deleteLater()
    QApplication.processEvents()


def picture_pages(window: MainWindow, name: str) -> int:
    """Every tab of every page, screen by screen."""
    from tests.ui.page_views import VIEWS, screens

    kept = 0
    for view in VIEWS:
        if view.can_open(window):
            settle(window)
            for screen in screens(window):
                settle(window)
                kept += keep_view(window, f"{name}-{view.name}-{screen + 1}")
    return kept


def keep_view(window: QWidget, name: str) -> int:
    from tests.ui.pictures import grabbed, keep

    for scale, suffix in ((1.0, ""), (2.0, "-2x")):
        keep(grabbed(window, QColor(Qt.GlobalColor.magenta), scale=scale), name + suffix)
    return 2


if __name__ == "__main__":
    sys.exit(main())
