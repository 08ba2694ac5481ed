"""Two tiers: totals, ranks and tracks at once, chances and linear programs on a worker when input pauses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from evaluator.explanation.weight_changes import JointChange, smallest_change
from evaluator.problem import Problem
from evaluator.simulation.robustness import Acceptability, Simulation, make_simulation
from ui.computing.basis import Basis
from ui.computing.effort import draws_few, samples_at_once
from ui.computing.evaluation import Evaluation, WorkedOut, can_evaluate, carried_on, evaluate, with_chances
from ui.document import Change, Document

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

QUICK_SAMPLES = 10_000
THOROUGH_SAMPLES = 1_000_000
THOROUGH_COUNTED = 65_536
"""Samples that give the worker's pairwise wins and percentiles: what is shown of them gets no finer."""
THOROUGH_NUMBERS = 360_000_000
"""Samples times scores that the worker takes on at most, so that no set keeps it busy for minutes."""
PAUSE_MS = 60
SHARPER = 4
"""How many times more samples than the one before a result must have to be shown: showing takes time."""


@dataclass(frozen=True, slots=True, eq=False)
class Explanation:
    """The smallest joint change of weights that makes an option first, or why there is none."""

    evaluation: Evaluation
    option: int
    change: JointChange


class Recompute(QObject):
    """Follows the document and publishes evaluations; each carries the option set it belongs to."""

    evaluated = Signal(object)
    """An Evaluation, or None when there is nothing to evaluate."""
    refined = Signal(object)
    """The same evaluation with sharper chances."""
    explained = Signal(object)
    failed = Signal(object)
    """The exception that a job on the worker ended with."""

    _prepared = Signal(object, object)
    _worked_out = Signal(int, object)
    _published = Signal(int, object)
    _explanation = Signal(int, object)
    _broke = Signal(object)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._basis: Basis | None = None
        self._simulation: Simulation | None = None
        self._evaluation: Evaluation | None = None
        self._wanted: int | None = None
        self._generation = 0
        self._cancel = Event()
        self._worker: ThreadPoolExecutor | None = None
        self._job: Future[None] | None = None
        self._is_closed = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.run_now)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._start_thorough)
        document.changed.connect(self._on_changed)
        queued = Qt.ConnectionType.QueuedConnection
        self._prepared.connect(self._on_prepared, queued)
        self._worked_out.connect(self._on_worked_out, queued)
        self._published.connect(self._on_published, queued)
        self._explanation.connect(self._on_explanation, queued)
        self._broke.connect(self.failed, queued)

    @property
    def evaluation(self) -> Evaluation | None:
        """The newest evaluation; None when the set has no options or no criteria."""
        return self._evaluation

    def current(self) -> Evaluation | None:
        """The evaluation of the set as it is now, computed at once when it was not yet."""
        if self._soon.isActive():
            self.run_now()
        return self._evaluation

    def explain(self, option: int | None) -> None:
        """Ask for the smallest change that makes this option first; None stops asking."""
        if option != self._wanted:
            self._wanted = option
            self._cancel_job()
            if not self._soon.isActive():
                self._pause.start()

    @Slot()
    def run_now(self) -> None:
        """The quick tier, at once."""
        self._cancel_job()
        self._soon.stop()
        option_set = self._document.option_set
        if not can_evaluate(option_set):
            self._evaluation = None
            self.evaluated.emit(None)
            return
        evaluation = evaluate(option_set, self._basis)
        if evaluation.basis is not self._basis:
            self._basis, self._simulation = evaluation.basis, None
        if self._simulation is not None and samples_at_once(evaluation.basis):
            evaluation = with_chances(evaluation, self._simulation.quick(evaluation.shares, QUICK_SAMPLES))
        self._evaluation = carried_on(evaluation, self._evaluation)
        self.evaluated.emit(self._evaluation)
        self._pause.start()

    def show_again(self) -> None:
        """Publish what there is once more, for whoever shows it in another way now."""
        if not self._soon.isActive():
            self.evaluated.emit(self._evaluation)

    def close(self) -> None:
        """Stop the timers and the worker; from now on nothing is computed."""
        self._is_closed = True
        self._soon.stop()
        self._pause.stop()
        self._cancel_job()
        if self._worker is not None:
            self._worker.shutdown(wait=True, cancel_futures=True)

    def is_idle(self) -> bool:
        """Whether nothing is waiting or running; for tests and benchmarks."""
        waiting = self._soon.isActive() or self._pause.isActive()
        return not waiting and (self._job is None or self._job.done())

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.of_problem or _scenario_changed(change):
            self._basis = self._simulation = None
        self._cancel_job()
        if not self._is_closed:
            self._soon.start()

    def _cancel_job(self) -> None:
        self._generation += 1
        self._cancel.set()
        self._cancel = Event()
        self._pause.stop()

    @Slot()
    def _start_thorough(self) -> None:
        evaluation = self._evaluation
        if self._is_closed or evaluation is None or not self._is_current(evaluation):
            return
        job = _Job(
            self._generation,
            evaluation,
            self._simulation,
            self._wanted,
            self._cancel.is_set,
            self._prepared.emit,
            self._worked_out.emit,
            self._published.emit,
            self._explanation.emit,
        )
        if self._worker is None:  # not before the first paint
            from concurrent.futures import ThreadPoolExecutor

            self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="thorough")
        self._job = self._worker.submit(self._run, job)

    def _is_current(self, evaluation: Evaluation) -> bool:
        return evaluation.option_set is self._document.option_set

    def _run(self, job: _Job) -> None:
        try:
            job.run()
        except BaseException as fault:
            self._broke.emit(fault)
            raise

    @Slot(object, object)
    def _on_prepared(self, basis: Basis, simulation: Simulation) -> None:
        if basis is not self._basis or self._simulation is not None:
            return
        self._simulation = simulation
        evaluation = self._evaluation
        if evaluation is None or not samples_at_once(basis):
            return
        is_open = evaluation.chances is None or evaluation.chances_behind
        if is_open and self._is_current(evaluation):
            chances = simulation.quick(evaluation.shares, QUICK_SAMPLES)
            self._evaluation = with_chances(evaluation, chances)
            self.refined.emit(self._evaluation)

    @Slot(int, object)
    def _on_worked_out(self, generation: int, worked_out: WorkedOut) -> None:
        """The order or the tracks have come, which a tick did not wait for."""
        if generation == self._generation and self._evaluation is not None:
            self._evaluation = worked_out(self._evaluation)
            self.evaluated.emit(self._evaluation)

    @Slot(int, object)
    def _on_published(self, generation: int, chances: Acceptability) -> None:
        evaluation = self._evaluation
        if generation != self._generation or evaluation is None:
            return
        known = None if evaluation.chances_behind else evaluation.chances
        if known is None or chances.samples >= known.samples:
            self._evaluation = with_chances(evaluation, chances)
            self.refined.emit(self._evaluation)

    @Slot(int, object)
    def _on_explanation(self, generation: int, explanation: Explanation) -> None:
        if generation == self._generation:
            self.explained.emit(explanation)


@dataclass(frozen=True, slots=True, eq=False)
class _Job:
    """One run of the thorough tier, on the worker: it reads nothing that can change."""

    generation: int
    evaluation: Evaluation
    simulation: Simulation | None
    option: int | None
    cancelled: Callable[[], bool]
    prepared: Callable[[Basis, Simulation], None]
    worked_out: Callable[[int, WorkedOut], None]
    published: Callable[[int, Acceptability], None]
    explained: Callable[[int, Explanation], None]

    def run(self) -> None:
        if self.cancelled() or not self.evaluation.problem.ranked.any():
            return
        basis = self.evaluation.basis
        if not basis.is_additive:
            self._work_out()
        if draws_few(basis):
            self._draw_few()
            self._track_one_by_one()
            return
        simulation = self.simulation or self._simulated(basis)
        if simulation is None or self.cancelled():
            return
        self._explain()
        if not self._is_sharp():
            self._refine(simulation)

    def _simulated(self, basis: Basis) -> Simulation | None:
        """Draws to count chances with; None when nobody waits for them any more."""
        seed = self.evaluation.option_set.seed
        if basis.is_additive:
            simulation = make_simulation(basis.problem, seed, cancelled=self.cancelled)
        else:
            from ui.computing.thorough import simulated

            simulation = simulated(basis, seed, self.cancelled)
        if simulation is not None and not self.cancelled():
            self.prepared(basis, simulation)
        return simulation

    def _work_out(self) -> None:
        from ui.computing.thorough import work_out

        for worked_out in work_out(self.evaluation, self.cancelled):
            self.worked_out(self.generation, worked_out)

    def _draw_few(self) -> None:
        from ui.computing.thorough import few_draws

        if self.evaluation.chances is None or self.evaluation.chances_behind:
            chances = few_draws(self.evaluation, self.cancelled)
            if chances is not None:
                self.published(self.generation, chances)

    def _track_one_by_one(self) -> None:
        from ui.computing.thorough import tracks_one_by_one

        worked_out = tracks_one_by_one(self.evaluation, self.cancelled)
        if worked_out is not None:
            self.worked_out(self.generation, worked_out)

    def _refine(self, simulation: Simulation) -> None:
        sharpest = simulation.refine(
            self.evaluation.shares,
            thorough_samples(self.evaluation.problem),
            cancelled=self.cancelled,
            publish=partial(self.published, self.generation),
            most_counted=THOROUGH_COUNTED,
            known=QUICK_SAMPLES,
            sharper=SHARPER,
        )
        if sharpest is not None:
            self.published(self.generation, sharpest)

    def _is_sharp(self) -> bool:
        chances = None if self.evaluation.chances_behind else self.evaluation.chances
        return chances is not None and chances.samples >= thorough_samples(self.evaluation.problem)

    def _explain(self) -> None:
        """Only where totals are sums: elsewhere no linear program says what makes an option first."""
        contenders = self.evaluation.contenders
        if self.option is None or self.option >= len(contenders) or self.cancelled():
            return  # an option of the set that was open before
        if not contenders[self.option]:
            return
        if not self.evaluation.basis.is_additive:
            return
        values = self.evaluation.problem.values
        change = smallest_change(values, self.evaluation.points, self.evaluation.contenders, self.option)
        self.explained(self.generation, Explanation(self.evaluation, self.option, change))


def thorough_samples(problem: Problem) -> int:
    """A million, fewer for a large problem, but never fewer than the quick tier's."""
    afforded = THOROUGH_NUMBERS // max(1, problem.n_options * problem.n_criteria)
    return max(QUICK_SAMPLES, min(THOROUGH_SAMPLES, afforded))


def _scenario_changed(change: Change) -> bool:
    before, after = change.before.view, change.after.view
    return (before.scenario, before.include_unavailable) != (after.scenario, after.include_unavailable)
