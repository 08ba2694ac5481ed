"""How the figures of every method are drawn and told."""

from __future__ import annotations

import numpy as np
import pytest

from criteria.edits.scores import set_score
from criteria.edits.view import set_best_of_families, set_method
from criteria.methods import METHODS
from criteria.options import Precondition
from criteria.optionset import OptionSet, revised
from criteria.scores import UNKNOWN
from tests.ui import sets
from ui.charts.ranking_data import Ranking, Shape
from ui.computing.evaluation import Evaluation, evaluate
from ui.presentation.faces.face import face_of
from ui.presentation.families import entries
from ui.presentation.figures import ranking_figures
from ui.presentation.ranking import ranking_data
from ui.presentation.sentences import headline, subtitle, summary
from ui.theme import Theme

LIGHT = Theme.light()
KEYS = [method.key for method in METHODS]


def by(option_set: OptionSet, method: str) -> Evaluation:
    return evaluate(set_method(option_set, method))


def drawn(option_set: OptionSet, method: str) -> Ranking:
    return ranking_data(by(option_set, method), LIGHT)


def said(option_set: OptionSet, method: str) -> str:
    evaluation = by(option_set, method)
    return headline(evaluation, entries(evaluation))[0]


def tiny(**rows: tuple[float, ...]) -> OptionSet:
    return sets.grid(dict(rows), (50, 30, 20), groups=("g", "g", "h"))


CLOSE = tiny(p=(100, 0, 50), q=(0, 100, 60), r=(99, 0, 50), s=(20, 20, 20), t=(0, 0, 0))


@pytest.mark.parametrize("method", KEYS)
@pytest.mark.parametrize("name", sorted(set(sets.ODD) - {"empty"}))
def test_that_any_set_can_be_shown_by_any_method(name: str, method: str) -> None:
    option_set = sets.ODD[name]()
    evaluation = by(option_set, method)
    data = ranking_data(evaluation, LIGHT)
    shown = len(data.rows) + len(data.unranked)
    assert shown == (0 if evaluation.is_behind else len(option_set.options))
    assert all(0 <= data.axis.part(row.total) <= 1 for row in data.rows)
    rows = entries(evaluation)
    assert all(headline(evaluation, rows))
    assert "nan" not in "".join((*subtitle(evaluation, rows), summary(evaluation, rows)))
    table = ranking_figures(evaluation)
    assert all(len(row) == len(table.headers) for row in table.rows)
    assert not any("nan" in cell for row in table.rows for cell in row)


@pytest.mark.parametrize("method", KEYS)
def test_that_every_line_of_the_built_in_case_says_its_figure(method: str) -> None:
    evaluation = by(sets.built_in(), method)
    data = ranking_data(evaluation, LIGHT)
    face = face_of(evaluation.basis)
    assert [row.total_text for row in data.rows] == [
        face.figure(float(evaluation.result.totals[i])) for i in evaluation.order
    ]
    assert data.figure_title
    assert data.groups or data.legend
    ends = [data.axis.part(row.total) for row in data.rows]
    if method not in {"kemeny", "electre"}:
        assert ends == sorted(ends, reverse=True)


class TestTopsis:
    def test_that_bars_are_closeness_from_zero(self) -> None:
        data = drawn(sets.built_in(), "topsis")
        assert (data.axis.start, data.axis.base, data.shape) == (0, 0, Shape.BAR)
        assert data.axis.end <= 1
        assert data.groups == ()
        assert all(row.parts == () for row in data.rows)
        assert float(data.rows[0].total_text) == pytest.approx(data.rows[0].total, abs=5e-4)

    def test_that_the_lead_is_one_of_closeness(self) -> None:
        assert said(sets.built_in(), "topsis").endswith("in closeness")
        near = tiny(p=(100, 0, 50), q=(100, 0, 49.9999), r=(0, 0, 0))
        assert said(near, "topsis") == "Option p leads by less than 0.001 in closeness"

    def test_that_the_table_tells_both_distances(self) -> None:
        assert {"Closeness", "Distance from the ideal"} <= set(
            ranking_figures(by(sets.built_in(), "topsis")).headers
        )


class TestVikor:
    def test_that_lower_is_better_and_longer(self) -> None:
        data = drawn(sets.built_in(), "vikor")
        assert (data.axis.start, data.axis.base, data.axis.end) == (1, 1, 0)
        assert "lower is better" in data.legend[0]
        totals = [row.total for row in data.rows]
        assert totals == sorted(totals)

    def test_that_one_clear_option_is_the_compromise(self) -> None:
        data = drawn(sets.built_in(), "vikor")
        assert data.rows[0].detail == ("the compromise",)
        assert [row.strong for row in data.rows] == [True] + [False] * (len(data.rows) - 1)
        assert "compromise" not in said(sets.built_in(), "vikor")

    def test_that_a_compromise_of_several_is_told_and_marked(self) -> None:
        evaluation = by(CLOSE, "vikor")
        rows = entries(evaluation)
        told = headline(evaluation, rows)
        assert told[0].endswith("; p and r form the compromise")
        assert told[-1] == "p leads; p and r form the compromise"
        data = ranking_data(evaluation, LIGHT)
        marked = [row.code for row in data.rows if row.strong]
        assert marked == ["p", "r"]
        assert {row.detail for row in data.rows if row.strong} == {("in the compromise",)}
        assert "r in the compromise" in summary(evaluation, rows)

    def test_that_both_conditions_are_explained(self) -> None:
        evaluation = by(CLOSE, "vikor")
        words = face_of(evaluation.basis).why(evaluation, int(evaluation.order[0]), int(evaluation.order[1]))
        assert words[0].startswith(f"{evaluation.option_set.options[evaluation.order[0]].badge}: all losses")
        assert any("too small to propose the first alone" in line for line in words)


class TestPromethee:
    def test_that_the_parts_make_the_net_flow(self) -> None:
        data = drawn(sets.built_in(), "promethee")
        assert data.shape is Shape.FLOW
        for row in data.rows:
            assert sum(row.parts) == pytest.approx(row.total)
        assert any(part < 0 for row in data.rows for part in row.parts)
        assert data.axis.start < 0 < data.axis.end
        assert 0 in data.axis.steps

    def test_that_the_axis_holds_every_part(self) -> None:
        data = drawn(sets.built_in(), "promethee")
        for row in data.rows:
            assert sum(part for part in row.parts if part > 0) <= data.axis.end + 1e-9
            assert sum(part for part in row.parts if part < 0) >= data.axis.start - 1e-9

    def test_that_negative_figures_have_a_true_minus(self) -> None:
        assert drawn(sets.built_in(), "promethee").rows[-1].total_text.startswith("−")

    def test_that_the_lead_is_shared_out_over_the_criteria(self) -> None:
        evaluation = by(sets.built_in(), "promethee")
        first, second = (int(i) for i in evaluation.order[:2])
        parts = face_of(evaluation.basis).differences(evaluation, first, second)
        assert parts is not None
        totals = evaluation.result.totals
        assert parts.sum() == pytest.approx(totals[first] - totals[second])

    def test_that_options_promethee_one_cannot_compare_say_so(self) -> None:
        data = drawn(sets.built_in(), "promethee")
        told = {row.code: row.detail[0] for row in data.rows if row.detail}
        assert told["A1"] == "not comparable with D3"
        heads = ranking_figures(by(sets.built_in(), "promethee")).headers
        assert {"Positive flow", "Negative flow", "Not comparable with"} <= set(heads)


class TestElectre:
    def test_that_a_line_shows_both_classes(self) -> None:
        data = drawn(sets.built_in(), "electre")
        assert data.shape is Shape.SPAN
        assert data.axis.end == 1
        assert data.axis.start > 1
        assert all(row.other is not None and row.other >= 1 for row in data.rows)
        assert (data.rows[0].total, data.rows[0].other) == (1, 1)

    def test_that_what_cannot_be_compared_is_named(self) -> None:
        data = drawn(sets.built_in(), "electre")
        told = {row.code: row.detail for row in data.rows if row.detail}
        assert told["C3"][0] == "not comparable with E"
        assert told["E"][-1] == "not comparable with 4"

    def test_that_an_incomparable_first_place_is_told(self) -> None:
        split = tiny(p=(100, 0, 50), q=(0, 100, 50))
        assert said(split, "electre").startswith("Option p ")

    def test_that_why_lists_who_stands_above_and_below(self) -> None:
        evaluation = by(sets.built_in(), "electre")
        words = face_of(evaluation.basis).why(evaluation, int(evaluation.order[3]), int(evaluation.order[0]))
        assert any(line.startswith("Stands above ") for line in words)
        assert any("has the credibility" in line for line in words)


class TestKemeny:
    def test_that_the_order_is_told_and_support_is_a_thin_bar(self) -> None:
        data = drawn(sets.built_in(), "kemeny")
        assert data.shape is Shape.THIN
        assert said(sets.built_in(), "kemeny").endswith("comes first in the best-supported order")

    def test_that_orders_that_are_equally_good_are_counted(self) -> None:
        even = sets.grid({"P": (100, 0), "Q": (0, 100)}, (50, 50))
        assert said(even, "kemeny") == "Option P and Option Q share the lead; 2 orders are equally good"

    def test_that_why_tells_the_weight_on_either_side(self) -> None:
        evaluation = by(sets.duel(), "kemeny")
        words = face_of(evaluation.basis).why(evaluation, 0, 1)
        assert "of the weight puts P before Q" in words[0]


class TestUnknown:
    @pytest.mark.parametrize("method", ["topsis", "vikor", "promethee", "electre", "kemeny"])
    def test_that_an_interval_of_everything_is_told_in_words(self, method: str) -> None:
        option_set = set_score(sets.built_in(), "S2P", "A1", "standing", UNKNOWN)
        row = drawn(option_set, method).rows[-1]
        assert (row.code, row.total_text, row.rank) == ("A1", "–", "1–11")
        assert row.words
        assert row.words[0].startswith("A score is unknown: any")
        assert said(option_set, method).endswith("; A1 could be ahead")

    def test_that_totals_keep_their_own_interval(self) -> None:
        row = drawn(set_score(sets.built_in(), "S2P", "A1", "standing", UNKNOWN), "additive").rows[-1]
        assert row.words == ()
        assert "–" in row.total_text

    def test_that_kemeny_does_not_compare_what_is_unknown(self) -> None:
        evaluation = by(sets.with_unknown(), "kemeny")
        words = face_of(evaluation.basis).why(evaluation, 1, 0)
        assert words == ("A score is unknown, so the two are not compared.",)


@pytest.mark.parametrize("method", KEYS)
def test_that_what_could_not_start_has_the_figure_that_it_would_have(method: str) -> None:
    barred = revised(sets.duel(), preconditions={"base": {"q": Precondition("no", ("a treaty",))}})
    evaluation = by(barred, method)
    data = ranking_data(evaluation, LIGHT)
    assert [row.code for row in data.unranked] == ["Q"]
    assert data.unranked[0].total_text == face_of(evaluation.basis).figure(float(evaluation.result.totals[1]))
    assert np.isfinite(evaluation.result.totals).all()


@pytest.mark.parametrize("method", KEYS)
def test_that_families_are_read_by_any_method(method: str) -> None:
    data = ranking_data(evaluate(set_best_of_families(set_method(sets.built_in(), method), True)), LIGHT)
    assert len(data.rows) == 5
    assert all(row.detail for row in data.rows)


def test_that_only_unknown_scores_put_words_in_place_of_a_bar() -> None:
    data = drawn(sets.with_unknown(), "topsis")
    assert [bool(row.words) for row in data.rows] == [False, False, True]
