"""JSON without surprises: what other readers take silently is refused, or marked for the decoder to name."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from criteria.storage.errors import StorageError, refused
from criteria.words.told import Told

LARGEST_SIZE = 64 * 1024 * 1024
DEEPEST = 64
LONGEST_INTEGER = 400  # digits; no float is longer

_STRINGS = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_BRACKETS = re.compile(r"[\[\]{}]")


class RepeatedKeys(dict[str, Any]):
    """An object in which a key stands more than once."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        names = [name for name, _ in pairs]
        self.repeated = next(name for name in names if names.count(name) > 1)


@dataclass(frozen=True, slots=True)
class NoNumber:
    """What stands where JSON allows a number, but is none that a score can have."""

    text: str


def parse_json(data: bytes, where: str | Path, *, own: bool = False) -> Any:
    """The parsed text; repeated keys and impossible numbers are left in it as marks.

    `own` is for text this program wrote, proved by its checksum: its depth need not be measured.
    """
    if len(data) > LARGEST_SIZE:
        raise too_large(len(data), where)
    text = _decoded(data, where)
    try:
        parsed = json.loads(text, object_pairs_hook=_object, parse_constant=NoNumber, parse_int=_integer)
    except json.JSONDecodeError as failure:
        at = Told(
            "{where}, line {lineno}, column {colno}", where=where, lineno=failure.lineno, colno=failure.colno
        )
        raise refused(
            "not-json",
            at,
            "text that is not JSON",
            "an option set as JSON",
            "The file may be cut off or of another kind. Export it again.",
        ) from failure
    except RecursionError as failure:
        raise _too_deep(where) from failure
    if not own and _depth(text) > DEEPEST:
        raise _too_deep(where)
    return parsed


def json_bytes(value: Any, *, sort_keys: bool = False) -> bytes:
    """The one way to write a value; lone surrogates become escapes, so that any text can be kept."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), sort_keys=sort_keys)
    return text.encode("utf-8", "backslashreplace")


def too_large(size: int, where: str | Path) -> StorageError:
    return refused(
        "too-large",
        where,
        Told("{size:,.0f} MB", size=size / 1024**2),
        Told("{most:.0f} MB at most", most=LARGEST_SIZE / 1024**2),
        "Split the option set, or remove scenarios or sources.",
    )


def _decoded(data: bytes, where: str | Path) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        raise refused(
            "not-json",
            Told("{where}, byte {start}", where=where, start=failure.start + 1),
            "bytes that are not UTF-8 text",
            "an option set as JSON",
            "The file may be damaged or of another kind.",
        ) from failure


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    parsed = dict(pairs)
    return parsed if len(parsed) == len(pairs) else RepeatedKeys(pairs)


def _integer(digits: str) -> int | NoNumber:
    return int(digits) if len(digits) <= LONGEST_INTEGER else NoNumber(f"{len(digits)} digits")


def _depth(text: str) -> int:
    deepest = depth = 0
    for bracket in _BRACKETS.finditer(_STRINGS.sub("", text)):
        depth += 1 if bracket[0] in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _too_deep(where: str | Path) -> StorageError:
    return refused(
        "too-deep",
        where,
        Told("lists and objects nested more than {most} deep", most=DEEPEST),
        Told("{most} levels at most", most=DEEPEST),
        "The file is not an option set, or it is damaged.",
    )
