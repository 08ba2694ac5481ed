"""An option set as a JSON object and back, exactly; every fault is named by its JSON path.

A field at its default is left out, so the model's defaults are part of the schema.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from criteria.issues import OptionSetError
from criteria.optionset import OptionSet
from criteria.storage.codecs import codec_for
from criteria.storage.errors import StorageError
from criteria.storage.faults import Faults

SCHEMA = 1


def to_json(option_set: OptionSet) -> dict[str, Any]:
    """The set as lists, objects, texts and numbers that JSON can carry."""
    faults = Faults()
    encoded: dict[str, Any] = codec_for(OptionSet).encode(option_set, faults)
    if faults.count:
        raise StorageError(faults.issues(f"“{option_set.name}”, $"))
    return encoded


def from_json(parsed: Any, where: str = "$") -> OptionSet:
    """The set that a parsed JSON object describes; `where` is the place and path of that object."""
    faults = Faults()
    try:
        option_set: OptionSet = codec_for(OptionSet).decode(parsed, faults)
    except OptionSetError as failure:
        raise StorageError(
            [replace(issue, where=f"{where}, {issue.where}") for issue in failure.issues]
        ) from failure
    if faults.count:
        raise StorageError(faults.issues(where))
    return option_set
