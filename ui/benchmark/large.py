"""The largest case, in a process of its own: so that its peak of memory is its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np

from evaluator.problem import Problem, make_problem
from evaluator.values import ValueScale
from ui.benchmark import peers
from ui.benchmark.timing import Figure

_PROBE = """
import sys, time
import numpy as np
from evaluator.problem import make_problem
from evaluator.simulation.robustness import acceptability
from evaluator.values import ValueScale
options, criteria, draws, runs = map(int, sys.argv[1:])
random = np.random.default_rng(7)
scores, points = random.uniform(5, 95, (options, criteria)), random.uniform(10, 100, criteria)
problem = make_problem(
    scores, scores, scores, (ValueScale(0, 100),) * criteria, np.ones(criteria),
    np.ones(options, dtype=bool), np.zeros(criteria, dtype=int),
)
for _ in range(runs):
    start = time.perf_counter()
    acceptability(problem, points, "around", draws, 1, scores=False)
    print(1000 * (time.perf_counter() - start))
if sys.platform == "linux":
    status = open("/proc/self/status").read()
    print("peak", int(status.split("VmHWM:")[1].split()[0]) / 1024)
"""


def large_figures(
    options: int = 1000, criteria: int = 50, draws: int = 10_000, runs: int = 5
) -> list[Figure]:
    """Weights alone being uncertain; the peak of memory where the system tells it."""
    arguments = [str(number) for number in (options, criteria, draws, runs)]
    done = subprocess.run(
        [sys.executable, "-c", _PROBE, *arguments],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=True,
        timeout=600,
    )
    lines = done.stdout.splitlines()
    taken = tuple(float(line) for line in lines if not line.startswith("peak"))
    peaks = tuple(float(line.removeprefix("peak")) for line in lines if line.startswith("peak"))
    size = f"{options:,} by {criteria}".replace(",", " ")
    name = f"{draws:,} weight draws to chances, fixed scores, {size}".replace(",", " ", 1)
    one = peers.fastest(peers.totals(_problem(options, criteria), np.full(criteria, 1 / criteria)), draws, 3)
    figures = [
        Figure(name, "ms", taken, 2000, peer=one),
        Figure("peak memory of the same", "MB", peaks, 500),
    ]
    return [figure for figure in figures if figure.samples]


def _problem(options: int, criteria: int) -> Problem:
    scores = np.random.default_rng(7).uniform(5, 95, (options, criteria))
    everyone, groups = np.ones(options, dtype=np.bool_), np.zeros(criteria, dtype=np.int64)
    scales = (ValueScale(0, 100),) * criteria
    return make_problem(scores, scores, scores, scales, np.ones(criteria), everyone, groups)
