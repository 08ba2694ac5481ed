"""An option set as content-addressed parts, so that a revision adds only what changed.

Which fields stand in which part is free to change: reading merges whatever parts there are.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from criteria.optionset import OptionSet
from criteria.storage.encoding import FIELDS, SCHEMA, fields_to_json, from_json
from criteria.storage.errors import StorageError, refused
from criteria.storage.migrations.documents import upgraded
from criteria.storage.strict_json import LARGEST_SIZE, json_bytes, parse_json, too_large
from criteria.words.told import Told

_GROUPS = {
    "options": ("options", "families"),
    "criteria": ("criteria", "groups"),
    "scenarios": ("scenarios", "preconditions"),
    "weightings": ("weightings", "stakeholders", "judgements"),
    "sources": ("sources", "statements", "disagreements", "developments", "series"),
    "snapshots": ("snapshots",),
    "translations": ("translations",),
    "working": ("working", "view"),
}
_REST = tuple(
    name for name in FIELDS if name != "scores" and all(name not in group for group in _GROUPS.values())
)
_FEW_ROWS = 40
_COMPRESSION = 1  # a fifth of the time of the default, and a quarter larger


@dataclass(frozen=True, slots=True)
class Part:
    """Some fields as compressed JSON; `sha256` is that of the JSON."""

    sha256: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Manifest:
    """Which parts make up a revision; its checksum stands for the whole content."""

    text: bytes
    parts: Mapping[str, str]

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.text).hexdigest()

    @property
    def body(self) -> bytes:
        return zlib.compress(self.text, _COMPRESSION)


class PartCache:
    """The parts made last, and of which objects: an object already encoded is not encoded again."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[tuple[object, ...], Part]] = {}

    def part(self, name: str, of: tuple[object, ...]) -> Part | None:
        objects, part = self._made.get(name, ((), None))
        same = len(objects) == len(of) and all(a is b for a, b in zip(objects, of, strict=True))
        return part if same else None

    def replace(self, made: Mapping[str, tuple[tuple[object, ...], Part]]) -> None:
        """Remember these parts only, so that no option set is kept alive longer than needed."""
        self._made = dict(made)


def split(option_set: OptionSet, cache: PartCache) -> tuple[Manifest, Mapping[str, Part]]:
    """The manifest of a set, and its parts by checksum."""
    made: dict[str, tuple[tuple[object, ...], Part]] = {}
    for name, fields, objects in _pieces(option_set):
        part = cache.part(name, objects)
        if part is None:
            part = _make(fields_to_json(fields, option_set.name), option_set.name)
        made[name] = (objects, part)
    cache.replace(made)
    names = {name: part.sha256 for name, (_, part) in made.items()}
    text = json_bytes({"schema": SCHEMA, "parts": names})
    return Manifest(text, names), {part.sha256: part for _, part in made.values()}


def join(parts: Iterable[tuple[str, bytes]], where: str, schema: int = SCHEMA) -> OptionSet:
    """The set that these parts make up: checksum and compressed body of each."""
    return joined((opened(body, sha256, where) for sha256, body in parts), where, schema)


def joined(texts: Iterable[bytes], where: str, schema: int = SCHEMA) -> OptionSet:
    """The set that the JSON texts of its parts make up."""
    merged: dict[str, Any] = {}
    for text in texts:
        for name, value in parse_json(text, where, own=True).items():
            if name == "scores":
                _merge_scores(merged.setdefault(name, {}), value)
            elif merged.setdefault(name, value) is not value:
                raise damaged(where, Told("“{name}” in two parts", name=name))
    return from_json(upgraded(merged, schema), f"{where}, $")


def opened(body: bytes, sha256: str, where: str) -> bytes:
    """What was compressed, proved by its checksum."""
    text = _inflated(body, where)
    if hashlib.sha256(text).hexdigest() != sha256:
        raise damaged(where, "content that does not match its checksum")
    return text


def checksum_of(body: bytes) -> str | None:
    """The checksum of what is compressed here; None when that cannot be read."""
    try:
        return hashlib.sha256(_inflated(body, "")).hexdigest()
    except StorageError:
        return None


def _inflated(body: bytes, where: str) -> bytes:
    try:
        inflater = zlib.decompressobj()
        text = inflater.decompress(body, LARGEST_SIZE)
    except zlib.error as failure:
        raise damaged(where, "a part that cannot be decompressed") from failure
    if inflater.unconsumed_tail:
        raise too_large(LARGEST_SIZE + 1, where)
    if not inflater.eof or inflater.unused_data:
        raise damaged(where, "content that does not match its checksum")
    return text


def read_manifest(body: bytes, sha256: str, where: str) -> Manifest:
    text = opened(body, sha256, where)
    parsed = parse_json(text, where, own=True)
    parts = parsed.get("parts") if isinstance(parsed, dict) else None
    if not isinstance(parts, dict) or not all(isinstance(value, str) for value in parts.values()):
        raise damaged(where, "a revision without its list of parts")
    return Manifest(text, parts)


def damaged(where: str, found: str) -> StorageError:
    return refused("damaged", where, found, "what was saved", "Open another revision, or a backup.")


def _pieces(option_set: OptionSet) -> Iterator[tuple[str, Mapping[str, Any], tuple[object, ...]]]:
    """Each part's name, its fields, and the objects that they are made of."""
    for name, fields in (*_GROUPS.items(), ("rest", _REST)):
        values = {field: getattr(option_set, field) for field in fields}
        yield name, values, tuple(values.values())
    for scenario, rows in option_set.scores.items():
        remaining = iter(rows.items())
        number = 0
        while (chunk := dict(islice(remaining, _rows_per_part(len(rows))))) or number == 0:
            objects = tuple(thing for item in chunk.items() for thing in item)
            yield f"scores {number} of {scenario}", {"scores": {scenario: chunk}}, objects
            number += 1


def _rows_per_part(rows: int) -> int:
    """So that one changed score adds little, and the list of parts stays short."""
    return 5 if rows <= _FEW_ROWS else 100


def _make(fields: Mapping[str, Any], set_name: str) -> Part:
    text = json_bytes(fields)
    if len(text) > LARGEST_SIZE:
        raise too_large(len(text), f"“{set_name}”")
    return part_of(text)


def part_of(text: bytes) -> Part:
    return Part(hashlib.sha256(text).hexdigest(), zlib.compress(text, _COMPRESSION))


def _merge_scores(scores: dict[str, Any], more: Mapping[str, Any]) -> None:
    for scenario, rows in more.items():
        scores.setdefault(scenario, {}).update(rows)
