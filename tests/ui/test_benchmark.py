"""The benchmark on small sets: that it measures what it says, never how fast."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from time import sleep

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from criteria.catalogue import load_catalogue
from criteria.comparison import compare
from criteria.formulation import formulate
from criteria.storage.library import Library
from criteria.storage.verification import verify
from ui.benchmark import peers
from ui.benchmark.cases import made_up
from ui.benchmark.engine import partly_known
from ui.benchmark.large import large_figures
from ui.benchmark.library import build, library_figures, pattern
from ui.benchmark.report import as_json, as_table
from ui.benchmark.timing import Figure, Peer, timed
from ui.benchmark.window import WindowRig, window_figures
from ui.computing.evaluation import evaluate

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
    assert len(timed(lambda: runs.append(1), 3, 10)) == 3
    assert len(runs) == 35


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


def test_that_the_engine_is_measured_on_what_it_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.benchmark.engine.REPEATS", 1)
    figures = benchmark.engine_figures(made_up(4, 3), made_up(3, 3), (20, 50, 30))
    names = [figure.name for figure in figures]
    assert len(set(names)) == len(names) == 15
    assert "20 draws to chances, 4 by 3" in names
    assert "Kemeny, 3 by 3" in names
    assert all(figure.samples and figure.unit == "ms" for figure in figures)


def test_that_the_largest_case_has_a_process_and_a_peak_of_its_own() -> None:
    time, *peak = large_figures(6, 3, 20, 2)
    assert len(time.samples) == 2
    assert [figure.unit for figure in peak] == (["MB"] if sys.platform == "linux" else [])


def test_that_storage_is_measured() -> None:
    assert [len(figure.samples) for figure in benchmark.storage_figures()] == [15, 30]


def test_that_weights_known_in_part_hold_the_shares_they_surround() -> None:
    weights = np.array([0.4, 0.1, 0.3, 0.15, 0.05])
    known = partly_known(weights)
    assert known.contains(weights[np.newaxis]).all()
    assert known.ordered
    assert known.limits.size == 1
    assert not known.contains(np.full((1, 5), 0.2)).all()


def test_that_the_fastest_peer_is_named_and_one_run_can_stand_for_many() -> None:
    def slow() -> None:
        sleep(0.002)

    peer = peers.fastest({"slow": slow, "quick": lambda: None}, times=1000, runs=3)
    assert peer is not None
    assert (peer.name, peer.times) == ("quick", 1000)
    alone = peers.fastest({"slow": slow}, times=1000, runs=3)
    assert alone is not None
    assert alone.median >= 2000
    assert peers.fastest({}) is None


def test_that_peers_that_are_not_installed_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peers, "find_spec", lambda name: None)
    problem, weights = formulate(made_up(4, 3), "base"), np.full(3, 1 / 3)
    for actions in (
        peers.totals(problem, weights),
        peers.topsis(problem, weights),
        peers.vikor(problem, weights),
        peers.promethee(problem, weights, 5, 20),
    ):
        assert actions == {}


def test_that_the_table_and_the_json_tell_the_same() -> None:
    sections = {
        "window": [Figure("quick", "ms", (1.0, 2.0), 5), Figure("slow", "ms", (9.0,), 5, 6)],
        "engine": [
            Figure("tiny", "ms", (0.01234,), 0.1, peer=Peer("pymcdm", 0.5)),
            Figure("many", "MB", (1234.5,), 2000, peer=Peer("pyrepo-mcda", 99_999.0, 10_000)),
        ],
    }
    lines = [line.split() for line in as_table(sections).splitlines() if line]
    assert lines == [
        ["WINDOW", "median", "p95", "to", "reach", "unit", "fastest", "peer"],
        ["quick", "1.50", "2.00", "5", "ms", "–"],
        ["slow", "9.00", "9.00", "5/6", "ms", "–", "not", "reached"],
        ["ENGINE", "median", "p95", "to", "reach", "unit", "fastest", "peer"],
        ["tiny", "0.012", "0.012", "0.1", "ms", "pymcdm", "0.500"],
        ["many", "1", "234", "1", "234", "2000", "MB", "pyrepo-mcda", "~99", "999"],
    ]
    rows = json.loads(as_json(sections))["figures"]
    assert [(r["section"], r["name"], r["median"], r["reached"]) for r in rows] == [
        ("window", "quick", 1.5, True),
        ("window", "slow", 9, False),
        ("engine", "tiny", 0.0123, True),
        ("engine", "many", 1234.5, True),
    ]
    assert rows[0]["peer"] is None
    assert rows[3]["peer"] == {"name": "pyrepo-mcda", "median": 99_999, "times": 10_000}


def test_that_the_matrix_is_scrolled_and_typed_into(qapp: QApplication) -> None:
    from ui.benchmark.scores import scores_figures

    figures = scores_figures(qapp, made_up(60, 30, ranges=False))
    assert len(figures) == 4
    assert all(figure.samples for figure in figures)


def test_that_the_scenarios_page_is_measured_until_its_grid_is_painted(qapp: QApplication) -> None:
    from ui.benchmark.scenarios import ScenariosRig

    rig = ScenariosRig(qapp, made_up(8, 5), people=12)
    imports, tabs = rig.imports(2), rig.tabs(4)
    rig.close()
    assert (len(imports), len(tabs)) == (2, 4)
    assert all(taken > 0 for taken in (*imports, *tabs))


def test_that_the_stakeholders_page_is_filled_and_leafed_through(qapp: QApplication) -> None:
    from ui.benchmark.stakeholders import StakeholdersRig

    rig = StakeholdersRig(qapp, made_up(8, 5), people=12)
    assert len(rig.imports(2)) == 2
    shown = [card.shown for card in rig.page.part("compare").cards()]
    assert None not in shown
    assert len(rig.tabs(3)) == 3
    rig.close()


def test_that_the_large_library_is_a_real_one(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    build(path, pattern(load_catalogue("russia-dprk")), 3, 4)
    assert verify(path).sound
    with Library.open(path) as library:
        assert [entry.revision for entry in library.list()] == [4, 4, 4]
        first, last = library.load("set 1", 1), library.load("set 1", 4)
    counts = compare(first, last).counts()
    assert (counts["scores"].total, counts["weights"].total) == (1, 1)
    names = [figure.name for figure in library_figures("russia-dprk", 2, 2)]
    assert names[0] == "open a library of 2 sets and 4 revisions"
    assert len(names) == 6


def test_that_forms_are_read_and_written_in_a_shown_window(qapp: QApplication) -> None:
    from ui.benchmark.exchange import exchange_figures

    figures = exchange_figures(qapp, made_up(6, 5), people=4, runs=1)
    assert [figure.name for figure in figures[::2]] == [
        "4 returned forms read, checked and previewed",
        "import of the 4 as one undo step",
        "4 forms written",
        "decision table of 1 000 by 50 read",
    ]
    assert all(figure.samples for figure in figures)


def test_that_pages_cursor_and_search_are_measured(qapp: QApplication, few_draws: None) -> None:
    from ui.benchmark.workspace import workspace_figures

    figures = workspace_figures(qapp, made_up(4, 3), made_up(6, 3, ranges=False))
    names = [figure.name for figure in figures]
    assert "switch to the page Robustness" in names
    assert names[-2].startswith("cursor of the sensitivity chart")
    assert all(figure.samples for figure in figures)
    assert all(0 < sample < 60_000 for figure in figures for sample in figure.samples)
