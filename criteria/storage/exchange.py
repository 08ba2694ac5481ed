"""The exchange file, `.optionset.json`: one option set with its checksum, to send to others.

It may say which revisions it was made from, so that the other library can tell whether it is newer, and
bring those revisions along.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from criteria.optionset import OptionSet
from criteria.storage.atomic import read_whole, write_whole
from criteria.storage.codecs import codec_for
from criteria.storage.encoding import SCHEMA, from_json, to_json
from criteria.storage.errors import StorageError, refused
from criteria.storage.faults import Faults, described
from criteria.storage.migrations.documents import upgraded
from criteria.storage.past import NO_PAST, Past, past_from_json, past_to_json
from criteria.storage.strict_json import LARGEST_SIZE, RepeatedKeys, json_bytes, parse_json, too_large
from criteria.version import VERSION
from criteria.words.told import Told

SUFFIX = ".optionset.json"
FORMAT = "policy-options-evaluator/option-set"
READER = 2  # files with ancestors or history need it
_HEADER = {
    "format": str, "schema": int, "min_reader": int, "app": str, "key": str, "lineage": str,
    "revision": int | None, "sha256": str | None, "ancestors": list | None, "body": dict,
    "history": dict | None,
}  # fmt: skip
_OPTIONAL = {"revision", "sha256", "ancestors", "history"}
MOST_ANCESTORS = 10_000
_LAID_OUT_LEVELS = 4


@dataclass(frozen=True, slots=True)
class Received:
    """What a file holds: the set, its number where it came from, checksums of what it was made from."""

    option_set: OptionSet
    revision: int | None = None
    ancestors: tuple[str, ...] = ()
    past: Past = NO_PAST


def write_exchange(
    option_set: OptionSet,
    path: Path,
    revision: int | None = None,
    ancestors: tuple[str, ...] = (),
    past: Past = NO_PAST,
) -> None:
    """Write the set to a file, whole or not at all; `revision` is its number in the library, if any.

    `ancestors` are the checksums of the revisions it was made from, `past` is what they held.
    """
    data = exchange_bytes(option_set, revision, ancestors, past)
    if len(data) > LARGEST_SIZE:
        raise _too_large_with_past(path) if past.revisions else too_large(len(data), path)
    write_whole(path, data)


def exchange_bytes(
    option_set: OptionSet,
    revision: int | None = None,
    ancestors: tuple[str, ...] = (),
    past: Past = NO_PAST,
) -> bytes:
    """What stands in the file."""
    body = to_json(option_set)
    more: dict[str, Any] = {"ancestors": list(ancestors[:MOST_ANCESTORS])} if ancestors else {}
    if past.revisions:
        more["history"] = past_to_json(past)
    file = {
        "format": FORMAT,
        "schema": SCHEMA,
        "min_reader": READER if more else 1,
        "app": VERSION,
        "key": option_set.key,
        "lineage": option_set.lineage,
        "revision": revision,
        "sha256": _checksum(body),
        "body": body,
        **more,
    }
    return _laid_out(file, _LAID_OUT_LEVELS) + b"\n"


def read_exchange(path: Path) -> OptionSet:
    """The set in a file; everything wrong with the file is told at once, and nothing of it is used then."""
    return receive(path).option_set


def exchanged(data: bytes, where: str) -> OptionSet:
    """The set in the content of such a file; `where` names it in messages."""
    return _received(data, where).option_set


def receive(path: Path) -> Received:
    """Everything in a file, read as strictly."""
    return _received(read_whole(path, LARGEST_SIZE), path.name)


def _received(data: bytes, where: str) -> Received:
    parsed = parse_json(data, where)
    _check_format(parsed, where)
    _check_header(parsed, where)
    _check_schema(parsed, where)
    option_set = from_json(upgraded(parsed["body"], parsed["schema"]), Told("{where}, $.body", where=where))
    _check_identity(parsed, option_set, where)
    ancestors = _ancestors(parsed.get("ancestors") or [], Told("{where}, $.ancestors", where=where))
    past = NO_PAST
    if parsed.get("history") is not None:
        past = past_from_json(parsed["history"], option_set.key, Told("{where}, $.history", where=where))
    return Received(option_set, parsed.get("revision"), ancestors, past)


def _ancestors(raw: list[Any], where: str) -> tuple[str, ...]:
    faults = Faults()
    found: tuple[str, ...] = codec_for(tuple[str, ...]).decode(raw, faults)
    if faults.count:
        raise StorageError(faults.issues(where))
    return found


def _too_large_with_past(path: Path) -> StorageError:
    most = Told("{most} MB at most", most=LARGEST_SIZE // 1024**2)
    return refused("too-large", path, "a history too large for one file", most, "Export without history.")


def _laid_out(value: Any, levels: int) -> bytes:
    """One line per item down to some level, so that a person can find and compare things."""
    if levels == 0 or not value or not isinstance(value, dict | list):
        return json_bytes(value)
    if isinstance(value, list):
        return b"[\n" + b",\n".join(_laid_out(item, 0) for item in value) + b"\n]"
    rows = (json_bytes(key) + b": " + _laid_out(item, levels - 1) for key, item in value.items())
    return b"{\n" + b",\n".join(rows) + b"\n}"


def _checksum(body: Any) -> str:
    return hashlib.sha256(json_bytes(body, sort_keys=True)).hexdigest()


def _check_format(parsed: Any, where: str) -> None:
    if not isinstance(parsed, dict) or parsed.get("format") != FORMAT:
        raise refused(
            "foreign",
            where,
            "JSON that is not an option set",
            Told("“format”: “{format}”", format=FORMAT),
            "Choose a file that this program exported.",
        )
    needed = parsed.get("min_reader")
    if isinstance(needed, int) and needed > READER:
        raise refused(
            "newer",
            where,
            Told("a file of version {version}, format {needed}", version=parsed.get("app"), needed=needed),
            Told("format {reader} or older; this is version {version}", reader=READER, version=VERSION),
            "Update the program. The file was not changed.",
        )


def _check_schema(parsed: dict[str, Any], where: str) -> None:
    if not 1 <= parsed["schema"] <= SCHEMA:
        raise refused(
            "newer",
            Told("{where}, $.schema", where=where),
            Told("an option set of format {format}", format=parsed["schema"]),
            Told("format {schema} or older; this is version {version}", schema=SCHEMA, version=VERSION),
            "Update the program. The file was not changed.",
        )


def _check_header(parsed: dict[str, Any], where: str) -> None:
    if isinstance(parsed, RepeatedKeys):
        raise refused(
            "duplicate-key",
            f"{where}, $",
            Told("“{repeated}” twice", repeated=parsed.repeated),
            "every name once",
        )
    for name in parsed:
        if name not in _HEADER:
            raise refused(
                "unknown-field",
                f"{where}, $.{name}",
                "an unknown field",
                Told("one of {names}", names=", ".join(_HEADER)),
            )
    for name, kind in _HEADER.items():
        value = parsed.get(name)
        missing = name not in parsed and name not in _OPTIONAL
        if missing or not isinstance(value, kind) or isinstance(value, bool):
            found = Told("no “{name}”", name=name) if missing else described(value)
            raise refused("header", f"{where}, $.{name}", found, "the header of an option set")


def _check_identity(parsed: dict[str, Any], option_set: OptionSet, where: str) -> None:
    if (parsed["key"], parsed["lineage"]) != (option_set.key, option_set.lineage):
        raise refused("header", where, "the key or lineage of another option set", "those of the body")
    stated = parsed.get("sha256")
    if stated is not None and stated != _checksum(parsed["body"]):
        raise refused(
            "checksum",
            where,
            "content that does not match its checksum",
            "the file as it was exported",
            "Ask for it again. If it was changed by hand on purpose, remove the line “sha256”.",
        )
