"""Personal pages: for everybody who has answered or for chosen people; what comes back is the next round."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.dialogs.form_steps import read, returned, take_in
from tests.ui.dialogs.rig import Chooser, Rig, built_in
from ui.controls.buttons import Button
from workbooks.reading import read_sheets
from workbooks.returns import read_form


@pytest.fixture
def answered(rig: Rig, tmp_path: Path) -> Rig:
    """Three people have answered."""
    folder = tmp_path / "returned"
    folder.mkdir()
    for number, name in enumerate(("Bank", "Ministry", "Railway")):
        returned(folder, name, number)
    read(rig, folder)
    take_in(rig)
    return rig


@pytest.fixture
def out(chooser: Chooser, tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    chooser.given = [folder]
    return folder


def write(rig: Rig) -> None:
    rig.click("pages_change_folder")
    rig.click("primary_button")
    rig.qtbot.waitUntil(rig.no_dialog)


def test_that_an_import_leads_to_a_page_for_everybody(answered: Rig, out: Path) -> None:
    assert answered.last_told().headline == "3 forms imported."
    assert answered.last_told().action == "Write personal pages…"
    answered.act()
    assert answered.find(Button, "primary_button").words() == "Write 3 pages"
    assert "a group of 3" in answered.banner().headline
    write(answered)
    assert sorted(path.name.split(" – ")[0] for path in out.iterdir()) == ["Bank", "Ministry", "Railway"]
    assert answered.last_told().headline == "3 personal pages are written."


def test_that_pages_are_written_for_chosen_people(answered: Rig, out: Path) -> None:
    answered.files.export_pages()
    answered.click("pages_chosen")
    for person in answered.document.option_set.stakeholders[-2:]:
        answered.click(f"page_of_{person.key}")
    write(answered)
    (page,) = out.iterdir()
    assert page.name.startswith("Bank – ")


def test_that_what_comes_back_is_the_next_round_and_the_first_stays(answered: Rig, out: Path) -> None:
    answered.files.export_pages()
    write(answered)
    (bank,) = out.glob("Bank*")
    assert read_form(bank, answered.document.option_set).round == 2
    read(answered, bank)
    answered.click("round")
    answered.qtbot.waitUntil(lambda: answered.find(Button, "primary_button").isEnabled())
    take_in(answered)
    rounds = [(w.name, w.round) for w in answered.document.option_set.weightings if w.name.startswith("Bank")]
    assert rounds == [("Bank, round 1", 1), ("Bank", 2)]


def test_that_all_pages_can_stand_in_one_workbook(answered: Rig, out: Path) -> None:
    answered.files.export_pages()
    answered.click("pages_book")
    write(answered)
    (book,) = out.iterdir()
    assert [sheet.name for sheet in read_sheets(book, 9, 9)] == ["People", "Page 1", "Page 2", "Page 3"]


def test_that_without_a_group_there_are_no_pages(rig: Rig) -> None:
    rig.document.open(replace(built_in(), weightings=(), working=replace(built_in().working, base=None)))
    rig.files.export_pages()
    assert rig.last_told().headline == "There are no personal pages yet."
    assert rig.no_dialog()


def test_that_nobody_chosen_writes_nothing(answered: Rig) -> None:
    answered.files.export_pages()
    answered.click("pages_chosen")
    for person in answered.document.option_set.stakeholders[-3:]:
        answered.click(f"page_of_{person.key}")
    assert not answered.find(Button, "primary_button").isEnabled()
    assert answered.find(QWidget, "export_pages_dialog")


def test_that_pages_can_be_in_another_language(answered: Rig, out: Path) -> None:
    answered.files.export_pages()
    answered.click("pages_ru")
    write(answered)
    page = min(out.iterdir())
    assert read_sheets(page, 200, 30)[0].name == "Ваша страница"
    assert read_form(page, answered.document.option_set).points
