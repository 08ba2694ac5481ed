"""What people weigh together, and the page without names, as a person uses them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from criteria.edits.stakeholders import set_actor_weight
from tests.ui import crowds, sets
from tests.ui.pages.people_steps import CARDS, full, open_page, ready, told
from tests.ui.rig import Rig, points, steps
from ui.dialogs.rows import RowList
from ui.pages.stakeholders import PEOPLE, TOGETHER
from ui.panels.cards.card import Card

OpenWindow = Callable[..., Rig]
Key = Qt.Key


class TestTogether:
    def test_that_own_rankings_are_shown_before_the_group(self, open_window: OpenWindow) -> None:
        rig = open_window(crowds.trio())
        page = open_page(rig, TOGETHER)
        assert told(rig, "own_rankings")
        assert not rig.shows("group_weights_card")
        assert not rig.shows("group_ranking_card")
        rig.click("reveal_together")
        assert rig.shows("group_weights_card")
        assert not rig.shows("reveal_together")
        rig.document.apply("weight", set_actor_weight(rig.set, "ann", 3))
        ready(rig, page)
        assert not rig.shows("group_weights_card")

    @pytest.mark.parametrize("mean", ["arithmetic", "geometric", "median"])
    def test_that_the_group_is_used_and_kept_as_one_step_each(
        self, open_window: OpenWindow, mean: str
    ) -> None:
        rig = open_window(crowds.trio())
        open_page(rig, TOGETHER)
        rig.click("reveal_together")
        if mean != "arithmetic":
            rig.click(mean)
        shown = rig.find(Card, "group_weights_card").shown
        assert shown is not None
        wanted = [row[1] for row in shown.figures().rows]
        before = rig.set.working
        rig.click("keep_group_weights")
        assert rig.set.working == before
        kept = rig.set.weightings[-1]
        assert kept.stakeholder is None
        assert mean.split("-", maxsplit=1)[0] in kept.name
        assert rig.shows("group_weights_card")
        rig.click("use_group_weights")
        assert steps(rig) == 2
        now = points(rig)
        assert now == dict(kept.points)
        assert [f"{100 * value / sum(now.values()):.1f}%" for value in now.values()] == wanted
        rig.document.undo_stack.undo()
        rig.document.undo_stack.undo()
        rig.tick()
        assert rig.set == crowds.trio()

    def test_that_a_median_of_nothing_is_refused(self, open_window: OpenWindow) -> None:
        apart = sets.grid({"P": (1, 2, 3), "Q": (3, 2, 1)}, (1, 1, 1))
        rig = open_window(crowds.answered_by(apart, (1,), (0, 1), (0, 0, 1)))
        open_page(rig, TOGETHER)
        rig.click("reveal_together")
        rig.click("median")
        assert not rig.find(QWidget, "use_group_weights").isEnabled()
        assert rig.find(Card, "group_weights_card").shown is None


class TestAnonymous:
    def test_that_no_name_is_left_on_any_tab(self, open_window: OpenWindow) -> None:
        rig = open_window(full())
        page = open_page(rig)
        names = [part for person in rig.set.stakeholders for part in (person.name, person.short_name) if part]
        rig.click("hide_names")
        for tab in CARDS:
            open_page(rig, tab)
            if tab == TOGETHER:
                rig.click("reveal_together")
            for widget in page.findChildren(QWidget):
                if not widget.isVisible():
                    continue
                said = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
                said += [getattr(widget, "text", str)()]
                if isinstance(widget, Card) and widget.shown is not None:
                    said += [cell for row in widget.shown.figures().rows for cell in row]
                    picture = widget.picture()
                    assert picture is not None
                    said += [picture.title, picture.caption.line()]
                if isinstance(widget, RowList):
                    said += [row.title for row in widget.rows()]
                assert not [words for words in said for name in names if name in str(words)], widget

    def test_that_nothing_that_shows_names_can_be_done(self, open_window: OpenWindow) -> None:
        rig = open_window(full())
        open_page(rig, PEOPLE)
        rig.click("hide_names")
        for name in ("send_forms", "import_forms", "add_stakeholder", "remove_stakeholder"):
            assert not rig.find(QWidget, name).isEnabled()
        for name in ("stakeholder_name", "start_from_person"):
            assert not rig.shows(name)
        rig.key("stakeholder_list", Key.Key_Delete)
        assert not rig.shows("remove_dialog")
        rig.click("hide_names")
        assert rig.shows("stakeholder_name")

    def test_that_a_table_is_copied_without_names(self, open_window: OpenWindow) -> None:
        rig = open_window(full())
        open_page(rig)
        rig.click("hide_names")
        rig.find(Card, "live_card").takeaway.copy_table()
        copied = QGuiApplication.clipboard().text()
        assert "P" in copied
        assert "Archer" not in copied
