"""The parameters of the chosen method, beside its selector."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QWidget

from criteria.edits.view import set_method
from tests.ui import sets
from tests.ui.rig import LEFT, Rig, steps
from ui.controls.selector import Selector
from ui.dialogs.fields import TextField
from ui.panels.method_parameters import MethodParameters

OpenWindow = Callable[..., Rig]


def opened(rig: Rig) -> MethodParameters:
    rig.click("method_parameters_button")
    return rig.find(MethodParameters, "method_parameters")


def typed(rig: Rig, name: str, words: str) -> TextField:
    field = rig.find(TextField, name)
    field.setFocus()
    field.selectAll()
    if words.isascii():
        rig.qtbot.keyClicks(field, words)
    else:
        QGuiApplication.clipboard().setText(words)
        field.paste()
    rig.qtbot.keyClick(field, Qt.Key.Key_Return)
    rig.tick()
    return field


def note(rig: Rig, name: str) -> str:
    from ui.controls.words import Words

    return rig.find(Words, f"{name}_note").text()


@pytest.fixture
def rig(open_window: OpenWindow) -> Rig:
    return open_window(set_method(sets.duel(), "vikor"))


def test_that_a_method_without_parameters_has_no_button(open_window: OpenWindow) -> None:
    rig = open_window(sets.duel())
    assert not rig.shows("method_parameters_button")
    rig.choose("method_selector", "topsis")
    assert rig.shows("method_parameters_button")
    rig.choose("method_selector", "kemeny")
    assert not rig.shows("method_parameters_button")


def test_that_a_number_is_taken_as_one_step_that_can_be_undone(rig: Rig) -> None:
    opened(rig)
    assert rig.find(TextField, "parameter_v").text() == "0.5"
    typed(rig, "parameter_v", "0,7")
    assert dict(rig.set.view.parameters) == {"v": 0.7}
    assert rig.document.undo_stack.undoText() == "v 0.5 → 0.7"
    assert steps(rig) == 1
    assert rig.evaluation.basis.parameters == {"v": 0.7}
    rig.document.undo_stack.undo()
    rig.tick()
    assert rig.find(TextField, "parameter_v").text() == "0.5"
    assert rig.evaluation.basis.parameters == {"v": 0.5}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("1.7", "1.7 is not between 0 and 1. Type a number from 0 to 1."),
        ("half", "“half” is not a number. Type a number from 0 to 1."),
        ("1e999", "“1e999” is not a number. Type a number from 0 to 1."),
    ],
)
def test_that_a_bad_value_says_why_beside_the_field_and_keeps_the_old_one(
    rig: Rig, words: str, said: str
) -> None:
    opened(rig)
    typed(rig, "parameter_v", words)
    assert note(rig, "parameter_v") == said
    assert rig.set.view.parameters == {}
    assert steps(rig) == 0
    typed(rig, "parameter_v", "1")
    assert rig.set.view.parameters == {"v": 1.0}
    assert note(rig, "parameter_v").startswith("How much the sum")


def test_that_the_words_that_say_why_are_seen_whole(rig: Rig) -> None:
    panel = opened(rig)
    typed(rig, "parameter_v", "7")
    rig.tick()
    field, told = rig.find(TextField, "parameter_v"), rig.find(QWidget, "parameter_v_note")
    assert told.height() >= told.heightForWidth(told.width())
    assert field.mapTo(panel, field.rect().bottomLeft()).y() < told.mapTo(panel, told.rect().topLeft()).y()
    assert told.mapTo(panel, told.rect().bottomLeft()).y() <= panel.height()


def test_that_nothing_typed_is_refused(rig: Rig) -> None:
    opened(rig)
    field = rig.find(TextField, "parameter_v")
    field.selectAll()
    rig.qtbot.keyClick(field, Qt.Key.Key_Backspace)
    rig.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert note(rig, "parameter_v").startswith("Nothing is typed here.")


def test_that_a_word_is_chosen_and_told(open_window: OpenWindow) -> None:
    rig = open_window(set_method(sets.built_in(), "topsis"))
    opened(rig)
    rig.qtbot.mouseClick(rig.find(QAbstractButton, "linear"), LEFT)
    rig.tick()
    assert dict(rig.set.view.parameters) == {"normalisation": "linear"}
    assert rig.document.undo_stack.undoText() == "Normalisation vector → linear"
    selector = rig.find(Selector, "method_selector")
    assert selector.accessibleName() == "Method: TOPSIS · Normalisation: linear"


def test_that_negative_numbers_are_read_with_either_minus(open_window: OpenWindow) -> None:
    rig = open_window(set_method(sets.duel(), "electre"))
    opened(rig)
    typed(rig, "parameter_beta", "-0.3")
    typed(rig, "parameter_alpha", "0.4")
    assert dict(rig.set.view.parameters) == {"alpha": 0.4, "beta": -0.3}
    typed(rig, "parameter_beta", "−0.2")
    assert rig.set.view.parameters["beta"] == -0.2
    typed(rig, "parameter_beta", "0.2")
    assert note(rig, "parameter_beta") == "0.2 is not between −1 and 0. Type a number from −1 to 0."


def test_that_the_defaults_come_back_with_one_button(rig: Rig) -> None:
    opened(rig)
    assert not rig.shows("parameter_defaults")
    typed(rig, "parameter_v", "0.9")
    rig.click("parameter_defaults")
    assert rig.set.view.parameters == {}
    assert rig.find(TextField, "parameter_v").text() == "0.5"


def test_that_escape_closes_and_nothing_is_changed(rig: Rig) -> None:
    panel = opened(rig)
    assert rig.find(TextField, "parameter_v").hasFocus()
    rig.qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert steps(rig) == 0


def test_that_parameters_a_file_holds_and_nobody_can_use_are_told(open_window: OpenWindow) -> None:
    rig = open_window(set_method(sets.duel(), "vikor", {"v": 7.0}))
    assert rig.evaluation.basis.parameters == {"v": 0.5}
    assert rig.window.weigh.ranking.notices.banner.message() is not None
    said = rig.window.weigh.ranking.notices.banner.message()
    assert said is not None
    assert "expected a number from 0 to 1" in said.headline
