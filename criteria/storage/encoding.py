"""An option set as a JSON object and back, exactly; every fault is named by its JSON path.

A field at its default is left out, so the model's defaults are part of the schema.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from criteria.issues import OptionSetError
from criteria.optionset import OptionSet
from criteria.storage.codecs import codec_for, inside, members_of
from criteria.storage.errors import StorageError
from criteria.storage.faults import Fault, Faults
from criteria.words.told import Told

SCHEMA = 2
FIELDS = tuple(members_of(OptionSet))


def to_json(option_set: OptionSet) -> dict[str, Any]:
    """The set as lists, objects, texts and numbers that JSON can carry."""
    return fields_to_json({name: getattr(option_set, name) for name in FIELDS}, option_set.name)


def fields_to_json(values: Mapping[str, Any], set_name: str) -> dict[str, Any]:
    """Some fields of the set with this name, as an object."""
    faults = Faults()
    made: dict[str, Any] = {}
    members = members_of(OptionSet)
    for name, value in values.items():
        if not members[name].at_default(value):
            made[name] = inside(members[name].codec.encode, value, name, faults)
    if faults.count:
        raise StorageError(faults.issues(f"“{set_name}”, $"))
    return made


def fields_from_json(parsed: Mapping[str, Any], where: str = "$") -> dict[str, Any]:
    """Some fields of a set, each as the model has it."""
    faults = Faults()
    made: dict[str, Any] = {}
    members = members_of(OptionSet)
    for name, value in parsed.items():
        if name not in members:
            faults.add(
                Fault(
                    "unknown-field",
                    "an unknown field",
                    Told("one of {names}", names=", ".join(FIELDS)),
                    steps=[name],
                )
            )
        else:
            made[name] = inside(members[name].codec.decode, value, name, faults)
    if faults.count:
        raise StorageError(faults.issues(where))
    return made


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
