"""The pages of the window: made when first opened, following the evaluation while they are seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from criteria.edits import weights
from tests.ui import sets
from tests.ui.rig import Rig
from ui.computing.evaluation import Evaluation
from ui.computing.recompute import Recompute
from ui.controls.rail import Rail
from ui.document import Document
from ui.pages.page import Page
from ui.pages.places import PLACES, WEIGH, Place
from ui.pages.stack import PageStack
from ui.window.top_bar import ELICIT, EXPLORE

OpenWindow = Callable[..., Rig]
pytestmark = pytest.mark.usefixtures("few_draws")


class Noting(Page):
    """Notes what it was shown."""

    def __init__(self, document: Document, recompute: Recompute) -> None:
        super().__init__(document, recompute)
        self.shown: list[Evaluation | None] = []
        self.size_told = (0, 0)

    def show_evaluation(self, evaluation: Evaluation | None) -> None:
        self.shown.append(evaluation)

    def fit(self, width: int, height: int) -> None:
        self.size_told = (width, height)


@pytest.fixture
def stack(qtbot: QtBot) -> Iterator[PageStack]:
    document = Document(sets.duel())
    recompute = Recompute(document)
    places = (*PLACES, Place("notes", "Notes", "&Notes", "scores", "Ctrl+9", Noting))
    made = PageStack(document, recompute, places)
    qtbot.addWidget(made)
    made.fit(1300, 850)
    made.show()
    yield made
    recompute.close()


def test_that_a_page_is_made_when_it_is_first_opened_and_then_kept(stack: PageStack) -> None:
    assert stack.count() == 1
    stack.open("notes")
    first = stack.page("notes")
    assert (stack.current(), stack.count()) == ("notes", 2)
    stack.open(WEIGH)
    stack.open("notes")
    assert stack.page("notes") is first
    assert stack.count() == 2
    assert isinstance(first, Noting)
    assert first.size_told == (1300, 850)


def test_that_a_hidden_page_catches_up_when_it_is_shown(stack: PageStack) -> None:
    stack.open("notes")
    page = stack.page("notes")
    assert isinstance(page, Noting)
    stack.open(WEIGH)
    seen = len(page.shown)
    document = page.document
    document.apply("Move", weights.set_points(document.option_set, "c1", 11))
    page.recompute.run_now()
    assert len(page.shown) == seen
    stack.open("notes")
    newest = page.shown[-1]
    assert newest is not None
    assert newest.option_set is document.option_set
    page.recompute.show_again()
    assert len(page.shown) == seen + 2


def test_that_a_fault_while_a_page_is_shown_leaves_the_page_open(
    stack: PageStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_page: Page, _evaluation: Evaluation | None) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Noting, "show_evaluation", broken)
    with pytest.raises(ZeroDivisionError):
        stack.open("notes")
    assert stack.current() == "notes"


def test_that_the_rail_follows_the_page_and_elicit_leaves_only_weigh(open_window: OpenWindow) -> None:
    rig = open_window(sets.duel())
    rail = rig.window.findChild(Rail)
    assert rail is not None
    for place in PLACES:
        rig.window.pages.open(place.key)
        assert rig.window.pages.current() == place.key
        assert rail._entries[place.key].isChecked()
    rig.window.set_mode(ELICIT)
    assert [key for key, entry in rail._entries.items() if entry.isEnabled()] == [WEIGH]
    rig.window.set_mode(EXPLORE)
    assert all(entry.isEnabled() for entry in rail._entries.values())
