"""The benchmark on small sets: that it measures what it says, never how fast."""

from __future__ import annotations

import importlib
import json

import pytest
from PySide6.QtWidgets import QApplication

from criteria.formulation import formulate
from ui.benchmark.cases import made_up
from ui.benchmark.timing import Figure, timed
from ui.benchmark.window import WindowRig, window_figures
from ui.evaluation import evaluate

benchmark = importlib.import_module("ui.benchmark.run")  # the package's `run` is the function
pytestmark = pytest.mark.usefixtures("few_draws")


def test_that_made_up_sets_have_the_size_asked_for_and_are_the_same_each_time() -> None:
    option_set = made_up(5, 4)
    assert (len(option_set.options), len(option_set.criteria)) == (5, 4)
    assert option_set == made_up(5, 4)
    assert evaluate(option_set).result.known.all()
    problem = formulate(made_up(5, 4, ranges=False), "base")
    assert (problem.low == problem.high).all()


def test_that_figures_take_median_and_95th_percentile() -> None:
    figure = Figure("tick", "ms", tuple(float(i) for i in range(1, 101)), 60, 90)
    assert (figure.median, figure.p95) == (50.5, 95.0)
    assert not figure.is_reached
    assert Figure("tick", "ms", (1.0,), 1.0).is_reached


def test_that_the_first_run_does_not_count() -> None:
    runs: list[int] = []
    assert len(timed(lambda: runs.append(1), 3)) == 3
    assert len(runs) == 4


def test_that_every_tick_waits_for_its_paint(qapp: QApplication) -> None:
    rig = WindowRig(qapp, made_up(4, 3))
    painted = rig.watch.painted
    assert len(rig.ticks(6)) == 3
    assert rig.watch.painted >= painted + 6
    rig.close()


def test_that_the_windows_figures_are_all_there(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.benchmark.window.THOROUGH_SAMPLES", 4_000)
    figures = window_figures(qapp, made_up(4, 3), made_up(6, 3, ranges=False))
    assert len(figures) == 4
    assert all(figure.samples for figure in figures)


def test_that_engine_and_storage_are_measured_on_what_they_name() -> None:
    figures = benchmark.engine_figures(made_up(4, 3), made_up(6, 3, ranges=False))
    assert [len(f.samples) for f in figures] == [9, 5]


def test_that_the_table_and_the_json_tell_the_same() -> None:
    figures = [Figure("quick", "ms", (1.0, 2.0), 5), Figure("slow", "ms", (9.0,), 5, 6)]
    lines = benchmark._as_table(figures).splitlines()
    assert lines[1].endswith("5 ms")
    assert lines[2].endswith("5/6 ms  not reached")
    rows = json.loads(benchmark._as_json(figures))["figures"]
    assert [(r["name"], r["median"], r["reached"]) for r in rows] == [
        ("quick", 1.5, True),
        ("slow", 9, False),
    ]
