"""Where the window is narrow and the language is long no name is cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tests.ui import page_views
from tests.ui.every_view import settle
from tests.ui.fitting import cramped, elided
from tests.ui.pictures import grabbed
from tests.ui.rig import Rig
from ui import language
from ui.controls.words import Words
from ui.panels.headline import Headline

LONGEST_NAME = 40
"""What is longer is a sentence, whose end stands in the tooltip."""
IN_TOOLTIPS = (
    "Бизнес российского Дальнего",
    "Консервативная администрация",
    "Прогрессивная администрация",
    "Осуществимость и прочность",
    "выделены собственная рабочая сила",
)


@pytest.fixture
def russian(qapp: QApplication) -> Iterator[None]:
    language.apply(language.RUSSIAN)
    yield
    language.apply(language.ENGLISH)


@pytest.mark.usefixtures("russian")
def test_that_no_name_label_or_button_is_cut_on_any_page(
    open_window: Callable[..., Rig], monkeypatch: pytest.MonkeyPatch
) -> None:
    rig = open_window(page_views.judged(), (1280, 800))
    settle(rig.window)
    rig.window.weigh.select("A2")
    cut: dict[str, list[str]] = {}
    for view in page_views.VIEWS:
        assert view.can_open(rig.window), view.name
        settle(rig.window)
        with elided(monkeypatch) as words:
            grabbed(rig.window, QColor("white"))
        names = {w for w in words if len(w) <= LONGEST_NAME and not w.startswith(IN_TOOLTIPS)}
        found = [*sorted(names), *cramped(rig.window)]
        if found:
            cut[view.name] = found
    assert cut == {}


def test_that_what_is_cut_is_noticed(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    around = QWidget()
    column = QVBoxLayout(around)
    headline, label = Headline(13, 400), Words("A label with many words in it")
    headline.show_forms(("A headline with many words in it",))
    column.addWidget(headline)
    column.addWidget(label)
    label.setFixedWidth(40)
    around.resize(90, 90)
    around.show()
    with elided(monkeypatch) as cut:
        grabbed(around, QColor("white"))
    (words,) = cut
    assert words.startswith("A head")
    assert len(cramped(around)) == 1
    around.deleteLater()
