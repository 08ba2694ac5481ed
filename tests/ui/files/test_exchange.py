"""What goes out to other people and comes back: option set files, dropped files, pictures."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QSizeF

from criteria.storage.exchange import read_exchange
from tests.ui.dialogs.rig import Chooser, Rig, built_in
from tests.workbooks.samples import filled_form, small_set
from ui import theme
from ui.charts.export import Caption, Picture
from ui.theme import Theme
from workbooks.reading import read_sheets


def test_that_an_option_set_file_goes_out_and_comes_back_whole(rig: Rig, chooser: Chooser) -> None:
    rig.change(7)
    sent = rig.document.option_set
    chooser.given = [rig.folder / "sent"]
    rig.files.export_exchange()
    file = rig.folder / "sent.optionset.json"
    assert read_exchange(file) == sent
    assert rig.last_told().headline == "“sent.optionset.json” is written."
    assert rig.last_told().action == "Open folder"
    rig.files.save()
    chooser.given = [file]
    rig.files.import_exchange()
    assert rig.document.option_set == sent
    assert not rig.document.is_modified()
    assert rig.last_told().headline.endswith("is in the library already, as version 1.")


def export_live(rig: Rig, scenarios: str = "live_shown") -> None:
    """Choose the scenarios, and wait until the workbook is written."""
    before = len(rig.told)
    rig.files.export_live()
    rig.click(scenarios)
    rig.click("primary_button")
    rig.qtbot.waitUntil(lambda: len(rig.told) > before, timeout=20_000)


def test_that_a_live_workbook_can_hold_every_scenario(rig: Rig, chooser: Chooser) -> None:
    chooser.given = [rig.folder / "live"]
    export_live(rig, "live_all")
    sheets = [sheet.name for sheet in read_sheets(rig.folder / "live.xlsx", 9, 9)]
    assert "Scenarios" in sheets
    assert len([name for name in sheets if name.startswith("Ranking")]) == 7


def test_that_a_live_workbook_of_a_set_with_one_scenario_asks_for_the_file_at_once(
    rig: Rig, chooser: Chooser
) -> None:
    rig.document.open(small_set())
    chooser.given = [rig.folder / "gone" / "live.xlsx"]
    rig.files.export_live()
    rig.qtbot.waitUntil(lambda: bool(rig.told))
    assert rig.last_told().headline == "The workbook was not written."


@pytest.mark.filterwarnings("ignore:.*extension is not supported")
def test_that_a_live_workbook_goes_out_and_comes_back_with_its_changes(rig: Rig, chooser: Chooser) -> None:
    rig.change(7)
    sent = rig.document.option_set
    chooser.given = [rig.folder / "live"]
    export_live(rig)
    file = rig.folder / "live.xlsx"
    assert rig.last_told().headline == "“live.xlsx” is written."
    rig.files.save()
    chooser.given = [file]
    rig.files.import_table()
    assert rig.document.option_set == sent
    assert rig.document.is_modified()
    rig.files.save_as()
    book = load_workbook(file)
    sheet = book["Weights"]
    yellow = next(c for row in sheet.iter_rows() for c in row if c.value == 7 and not c.protection.locked)
    yellow.value = 63
    book.save(file)
    rig.document.open(sent, saved=True)
    chooser.given = [file]
    rig.files.import_table()
    first = sent.criteria[0].key
    assert rig.document.option_set.working.points[first] == 63
    assert "63" in f"{rig.last_told().headline} {rig.last_told().detail}"


@pytest.mark.filterwarnings("ignore:.*extension is not supported")
def test_that_a_live_workbook_with_a_bad_cell_is_refused_whole(rig: Rig, chooser: Chooser) -> None:
    chooser.given = [rig.folder / "live"]
    export_live(rig)
    file = rig.folder / "live.xlsx"
    book = load_workbook(file)
    sheet = book["Weights"]
    points = rig.document.option_set.working.points[rig.document.option_set.criteria[0].key]
    yellow = next(
        c for row in sheet.iter_rows() for c in row if c.value == points and not c.protection.locked
    )
    yellow.value = "plenty"
    book.save(file)
    before = rig.document.option_set
    chooser.given = [file]
    rig.files.import_table()
    assert rig.document.option_set is before
    assert rig.last_told().headline == "“live.xlsx” was not imported."
    assert "plenty" in rig.last_told().detail


def test_that_a_file_name_that_was_not_confirmed_replaces_nothing(rig: Rig, chooser: Chooser) -> None:
    (rig.folder / "sent.optionset.json").write_text("mine", encoding="utf-8")
    chooser.given = [rig.folder / "sent"]
    rig.files.export_exchange()
    assert (rig.folder / "sent.optionset.json").read_text(encoding="utf-8") == "mine"
    assert (rig.folder / "sent (2).optionset.json").exists()


def test_that_giving_up_on_a_file_changes_nothing(rig: Rig, chooser: Chooser) -> None:
    rig.files.export_exchange()
    rig.files.import_exchange()
    rig.files.import_form()
    rig.files.import_table()
    assert len(chooser.asked) == 4
    assert rig.told == []
    assert rig.no_dialog()


@pytest.mark.parametrize(
    ("content", "words"),
    [("{", "not imported"), ('{"format": "another"}', "not imported"), ("", "not imported")],
)
def test_that_a_foreign_or_damaged_file_is_refused_and_left_alone(
    rig: Rig, chooser: Chooser, content: str, words: str
) -> None:
    file = rig.folder / "x.optionset.json"
    file.write_text(content, encoding="utf-8")
    chooser.given = [file]
    before = rig.document.option_set
    rig.files.import_exchange()
    assert rig.document.option_set is before
    assert words in rig.last_told().headline
    assert rig.last_told().detail
    assert file.read_text(encoding="utf-8") == content


def test_that_a_file_that_may_not_be_written_says_how_to_mend_it(
    rig: Rig, chooser: Chooser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(path: Path, data: bytes) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("ui.files.sender.write_exchange", lambda option_set, path, *origin: held(path, b""))
    chooser.given = [rig.folder / "held.optionset.json"]
    rig.files.export_exchange()
    told = rig.last_told()
    assert told.headline == "The option set was not exported."
    assert told.detail == (
        "held.optionset.json: a file that is in use or may not be changed. "
        "Close it there, or save under another name."
    )


def test_that_dropped_files_are_taken_by_their_kind(rig: Rig, tmp_path: Path) -> None:
    rig.document.open(small_set())
    table = tmp_path / "ports.csv"
    table.write_text("Option,Cost\nPier,1\nPark,3\n", encoding="utf-8")
    rig.files.import_dropped([filled_form(tmp_path), table])
    rig.dialog("import_forms_dialog")
    rig.click("cancel_button")
    rig.files.import_dropped([table])
    rig.dialog("import_table_dialog")
    rig.click("cancel_button")
    rig.files.import_dropped([tmp_path / "song.mp3"])
    assert rig.last_told().headline == "Nothing here can read “song.mp3”."


def test_that_a_dropped_option_set_is_asked_about_first(rig: Rig, chooser: Chooser) -> None:
    chooser.given = [rig.folder / "sent.optionset.json"]
    rig.files.export_exchange()
    rig.change()
    rig.files.import_dropped([rig.folder / "sent.optionset.json"])
    rig.dialog("close_dialog")
    rig.click("discard_button")
    assert rig.document.option_set == built_in()


def a_picture() -> Picture:
    return Picture(
        lambda painter, rect: painter.fillRect(rect, theme.current().accent),
        QSizeF(120, 40),
        Theme.light(),
        Caption("Set", "Scenario", "Weighting"),
        "Ranking",
    )


@pytest.mark.parametrize(
    ("name", "written"), [("ranking", "ranking.png"), ("r.svg", "r.svg"), ("r.PDF", "r.PDF")]
)
def test_that_pictures_are_saved_by_their_ending(rig: Rig, chooser: Chooser, name: str, written: str) -> None:
    chooser.given = [rig.folder / name]
    rig.files.save_picture(a_picture())
    assert (rig.folder / written).stat().st_size > 100
    assert rig.last_told().headline == f"“{written}” is written."


def test_that_a_picture_in_a_folder_that_is_gone_is_told(rig: Rig, chooser: Chooser) -> None:
    chooser.given = [rig.folder / "gone" / "ranking.png"]
    rig.files.save_picture(a_picture())
    assert rig.last_told().headline == "The picture was not saved."
    assert "No such file or directory" in rig.last_told().detail
