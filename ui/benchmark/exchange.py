"""What goes out to people and comes back takes: forms in the window, a decision table, the live workbook."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from criteria.catalogue import load_catalogue
from criteria.optionset import OptionSet
from ui.application import BUILT_IN
from ui.benchmark.timing import Figure, timed
from ui.benchmark.window import SETTLE_SECONDS, ShownWindow
from ui.dialogs.export_form import ExportFormDialog
from ui.dialogs.frame import Dialog
from ui.dialogs.import_forms import ImportFormsDialog
from workbooks.export_csv import table_rows
from workbooks.form_batch import plan_forms, write_forms
from workbooks.form_content import FormContent
from workbooks.live_workbook import write_live_workbook
from workbooks.tables import read_table

PEOPLE = 200


class ExchangeRig(ShownWindow):
    """On the built-in case; what is waited for runs while the event loop does."""

    def __init__(self, application: QApplication, option_set: OptionSet, folder: Path) -> None:
        super().__init__(application, option_set, _settings(folder))
        self.settle()

    def dialog(self) -> Dialog:
        (dialog,) = (d for d in self.window.findChildren(Dialog) if d.isVisible())
        return dialog

    def read(self, folder: Path) -> tuple[float, float]:
        """Milliseconds from the drop to the whole preview, and the longest time the window was blocked."""
        return _until(lambda: self.window.files.import_dropped([folder]), lambda: not _forms(self).is_busy())

    def take_in(self) -> tuple[float, float]:
        """The same from the button to the option set with all forms."""
        before = self.window.document.option_set
        return _until(_forms(self).primary.click, lambda: self.window.document.option_set is not before)

    def write(self, names: list[str]) -> tuple[float, float]:
        """The same from the button to the last of the forms."""
        self.window.files.export_form()
        dialog = self.dialog()
        assert isinstance(dialog, ExportFormDialog)
        dialog.names.box.setPlainText("\n".join(names))
        self.application.processEvents()
        heard: list[object] = []
        dialog.written.connect(lambda *_what: heard.append(True))
        return _until(dialog.primary.click, lambda: bool(heard))


def _settings(folder: Path) -> QSettings:
    kept = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    kept.setValue("files/folder", str(folder))
    return kept


def _forms(rig: ExchangeRig) -> ImportFormsDialog:
    dialog = rig.dialog()
    assert isinstance(dialog, ImportFormsDialog)
    return dialog


def _until(begin: Callable[[], object], is_done: Callable[[], bool]) -> tuple[float, float]:
    """Milliseconds until it is done, and the longest gap between two turns of the event loop once it began.

    To begin, a dialog is opened or closed: that paints the page, as at any other time.
    """
    loop, gaps = QEventLoop(), [0.0]
    start = perf_counter()
    last = [start]

    def tick() -> None:
        now = perf_counter()
        gaps[0], last[0] = max(gaps[0], now - last[0]), now
        if is_done() or now - start > SETTLE_SECONDS:
            loop.quit()

    timer = QTimer()
    timer.timeout.connect(tick)
    begin()
    QApplication.processEvents()
    last[0] = perf_counter()
    timer.start(1)
    loop.exec()
    return 1000 * (perf_counter() - start), 1000 * gaps[0]


def exchange_figures(
    application: QApplication, large: OptionSet, people: int = PEOPLE, runs: int = 3
) -> list[Figure]:
    case = load_catalogue(BUILT_IN)
    names = [f"Person {number:03}" for number in range(people)]
    with tempfile.TemporaryDirectory(prefix="policy-options-benchmark-") as home:
        folder = Path(home)
        returned = _returned(case, names, folder / "returned")
        read, taken, written = [], [], []
        for run in range(runs):
            out = folder / f"out {run}"
            out.mkdir()
            rig = ExchangeRig(application, case, out)
            written.append(rig.write(names))
            read.append(rig.read(returned))
            taken.append(rig.take_in())
            rig.close()
        table = _table(large, folder / "table.xlsx")
        live = folder / "live.xlsx"
        return [
            *_figures(f"{people} returned forms read, checked and previewed", read, 8000),
            *_figures(f"import of the {people} as one undo step", taken, 1000),
            *_figures(f"{people} forms written", written, 10_000),
            Figure("decision table of 1 000 by 50 read", "ms", timed(lambda: read_table(table), runs), 3000),
            Figure(
                "live workbook of the built-in case written",
                "ms",
                timed(lambda: write_live_workbook(case, live), runs),
                1500,
            ),
        ]


def _returned(case: OptionSet, names: list[str], folder: Path) -> Path:
    """Forms as they come back, each with points of its own."""
    folder.mkdir()
    points = case.weightings[0].points
    own = {
        name: FormContent({key: max(0.0, given - number % 20) for key, given in points.items()})
        for number, name in enumerate(names)
    }
    written = list(write_forms(case, plan_forms(case, names, folder), own=own))
    assert len(written) == len(names)
    return folder


def _table(option_set: OptionSet, path: Path) -> Path:
    """The set as a decision table in a workbook, the kind that takes longest to read."""
    import xlsxwriter

    with xlsxwriter.Workbook(path, {"strings_to_numbers": True}) as workbook:
        sheet = workbook.add_worksheet()
        for number, row in enumerate(table_rows(option_set)):
            sheet.write_row(number, 0, row)
    return path


def _figures(name: str, taken: list[tuple[float, float]], reach: float) -> list[Figure]:
    return [
        Figure(name, "ms", tuple(whole for whole, _ in taken), reach),
        Figure("longest time the window was blocked meanwhile", "ms", tuple(gap for _, gap in taken), 33),
    ]
