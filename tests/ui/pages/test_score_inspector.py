"""One score questioned beside the matrix, and the page as a whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt, QUrl
from PySide6.QtGui import QAccessible, QDesktopServices
from PySide6.QtWidgets import QWidget

from criteria.edits.scores import set_score
from criteria.inheritance import score
from criteria.optionset import revised
from criteria.scores import UNKNOWN, Score
from criteria.sources import Source
from tests.ui import sets
from tests.ui.pages.matrix import Key, Matrix, Modifier
from tests.ui.rig import LEFT, steps
from tests.ui.test_accessibility import controls, describe, doubled_names
from ui.controls.score_field import ScoreField
from ui.controls.text_box import TextBox
from ui.panels.headline import Headline


class TestInspector:
    def test_that_low_and_high_are_typed_beside_the_best(self, crossing: Matrix) -> None:
        rig = crossing.rig
        crossing.click(0, 0)
        crossing.press(Key.Key_Return)
        assert rig.focus().objectName() == "score_best"
        for name, words in (("score_low", "15"), ("score_high", "45"), ("score_best", "44")):
            field = rig.find(ScoreField, name)
            field.selectAll()
            rig.qtbot.keyClicks(field, words)
            rig.qtbot.keyClick(field, Key.Key_Return)
            rig.tick()
        assert score(rig.set, "later", "ferry", "cost") == Score(15, 44, 45, "quote", ("E1",), "fact")
        assert steps(rig) == 3

    def test_that_an_end_on_the_wrong_side_is_refused_in_words(self, crossing: Matrix) -> None:
        rig = crossing.rig
        crossing.click(0, 0)
        field = rig.find(ScoreField, "score_low")
        field.setFocus()
        field.selectAll()
        rig.qtbot.keyClicks(field, "25")
        rig.qtbot.keyClick(field, Key.Key_Return)
        assert field.is_wrong()
        assert crossing.words("score_refusal") == (
            "F, Cost: the low end 25. Expected: at most the best score, 20. Change the best score first."
        )
        rig.qtbot.keyClick(field, Key.Key_Escape)
        assert field.text() == "10"
        assert not rig.shows("score_refusal")
        assert steps(rig) == 0

    def test_that_a_wrong_figure_left_behind_is_told(self, crossing: Matrix) -> None:
        rig = crossing.rig
        crossing.click(0, 0)
        field = rig.find(ScoreField, "score_high")
        field.setFocus()
        field.selectAll()
        rig.qtbot.keyClicks(field, "lots")
        crossing.click(1, 1)
        assert crossing.said().startswith("The score was left as it was. F, Cost: “lots”.")
        assert rig.find(ScoreField, "score_high").text() == "700"
        assert steps(rig) == 0

    def test_that_the_rationale_is_edited_in_place(self, crossing: Matrix) -> None:
        rig = crossing.rig
        crossing.click(0, 0)
        box = rig.find(TextBox, "score_rationale")
        assert box.words() == "quote"
        box.setFocus()
        box.selectAll()
        rig.qtbot.keyClicks(box, "two bids")
        crossing.click(0, 1)
        assert score(rig.set, "later", "ferry", "cost").rationale == "two bids"
        assert rig.document.undo_stack.undoText() == "F, Cost: rationale"
        assert rig.find(TextBox, "score_rationale").words() == ""

    def test_that_kind_and_unknown_are_one_button_each(self, crossing: Matrix) -> None:
        rig = crossing.rig
        crossing.click(0, 0)
        rig.click("score_kind")
        assert score(rig.set, "later", "ferry", "cost").kind == "judgement"
        rig.click("score_unknown")
        assert score(rig.set, "later", "ferry", "cost") == replace(
            UNKNOWN, rationale="quote", sources=("E1",)
        )
        assert not rig.find(ScoreField, "score_low").isEnabled()

    def test_that_a_source_opens_its_address_only_when_clicked(
        self, crossing: Matrix, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        opened: list[QUrl] = []
        monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
        rig = crossing.rig
        source = Source("E1", "A quote", ("ferry",), address="https://example.org/quote")
        rig.document.apply("source", revised(rig.set, sources=(source,)))
        rig.tick()
        crossing.click(0, 0)
        assert opened == []
        rig.click("source_E1")
        assert [url.toString() for url in opened] == ["https://example.org/quote"]

    def test_that_all_sources_are_shown_when_asked(self, open_matrix: Callable[..., Matrix]) -> None:
        matrix = open_matrix(sets.built_in())
        matrix.table.go_to(4, 2)
        matrix.rig.tick()
        keys = score(matrix.rig.set, "S2P", "B1", "trade").sources
        assert len(keys) == 5
        assert [matrix.rig.shows(f"source_{key}") for key in keys] == [True, True, False, False, False]
        matrix.rig.click("all_sources")
        assert all(matrix.rig.shows(f"source_{key}") for key in keys)

    def test_that_the_curve_can_be_read_as_a_table(self, crossing: Matrix) -> None:
        crossing.click(0, 0)
        chart = crossing.rig.find(QWidget, "curve_chart")
        assert chart.accessibleDescription() == "From 100, worth 0, to 0, worth 100. 20 is worth 80.0."
        crossing.rig.click("curve_table_button")
        assert crossing.rig.shows("curve_table")

    def test_that_esc_closes_it_and_enter_opens_it(self, crossing: Matrix) -> None:
        crossing.click(0, 0)
        crossing.press(Key.Key_Escape)
        assert not crossing.rig.shows("score_inspector")
        crossing.press(Key.Key_Return)
        assert crossing.rig.shows("score_inspector")
        crossing.rig.click("score_inspector_close")
        assert crossing.rig.focus() is crossing.table


class TestPage:
    @pytest.mark.parametrize("name", sets.ODD)
    def test_that_no_set_makes_it_stumble(self, open_matrix: Callable[..., Matrix], name: str) -> None:
        matrix = open_matrix(sets.ODD[name]())
        assert matrix.rig.shows("empty_scores") == (name == "empty")
        matrix.rig.window.grab()

    def test_that_it_says_what_it_holds(self, open_matrix: Callable[..., Matrix]) -> None:
        matrix = open_matrix(sets.built_in())
        words = matrix.rig.find(Headline, "scores_summary").accessibleName()
        option_set = matrix.rig.set
        facts = sum(
            score(option_set, "S2P", o.key, c.key).kind == "fact"
            for o in option_set.options
            for c in option_set.criteria
        )
        assert words == (
            "15 options × 13 criteria in “Gradual easing; Seoul participating”. "
            f"195 cells: {195 - facts} judgement, {facts} fact, 0 missing."
        )

    def test_that_a_removed_option_leaves_the_matrix(self, duel: Matrix) -> None:
        from criteria.edits.structure import remove_option

        duel.click(2, 0)
        duel.rig.document.apply("remove", remove_option(duel.rig.set, "r"))
        duel.rig.tick()
        assert duel.table.scores.rows == (0, 1)
        duel.rig.document.undo_stack.undo()
        duel.rig.tick()
        assert duel.table.scores.rows == (0, 1, 2)

    @pytest.mark.parametrize("size", [(1600, 1000), (1280, 800), (1000, 640)])
    def test_that_every_control_can_be_named_told_apart_and_hit(
        self, open_matrix: Callable[..., Matrix], size: tuple[int, int]
    ) -> None:
        matrix = open_matrix(sets.built_in(), size)
        matrix.page.open_inspector()
        matrix.rig.tick()
        for widget in controls(matrix.rig):
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface.text(QAccessible.Text.Name), describe(widget)
            assert widget.objectName(), describe(widget)
            assert min(widget.width(), widget.height()) >= 24, describe(widget)
        assert doubled_names(matrix.rig.window) == []

    def test_that_the_keyboard_begins_in_the_matrix_and_its_cells_are_spoken(
        self, open_matrix: Callable[..., Matrix]
    ) -> None:
        matrix = open_matrix(sets.built_in())
        assert matrix.rig.focus() is matrix.table
        matrix.press(Key.Key_Right)
        matrix.press(Key.Key_Down)
        assert matrix.current() == (1, 1)
        spoken = str(matrix.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
        assert spoken.startswith("A2 Minerals for infrastructure (Pobeda); Russia's place")

    def test_that_names_of_users_are_plain_text(self, open_matrix: Callable[..., Matrix]) -> None:
        plain = set_score(sets.duel(), "base", "p", "c1", Score(1, 1, 1, "<b>bold</b>"))
        matrix = open_matrix(plain)
        tooltip = str(matrix.table.scores.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))
        assert "&lt;b&gt;bold" in tooltip

    def test_that_a_selection_made_with_the_mouse_is_a_block(self, duel: Matrix) -> None:
        model = duel.table.selectionModel()
        duel.click(0, 0)
        box = duel.table.visualRect(duel.table.scores.index(1, 1))
        duel.rig.qtbot.mouseClick(duel.table.viewport(), LEFT, Modifier.ShiftModifier, box.center())
        assert duel.table.chosen() == (range(2), range(2))
        model.select(duel.table.scores.index(0, 0), QItemSelectionModel.SelectionFlag.Clear)
        assert duel.table.chosen() == (range(0), range(0))
