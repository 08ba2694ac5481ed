"""Every dialog in both themes, kept where a person can look at it; nothing may be clipped."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from criteria.edits.sets import copied_as
from criteria.edits.weights import set_points
from tests.ui.dialogs.form_steps import read, returned
from tests.ui.dialogs.rig import Chooser, Rig, built_in
from tests.ui.dialogs.test_table import GOOD, table
from tests.ui.pictures import grabbed, has_colour, keep
from tests.workbooks.samples import with_number, with_text
from ui import theme
from ui.controls.buttons import Button
from ui.dialogs.frame import Dialog
from ui.dialogs.import_forms import ImportFormsDialog
from ui.theme import Theme


def shelf(rig: Rig) -> None:
    for name in ("Ports and rail, spring round", "Energy links", "Aid and exemptions"):
        rig.library.save(copied_as(built_in(), name))


def new(rig: Rig, _folder: Path) -> None:
    shelf(rig)
    rig.files.new()


def new_copy(rig: Rig, _folder: Path) -> None:
    shelf(rig)
    rig.files.new()
    rig.click("new_set")


def open_set(rig: Rig, _folder: Path) -> None:
    shelf(rig)
    rig.files.open()


def save_as(rig: Rig, _folder: Path) -> None:
    shelf(rig)
    rig.files.save_as()
    rig.type_into("save_as_name", "Energy links")


def close(rig: Rig, _folder: Path) -> None:
    rig.change()
    rig.files.new()


def keep_weighting(rig: Rig, _folder: Path) -> None:
    rig.files.keep_weighting()


def compare(rig: Rig, _folder: Path) -> None:
    rig.document.open(set_points(built_in(), "standing", 10))
    rig.files.compare()


def export_form(rig: Rig, _folder: Path) -> None:
    rig.files.export_form()
    rig.type_into("form_name", "UN agency liaison")


def good_table(rig: Rig, folder: Path) -> None:
    rig.files.import_dropped([table(folder, GOOD)])
    rig.qtbot.waitUntil(lambda: rig.find(Button, "primary_button").isEnabled())


def bad_table(rig: Rig, folder: Path) -> None:
    bad = "Option,Cost,Cost\nDirection,min,upward\nRail,320,#REF!\n"
    rig.files.import_dropped([table(folder, bad, "bad.csv")])
    rig.qtbot.waitUntil(lambda: rig.find(QWidget, "table_faults").isVisible())


def forms(rig: Rig, folder: Path) -> ImportFormsDialog:
    liaison = with_text(with_number(returned(folder, "UN agency liaison"), "F9", 140), "F14", "eighty")
    paths = [
        returned(folder, "Foreign ministry, First Asian Dept", 1),
        with_text(returned(folder, "Seoul partner institute A", 4), "C3", "Somebody else"),
        liaison,
        with_number(returned(folder, "Far East ministry"), "F6", 45.5),
    ]
    return read(rig, *paths)


def accepted_form(rig: Rig, folder: Path) -> None:
    forms(rig, folder)


def rejected_form(rig: Rig, folder: Path) -> None:
    dialog = forms(rig, folder)
    dialog.files.select(str(folder / "UN agency liaison.xlsx"))


def form_as_tables(rig: Rig, folder: Path) -> None:
    forms(rig, folder)
    rig.click("preview_as_table")


def asked_about_form(rig: Rig, folder: Path) -> None:
    twice = [returned(folder, "State bank"), returned(folder, "State bank", 4, "again.xlsx")]
    read(rig, *twice).files.select(str(twice[1]))


def pages(rig: Rig, folder: Path) -> None:
    rig.files.export_pages()
    rig.click("pages_chosen")


def judging_form(rig: Rig, folder: Path) -> None:
    export_form(rig, folder)
    rig.click("form_scores")


def table_cells(rig: Rig, folder: Path) -> None:
    good_table(rig, folder)
    rig.click("table_show_cells")


def live(rig: Rig, folder: Path) -> None:
    rig.files.export_live()
    rig.click("live_all")


SCENES = (
    new, new_copy, open_set, save_as, close, keep_weighting, compare, export_form, good_table, bad_table,
    accepted_form, rejected_form, form_as_tables, asked_about_form, pages, judging_form, table_cells, live,
)  # fmt: skip


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_that_every_dialog_is_drawn_whole(
    qtbot: QtBot, tmp_path: Path, shade: Theme, scene: Callable[[Rig, Path], None]
) -> None:
    theme.apply(shade)
    rig = Rig(qtbot, tmp_path)
    scene(rig, tmp_path)
    qtbot.wait(5)
    (dialog,) = (d for d in rig.page.findChildren(Dialog) if d.isVisible())
    image = grabbed(rig.page, shade.canvas)
    keep(image, f"dialog-{scene.__name__}-{'dark' if shade.is_dark else 'light'}")
    assert has_colour(image, shade.surface)
    assert has_colour(image, shade.text) or has_colour(image, shade.accent)
    assert dialog.rect().contains(dialog.panel.geometry())
    for button in dialog.findChildren(Button):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width()


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_that_every_dialog_fits_a_window_at_twice_the_scale(
    qtbot: QtBot, tmp_path: Path, scene: Callable[[Rig, Path], None], chooser: Chooser
) -> None:
    rig = Rig(qtbot, tmp_path)
    rig.page.resize(640, 400)
    scene(rig, tmp_path)
    qtbot.wait(5)
    (dialog,) = (d for d in rig.page.findChildren(Dialog) if d.isVisible())
    keep(grabbed(rig.page, theme.current().canvas, scale=2), f"dialog-{scene.__name__}-2x")
    assert dialog.rect().contains(dialog.panel.geometry())
    foot = dialog.primary.mapTo(dialog, dialog.primary.rect().bottomRight())
    assert dialog.panel.geometry().contains(foot)
