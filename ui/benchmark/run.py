"""Measure everything and print one line per figure."""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from criteria.catalogue import load_catalogue
from criteria.edits.weights import set_points
from criteria.formulation import formulate, points_array
from criteria.optionset import OptionSet
from criteria.storage.library import Library
from evaluator.explain import smallest_change
from evaluator.robustness import acceptability
from evaluator.weighting.swing import unlocked
from ui.application import BUILT_IN, name_application
from ui.benchmark.cases import made_up
from ui.benchmark.startup import startup_figures
from ui.benchmark.timing import Figure, timed
from ui.benchmark.window import window_figures


def run(as_json: bool = False) -> int:
    """Print the table; always ends with 0, whatever the figures are."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    name_application(application)
    middle, large = made_up(30, 12), made_up(1000, 50, ranges=False)
    figures = [
        *startup_figures(BUILT_IN),
        *window_figures(application, middle, large),
        *engine_figures(middle, large),
        *storage_figures(),
    ]
    sys.stdout.write(_as_json(figures) if as_json else _as_table(figures))
    return 0


def engine_figures(middle: OptionSet, large: OptionSet) -> list[Figure]:
    problem = formulate(middle, "base")
    points = unlocked(points_array(middle, middle.working.points))
    big = formulate(large, "base")
    big_points = points_array(large, large.working.points)

    def programs() -> None:
        for option in range(problem.n_options):
            smallest_change(problem.values, points, problem.ranked, option)

    return [
        Figure("30 linear programs, 30 by 12, after import", "ms", timed(programs, 9), 100),
        Figure(
            "10 000 weight draws, 1 000 by 50, fixed scores",
            "ms",
            timed(lambda: acceptability(big, big_points, "around", 10_000, 1, scores=False), 5),
            2000,
        ),
    ]


def storage_figures() -> list[Figure]:
    built_in = load_catalogue(BUILT_IN)
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "library.sqlite3") as library:
        saving = _Saving(library, built_in)
        return [
            Figure("load the built-in case", "ms", timed(lambda: load_catalogue(BUILT_IN), 15), 150),
            Figure("save a revision of the built-in case", "ms", timed(saving.save, 30), 20),
        ]


@dataclass
class _Saving:
    """Saves the set again and again, with one weight changed each time."""

    library: Library
    option_set: OptionSet
    points: float = 0.0

    def save(self) -> None:
        self.points = (self.points + 1) % 100
        self.option_set = set_points(self.option_set, self.option_set.criteria[0].key, self.points)
        self.library.save(self.option_set)


def _as_json(figures: list[Figure]) -> str:
    rows = [
        {
            "name": f.name,
            "unit": f.unit,
            "median": round(f.median, 2),
            "p95": round(f.p95, 2),
            "reach": f.reach,
            "reach_p95": f.reach_p95,
            "reached": f.is_reached,
        }
        for f in figures
    ]
    return json.dumps({"figures": rows}, indent=2) + "\n"


def _as_table(figures: list[Figure]) -> str:
    wide = max(len(f.name) for f in figures)
    lines = [f"{'what':{wide}}  {'median':>9} {'p95':>9} {'to reach':>9}"]
    for figure in figures:
        mark = "" if figure.is_reached else "  not reached"
        reach = f"{figure.reach:g}" + (f"/{figure.reach_p95:g}" if figure.reach_p95 is not None else "")
        lines.append(
            f"{figure.name:{wide}}  {figure.median:>9.1f} {figure.p95:>9.1f} {reach:>9} {figure.unit}{mark}"
        )
    return "\n".join(lines) + "\n"
