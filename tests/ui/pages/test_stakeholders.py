"""The Stakeholders page as a person uses it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.exceptions import capture_exceptions

from criteria.edits.stakeholders import find, set_actor_weight
from tests.ui import crowds, sets
from tests.ui.pages.people_steps import CARDS, full, headline, open_page, ready, told, type_into
from tests.ui.pictures import has_colour, pixels_of
from tests.ui.rig import LEFT, Rig, assert_named, points, steps
from ui import theme
from ui.charts import coalition_tree
from ui.dialogs.rows import RowList
from ui.pages.stakeholders import COMPARE, JUDGED, PEOPLE, StakeholdersPage
from ui.panels.cards.card import Card
from ui.panels.headline import Headline
from ui.panels.stakeholders.judged_chart import JudgedChart
from ui.panels.stakeholders.live_chart import LiveChart
from ui.panels.stakeholders.tree_chart import TreeChart
from ui.theme import Theme

OpenWindow = Callable[..., Rig]
Key = Qt.Key


class TestCompare:
    @pytest.mark.parametrize("people", [8, 200])
    def test_that_every_card_is_filled(self, open_window: OpenWindow, people: int) -> None:
        option_set = sets.built_in() if people == 8 else crowds.crowd(200, 0.3)
        keys = [person.key for person in option_set.stakeholders[:4]]
        rig = open_window(crowds.judged_by(option_set, *keys))
        for tab, cards in CARDS.items():
            page = open_page(rig, tab)
            for card in cards:
                if (people, card) == (8, "rounds"):
                    continue
                shown = rig.find(Card, f"{card}_card").shown
                assert shown is not None, card
                assert shown.figures().rows, card
                assert shown.summary, card
            assert page.tabs.current() == tab
        assert headline(rig).endswith("could live with Commodity barter")

    def test_that_ctrl_6_opens_the_page(self, open_window: OpenWindow) -> None:
        rig = open_window(crowds.trio())
        rig.press(Key.Key_6, Qt.KeyboardModifier.ControlModifier)
        assert rig.window.pages.current() == "stakeholders"

    def test_that_the_threshold_decides_who_could_live_with_it(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.built_in())
        open_page(rig)
        assert headline(rig) == "7 of 8 could live with Commodity barter"
        rig.type("regret_threshold", "5")
        assert headline(rig) == "All 8 could live with Commodity barter"
        assert steps(rig) == 0

    def test_that_the_chosen_option_is_told_of(self, open_window: OpenWindow) -> None:
        rig = open_window(crowds.trio())
        open_page(rig)
        chart = rig.find(LiveChart, "live_chart")
        assert chart.data is not None
        keys = [row.key for row in chart.data.rows]
        rig.key("live_chart", Key.Key_Down)
        assert chart.data.selected == keys[1]
        words = rig.find(Headline, "live_told").accessibleName()
        assert words.startswith(f"{chart.data.rows[1].code} ")
        spot = chart.plot().topLeft().toPoint()
        spot.setY(round(chart.plot().bottom()) - 40)
        rig.qtbot.mouseClick(chart, LEFT, pos=spot)
        rig.tick()
        assert chart.data is not None
        assert chart.data.selected in keys

    def test_that_arrows_and_clicks_move_the_cut(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.built_in())
        page = open_page(rig)
        tree = rig.find(TreeChart, "coalitions_chart")
        assert tree.data is not None
        before = tree.data.coalitions
        rig.key("coalitions_chart", Key.Key_Left)
        assert tree.data.coalitions == before + 1
        assert told(rig, "coalitions").count("\n") == 7
        for _ in range(9):
            rig.key("coalitions_chart", Key.Key_Right)
        assert tree.data.coalitions == 1
        place = coalition_tree.height_at(tree.plot(), tree.data, tree.plot().topLeft())
        assert place is None
        rig.qtbot.mouseClick(tree, LEFT, pos=tree.plot().center().toPoint())
        rig.tick()
        assert tree.data.coalitions == page.look.coalitions
        assert tree.data.coalitions > 1

    def test_that_dragging_weights_leaves_the_page_alone(self, open_window: OpenWindow) -> None:
        from tests.ui.rig import move

        rig = open_window(crowds.trio())
        page = open_page(rig)
        before = rig.find(Card, "ranks_card").shown
        move(rig, 5.0)
        ready(rig, page)
        assert rig.find(Card, "ranks_card").shown is before

    def test_that_the_page_follows_scenario_and_undo(self, open_window: OpenWindow) -> None:
        from criteria.edits.view import set_scenario

        rig = open_window(sets.built_in())
        page = open_page(rig)
        before = told(rig, "live")
        other = next(s.key for s in rig.set.scenarios if s.key != rig.set.view.scenario)
        rig.document.apply("scenario", set_scenario(rig.set, other))
        ready(rig, page)
        assert told(rig, "live") != before
        rig.document.undo_stack.undo()
        ready(rig, page)
        assert told(rig, "live") == before


class TestPeople:
    def test_that_a_stakeholder_is_added_and_named_at_once(self, open_window: OpenWindow) -> None:
        rig = open_window(crowds.trio())
        page = open_page(rig, PEOPLE)
        rig.click("add_stakeholder")
        assert rig.focus().objectName() == "stakeholder_name"
        rig.qtbot.keyClicks(rig.focus(), "Dee Dale")
        rig.press(Key.Key_Return)
        ready(rig, page)
        assert [s.name for s in rig.set.stakeholders][-1] == "Dee Dale"
        assert rig.find(RowList, "stakeholder_list").current() == rig.set.stakeholders[-1].key
        for _ in range(2):
            rig.document.undo_stack.undo()
        ready(rig, page)
        assert rig.set == crowds.trio()

    def test_that_people_are_named_before_there_is_anything_to_weigh(self, open_window: OpenWindow) -> None:
        rig = open_window(sets.nothing())
        page = open_page(rig, PEOPLE)
        rig.click("add_stakeholder")
        type_into(rig, "stakeholder_name", "Dee Dale")
        ready(rig, page)
        assert [row.title for row in rig.find(RowList, "stakeholder_list").rows()] == ["Dee Dale"]
        rig.click("remove_stakeholder")
        ready(rig, page)
        assert not rig.set.stakeholders
        assert not rig.shows("person_card")

    def test_that_fields_change_the_person_one_step_each(self, open_window: OpenWindow) -> None:
        rig = open_window(crowds.trio())
        page = open_page(rig, PEOPLE)
        for name, words in (
            ("stakeholder_name", "Anna Archer"), ("stakeholder_short_name", "Anna"), ("actor_weight", "2.5"),
        ):  # fmt: skip
            type_into(rig, name, words)
            ready(rig, page)
        ann = find(rig.set, "ann")
        assert (ann.name, ann.short_name, ann.actor_weight) == ("Anna Archer", "Anna", 2.5)
        assert steps(rig) == 3
        assert rig.find(RowList, "stakeholder_list").rows()[0].aside == "weight 2.5"

    def test_that_a_bad_weight_or_name_changes_nothing(self, open_window: OpenWindow) -> None:
        rig = open_window(crowds.trio())
        open_page(rig, PEOPLE)
        for name, words in (("actor_weight", "-1"), ("stakeholder_name", "bob baker")):
            type_into(rig, name, words)
            assert rig.find(QLineEdit, name).accessibleDescription()
        assert rig.set == crowds.trio()

    def test_that_removing_says_what_would_be_lost_first(self, open_window: OpenWindow) -> None:
        rig = open_window(full())
        page = open_page(rig, PEOPLE)
        rig.find(RowList, "stakeholder_list").select("cho")
        rig.tick()
        rig.click("remove_stakeholder")
        assert rig.shows("remove_dialog")
        assert rig.set == full()
        rig.click("primary_button")
        ready(rig, page)
        assert [s.key for s in rig.set.stakeholders] == ["ann", "bob"]
        assert all(w.stakeholder != "cho" for w in rig.set.weightings)
        rig.document.undo_stack.undo()
        ready(rig, page)
        assert rig.set == full()
        assert len(rig.find(RowList, "stakeholder_list").rows()) == 3

    def test_that_the_weights_of_a_person_are_started_from(self, open_window: OpenWindow) -> None:
        rig = open_window(crowds.trio())
        open_page(rig, PEOPLE)
        rig.find(RowList, "stakeholder_list").select("cho")
        rig.tick()
        rig.click("start_from_person")
        assert rig.set.working.base == "cho-2"
        assert points(rig) == {"c1": 10, "c2": 90, "c3": 0}
        rig.document.undo_stack.undo()
        assert rig.set == crowds.trio()

    def test_that_who_moved_is_listed(self, open_window: OpenWindow) -> None:
        rig = open_window(crowds.trio())
        open_page(rig, PEOPLE)
        assert told(rig, "rounds").startswith("Cho Cooper 2 P Q 60.0%")

    def test_that_buttons_do_what_the_menu_does(
        self, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        rig = open_window(crowds.trio())
        open_page(rig)
        done: list[str] = []
        for key in ("export_form", "import_form"):
            action = rig.window.commands.actions[key]
            action.triggered.disconnect()
            action.triggered.connect(lambda _checked=False, key=key: done.append(key))
        rig.click("send_forms")
        rig.click("import_forms")
        assert done == ["export_form", "import_form"]


def test_that_a_judged_score_leads_to_the_agreed_one(open_window: OpenWindow) -> None:
    rig = open_window(full())
    open_page(rig, JUDGED)
    rig.key("judged_chart", Key.Key_Down)
    chart = rig.find(JudgedChart, "judged_chart")
    assert chart.selected == ("p", "c1")
    assert "Ann Archer" in chart.accessibleDescription()
    rig.press(Key.Key_Return)
    assert rig.window.pages.current() == "scores"
    assert steps(rig) == 0


def test_that_names_stay_hidden_in_another_language(open_window: OpenWindow) -> None:
    rig = open_window(full())
    open_page(rig, PEOPLE)
    rig.click("hide_names")
    rig.window.say_again()
    page = rig.window.pages.page("stakeholders")
    assert isinstance(page, StakeholdersPage)
    ready(rig, page)
    assert page.tabs.current() == PEOPLE
    assert {row.title for row in rig.find(RowList, "stakeholder_list").rows()} == {"A", "B", "C"}


def test_that_a_returned_form_brings_its_judged_scores_in(open_window: OpenWindow, tmp_path: Path) -> None:
    from tests.workbooks.test_return_scores import FILLED, SET, judged
    from workbooks.form_imports import import_form
    from workbooks.returns import read_form

    rig = open_window(SET)
    page = open_page(rig, JUDGED)
    assert rig.find(Card, "judged_card").shown is None
    read = read_form(judged(tmp_path, FILLED), SET)
    rig.document.apply("import", import_form(SET, read, "2026-05-02"))
    ready(rig, page)
    sender = rig.set.stakeholders[0].name
    shown = rig.find(Card, "judged_card").shown
    assert shown is not None
    rows = [row for row in shown.figures().rows if row[6] == sender]
    assert sorted(row[9] for row in rows) == ["55", "60"]
    assert rig.set.scores is SET.scores


class TestPage:
    @pytest.mark.parametrize("name", sets.ODD)
    def test_that_odd_sets_are_no_stumbling_block(self, open_window: OpenWindow, name: str) -> None:
        rig = open_window(sets.ODD[name](), (1280, 800))
        for tab in CARDS:
            page = open_page(rig, tab)
            page.grab()
        open_page(rig)
        assert rig.shows("empty_stakeholders") == (name == "empty")
        assert rig.shows("silent_stakeholders") == (name != "empty")

    @pytest.mark.parametrize("name", ["single", "unknown", "unavailable", "crowd", "ungrouped"])
    def test_that_odd_sets_can_be_answered(self, open_window: OpenWindow, name: str) -> None:
        rig = open_window(crowds.answered_by(sets.ODD[name](), (60, 40), (10, 90)), (1280, 800))
        for tab in CARDS:
            open_page(rig, tab).grab()
        rig.click("reveal_together")
        assert headline(rig)

    def test_that_one_answer_fills_the_page(self, open_window: OpenWindow) -> None:
        rig = open_window(crowds.answered_by(sets.duel(), (60, 40)))
        for tab in CARDS:
            open_page(rig, tab).grab()
        assert "no group yet" in headline(rig)

    def test_that_every_button_and_chart_has_a_name(self, open_window: OpenWindow) -> None:
        rig = open_window(full())
        for tab in CARDS:
            assert_named(open_page(rig, tab))

    def test_that_the_keyboard_goes_on_to_the_first_chart(self, open_window: OpenWindow) -> None:
        rig = open_window(crowds.trio())
        open_page(rig)
        assert rig.focus().objectName() == COMPARE
        for stop in ("import_forms", "scenario_selector", "ranks_chart"):
            rig.press(Key.Key_F6)
            assert rig.focus().objectName() == stop

    def test_that_colours_follow_the_theme(self, open_window: OpenWindow) -> None:
        rig = open_window(crowds.trio())
        page = open_page(rig)
        theme.apply(Theme.dark())
        rig.tick()
        image = page.grab().toImage()
        assert has_colour(image, Theme.dark().surface)
        light = pixels_of(image) == Theme.light().surface.rgb()
        assert light.sum() < 500  # the ink of a badge may be as white

    def test_that_another_method_is_told_of(self, open_window: OpenWindow) -> None:
        from criteria.edits.view import set_method

        rig = open_window(set_method(crowds.trio(), "topsis"))
        open_page(rig)
        for card in ("ranks", "disagreement", "live"):
            shown = rig.find(Card, f"{card}_card").shown
            assert shown is not None
            assert shown.note

    def test_that_a_window_closes_while_the_worker_is_busy(self, open_window: OpenWindow) -> None:
        rig = open_window(crowds.crowd(200, 0.3))
        rig.window.pages.open("stakeholders")
        rig.tick()
        rig.close()


def test_that_a_page_whose_question_failed_says_so_and_hears_the_next_one(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ui.pages import stakeholders

    def broken(*_given: object) -> object:
        raise ValueError

    rig = open_window(crowds.trio())
    with monkeypatch.context() as patched, capture_exceptions() as faults:
        patched.setattr(stakeholders, "find_out", broken)
        rig.window.pages.open("stakeholders")
        rig.qtbot.waitUntil(lambda: bool(faults))
        assert headline(rig) == "This could not be worked out"
    rig.document.apply("weight", set_actor_weight(rig.set, "ann", 2.0))
    page = rig.window.pages.page("stakeholders")
    assert isinstance(page, StakeholdersPage)
    ready(rig, page)
    assert page.scene() is not None
