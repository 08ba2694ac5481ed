"""What the elicitation dialogs say, and the ranking under weights that nobody gave."""

from __future__ import annotations

from dataclasses import replace

import pytest

from criteria.edits.structure import replace_criterion
from criteria.elicitation.order import Order
from criteria.elicitation.trade_offs import TradeOffs
from criteria.scales import Anchor, Scale
from tests.ui import sets
from ui.presentation.elicitation import comparison, order, ratio_words, swings, trade_offs
from ui.presentation.elicitation.comparison import (
    Column,
    cross_checks,
    leaders_sentence,
    ranked_under,
    ranks_figures,
)


class TestRatios:
    @pytest.mark.parametrize(
        ("ratio", "written"), [(1, "1"), (3, "3"), (1 / 3, "1/3"), (2.5, "2.5"), (0.4, "1/2.5"), (9, "9")]
    )
    def test_that_a_ratio_is_written_as_in_a_matrix(self, ratio: float, written: str) -> None:
        assert ratio_words.figure(ratio) == written

    @pytest.mark.parametrize(
        ("ratio", "words"),
        [
            (1, "“A” and “B” matter the same (1)"),
            (5, "“A” matters strongly more than “B” (5)"),
            (1 / 7, "“B” matters very strongly more than “A” (7)"),
            (2.5, "“A” matters moderately more than “B” (2.5)"),
        ],
    )
    def test_that_a_judgement_is_told_in_words(self, ratio: float, words: str) -> None:
        assert ratio_words.sentence("A", "B", ratio) == words

    @pytest.mark.parametrize(("ratio", "nearest"), [(3.2, 3), (0.3, 1 / 3), (20, 9), (0.01, 1 / 9), (1.3, 1)])
    def test_that_what_mends_is_on_the_scale(self, ratio: float, nearest: float) -> None:
        assert ratio_words.nearest(ratio) == pytest.approx(nearest)

    def test_that_every_stop_of_the_scale_has_its_own_name(self) -> None:
        assert len({ratio_words.name(times) for times in range(1, 10)}) == 9


class TestCrossChecks:
    def test_that_there_are_three_and_all_are_marked(self) -> None:
        columns = cross_checks(sets.duel())
        assert [column.title for column in columns] == ["Equal", "Entropy", "CRITIC"]
        assert all(column.is_check for column in columns)
        assert columns[0].points == {"c1": 100, "c2": 100, "c3": 100}
        assert columns[1].points["c3"] == 0, "all options are alike on c3"

    def test_that_ranks_stand_beside_those_of_now_in_their_order(self) -> None:
        now = comparison.working_column(sets.duel())
        other = Column("Other", {"c1": 10.0, "c2": 100.0, "c3": 0.0})
        figures = ranks_figures(sets.duel(), (now, other), ranked_under(sets.duel(), (now, other)))
        assert figures.headers == ("Code", "Option", "Now", "Other")
        assert [(row[0], *row[2:]) for row in figures.rows] == [
            ("P", "1", "3"),
            ("Q", "2", "1"),
            ("R", "3", "2"),
        ]

    def test_that_the_sentence_counts_who_is_first(self) -> None:
        now = comparison.working_column(sets.duel())
        other = Column("Other", {"c1": 10.0, "c2": 100.0, "c3": 0.0})
        assert (
            leaders_sentence(sets.duel(), ranked_under(sets.duel(), (now, now)))
            == "P is first under all of these weights"
        )
        words = "First under these 3 weights: P × 2, Q × 1"
        assert leaders_sentence(sets.duel(), ranked_under(sets.duel(), (now, other, now))) == words

    def test_that_nothing_to_rank_is_said(self) -> None:
        option_set = sets.all_unavailable()
        columns = (comparison.working_column(option_set), *cross_checks(option_set))
        found = ranked_under(option_set, columns)
        assert leaders_sentence(option_set, found) == "Nothing can be ranked here"
        assert ranks_figures(option_set, columns, found).rows == ()

    def test_that_of_many_options_the_first_are_listed_and_it_is_said(self) -> None:
        many = sets.crowd(80)
        columns = (comparison.working_column(many),)
        rows = ranks_figures(many, columns, ranked_under(many, columns)).rows
        assert len(rows) == 60
        assert rows[0][2] == "1"
        assert comparison.shown_words(many) == "The first 60 options are listed."
        assert comparison.shown_words(sets.duel()) == ""

    def test_that_shares_of_no_points_are_missing(self) -> None:
        figures = comparison.share_figures(sets.duel(), (Column("None", {}),))
        assert {row[1] for row in figures.rows} == {"–"}


def test_that_the_other_rules_are_those_not_chosen() -> None:
    placed = Order(("c1", "c2", "c3"), scheme="sum")
    assert [c.title for c in order.by_other_rules(sets.duel(), placed)] == ["Centroid", "Reciprocal"]
    assert order.by_other_rules(sets.duel(), Order()) == ()


def test_that_agreement_of_what_is_not_asked_twice_is_not_claimed() -> None:
    assert swings.agreement_of(1.0, 0)[0] == "Not checked"
    assert swings.agreement_of(1.2, 1)[0] == "They agree"
    assert swings.agreement_of(1.3, 1)[0] == "They disagree"


def test_that_a_level_of_a_scale_made_of_words_is_told_with_its_nearest_words() -> None:
    first = sets.duel().criterion("c1")
    scale = Scale("points", 0, 100, "max", natural=False, anchors=(Anchor(0, "bad"), Anchor(100, "good")))
    option_set = replace_criterion(sets.duel(), replace(first, scale=scale))
    judged = TradeOffs("c1", {("c1", "c2"): 80.0})
    (question, *_) = trade_offs.questions(option_set, judged, trade_offs.read(option_set, judged).points)
    first_offer, second_offer = trade_offs.offers(option_set, question)
    assert (first_offer.first, second_offer.first) == ("bad", "80 of 100, near “good”")
    assert (first_offer.second, second_offer.second) == ("100 points", "0 points")


@pytest.mark.parametrize(("span", "level"), [(1000.0, 333.0), (10.0, 3.3), (1.0, 0.33)])
def test_that_a_dragged_level_has_no_more_decimals_than_its_scale_needs(span: float, level: float) -> None:
    criterion = replace(sets.duel().criterion("c1"), scale=Scale("units", 0, span, "max"))
    assert trade_offs.level_at(criterion, 1 / 3) == pytest.approx(level)
