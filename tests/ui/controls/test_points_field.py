"""The points field: what is typed is taken, or refused with the old value kept."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.controls.points_field import PointsField


class Form(QWidget):
    """The field and something else to go to."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.other = PointsField(), QLineEdit()
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.other)
        self.field.set_value(30)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.field.setFocus()
    made.field.selectAll()
    return made


@pytest.mark.parametrize(
    ("typed", "value"),
    [("45", 45.0), ("0", 0.0), ("100", 100.0), ("12,5", 12.5), (" 7 ", 7.0), ("14.5%", 14.5)],
)
def test_that_enter_takes_a_number(typed: str, value: float, form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.field, typed)
    with qtbot.waitSignal(form.field.committed, timeout=500) as caught:
        qtbot.keyClick(form.field, Qt.Key.Key_Return)
    assert caught.args == [value]
    assert form.field.value() == value
    assert not form.field.error()


@pytest.mark.parametrize("typed", ["eighty", "101", "-1", "1e1", "nan", "", "12.5.1"])
def test_that_bad_input_never_overwrites_the_old_value(typed: str, form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.field, typed)
    if not typed:
        qtbot.keyClick(form.field, Qt.Key.Key_Delete)
    with qtbot.assertNotEmitted(form.field.committed), qtbot.waitSignal(form.field.rejected, timeout=500):
        qtbot.keyClick(form.field, Qt.Key.Key_Return)
    assert form.field.value() == 30
    assert form.field.text() == typed
    assert "Type a number from 0 to 100." in form.field.error()
    assert form.field.accessibleDescription() == form.field.error()


def test_that_escape_brings_the_old_value_back(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.field, "eighty")
    qtbot.keyClick(form.field, Qt.Key.Key_Return)
    with qtbot.waitSignal(form.field.mended, timeout=500):
        qtbot.keyClick(form.field, Qt.Key.Key_Escape)
    assert (form.field.text(), form.field.error()) == ("30", "")


def test_that_leaving_the_field_takes_the_number(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.field, "55")
    with qtbot.waitSignal(form.field.committed, timeout=500):
        form.other.setFocus()
    assert form.field.value() == 55


def test_that_leaving_an_untouched_field_tells_nothing(form: Form, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(form.field.committed):
        form.other.setFocus()
        qtbot.waitUntil(form.other.hasFocus)


def test_that_a_refused_number_stays_to_be_mended(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.field, "140")
    form.other.setFocus()
    qtbot.waitUntil(form.other.hasFocus)
    assert form.field.text() == "140"
    form.field.setFocus()
    form.field.selectAll()
    qtbot.keyClicks(form.field, "40")
    assert not form.field.error()
    with qtbot.waitSignal(form.field.committed, timeout=500):
        qtbot.keyClick(form.field, Qt.Key.Key_Return)


def test_that_a_new_value_does_not_disturb_typing(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.field, "5")
    form.field.set_value(31)
    assert form.field.text() == "5"
    qtbot.keyClick(form.field, Qt.Key.Key_Escape)
    assert form.field.text() == "31"


def test_that_digits_typed_elsewhere_begin_the_number(form: Form, qtbot: QtBot) -> None:
    form.other.setFocus()
    form.field.start_typing("7")
    qtbot.keyClicks(form.field, "5")
    with qtbot.waitSignal(form.field.committed, timeout=500) as caught:
        qtbot.keyClick(form.field, Qt.Key.Key_Return)
    assert caught.args == [75.0]


def test_that_a_share_is_shown_with_its_sign(form: Form) -> None:
    form.field.set_limits(0, 85.5, 1, "%")
    form.field.set_value(14.52)
    assert form.field.text() == "14.5%"
    form.field.set_value(None)
    assert form.field.text() == ""


def test_that_undo_goes_to_the_window_unless_something_is_typed(form: Form, qtbot: QtBot) -> None:
    def wants_undo() -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        event.ignore()
        QApplication.sendEvent(form.field, event)
        return event.isAccepted()

    assert not wants_undo()
    qtbot.keyClicks(form.field, "5")
    assert wants_undo()


def test_that_a_changed_value_is_semi_bold(form: Form) -> None:
    form.field.set_changed(True)
    assert form.field.font().weight() == 600
    form.field.set_changed(False)
    assert form.field.font().weight() == 500
