"""Measure everything and print one line per figure."""

from __future__ import annotations

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
from evaluator.weighting.swing import shares
from ui.application import BUILT_IN, name_application
from ui.benchmark.cases import made_up
from ui.benchmark.engine import chance_figures, evaluation_figures, order_figures, program_figures
from ui.benchmark.exchange import exchange_figures
from ui.benchmark.large import large_figures
from ui.benchmark.library import library_figures
from ui.benchmark.report import as_json, as_table
from ui.benchmark.scenarios import scenarios_figures
from ui.benchmark.scores import scores_figures
from ui.benchmark.stakeholders import stakeholders_figures
from ui.benchmark.startup import startup_figures
from ui.benchmark.timing import Figure, timed
from ui.benchmark.window import window_figures
from ui.benchmark.workspace import workspace_figures
from ui.computing.recompute import QUICK_SAMPLES, THOROUGH_COUNTED, THOROUGH_SAMPLES

SAMPLES = (QUICK_SAMPLES, THOROUGH_SAMPLES, THOROUGH_COUNTED)
FEW = 15  # options for the methods that look for an order


def run(json: bool = False) -> int:
    """Print the table; always ends with 0, whatever the figures are."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    name_application(application)
    middle, large = made_up(30, 12), made_up(1000, 50, ranges=False)
    sections = {
        "window": [
            *startup_figures(BUILT_IN),
            *window_figures(application, middle, large),
            *scores_figures(application, large),
            *workspace_figures(application, load_catalogue(BUILT_IN), large),
            *stakeholders_figures(application, load_catalogue(BUILT_IN)),
            *scenarios_figures(application, load_catalogue(BUILT_IN)),
        ],
        "engine": [*engine_figures(middle, made_up(FEW, 12)), *large_figures()],
        "exchange": exchange_figures(application, large),
        "storage": [*storage_figures(), *library_figures(BUILT_IN)],
    }
    sys.stdout.write(as_json(sections) if json else as_table(sections))
    return 0


def engine_figures(
    middle: OptionSet, few: OptionSet, samples: tuple[int, int, int] = SAMPLES
) -> list[Figure]:
    problem, small = formulate(middle, "base"), formulate(few, "base")
    weights = shares(points_array(middle, middle.working.points))
    return [
        *evaluation_figures(problem, weights),
        *order_figures(small, shares(points_array(few, few.working.points))),
        *chance_figures(problem, weights, samples),
        *program_figures(problem, weights),
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
