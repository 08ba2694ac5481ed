"""The exchange file, `.optionset.json`: one option set with its checksum, to send to others."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from criteria.optionset import OptionSet
from criteria.storage.atomic import read_whole, write_whole
from criteria.storage.encoding import SCHEMA, from_json, to_json
from criteria.storage.errors import refused
from criteria.storage.faults import described
from criteria.storage.strict_json import LARGEST_SIZE, RepeatedKeys, json_bytes, parse_json, too_large
from criteria.version import VERSION

SUFFIX = ".optionset.json"
FORMAT = "policy-options-evaluator/option-set"
MIN_READER = 1
_HEADER = {
    "format": str, "schema": int, "min_reader": int, "app": str, "key": str, "lineage": str,
    "revision": int | None, "sha256": str | None, "body": dict,
}  # fmt: skip
_OPTIONAL = {"revision", "sha256"}
_LAID_OUT_LEVELS = 4


def write_exchange(option_set: OptionSet, path: Path, revision: int | None = None) -> None:
    """Write the set to a file, whole or not at all; `revision` is its number in the library, if any."""
    data = exchange_bytes(option_set, revision)
    if len(data) > LARGEST_SIZE:
        raise too_large(len(data), path)
    write_whole(path, data)


def exchange_bytes(option_set: OptionSet, revision: int | None = None) -> bytes:
    """What stands in the file."""
    body = to_json(option_set)
    file = {
        "format": FORMAT,
        "schema": SCHEMA,
        "min_reader": MIN_READER,
        "app": VERSION,
        "key": option_set.key,
        "lineage": option_set.lineage,
        "revision": revision,
        "sha256": _checksum(body),
        "body": body,
    }
    return _laid_out(file, _LAID_OUT_LEVELS) + b"\n"


def read_exchange(path: Path) -> OptionSet:
    """The set in a file; everything wrong with the file is told at once, and nothing of it is used then."""
    return exchanged(read_whole(path, LARGEST_SIZE), path.name)


def exchanged(data: bytes, where: str) -> OptionSet:
    """The set in the content of such a file; `where` names it in messages."""
    parsed = parse_json(data, where)
    _check_format(parsed, where)
    _check_header(parsed, where)
    option_set = from_json(parsed["body"], f"{where}, $.body")
    _check_identity(parsed, option_set, where)
    return option_set


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
        raise refused("foreign", where, "JSON that is not an option set", f"“format”: “{FORMAT}”",
                      "Choose a file that this program exported.")  # fmt: skip
    needed = parsed.get("min_reader")
    if isinstance(needed, int) and needed > SCHEMA:
        raise refused("newer", where, f"a file of version {parsed.get('app')}, format {needed}",
                      f"format {SCHEMA} or older; this is version {VERSION}",
                      "Update the program. The file was not changed.")  # fmt: skip


def _check_header(parsed: dict[str, Any], where: str) -> None:
    if isinstance(parsed, RepeatedKeys):
        raise refused("duplicate-key", f"{where}, $", f"“{parsed.repeated}” twice", "every name once")
    for name in parsed:
        if name not in _HEADER:
            raise refused(
                "unknown-field", f"{where}, $.{name}", "an unknown field", f"one of {', '.join(_HEADER)}"
            )
    for name, kind in _HEADER.items():
        value = parsed.get(name)
        missing = name not in parsed and name not in _OPTIONAL
        if missing or not isinstance(value, kind) or isinstance(value, bool):
            found = f"no “{name}”" if missing else described(value)
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
