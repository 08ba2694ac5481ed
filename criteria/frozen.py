"""Read-only mappings, shared between option sets without copying."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


def frozen(mapping: Mapping[Key, Value]) -> Mapping[Key, Value]:
    """The mapping itself when it is already read-only, else a read-only copy."""
    return mapping if isinstance(mapping, MappingProxyType) else MappingProxyType(dict(mapping))


def freeze(owner: object, *fields: str) -> None:
    """Make the mappings in these fields of a frozen dataclass read-only, while it is being made."""
    for field in fields:
        object.__setattr__(owner, field, frozen(getattr(owner, field)))
