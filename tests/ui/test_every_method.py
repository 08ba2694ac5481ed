"""The window driven through every method: what is shown is the method's own, and comes back after undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from criteria.edits.scores import set_score
from criteria.edits.view import set_method
from criteria.edits.weights import set_points
from criteria.methods import METHODS, Method
from criteria.scores import UNKNOWN
from criteria.storage.exchange import read_exchange, write_exchange
from tests.ui import sets
from tests.ui.rig import LEFT, Rig, leader, move
from ui.charts.ranking_data import Row
from ui.computing import effort, thorough
from ui.computing.evaluation import evaluate
from ui.controls.selector import Selector
from ui.methods import method_name
from ui.panels.headline import Headline
from ui.panels.inspector_parts import Section
from ui.panels.ranking_chart import RankingChart
from ui.projector import ProjectorWindow

OpenWindow = Callable[..., Rig]
KEYS = [method.key for method in METHODS]
OTHERS = [key for key in KEYS if key != "additive"]
ONE_BY_ONE = {"electre", "kemeny"}


@pytest.fixture
def plain_tracks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the tracks that are found by ranking at one weight after the other: they take seconds."""
    for method in ONE_BY_ONE:
        monkeypatch.setitem(effort.SCANNED_ONE_BY_ONE, method, (0, 0))


def said(rig: Rig, name: str) -> str:
    return rig.find(QWidget, name).accessibleName()


def words(rig: Rig, section: str) -> list[str]:
    labels = [label for label in rig.find(Section, section).findChildren(QLabel) if label.isVisible()]
    return [label.text() for label in labels]


def test_that_the_selector_offers_every_method_with_its_sentence(open_window: OpenWindow) -> None:
    rig = open_window(sets.duel())
    choices = rig.find(Selector, "method_selector").choices()
    assert [choice.key for choice in choices] == KEYS
    assert all(choice.note.startswith("Weights") and choice.wraps for choice in choices)


@pytest.mark.parametrize("method", OTHERS)
def test_that_choosing_a_method_ranks_by_it_and_undo_takes_it_back(
    open_window: OpenWindow, method: str
) -> None:
    rig = open_window(sets.duel())
    rig.settle()
    additive = said(rig, "headline")
    rig.choose("method_selector", method)
    assert rig.set.view.method == method
    assert rig.document.undo_stack.undoText() == f"Method {method_name(method)}"
    assert not rig.document.is_modified()
    expected = evaluate(rig.set)
    assert list(rig.evaluation.result.ranks) == list(expected.result.ranks)
    assert said(rig, "headline") != additive
    rig.document.undo_stack.undo()
    rig.settle()
    assert said(rig, "headline") == additive
    assert rig.find(Selector, "method_selector").current() == "additive"


@pytest.mark.parametrize("method", OTHERS)
def test_that_chances_are_the_methods_own(open_window: OpenWindow, method: str) -> None:
    rig = open_window(sets.duel())
    rig.settle()
    rig.document.apply("by", set_method(rig.set, method))
    rig.recompute.run_now()
    at_once = rig.recompute.evaluation
    assert at_once is not None
    assert at_once.chances is None
    rig.settle()
    evaluation = rig.evaluation
    assert evaluation.chances is not None
    assert not evaluation.chances_behind
    assert evaluation.chances.samples == (effort.DRAWS if method in ONE_BY_ONE else 4_000)
    assert evaluation.chances.first.sum() == pytest.approx(1)
    told = said(rig, "subtitle")
    assert ("of only 200 draws" in told) == (method in ONE_BY_ONE)
    assert evaluation.tracks


@pytest.mark.parametrize("method", KEYS)
def test_that_the_built_in_case_with_an_unknown_score_works(
    open_window: OpenWindow, plain_tracks: None, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    monkeypatch.setattr(thorough, "DRAWS", 10)
    unknown = set_score(sets.built_in(), "S2P", "A1", "standing", UNKNOWN)
    rig = open_window(set_method(unknown, method))
    faults: list[BaseException] = []
    rig.recompute.failed.connect(faults.append)
    rig.window.weigh.select("A1")
    rig.settle()
    assert faults == []
    assert rig.evaluation.chances is not None
    assert "A1 could be ahead" in said(rig, "headline")
    move(rig, 10, "standing")
    rig.settle()
    assert faults == []
    description = rig.find(RankingChart, "ranking_chart").accessibleDescription()
    assert description.startswith(said(rig, "headline"))


@pytest.mark.parametrize("method", OTHERS)
def test_that_moving_a_weight_shows_the_method_at_the_new_weights(
    open_window: OpenWindow, plain_tracks: None, method: str
) -> None:
    rig = open_window(set_method(sets.duel(), method))
    rig.settle()
    rig.drag("slider_c1", 5)
    assert list(rig.evaluation.result.ranks) == list(evaluate(rig.set).result.ranks)
    rig.settle()
    assert not rig.evaluation.is_behind
    assert not rig.evaluation.chances_behind


@pytest.mark.parametrize("method", ["electre", "kemeny"])
def test_that_plain_tracks_say_why(open_window: OpenWindow, plain_tracks: None, method: str) -> None:
    rig = open_window(set_method(sets.duel(), method))
    rig.window.weigh.select("r")
    rig.settle()
    assert rig.evaluation.tracks == ()
    name = rig.find(QWidget, "slider_c1").accessibleName()
    assert f"Flip points are not drawn: {method_name(method)}" in name
    if rig.shows("inspector_first"):
        assert words(rig, "inspector_first")[-1].startswith("Not looked for:")


@pytest.mark.parametrize("method", ["topsis", "vikor", "promethee"])
def test_that_try_puts_the_option_first_by_the_method(open_window: OpenWindow, method: str) -> None:
    rig = open_window(set_method(sets.duel(), method))
    before = leader(rig)
    other = "q" if before == "P" else "p"
    rig.window.weigh.select(other)
    rig.settle()
    assert words(rig, "inspector_first")[0] == f"Smallest changes that put {other.upper()} first"
    assert words(rig, "inspector_first")[-1] == "Joint moves are worked out for additive value only."
    assert not rig.shows("inspector_joint")
    rig.qtbot.mouseClick(
        next(row.button for row in rig.window.weigh.inspector.steps if row.isVisible()),
        LEFT,
    )
    rig.tick()
    assert int(rig.evaluation.result.ranks[[o.key for o in rig.set.options].index(other)]) == 1


def test_that_bars_compare_only_where_the_figure_is_a_sum(open_window: OpenWindow) -> None:
    rig = open_window(sets.duel())
    rig.window.weigh.select("q")
    for method, has_bars in (("promethee", True), ("topsis", False), ("vikor", False), ("kemeny", False)):
        rig.choose("method_selector", method)
        assert rig.shows("differences_chart") == has_bars
        assert rig.shows("inspector_why_words")
    rig.choose("method_selector", "additive")
    assert rig.shows("differences_chart")
    assert not rig.shows("inspector_why_words")


@pytest.mark.parametrize("method", KEYS)
def test_that_ranks_under_every_weighting_are_by_the_method(open_window: OpenWindow, method: str) -> None:
    rig = open_window(set_method(sets.built_in(), method))
    rig.qtbot.mouseClick(rig.find(QAbstractButton, "weightings"), LEFT)
    rig.tick()
    data = rig.window.weigh.ranking.rank_table.data
    assert data is not None
    current = next(at for at, column in enumerate(data.columns) if column.current)
    shown = {row.key: row.ranks[current] for row in data.rows}
    ranks = rig.evaluation.result.ranks
    assert shown == {o.key: int(r) for o, r in zip(rig.set.options, ranks, strict=True) if r}
    name = rig.find(QWidget, "rank_table_chart").accessibleName()
    assert name == "Ranks under every weighting" + (
        "" if method == "additive" else f" by {method_name(method)}"
    )


def test_that_the_table_of_ranks_says_when_another_method_fills_it(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(effort.RANKED_AT_ONCE, "kemeny", 2)
    rig = open_window(set_method(sets.duel(), "kemeny"))
    rig.settle()
    rig.qtbot.mouseClick(rig.find(QAbstractButton, "weightings"), LEFT)
    rig.tick()
    assert said(rig, "subtitle") == (
        "Ranks under every weighting by Additive value: Kemeny order would take too long"
    )


def test_that_an_order_that_takes_long_is_worked_out_while_the_old_one_stays(
    open_window: OpenWindow, plain_tracks: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(effort.RANKED_AT_ONCE, "kemeny", 2)
    rig = open_window(set_method(sets.duel(), "kemeny"))
    rig.settle()
    assert leader(rig) == "P"
    move(rig, 5)
    assert said(rig, "headline") == "Working out the order…"
    assert said(rig, "subtitle") == "The order below is the one before the last change."
    rig.click("snapshot_button")
    assert rig.set.snapshots[0].standings == {}
    rig.settle()
    assert leader(rig) == "Q"
    assert said(rig, "headline").startswith("Option Q comes first")


def test_that_a_snapshot_of_another_method_shows_no_moves(open_window: OpenWindow) -> None:
    rig = open_window(sets.duel())
    rig.click("snapshot_button")
    move(rig, 5)
    chart = rig.find(RankingChart, "ranking_chart")
    assert any(row.moved for row in shown_rows(chart))
    rig.choose("method_selector", "topsis")
    assert all(row.moved is None for row in shown_rows(chart))
    strip = rig.find(QWidget, "changes_strip").accessibleDescription()
    assert strip.endswith("ranked then by Additive value")


def shown_rows(chart: RankingChart) -> tuple[Row, ...]:
    data = chart._data
    assert data is not None
    return tuple(data.rows)


@pytest.mark.parametrize("method", METHODS, ids=KEYS)
def test_that_a_file_keeps_method_and_parameters(
    open_window: OpenWindow, tmp_path: Path, method: Method
) -> None:
    parameters = {p.name: p.choices[-1] if p.choices else (p.least + p.most) / 2 for p in method.parameters}
    path = tmp_path / "set.optionset.json"
    write_exchange(set_method(sets.duel(), method.key, parameters), path)
    rig = open_window(read_exchange(path))
    assert rig.evaluation.basis.method.key == method.key
    assert dict(rig.evaluation.basis.parameters) == parameters


def test_that_a_method_of_another_version_ranks_as_additive_and_says_so(open_window: OpenWindow) -> None:
    rig = open_window(set_method(sets.duel(), "maut", {"x": 1.0}))
    assert said(rig, "method_selector") == "Method: Additive value (not in this version: “maut”)"
    assert said(rig, "headline").endswith("points")
    assert rig.set.view.method == "maut"


def test_that_copies_say_by_which_method(open_window: OpenWindow) -> None:
    rig = open_window(set_method(sets.built_in(), "vikor", {"v": 0.7}))
    rig.settle()
    rig.window.weigh.ranking.takeaway.copy_table()
    copied = QGuiApplication.clipboard().text().splitlines()
    heads = copied[0].split("\t")
    assert {"Q", "S: all losses", "R: largest loss", "In the compromise"} <= set(heads)
    assert all(len(line.split("\t")) == len(heads) for line in copied)
    picture = rig.window.weigh.ranking.takeaway.picture()
    assert picture is not None
    assert picture.caption.method == "VIKOR, v 0.7"


@pytest.mark.parametrize("method", OTHERS)
def test_that_the_projector_names_the_method(open_window: OpenWindow, method: str) -> None:
    rig = open_window(set_method(sets.duel(), method))
    rig.window.show_projector()
    projector = rig.find(ProjectorWindow, "projector_window")
    assert projector.accessibleName().startswith(said(rig, "headline"))
    assert not projector.grab().isNull()
    projector.close()


def test_that_an_outranking_method_without_thresholds_says_so(open_window: OpenWindow) -> None:
    rig = open_window(set_method(sets.duel(), "electre"))
    notice = rig.window.weigh.ranking.notices.banner
    told = notice.message()
    assert told is not None
    assert told.headline == "No criterion has thresholds."
    rig.choose("method_selector", "topsis")
    assert notice.message() is None
    rig.choose("method_selector", "promethee")
    told = notice.message()
    assert told is not None
    assert told.headline == "No criterion has a preference function."
    case = open_window(set_method(sets.built_in(), "electre"))
    assert case.window.weigh.ranking.notices.banner.message() is None


def test_that_the_headline_fits_a_narrow_window(open_window: OpenWindow) -> None:
    rig = open_window(set_method(sets.built_in(), "vikor"), (1280, 800))
    shown = rig.find(Headline, "headline").words()
    assert "…" not in shown
    assert "Q lower by" in shown


def test_that_points_of_zero_leave_every_method_a_ranking(
    open_window: OpenWindow, plain_tracks: None
) -> None:
    only = set_points(set_points(sets.duel(), "c2", 0), "c3", 0)
    for method in OTHERS:
        rig = open_window(set_method(only, method))
        rig.settle()
        assert rig.evaluation.leader == 0
