"""The inspector of a score says what it was in earlier versions of the set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from criteria.edits.scores import set_score
from criteria.scores import exactly
from criteria.storage.library import Library
from tests.ui import sets
from tests.ui.rig import Rig
from ui.controls.words import Words
from ui.pages.scores import ScoresPage
from ui.panels.score_history import SavedAs, read_versions


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite3") as opened:
        yield opened


@pytest.fixture
def rig(open_window: Callable[..., Rig], library: Library, monkeypatch: pytest.MonkeyPatch) -> Rig:
    rig = open_window(sets.duel())

    def saved_as() -> SavedAs | None:
        found = list(library.revisions(rig.set.key)) if library.list() else []
        return SavedAs(library.path, rig.set.key, found[0].number) if found else None

    monkeypatch.setattr(rig.window.files, "saved_as", saved_as)
    rig.window.pages.open("scores")
    rig.settle()
    return rig


def told(rig: Rig) -> list[str]:
    page = rig.window.pages.page("scores")
    assert isinstance(page, ScoresPage)
    history = page.inspector.history
    page.inspector.show_score(page.table.scores.grid, page.table.current())
    rig.qtbot.waitUntil(history.is_idle)
    rig.tick()
    if history.isHidden():
        return []
    return [words.text() for words in history.findChildren(Words) if words.isVisibleTo(history)][1:]


def change(rig: Rig, library: Library, best: float) -> None:
    rig.document.apply("score", set_score(rig.set, "base", "p", "c1", exactly(best)))
    rig.tick()
    library.save(rig.set)


def test_that_a_set_that_was_never_saved_has_no_history(rig: Rig) -> None:
    assert told(rig) == []


def test_that_a_score_that_never_changed_says_since_when(rig: Rig, library: Library) -> None:
    library.save(rig.set)
    assert len(told(rig)) == 1
    assert told(rig)[0].startswith("As it is since version 1,")


def test_that_every_state_is_told_the_newest_first(rig: Rig, library: Library) -> None:
    library.save(rig.set)
    change(rig, library, 11)
    change(rig, library, 12)
    assert [line.split("\n")[0] for line in told(rig)][:2] == ["12", "11"]
    assert "Version 3 ·" in told(rig)[0]


def test_that_a_library_that_cannot_be_read_tells_nothing(tmp_path: Path) -> None:
    broken = tmp_path / "broken.sqlite3"
    broken.write_bytes(b"no library")
    assert read_versions(SavedAs(broken, "key", 1)) == ()
