"""The Options page, driven as a person would."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from criteria.edits.sets import empty_set
from criteria.inheritance import precondition, score_row
from criteria.losses import option_losses
from criteria.options import DossierItem
from tests.criteria.samples import sample
from tests.ui import sets
from tests.ui.rig import LEFT, Rig, move_mouse
from ui.controls.choice_list import ChoiceList
from ui.controls.selector import Selector
from ui.controls.text_box import TextBox
from ui.dialogs.dossier_note import NoteDialog
from ui.dialogs.precondition import PreconditionDialog
from ui.dialogs.remove import RemoveDialog
from ui.pages.options import OptionsPage
from ui.panels.outline import Outline
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


def page(rig: Rig) -> OptionsPage:
    shown = rig.window.pages.page("options")
    assert isinstance(shown, OptionsPage)
    return shown


def outline(rig: Rig) -> Outline:
    return rig.find(Outline, "options_list")


def choose(rig: Rig, key: str) -> None:
    place = outline(rig).rect_of(key).center().toPoint()
    rig.qtbot.mouseClick(outline(rig).viewport(), LEFT, pos=place)
    rig.tick()


def fill(rig: Rig, name: str, words: str, finish: Key = Key.Key_Return) -> QLineEdit:
    """Type into a line in place of what stands there."""
    line = rig.find(QLineEdit, name)
    line.setFocus()
    line.selectAll()
    rig.qtbot.keyClicks(line, words)
    rig.qtbot.keyClick(line, finish)
    rig.tick()
    return line


def write(rig: Rig, name: str, words: str) -> None:
    box = rig.find(TextBox, name)
    box.setFocus()
    box.selectAll()
    rig.qtbot.keyClicks(box, words)
    rig.qtbot.keyClick(box, Key.Key_Return, Mod.ControlModifier)
    rig.tick()


def names(rig: Rig) -> list[tuple[str | None, str]]:
    return [(option.family, option.key) for option in rig.set.options]


def undo_all(rig: Rig) -> None:
    while rig.document.undo_stack.canUndo():
        rig.document.undo_stack.undo()
    rig.tick()


def drag(rig: Rig, key: str, to: QPoint) -> None:
    view = outline(rig).viewport()
    start = outline(rig).rect_of(key).center().toPoint()
    rig.qtbot.mousePress(view, LEFT, pos=start)
    move_mouse(view, start + QPoint(0, 14))
    move_mouse(view, to)
    rig.qtbot.mouseRelease(view, LEFT, pos=to)
    rig.tick()


def test_that_ctrl_1_opens_the_page_on_the_list(open_window: OpenWindow) -> None:
    rig = open_window(sample())
    rig.window.weigh.weights.focus_weights()
    rig.qtbot.keyClick(rig.focus(), Key.Key_1, Mod.ControlModifier)
    rig.tick()
    assert rig.window.pages.current() == "options"
    assert outline(rig).hasFocus()
    assert [row.key for row in outline(rig).rows()] == [
        "family:water",
        "ferry",
        "family:land",
        "bridge",
        "family:-",
        "wait",
    ]
    assert page(rig).headline.accessibleName() == "All 3 options could start in “Later”"


def test_that_a_name_is_changed_and_a_taken_one_is_refused_beside_the_field(rig: Rig) -> None:
    choose(rig, "bridge")
    fill(rig, "option_name", "FERRY")
    assert rig.set.option("bridge").name == "Bridge – toll"
    assert "is taken" in page(rig).identity.name.note.text()
    fill(rig, "option_name", "Tunnel")
    assert rig.set.option("bridge").name == "Tunnel"
    assert rig.document.undo_stack.undoText() == "Rename Bridge – toll to Tunnel"
    assert page(rig).identity.name.note.text() == ""
    undo_all(rig)
    assert page(rig).identity.name.line.text() == "Bridge – toll"


def test_that_escape_brings_the_old_name_back(rig: Rig) -> None:
    choose(rig, "bridge")
    line = rig.find(QLineEdit, "option_name")
    line.setFocus()
    rig.qtbot.keyClicks(line, "xyz")
    rig.qtbot.keyClick(line, Key.Key_Escape)
    assert line.text() == "Bridge – toll"
    assert rig.set == sample()


def test_that_a_code_of_another_option_is_refused(rig: Rig) -> None:
    choose(rig, "bridge")
    fill(rig, "option_code", "f")
    assert rig.set.option("bridge").code == "B"
    fill(rig, "option_code", "B9")
    assert rig.set.option("bridge").code == "B9"


def test_that_description_and_general_requirements_are_kept_as_plain_text(rig: Rig) -> None:
    choose(rig, "bridge")
    write(rig, "option_description", "<b>Two</b> lanes")
    write(rig, "option_general", "a permit")
    assert rig.set.option("bridge").description == "<b>Two</b> lanes"
    assert rig.set.option("bridge").general_preconditions == ("a permit",)
    assert rig.find(TextBox, "option_description").toPlainText() == "<b>Two</b> lanes"


def test_that_words_being_typed_never_reach_another_option(rig: Rig) -> None:
    rig.click("add_option")
    box = rig.find(TextBox, "option_description")
    box.setFocus()
    rig.qtbot.keyClicks(box, "of the new one")
    rig.document.undo_stack.undo()
    rig.tick()
    assert rig.find(TextBox, "option_description").toPlainText() == ""
    outline(rig).setFocus()
    rig.tick()
    assert rig.set == sample()


def test_that_the_baseline_mark_moves(rig: Rig) -> None:
    choose(rig, "ferry")
    rig.click("option_baseline")
    assert [o.key for o in rig.set.options if o.baseline] == ["ferry"]
    assert "Baseline: F Ferry" in page(rig).subtitle.text()


def test_that_a_family_is_chosen_from_the_list(rig: Rig) -> None:
    choose(rig, "ferry")
    rig.choose("option_family", "land")
    assert names(rig) == [("land", "bridge"), ("land", "ferry"), (None, "wait")]
    assert outline(rig).current() == "ferry"


def test_that_a_new_option_stands_in_the_chosen_family_ready_to_be_named(rig: Rig) -> None:
    choose(rig, "bridge")
    rig.click("add_option")
    assert rig.focus().objectName() == "option_name"
    rig.qtbot.keyClicks(rig.focus(), "Tunnel")
    rig.press(Key.Key_Return)
    made = rig.set.options[2]
    assert (made.name, made.family) == ("Tunnel", "land")
    undo_all(rig)
    assert rig.set == sample()


def test_that_an_option_is_duplicated_with_its_scores(rig: Rig) -> None:
    choose(rig, "bridge")
    outline(rig).setFocus()
    rig.press(Key.Key_D, Mod.ControlModifier)
    twin = rig.set.options[2].key
    assert score_row(rig.set, "later", twin) == score_row(rig.set, "later", "bridge")
    assert outline(rig).current() == twin
    undo_all(rig)
    assert rig.set == sample()


def test_that_alt_and_arrows_move_an_option_through_the_families(rig: Rig) -> None:
    choose(rig, "ferry")
    outline(rig).setFocus()
    rig.press(Key.Key_Down, Mod.AltModifier)
    assert names(rig) == [("land", "ferry"), ("land", "bridge"), (None, "wait")]
    rig.press(Key.Key_Down, Mod.AltModifier)
    assert names(rig) == [("land", "bridge"), ("land", "ferry"), (None, "wait")]
    assert outline(rig).current() == "ferry"
    undo_all(rig)
    assert rig.set == sample()


def test_that_alt_and_arrows_move_a_family_with_its_options(rig: Rig) -> None:
    choose(rig, "family:land")
    outline(rig).setFocus()
    rig.press(Key.Key_Up, Mod.AltModifier)
    assert [family.key for family in rig.set.families] == ["land", "water"]
    assert names(rig)[0] == ("land", "bridge")


def test_that_an_option_is_dragged_into_another_family(rig: Rig) -> None:
    below = outline(rig).rect_of("bridge").bottomLeft().toPoint() + QPoint(60, -4)
    drag(rig, "ferry", below)
    assert names(rig) == [("land", "bridge"), ("land", "ferry"), (None, "wait")]
    assert rig.document.undo_stack.count() == 1


def test_that_a_family_is_dragged_to_the_top(rig: Rig) -> None:
    drag(rig, "family:land", QPoint(60, 2))
    assert [family.key for family in rig.set.families] == ["land", "water"]


def test_that_a_drag_to_its_own_place_changes_nothing(rig: Rig) -> None:
    place = outline(rig).rect_of("bridge").center().toPoint() + QPoint(0, 8)
    drag(rig, "bridge", place)
    assert rig.document.undo_stack.count() == 0


def test_that_removing_says_what_would_be_lost_and_is_one_step(rig: Rig) -> None:
    choose(rig, "ferry")
    rig.click("remove_option")
    dialog = rig.find(RemoveDialog, "remove_dialog")
    assert (
        "3 scores in 3 scenarios, 1 dossier note, 1 judgement and 1 scenario note" in dialog.subtitle.text()
    )
    rig.click("cancel_button")
    assert rig.set == sample()
    outline(rig).setFocus()
    rig.press(Key.Key_Delete)
    rig.click("primary_button")
    assert [o.key for o in rig.set.options] == ["bridge", "wait"]
    assert outline(rig).current() == "bridge"
    assert rig.document.undo_stack.count() == 1
    undo_all(rig)
    assert rig.set == sample()


def test_that_what_loses_nothing_goes_at_once(rig: Rig) -> None:
    rig.click("add_option")
    made = page(rig)._key
    assert made is not None
    assert not option_losses(rig.set, made)
    rig.click("remove_option")
    assert not rig.shows("remove_dialog")
    assert made not in [o.key for o in rig.set.options]


def test_that_a_family_is_added_named_and_removed_without_its_options(rig: Rig) -> None:
    rig.click("add_family")
    fill(rig, "family_name", "By air")
    assert [family.name for family in rig.set.families] == ["By water", "By land", "By air"]
    fill(rig, "family_name", "by WATER")
    assert rig.set.families[-1].name == "By air"
    choose(rig, "family:water")
    rig.click("remove_option")
    assert (None, "ferry") in names(rig)


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
    table = page(rig).comparison._figures
    assert table is not None
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
