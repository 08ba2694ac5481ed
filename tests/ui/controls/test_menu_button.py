"""The mark that opens the menus: as often as it is pressed, with the arrow keys at once, in the theme."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.controls.menu import Menu
from ui.controls.menu_button import MenuButton


@pytest.fixture
def rail(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(84, 400)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def button(rail: QWidget) -> MenuButton:
    made = MenuButton("Menu", rail)
    menus = [Menu(words, rail) for words in ("&File", "&Edit")]
    for menu in menus:
        menu.addAction("Something")
    made.set_menus(menus)
    made.show()
    return made


def opened(button: MenuButton) -> QMenu:
    menu = button.findChild(QMenu, "main_menu")
    assert isinstance(menu, QMenu)
    return menu


def test_that_the_menus_open_again_after_they_were_closed(button: MenuButton, qtbot: QtBot) -> None:
    for _ in range(3):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert opened(button).isVisible()
        qtbot.keyClick(opened(button), Qt.Key.Key_Escape)
        opened(button).hide()
    assert [action.text() for action in opened(button).actions()] == ["&File", "&Edit"]


def test_that_the_first_menu_is_chosen_so_that_arrows_go_on(button: MenuButton, qtbot: QtBot) -> None:
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert opened(button).activeAction().text() == "&File"
    qtbot.keyClick(opened(button), Qt.Key.Key_Down)
    assert opened(button).activeAction().text() == "&Edit"
    opened(button).hide()


@pytest.mark.parametrize("shade", [theme.Theme.light(), theme.Theme.dark()], ids=["light", "dark"])
def test_that_a_menu_follows_the_theme(shade: theme.Theme, qtbot: QtBot) -> None:
    menu = Menu("File")
    qtbot.addWidget(menu)
    menu.addAction("Something")
    theme.apply(shade)
    menu.popup(menu.pos())
    middle = menu.grab().toImage().pixelColor(menu.width() // 2, 3)
    menu.hide()
    assert middle == shade.surface
