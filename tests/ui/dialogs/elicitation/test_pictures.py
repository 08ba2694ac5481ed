"""Every elicitation dialog in both themes, and in a window at twice the scale; nothing may be clipped."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from criteria.elicitation.best_worst import BestWorst
from criteria.elicitation.order import Order
from criteria.elicitation.pairs import Pairs, pair_sets
from criteria.elicitation.swings import Swings
from criteria.elicitation.trade_offs import TradeOffs
from tests.ui import sets
from tests.ui.dialogs.elicitation.rig import ElicitationRig
from tests.ui.pictures import grabbed, has_colour, keep
from ui import theme
from ui.controls.buttons import Button
from ui.controls.words import Words
from ui.dialogs.frame import Dialog
from ui.theme import Theme
from ui.window.menus import WAYS

KEYS = [criterion.key for criterion in sets.built_in().criteria]


def judged(way: str) -> object:
    """Judgements on all criteria of the built-in case, some of which do not fit."""
    first, *others = KEYS
    if way == "swing":
        points = {key: 95.0 - 7 * at for at, key in enumerate(others)}
        return Swings(first, points, {(others[0], others[4]): 20.0, (others[4], others[8]): 90.0})
    if way == "order":
        return Order(tuple(KEYS), frozenset({KEYS[3]}))
    if way == "pairs":
        found = {
            pair: (3.0, 0.5, 5.0, 1.0)[at % 4]
            for one in pair_sets(sets.built_in(), True)
            for at, pair in enumerate(one.pairs)
        }
        return Pairs(found, by_group=True)
    if way == "best_worst":
        above = dict.fromkeys(others, 8.0)
        return BestWorst(first, KEYS[-1], {**above, KEYS[-1]: 9.0}, dict.fromkeys(KEYS[1:-1], 8.0))
    levels = {("trade", key): 900.0 + 300 * at for at, key in enumerate(k for k in KEYS if k != "trade")}
    return TradeOffs("trade", {**levels, ("legal", "uptake"): 90.0})


def shown(dialog: QWidget) -> list[Words]:
    return [words for words in dialog.findChildren(Words) if words.isVisible()]


@pytest.mark.parametrize("way", WAYS)
def test_that_it_is_drawn_whole(qtbot: QtBot, tmp_path: Path, shade: Theme, way: str) -> None:
    theme.apply(shade)
    rig = ElicitationRig(qtbot, tmp_path, sets.built_in())
    dialog = rig.elicit(way)
    dialog.method.wanted.emit(judged(way), "")
    qtbot.wait(5)
    image = grabbed(rig.page, shade.canvas)
    keep(image, f"elicitation-{way}-{'dark' if shade.is_dark else 'light'}")
    assert dialog.reading.is_complete
    assert dialog.reading.troubles or way == "order"
    assert has_colour(image, shade.text)
    assert dialog.rect().contains(dialog.panel.geometry())
    for button in dialog.findChildren(Button):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.words()
    for words in shown(dialog):
        assert words.height() >= min(words.heightForWidth(words.width()), words.sizeHint().height()), (
            words.text()
        )


@pytest.mark.parametrize("way", [*WAYS, "cross_checks"])
def test_that_it_fits_a_window_at_twice_the_scale(qtbot: QtBot, tmp_path: Path, way: str) -> None:
    rig = ElicitationRig(qtbot, tmp_path, sets.built_in())
    rig.page.resize(640, 400)
    if way == "cross_checks":
        rig.files.cross_checks()
    else:
        rig.elicit(way).method.wanted.emit(judged(way), "")
    qtbot.wait(5)
    (dialog,) = (d for d in rig.page.findChildren(Dialog) if d.isVisible())
    keep(grabbed(rig.page, theme.current().canvas, scale=2), f"elicitation-{way}-2x")
    assert dialog.rect().contains(dialog.panel.geometry())
    foot = dialog.primary.mapTo(dialog, dialog.primary.rect().bottomRight())
    assert dialog.panel.geometry().contains(foot)
