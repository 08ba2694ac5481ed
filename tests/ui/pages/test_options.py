"""The Options page, driven as a person would."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit

from criteria.inheritance import score_row
from criteria.losses import option_losses
from tests.criteria.samples import sample
from tests.ui import sets
from tests.ui.pages.option_steps import names, page
from tests.ui.pages.outline_steps import choose, drag, fill, outline, undo_all, write
from tests.ui.rig import Rig
from ui.controls.buttons import Button
from ui.controls.text_box import TextBox
from ui.dialogs.remove import RemoveDialog

Key, Mod = Qt.Key, Qt.KeyboardModifier
OpenWindow = Callable[..., Rig]


@pytest.fixture
def rig(open_window: OpenWindow) -> Rig:
    opened = open_window(sample())
    opened.window.pages.open("options")
    opened.tick()
    return opened


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


@pytest.mark.parametrize(
    ("page", "names"),
    [("options", ("add_option", "add_family")), ("criteria", ("add_criterion", "add_group"))],
)
def test_that_both_ways_to_add_say_what_they_add_at_1280(
    open_window: Callable[..., Rig], page: str, names: tuple[str, str]
) -> None:
    rig = open_window(sets.built_in(), (1280, 800))
    rig.window.pages.open(page)
    rig.settle()
    for name in names:
        button = rig.find(Button, name)
        assert button.width() > 60
        assert button.accessibleName().startswith("Add ")
