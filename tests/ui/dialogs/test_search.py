"""Search everywhere, with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from criteria.inheritance import score
from tests.ui import sets
from tests.ui.rig import Rig
from ui.dialogs.rows import RowList
from ui.panels.outline import Outline
from ui.tables.scores_table import ScoresTable

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def rig(open_window: Callable[..., Rig]) -> Rig:
    return open_window(sets.built_in(), (1280, 800))


def look_for(rig: Rig, words: str) -> None:
    rig.press(Key.Key_K, Mod.ControlModifier)
    rig.qtbot.keyClicks(rig.focus(), words)
    rig.tick()


def go_to(rig: Rig, words: str) -> None:
    look_for(rig, words)
    rig.press(Key.Key_Return)


def titles(rig: Rig) -> list[str]:
    return [row.title for row in rig.find(RowList, "search_list").rows()]


def test_that_an_option_is_opened_on_its_page(rig: Rig) -> None:
    go_to(rig, "tumen road")
    assert rig.window.pages.current() == "options"
    assert rig.find(Outline, "options_list").current() == "A4"
    assert rig.focus().objectName() == "options_list"


def test_that_a_criterion_is_opened_on_its_page(rig: Rig) -> None:
    go_to(rig, "capital to be raised")
    assert rig.find(Outline, "criteria_tree").current() == "investment"


def test_that_a_group_and_a_family_are_found(rig: Rig) -> None:
    go_to(rig, "trilateral")
    assert (rig.find(Outline, "options_list").current() or "").startswith("family:")
    go_to(rig, "economic return")
    assert (rig.find(Outline, "criteria_tree").current() or "").startswith("group:")


def test_that_a_scenario_is_chosen_and_can_be_undone(rig: Rig) -> None:
    before = rig.set.view.scenario
    other = next(s for s in rig.set.scenarios if s.key != before)
    go_to(rig, other.name)
    assert rig.set.view.scenario == other.key
    rig.press(Key.Key_Z, Mod.ControlModifier)
    assert rig.set.view.scenario == before


def test_that_a_weighting_is_started_from(rig: Rig) -> None:
    other = next(w for w in rig.set.weightings if w.key != rig.set.working.base)
    go_to(rig, other.name)
    assert rig.set.working.base == other.key


def test_that_a_command_is_done(rig: Rig) -> None:
    go_to(rig, "take a snapshot")
    assert len(rig.set.snapshots) == 1


def test_that_a_page_is_opened_by_its_name(rig: Rig) -> None:
    go_to(rig, "robustness")
    assert rig.window.pages.current() == "robustness"


def test_that_a_source_leads_to_a_score_that_rests_on_it(rig: Rig) -> None:
    go_to(rig, "E068")
    assert rig.shows("source_dialog")
    rig.press(Key.Key_Return)
    current = rig.find(ScoresTable, "scores_table").current()
    assert current is not None
    option, criterion = rig.set.options[current[0]].key, rig.set.criteria[current[1]].key
    assert "E068" in score(rig.set, rig.set.view.scenario, option, criterion).sources


def test_that_the_arrows_choose_and_escape_leaves_all_as_it_was(rig: Rig) -> None:
    before, focus = rig.set, rig.focus()
    look_for(rig, "road")
    rig.press(Key.Key_Down)
    assert rig.find(RowList, "search_list").current() == "1"
    rig.press(Key.Key_Escape)
    assert not rig.shows("search_dialog")
    assert rig.set is before
    assert rig.focus() is focus


def test_that_what_is_not_there_is_said(rig: Rig) -> None:
    look_for(rig, "zeppelin")
    assert rig.shows("search_none")
    rig.press(Key.Key_Return)
    assert rig.shows("search_dialog")


def test_that_commands_that_cannot_act_now_are_not_listed(rig: Rig) -> None:
    look_for(rig, "undo")
    assert not any(title.startswith("Undo") for title in titles(rig))


def test_that_elicit_mode_does_not_search(rig: Rig) -> None:
    rig.window.set_mode("elicit")
    rig.press(Key.Key_K, Mod.ControlModifier)
    assert not rig.shows("search_dialog")
