"""The Scores page, used as an analyst would: walk, type, paste, fill, find, filter, question."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from criteria.edits.view import set_scenario
from criteria.inheritance import score, score_origin
from tests.ui import sets
from tests.ui.pages.matrix import Key, Matrix, Modifier
from tests.ui.rig import Rig, steps
from ui.tables.score_editor import CellEditor
from ui.tables.scores_table import ScoresTable


class TestTyping:
    def test_that_digits_typed_on_a_cell_are_its_best_score_and_enter_goes_down(self, duel: Matrix) -> None:
        duel.click(0, 1)
        duel.type("42")
        assert duel.best()[0] == [100, 42, 50]
        assert duel.current() == (1, 1)
        assert duel.rig.document.undo_stack.undoText() == "P, Criterion 2: 42"
        duel.type("7", Key.Key_Tab)
        assert duel.best()[1] == [0, 7, 50]
        assert duel.current() == (1, 2)
        for _ in range(2):
            duel.rig.document.undo_stack.undo()
        assert duel.rig.set.scores == sets.duel().scores

    def test_that_what_is_no_number_stays_in_the_field_in_red(self, duel: Matrix) -> None:
        duel.click(0, 0)
        duel.type("8x")
        editor = duel.rig.find(CellEditor, "cell_editor")
        assert editor.error() == "“8x”. Type a plain number."
        assert steps(duel.rig) == 0
        duel.rig.qtbot.keyClick(editor, Key.Key_Backspace)
        assert not editor.error()
        duel.rig.qtbot.keyClick(editor, Key.Key_Return)
        duel.rig.tick()
        assert duel.best()[0][0] == 8

    def test_that_leaving_a_cell_with_a_wrong_figure_keeps_the_old_one_and_says_so(
        self, duel: Matrix
    ) -> None:
        duel.click(0, 0)
        duel.rig.qtbot.keyClicks(duel.table, "1")
        editor = duel.rig.find(CellEditor, "cell_editor")
        duel.rig.qtbot.keyClicks(editor, ",250")
        duel.click(1, 1)
        assert steps(duel.rig) == 0
        assert duel.said().startswith("The score was left as it was. P, Criterion 1: “1,250”")

    def test_that_esc_leaves_the_score_as_it_was(self, duel: Matrix) -> None:
        duel.click(0, 0)
        duel.type("12", Key.Key_Escape)
        assert steps(duel.rig) == 0
        assert not duel.rig.shows("cell_editor")

    def test_that_a_score_out_of_scale_is_taken_clamped_and_told(self, duel: Matrix) -> None:
        duel.click(1, 0)
        duel.type("130")
        assert duel.best()[1][0] == 130
        assert duel.said() == "Q, Criterion 1: The scale goes from 0 to 100: 130 counts as 100."
        assert duel.rig.evaluation.problem.values[1, 0] == 100
        duel.click(1, 0)
        assert duel.words("score_outside") == "The scale goes from 0 to 100: 130 counts as 100."

    def test_that_delete_makes_unknown_and_backspace_inherits_again(self, crossing: Matrix) -> None:
        rig = crossing.rig
        crossing.click(1, 0)
        before = score(rig.set, "later", "bridge", "cost")
        crossing.press(Key.Key_Delete)
        assert not score(rig.set, "later", "bridge", "cost").known
        assert crossing.words("score_option") == "Bridge – toll"
        crossing.press(Key.Key_Backspace)
        assert score_origin(rig.set, "later", "bridge", "cost") == "now"
        assert steps(rig) == 2
        for _ in range(2):
            rig.document.undo_stack.undo()
        assert score(rig.set, "later", "bridge", "cost") == before

    def test_that_a_scenario_without_a_parent_says_that_it_inherits_nothing(self, duel: Matrix) -> None:
        duel.click(0, 0)
        duel.press(Key.Key_Backspace)
        assert duel.said() == "“Base scenario” inherits from no other scenario."
        assert steps(duel.rig) == 0

    def test_that_weights_moved_meanwhile_are_not_taken_back(self, duel: Matrix) -> None:
        from tests.ui.rig import move

        move(duel.rig, 11)
        duel.rig.settle()
        duel.click(0, 0)
        duel.type("5")
        assert duel.rig.set.working.points["c1"] == 11
        assert duel.best()[0][0] == 5


class TestBlocks:
    def test_that_a_block_from_a_spreadsheet_is_pasted_as_one_step(self, duel: Matrix) -> None:
        duel.click(1, 1)
        duel.paste("12,5\t\r\n7\t8\r\n")
        assert duel.best() == [[100, 0, 50], [0, 12.5, None], [20, 7, 8]]
        assert duel.rig.document.undo_stack.undoText() == "Paste 4 scores"
        duel.rig.document.undo_stack.undo()
        assert duel.rig.set.scores == sets.duel().scores

    def test_that_one_bad_cell_keeps_the_whole_block_out_and_every_one_is_named(self, duel: Matrix) -> None:
        duel.click(0, 0)
        duel.paste("1\tten\n2\t3\nx\t4\n")
        assert steps(duel.rig) == 0
        assert duel.said() == (
            "Nothing was pasted. P, Criterion 2: “ten”. Expected: a number, or nothing for an unknown score. "
            "Type a plain number. One more like it. Show all 2"
        )
        duel.rig.click("banner_action")
        table = duel.rig.find(QWidget, "paste_faults_table")
        assert table.model().rowCount() == 2  # type: ignore[attr-defined]  # a table
        duel.rig.click("primary_button")
        assert not duel.rig.shows("paste_faults")

    def test_that_a_block_larger_than_the_room_is_refused(self, duel: Matrix) -> None:
        duel.click(2, 1)
        duel.paste("1\t2\n3\t4\n")
        assert steps(duel.rig) == 0
        assert "a block of 2 × 2 cells. Expected: at most 1 × 2 from here on." in duel.said()

    def test_that_one_figure_fills_the_selection(self, duel: Matrix) -> None:
        duel.take(range(3), range(2))
        duel.paste("9\n")
        assert duel.best() == [[9, 9, 50], [9, 9, 50], [9, 9, 50]]
        assert steps(duel.rig) == 1

    def test_that_an_empty_clipboard_is_told(self, duel: Matrix) -> None:
        duel.click(0, 0)
        duel.paste("")
        assert duel.said().startswith("There is nothing to paste.")

    def test_that_what_is_copied_can_be_pasted_elsewhere(self, duel: Matrix) -> None:
        duel.take(range(2), range(2))
        duel.press(Key.Key_C, Modifier.ControlModifier)
        assert QGuiApplication.clipboard().text() == "100\t0\n0\t100\n"
        duel.click(1, 1)
        duel.rig.click("paste_scores")
        assert duel.best() == [[100, 0, 50], [0, 100, 0], [20, 0, 100]]

    def test_that_fill_down_takes_figures_and_leaves_reasons(self, crossing: Matrix) -> None:
        rig = crossing.rig
        crossing.take(range(2), range(1))
        crossing.press(Key.Key_D, Modifier.ControlModifier)
        filled = score(rig.set, "later", "bridge", "cost")
        assert filled.figures() == score(rig.set, "now", "ferry", "cost").figures()
        assert filled.rationale == ""
        assert steps(rig) == 1
        crossing.take(range(2, 3), range(1))
        crossing.press(Key.Key_D, Modifier.ControlModifier)
        assert score(rig.set, "later", "wait", "cost").best == 20

    def test_that_the_menu_says_all_that_can_be_done(self, duel: Matrix) -> None:
        from ui.controls.menu import Menu

        duel.take(range(2), range(1))
        duel.rig.click("more_scores")
        menu = duel.table.findChild(Menu, "scores_menu")
        assert menu is not None
        words = [action.text().partition("\t")[0].replace("&", "") for action in menu.actions()]
        assert words == ["Copy", "Paste", "Fill down", "", "Make unknown", "Inherit again", "",
                         "Make facts", "Make judgements"]  # fmt: skip
        menu.actions()[7].trigger()
        menu.hide()
        assert [score(duel.rig.set, "base", key, "c1").kind for key in "pqr"] == ["fact", "fact", "judgement"]
        assert steps(duel.rig) == 1


class TestFindingAndFiltering:
    def test_that_find_goes_from_place_to_place(self, open_matrix: Callable[..., Matrix]) -> None:
        matrix = open_matrix(sets.built_in())
        matrix.table.setFocus()
        matrix.press(Key.Key_F, Modifier.ControlModifier)
        field = matrix.rig.focus()
        assert field.objectName() == "find_score"
        matrix.rig.qtbot.keyClicks(field, "containers only with seoul")
        matrix.rig.qtbot.keyClick(field, Key.Key_Return)
        matrix.rig.tick()
        assert matrix.current() == (4, 2)
        count = int(matrix.words("find_count").split(" of ")[1])
        for _ in range(count):
            matrix.rig.qtbot.keyClick(field, Key.Key_Return)
        assert matrix.current() == (4, 2)
        field.clear()  # type: ignore[attr-defined]  # a field
        matrix.rig.qtbot.keyClicks(field, "tumen road")
        matrix.rig.qtbot.keyClick(field, Key.Key_Return)
        assert matrix.current()[0] == 3
        matrix.rig.qtbot.keyClicks(field, "zzz")
        matrix.rig.qtbot.keyClick(field, Key.Key_Return)
        assert matrix.words("find_count") == "Nothing found"

    def test_that_a_family_leaves_its_options(self, duel: Matrix) -> None:
        duel.rig.choose("family_filter", "y")
        assert duel.table.scores.rows == (1,)
        assert duel.table.scores.columns == (0, 1, 2)
        duel.rig.choose("family_filter", "")
        assert duel.table.scores.rows == (0, 1, 2)

    def test_that_unknown_only_leaves_what_is_missing_and_keeps_it_while_it_is_filled(
        self, open_matrix: Callable[..., Matrix]
    ) -> None:
        matrix = open_matrix(sets.with_unknown())
        matrix.rig.choose("kind_filter", "unknown")
        assert (matrix.table.scores.rows, matrix.table.scores.columns) == ((1,), (1,))
        matrix.click(0, 0)
        matrix.type("33")
        assert matrix.best()[1][1] == 33
        assert matrix.table.scores.rows == (1,)

    def test_that_a_filter_that_leaves_nothing_offers_the_way_back(self, duel: Matrix) -> None:
        duel.rig.choose("kind_filter", "facts")
        assert duel.rig.shows("no_such_scores")
        duel.rig.click("empty_action")
        assert duel.table.scores.rows == (0, 1, 2)
        assert not duel.rig.shows("no_such_scores")

    def test_that_pasting_follows_what_is_shown(self, duel: Matrix) -> None:
        duel.rig.choose("family_filter", "x")
        duel.click(0, 0)
        duel.paste("1\n2\n")
        assert duel.best() == [[1, 0, 50], [0, 100, 50], [2, 20, 50]]


class TestScenarios:
    def test_that_inherited_cells_are_shown_as_such(self, crossing: Matrix) -> None:
        model = crossing.table.scores
        inherited = [[model.cell(model.index(r, c)).is_inherited for c in range(3)] for r in range(3)]
        assert inherited == [[True] * 3, [False, True, True], [True] * 3]
        crossing.click(0, 0)
        assert crossing.words("score_origin") == "Inherited from “As now”."
        crossing.click(1, 0)
        assert crossing.words("score_origin") == "This scenario's own. “As now” has 80 (70 to 95)."
        crossing.rig.click("score_inherit")
        assert crossing.words("score_origin") == "Inherited from “As now”."
        assert steps(crossing.rig) == 1

    def test_that_the_matrix_follows_the_scenario_and_typing_gives_it_a_score_of_its_own(
        self, crossing: Matrix
    ) -> None:
        rig = crossing.rig
        rig.document.apply("now", set_scenario(rig.set, "now"))
        rig.tick()
        assert crossing.table.scores.index(1, 0).data() == "80"
        assert not crossing.table.scores.cell(crossing.table.scores.index(0, 0)).is_inherited
        rig.document.apply("last", set_scenario(rig.set, "last"))
        rig.tick()
        crossing.click(0, 2)
        crossing.type("51")
        assert score_origin(rig.set, "last", "ferry", "noise") == "last"
        assert score(rig.set, "now", "ferry", "noise").best == 50


def test_that_every_criterion_is_seen_beside_the_inspector_at_1280(open_window: Callable[..., Rig]) -> None:
    rig = open_window(sets.built_in(), (1280, 800))
    rig.window.pages.open("scores")
    rig.settle()
    assert rig.shows("score_inspector")
    assert rig.find(ScoresTable, "scores_table").horizontalScrollBar().maximum() == 0
