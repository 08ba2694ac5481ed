"""Whatever is done in what order, and whenever the process dies: every acknowledged save is there."""

import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from criteria.storage.decisions import decisions
from criteria.storage.library import Library
from criteria.storage.verification import verify
from tests.durability.processes import Workers, workers
from tests.durability.states import small, state

LABELS = st.sampled_from(["", "agreed", "before lunch"])
PICKS = st.integers(0, 100)
AFTER = st.floats(0, 0.01)
CASE = small("Case")


class Interleavings(RuleBasedStateMachine):
    """A worker does what a window would; this process keeps the books and looks into the library."""

    workers: Workers

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="interleavings-"))
        self.path = self.folder / "library.sqlite3"
        self.work, self.undone = 0, [0]
        self.saved: dict[int, int] = {}
        self.labels: dict[int, str] = {}
        self.drafted: int | None = None
        self.decided: list[tuple[int, str]] = []

    @initialize()
    def begin(self) -> None:
        self.workers.start("obey", self.path, "small", "Case")
        assert self.workers.line() == "ready"

    def ask(self, do: str, **arguments: Any) -> Any:
        self.workers.order({"do": do, **arguments})
        return json.loads(self.workers.line())

    @rule(number=st.integers(1, 50))
    def edit(self, number: int) -> None:
        self.undone.append(self.work)
        self.work = number

    @precondition(lambda self: len(self.undone) > 1)
    @rule()
    def undo(self) -> None:
        self.work = self.undone.pop()

    @rule(label=LABELS)
    def save(self, label: str) -> None:
        self.note_save(self.ask("save", number=self.work, label=label), self.work, label)

    def note_save(self, revision: int, number: int, label: str) -> None:
        newest = max(self.saved, default=0)
        same = newest and self.saved[newest] == number
        assert revision == (newest if same else newest + 1)
        self.saved[revision] = number
        if label:
            self.labels[revision] = label
        self.drafted = None

    @rule()
    def autosave(self) -> None:
        self.ask("draft", number=self.work)
        self.drafted = self.work

    @rule(pick=PICKS)
    def restore(self, pick: int) -> None:
        if not self.saved:
            return
        old = self.picked(pick)
        self.note_save(self.ask("restore", revision=old), self.saved[old], "")
        self.work = self.saved[old]

    def picked(self, pick: int) -> int:
        """A saved revision; what there is to draw from must not depend on when a process was killed."""
        return sorted(self.saved)[pick % len(self.saved)]

    @rule(pick=PICKS, who=st.sampled_from(["Minister", "Bank"]))
    def decide(self, pick: int, who: str) -> None:
        if not self.saved:
            return
        revision = self.picked(pick)
        self.ask("decide", revision=revision, who=who)
        self.decided.append((revision, who))

    @rule()
    def back_up(self) -> None:
        self.ask("back up")

    @rule(number=st.integers(1, 50))
    def save_in_another_window(self, number: int) -> None:
        with Library.open(self.path) as library:
            revision = library.save(state(CASE, number)).number
        self.note_save_elsewhere(revision, number)

    def note_save_elsewhere(self, revision: int, number: int) -> None:
        drafted = self.drafted
        self.note_save(revision, number, "")
        self.drafted = drafted

    @rule()
    def crash(self) -> None:
        self.workers.kill()
        self.begin_again()

    @rule(after=AFTER, label=LABELS)
    def crash_while_saving(self, after: float, label: str) -> None:
        """The save may be there or not, but whole; if it was acknowledged it is."""
        self.workers.order({"do": "save", "number": self.work, "label": label})
        told = self.workers.kill(after)
        with Library.open(self.path) as library:
            found = library.revisions(CASE.key)[:1]
            number = library.load(CASE.key).seed if found else 0
        newest = max(self.saved, default=0)
        there = found[0].number if found else 0
        if told or there > newest or (found and found[0].label != self.labels.get(newest, "")):
            assert number == self.work
            self.note_save(json.loads(told[0]) if told else there, self.work, label)
        self.take_over_draft()
        self.begin_again()

    @rule(after=AFTER)
    def crash_while_drafting(self, after: float) -> None:
        """The draft is the one before or this one, whole; if it was acknowledged it is this one."""
        self.workers.order({"do": "draft", "number": self.work})
        told = self.workers.kill(after)
        before = self.drafted
        self.take_over_draft()
        assert self.drafted in ({self.work} if told else {before, self.work})
        self.begin_again()

    def take_over_draft(self) -> None:
        with Library.open(self.path) as library:
            drafts = library.drafts()
            self.drafted = library.load_draft(drafts[0]).seed if drafts else None

    def begin_again(self) -> None:
        self.check_everything()
        self.begin()

    @invariant()
    def newest_is_there(self) -> None:
        if self.saved:
            with Library.open(self.path, read_only=True) as library:
                newest = max(self.saved)
                assert library.revisions(CASE.key)[0].number == newest
                assert library.load(CASE.key) == state(CASE, self.saved[newest])

    def check_everything(self) -> None:
        with Library.open(self.path) as library:
            found = library.revisions(CASE.key)
            assert {revision.number for revision in found} == self.saved.keys()
            assert {r.number: r.label for r in found if r.label} == self.labels
            for revision, number in self.saved.items():
                assert library.load(CASE.key, revision) == state(CASE, number)
            drafts = [library.load_draft(draft) for draft in library.drafts()]
            assert drafts == ([] if self.drafted is None else [state(CASE, self.drafted)])
            assert sorted((d.number, d.who) for d in decisions(library, CASE.key)) == sorted(self.decided)

    def teardown(self) -> None:
        self.workers.kill()
        self.check_everything()
        assert verify(self.path).sound
        shutil.rmtree(self.folder)


def run(examples: int, steps: int) -> None:
    with workers() as Interleavings.workers:
        run_state_machine_as_test(
            Interleavings, settings=settings(max_examples=examples, stateful_step_count=steps, deadline=None)
        )


pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that fork")


@pytest.mark.long  # kills by the clock: what it draws next depends on how far the victim came
def test_that_every_acknowledged_save_can_be_read_back() -> None:
    run(examples=10, steps=15)


@pytest.mark.long
def test_that_every_acknowledged_save_can_be_read_back_in_any_order() -> None:
    run(examples=400, steps=50)
