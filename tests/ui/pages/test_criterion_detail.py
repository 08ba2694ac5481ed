"""What the Criteria page holds of one criterion: scale, value function, thresholds, questions."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from criteria.edits import answers
from criteria.edits.sets import empty_set
from criteria.options import Option
from criteria.optionset import revised
from criteria.scales import Anchor
from evaluator.thresholds import Threshold
from evaluator.values import Exponential, Linear, Piecewise
from tests.criteria.samples import sample
from tests.ui import sets
from tests.ui.pages.criterion_steps import bent, page
from tests.ui.pages.outline_steps import choose, fill, outline, undo_all, write
from tests.ui.rig import LEFT, Rig, move_mouse
from ui.controls.banner import Banner
from ui.controls.text_box import TextBox
from ui.panels.value_curve_chart import ValueCurveChart

Key, Mod = Qt.Key, Qt.KeyboardModifier
OpenWindow = Callable[..., Rig]


@pytest.fixture
def rig(open_window: OpenWindow) -> Rig:
    opened = open_window(sample())
    opened.window.pages.open("criteria")
    opened.tick()
    return opened


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
