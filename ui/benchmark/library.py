"""A library of years, 2,000 option sets with 50,000 revisions: numbers are replaced in finished parts."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Mapping
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from criteria.catalogue import load_catalogue
from criteria.edits.scores import set_score
from criteria.edits.sets import rename_set
from criteria.edits.weights import set_points
from criteria.optionset import OptionSet, revised
from criteria.scores import exactly
from criteria.storage import revisions
from criteria.storage.backups import back_up
from criteria.storage.browsing import search
from criteria.storage.clock import now
from criteria.storage.encoding import SCHEMA
from criteria.storage.library import Library
from criteria.storage.parts import Manifest, Part, PartCache, opened, part_of, split
from criteria.storage.strict_json import json_bytes
from criteria.version import VERSION
from ui.benchmark.timing import Figure, timed

SETS, REVISIONS = 2_000, 25
_SETS_AT_ONCE = 100
_NAME, _LEVEL, _POINTS = "Zyxw", 98765.25, 98.765625
"""Where numbers go: a name, a level and points that stand nowhere else in the case."""


def library_figures(case: str, sets: int = SETS, per_set: int = REVISIONS) -> list[Figure]:
    """What people wait for when the library is large; the backup once, for it takes seconds."""
    with tempfile.TemporaryDirectory(prefix="policy-options-benchmark-") as folder:
        path = Path(folder) / "library.sqlite3"
        build(path, pattern(load_catalogue(case)), sets, per_set)
        size = path.stat().st_size / 1024**2
        with Library.open(path) as library:
            key = f"set {sets // 2}"
            saving = _Saving(library, library.load(key))
            of = f"{sets} sets and {sets * per_set} revisions"
            figures = [
                Figure(f"open a library of {of}", "ms", timed(lambda: Library.open(path).close(), 9), 50),
                Figure("  search names and labels in it", "ms", timed(lambda: search(library, "7 e"), 9), 33),
                Figure("  load a set from it", "ms", timed(lambda: library.load(key), 9), 100),
                Figure("  save a revision in it", "ms", timed(saving.save, 15), 20),
            ]
        before = perf_counter()
        back_up(path, "asked")
        taken = 1000 * (perf_counter() - before)
    figures.append(Figure("  back it up and prove the copy, beside the window", "ms", (taken,), 30_000))
    figures.append(Figure("  its size on the disk", "MB", (size,), 500))
    return figures


class _Saving:
    def __init__(self, library: Library, option_set: OptionSet) -> None:
        self._library, self._option_set, self._points = library, option_set, 0.0

    def save(self) -> None:
        self._points = (self._points + 1) % 100
        key = self._option_set.criteria[0].key
        self._option_set = set_points(self._option_set, key, self._points)
        self._library.save(self._option_set)


class Pattern(NamedTuple):
    """The case as parts by name, as JSON text; the score part and the weights hold what is replaced."""

    option_set: OptionSet
    texts: Mapping[str, bytes]
    scored: str
    weighed: str
    named: str


def pattern(case: OptionSet) -> Pattern:
    marked = rename_set(revised(case, key=f"set {_NAME}"), f"Case {_NAME}")
    marked = set_points(marked, marked.criteria[0].key, _POINTS)
    place = marked.scenarios[0].key, marked.options[0].key, marked.criteria[0].key
    marked = set_score(marked, *place, exactly(_LEVEL))
    manifest, parts = split(marked, PartCache())
    texts = {name: opened(parts[sha].body, sha, name) for name, sha in manifest.parts.items()}

    def holding(mark: object) -> str:
        return next(name for name, text in texts.items() if str(mark).encode() in text)

    return Pattern(case, texts, holding(_LEVEL), holding(_POINTS), holding(_NAME))


def build(path: Path, pattern: Pattern, sets: int, per_set: int) -> None:
    """Each set has scores of its own; each revision changes one score or one weight."""
    shared = {name: part_of(text) for name, text in pattern.texts.items()}
    with Library.open(path) as library:
        for start in range(0, sets, _SETS_AT_ONCE):
            with library.writing("room") as connection:
                for number in range(start, min(sets, start + _SETS_AT_ONCE)):
                    _add_set(connection, pattern, shared, number, per_set)


def _add_set(
    connection: sqlite3.Connection, pattern: Pattern, shared: Mapping[str, Part], number: int, per_set: int
) -> None:
    option_set = revised(pattern.option_set, key=f"set {number}", name=f"Case {number}")
    revisions.put_set(connection, option_set)
    parts = {**shared, pattern.named: _part(pattern, pattern.named, _NAME, number)}
    for step in range(per_set):
        name, mark = (pattern.scored, _LEVEL) if step % 2 == 0 else (pattern.weighed, _POINTS)
        figure = f"{(number * per_set + step) / 1024 if mark == _LEVEL else step + number / 4096}"
        parts[name] = _part(pattern, name, mark, figure)
        names = {each: part.sha256 for each, part in parts.items()}
        manifest = Manifest(json_bytes({"schema": SCHEMA, "parts": names}), names)
        revisions.add_parts(connection, {part.sha256: part for part in parts.values()})
        size = sum(len(part.body) for part in parts.values())
        made = now(), VERSION, SCHEMA
        revisions.put_revision(connection, option_set, manifest, size, step + 1, step or None, made)


def _part(of: Pattern, name: str, mark: object, value: object) -> Part:
    return part_of(of.texts[name].replace(str(mark).encode(), str(value).encode()))
