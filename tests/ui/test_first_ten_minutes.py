"""A new user's first ten minutes, as docs/first-ten-minutes.md tells them: weigh, ask, send out, save."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from criteria.storage.library import Library
from tests.ui.dialogs.rig import Chooser
from tests.ui.rig import LEFT, Rig, leader, points, steps
from tests.workbooks.samples import edited
from ui import application
from ui.controls.banner import Banner
from ui.controls.buttons import Button
from ui.controls.words import Words
from ui.dialogs.export_form import ExportFormDialog
from ui.dialogs.frame import Dialog
from ui.dialogs.import_forms import ImportFormsDialog
from ui.panels.headline import Headline
from ui.panels.ranking_chart import RankingChart

Key, Mod = Qt.Key, Qt.KeyboardModifier
CONTROL_SHIFT = Mod.ControlModifier | Mod.ShiftModifier
DRAGGED = {"standing": 70.0, "trade": 60.0, "consents": 60.0}
BANK = {
    "stability": 60.0, "standing": 45.0, "trade": 80.0, "investment": 90.0, "ru_share": 70.0, "uptake": 50.0,
    "integration": 40.0, "legal": 100.0, "finance": 95.0, "consents": 55.0, "mechanism": 60.0, "years": 45.0,
    "robustness": 75.0,
}  # fmt: skip

pytestmark = pytest.mark.usefixtures("few_draws")


class Visit(Rig):
    """The program from its start to its end, with the library of this machine."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.library = library = Library.open()
        self.window = application.make_window(library)
        self.window.settings.setValue("files/folder", str(folder))
        self.document, self.recompute = self.window.document, self.window.recompute
        self.window.resize(1600, 1000)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.window.files.begin()
        self.tick()

    def says(self, name: str) -> str:
        return self.find(QWidget, name).accessibleName()

    def headline(self) -> str:
        self.tick()
        return self.find(Headline, "headline").words()

    def dialog(self, name: str) -> Dialog:
        (shown,) = [d for d in self.window.findChildren(Dialog) if d.isVisible()]
        assert shown.objectName() == name
        return shown

    def type_into(self, name: str, words: str) -> None:
        field = self.find(QWidget, name)
        field.setFocus()
        self.qtbot.keyClicks(field, words)

    def quit(self) -> None:
        """As a user does, who has saved; then whatever is left goes, too."""
        assert self.window.close()
        self.leave()

    def leave(self) -> None:
        self.recompute.close()
        self.window.files.let_go()
        self.window.deleteLater()
        QApplication.processEvents()


@pytest.fixture
def chooser(monkeypatch: pytest.MonkeyPatch) -> Chooser:
    """The system's own file dialogs cannot be driven without a screen."""
    return Chooser(monkeypatch)


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path, chooser: Chooser) -> Iterator[Callable[[], Visit]]:
    """Starts the program; what is still open when the test ends is left unsaved."""
    visits: list[Visit] = []

    def begin() -> Visit:
        visits.append(Visit(qtbot, tmp_path))
        return visits[-1]

    yield begin
    for each in visits:
        if shiboken6.isValid(each.window):
            each.leave()


@pytest.fixture
def visit(start: Callable[[], Visit]) -> Visit:
    return start()


def weigh(visit: Visit) -> None:
    """Drag three weights and change the scenario."""
    for key, wanted in DRAGGED.items():
        visit.drag(f"slider_{key}", wanted)
    visit.choose("scenario_selector", "S2B")


def fill(path: Path) -> None:
    """Type points into the cells that the form names for them."""

    def type_points(sheet: Any) -> None:
        names = sheet.parent.defined_names
        for key, given in BANK.items():
            cell = names[f"points.{key}"].attr_text.split("!")[1].replace("$", "")
            assert sheet[cell].value is None
            sheet[cell] = given

    edited(path, type_points)


def export(visit: Visit, chooser: Chooser, folder: Path) -> Path:
    folder.mkdir()
    visit.press(Key.Key_E, CONTROL_SHIFT)
    visit.type_into("form_name", "State bank")
    chooser.given = [folder]
    visit.click("form_change_folder")
    visit.click("primary_button")
    visit.qtbot.waitUntil(lambda: not visit.window.findChildren(ExportFormDialog))
    (form,) = folder.iterdir()
    return form


def test_that_a_new_user_begins_with_the_built_in_case_and_a_sentence(visit: Visit) -> None:
    assert visit.headline() == "Khasan-Rajin and trans-Korean rail leads by 0.4 points"
    assert "Not saved yet" in visit.says("title_block")
    assert not visit.window.isWindowModified()


def test_that_weights_and_scenario_change_the_answer_and_a_snapshot_keeps_it(visit: Visit) -> None:
    weigh(visit)
    assert visit.headline() == "Commodity barter leads by 1.6 points"
    assert steps(visit) == 4
    assert visit.says("weighting_selector").startswith("Weighting: Russian foreign ministry")
    assert "3 changes" in visit.says("weighting_selector")
    visit.click("snapshot_button")
    assert [s.name for s in visit.set.snapshots] == ["Snapshot 1"]
    assert not visit.find(Button, "reset_button").isEnabled()


def test_that_the_window_says_why_an_option_is_not_first_and_tries_what_would_make_it(visit: Visit) -> None:
    weigh(visit)
    chart = visit.find(RankingChart, "ranking_chart")
    row = chart.rect_of("B1")
    assert row is not None
    visit.qtbot.mouseClick(chart, LEFT, pos=QPoint(round(row.center().x()), round(row.center().y())))
    assert visit.find(Words, "inspector_name").text() == "Khasan-Rajin and trans-Korean rail"
    assert visit.window.weigh.inspector.why.title.text() == "Why 2nd and not 1st"
    visit.click("try_mechanism")
    assert points(visit)["mechanism"] == 66
    assert leader(visit) == "B1"


def test_that_a_form_goes_out_comes_back_and_can_be_undone(
    visit: Visit, chooser: Chooser, tmp_path: Path
) -> None:
    weigh(visit)
    form = export(visit, chooser, tmp_path / "forms")
    assert visit.says("window_banner").startswith("The form for State bank is written.")
    fill(form)
    before = visit.set
    chooser.given = [form]
    visit.press(Key.Key_I, Mod.ControlModifier)
    dialog = visit.dialog("import_forms_dialog")
    assert isinstance(dialog, ImportFormsDialog)
    visit.qtbot.waitUntil(lambda: not dialog.is_busy())
    assert dialog.primary.words() == "Import 1 form"
    visit.press(Key.Key_Return)
    visit.qtbot.waitUntil(lambda: not visit.window.findChildren(ImportFormsDialog))
    assert points(visit) == BANK
    assert visit.find(Banner, "window_banner").message() is not None
    visit.press(Key.Key_Z, Mod.ControlModifier)
    assert visit.set is before
    assert not visit.shows("window_banner")
    visit.press(Key.Key_Z, CONTROL_SHIFT)
    assert points(visit) == BANK
    assert visit.says("weighting_selector").startswith("Weighting: State bank")


def test_that_the_window_opens_again_as_it_was_saved(start: Callable[[], Visit], qtbot: QtBot) -> None:
    visit = start()
    weigh(visit)
    visit.click("snapshot_button")
    visit.drag("slider_mechanism", 66)
    visit.press(Key.Key_S, Mod.ControlModifier)
    assert "Version 1 · saved" in visit.says("title_block")
    assert not visit.window.isWindowModified()
    saved, shown = visit.set, visit.headline()
    visit.quit()
    again = start()
    assert again.set == saved
    assert again.set.view.scenario == "S2B"
    assert again.headline() == shown
    qtbot.waitUntil(lambda: "Version 1 · saved" in again.says("title_block"))
    assert [s.name for s in again.set.snapshots] == ["Snapshot 1"]
    again.quit()
