import pytest
import shiboken6
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.rig import Rig
from ui.controls.banner import Message
from ui.controls.chip import Tone
from ui.controls.scroll import ScrollArea
from ui.dialogs import frame
from ui.dialogs.fields import Field
from ui.dialogs.frame import Dialog


class Sample(Dialog):
    def __init__(self, window: QWidget) -> None:
        super().__init__(window, "sample_dialog", "A question", "And what it means.")
        self.first, self.second = Field("first", "First"), Field("second", "Second")
        self.body.addWidget(self.first)
        self.body.addWidget(self.second)
        self.set_primary("Do it", self.accept)

    def first_field(self) -> QWidget:
        return self.first.line


@pytest.fixture
def dialog(rig: Rig) -> Sample:
    made = Sample(rig.page)
    made.open()
    return made


def test_that_tab_goes_round_inside_the_dialog(rig: Rig, dialog: Sample) -> None:
    stops = []
    for _ in range(5):
        focused = rig.page.focusWidget()
        assert focused is not None
        stops.append(focused.objectName())
        rig.press(Qt.Key.Key_Tab)
    assert stops == ["first", "second", "cancel_button", "primary_button", "first"]
    rig.press(Qt.Key.Key_Backtab)
    assert rig.page.focusWidget() is dialog.first.line


def test_that_esc_leaves_the_dialog_and_the_keyboard_goes_back(rig: Rig, dialog: Sample) -> None:
    rig.press(Qt.Key.Key_Escape)
    assert dialog.result() == Dialog.DialogCode.Rejected
    assert not dialog.isVisible()
    assert rig.page.focusWidget() is rig.page.field


def test_that_enter_in_a_field_presses_the_primary_button(rig: Rig, dialog: Sample) -> None:
    rig.press(Qt.Key.Key_Return)
    assert dialog.result() == Dialog.DialogCode.Accepted


def test_that_enter_does_nothing_while_the_primary_button_is_disabled(rig: Rig, dialog: Sample) -> None:
    dialog.primary.setEnabled(False)
    rig.press(Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_that_shortcuts_of_the_window_rest_meanwhile(rig: Rig, dialog: Sample) -> None:
    rig.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert rig.page.undone == 0
    dialog.reject()
    rig.qtbot.keyClick(rig.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert rig.page.undone == 1


def test_that_a_click_beside_the_panel_reaches_nothing_behind_it(rig: Rig, dialog: Sample) -> None:
    assert rig.page.childAt(5, 5) is dialog


def test_that_the_panel_stays_inside_a_small_window_and_follows_it(rig: Rig, dialog: Sample) -> None:
    rig.page.resize(420, 300)
    rig.qtbot.waitUntil(lambda: dialog.size() == QSize(420, 300))
    assert dialog.rect().contains(dialog.panel.geometry())
    assert dialog.panel.height() <= 300 - 48
    rig.press(Qt.Key.Key_Tab)
    assert dialog.second.line.visibleRegion().boundingRect().height() == dialog.second.line.height()


def test_that_the_panel_grows_for_what_is_told(rig: Rig, dialog: Sample) -> None:
    before = dialog.panel.height()
    dialog.tell(Message(Tone.BAD, "Nothing was saved.", "The disk is full."))
    rig.qtbot.waitUntil(lambda: dialog.panel.height() >= before + 38)
    dialog.tell(None)
    rig.qtbot.waitUntil(lambda: dialog.panel.height() == before)


def test_that_the_panel_grows_when_a_field_says_what_is_wrong(rig: Rig, dialog: Sample) -> None:
    before = dialog.panel.height()
    dialog.first.say("This will not do.", wrong=True)
    rig.qtbot.waitUntil(lambda: dialog.panel.height() > before)
    assert dialog.first.line.accessibleDescription() == "This will not do."


@pytest.mark.parametrize(
    ("platform", "desktop", "order"),
    [
        ("win32", "", ["primary_button", "cancel_button"]),
        ("linux", "KDE", ["primary_button", "cancel_button"]),
        ("linux", "GNOME", ["cancel_button", "primary_button"]),
        ("darwin", "", ["cancel_button", "primary_button"]),
    ],
)
def test_that_buttons_stand_in_the_order_of_the_platform(
    rig: Rig, monkeypatch: pytest.MonkeyPatch, platform: str, desktop: str, order: list[str]
) -> None:
    monkeypatch.setattr(frame.sys, "platform", platform)
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", desktop)
    made = Sample(rig.page)
    made.open()
    buttons = sorted((made.cancel, made.primary), key=lambda button: button.x())
    assert [button.objectName() for button in buttons] == order


def test_that_everything_in_a_dialog_has_a_name_for_screen_readers(rig: Rig, dialog: Sample) -> None:
    assert dialog.accessibleName() == "A question"
    named = (dialog.first.line, dialog.second.line, dialog.cancel, dialog.primary, dialog.close_button)
    assert [widget.accessibleName() for widget in named] == ["First", "Second", "Cancel", "Do it", "Close"]


def test_that_the_window_outlives_a_dialog_that_was_left_with_tab(
    rig: Rig, dialog: Sample, qtbot: QtBot
) -> None:
    area = ScrollArea(QWidget(), rig.page)
    area.show()
    bar = area.verticalScrollBar()
    rig.press(Qt.Key.Key_Tab)
    with qtbot.waitSignal(dialog.destroyed, timeout=2000):
        dialog.deleteLater()
    assert shiboken6.isValid(bar)


def test_that_what_had_the_keyboard_may_be_gone_when_the_dialog_is_left(
    rig: Rig, dialog: Sample, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(rig.page.field.destroyed, timeout=2000):
        rig.page.field.deleteLater()
    dialog.reject()
    assert not dialog.isVisible()


def test_that_the_keyboard_never_goes_back_to_a_dialog_that_was_left(
    rig: Rig, dialog: Sample, qtbot: QtBot
) -> None:
    rig.page.field.hide()
    dialog.reject()
    following = Sample(rig.page)
    following.open()
    with qtbot.waitSignal(dialog.destroyed, timeout=2000):
        dialog.deleteLater()
    following.reject()
    assert not following.isVisible()
