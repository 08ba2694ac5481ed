"""What a score was in earlier versions of the set, read beside the window."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import NamedTuple

from criteria.storage.score_history import Held, Version, history_of_score
from ui import text
from ui.computing.inquiry import Inquiry
from ui.controls.words import Ink, Words
from ui.panels.inspector_parts import Section
from ui.presentation.score_changes import Place
from ui.presentation.scores import ScoreGrid, range_words
from ui.window.host import main_window_of

MOST_VERSIONS = 60
"""So many of the newest are looked through."""
_FEW = 6


class SavedAs(NamedTuple):
    """Where the library holds what is open, and its newest version."""

    library: Path
    key: str
    number: int


class ScoreHistory(Section):
    """Hidden until something is known: a set that was never saved has no history."""

    def __init__(self) -> None:
        super().__init__(self.tr("Earlier versions"))
        self.setObjectName("score_history")
        self._inquiry = Inquiry(self)
        self._inquiry.answered.connect(self._on_answered)
        self._read: tuple[SavedAs, tuple[Version, ...]] | None = None
        self._asked: SavedAs | None = None
        self._shown: tuple[Held, ...] | None = None
        self._grid: ScoreGrid | None = None
        self._place: Place | None = None
        self.hide()

    def is_idle(self) -> bool:
        return self._inquiry.is_idle()

    def show_score(self, grid: ScoreGrid, place: Place) -> None:
        self._grid, self._place = grid, place
        window = main_window_of(self)
        saved = None if window is None else window.files.saved_as()
        if saved is None:
            self._show(())
            return
        if saved != self._asked:
            self._asked = saved
            self._inquiry.ask("versions", partial(read_versions, saved))
        if self._read is not None and self._read[0].key == saved.key:
            option_set = grid.option_set
            key = option_set.options[place[0]].key, option_set.criteria[place[1]].key
            self._show(history_of_score(self._read[1], grid.scenario, *key))

    def _on_answered(self, _kind: str, found: object) -> None:
        saved = self._asked
        if saved is not None and isinstance(found, tuple):
            self._read = saved, found
            if self._grid is not None and self._place is not None:
                self.show_score(self._grid, self._place)

    def _show(self, held: tuple[Held, ...]) -> None:
        if held == self._shown:
            return
        self._shown = held
        self.clear()
        self.setVisible(bool(held))
        if len(held) == 1:
            since = self.tr("As it is since version {number}, {when}.")
            words = since.format(number=held[0].since, when=text.when(held[0].saved_at))
            self.body.addWidget(Words(words, 12, 400, Ink.TEXT2, wrap=True))
            return
        for each in held[:_FEW]:
            self.body.addWidget(_line(each, self.tr("Version {number} · {when}"), self.tr("not in the set")))
        if len(held) > _FEW:
            earlier = self.tr("{count} earlier states: see File > History.").format(count=len(held) - _FEW)
            self.body.addWidget(Words(earlier, 11, 400, Ink.TEXT3, wrap=True))


def _line(held: Held, place: str, missing: str) -> Words:
    """The figures, the version that they came with, and why they were so."""
    figures = missing if held.score is None else range_words(held.score)
    since = place.format(number=held.since, when=text.when(held.saved_at))
    line = Words(f"{figures}\n{since}", 12, 400, Ink.TEXT2, wrap=True)
    if held.score is not None:
        line.setToolTip(text.tooltip(held.score.rationale))
    return line


def read_versions(saved: SavedAs) -> tuple[Version, ...]:
    """The newest versions, from a library opened for this alone; nothing when it cannot be read."""
    from criteria.storage.errors import StorageError
    from criteria.storage.history import Reader
    from criteria.storage.library import Library

    found: list[Version] = []
    try:
        with Library.open(saved.library, read_only=True) as library:
            reader = Reader(library, saved.key)
            for revision in library.revisions(saved.key)[:MOST_VERSIONS]:
                option_set = reader.load(revision.number)
                found.append(Version(revision.number, revision.saved_at, option_set))
    except StorageError:
        return ()
    return tuple(found)
