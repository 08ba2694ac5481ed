"""The Scenarios page as a person uses it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from criteria.edits.sets import empty_set
from criteria.optionset import OptionSet
from tests.ui import sets
from tests.ui.pictures import pixels_of
from tests.ui.rig import LEFT, Rig
from ui import theme
from ui.benchmark.cases import with_people
from ui.charts import scenario_grid as chart
from ui.charts import slopes
from ui.controls.segmented import Segmented
from ui.controls.words import Words
from ui.dialogs import choose
from ui.pages.scenarios import ACROSS, CHANGES, EDIT, FIRST, ScenariosPage
from ui.panels.cards.card import Card
from ui.panels.headline import Headline
from ui.panels.outline import Outline
from ui.panels.scenarios.across import Across
from ui.panels.scenarios.changes import SlopeChart
from ui.panels.scenarios.grid_chart import GridChart
from ui.tables.figures import FiguresTable
from ui.theme import Theme

OpenWindow = Callable[..., Rig]
Key, Mod = Qt.Key, Qt.KeyboardModifier
TABS = (ACROSS, CHANGES, FIRST, EDIT)


def open_page(rig: Rig, tab: str = ACROSS) -> ScenariosPage:
    rig.window.pages.open("scenarios")
    page = rig.window.pages.page("scenarios")
    assert isinstance(page, ScenariosPage)
    if tab != ACROSS:
        page.tabs.segment(tab).click()
    ready(rig, page)
    return page


def ready(rig: Rig, page: ScenariosPage) -> None:
    rig.tick()
    rig.qtbot.waitUntil(page.is_idle, timeout=20_000)
    rig.tick()


def headline(rig: Rig) -> str:
    return rig.find(Headline, "scenarios_headline").accessibleName()


def names(option_set: OptionSet) -> list[str]:
    return [scenario.name for scenario in option_set.scenarios]


@pytest.fixture
def rig(open_window: OpenWindow) -> Rig:
    return open_window(sets.built_in())


class TestAcross:
    def test_that_the_page_answers_in_one_sentence(self, rig: Rig) -> None:
        open_page(rig)
        assert headline(rig) == "Tumen road bridge is never more than 8.3 points behind the best"
        assert "7 × 8" in rig.find(Words, "scenarios_subtitle").text()

    def test_that_a_window_too_narrow_for_cells_says_what_is_shown_instead(self, rig: Rig) -> None:
        open_page(rig)
        assert "A column is a stakeholder" in rig.find(Headline, "futures_subtitle").accessibleName()
        rig.window.resize(960, 600)
        rig.tick()
        assert "The middle figure" in rig.find(Headline, "futures_subtitle").accessibleName()
        rig.window.resize(1600, 1000)
        rig.tick()
        assert "A column is a stakeholder" in rig.find(Headline, "futures_subtitle").accessibleName()

    def test_that_a_click_on_a_scenario_looks_at_it_in_one_undo_step(self, rig: Rig) -> None:
        open_page(rig)
        grid = rig.find(GridChart, "futures_chart")
        assert grid._data is not None
        where = chart.place_of(grid.plot(), grid._data).head(0).center().toPoint()
        rig.qtbot.mouseClick(grid, LEFT, pos=where)
        rig.tick()
        assert rig.set.view.scenario == "S1B"
        rig.document.undo_stack.undo()
        assert rig.set.view.scenario == "S2P"

    def test_that_the_keyboard_walks_the_cells_and_chooses_a_scenario(self, rig: Rig) -> None:
        page = open_page(rig)
        for key, modifier in (
            (Key.Key_Right, Mod.NoModifier),
            (Key.Key_Right, Mod.NoModifier),
            (Key.Key_Down, Mod.NoModifier),
            (Key.Key_Right, Mod.ControlModifier),
        ):
            rig.key("futures_chart", key, modifier)
        grid = rig.find(GridChart, "futures_chart")
        assert grid.spot() == (1, 1, 1)
        assert "Commodity barter, Strict 2019; Seoul willing" in grid.accessibleDescription()
        rig.key("futures_chart", Key.Key_Return)
        assert rig.set.view.scenario == "S1P"
        ready(rig, page)
        rig.key("futures_chart", Key.Key_Escape)
        assert grid.spot() is None

    def test_that_the_figures_are_behind_the_chart(self, rig: Rig) -> None:
        open_page(rig)
        rig.key("futures_chart", Key.Key_T)
        assert rig.find(FiguresTable, "futures_table").model().rowCount() == 15
        rig.click("families_table_button")
        assert rig.find(FiguresTable, "families_table").model().rowCount() == 5

    def test_that_a_cell_s_menu_leads_to_its_scenario_and_option(self, rig: Rig) -> None:
        page = open_page(rig)
        rig.key("futures_chart", Key.Key_Right)
        part = page.part(ACROSS)
        assert isinstance(part, Across)
        look, option, _scores = (act for act in part._acts_at(None) if act is not None)
        look.do()
        assert rig.set.view.scenario == "S1B"
        option.do()
        assert rig.window.pages.current() == "options"

    def test_that_the_measure_changes_the_figures(self, rig: Rig) -> None:
        page = open_page(rig)
        before = pixels_of(page.grab().toImage())
        page.findChild(Segmented, "futures_measure").segment("totals").click()
        assert not np.array_equal(pixels_of(page.grab().toImage()), before)

    def test_that_an_edit_shows_at_once_when_the_worker_has_answered(self, rig: Rig) -> None:
        page = open_page(rig)
        rig.document.open(with_people(sets.built_in(), 40))
        ready(rig, page)
        assert "7 × 40" in rig.find(Words, "scenarios_subtitle").text()

    def test_that_a_set_without_options_says_what_is_missing(self, open_window: OpenWindow) -> None:
        rig = open_window(empty_set("Nothing yet"))
        open_page(rig)
        assert rig.shows("empty_scenarios")
        assert headline(rig) == "No option to see through the scenarios yet"


class TestNames:
    def test_that_names_hidden_on_the_stakeholders_page_are_hidden_here(self, rig: Rig) -> None:
        page = open_page(rig)
        rig.window.pages.open("stakeholders")
        rig.click("hide_names")
        rig.window.pages.open("scenarios")
        ready(rig, page)
        shown = rig.find(Card, "futures_card").shown
        assert shown is not None
        told = " ".join((*shown.figures().headers, rig.find(Words, "scenarios_subtitle").text()))
        assert "Far East" not in told
        assert "Names are hidden." in told

    def test_that_f6_goes_round_the_page(self, rig: Rig) -> None:
        page = open_page(rig)
        parts = [stop.part for stop in page.stops()]
        for stop in page.stops():
            stop.take()
            assert any(part is rig.focus() or part.isAncestorOf(rig.focus()) for part in parts)


class TestTaking:
    @pytest.mark.parametrize(("tab", "card"), [(ACROSS, "futures"), (CHANGES, "slopes"), (FIRST, "openings")])
    def test_that_a_picture_says_what_it_is_of(self, rig: Rig, tab: str, card: str) -> None:
        open_page(rig, tab)
        picture = rig.find(Card, f"{card}_card").picture()
        assert picture is not None
        told = {
            ACROSS: "scenarios: 7 · every stakeholder heard",
            CHANGES: "Strict 2019; Seoul blocked → Gradual easing; Seoul in · Russian foreign ministry",
            FIRST: "scenarios: 7",
        }
        assert told[tab] in picture.caption.line()

    def test_that_a_picture_is_written(
        self, rig: Rig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        open_page(rig)
        monkeypatch.setattr(choose, "save_file", lambda *_given: tmp_path / "grid.svg")
        rig.find(Card, "futures_card").takeaway.save_picture()
        assert "Tumen road bridge" in (tmp_path / "grid.svg").read_text(encoding="utf-8")

    def test_that_the_table_is_copied(self, rig: Rig) -> None:
        open_page(rig, FIRST)
        rig.find(Card, "openings_card").takeaway.copy_table()
        assert "trustee bank" in QGuiApplication.clipboard().text()


class TestChanges:
    def test_that_two_scenarios_are_chosen_and_swapped(self, rig: Rig) -> None:
        page = open_page(rig, CHANGES)
        assert "in place of" in headline(rig)
        rig.choose("changes_second", "S1B")
        ready(rig, page)
        assert "Scores that differ: 0." in rig.find(Words, "scenarios_subtitle").text()
        assert rig.shows("changes_empty")
        rig.choose("changes_first", "S3P")
        rig.click("changes_swap")
        assert (
            "Settlement; Seoul in" in rig.find(Card, "slopes_card").picture().caption.line().split(" → ")[1]
        )  # type: ignore[union-attr]

    def test_that_a_click_on_an_option_shows_its_changes_alone(self, rig: Rig) -> None:
        open_page(rig, CHANGES)
        drawn = rig.find(SlopeChart, "slopes_chart")
        every = rig.find(Card, "changes_card").shown
        assert drawn.data is not None
        assert every is not None
        at = next(slope for slope in drawn.data.slopes if slope.code == "C1")
        where = drawn.plot().topLeft().toPoint()
        where.setX(where.x() + 60)
        where.setY(round(where.y() + slopes.HEAD + (at.before + 0.5) * slopes.ROW))
        rig.qtbot.mouseClick(drawn, LEFT, pos=where)
        rig.tick()
        alone = rig.find(Card, "changes_card").shown
        assert alone is not None
        assert {row[0] for row in alone.figures().rows} == {"C1"}
        assert len(every.figures().rows) > len(alone.figures().rows)


class TestFirst:
    def test_that_the_argument_of_the_sources_is_quoted(self, rig: Rig) -> None:
        open_page(rig, FIRST)
        assert headline(rig).startswith("8 of 15 options can start at once")
        assert "can come only after" in rig.find(Words, "scenarios_subtitle").text()
        assert rig.shows("source_S03")


class TestEditing:
    def test_that_a_scenario_is_added_named_and_taken_back(self, rig: Rig) -> None:
        page = open_page(rig, EDIT)
        before = rig.set
        rig.click("add_scenario")
        rig.qtbot.keyClicks(rig.focus(), "A new war")
        rig.press(Key.Key_Return)
        assert names(rig.set)[-1] == "A new war"
        assert rig.set.scenarios[-1].parent is None
        for _ in range(2):
            rig.document.undo_stack.undo()
        ready(rig, page)
        assert rig.set == before

    def test_that_an_heir_shows_the_same_scores(self, rig: Rig) -> None:
        open_page(rig, EDIT)
        rig.click("add_heir")
        assert rig.set.scenarios[-1].parent == "S2P"
        assert "“Gradual easing; Seoul in”" in rig.find(Words, "scenario_own").text()

    def test_that_a_copy_stands_below(self, rig: Rig) -> None:
        open_page(rig, EDIT)
        rig.key("scenarios_list", Key.Key_D, Mod.ControlModifier)
        assert names(rig.set)[4] == "Gradual easing; Seoul participating (copy)"

    def test_that_a_scenario_with_heirs_is_removed_only_after_asking(self, rig: Rig) -> None:
        page = open_page(rig, EDIT)
        rig.find(Outline, "scenarios_list").chosen.emit("S1B")
        rig.tick()
        rig.key("scenarios_list", Key.Key_Delete)
        assert len(rig.set.scenarios) == 7
        rig.click("primary_button")
        ready(rig, page)
        assert [scenario.key for scenario in rig.set.scenarios] == ["S1P", "S2B", "S2P", "S3B", "S3P", "L26"]
        assert rig.set.scenario("L26").parent is None
        rig.document.undo_stack.undo()
        assert len(rig.set.scenarios) == 7

    def test_that_plausibility_brings_expected_regret(self, rig: Rig) -> None:
        page = open_page(rig, EDIT)
        for scenario in rig.set.scenarios:
            rig.find(Outline, "scenarios_list").chosen.emit(scenario.key)
            rig.tick()
            line = rig.find(type(page.part(EDIT).identity.plausibility.line), "scenario_plausibility")  # type: ignore[attr-defined]
            line.setFocus()
            rig.qtbot.keyClicks(line, "1,5")
            rig.qtbot.keyClick(line, Key.Key_Return)
            rig.tick()
        assert {scenario.plausibility for scenario in rig.set.scenarios} == {1.5}
        page.tabs.segment(ACROSS).click()
        ready(rig, page)
        shown = rig.find(Card, "futures_card").shown
        assert shown is not None
        assert "Expected" in shown.figures().headers

    def test_that_a_negative_plausibility_is_refused_beside_the_field(self, rig: Rig) -> None:
        page = open_page(rig, EDIT)
        line = rig.find(type(page.part(EDIT).identity.plausibility.line), "scenario_plausibility")  # type: ignore[attr-defined]
        line.setFocus()
        rig.qtbot.keyClicks(line, "-1")
        rig.qtbot.keyClick(line, Key.Key_Return)
        assert rig.find(Words, "scenario_plausibility_note").text() == "Type a number from 0."
        assert rig.set.scenario("S2P").plausibility is None

    def test_that_a_parent_is_chosen_and_a_row_moves(self, rig: Rig) -> None:
        open_page(rig, EDIT)
        rig.choose("scenario_parent", "S3B")
        assert rig.set.scenario("S2P").parent == "S3B"
        rig.key("scenarios_list", Key.Key_Down, Mod.AltModifier)
        assert [s.key for s in rig.set.scenarios if s.parent == "S3B"] == ["S3P", "S2P"]

    def test_that_scenarios_are_edited_before_there_are_options(self, open_window: OpenWindow) -> None:
        rig = open_window(empty_set("Nothing yet"))
        open_page(rig, EDIT)
        rig.click("add_scenario")
        assert len(rig.set.scenarios) == 2
        assert not rig.shows("empty_scenarios")


class TestLook:
    @pytest.mark.parametrize("tab", TABS)
    def test_that_every_tab_is_painted_in_both_themes(
        self, open_window: OpenWindow, shade: Theme, tab: str
    ) -> None:
        theme.apply(shade)
        rig = open_window(sets.built_in(), (1280, 800))
        page = open_page(rig, tab)
        assert len(np.unique(pixels_of(page.grab().toImage()))) > 40

    @pytest.mark.parametrize("tab", TABS)
    def test_that_a_set_of_one_scenario_shows_every_tab(self, open_window: OpenWindow, tab: str) -> None:
        rig = open_window(sets.duel())
        open_page(rig, tab)
        assert headline(rig)
