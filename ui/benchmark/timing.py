"""A figure with its median and 95th percentile, beside what is to be reached and what others take."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Peer:
    """What another library takes for the same, in milliseconds: one run, multiplied by `times`."""

    name: str
    median: float
    times: int = 1


@dataclass(frozen=True, slots=True)
class Figure:
    """Times in milliseconds, memory in megabytes; `reach` is the aim for the median."""

    name: str
    unit: str
    samples: tuple[float, ...]
    reach: float
    reach_p95: float | None = None
    peer: Peer | None = None

    @property
    def median(self) -> float:
        return statistics.median(self.samples)

    @property
    def p95(self) -> float:
        ordered = sorted(self.samples)
        return ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]

    @property
    def is_reached(self) -> bool:
        return self.median <= self.reach and (self.reach_p95 is None or self.p95 <= self.reach_p95)


def timed(action: Callable[[], object], times: int, repeats: int = 1) -> tuple[float, ...]:
    """Milliseconds of each run, after one that does not count; each the mean of so many repeats."""
    action()
    taken = []
    for _ in range(times):
        start = perf_counter()
        for _ in range(repeats):
            action()
        taken.append(1000 * (perf_counter() - start) / repeats)
    return tuple(taken)
