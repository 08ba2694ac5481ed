"""What the Options page holds of one option: preconditions, dossier, comparison."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from criteria.edits.sets import empty_set
from criteria.inheritance import precondition
from criteria.options import DossierItem
from tests.criteria.samples import sample
from tests.ui import sets
from tests.ui.pages.option_steps import names, page
from tests.ui.pages.outline_steps import choose, outline, undo_all
from tests.ui.rig import LEFT, Rig
from ui.controls.choice_list import ChoiceList
from ui.controls.selector import Selector
from ui.dialogs.dossier_note import NoteDialog
from ui.dialogs.precondition import PreconditionDialog
from ui.panels.source_line import SourceLine
from ui.presentation.options import held_in

Key, Mod = Qt.Key, Qt.KeyboardModifier
OpenWindow = Callable[..., Rig]


@pytest.fixture
def rig(open_window: OpenWindow) -> Rig:
    opened = open_window(sample())
    opened.window.pages.open("options")
    opened.tick()
    return opened


def test_that_preconditions_say_where_they_come_from(rig: Rig) -> None:
    choose(rig, "bridge")
    words = {row.scenario: row for row in held_in(rig.set, "bridge")}
    assert all(rig.shows(f"held_{scenario}") for scenario in words)
    assert words["later"].is_own
    assert words["last"].origin == ("Later", "Lt")
    assert words["now"].needs == ("a permit",)


def test_that_a_precondition_is_changed_and_inherited_again(rig: Rig) -> None:
    choose(rig, "bridge")
    rig.click("change_last")
    dialog = rig.find(PreconditionDialog, "precondition_dialog")
    rig.qtbot.mouseClick(dialog.level.segment("study_only"), LEFT)
    dialog.reason.setPlainText("Only papers")
    dialog.needs.setPlainText("money\n\n a survey ")
    rig.click("primary_button")
    held = precondition(rig.set, "last", "bridge")
    assert (held.availability, held.note, held.requires) == (
        "study_only",
        "Only papers",
        ("money", "a survey"),
    )
    rig.click("change_last")
    rig.click("precondition_drop")
    assert precondition(rig.set, "last", "bridge") == precondition(sample(), "last", "bridge")
    undo_all(rig)
    assert rig.set == sample()


def test_that_a_note_is_added_with_a_new_source_changed_and_removed(rig: Rig) -> None:
    choose(rig, "bridge")
    rig.click("add_note")
    dialog = rig.find(NoteDialog, "note_dialog")
    rig.click("primary_button")
    assert dialog.isVisible()
    dialog.words.setPlainText("80 million")
    dialog.sources.line.setText("E1, E99")
    rig.click("primary_button")
    assert "E99" in dialog.sources.note.text()
    dialog.sources.line.setText("E1; S1")
    rig.click("note_new_source")
    dialog.statement.line.setText("It costs 80")
    dialog.address.line.setText("ftp://example.org")
    rig.click("primary_button")
    assert dialog.isVisible()
    dialog.address.line.setText("https://example.org/a")
    rig.click("primary_button")
    assert rig.set.option("bridge").dossier == {
        "risks": (DossierItem("80 million", "fact", ("E1", "E002"), ("S1",)),)
    }
    assert rig.set.source("E002").address == "https://example.org/a"
    rig.click("edit_note_risks_0")
    changed = rig.find(NoteDialog, "note_dialog")
    changed.words.setPlainText("90 million")
    rig.click("primary_button")
    assert rig.set.option("bridge").dossier["risks"][0].text == "90 million"
    rig.click("remove_note_risks_0")
    assert rig.set.option("bridge").dossier == {}
    undo_all(rig)
    assert rig.set == sample()


def test_that_headings_fold(rig: Rig) -> None:
    choose(rig, "ferry")
    assert rig.shows("note_risks_0")
    rig.click("heading_risks")
    assert not rig.shows("note_risks_0")
    rig.click("heading_risks")
    assert rig.shows("note_risks_0")


def test_that_only_web_addresses_open_and_only_when_clicked(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toString()))
    rig = open_window(sets.built_in())
    rig.window.pages.open("options")
    rig.tick()
    choose(rig, "A1")
    rig.click("heading_capacity_volume")
    line = rig.find(SourceLine, "source_E250")
    assert opened == []
    centre = QPointF(line.rect().center())
    release = QMouseEvent(
        QMouseEvent.Type.MouseButtonRelease, centre, line.mapToGlobal(centre), LEFT, LEFT, Mod.NoModifier
    )
    line.mouseReleaseEvent(release)
    assert opened == [rig.set.source("E250").address]


def test_that_two_options_are_compared_side_by_side(rig: Rig) -> None:
    choose(rig, "ferry")
    rig.click("compare_options")
    assert "points ahead of" in page(rig).comparison.title.text()
    compared = page(rig).comparison._compared
    assert compared is not None
    table = compared.figures
    assert table.headers[2:] == ("F score", "Value", "Adds", "W score", "Value", "Adds", "Difference")
    assert table.rows[0][2:5] == ("20 (10 to 30)", "80", "40.0")
    before = page(rig).comparison._pair
    rig.click("compare_swap")
    assert page(rig).comparison._pair == before[::-1]
    rig.click("compare_close")
    assert rig.shows("option_identity")
    assert not rig.shows("option_compare")


def test_that_choosing_the_other_option_swaps_the_pair(rig: Rig) -> None:
    choose(rig, "ferry")
    rig.click("compare_options")
    rig.choose("compare_first", page(rig).comparison._pair[1])
    assert len(set(page(rig).comparison._pair)) == 2
    assert isinstance(rig.find(Selector, "compare_first").choice_list(), ChoiceList)


def test_that_a_row_has_a_menu(rig: Rig) -> None:
    choose(rig, "bridge")
    outline(rig).menu_wanted.emit("bridge", QPoint(10, 10))
    menu = rig.window.findChild(QMenu, "options_menu")
    assert menu is not None
    acts = {action.objectName(): action for action in menu.actions()}
    acts["options_menu_up"].trigger()
    menu.close()
    rig.tick()
    assert names(rig) == [("water", "ferry"), ("water", "bridge"), (None, "wait")]


def test_that_an_empty_set_teaches_how_to_begin(open_window: OpenWindow) -> None:
    rig = open_window(empty_set("Nothing yet"))
    rig.window.pages.open("options")
    rig.tick()
    assert rig.shows("empty_options")
    rig.click("empty_action")
    assert [option.name for option in rig.set.options] == ["New option"]
    assert rig.focus().objectName() == "option_name"


@pytest.mark.parametrize("odd", sorted(sets.ODD))
@pytest.mark.parametrize("size", [(1280, 800), (1600, 1000)])
def test_that_odd_sets_are_shown(open_window: OpenWindow, odd: str, size: tuple[int, int]) -> None:
    rig = open_window(sets.ODD[odd](), size)
    rig.window.pages.open("options")
    rig.tick()
    for row in outline(rig).rows():
        choose(rig, row.key)
    assert page(rig).headline.accessibleName()


def test_that_everything_on_the_page_has_a_name(rig: Rig) -> None:
    choose(rig, "bridge")
    stops = [
        w
        for w in page(rig).findChildren(QWidget)
        if w.isVisible() and w.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    ]
    assert len(stops) > 12
    for stop in stops:
        assert stop.accessibleName(), stop.objectName() or type(stop).__name__
