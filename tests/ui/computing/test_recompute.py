"""Two tiers: at once, and on the worker; nothing is shown that is not of the current set."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from criteria.edits import view, weights
from evaluator.simulation.robustness import Acceptability
from tests.ui import sets
from tests.ui.rig import settle
from ui.computing import recompute as module
from ui.computing.evaluation import Evaluation
from ui.computing.recompute import Explanation, Recompute
from ui.document import Document

Follow = Callable[[Document], Recompute]


class Told:
    """Everything that was published, and whether it was of the current set then."""

    def __init__(self, document: Document, recompute: Recompute) -> None:
        self.document = document
        self.evaluated: list[Evaluation | None] = []
        self.refined: list[Evaluation] = []
        self.explained: list[Explanation] = []
        self.stale = 0
        recompute.evaluated.connect(self._on_evaluated)
        recompute.refined.connect(self._on_refined)
        recompute.explained.connect(self._on_explained)

    def _on_evaluated(self, evaluation: Evaluation | None) -> None:
        self.evaluated.append(evaluation)
        self._check(evaluation)

    def _on_refined(self, evaluation: Evaluation) -> None:
        self.refined.append(evaluation)
        self._check(evaluation)

    def _on_explained(self, explained: Explanation) -> None:
        self.explained.append(explained)
        self._check(explained.evaluation)

    def _check(self, evaluation: Evaluation | None) -> None:
        self.stale += evaluation is not None and evaluation.option_set is not self.document.option_set


def move(document: Document, points: float, key: str = "c1") -> None:
    document.apply("move", weights.set_points(document.option_set, key, points))


def test_that_the_quick_tier_comes_before_the_next_paint(recomputing: Follow) -> None:
    document = Document(sets.duel())
    recompute = recomputing(document)
    recompute.run_now()
    move(document, 10)
    assert recompute.evaluation is not None
    assert recompute.evaluation.leader == 0
    QApplication.processEvents()
    assert recompute.evaluation.leader == 1
    assert recompute.evaluation.option_set is document.option_set


def test_that_the_latest_input_wins(recomputing: Follow, qtbot: QtBot) -> None:
    document = Document(sets.duel())
    recompute = recomputing(document)
    recompute.run_now()
    told = Told(document, recompute)
    for points in range(10, 60):
        move(document, points)
    QApplication.processEvents()
    assert len(told.evaluated) == 1
    settle(qtbot, recompute)
    assert told.stale == 0


def test_that_chances_sharpen_and_never_coarsen(recomputing: Follow, qtbot: QtBot) -> None:
    document = Document(sets.built_in())
    recompute = recomputing(document)
    told = Told(document, recompute)
    recompute.run_now()
    settle(qtbot, recompute)
    samples = [e.chances.samples for e in told.refined if e.chances is not None]
    assert samples == sorted(samples)
    assert samples[-1] == module.THOROUGH_SAMPLES
    assert told.stale == 0


def test_that_asking_for_an_explanation_draws_nothing_again(recomputing: Follow, qtbot: QtBot) -> None:
    document = Document(sets.duel())
    recompute = recomputing(document)
    recompute.run_now()
    settle(qtbot, recompute)
    told = Told(document, recompute)
    recompute.explain(1)
    settle(qtbot, recompute)
    assert [e.option for e in told.explained] == [1]
    assert told.refined == []
    recompute.explain(1)
    assert recompute.is_idle()


def test_that_an_option_of_the_set_before_is_not_explained(recomputing: Follow, qtbot: QtBot) -> None:
    document = Document(sets.duel())
    recompute = recomputing(document)
    recompute.run_now()
    recompute.explain(2)
    document.open(sets.ungrouped())
    settle(qtbot, recompute)
    evaluation = recompute.evaluation
    assert evaluation is not None
    assert evaluation.chances is not None
    assert evaluation.chances.samples == module.THOROUGH_SAMPLES


def test_that_chances_are_sharpened_to_the_end_when_nobody_asks_any_more(
    recomputing: Follow, qtbot: QtBot
) -> None:
    recompute = recomputing(Document(sets.duel()))
    recompute.run_now()
    recompute.explain(1)
    recompute.explain(None)
    settle(qtbot, recompute)
    chances = recompute.evaluation.chances if recompute.evaluation else None
    assert chances is not None
    assert chances.samples == module.THOROUGH_SAMPLES


def test_that_the_same_set_gives_the_same_chances(recomputing: Follow, qtbot: QtBot) -> None:
    def chances() -> Acceptability:
        recompute = recomputing(Document(sets.built_in()))
        recompute.run_now()
        settle(qtbot, recompute)
        assert recompute.evaluation is not None
        assert recompute.evaluation.chances is not None
        return recompute.evaluation.chances

    first, second = chances(), chances()
    assert (first.ranks == second.ranks).all()
    assert (first.low == second.low).all()


def test_that_weights_keep_the_draws_and_a_scenario_makes_new_ones(
    recomputing: Follow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[object] = []
    make = module.make_simulation
    monkeypatch.setattr(module, "make_simulation", lambda *a, **k: made.append(a) or make(*a, **k))
    document = Document(sets.built_in())
    recompute = recomputing(document)
    recompute.run_now()
    settle(qtbot, recompute)
    move(document, 10, document.option_set.criteria[0].key)
    settle(qtbot, recompute)
    assert len(made) == 1
    document.apply("scenario", view.set_scenario(document.option_set, "S1B"))
    QApplication.processEvents()
    assert recompute.evaluation is not None
    assert recompute.evaluation.chances is None
    settle(qtbot, recompute)
    assert len(made) == 2
    document.apply("include", view.set_include_unavailable(document.option_set, True))
    settle(qtbot, recompute)
    assert len(made) == 3


def test_that_a_result_of_another_set_is_never_shown(
    recomputing: Follow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, gate = threading.Event(), threading.Event()
    make = module.make_simulation

    def slow(*a: object, **k: object) -> object:
        begun.set()
        gate.wait(10)
        return make(*a, **{**k, "cancelled": None})

    monkeypatch.setattr(module, "make_simulation", slow)
    document = Document(sets.duel())
    recompute = recomputing(document)
    told = Told(document, recompute)
    recompute.run_now()
    recompute.explain(1)
    qtbot.waitUntil(begun.is_set)
    move(document, 10)
    gate.set()
    settle(qtbot, recompute)
    assert told.stale == 0
    assert all(e.option_set is document.option_set for e in told.refined)
    assert [e.evaluation.option_set is document.option_set for e in told.explained] == [True]


def test_that_draws_which_come_late_are_kept_but_show_nothing_old(recomputing: Follow, qtbot: QtBot) -> None:
    document = Document(sets.duel())
    recompute = recomputing(document)
    recompute.run_now()
    told = Told(document, recompute)
    basis = recompute.evaluation.basis if recompute.evaluation else None
    simulation = module.make_simulation(basis.problem, 1) if basis is not None else None
    move(document, 10)
    recompute._on_prepared(basis, simulation)
    assert told.refined == []
    QApplication.processEvents()
    assert recompute.evaluation is not None
    assert recompute.evaluation.chances is not None
    settle(qtbot, recompute)
    assert told.stale == 0


def test_that_an_empty_set_is_said_to_have_no_evaluation(recomputing: Follow, qtbot: QtBot) -> None:
    document = Document(sets.nothing())
    recompute = recomputing(document)
    told = Told(document, recompute)
    recompute.run_now()
    settle(qtbot, recompute)
    assert told.evaluated == [None]
    document.open(sets.duel())
    settle(qtbot, recompute)
    assert told.evaluated[-1] is not None


@pytest.mark.parametrize("name", sorted(sets.ODD))
def test_that_no_set_breaks_the_worker(name: str, recomputing: Follow, qtbot: QtBot) -> None:
    document = Document(sets.ODD[name]())
    recompute = recomputing(document)
    faults: list[BaseException] = []
    recompute.failed.connect(faults.append)
    recompute.run_now()
    for option in range(min(2, len(document.option_set.options))):
        recompute.explain(option)
        settle(qtbot, recompute)
    assert faults == []


def test_that_a_fault_on_the_worker_is_told(
    recomputing: Follow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*a: object, **k: object) -> None:
        raise ZeroDivisionError("no such thing")

    monkeypatch.setattr(module, "make_simulation", broken)
    recompute = recomputing(Document(sets.duel()))
    faults: list[BaseException] = []
    recompute.failed.connect(faults.append)
    recompute.run_now()
    qtbot.waitUntil(lambda: bool(faults))
    assert isinstance(faults[0], ZeroDivisionError)


def test_that_closing_stops_the_worker_and_computes_nothing_more(
    recomputing: Follow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "THOROUGH_SAMPLES", 10**9)
    document = Document(sets.built_in())
    recompute = recomputing(document)
    recompute.run_now()
    qtbot.waitUntil(lambda: recompute.evaluation is not None and recompute.evaluation.chances is not None)
    told = Told(document, recompute)
    working = [t for t in threading.enumerate() if t.name.startswith("thorough")]
    assert any(t.is_alive() for t in working)
    recompute.close()
    move(document, 10, document.option_set.criteria[0].key)
    recompute.explain(1)
    qtbot.wait(20)
    assert told.evaluated == []
    assert told.refined == []
    assert not any(t.is_alive() for t in working)


def test_that_showing_again_computes_nothing(recomputing: Follow, qtbot: QtBot) -> None:
    document = Document(sets.duel())
    recompute = recomputing(document)
    recompute.run_now()
    settle(qtbot, recompute)
    told = Told(document, recompute)
    before = recompute.evaluation
    recompute.show_again()
    assert told.evaluated == [before]
    assert recompute.is_idle()
    move(document, 10)
    recompute.show_again()
    assert told.evaluated == [before]
