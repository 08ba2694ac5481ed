"""Earlier revisions of a set as they travel in an exchange file: each a list of parts, each part once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from criteria.issues import Issue, error
from criteria.storage.codecs import codec_for, inside
from criteria.storage.encoding import SCHEMA
from criteria.storage.errors import StorageError, refused
from criteria.storage.faults import Fault, Faults, described
from criteria.storage.joining import Joiner
from criteria.storage.parts import Manifest
from criteria.storage.strict_json import json_bytes, parse_json
from criteria.words.told import Told


@dataclass(frozen=True, slots=True)
class PastRevision:
    """`parts` names every part by its checksum."""

    number: int
    saved_at: str
    app: str
    schema: int
    parts: Mapping[str, str]
    parent: int | None = None
    label: str = ""

    @property
    def manifest(self) -> Manifest:
        return Manifest(json_bytes({"schema": self.schema, "parts": dict(self.parts)}), dict(self.parts))


@dataclass(frozen=True, slots=True)
class PastDecision:
    number: int
    kind: str
    who: str
    noted_at: str
    app: str
    held_on: str = ""
    why: str = ""
    weighting: str | None = None


@dataclass(frozen=True, slots=True)
class Past:
    """Oldest first; `texts` are the parts as JSON text, by checksum."""

    revisions: tuple[PastRevision, ...] = ()
    decisions: tuple[PastDecision, ...] = ()
    texts: Mapping[str, bytes] = field(default_factory=dict)


NO_PAST = Past()
_LISTS: Mapping[str, Any] = {"revisions": tuple[PastRevision, ...], "decisions": tuple[PastDecision, ...]}
_AS_EXPORTED = "the history as it was exported"


def past_to_json(past: Past) -> dict[str, Any]:
    faults = Faults()
    made = {name: codec_for(kind).encode(getattr(past, name), faults) for name, kind in _LISTS.items()}
    if faults.count:
        raise StorageError(faults.issues("history"))
    parts = {sha256: parse_json(text, "history", own=True) for sha256, text in past.texts.items()}
    return {**made, "parts": parts}


def past_from_json(parsed: Mapping[str, Any], set_key: str, where: str) -> Past:
    """The history of the set with this key; every fault is told by its path."""
    faults = Faults()
    made: dict[str, Any] = {}
    for name in parsed.keys() | {"revisions"}:
        kind = {**_LISTS, "parts": Mapping[str, Any]}.get(name)
        if kind is None:
            expected = "one of revisions, decisions, parts"
            faults.add(Fault("unknown-field", "an unknown field", expected, steps=[name]))
        elif name in _LISTS:
            made[name] = inside(codec_for(kind).decode, parsed.get(name), name, faults)
    texts = inside(_texts, parsed.get("parts"), "parts", faults)
    if faults.count:
        raise StorageError(faults.issues(where))
    past = Past(texts=texts, **made)
    issues = tuple(_inconsistencies(past, where))
    if issues:
        raise StorageError(issues)
    _check_content(past, set_key, where)
    return past


def _texts(raw: Any, faults: Faults) -> Any:
    """The parts as they were written, each proved by its checksum."""
    if not isinstance(raw, dict):
        faults.add(Fault("wrong-type", described(raw), "an object"))
        return None
    texts = {sha256: json_bytes(part) for sha256, part in raw.items() if isinstance(part, dict)}
    for sha256, part in raw.items():
        if sha256 not in texts:
            faults.add(Fault("wrong-type", described(part), "an object", steps=[sha256]))
        elif hashlib.sha256(texts[sha256]).hexdigest() != sha256:
            faults.add(Fault("checksum", "content that does not match its checksum", _AS_EXPORTED,
                             "Ask for the file again, without its history.", steps=[sha256]))  # fmt: skip
    return texts


def _inconsistencies(past: Past, where: str) -> Iterator[Issue]:
    for place, revision in enumerate(past.revisions):
        at = Told("{where}.revisions[{place}]", where=where, place=place)
        if revision.number != place + 1:
            yield error("order", Told("{at}.number", at=at), str(revision.number), str(place + 1))
        if revision.parent is not None and not 0 < revision.parent < revision.number:
            yield error("order", Told("{at}.parent", at=at), str(revision.parent), "an earlier revision")
        if not 1 <= revision.schema <= SCHEMA:
            yield error(
                "newer",
                Told("{at}.schema", at=at),
                str(revision.schema),
                Told("{schema} or older", schema=SCHEMA),
                "Update the program. The file was not changed.",
            )
        missing = set(revision.parts.values()) - past.texts.keys()
        if missing:
            yield error(
                "missing-part",
                Told("{at}.parts", at=at),
                Told("{count} that are not in the file", count=len(missing)),
                _AS_EXPORTED,
            )
    for place, decision in enumerate(past.decisions):
        if not 0 < decision.number <= len(past.revisions):
            at = Told("{where}.decisions[{place}].number", where=where, place=place)
            yield error("order", at, str(decision.number), "the number of a revision")


def _check_content(past: Past, set_key: str, where: str) -> None:
    """Every revision must make up a set, and that set."""
    joiner = Joiner(past.texts.__getitem__)
    for place, revision in enumerate(past.revisions):
        at = Told("{where}.revisions[{place}]", where=where, place=place)
        if joiner.join(revision.parts.values(), revision.schema, at).key != set_key:
            raise refused("header", at, "a revision of another option set", "those of the body")
