"""Keys and names that are not taken yet."""

from __future__ import annotations

import uuid
from collections.abc import Iterable


def set_key() -> str:
    """A key for a new option set, unique anywhere."""
    return str(uuid.uuid4())


def fresh_key(stem: str, taken: Iterable[str]) -> str:
    used = set(taken)
    number = 1
    while f"{stem}-{number}" in used:
        number += 1
    return f"{stem}-{number}"


def fresh_name(name: str, taken: Iterable[str]) -> str:
    """The name, with a number behind it when another item has it already (ignoring case)."""
    used = {other.strip().casefold() for other in taken}
    clean = " ".join(name.split())
    if clean.casefold() not in used:
        return clean
    number = 2
    while f"{clean} ({number})".casefold() in used:
        number += 1
    return f"{clean} ({number})"
