"""The Criteria page, driven as a person would."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from criteria.edits import answers, scales, tree
from criteria.edits.sets import empty_set
from criteria.options import Option
from criteria.optionset import OptionSet, revised
from criteria.scales import Anchor
from evaluator.thresholds import Threshold
from evaluator.values import Exponential, Linear, Piecewise
from tests.criteria.samples import sample
from tests.ui import sets
from tests.ui.rig import LEFT, Rig, move_mouse
from ui.controls.banner import Banner
from ui.controls.text_box import TextBox
from ui.dialogs.remove import RemoveDialog
from ui.pages.criteria import CriteriaPage
from ui.panels.outline import Outline
from ui.panels.value_curve_chart import ValueCurveChart

Key, Mod = Qt.Key, Qt.KeyboardModifier
OpenWindow = Callable[..., Rig]


@pytest.fixture
def rig(open_window: OpenWindow) -> Rig:
    opened = open_window(sample())
    opened.window.pages.open("criteria")
    opened.tick()
    return opened


def page(rig: Rig) -> CriteriaPage:
    shown = rig.window.pages.page("criteria")
    assert isinstance(shown, CriteriaPage)
    return shown


def outline(rig: Rig) -> Outline:
    return rig.find(Outline, "criteria_tree")


def choose(rig: Rig, key: str) -> None:
    place = outline(rig).rect_of(key).center().toPoint()
    rig.qtbot.mouseClick(outline(rig).viewport(), LEFT, pos=place)
    rig.tick()


def fill(rig: Rig, name: str, words: str) -> QLineEdit:
    """Type into a line in place of what stands there, and press Enter."""
    line = rig.find(QLineEdit, name)
    line.setFocus()
    line.selectAll()
    rig.qtbot.keyClick(line, Key.Key_Delete)
    rig.qtbot.keyClicks(line, words)
    rig.qtbot.keyClick(line, Key.Key_Return)
    rig.tick()
    return line


def write(rig: Rig, name: str, words: str) -> None:
    box = rig.find(TextBox, name)
    box.setFocus()
    box.selectAll()
    rig.qtbot.keyClicks(box, words)
    rig.qtbot.keyClick(box, Key.Key_Return, Mod.ControlModifier)
    rig.tick()


def places(rig: Rig) -> list[tuple[str, str]]:
    return [(c.group, c.key) for c in rig.set.criteria]


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


def bent(option_set: OptionSet) -> OptionSet:
    scale = scales.as_piecewise(option_set.criterion("jobs").scale)
    return scales.change_scale(option_set, "jobs", scale)


def test_that_ctrl_2_opens_the_tree(open_window: OpenWindow) -> None:
    rig = open_window(sample())
    rig.window.weigh.weights.focus_weights()
    rig.qtbot.keyClick(rig.focus(), Key.Key_2, Mod.ControlModifier)
    rig.tick()
    assert rig.window.pages.current() == "criteria"
    assert outline(rig).hasFocus()
    assert [(row.key, row.depth) for row in outline(rig).rows()] == [
        ("group:money", 0),
        ("cost", 1),
        ("group:people", 0),
        ("jobs", 1),
        ("noise", 1),
    ]
    assert outline(rig).rows()[1].second == "0 to 100 USD m, less is better"
    assert page(rig).headline.accessibleName() == "3 criteria in 2 groups"


def test_that_names_are_unique_and_the_fault_stands_beside_the_field(rig: Rig) -> None:
    choose(rig, "jobs")
    fill(rig, "criterion_name", "NOISE")
    assert rig.set.criterion("jobs").name == "Jobs made"
    assert "is taken" in page(rig).identity.name.note.text()
    fill(rig, "criterion_name", "Work")
    assert rig.set.criterion("jobs").name == "Work"
    write(rig, "criterion_definition", "Whole years of work")
    assert rig.set.criterion("jobs").definition == "Whole years of work"
    undo_all(rig)
    assert rig.set == sample()


def test_that_a_criterion_is_added_in_the_chosen_group_and_named(rig: Rig) -> None:
    choose(rig, "group:money")
    rig.click("add_criterion")
    assert rig.focus().objectName() == "criterion_name"
    rig.qtbot.keyClicks(rig.focus(), "Upkeep")
    rig.press(Key.Key_Return)
    made = rig.set.criteria[1]
    assert (made.name, made.group) == ("Upkeep", "money")
    undo_all(rig)
    assert rig.set == sample()


def test_that_alt_and_arrows_move_criteria_and_groups(rig: Rig) -> None:
    choose(rig, "cost")
    outline(rig).setFocus()
    rig.press(Key.Key_Down, Mod.AltModifier)
    assert places(rig)[0] == ("people", "cost")
    assert outline(rig).current() == "cost"
    choose(rig, "group:people")
    outline(rig).setFocus()
    rig.press(Key.Key_Up, Mod.AltModifier)
    assert [group.key for group in rig.set.groups] == ["root", "people", "money"]
    undo_all(rig)
    assert rig.set == sample()


def test_that_a_criterion_is_dragged_into_another_group(rig: Rig) -> None:
    below = outline(rig).rect_of("cost").bottomLeft().toPoint() + QPoint(60, -4)
    drag(rig, "noise", below)
    assert places(rig) == [("money", "cost"), ("money", "noise"), ("people", "jobs")]
    assert rig.document.undo_stack.count() == 1


def test_that_a_group_is_dragged_to_the_top(rig: Rig) -> None:
    drag(rig, "group:people", QPoint(60, 2))
    assert [group.key for group in rig.set.groups] == ["root", "people", "money"]


def test_that_groups_are_added_nested_by_menu_and_removed_without_their_criteria(rig: Rig) -> None:
    rig.click("add_group")
    fill(rig, "group_name", "people")
    assert "is taken" in page(rig).group.name.note.text()
    fill(rig, "group_name", "Time")
    made = next(group.key for group in rig.set.groups if group.name == "Time")
    outline(rig).menu_wanted.emit(f"group:{made}", QPoint(5, 5))
    menu = rig.window.findChild(QMenu, "criteria_menu")
    assert menu is not None
    acts = {action.objectName(): action for action in menu.actions()}
    acts["criteria_menu_into"].trigger()
    assert tree.group_of(rig.set, made).parent == "people"
    acts["criteria_menu_out"].trigger()
    assert tree.group_of(rig.set, made).parent == "root"
    menu.close()
    choose(rig, "group:people")
    rig.click("remove_criterion")
    assert ("root", "jobs") in places(rig)


def test_that_removing_says_what_would_be_lost(rig: Rig) -> None:
    choose(rig, "cost")
    outline(rig).setFocus()
    rig.press(Key.Key_Delete)
    told = rig.find(RemoveDialog, "remove_dialog").subtitle.text()
    assert "4 scores, its points in 2 weightings, 1 judgement and 2 described levels" in told
    rig.click("primary_button")
    assert [c.key for c in rig.set.criteria] == ["jobs", "noise"]
    assert outline(rig).current() == "jobs"
    assert rig.document.undo_stack.count() == 1
    undo_all(rig)
    assert rig.set == sample()


def test_that_the_last_one_with_points_is_kept_with_the_reason(open_window: OpenWindow) -> None:
    flat = sets.grid({"P": (100, 0), "Q": (0, 100)}, (60, 0))
    working = flat.working
    only = revised(flat, working=type(working)(working.base, working.points, {"c1": 60.0, "c2": 0.0}))
    third, _ = tree.add_new_criterion(only, "Third")
    rig = open_window(third)
    rig.window.pages.open("criteria")
    rig.tick()
    choose(rig, "c1")
    rig.click("remove_criterion")
    rig.click("primary_button")
    assert "the only one with points" in rig.find(Banner, "criteria_banner").accessibleName()
    assert rig.set == third


def test_that_another_range_lists_the_stale_weightings_until_points_are_kept(rig: Rig) -> None:
    choose(rig, "jobs")
    assert not rig.shows("stale_banner")
    fill(rig, "criterion_best", "2 000")
    assert rig.set.criterion("jobs").scale.best == 2000.0
    assert "Mayor and Equal" in rig.find(Banner, "stale_banner").accessibleName()
    assert "Changed since they were weighed: Jobs." in page(rig).subtitle.text()
    rig.qtbot.mouseClick(rig.find(QWidget, "banner_action"), LEFT)
    rig.tick()
    assert not rig.shows("stale_banner")
    undo_all(rig)
    assert rig.set == sample()


def test_that_bad_ends_are_refused_beside_the_field(rig: Rig) -> None:
    choose(rig, "jobs")
    fill(rig, "criterion_worst", "1000")
    assert "are the same" in page(rig).scale.worst.note.text()
    fill(rig, "criterion_worst", "many")
    assert "Type a number." in page(rig).scale.worst.note.text()
    assert rig.set == sample()


def test_that_the_direction_turns_the_scale_round(rig: Rig) -> None:
    choose(rig, "jobs")
    rig.click("min")
    scale = rig.set.criterion("jobs").scale
    assert (scale.worst, scale.best, scale.direction) == (1000.0, 0.0, "min")


def test_that_levels_are_described_and_removed(rig: Rig) -> None:
    choose(rig, "jobs")
    rig.click("add_anchor")
    write(rig, "anchor_words_0", "Nobody works")
    rig.click("add_anchor")
    fill(rig, "anchor_level_1", "400")
    write(rig, "anchor_words_1", "A small works")
    assert rig.set.criterion("jobs").scale.anchors == (
        Anchor(0.0, "Nobody works"),
        Anchor(400.0, "A small works"),
    )
    rig.click("remove_anchor_0")
    assert [anchor.level for anchor in rig.set.criterion("jobs").scale.anchors] == [400.0]
    undo_all(rig)
    assert rig.set == sample()


def test_that_words_being_typed_are_kept_when_another_level_goes(rig: Rig) -> None:
    choose(rig, "cost")
    box = rig.find(TextBox, "anchor_words_1")
    box.setFocus()
    box.selectAll()
    rig.qtbot.keyClicks(box, "nothing at all")
    rig.click("remove_anchor_0")
    assert rig.set.criterion("cost").scale.anchors == (Anchor(100.0, "nothing at all"),)
    assert rig.find(TextBox, "anchor_words_0").toPlainText() == "nothing at all"


def test_that_tab_goes_from_a_level_to_its_words(rig: Rig) -> None:
    choose(rig, "cost")
    line = rig.find(QLineEdit, "anchor_level_0")
    line.setFocus()
    line.selectAll()
    rig.qtbot.keyClicks(line, "90")
    rig.press(Key.Key_Tab)
    assert rig.focus().objectName() == "anchor_words_0"
    assert [anchor.level for anchor in rig.set.criterion("cost").scale.anchors] == [100.0, 90.0]


def test_that_the_mid_value_question_bends_the_curve(rig: Rig) -> None:
    choose(rig, "jobs")
    rig.click("exponential")
    assert rig.set.criterion("jobs").scale.function == Exponential(500.0)
    assert "From 0 up to which level" in page(rig).function.question.text()
    fill(rig, "mid_level", "0")
    assert "Type a level between" in page(rig).function.middle.note.text()
    fill(rig, "mid_level", "300")
    assert rig.set.criterion("jobs").scale.function == Exponential(300.0)
    rig.click("linear")
    assert rig.set.criterion("jobs").scale.function == Linear()
    undo_all(rig)
    assert rig.set == sample()


def test_that_points_are_dragged_in_one_step(open_window: OpenWindow) -> None:
    rig = open_window(bent(sample()))
    rig.window.pages.open("criteria")
    rig.tick()
    choose(rig, "jobs")
    chart = rig.find(ValueCurveChart, "value_curve")
    start = chart.place_of_knot(0).toPoint()
    rig.qtbot.mousePress(chart, LEFT, pos=start)
    for step in (5, 12, 20):
        move_mouse(chart, start - QPoint(0, step))
    rig.qtbot.mouseRelease(chart, LEFT, pos=start - QPoint(0, 20))
    rig.tick()
    function = rig.set.criterion("jobs").scale.function
    assert isinstance(function, Piecewise)
    assert 25 < function.points[1][1] <= 50
    assert rig.document.undo_stack.count() == 1
    rig.document.undo_stack.undo()
    assert rig.set == bent(sample())


def test_that_arrows_move_the_chosen_point(open_window: OpenWindow) -> None:
    rig = open_window(bent(sample()))
    rig.window.pages.open("criteria")
    rig.tick()
    choose(rig, "jobs")
    rig.key("value_curve", Key.Key_PageDown)
    rig.key("value_curve", Key.Key_Up)
    rig.key("value_curve", Key.Key_Right, Mod.ShiftModifier)
    function = rig.set.criterion("jobs").scale.function
    assert isinstance(function, Piecewise)
    assert function.points[2] == pytest.approx((600.0, 51.0))


def test_that_points_are_typed_added_and_removed(rig: Rig) -> None:
    choose(rig, "jobs")
    rig.click("piecewise")
    fill(rig, "point_value_1", "40")
    fill(rig, "point_level_1", "900")
    assert "Type a level between 0 and 500" in page(rig).function._fields[0][0].note.text()
    fill(rig, "point_value_2", "30")
    assert "Type a value from 40 to 75" in page(rig).function._fields[1][1].note.text()
    function = rig.set.criterion("jobs").scale.function
    assert isinstance(function, Piecewise)
    assert function.points[1] == (250.0, 40.0)
    rig.click("add_point")
    rig.click("remove_point_1")
    after = rig.set.criterion("jobs").scale.function
    assert isinstance(after, Piecewise)
    assert len(after.points) == 5
    undo_all(rig)
    assert rig.set == sample()


def test_that_thresholds_are_given_taken_away_and_checked(rig: Rig) -> None:
    choose(rig, "jobs")
    fill(rig, "threshold_indifference", "50")
    fill(rig, "threshold_preference", "20")
    assert "do not rise" in rig.find(Banner, "threshold_banner").accessibleName()
    fill(rig, "threshold_preference", "-1")
    assert "from 0" in page(rig).thresholds.amounts["preference"].note.text()
    fill(rig, "threshold_preference", "")
    rig.click("percent_indifference")
    rig.choose("threshold_function", "gaussian")
    fill(rig, "threshold_gaussian", "12,5")
    given_now = rig.set.criterion("jobs").thresholds
    assert given_now.indifference == Threshold(50.0, percent=True)
    assert (given_now.preference, given_now.function, given_now.gaussian) == (None, "gaussian", 12.5)
    undo_all(rig)
    assert rig.set == sample()


def test_that_answers_to_the_seven_questions_are_kept(rig: Rig) -> None:
    rig.click("ask_questions")
    write(rig, "answer_Double counting", "Yes for each")
    assert answers.answer_to(rig.set, "Double counting") == "Yes for each"
    assert len(page(rig).questions.boxes) == len(answers.TOPICS)
    assert set(page(rig).questions.boxes) == set(answers.TOPICS)
    rig.click("close_questions")
    assert rig.shows("criterion_identity")


def test_that_the_double_counting_probe_keeps_its_answer_and_advises(rig: Rig) -> None:
    choose(rig, "jobs")
    assert "at worst (0), the other at best (1\u202f000)" in page(rig).probe.question.text()
    rig.click("no_care")
    assert "merging" in page(rig).probe.advice.text()
    rig.click("depends")
    write(rig, "probe_words", "on where; they are")
    choose(rig, "noise")
    assert page(rig).probe.kind.current() == "open"
    choose(rig, "jobs")
    assert page(rig).probe.kind.current() == "depends"
    assert page(rig).probe.words.toPlainText() == "on where; they are"
    rig.click("open")
    assert rig.set == sample()
    undo_all(rig)
    assert rig.set == sample()


def test_that_correlations_are_shown_and_decide_nothing(open_window: OpenWindow) -> None:
    rig = open_window(sets.built_in())
    before = rig.set
    rig.window.pages.open("criteria")
    rig.click("ask_questions")
    assert "+0.8" in page(rig).questions.alike.text()
    assert "Feasibility" in page(rig).questions.noticed.text()
    assert rig.set is before


def test_that_an_empty_set_teaches_how_to_begin(open_window: OpenWindow) -> None:
    rig = open_window(revised(empty_set("Nothing yet"), options=(Option("a", "A way"),)))
    rig.window.pages.open("criteria")
    rig.tick()
    rig.click("empty_action")
    assert [c.name for c in rig.set.criteria] == ["New criterion"]
    assert rig.focus().objectName() == "criterion_name"


@pytest.mark.parametrize("odd", sorted(sets.ODD))
@pytest.mark.parametrize("size", [(1280, 800), (1600, 1000)])
def test_that_odd_sets_are_shown(open_window: OpenWindow, odd: str, size: tuple[int, int]) -> None:
    rig = open_window(sets.ODD[odd](), size)
    rig.window.pages.open("criteria")
    rig.tick()
    for row in outline(rig).rows():
        choose(rig, row.key)
    rig.click("ask_questions")
    assert page(rig).headline.accessibleName()


def test_that_everything_on_the_page_has_a_name(rig: Rig) -> None:
    choose(rig, "cost")
    for asking in (False, True):
        if asking:
            rig.click("ask_questions")
        stops = [
            w
            for w in page(rig).findChildren(QWidget)
            if w.isVisible() and w.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        ]
        assert len(stops) > 8
        for stop in stops:
            assert stop.accessibleName(), stop.objectName() or type(stop).__name__
