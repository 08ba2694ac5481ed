"""Many revisions made of the same parts: each part is read once, and what revisions share is one object."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, fields
from typing import Any

from criteria.frozen import frozen
from criteria.issues import OptionSetError
from criteria.optionset import OptionSet
from criteria.storage.encoding import SCHEMA, fields_from_json
from criteria.storage.errors import StorageError
from criteria.storage.parts import damaged, joined
from criteria.storage.strict_json import parse_json
from criteria.words.told import Told

Fields = Mapping[str, Any]
_REQUIRED = {
    field.name for field in fields(OptionSet) if field.default is MISSING and field.default_factory is MISSING
}


class Joiner:
    """Makes sets of parts, whose JSON text it asks for by checksum."""

    def __init__(self, text_of: Callable[[str], bytes]) -> None:
        self._text_of = text_of
        self._parts: dict[str, Fields] = {}
        self._rows: dict[tuple[str, ...], Fields] = {}
        self._last: OptionSet | None = None

    def join(self, parts: Iterable[str], schema: int, where: str) -> OptionSet:
        """The set that these parts make up."""
        if schema != SCHEMA:  # its parts are not those of this version
            return joined((self._text_of(sha256) for sha256 in parts), where, schema)
        found = [(sha256, self._part(sha256, where)) for sha256 in parts]
        merged: dict[str, Any] = {"scores": self._scores(found)}
        for _, part in found:
            merged |= {name: value for name, value in part.items() if name != "scores"}
        missing = _REQUIRED - merged.keys()
        if missing:
            raise damaged(where, Told("no “{missing}”", missing=min(missing)))
        try:
            self._last = OptionSet(**merged, unchanged=self._last)
        except OptionSetError as failure:
            raise StorageError(failure.issues) from failure
        return self._last

    def _part(self, sha256: str, where: str) -> Fields:
        if sha256 not in self._parts:
            text = self._text_of(sha256)
            self._parts[sha256] = fields_from_json(parse_json(text, where, own=True), where)
        return self._parts[sha256]

    def _scores(self, parts: Iterable[tuple[str, Fields]]) -> Fields:
        """The rows of each scenario, whose parts may be several."""
        pieces: dict[str, list[tuple[str, Fields]]] = {}
        for sha256, part in parts:
            for scenario, rows in part.get("scores", {}).items():
                pieces.setdefault(scenario, []).append((sha256, rows))
        return {scenario: self._merged(scenario, found) for scenario, found in pieces.items()}

    def _merged(self, scenario: str, pieces: list[tuple[str, Fields]]) -> Fields:
        key = (scenario, *(sha256 for sha256, _ in pieces))
        if key not in self._rows:
            rows = {option: row for _, piece in pieces for option, row in piece.items()}
            self._rows[key] = frozen({option: frozen(row) for option, row in rows.items()})
        return self._rows[key]
